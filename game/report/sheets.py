"""A role sheet: what one seat knows before the first round, and how to play it.

It is made of that seat's own view and of nothing else, so that it cannot tell what the seat does not know.
"""

import re

from attrs import frozen

from game.desk.dossier import levers, remarks
from game.desk.page import Line
from game.desk.valuation import valuation
from game.desk.wants import beside, by_stake, matters, never, stake, wishes
from game.minds.appraisal import own
from game.model.council import Seat
from game.model.scenario import Remark, Scenario, Standing
from game.model.text import Draft
from game.model.view import View
from game.report.flags import flag
from game.report.glossary import deeds, glossary
from game.words.dates import spoken
from game.words.labels import named
from game.words.language import _, ngettext
from game.words.lists import commas, listed
from game.words.names import member, names, round_label
from game.words.points import points, share

MINUS = re.compile(r"(?<![\w-])-(?=\d)")


@frozen
class Cell:
    """One level of a measure as a seat sees it."""

    level: int
    label: str
    points: str
    answers: str
    """How much of the crisis it answers, as "25%", or nothing."""
    is_best: bool
    is_crossed: bool
    """Whether it lies across a red line."""
    is_proposed: bool
    """Whether the draft on the table has it."""


@frozen
class Row:
    """A measure as a seat sees it, and how much it matters."""

    title: str
    matters: str
    cells: tuple[Cell, ...]


@frozen
class Sheet:
    """What stands on one seat's page."""

    seat: Seat
    code: str
    name: str
    flag: str
    rank: str
    """Permanent or elected, groups, presidency, pen."""
    public: tuple[str, ...]
    """What everybody knows of the crisis."""
    said: tuple[str, ...]
    """What everybody knows of this seat."""
    wishes: tuple[str, ...]
    """The instructions in words."""
    never: tuple[str, ...]
    beside: tuple[str, ...]
    rows: tuple[Row, ...]
    reading: tuple[str, ...]
    """How to read the points."""
    example: str
    """What the draft on the table is worth, item by item, or nothing."""
    turn: tuple[str, ...]
    """How a round goes."""
    deeds: tuple[tuple[str, str], ...]
    glossary: tuple[tuple[str, str], ...]

    @property
    def levels(self) -> range:
        """The columns of the table of points."""
        return range(max((len(row.cells) for row in self.rows), default=0))


def sheet(view: View) -> Sheet:
    """Return a seat's sheet; raises ``LookupError`` for the public's view."""
    scenario, mine = view.scenario, own(view)
    seat = view.seat or 0
    draft = next((draft for draft in view.drafts if draft.is_alive), None)
    one = scenario.council.members[seat]
    return Sheet(
        seat=seat,
        code=one.code,
        name=one.name,
        flag=flag(one.code),
        rank=_rank(view, seat, draft),
        public=(scenario.summary, *(remark_said(remark) for remark in scenario.crisis)),
        said=(*(remark_said(remark) for remark in remarks(view, seat)), *levers(scenario, seat)),
        wishes=wishes(scenario, mine),
        never=tuple(never(scenario, mine)),
        beside=tuple(map(_typeset, beside(scenario, mine, seat))),
        rows=_rows(view, draft),
        reading=_reading(scenario),
        example=_example(view, draft),
        turn=_turn(view),
        deeds=deeds(view, draft is not None and draft.penholder == seat),
        glossary=glossary(view),
    )


def _rank(view: View, seat: Seat, draft: Draft | None) -> str:
    scenario = view.scenario
    one = scenario.council.members[seat]
    facts = [_("permanent member, with a veto") if one.permanent else _("elected member")]
    facts += [_("groups: {list}").format(list=commas(one.groups))] if one.groups else []
    presided = [
        str(number) for number in range(1, len(scenario.rounds) + 1) if scenario.council.president(number) == seat
    ]
    if set(scenario.council.presidency) == {seat}:
        facts.append(_("presides"))
    elif presided:
        message = ngettext("presides in round {rounds}", "presides in rounds {rounds}", len(presided))
        facts.append(message.format(rounds=listed(presided)))
    if draft is not None and draft.penholder == seat:
        facts.append(_("holds the pen of the draft on the table"))
    facts += [_("brings in a draft in round {round}").format(round=number) for number in _later_drafts(scenario, seat)]
    return "; ".join(facts)


