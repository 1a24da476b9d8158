"""What to say and ask before an act that binds, costs or cannot be taken back."""

from game.desk.breaking import broken_by, cost_of_breach
from game.desk.chairs import chair_warning
from game.desk.figures import roughly
from game.desk.guards import signed_offer
from game.desk.lapses import lapsing
from game.desk.page import Heading, Line, Page, Tone, lines
from game.desk.redlines import revised_warning
from game.desk.roll import draft_of, seat_of
from game.desk.signing import deal_review, offer_review, pact_review
from game.minds.appraisal import gain, own
from game.minds.concession import declared
from game.model.actions import (
    AcceptOffer,
    Action,
    CallGroup,
    CastVote,
    CoSponsor,
    CounterOffer,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    MakeJointDemand,
    MakeOffer,
    PassTurn,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.offers import Deal, OfferKind
from game.model.phases import Phase
from game.model.text import Instrument, Status
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.leaking import offer_meant
from game.rules.trust import bound
from game.rules.worth import crosses
from game.words.actions import sentence
from game.words.language import _, ngettext
from game.words.points import percent
from game.words.texts import changes


def caution(view: View, action: Action) -> Page:
    """Return what must be shown and agreed to before a legal act; nothing where it may just be done."""
    match action:
        case MakeOffer() | AcceptOffer() | CounterOffer() | MakeJointDemand() | CallGroup():
            return _signature(view, action)
        case ReviseDraft():
            return _revision(view, action)
        case PutInBlue():
            return _blue(view)
        case WithdrawDraft():
            return _withdrawal(view)
        case CastVote():
            return _vote(view, action)
        case PassTurn():
            return _silence(view)
        case CoSponsor() | LeaveSponsors():
            return _name(view, action)
        case TableDraft():
            cost = roughly(view.scenario.rule.tabling_cost)
            return (Line(_("Tabling a draft costs you {points}.").format(points=cost)),)
        case LeakOffer() | LeakDraft() | LeakChannel():
            return _leak(view, action)
        case _:
            return ()


def asked_back(view: View, action: Action) -> str:
    """Return the question that follows a caution."""
    if isinstance(action, MakeOffer | AcceptOffer | CounterOffer | MakeJointDemand | CallGroup):
        return _("Sign it?")
    return _("Do it? {action}").format(action=sentence(view.scenario, action))


def _signature(view: View, action: MakeOffer | AcceptOffer | CounterOffer | MakeJointDemand | CallGroup) -> Page:
    """Show what one would be bound to."""
    match action:
        case MakeOffer(draft=draft, recipients=recipients, package=package, guard=guard):
            text = signed_offer(view, draft, (action.seat, *recipients), package)
            return () if text is None else deal_review(view, draft, package, guard, text, recipients)
        case MakeJointDemand(package=package) | CallGroup(package=package):
            return pact_review(view, package)
        case AcceptOffer(proposer=proposer, guard=guard) | CounterOffer(proposer=proposer, guard=guard):
            offer = next(offer for offer in view.table if offer.proposer == proposer)
            if isinstance(action, AcceptOffer):
                return offer_review(view, offer, guard)
            if offer.kind is OfferKind.PACT:
                return pact_review(view, action.package)
            text = signed_offer(view, offer.draft, (action.seat, proposer), action.package)
            return () if text is None else deal_review(view, offer.draft, action.package, guard, text, (proposer,))


def _revision(view: View, action: ReviseDraft) -> Page:
    """Show the promises that a new text would break, what would lapse by it, and a red line it crosses."""
    draft = view.draft(action.seat)
    if draft is None:
        return ()
    is_voted = draft.instrument is Instrument.RESOLUTION
    red = revised_warning(view, action.text) if is_voted else ()
    costs = (*broken_by(view, action.text), *lapsing(view, action.seat, action.text), *red)
    if not (costs or draft.sponsors):
        return ()
    page: Page = (
        Heading(_("The new text")),
        *lines(changes(view.scenario, draft.text, action.text), indent=2),
        *costs,
    )
    if draft.sponsors:
        page = (*page, Line(_("The co-sponsors' names fall off the text; they would have to join again.")))
    return page


def _blue(view: View) -> Page:
    """Count what staff expects, and name what defeat would cost."""
    draft = view.draft(seat_of(view))
    if draft is None:
        return ()
    page = [Line(_("In blue the text cannot change any more, and it goes to the vote."))]
    page += chair_warning(view, draft.penholder, draft.text)
    yes, vetoes = declared(view, draft, draft.text)
    needed = view.scenario.council.yes_needed
    page.append(Line(_("Staff expects {yes} yes votes; {needed} are needed.").format(yes=yes, needed=needed)))
    if yes < needed:
        page.append(Line(_("It would fall short of the votes it needs."), Tone.WARNING))
    if vetoes:
        said = ngettext("Staff expects {count} veto.", "Staff expects {count} vetoes.", vetoes).format(count=vetoes)
        page.append(Line(said, Tone.WARNING))
    cost = roughly(own(view).defeat)
    sentence = _("If it is voted down you lose {points} and {credibility} credibility.")
    page.append(Line(sentence.format(points=cost, credibility=view.scenario.rule.defeat_credibility)))
    return tuple(page)


def _withdrawal(view: View) -> Page:
    seat = seat_of(view)
    deals = sum(isinstance(promise, Deal) and promise.draft == seat for promise in view.promises)
    page = (Line(_("Your draft will be gone for good, with all that was promised on it."), Tone.WARNING),)
    if not deals:
        return page
    said = ngettext("{count} deal of yours ends with it.", "{count} deals of yours end with it.", deals)
    return *page, Line(said.format(count=deals))


def _vote(view: View, action: CastVote) -> Page:
    """Warn of a broken promise, a crossed red line, or a veto."""
    ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
    draft = view.draft(ballot.draft) if ballot else None
    if ballot is None or draft is None or ballot.matter is not Matter.DRAFT:
        return ()
    promised = bound(view, action.seat, draft.penholder, draft.text)
    page: list[Line] = []
    if promised is not None and promised is not (action.vote is Vote.YES):
        given = _("You have promised a yes to this text.") if promised else _("You are in a pact against this text.")
        page += [Line(given, Tone.WARNING), Line(cost_of_breach(view), Tone.WARNING)]
    is_permanent = action.seat in view.scenario.council.permanent
    lets_it_pass = action.vote is Vote.YES or (is_permanent and action.vote is Vote.ABSTAIN)
    if lets_it_pass and crosses(own(view), draft.text):
        cost = roughly(view.scenario.rule.red_line)
        page.append(
            Line(
                _("This lets a text pass across your red line; that costs {points}.").format(points=cost), Tone.WARNING
            )
        )
    if is_permanent and action.vote is Vote.NO:
        sentence = _("If the text has the votes it needs, your no is a veto and costs you {points}.")
        page.append(Line(sentence.format(points=roughly(own(view).veto_cost)), Tone.WARNING))
    return tuple(page)


def _silence(view: View) -> Page:
    """Warn who passes that silence is consent."""
    seat = seat_of(view)
    if view.phase is not Phase.CONSULTATIONS:
        return ()
    page: list[Line] = []
    for draft in view.drafts:
        waits = draft.status is Status.UNDER_SILENCE and draft.penholder != seat and seat not in draft.silent
        if waits and seat in draft.circle:
            sentence = _("If you pass now you have pledged yes to {draft}, word for word; to you it is worth {points}.")
            value = roughly(gain(view, draft.text, draft.penholder))
            name = draft_of(view.scenario, draft.penholder, seat)
            page.append(Line(sentence.format(draft=name, points=value), Tone.WARNING))
    return tuple(page)


def _name(view: View, action: CoSponsor | LeaveSponsors) -> Page:
    draft = view.draft(action.draft)
    if draft is None:
        return ()
    if isinstance(action, LeaveSponsors):
        if draft.status is not Status.IN_BLUE:
            return ()
        said = _("The draft is in blue: to leave now breaks your promise.")
        return Line(said, Tone.WARNING), Line(cost_of_breach(view), Tone.WARNING)
    value = roughly(gain(view, draft.text, draft.penholder))
    return (
        *chair_warning(view, draft.penholder, draft.text),
        Line(_("You pledge yes, in public, to this very text; to you it is worth {points}.").format(points=value)),
        Line(_("If it is voted down you lose {points}.").format(points=roughly(own(view).defeat))),
    )


def _leak(view: View, action: LeakOffer | LeakDraft | LeakChannel) -> Page:
    rule = view.scenario.rule
    sentence = _("A leak is traced in {chance} of cases; then it costs you {points} and {credibility} credibility.")
    cost = roughly(rule.leak_cost)
    said = sentence.format(chance=percent(rule.traced_chance), points=cost, credibility=rule.traced_credibility)
    when = _("It is in the papers when all have spoken in this round; what is gone or known by then is no story.")
    last = _("What is in the papers cannot be taken back.")
    return (Line(said, Tone.WARNING), *_dearer(view, action), Line(when), Line(last))


def _dearer(view: View, action: LeakOffer | LeakDraft | LeakChannel) -> Page:
    """Say by how much a leak makes a yes dearer to others, if it does (R45, R52)."""
    match action:
        case LeakOffer():
            offer = offer_meant(view, action)
            draft = view.draft(offer.draft) if offer is not None else None
            if draft is None or draft.courted:
                return ()
            said = _("All but its parties then want {points} more for their yes on that draft, until they have a deal.")
        case LeakChannel():
            said = _("All others then want {points} more for their yes while its wish stands in the text.")
        case LeakDraft():
            return ()
    return (Line(said.format(points=roughly(view.scenario.rule.leak_price))),)
