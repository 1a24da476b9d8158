"""What a penholder does with its draft: show it, sell it, mend it, print it, or take it back."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen

from game.minds.belief import normal_below
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.plan import SETTLES, best_in_hand, has_something, in_hand, is_trying, merit, plan
from game.minds.replies import rate
from game.minds.space import row
from game.minds.terms import MOST_TERMS, both, package, signable
from game.model.actions import (
    AskPoll,
    CirculateDraft,
    MakeOffer,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
)
from game.model.council import Seat
from game.model.offers import Answer, Guard
from game.model.text import Draft, Instrument, Package, Status, Text
from game.rules.trust import bound

SURE = 0.97
"""How likely a text must be to pass before it is printed with time left."""

FRESH = 1
"""Rounds after which it asks again about the text it would end with."""

FAR, GATHERS = 0.2, 0.05
"""How unlikely a text must be to pass for a pledge to be worth something by itself, and how much: as one more name."""

LATE, HOPELESS, NEAR = 4, 0.01, 0.93
"""From how many rounds before the last on a penholder does more than ask.

With how little chance to pass it offers; with how much it places a text under silence, which binds.
"""

WORTH_ASKING, WORTH_DEALS = 0.003, 0.01
"""What part of the merit in hand another text must add to be tried; with its chance counted, where deals may lapse."""

LEAST_GAIN = 0.01
"""How much better a text must rate with a pledge for the offer to be worth the breath."""


def pen(outlook: Outlook) -> Iterator[Choice]:
    """Yield what the penholder would do, the first first."""
    seat = outlook.seat
    draft = outlook.view.draft(seat)
    if draft is None or draft.instrument is Instrument.STATEMENT:
        return
    outside = tuple(other for other in outlook.view.room if other not in draft.circle)
    if outside:
        yield Choice(CirculateDraft(seat, outside), 1.0, Motive.SHOWS)
    if draft.status is not Status.CIRCULATED:
        return
    aim, score, chance = plan(outlook, draft)
    now = rate(outlook, draft, draft.text, None)
    is_done = aim == draft.text or score - now < 0.02 + 0.13 * outlook.progress
    tries = is_trying(outlook)
    if tries:
        if has_something(outlook) and not _is_worth_trying(outlook, draft, aim, chance):
            aim = best_in_hand(outlook, draft)
            score = rate(outlook, draft, aim, None)
        is_done = aim == draft.text
    moves = [] if is_done else [Choice(ReviseDraft(seat, aim), score - now, Motive.MOVES)]
    yield from _print(outlook, draft, not moves)
    if any(poll.draft == seat and poll.round == outlook.view.round for poll in outlook.view.polls):
        return  # a revision would end the poll before anybody has answered
    if tries or outlook.rounds_left == SETTLES:
        if outlook.view.actions_left > 1:
            yield from moves
        if outlook.rounds_left <= LATE and _is_lost(outlook, draft):
            yield from _offers(outlook, draft, aim, now)
        yield from _poll(outlook, draft)
        if not tries:
            yield from moves
            yield from _offers(outlook, draft, aim, now)
    elif outlook.rounds_left > SETTLES:
        yield from _poll(outlook, draft)
        offers = list(_offers(outlook, draft, aim, now))
        yield from offers
        if not offers or outlook.progress > 0.25 or outlook.chance(draft) < 0.15:
            yield from moves
    else:
        yield from moves
        if outlook.chance(draft) < FAR:  # names for the record are worth more by now than to hear no once more
            yield from _offers(outlook, draft, aim, now)
        yield from _poll(outlook, draft)
        yield from _offers(outlook, draft, aim, now)


def _is_lost(outlook: Outlook, draft: Draft) -> bool:
    """Whether asking again will not make a text pass, and there is none to fall back on."""
    return not has_something(outlook) and outlook.chance(draft) < HOPELESS


def _is_worth_trying(outlook: Outlook, draft: Draft, aim: Text, chance: float) -> bool:
    """Whether to try another text although one is in hand: where deals may lapse with it, it must promise more."""
    hand = in_hand(outlook, draft)
    more = _merit(outlook, draft, aim) - hand
    if any(promise.draft == draft.penholder for promise in outlook.view.promises):
        return chance * more >= WORTH_DEALS * hand
    return more >= WORTH_ASKING * hand


def _merit(outlook: Outlook, draft: Draft, text: Text) -> float:
    return float(merit(outlook, row(text), outlook.whip(draft).count(row(text)), draft)[0])


def _print(outlook: Outlook, draft: Draft, is_done: bool) -> Iterator[Choice]:
    """Print when the votes are there and nothing is left to win, or there will be no other day."""
    seat = outlook.seat
    count = outlook.whip(draft).count(row(draft.text))
    chance = float(count.passes[0])
    expected = float(outlook.expected(row(draft.text), count, draft)[0])
    if outlook.rounds_left == 0:  # a vote that can only be won, or that shows who stood in the way and costs nothing
        if expected >= 0 and (is_done or outlook.view.actions_left == 1):
            yield Choice(PutInBlue(seat), expected, Motive.LAST_CHANCE, chance=chance)
        return
    if expected <= 0:
        return
    missing = float(len(count.yes[0]) - count.yes[0].sum())
    left = outlook.mine.unity / 100 * missing
    if not is_done or chance < SURE or draft.open_since is None:
        return
    if outlook.rounds_left > SETTLES and not _is_declared(outlook, draft):
        return
    if left < 0.75 or (outlook.rounds_left <= 3 and left < 3.0):
        yield Choice(PutInBlue(seat), expected, Motive.HAS_VOTES, chance=chance)


def _is_declared(outlook: Outlook, draft: Draft) -> bool:
    """Whether enough seats have said yes to this very text, and none that could stop it has named terms."""
    council, view = outlook.view.scenario.council, outlook.view
    answers = outlook.ear.answers.get((draft.penholder, draft.text), {})
    declared = [
        seat
        for seat in council.seats
        if seat == outlook.seat
        or bound(view, seat, draft.penholder, draft.text) is True
        or answers.get(seat) is Answer.YES
    ]
    stoppers = [seat for seat in council.permanent if seat not in declared and answers.get(seat) is not Answer.ABSTAIN]
    return len(declared) >= council.yes_needed and not stoppers


def _poll(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Ask the circle when the text has moved since it was last asked; late, and nearly sure of it, by a silence."""
    answered = outlook.ear.answers.get((draft.penholder, draft.text), {})
    asked = sum(1 for pen, _text in outlook.ear.answers if pen == draft.penholder)
    others = [seat for seat in draft.circle if seat in outlook.view.room and seat != outlook.seat]
    is_pending = any(poll.draft == draft.penholder for poll in outlook.view.polls)
    last = outlook.ear.answered.get((draft.penholder, draft.text), outlook.view.round)
    is_stale = outlook.rounds_left <= SETTLES and outlook.view.round - last > FRESH
    if asked < outlook.skill.polls and (len(answered) * 2 < len(others) or is_stale) and not is_pending:
        chance = outlook.chance(draft)
        if outlook.skill.crafts and chance >= NEAR and outlook.rounds_left <= LATE:
            yield Choice(PlaceUnderSilence(outlook.seat), 0.5, Motive.HAS_VOTES, chance=chance)
        yield Choice(AskPoll(outlook.seat, draft.penholder), 0.5, Motive.LISTENS)


