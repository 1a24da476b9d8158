"""What a seat without the pen does: sell its yes, find partners, say what it wants, share the credit."""

from collections.abc import Iterator

import numpy as np

from game.minds.asks import Ask, ask, bloc
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook, follows
from game.minds.space import row
from game.minds.terms import package, signable
from game.model.actions import (
    CallGroup,
    ConsentToEndPact,
    CoSponsor,
    LeaveSponsors,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    ReleaseParty,
)
from game.model.council import Chair, Voice
from game.model.offers import Deal, Pact
from game.model.text import Draft, Package, Status, Term
from game.rules.trust import bound, pledge_of

LIKELY = 0.85
"""How likely a text must be to pass before a seat lends its name."""

KEPT_BACK = 0.25
"""How unlikely a text must be to pass for its penholder to keep it as it is, and on the table."""

FREES_FROM = 2
"""Rounds before the last from which a seat thinks of freeing the penholder of a deal's terms."""

LEAST_FREED = 0.5
"""Points that freeing the penholder must promise."""


def partner(outlook: Outlook) -> Iterator[Choice]:
    """Yield what a seat would do about the drafts of others, the first first."""
    for draft in outlook.drafts():
        if draft.penholder != outlook.seat:
            yield from _about(outlook, draft)


def _about(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    if outlook.skill.sells:
        yield from _sold(outlook, draft)
    yield from _names(outlook, draft)
    yield from _released(outlook, draft)
    yield from _freed(outlook, draft)
    if draft.status is Status.CIRCULATED:
        yield from _chaired(outlook, draft)
        if outlook.skill.partners:
            yield from _joint(outlook, draft)
        yield from _asked(outlook, draft)


def _asked(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Offer the penholder one's yes for what one wants most; where an offer lies already, say it."""
    seat, pen = outlook.seat, draft.penholder
    wish = ask(outlook, draft)
    if wish is None or bound(outlook.view, seat, pen, draft.text) is True:
        return
    if _is_worth_it(outlook, wish):
        if (seat, pen, wish.package) not in outlook.ear.declined:
            action = MakeOffer(seat, pen, (pen,), wish.package, wish.guard)
            yield Choice(action, wish.gain * wish.granted, Motive.SELLS_YES, pen)
        mine = [d for d in outlook.view.demands if d.seat == seat and d.draft == pen and d.behalf is None]
        if not mine and outlook.value(draft.text) < outlook.mine.price / 100:
            yield Choice(MakeDemand(seat, pen, wish.package, False), wish.gain * wish.granted / 2, Motive.ASKS, pen)


def _is_worth_it(outlook: Outlook, wish: Ask) -> bool:
    return wish.gain * wish.granted > 0.3


def _sold(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Pledge a yes to the text as it stands, for its terms being kept and one's price being met."""
    seat, pen = outlook.seat, draft.penholder
    if bound(outlook.view, seat, pen, draft.text) is False or pen not in outlook.view.room:
        return
    due = outlook.due(draft, draft.text)
    is_late = outlook.rounds_left <= 1 or draft.status is Status.IN_BLUE
    if due <= 0 or outlook.value(draft.text) <= 0 or not is_late or outlook.chance(draft) < 0.3:
        return
    found = package(outlook, seat, draft.text, draft.text, 0.0)
    if found is None or (seat, pen, found[0]) in outlook.ear.declined:
        return
    fits, guard = signable(outlook, draft.text, found[0], 0.0)
    if fits:
        yield Choice(MakeOffer(seat, pen, (pen,), found[0], guard), due, Motive.SELLS_YES, pen)


def _joint(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Look for as many partners as can block, or call one's group."""
    seat, pen, view = outlook.seat, draft.penholder, outlook.view
    in_pact = [p for p in view.promises if isinstance(p, Pact) and p.draft == pen and seat in p.parties]
    if in_pact or outlook.rounds_left < 2 or view.round < 2 or bound(view, seat, pen, draft.text) is True:
        return
    tried = any(offer.proposer == seat and len(offer.recipients) > 1 and offer.draft == pen for offer in view.offers)
    if tried:
        return
    for lever in view.scenario.council.members[seat].levers:
        if isinstance(lever, Voice):
            members = view.scenario.council.group(lever.group)
            found = bloc(outlook, draft, members)
            if found is not None and found.gain * found.joins > 0.5:
                action = CallGroup(seat, pen, lever.group, found.package)
                yield Choice(action, found.gain * found.joins, Motive.BLOCKS, pen)
    wide = bloc(outlook, draft)
    if wide is None or wide.gain * wide.joins < 0.4 or wide.joins < 0.08:
        return
    declined = {terms for who, _whom, terms in outlook.ear.declined if who == seat}
    if wide.package not in declined:
        demand = MakeJointDemand(seat, pen, wide.partners, wide.package)
        yield Choice(demand, wide.gain * wide.joins, Motive.BLOCKS, pen)


def _chaired(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """As chair of the committee: say in public what its measures must look like, since who ignores it pays."""
    seat, view = outlook.seat, outlook.view
    levers = view.scenario.council.members[seat].levers
    measures = next((lever.measures for lever in levers if isinstance(lever, Chair)), ())
    if not measures or any(d.seat == seat and d.draft == draft.penholder and d.is_public for d in view.demands):
        return
    terms = []
    for measure in measures:
        table = outlook.mine.worth[measure]
        enough = max(0, *table) * 0.6
        levels = tuple(level for level, points in enumerate(table) if points >= enough)
        span = tuple(range(levels[0], levels[-1] + 1)) if levels else ()
        if span and len(span) < len(table):
            terms.append(Term(measure, span if view.scenario.measures[measure].is_ordered else levels))
    if terms and not all(term.holds(draft.text) for term in terms):
        package_ = Package(tuple(sorted(terms, key=lambda term: term.measure)))
        yield Choice(MakeDemand(seat, draft.penholder, package_, True), 1.0, Motive.ASKS, draft.penholder)


def _names(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Lend one's name to a text that is about to pass or to stay on the table, or take it off one about to fail."""
    if outlook.rounds_left > outlook.skill.names:
        return
    count = outlook.whip(draft).count(row(draft.text))
    chance = float(count.passes[0])
    wins = chance * _unrivalled(outlook, draft)
    credit = wins * outlook.mine.unity / 100 * float(count.above[0]) + outlook.mine.record / 100
    risk = (1 - wins) * outlook.mine.defeat / 100
    if outlook.seat in draft.sponsors:
        yield from _left(outlook, draft, chance, risk - credit)
    elif _may_sign(outlook, draft):
        is_set = draft.status is Status.IN_BLUE or outlook.rounds_left <= 1
        gain = outlook.mine.record / 100 if _is_kept_back(outlook, draft, chance) else credit - risk
        if is_set and gain > 0.2 and (chance >= LIKELY or chance < KEPT_BACK):
            yield Choice(CoSponsor(outlook.seat, draft.penholder), gain, Motive.SHARES_CREDIT, draft.penholder, wins)


def _unrivalled(outlook: Outlook, draft: Draft) -> float:
    """Return how likely no rival is adopted that was printed before a draft, and so is voted before it."""
    alone = 1.0
    for other in outlook.drafts():
        if other.status is Status.IN_BLUE and follows(other, draft):
            alone *= 1 - outlook.chance(other)
    return alone


def _left(outlook: Outlook, draft: Draft, chance: float, loss: float) -> Iterator[Choice]:
    """Take one's name off before a vote that will come and may be lost; a text that stays unvoted hurts nobody."""
    is_coming = draft.status is not Status.IN_BLUE and outlook.rounds_left <= 1 and chance >= KEPT_BACK
    if is_coming and loss > 1.0:
        yield Choice(LeaveSponsors(outlook.seat, draft.penholder), loss, Motive.AVOIDS_BLAME, draft.penholder, chance)


def _may_sign(outlook: Outlook, draft: Draft) -> bool:
    """Whether the seat could vote for the text, its price and its promises counted."""
    value = outlook.value(draft.text) - outlook.due(draft, draft.text)
    is_free = bound(outlook.view, outlook.seat, draft.penholder, draft.text) is not False
    return value > 0 and is_free and not outlook.crosses(row(draft.text))[0]


def _is_kept_back(outlook: Outlook, draft: Draft, chance: float) -> bool:
    """Whether no vote is to be expected: nobody prints a text that would fail."""
    return draft.status is not Status.IN_BLUE and outlook.rounds_left <= 1 and chance < KEPT_BACK


def _released(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Let a joint demand go that the text will not meet, if the text is still better than none."""
    seat, view = outlook.seat, outlook.view
    for promise in view.promises:
        if not isinstance(promise, Pact) or promise.draft != draft.penholder or seat not in promise.parties:
            continue
        is_hopeless = outlook.rounds_left <= 1 and not promise.package.holds(draft.text)
        if is_hopeless and seat not in promise.consenting and outlook.value(draft.text) > 0:
            action = ConsentToEndPact(seat, promise.draft, promise.parties)
            yield Choice(action, outlook.value(draft.text), Motive.BETTER_THAN_NOTHING, draft.penholder)


def _freed(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Free the penholder of one's own terms late, if the text fails with them and one would take it without."""
    seat, pen = outlook.seat, draft.penholder
    if not 1 <= outlook.rounds_left <= FREES_FROM or draft.status is not Status.CIRCULATED:
        return
    for promise in outlook.view.promises:
        if not isinstance(promise, Deal) or promise.draft != pen or not {seat, pen} <= set(promise.parties):
            continue
        owed = pledge_of(promise, pen)
        if owed is not None and not owed.lapsed and seat not in owed.freed_by:
            gain = _gain_without(outlook, draft, promise)
            if gain > LEAST_FREED:
                action = ReleaseParty(seat, pen, promise.parties, pen)
                yield Choice(action, gain, Motive.BETTER_THAN_NOTHING, pen)


def _gain_without(outlook: Outlook, draft: Draft, deal: Deal) -> float:
    """Return what the likeliest good text near a failing one, that breaks the terms of a deal, adds for the seat."""
    texts = outlook.where.neighbours(draft.text.levels)
    texts = texts[~outlook.where.holds(outlook.where.mask(deal.package), texts)]
    chance = outlook.chance(draft)
    if chance >= KEPT_BACK or not len(texts):
        return 0.0
    worth = outlook.own(texts) - outlook.mine.price / 100
    after = np.round(outlook.whip(draft).count(texts).passes * worth, 6)
    return float(after.max()) - chance * max(0.0, outlook.value(draft.text))
