"""Councils made to measure, for tests of the rules."""

from game.model.council import Council, Lever, Member
from game.model.measures import Level, Measure, Requirement
from game.model.phases import Setup
from game.model.priorities import Prior, Priorities, Spread, Wish
from game.model.scenario import BackChannel, Brief, News, OpeningDraft, Remark, Rule, Scenario, Stage, Standing
from game.model.state import State
from game.model.text import Instrument, Text
from game.rules.opening import opening


def measures(count: int = 4, tops: int = 2) -> tuple[Measure, ...]:
    """Return measures of equal height; the last but one is a choice of words, the last needs the first."""
    made = []
    for index in range(count):
        needs = (Requirement(0, 1),) if index == count - 1 else ()
        levels = tuple(
            Level(f"level {level}", substance=50 * level, requires=needs if level else ()) for level in range(tops + 1)
        )
        words = index == count - 2
        made.append(Measure(f"m{index}", f"Measure {index}", levels, is_ordered=not words, in_statement=words))
    return tuple(made)


def scenario(
    seats: int = 5,
    permanent: int = 2,
    yes_needed: int = 3,
    rounds: int = 6,
    tops: int = 2,
    count: int = 4,
    levers: dict[int, tuple[Lever, ...]] | None = None,
    rule: Rule | None = None,
    stages: tuple[Stage, ...] = (),
    news: tuple[News, ...] = (),
    drafts: tuple[OpeningDraft, ...] | None = None,
    back_channel: BackChannel | None = None,
) -> Scenario:
    """Return a small scenario; seat 0 presides and, unless told otherwise, has a draft that all have seen."""
    members = tuple(
        Member(
            f"S{seat}",
            f"State {seat}",
            seat < permanent,
            groups=("P",) if seat < permanent else ("E",),
            levers=(levers or {}).get(seat, ()),
        )
        for seat in range(seats)
    )
    everybody = tuple(range(seats))
    text = Text((1,) * count)
    if drafts is None:
        drafts = (OpeningDraft(0, Instrument.RESOLUTION, text, circle=everybody),)
    brief = Brief(Remark("It speaks for the sample.", Standing.PORTRAYED))
    wishes = tuple(Wish(Spread(100 / count), Spread(1.0)) for _ in range(count))
    return Scenario(
        id="sample",
        title="A sample",
        summary="For tests.",
        crisis=(),
        target="TGT",
        target_name="Target",
        rounds=tuple(f"day {index}" for index in range(1, rounds + 1)),
        deadline=rounds,
        council=Council(members, yes_needed, (0,) * rounds),
        measures=measures(count, tops),
        rule=rule or Rule(substance_full=200),
        briefs=(brief,) * seats,
        priors=(Prior(wishes),) * seats,
        stages=stages,
        drafts=drafts,
        tablers=everybody,
        news=news,
        back_channel=back_channel,
    )


def priorities(of: Scenario, **numbers: int) -> Priorities:
    """Return priorities that rise by ten points a level on every measure; numbers in hundredths."""
    worth = tuple(tuple(1000 * level for level in range(measure.top + 1)) for measure in of.measures)
    return Priorities(worth, **numbers)


def start(of: Scenario | None = None, setup: Setup | None = None, **numbers: int) -> State:
    """Return the first position of a game in which all seats want the same."""
    of = of or scenario()
    own = priorities(of, **numbers)
    return opening(of, (own,) * len(of.council.members), setup)
