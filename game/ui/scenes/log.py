"""The log: everything a seat was told, by seat, by kind and by round; what is new since its last turn first."""

from typing import TYPE_CHECKING

from game.desk.chronicle import entry_lines, rounds, since_page
from game.desk.chronicle import heading as round_heading
from game.desk.page import Heading, Line, Page
from game.model.council import Seat
from game.model.view import View
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scenes.reading import Reading
from game.ui.subjects import SUBJECTS, Subject, seats_of, subject
from game.ui.type import SECOND_BOLD
from game.ui.widgets.choice import Choice, Segments
from game.ui.widgets.layout import Card, Column, Flow
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.language import _
from game.words.minutes import Entry

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Log(Reading):
    """What happened, in the words of the minutes. It names members, never "you"."""

    name = "log"

    def __init__(self, chamber: "Chamber", is_new_only: bool = False) -> None:
        super().__init__(chamber)
        self._tab = 0 if is_new_only else 1
        self._seat: Seat | None = None
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
        page = self._new() if self._tab == 0 else self._all()
        found = page or (Line(_("Nothing that fits.")),)
        sheet = Card(child=Scroll(key="log", child=page_node(found)), sides=24, ends=18, grow=1)
        filters = () if self._tab == 0 else (Flow(children=self._filters(), gap=12),)
        return Column(children=(tabs, *filters, sheet), gap=12)

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _new(self) -> Page:
        view = self.view
        return since_page(view, self.chamber.table.read.get(view.seat or 0, 0), is_new=False)

    def _all(self) -> Page:
        page: list[Heading | Line] = []
        for number, told in reversed(rounds(self.view)):
            if self._round not in (None, number):
                continue
            fitting = [entry for entry in told if self._fits(entry)]
            lines = [block for block in entry_lines(self.view, fitting) if isinstance(block, Line)]
            if lines:
                page += [Heading(round_heading(self.view, number)), *lines]
        return tuple(page)

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
