"""Scripted habits, each around a mind that decides the rest: ways to win without negotiating, and a beginner's."""

from collections.abc import Callable
from itertools import chain
from random import Random

from attrs import frozen

from game.minds.appraisal import best_text, gain, net, own
from game.minds.mind import Mind
from game.model.actions import (
    AcceptOffer,
    Action,
    CastVote,
    CirculateDraft,
    CoSponsor,
    GrantPostponement,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    MakeOffer,
    MovePostponement,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.council import Seat
from game.model.events import VotePostponed
from game.model.offers import Deal
from game.model.phases import Phase
from game.model.text import Draft, Instrument, Package, Term, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.texts import is_consistent
from tests.bench.sincere import needs


def _first(view: View, wishes: list[Action]) -> Action | None:
    return next((action for action in wishes if is_legal(view, action)), None)


def _living(view: View) -> list[Draft]:
    return [draft for draft in view.drafts if draft.is_alive and draft.instrument is Instrument.RESOLUTION]


@frozen
class Spammer:
    """Spends every initiative on offers: what it wants most, to everybody, again and again."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is Phase.CONSULTATIONS and view.actions_left:
            action = _first(view, self._offers(view, seat))
            if action is not None:
                return action
        return self.mind.decide(view, rng)

    def _offers(self, view: View, seat: Seat) -> list[Action]:
        tables = own(view).worth
        dear = sorted(range(len(tables)), key=lambda measure: min(tables[measure]) - max(tables[measure]))[:3]
        acts: list[Action] = []
        for draft in _living(view):
            for other in draft.circle:
                for measure in dear:
                    term = Term(measure, (tables[measure].index(max(tables[measure])),))
                    acts.append(MakeOffer(seat, draft.penholder, (other,), Package((term,))))
        return acts


@frozen
class Promiser:
    """Promises everybody everything, takes what it is given for it, and votes as it likes."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is Phase.BALLOT:
            return self._vote(view, seat) or self.mind.decide(view, rng)
        if view.phase is Phase.CONSULTATIONS:
            acts: list[Action] = [AcceptOffer(seat, offer.proposer) for offer in view.table]
            acts += [CoSponsor(seat, draft.penholder) for draft in _living(view)]
            for draft in _living(view):
                wanted = needs(view, draft.text, max(0, net(view.scenario, own(view), draft.text)) + 300)
                if wanted is not None and draft.penholder != seat:
                    acts.append(MakeOffer(seat, draft.penholder, (draft.penholder,), wanted))
            action = _first(view, acts)
            if action is not None:
                return action
        return self.mind.decide(view, rng)

    def _vote(self, view: View, seat: Seat) -> Action | None:
        """Vote by what the text is worth, whatever was promised."""
        ballot = view.meeting.agenda[0] if view.meeting else None
        draft = view.draft(ballot.draft) if ballot and ballot.matter is Matter.DRAFT else None
        if draft is None:
            return None
        return CastVote(seat, Vote.YES if gain(view, draft.text, draft.penholder) >= 0 else Vote.NO)


@frozen
class Switcher:
    """Sells as the mind does, and as soon as deals are made for the vote, prints its own best text instead."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        draft = view.draft(seat)
        if view.phase is Phase.CONSULTATIONS and draft is not None and self._is_time(view, seat):
            action = _first(view, [ReviseDraft(seat, best_text(view.scenario, own(view))), PutInBlue(seat)])
            if action is not None:
                return action
        return self.mind.decide(view, rng)

    def _is_time(self, view: View, seat: Seat) -> bool:
        sold = {
            party
            for promise in view.promises
            if isinstance(promise, Deal) and promise.draft == seat
            for party in promise.parties
        }
        return len(sold) >= view.scenario.council.yes_needed or view.round >= view.last_round - 1


@frozen
class Staller:
    """Answers nothing, keeps its draft under silence, puts off every vote, and speaks only when time is out."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.round >= view.last_round - 1 or view.phase in (Phase.BALLOT, Phase.OBJECTION, Phase.INSISTENCE):
            return self.mind.decide(view, rng)
        acts: list[Action] = [PlaceUnderSilence(seat)] if view.phase is Phase.CONSULTATIONS else []
        for pen in view.meeting.drafts if view.meeting else ():
            acts += [MovePostponement(seat, pen), GrantPostponement(seat, pen)]
        return _first(view, acts) or PassTurn(seat)


@frozen
class Leaker:
    """Lets the press have everything it sees."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is Phase.CONSULTATIONS:
            acts: list[Action] = [LeakOffer(seat, offer.proposer, offer.recipients[0]) for offer in view.offers]
            acts += [LeakChannel(seat, channel.draft, channel.seat) for channel in view.channels]
            acts += [LeakDraft(seat, draft.penholder) for draft in view.drafts if draft.is_alive]
            action = _first(view, acts)
            if action is not None:
                return action
        return self.mind.decide(view, rng)


@frozen
class Rival:
    """Tables a text of one clause, the one it likes best, and has it printed before anything else is."""

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        if view.phase is Phase.CONSULTATIONS:
            token = self._token(view)
            draft = view.draft(seat)
            acts: list[Action] = [TableDraft(seat, Instrument.RESOLUTION, token, tuple(view.room))]
            if draft is not None and draft.text == token:
                outside = tuple(other for other in view.room if other not in draft.circle)
                acts += [CirculateDraft(seat, outside), PutInBlue(seat)]
            action = _first(view, acts)
            if action is not None:
                return action
        return self.mind.decide(view, rng)

    def _token(self, view: View) -> Text:
        """Return the text of one clause that is worth most to the seat."""
        nothing = Text((0,) * len(view.scenario.measures))
        clauses = [
            nothing.revised(index, level)
            for index, measure in enumerate(view.scenario.measures)
            for level in range(1, measure.top + 1)
        ]
        sensible = [text for text in clauses if is_consistent(view.scenario, text)]
        return max(sensible, key=lambda text: net(view.scenario, own(view), text))


@frozen
class EmptyRival(Rival):
    """The same with the clause that does least, an answer that answers nothing."""

    def _token(self, view: View) -> Text:
        nothing = Text((0,) * len(view.scenario.measures))
        clauses = [nothing.revised(index, 1) for index in range(len(view.scenario.measures))]
        sensible = [text for text in clauses if is_consistent(view.scenario, text)]
        return min(sensible, key=lambda text: _substance(view, text))


def _substance(view: View, text: Text) -> int:
    return sum(
        measure.levels[level].substance for measure, level in zip(view.scenario.measures, text.levels, strict=True)
    )


@frozen
class Hasty:
    """A beginner with the pen: under silence at once, in blue as soon as it may, whatever was said.

    Once a vote on a text of its own was put off, it plays on as the mind would.
    """

    mind: Mind

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        draft = view.draft(seat)
        if draft is None or self._has_learned(view, seat):
            return self.mind.decide(view, rng)
        if view.phase is Phase.MOTIONS:
            return PassTurn(seat)
        if view.phase is Phase.CONSULTATIONS:
            outside = tuple(other for other in view.room if other not in draft.circle)
            acts: list[Action] = [CirculateDraft(seat, outside), PlaceUnderSilence(seat), PutInBlue(seat)]
            action = _first(view, acts)
            if action is not None:
                return action
        return self.mind.decide(view, rng)

    def _has_learned(self, view: View, seat: Seat) -> bool:
        public = chain.from_iterable(view.log)
        return any(isinstance(event, VotePostponed) and event.draft == seat for event in public)


EXPLOITS: dict[str, Callable[[Mind], Mind]] = {
    "spam offers": Spammer,
    "promise all and break": Promiser,
    "bait and switch": Switcher,
    "stall by silence": Staller,
    "leak everything": Leaker,
    "token rival": Rival,
    "empty rival": EmptyRival,
}
"""By name."""

OF_THE_PEN = ("bait and switch",)
"""Exploits that only the penholder can try."""
