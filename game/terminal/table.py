"""The table: people at a keyboard play a session to its end."""

import re
from contextlib import suppress
from functools import partial

from game.desk.cautions import asked_back, caution
from game.desk.debrief import journal_line
from game.desk.floor import floor_page, fresh_page, waiting_page
from game.desk.hints import hint_lines, hint_page, hints
from game.desk.notes import Notes, recalled
from game.desk.orders import to_decline
from game.desk.page import Heading, Line, Page, Tone
from game.desk.receipts import receipt
from game.model.actions import Action
from game.model.council import Seat
from game.model.errors import IllegalActionError
from game.model.view import View
from game.play.journal import JournalError
from game.play.session import Session, UndoError
from game.rules.legality import breach
from game.terminal.chronicle import log_page
from game.terminal.command import Command, command
from game.terminal.completion import completions
from game.terminal.curtain import Curtain, LeaveError
from game.terminal.debrief import debrief
from game.terminal.glance import now_page, welcome_page
from game.terminal.helping import help_page, why_page
from game.terminal.looks import LOOKS, OTHERS, look_named, said
from game.terminal.menu import Order, choices, menu_page, suggested
from game.terminal.roll import CommandError, seat_named
from game.terminal.screen import Screen, suitable_screen
from game.terminal.verbs import VERBS
from game.words.actions import sentence
from game.words.breaches import numbered
from game.words.language import _, ngettext
from game.words.minutes import length

FINE = 0

WORDS = tuple(dict.fromkeys([*(verb.word for verb in VERBS), *(look.word for look in LOOKS), *OTHERS]))


def play(session: Session, plain: bool = False, is_resumed: bool = False, screen: Screen | None = None) -> int:
    """Play a session at the terminal until it is over or its players leave; return the exit code."""
    return Table(session, screen or suitable_screen(plain)).play(is_resumed)


