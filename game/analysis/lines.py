"""Whether anything crosses a red line: any text at all that could pass if its owner had no vote on it."""

from attrs import evolve

from game.analysis.passing import passes
from game.analysis.programme import Row, programme
from game.model.council import Seat
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Scenario


def is_crossable(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat, line: RedLine) -> bool:
    """Whether some text across the line would pass without its owner's veto and whatever its owner minds; exactly."""
    from game.analysis.solver import solution

    freed = without_veto(scenario, seat)
    own = evolve(priorities[seat], red_lines=())
    texts = programme(freed, (*priorities[:seat], own, *priorities[seat + 1 :]))
    across = Row(tuple((texts.levels[line.measure][level], 1.0) for level in line.levels), low=0.5)
    cuts: list[Row] = []
    while (found := solution(texts, (), (across, *cuts))) is not None:
        if passes(texts.scenario, texts.priorities, found.text):
            return True
        cuts.append(texts.excluding(found.text))
    return False


def without_veto(scenario: Scenario, seat: Seat) -> Scenario:
    """Return the scenario with one veto less."""
    members = list(scenario.council.members)
    members[seat] = evolve(members[seat], permanent=False)
    return evolve(scenario, council=evolve(scenario.council, members=tuple(members)))
