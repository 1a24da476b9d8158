"""Who sits where: people and AI members, delegations and their PINs, and the terms of the game."""

import secrets
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from game.minds.roster import DEFAULT_SKILL, DIPLOMATS
from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.play.sitting import HUMAN
from game.ui.delegations import LONGEST_NAME, LONGEST_PIN, Delegations, Desk
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.gallery import facts
from game.ui.type import BODY, HEADING, LEAST_BOLD, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.choice import Segments, Switch
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Card, Column, Pad, Row, Rule, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Text, heading
from game.words import labels
from game.words.language import _, ngettext
from game.words.names import names

if TYPE_CHECKING:
    from game.play.session import Session
    from game.ui.application import Application

PLAYERS = (HUMAN, *DIPLOMATS)
LONGEST_SEED = 9


class Seating(Scene):
    """Seats to fill before a game; as it opens, one person holds the pen and everything else is sensible."""

    name = "seating"

    def __init__(self, app: "Application", scenario: Scenario) -> None:
        super().__init__(app)
        self.scenario = scenario
        pen = scenario.drafts[0].penholder if scenario.drafts else 0
        self.players = [HUMAN if seat == pen else DEFAULT_SKILL for seat in scenario.council.seats]
        self.is_shared = False
        """Whether several people play, so that a second one joins the first in place of taking its seat."""
        self.names: dict[Seat, str] = {}
        self.pins: dict[Seat, str] = {}
        self.open_room: bool | None = None
        """Whether everybody is in the room from the start, if it was said."""
        self.setup = Setup(sealed=scenario.rule.is_sealed, core=scenario.rule.is_core)
        self.seed = ""
        self._tab = 0

    @property
    def humans(self) -> tuple[Seat, ...]:
        """The seats people play."""
        return tuple(seat for seat, who in enumerate(self.players) if who == HUMAN)

    def is_room_open(self) -> bool:
        """Whether everybody is in the room from the start; so it is where a person plays an elected seat."""
        if self.open_room is not None:
            return self.open_room
        return any(not self.scenario.council.members[seat].permanent for seat in self.humans)

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        narrow = is_narrow(look, size)
        rows = Column(children=tuple(self._rows(narrow)), gap=1)
        seats = Card(
            child=Scroll(key="seats", child=Pad(child=rows, sides=6, ends=4)),
            fill=Hue.SUNKEN,
            border=Hue.LINE,
            sides=14,
            ends=12,
            grow=1,
        )
        panel = Scroll(key="terms", child=Column(children=tuple(self._terms()), gap=12))
        side = Card(child=panel, fill=Hue.PANEL, border=Hue.LINE, sides=24, ends=20)
        if narrow:
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The seats"), _("The terms")),
                chosen=self._tab,
                set=self._turn,
                type=NAME,
            )
            shown = side if self._tab else seats
            shown.grow = 1
            body: Node = Column(children=(tabs, shown), gap=10)
        else:
            side.wide = 560
            body = Row(children=(seats, side), gap=20, down=None)
        return framed(look, self.scenario.title, body, self.back, _("Who sits where"), self._foot())

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _rows(self, narrow: bool) -> Iterator[Node]:
        for seat in self.scenario.council.seats:
            yield self._row(seat, narrow)
            yield Rule(hue=Hue.LINE)

    def _row(self, seat: Seat, narrow: bool) -> Node:
        member = self.scenario.council.members[seat]
        pen = any(draft.penholder == seat for draft in self.scenario.drafts)
        badges: list[Node] = []
        if member.permanent:
            badges.append(Chip(said=_("VETO"), fill=Hue.INK, type=LEAST_BOLD, high=24, radius=12))
        if pen:
            badges.append(Chip(said=_("pen"), icon="pencil", fill=Hue.ABSTAIN, type=LEAST_BOLD, high=26))
        below = labels.temperament(member.temperament) if member.temperament else _("no temperament of its own")
        who = Column(
            children=(
                Text(said=member.name, type=NAME, most=2),
                Text(said=below, type=SECOND, hue=Hue.DIM, most=1),
            ),
            gap=0,
            grow=1,
        )
        head = Row(children=(Flag(code=member.code, high=36), who, *badges), gap=14, grow=1)
        choice = Segments(
            key=f"player-{member.code}",
            label=_("Who plays {member}").format(member=member.name),
            options=[_("Person"), *(labels.skill(one).capitalize() for one in DIPLOMATS)],
            chosen=PLAYERS.index(self.players[seat]),
            set=self._player(seat),
            type=SECOND,
            tall=42,
        )
        choice.wide = 560
        parts: list[Node] = (
            [Column(children=(head, choice), gap=6)] if narrow else [Row(children=(head, choice), gap=16)]
        )
        if seat in self.humans and len(self.humans) > 1:
            parts.append(self._delegation(seat))
        return Pad(child=Column(children=parts, gap=8), sides=0, ends=1)

    def _delegation(self, seat: Seat) -> Node:
        member = self.scenario.council.members[seat]
        name = Field(
            key=f"name-{member.code}",
            label=_("Delegation of {member}").format(member=member.name),
            hint=_("Names of the delegation (if you like)"),
            value=self.names.get(seat, ""),
            change=lambda said: self.names.__setitem__(seat, said),
            longest=LONGEST_NAME,
            grow=1,
            tall=44,
        )
        pin = Field(
            key=f"pin-{member.code}",
            label=_("PIN of {member}").format(member=member.name),
            hint=_("PIN (if you like)"),
            value=self.pins.get(seat, ""),
            change=lambda said: self.pins.__setitem__(seat, said),
            is_secret=True,
            digits_only=True,
            longest=LONGEST_PIN,
            wide=220,
            tall=44,
        )
        return Row(children=(Space(wide=48), name, pin), gap=14)

    def _terms(self) -> Iterator[Node]:
        yield heading(_("The terms"), HEADING)
        yield facts(self.scenario)
        yield Link(key="read", said=_("Read the public brief"), icon="book", act=self._read)
        yield Link(
            key="print",
            said=_("Print for a class: role sheets, ballots, name plates"),
            icon="document",
            act=self._print,
        )
        yield Switch(
            key="shared",
            said=_("Several people take turns at this screen"),
            is_on=self.is_shared,
            set=self._share,
        )
        yield Rule()
        yield Text(said=_("How well the AI members play"), type=SECOND_BOLD, hue=Hue.DIM)
        skills = {who for who in self.players if who != HUMAN}
        common = DIPLOMATS.index(next(iter(skills))) if len(skills) == 1 else -1
        yield _Skills(
            key="skill",
            label=_("How well the AI members play"),
            options=[labels.skill(one).capitalize() for one in DIPLOMATS],
            chosen=common,
            set=self._skill,
            type=SECOND,
        )
        if self.scenario.stages:
            yield Switch(
                key="open-room",
                said=_("Everybody is in the room from the start"),
                is_on=self.is_room_open(),
                set=self._room,
            )
        rule = self.scenario.rule
        yield Switch(
            key="core",
            said=_("Core actions only; this scenario has no others")
            if rule.is_core
            else _("Core actions only, as in a first lesson"),
            is_on=self.setup.core,
            set=lambda on: self._become(core=on),
            refusal=_("This scenario has only these.") if rule.is_core else "",
        )
        yield Switch(
            key="sealed",
            said=_("Sealed rounds: all act on the same picture, then all is revealed"),
            is_on=self.setup.sealed,
            set=lambda on: self._become(sealed=on),
            refusal=_("This scenario is played so.") if rule.is_sealed else "",
        )
        yield Switch(
            key="staff",
            said=_("Staff counts votes, suggests and advises"),
            is_on=not self.setup.unaided,
            set=lambda on: self._become(unaided=not on),
        )
        yield Rule()
        yield Text(
            said=_("Number of the draw: the same number, the same hidden priorities"), type=SECOND_BOLD, hue=Hue.DIM
        )
        yield Field(
            key="seed",
            label=_("Number of the draw"),
            hint=_("by lot"),
            value=self.seed,
            change=self._seed,
            digits_only=True,
            longest=LONGEST_SEED,
        )

    def _foot(self) -> Node:
        people = self.humans
        count = ngettext("{count} person plays: {members}.", "{count} people play: {members}.", len(people))
        said = count.format(count=len(people), members=names(self.scenario, people)) if people else ""
        if not people:
            said = _("Nobody plays: you watch the AI members among themselves.")
        elif len(people) > 1:
            said += " " + _("A curtain stands between their turns.")
        begin = Button(
            key="begin",
            said=_("Begin") if people else _("Watch"),
            icon="play",
            command="confirm",
            kind=Kind.PRIMARY,
            act=self.begin,
            is_safe=True,
            tall=64,
            wide=300,
            type=HEADING,
            across=0.5,
        )
        return Row(children=(Text(said=said, type=BODY, hue=Hue.DIM, grow=1, most=2), begin), gap=20)

    # Changes

    def _player(self, seat: Seat) -> Callable[[int], None]:
        def sit(place: int) -> None:
            if PLAYERS[place] == HUMAN and not self.is_shared:
                for other in self.humans:
                    self.players[other] = self._common()
            self.players[seat] = PLAYERS[place]
            self.app.refresh()

        return sit

    def _common(self) -> str:
        """Return how well AI members play, where all play alike."""
        skills = {who for who in self.players if who != HUMAN}
        return next(iter(skills)) if len(skills) == 1 else DEFAULT_SKILL

    def _share(self, is_shared: bool) -> None:
        self.is_shared = is_shared
        for seat in () if is_shared else self.humans[1:]:
            self.players[seat] = self._common()
        self.app.refresh()

    def _skill(self, place: int) -> None:
        self.players = [who if who == HUMAN else DIPLOMATS[place] for who in self.players]
        self.app.refresh()

    def _room(self, is_open: bool) -> None:
        self.open_room = is_open
        self.app.refresh()

    def _become(self, **terms: bool) -> None:
        self.setup = evolve(self.setup, **terms)
        self.app.refresh()

    def _seed(self, said: str) -> None:
        self.seed = said

    def _read(self) -> None:
        from game.ui.scenes.brief import Brief

        self.app.open(Brief(self.app, self.scenario))

    def _print(self) -> None:
        from game.ui.printing import Order
        from game.ui.scenes.printing import Printing

        self.seed = self.seed or str(secrets.randbelow(10**6))  # the sheets hold for one draw, so it is settled now
        terms = evolve(self.setup, open_room=self.is_room_open())
        self.app.open(Printing(self.app, Order(self.scenario, int(self.seed), terms, self.humans)))

    # Beginning

    def begin(self) -> None:
        """Begin the game."""
        from game.ui.window import lay

        lay(self.app, self._deal, self._delegations())

    def _deal(self) -> "Session":
        from game.play.sitting import begin_saved, header
        from game.scenario.library import source

        seed = int(self.seed) if self.seed else secrets.randbelow(10**6)
        terms = evolve(self.setup, open_room=self.is_room_open())
        return begin_saved(header(source(self.scenario.id), seed, tuple(self.players), terms))

    def _delegations(self) -> Delegations:
        desks = {}
        if len(self.humans) > 1:
            for seat in self.humans:
                desk = Desk(name=self.names.get(seat, "").strip()).locked(self.pins.get(seat, ""))
                if desk != Desk():
                    desks[self.scenario.council.members[seat].code] = desk
        return Delegations(desks)


class _Skills(Segments):
    """Segments of which none is set while seats differ."""

    def state(self) -> str:
        return self.options[self.chosen] if self.chosen >= 0 else _("various")
