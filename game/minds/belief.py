"""What a seat believes of every seat's hidden numbers: a Gaussian each, moved by what is said and done (MINDS.md).

A statement is a linear inequality on the hidden numbers; assumed-density filtering of a probit constraint updates the
mean and the covariance in closed form (Opper and Winther 1999; Minka 2001, expectation propagation in one pass).
Points, not hundredths.
"""

from math import erfc, exp, log, pi, sqrt

import numpy as np
from attrs import define, evolve, field

from game.minds.space import Floats, Levels, Space, space
from game.minds.start import Lines, start
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario

GATE = 1.5
"""Standard deviations by which a statement may contradict what is believed before it is taken for a lie."""

CLAIMED = 0.7
"""How likely a red line is that a seat claims to have."""

MISTAKEN = 0.05
"""How often an answer is not what a seat's numbers ask for."""

WARY = 0.15
"""The share of seats that must have contradicted themselves for nobody's terms to be taken for its last word."""

WITHHELD = 0.5
"""Of the yeses that seats could give, the share that a room keeps back which is not to be taken at its word."""

SURE = 30.0
"""The log odds, either way, from which on there is nothing left to learn of how a room speaks."""

NEGLIGIBLE = 0.003
"""The share of what is believed that a statement must have settled to be weighed once more."""

DOUBT = 0.25
"""By how much a flat contradiction loosens all else a seat says, as a share."""


@define(eq=False)
class Site:
    """A statement as it stands in a belief: an inequality, and the Gaussian factor that stands in for it."""

    seat: Seat
    weights: Floats
    least: float
    noise: float
    sign: float
    precision: float
    shift: float


