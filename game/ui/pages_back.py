"""The pages on which a finished game is looked back on, once it has been worked out."""

from collections.abc import Callable

from game.desk.blocking import blocking_page
from game.desk.missed import missed_page
from game.desk.page import Page
from game.desk.portraits import portraits_page
from game.desk.promises import promises_page
from game.desk.questions import questions_page
from game.desk.turning import turning_page
from game.desk.votes import votes_page
from game.model.scenario import Scenario
from game.model.voting import Count
from game.ui.aftermath import Known
from game.words.language import _


def pages_back(
    scenario: Scenario, counts: tuple[Count, ...], known: Known
) -> tuple[tuple[str, Callable[[], Page]], ...]:
    """Return titles and pages; none until the game has been looked back on."""
    found = known.lookback
    if found is None:
        return ()
    return (
        (_("Questions"), lambda: questions_page(found, known.retrospect)),
        (_("Missed offers"), lambda: missed_page(found)),
        (_("When it was decided"), lambda: turning_page(found)),
        (_("Who could have stopped it"), lambda: blocking_page(found)),
        (_("Deals and promises"), lambda: promises_page(found)),
        (_("The votes"), lambda: votes_page(scenario, counts)),
        (_("What others believed"), lambda: portraits_page(found)),
    )
