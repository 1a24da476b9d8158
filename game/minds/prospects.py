"""What may still become of a resolution: its penholder tries texts out, and the one on the table is not its last."""

import numpy as np

from game.minds.belief import normal_below
from game.minds.outlook import Outlook
from game.minds.plan import LATE, LEAST, SLOPE, plan, shortfall
from game.minds.space import Floats, row, text_of
from game.minds.whip import LOOSENESS, Count
from game.model.text import Draft, Status, Text

STEPS = 8
"""Measures a draft may still move, as far as others can see."""


def prospect(outlook: Outlook, draft: Draft) -> tuple[Text, float]:
    """Return the text a draft may yet come to, and how likely that would pass."""
    is_final = draft.status is not Status.CIRCULATED
    if is_final:
        return draft.text, outlook.chance(draft)
    if draft.penholder == outlook.seat:
        text, _score, chance = plan(outlook, draft)
        return text, chance
    return outlook.memory.noted(
        ("prospect", draft.penholder, draft.text, outlook.view.round), lambda: _reached(outlook, draft)
    )


def _reached(outlook: Outlook, draft: Draft) -> tuple[Text, float]:
    """Climb from the text as it is to what its penholder would settle for, by what is believed of it."""
    counter, text = outlook.whip(draft), draft.text
    score, chance = _rated(outlook, draft, counter.count(row(text)))
    best = float(score[0]), float(chance[0])
    for _step in range(STEPS):
        texts = outlook.where.neighbours(text.levels)
        if not len(texts):
            break
        scores, chances = _rated(outlook, draft, counter.count(texts, near=row(text)))
        found = int(np.argmax(scores))
        if scores[found] <= best[0] + 1e-6:
            break
        text, best = text_of(texts[found]), (float(scores[found]), float(chances[found]))
    return text, best[1]


def _rated(outlook: Outlook, draft: Draft, count: Count) -> tuple[Floats, Floats]:
    """Return how a penholder late in the day would rate texts, and how likely each is written and passes."""
    pen = draft.penholder
    mean, spread = outlook.belief.value(count.texts)
    willing = normal_below(mean[:, pen] / np.sqrt(spread[:, pen] ** 2 + LOOSENESS**2))
    chances = count.passes * willing
    score = LATE * np.log(np.maximum(chances, LEAST)) + np.log(np.maximum(mean[:, pen], LEAST))
    return np.asarray(np.round(score + SLOPE * shortfall(outlook, count.mean, count), 6)), np.asarray(chances)
