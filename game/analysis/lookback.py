"""A finished game looked back on as a whole: what a debrief shows, from the report to the window."""

from attrs import field, frozen

from game.analysis.coalitions import Opposition, margins_of, oppositions
from game.analysis.credence import Portrait, portraits
from game.analysis.near_misses import NearMiss, near_misses
from game.analysis.outcome import Outcome, outcome
from game.analysis.promises import Promised, promised
from game.analysis.refusals import MissedOffer, missed_offers, refusals
from game.analysis.retrospect import Moment, Reckoning, moments, reckonings
from game.analysis.swaps import Swap, swaps
from game.analysis.turning import Turning, turning
from game.analysis.versions import Version, happenings, last_count, main_pen, positions, versions
from game.model.council import Seat
from game.model.events import OfferMade
from game.model.result import Result
from game.model.scenario import Scenario
from game.model.voting import Count, Verdict
from game.play.session import Session


@frozen
class Lookback:
    """What can be said of a finished game without looking for the best text there was."""

    scenario: Scenario
    people: tuple[Seat, ...]
    """The seats that people played."""
    result: Result
    pen: Seat | None
    """Whose resolution the game was about."""
    count: Count | None
    """The vote that decided it."""
    versions: tuple[Version, ...]
    moments: tuple[Moment, ...]
    reckonings: tuple[Reckoning, ...]
    """The penholder's whip count against the truth, by round."""
    turning: Turning | None
    oppositions: tuple[Opposition, ...]
    promised: tuple[Promised, ...]
    came: Outcome | None
    """What missed offers and swaps are compared with."""
    missed: tuple[MissedOffer, ...]
    swaps: tuple[Swap, ...]
    portraits: tuple[Portrait, ...]
    near: tuple[NearMiss, ...]
    margins: tuple[int, ...] = field(default=())
    """By how much the text of the last vote was good enough for each seat, in hundredths."""


def lookback(session: Session) -> Lookback:
    """Return a finished game looked back on; raises ``ValueError`` while it goes on. Takes a second or two."""
    result = session.result()
    if result is None:
        raise ValueError("the game is not over")
    states = positions(session)
    state, scenario, wants = session.state, session.state.scenario, session.state.priorities
    told, pen, count = happenings(states), main_pen(session), last_count(session.state.counts)
    found = () if pen is None else versions(states, pen)
    came = outcome(scenario, wants, result, found[-1].text if found else None)
    offers = tuple(one.event.offer for one in told if isinstance(one.event, OfferMade))
    return Lookback(
        scenario=scenario,
        people=session.humans,
        result=result,
        pen=pen,
        count=count,
        versions=found,
        moments=moments(session),
        reckonings=() if pen is None else reckonings(session, pen),
        turning=None if pen is None else turning(states, pen, count is not None and count.verdict is Verdict.ADOPTED),
        oppositions=oppositions(states, found),
        promised=promised(states, told),
        came=came,
        missed=() if came is None else missed_offers(scenario, wants, came, refusals(told)),
        swaps=() if came is None else swaps(scenario, wants, came, offers),
        portraits=portraits(state),
        near=near_misses(scenario.council, state.counts),
        margins=() if count is None else margins_of(scenario, wants, count.text),
    )
