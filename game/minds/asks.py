"""What a seat without the pen would ask for: the changes worth most to it that the penholder may grant."""

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

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


@frozen(eq=False)
class Steps:
    """The moves a joint demand is put together of: one text in a row, each one step from the draft's."""

    texts: Levels
    differs: NDArray[np.bool_]
    """Which measures each moves."""
    gains: Floats
    """Points each brings every seat, shape (texts, seats)."""
    variances: Floats
    """How unsure that is for those who might join, shape (texts, pool)."""
    stands: Floats
    """By how much each leaves the text as likely to pass, at most 1."""
    pool: list[Seat]
    """Who might join."""


@frozen(eq=False)
class Bundle:
    """A joint demand as far as it is put together."""

    levels: Levels
    gains: Floats
    variance: Floats
    stands: float
    score: float = 0.0
    partners: tuple[Seat, ...] = ()
    joins: float = 0.0


def _bloc(outlook: Outlook, draft: Draft, invited: tuple[Seat, ...] | None) -> Bloc | None:
    needed = outlook.view.scenario.council.blocking - 1
    steps = _steps(outlook, draft, invited)
    if steps is None or (invited is None and len(steps.pool) < needed):
        return None
    bundle = Bundle(np.array(draft.text.levels), np.zeros(steps.gains.shape[1]), np.zeros(len(steps.pool)), 1.0)
    purse = float(outlook.belief.value(row(draft.text), with_price=False)[0][0, draft.penholder])
    for _term in range(outlook.skill.terms):
        more = _extended(outlook, draft, steps, bundle, purse, needed if invited is None else None)
        if more is None:
            break
        bundle = more
    return _worded(outlook, draft, bundle)


def _steps(outlook: Outlook, draft: Draft, invited: tuple[Seat, ...] | None) -> Steps | None:
    """Return the moves from a draft's text, and who of its circle might join in demanding them."""
    seat, where, belief = outlook.seat, outlook.where, outlook.belief
    others = [s for s in draft.circle if s in outlook.view.room and s not in (seat, draft.penholder)]
    pool = [s for s in others if invited is None or s in invited]
    texts = where.neighbours(draft.text.levels)
    if not len(texts) or not pool:
        return None
    here = row(draft.text)
    change = where.features(texts, with_price=False) - where.features(here, with_price=False)
    gains = change @ belief.mean.T
    gains[:, seat] = outlook.own(texts) - outlook.value(draft.text)
    variances = np.maximum(0.0, (np.matmul(change[None], belief.covariance[pool]) * change[None]).sum(axis=2).T) + 1.0
    passes = outlook.whip(draft).count(texts, sure=((seat, True),), near=here).passes
    now = max(1e-6, float(outlook.with_votes(draft, draft.text, {seat: True})[0]))
    return Steps(texts, texts != here, gains, variances, np.minimum(1.0, passes / now), pool)


def _extended(
    outlook: Outlook, draft: Draft, steps: Steps, bundle: Bundle, purse: float, needed: int | None
) -> Bundle | None:
    """Return a joint demand with the move that makes it worth most, or None if none does; all needed must join."""
    sums = bundle.gains[None, :] + steps.gains
    odds = normal_below((sums[:, steps.pool] - 0.3) / np.sqrt(bundle.variance[None, :] + steps.variances))
    order = np.argsort(-np.round(odds, 6), axis=1, kind="stable")
    if needed is None:
        joins = odds.mean(axis=1)
    else:
        joins = np.take_along_axis(odds, order[:, :needed], axis=1).prod(axis=1)
    pays = normal_below((0.6 * purse + sums[:, draft.penholder]) / GIVE)
    scores = np.round(sums[:, outlook.seat] * joins * pays * bundle.stands * steps.stands, 6)
    touched = bundle.levels != np.array(draft.text.levels)
    scores[(steps.differs & touched[None, :]).any(axis=1)] = 0.0
    best = int(np.argmax(scores))
    if scores[best] <= bundle.score + 0.05:
        return None
    size = max(1, int((odds[best] > 0.5).sum())) if needed is None else needed
    return Bundle(
        np.where(steps.differs[best], steps.texts[best], bundle.levels),
        sums[best],
        bundle.variance + steps.variances[best],
        bundle.stands * float(steps.stands[best]),
        float(scores[best]),
        tuple(steps.pool[place] for place in order[best, :size]),
        float(joins[best]),
    )


def _worded(outlook: Outlook, draft: Draft, bundle: Bundle) -> Bloc | None:
    """Return a joint demand in terms, if its text makes sense, may pass, and is worth more than none to the seat."""
    text = text_of(bundle.levels)
    if not bundle.partners or not outlook.where.makes_sense(row(text))[0]:
        return None
    if bundle.stands < 0.8 or outlook.chance(draft, text) < 0.5:
        return None
    worth, measures = table(outlook, outlook.seat), outlook.view.scenario.measures
    named = (term(outlook, worth, measure, text.levels[measure]) for measure in draft.text.changes(text))
    terms = tuple(one for one in named if len(one.levels) <= measures[one.measure].top)
    if not terms or outlook.value(Package(terms).applied(draft.text)) <= 0:
        return None
    gain = float(bundle.gains[outlook.seat])
    return Bloc(Package(terms), text, tuple(sorted(bundle.partners)), gain, bundle.joins)
