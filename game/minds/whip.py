"""The whip count: how likely seats vote yes on texts, and how likely texts pass (MINDS.md). Points, not hundredths."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.minds.belief import Belief, normal_below
from game.minds.space import Floats, Levels, Mask, Space
from game.minds.statements import Ear
from game.model.council import Seat
from game.model.offers import Answer, Assent, Channel, Deal, Guard, Pact
from game.model.text import Draft, Text
from game.model.view import View
from game.rules.trust import is_owed, is_trusted
from game.rules.worth import bound_levels

KEPT = 0.99
"""How likely a promise is kept."""

SAID = 0.995
"""How likely a yes in a straw poll on this very text comes true."""

UNSAID = 0.30
"""How likely who withheld its yes in a straw poll on this very text gives it all the same, at most."""

FRESH = 1
"""Rounds for which a yes withheld in a straw poll counts as more than a move in a bargain."""

LOOSENESS = 1.0
"""Points by which what drives a vote differs from what is believed of it."""


@frozen(eq=False)
class Binding:
    """A promise about a draft as far as one seat's vote goes."""

    seat: Seat
    allowed: Mask
    """Texts it is about."""
    is_yes: bool
    """Whether it binds to yes on these texts; else to no yes on all others."""


@frozen(eq=False)
class Count:
    """A whip count of some texts."""

    texts: Levels
    mean: Floats
    """What each text is believed to be worth to each seat, in points, its price aside."""

    yes: Floats
    """How likely each seat says yes, shape (texts, seats)."""
    veto: Floats
    """How likely each permanent seat would stop it, shape (texts, permanent seats)."""
    passes: Floats
    """How likely each text passes, shape (texts,)."""


@frozen(eq=False)
class Whip:
    """Counts votes on one draft, from what a view shows and a belief holds."""

    belief: Belief
    permanent: tuple[Seat, ...]
    needed: int
    bindings: tuple[Binding, ...]
    said: tuple[tuple[tuple[int, ...], NDArray[np.int64], Floats, Floats], ...]
    """Texts polled: levels, seats, and the least and the most likely each is to say yes."""
    leaked: tuple[Channel, ...] = ()
    """Back channels in the papers: they make a yes dearer to all but who opened them (R45)."""

    def count(self, texts: Levels, sure: tuple[tuple[Seat, bool], ...] = (), near: Levels | None = None) -> Count:
        """Return the count of some texts, some votes known."""
        belief = self.belief
        mean, spread = belief.value(texts, with_price=False, near=near)
        price = belief.mean[:, belief.where.price][None, :] + self._risen(texts)
        deviation = np.sqrt(spread**2 + LOOSENESS**2)
        clear = 1.0 - belief.crossing_of(texts)
        yes = clear * normal_below((mean - price) / deviation)
        permanent = list(self.permanent)
        veto = _vetoes(belief, mean, deviation, clear, permanent)
        self._apply(texts, yes, veto)
        for seat, vote in sure:
            yes[:, seat] = 1.0 if vote else 0.0
            if vote and seat in self.permanent:
                veto[:, permanent.index(seat)] = 0.0
        return Count(texts, mean, yes, veto, passing(yes, veto, permanent, self.needed))

    def _risen(self, texts: Levels) -> Floats:
        """Return by how much leaks raise the price of each seat's yes, in points."""
        risen = np.zeros((len(texts), len(self.belief.mean)))
        for channel in self.leaked:
            is_met = texts[:, channel.measure] == channel.level
            risen += is_met[:, None] * self.belief.where.scenario.rule.channel_price / 100
            risen[:, channel.seat] -= is_met * self.belief.where.scenario.rule.channel_price / 100
        return risen

    def _apply(self, texts: Levels, yes: Floats, veto: Floats) -> None:
        """Let promises and what was said of a text weigh more than belief."""
        where = self.belief.where
        permanent = list(self.permanent)
        for levels, seats, least, most in self.said:
            same = (texts == np.array(levels)[None, :]).all(axis=1)
            if same.any():
                yes[np.ix_(same, seats)] = np.clip(yes[np.ix_(same, seats)], least[None, :], most[None, :])
                for place, seat in enumerate(permanent):
                    if seat in seats:
                        veto[same, place] = np.minimum(veto[same, place], 1.0 - yes[same, seat])
        for binding in reversed(self.bindings):
            holds = where.holds(binding.allowed, texts)
            bound = holds if binding.is_yes else ~holds
            yes[bound, binding.seat] = KEPT if binding.is_yes else 1 - KEPT
            if binding.is_yes and binding.seat in self.permanent:
                veto[bound, permanent.index(binding.seat)] = 1 - KEPT


