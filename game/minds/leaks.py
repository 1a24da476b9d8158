"""When a seat lets the press have something: to make a text it would rather not see dearer to those who vote for it."""

from collections.abc import Iterator

from attrs import evolve

from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.space import row
from game.minds.whip import Whip
from game.model.actions import LeakChannel, LeakOffer
from game.model.text import Draft

WORTHWHILE = 0.1
"""Points a leak must promise, what it costs if traced taken off, to be made."""


def leaks(outlook: Outlook) -> Iterator[Choice]:
    """Yield the leaks worth making, the best first: of offers, and of back channels whose wish stands in the text.

    What they promise is that a text the seat would be better without has fewer votes.
    """
    found = [*_channels(outlook), *_offers(outlook)]
    yield from sorted((choice for choice in found if choice.gain > WORTHWHILE), key=lambda choice: -choice.gain)


def _channels(outlook: Outlook) -> Iterator[Choice]:
    view = outlook.view
    for channel in view.channels:
        draft = view.draft(channel.draft)
        if draft is None or channel.is_leaked or draft.text.levels[channel.measure] != channel.level:
            continue
        whip = outlook.whip(draft)
        gain = _gain(outlook, draft, evolve(whip, leaked=(*whip.leaked, channel)))
        yield Choice(LeakChannel(outlook.seat, channel.draft, channel.seat), gain, Motive.EXPOSES, channel.seat)


def _offers(outlook: Outlook) -> Iterator[Choice]:
    for offer in outlook.view.offers:
        draft = outlook.view.draft(offer.draft)
        if draft is None or draft.courted or outlook.seat in draft.owners:
            continue
        courted = evolve(draft, courted=(offer.proposer, *offer.recipients))
        gain = _gain(outlook, draft, evolve(outlook.whip(draft), draft=courted))
        action = LeakOffer(outlook.seat, offer.proposer, offer.recipients[0])
        yield Choice(action, gain, Motive.EXPOSES, offer.proposer)


def _gain(outlook: Outlook, draft: Draft, dearer: Whip) -> float:
    """Return what is saved if a text is less likely to pass, what the leak costs if traced taken off.

    What may come instead counts; a permanent seat could stop the text at its veto's cost.
    """
    rule = outlook.view.scenario.rule
    others = [other for other in outlook.drafts() if other.penholder != draft.penholder]
    instead = max((outlook.chance(other) * outlook.value(other.text) for other in others), default=0.0)
    loss = max(0.0, instead) - outlook.value(draft.text)
    if loss <= 0:
        return 0.0
    if outlook.is_permanent:
        loss = min(loss, max(0.0, instead) + outlook.mine.veto_cost / 100)
    mine = ((outlook.seat, outlook.is_permanent),)  # as if a permanent seat let it pass: that is what it would spare
    here = row(draft.text)
    before = float(outlook.whip(draft).count(here, sure=mine).passes[0])
    after = float(dearer.count(here, sure=mine).passes[0])
    return (before - after) * loss - rule.traced_chance * rule.leak_cost / 1e4
