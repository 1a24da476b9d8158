"""The whip count: how likely seats vote yes on texts, and how likely texts pass (MINDS.md). Points, not hundredths."""

from collections.abc import Iterator

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from game.minds.belief import Belief, normal_below
from game.minds.space import Floats, Levels, Mask, Space
from game.minds.statements import Ear
from game.minds.straws import Straw, straws
from game.model.council import Seat
from game.model.offers import Assent, Channel, Deal, Guard, Pact
from game.model.text import Draft, Status, Text
from game.model.view import View
from game.rules.trust import is_owed, is_trusted
from game.rules.worth import bound_levels

KEPT = 0.99
"""How likely a promise is kept."""

AUTHOR = 0.99
"""How likely a penholder votes for a text that it has let go to the vote."""

LOOSENESS = 1.0
"""Points by which what drives a vote differs from what is believed of it."""

CERTAIN = 0.001
"""The same of one's own vote."""


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
    above: Floats
    """How many yes votes beyond those it needs each text has if it passes, on average, shape (texts,)."""


@frozen(eq=False)
class Whip:
    """Counts votes on one draft, from what a view shows and a belief holds."""

    belief: Belief
    seat: Seat
    """Who counts, and knows its own vote."""
    draft: Draft
    bindings: tuple[Binding, ...] = ()
    straws: tuple[Straw, ...] = ()
    leaked: tuple[Channel, ...] = ()
    """Back channels in the papers: they make a yes dearer to all but who opened them (R45)."""
    rest: Floats | float = 0.0
    """What each seat may still have of drafts voted later, in points."""

    @property
    def permanent(self) -> list[Seat]:
        """Who holds a veto."""
        return list(self.belief.where.scenario.council.permanent)

    def count(self, texts: Levels, sure: tuple[tuple[Seat, bool], ...] = (), near: Levels | None = None) -> Count:
        """Return the count of some texts, some votes known."""
        belief, permanent = self.belief, self.permanent
        mean, spread = belief.value(texts, with_price=False, near=near)
        clear = 1.0 - belief.crossing_of(texts)
        loose = np.full(mean.shape[1], LOOSENESS)
        loose[self.seat] = CERTAIN
        margin = mean - self._prices(texts) - self._risen(texts) - self.rest
        deviation = np.sqrt(spread**2 + loose**2)
        yes = self._odds(margin, deviation, clear)
        tolls = (mean - self.rest)[:, permanent] + belief.veto_cost[permanent]
        around = np.sqrt(spread[:, permanent] ** 2 + belief.veto_spread[permanent] ** 2 + loose[permanent] ** 2)
        veto = np.asarray(1.0 - self._odds(tolls, around, clear[:, permanent]))
        further = self._further(texts)
        if further is not None:
            believed, yes = yes, self._odds(margin, deviation, clear, further)
            # of a yes withheld as much is a veto as before
            share = veto / np.maximum(1.0 - believed[:, permanent], 1e-6)
            veto = np.minimum(1.0, share) * (1.0 - yes[:, permanent])
        self._apply(texts, yes, veto)
        for seat, vote in sure:
            yes[:, seat] = 1.0 if vote else 0.0
            if vote and seat in permanent:
                veto[:, permanent.index(seat)] = 0.0
        needed = belief.where.scenario.council.yes_needed
        return Count(texts, mean, yes, veto, *tally(yes, veto, permanent, needed))

    def _odds(self, margin: Floats, deviation: Floats, clear: Floats, further: Floats | float = 0.0) -> Floats:
        """Return how likely margins are not below nothing, given how likely each text is clear of red lines."""
        above = normal_below(margin / deviation - further)
        if clear.min(initial=1.0) == 1.0:
            return above
        line = self.belief.where.scenario.rule.red_line / 100
        return np.asarray(clear * above + (1 - clear) * normal_below((margin - line) / deviation - further))

    def _prices(self, texts: Levels) -> Floats:
        """Return the price each seat asks for its yes: none where a joint demand of its own is met."""
        where = self.belief.where
        price = self.belief.mean[None, :, where.price]
        pacts = [binding for binding in self.bindings if not binding.is_yes]
        if pacts:
            price = np.repeat(price, len(texts), axis=0)
        for pact in pacts:
            price[where.holds(pact.allowed, texts), pact.seat] = 0.0
        return price

    def _further(self, texts: Levels) -> Floats | None:
        """Return by how many standard deviations seats stand further from a yes by what they said, None if nobody."""
        refused = [straw for straw in self.straws if straw.further.any()]
        if not refused:
            return None
        further = np.zeros((len(texts), len(self.belief.mean)))
        for straw in refused:
            same = _same(texts, straw)
            if same.any():
                further[np.ix_(same, straw.seats)] = straw.further[None, :]
        return further

    def _risen(self, texts: Levels) -> Floats:
        """Return by how much leaks raise the price of each seat's yes, in points."""
        stories = np.zeros((len(texts), len(self.belief.mean)))
        for channel in self.leaked:
            is_met = texts[:, channel.measure] == channel.level
            stories += is_met[:, None]
            stories[:, channel.seat] -= is_met
        if self.draft.courted:
            stories += 1.0
            stories[:, list(self.draft.courted)] -= 1.0
        return np.asarray(stories * self.belief.where.scenario.rule.leak_price / 100)

    def _apply(self, texts: Levels, yes: Floats, veto: Floats) -> None:
        """Let a draft's author, what was said of a text and promises weigh more than belief."""
        where, pen, permanent = self.belief.where, self.draft.penholder, self.permanent
        if pen != self.seat:
            # once in blue it can be amended against its author's will
            is_own = (texts == np.array(self.draft.text.levels)) | (self.draft.status is not Status.IN_BLUE)
            own = is_own.all(axis=1)
            yes[own, pen] = np.maximum(yes[own, pen], AUTHOR)
            if pen in permanent:
                place = permanent.index(pen)
                veto[own, place] = np.minimum(veto[own, place], 1 - AUTHOR)
        for straw in self.straws:
            self._heed(straw, _same(texts, straw), yes, veto)
        for binding in reversed(self.bindings):
            holds = where.holds(binding.allowed, texts)
            bound = holds if binding.is_yes else ~holds
            yes[bound, binding.seat] = KEPT if binding.is_yes else 1 - KEPT
            if binding.is_yes and binding.seat in permanent:
                veto[bound, permanent.index(binding.seat)] = 1 - KEPT

    def _heed(self, straw: Straw, same: NDArray[np.bool_], yes: Floats, veto: Floats) -> None:
        """Let the answers to a straw poll weigh more than belief."""
        if not same.any():
            return
        chosen = np.ix_(same, straw.seats)
        yes[chosen] = np.maximum(yes[chosen], straw.least[None, :])
        for number, seat in enumerate(straw.seats.tolist()):
            if seat in self.permanent:
                place = self.permanent.index(seat)
                veto[same, place] = np.clip(veto[same, place], straw.stops[number], straw.lets[number])
                yes[same, seat] = np.minimum(yes[same, seat], 1.0 - veto[same, place])


