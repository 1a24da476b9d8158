"""The spectator: declines, proposes nothing, votes by its own worth. What it gets is what a seat gets for nothing."""

from collections.abc import Iterator
from random import Random

from attrs import frozen

from game.minds.appraisal import gain, net, own
from game.model.actions import Action, BreakSilence, CastVote, DeclineOffer, ObjectToStatement, PassTurn
from game.model.council import Seat
from game.model.phases import Phase
from game.model.text import Draft, Instrument, Status, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.meeting import amended_text
from game.rules.texts import without_clause


@frozen
class Spectator:
    """Takes part in nothing but votes, and in silences and statements where letting them pass would be a yes."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        for action in _wishes(view, seat):
            if is_legal(view, action):
                return action
        return PassTurn(seat)


def sincere_vote(view: View, seat: Seat) -> Vote:
    """Return how a seat votes by its own worth alone."""
    ballot = view.meeting.agenda[0] if view.meeting else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None:
        return Vote.ABSTAIN
    match ballot.matter:
        case Matter.POSTPONEMENT | Matter.DIVISION:
            return Vote.ABSTAIN
        case Matter.AMENDMENT:
            return _preference(view, amended_text(draft.text, ballot), draft.text)
        case Matter.CLAUSE:
            return _preference(view, draft.text, without_clause(view.scenario, draft.text, ballot.measure or 0))
        case Matter.DRAFT:
            return _on_draft(view, seat, draft)


def _wishes(view: View, seat: Seat) -> Iterator[Action]:
    if view.phase is Phase.BALLOT:
        yield CastVote(seat, sincere_vote(view, seat))
    if view.phase is not Phase.CONSULTATIONS:
        return
    for offer in view.table:
        yield DeclineOffer(seat, offer.proposer)
    for draft in view.drafts:
        if draft.status is Status.UNDER_SILENCE and gain(view, draft.text, draft.penholder) < 0:
            yield BreakSilence(seat, draft.penholder)
        if draft.instrument is Instrument.STATEMENT and net(view.scenario, own(view), draft.text, draft.instrument) < 0:
            yield ObjectToStatement(seat, draft.penholder)


def _preference(view: View, text: Text, other: Text) -> Vote:
    mine = own(view)
    return Vote.YES if net(view.scenario, mine, text) > net(view.scenario, mine, other) else Vote.NO


def _on_draft(view: View, seat: Seat, draft: Draft) -> Vote:
    """Vote yes if the text is worth its price, no if letting it pass is worse than what a no costs, else abstain."""
    if gain(view, draft.text, draft.penholder) >= 0:
        return Vote.YES
    mine = own(view)
    cost = mine.veto_cost if seat in view.scenario.council.permanent else mine.dissent_cost
    return Vote.NO if net(view.scenario, mine, draft.text) < -cost else Vote.ABSTAIN
