"""The resolution a game was about, text by text, and every position of the game."""

from itertools import pairwise

from attrs import frozen

from game.model.council import Seat
from game.model.events import Event
from game.model.state import State
from game.model.text import Instrument, Text
from game.model.voting import Count, Matter, Verdict
from game.play.hearing import heard
from game.play.session import Session


@frozen
class Version:
    """A text of the main resolution, from the action after which it first stood."""

    number: int
    """How many actions had come when it stood."""
    round: int
    text: Text


@frozen
class Happening:
    """Something that happened, and when."""

    number: int
    """The position in which it had happened: how many actions had come by then."""
    round: int
    event: Event


def positions(session: Session) -> tuple[State, ...]:
    """Return the opening and the position after every action."""
    return tuple(session.at(number).state for number in range(len(session.actions) + 1))


def happenings(states: tuple[State, ...]) -> tuple[Happening, ...]:
    """Return everything that happened after the opening, whoever was told."""
    found: list[Happening] = []
    for number, (before, after) in enumerate(pairwise(states), start=1):
        for event in heard(before, after, after.scenario.council.seats):
            found.append(Happening(number, max(1, before.round), event))
    return tuple(found)


def versions(states: tuple[State, ...], pen: Seat) -> tuple[Version, ...]:
    """Return the texts a penholder's resolution had, one after the other."""
    found: list[Version] = []
    for number, state in enumerate(states):
        text = living_text(state, pen)
        if text is not None and (not found or found[-1].text != text):
            found.append(Version(number, max(1, state.round), text))
    return tuple(found)


def living_text(state: State, pen: Seat) -> Text | None:
    """Return the text of a penholder's living resolution, if there is one."""
    for draft in state.drafts:
        if draft.penholder == pen and draft.is_alive and draft.instrument is Instrument.RESOLUTION:
            return draft.text
    return None


def main_pen(session: Session) -> Seat | None:
    """Return whose resolution the game was about: the one voted last, else the first."""
    count = last_count(session.state.counts)
    if count is not None:
        return count.ballot.draft
    return next((draft.penholder for draft in session.state.drafts if draft.instrument is Instrument.RESOLUTION), None)


def last_count(counts: tuple[Count, ...]) -> Count | None:
    """Return the last vote on a draft: one that adopted it, if there was any."""
    found = [count for count in counts if count.ballot.matter is Matter.DRAFT]
    adopted = [count for count in found if count.verdict is Verdict.ADOPTED]
    return next(reversed(adopted or found), None)
