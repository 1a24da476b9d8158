"""Events of the day, and the other questions put to chance."""

from typing import assert_never

from game.model.change import evolve
from game.model.events import Cause, ChannelLeaked, LeakTraced, NewsBroke
from game.model.phases import Occurs, Question, Traced
from game.model.priorities import Priorities
from game.model.result import ChargeKind
from game.model.scenario import News
from game.model.state import State
from game.rules.record import swapped, tell
from game.rules.trust import charged, shifted


def questions(state: State) -> tuple[Question, ...]:
    """Return what chance is asked at the start of a round: each event that may happen in it."""
    return tuple(
        Occurs(index)
        for index, news in enumerate(state.scenario.news)
        if state.round in news.rounds and index not in state.happened
    )


def chance(state: State, question: Question) -> int:
    """Return how likely the answer is yes, in percent."""
    match question:
        case Occurs(index):
            news = state.scenario.news[index]
            channel = state.scenario.back_channel
            if news.is_provocation and channel is not None and state.round <= state.calm_until:
                return news.chance * (100 - channel.calm) // 100
            return news.chance
        case Traced():
            return state.scenario.rule.traced_chance
        case _:
            assert_never(question)


def answered(state: State, happens: bool) -> State:
    """Return the state after chance answered its first question."""
    question = state.questions[0]
    state = evolve(state, questions=state.questions[1:])
    match question:
        case Occurs(index):
            return occurred(state, index) if happens else _skipped(state, index)
        case Traced(seat):
            return _traced(state, seat) if happens else state
        case _:
            assert_never(question)


def _traced(state: State, seat: int) -> State:
    rule = state.scenario.rule
    state = charged(tell(state, LeakTraced(seat)), seat, ChargeKind.LEAK, rule.leak_cost)
    return shifted(state, seat, -rule.traced_credibility, Cause.TRACED)


def _skipped(state: State, index: int) -> State:
    """Let those with a line to the state concerned know that it kept calm."""
    if state.scenario.news[index].is_provocation and state.round <= state.calm_until:
        friends = tuple(sorted({channel.seat for channel in state.channels if channel.is_written_in}))
        return tell(state, NewsBroke(index, was_calmed=True), friends)
    return state


def occurred(state: State, index: int) -> State:
    """Return the state after an event of the day: shift what it shifts, and nothing else."""
    news = state.scenario.news[index]
    state = tell(evolve(state, happened=(*state.happened, index)), NewsBroke(index))
    if news.urgency or news.worth:
        priorities = tuple(_moved(state, seat, own, news) for seat, own in enumerate(state.priorities))
        state = evolve(state, priorities=priorities)
    for seat, change in enumerate(news.trust):
        state = shifted(state, seat, change, Cause.NEWS) if change else state
    if news.deadline:
        last = max(state.round, min(len(state.scenario.rounds), state.last_round + news.deadline))
        state = evolve(state, last_round=last)
    return leaked_channels(state) if news.leaks_channel else state


def _moved(state: State, seat: int, own: Priorities, news: News) -> Priorities:
    worth = list(own.worth)
    for measure, by_seat in news.worth:
        top = state.scenario.measures[measure].top
        worth[measure] = tuple(points + by_seat[seat] * level // top for level, points in enumerate(worth[measure]))
    urgency = own.urgency + (news.urgency[seat] if news.urgency else 0)
    return evolve(own, worth=tuple(worth), urgency=urgency)


def leaked_channels(state: State) -> State:
    """Return the state with every back channel in the papers."""
    for channel in state.channels:
        if channel.is_leaked:
            continue
        public = evolve(channel, is_leaked=True)
        state = evolve(state, channels=swapped(state.channels, channel, public))
        state = tell(state, ChannelLeaked(channel.seat, channel.draft, channel.measure, channel.level))
        cost = state.scenario.rule.exposed_channel_credibility
        state = shifted(state, channel.seat, -cost, Cause.EXPOSED)
    return state
