"""A seat's own priorities, in words and points."""

from collections.abc import Iterable

from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.desk.redlines import labelled, merged
from game.minds.appraisal import own
from game.model.council import Seat
from game.model.measures import Measure
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.view import View
from game.words.language import _
from game.words.lists import either, in_turn
from game.words.names import member
from game.words.points import decimal, in_points, points, revenue


def me_page(view: View) -> Page:
    """Return one's own priorities: what matters most comes first."""
    title = _("What {member} wants; nobody else can see this").format(member=member(view.scenario, view.seat or 0))
    return Heading(title), *wants(view.scenario, own(view), view.seat or 0)


def wants(scenario: Scenario, mine: Priorities, seat: Seat) -> Page:
    """Return priorities as a table of points, and the rest in sentences."""
    order = by_stake(mine)
    most = stake(mine, order[0]) if order else 0
    columns = (Column(_("id"), is_typed=True), Column(_("measure")), Column(_("matters")), Column(_("points by level")))
    rows = tuple(
        _row(scenario.measures[number], mine.worth[number], matters(stake(mine, number), most)) for number in order
    )
    return Grid(columns, rows), *lines(beside(scenario, mine, seat)), *lines(never(scenario, mine), Tone.STRONG)


def by_stake(mine: Priorities) -> tuple[int, ...]:
    """Return the measures by what is at stake in them, most first."""
    return tuple(sorted(range(len(mine.worth)), key=lambda number: (-stake(mine, number), number)))


def wishes(scenario: Scenario, mine: Priorities) -> tuple[str, ...]:
    """Say in words what matters most and what is good to give away, a sentence each."""
    order = by_stake(mine)
    most = stake(mine, order[0]) if order else 0
    groups: dict[str, list[str]] = {}
    for number in order:
        measure, table = scenario.measures[number], mine.worth[number]
        favourites = [measure.levels[level].label for level, value in enumerate(table) if value == max(table)]
        wish = _("{measure} (best: {level})").format(measure=measure.title, level=either(favourites))
        much = matters(stake(mine, number), most)
        groups.setdefault(much, []).append(wish if much == _("most") else measure.title)
    said = (
        (_("most"), _("What matters most to you: {wishes}.")),
        (_("much"), _("What also matters: {wishes}.")),
        (_("little"), _("What matters little, and is good to give in exchange: {wishes}.")),
        (_("not at all"), _("All the same to you: {wishes}.")),
    )
    return tuple(sentence.format(wishes=in_turn(groups[much])) for much, sentence in said if much in groups)


def stake(mine: Priorities, measure: int) -> int:
    """Return how many points lie between the best and the worst level of a measure."""
    return max(mine.worth[measure]) - min(mine.worth[measure])


def matters(points_at_stake: int, most: int) -> str:
    """Return how much a measure matters to a seat whose dearest has ``most`` at stake, in a word or two."""
    if points_at_stake == 0:
        return _("not at all")
    if 3 * points_at_stake >= 2 * most:
        return _("most")
    return _("much") if 3 * points_at_stake >= most else _("little")


def _row(measure: Measure, table: tuple[int, ...], matters: str) -> Row:
    best = max(table)
    by_level = "  ".join(
        f"{level}: {points(value, plain=True, lined_up=True)}" + ("*" if value == best else "")
        for level, value in enumerate(table)
    )
    levels = [
        _("level {level}, {label}: {points}").format(
            level=level, label=measure.levels[level].label, points=points(value, plain=True)
        )
        for level, value in enumerate(table)
    ]
    said = _("{id}, {measure}, matters {much}. {levels}.").format(
        id=measure.id, measure=measure.title, much=matters, levels="; ".join(levels)
    )
    return Row((measure.id, measure.title, matters, by_level), said)


def beside(scenario: Scenario, mine: Priorities, seat: Seat) -> list[str]:
    """Say what counts beside the text: urgency, what a yes costs, and so on, a sentence each."""
    is_permanent = scenario.council.members[seat].permanent
    facts = [
        (mine.urgency, _("Urgency: a full answer to the crisis is worth {points}, whatever it is.")),
        (mine.price, _("Price: a yes without a deal costs {points}; a deal or pact that is met waives it.")),
        (
            mine.veto_cost if is_permanent else 0,
            _("A veto that stops a text which had the votes it needed costs {points}."),
        ),
        (0 if is_permanent else mine.dissent_cost, _("Voting no costs {points}.")),
        (mine.unity, _("Each yes above the threshold on a draft of its own is worth {points}.")),
        (mine.record, _("A draft of its own that lives to the end or comes to a vote is worth {points}, once.")),
        (mine.defeat, _("A draft of its own that is voted down costs {points}.")),
        (mine.walk_away, _("No text at all is worth {points}.")),
    ]
    return [sentence.format(points=in_points(number, plain=True)) for number, sentence in facts if number]


def never(scenario: Scenario, mine: Priorities) -> list[str]:
    """Say what a seat has sworn never to vote for, a sentence each."""
    found = merged(mine.red_lines)
    cost = in_points(scenario.rule.red_line, plain=True)
    said = [
        _("Red line: {line}. A yes across it costs {points}.").format(line=labelled(scenario, line), points=cost)
        for line in found
    ]
    once = [_("A yes across several red lines costs {points} once.").format(points=cost)] if len(found) > 1 else []
    return [*said, *once]


def levels_page(view: View, measures: Iterable[int], with_wording: bool = False) -> Page:
    """Return the levels of some measures: label, substance, and points to oneself; with their wording if asked."""
    page: list[Block] = []
    for number in measures:
        measure = view.scenario.measures[number]
        page.append(Heading(f"{measure.id}, {measure.title}"))
        if measure.about and with_wording:
            page.append(Line(measure.about))
        if not measure.is_ordered:
            page.append(Line(_("A choice of words: its levels have no order.")))
        page.extend(_level_lines(view, number, with_wording))
    return tuple(page)


def _level_lines(view: View, number: int, with_wording: bool) -> list[Line]:
    measure = view.scenario.measures[number]
    made = []
    for level, setting in enumerate(measure.levels):
        facts = [f"{level} {setting.label}"]
        if view.priorities is not None:
            facts.append(_("{points} to you").format(points=points(view.priorities.worth[number][level], plain=True)))
        if setting.substance:
            facts.append(_("substance {amount}").format(amount=decimal(setting.substance)))
        if revenue(setting):
            facts.append(revenue(setting))
        for need in setting.requires:
            other = view.scenario.measures[need.measure]
            facts.append(_("needs {id} at {level} or more").format(id=other.id, level=need.level))
        made.append(Line("; ".join(facts), indent=2))
        if with_wording and setting.text:
            made.append(Line(setting.text, Tone.FAINT, indent=6))
    return made
