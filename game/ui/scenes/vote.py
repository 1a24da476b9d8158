"""The vote: a closed ballot, shown hand by hand at the table, and then the gavel."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pygame
from attrs import evolve

from game.model.council import Seat
from game.model.view import View
from game.model.voting import Cast, Count, Vote
from game.ui.ballot_sheet import ballot_sheet
from game.ui.bar import Bar, Whole, named, presidency, public
from game.ui.clock import now
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.reveal import Reveal, reveal
from game.ui.scene import Scene
from game.ui.seating import council
from game.ui.stances import TO_SHOW, VOTES, Garb
from game.ui.tally import Strip, counts, needed_said
from game.ui.type import BODY, HEADING, LEAST, LEAST_BOLD, SECOND, SECOND_BOLD, TITLE
from game.ui.verdicts import Banner, banner
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node, Role
from game.ui.widgets.text import Flag, Icon, Picture, Text, heading
from game.words.details import cited
from game.words.language import _, ngettext
from game.words.meetings import put
from game.words.names import name

if TYPE_CHECKING:
    from game.ui.application import Application

PAUSES = {"slow": 2_600, "normal": 1_200, "fast": 450, "at once": 0}
"""Milliseconds that each hand stands before the next is shown."""

WIDE = 1_440
"""Design pixels from which table and text stand side by side."""

HIGH, LOW, LOWEST = 960, 800, 700
"""Design pixels: there is room for the panel of vetoes; there is little room; the table must be scrolled."""


class Ballot(Scene):
    """One ballot after it was closed: everybody may see it."""

    name = "vote"
    is_shown_to_all = True

    def __init__(self, app: "Application", view: View, count: Count, done: Callable[[], None]) -> None:
        super().__init__(app)
        self._view = view
        self._scenario = view.scenario
        self.reveal: Reveal = reveal(view.scenario, count)
        self._done = done
        self._tab = 0
        self._due = now() + self._pause

    @property
    def _pause(self) -> int:
        kept = self.app.preferences
        return 0 if kept.is_still else PAUSES.get(kept.pace, 0)

    def opened(self) -> None:
        if self._pause == 0 and not self.reveal.is_over:
            self.show_all()

    def wait(self) -> int | None:
        return None if self.reveal.is_over else max(0, self._due - now())

    def tick(self) -> None:
        if not self.reveal.is_over and now() >= self._due:
            self.show_next()

    # What can be done

    def show_next(self) -> None:
        """Show one hand more; after the last one the gavel falls."""
        if not self.reveal.is_over:
            self._show(self.reveal.shown + 1)

    def show_all(self) -> None:
        """Show all hands."""
        self._show(len(self.reveal.order))

    def _show(self, number: int) -> None:
        self.reveal = evolve(self.reveal, shown=number)
        self._due = now() + self._pause
        if self.reveal.is_over:
            self.app.sounds.play("gavel")
        self.app.refresh()

    def back(self) -> None:
        if self.reveal.is_over:
            self._done()
        else:
            self.show_all()

    def hear(self, event: pygame.event.Event) -> bool:
        keys = self.app.look.keys
        if event.type == pygame.KEYDOWN and self.reveal.is_over and keys.is_pressed("confirm", event):
            self._done()
            return True
        return super().hear(event)

    def title(self) -> str:
        return _("The vote")

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        wide, tall = look.design(size[0]), look.design(size[1])
        bar = self._bar(wide < 1_300)
        if wide >= WIDE:
            sheet = self._sheet()
            sheet.wide = min(wide * 0.33, 760)
            left = Column(children=(self._table(tall), self._explanation()), gap=14, grow=1)
            body: Node = Row(children=(left, sheet), gap=16, down=None, grow=1)
        else:
            tabs = Segments(
                key="tabs", label=_("Shown"), options=(_("The table"), _("The text")), chosen=self._tab, set=self._turn
            )
            shown = self._table(tall) if self._tab == 0 else self._sheet()
            if self._tab == 0 and tall < LOWEST:
                shown = Scroll(key="low", child=shown)
            shown.grow = 1
            body = Column(children=(tabs, shown, self._explanation()), gap=10, grow=1)
        return Whole(bar=bar, body=Pad(child=body, sides=16, ends=14))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, is_narrow: bool) -> Bar:
        right: Node = Space()
        if not is_narrow:
            right = presidency(self._scenario, self._president)
        middle = public(_("Public: formal meeting, the vote"))
        return Bar(left=named(self._scenario.title, is_narrow), middle=middle, right=right)

    @property
    def _president(self) -> Seat:
        return self._scenario.council.president(self.reveal.count.round)

    @property
    def _last(self) -> Cast | None:
        """The hand that was shown last."""
        return self.reveal.casts[-1] if self.reveal.casts else None

    # The table

    def _table(self, tall: float) -> Node:
        shown = {cast.seat: VOTES[cast.vote] for cast in self.reveal.casts}
        garbs = {seat: shown.get(seat, TO_SHOW) for seat in self._scenario.council.seats}
        floor = self._last.seat if self._last is not None and not self.reveal.is_over else None
        return council(self._scenario, self._president, garbs, self._middle(tall), floor)

    def _middle(self, tall: float) -> Node:
        found = self.reveal
        number = len(found.order)
        said = _("{shown} of {number} votes shown").format(shown=found.shown, number=number)
        garbs: list[Garb | None] = [VOTES[vote] for vote in Vote for _cast in range(found.number(vote))]
        garbs += [None] * (number - found.shown)
        needed = self._scenario.council.yes_needed
        strip = Strip(garbs=garbs, needed=needed, said=self._reached(needed), label=said)
        numbers = counts(
            [
                *((VOTES[vote], found.number(vote), _(VOTES[vote].said)) for vote in Vote),
                (TO_SHOW, number - found.shown, _(TO_SHOW.said)),
            ]
        )
        decided = banner_node(banner(found))
        if tall < LOW:
            return Scroll(key="middle", child=Column(children=(strip, decided, numbers), gap=8))
        parts: list[Node] = [
            Text(said=put(self._scenario, found.count.ballot), type=HEADING, across=0.5, most=2),
            Text(said=said, type=BODY, hue=Hue.DIM, across=0.5),
            strip,
            numbers,
        ]
        permanent = self._scenario.council.permanent
        if permanent and tall >= HIGH and not found.is_procedural:
            parts.append(self._vetoes(permanent))
        return Scroll(key="middle", child=Column(children=(*parts, decided), gap=12))

    def _reached(self, needed: int) -> str:
        if self.reveal.deciding is None:
            return needed_said(needed)
        return _("{number} reached").format(number=needed)

    def _vetoes(self, permanent: tuple[Seat, ...]) -> Node:
        said = ngettext(
            "A “no” of this one stops it", "A “no” from any of these {count} stops it", len(permanent)
        ).format(count=len(permanent))
        given = {cast.seat: VOTES[cast.vote] for cast in self.reveal.casts}
        cells = [self._veto(seat, given.get(seat, TO_SHOW)) for seat in permanent]
        row: Node = Row(children=cells, gap=8, down=None) if len(cells) <= 6 else Flow(children=cells, gap=8)
        column = Column(children=(Text(said=said, type=SECOND_BOLD, hue=Hue.DIM), row), gap=8)
        return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=16, ends=12)

    def _veto(self, seat: Seat, garb: Garb) -> Node:
        member = self._scenario.council.members[seat]
        is_shown = garb is not TO_SHOW
        fill, ink = (garb.fill, garb.ink) if is_shown else (Hue.PANEL, Hue.TEXT)
        head = Row(
            children=(
                Flag(code=member.code, high=22),
                Text(said=member.name, type=LEAST_BOLD, hue=ink, most=2, grow=1),
            ),
            gap=8,
        )
        below = Row(
            children=(Icon(name=garb.icon, side=18, hue=ink), Text(said=_(garb.said), type=LEAST, hue=ink, most=1)),
            gap=8,
        )
        column = Column(children=(head, Space(grow=1), below), gap=4)
        return Card(child=column, fill=fill, border=None if is_shown else Hue.LINE, sides=8, ends=8, radius=6, grow=1)

    # Who speaks now

    def _explanation(self) -> Node:
        said = Column(children=tuple(self._said()), gap=8, grow=1)
        row = Row(children=(said, self._buttons()), gap=20)
        return Card(child=row, fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=16)

    def _said(self) -> Iterator[Node]:
        last = self._last
        if last is None:
            yield heading(_("All hands are raised, and are now counted"), TITLE)
            yield Text(said=self._in_turn(), type=BODY, hue=Hue.DIM)
            return
        if self.reveal.is_over:
            yield heading(_("All votes are shown"), TITLE)
            president = name(self._scenario, self._president)
            yield Text(
                said=_("{president}, in the chair, brings down the gavel.").format(president=president), type=BODY
            )
            return
        place = _("{place} of {number}").format(place=self.reveal.shown, number=len(self.reveal.order))
        yield Row(
            children=(
                Flag(code=self._scenario.council.members[last.seat].code, high=40),
                heading(_voted(self._scenario.council.members[last.seat].name, last.vote), TITLE, most=1),
                Text(said=place, type=SECOND, hue=Hue.DIM),
            ),
            gap=16,
        )
        words = cited(self._scenario, last) if last.cites else _("It gave no explanation.")
        yield Text(said=words, type=HEADING, hue=Hue.TEXT if last.cites else Hue.DIM)

    def _in_turn(self) -> str:
        if not self._scenario.council.permanent:
            return _("Votes are shown in alphabetical order.")
        return _("Votes of elected members are shown first, in alphabetical order, then those of the permanent ones.")

    def _buttons(self) -> Node:
        if self.reveal.is_over:
            on = Button(key="on", said=_("Go on"), icon="play", command="next", kind=Kind.PRIMARY, act=self._done)
            on.tall, on.wide = 64, 210
            return on
        following = Button(
            key="next", said=_("Show next"), icon="play", command="next", kind=Kind.PRIMARY, act=self.show_next, tall=64
        )
        whole = Button(key="all", said=_("Show all"), icon="next", command="all", act=self.show_all, tall=64)
        return Column(children=(following, whole), gap=12, wide=210)

    def _sheet(self) -> Node:
        return ballot_sheet(self._view, self.reveal)


def _voted(member: str, vote: Vote) -> str:
    said = {
        Vote.YES: _("{member} votes yes"),
        Vote.NO: _("{member} votes no"),
        Vote.ABSTAIN: _("{member} abstains"),
    }
    return said[vote].format(member=member)


def banner_node(shown: Banner) -> Node:
    """Return what a ballot has come to, in a frame of its colour."""
    words = Column(
        children=(
            heading(shown.title, TITLE, shown.ink, most=2),
            Text(said=shown.text, type=BODY, hue=Hue.TEXT),
        ),
        gap=4,
        grow=1,
    )
    mark: Node = Icon(name=shown.icon, side=44, hue=shown.ink)
    if shown.has_gavel:
        mark = Picture(name="gavel-large", side=84)
    return Card(
        child=Row(children=(mark, words), gap=20),
        fill=shown.fill,
        border=shown.ink,
        line=2,
        sides=20,
        ends=14,
        role=Role.NOTICE,
        label=f"{shown.title}. {shown.text}",
    )
