"""When a seat tables a text of its own: a resolution where nobody has one, a statement where none will pass.

Rivals to a living resolution are left alone: of texts nobody was asked about that look as good as even, a fifth pass.
"""

from collections.abc import Iterator
from itertools import islice, product

import numpy as np

from game.minds.belief import normal_below
from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.plan import plan
from game.minds.prospects import prospect
from game.minds.space import row, text_of
from game.model.actions import TableDraft
from game.model.text import Draft, Instrument, Text

WORTHWHILE = 1.0
"""Points a text of one's own must promise, its cost taken off, before it is tabled."""

SOUND = 0.6
"""How likely a text nobody was asked about must be to pass, since the best of many looks better than it is."""

LATE = 3
"""Rounds before the last from which on a statement may take the place of a resolution that does not come."""

PATIENT = 0.2
"""Up to which part of the time a seat leaves the pen to one with more to win."""

MOST_STATEMENTS = 512
"""Statements looked at."""

STUCK = 0.35
"""How unlikely every text on the table must be to pass before a statement is put beside it."""

LAST = 1
"""Rounds before the last in which what is tabled could only just be voted."""


def tabling(outlook: Outlook) -> Iterator[Choice]:
    """Table a text of one's own where nobody has one, or none is getting anywhere."""
    seat, view = outlook.seat, outlook.view
    if seat not in view.scenario.tablers or view.draft(seat) is not None or outlook.rounds_left < LAST:
        return
    drafts, is_last = outlook.drafts(), outlook.rounds_left == LAST
    if _is_held_elsewhere(outlook) and not is_last:
        return
    if outlook.skill.crafts:
        yield from _statement(outlook, drafts)
    if drafts or is_last:
        return
    text, chance, gain = outlook.memory.noted(("own text", view.round), lambda: _own_text(outlook))
    if gain > WORTHWHILE and not _is_anothers(outlook, text):
        yield Choice(TableDraft(seat, Instrument.RESOLUTION, text, view.room), gain, Motive.GAINS, chance=chance)


def _is_anothers(outlook: Outlook, text: Text) -> bool:
    """Whether to leave the pen, and its cost, to a seat with more to win by the text, while there is time."""
    if outlook.progress > PATIENT:
        return False
    worth = outlook.belief.value(row(text), with_price=False)[0][0]
    keen = [other for other in outlook.view.scenario.tablers if other in outlook.view.room and other != outlook.seat]
    return any(worth[other] > outlook.value(text) for other in keen)


def _is_held_elsewhere(outlook: Outlook) -> bool:
    """Whether others hold a pen, and the seat will be shown the text in time."""
    written = [draft for draft in outlook.view.scenario.drafts if draft.from_round <= outlook.view.round]
    return any(draft.penholder not in outlook.ear.texts for draft in written)


def _statement(outlook: Outlook, drafts: list[Draft]) -> Iterator[Choice]:
    """Put forward a statement where no resolution is likely to pass, if nobody is likely to object."""
    view = outlook.view
    has_other = any(draft.is_alive and draft.instrument is Instrument.STATEMENT for draft in view.drafts)
    if has_other or outlook.rounds_left > LATE or any(prospect(outlook, draft)[1] >= STUCK for draft in drafts):
        return
    if len(view.room) < len(view.scenario.council.members):
        return
    found = outlook.memory.noted(("statement", view.round), lambda: _words(outlook, drafts))
    if found is not None and found[2] > WORTHWHILE and found[1] >= SOUND:
        text, chance, gain = found
        action = TableDraft(outlook.seat, Instrument.STATEMENT, text, view.room)
        yield Choice(action, gain, Motive.RIVALS if drafts else Motive.GAINS, chance=chance)


def _words(outlook: Outlook, drafts: list[Draft]) -> tuple[Text, float, float] | None:
    """Return the statement worth most to the seat, its chance and its gain, chances counted; None if none can be made.

    Each seat must prefer it to nothing, and whose name is on a resolution to the record of that.
    """
    view, belief = outlook.view, outlook.belief
    measures = [number for number, measure in enumerate(view.scenario.measures) if measure.in_statement]
    spans = [range(view.scenario.measures[number].top + 1) for number in measures]
    levels = np.array(list(islice(product(*spans), MOST_STATEMENTS)), dtype=np.int64)
    texts = np.zeros((len(levels), len(view.scenario.measures)), dtype=np.int64)
    texts[:, measures] = levels.reshape(len(levels), len(measures))
    texts = texts[outlook.where.makes_sense(texts)]
    if not len(texts):
        return None
    features = outlook.features(texts, Instrument.STATEMENT)
    owners = {seat for draft in drafts for seat in draft.owners}
    kept = [p.record.mean if seat in owners else 0.0 for seat, p in enumerate(view.scenario.priors)]
    variance = (np.matmul(features[None], belief.covariance) * features[None]).sum(axis=2).T
    lets = normal_below((features @ belief.mean.T - np.array(kept)) / np.sqrt(np.maximum(0.0, variance) + 1.0))
    lets[:, outlook.seat] = 1.0
    chances = lets.prod(axis=1) * (1.0 - belief.crossing_of(texts)).prod(axis=1)
    own = outlook.own(texts, Instrument.STATEMENT) - (outlook.mine.record / 100 if outlook.seat in owners else 0.0)
    gains = np.round(chances * own, 6)
    best = int(np.argmax(gains))
    return text_of(texts[best]), float(chances[best]), float(gains[best]) - view.scenario.rule.tabling_cost / 100


def _own_text(outlook: Outlook) -> tuple[Text, float, float]:
    """Return the text a seat would table where there is none, how likely it is to pass, and what it promises."""
    seat, view = outlook.seat, outlook.view
    blank = Draft(seat, Instrument.RESOLUTION, Text((0,) * len(view.scenario.measures)), view.room, view.round)
    text, _score, chance = plan(outlook, blank)
    lost = (1 - chance) * outlook.mine.defeat / 100
    return text, chance, chance * outlook.value(text) - lost - view.scenario.rule.tabling_cost / 100
