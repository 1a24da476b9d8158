"""The text a penholder would best aim for: how it rates texts, and how it searches among them."""

from math import inf, log

import numpy as np
from numpy.typing import NDArray

from game.minds.outlook import Outlook
from game.minds.space import Floats, Levels, row, rows, text_of
from game.minds.whip import Count
from game.model.offers import Deal
from game.model.text import Draft, Text
from game.rules.trust import is_owed

EARLY, LATE = 0.4, 2.5
"""The exponent of a text's chance beside its gain, in the first and in the last round."""

ENOUGH = 8.0
"""Points from which on a seat is content rather than only willing."""

FAIR = 0.8
"""How much the gains of each other seat that bargains weigh beside one's own, in the Nash product."""

TRYING = 0.85
"""The same exponent while texts are tried out: what counts then is what may be won."""

SETTLES = 1
"""Rounds before the last in which it stops trying texts out and settles for what will pass."""

AGREED = 0.93
"""How likely a text must be to pass to be as good as agreed."""

LEAST = 1e-6
"""What chances and gains count as at least, so that they have logarithms."""

SLOPE = 0.2
"""How much being nearer to passing counts where no text is likely to."""


def plan(outlook: Outlook, draft: Draft) -> tuple[Text, float, float]:
    """Return the text the penholder would best aim for, how it rates, and how likely it passes."""
    key = (
        "plan",
        outlook.view.round,
        draft.penholder,
        draft.text,
        outlook.ear.belief.stamp,
        outlook.view.promises,
        len(outlook.ear.bargainers),
    )
    return outlook.memory.noted(key, lambda: _planned(outlook, draft))


def _planned(outlook: Outlook, draft: Draft) -> tuple[Text, float, float]:
    masks = kept(outlook, draft)
    if outlook.mine.red_lines and (outlook.rounds_left > SETTLES or has_something(outlook)):
        masks.append(outlook.clear)  # across a red line of its own only when time runs out and there is nothing else
    best: tuple[float, Text, float] | None = None
    for text in _starts(outlook, draft, masks)[: outlook.skill.starts]:
        reached, score, chance = _climbed(outlook, draft, text, masks)
        if best is None or score > best[0]:
            best = (score, reached, chance)
    if best is None:
        return draft.text, -log(1 / LEAST), 0.0
    return best[1], best[0], best[2]


def _starts(outlook: Outlook, draft: Draft, masks: list[NDArray[np.bool_]]) -> list[Text]:
    """Return where searches begin: the text as it is, then welfare's, one's own best, the middle."""
    belief = outlook.belief
    others = belief.mean.sum(axis=0)
    found = [draft.text]
    if is_trying(outlook) or outlook.rounds_left <= SETTLES:
        found += _agreed(outlook, draft)
    for weight in (0.3, 4.0, 1.0):
        mixed = others / max(1, len(belief.mean) - 1) + weight * outlook.numbers
        found.append(_favourite(outlook, mixed, masks))
    return [
        text for text in found if all(outlook.where.holds(mask, row(text))[0] for mask in masks) or text == draft.text
    ]


def _favourite(outlook: Outlook, numbers: Floats, masks: list[NDArray[np.bool_]]) -> Text:
    """Return the text with the best level of every measure, urgency counted by the substance it adds."""
    padded = np.append(numbers, 0.0)
    worth = padded[outlook.where.columns] + np.maximum(0.0, numbers[outlook.where.urgency]) * outlook.where.substance
    worth = np.where(outlook.where.exists, worth, -np.inf)
    for mask in masks:
        worth = np.where(mask, worth, -1e6)
    text = np.argmax(np.round(worth, 6), axis=1)
    if not outlook.where.makes_sense(text[None, :])[0]:
        for moved in outlook.where.neighbours(tuple(int(level) for level in text)):
            return text_of(moved)
    return text_of(text)


