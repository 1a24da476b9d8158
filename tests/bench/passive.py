"""The seats around the one that is measured: they answer and vote, and start nothing."""

from random import Random

from attrs import frozen

from game.minds.appraisal import best_text, gain, net, own
from game.minds.mind import Mind
from game.model.actions import (
    Action,
    AnswerPoll,
    BreakSilence,
    CastVote,
    CirculateDraft,
    DeclineOffer,
    MakeDemand,
    ObjectToStatement,
    PassTurn,
    PutInBlue,
    ReviseDraft,
)
from game.model.offers import Answer
from game.model.phases import Phase
from game.model.text import Package, Term, Text
from game.model.view import View
from game.model.voting import Vote
from game.rules.legality import is_legal
from tests.bench.sincere import answer, at_meeting, first_legal, needs, objections


@frozen
class Passive:
    """Answers truthfully: polls with what it needs, offers by their worst text. It has no initiatives of its own."""

    def decide(self, view: View, _rng: Random) -> Action:
        """Return a legal action."""
        if view.phase is not Phase.CONSULTATIONS:
            return at_meeting(view)
        return first_legal(view, [*_polls(view, 0), *[answer(view, offer) for offer in view.table], *objections(view)])


@frozen
class Liar:
    """Overstates: says no to what it could take, asks for more than it needs, comes down late, and votes sincerely.

    What it pretends to need falls from most of what it could ever have to nothing, in a straight line, in the
    last round but one.
    """

    greed: int = 60
    """Percent of its best text that it pretends to need at first."""

    def decide(self, view: View, _rng: Random) -> Action:
        """Return a legal action."""
        if view.phase is not Phase.CONSULTATIONS:
            return at_meeting(view)
        least = self.pretended(view)
        acts: list[Action] = [*_polls(view, least), *[answer(view, offer, least) for offer in view.table]]
        return first_legal(view, [*acts, *objections(view), *_claims(view, least)])

    def pretended(self, view: View) -> int:
        """Return what it pretends to need, in hundredths."""
        best = max(0, net(view.scenario, own(view), best_text(view.scenario, own(view))))
        left = max(0, view.last_round - 1 - view.round)
        return best * self.greed * left // (100 * max(1, view.last_round - 1))


@frozen
class Bluffer:
    """Plays as a mind does, but overstates: its answers to polls, and a demand at the start, are a liar's."""

    mind: Mind
    is_stubborn: bool = False
    """Whether it also declines, as a liar would, what it pretends not to be able to take."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        if view.phase is Phase.CONSULTATIONS:
            least = Liar().pretended(view)
            answers = [answer(view, offer, least) for offer in view.table] if self.is_stubborn else []
            refusals = [action for action in answers if isinstance(action, DeclineOffer)]
            for action in [*_polls(view, least), *refusals, *_claims(view, least)]:
                if is_legal(view, action):
                    return action
        return self.mind.decide(view, rng)


def _polls(view: View, least: int) -> list[Action]:
    """Answer straw polls as a seat would that needs some hundredths more than nothing."""
    seat = view.seat or 0
    acts: list[Action] = []
    for poll in view.polls:
        draft = view.draft(poll.draft)
        if draft is None or seat not in poll.asked:
            continue
        if gain(view, draft.text, draft.penholder) >= least:
            acts.append(AnswerPoll(seat, poll.draft, Answer.YES))
            continue
        package = needs(view, draft.text, least)
        if package is not None:
            acts.append(AnswerPoll(seat, poll.draft, Answer.YES_IF, package))
        acts.append(AnswerPoll(seat, poll.draft, Answer.NO))
    return acts


def _claims(view: View, least: int) -> list[Action]:
    """Tell each penholder once, at the start, what one pretends to need."""
    seat = view.seat or 0
    if view.round > 1:
        return []
    told = {demand.draft for demand in view.demands if demand.seat == seat}
    packages = [(draft.penholder, needs(view, draft.text, least)) for draft in view.drafts if draft.penholder != seat]
    return [
        MakeDemand(seat, pen, package, False) for pen, package in packages if package is not None and pen not in told
    ]


@frozen
class Saboteur:
    """Votes no, declines everything and asks for the extreme of everything: it wants no text at all."""

    def decide(self, view: View, _rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is Phase.BALLOT:
            return CastVote(seat, Vote.NO)
        if view.phase is not Phase.CONSULTATIONS:
            return PassTurn(seat)
        acts: list[Action] = [DeclineOffer(seat, offer.proposer) for offer in view.table]
        acts += [AnswerPoll(seat, poll.draft, Answer.NO) for poll in view.polls]
        extremes = Package(tuple(Term(at, (table.index(max(table)),)) for at, table in enumerate(own(view).worth)))
        for draft in view.drafts:
            if draft.is_alive and draft.penholder != seat:
                acts += [BreakSilence(seat, draft.penholder), ObjectToStatement(seat, draft.penholder)]
                if not any(demand.seat == seat and demand.draft == draft.penholder for demand in view.demands):
                    acts.append(MakeDemand(seat, draft.penholder, extremes, True))
        return first_legal(view, acts)


@frozen
class Naive:
    """A penholder that puts its own best text to the vote in the last round, whatever anybody says."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        draft = view.draft(seat)
        if view.phase is not Phase.CONSULTATIONS or draft is None:
            return Passive().decide(view, rng)
        acts: list[Action] = [DeclineOffer(seat, offer.proposer) for offer in view.table]
        acts.append(ReviseDraft(seat, best_text(view.scenario, own(view))))
        acts.append(CirculateDraft(seat, tuple(other for other in view.room if other not in draft.circle)))
        if view.round >= view.last_round - 1:
            acts.append(PutInBlue(seat))
        return first_legal(view, acts)


@frozen
class Oracle:
    """A penholder that was told which text to write, and prints it at once: the most that can be had."""

    text: Text

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is not Phase.CONSULTATIONS or view.draft(seat) is None:
            return Passive().decide(view, rng)
        declines: list[Action] = [DeclineOffer(seat, offer.proposer) for offer in view.table]
        return first_legal(view, [*declines, ReviseDraft(seat, self.text), PutInBlue(seat), PassTurn(seat)])
