"""The replay: a game act by act, as everybody or, once it is over, as one seat saw it."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import pygame

from game.desk.chronicle import heading as round_heading
from game.desk.roll import main_draft
from game.desk.stances import stances
from game.model.council import Seat
from game.model.events import BallotClosed
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Count
from game.play.session import Session
from game.ui.bar import Bar, Whole, named, private, public
from game.ui.clock import now
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import Paper, no_paper, paper
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.seating import council
from game.ui.stances import AWAY, GARBS, VOTES, Garb, Stand, stand
from game.ui.tally import Strip, counts, needed_said
from game.ui.type import BODY, HEADING, NAME, SECOND, TITLE
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Choice, Segments
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.slider import Slider
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.language import _
from game.words.minutes import Entry, entries, length
from game.words.names import member, name

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 1_440
"""Design pixels from which table and draft stand side by side."""

HIGH = 880
"""Design pixels below which table and log are not seen at once."""

SPEEDS = (("½×", 2_400), ("1×", 1_200), ("2×", 600), ("4×", 250))
"""What each speed is called, and the milliseconds that an act stands."""

BEFORE = 2
"""Entries shown before those of the act in focus."""


class Replay(Scene):
    """A game looked at again. It is shown as it stood after so many acts."""

    name = "replay"

    def __init__(
        self, app: "Application", session: Session, at: int = 0, leave: Callable[[], None] | None = None
    ) -> None:
        super().__init__(app)
        self._session = session
        self._leave = leave
        self.last = len(session.actions)
        self.at = min(max(0, at), self.last)
        self.seat: Seat | None = None
        """Whose view is shown; None: everybody's."""
        self._is_over = session.view(None).ending is not None
        self._speed = 1
        self._due: int | None = None
        """When the next act is shown, while it plays."""
        self._tab = 0
        self._view = lru_cache(maxsize=64)(self._seen)
        self._marks = self._rounds()

    # The moment

    @property
    def view(self) -> View:
        """What is shown: the view after the acts so far."""
        return self._view(self.at, self.seat)

    def _seen(self, number: int, seat: Seat | None) -> View:
        return self._session.at(number).view(seat)

    def show(self, number: int) -> None:
        """Show the game as it stood after so many acts."""
        self.at = min(max(0, number), self.last)
        if self.at == self.last:
            self._due = None
        self.app.refresh()

    def see_as(self, seat: Seat | None) -> None:
        """Show a seat's view; raises ``ValueError`` for one that is still secret."""
        if seat is not None and not self._is_over:
            raise ValueError("the game is not over")
        self.seat = seat
        self.app.refresh()

    def _told(self, number: int) -> tuple[Entry, ...]:
        """Return the entries of the log that an act brought."""
        before = length(self._view(number - 1, self.seat)) if number else 0
        return entries(self._view(number, self.seat), before)

    def following(self) -> int:
        """Return the next number of acts after which there is something new to read."""
        return next((n for n in range(self.at + 1, self.last) if self._told(n)), self.last)

    def preceding(self) -> int:
        """Return the last number of acts before this one that brought something to read."""
        return next((n for n in range(self.at - 1, 0, -1) if self._told(n)), 0)

    def _rounds(self) -> tuple[int, ...]:
        """Return after how many acts each round stood open."""
        found: dict[int, int] = {}
        for number in range(self.last + 1):
            found.setdefault(self._round(number), number)
        return tuple(found.values())

    def _round(self, number: int) -> int:
        return self._session.at(number).view(None).round

    # Playing

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._due is not None

    def play(self) -> None:
        """Go on by itself, or stop; from the end it begins again."""
        if self.is_playing:
            self._due = None
        else:
            if self.at >= self.last:
                self.at = 0
            self._wait_on()
        self.app.refresh()

    def _wait_on(self) -> None:
        self._due = now() + SPEEDS[self._speed][1]

    def wait(self) -> int | None:
        return None if self._due is None else max(0, self._due - now())

    def tick(self) -> None:
        if self._due is not None and now() >= self._due:
            self._wait_on()
            self.show(self.following())

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN:
            steps: dict[int, Callable[[], int]] = {
                pygame.K_LEFT: self.preceding,
                pygame.K_RIGHT: self.following,
                pygame.K_HOME: lambda: 0,
                pygame.K_END: lambda: self.last,
            }
            if event.key in steps:
                self.show(steps[event.key]())
                return True
        return super().hear(event)

    def back(self) -> None:
        if self._leave is not None:
            self._leave()
        else:
            super().back()

    def title(self) -> str:
        return _("Replay")

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, wide = self.view, look.design(size[0])
        draft = self._draft(view)
        if wide >= WIDE:
            left = Column(children=(self._table(view, draft), self._log(view)), gap=12, grow=1)
            right = Pad(child=self._paper(view, draft, False), sides=0, ends=0, wide=wide * 0.4)
            body: Node = Row(children=(left, right), gap=16, down=None, grow=1)
        else:
            tabs = Segments(
                key="tabs", label=_("Shown"), options=(_("The table"), _("The draft")), chosen=self._tab, set=self._turn
            )
            if self._tab == 0:
                shown: Node = Column(children=(self._table(view, draft), self._log(view)), gap=10, grow=1)
                if look.design(size[1]) < HIGH:
                    shown = Scroll(key="low", child=shown)
            else:
                shown = self._paper(view, draft, wide < 900)
                shown.grow = 1
            body = Column(children=(tabs, shown), gap=8, grow=1)
        column = Column(children=(body, self._controls(view, wide)), gap=12)
        return Whole(bar=self._bar(view, wide < 1_300), body=Pad(child=column, sides=16, ends=12))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        middle = public(_("Replay: what everybody saw")) if self.seat is None else private(view.scenario, self.seat)
        close = Button(key="close", said=_("Close"), command="close", act=self.back, tall=40)
        line = Hue.PUBLIC if self.seat is None else Hue.PRIVATE
        return Bar(left=named(view.scenario.title, is_narrow), middle=middle, right=close, line=line)

    def _draft(self, view: View) -> Draft | None:
        return main_draft(view) or next(reversed(view.drafts), None)

    def _count(self) -> Count | None:
        """Return the ballot that this act closed, if it closed one."""
        events = [entry.event for entry in self._told(self.at)]
        return next((event.count for event in events if isinstance(event, BallotClosed)), None)

    # The table

    def _table(self, view: View, draft: Draft | None) -> Node:
        scenario, count = view.scenario, self._count()
        garbs: dict[Seat, Garb] = {}
        if count is not None:
            garbs = {cast.seat: VOTES[cast.vote] for cast in count.casts}
        elif draft is not None:
            garbs = {known.seat: GARBS[stand(known)] for known in stances(view, draft)}
        for seat in scenario.council.seats:
            known = garbs.get(seat, GARBS[Stand.UNDECIDED])
            garbs[seat] = AWAY if seat not in view.room and count is None else known
        acted = self._session.actions[self.at - 1].seat if self.at and self._told(self.at) else None
        floor = acted if acted is not None and acted >= 0 else None
        away = tuple(seat for seat in scenario.council.seats if seat not in view.room)
        return council(scenario, view.president(), garbs, self._middle(view, draft, count, garbs), floor, away)

    def _middle(self, view: View, draft: Draft | None, count: Count | None, garbs: dict[Seat, Garb]) -> Node:
        parts: list[Node] = [Text(said=round_heading(view, view.round), type=TITLE, across=0.5, most=2)]
        if draft is None:
            parts.append(Text(said=_("You have not been shown a draft yet."), type=BODY, hue=Hue.DIM, across=0.5))
            return Scroll(key="middle", child=Column(children=parts, gap=10))
        order = list(VOTES.values()) if count is not None else [GARBS[one] for one in Stand]
        found = sorted((garb for garb in garbs.values() if garb in order), key=order.index)
        title = _("Declared on the draft of {member}") if count is None else _("The vote on the draft of {member}")
        said = title.format(member=member(view.scenario, draft.penholder))
        needed = view.scenario.council.yes_needed
        padded: list[Garb | None] = [*found, *[None] * (len(garbs) - len(found))]
        parts += [
            Text(said=said, type=HEADING, hue=Hue.DIM, across=0.5, most=2),
            Strip(garbs=padded, needed=needed, said=needed_said(needed), label=said),
            counts([(garb, found.count(garb), _(garb.said)) for garb in order]),
        ]
        return Scroll(key="middle", child=Column(children=parts, gap=12))

    def _paper(self, view: View, draft: Draft | None, is_narrow: bool) -> Node:
        if draft is None:
            return no_paper(_("When a text is put on the table and shown to this seat, it stands here."))
        before = draft.versions[-1] if draft.versions else None
        return paper(Paper(view, draft, draft.text, before), is_narrow=is_narrow)

    # The log

    def _log(self, view: View) -> Node:
        told = self._told(self.at)
        all_ = entries(view)
        earlier = all_[: len(all_) - len(told)][-BEFORE:] if self.at else ()
        rows: list[Node] = [Text(said=entry.sentence, type=SECOND, hue=Hue.DIM, most=1) for entry in earlier]
        rows += [_entry(entry) for entry in told]
        if not told:
            rows.append(Text(said=self._silence(), type=BODY, hue=Hue.DIM))
        log = Scroll(key=f"log-{self.at}", child=Column(children=rows, gap=6), tall=132, grow=0)
        return Card(child=log, fill=Hue.SUNKEN, border=Hue.LINE, sides=16, ends=10)

    def _silence(self) -> str:
        return _("Something was done that this seat was not told of.") if self.at else _("The game is about to begin.")

    # Controls

    def _controls(self, view: View, wide: float) -> Node:
        said = _("Act {number} of {last}").format(number=self.at, last=self.last)
        slider = Slider(
            key="slider",
            label=_("Moment of the game"),
            value=self.at,
            top=self.last,
            marks=self._marks,
            said=said,
            set=self.show,
            grow=1,
        )
        line = Row(children=(slider, Text(said=said, type=NAME, wide=220, across=1)), gap=16)
        play = Button(
            key="play",
            said=_("Pause") if self.is_playing else _("Play"),
            icon="pause" if self.is_playing else "play",
            command="pause",
            kind=Kind.PRIMARY,
            act=self.play,
        )
        buttons: list[Node] = [
            Button(key="first", said=_("Start"), icon="rewind", act=lambda: self.show(0)),
            Button(key="earlier", said=_("Back"), icon="chevron-left", act=lambda: self.show(self.preceding())),
            play,
            Button(key="later", said=_("Next"), icon="chevron-right", act=lambda: self.show(self.following())),
            Button(key="end", said=_("End"), icon="next", act=lambda: self.show(self.last)),
            Segments(
                key="speed",
                label=_("Speed"),
                options=[called for called, _pause in SPEEDS],
                chosen=self._speed,
                set=self._hurry,
                wide=260,
            ),
            self._viewer(view),
        ]
        return Card(
            child=Column(children=(line, Flow(children=buttons, gap=10)), gap=6),
            fill=Hue.PANEL,
            border=Hue.LINE,
            sides=18,
            ends=10,
        )

    def _hurry(self, speed: int) -> None:
        self._speed = speed
        if self.is_playing:
            self._wait_on()
        self.app.refresh()

    def _viewer(self, view: View) -> Node:
        seats = view.scenario.council.seats
        refusal = "" if self._is_over else _("What one seat saw is shown when the game is over.")
        options = (_("Everybody’s view"), *(name(view.scenario, seat) for seat in seats))
        choice = Choice(
            key="viewer",
            label=_("Seen by"),
            options=options,
            chosen=0 if self.seat is None else self.seat + 1,
            set=lambda place: self.see_as(place - 1 if place else None),
            open=lambda _choice: self.app.open(Viewers(self.app, self)),
            is_marked=self.seat is not None,
            refusal=refusal,
            type=NAME,
            tall=48,
            wide=280,
        )
        if not refusal:
            return choice
        return Row(children=(choice, Text(said=refusal, type=SECOND, hue=Hue.DIM, wide=300)), gap=10)


