"""What the whole room knows: the crisis, and each seat's public brief."""

import re

from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.desk.redlines import labelled, merged
from game.desk.roll import main_draft
from game.desk.wants import stake
from game.model.council import Chair, Lever, Seat, Voice
from game.model.events import PollAnswered
from game.model.offers import Answer, Deal, Pact
from game.model.scenario import Remark, Scenario, Standing
from game.model.text import Draft
from game.model.view import View
from game.rules.priors import centre
from game.rules.trust import bound
from game.terminal.roll import seat_named
from game.words.labels import named, temperament
from game.words.language import _
from game.words.lists import commas
from game.words.names import round_label, target

SHOWN_STAKES = 3


DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
"""A whole date; two of them compare as they are written."""


def brief_page(view: View, words: str = "") -> Page:
    """Return the crisis and what is in force, or what the room knows of one seat."""
    if words:
        return seat_page(view, seat_named(view.scenario, words))
    scenario = view.scenario
    page: list[Block] = [Heading(scenario.title), Line(scenario.summary)]
    for title, remarks in ((_("The crisis"), scenario.crisis), (_("In force already"), scenario.status_quo)):
        if remarks:
            page.append(Heading(title))
            page.extend(_remark(remark) for remark in remarks)
    if view.seat is not None:
        page.extend(seat_page(view, view.seat))
    return tuple(page)


def _remark(remark: Remark) -> Line:
    said = f"{remark.date}: {remark.text}" if remark.date else remark.text
    return Line(said if remark.standing is Standing.SOURCED else f"{said} ({named(remark.standing)})")


def seat_page(view: View, seat: Seat) -> Page:
    """Return what the whole room knows of a seat."""
    scenario = view.scenario
    one, brief = scenario.council.members[seat], scenario.briefs[seat]
    said = [remark for remark in (brief.position, *brief.remarks) if not is_yet_to_come(view, remark)]
    page: list[Block] = [Heading(f"{one.name} ({one.code})"), *(_remark(remark) for remark in said)]
    page.append(Line(_about(view, seat)))
    page.extend(Line(_lever(scenario, lever)) for lever in one.levers)
    if seat != view.seat:
        page.extend(_supposed(scenario, seat))
    return tuple(page)


def is_yet_to_come(view: View, remark: Remark) -> bool:
    """Whether a remark is dated after the present round; dates that are not whole ones are not compared."""
    days = [DAY.findall(words) for words in (round_label(view.scenario, view.round), remark.date)]
    return all(days) and max(days[0]) < min(days[1])


def _about(view: View, seat: Seat) -> str:
    one = view.scenario.council.members[seat]
    facts = [_("permanent, with a veto") if one.permanent else _("elected")]
    facts += [_("groups: {list}").format(list=commas(one.groups))] if one.groups else []
    facts += [temperament(one.temperament)] if one.temperament else []
    facts.append(_("credibility {number}").format(number=view.credibility[seat]))
    return "; ".join(facts).capitalize() + "."


def _lever(scenario: Scenario, lever: Lever) -> str:
    match lever:
        case Chair(measures):
            titles = commas([scenario.measures[measure].title for measure in measures])
            return _("Chairs the sanctions committee, and speaks for: {measures}.").format(measures=titles)
        case Voice(group):
            return _("Speaks for the group {group}, and can call all of it.").format(group=group)


def _supposed(scenario: Scenario, seat: Seat) -> Page:
    """Say what a well-read stranger would think it minds most."""
    middle = centre(scenario)[seat]
    order = sorted(range(len(scenario.measures)), key=lambda number: (-stake(middle, number), number))[:SHOWN_STAKES]
    wishes = []
    for number in order:
        table, measure = middle.worth[number], scenario.measures[number]
        wishes.append(f"{measure.title}, {measure.levels[table.index(max(table))].label}")
    page = [Line(_("It is thought to want most: {wishes}.").format(wishes="; ".join(wishes)), Tone.FAINT)]
    for line in merged(middle.red_lines):
        said = _("It is thought never to accept: {line}.")
        page.append(Line(said.format(line=labelled(scenario, line)), Tone.FAINT))
    if middle.urgency < 0:
        said = _("It is thought to gain from nothing being decided on {target}.")
        page.append(Line(said.format(target=target(scenario)), Tone.FAINT))
    return tuple(page)


