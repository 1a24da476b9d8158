"""The conceder: starts at its best text, concedes over time, accepts what beats its walk-away point."""

from random import Random

from attrs import frozen

from game.minds.appraisal import best_text, gain, net, own, safest_guard, signed_text, supposed_gain
from game.minds.concession import asking, declared, target
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    BreakSilence,
    CastVote,
    CirculateDraft,
    DeclineOffer,
    MakeOffer,
    ObjectToDivision,
    ObjectToStatement,
    PassTurn,
    PutInBlue,
    ReviseDraft,
)
from game.model.council import Seat
from game.model.events import OfferDeclined
from game.model.offers import Answer, Deal, Offer
from game.model.phases import Phase
from game.model.text import Draft, Instrument, Package, Status, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.meeting import amended_text
from game.rules.texts import without_clause
from game.rules.trust import bound


@frozen
class Conceder:
    """A time-dependent conceder, the usual baseline of negotiation research (Faratin, Sierra and Jennings 1998)."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        for action in self._wishes(view, seat):
            if is_legal(view, action):
                return action
        return PassTurn(seat)

    def _wishes(self, view: View, seat: Seat) -> tuple[Action, ...]:
        match view.phase:
            case Phase.CONSULTATIONS:
                return (*_answers(view, seat), *_pen(view, seat), *_asks(view, seat))
            case Phase.BALLOT:
                return (CastVote(seat, _vote(view, seat)),)
            case Phase.OBJECTION:
                return (ObjectToDivision(seat),)
            case _:
                return ()


def _answers(view: View, seat: Seat) -> tuple[Action, ...]:
    """Answer what lies on the table: yes to what binds to nothing below the walk-away point."""
    acts: list[Action] = [_answer(view, seat, offer) for offer in view.table]
    for poll in view.polls:
        draft = view.draft(poll.draft)
        if draft is not None:
            acts.append(AnswerPoll(seat, poll.draft, _opinion(view, draft.text, draft.penholder)))
    for draft in view.drafts:
        if not draft.is_alive or draft.penholder == seat:
            continue
        if draft.instrument is Instrument.STATEMENT:
            if net(view.scenario, own(view), draft.text, Instrument.STATEMENT) < 0:
                acts.append(ObjectToStatement(seat, draft.penholder))
        elif draft.status is Status.UNDER_SILENCE and gain(view, draft.text, draft.penholder) < 0:
            acts.append(BreakSilence(seat, draft.penholder))
    return tuple(acts)


def _answer(view: View, seat: Seat, offer: Offer) -> Action:
    text = signed_text(view, offer)
    if text is None:
        return DeclineOffer(seat, offer.proposer)
    worst, guard = safest_guard(view, text, offer.package)
    least = target(view).floor if offer.draft == seat else 0
    is_pen = offer.draft == seat
    enough = net(view.scenario, own(view), text) >= least if is_pen else worst >= least
    return AcceptOffer(seat, offer.proposer, guard) if enough else DeclineOffer(seat, offer.proposer)


def _opinion(view: View, text: Text, penholder: Seat) -> Answer:
    points = gain(view, text, penholder)
    if points >= 0:
        return Answer.YES
    return Answer.NO if points < -own(view).dissent_cost - own(view).veto_cost else Answer.ABSTAIN


def _pen(view: View, seat: Seat) -> tuple[Action, ...]:
    """Show the draft, write in what the room can bear, sell it, and print it when it has its votes."""
    draft = view.draft(seat)
    if draft is None or draft.instrument is Instrument.STATEMENT:
        return ()
    acts: list[Action] = [CirculateDraft(seat, tuple(other for other in view.room if other not in draft.circle))]
    aim = target(view)
    if _is_time(view, draft):
        acts.append(PutInBlue(seat))
    if draft.status is Status.CIRCULATED:
        rewrite = [] if _breaks_deal(view, seat, draft, aim.text) else [ReviseDraft(seat, aim.text)]
        sales = _sales(view, seat, draft, aim.text)
        is_late = view.round >= view.last_round - 1
        acts.extend([*rewrite, *sales] if is_late else [*sales, *rewrite])
    return tuple(acts)


def _is_time(view: View, draft: Draft) -> bool:
    """Whether to print now: the votes are there, or there will be no other day and they are nearly."""
    yes, noes = declared(view, draft, draft.text)
    carries = yes >= view.scenario.council.yes_needed and not noes
    return carries and view.round >= view.last_round - 2


def _sales(view: View, seat: Seat, draft: Draft, aim: Text) -> list[Action]:
    """Offer each seat that is not yet pledged, the least content first, the clauses it minds most."""
    acts: list[Action] = []
    for other in sorted(draft.circle, key=lambda other: supposed_gain(view.scenario, other, draft.text)):
        is_pledged = bound(view, other, seat, draft.text) is True
        if other != seat and other in view.room and not is_pledged:
            package = asking(view, other, aim)
            if package is not None and not _was_declined(view, other, package):
                acts.append(MakeOffer(seat, seat, (other,), package))
    return acts


def _was_declined(view: View, seat: Seat, package: Package) -> bool:
    """Whether a seat has turned down this very package."""
    return any(
        isinstance(letter.event, OfferDeclined) and letter.event.seat == seat and letter.event.offer.package == package
        for page in view.letters
        for letter in page
    )


def _breaks_deal(view: View, seat: Seat, draft: Draft, text: Text) -> bool:
    return any(
        isinstance(promise, Deal) and promise.draft == seat and not promise.package.holds(text)
        for promise in view.promises
    )


def _asks(view: View, seat: Seat) -> tuple[Action, ...]:
    """Without the pen: offer the penholder one's vote for the clauses one minds most."""
    acts: list[Action] = []
    for draft in view.drafts:
        if draft.is_alive and draft.penholder != seat and draft.instrument is Instrument.RESOLUTION:
            if gain(view, draft.text, draft.penholder) >= 0 or bound(view, seat, draft.penholder, draft.text):
                continue
            package = asking(view, seat, best_text(view.scenario, own(view)))
            if package is not None and not _was_declined(view, draft.penholder, package):
                _, guard = safest_guard(view, package.applied(draft.text), package)
                acts.append(MakeOffer(seat, draft.penholder, (draft.penholder,), package, guard))
    return tuple(acts)


