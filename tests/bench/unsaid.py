"""A view as it would be had somebody not said something."""

from collections.abc import Iterable

from attrs import evolve

from game.minds.belief import fresh
from game.minds.memory import _since
from game.minds.statements import Ear, statements
from game.model.council import Seat
from game.model.events import BallotClosed, DealMade, Event, Letter, PactMade, SilenceHeld
from game.model.offers import Assent, Deal, Pact, Promise
from game.model.reasons import Manner, Statement
from game.model.view import View


def unsaid(view: View, said: Iterable[Statement]) -> View:
    """Return a view without some statements: without the events they were made in, and what stands of pledges.

    Where an event holds what several seats said, only the part of those who are silenced is taken out.
    """
    wanted = set(said)
    taken = _events_of(view, wanted)
    log, letters = [], []
    for round_, page in enumerate(view.log):
        kept = [_without(event, taken.get((round_, id(event)))) for event in page]
        log.append(tuple(event for event in kept if event is not None))
        for letter in view.letters[round_ : round_ + 1]:
            post = [
                Letter(_left(kept, one.after), _without(one.event, taken.get((round_, id(one.event)))))
                for one in letter
            ]
            letters.append(tuple(one for one in post if one.event is not None))
    promises = tuple(promise for promise in view.promises if not any(_made_by(promise, one) for one in wanted))
    return evolve(view, log=tuple(log), letters=tuple(letters), promises=promises)


def _left(kept: list[Event | None], after: int) -> int:
    """Return how many of so many public events are left."""
    return sum(event is not None for event in kept[:after])


def _events_of(view: View, wanted: set[Statement]) -> dict[tuple[int, int], set[Seat]]:
    """Return who is silenced in which event, by round and identity of the event."""
    ear = Ear(view.scenario, view.seat or 0, fresh(view.scenario))
    taken: dict[tuple[int, int], set[Seat]] = {}
    for round_, event in _since((), (), view):
        ear._note(event, round_)
        for statement in statements(view.scenario, event, ear.texts, round_):
            if statement in wanted:
                taken.setdefault((round_, id(event)), set()).add(statement.seat)
    return taken


def _without(event: Event, silenced: set[Seat] | None) -> Event | None:
    if not silenced:
        return event
    match event:
        case BallotClosed(count=count):
            casts = tuple(cast for cast in count.casts if cast.seat not in silenced)
            return BallotClosed(evolve(count, casts=casts))
        case DealMade(deal=deal):
            pledges = tuple(pledge for pledge in deal.pledges if pledge.seat not in silenced)
            return DealMade(Deal(deal.draft, deal.package, pledges, deal.round)) if pledges else None
        case PactMade(pact=pact):
            parties = tuple(seat for seat in pact.parties if seat not in silenced)
            return PactMade(evolve(pact, parties=parties)) if parties else None
        case SilenceHeld(draft=draft, pledged=pledged):
            return SilenceHeld(draft, tuple(seat for seat in pledged if seat not in silenced))
        case _:
            return None


def _made_by(promise: Promise, statement: Statement) -> bool:
    """Whether a promise is what still stands of a pledge."""
    if statement.manner is not Manner.PLEDGED or promise.draft != statement.draft:
        return False
    match promise:
        case Deal():
            return statement.seat in promise.parties
        case Assent():
            return statement.seat == promise.seat
        case Pact():
            return False