def _vetoes(belief: Belief, mean: Floats, deviation: Floats, clear: Floats, permanent: list[Seat]) -> Floats:
    """Return how likely each permanent seat would rather stop a text than let it pass."""
    red_line = belief.where.scenario.rule.red_line / 100
    above = (mean + belief.veto_cost[None, :]) / deviation
    across = (mean + belief.veto_cost[None, :] - red_line) / deviation
    passes = clear * normal_below(above) + (1 - clear) * normal_below(across)
    return np.asarray(1.0 - passes[:, permanent])


def passing(yes: Floats, veto: Floats, permanent: list[Seat], needed: int) -> Floats:
    """Return how likely each text has its votes and no veto: a Poisson binomial over who does not stop it."""
    chances = yes.copy()
    if permanent:
        lets = np.maximum(1.0 - veto, 1e-9)
        chances[:, permanent] = np.minimum(1.0, chances[:, permanent] / lets)
    short = np.zeros((len(yes), needed))
    short[:, 0] = 1.0
    for seat in range(yes.shape[1]):
        chance = chances[:, seat : seat + 1]
        moved = short * (1.0 - chance)
        moved[:, 1:] += short[:, :-1] * chance
        short = moved
    enough = 1.0 - short.sum(axis=1)
    lets_all = np.prod(1.0 - veto, axis=1) if permanent else 1.0
    return np.asarray(np.round(np.clip(enough, 0.0, 1.0) * lets_all, 6))


def whip(view: View, ear: Ear, belief: Belief, draft: Draft) -> Whip:
    """Return the whip of a draft, as one seat's view and belief have it."""
    council = view.scenario.council
    return Whip(
        belief,
        council.permanent,
        council.yes_needed,
        tuple(bindings(view, belief.where, draft)),
        tuple(_said(ear, draft, view.round)),
        tuple(channel for channel in view.channels if channel.is_leaked and channel.draft == draft.penholder),
    )


def bindings(view: View, where: Space, draft: Draft) -> Iterator[Binding]:
    """Yield the promises about a draft that the view shows, oldest first."""
    for promise in view.promises:
        if promise.draft != draft.penholder:
            continue
        match promise:
            case Deal():
                for pledge in promise.pledges:
                    if is_owed(view, promise, pledge.seat):
                        allowed = where.mask(promise.package)
                        _narrow(view, allowed, pledge.signed, pledge.guard, promise.package.measures)
                        yield Binding(pledge.seat, allowed, True)
            case Assent():
                exact = np.zeros_like(where.exists)
                exact[np.arange(len(promise.text.levels)), list(promise.text.levels)] = True
                yield Binding(promise.seat, exact, True)
            case Pact():
                for seat in promise.parties:
                    if any(other != seat and is_trusted(view, other) for other in promise.parties):
                        yield Binding(seat, where.mask(promise.package), False)


def _narrow(view: View, allowed: Mask, signed: Text, guard: Guard, named: tuple[int, ...]) -> None:
    """Forbid what a pledge lapses over."""
    for index, measure in enumerate(view.scenario.measures):
        if index not in named:
            within = bound_levels(measure, signed.levels[index], guard)
            allowed[index] = False
            allowed[index, list(within)] = True


def _said(ear: Ear, draft: Draft, round_: int) -> Iterator[tuple[tuple[int, ...], NDArray[np.int64], Floats, Floats]]:
    for (pen, text), answers in ear.answers.items():
        if pen == draft.penholder:
            seats = np.array(list(answers), dtype=np.int64)
            is_new = round_ - ear.answered[pen, text] <= FRESH
            trusted = [1.0 - min(0.8, float(ear.belief.doubt[seat]) / 2) for seat in answers]
            least = [
                SAID * trust if answer is Answer.YES else 0.0
                for answer, trust in zip(answers.values(), trusted, strict=True)
            ]
            most = [
                1.0 if answer is Answer.YES or not is_new else 1.0 - (1.0 - UNSAID) * trust
                for answer, trust in zip(answers.values(), trusted, strict=True)
            ]
            yield text.levels, seats, np.array(least), np.array(most)
