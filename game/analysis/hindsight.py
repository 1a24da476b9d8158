"""What the people at the table made of their game, as far as it is known by now."""

from pathlib import Path

from game.analysis.optimum import attainable
from game.analysis.share import share
from game.analysis.tally import remembered
from game.analysis.value_added import errands, par, points_of, value_added
from game.model.hindsight import Hindsight
from game.play.session import Session


def hindsight(session: Session, journal: Path | None) -> tuple[Hindsight, ...]:
    """Return the hindsight on each person's seat; raises ``ValueError`` while the game goes on.

    What needs games to be played is taken from those that lie beside the journal.
    """
    points = points_of(session)
    scenario, wants = session.state.scenario, session.state.priorities
    known = {} if journal is None else remembered(journal, session.header)
    wanted = errands(session.header)
    return tuple(
        Hindsight(
            seat=seat,
            points=points[seat],
            attainable=attainable(scenario, wants, seat),
            share=share(scenario, wants, seat, points[seat]),
            value_added=value_added(known, seat, points[seat]),
            par=par(known, seat, points[seat]),
            games=sum(errand in known for errand in wanted),
            wanted=len(wanted),
        )
        for seat in session.humans
    )
