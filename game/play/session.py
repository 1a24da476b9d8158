"""A sitting at the table: the one thing in the game that changes."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TypeVar

from game.minds.mind import Mind
from game.model.actions import Action, NoteCorrection, TakeFloor
from game.model.council import CHANCE, CONTROL, Seat
from game.model.events import Event
from game.model.result import Result
from game.model.state import State
from game.model.streams import stream
from game.model.view import View
from game.play.chance import answer
from game.play.course import Course
from game.play.hearing import heard
from game.play.journal import End, Entry, Header, JournalError, Trouble, Undo
from game.play.patience import PATIENCE, StalledError, Vigil
from game.play.scribe import Scribe
from game.play.standins import Absentee, described, proposal, stand_ins
from game.play.undo import reveals
from game.rules import scoring, views
from game.rules.legality import is_legal
from game.rules.transition import apply
from game.words.language import _

Done = TypeVar("Done")

LONGEST_TROUBLE = 1_000
"""Letters of a trouble that the journal keeps."""


class UndoError(Exception):
    """The last action cannot be taken back; the reason is one sentence."""


class Session:
    """A game being played, by people and minds, with or without a journal.

    People and minds are given views; ``state``, ``events`` and ``result`` are for hindsight.
    """

    def __init__(
        self,
        header: Header,
        course: Course,
        minds: Mapping[Seat, Mind],
        scribe: Scribe | None = None,
        table: int = 0,
        patience: float | None = PATIENCE,
    ):
        self.header = header
        self.table = table
        """At 0 minds draw as in every game of this seed; at other tables the same game is played with other lots."""
        self.notices: list[str] = []
        """What went wrong without ending the game, in sentences that betray nothing."""
        self._course = course
        self._minds = dict(minds)
        self._deputised: set[Seat] = set()
        self._scribe = scribe
        self._patience = patience
        self._vigil = Vigil(patience)
        self._looking: set[Seat] = set(self.humans)
        """Who may have looked at the present position."""

    @property
    def journal(self) -> Path | None:
        """The file the game is kept in, if it is."""
        return None if self._scribe is None else self._scribe.path

    @property
    def state(self) -> State:
        """The truth, for hindsight: never to be shown while the game goes on."""
        return self._course.state

    @property
    def actions(self) -> tuple[Action, ...]:
        """Everything that was done and stands, chance included."""
        return self._course.actions

    @property
    def to_act(self) -> Seat | None:
        """The seat whose action is awaited, ``CHANCE``, or nobody when the game is over."""
        return self.state.to_act

    @property
    def humans(self) -> tuple[Seat, ...]:
        """The seats that people play."""
        return tuple(seat for seat in self.state.scenario.council.seats if seat not in self._minds)

    def view(self, seat: Seat | None) -> View:
        """Return what a seat knows now; ``None`` asks for what everybody may know."""
        if seat is not None:
            self._looking.add(seat)
        return views.view(self.state, seat)

    def peek(self, seat: Seat) -> View:
        """Return what a seat knows, for whoever runs the lesson: no player has looked."""
        return views.view(self.state, seat)

    def act(self, action: Action) -> None:
        """Apply an action, and keep it in the journal before it counts.

        Raises ``IllegalActionError`` or ``JournalError``; then nothing has changed.
        """
        state, _events = apply(self.state, action)
        self._course = self._course.then(action, state, self._written(action))
        self._looking.clear()

    def step(self) -> bool:
        """Let chance or a mind act, if it is their turn; False when a person is awaited or the game is over."""
        return self._watched(self._step)

    def advance(self) -> None:
        """Let chance and minds act until a person is awaited or the game is over."""
        self._watched(self._play)

    def undo(self) -> Action:
        """Take back the last action, and return it; raises ``UndoError`` once it has revealed something."""
        refusal = self.undo_refusal()
        if refusal:
            raise UndoError(refusal)
        action = self.actions[-1]
        kept = len(self.actions) - 1
        self._course = self._course.first(kept, self._written(Undo(kept)))
        return action

    def correctable(self) -> int | None:
        """Return the place of the last action of a person's seat, which whoever runs the lesson can take back."""
        people = [seat for seat, who in enumerate(self.header.seats) if who == "human"]
        for place in range(len(self.actions) - 1, -1, -1):
            action = self.actions[place]
            if action.seat in people and not isinstance(action, TakeFloor):
                return place
        return None

    def correct(self) -> Action:
        """Take back the last action of a person's seat with all that came of it, whatever it revealed; tell everybody.

        What was announced from the console meanwhile is said again. Raises ``UndoError`` if there is none.
        """
        place = self.correctable()
        if place is None:
            raise UndoError(_("Nothing has been done yet."))
        action, gone = self.actions[place], self.actions[place + 1 :]
        self._course = self._course.first(place, self._written(Undo(place)))
        self._looking.clear()
        self.act(NoteCorrection(CONTROL, action.seat))
        for other in gone:
            if other.seat == CONTROL and is_legal(views.view(self.state, CONTROL), other):
                self.act(other)
        return action

    def undo_refusal(self) -> str:
        """Return why the last action cannot be taken back, in a sentence, or nothing if it can."""
        if not self.actions or isinstance(self.actions[-1], TakeFloor):
            return _("Nothing has been done yet.")
        seat = self.actions[-1].seat
        if seat not in self.humans:
            return _("Others have acted since your last action.")
        if self._looking - {seat}:
            return _("Another player has seen the table since.")
        if reveals(self._course.states[-2], self.state, seat):
            return _("Your last action has brought something to light.")
        return ""

    def at(self, count: int) -> "Session":
        """Return the game as it stood after so many actions, without a journal; raises ``ValueError`` past the end."""
        if not 0 <= count <= len(self.actions):
            raise ValueError(_("this game has {count} actions").format(count=len(self.actions)))
        course = self._course.first(count, None)
        return Session(self.header, course, self._minds, table=self.table, patience=self._patience)

    def events(self) -> tuple[Event, ...]:
        """Return all that happened so far, in public and in private: for hindsight."""
        seats = self.state.scenario.council.seats
        states = self._course.states
        told = list(heard(None, states[0], seats))
        for before, after in pairwise(states):
            told.extend(heard(before, after, seats))
        return tuple(told)

    def result(self) -> Result | None:
        """Return what a finished game was worth to each seat, or None while it goes on."""
        return None if self.state.ending is None else scoring.result(self.state)

    def lots(self, seat: Seat) -> Random:
        """Return what a mind in a seat draws its lots from now: the same whenever it is asked."""
        purpose = ("mind", self.state.scenario.council.members[seat].code, self._course.number(seat))
        return stream(self.header.seed, *purpose, *(("table", self.table) if self.table else ()))

    def deputise(self, seat: Seat, mind: Mind) -> None:
        """Have a mind play a person's seat for the rest of the sitting, or until it is taken back."""
        self._minds[seat] = mind
        self._deputised.add(seat)

    def take_back(self, seat: Seat) -> None:
        """Let a person play a seat again that a mind was put into."""
        if seat in self._deputised:
            self._deputised.remove(seat)
            self._minds.pop(seat, None)

    @property
    def deputised(self) -> tuple[Seat, ...]:
        """The seats of people that minds play for now."""
        return tuple(sorted(self._deputised))

    def close(self) -> None:
        """Let go of the journal; the game can be resumed from it."""
        if self._scribe is not None:
            self._scribe.close()

    def _written(self, entry: Entry) -> End | None:
        if self._scribe is None or self._course.end is None:
            return None
        return self._scribe.append(self._course.end, entry)

    def _watched(self, work: Callable[[], Done]) -> Done:
        """Do what lets minds act; whoever stalls is played by another for the rest of the sitting."""
        while True:
            try:
                return self._vigil.done(work)
            except StalledError:
                self._relieve()

    def _play(self) -> None:
        while self._step():
            pass

    def _step(self) -> bool:
        seat = self.to_act
        if seat == CHANCE:
            self.act(answer(self.state, self.header.seed, self._course.number(CHANCE)))
            return True
        if seat is None or seat not in self._minds:
            return False
        self._move(seat)
        return True

    def _move(self, seat: Seat) -> None:
        """Do what a mind decides or, if it cannot, the first of its stand-ins that can."""
        troubles = 0
        for mind in (self._minds[seat], *stand_ins(self._minds[seat])):
            trouble = self._tried(seat, mind)
            if not trouble:
                break
            troubles += 1
            self._note(seat, trouble)
        else:
            raise LookupError("there is nothing that this seat may do")
        if troubles:
            self._excuse(seat, is_played=not isinstance(mind, Absentee))

    def _tried(self, seat: Seat, mind: Mind) -> str:
        """Do what a mind decides, and return nothing, or what is wrong with that."""
        found = self._vigil.decided(partial(proposal, mind, views.view(self.state, seat), self.lots(seat)))
        if found.trouble or found.action is None:
            return found.trouble
        try:
            self.act(found.action)
        except JournalError:
            raise
        except Exception as error:  # legal as it seemed, it holds something no action holds
            return described(error)
        return ""

    def _relieve(self) -> None:
        """Put a stand-in in the chair of a mind that stalled."""
        seat = self.to_act
        assert seat is not None
        self._minds[seat] = next(iter(stand_ins(self._minds[seat])), Absentee())
        self._note(seat, f"no decision in {self._patience} seconds")
        sentence = _("{member} took too long to make up its mind; a simpler one plays for it from now on.")
        self.notices.append(sentence.format(member=self._name(seat)))

    def _excuse(self, seat: Seat, is_played: bool) -> None:
        """Tell the players that a mind did not decide for itself."""
        sentence = (
            _("{member} could not make up its mind; a simpler one decided for it.")
            if is_played
            else _("{member} could not make up its mind and did nothing.")
        )
        self.notices.append(sentence.format(member=self._name(seat)))

    def _note(self, seat: Seat, trouble: str) -> None:
        """Keep what went wrong in the journal."""
        text = f"{self.state.scenario.council.members[seat].code}: {trouble}"
        self._course = self._course.ending_at(self._written(Trouble(text[:LONGEST_TROUBLE])))

    def _name(self, seat: Seat) -> str:
        return self.state.scenario.council.members[seat].name
