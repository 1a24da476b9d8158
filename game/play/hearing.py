"""What was told between two positions of a game, and to whom."""

from collections.abc import Iterable, Iterator

from game.model.council import Seat
from game.model.events import Event
from game.model.state import State


def heard(before: State | None, after: State, seats: Iterable[Seat]) -> tuple[Event, ...]:
    """Return the events told to everybody or to any of some seats, each once, in the order they came.

    Without an earlier position it is everything so far.
    """
    told: dict[int, Event] = {}  # by identity: what is told to several seats is one event
    listeners = tuple(seats)
    for round_ in range(0 if before is None else len(before.log) - 1, len(after.log)):
        for event in _page(before, after, round_, listeners):
            told[id(event)] = event
    return tuple(told.values())


def _page(before: State | None, after: State, round_: int, seats: tuple[Seat, ...]) -> Iterator[Event]:
    """Yield the new events of a round, each letter after the public events that came before it."""
    page = after.log[round_]
    is_old = before is not None and round_ < len(before.log)
    public = len(before.log[round_]) if before is not None and is_old else 0
    letters = [
        letter
        for seat in seats
        for letter in after.letters[seat][round_][
            len(before.letters[seat][round_]) if before is not None and is_old else 0 :
        ]
    ]
    for letter in sorted(letters, key=lambda letter: letter.after):
        yield from page[public : letter.after]
        public = max(public, letter.after)
        yield letter.event
    yield from page[public:]
