"""The table: a session, whose turn it is at the keyboard, and what others do meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.orders import to_decline
from game.model.actions import Action
from game.model.council import Seat
from game.model.errors import IllegalActionError
from game.model.view import View
from game.play.journal import JournalError
from game.play.session import Session
from game.play.sitting import HUMAN
from game.ui.aides import Aides
from game.ui.drawer import Drawer
from game.ui.others import Others
from game.words.actions import sentence
from game.words.language import _
from game.words.minutes import length

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.guide import Guide


class Table:
    """What scenes of a game share. They are shown views; the session is touched by one thread at a time."""

    def __init__(self, app: "Application", session: Session) -> None:
        self.app = app
        self.session = session
        self.public: View = session.view(None)
        self.scenario = self.public.scenario
        self.reader: Seat | None = None
        """The seat whose desk is open, or nobody."""
        self._own: View | None = None
        self.read: dict[Seat, int] = {}
        """Entries of the log that each seat had read when its turn began."""
        self._drawers: dict[Seat, Drawer] = {}
        self.aides = Aides(lambda: app.later(lambda: self.changed()))
        self.others: Others | None = None
        self.changed: Callable[[], None] = app.refresh
        """Told when there is something new to show."""
        self.arrived: Callable[[], None] = app.refresh
        """Told when a person is awaited, or the game is over."""
        self.stops: Callable[[], bool] = lambda: False
        """Whether AI members wait although it is their turn: on an open floor, while people may come to the desk."""
        self.guide: Guide | None = None
        """Who explains a scenario that teaches itself."""
        self.trouble = ""
        self._notices = len(session.notices)
        app.journal = str(session.journal or "")

    @property
    def is_shared(self) -> bool:
        """Whether several people play, so that there is a curtain between them, whoever stands in for some of them."""
        return self.session.header.seats.count(HUMAN) > 1 or self.is_lesson

    @property
    def is_lesson(self) -> bool:
        """Whether a class plays, and somebody runs it."""
        return bool(self.session.header.lesson)

    @property
    def is_busy(self) -> bool:
        """Whether others are acting."""
        return self.others is not None

    @property
    def view(self) -> View:
        """What the reader sees now; the public's view while no desk is open."""
        return self._own if self._own is not None and self.reader is not None else self.public

    @property
    def awaited(self) -> Seat | None:
        """The person whose turn it is, or None while others act or when the game is over."""
        seat = self.public.to_act
        return seat if not self.is_busy and seat in self.session.humans else None

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self.public.ending is not None

    def sit(self, seat: Seat | None) -> None:
        """Open a seat's desk; with None close it."""
        self.reader = seat
        self._own = None if seat is None or self.is_busy else self.session.view(seat)
        self.follow_orders()

    def follow_orders(self) -> None:
        """Decline for the reader, where it has said so, what would leave it worse off than no text."""
        if self.reader is None or self.is_busy or not self.drawer(self.reader).declines:
            return
        while self.awaited == self.reader and (action := to_decline(self.view)) is not None:
            try:
                self.session.act(action)
            except (IllegalActionError, JournalError) as error:
                self.app.toast(str(error), "warning")
                return
            said = _("By itself: {action}").format(action=sentence(self.scenario, action))
            self.app.toast(said, "no-entry")
            self.look()
        if self.awaited is None and not self.is_over:
            self.app.later(self._go_on)

    def begin(self) -> None:
        """Let others act until a person is awaited."""
        if not self.is_shared and self.session.humans:
            self.sit(self.session.humans[0])
        self._go_on()

    def perform(self, action: Action) -> None:
        """Do what a person decided; raises ``IllegalActionError`` or ``JournalError``, and then nothing was done."""
        self.session.act(action)
        self.look()
        if self.awaited is None and not self.is_over:
            self._go_on()
        elif self.awaited != action.seat:
            self._arrive()
        else:
            self.changed()

    def undo(self) -> Action:
        """Take back the last action; raises ``UndoError``."""
        action = self.session.undo()
        self.look()
        self.changed()
        return action

    def undo_refusal(self) -> str:
        """Return why the last action cannot be taken back, in a sentence, or nothing if it can."""
        return _("Others are acting.") if self.is_busy else self.session.undo_refusal()

    def look(self) -> None:
        """Look again at what there is to see."""
        self.public = self.session.view(None)
        if self.reader is not None:
            self._own = self.session.view(self.reader)

    def drawer(self, seat: Seat) -> Drawer:
        """Return what a seat has begun and not sent, and its standing orders."""
        return self._drawers.setdefault(seat, Drawer())

    def note_read(self) -> None:
        """Note that the reader has read all there is."""
        if self.reader is not None:
            self.read[self.reader] = length(self.view)

    def leave(self) -> None:
        """Stop the others and let go of the journal; the game can be resumed."""
        if self.others is not None:
            self.others.stop()
            self.others = None
        self.session.close()

    def reseat(self, change: Callable[[], None]) -> None:
        """Change who plays a seat, between two acts, and go on."""
        if self.others is not None:
            self.others.stop()
            self.others = None
        change()
        if self.reader not in self.session.humans:
            self.sit(None)
        self.look()
        self._go_on()

    def pause_or_go_on(self) -> None:
        """Hold the others, or let them go on."""
        if self.others is not None:
            self.others.pause(not self.others.is_paused)
        self.app.refresh()

    def skip(self) -> None:
        """Let the others go on without pauses until a person is awaited."""
        if self.others is not None:
            self.others.skip()

    def _go_on(self) -> None:
        if self.is_over or self.session.to_act in self.session.humans or self.stops():
            self._arrive()
            return
        reader = None if self.is_shared else self.reader
        pace = self.app.preferences.pace
        self.others = Others(self.session, reader, self._told, self._done, pace, self.stops)
        self.others.start()
        self.changed()

    def _told(self, public: View, own: View | None) -> bool:
        """Take news from the other thread; say whether there is anything to look at."""
        is_new = length(public) > length(self.public)
        self.app.later(lambda: self._seen(public, own))
        return is_new

    def _seen(self, public: View, own: View | None) -> None:
        self.public = public
        if own is not None and own.seat == self.reader:
            self._own = own
        self._tell_notices()
        self.changed()

    def _done(self, trouble: str) -> None:
        self.app.later(lambda: self._stopped(trouble))

    def _stopped(self, trouble: str) -> None:
        self.others, self.trouble = None, trouble
        self.look()
        self._tell_notices()
        self._arrive()

    def _arrive(self) -> None:
        seat = self.session.to_act
        if not self.is_shared and seat in self.session.humans:
            self.sit(seat)
        self.arrived()

    def _tell_notices(self) -> None:
        for notice in dict.fromkeys(self.session.notices[self._notices :]):
            self.app.toast(notice, "info")
        self._notices = len(self.session.notices)