def _climbed(outlook: Outlook, draft: Draft, text: Text, masks: list[NDArray[np.bool_]]) -> tuple[Text, float, float]:
    """Climb from a text; while texts are tried out, return the best on the way that was not tried yet."""
    counter = outlook.whip(draft)
    here = row(text)
    count = counter.count(here)
    score = float(aims(outlook, here, count, draft)[0])
    found = (text, score, float(count.passes[0]))
    is_new = not _is_tried(outlook, draft, here)[0]
    for _step in range(outlook.skill.steps):
        texts = outlook.where.neighbours(text.levels)
        for mask in masks:
            texts = texts[outlook.where.holds(mask, texts)]
        if not len(texts):
            break
        count = counter.count(texts, near=row(text))
        scores = aims(outlook, texts, count, draft)
        best = int(np.argmax(scores))
        fresh = np.where(_is_tried(outlook, draft, texts), -np.inf, scores)
        newest = int(np.argmax(fresh))
        if np.isfinite(fresh[newest]) and (not is_new or fresh[newest] > found[1] + 1e-6):
            found = (text_of(texts[newest]), float(fresh[newest]), float(count.passes[newest]))
            is_new = True
        if scores[best] <= score + 1e-6:
            break
        text, score = text_of(texts[best]), float(scores[best])
    return found


def aims(outlook: Outlook, texts: Levels, count: Count, draft: Draft, is_binding: bool = False) -> Floats:
    """Return how the penholder rates texts: surely passed, good for it, and fair to those who bargain.

    A text that is only tried out is rated by what it would add to the text in hand; one that a deal would bind
    it to is rated by itself, as what was in hand may be lost.
    """
    tries = is_trying(outlook) and not is_binding
    won = merit(outlook, texts, count, draft) - (in_hand(outlook, draft) if tries else 0.0)
    score = boldness(outlook, is_binding) * np.log(np.maximum(count.passes, LEAST)) + np.log(np.maximum(won, LEAST))
    return np.asarray(np.round(score + SLOPE * shortfall(outlook, count.mean, count), 6))


def merit(outlook: Outlook, texts: Levels, count: Count, draft: Draft) -> Floats:
    """Return what texts are worth to the seat, in points, weighted by what those who bargain are left with.

    A generalised Nash product: its own gain counts in full, that of each other seat by how it has bargained.
    """
    left = np.log1p(np.maximum(count.mean, 0.0) / ENOUGH) @ bargaining(outlook)
    return np.asarray(outlook.gains(texts, count, draft) * np.exp(FAIR * outlook.temper.fairness * left))


def bargaining(outlook: Outlook) -> Floats:
    """Return how much each seat's gains weigh: of those that ask for something by how often, of others nothing."""
    weights = np.zeros(len(outlook.view.scenario.council.members))
    for seat, times in outlook.ear.bargainers.items():
        if seat >= 0:
            weights[seat] = min(1.0, 0.5 + 0.25 * times)
    weights[outlook.seat] = 0.0
    return weights


def shortfall(outlook: Outlook, mean: Floats, count: Count) -> Floats:
    """Return how far texts are from passing, in points and votes, so that a search finds its way from afar."""
    belief, permanent = outlook.belief, list(outlook.view.scenario.council.permanent)
    votes = np.minimum(0.0, count.yes.sum(axis=1) - outlook.view.scenario.council.yes_needed)
    vetoes = np.minimum(0.0, mean[:, permanent] + belief.veto_cost[permanent][None, :]).sum(axis=1)
    lines = belief.crossing_of(count.texts)[:, permanent].sum(axis=1)
    return np.asarray(votes + vetoes / 5.0 - 3.0 * lines)


def boldness(outlook: Outlook, is_binding: bool = False) -> float:
    """How much surer passing counts than gain when a text is chosen: little while there is time to ask again."""
    if is_trying(outlook):
        return TRYING if has_something(outlook) and not is_binding else 1.0 + 1.5 * outlook.progress
    return LATE if outlook.rounds_left <= SETTLES else EARLY


def is_trying(outlook: Outlook) -> bool:
    """Whether the penholder still tries texts out: the room has begun to answer, and there is time.

    In the round before the last there is, if it has a text to fall back on.
    """
    if outlook.rounds_left == 0 or not outlook.ear.answers:
        return False
    return outlook.rounds_left > SETTLES or has_something(outlook)


