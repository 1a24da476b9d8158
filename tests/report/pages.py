"""One of every kind of page there is, of the largest scenario and of the first lesson, for the checks in a browser.

Where seats differ in their numbers alone, three of them stand for all.
"""

from game.report.ballots import Slips, ballots_page
from game.report.debrief import debrief_page
from game.report.fitting import PAPERS
from game.report.key import key_page
from game.report.plates import plates_page
from game.report.roles import roles_page
from game.scenario.library import load
from tests.report.games import game_of
from tests.report.hostile import SCRIPTS, hostile
from tests.report.specimen import specimen
from tests.report.test_roles import a_print

LARGEST, FIRST = "dprk-2017-12", "tutorial"


def pages():
    """Return every page by its name."""
    largest, first = load(LARGEST), load(FIRST)
    game = game_of(largest)
    return {
        "specimen": specimen(),
        f"roles {LARGEST}": roles_page(a_print(largest, seats=(1, 3, 13))),
        f"roles {FIRST} letter": roles_page(a_print(first, paper="letter")),
        "roles in many scripts": roles_page(a_print(hostile(SCRIPTS), seats=(0, 2))),
        f"key {LARGEST}": key_page(a_print(largest)),
        "ballots": ballots_page(Slips(largest, (1, 3, 13), PAPERS["a4"])),
        "plates": plates_page(largest, (1, 3, 13), PAPERS["a4"]),
        f"debrief {LARGEST}": debrief_page(game, None, is_public=False),
        f"debrief {LARGEST} public": debrief_page(game, None, is_public=True),
        f"debrief {LARGEST} half-way": debrief_page(game.at(len(game.actions) // 2), None, is_public=False),
        "debrief in many scripts": debrief_page(game_of(hostile(SCRIPTS)), None, is_public=False),
    }
