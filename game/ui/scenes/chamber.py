"""The chamber: the horseshoe, the draft, what is new, and what one can do."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

import pygame

from game.desk.cautions import asked_back, caution
from game.desk.page import Line
from game.desk.receipts import receipt
from game.desk.roll import main_draft
from game.model.actions import Action, CastVote, PassTurn
from game.model.council import Seat
from game.model.errors import IllegalActionError
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.play.journal import JournalError
from game.play.session import UndoError
from game.ui.bar import Bar, Whole, menu_button
from game.ui.chamber.bar import bar, desk_button, lesson_time
from game.ui.chamber.calendar import calendar
from game.ui.chamber.developments import ALL, FEW, Developments, developments
from game.ui.chamber.middle import own_middle, public_middle
from game.ui.chamber.pace import pace
from game.ui.chamber.room import Room
from game.ui.chamber.seats import Seats, seats
from game.ui.chamber.sheet import sheet
from game.ui.deeds import Deeds
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import actions_left, no_paper
from game.ui.scene import Scene
from game.ui.scenes.confirm import Confirm
from game.ui.table import Table
from game.ui.track import HIGH
from game.ui.type import SECOND_BOLD
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Flow, Pad, Row, Rule
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.actions import sentence
from game.words.breaches import numbered
from game.words.language import _
from game.words.minutes import length

if TYPE_CHECKING:
    from game.ui.application import Application

Act: TypeAlias = Callable[[], None]

OWN_SHARE, PUBLIC_SHARE = 0.42, 0.33
"""What the draft takes of the width beside the table; without points it needs less."""

FRAME, ASIDE, TABS = 30, 260, 140
"""Design pixels round the body; of what stands under the table; of tabs and buttons."""


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
        above = self._bar(view, wide < (1_600 if self.table.is_lesson else 1_300))
        top = Pad(child=calendar(view), sides=28, ends=0)
        rule = Rule(hue=Hue.LINE)
        room = Room(wide, look.design(size[1]) - look.design(above.size(look, size[0])[1]) - HIGH - FRAME)
        inner = Pad(child=self._body(view, room), sides=16, ends=14, grow=1)
        return Whole(bar=above, body=Column(children=(top, rule, inner), gap=0))

    def _body(self, view: View, room: Room) -> Node:
        """Return table and draft side by side, or one of them under tabs where there is little room."""
        if room.is_wide:
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
        shown: tuple[Node, ...] = (self._right(view, room.is_narrow),)
        if self._tab == 0:
            shown = (self._seats(view, Room(room.wide, room.high - self._below_tabs())),)
        elif self._tab == 2:
            shown = (Scroll(key="new", child=self._since(view, ALL)),)
        shown[0].grow = 1
        buttons = self._buttons(view, room.is_narrow)
        return Column(children=(tabs, *shown, *(() if buttons is None else (buttons,))), gap=8, grow=1)

    def _below_tabs(self) -> float:
        """Return the design pixels of tabs and of what stands below them where there is little room."""
        return TABS

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        is_crowded = is_narrow or self.table.is_lesson
        return bar(view, (*self._time(is_narrow), self._way_out()), is_narrow, is_crowded)

    def _way_out(self) -> Button:
        """Return the button for Esc: the menu, or the desk from which the public view was opened."""
        if self.is_public and self.app.scenes and self.app.scenes[0] is not self:
            return desk_button(self.back)
        return menu_button(self.deeds.menu)

    def _time(self, is_narrow: bool) -> Iterator[Node]:
        """Yield the clock of a lesson, and on its open floor the way back to the room."""
        game = self.app.game
        if game is not None and self.table.is_lesson:
            has_turn = self.table.awaited == self.table.reader
            can_leave = self.shows_own() and (self.view.setup.open_floor or not has_turn)
            yield from lesson_time(game, can_leave, is_narrow)

    def _left(self, view: View, room: Room) -> Iterator[Node]:
        yield self._seats(view, Room(room.wide * (0.98 - self._share()), room.high - ASIDE))
        yield self._since(view, FEW)
        buttons = self._buttons(view, False)
        if buttons is not None:
            yield buttons

    def _seats(self, view: View, room: Room) -> Node:
        """Return the seats round the table or in a list, with what is told in their middle."""
        draft = self._draft(view)
        if self.shows_own():
            count = self.table.aides.whip_count(view, draft)
            told = tuple(own_middle(view, draft, count, self.deeds))
        else:
            count, told = None, tuple(public_middle(view, draft))
        return seats(Seats(view, draft, count, self._speaker(view), self.deeds.seat), told, room)

    def _speaker(self, view: View) -> Seat | None:
        """Return who is shown to have the floor."""
        return view.to_act

    def shown_draft(self) -> Draft | None:
        """Return the draft on the sheet: the one that was chosen, else one's own, else the first."""
        return self._draft(self.view)

    def _draft(self, view: View) -> Draft | None:
        chosen = view.draft(self._pen) if self._pen is not None else None
        return chosen or main_draft(view)

    def _right(self, view: View, is_narrow: bool) -> Node:
        draft = self._draft(view)
        if draft is None:
            said = _("When a text is put on the table and shown to you, it stands here.")
            if not self.shows_own():
                said = _("No text has been shown to everybody yet. When one is, it stands here.")
            return no_paper(said)
        return sheet(view, draft, self.deeds, self._show_draft_of, is_narrow)

    def _show_draft_of(self, penholder: Seat) -> None:
        self._pen = penholder
        self.app.refresh()

    # What is new, and what one can do

    def _since(self, view: View, most: int) -> Node:
        """Return what is new; while others act, and for the public, who has the floor stands over it."""
        is_own = self.shows_own()
        read = self.table.read.get(view.seat, 0) if view.seat is not None else max(0, length(view) - FEW)
        names_speaker = self.table.is_busy or (self._speaker(view) is not None and not is_own)
        undo = self.undo if is_own and not self.table.undo_refusal() else None
        return developments(Developments(view, read, is_own, names_speaker, undo, self.deeds.log), most)

    def _buttons(self, view: View, is_narrow: bool) -> Node | None:
        """Return what one can do; the public does nothing."""
        if self.table.is_busy:
            return pace(view, self.table)
        if not self.shows_own():
            return None
        found = self.deeds.buttons(view)
        if is_narrow:
            for button in found:
                button.tall, button.grow = 44, 0
            return Flow(children=found, gap=8)
        return Row(children=found, gap=10, down=None, tall=64)

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
            self.deeds.menu()

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
