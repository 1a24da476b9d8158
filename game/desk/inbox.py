"""What awaits an answer, what was promised, and what was demanded."""

from game.desk.figures import rough, roughly
from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.roll import draft_of
from game.desk.signing import signed_value, term_lines, text_warnings
from game.desk.valuation import value_of
from game.minds.appraisal import gain, signed_text
from game.model.actions import AcceptOffer, CounterOffer, DeclineOffer
from game.model.council import Seat
from game.model.events import DealMade, DemandMade, OfferMade, PactMade
from game.model.offers import Assent, AssentKind, Deal, Offer, OfferKind, Pact, Promise
from game.model.scenario import Scenario
from game.model.text import Draft, Instrument, Status
from game.model.view import View
from game.rules.trust import is_free
from game.words.actions import sentence as order
from game.words.events import sentence
from game.words.language import _, ngettext, say
from game.words.names import member, members
from game.words.reasons import guarded, joined


def table_page(view: View) -> Page:
    """Return what lies on one's table."""
    waiting = awaiting(view)
    return Heading(_("On your table")), *(waiting or (Line(_("Nothing awaits your answer.")),)), *mine_page(view)


def awaiting(view: View) -> Page:
    """Return the offers, polls, silences and statements that await one's answer."""
    page: list[Block] = list(held_back(view))
    for offer in view.table:
        page.extend(_offer(view, offer))
    for poll in view.polls:
        if view.seat in poll.asked:
            asked = _("{asker} asks how you would vote on {draft}.")
            page.append(
                Line(
                    say(
                        asked,
                        asker=member(view.scenario, poll.asker),
                        draft=draft_of(view.scenario, poll.draft, view.seat),
                    )
                )
            )
    for draft in view.drafts:
        page.extend(_consent(view, draft))
    return tuple(page)


def held(view: View) -> int:
    """Return how many offers wait behind those that can be answered now."""
    return sum(offer.awaits(view.seat) for offer in view.offers if view.seat is not None) - len(view.table)


def held_back(view: View) -> Page:
    """Say how many offers wait, and when they can be answered."""
    count = held(view)
    if count <= 0:
        return ()
    said = ngettext(
        "{count} more offer waits. {size} are shown at a time; answer one, and the next takes its place.",
        "{count} more offers wait. {size} are shown at a time; answer one, and the next takes its place.",
        count,
    )
    return (Line(said.format(count=count, size=view.scenario.rule.table_size), Tone.STRONG),)


def _offer(view: View, offer: Offer) -> Page:
    draft, text = view.draft(offer.draft), signed_text(view, offer)
    page: list[Block] = [Line(proposal_said(view, offer), Tone.STRONG)]
    page += term_lines(view, draft, offer.package)
    if guarded(view.scenario, offer.proposer, offer.guard):
        page.append(Line(guarded(view.scenario, offer.proposer, offer.guard), Tone.FAINT, 2))
    if draft is not None and text is not None:
        now = gain(view, draft.text, draft.penholder)
        then = signed_value(view, draft.penholder, text, offer.package)
        said = _("To you the text is worth {now} now, and {then} as it would be signed.")
        page.append(Line(said.format(now=rough(now), then=roughly(then)), indent=2))
        page += text_warnings(view, draft.text, text)
    page += filed(view, offer.proposer)
    others = tuple(seat for seat in offer.recipients if seat != view.seat)
    if others:
        said = _("Offered to {members} as well; all must accept.")
        page.append(Line(said.format(members=members(view.scenario, others)), indent=2))
    return tuple(page)


def filed(view: View, proposer: Seat) -> Page:
    """Say so when an answer to an offer has been filed in a sealed round."""
    return tuple(
        Line(_("Your answer is filed: {action}").format(action=order(view.scenario, action)), Tone.STRONG, 2)
        for action in view.filed
        if isinstance(action, AcceptOffer | DeclineOffer | CounterOffer) and action.proposer == proposer
    )


def proposal_said(view: View, offer: Offer) -> str:
    """Return who proposes what kind of bargain, its terms apart."""
    parts = {
        "proposer": member(view.scenario, offer.proposer),
        "draft": draft_of(view.scenario, offer.draft, view.seat),
    }
    if offer.kind is OfferKind.PACT:
        said = _("{proposer} invites you to a pact on {draft}. None of you votes yes unless the text has:")
        return say(said, **parts)
    return say(_("{proposer} offers you a deal on {draft}. Each of you votes yes if the text has:"), **parts)


