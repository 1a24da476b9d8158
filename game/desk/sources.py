"""What in a scenario is on record, what is concluded, what is made up; and where the game departs from the record."""

from collections.abc import Iterator

from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, lines
from game.model.scenario import Remark, Scenario, Standing
from game.words.labels import named
from game.words.language import _
from game.words.names import name


def standing_page(scenario: Scenario) -> Page:
    """Return how many statements are of which standing, and where the game departs from the record."""
    told = list(statements(scenario))
    counts = {standing: sum(remark.standing is standing for _about, remark in told) for standing in Standing}
    page: list[Block] = [Heading(_("What is on record, and what is not"))]
    page.append(
        Line(
            _(
                "Of {all} statements that this game makes about the crisis and its members {sourced} are sourced, "
                "{inferred} are "
                "inferred from the record, and {portrayed} are as portrayed in this game."
            ).format(
                all=len(told),
                sourced=counts[Standing.SOURCED],
                inferred=counts[Standing.INFERRED],
                portrayed=counts[Standing.PORTRAYED],
            )
        )
    )
    page.append(
        Line(
            _(
                "The numbers behind what each government wants are not on any record. They are the game's own, and are "
                "drawn anew for every game: read them as portrayed here."
            )
        )
    )
    if scenario.departures:
        page += [Heading(_("Where the game departs from the record")), *lines(scenario.departures)]
    return tuple(page)


def statements_page(scenario: Scenario) -> Page:
    """Return every statement with its standing and its source."""
    columns = (Column(_("about")), Column(_("statement")), Column(_("standing")), Column(_("source")))
    rows = tuple(
        Row(
            (about, remark.text, named(remark.standing), remark.source or "–"),
            f"{about}: {remark.text} ({named(remark.standing)}{'; ' + remark.source if remark.source else ''})",
        )
        for about, remark in statements(scenario)
    )
    return (Grid(columns, rows),)


def sources_page(scenario: Scenario) -> Page:
    """Return where each source is."""
    columns = (Column(_("source")), Column(_("where")))
    return (Grid(columns, tuple(Row((short, where), f"{short}: {where}") for short, where in scenario.sources)),)


def statements(scenario: Scenario) -> Iterator[tuple[str, Remark]]:
    """Yield what the scenario says, each with what it is about."""
    for remark in scenario.crisis:
        yield _("the crisis"), remark
    for remark in scenario.status_quo:
        yield _("in force already"), remark
    for seat, brief in enumerate(scenario.briefs):
        yield name(scenario, seat), brief.position
        for remark in brief.remarks:
            yield name(scenario, seat), remark
    for news in scenario.news:
        yield _("the news"), Remark(f"{news.title}: {news.text}", news.standing, news.source)
