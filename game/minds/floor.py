"""What a seat does at the formal meeting: motions, votes, objections, insistence."""

from collections.abc import Iterator

import numpy as np

from game.minds.belief import normal_below
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.space import row
from game.minds.whip import passing
from game.model.actions import (
    CastVote,
    GrantPostponement,
    InsistOnVote,
    MoveAmendment,
    MovePostponement,
    ObjectToDivision,
    PassTurn,
    WithdrawDraft,
)
from game.model.text import Draft, Status, Text
from game.model.voting import Ballot, Matter, Vote
from game.rules.meeting import amended_text
from game.rules.texts import without_clause
from game.rules.tolls import chair_toll
from game.rules.trust import bound

UNSURE = 0.01
"""How likely a text passes at least, for a permanent member that thinks of leaving it to others to stop it."""


def motions(outlook: Outlook) -> Iterator[Choice]:
    """Yield the motions worth making."""
    meeting = outlook.view.meeting
    if meeting is None or not outlook.skill.crafts:
        return
    for pen in meeting.drafts:
        draft = outlook.view.draft(pen)
        if draft is not None:
            yield from _own_motions(outlook, draft) if pen == outlook.seat else _amendment(outlook, draft)


def _own_motions(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """As penholder: put off a vote that would be lost today, or withdraw rather than be defeated."""
    seat = outlook.seat
    count = outlook.whip(draft).count(row(draft.text))
    chance, expected = float(count.passes[0]), float(outlook.expected(row(draft.text), count, draft)[0])
    if expected >= 0 and chance >= 0.35:
        return
    if outlook.rounds_left >= 1:
        if seat == outlook.view.president() and not outlook.view.grant_used:
            yield Choice(GrantPostponement(seat, seat), -expected, Motive.WOULD_FAIL, chance=chance)
        yield Choice(MovePostponement(seat, seat), -expected, Motive.WOULD_FAIL, chance=chance)
    if expected < -outlook.mine.record / 100:
        yield Choice(WithdrawDraft(seat), -expected, Motive.AVOIDS_BLAME, chance=chance)


def _amendment(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Move what would carry, leave the text passing, and bring something."""
    seat = outlook.seat
    here = outlook.value(draft.text)
    texts = outlook.where.neighbours(draft.text.levels)
    if not len(texts) or bound(outlook.view, seat, draft.penholder, draft.text) is True:
        return
    gains = outlook.own(texts) - here
    promising = np.flatnonzero(gains > 1.0)
    if not len(promising):
        return
    texts, gains = texts[promising], gains[promising]
    belief = outlook.belief
    change = outlook.where.features(texts, with_price=False) - outlook.where.features(row(draft.text), with_price=False)
    mean = change @ belief.mean.T
    variance = (np.matmul(change[None, :, :], belief.covariance) * change[None, :, :]).sum(axis=2).T
    yes = normal_below(mean / np.sqrt(np.maximum(variance, 0.0) + 1.0))
    yes[:, seat] = 1.0
    permanent = list(outlook.view.scenario.council.permanent)
    carries = passing(yes, 1.0 - yes[:, permanent], permanent, outlook.view.scenario.council.yes_needed)
    after = outlook.whip(draft).count(texts).passes
    before = outlook.chance(draft)
    worth = np.round(carries * (after * (here + gains) - before * here), 6)
    best = int(np.argmax(worth))
    if worth[best] > 0.5:
        text = Text(tuple(int(level) for level in texts[best]))
        yield Choice(MoveAmendment(seat, draft.penholder, text), float(worth[best]), Motive.GAINS, draft.penholder)


def ballot(outlook: Outlook) -> Choice:
    """Return the vote on the question before the meeting."""
    seat, meeting = outlook.seat, outlook.view.meeting
    question = meeting.agenda[0] if meeting and meeting.agenda else None
    draft = outlook.view.draft(question.draft) if question else None
    if question is None or draft is None:
        return Choice(CastVote(seat, Vote.ABSTAIN), 0.0, Motive.NOTHING)
    match question.matter:
        case Matter.DRAFT:
            return vote(outlook, draft)
        case Matter.POSTPONEMENT:
            return _on_delay(outlook, draft, question)
        case Matter.AMENDMENT:
            return _between(outlook, draft, amended_text(draft.text, question), draft.text)
        case Matter.CLAUSE:
            return _between(outlook, draft, draft.text, _without(outlook, draft, question))
        case Matter.DIVISION:
            kept, struck = draft.text, _without(outlook, draft, question)
            return _between(outlook, draft, struck, kept)


def _without(outlook: Outlook, draft: Draft, question: Ballot) -> Text:
    return without_clause(outlook.view.scenario, draft.text, question.measure or 0)


def _on_delay(outlook: Outlook, draft: Draft, question: Ballot) -> Choice:
    """More time for who would lose today, or has something to gain by failing."""
    seat = outlook.seat
    is_loss = outlook.value(draft.text) - outlook.due(draft, draft.text) < 0
    yes = question.mover == seat or (seat in draft.owners and outlook.chance(draft) < 0.5) or is_loss
    return Choice(
        CastVote(seat, Vote.YES if yes else Vote.ABSTAIN), 0.0, Motive.WOULD_FAIL if yes else Motive.NOT_NEEDED
    )


def _between(outlook: Outlook, draft: Draft, text: Text, other: Text) -> Choice:
    """Prefer the text whose passing is worth more, chances counted."""
    first, second = (_worth(outlook, draft, each) for each in (text, other))
    vote_ = Vote.YES if first > second + 1e-6 else Vote.NO if first < second - 1e-6 else Vote.ABSTAIN
    cites = text.changes(other)[:3]
    return Choice(CastVote(outlook.seat, vote_, cites), abs(first - second), Motive.GAINS, draft.penholder)


def _worth(outlook: Outlook, draft: Draft, text: Text) -> float:
    if text.is_empty and outlook.view.scenario.rule.has_status_quo:
        return 0.0
    return outlook.chance(draft, text) * outlook.value(text)


def vote(outlook: Outlook, draft: Draft) -> Choice:
    """Return the vote on a draft: as if one's own decided it, unless a promise or one's temperament says otherwise."""
    seat, text = outlook.seat, draft.text
    yes, _count = outlook.with_votes(draft, text, {seat: True})
    other, count = outlook.with_votes(draft, text, {seat: False})
    other = max(other, UNSURE) if outlook.is_permanent else other  # its no costs nothing where it is not needed
    promised = bound(outlook.view, seat, draft.penholder, text)
    line = outlook.red_line if outlook.crosses(row(text))[0] else 0.0
    base = outlook.value(text) + line
    unity = float(outlook.unity(count.yes.sum(axis=1) + 1, draft)[0])
    rest = outlook.alternative(draft) - outlook.defeat(draft)
    due = outlook.due(draft, text) + line + chair_toll(outlook.view, seat, draft.penholder, text) / 100
    broken = (outlook.view.scenario.rule.broken_promise + 300) / 100
    worth = {
        Vote.YES: yes * (base + unity) + (1 - yes) * rest - due - (broken if promised is False else 0.0),
        Vote.ABSTAIN: other * (base + unity - (line if outlook.is_permanent else 0.0)) + (1 - other) * rest,
        Vote.NO: rest - other * outlook.mine.veto_cost / 100
        if outlook.is_permanent
        else other * (base + unity) + (1 - other) * rest - outlook.mine.dissent_cost / 100,
    }
    if promised is True:
        worth[Vote.ABSTAIN] -= broken
        worth[Vote.NO] -= broken
    decides = base + unity - due >= rest
    if promised is True and worth[Vote.YES] >= max(worth.values()) - 1e-9:
        return _cast(outlook, Vote.YES, draft, Motive.KEEPS_WORD, yes)
    if promised is False and worth[Vote.YES] < max(worth.values()):
        refusal = max((Vote.ABSTAIN, Vote.NO), key=lambda v: round(worth[v], 6))
        return _cast(outlook, refusal, draft, Motive.KEEPS_WORD, other)
    if decides and promised is None and not (outlook.temper.rides and worth[Vote.ABSTAIN] > worth[Vote.YES] + 0.5):
        return _cast(outlook, Vote.YES, draft, Motive.BETTER_THAN_NOTHING, yes)
    best = max((Vote.ABSTAIN, Vote.NO, Vote.YES), key=lambda v: round(worth[v], 6))
    if best is Vote.YES and not decides and promised is None:
        best = Vote.ABSTAIN
    motive = Motive.RED_LINE if line else Motive.NOT_NEEDED if decides else Motive.WORSE_THAN_NOTHING
    return _cast(outlook, best, draft, motive, other)


def _cast(outlook: Outlook, vote_: Vote, draft: Draft, motive: Motive, chance: float) -> Choice:
    """Cast a vote and cite the measures that weigh most with it."""
    tables = outlook.mine.worth
    sign = 1 if vote_ is Vote.YES else -1
    weights = [(sign * tables[m][level], m) for m, level in enumerate(draft.text.levels) if level]
    heaviest = sorted((pair for pair in weights if pair[0] > 0), key=lambda pair: (-pair[0], pair[1]))[:2]
    cites = tuple(sorted(measure for _points, measure in heaviest))
    return Choice(CastVote(outlook.seat, vote_, cites), 0.0, motive, draft.penholder, chance)


def objection(outlook: Outlook) -> Iterator[Choice]:
    """As penholder: object to a separate vote on a clause one would miss."""
    meeting = outlook.view.meeting
    draft = outlook.view.draft(outlook.seat)
    if meeting is None or draft is None or not meeting.agenda:
        return
    struck = _without(outlook, draft, meeting.agenda[0])
    loss = _worth(outlook, draft, draft.text) - _worth(outlook, draft, struck)
    if loss > 0:
        yield Choice(ObjectToDivision(outlook.seat), loss, Motive.GAINS)


def insistence(outlook: Outlook) -> Iterator[Choice]:
    """After another text was adopted: go on with one's own if that would still pass and bring something."""
    draft = outlook.view.draft(outlook.seat)
    if draft is None:
        return
    count = outlook.whip(draft).count(row(draft.text))
    expected = float(outlook.expected(row(draft.text), count, draft)[0])
    if draft.status is Status.IN_BLUE and count.passes[0] > 0.8 and expected > 1.0:
        yield Choice(InsistOnVote(outlook.seat), expected, Motive.GAINS, chance=float(count.passes[0]))


def nothing(outlook: Outlook) -> Choice:
    """Pass."""
    return Choice(PassTurn(outlook.seat), 0.0, Motive.NOTHING)
