"""A player's own staff: what it makes of the table, from that player's view and nothing else.

It believes what a mind in the same chair would. It is a function of the view; the memory spares it listening twice.
"""

from collections.abc import Iterator

import numpy as np
from attrs import define, evolve, field, frozen

from game.minds.aims import aim
from game.minds.choice import Choice
from game.minds.diplomat import Diplomat
from game.minds.memory import Memory
from game.minds.outlook import Outlook
from game.minds.partner import partner
from game.minds.pen import pen
from game.minds.reasons import LEAST_MOVED, explained, grouped, worth
from game.minds.reception import Reception, reception
from game.minds.skill import AMBASSADOR, SKILLS, Skill
from game.minds.space import row
from game.minds.statements import Heard
from game.minds.wants import feared, percent, wants
from game.minds.whip import Count
from game.model.actions import Action
from game.model.council import Seat
from game.model.reasons import Ground, Reason, Stance, Want
from game.model.text import Draft, Instrument, Text
from game.model.view import View
from game.rules.legality import is_legal
from game.rules.trust import bound

LIKELY, LEANING = 0.75, 0.4
"""How likely a yes must be to be called so."""

VETOING = 0.25
"""How likely a veto must be to be warned of."""

SHOWN = 5
"""Packages shown at most."""


class NoStaffError(Exception):
    """There is no staff: the game is played without, or the view is nobody's."""


@frozen
class Tally:
    """Where one seat is thought to stand on a text."""

    seat: Seat
    stance: Stance
    yes: int
    """How likely it votes yes, in percent."""
    veto: int
    """How likely it would rather stop the text, in percent."""
    because: Ground | None = None
    """What it last said that moved the belief most."""


@frozen
class WhipCount:
    """How a vote on a draft would go today, as far as one can tell."""

    draft: Draft
    tallies: tuple[Tally, ...]
    """In speaking order."""
    votes: float
    """Yes votes to expect, one's own among them."""
    give_or_take: float
    """Their standard deviation."""
    passes: int
    """How likely it passes with one's own yes, in percent."""
    without: int
    """How likely it passes without."""


@frozen
class Prospect:
    """Something one could do about the text, and how likely what it leads to is to pass."""

    action: Action
    passes: int
    """In percent, one's own yes and those bought with it given."""
    worth: int
    """What the text it leads to is worth to oneself, above no text, in hundredths of a point."""


@frozen
class Dossier:
    """What one seat seems to be after."""

    seat: Seat
    tally: Tally | None
    wants: tuple[Want, ...]
    """What most is at stake for it first."""
    never: tuple[tuple[int, tuple[int, ...], int], ...]
    """Red lines it is thought to have: measure, levels, percent."""
    grounds: tuple[Ground, ...]
    """What it said, latest last."""
    doubted: bool
    """Whether it contradicted itself."""


@frozen
class Advice:
    """What a mind of some skill would do in one's chair, and why."""

    choice: Choice
    reason: Reason