def is_silence_open(view: View, draft: Draft) -> bool:
    """Whether a draft is under a silence that one could still break."""
    waits = draft.status is Status.UNDER_SILENCE and draft.penholder != view.seat
    return waits and view.seat in draft.circle and view.seat not in draft.silent


def is_open_statement(view: View, draft: Draft) -> bool:
    """Whether a draft is a living statement of somebody else."""
    return draft.is_alive and draft.instrument is Instrument.STATEMENT and draft.penholder != view.seat


def _consent(view: View, draft: Draft) -> list[Line]:
    name = draft_of(view.scenario, draft.penholder, view.seat)
    value = roughly(value_of(view, draft))
    if is_silence_open(view, draft):
        said = _("{draft} is under silence: whoever does not break it has pledged yes. To you it is worth {points}.")
        return [Line(say(said, draft=name, points=value), Tone.STRONG)]
    if is_open_statement(view, draft):
        said = _("{draft} is a statement: it stands unless somebody objects. To you it is worth {points}.")
        return [Line(say(said, draft=name, points=value), Tone.STRONG)]
    return []


def mine_page(view: View) -> Page:
    """Return the offers of one's own that others have still to answer."""
    mine = [offer for offer in view.offers if offer.proposer == view.seat]
    if not mine:
        return ()
    return Heading(_("Your offers, not answered yet")), *(
        Line(sentence(view.scenario, OfferMade(offer))) for offer in mine
    )


def deals_page(view: View) -> Page:
    """Return the deals, pacts and pledges one knows of, numbered, and the demands."""
    page: list[Block] = [Heading(_("Deals, pacts and pledges"))]
    for number, promise in enumerate(view.promises, start=1):
        page.append(Line(f"{number}. {promise_said(view, promise)}"))
        page.extend(state_of(view, promise))
    if not view.promises:
        page.append(Line(_("None that you know of.")))
    if view.demands:
        page.append(Heading(_("Demands")))
        for demand in view.demands:
            page.append(Line(sentence(view.scenario, DemandMade(demand))))
            draft = view.draft(demand.draft)
            if draft is not None:
                page.append(met(demand.package.holds(draft.text)))
    return (*page, *_channels(view))


def _channels(view: View) -> Page:
    page: list[Block] = [Heading(_("Back channels"))] if view.channels else []
    for channel in view.channels:
        measure = view.scenario.measures[channel.measure]
        said = _("{seat}, on {draft}: it asked for {measure}, {level}.").format(
            seat=view.scenario.council.members[channel.seat].name,
            draft=draft_of(view.scenario, channel.draft, view.seat),
            measure=measure.title,
            level=measure.levels[channel.level].label,
        )
        page.append(Line(joined(said, _("It is in the text.")) if channel.is_written_in else said))
    return tuple(page)


def promise_said(view: View, promise: Promise) -> str:
    """Return a promise in a sentence."""
    match promise:
        case Deal():
            return sentence(view.scenario, DealMade(promise))
        case Pact():
            return sentence(view.scenario, PactMade(promise))
        case Assent():
            return _assent(view.scenario, promise, draft_of(view.scenario, promise.draft, view.seat))


def _assent(scenario: Scenario, promise: Assent, draft: str) -> str:
    how = {
        AssentKind.SPONSOR: _("{seat} co-sponsors {draft} and has pledged yes to this text."),
        AssentKind.SILENCE: _("{seat} let the silence on {draft} pass and has pledged yes to this text."),
    }
    return say(how[promise.kind], seat=member(scenario, promise.seat), draft=draft)


def state_of(view: View, promise: Promise) -> list[Line]:
    """Say whether the text meets a promise, and who is no longer bound."""
    draft = view.draft(promise.draft)
    if isinstance(promise, Assent) or draft is None:
        return []
    page = [met(promise.package.holds(draft.text))]
    if isinstance(promise, Deal):
        free = [pledge.seat for pledge in promise.pledges if is_free(promise, pledge)]
        said = _("No longer bound: {members}.").format(members=members(view.scenario, free))
        page += [Line(said, indent=4)] if free else []
    return page


def met(is_met: bool) -> Line:
    """Return whether a text meets terms."""
    said = _("The text meets it.") if is_met else _("The text does not meet it.")
    return Line(said, Tone.GOOD if is_met else Tone.STRONG, 4)
