"""The log: everything a seat was told, by seat, by kind and by round; what is new since its last turn first."""

from typing import TYPE_CHECKING

from game.desk.chronicle import heading as round_heading
from game.desk.chronicle import items, rounds, since_items
from game.model.council import Seat
from game.model.view import View
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scenes.reading import Reading
from game.ui.subjects import SUBJECTS, Subject, seats_of, subject
from game.ui.tidings import tidings
from game.ui.type import BODY, HEADING, SECOND_BOLD
from game.ui.widgets.choice import Choice, Segments
from game.ui.widgets.layout import Card, Column, Flow, Rule
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text, heading
from game.words.language import _
from game.words.minutes import Entry

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Log(Reading):
    """What happened, in the words of the minutes. It names members, never "you"."""

    name = "log"

    def __init__(self, chamber: "Chamber", seat: Seat | None = None) -> None:
        super().__init__(chamber)
        self._tab = 0 if seat is None and chamber.shows_own() else 1
        self._seat = seat
        self._subject: Subject | None = None
        self._round: int | None = None

    def head(self) -> str:
        return _("The log")

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        tabs = Segments(
            key="tabs",
            label=_("Shown"),
            options=(_("Since your last turn"), _("The whole game")),
            chosen=self._tab,
            set=self._turn_to,
            type=SECOND_BOLD,
        )
        rows = self._new() if self._tab == 0 else self._all()
        if not rows:
            rows = [Text(said=_("Nothing new.") if self._tab == 0 else _("Nothing matches."), type=BODY, hue=Hue.DIM)]
        sheet = Card(child=Scroll(key="log", child=Column(children=rows, gap=8)), sides=24, ends=18, grow=1)
        tabs.wide = 640
        head = Flow(children=(tabs, *(() if self._tab == 0 else self._filters())), gap=12)
        return Column(children=(head, sheet), gap=12)

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _new(self) -> list[Node]:
        view = self.view
        read = self.chamber.table.read.get(view.seat, 0) if view.seat is not None else 0
        return tidings(view, since_items(view, read, is_new=False))

    def _all(self) -> list[Node]:
        rows: list[Node] = []
        for number, told in reversed(rounds(self.view)):
            if self._round not in (None, number):
                continue
            found = tidings(self.view, items(self.view, [entry for entry in told if self._fits(entry)]))
            if found:
                title = heading(round_heading(self.view, number), HEADING, Hue.UNDECIDED_LIGHT)
                rows += [*([Rule()] if rows else []), title, *found]
        return rows

    def _fits(self, entry: Entry) -> bool:
        is_of_seat = self._seat is None or self._seat in seats_of(entry.event)
        return is_of_seat and self._subject in (None, subject(entry.event))

    def _filters(self) -> tuple[Choice, ...]:
        view = self.view
        members = view.scenario.council.members
        numbers = [number for number, _told in rounds(view)]
        return (
            Choice(
                key="seat",
                label=_("Seat"),
                options=(_("All seats"), *(one.name for one in members)),
                chosen=0 if self._seat is None else self._seat + 1,
                set=lambda place: self._choose_seat(None if place == 0 else place - 1),
                open=self.drop_down,
                is_marked=self._seat is not None,
                wide=280,
                tall=44,
            ),
            Choice(
                key="subject",
                label=_("Kind"),
                options=(_("All kinds"), *(_(said) for said in SUBJECTS.values())),
                chosen=0 if self._subject is None else list(SUBJECTS).index(self._subject) + 1,
                set=lambda place: self._choose_subject(None if place == 0 else list(SUBJECTS)[place - 1]),
                open=self.drop_down,
                is_marked=self._subject is not None,
                wide=280,
                tall=44,
            ),
            Choice(
                key="round",
                label=_("Round"),
                options=(_("All rounds"), *(_round_name(view, number) for number in numbers)),
                chosen=0 if self._round is None else numbers.index(self._round) + 1,
                set=lambda place: self._choose_round(None if place == 0 else numbers[place - 1]),
                open=self.drop_down,
                is_marked=self._round is not None,
                wide=280,
                tall=44,
            ),
        )

    def _choose_seat(self, seat: Seat | None) -> None:
        self._seat = seat
        self.app.refresh()

    def _choose_subject(self, found: Subject | None) -> None:
        self._subject = found
        self.app.refresh()

    def _choose_round(self, number: int | None) -> None:
        self._round = number
        self.app.refresh()


def _round_name(view: View, number: int) -> str:
    return _("Before the first round") if number < 1 else _("Round {round}").format(round=number)
