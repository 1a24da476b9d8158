"""What seats promised each other, and what became of it."""

import enum
from collections.abc import Iterable

from attrs import evolve, field, frozen

from game.analysis.versions import Happening
from game.model.council import Seat
from game.model.events import (
    BallotClosed,
    Close,
    DealEnded,
    DealMade,
    PactEnded,
    PactJoined,
    PactMade,
    PledgeLapsed,
)
from game.model.offers import Assent, Deal, Pact, Promise
from game.model.state import State
from game.model.voting import Matter, Vote
from game.rules.trust import bound, requires_yes


class Fulfilment(enum.Enum):
    """What became of one seat's word."""

    KEPT = "kept"
    BROKEN = "broken"
    LAPSED = "lapsed"
    ENDED = "ended"
    """Released, replaced, or gone with the draft."""
    UNTESTED = "untested"
    """No vote put it to the test."""


@frozen
class Word:
    """A seat's promise on a draft."""

    seat: Seat
    fulfilment: Fulfilment = Fulfilment.UNTESTED


@frozen
class Promised:
    """A deal, a pact or a pledge to an exact text, from when it was made."""

    number: int
    round: int
    promise: Promise
    words: tuple[Word, ...] = ()
    name: object = field(init=False)

    @name.default
    def _name(self) -> object:
        return _name(self.promise)


def _name(promise: Promise) -> object:
    """Return what stays the same of a promise while its pledges lapse and its parties are freed."""
    match promise:
        case Deal() | Pact():
            return type(promise).__name__, promise.draft, promise.package, promise.round
        case Assent():
            return promise.kind, promise.seat, promise.draft, promise.text


def parties(promise: Promise) -> tuple[Seat, ...]:
    """Return whose word it is."""
    return (promise.seat,) if isinstance(promise, Assent) else promise.parties


def promised(states: tuple[State, ...], told: Iterable[Happening]) -> tuple[Promised, ...]:
    """Return every deal, pact and pledge of a game in the order in which they were made, and what became of them."""
    found: dict[object, Promised] = {}
    for one in told:
        match one.event:
            case DealMade(deal=made) | PactMade(pact=made) | PactJoined(pact=made):
                _enter(found, one, made)
            case PledgeLapsed(seat=seat, deal=deal):
                _settle(found, deal, (seat,), Fulfilment.LAPSED)
            case DealEnded(deal=deal, close=Close.BROKEN):
                _settle(found, deal, (deal.draft,), Fulfilment.BROKEN)
                _settle(found, deal, deal.parties, Fulfilment.ENDED)
            case DealEnded(deal=deal, close=close):
                fate = Fulfilment.LAPSED if close is Close.MOVED_PAST else Fulfilment.ENDED
                _settle(found, deal, deal.parties, fate)
            case PactEnded(pact=pact):
                _settle(found, pact, pact.parties, Fulfilment.ENDED)
            case BallotClosed(count=count) if count.ballot.matter is Matter.DRAFT:
                before = states[one.number - 1]
                for assent in before.promises:
                    if isinstance(assent, Assent) and assent.draft == count.ballot.draft:
                        _enter(found, one, assent)
                for promise in before.promises:
                    for cast in count.casts:
                        asked = requires_yes(before, promise, cast.seat, count.ballot.draft, count.text)
                        if asked is None or asked is not bound(before, cast.seat, count.ballot.draft, count.text):
                            continue
                        if cast.seat in parties(promise):
                            is_kept = asked is (cast.vote is Vote.YES)
                            _settle(found, promise, (cast.seat,), Fulfilment.KEPT if is_kept else Fulfilment.BROKEN)
            case _:
                pass
    return tuple(sorted(found.values(), key=lambda one: one.number))


def _enter(found: dict[object, Promised], one: Happening, promise: Promise) -> None:
    name = _name(promise)
    known = found.get(name)
    words = {word.seat: word for word in known.words} if known else {}
    told = tuple(words.get(seat, Word(seat)) for seat in parties(promise))
    found[name] = (
        evolve(known, promise=promise, words=told) if known else Promised(one.number, one.round, promise, told)
    )


def _settle(found: dict[object, Promised], promise: Promise, seats: tuple[Seat, ...], fate: Fulfilment) -> None:
    """Enter what became of some seats' word, unless that is known already."""
    known = found.get(_name(promise))
    if known is None:
        return
    words = tuple(
        Word(word.seat, fate) if word.seat in seats and word.fulfilment is Fulfilment.UNTESTED else word
        for word in known.words
    )
    found[_name(promise)] = evolve(known, words=words)