@define(eq=False)
class Belief:
    """One seat's belief about all; of itself it knows. The one thing in a mind that changes as it listens."""

    where: Space
    mean: Floats
    covariance: Floats
    lines: Lines
    likely: Floats
    veto_cost: Floats
    veto_spread: Floats
    doubt: Floats = field(factory=lambda: np.zeros(0))
    """By seat: how often it was caught contradicting itself."""
    frank: float = 0.0
    """The log odds that the room says yes as often as it could, and does not hold out for more while there is time."""
    sites: list[Site] = field(factory=list)
    """What it was told, in its order."""
    stamp: int = 0
    """How often it changed."""

    def believe(self, seat: Seat, weights: Floats, least: float, noise: float, is_more: bool = True) -> float:
        """Take in that a weighted sum of a seat's numbers is more (or less) than a bound; return how far that moved it.

        The noise is the standard deviation with which such statements are made. A statement that flatly
        contradicts what is believed moves nothing.
        """
        covariance, mean = self.covariance[seat], self.mean[seat]
        along = covariance @ weights
        variance = float(weights @ along)
        if variance < 1e-9:
            return 0.0
        noise *= 1.0 + float(self.doubt[seat])
        deviation = sqrt(variance + noise * noise)
        sign = 1.0 if is_more else -1.0
        margin = sign * (float(mean @ weights) - least) / deviation
        if margin < -GATE:
            self.doubt[seat] = min(2.0, float(self.doubt[seat]) + DOUBT)
            return 0.0
        ratio = hazard(margin)
        middle = float(mean @ weights)
        mean += along * (sign * ratio / deviation)
        covariance -= along[:, None] * along[None, :] * (ratio * (ratio + margin) / (deviation * deviation))
        narrowed = variance - variance * variance * ratio * (ratio + margin) / (deviation * deviation)
        precision, shift = _site(middle, variance, middle + sign * variance * ratio / deviation, narrowed)
        self.sites.append(Site(seat, weights, least, noise, sign, precision, shift))
        self.stamp += 1
        return ratio * variance / deviation

    def refined(self, sweeps: int) -> "Belief":
        """Return a copy in which every statement was weighed again beside all others (expectation propagation)."""
        copy = evolve(
            self,
            mean=self.mean.copy(),
            covariance=self.covariance.copy(),
            sites=[evolve(site) for site in self.sites],
        )
        for _sweep in range(sweeps):
            for site in copy.sites:
                copy._weigh(site)
        return copy

    def _weigh(self, site: "Site") -> None:
        """Take a statement's approximate effect out, and put in the one it has beside the others."""
        mean, covariance = self.mean[site.seat], self.covariance[site.seat]
        along = covariance @ site.weights
        variance, middle = float(site.weights @ along), float(mean @ site.weights)
        if variance < 1e-9 or 1 / variance - site.precision < 1e-9 or abs(site.precision) * variance < NEGLIGIBLE:
            return
        apart = 1 / (1 / variance - site.precision)
        centre = apart * (middle / variance - site.shift)
        deviation = sqrt(apart + site.noise * site.noise)
        margin = site.sign * (centre - site.least) / deviation
        if margin < -2 * GATE:
            return
        ratio = hazard(margin)
        narrowed = apart - apart * apart * ratio * (ratio + margin) / (deviation * deviation)
        precision, shift = _site(centre, apart, centre + site.sign * apart * ratio / deviation, narrowed)
        more, moved = precision - site.precision, shift - site.shift
        scale = 1 + more * variance
        if scale < 1e-6:
            return
        mean += along * ((moved - more * middle) / scale)
        covariance -= along[:, None] * along[None, :] * (more / scale)
        site.precision, site.shift = precision, shift

    @property
    def candour(self) -> float:
        """How far the room is taken at its word while there is time, 0 to 1.

        As likely as it is to say yes whenever it could, and less where more were caught contradicting themselves.
        """
        caught = float((self.doubt > 0).sum()) / max(1, len(self.doubt)) / WARY
        return max(0.0, 1.0 - caught) / (1.0 + exp(-self.frank))

    def weigh_word(self, seat: Seat, weights: Floats, noise: float, is_yes: bool) -> None:
        """Take in what an answer says of how the room speaks, by how likely a yes was for all that is believed.

        Bayes' rule: how likely the answer is of a room that says yes whenever it could, and of one that keeps back
        some of its yeses.
        """
        deviation = sqrt(max(0.0, float(weights @ self.covariance[seat] @ weights)) + noise * noise)
        likely = MISTAKEN + (1 - 2 * MISTAKEN) * below(float(weights @ self.mean[seat]) / deviation)
        more = -log(1 - WITHHELD) if is_yes else log((1 - likely) / (1 - likely * (1 - WITHHELD)))
        self.frank = min(SURE, max(-SURE, self.frank + more))

    def suspect(self, seat: Seat, measure: int, allowed: tuple[int, ...], is_said: bool) -> None:
        """Take in that a seat claims it cannot accept other levels than these, or has shown that it can."""
        for number in np.flatnonzero((self.lines.seat == seat) & (self.lines.measure == measure)):
            forbidden = np.flatnonzero(self.lines.levels[number])
            if is_said and not set(forbidden.tolist()) & set(allowed):
                self.likely[number] = max(
                    float(self.likely[number]), min(0.9, CLAIMED + float(self.likely[number]) / 4)
                )
                self.stamp += 1

    def clear(self, seat: Seat, text: Levels, share: float) -> None:
        """Take in that a seat has shown it can live with a text: lines it crosses are less likely by a share."""
        crossed = self.lines.crossed(text)[0] & (self.lines.seat == seat)
        if crossed.any():
            self.likely[crossed] *= share
            self.stamp += 1

    def judge(self, seat: Seat, text: Levels, weights: Floats, noise: float, is_yes: bool) -> float:
        """Take in what a yes or no to a text says of the red lines it crosses; return how likely it crosses one.

        Bayes' rule, a line at a time: how likely the answer is if the line is there and if it is not.
        """
        crossed = np.flatnonzero(self.lines.crossed(text)[0] & (self.lines.seat == seat))
        if not len(crossed):
            return 0.0
        middle = float(self.mean[seat] @ weights)
        deviation = sqrt(float(weights @ self.covariance[seat] @ weights) + noise * noise)
        margins = np.array((middle, middle - self.where.scenario.rule.red_line / 100)) / deviation
        if not is_yes:
            margins = -margins
        without, across = (MISTAKEN + (1 - 2 * MISTAKEN) * normal_below(margins)).tolist()
        for number in crossed:
            others = 1.0 - float(np.prod(1.0 - self.likely[crossed[crossed != number]]))
            likely = float(self.likely[number])
            unless = others * across + (1 - others) * without
            self.likely[number] = likely * across / (likely * across + (1 - likely) * unless)
        self.stamp += 1
        return float(1.0 - np.prod(1.0 - self.likely[crossed]))

    def news(self, urgency: Floats, worth: tuple[tuple[int, Floats], ...]) -> None:
        """Take in an event of the day that moved everybody's numbers, by seat."""
        before = self.mean.copy()
        if len(urgency):
            self.mean[:, self.where.urgency] += urgency
        for measure, points in worth:
            top = self.where.scenario.measures[measure].top
            for level in range(1, top + 1):
                self.mean[:, self.where.columns[measure, level]] += points * level / top
        for site in self.sites:
            moved = float((self.mean[site.seat] - before[site.seat]) @ site.weights)
            site.least += moved
            site.shift += site.precision * moved
        self.stamp += 1

    def know(self, seat: Seat, own: Priorities) -> None:
        """Enter one's own numbers, which are certain."""
        self.mean[seat] = self.where.numbers(own)
        self.covariance[seat] = 0.0
        self.veto_cost[seat] = own.veto_cost / 100
        self.veto_spread[seat] = 0.0
        mine = self.lines.seat == seat
        kept = {(line.measure, line.levels) for line in own.red_lines}
        for number in np.flatnonzero(mine):
            levels = tuple(np.flatnonzero(self.lines.levels[number]).tolist())
            self.likely[number] = 1.0 if (int(self.lines.measure[number]), levels) in kept else 0.0

    def value(self, texts: Levels, with_price: bool = True, near: Levels | None = None) -> tuple[Floats, Floats]:
        """Return mean and standard deviation of what texts are worth to every seat above no text, shape (texts, seats).

        Texts that differ on one measure from a text they are said to be near are counted from it, which is faster.
        """
        features = self.where.features(texts, with_price)
        mean = features @ self.mean.T
        if near is None or len(texts) * self.where.size**2 < 400_000:
            return mean, np.sqrt(np.maximum(self._variance(features), 0.0))
        variance = np.empty_like(mean)
        single = (texts != near).sum(axis=1) == 1
        if not single.all():
            variance[~single] = self._variance(features[~single])
        variance[single] = self._variance_beside(texts[single], near, features[single], with_price)
        return mean, np.sqrt(np.maximum(variance, 0.0))

    def _variance(self, features: Floats) -> Floats:
        spread = np.matmul(features[None, :, :], self.covariance)
        return np.asarray((spread * features[None, :, :]).sum(axis=2).T)

    def _variance_beside(self, texts: Levels, near: Levels, features: Floats, with_price: bool) -> Floats:
        """Return the variance of texts one step away, from the variance of where the step begins."""
        where, covariance = self.where, self.covariance
        base = where.features(near, with_price)[0]
        along = np.matmul(covariance, base)
        measure = (texts != near).argmax(axis=1)
        new = where.columns[measure, texts[np.arange(len(texts)), measure]]
        old = where.columns[measure, near[0, measure]]
        more = features[:, where.urgency] - base[where.urgency]
        seats = np.arange(len(covariance))[None, :]
        steps = [(np.minimum(new, where.size - 1), np.where(new < where.size, 1.0, 0.0))]
        steps.append((np.minimum(old, where.size - 1), np.where(old < where.size, -1.0, 0.0)))
        steps.append((np.full(len(texts), where.urgency), more))
        variance = np.broadcast_to(along @ base, (len(texts), len(covariance))).copy()
        for column, weight in steps:
            variance += 2 * weight[:, None] * along[:, column].T
        for first, weight in steps:
            for second, other in steps:
                variance += (weight * other)[:, None] * covariance[seats, first[:, None], second[:, None]]
        return variance

    def crossing_of(self, texts: Levels) -> Floats:
        """Return how likely each text crosses a red line of each seat, shape (texts, seats)."""
        if not len(self.likely):
            return np.zeros((len(texts), len(self.mean)))
        clear = np.log(np.maximum(1e-12, 1.0 - self.likely))
        crossed = self.lines.crossed(texts) * clear[None, :]
        return 1.0 - np.exp(crossed @ self.lines.of_seat)


def fresh(scenario: Scenario) -> Belief:
    """Return the belief nothing has moved yet."""
    begun = start(scenario)
    return Belief(
        space(scenario),
        begun.mean.copy(),
        begun.covariance.copy(),
        begun.lines,
        begun.likely.copy(),
        begun.veto_cost.copy(),
        begun.veto_spread.copy(),
        doubt=np.zeros(len(scenario.priors)),
    )


def _site(middle: float, variance: float, after: float, narrowed: float) -> tuple[float, float]:
    """Return precision and shift of the Gaussian factor that turns one mean and variance into others."""
    return 1 / narrowed - 1 / variance, after / narrowed - middle / variance


def hazard(margin: float) -> float:
    """Return the normal density over the normal distribution function."""
    return exp(-margin * margin / 2) / sqrt(2 * pi) / max(below(margin), 1e-12)


def below(margin: float) -> float:
    """Return the normal distribution function of one margin."""
    return 0.5 * erfc(-margin / sqrt(2.0))


def normal_below(margin: Floats) -> Floats:
    """Return the normal distribution function of many margins, to three digits and a half."""
    return np.asarray(0.5 * (1.0 + np.tanh(sqrt(2 / pi) * (margin + 0.044715 * margin**3))))
