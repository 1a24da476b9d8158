"""What answers what lies on one's table, or what the meeting asks: the acts, and the promises they would break."""

from attrs import frozen

from game.desk.breaking import broken_deals, partners
from game.desk.figures import roughly
from game.desk.guards import chosen_guard
from game.desk.roll import draft_of, on_agenda, seat_of
from game.desk.signing import signed_value
from game.minds.appraisal import own, signed_text
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    BreakSilence,
    CastVote,
    DeclineOffer,
    InsistOnVote,
    MovePostponement,
    ObjectToDivision,
    ObjectToStatement,
    PassTurn,
)
from game.model.council import Seat
from game.model.offers import Answer, Deal, Guard, Offer, OfferKind
from game.model.phases import Phase
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.trust import bound, requires_yes
from game.rules.worth import crosses
from game.words.language import _
from game.words.names import member, members


@frozen
class Choice:
    """Something one can do now, in a few words, and which promise it would break."""

    action: Action
    said: str
    broken: str = ""
    """The promise it breaks, and at what cost, or nothing."""

    @property
    def warned(self) -> str:
        """The words with the promise behind them: "Vote no (breaks your pact, 20 points)"."""
        return f"{self.said} ({self.broken})" if self.broken else self.said


def at_meeting(view: View) -> tuple[Choice, ...]:
    """Return what can answer what the meeting asks; nothing during consultations."""
    seat = view.seat or 0
    match view.phase:
        case Phase.MOTIONS:
            return _motions(view, seat)
        case Phase.OBJECTION:
            let = Choice(PassTurn(seat), _("Allow a separate vote on the measure"))
            return let, Choice(ObjectToDivision(seat), _("Object to it"))
        case Phase.INSISTENCE:
            return Choice(PassTurn(seat), _("Let your draft fall")), Choice(InsistOnVote(seat), _("Insist on a vote"))
        case Phase.BALLOT:
            return votes(view)
        case _:
            return ()


def passing(view: View) -> Choice:
    """Return the end of one's turn."""
    said = _("Pass: do nothing more this turn") if view.actions_left else _("Pass: leave the rest unanswered")
    return Choice(PassTurn(view.seat or 0), said)


def votes(view: View) -> tuple[Choice, ...]:
    """Return the three votes; those that break a promise come last, and say so."""
    said = {Vote.YES: _("Vote yes"), Vote.NO: _("Vote no"), Vote.ABSTAIN: _("Abstain")}
    found = [Choice(CastVote(view.seat or 0, vote), words, _broken_by_vote(view, vote)) for vote, words in said.items()]
    return tuple(sorted(found, key=lambda choice: bool(choice.broken)))


def _broken_by_vote(view: View, vote: Vote) -> str:
    """Return which promise a vote would break, and at what cost, or nothing."""
    ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None or ballot.matter is not Matter.DRAFT:
        return ""
    seat = view.seat or 0
    promised = bound(view, seat, draft.penholder, draft.text)
    if promised is None or promised is (vote is Vote.YES):
        return ""
    cost = roughly(view.scenario.rule.broken_promise)
    for promise in view.promises:
        if requires_yes(view, promise, seat, draft.penholder, draft.text) is promised and isinstance(promise, Deal):
            return _("breaks your deal with {members}, {points}").format(
                members=members(view.scenario, partners(view, promise)), points=cost
            )
    return (_("breaks your promise, {points}") if promised else _("breaks your pact, {points}")).format(points=cost)


def answers(view: View) -> tuple[Choice, ...]:
    """Return the answers one can still give; to accept what breaks a deal comes after to decline it."""
    seat, found = view.seat or 0, list[Choice]()
    for offer in view.table:
        found.extend(_answers_to(view, seat, offer))
    for poll in view.polls:
        said = {
            Answer.YES: _("Answer the poll: yes"),
            Answer.NO: _("Answer the poll: no"),
            Answer.ABSTAIN: _("Answer the poll: abstain"),
        }
        found += [Choice(AnswerPoll(seat, poll.draft, reply), words) for reply, words in said.items()]
    for draft in view.drafts:
        name, pen = draft_of(view.scenario, draft.penholder, view.seat), member(view.scenario, draft.penholder)
        broken, stopped = _("Break the silence on {draft}"), _("Object to the statement of {member}")
        found.append(Choice(BreakSilence(seat, draft.penholder), broken.format(draft=name)))
        found.append(Choice(ObjectToStatement(seat, draft.penholder), stopped.format(member=pen)))
    return tuple(choice for choice in found if is_legal(view, choice.action))


def _answers_to(view: View, seat: Seat, offer: Offer) -> tuple[Choice, ...]:
    name = member(view.scenario, offer.proposer)
    accept, decline = _("Accept the offer of {member}"), _("Decline the offer of {member}")
    both = (
        Choice(acceptance(view, offer), accept.format(member=name), _broken_by_offer(view, offer)),
        Choice(DeclineOffer(seat, offer.proposer), decline.format(member=name)),
    )
    return both[::-1] if both[0].broken else both


def acceptance(view: View, offer: Offer, guard: Guard | None = None) -> AcceptOffer:
    """Return the acceptance of an offer, under the guard that is safest for oneself unless one is named."""
    if guard is None:
        is_deal = offer.kind is OfferKind.DEAL
        guard = chosen_guard(view, offer.draft, signed_text(view, offer), offer.package) if is_deal else Guard.ANY
    return AcceptOffer(seat_of(view), offer.proposer, guard)


def is_costly(view: View, offer: Offer) -> bool:
    """Whether to accept an offer would break a deal, cross a red line, or leave one worse off than no text."""
    text = signed_text(view, offer)
    if offer.kind is OfferKind.PACT or text is None:
        return False
    worth = signed_value(view, offer.draft, text, offer.package)
    return bool(_broken_by_offer(view, offer)) or crosses(own(view), text) or worth < 0


def _broken_by_offer(view: View, offer: Offer) -> str:
    """Return which deals of a penholder an offer would break if it were accepted, and at what cost, or nothing."""
    text = signed_text(view, offer)
    if text is None or offer.draft != view.seat:
        return ""
    deals = broken_deals(view, text, offer.package, (offer.proposer, *offer.recipients))
    others = tuple(dict.fromkeys(party for deal in deals for party in partners(view, deal)))
    cost = roughly(view.scenario.rule.broken_promise)
    said = _("breaks your deal with {members}, {points}")
    return said.format(members=members(view.scenario, others), points=cost) if deals else ""


def _motions(view: View, seat: Seat) -> tuple[Choice, ...]:
    """Return the motions one could make, after making none; a game of the core has none to make."""
    if view.setup.core:
        return (Choice(PassTurn(seat), _("Go on to the vote: this game has no motions")),)
    found = [Choice(PassTurn(seat), _("No motion: go on to the vote"))]
    said = _("Move to put off the vote on {draft}")
    for draft in on_agenda(view):
        motion = MovePostponement(seat, draft.penholder)
        if is_legal(view, motion):
            found.append(Choice(motion, said.format(draft=draft_of(view.scenario, draft.penholder, seat))))
    return tuple(found)
