"""When a seat asks the state concerned, quietly, what it wants: its thanks and some calm, for the risk of a leak."""

from collections.abc import Iterator

from attrs import evolve

from game.minds.asks import GOODWILL, grants
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.space import row
from game.model.actions import OpenChannel
from game.model.offers import Channel
from game.model.text import Draft, Text
from game.rules.leaking import first_ask

LEAKED = 0.3
"""How likely a channel that others can tell of is to be in the papers before the vote."""

WORTHWHILE = 1.0
"""Points a channel must promise before it is opened."""


def quiet(outlook: Outlook) -> Iterator[Choice]:
    """Yield the back channels worth opening."""
    line = outlook.view.scenario.back_channel
    if line is None or outlook.seat not in line.members:
        return
    for draft in outlook.drafts():
        wish = first_ask(line.asks, draft)
        if wish is None or any(c.seat == outlook.seat and c.draft == draft.penholder for c in outlook.view.channels):
            continue
        gain = _gain(outlook, draft, Channel(outlook.seat, draft.penholder, wish.measure, wish.level))
        if gain > WORTHWHILE:
            yield Choice(OpenChannel(outlook.seat, draft.penholder), gain, Motive.KEEPS_CALM, draft.penholder)


def _gain(outlook: Outlook, draft: Draft, channel: Channel) -> float:
    """Return what a wish is worth if written in: its worth, thanks and calm, less what a leak may cost."""
    text = draft.text.revised(channel.measure, channel.level)
    if not outlook.where.makes_sense(row(text))[0]:
        return 0.0
    counter, mine = outlook.whip(draft), ((outlook.seat, True),)
    before = float(counter.count(row(draft.text), sure=mine).passes[0])
    after = float(counter.count(row(text), sure=mine).passes[0])
    out = evolve(counter, leaked=(*counter.leaked, channel)).count(row(text), sure=mine)
    chance = (1 - LEAKED) * after + LEAKED * float(out.passes[0])
    value, thanks = outlook.value(text), _thanks(outlook)
    if value < outlook.value(draft.text):  # it would have to ask for what it does not want
        return 0.0
    written = 1.0
    if draft.penholder != outlook.seat:
        written = float(grants(outlook, draft.penholder, row(text), draft.text, GOODWILL)[0])
    more = chance * (value + thanks + _calm(outlook, text)) - before * outlook.value(draft.text)
    return written * more


def _thanks(outlook: Outlook) -> float:
    line = outlook.view.scenario.back_channel
    return line.thanks / 100 if line is not None else 0.0


def _calm(outlook: Outlook, text: Text) -> float:
    """Return what a round of calm is worth: the provocation it may keep from shifting the seat's urgency."""
    line, view = outlook.view.scenario.back_channel, outlook.view
    if line is None:
        return 0.0
    answer = min(1.0, float(outlook.where.answer(row(text))[0]))
    shifts = [
        news.chance * line.calm / 10_000 * news.urgency[outlook.seat] / 100
        for news in view.scenario.news
        if news.is_provocation and news.urgency and view.round + 1 in news.rounds
    ]
    return -answer * sum(shifts)
