"""Answers to what lies on one's table: offers, joint demands, polls, silences, statements."""

from collections.abc import Iterator

import numpy as np

from game.minds.appraisal import signed_text
from game.minds.asks import Ask, ask, demand_terms
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook, pledged
from game.minds.plan import SETTLES, aims, best_in_hand, has_something, kept, plan, standing
from game.minds.prospects import prospect
from game.minds.space import row
from game.minds.statements import is_early
from game.minds.terms import package, signable
from game.minds.whip import KEPT
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    BreakSilence,
    CounterOffer,
    DeclineOffer,
    ObjectToStatement,
)
from game.model.council import Seat
from game.model.offers import Answer, Offer, OfferKind, Pact, Poll
from game.model.text import Draft, Instrument, Status, Text
from game.rules.trust import bound

HOPEFUL = 0.3
"""How likely a resolution must be to come for a seat to wait for it rather than take a statement."""

COMPLY = 0.75
"""How likely a penholder that can meet a blocking demand does."""


def replies(outlook: Outlook) -> Iterator[Choice]:
    """Yield the answers the seat gives, the first first."""
    for offer in outlook.view.table:
        draft = outlook.view.draft(offer.draft)
        if draft is not None:
            yield from _reply(outlook, offer, draft)
    for poll in outlook.view.polls:
        draft = outlook.view.draft(poll.draft)
        if draft is not None and outlook.seat in poll.asked:
            yield _opinion(outlook, poll, draft)
    for draft in outlook.view.drafts:
        if draft.is_alive and draft.penholder != outlook.seat:
            yield from _objection(outlook, draft)


def _reply(outlook: Outlook, offer: Offer, draft: Draft) -> Iterator[Choice]:
    if offer.kind is OfferKind.PACT:
        yield _join(outlook, offer, draft)
    elif draft.penholder == outlook.seat:
        yield from _buy(outlook, offer, draft)
    else:
        yield from _sell(outlook, offer, draft)


def _join(outlook: Outlook, offer: Offer, draft: Draft) -> Choice:
    """Join a demand if the text with it is worth more, chances counted, than the text without."""
    seat, after = outlook.seat, offer.package.applied(draft.text)
    gain = outlook.value(after) - outlook.value(draft.text)
    texts = np.array([draft.text.levels, after.levels], dtype=np.int64)
    parties = [other for other in (offer.proposer, *offer.recipients) if other != draft.penholder]
    count = outlook.whip(draft).count(texts, sure=((seat, True),))
    blocks = len(parties) >= outlook.view.scenario.council.blocking
    now = float(count.passes[0]) * outlook.value(draft.text)
    then = float(count.passes[1]) * outlook.value(after) * (COMPLY if blocks else 0.9)
    joined = any(
        isinstance(promise, Pact)
        and promise.draft == draft.penholder
        and seat in promise.parties
        and promise.package != offer.package
        for promise in outlook.view.promises
    )
    if gain > 0.3 and then > now and not joined and outlook.value(after) > 0:
        return Choice(AcceptOffer(seat, offer.proposer), then - now, Motive.BLOCKS, offer.proposer)
    return Choice(DeclineOffer(seat, offer.proposer), 0.0, Motive.TOO_LITTLE, offer.proposer)


def _buy(outlook: Outlook, offer: Offer, draft: Draft) -> Iterator[Choice]:
    """As penholder: take a yes that costs less than it brings; else say for what one would."""
    seat, proposer = outlook.seat, offer.proposer
    after = offer.package.applied(draft.text)
    rated, ours = rate(outlook, draft, after, proposer), standing(outlook, draft)
    signs, guard = signable(outlook, after, offer.package, 0.0)
    is_free = all(outlook.where.holds(mask, row(after))[0] for mask in kept(outlook, draft))
    fits = signs and is_free and outlook.value(after) > 0
    counter = _cheaper(outlook, draft, proposer)
    if counter is not None and counter[1] > rated + 0.04 and (outlook.rounds_left > 1 or not fits):
        yield Choice(counter[0], counter[1] - ours, Motive.BUYS_YES, proposer)
    if fits and (rated > ours + 0.002 or _costs_nothing(outlook, offer, draft)):
        yield Choice(AcceptOffer(seat, proposer, guard), rated - ours, Motive.BUYS_YES, proposer)
    yield Choice(DeclineOffer(seat, proposer), 0.0, Motive.TOO_LITTLE, proposer)


def _costs_nothing(outlook: Outlook, offer: Offer, draft: Draft) -> bool:
    """Whether a yes comes, late, for what both the text and the one the penholder aims for hold anyway."""
    if not offer.package.holds(draft.text):
        return False
    if draft.status is Status.IN_BLUE:
        return True
    return outlook.rounds_left <= SETTLES and offer.package.holds(plan(outlook, draft)[0])


def rate(outlook: Outlook, draft: Draft, text: Text, seller: Seat | None) -> float:
    """Return how the penholder rates a text it would be bound to, if one seat has pledged its yes to it."""
    texts = row(text)
    count = outlook.whip(draft).count(texts)
    if seller is not None:
        count = pledged(count, seller, outlook.view.scenario.council, KEPT)
    return float(aims(outlook, texts, count, draft, is_binding=True)[0])


