"""When a seat lets the press have something: to make a text it would rather not see dearer to those who vote for it."""

from collections.abc import Iterator

from attrs import evolve

from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.space import row
from game.model.actions import LeakChannel
from game.model.offers import Channel
from game.model.text import Draft

WORTHWHILE = 0.3
"""Points a leak must promise, what it costs if traced taken off, to be made."""


def leaks(outlook: Outlook) -> Iterator[Choice]:
    """Yield the back channels worth leaking: those whose wish stands in a text the seat would be better without."""
    view = outlook.view
    for channel in view.channels:
        draft = view.draft(channel.draft)
        if draft is None or channel.is_leaked or draft.text.levels[channel.measure] != channel.level:
            continue
        gain = _gain(outlook, draft, channel) - view.scenario.rule.traced_chance * view.scenario.rule.leak_cost / 1e4
        if gain > WORTHWHILE:
            action = LeakChannel(outlook.seat, channel.draft, channel.seat)
            yield Choice(action, gain, Motive.EXPOSES, channel.seat)


def _gain(outlook: Outlook, draft: Draft, channel: Channel) -> float:
    """Return what is saved if the text is less likely to pass; a permanent seat could stop it at its veto's cost."""
    value = outlook.value(draft.text)
    if value >= 0:
        return 0.0
    loss = min(-value, outlook.mine.veto_cost / 100) if outlook.is_permanent else -value
    counter, here, mine = outlook.whip(draft), row(draft.text), ((outlook.seat, False),)
    before = float(counter.count(here, sure=mine).passes[0])
    after = float(evolve(counter, leaked=(*counter.leaked, channel)).count(here, sure=mine).passes[0])
    return (before - after) * loss
