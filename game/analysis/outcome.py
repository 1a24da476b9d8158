"""What a game left every seat with, and the text that other texts are compared with. Points in hundredths."""

from attrs import frozen

from game.analysis.passing import left
from game.analysis.share import worths
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.result import Result
from game.model.scenario import Scenario
from game.model.text import Instrument, Text

Wants = tuple[Priorities, ...]


@frozen
class Outcome:
    """What was decided, as far as it is worth something to seats; and the text a change would have been made to."""

    text: Text
    """What was adopted as a resolution, or else the last text of the draft the game was about."""
    values: tuple[int, ...]
    """By seat: what the decision is worth to it, prices and costs waived; no decision is its walk-away."""


def outcome(scenario: Scenario, wants: Wants, result: Result, last: Text | None) -> Outcome | None:
    """Return what came of a game whose draft ended with some text, or None where there never was a text."""
    if result.text is not None and result.instrument is Instrument.RESOLUTION:
        values = tuple(left(scenario, wants, seat, result.text) for seat in scenario.council.seats)
        return Outcome(result.text, values)
    if last is None:
        return None
    return Outcome(last, worths(scenario, wants, result.text, result.instrument or Instrument.RESOLUTION))


def gain(scenario: Scenario, wants: Wants, came: Outcome, seat: Seat, text: Text) -> int:
    """Return what a seat would have had more, had this text been adopted."""
    return left(scenario, wants, seat, text) - came.values[seat]
