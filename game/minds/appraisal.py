"""What a seat makes of texts and offers, for itself and, from the public priors, for others."""

from collections.abc import Iterator

from game.model.council import Seat
from game.model.offers import Guard, Offer, OfferKind
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Instrument, Package, Text
from game.model.view import View
from game.rules.priors import centre
from game.rules.texts import is_consistent
from game.rules.trust import has_met_promise
from game.rules.worth import crosses, least, open_lines, text_value, worst_text


def own(view: View) -> Priorities:
    """Return the seat's own priorities; raises ``LookupError`` for the public's view."""
    if view.priorities is None:
        raise LookupError("only a seat has priorities")
    return view.priorities


def net(scenario: Scenario, priorities: Priorities, text: Text, instrument: Instrument = Instrument.RESOLUTION) -> int:
    """Return what a text is worth to who votes yes on it, red lines counted, price aside."""
    line = scenario.rule.red_line if crosses(priorities, text) else 0
    return text_value(scenario, priorities, text, instrument) - line - least(scenario, priorities)


def gain(view: View, text: Text, penholder: Seat) -> int:
    """Return what voting yes on a text is worth to the seat, its price included unless a promise is met."""
    mine = own(view)
    waived = has_met_promise(view, view.seat or 0, penholder, text)
    return net(view.scenario, mine, text) - (0 if waived else mine.price)


def supposed_gain(scenario: Scenario, seat: Seat, text: Text) -> int:
    """Return what the room would think a text is worth to a seat, its price included."""
    middle = centre(scenario)[seat]
    return net(scenario, middle, text) - middle.price


def best_text(scenario: Scenario, priorities: Priorities) -> Text:
    """Return the text a seat would write alone: hill-climbing from its favourite level of every measure."""
    text = Text(tuple(table.index(max(table)) for table in priorities.worth))
    if not is_consistent(scenario, text):
        text = Text((0,) * len(scenario.measures))
    while True:
        better = max(steps(scenario, text), key=lambda other: net(scenario, priorities, other), default=text)
        if net(scenario, priorities, better) <= net(scenario, priorities, text):
            return text
        text = better


def steps(scenario: Scenario, text: Text) -> Iterator[Text]:
    """Yield the texts that make sense and differ on one measure."""
    for index, measure in enumerate(scenario.measures):
        for level in range(measure.top + 1):
            other = text.revised(index, level)
            if (
                other != text
                and is_consistent(scenario, other)
                and not (other.is_empty and scenario.rule.has_status_quo)
            ):
                yield other


def safest_guard(view: View, signed: Text, package: Package) -> tuple[int, Guard]:
    """Return the guard under which the worst text that would bind the seat is best, and what that text is worth.

    A red line that such a text might cross counts as crossed.
    """
    return max(((least_bound(view, signed, package, guard), guard) for guard in Guard), key=lambda pair: pair[0])


def least_bound(view: View, signed: Text, package: Package, guard: Guard) -> int:
    """Return the least that a text a package binds the seat to might be worth to it."""
    scenario, mine = view.scenario, own(view)
    worst = text_value(scenario, mine, worst_text(scenario, mine, signed, package, guard))
    line = scenario.rule.red_line if open_lines(scenario, mine, signed, package, guard) else 0
    return worst - line - least(scenario, mine)


def signed_text(view: View, offer: Offer) -> Text | None:
    """Return the text a deal would be signed on: with the package written in if the penholder is a party."""
    draft = view.draft(offer.draft)
    if draft is None or offer.kind is OfferKind.PACT:
        return None
    is_party = draft.penholder == offer.proposer or draft.penholder in offer.recipients
    return offer.package.applied(draft.text) if is_party else draft.text


def as_good(table: tuple[int, ...], level: int) -> tuple[int, ...]:
    """Return a level and every level next to it, one after the other, that a seat likes as well or better."""
    low = high = level
    while low > 0 and table[low - 1] >= table[level]:
        low -= 1
    while high < len(table) - 1 and table[high + 1] >= table[level]:
        high += 1
    return tuple(range(low, high + 1))
