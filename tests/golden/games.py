"""One AI game of each scenario as its public minutes, kept beside this file to be read and compared.

Renew them with ``python -m tests.golden.games`` after a change that is meant to change games, and read the difference.
"""

from pathlib import Path

from game.minds.roster import DEFAULT_SKILL
from game.play.sitting import begin, header
from game.scenario.library import catalogue, load, source
from game.words.minutes import minutes

FOLDER = Path(__file__).parent
SEED = 3


def shipped() -> list[str]:
    """Return the ids of the scenarios that come with the game."""
    return [listing.id for listing in catalogue()]


def public_minutes(scenario: str) -> str:
    """Return what the public knows of one AI game."""
    seats = (DEFAULT_SKILL,) * len(load(scenario).council.members)
    session = begin(header(source(scenario), SEED, seats))
    session.advance()
    return minutes(session.view(None))


def file_of(scenario: str) -> Path:
    """Return where a scenario's minutes are kept."""
    return FOLDER / f"{scenario}.txt"


if __name__ == "__main__":
    for name in shipped():
        file_of(name).write_text(public_minutes(name), encoding="utf-8", newline="\n")
