"""How one seat sees the table: what texts are worth to it, which may pass, and which it would aim for."""

from functools import cached_property
from math import log

import numpy as np
from attrs import define, field
from numpy.typing import NDArray

from game.minds.belief import Belief
from game.minds.memory import Memory
from game.minds.skill import Skill
from game.minds.space import Floats, Levels, Space, row, rows, space, text_of
from game.minds.statements import Ear
from game.minds.temperament import Temperament, temperament
from game.minds.whip import Count, Whip, passing, whip
from game.model.council import Seat
from game.model.offers import Deal
from game.model.priorities import Priorities
from game.model.text import ALIVE, Draft, Instrument, Status, Text
from game.model.view import View
from game.rules.trust import has_met_promise, is_owed

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

SLOPE = 0.05
"""How much being nearer to passing counts where no text is likely to."""


@define(eq=False)
class Outlook:
    """One decision's picture of the table. Points, not hundredths."""

    view: View
    ear: Ear
    skill: Skill
    memory: Memory
    nerve: float = 0.5
    """From 0 to 1: how long it holds out today."""
    seat: Seat = field(init=False)
    where: Space = field(init=False)
    _whips: dict[Seat, Whip] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Take the seat from the view."""
        self.seat = self.view.seat or 0
        self.where = space(self.view.scenario)

    @property
    def mine(self) -> Priorities:
        """The seat's own priorities."""
        if self.view.priorities is None:
            raise LookupError("only a seat has priorities")
        return self.view.priorities

    @property
    def belief(self) -> Belief:
        """What the seat believes; who holds a pen weighs all it has heard once more."""
        heard = self.ear.belief
        if not self.skill.sweeps or self.view.draft(self.seat) is None:
            return heard
        return self.memory.noted("belief", lambda: heard.refined(self.skill.sweeps))

    @cached_property
    def temper(self) -> Temperament:
        """The seat's temperament."""
        return temperament(self.view.scenario.council.members[self.seat].temperament)

    @cached_property
    def numbers(self) -> Floats:
        """The seat's own hidden numbers."""
        return self.where.numbers(self.mine)

    @cached_property
    def red_line(self) -> float:
        """What a red line costs."""
        return self.view.scenario.rule.red_line / 100

    @property
    def rounds_left(self) -> int:
        """How many rounds come after this one."""
        return self.view.last_round - self.view.round

    @property
    def progress(self) -> float:
        """How much of the time has gone, 0 to 1."""
        return min(1.0, (self.view.round - 1) / max(1, self.view.last_round - 1))

    @cached_property
    def is_trying(self) -> bool:
        """Whether the penholder still tries texts out: there is time, and the room has begun to answer."""
        return self.rounds_left > SETTLES and len(self.ear.answers) > 0

    def _agreed(self, draft: Draft) -> list[Text]:
        """Return the text most surely agreed among those worth most, if any was tried."""
        tried = [text for pen, text in self.ear.answers if pen == draft.penholder and text != draft.text]
        if not tried:
            return []
        texts = rows(tried)
        count = self.whip(draft).count(texts)
        rated = np.round(count.passes * np.maximum(self.gains(texts, count, draft), 0.0), 6)
        return [tried[int(np.argmax(rated))]]

    def in_hand(self, draft: Draft) -> float:
        """Return the most merit of a text which the room has as good as agreed to in a straw poll."""
        return self.memory.noted(("in hand", draft.penholder), lambda: self._most_agreed(draft))

    def _most_agreed(self, draft: Draft) -> float:
        tried = [text for pen, text in self.ear.answers if pen == draft.penholder]
        if not tried:
            return 0.0
        texts = rows(tried)
        count = self.whip(draft).count(texts)
        return float(np.max(np.where(count.passes >= AGREED, self.merit(texts, count, draft), 0.0)))

    @property
    def boldness(self) -> float:
        """How much surer passing counts than gain when a text is chosen: little while there is time to ask again."""
        if self.is_trying:
            return TRYING if self.has_something else 1.0 + 1.5 * self.progress
        return LATE if self.rounds_left <= SETTLES else EARLY

    @cached_property
    def has_something(self) -> bool:
        """Whether the room has as good as agreed to some text of the seat's own draft."""
        draft = self.view.draft(self.seat)
        return draft is not None and self.in_hand(draft) > 0

    @property
    def holding(self) -> float:
        """What share of what it hopes for the seat still holds out for, 0 to 1."""
        mood = 0.7 + 0.6 * self.nerve
        return float(self.temper.aspiration * mood * (1 - self.progress**self.temper.patience))

    @property
    def is_permanent(self) -> bool:
        """Whether the seat holds a veto."""
        return self.seat in self.view.scenario.council.permanent

    def crosses(self, texts: Levels) -> NDArray[np.bool_]:
        """Say which texts stand across one of the seat's own red lines."""
        if not self.mine.red_lines:
            return np.zeros(len(texts), dtype=bool)
        return ~self.where.holds(self._clear, texts)

    @cached_property
    def _clear(self) -> NDArray[np.bool_]:
        """The levels that cross none of the seat's own red lines."""
        clear = self.where.exists.copy()
        for line in self.mine.red_lines:
            clear[line.measure, list(line.levels)] = False
        return clear

    def own(self, texts: Levels, instrument: Instrument = Instrument.RESOLUTION) -> Floats:
        """Return what texts are worth to the seat above no text, if it votes yes; its price aside."""
        features = self.where.features(texts, with_price=False)
        if instrument is Instrument.STATEMENT:
            rule = self.view.scenario.rule
            features *= rule.statement_worth / 100
            features[:, self.where.least] = -1.0
            features[:, self.where.urgency] *= rule.statement_urgency / max(1, rule.statement_worth)
        value = features @ self.numbers
        return np.asarray(np.round(value - self.red_line * self.crosses(texts), 4))

    def value(self, text: Text, instrument: Instrument = Instrument.RESOLUTION) -> float:
        """Return what one text is worth to the seat above no text, if it votes yes; its price aside."""
        return float(self.own(row(text), instrument)[0])

    def due(self, draft: Draft, text: Text) -> float:
        """Return the price a yes would cost the seat: nothing once a promise is met."""
        return 0.0 if has_met_promise(self.view, self.seat, draft.penholder, text) else self.mine.price / 100

    def whip(self, draft: Draft) -> Whip:
        """Return the whip of a draft."""
        if draft.penholder not in self._whips:
            self._whips[draft.penholder] = whip(self.view, self.ear, self.belief, draft)
        return self._whips[draft.penholder]

    def drafts(self) -> list[Draft]:
        """Return the living resolutions the seat sees."""
        return [d for d in self.view.drafts if d.status in ALIVE and d.instrument is Instrument.RESOLUTION]

    def unity(self, expected: Floats, draft: Draft, owns: bool = False) -> Floats:
        """Return what yes votes above the threshold bring to whoever's name is on the draft."""
        if not owns and self.seat not in draft.owners:
            return np.zeros(len(expected))
        above = np.maximum(0.0, expected - self.view.scenario.council.yes_needed)
        return np.asarray(self.mine.unity / 100 * above)

    def defeat(self, draft: Draft) -> float:
        """Return what a lost vote costs the seat."""
        return self.mine.defeat / 100 if self.seat in draft.owners else 0.0

    def gains(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return what texts are worth to the seat once adopted, unity counted."""
        return np.asarray(self.own(texts) + self.unity(count.yes.sum(axis=1), draft))

    def expected(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return what putting texts to the vote is worth to the seat."""
        lost = self.defeat(draft) * self.temper.caution
        value = count.passes * self.gains(texts, count, draft) - (1 - count.passes) * lost
        return np.asarray(np.round(value, 6))

    def bargaining(self) -> Floats:
        """Return how much each seat's gains weigh: of those that ask for something by how often, of others nothing."""
        weights = np.zeros(len(self.view.scenario.council.members))
        for seat, times in self.ear.bargainers.items():
            if seat >= 0:
                weights[seat] = min(1.0, 0.5 + 0.25 * times)
        weights[self.seat] = 0.0
        return weights

    def aims(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return how the penholder rates texts: surely passed, good for it, and fair to those who bargain."""
        merit = self.merit(texts, count, draft) - (self.in_hand(draft) if self.is_trying else 0.0)
        score = self.boldness * np.log(np.maximum(count.passes, LEAST)) + np.log(np.maximum(merit, LEAST))
        return np.asarray(np.round(score + SLOPE * self._short(count.mean, count), 6))

    def merit(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return what texts are worth to the seat, in points, weighted by what those who bargain are left with.

        A generalised Nash product: its own gain counts in full, that of each other seat by how it has bargained.
        """
        left = np.log1p(np.maximum(count.mean, 0.0) / ENOUGH) @ self.bargaining()
        return np.asarray(self.gains(texts, count, draft) * np.exp(FAIR * self.temper.fairness * left))

    def _short(self, mean: Floats, count: Count) -> Floats:
        """Return how far texts are from passing, in points and votes, so that a search finds its way from afar."""
        belief, permanent = self.belief, list(self.view.scenario.council.permanent)
        votes = np.minimum(0.0, count.yes.sum(axis=1) - self.view.scenario.council.yes_needed)
        vetoes = np.minimum(0.0, mean[:, permanent] + belief.veto_cost[permanent][None, :]).sum(axis=1)
        lines = belief.crossing_of(count.texts)[:, permanent].sum(axis=1)
        return np.asarray(votes + vetoes / 5.0 - 3.0 * lines)

    def kept(self, draft: Draft) -> list[NDArray[np.bool_]]:
        """Return the masks of the terms the seat is bound to keep in its own draft."""
        return [
            self.where.mask(promise.package)
            for promise in self.view.promises
            if isinstance(promise, Deal)
            and promise.draft == draft.penholder
            and draft.penholder == self.seat
            and is_owed(self.view, promise, self.seat)
        ]

    def plan(self, draft: Draft) -> tuple[Text, float, float]:
        """Return the text the penholder would best aim for, how it rates, and how likely it passes."""
        key = (
            "plan",
            self.view.round,
            draft.penholder,
            draft.text,
            self.ear.belief.stamp,
            self.view.promises,
            len(self.ear.bargainers),
        )
        return self.memory.noted(key, lambda: self._planned(draft))

    def _planned(self, draft: Draft) -> tuple[Text, float, float]:
        masks = self.kept(draft)
        best: tuple[float, Text, float] | None = None
        for text in self._starts(draft, masks)[: self.skill.starts]:
            reached, score, chance = self._climbed(draft, text, masks)
            if best is None or score > best[0]:
                best = (score, reached, chance)
        if best is None:
            return draft.text, -log(1 / LEAST), 0.0
        return best[1], best[0], best[2]

    def _starts(self, draft: Draft, masks: list[NDArray[np.bool_]]) -> list[Text]:
        """Return where searches begin: the text as it is, then welfare's, one's own best, the middle."""
        belief = self.belief
        others = belief.mean.sum(axis=0)
        found = [draft.text]
        if self.is_trying or self.rounds_left <= SETTLES:
            found += self._agreed(draft)
        for weight in (0.3, 4.0, 1.0):
            mixed = others / max(1, len(belief.mean) - 1) + weight * self.numbers
            found.append(self._favourite(mixed, masks))
        return [
            text for text in found if all(self.where.holds(mask, row(text))[0] for mask in masks) or text == draft.text
        ]

    def _favourite(self, numbers: Floats, masks: list[NDArray[np.bool_]]) -> Text:
        """Return the text with the best level of every measure, urgency counted by the substance it adds."""
        padded = np.append(numbers, 0.0)
        worth = padded[self.where.columns] + np.maximum(0.0, numbers[self.where.urgency]) * self.where.substance
        worth = np.where(self.where.exists, worth, -np.inf)
        for mask in masks:
            worth = np.where(mask, worth, -1e6)
        text = np.argmax(np.round(worth, 6), axis=1)
        if not self.where.makes_sense(text[None, :])[0]:
            for moved in self.where.neighbours(tuple(int(level) for level in text)):
                return text_of(moved)
        return text_of(text)

    def _climbed(self, draft: Draft, text: Text, masks: list[NDArray[np.bool_]]) -> tuple[Text, float, float]:
        """Climb from a text; while texts are tried out, return the best on the way that was not tried yet."""
        counter = self.whip(draft)
        here = row(text)
        count = counter.count(here)
        score = float(self.aims(here, count, draft)[0])
        found = (text, score, float(count.passes[0]))
        is_new = not self._is_tried(draft, here)[0]
        for _step in range(self.skill.steps):
            texts = self.where.neighbours(text.levels)
            for mask in masks:
                texts = texts[self.where.holds(mask, texts)]
            if not len(texts):
                break
            count = counter.count(texts, near=row(text))
            scores = self.aims(texts, count, draft)
            best = int(np.argmax(scores))
            fresh = np.where(self._is_tried(draft, texts), -np.inf, scores)
            newest = int(np.argmax(fresh))
            if np.isfinite(fresh[newest]) and (not is_new or fresh[newest] > found[1] + 1e-6):
                found = (text_of(texts[newest]), float(fresh[newest]), float(count.passes[newest]))
                is_new = True
            if scores[best] <= score + 1e-6:
                break
            text, score = text_of(texts[best]), float(scores[best])
        return found

    def _is_tried(self, draft: Draft, texts: Levels) -> NDArray[np.bool_]:
        """Say which texts the room was asked about, while texts are tried out."""
        tried = np.zeros(len(texts), dtype=bool)
        if self.is_trying:
            for pen, text in self.ear.answers:
                if pen == draft.penholder:
                    tried |= (texts == np.array(text.levels)[None, :]).all(axis=1)
        return tried

    def chance(self, draft: Draft, text: Text | None = None) -> float:
        """Return how likely a draft passes, as it is or at another text."""
        return float(self.whip(draft).count(row(text or draft.text)).passes[0])

    def with_votes(self, draft: Draft, text: Text, votes: dict[Seat, bool]) -> tuple[float, Count]:
        """Return how likely a text passes if some votes are known."""
        count = self.whip(draft).count(row(text), sure=tuple(votes.items()))
        return float(count.passes[0]), count

    def alternative(self, draft: Draft) -> float:
        """Return what may still come if this draft fails: the best draft later on this agenda (RULES §1)."""
        meeting = self.view.meeting
        later = meeting.drafts[1:] if meeting else ()
        best = 0.0
        for other in self.drafts():
            if other.penholder in later and other.status is Status.IN_BLUE and other.penholder != draft.penholder:
                best = max(best, self.chance(other) * self.value(other.text))
        return best


def sure(count: Count, seats: list[Seat], permanent: tuple[Seat, ...], needed: int, kept: float) -> Floats:
    """Return how likely each text passes if in each one seat has pledged its yes."""
    yes, veto = count.yes.copy(), count.veto.copy()
    order = list(permanent)
    for number, seat in enumerate(seats):
        yes[number, seat] = kept
        if seat in permanent:
            veto[number, order.index(seat)] = 1 - kept
    return passing(yes, veto, order, needed)
