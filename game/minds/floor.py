"""What a seat does at the formal meeting: motions, votes, objections, insistence."""

from collections.abc import Iterator

import numpy as np

from game.minds.belief import normal_below
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.plan import plan
from game.minds.prospects import prospect
from game.minds.space import Floats, Levels, row, rows, text_of
from game.minds.whip import passing
from game.model.actions import (
    CastVote,
    GrantPostponement,
    InsistOnVote,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
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

FAILING = 0.35
"""How unlikely a text must be to pass for its friends to want another day."""

LEAST_CHANGE = 1.0
"""Points by which another text must be better to be worth a motion."""

LEAST_MOTION = 0.5
"""Points a motion must be worth, its chances counted, to be made."""

UNSURE = 0.01
"""How likely a text passes at least, for a permanent member that thinks of leaving it to others to stop it."""


def motions(outlook: Outlook) -> Iterator[Choice]:
    """Yield the motions worth making."""
    meeting = outlook.view.meeting
    if meeting is None or not outlook.skill.crafts:
        return
    for pen in meeting.drafts:
        draft = outlook.view.draft(pen)
        if draft is not None and pen != outlook.seat:
            yield from _granted(outlook, draft)
        if draft is not None:
            yield from _own_motions(outlook, draft) if pen == outlook.seat else _changes(outlook, draft)


def _granted(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """As President: give a text that would fail today one round more, if something may yet come of it."""
    chance = outlook.with_votes(draft, draft.text, {outlook.seat: True})[0]
    gain = _from_delay(outlook, draft, chance)
    if chance < FAILING and gain > LEAST_MOTION:
        action = GrantPostponement(outlook.seat, draft.penholder)
        yield Choice(action, gain, Motive.WOULD_FAIL, draft.penholder, chance)


def _from_delay(outlook: Outlook, draft: Draft, chance: float) -> float:
    """Return what a seat may win if a vote is put off: its penholder may mend the text, and print it again (R51)."""
    if outlook.rounds_left < 1:
        return 0.0
    today = chance * (outlook.value(draft.text) - outlook.due(draft, draft.text))
    text, likely = prospect(outlook, draft.at(Status.CIRCULATED))
    return likely * (outlook.value(text) - outlook.due(draft, text)) - today


def _own_motions(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """As penholder: put off a vote if the text, mended, promises more; or withdraw rather than be defeated."""
    seat = outlook.seat
    count = outlook.whip(draft).count(row(draft.text))
    chance, expected = float(count.passes[0]), float(outlook.expected(row(draft.text), count, draft)[0])
    if outlook.rounds_left >= 1:
        mended = row(plan(outlook, draft.at(Status.CIRCULATED))[0])
        hoped = float(outlook.expected(mended, outlook.whip(draft).count(mended), draft)[0])
        gain = max(0.0, hoped) - expected
        if gain > LEAST_MOTION:
            yield Choice(GrantPostponement(seat, seat), gain, Motive.WOULD_FAIL, chance=chance)
            yield Choice(MovePostponement(seat, seat), gain, Motive.WOULD_FAIL, chance=chance)
    if expected < -outlook.mine.record / 100:
        yield Choice(WithdrawDraft(seat), -expected, Motive.AVOIDS_BLAME, chance=chance)


def _changes(outlook: Outlook, draft: Draft) -> Iterator[Choice]:
    """Move the amendment or the separate vote that is worth most, if it would carry and leave the text passing."""
    found = [choice for choice in (_amendment(outlook, draft), _division(outlook, draft)) if choice is not None]
    yield from sorted(found, key=lambda choice: -choice.gain)


def _amendment(outlook: Outlook, draft: Draft) -> Choice | None:
    """Return the best amendment: it needs its nine, and no permanent member against it."""
    texts = outlook.where.neighbours(draft.text.levels)
    found = _best_change(outlook, draft, texts, is_substance=True)
    if found is None:
        return None
    return Choice(MoveAmendment(outlook.seat, draft.penholder, text_of(texts[found[0]])), found[1], Motive.GAINS)


def _division(outlook: Outlook, draft: Draft) -> Choice | None:
    """Return the best separate vote: where nine would rather be without a clause, no permanent member can save it.

    If its penholder objects, whether to divide is a matter of procedure (rule 32).
    """
    scenario = outlook.view.scenario
    measures = [m for m, level in enumerate(draft.text.levels) if level]
    without = [without_clause(scenario, draft.text, measure) for measure in measures]
    if len(measures) < 2:
        return None
    found = _best_change(outlook, draft, rows(without), is_substance=False)
    if found is None:
        return None
    return Choice(MoveSeparateVote(outlook.seat, draft.penholder, measures[found[0]]), found[1], Motive.GAINS)


def _best_change(outlook: Outlook, draft: Draft, texts: Levels, is_substance: bool) -> tuple[int, float] | None:
    """Return which text of some is worth moving at the meeting, and how much, or None if none is.

    Who has promised its yes to the text as it stands moves nothing that would undo the promise.
    """
    seat, pen = outlook.seat, draft.penholder
    if not len(texts):
        return None
    before = outlook.chance(draft)
    now = outlook.gains(row(draft.text), outlook.whip(draft).count(row(draft.text)), draft)
    here = float(now[0]) - outlook.due(draft, draft.text)
    gains = _left(outlook, draft, texts) - here
    promising = np.flatnonzero(gains > LEAST_CHANGE)
    if bound(outlook.view, seat, pen, draft.text) is True:
        kept = [number for number in promising if bound(outlook.view, seat, pen, text_of(texts[number])) is True]
        promising = np.array(kept, dtype=np.int64)
    if not len(promising):
        return None
    changed = texts[promising]
    after = outlook.whip(draft).count(changed).passes
    carries = _carries(outlook, draft, changed, before, after, is_substance)
    worth = np.round(carries * (after * _left(outlook, draft, changed) - before * here), 6)
    best = int(np.argmax(worth))
    return (int(promising[best]), float(worth[best])) if worth[best] > LEAST_MOTION else None


def _left(outlook: Outlook, draft: Draft, texts: Levels) -> Floats:
    """Return what the seat has from texts the meeting made: its name is off them, and its price may be due."""
    due = [outlook.due(draft, text_of(text)) for text in texts]
    return np.asarray(outlook.own(texts) - np.array(due))


def _carries(outlook: Outlook, draft: Draft, texts: Levels, before: float, after: Floats, is_substance: bool) -> Floats:
    """Return how likely the meeting prefers each text to a draft's, final outcomes compared, with or without a veto."""
    where, belief, council = outlook.where, outlook.belief, outlook.view.scenario.council
    then = where.features(texts, with_price=False) * after[:, None]
    change = then - where.features(row(draft.text), with_price=False) * before
    variance = (np.matmul(change[None, :, :], belief.covariance) * change[None, :, :]).sum(axis=2).T
    yes = normal_below(change @ belief.mean.T / np.sqrt(np.maximum(variance, 0.0) + 1.0))
    yes[:, outlook.seat] = 1.0
    permanent = list(council.permanent) if is_substance else []
    return passing(yes, 1.0 - yes[:, permanent], permanent, council.yes_needed)


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
    """More time for who would lose by the text, or has more to hope for of a mended one."""
    seat = outlook.seat
    is_loss = outlook.value(draft.text) - outlook.due(draft, draft.text) < 0
    gains = _from_delay(outlook, draft, outlook.chance(draft)) > 0
    yes = question.mover == seat or gains or is_loss
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
    value, due = outlook.value(text), outlook.due(draft, text)
    return outlook.chance(draft, text) * (value - due if value >= due else value)


def vote(outlook: Outlook, draft: Draft) -> Choice:
    """Return the vote on a draft: as if one's own decided it, unless a promise or one's temperament says otherwise."""
    seat, text = outlook.seat, draft.text
    yes, count = outlook.with_votes(draft, text, {seat: True})
    other, _count = outlook.with_votes(draft, text, {seat: False})
    other = max(other, UNSURE) if outlook.is_permanent else other  # its no costs nothing where it is not needed
    promised = bound(outlook.view, seat, draft.penholder, text)
    line = outlook.red_line if outlook.crosses(row(text))[0] else 0.0
    base = outlook.value(text) + line
    unity = float(outlook.unity(count, draft)[0])
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
    """After another text was adopted: go on with one's own if that brings something, or for the record of it."""
    draft = outlook.view.draft(outlook.seat)
    if draft is None:
        return
    record = outlook.mine.record / 100
    if draft.status is not Status.IN_BLUE:  # it stays on the table, and need not be voted
        if record > 0:
            yield Choice(InsistOnVote(outlook.seat), record, Motive.KEEPS_RECORD)
        return
    chance = outlook.chance(draft)
    gain = chance * outlook.value(draft.text) - (1 - chance) * outlook.defeat(draft) * outlook.temper.caution
    if record + gain > 1.0:
        motive = Motive.GAINS if gain > 0 else Motive.KEEPS_RECORD
        yield Choice(InsistOnVote(outlook.seat), record + gain, motive, chance=chance)


def nothing(outlook: Outlook) -> Choice:
    """Pass."""
    return Choice(PassTurn(outlook.seat), 0.0, Motive.NOTHING)
