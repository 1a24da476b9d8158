"""A finished game looked back on: texts beside each other, what was true when, and which acts moved it.

"True" yes votes are those of seats to which a text is no worse than no text, their red lines counted, by the
priorities they had then (``passing``): what they would vote if nobody bought, promised or bluffed.
"""

from collections.abc import Callable
from itertools import pairwise

from attrs import evolve, frozen

from game.analysis.optimum import attainable, best_welfare
from game.analysis.passing import agrees
from game.analysis.share import Attained, attained_by, worths
from game.analysis.versions import last_count, main_pen, positions
from game.model.actions import Action
from game.model.council import Seat
from game.model.phases import Phase
from game.model.priorities import Priorities
from game.model.scenario import History, Scenario
from game.model.text import Draft, Instrument, Text
from game.play.session import Session


@frozen
class Weighed:
    """A text: what it is worth to all together, in hundredths, and its true yes votes."""

    text: Text
    worth: int
    yes: int


@frozen
class Moment:
    """An act that moved a text, and the true yes votes before and after it; before is None for a new text."""

    number: int
    """How many actions came before it."""
    round: int
    action: Action
    draft: Seat
    old: Text | None
    new: Text
    before: int | None
    after: int


@frozen
class Reckoning:
    """The end of a round's consultations: true yes votes, and those that a seat's staff expected."""

    round: int
    true: int
    expected: float
    give_or_take: float


@frozen
class Retrospect:
    """What can be said of a finished game once everything is known."""

    attained: Attained
    decided: Weighed | None
    """What was decided, or else what was voted last and not adopted."""
    is_adopted: bool
    before: Weighed
    best: Weighed | None
    """The text that passes and is worth most to all together."""
    real: Weighed | None
    """What the real Council adopted, as far as its levels are on record."""
    moments: tuple[Moment, ...]


def retrospect(session: Session, is_wanted: Callable[[], bool] = lambda: True) -> Retrospect | None:
    """Return a finished game looked back on, the Nash ratio aside, or None once it is no longer wanted; takes seconds.

    Raises ``ValueError`` while the game goes on.
    """
    result, state = session.result(), session.state
    if result is None:
        raise ValueError("the game is not over")
    scenario, wants = state.scenario, state.priorities
    for seat in scenario.council.seats:
        if not is_wanted():
            return None
        attainable(scenario, wants, seat)  # is remembered for what follows
    voted = last_count(state.counts)
    text = result.text if result.text is not None else voted.text if voted else None
    best = best_welfare(scenario, wants)
    told = history(scenario)
    real = None if told is None else Text(tuple(level or 0 for level in told.levels))
    return Retrospect(
        attained=attained_by(session, with_nash=False),
        decided=None if text is None else weighed(scenario, wants, text, result.instrument),
        is_adopted=result.text is not None,
        before=weighed(scenario, wants, Text((0,) * len(scenario.measures))),
        best=None if best is None else weighed(scenario, wants, best.text),
        real=None if real is None else weighed(scenario, wants, real),
        moments=moments(session),
    )


def weighed(
    scenario: Scenario, wants: tuple[Priorities, ...], text: Text, instrument: Instrument | None = None
) -> Weighed:
    """Return a text with its worth to all and its true yes votes."""
    worth = sum(worths(scenario, wants, text, instrument or Instrument.RESOLUTION))
    return Weighed(text, worth, true_yes(scenario, wants, text))


def true_yes(scenario: Scenario, wants: tuple[Priorities, ...], text: Text) -> int:
    """Return how many seats a text is good enough for."""
    return sum(agrees(scenario, own, text) for own in wants)


def history(scenario: Scenario) -> History | None:
    """Return what the real Council decided first, if its levels are on record."""
    return next((one for one in scenario.history if any(level is not None for level in one.levels)), None)


def moments(session: Session) -> tuple[Moment, ...]:
    """Return every act after which another resolution stood, by itself or in other words."""
    found: list[Moment] = []
    for number, (before, after) in enumerate(pairwise(positions(session))):
        if before.drafts == after.drafts:
            continue
        texts = {draft.penholder: draft.text for draft in before.drafts if _counts(draft)}
        for draft in after.drafts:
            if _counts(draft) and texts.get(draft.penholder) != draft.text:
                old = texts.get(draft.penholder)
                was = None if old is None else true_yes(before.scenario, before.priorities, old)
                now = true_yes(after.scenario, after.priorities, draft.text)
                action = session.actions[number]
                found.append(Moment(number, before.round, action, draft.penholder, old, draft.text, was, now))
    return tuple(found)


def _counts(draft: Draft) -> bool:
    return draft.instrument is Instrument.RESOLUTION and draft.is_alive


def key_moments(moments: tuple[Moment, ...], most: int = 3) -> tuple[Moment, ...]:
    """Return the acts that moved most true yes votes, in the order in which they came; new texts count for little."""
    weightiest = sorted(moments, key=lambda one: (-_weight(one), one.number))
    return tuple(sorted(weightiest[:most], key=lambda one: one.number))


def _weight(moment: Moment) -> int:
    return 0 if moment.before is None else abs(moment.after - moment.before)


def reckonings(session: Session, seat: Seat) -> tuple[Reckoning, ...]:
    """Return, round by round, the true yes votes for the main draft and what a seat's staff expected.

    Rounds in which the seat did not see the draft, or there was none, are left out. Staff is asked in the views the
    seat had, even where there was none to ask, so this takes a moment.
    """
    from game.minds.memory import Memory
    from game.minds.staff import Staff

    memory, found = Memory(), list[Reckoning]()
    pen = main_pen(session)
    for number in _ends(session):
        moment = session.at(number)
        state, view = moment.state, moment.view(seat)
        view = evolve(view, setup=evolve(view.setup, unaided=False))  # now that it is over, staff may count
        draft = view.draft(pen) if pen is not None else None
        if draft is None or draft.instrument is not Instrument.RESOLUTION:
            continue
        true = true_yes(state.scenario, state.priorities, draft.text)
        counted = Staff(view, memory).whip_count(draft)
        found.append(Reckoning(state.round, true, counted.votes, counted.give_or_take))
    return tuple(found)


def _ends(session: Session) -> list[int]:
    """Return how many actions there had been at the end of each round's consultations."""
    ends: dict[int, int] = {}
    for number in range(len(session.actions)):
        state = session.at(number).state
        if state.phase is Phase.CONSULTATIONS:
            ends[state.round] = number
    return list(ends.values())