class Table:
    """One keyboard and one screen for all people in a game; every seat sees its own view and no more."""

    def __init__(self, session: Session, screen: Screen) -> None:
        self._session = session
        self._screen = screen
        self._scenario = session.view(None).scenario
        self._curtain = Curtain(screen, is_needed=len(session.humans) > 1)
        self._notes: dict[Seat, Notes] = {}
        self._notices = len(session.notices)
        self._menu: tuple[Order, ...] = ()
        self._seen = -1
        """How many actions there were when the position was last shown."""
        self._moment: tuple[object, ...] = ()
        self._waiting: Page = ()
        """What was last shown to await an answer."""

    def play(self, is_resumed: bool = False) -> int:
        """Play on; return the exit code."""
        if is_resumed:
            self._screen.show(Line(_("The game goes on where it stopped: {title}.").format(title=self._scenario.title)))
        while True:
            try:
                if not self._step():
                    return self._debrief()
            except KeyboardInterrupt:
                if self._leaves():
                    break
            except LeaveError as error:
                if error.is_sure or self._leaves():
                    break
            except EOFError:
                break
        self._clear()
        self._screen.show(*self._farewell())
        return FINE

    def _clear(self) -> None:
        """Wipe what one person had before the eyes of the others, where several people play."""
        if self._curtain.is_needed:
            self._screen.wipe()

    def _debrief(self) -> int:
        self._clear()
        with suppress(EOFError, KeyboardInterrupt):
            self._screen.show(*self._last_news())
            debrief(self._session, self._screen)
        return FINE

    def _last_news(self) -> Page:
        """Return what happened since the last person had the floor; of several people, what all may know of it."""
        people = self._session.humans
        if len(people) == 1:
            return fresh_page(self._session.view(people[0]), self._notes_of(people[0]).read, is_new=True)
        return log_page(self._session.view(None), "1")

    def _leaves(self) -> bool:
        """Ask a person after Ctrl-C or quit; a Ctrl-C in answer means yes."""
        if not self._screen.is_interactive:
            return True
        try:
            is_kept = self._session.journal is not None
            kept = _("It is saved, and can be resumed.") if is_kept else _("It is not kept.")
            return self._screen.confirms(_("Leave the game?") + " " + kept)
        except (EOFError, KeyboardInterrupt):
            return True

    def _farewell(self) -> Page:
        if self._session.journal is None:
            return (Line(journal_line(self._session)),)
        return Line(_("Saved.") + " " + journal_line(self._session)), Line(_("To go on: penholder resume"))

    def _step(self) -> bool:
        """Let the others act, then take one line from the seat that has the floor; False when the game is over."""
        self._others()
        seat = self._session.to_act
        if seat is None:
            return False
        was_handed_over = self._curtain.open(self._scenario, seat)
        view = self._session.view(seat)
        notes = self._notes_of(seat)
        if notes.declines and self._declined(view):
            return True
        if was_handed_over or self._seen != len(self._session.actions):
            self._show(view, notes)
        line = self._screen.ask(_prompt(view), seat, partial(completions, view))
        try:
            self._obey(view, notes, line)
        except CommandError as error:
            self._screen.show(Line(str(error), Tone.STRONG))
        return True

    def _others(self) -> None:
        """Let chance and minds act until a person is awaited or the game is over."""
        self._session.advance()
        for notice in dict.fromkeys(self._session.notices[self._notices :]):
            self._screen.show(Line(notice))
        self._notices = len(self._session.notices)

    def _notes_of(self, seat: Seat) -> Notes:
        if seat not in self._notes:
            self._notes[seat] = recalled(self._session, seat)
        return self._notes[seat]

    def _show(self, view: View, notes: Notes) -> None:
        """Show what is new to a seat and what it can do."""
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        moment = (view.seat, view.round, view.phase, ballot)
        is_new = moment != self._moment
        found = hints(view, notes.said)
        self._menu = choices(view)
        page: Page = () if notes.has_begun else welcome_page(view)
        page = (*page, *fresh_page(view, notes.read, is_new))
        page = (*page, *(floor_page(view) if is_new else ()), *hint_lines(found))
        self._screen.show(*page, *now_page(view, self._menu, () if is_new else self._waiting))
        self._waiting = waiting_page(view)
        notes.has_begun, notes.said, notes.read = True, notes.said | frozenset(found), length(view)
        self._moment, self._seen = moment, len(self._session.actions)

    def _obey(self, view: View, notes: Notes, line: str) -> None:
        """Do what a line says; raises ``CommandError``, and then nothing was done."""
        if not line:
            self._menu = choices(view)
            self._screen.show(*now_page(view, self._menu))
            return
        if re.fullmatch(r"\d{1,3}", line):
            line = self._chosen(int(line))
            self._screen.show(Line(f"> {line}", Tone.FAINT))
        asked = command(line, WORDS)
        look = look_named(asked.word)
        verb = next((verb for verb in VERBS if verb.word == asked.word), None)
        if verb is not None and (look is None or asked.rest):
            self._do(view, verb.parse(view, asked.rest), asked.is_sure)
        elif look is not None:
            self._screen.show(*look.page(view, asked.rest))
        else:
            self._manage(view, notes, asked)

    def _chosen(self, number: int) -> str:
        if not 0 < number <= len(self._menu):
            raise CommandError(_("There is no choice {number} now; Enter shows the choices.").format(number=number))
        return self._menu[number - 1].line

    def _manage(self, view: View, notes: Notes, asked: Command) -> None:
        """Do what is the table's own business."""
        match asked.word:
            case "suggest":
                self._suggest(view, asked.rest)
            case "menu":
                self._obey(view, notes, "")
            case "help":
                self._screen.show(*help_page(view, asked.rest, said()))
            case "why":
                self._screen.show(*why_page(view, asked.rest))
            case "undo":
                self._undo(view, notes)
            case "auto":
                self._screen.show(Line(_auto(notes, asked.rest)))
            case "save":
                self._screen.show(Line(_("Everything is saved after every act.") + " " + journal_line(self._session)))
            case "hint":
                self._screen.show(*hint_page(view, notes.said))
            case _:
                raise LeaveError(asked.is_sure)

    def _suggest(self, view: View, words: str) -> None:
        found = suggested(view, seat_named(view.scenario, words) if words else None)
        if view.setup.unaided:
            raise CommandError(_("This game is played without staff."))
        if not found:
            raise CommandError(_("Staff has nothing to suggest now."))
        self._menu = found
        self._screen.show(Heading(_("Staff suggests")), *menu_page(found)[1:])

    def _undo(self, view: View, notes: Notes) -> None:
        try:
            action = self._session.undo()
        except (UndoError, JournalError) as error:
            raise CommandError(str(error)) from error
        notes.read = min(notes.read, length(self._session.view(action.seat)))
        self._moment = ()
        self._screen.show(Line(_("Taken back: {action}").format(action=sentence(view.scenario, action))))

    def _do(self, view: View, action: Action, is_sure: bool) -> None:
        """Do something legal, once its cost is understood; else say which rule stands against it."""
        fault = breach(view, action)
        if fault is not None:
            raise CommandError(numbered(fault))
        warning = () if is_sure else caution(view, action)
        if warning:
            self._screen.show(*warning)
            if not self._screen.confirms(asked_back(view, action)):
                self._screen.show(Line(_("Nothing was done.")))
                return
        self._act(action)
        self._screen.show(*receipt(view, action))

    def _act(self, action: Action) -> None:
        try:
            self._session.act(action)
        except JournalError as error:
            raise CommandError(
                _("Nothing was done, since it could not be saved: {problem}").format(problem=error)
            ) from error
        except IllegalActionError as error:
            raise CommandError(numbered(error.breach)) from error

    def _declined(self, view: View) -> bool:
        """Decline, as told beforehand, one offer that is worth less than nothing; say whether there was one."""
        action = to_decline(view)
        if action is None:
            return False
        self._act(action)
        self._screen.show(Line(_("By itself: {action}").format(action=sentence(view.scenario, action))))
        return True


def _auto(notes: Notes, word: str) -> str:
    if word:
        if word.casefold() not in ("on", "off"):
            raise CommandError(_("Write auto on or auto off."))
        notes.declines = word.casefold() == "on"
    if notes.declines:
        return _("Offers that would leave you worse off than no text are declined by themselves.")
    return _("Every offer waits for your own answer.")


def _prompt(view: View) -> str:
    code = view.scenario.council.members[view.seat or 0].code
    said = _("{code}, round {round} of {last}").format(code=code, round=view.round, last=view.last_round)
    if view.actions_left:
        left = ngettext("{count} action", "{count} actions", view.actions_left)
        said += ", " + left.format(count=view.actions_left)
    return said + "> "