def _vote(view: View, seat: Seat) -> Vote:
    """Vote as promised, else as the text is worth it."""
    ballot = view.meeting.agenda[0] if view.meeting else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None:
        return Vote.ABSTAIN
    match ballot.matter:
        case Matter.POSTPONEMENT | Matter.DIVISION:
            return Vote.NO if draft.penholder == seat else Vote.ABSTAIN
        case Matter.AMENDMENT:
            return _prefers(view, amended_text(draft.text, ballot), draft.text)
        case Matter.CLAUSE:
            return _prefers(view, draft.text, without_clause(view.scenario, draft.text, ballot.measure or 0))
        case Matter.DRAFT:
            return _vote_on_draft(view, seat, draft)


def _prefers(view: View, text: Text, other: Text) -> Vote:
    mine = own(view)
    return Vote.YES if net(view.scenario, mine, text) > net(view.scenario, mine, other) else Vote.NO


def _vote_on_draft(view: View, seat: Seat, draft: Draft) -> Vote:
    promised = bound(view, seat, draft.penholder, draft.text)
    if promised is True:
        return Vote.YES
    points, mine = gain(view, draft.text, draft.penholder), own(view)
    if points >= 0 and promised is None:
        return Vote.YES
    cost = mine.veto_cost if seat in view.scenario.council.permanent else mine.dissent_cost
    return Vote.NO if net(view.scenario, mine, draft.text) < -cost else Vote.ABSTAIN
