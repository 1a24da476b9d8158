"""The first position of a game."""

from game.model.change import evolve
from game.model.phases import Setup
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.state import State
from game.rules.calendar import open_round
from game.rules.record import written


def opening(scenario: Scenario, priorities: tuple[Priorities, ...], setup: Setup | None = None) -> State:
    """Return the position in which round 1 has begun; the scenario's own terms hold unless the setup adds to them.

    Raises ``ValueError`` when there are not as many priorities as seats.
    """
    setup = setup or Setup()
    council, rule = scenario.council, scenario.rule
    if len(priorities) != len(council.members):
        raise ValueError(f"{len(priorities)} priorities for {len(council.members)} seats")
    is_staged = scenario.is_staged and not setup.open_room
    state = State(
        scenario=scenario,
        setup=evolve(setup, sealed=setup.sealed or rule.is_sealed, core=setup.core or rule.is_core),
        priorities=priorities,
        last_round=scenario.deadline,
        credibility=(rule.start_credibility,) * len(council.members),
        stage=0 if is_staged else max(0, len(scenario.stages) - 1),
        room=scenario.stages[0].members if is_staged else council.seats,
        letters=(((),),) * len(council.members),
    )
    return written(open_round(state, 1))
