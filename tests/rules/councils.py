"""Councils that between them have everything a scenario can have, for play-outs."""

from collections.abc import Iterator
from random import Random

from attrs import evolve

from game.minds.drifter import RandomMind
from game.model.actions import Action, Befall
from game.model.council import CHANCE, Chair, Council, Voice
from game.model.phases import Setup
from game.model.priorities import Priorities, RedLine
from game.model.scenario import Ask, BackChannel, News, OpeningDraft, Rule, Scenario, Stage, Standing
from game.model.state import State
from game.model.streams import stream
from game.model.text import Instrument, Text
from game.rules.news import chance
from game.rules.opening import opening
from game.rules.transition import apply
from game.rules.views import view
from tests.samples import scenario

MIND = RandomMind()
EVERYBODY = tuple(range(7))
STAGES = (Stage((0, 1), 1), Stage((0, 1, 2), 3, on_deal=True), Stage(EVERYBODY, 4))
LEVERS = {2: (Chair((1,)),), 4: (Voice("E"),)}
BACK_CHANNEL = BackChannel((0, 1, 3), (Ask(1, 2), Ask(0, 0)), 60)
NEWS = (
    News("a test", "", Standing.PORTRAYED, rounds=(2, 4), chance=50, is_provocation=True, urgency=(300,) * 7),
    News(
        "a turn",
        "",
        Standing.PORTRAYED,
        rounds=(3,),
        worth=((0, (400, -400, 0, 0, 0, 0, 90)),),
        trust=(0, 9, -35) + (0,) * 4,
    ),
    News("a date", "", Standing.PORTRAYED, rounds=(2, 3), chance=50, deadline=-1),
    News("a report", "", Standing.PORTRAYED, rounds=(4,), chance=50, leaks_channel=True),
    News("a summit", "", Standing.PORTRAYED, rounds=(2,), chance=30, opens_room=True),
)


def _draft(
    pen: int, *levels: int, from_round: int = 1, circle: tuple[int, ...] = (), sponsors: tuple[int, ...] = ()
) -> OpeningDraft:
    return OpeningDraft(pen, Instrument.RESOLUTION, Text(levels), from_round, circle, sponsors)


def seven(**changes: object) -> Scenario:
    """Return a council of seven with levers, news, a back channel and a draft between two of them."""
    things = {
        "seats": 7,
        "permanent": 2,
        "yes_needed": 4,
        "levers": LEVERS,
        "news": NEWS,
        "back_channel": BACK_CHANNEL,
        "drafts": (_draft(0, 1, 1, 1, 0, circle=(0, 1), sponsors=(1,)), _draft(3, 2, 0, 0, 0, from_round=3)),
    }
    of = scenario(**(things | changes))
    return evolve(of, council=Council(of.council.members, of.council.yes_needed, (0, 3, 1, 6, 2, 5)))


COUNCILS: dict[str, tuple[Scenario, Setup]] = {
    "staged, with everything": (seven(stages=STAGES), Setup()),
    "staged, in the open room": (seven(stages=STAGES), Setup(open_room=True)),
    "staged, sealed": (seven(stages=STAGES), Setup(sealed=True)),
    "open": (seven(), Setup()),
    "open, sealed": (seven(), Setup(sealed=True)),
    "core": (seven(), Setup(core=True)),
    "core, sealed": (seven(), Setup(core=True, sealed=True)),
    "a free pen": (seven(drafts=()), Setup()),
    "two seats": (scenario(2, 1, 2), Setup()),
    "two seats, both with a veto, sealed": (scenario(2, 2, 1), Setup(sealed=True)),
    "distrusted from the start": (seven(rule=Rule(substance_full=200, start_credibility=35)), Setup()),
    "score sheets": (scenario(6, 2, 5, rule=Rule(has_status_quo=False), levers=LEVERS), Setup()),
    "nothing but offers": (seven(rule=Rule(table_size=1, offer_rounds=1, actions_per_turn=5)), Setup()),
}
"""By what is special about them."""


def some_priorities(of: Scenario, seed: int) -> tuple[Priorities, ...]:
    """Return hidden numbers of every kind, different for each seat."""
    rng = stream(seed, "sample priorities")

    def up_to(most: int) -> int:
        return int(rng.random() * most)

    return tuple(
        Priorities(
            tuple(tuple(0 if not level else up_to(4000) - 2000 for level in range(m.top + 1)) for m in of.measures),
            urgency=up_to(5000) - 2000,
            price=up_to(900),
            veto_cost=up_to(900),
            dissent_cost=up_to(900),
            unity=up_to(300),
            record=up_to(900),
            defeat=up_to(900),
            walk_away=up_to(500),
            red_lines=(RedLine(up_to(len(of.measures)), (2,)),),
        )
        for _ in of.council.members
    )


def first_position(name: str, seed: int) -> State:
    """Return the first position of a game of one of the councils."""
    of, setup = COUNCILS[name]
    return opening(of, some_priorities(of, seed), setup)


def some_action(state: State, rng: Random) -> Action:
    """Return what a random member does, or chance."""
    seat = state.to_act
    assert seat is not None
    if seat == CHANCE:
        return Befall(CHANCE, rng.random() * 100 < chance(state, state.questions[0]))
    return MIND.decide(view(state, seat), rng)


def play_out(state: State, seed: int) -> Iterator[tuple[State, Action, State]]:
    """Yield every step of a random game: the position before, the action, the position after."""
    rng = stream(seed, "play-out")
    while state.to_act is not None:
        action = some_action(state, rng)
        before, state = state, apply(state, action)[0]
        yield before, action, state