def _cheaper(outlook: Outlook, draft: Draft, seat: int) -> tuple[CounterOffer, float] | None:
    """Return a counter to a seat, and how it rates, unless the seat has declined it: for the text in hand, if any."""
    if not outlook.skill.haggles:
        return None
    aim = best_in_hand(outlook, draft) if has_something(outlook) else plan(outlook, draft)[0]
    found = package(outlook, seat, draft.text, aim, 0.5)
    if found is None or (outlook.seat, seat, found[0]) in outlook.ear.declined:
        return None
    after = found[0].applied(draft.text)
    fits, guard = signable(outlook, after, found[0], 0.0)
    if not fits or outlook.value(after) <= 0:
        return None
    return CounterOffer(outlook.seat, seat, found[0], guard), rate(outlook, draft, after, seat)


def _sell(outlook: Outlook, offer: Offer, draft: Draft) -> Iterator[Choice]:
    """Without the pen: sign what binds one to nothing below the walk-away point and leaves no more to be had."""
    seat, proposer = outlook.seat, offer.proposer
    text = signed_text(outlook.view, offer)
    if text is None:
        yield Choice(DeclineOffer(seat, proposer), 0.0, Motive.TOO_LITTLE, proposer)
        return
    fits, guard = signable(outlook, text, offer.package, 0.0)
    wish = ask(outlook, draft)
    saved = outlook.due(draft, draft.text) if outlook.skill.sells else 0.0
    gain = outlook.value(text) - outlook.value(draft.text) + saved
    hoped = (wish.gain + saved) * outlook.holding if wish else 0.0
    is_enough = fits and gain >= hoped - 0.05
    if is_enough:
        yield Choice(AcceptOffer(seat, proposer, guard), gain, Motive.SELLS_YES, proposer)
    counter = _counter(outlook, draft, wish, offer)
    if counter is not None:
        yield counter
    if fits and outlook.rounds_left <= 1 and gain > -0.05:
        yield Choice(AcceptOffer(seat, proposer, guard), gain, Motive.SELLS_YES, proposer)
    yield Choice(DeclineOffer(seat, proposer), 0.0, Motive.TOO_LITTLE, proposer)


def _counter(outlook: Outlook, draft: Draft, wish: Ask | None, offer: Offer) -> Choice | None:
    if wish is None or offer.proposer != draft.penholder or wish.package == offer.package:
        return None
    if not outlook.skill.haggles:
        return None
    if (outlook.seat, draft.penholder, wish.package) in outlook.ear.declined:
        return None
    action = CounterOffer(outlook.seat, offer.proposer, wish.package, wish.guard)
    return Choice(action, wish.gain, Motive.ASKS, offer.proposer)


def _opinion(outlook: Outlook, poll: Poll, draft: Draft) -> Choice:
    """Answer a poll: yes if it would vote so, else what it would take; early on, what it would like."""
    seat = outlook.seat
    value = outlook.value(draft.text) - outlook.due(draft, draft.text)
    promised = bound(outlook.view, seat, draft.penholder, draft.text)
    if promised is True or (promised is None and value >= 0 and not _wants_more(outlook, draft)):
        return Choice(AnswerPoll(seat, poll.draft, Answer.YES), value, Motive.CONTENT)
    terms = demand_terms(outlook, draft)
    if terms is not None:
        return Choice(AnswerPoll(seat, poll.draft, Answer.YES_IF, terms), value, Motive.ASKS)
    if value >= 0 and promised is None:
        return Choice(AnswerPoll(seat, poll.draft, Answer.YES), value, Motive.CONTENT)
    is_grave = value < -(outlook.mine.veto_cost + outlook.mine.dissent_cost) / 100
    answer = Answer.NO if is_grave else Answer.ABSTAIN
    return Choice(AnswerPoll(seat, poll.draft, answer), value, Motive.WORSE_THAN_NOTHING)


def _wants_more(outlook: Outlook, draft: Draft) -> bool:
    """Whether it holds its yes back: there is time, and something to be had that is worth asking for."""
    if not is_early(outlook.view.round, outlook.view.last_round):
        return False
    wish = ask(outlook, draft)
    return wish is not None and wish.gain > 2.5 * (1.2 - outlook.temper.aspiration)


def _objection(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    seat = outlook.seat
    if draft.instrument is Instrument.STATEMENT:
        value = outlook.value(draft.text, Instrument.STATEMENT)
        if value < max(0.0, rest(outlook)):
            yield Choice(ObjectToStatement(seat, draft.penholder), -value, Motive.WORSE_THAN_NOTHING, draft.penholder)
    elif draft.status is Status.UNDER_SILENCE and bound(outlook.view, seat, draft.penholder, draft.text) is not True:
        value = outlook.value(draft.text) - outlook.due(draft, draft.text)
        if value < 0:
            yield Choice(BreakSilence(seat, draft.penholder), -value, Motive.WORSE_THAN_NOTHING, draft.penholder)


def rest(outlook: Outlook) -> float:
    """Return what the seat may still expect of the resolutions on the table, its record counted."""
    best = 0.0
    for draft in outlook.drafts():
        record = outlook.mine.record / 100 if outlook.seat in draft.owners else 0.0
        text, chance = prospect(outlook, draft)
        best = max(best, record + (chance * outlook.value(text) if chance > HOPEFUL else 0.0))
    return best
