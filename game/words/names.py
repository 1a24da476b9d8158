"""What members and the state concerned are called."""

from collections.abc import Sequence

from game.model.council import CHANCE, CONTROL, Seat
from game.model.scenario import Scenario
from game.words.dates import spoken
from game.words.language import _
from game.words.lists import commas, listed

ARTICLED_WHOLE = (
    "DPRK",
    "UAE",
    "DRC",
    "Netherlands",
    "Philippines",
    "Gambia",
    "Bahamas",
    "Maldives",
    "Comoros",
    "Congo",
    "Holy See",
)
ARTICLED_FIRST = ("United ", "Democratic ", "Republic of ", "Kingdom of ", "State of ", "Union of ")
ARTICLED_LAST = (" Federation", " Kingdom", " Republic", " Emirates", " Islands", " States", " Union")


def name(scenario: Scenario, seat: Seat) -> str:
    """Return a member's name as it stands on its plate, for tables and rolls."""
    if seat == CONTROL:
        return _("The teacher")
    return _("Chance") if seat == CHANCE else scenario.council.members[seat].name


def names(scenario: Scenario, seats: Sequence[Seat]) -> str:
    """Return the plates of several members, with commas between."""
    return commas([name(scenario, seat) for seat in seats])


def member(scenario: Scenario, seat: Seat) -> str:
    """Return a member's name as it stands inside a sentence."""
    return _in_prose(name(scenario, seat))


def members(scenario: Scenario, seats: Sequence[Seat]) -> str:
    """Return several members inside a sentence: "China, France and the United States"."""
    if not seats:
        return _("nobody")
    return listed([member(scenario, seat) for seat in seats])


def target(scenario: Scenario) -> str:
    """Return the state concerned inside a sentence."""
    return _in_prose(scenario.target_name) if scenario.target_name else _("the state concerned")


def round_label(scenario: Scenario, round_: int) -> str:
    """Return the dates of a round, counted from 1, as they are said; nothing where the scenario gives none."""
    return spoken(written_label(scenario, round_))


def written_label(scenario: Scenario, round_: int) -> str:
    """Return the dates of a round as its author wrote them."""
    return scenario.rounds[round_ - 1] if 0 < round_ <= len(scenario.rounds) else ""


def _in_prose(plate: str) -> str:
    bare = plate.partition(" (")[0]  # DPRK (North Korea)
    takes_article = bare in ARTICLED_WHOLE or bare.startswith(ARTICLED_FIRST) or bare.endswith(ARTICLED_LAST)
    has_one = plate.lower().startswith("the ")
    return _("the {name}").format(name=plate) if takes_article and not has_one else plate