def in_hand(outlook: Outlook, draft: Draft) -> float:
    """Return the most merit of a text which the room has as good as agreed to in a straw poll."""
    _texts, merits = _agreed_merits(outlook, draft)
    return float(merits.max(initial=0.0))


def best_in_hand(outlook: Outlook, draft: Draft) -> Text:
    """Return the text of most merit which the room has as good as agreed to; the draft's own if there is none."""
    texts, merits = _agreed_merits(outlook, draft)
    return texts[int(np.argmax(np.round(merits, 6)))] if merits.max(initial=0.0) > 0 else draft.text


def _agreed_merits(outlook: Outlook, draft: Draft) -> tuple[list[Text], Floats]:
    """Return the texts asked about that no deal forbids, and the merit of those the room as good as agreed to."""
    key = ("in hand", draft.penholder, outlook.view.promises)
    return outlook.memory.noted(key, lambda: _asked_about(outlook, draft))


def _asked_about(outlook: Outlook, draft: Draft) -> tuple[list[Text], Floats]:
    tried = [text for pen, text in outlook.ear.answers if pen == draft.penholder]
    for mask in kept(outlook, draft):
        tried = [text for text in tried if outlook.where.holds(mask, row(text))[0]]
    if not tried:
        return [], np.zeros(0)
    texts = rows(tried)
    count = outlook.whip(draft).count(texts)
    return tried, np.where(count.passes >= AGREED, merit(outlook, texts, count, draft), 0.0)


def standing(outlook: Outlook, draft: Draft) -> float:
    """Return how the best text rates that the penholder can turn to without any new deal.

    It is the text as it is, one that was tried out, or, where there is no more time to ask, the one it aims for.
    """
    return outlook.memory.noted(("standing", draft.text, outlook.view.promises), lambda: _standing(outlook, draft))


def _standing(outlook: Outlook, draft: Draft) -> float:
    found = [draft.text, *(text for pen, text in outlook.ear.answers if pen == draft.penholder)]
    if outlook.rounds_left <= SETTLES and not is_trying(outlook):
        found.append(plan(outlook, draft)[0])
    texts = rows(found)
    for mask in kept(outlook, draft):
        texts = texts[outlook.where.holds(mask, texts)]
    if not len(texts):
        return -inf
    return float(np.max(aims(outlook, texts, outlook.whip(draft).count(texts), draft, is_binding=True)))


def _agreed(outlook: Outlook, draft: Draft) -> list[Text]:
    """Return the text most surely agreed among those worth most, if any was tried."""
    tried = [text for pen, text in outlook.ear.answers if pen == draft.penholder and text != draft.text]
    if not tried:
        return []
    texts = rows(tried)
    count = outlook.whip(draft).count(texts)
    rated = np.round(count.passes * np.maximum(outlook.gains(texts, count, draft), 0.0), 6)
    return [tried[int(np.argmax(rated))]]


def has_something(outlook: Outlook) -> bool:
    """Whether the room has as good as agreed to some text of the seat's own draft."""
    draft = outlook.view.draft(outlook.seat)
    return draft is not None and in_hand(outlook, draft) > 0


def _is_tried(outlook: Outlook, draft: Draft, texts: Levels) -> NDArray[np.bool_]:
    """Say which texts the room was asked about, while texts are tried out."""
    tried = np.zeros(len(texts), dtype=bool)
    if is_trying(outlook):
        for pen, text in outlook.ear.answers:
            if pen == draft.penholder:
                tried |= (texts == np.array(text.levels)[None, :]).all(axis=1)
    return tried


def kept(outlook: Outlook, draft: Draft) -> list[NDArray[np.bool_]]:
    """Return the masks of the terms the seat is bound to keep in its own draft."""
    return [
        outlook.where.mask(promise.package)
        for promise in outlook.view.promises
        if isinstance(promise, Deal)
        and promise.draft == draft.penholder
        and draft.penholder == outlook.seat
        and is_owed(outlook.view, promise, outlook.seat)
    ]
