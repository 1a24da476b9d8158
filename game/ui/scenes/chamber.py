"""The chamber: the horseshoe, the draft, what is new, and what one can do."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

import pygame
from attrs import frozen

from game.desk.cautions import asked_back, caution
from game.desk.chronicle import heading as round_heading
from game.desk.chronicle import since_items
from game.desk.inbox import is_open_statement, is_silence_open
from game.desk.page import Line
from game.desk.receipts import receipt
from game.desk.roll import main_draft
from game.desk.stances import stances
from game.model.actions import Action, CastVote, PassTurn
from game.model.council import Seat
from game.model.errors import IllegalActionError
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.play.journal import JournalError
from game.play.session import UndoError
from game.ui.bar import Bar, Whole, menu_button, named, presidency, private, public
from game.ui.deeds import Deeds
from game.ui.floor import floor
from game.ui.horseshoe import MOST, Horseshoe, seated
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import Paper, actions_left, no_paper, paper
from game.ui.plate import HIGH as PLATE_HIGH
from game.ui.plate import WIDE as PLATE_WIDE
from game.ui.plate import Plate
from game.ui.roll_row import RollRow
from game.ui.scene import Scene
from game.ui.scenes.confirm import Confirm
from game.ui.stances import AWAY, EXPECTED, GARBS, Stand, declared, stand
from game.ui.table import Table
from game.ui.tally import Strip, counts, needed_said
from game.ui.tidings import foremost, tidings
from game.ui.track import HIGH, Track, stops
from game.ui.type import BODY, HEADING, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Rule, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.actions import sentence
from game.words.breaches import numbered
from game.words.language import _, ngettext
from game.words.minutes import length
from game.words.names import name, round_label

if TYPE_CHECKING:
    from game.minds.staff import Tally, WhipCount
    from game.ui.application import Application

Act: TypeAlias = Callable[[], None]

WIDE = 1_440
"""Design pixels from which table and draft stand side by side."""

OWN_SHARE, PUBLIC_SHARE = 0.42, 0.33
"""What the draft takes of the width beside the table; without points it needs less."""

NARROW = 1_100
"""Design pixels below which everything stands one below another."""

LEAST_TABLE = (760, 430)
"""Design pixels that the horseshoe needs, with what is in its middle."""

FRAME, ASIDE, TABS = 30, 260, 140
"""Design pixels round the body; of what stands under the table; of tabs and buttons."""

MANY = 40
"""Lines of what is new where they have the screen to themselves."""

SAID = 4
"""Seats whose words stand in the middle of the table."""

NEWS = 3
"""Lines of what is new in the chamber itself."""


@frozen
class Room:
    """How much room there is, in design pixels."""

    wide: float
    high: float


class Chamber(Scene):
    """The table as one seat sees it, or as everybody may."""

    name = "chamber"

    def __init__(self, app: "Application", table: Table, is_public: bool = False) -> None:
        super().__init__(app)
        self.table = table
        self.is_public = self.is_shown_to_all = is_public
        self.deeds = Deeds(self)
        self._tab = 0
        self._pen: Seat | None = None
        """Whose draft is shown, if it was chosen."""
        if is_public or table.public.setup.unaided:
            self.commands = tuple(command for command in self.commands if command != "staff")

    def shows_own(self) -> bool:
        """Whether it is a seat's own desk."""
        return not self.is_public and self.table.reader is not None

    @property
    def view(self) -> View:
        """What is shown: the reader's view, or everybody's."""
        return self.table.view if self.shows_own() else self.table.public

    # Layout

    def _share(self) -> float:
        return OWN_SHARE if self.shows_own() else PUBLIC_SHARE

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.view
        wide = look.design(size[0])
        bar = self._bar(view, wide < (1_600 if self.table.is_lesson else 1_300))
        track = Row(children=(self._when(view), Track(stops=stops(view), now=view.round)), tall=HIGH, gap=24)
        top = Pad(child=track, sides=28, ends=0)
        rule = Rule(hue=Hue.LINE)
        room = Room(wide, look.design(size[1]) - look.design(bar.size(look, size[0])[1]) - HIGH - FRAME)
        inner = Pad(child=self._body(view, room), sides=16, ends=14, grow=1)
        return Whole(bar=bar, body=Column(children=(top, rule, inner), gap=0))

    def _body(self, view: View, room: "Room") -> Node:
        """Return table and draft side by side, or one of them under tabs where there is little room."""
        if room.wide >= WIDE:
            right = Pad(child=self._right(view, False), sides=0, ends=0, wide=room.wide * self._share())
            left = Column(children=tuple(self._left(view, room)), gap=14, grow=1)
            return Row(children=(left, right), gap=16, down=None, grow=1)
        tabs = Segments(
            key="tabs",
            label=_("Shown"),
            options=(_("The table"), _("The draft"), _("What is new")),
            chosen=self._tab,
            set=self._turn_to,
            type=SECOND_BOLD,
        )
        shown: tuple[Node, ...] = (self._right(view, room.wide < NARROW),)
        if self._tab == 0:
            shown = (self._seats(view, Room(room.wide, room.high - self._below_tabs())),)
        elif self._tab == 2:
            shown = (Scroll(key="new", child=self._since(view, MANY)),)
        shown[0].grow = 1
        buttons = self._buttons(view, room.wide < NARROW)
        return Column(children=(tabs, *shown, *(() if buttons is None else (buttons,))), gap=8, grow=1)

    def _below_tabs(self) -> float:
        """Return the design pixels of tabs and of what stands below them where there is little room."""
        return TABS

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        mark = private(view.scenario, view.seat) if view.seat is not None else public(_("Public: the Council table"))
        is_crowded = is_narrow or self.table.is_lesson
        right: list[Node] = [] if is_crowded else [presidency(view.scenario, view.president())]
        return Bar(
            left=named(view.scenario.title, is_narrow),
            middle=mark,
            right=Row(children=(*right, *self._time(is_narrow), self._way_out()), gap=24),
            line=Hue.PRIVATE if view.seat is not None else Hue.PUBLIC,
        )

    def _way_out(self) -> Button:
        """Return the button for Esc: the menu, or the desk from which the public view was opened."""
        if self.is_public and self.app.scenes and self.app.scenes[0] is not self:
            return Button(key="desk", said=_("Back to the desk"), icon="lock", command="close", act=self.back, tall=40)
        return menu_button(self._menu)

    def _time(self, is_narrow: bool) -> Iterator[Node]:
        """Yield the clock of a lesson, and on its open floor the way back to the room."""
        game = self.app.game
        if game is None or not self.table.is_lesson:
            return
        from game.ui.time_left import chip

        yield chip(game)
        if self.shows_own() and (self.view.setup.open_floor or self.table.awaited != self.table.reader):
            said = _("Leave") if is_narrow else _("Leave the desk")
            yield Button(key="leave", said=said, icon="eye", command="leave", act=game.leave_desk, tall=40)

    def _when(self, view: View) -> Node:
        said = _("Round {round} of {last}").format(round=view.round, last=view.last_round)
        left = view.last_round - view.round
        rest = ngettext("{count} round left", "{count} rounds left", left).format(count=left) if left else _("the last")
        title = round_label(view.scenario, view.round) or said
        below = Row(
            children=(Text(said=said, type=NAME, hue=Hue.UNDECIDED_LIGHT), Text(said=rest, type=SECOND, hue=Hue.DIM)),
            gap=12,
        )
        return Column(children=(Text(said=title, type=HEADING, most=1), below), gap=2, wide=330)

    def _left(self, view: View, room: "Room") -> Iterator[Node]:
        yield self._seats(view, Room(room.wide * (0.98 - self._share()), room.high - ASIDE))
        yield self._since(view, NEWS)
        buttons = self._buttons(view, False)
        if buttons is not None:
            yield buttons

    def _seats(self, view: View, room: "Room") -> Node:
        """Return the seats round the table, or as a list where the table would be too small for them."""
        draft = self._draft(view)
        if len(view.scenario.council.members) <= MOST and room.wide >= LEAST_TABLE[0] and room.high >= LEAST_TABLE[1]:
            return self._table(view, draft)
        return self._list(view, draft, room)

    def shown_draft(self) -> Draft | None:
        """Return the draft on the sheet: the one that was chosen, else one's own, else the first."""
        return self._draft(self.view)

    def _draft(self, view: View) -> Draft | None:
        chosen = view.draft(self._pen) if self._pen is not None else None
        return chosen or main_draft(view)

    # The table

    def _plates(self, view: View, draft: Draft | None, kind: type[Plate] = Plate) -> dict[Seat, Plate]:
        known = {one.seat: one for one in stances(view, draft)} if draft is not None else {}
        chances = self._chances(view, draft)
        letters = {offer.proposer for offer in view.table} if view.seat is not None else set()
        letters |= {poll.asker for poll in view.polls if view.seat in poll.asked and view.seat is not None}
        plates = {}
        for seat, one in enumerate(view.scenario.council.members):
            badge = _("YOU") if seat == view.seat else _("President") if seat == view.president() else ""
            plates[seat] = kind(
                key=f"seat-{seat}",
                label=one.name,
                code=one.code,
                name=one.name,
                garb=GARBS[stand(known.get(seat))] if seat in view.room else AWAY,
                has_veto=one.permanent,
                chance=chances.get(seat, ""),
                badge=badge,
                is_own=seat == view.seat,
                has_letter=seat in letters,
                has_floor=seat == self._speaker(view),
                is_away=seat not in view.room,
                act=self._opener(seat),
            )
        return plates

    def _speaker(self, view: View) -> Seat | None:
        """Return who is shown to have the floor."""
        return view.to_act

    def _opener(self, seat: Seat) -> Callable[[], None]:
        return lambda: self.deeds.seat(seat)

    def _chances(self, view: View, draft: Draft | None) -> dict[Seat, str]:
        count = self.table.aides.whip_count(view, draft) if self.shows_own() and draft is not None else None
        if count is None:
            return {}
        return {
            tally.seat: _("{number} %").format(number=tally.yes) for tally in count.tallies if tally.seat != view.seat
        }

    def _table(self, view: View, draft: Draft | None) -> Node:
        plates = self._plates(view, draft)
        order = seated(view.scenario.council.seats, view.president())
        return Horseshoe(plates=[plates[seat] for seat in order], middle=self._middle(view, draft))

    def _list(self, view: View, draft: Draft | None, room: "Room") -> Node:
        """Return the seats as plates where a few rows hold them, else one below another in columns."""
        is_long = len(view.scenario.council.members) > MOST
        plates = self._plates(view, draft, RollRow if is_long else Plate)
        if not is_long:
            for plate in plates.values():
                plate.wide, plate.tall = PLATE_WIDE, PLATE_HIGH
        seats = Pad(child=Flow(children=list(plates.values()), gap=10 if is_long else 16), sides=14, ends=20)
        if room.wide < NARROW or is_long:
            both = Column(children=(Column(children=self._told(view, draft), gap=10), seats), gap=8)
            return Scroll(key="plates", child=both, bar=Hue.DIM)
        middle = Pad(child=self._middle(view, draft), sides=16, ends=0, wide=room.wide * 0.43)
        return Row(children=(Scroll(key="plates", child=seats), middle), down=None, grow=1)

    def _middle(self, view: View, draft: Draft | None) -> Node:
        return Scroll(key="middle", child=Column(children=self._told(view, draft), gap=10), bar=Hue.LINE)

    def _told(self, view: View, draft: Draft | None) -> list[Node]:
        """Return what stands in the middle of the table: the count, and what waits or was said."""
        parts: list[Node] = []
        count = self.table.aides.whip_count(view, draft) if self.shows_own() and draft is not None else None
        if draft is None:
            own, all_ = _("You have not been shown a draft yet."), _("No text has been shown to everybody yet.")
            parts.append(Text(said=own if self.shows_own() else all_, type=BODY, hue=Hue.DIM, across=0.5))
        elif count is not None:
            parts += self._whip(view, draft, count)
        else:
            parts += self._known(view, draft)
        if self.shows_own():
            if not view.setup.unaided:
                parts.append(self._staff_door())
            parts.append(self._waiting(view))
        if not self.shows_own() or not any(self._letters(view)):
            parts.append(self._said(view, draft))
        return parts

    def _whip(self, view: View, draft: Draft, count: "WhipCount") -> Iterator[Node]:
        garbs = sorted((_expected(tally) for tally in count.tallies), key=_rank)
        title = _("Staff’s whip count, version {number}").format(number=draft.version)
        yield Row(
            children=(
                Space(grow=1),
                Icon(name="diamond", side=18, hue=Hue.PRIVATE),
                heading(title, HEADING, most=1),
                Space(grow=1),
            ),
            gap=8,
        )
        strip = Strip(
            garbs=[GARBS[one] for one in garbs],
            needed=view.scenario.council.yes_needed,
            said=needed_said(view.scenario.council.yes_needed),
            label=title,
        )
        yield Column(children=(strip,), across=0.5)
        kinds = (
            (Stand.SUPPORT, _("likely")),
            (Stand.YES_IF, _("leaning")),
            (Stand.UNDECIDED, _("unsure")),
            (Stand.OPPOSE, _("veto risk")),
        )
        yield counts([(GARBS[one], garbs.count(one), said) for one, said in kinds])
        yield Rule()
        passes = _("It passes, with your yes: {chance} in 100; without: {without}").format(
            chance=count.passes, without=count.without
        )
        yield Text(said=passes, type=BODY, across=0.5)
        yield Text(
            said=_("On plates: staff’s guess of a yes; below it, what was said."),
            type=SECOND,
            hue=Hue.DIM,
            across=0.5,
        )
        risks = [tally for tally in count.tallies if tally.veto >= 25]
        if risks:
            listed = ", ".join(
                _("{member} {chance} in 100").format(member=name(view.scenario, tally.seat), chance=tally.veto)
                for tally in sorted(risks, key=lambda one: -one.veto)
            )
            said = Text(said=_("Veto risk: {list}").format(list=listed), type=NAME, hue=Hue.OPPOSE_LIGHT, grow=1)
            yield Card(
                child=Row(children=(Icon(name="cross", side=20, hue=Hue.OPPOSE_LIGHT), said), gap=12),
                fill=Hue.OPPOSE_DARK,
                border=Hue.OPPOSE_LIGHT,
                sides=16,
                ends=8,
            )

    def _known(self, view: View, draft: Draft) -> Iterator[Node]:
        found = [stand(one) for one in stances(view, draft)]
        title = _("Declared on version {number}").format(number=draft.version)
        yield Text(said=title, type=HEADING, across=0.5)
        strip = Strip(
            garbs=[GARBS[one] for one in sorted(found, key=_rank)],
            needed=view.scenario.council.yes_needed,
            said=needed_said(view.scenario.council.yes_needed),
            label=title,
        )
        yield Column(children=(strip,), across=0.5)
        yield counts([(GARBS[one], found.count(one), _(GARBS[one].said)) for one in Stand])

    def _staff_door(self) -> Node:
        """Return the link that leads there; it stands while staff still counts, and where there is no draft yet."""
        return Link(
            key="staff", said=_("What staff thinks, and why"), icon="people", command="staff", act=self.deeds.staff
        )

    def _waiting(self, view: View) -> Node:
        waiting = list(self._letters(view))
        head = Row(
            children=(
                Icon(name="envelope", side=22, hue=Hue.PRIVATE_TEXT),
                Text(said=_("Inbox: {count} to answer").format(count=len(waiting)), type=NAME, hue=Hue.INK, grow=1),
                Link(key="open-inbox", said=_("Open"), hue=Hue.PRIVATE_TEXT, command="inbox", act=self.deeds.inbox),
            ),
            gap=12,
        )
        rows: list[Node] = [head]
        for number, (seat, said) in enumerate(waiting[:3]):
            row = Row(
                children=(
                    Flag(code=view.scenario.council.members[seat].code, high=24),
                    Text(said=name(view.scenario, seat), type=NAME, hue=Hue.INK, most=1),
                    Link(
                        key=f"letter-{number}",
                        said=said,
                        label=f"{name(view.scenario, seat)} {said}",
                        type=SECOND,
                        hue=Hue.INK_2,
                        act=self.deeds.inbox,
                        grow=1,
                    ),
                ),
                gap=12,
            )
            rows += [Rule(hue=Hue.RULE), row]
        return Card(child=Column(children=rows, gap=8), fill=Hue.PAPER, sides=18, ends=10)

    def _letters(self, view: View) -> Iterator[tuple[Seat, str]]:
        for offer in view.table:
            yield offer.proposer, _("offers a deal") if offer.kind.value == "deal" else _("invites to a pact")
        for poll in view.polls:
            if view.seat in poll.asked:
                yield poll.asker, _("asks how you would vote")
        for draft in view.drafts:
            if is_silence_open(view, draft):
                yield draft.penholder, _("has placed its draft under silence")
            elif is_open_statement(view, draft) and view.seat in draft.circle:
                yield draft.penholder, _("has a statement out: object, or let it stand")

    def _said(self, view: View, draft: Draft | None) -> Node:
        """Return who said what of a draft where others heard it, those with a veto first."""
        rows: list[Node] = [Text(said=_("Said of the draft"), type=NAME, hue=Hue.INK)]
        found = list(declared(view, draft))
        for seat, stand_, said in found[:SAID]:
            garb = GARBS[stand_]
            hue = Hue.OPPOSE_TEXT if stand_ is Stand.OPPOSE else Hue.SUPPORT_TEXT
            line = Row(
                children=(
                    Flag(code=view.scenario.council.members[seat].code, high=28),
                    Text(said=name(view.scenario, seat), type=NAME, hue=Hue.INK, most=1),
                    Icon(name=garb.icon, side=20, hue=Hue.INK_2 if stand_ is Stand.ABSTAIN else hue),
                    Text(said=said, type=BODY, hue=Hue.INK, most=2, grow=1),
                ),
                gap=12,
            )
            rows += [Rule(hue=Hue.RULE), line]
        if len(found) > SAID:
            more = _("and {count} more, on their sheets").format(count=len(found) - SAID)
            rows.append(Text(said=more, type=SECOND, hue=Hue.INK_2))
        if not found:
            rows.append(Text(said=_("Nobody has said anything of it yet."), type=BODY, hue=Hue.INK_2))
        return Card(child=Column(children=rows, gap=8), fill=Hue.PAPER, sides=18, ends=12)

    # Right: the draft

    def _right(self, view: View, is_narrow: bool) -> Node:
        draft = self._draft(view)
        if draft is None:
            said = _("When a text is put on the table and shown to you, it stands here.")
            if not self.shows_own():
                said = _("No text has been shown to everybody yet. When one is, it stands here.")
            return no_paper(said)
        before = draft.versions[-1] if draft.versions else None
        shown = Paper(view, draft, draft.text, before, open=self.deeds.measure)
        living = [one for one in view.drafts if one.is_alive]
        foot: list[Node] = []
        for other in living:
            if other is not draft:
                said = _("Show the draft of {member}").format(member=name(view.scenario, other.penholder))
                foot.append(
                    Link(key=f"draft-{other.penholder}", said=said, hue=Hue.SUPPORT_TEXT, act=self._shower(other))
                )
        if len(living) > 1:
            said = _("Drafts side by side")
            foot.append(Link(key="rivals", said=said, hue=Hue.SUPPORT_TEXT, act=self.deeds.rivals))
        foot.append(
            Link(
                key="full", said=_("Full text and versions"), hue=Hue.SUPPORT_TEXT, command="draft", act=self.deeds.text
            )
        )
        return paper(shown, foot, is_narrow)

    def _shower(self, draft: Draft) -> Callable[[], None]:
        def show() -> None:
            self._pen = draft.penholder
            self.app.refresh()

        return show

    # What is new, and what one can do

    def _since(self, view: View, most: int) -> Node:
        """Return what is new; while others act, and for the public, who has the floor stands over it."""
        read = self.table.read.get(view.seat, 0) if view.seat is not None else max(0, length(view) - NEWS)
        found = since_items(view, read, is_new=True)
        rows = tidings(view, foremost(view, found, most), 1 if most < MANY else None, is_brief=most < MANY)
        head: list[Node] = []
        if self.table.is_busy or (self._speaker(view) is not None and not self.shows_own()):
            head.append(floor(view, NAME if self.shows_own() else TITLE))
        else:
            title = _("Since your last turn") if read and self.shows_own() else _("So far")
            head.append(Text(said=title, type=NAME, hue=Hue.DIM))
            if view.to_act == view.seat and view.phase is Phase.CONSULTATIONS:
                head.append(Text(said=actions_left(view), type=BODY, hue=Hue.UNDECIDED_LIGHT))
        head[0].grow = 1
        if self.shows_own() and not self.table.is_busy and not self.table.undo_refusal():
            head.append(Link(key="undo", said=_("Take back"), icon="undo", command="undo", act=self.undo))
        head.append(Link(key="log", said=_("Everything"), command="log", act=self.deeds.log))
        if not rows:
            rows.append(Text(said=_("Nothing new."), type=BODY, hue=Hue.DIM))
        column = Column(children=(Row(children=head, gap=16), *rows), gap=6)
        return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=18, ends=10)

    def _buttons(self, view: View, is_narrow: bool) -> Node | None:
        """Return what one can do; the public does nothing."""
        if self.table.is_busy and self.table.others is not None:
            return self._others()
        if not self.shows_own():
            return None
        found = self.deeds.buttons(view)
        if is_narrow:
            for button in found:
                button.tall, button.grow = 44, 0
            return Flow(children=found, gap=8)
        return Row(children=found, gap=10, down=None, tall=64)

    def _others(self) -> Node:
        others = self.table.others
        is_paused = others is not None and others.is_paused
        said = _("The others are conferring.") if not is_paused else _("Paused.")
        left = Text(said=said + " " + round_heading(self.view, self.view.round), type=BODY, hue=Hue.DIM, grow=1, most=2)
        pause = Button(
            key="pause",
            said=_("Go on") if is_paused else _("Pause"),
            icon="play" if is_paused else "pause",
            command="pause",
            act=self._pause,
            tall=64,
        )
        skip = Button(key="skip", said=_("Skip to my turn"), icon="next", kind=Kind.PRIMARY, act=self._skip, tall=64)
        return Row(children=(left, pause, skip), gap=12, tall=64)

    def _pause(self) -> None:
        others = self.table.others
        if others is not None:
            others.pause(not others.is_paused)
        self.app.refresh()

    def _skip(self) -> None:
        if self.table.others is not None:
            self.table.others.skip()

    def _menu(self) -> None:
        self.deeds.menu()

    commands: tuple[str, ...] = ("brief", "me", "public", "staff")

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type != pygame.KEYDOWN:
            return False
        doors = {
            "brief": self.deeds.brief,
            "me": self.deeds.instructions,
            "public": self.deeds.public,
            "staff": self.deeds.staff,
        }
        for command in self.commands:
            if self.app.look.keys.is_pressed(command, event):
                doors[command]()
                return True
        return super().hear(event)

    def back(self) -> None:
        if self.is_public:
            self.app.close(self)
        else:
            self._menu()

    # Doing

    def ask(self, action: Action, before: Act | None = None, failed: Act | None = None) -> None:
        """Do something legal, once its cost is understood.

        ``before`` is called when it is about to be done, ``failed`` if it then could not be.
        """
        page = caution(self.view, action)

        def go() -> None:
            if before is not None:
                before()
            if not self.do(action) and failed is not None:
                failed()

        if page:
            self.app.open(Confirm(self.app, asked_back(self.view, action), page, _("Do it"), go))
        else:
            go()

    def do(self, action: Action) -> bool:
        """Do something, and say whether it was done; what stands against it is told, and nothing is lost."""
        view = self.view
        if isinstance(action, PassTurn):
            self.table.note_read()
        try:
            self.table.perform(action)
        except IllegalActionError as error:
            self.app.toast(numbered(error.breach), "warning", Hue.OPPOSE)
            return False
        except JournalError as error:
            said = _("Nothing was done, since it could not be saved: {problem}").format(problem=error)
            self.app.toast(said, "warning", Hue.OPPOSE)
            return False
        self._tell(view, action)
        return True

    def _tell(self, view: View, action: Action) -> None:
        told = [line.text for line in receipt(view, action) if isinstance(line, Line)]
        has_left = self.table.is_shared and self.table.reader != action.seat
        if not isinstance(action, PassTurn | CastVote) and not has_left:
            self.app.toast(told[0] if told else sentence(view.scenario, action))
        self.app.refresh()

    def undo(self) -> None:
        """Take back the last action, or say why that cannot be."""
        try:
            self.table.undo()
        except (UndoError, JournalError) as error:
            self.app.toast(str(error), "info", Hue.ABSTAIN)
        else:
            self.app.toast(_("Taken back."), "undo")

    def end_turn(self) -> None:
        """Pass, once it is clear what that means."""
        view = self.view
        if view.seat is None or view.phase is not Phase.CONSULTATIONS:
            return
        action = PassTurn(view.seat)
        if caution(view, action) or view.actions_left < view.scenario.rule.actions_per_turn:
            self.ask(action)
            return
        page = (Line(_("You have done nothing yet in this turn: {left}.").format(left=actions_left(view))),)
        self.app.open(Confirm(self.app, _("End your turn?"), page, _("End turn"), lambda: self.ask(action)))


def _expected(tally: "Tally") -> Stand:
    return EXPECTED[tally.stance]


def _rank(one: Stand) -> int:
    return list(Stand).index(one)
