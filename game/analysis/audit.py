"""A scenario file judged as a whole: its errors, or else what is hardly meant, down to whether any text can pass."""

from pathlib import Path

from attrs import frozen

from game.model.council import Seat
from game.model.scenario import Scenario
from game.scenario import codes
from game.scenario.codes import Severity
from game.scenario.draw import draw
from game.scenario.examination import Examined, examined
from game.scenario.guard import read
from game.scenario.member_format import NumbersTable
from game.scenario.problems import Place, Problem, ScenarioError
from game.scenario.roster import Roster
from game.scenario.sense import look
from game.words.language import _

DRAWS = 8
"""Games whose hidden numbers are drawn to see whether any text can pass."""


@frozen
class Report:
    """What is to be said of a file."""

    file: str
    problems: tuple[Problem, ...]
    count: int
    """How many problems there are in all; ``problems`` holds the first few hundred."""
    scenarios: tuple[Scenario, ...] = ()
    """What can be played of it: the scenario, then its variants."""
    draws: int = 0
    """In how many drawn games it was looked whether any text can pass; none if that was not asked."""
    passable: tuple[int, ...] = ()
    """In how many of them one can, for each scenario."""

    def counted(self, severity: Severity) -> int:
        """Return how many of the problems are so bad."""
        return sum(problem.severity is severity for problem in self.problems)


def audit_file(path: Path, draws: int = DRAWS) -> Report:
    """Return what is to be said of a file."""
    try:
        text = read(path)
    except ScenarioError as error:
        return Report(str(path), error.problems, error.count)
    return audit(text, str(path), draws)


def audit(text: str, file: str, draws: int = DRAWS) -> Report:
    """Return what is to be said of a text; of so many games, drawn with seeds from 0 on, whether any text can pass."""
    try:
        found = examined(text, file)
    except ScenarioError as error:
        return Report(file, error.problems, error.count)
    look(found.tables, found.scenarios[0], found.findings)
    passable = tuple(passable_draws(scenario, draws) for scenario in found.scenarios)
    if draws and not found.tables.deadlock:
        for index, scenario in enumerate(found.scenarios):
            if not passable[index]:
                _note_deadlock(found, index, scenario, draws)
        if passable[0]:
            _note_lines(found, draws)
    return Report(file, found.findings.problems, found.findings.count, found.scenarios, draws, passable)


def passable_draws(scenario: Scenario, draws: int) -> int:
    """Return in how many games, drawn with seeds from 0 on, any text at all can pass: exactly, by ``optimum``."""
    if not draws:
        return 0
    from game.analysis.optimum import is_passable

    return sum(is_passable(scenario, draw(scenario, seed)) for seed in range(draws))


def _note_deadlock(found: Examined, index: int, scenario: Scenario, draws: int) -> None:
    """Note that no text can pass, at the member whose veto alone stands against it, if there is one."""
    from game.analysis.lines import without_veto

    freed = {seat: passable_draws(without_veto(scenario, seat), draws) for seat in scenario.council.permanent}
    seat = max(freed, key=lambda each: freed[each], default=None)
    sentence = _("in none of {draws} games drawn at random can any text pass").format(draws=draws)
    place: Place = ("variant", index - 1) if index else ("measure",)
    if seat is not None and freed[seat]:
        code = scenario.council.members[seat].code
        told = _("; without the veto of {member} one could in {count} of them").format(member=code, count=freed[seat])
        sentence += told
        if not index:
            place = Roster.of(found.tables, found.findings).places[seat]
    found.findings.add(codes.NOTHING_PASSES, place, sentence)


def _note_lines(found: Examined, draws: int) -> None:
    """Note red lines of the scenario itself that nothing crosses in any drawn game."""
    from game.analysis.lines import is_crossable

    scenario = found.scenarios[0]
    drawn = [draw(scenario, seed) for seed in range(draws)]
    roster = Roster.of(found.tables, found.findings)
    for seat, prior in enumerate(scenario.priors):
        for likely in prior.red_lines:
            if not any(is_crossable(scenario, wants, seat, likely.line) for wants in drawn):
                measure = scenario.measures[likely.line.measure].id
                sentence = _("in none of {draws} drawn games would others let a text pass that crosses this line")
                place = _line_place(found, roster, seat, measure)
                found.findings.add(codes.LINE_UNCROSSED, place, sentence.format(draws=draws))


def _line_place(found: Examined, roster: Roster, seat: Seat, measure: str) -> Place:
    """Return where the red lines of a seat on a measure stand: in its own table, a group's or the defaults."""
    member, file = roster.members[seat], found.tables
    groups = [name for name in reversed(member.circles) if name in file.group]
    shared: list[tuple[Place, NumbersTable]] = [(("group", name), file.group[name]) for name in groups]
    for place, table in ((roster.places[seat], member), *shared, (("defaults",), file.defaults)):
        if measure in table.wants and table.wants[measure].red_lines:
            return (*place, "wants", measure, "red_lines")
    return roster.places[seat]
