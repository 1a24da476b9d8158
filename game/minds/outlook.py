"""How one seat sees the table: what texts are worth to it, and which may pass."""

from functools import cached_property

import numpy as np
from attrs import define, evolve, field
from numpy.typing import NDArray

from game.minds.belief import Belief
from game.minds.memory import Memory
from game.minds.skill import Skill
from game.minds.space import Floats, Levels, Space, row
from game.minds.statements import Ear
from game.minds.temperament import Temperament, temperament
from game.minds.whip import Count, Whip, tally, whip
from game.model.council import Council, Seat
from game.model.offers import Deal
from game.model.priorities import Priorities
from game.model.text import ALIVE, Draft, Instrument, Status, Text
from game.model.view import View
from game.rules.tolls import risen
from game.rules.trust import has_met_promise, is_owed


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
        """Take the seat from the view, and the space from what was heard of adoptions."""
        self.seat = self.view.seat or 0
        self.where = self.ear.belief.where

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
        return ~self.where.holds(self.clear, texts)

    @cached_property
    def clear(self) -> NDArray[np.bool_]:
        """The levels that cross none of the seat's own red lines."""
        clear = self.where.exists.copy()
        for line in self.mine.red_lines:
            clear[line.measure, list(line.levels)] = False
        return clear

    def own(self, texts: Levels, instrument: Instrument = Instrument.RESOLUTION) -> Floats:
        """Return what texts are worth to the seat above no text, if it votes yes; its price aside."""
        features = self.features(texts, instrument)
        value = features @ self.numbers
        if instrument is Instrument.RESOLUTION:
            value = value + self._thanks(texts)
        return np.asarray(np.round(value - self.red_line * self.crosses(texts), 4))

    def features(self, texts: Levels, instrument: Instrument) -> Floats:
        """Return what of each hidden number a seat gets from each text in some form, its price aside."""
        features = self.where.features(texts, with_price=False)
        if instrument is Instrument.STATEMENT and self.ear.adopted is not None:
            return np.zeros_like(features)  # the game ends with what was adopted (RULES §2)
        if instrument is Instrument.STATEMENT:
            rule = self.view.scenario.rule
            features *= rule.statement_worth / 100
            features[:, self.where.least] = -1.0
            features[:, self.where.urgency] *= rule.statement_urgency / max(1, rule.statement_worth)
        return features

    def _thanks(self, texts: Levels) -> Floats:
        """Return the thanks of the state concerned for a wish that the seat itself brought in (R46)."""
        line = self.view.scenario.back_channel
        met = np.zeros(len(texts), dtype=bool)
        for channel in self.view.channels if line is not None and line.thanks else ():
            if channel.seat == self.seat:
                met |= texts[:, channel.measure] == channel.level
        return np.asarray(met * (line.thanks / 100 if line is not None else 0.0))

    def value(self, text: Text, instrument: Instrument = Instrument.RESOLUTION) -> float:
        """Return what one text is worth to the seat above no text, if it votes yes; its price aside."""
        return float(self.own(row(text), instrument)[0])

    def due(self, draft: Draft, text: Text) -> float:
        """Return the price a yes would cost the seat: nothing once a promise is met."""
        if has_met_promise(self.view, self.seat, draft.penholder, text):
            return 0.0
        return (self.mine.price + risen(self.view, self.seat, draft.penholder, text)) / 100

    def whip(self, draft: Draft) -> Whip:
        """Return the whip of a draft, beside what may still be adopted after it."""
        if draft.penholder not in self._whips:
            found = whip(self.view, self.ear, self.belief, draft)
            if later := [other for other in self.drafts() if follows(draft, other)]:
                found = evolve(found, rest=self._rest(later))
            self._whips[draft.penholder] = found
        return self._whips[draft.penholder]

    def _rest(self, drafts: list[Draft]) -> Floats:
        """Return what each seat may hope for of the best of some drafts, their chances counted, in points."""
        best = np.zeros(len(self.belief.mean))
        for draft in drafts:
            count = whip(self.view, self.ear, self.belief, draft).count(row(draft.text))
            best = np.maximum(best, count.passes[0] * count.mean[0])
        return best

    def drafts(self) -> list[Draft]:
        """Return the living resolutions the seat sees."""
        return [d for d in self.view.drafts if d.status in ALIVE and d.instrument is Instrument.RESOLUTION]

    def unity(self, count: Count, draft: Draft) -> Floats:
        """Return what yes votes above the threshold bring to whoever's name is on the draft."""
        return np.asarray((self.mine.unity / 100 if self.seat in draft.owners else 0.0) * count.above)

    def defeat(self, draft: Draft) -> float:
        """Return what a lost vote costs the seat."""
        return self.mine.defeat / 100 if self.seat in draft.owners else 0.0

    def gains(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return what texts are worth to the seat once adopted with its yes, unity counted."""
        price = 0.0 if self._is_waived(draft) else self.mine.price / 100
        return np.asarray(self.own(texts) - price + self.unity(count, draft))

    def _is_waived(self, draft: Draft) -> bool:
        """Whether a penholder owes no price, since it is bound to keep the terms of a deal."""
        return any(
            isinstance(promise, Deal)
            and promise.draft == draft.penholder == self.seat
            and is_owed(self.view, promise, self.seat)
            for promise in self.view.promises
        )

    def expected(self, texts: Levels, count: Count, draft: Draft) -> Floats:
        """Return what putting texts to the vote is worth to the seat."""
        lost = self.defeat(draft) * self.temper.caution
        value = count.passes * self.gains(texts, count, draft) - (1 - count.passes) * lost
        return np.asarray(np.round(value, 6))

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


def follows(draft: Draft, other: Draft) -> bool:
    """Whether another draft would be voted after this one, if both came to the vote as things stand."""
    if other.penholder == draft.penholder:
        return False
    if draft.status is not Status.IN_BLUE:
        return other.status is not Status.IN_BLUE
    return other.status is not Status.IN_BLUE or other.blue_order > draft.blue_order


def pledged(count: Count, seat: Seat, council: Council, kept: float) -> Count:
    """Return a count in which a seat has pledged its yes, which is so likely to be kept, or as likely as it was."""
    yes, veto, permanent = count.yes.copy(), count.veto.copy(), list(council.permanent)
    yes[:, seat] = np.maximum(yes[:, seat], kept)
    if seat in permanent:
        place = permanent.index(seat)
        veto[:, place] = np.minimum(veto[:, place], 1 - kept)
    passes, above = tally(yes, veto, permanent, council.yes_needed)
    return evolve(count, yes=yes, veto=veto, passes=passes, above=above)
