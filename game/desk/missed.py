"""What would have helped both: offers that were refused, and swaps that nobody proposed."""

from collections.abc import Iterator

from game.analysis.lookback import Lookback
from game.analysis.refusals import Fate, MissedOffer
from game.analysis.refusals import telling as telling_offers
from game.analysis.swaps import Side, Swap
from game.analysis.swaps import telling as telling_swaps
from game.desk.page import Block, Heading, Line, Page, Tone
from game.model.council import Seat
from game.model.scenario import Scenario
from game.words.language import _, say
from game.words.lists import listed
from game.words.names import member, members, name
from game.words.points import points
from game.words.texts import change, package

MOST = 3
"""Offers told, and swaps told."""


def missed_page(found: Lookback) -> Page:
    """Return the few most telling offers that were refused, and swaps that were never proposed."""
    page: list[Block] = [Heading(_("Offers that would have helped both"))]
    offers, trades = missed_few(found)
    for one in offers:
        page += [Line(refused(found.scenario, one), Tone.STRONG), Line(_brought(found, one), indent=2)]
    if not offers:
        page.append(Line(_("No offer was refused that would have left its parties a point better off.")))
    page.append(Heading(_("Swaps that nobody proposed")))
    for swap in trades:
        page += [Line(swapped(found, swap), Tone.STRONG), Line(_both_gain(found, swap), indent=2)]
    if not trades:
        page.append(Line(_("No two seats could have swapped two measures and both gained a point.")))
    if offers or trades:
        page.append(Line(_against(found), Tone.FAINT))
    return tuple(page)


def missed_few(found: Lookback) -> tuple[tuple[MissedOffer, ...], tuple[Swap, ...]]:
    """Return the offers and the swaps that are told."""
    return telling_offers(found.missed, found.people, MOST), telling_swaps(found.swaps, found.people, MOST)


def refused(scenario: Scenario, one: MissedOffer) -> str:
    """Return what was offered and how it was refused."""
    refusal, offer = one.refusal, one.refusal.offer
    match refusal.fate:
        case Fate.DECLINED:
            message = _('Round {round}: {by} declined the offer of {proposer}, "{package}".')
        case Fate.COUNTERED:
            message = _('Round {round}: {by} answered the offer of {proposer}, "{package}", with another.')
        case Fate.UNANSWERED:
            message = _('Round {round}: {by} let the offer of {proposer} lapse, "{package}".')
    return say(
        message,
        round=refusal.round,
        by=members(scenario, refusal.by),
        proposer=member(scenario, offer.proposer),
        package=package(scenario, offer.package),
    )


def _brought(found: Lookback, one: MissedOffer) -> str:
    gains = _gains(found.scenario, tuple(zip(one.refusal.parties, one.gains, strict=True)))
    if one.times > 1:
        return _("It would have brought {gains}. It was refused {times} times.").format(gains=gains, times=one.times)
    return _("It would have brought {gains}.").format(gains=gains)


def _gains(scenario: Scenario, gains: tuple[tuple[int, int], ...]) -> str:
    return listed([f"{name(scenario, seat)} {points(more, plain=True, signed=True)}" for seat, more in gains])


def swapped(found: Lookback, swap: Swap) -> str:
    """Return what each side would have had."""
    return _('"{first}" for {taker}, against "{second}" for {giver}').format(
        first=_changed(found, swap, swap.sides[0]),
        taker=member(found.scenario, swap.sides[0].seat),
        second=_changed(found, swap, swap.sides[1]),
        giver=member(found.scenario, swap.sides[1].seat),
    )


def _changed(found: Lookback, swap: Swap, side: Side) -> str:
    assert found.came is not None  # else there would be no swap
    return change(found.scenario, side.measure, found.came.text, swap.text)


def _both_gain(found: Lookback, swap: Swap) -> str:
    gains = _gains(found.scenario, tuple((side.seat, side.gain) for side in swap.sides))
    return _("It would have brought {gains}.").format(gains=gains)


def _against(found: Lookback) -> str:
    if found.result.text is not None:
        return _(
            "Points are counted against the final text; with each of these changes, and no other, it would still "
            "have passed."
        )
    return _(
        "Points are counted against no decision; with each of these changes, and no other, the last draft would "
        "have passed."
    )


def missed_lines(found: Lookback) -> Iterator[tuple[tuple[Seat, ...], str, str]]:
    """Yield each missed offer or swap: between whom, what it was, and what it would have brought."""
    offers, trades = missed_few(found)
    for one in offers:
        yield one.refusal.parties, refused(found.scenario, one), _brought(found, one)
    for swap in trades:
        yield tuple(side.seat for side in swap.sides), swapped(found, swap), _both_gain(found, swap)
