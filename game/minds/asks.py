"""What a seat without the pen would ask for: the changes worth most to it that the penholder may grant."""

import numpy as np
from attrs import frozen

from game.minds.belief import normal_below
from game.minds.outlook import Outlook
from game.minds.space import Floats, Levels, row, text_of
from game.minds.terms import package, signable, table, term
from game.model.council import Seat
from game.model.offers import Guard
from game.model.text import Draft, Package, Text

GOODWILL = 1.5
"""Points a penholder spends on an honest yes, by rule of thumb."""

GIVE = 3.0
"""Points by which a penholder's own account may differ from what is believed of it."""


@frozen
class Ask:
    """A package to put to the penholder."""

    package: Package
    guard: Guard
    text: Text
    gain: float
    """Points it would bring, chances of passing counted."""
    granted: float
    """How likely the penholder grants it."""


def ask(outlook: Outlook, draft: Draft) -> Ask | None:
    """Return what the seat would ask of a draft's penholder, or None if nothing is worth asking."""
    asked = sum(1 for pen, other, _ in outlook.ear.declined if pen == outlook.seat and other == draft.penholder)
    key = ("ask", draft.penholder, draft.text, outlook.ear.belief.stamp, outlook.view.promises, asked)
    return outlook.memory.noted(key, lambda: _ask(outlook, draft))


def _ask(outlook: Outlook, draft: Draft) -> Ask | None:
    seat, pen = outlook.seat, draft.penholder
    counter = outlook.whip(draft)
    here = draft.text
    known = ((seat, True),)
    base = counter.count(row(here), sure=known)
    without = counter.count(row(here), sure=((seat, False),))
    mean, _spread = outlook.belief.value(row(here), with_price=False)
    swing = float(base.passes[0] - without.passes[0])
    unity = outlook.view.scenario.priors[pen].unity.mean
    purse = GOODWILL + unity + swing * max(0.0, float(mean[0, pen])) * 0.7
    start_value = float(base.passes[0]) * outlook.value(here)
    text, best = here, 0.0
    found: tuple[Text, float, float] | None = None
    for _term in range(outlook.skill.terms):
        texts = outlook.where.neighbours(text.levels)
        texts = texts[np.abs(texts - np.array(here.levels)[None, :]).astype(bool).sum(axis=1) <= outlook.skill.terms]
        if not len(texts):
            break
        count = counter.count(texts, sure=known, near=row(text))
        granted = grants(outlook, pen, texts, here, purse)
        gains = count.passes * outlook.own(texts) - start_value
        scores = np.round(granted * gains, 6)
        for tried in np.argsort(-scores, kind="stable")[:4]:
            if scores[tried] > best + 0.02 and not _was_refused(outlook, draft, text_of(texts[tried])):
                text, best = text_of(texts[tried]), float(scores[tried])
                found = text, float(gains[tried]), float(granted[tried])
                break
        else:
            break
    if found is None:
        return None
    named = package(outlook, seat, here, found[0], max(0.0, 0.5 * outlook.value(found[0])))
    named = named or package(outlook, seat, here, found[0], 0.0)
    if named is None:
        return None
    after = named[0].applied(here)
    fits, guard = signable(outlook, after, named[0], 0.0)
    return Ask(named[0], guard, after, found[1], found[2]) if fits else None


def grants(outlook: Outlook, pen: Seat, texts: Levels, here: Text, purse: float) -> Floats:
    """Return how likely a penholder gives each text for a yes, by what it is believed to lose."""
    belief = outlook.belief
    features = outlook.where.features(texts, with_price=False) - outlook.where.features(row(here), with_price=False)
    change = features @ belief.mean[pen]
    variance = ((features @ belief.covariance[pen]) * features).sum(axis=1)
    return normal_below((change + purse) / np.sqrt(np.maximum(variance, 0.0) + GIVE**2))


def _was_refused(outlook: Outlook, draft: Draft, text: Text) -> bool:
    """Whether the penholder has declined terms of the seat that this text would meet and the present does not."""
    return any(
        who == outlook.seat and whom == draft.penholder and terms.holds(text) and not terms.holds(draft.text)
        for who, whom, terms in outlook.ear.declined
    )


def demand_terms(outlook: Outlook, draft: Draft) -> Package | None:
    """Return the terms on which the seat says it would vote yes."""
    wish = ask(outlook, draft)
    if wish is not None:
        return wish.package
    text = nearest_bearable(outlook, draft)
    if text is None:
        return None
    found = package(outlook, outlook.seat, draft.text, text, 0.0)
    return found[0] if found else None


