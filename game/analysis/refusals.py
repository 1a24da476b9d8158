"""Offers that were refused though, seen from the end, they would have helped everybody who was to sign."""

import enum
from collections.abc import Iterable

from attrs import evolve, frozen

from game.analysis.outcome import Outcome, Wants, gain
from game.analysis.passing import passes
from game.analysis.versions import Happening
from game.model.council import Seat
from game.model.events import Close, OfferClosed, OfferDeclined
from game.model.offers import Offer, OfferKind
from game.model.scenario import Scenario
from game.model.text import Text

LEAST = 100
"""Hundredths: what brings one of its parties less is not worth the telling."""


class Fate(enum.Enum):
    """How an offer was refused."""

    DECLINED = "declined"
    COUNTERED = "countered"
    UNANSWERED = "unanswered"


FATES = {Close.COUNTERED: Fate.COUNTERED, Close.EXPIRED: Fate.UNANSWERED}


@frozen
class Refusal:
    """An offer of a deal that somebody refused."""

    number: int
    """The position in which it was refused."""
    round: int
    offer: Offer
    by: tuple[Seat, ...]
    fate: Fate

    @property
    def parties(self) -> tuple[Seat, ...]:
        """Who was to sign."""
        return (self.offer.proposer, *self.offer.recipients)


@frozen
class MissedOffer:
    """A refusal that cost everybody who was to sign, in hundredths, given the text the game ended with."""

    refusal: Refusal
    text: Text
    """That text with the package written in; it would have passed."""
    gains: tuple[int, ...]
    """What each of the parties would have had more, in their order."""
    times: int = 1
    """How often the same was offered and refused; the refusal is the first."""


def refusals(told: Iterable[Happening]) -> tuple[Refusal, ...]:
    """Return every offer of a deal that was refused, in the order of the refusals."""
    found: list[Refusal] = []
    for one in told:
        match one.event:
            case OfferDeclined(seat=seat, offer=offer) if offer.kind is OfferKind.DEAL:
                found.append(Refusal(one.number, one.round, offer, (seat,), Fate.DECLINED))
            case OfferClosed(offer=offer, close=close) if offer.kind is OfferKind.DEAL and close in FATES:
                silent = tuple(seat for seat in offer.recipients if offer.awaits(seat))
                found.append(Refusal(one.number, one.round, offer, silent, FATES[close]))
            case _:
                pass
    return tuple(found)


def missed_offers(
    scenario: Scenario, wants: Wants, came: Outcome, refused: Iterable[Refusal]
) -> tuple[MissedOffer, ...]:
    """Return the refused offers that would have left all their parties with more, in a text that would have passed."""
    found: dict[object, MissedOffer] = {}
    for one in refused:
        offer = one.offer
        name = (frozenset(one.parties), offer.package)
        if name in found:
            found[name] = evolve(found[name], times=found[name].times + 1)
            continue
        text = offer.package.applied(came.text)
        gains = tuple(gain(scenario, wants, came, seat, text) for seat in one.parties)
        if min(gains) > 0 and passes(scenario, wants, text):
            found[name] = MissedOffer(one, text, gains)
    return tuple(found.values())


def telling(found: Iterable[MissedOffer], people: tuple[Seat, ...] = (), most: int = 3) -> tuple[MissedOffer, ...]:
    """Return the few to tell: those to or from people first, then by what the lesser side loses; no package twice."""
    worth_it = [one for one in found if min(one.gains) >= LEAST]
    ranked = sorted(worth_it, key=lambda one: (not set(one.refusal.parties) & set(people), *_size(one)))
    told: list[MissedOffer] = []
    for one in ranked:
        if len(told) == most:
            break
        if all(_name(one) != _name(other) for other in told):
            told.append(one)
    return tuple(told)


def _size(one: MissedOffer) -> tuple[int, ...]:
    return (-min(one.gains), -sum(one.gains), one.refusal.number)


def _name(one: MissedOffer) -> object:
    return one.refusal.offer.proposer, one.refusal.offer.package.measures
