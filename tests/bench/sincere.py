"""What a seat that only follows its interest would do: the behaviour the yardsticks are built on.

Everything here counts the live alternative as worth nothing: in these games one text is voted on, at the end.
"""

from game.minds.appraisal import as_good, gain, net, own, safest_guard, signed_text
from game.model.actions import AcceptOffer, Action, BreakSilence, CastVote, DeclineOffer, ObjectToStatement, PassTurn
from game.model.offers import Offer
from game.model.phases import Phase
from game.model.text import Draft, Instrument, Package, Status, Term, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.meeting import amended_text
from game.rules.texts import is_consistent, without_clause
from game.rules.trust import bound


def first_legal(view: View, wishes: list[Action]) -> Action:
    """Return the first of some wishes that is legal, or a pass."""
    return next((action for action in wishes if is_legal(view, action)), PassTurn(view.seat or 0))


def at_meeting(view: View) -> Action:
    """Return what a sincere seat does outside consultations: nothing, and its vote."""
    seat = view.seat or 0
    return CastVote(seat, vote(view)) if view.phase is Phase.BALLOT else PassTurn(seat)


def vote(view: View) -> Vote:
    """Return the sincere vote on the question before the meeting; promises are kept."""
    ballot = view.meeting.agenda[0] if view.meeting else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None:
        return Vote.ABSTAIN
    match ballot.matter:
        case Matter.POSTPONEMENT | Matter.DIVISION:
            return Vote.ABSTAIN
        case Matter.AMENDMENT:
            return _preferred(view, amended_text(draft.text, ballot), draft.text)
        case Matter.CLAUSE:
            return _preferred(view, draft.text, without_clause(view.scenario, draft.text, ballot.measure or 0))
        case Matter.DRAFT:
            return vote_on(view, draft)


def vote_on(view: View, draft: Draft) -> Vote:
    """Return the sincere vote on a draft as a whole."""
    seat, mine = view.seat or 0, own(view)
    promised = bound(view, seat, draft.penholder, draft.text)
    if promised is True or (promised is None and gain(view, draft.text, draft.penholder) >= 0):
        return Vote.YES
    cost = mine.veto_cost if seat in view.scenario.council.permanent else mine.dissent_cost
    return Vote.NO if net(view.scenario, mine, draft.text) < -cost else Vote.ABSTAIN


def _preferred(view: View, text: Text, other: Text) -> Vote:
    better = net(view.scenario, own(view), text) - net(view.scenario, own(view), other)
    return Vote.YES if better > 0 else Vote.NO if better < 0 else Vote.ABSTAIN


def answer(view: View, offer: Offer, least: int = 0) -> Action:
    """Return yes to an offer whose worst text is worth some hundredths to the seat, and no to any other."""
    seat, text = view.seat or 0, signed_text(view, offer)
    if text is None:
        return DeclineOffer(seat, offer.proposer)
    worst, guard = safest_guard(view, text, offer.package)
    enough = worst >= least
    return AcceptOffer(seat, offer.proposer, guard) if enough else DeclineOffer(seat, offer.proposer)


def objections(view: View) -> list[Action]:
    """Return objections to silences and statements the seat would rather not see agreed."""
    seat = view.seat or 0
    acts: list[Action] = []
    for draft in view.drafts:
        if draft.penholder == seat or not draft.is_alive:
            continue
        if draft.instrument is Instrument.STATEMENT:
            if net(view.scenario, own(view), draft.text, Instrument.STATEMENT) < 0:
                acts.append(ObjectToStatement(seat, draft.penholder))
        elif draft.status is Status.UNDER_SILENCE and gain(view, draft.text, draft.penholder) < 0:
            acts.append(BreakSilence(seat, draft.penholder))
    return acts


def needs(view: View, text: Text, least: int = 0) -> Package | None:
    """Return the shortest package a seat can find that lifts a text to some hundredths, or None if none does.

    It asks first for the clauses that help it most, and names each level at least as good as the one it needs.
    """
    scenario, mine = view.scenario, own(view)
    moved: list[int] = []
    while net(scenario, mine, text) < least:
        better = _best_move(view, text, moved)
        if better is None:
            return None
        moved.extend(text.changes(better))
        text = better
    terms = [_term(view, measure, text.levels[measure]) for measure in sorted(set(moved))]
    terms = [term for term in terms if len(term.levels) <= scenario.measures[term.measure].top]
    return Package(tuple(terms)) if terms else None


def _best_move(view: View, text: Text, moved: list[int]) -> Text | None:
    """Return the text with the one clause moved that helps the seat most, among those not yet moved."""
    scenario, mine = view.scenario, own(view)
    others = [
        text.revised(index, level)
        for index, measure in enumerate(scenario.measures)
        if index not in moved
        for level in range(measure.top + 1)
        if level != text.levels[index]
    ]
    sensible = [other for other in others if is_consistent(scenario, other)]
    best = max(sensible, key=lambda other: net(scenario, mine, other), default=None)
    return best if best is not None and net(scenario, mine, best) > net(scenario, mine, text) else None


def _term(view: View, index: int, level: int) -> Term:
    measure, table = view.scenario.measures[index], own(view).worth[index]
    if not measure.is_ordered:
        return Term(index, tuple(at for at, worth in enumerate(table) if worth >= table[level]))
    return Term(index, as_good(table, level))