def _later_drafts(scenario: Scenario, seat: Seat) -> list[int]:
    """Return in which rounds the scenario puts drafts of a seat on a table that may be set already."""
    return [draft.from_round for draft in scenario.drafts if draft.penholder == seat and draft.from_round > 1]


def remark_said(remark: Remark) -> str:
    """Return a statement with its date, and how sure it is unless a source says so."""
    said = f"{spoken(remark.date)}: {remark.text}" if remark.date else remark.text
    return said if remark.standing is Standing.SOURCED else f"{said} ({named(remark.standing)})"


def _rows(view: View, draft: Draft | None) -> tuple[Row, ...]:
    scenario, mine = view.scenario, own(view)
    order = by_stake(mine)
    most = stake(mine, order[0]) if order else 0
    return tuple(
        Row(
            scenario.measures[number].title,
            matters(stake(mine, number), most),
            tuple(_cell(view, draft, number, level) for level in range(scenario.measures[number].top + 1)),
        )
        for number in order
    )


def _cell(view: View, draft: Draft | None, number: int, level: int) -> Cell:
    scenario, mine = view.scenario, own(view)
    setting, table = scenario.measures[number].levels[level], mine.worth[number]
    return Cell(
        level=level,
        label=setting.label,
        points=points(table[level]),
        answers=share(setting.substance, scenario.rule.substance_full) if setting.substance else "",
        is_best=table[level] == max(table) and max(table) > min(table),
        is_crossed=any(line.measure == number and level in line.levels for line in mine.red_lines),
        is_proposed=draft is not None and draft.text.levels[number] == level,
    )


def _reading(scenario: Scenario) -> tuple[str, ...]:
    said = [
        _("Each row is one thing to decide, each column a level of it, and the number what it is worth to you."),
        _("Percentages say how much of the crisis a level answers; they add up, to {full} at most.").format(
            full=share(1, 1)
        ),
        _("A text is worth the sum of its levels, and your urgency times its share, less what your yes costs."),
    ]
    if scenario.rule.has_status_quo:
        said.append(_("If nothing is adopted you get 0."))
    if scenario.news:
        said.append(_("The numbers are those of round 1; news may move them."))
    return tuple(said)


def _example(view: View, draft: Draft | None) -> str:
    if draft is None:
        return ""
    title = _("The draft of {member} as it stands, to you:").format(member=member(view.scenario, draft.penholder))
    found = valuation(view, draft.text, draft.penholder, draft.instrument)
    return " ".join([title, *(_typeset(line.text) for line in found if isinstance(line, Line))])


def _typeset(text: str) -> str:
    """Return a text with true minus signs, for paper."""
    return MINUS.sub("\N{MINUS SIGN}", text)


def _turn(view: View) -> tuple[str, ...]:
    scenario, rule = view.scenario, view.scenario.rule
    needed = _("{needed} yes votes of {seats} adopt a text.").format(
        needed=scenario.council.yes_needed, seats=len(scenario.council.members)
    )
    veto = _("A no from a permanent member stops it.") if scenario.council.permanent else ""
    initiatives = ngettext(
        "In your turn answer what lies on your table, which is free; then do {count} thing; then pass.",
        "In your turn answer what lies on your table, which is free; then do up to {count} things; then pass.",
        rule.actions_per_turn,
    ).format(count=rule.actions_per_turn)
    last = spoken(round_label(scenario, view.last_round))
    rounds = _("There are {count} rounds; after the last, everything stays as it is.").format(count=view.last_round)
    if last:
        rounds = _("There are {count} rounds, the last {date}; after it everything stays as it is.").format(
            count=view.last_round, date=last
        )
    return tuple(one for one in (f"{needed} {veto}".strip(), initiatives, rounds, *_stages(view)) if one)


def _stages(view: View) -> tuple[str, ...]:
    if not view.scenario.is_staged or view.setup.open_room:
        return ()
    said = []
    for stage in view.scenario.stages:
        who = _("everybody") if len(stage.members) == len(view.scenario.council.members) else ""
        who = who or names(view.scenario, stage.members)
        said.append(_("from round {round}: {members}").format(round=stage.from_round, members=who))
    return (_("In the room: {list}.").format(list="; ".join(said)),)