def _same(texts: Levels, straw: Straw) -> NDArray[np.bool_]:
    return np.asarray((texts == np.array(straw.levels)[None, :]).all(axis=1))


def passing(yes: Floats, veto: Floats, permanent: list[Seat], needed: int) -> Floats:
    """Return how likely each text has its votes and no veto: a Poisson binomial over who does not stop it."""
    return tally(yes, veto, permanent, needed)[0]


def tally(yes: Floats, veto: Floats, permanent: list[Seat], needed: int) -> tuple[Floats, Floats]:
    """Return how likely each text passes, and how many yes votes beyond those it needs it then has on average."""
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
    enough = np.clip(1.0 - short.sum(axis=1), 0.0, 1.0)
    missing = short @ np.arange(needed, 0, -1, dtype=np.float64)
    above = np.maximum(0.0, chances.sum(axis=1) - needed + missing) / np.maximum(enough, 1e-9)
    lets_all = np.prod(1.0 - veto, axis=1) if permanent else 1.0
    most = max(0, yes.shape[1] - needed)
    return np.asarray(np.round(enough * lets_all, 6)), np.asarray(np.round(np.minimum(above, most), 6))


def whip(view: View, ear: Ear, belief: Belief, draft: Draft) -> Whip:
    """Return the whip of a draft, as one seat's view and belief have it."""
    leaked = tuple(channel for channel in view.channels if channel.is_leaked and channel.draft == draft.penholder)
    promised, said = tuple(bindings(view, belief.where, draft)), tuple(straws(ear, draft, view))
    return Whip(belief, ear.seat, draft, promised, said, leaked)


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
