"""Choices that answer what lies on one's table, or what the meeting asks."""

from attrs import frozen

from game.desk.breaking import broken_deals, codes, partners
from game.desk.figures import roughly
from game.desk.roll import code, draft_of, on_agenda
from game.minds.appraisal import signed_text
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    BreakSilence,
    DeclineOffer,
    MovePostponement,
    ObjectToStatement,
)
from game.model.council import Seat
from game.model.offers import Answer, Deal, Offer
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.legality import is_legal
from game.rules.trust import bound, requires_yes
from game.words.language import _
from game.words.names import member


@frozen
class Choice:
    """A line of a menu, and the order it stands for."""

    said: str
    line: str
    is_short: bool = True
    """Whether the order is short enough to stand beside it."""


def votes(view: View) -> tuple[Choice, ...]:
    """Return the three votes; those that break a promise come last, and say so."""
    said = {Vote.YES: _("Vote yes"), Vote.NO: _("Vote no"), Vote.ABSTAIN: _("Abstain")}
    broken = {vote: _broken_by_vote(view, vote) for vote in said}
    return tuple(
        Choice(said[vote] + (f" ({broken[vote]})" if broken[vote] else ""), f"vote {vote.name.casefold()}")
        for vote in sorted(said, key=lambda vote: bool(broken[vote]))
    )


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
            return _("breaks your deal with {codes}, {points}").format(
                codes=codes(view, partners(view, promise)), points=cost
            )
    return (_("breaks your promise, {points}") if promised else _("breaks your pact, {points}")).format(points=cost)


def answers(view: View) -> tuple[Choice, ...]:
    """Return the answers one can still give; to accept what breaks a deal comes after to decline it."""
    seat, found = view.seat or 0, list[tuple[Action, Choice]]()
    for offer in view.table:
        found.extend(_answers_to(view, seat, offer))
    for poll in view.polls:
        short = code(view.scenario, poll.draft)
        said = {
            Answer.YES: _("Answer the poll: yes"),
            Answer.NO: _("Answer the poll: no"),
            Answer.ABSTAIN: _("Answer the poll: abstain"),
        }
        for reply, words in said.items():
            found.append((AnswerPoll(seat, poll.draft, reply), Choice(words, f"answer {short} {reply.value}")))
    for draft in view.drafts:
        name, short = draft_of(view.scenario, draft.penholder, view.seat), code(view.scenario, draft.penholder)
        broken = Choice(_("Break the silence on {draft}").format(draft=name), f"break {short}")
        stopped = Choice(_("Object to the statement of {code}").format(code=short), f"object {short}")
        found.append((BreakSilence(seat, draft.penholder), broken))
        found.append((ObjectToStatement(seat, draft.penholder), stopped))
    return tuple(choice for action, choice in found if is_legal(view, action))


def _answers_to(view: View, seat: Seat, offer: Offer) -> tuple[tuple[Action, Choice], ...]:
    name, short = member(view.scenario, offer.proposer), code(view.scenario, offer.proposer)
    broken = _broken_by_offer(view, offer)
    said = _("Accept the offer of {member}").format(member=name) + (f" ({broken})" if broken else "")
    both: tuple[tuple[Action, Choice], ...] = (
        (AcceptOffer(seat, offer.proposer), Choice(said, f"accept {short}")),
        (
            DeclineOffer(seat, offer.proposer),
            Choice(_("Decline the offer of {member}").format(member=name), f"decline {short}"),
        ),
    )
    return both[::-1] if broken else both


def _broken_by_offer(view: View, offer: Offer) -> str:
    """Return which deals of a penholder an offer would break if it were accepted, and at what cost, or nothing."""
    text = signed_text(view, offer)
    if text is None or offer.draft != view.seat:
        return ""
    deals = broken_deals(view, text, offer.package, (offer.proposer, *offer.recipients))
    others = tuple(dict.fromkeys(party for deal in deals for party in partners(view, deal)))
    cost = roughly(view.scenario.rule.broken_promise)
    return _("breaks your deal with {codes}, {points}").format(codes=codes(view, others), points=cost) if deals else ""


def motions(view: View) -> tuple[Choice, ...]:
    """Return the motions one could make, after making none; a game of the core has none to make."""
    if view.setup.core:
        return (Choice(_("Go on to the vote: this game has no motions"), "pass"),)
    found = [Choice(_("No motion: go on to the vote"), "pass")]
    for draft in on_agenda(view):
        if is_legal(view, MovePostponement(view.seat or 0, draft.penholder)):
            short = code(view.scenario, draft.penholder)
            said = _("Move to put off the vote on the draft of {code}").format(code=short)
            found.append(Choice(said, f"postpone {short}"))
    return tuple(found)