def _entry(entry: Entry) -> Node:
    said = _("In private: {sentence}").format(sentence=entry.sentence) if entry.is_private else entry.sentence
    details = [Text(said=detail, type=SECOND, hue=Hue.DIM) for detail in entry.details]
    mark = Icon(name="lock" if entry.is_private else "chevron-right", side=20, hue=Hue.UNDECIDED_LIGHT)
    return Row(children=(mark, Column(children=(Text(said=said, type=NAME), *details), gap=2, grow=1)), gap=10, down=0)


class Viewers(Scene):
    """Whose view of a finished game is to be shown."""

    name = "viewers"
    is_overlay = True

    def __init__(self, app: "Application", replay: Replay) -> None:
        super().__init__(app)
        self._replay = replay

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        head = heading(_("Whose view?"), HEADING)
        close = Button(key="close", said=_("Cancel"), command="close", act=self.back, is_safe=True)
        body = Flow(children=tuple(self._choices()), gap=10)
        return dialog(look, size, head, body, Row(children=(Space(grow=1), close)))

    def _choices(self) -> Iterator[Node]:
        yield self._choice(None, "everybody", _("Everybody’s view"))
        scenario = self._replay.view.scenario
        for seat in scenario.council.seats:
            code = scenario.council.members[seat].code
            yield Row(
                children=(Flag(code=code, high=28), self._choice(seat, f"view-{seat}", name(scenario, seat))), gap=8
            )

    def _choice(self, seat: Seat | None, key: str, said: str) -> Button:
        def choose() -> None:
            self.back()
            self._replay.see_as(seat)

        kind = Kind.PRIMARY if seat == self._replay.seat else Kind.SECONDARY
        return Button(key=key, said=said, kind=kind, act=choose)