def nearest_bearable(outlook: Outlook, draft: Draft) -> Text | None:
    """Return a text the seat could vote for that is few changes away, or None."""
    text, due = draft.text, outlook.mine.price / 100
    value = outlook.value(text)
    for _step in range(5):
        if value - due >= 0 and text != draft.text:
            return text
        texts = outlook.where.neighbours(text.levels)
        if not len(texts):
            return None
        values = outlook.own(texts)
        best = int(np.argmax(values))
        if values[best] <= value + 1e-6:
            return None
        text, value = text_of(texts[best]), float(values[best])
    return text if value - due >= 0 else None


@frozen
class Bloc:
    """A joint demand: its terms, who should join, and what it may bring."""

    package: Package
    text: Text
    partners: tuple[Seat, ...]
    gain: float
    joins: float
    """How likely all of them join."""


def bloc(outlook: Outlook, draft: Draft, invited: tuple[Seat, ...] | None = None) -> Bloc | None:
    """Return the joint demand worth most to the seat, with the fewest partners that can block the draft."""
    key = ("bloc", draft.penholder, draft.text, outlook.ear.belief.stamp, invited, outlook.view.promises)
    return outlook.memory.noted(key, lambda: _bloc(outlook, draft, invited))


def _bloc(outlook: Outlook, draft: Draft, invited: tuple[Seat, ...] | None) -> Bloc | None:
    seat, pen, where, belief = outlook.seat, draft.penholder, outlook.where, outlook.belief
    council = outlook.view.scenario.council
    needed = council.blocking - 1
    pool = [s for s in draft.circle if s in outlook.view.room and s not in (seat, pen)]
    pool = [s for s in pool if invited is None or s in invited]
    if invited is None and len(pool) < needed:
        return None
    texts = where.neighbours(draft.text.levels)
    if not len(texts):
        return None
    here = where.features(row(draft.text), with_price=False)
    change = where.features(texts, with_price=False) - here
    moved = change @ belief.mean.T
    moved[:, seat] = outlook.own(texts) - outlook.value(draft.text)
    variances = np.maximum(0.0, (np.matmul(change[None], belief.covariance[pool]) * change[None]).sum(axis=2).T) + 1.0
    differs = texts != np.array(draft.text.levels)[None, :]
    total = np.zeros(len(belief.mean))
    variance = np.zeros(len(pool))
    text, best, chosen = draft.text, 0.0, None
    purse = float(belief.value(row(draft.text), with_price=False)[0][0, pen])
    touched: set[int] = set()
    passes = outlook.whip(draft).count(texts, sure=((seat, True),), near=row(draft.text)).passes
    passes = np.minimum(1.0, passes / max(1e-6, float(outlook.with_votes(draft, draft.text, {seat: True})[0])))
    standing = 1.0
    for _term in range(outlook.skill.terms):
        sums = total[None, :] + moved
        odds = normal_below((sums[:, pool] - 0.3) / np.sqrt(variance[None, :] + variances))
        order = np.argsort(-np.round(odds, 6), axis=1, kind="stable")
        if invited is None:
            joins = np.take_along_axis(odds, order[:, :needed], axis=1).prod(axis=1)
        else:
            joins = odds.mean(axis=1)
        pays = normal_below((0.6 * purse + sums[:, pen]) / GIVE)
        scores = np.round(sums[:, seat] * joins * pays * standing * passes, 6)
        scores[differs[:, sorted(touched)].any(axis=1)] = 0.0
        number = int(np.argmax(scores))
        if scores[number] <= best + 0.05:
            break
        size = needed if invited is None else max(1, int((odds[number] > 0.5).sum()))
        partners = tuple(pool[place] for place in order[number, :size])
        best, chosen = float(scores[number]), (partners, float(joins[number]))
        total, standing = sums[number], standing * float(passes[number])
        variance = variance + variances[number]
        touched |= set(np.flatnonzero(differs[number]).tolist())
        text = text_of(np.where(differs[number], texts[number], np.array(text.levels)))
    if chosen is None or not where.makes_sense(row(text))[0]:
        return None
    if standing < 0.8 or outlook.chance(draft, text) < 0.5:
        return None
    worth = table(outlook, seat)
    terms = tuple(term(outlook, worth, measure, text.levels[measure]) for measure in sorted(touched))
    terms = tuple(t for t in terms if len(t.levels) <= outlook.view.scenario.measures[t.measure].top)
    if not terms or outlook.value(Package(terms).applied(draft.text)) <= 0:
        return None
    return Bloc(Package(terms), text, tuple(sorted(chosen[0])), float(total[seat]), chosen[1])