@define(eq=False)
class Staff:
    """The staff of the seat whose view it is; raises ``NoStaffError`` where there is none."""

    view: View
    memory: Memory = field(factory=Memory)
    _outlook: Outlook = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Listen to all that the seat was told."""
        if self.view.setup.unaided or self.view.priorities is None:
            raise NoStaffError
        self._outlook = Outlook(self.view, self.memory.recall(self.view), AMBASSADOR, self.memory)

    def whip_count(self, draft: Draft) -> WhipCount:
        """Return how a vote on a resolution would go today."""
        outlook, texts = self._outlook, row(draft.text)
        counter = outlook.whip(draft)
        count = counter.count(texts, sure=((outlook.seat, True),))
        without = counter.count(texts, sure=((outlook.seat, False),))
        yes = count.yes[0]
        return WhipCount(
            draft,
            tuple(self._tally(draft, count, seat) for seat in self.view.scenario.council.seats),
            float(yes.sum()),
            float(np.sqrt((yes * (1 - yes)).sum())),
            percent(float(count.passes[0])),
            percent(float(without.passes[0])),
        )

    def _tally(self, draft: Draft, count: Count, seat: Seat) -> Tally:
        permanent = self.view.scenario.council.permanent
        yes = float(count.yes[0, seat])
        veto = float(count.veto[0, permanent.index(seat)]) if seat in permanent else 0.0
        return Tally(
            seat, self._stance(draft, seat, yes, veto), percent(yes), percent(veto), self._because(draft, seat)
        )

    def _stance(self, draft: Draft, seat: Seat, yes: float, veto: float) -> Stance:
        if seat == self.view.seat:
            return Stance.OWN
        if bound(self.view, seat, draft.penholder, draft.text) is True:
            return Stance.PROMISED
        if veto >= VETOING:
            return Stance.VETO
        return Stance.LIKELY if yes >= LIKELY else Stance.LEANING if yes >= LEANING else Stance.UNLIKELY

    def _because(self, draft: Draft, seat: Seat) -> Ground | None:
        """Return the statement on a draft that moved the belief about a seat most."""
        heard = [one for one in self._heard(seat) if one.statement.draft == draft.penholder]
        if not heard:
            return None
        most = max(reversed(heard), key=lambda one: one.moved)
        return grouped(self._outlook, [most.statement], ())[0]

    def _heard(self, seat: Seat) -> list[Heard]:
        return [one for one in self._outlook.ear.heard if one.statement.seat == seat and one.moved >= LEAST_MOVED]

    def wishes(self, seat: Seat, draft: Draft, count: int) -> tuple[Want, ...]:
        """Return what a seat seems to want most, compared with a draft."""
        return wants(self._outlook.belief, seat, draft.text)[:count]

    def dossier(self, seat: Seat, draft: Draft) -> Dossier:
        """Return what a seat seems to be after, compared with a draft, and on what statements that rests."""
        belief = self._outlook.belief
        is_voted = draft.instrument is Instrument.RESOLUTION
        tally = next(t for t in self.whip_count(draft).tallies if t.seat == seat) if is_voted else None
        said = [one.statement for one in self._heard(seat)]
        return Dossier(
            seat,
            tally,
            wants(belief, seat, draft.text),
            feared(belief, seat),
            grouped(self._outlook, said, ()),
            bool(belief.doubt[seat] > 0),
        )

    def prospects(self) -> tuple[Prospect, ...]:
        """Return packages and texts that might pass, the most useful first."""
        found: list[Prospect] = []
        for choice in _ideas(self._outlook):
            if len(found) < SHOWN and is_legal(self.view, choice.action):
                prospect = self._prospect(choice.action)
                if prospect is not None and all(one.action != choice.action for one in found):
                    found.append(prospect)
        return tuple(found)

    def _prospect(self, action: Action) -> Prospect | None:
        target, outlook = aim(self.view, action), self._outlook
        if target.draft is None or target.text is None or not target.measures:
            return None
        buys = target.draft.penholder == outlook.seat
        bought = tuple((seat, True) for seat in getattr(action, "recipients", ()) if buys)
        count = outlook.whip(target.draft).count(row(target.text), sure=((outlook.seat, True), *bought))
        return Prospect(action, percent(float(count.passes[0])), worth(outlook, action, target)[0] or 0)

    def reception(self, draft: Draft, text: Text, seat: Seat) -> Reception:
        """Return how a seat would take an offer that would be signed on a text."""
        return reception(self._outlook, draft, text, seat)

    def chance(self, draft: Draft, text: Text, pledged: tuple[Seat, ...] = ()) -> int:
        """Return how likely a text passes with one's own yes and those pledged, in percent."""
        sure = tuple((seat, True) for seat in (self._outlook.seat, *pledged))
        return percent(float(self._outlook.whip(draft).count(row(text), sure=sure).passes[0]))

    def advice(self, skill: Skill = AMBASSADOR) -> Advice:
        """Return what a mind of some skill would do now, and why."""
        return Advice(*explained(Diplomat(skill, memory=_copied(self.memory)), self.view))


def _ideas(outlook: Outlook) -> Iterator[Choice]:
    if outlook.view.actions_left:
        yield from pen(outlook)
        yield from partner(outlook)


def _copied(memory: Memory) -> Memory:
    """Return a memory that has heard the same, without the notes another skill made."""
    return evolve(memory, notes={})


def skilled(name: str) -> Skill:
    """Return a skill by its name; raises ``KeyError`` for a stranger, and for a yardstick that gives no reasons."""
    for skill in SKILLS:
        if skill.name == name:
            return skill
    raise KeyError(name)


def voted(view: View) -> tuple[Draft, ...]:
    """Return the resolutions on the table that staff can count votes on."""
    return tuple(d for d in view.drafts if d.is_alive and d.instrument is Instrument.RESOLUTION)