def _offers(outlook: Outlook, draft: Draft, aim: Text, now: float) -> Iterator[Choice]:
    """Offer those whose yes is not sure what the aimed-for text holds for them, dearest yes first."""
    seat = outlook.seat
    if any(poll.asker == seat and poll.draft == seat for poll in outlook.view.polls):
        return
    found: list[Choice] = []
    for other in draft.circle:
        if other == seat or other not in outlook.view.room:
            continue
        if bound(outlook.view, other, seat, draft.text) is True and bound(outlook.view, other, seat, aim) is True:
            continue
        if any(offer.proposer == seat and other in offer.recipients for offer in outlook.view.offers):
            continue
        bid = bidden(outlook, draft, aim, other, now)
        if bid is not None and (seat, other, bid.package) not in outlook.ear.declined:
            action = MakeOffer(seat, seat, (other,), bid.package, bid.guard)
            found.append(Choice(action, bid.gain, Motive.BUYS_YES, other))
    yield from sorted(found, key=lambda choice: -choice.gain)[:2]


@frozen
class Bid:
    """What a penholder would write in for a yes, and how much better the text then rates."""

    package: Package
    guard: Guard
    gain: float


def bidden(outlook: Outlook, draft: Draft, aim: Text, other: Seat, now: float) -> Bid | None:
    """Return what the aimed-for text holds for a seat, if its yes is worth that."""
    found = package(outlook, other, draft.text, aim, 0.5) or package(outlook, other, draft.text, draft.text, 0.5)
    if found is None:
        return None
    terms, after = found[0], found[0].applied(draft.text)
    fits, guard = signable(outlook, after, terms, 0.0)
    is_far = outlook.chance(draft) < FAR
    own = package(outlook, outlook.seat, draft.text, after, 0.0) if is_far and not fits else None
    if own is not None:  # it names what it cannot do without itself
        terms = both(terms, own[0])
        fits, guard = signable(outlook, after, terms, 0.0)
    fits = fits and len(terms.terms) <= MOST_TERMS and outlook.value(after) > 0
    if not fits or not outlook.where.makes_sense(row(after))[0]:
        return None
    mean, spread = outlook.belief.value(row(aim), with_price=False)
    gathers = GATHERS if is_far else 0.0
    ease = float(normal_below(np.array((mean[0, other] - 1.0) / (spread[0, other] + 2.0))))
    gain = ease * (rate(outlook, draft, after, other) - now + gathers)
    return Bid(terms, guard, round(gain, 6)) if gain > LEAST_GAIN else None
