"""What the whole room knows: the crisis, and each seat's public brief."""

import re

from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.redlines import labelled, merged
from game.desk.wants import stake
from game.model.council import Chair, Lever, Seat, Voice
from game.model.scenario import Remark, Scenario, Standing
from game.model.view import View
from game.rules.priors import centre
from game.words.dates import spoken
from game.words.labels import named, temperament
from game.words.language import _
from game.words.lists import commas
from game.words.names import target, written_label

SHOWN_STAKES = 3


DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
"""A whole date; two of them compare as they are written."""


def crisis_page(scenario: Scenario) -> Page:
    """Return what the game is about: the crisis, and what is in force already."""
    page: list[Block] = [Heading(scenario.title), Line(scenario.summary)]
    for title, remarks in ((_("The crisis"), scenario.crisis), (_("In force already"), scenario.status_quo)):
        if remarks:
            page += [Heading(title), *(_remark(remark) for remark in remarks)]
    return tuple(page)


def _remark(remark: Remark) -> Line:
    said = f"{spoken(remark.date)}: {remark.text}" if remark.date else remark.text
    return Line(said if remark.standing is Standing.SOURCED else f"{said} ({named(remark.standing)})")


def seat_page(view: View, seat: Seat) -> Page:
    """Return what the whole room knows of a seat."""
    scenario = view.scenario
    one = scenario.council.members[seat]
    page: list[Block] = [Heading(f"{one.name} ({one.code})"), *(_remark(remark) for remark in remarks(view, seat))]
    page.append(Line(_about(view, seat)))
    page.extend(Line(said) for said in levers(scenario, seat))
    if seat != view.seat:
        page.extend(supposed(scenario, seat))
    return tuple(page)


def remarks(view: View, seat: Seat) -> tuple[Remark, ...]:
    """Return a seat's public position and what else is known of it by now."""
    brief = view.scenario.briefs[seat]
    return tuple(remark for remark in (brief.position, *brief.remarks) if not is_yet_to_come(view, remark))


def levers(scenario: Scenario, seat: Seat) -> tuple[str, ...]:
    """Return what a seat holds besides its vote, a sentence each."""
    return tuple(_lever(scenario, lever) for lever in scenario.council.members[seat].levers)


def is_yet_to_come(view: View, remark: Remark) -> bool:
    """Whether a remark is dated after the present round; dates that are not whole ones are not compared."""
    days = [DAY.findall(words) for words in (written_label(view.scenario, view.round), remark.date)]
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


def supposed(scenario: Scenario, seat: Seat) -> Page:
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
