"""What each hand on the question before the meeting would bring, cost, keep or break."""

from game.desk.breaking import cost_of_breach
from game.desk.chairs import chair_warning
from game.desk.page import Block, Line, Page, Tone
from game.minds.appraisal import gain, own
from game.model.text import Draft, Text
from game.model.view import View
from game.model.voting import Ballot, Matter, Vote
from game.rules.meeting import amended_text
from game.rules.texts import without_clause
from game.rules.tolls import chair_toll, drops_demand
from game.rules.trust import bound, has_met_promise
from game.rules.worth import crosses, text_value
from game.words.language import _
from game.words.points import in_points, points


def open_ballot(view: View) -> tuple[Ballot, Draft] | None:
    """Return the question before the meeting and its draft, if there is one that the seat sees."""
    ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
    draft = view.draft(ballot.draft) if ballot else None
    return (ballot, draft) if ballot is not None and draft is not None else None


def other_text(view: View, ballot: Ballot, draft: Draft) -> Text | None:
    """Return what the text becomes if an amendment is carried, or a clause is not; None where no text is at stake."""
    match ballot.matter:
        case Matter.AMENDMENT:
            return amended_text(draft.text, ballot)
        case Matter.CLAUSE | Matter.DIVISION:
            return without_clause(view.scenario, draft.text, ballot.measure or 0)
        case Matter.POSTPONEMENT | Matter.DRAFT:
            return None


def outcomes(view: View, vote: Vote) -> Page:
    """Return what a hand would bring and cost; nothing where there is no question."""
    found = open_ballot(view)
    if found is None:
        return ()
    ballot, draft = found
    if ballot.matter is Matter.DRAFT:
        return (*_worth(view, draft, vote), *_word(view, draft, vote), *_costs(view, draft, vote))
    return _on_text(view, ballot, draft, vote)


def _on_text(view: View, ballot: Ballot, draft: Draft, vote: Vote) -> Page:
    """Return what a question short of the whole draft decides: it costs nobody points (R20)."""
    other = other_text(view, ballot, draft)
    if other is None or vote is Vote.ABSTAIN or ballot.matter is Matter.DIVISION:
        return (Line(_("It costs nothing, and breaks no promise."), Tone.FAINT),)
    carried = (vote is Vote.YES) is (ballot.matter is Matter.AMENDMENT)
    value = in_points(gain(view, other if carried else draft.text, draft.penholder))
    return (
        Line(_("For a text worth {points} to you.").format(points=value)),
        Line(_("It costs nothing, and breaks no promise."), Tone.FAINT),
    )


def _worth(view: View, draft: Draft, vote: Vote) -> Page:
    if vote is Vote.YES:
        value = gain(view, draft.text, draft.penholder) - chair_toll(view, view.seat or 0, draft.penholder, draft.text)
        value += _record(view, draft)
        said = _("If it is adopted: {points} to you, all counted.")
        tone = Tone.GOOD if value >= 0 else Tone.WARNING
        return (Line(said.format(points=points(value, signed=True)), tone), *_unity(view, draft))
    mine = own(view)
    value = text_value(view.scenario, mine, draft.text) - mine.walk_away + _record(view, draft)
    if vote is Vote.ABSTAIN and _is_permanent(view) and crosses(mine, draft.text):
        value -= view.scenario.rule.red_line
    said = _("If it is adopted all the same: {points} to you.")
    if vote is Vote.NO and _is_permanent(view):
        return (Line(_("It cannot be adopted against your no.")),)
    return (Line(said.format(points=points(value, signed=True))),)


def _record(view: View, draft: Draft) -> int:
    """Return what an owner has for a draft that comes to the vote, whatever becomes of it."""
    return own(view).record if view.seat in draft.owners else 0


def _unity(view: View, draft: Draft) -> Page:
    """Say what more an owner may have from yes votes above the threshold, and what a defeat costs it."""
    if view.seat not in draft.owners:
        return ()
    mine, council = own(view), view.scenario.council
    most = mine.unity * (len(council.members) - council.yes_needed)
    page: list[Block] = []
    if most > 0:
        said = _("And up to {points} for unity: {each} for each yes above {needed}, if all vote yes.")
        page.append(
            Line(said.format(points=points(most, signed=True), each=points(mine.unity), needed=council.yes_needed))
        )
    if mine.record:
        page.append(
            Line(
                _("Of this, {points} is for a draft that came to the vote.").format(points=points(mine.record)),
                Tone.FAINT,
            )
        )
    if mine.defeat:
        page.append(Line(_("If it is voted down: {points}.").format(points=in_points(-mine.defeat))))
    return tuple(page)


def _word(view: View, draft: Draft, vote: Vote) -> Page:
    """Return the promise that a hand would keep or break."""
    promised = bound(view, view.seat or 0, draft.penholder, draft.text)
    if promised is None:
        return ()
    given = _("your promise of a yes") if promised else _("your pact against this text")
    if promised is (vote is Vote.YES):
        return (Line(_("Keeps {promise}.").format(promise=given), Tone.GOOD),)
    return Line(_("Breaks {promise}.").format(promise=given), Tone.WARNING), Line(cost_of_breach(view), Tone.WARNING)


def _costs(view: View, draft: Draft, vote: Vote) -> Page:
    mine, rule = own(view), view.scenario.rule
    page: list[Block] = []
    if vote is Vote.YES:
        page += _price(view, draft)
    if crosses(mine, draft.text) and (vote is Vote.YES or (vote is Vote.ABSTAIN and _is_permanent(view))):
        said = _("Lets a text pass across your red line: {points}.")
        page.append(Line(said.format(points=in_points(-rule.red_line)), Tone.WARNING))
    if vote is Vote.NO and _is_permanent(view):
        said = (
            _("A veto, if it has the votes it needs: {points}.")
            if mine.veto_cost
            else _("A veto, if it has the votes it needs.")
        )
        page.append(Line(said.format(points=in_points(-mine.veto_cost)), Tone.WARNING))
    if vote is Vote.NO and not _is_permanent(view) and mine.dissent_cost:
        page.append(Line(_("To vote no costs you {points}.").format(points=in_points(mine.dissent_cost))))
    if vote is Vote.ABSTAIN and not page and not _word(view, draft, vote):
        page.append(Line(_("To abstain costs you nothing."), Tone.FAINT))
    return tuple(page)


def _price(view: View, draft: Draft) -> Page:
    """Return what a yes costs by itself."""
    mine, seat = own(view), view.seat or 0
    page: list[Line] = []
    if has_met_promise(view, seat, draft.penholder, draft.text):
        page.append(Line(_("A promise made to you is met, so your yes is free."), Tone.FAINT))
    elif mine.price:
        page.append(Line(_("The price of your yes is counted: {points}.").format(points=in_points(-mine.price))))
    page += chair_warning(view, draft.penholder, draft.text)
    if drops_demand(view, seat, draft):
        said = _("Less than you demanded in public: your credibility falls by {number}.")
        page.append(Line(said.format(number=view.scenario.rule.dropped_credibility), Tone.WARNING))
    return tuple(page)


def _is_permanent(view: View) -> bool:
    return view.seat in view.scenario.council.permanent
