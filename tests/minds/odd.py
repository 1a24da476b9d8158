"""Councils as odd as the rules allow, for minds to sit in."""

from collections.abc import Iterable
from random import Random

from attrs import evolve, field, frozen

from game.minds import roster
from game.minds.mind import Mind
from game.model.actions import Action
from game.model.council import Council, Member
from game.model.measures import Level, Measure, Requirement
from game.model.phases import Setup
from game.model.priorities import LikelyLine, Prior, Priorities, RedLine, Spread, Wish
from game.model.scenario import Brief, OpeningDraft, Remark, Rule, Scenario, Standing
from game.model.streams import stream
from game.model.text import Instrument, Text
from game.model.view import View
from game.play.session import Session
from game.rules.legality import is_legal
from tests.bench.play import Deal, played

SCORE_SHEETS = Rule(has_status_quo=False, is_strict=True)


def council(
    seats: int = 5,
    permanent: int = 2,
    yes_needed: int | None = None,
    tops: Iterable[int] = (2, 2, 3, 1),
    rounds: int = 5,
    rule: Rule | None = None,
    is_free_pen: bool = False,
    seed: int = 1,
    **chain: bool,
) -> Scenario:
    """Return a scenario whose seats are expected to want different things, with urgency, prices and red lines."""
    rng = stream(seed, "odd council")
    heights = tuple(tops)
    measures = tuple(_measure(index, heights, **chain) for index in range(len(heights)))
    members = tuple(Member(f"S{seat}", f"State {seat}", seat < permanent, groups=("G",)) for seat in range(seats))
    everybody = tuple(range(seats))
    draft = OpeningDraft(0, Instrument.RESOLUTION, _first(measures), circle=everybody)
    return Scenario(
        id="odd",
        title="An odd council",
        summary="For tests.",
        crisis=(),
        target="TGT",
        target_name="Target",
        rounds=tuple(f"day {number}" for number in range(1, rounds + 1)),
        deadline=rounds,
        council=Council(members, seats // 2 + 1 if yes_needed is None else yes_needed, (0,) * rounds),
        measures=measures,
        rule=rule or Rule(substance_full=200),
        briefs=(Brief(Remark("It takes part.", Standing.PORTRAYED)),) * seats,
        priors=tuple(prior(measures, rng) for _ in everybody),
        drafts=() if is_free_pen else (draft,),
        tablers=everybody,
    )


def _measure(index: int, tops: tuple[int, ...], is_chain: bool = False) -> Measure:
    """Return a measure; in a chain each level needs as much of the measure before, or all of it."""
    levels = tuple(
        Level(
            f"level {level}",
            substance=40 * level,
            requires=(Requirement(index - 1, min(level, tops[index - 1])),) if is_chain and level and index else (),
        )
        for level in range(tops[index] + 1)
    )
    return Measure(f"m{index}", f"Measure {index}", levels, is_ordered=is_chain or index % 3 != 2)


def _first(measures: tuple[Measure, ...]) -> Text:
    return Text((1, *(0,) * (len(measures) - 1)))


def prior(measures: tuple[Measure, ...], rng: Random, scale: float = 1.0) -> Prior:
    """Return what the room believes of a seat."""
    wishes = tuple(
        Wish(Spread(scale * 60 * rng.random(), 0.3), Spread(rng.random(), 0.2))
        if index % 2
        else Wish(table=tuple(scale * (60 * rng.random() - 25) for _ in measure.levels), table_spread=scale * 8)
        for index, measure in enumerate(measures)
    )
    line = LikelyLine(RedLine(0, (measures[0].top,)), 0.3)
    return Prior(
        wishes,
        urgency=Spread(scale * (30 * rng.random() - 10), scale * 6),
        price=Spread(scale * 5 * rng.random(), scale * 2),
        veto_cost=Spread(scale * 6, scale),
        dissent_cost=Spread(scale * 2, scale),
        unity=Spread(scale * 0.5),
        record=Spread(scale * 3),
        defeat=Spread(scale * 8),
        red_lines=(line,),
    )


def with_priors(of: Scenario, one: Prior) -> Scenario:
    """Return a scenario in which all are expected to want the same."""
    return evolve(of, priors=(one,) * len(of.council.members))


def tables(of: Scenario, *levels: float, **numbers: Spread) -> Prior:
    """Return a prior that is certain of every level's worth: so much for each level of every measure, the last on."""
    wishes = tuple(
        Wish(table=tuple(levels[min(level, len(levels) - 1)] for level in range(measure.top + 1)))
        for measure in of.measures
    )
    return Prior(wishes, **numbers)


def nothings(of: Scenario, **numbers: int) -> tuple[Priorities, ...]:
    """Return priorities to which everything is worth nothing."""
    worth = tuple((0,) * (measure.top + 1) for measure in of.measures)
    return (Priorities(worth, **numbers),) * len(of.council.members)


@frozen
class Witness:
    """A mind, and a note of everything that it should not have done."""

    mind: Mind
    faults: list[str] = field(factory=list)

    def decide(self, view: View, rng: Random) -> Action:
        """Return what the mind decides."""
        try:
            action = self.mind.decide(view, rng)
        except Exception as error:
            self.faults.append(f"round {view.round}, {view.phase.value}, seat {view.seat}: {error!r}")
            raise
        if not is_legal(view, action):
            self.faults.append(f"round {view.round}, {view.phase.value}: illegal {action!r}")
        return action


def witnessed(dealt: Deal, skill: str) -> tuple[Session, list[str]]:
    """Return a finished game between minds of a skill, and what was wrong with them."""
    minds = [Witness(roster.mind(skill)) for _ in dealt.seats]
    session = played(dealt, minds)
    return session, [*(fault for mind in minds for fault in mind.faults), *session.notices]


def dealt(of: Scenario, hidden: tuple[Priorities, ...], seed: int = 7, **terms: bool) -> Deal:
    """Return what is dealt before a game."""
    return Deal(of, hidden, seed, Setup(**terms))