def seats_page(view: View, words: str = "") -> Page:
    """Return the roll: who is who, who is trusted, who has seen the draft, and what each has said of it."""
    columns = (
        Column(_("code"), is_typed=True),
        Column(_("member")),
        Column(_("trust"), is_number=True),
        Column(_("what you know")),
    )
    rows = tuple(_seat_row(view, seat) for seat in view.scenario.council.seats)
    yes = _("{needed} yes votes adopt a text; a no of a permanent member is a veto.")
    needed = Line(yes.format(needed=view.scenario.council.yes_needed))
    return Heading(_("The seats")), needed, Grid(columns, rows), *_tally(view)


def _tally(view: View) -> Page:
    """Count who has promised or said yes to the present version, as far as one knows."""
    draft = main_draft(view)
    if draft is None or view.seat not in draft.circle:
        return ()
    answers = {seat: _answered(view, seat, draft) for seat in view.scenario.council.seats}
    yes = sum(answer is Answer.YES for answer in answers.values())
    known = sum(answer is not None for answer in answers.values())
    said = _("Promised or said of this version: {yes} yes, {others} other, {unknown} unknown.")
    return (Line(said.format(yes=yes, others=known - yes, unknown=len(answers) - known), Tone.STRONG),)


def _answered(view: View, seat: Seat, draft: Draft) -> Answer | None:
    """Return how a seat has promised to vote on a draft, or else what it said."""
    if seat == draft.penholder or bound(view, seat, draft.penholder, draft.text):
        return Answer.YES
    told = _polled(view, seat, draft.penholder)
    return told.reply.answer if told is not None and told.version == draft.version else None


def _seat_row(view: View, seat: Seat) -> Row:
    one = view.scenario.council.members[seat]
    facts = [_("veto")] if one.permanent else []
    facts += _roles(view, seat)
    stance = _stance(view, seat)
    known = ", ".join([*facts, *stance])
    credibility = str(view.credibility[seat])
    said = _("{code}, {member}: credibility {number}; {known}").format(
        code=one.code, member=one.name, number=credibility, known=known or _("nothing more")
    )
    tone = Tone.STRONG if seat == view.seat else Tone.FAINT if seat not in view.room else Tone.NORMAL
    return Row((one.code, one.name, credibility, known), said + ".", tone)


def _roles(view: View, seat: Seat) -> list[str]:
    facts = [_("you")] if seat == view.seat else []
    facts += [_("President")] if seat == view.president() else []
    draft = main_draft(view)
    if seat not in view.room:
        return [*facts, _("not in the room yet")]
    if draft is None:
        return facts
    if seat == draft.penholder:
        return [*facts, _("penholder")]
    facts += [_("co-sponsor")] if seat in draft.sponsors else []
    return facts if seat in draft.circle else [*facts, _("has not seen the draft")]


def _stance(view: View, seat: Seat) -> list[str]:
    """Return what a seat has promised or said on the main draft, as far as one knows."""
    draft = main_draft(view)
    if draft is None or seat == draft.penholder:
        return []
    facts = []
    promised = bound(view, seat, draft.penholder, draft.text)
    if promised is not None:
        facts.append(_("has promised yes") if promised else _("has promised not to vote yes"))
    elif any(isinstance(p, Deal | Pact) and seat in p.parties and p.draft == draft.penholder for p in view.promises):
        facts.append(_("has a deal the text does not meet"))
    told = _polled(view, seat, draft.penholder)
    if told is None:
        return facts
    said = _("said: {answer}").format(answer=named(told.reply.answer))
    is_old = told.version != draft.version
    return [*facts, said + (_(" (of version {version})").format(version=told.version) if is_old else "")]


def _polled(view: View, seat: Seat, penholder: Seat) -> PollAnswered | None:
    """Return a seat's last answer to a straw poll on a draft."""
    told = [event for page in view.log for event in page]
    told += [letter.event for page in view.letters for letter in page]
    for event in reversed(told):
        if isinstance(event, PollAnswered) and event.reply.seat == seat and event.draft == penholder:
            return event
    return None
