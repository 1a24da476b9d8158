"""What a mind has taken in so far; the same whether it listened all along or reads the whole log at once."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from attrs import define, field

from game.minds.belief import fresh
from game.minds.statements import Ear
from game.model.events import Event
from game.model.phases import Letters, Log
from game.model.priorities import Priorities
from game.model.view import View

Item = TypeVar("Item")


@define(eq=False)
class Memory:
    """An ear, and how far into the log it has listened. It holds nothing that the view does not."""

    ear: Ear | None = None
    log: Log = ()
    letters: Letters = ()
    own: Priorities | None = None
    notes: dict[Hashable, Any] = field(factory=dict)
    """Results of searches, kept until something new is heard."""

    def recall(self, view: View) -> Ear:
        """Return the ear, having listened to all that is in the view."""
        if view.seat is None or view.priorities is None:
            raise LookupError("only a seat listens")
        ear = self.ear
        if ear is None or ear.seat != view.seat or ear.scenario != view.scenario or not self._continues(view):
            ear = self.ear = Ear(view.scenario, view.seat, fresh(view.scenario))
            self.log, self.letters, self.own = (), (), None
        fresh_events = _since(self.log, self.letters, view)
        for round_, event in fresh_events:
            ear.take(event, round_)
        if fresh_events or self.own is not view.priorities:
            ear.belief.know(view.seat, view.priorities)
            self.notes.clear()
        self.log, self.letters, self.own = view.log, view.letters, view.priorities
        return ear

    def noted(self, key: Hashable, make: Callable[[], Item]) -> Item:
        """Return what a search came to, searching only if it was not noted under the key since the last news."""
        if key not in self.notes:
            self.notes[key] = make()
        found: Item = self.notes[key]
        return found

    def _continues(self, view: View) -> bool:
        return _is_start(self.log, view.log) and _is_start(self.letters, view.letters)


def _is_start(old: tuple[tuple[object, ...], ...], new: tuple[tuple[object, ...], ...]) -> bool:
    """Whether a log has only grown."""
    if not old:
        return True
    last = len(old) - 1
    return len(new) > last and old[:last] == new[:last] and old[last] == new[last][: len(old[last])]


def _since(log: Log, letters: Letters, view: View) -> list[tuple[int, Event]]:
    """Return what came after a log, each event with its round, in the order in which it happened."""
    found: list[tuple[int, Event]] = []
    for round_ in range(max(0, len(log) - 1), len(view.log)):
        said = len(log[round_]) if round_ < len(log) else 0
        read = len(letters[round_]) if round_ < len(letters) else 0
        page = view.log[round_]
        post = view.letters[round_][read:] if round_ < len(view.letters) else ()
        for letter in post:
            while said < min(letter.after, len(page)):
                found.append((round_, page[said]))
                said += 1
            found.append((round_, letter.event))
        found.extend((round_, event) for event in page[said:])
    return found
