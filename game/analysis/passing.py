"""Whether a text would pass if every seat voted by its own worth: alternative 0, prices waived (RULES §5)."""

from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Instrument, Text
from game.rules.texts import text_fault
from game.rules.worth import crosses, text_value


def passes(scenario: Scenario, priorities: tuple[Priorities, ...], text: Text) -> bool:
    """Whether a text can be tabled, has its yes votes, and meets no veto."""
    if text_fault(scenario, text, Instrument.RESOLUTION) is not None:
        return False
    council = scenario.council
    yes = sum(agrees(scenario, own, text) for own in priorities)
    return yes >= council.yes_needed and not any(vetoes(scenario, priorities[seat], text) for seat in council.permanent)


def agrees(scenario: Scenario, own: Priorities, text: Text) -> bool:
    """Whether a seat would vote yes: no worse than no text, the cost of a red line counted."""
    return surplus(scenario, own, text) - line(scenario, own, text) >= least(scenario)


def vetoes(scenario: Scenario, own: Priorities, text: Text) -> bool:
    """Whether a permanent seat would rather pay for its veto; letting a red line pass counts in full."""
    return surplus(scenario, own, text) - line(scenario, own, text) < least(scenario) - own.veto_cost


def line(scenario: Scenario, own: Priorities, text: Text) -> int:
    """Return what voting yes on a text costs a seat across one of its red lines, in hundredths; else nothing."""
    return scenario.rule.red_line if crosses(own, text) else 0


def left(scenario: Scenario, priorities: tuple[Priorities, ...], seat: Seat, text: Text) -> int:
    """Return what a seat is left with when a text passes, a red line counted if its own vote crosses it (R25)."""
    own = priorities[seat]
    pays = seat in scenario.council.permanent or agrees(scenario, own, text)
    return text_value(scenario, own, text) - (line(scenario, own, text) if pays else 0)


def surplus(scenario: Scenario, own: Priorities, text: Text) -> int:
    """Return what a text is worth to a seat over and above no text, in hundredths of a point."""
    return text_value(scenario, own, text) - own.walk_away


def surpluses(scenario: Scenario, priorities: tuple[Priorities, ...], text: Text) -> tuple[int, ...]:
    """Return the surplus of every seat."""
    return tuple(surplus(scenario, own, text) for own in priorities)


def least(scenario: Scenario) -> int:
    """Return the smallest surplus that is enough: the unit above nothing where a minimum must be exceeded."""
    return 1 if scenario.rule.is_strict else 0
