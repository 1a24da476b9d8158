"""Why minds did what they did, once the game is over: they are asked again, in the views they had."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from game.minds.roster import DIPLOMATS
from game.model.actions import Action
from game.model.council import CHANCE, Seat
from game.model.reasons import Reason
from game.play.session import Session

if TYPE_CHECKING:
    from game.minds.diplomat import Diplomat


@frozen
class Afterthought:
    """An action of a mind, and why it took it."""

    round: int
    action: Action
    decided: Action | None = None
    """What it decides when asked again; None if it cannot say."""
    reason: Reason | None = None

    @property
    def is_other(self) -> bool:
        """Whether the mind would act otherwise now than the journal says: it was another version of it."""
        return self.decided is not None and self.decided != self.action


def afterthoughts(
    session: Session, seats: tuple[Seat, ...] | None = None, until: int | None = None
) -> Iterator[Afterthought]:
    """Yield what minds did in a finished game, each with its reason: all or some seats, to the end or so many actions.

    Raises ``ValueError`` while the game goes on: reasons tell secrets.
    """
    if session.state.ending is None:
        raise ValueError("the game is not over")
    minds = _minds(session)
    for number, action in enumerate(session.actions[:until]):
        is_asked = action.seat > CHANCE and action.seat not in session.humans
        if is_asked and (seats is None or action.seat in seats):
            yield _afterthought(session, number, action, minds.get(action.seat))


def _minds(session: Session) -> dict[Seat, "Diplomat"]:
    """Return fresh minds for the seats whose skill can say why."""
    from game.minds.diplomat import Diplomat
    from game.minds.staff import skilled

    skills = enumerate(session.header.seats)
    return {seat: Diplomat(skilled(skill)) for seat, skill in skills if skill in DIPLOMATS}


def _afterthought(session: Session, number: int, action: Action, mind: "Diplomat | None") -> Afterthought:
    from game.minds.reasons import explained

    moment = session.at(number)
    view = moment.view(action.seat)
    if mind is None:
        return Afterthought(view.round, action)
    try:
        choice, reason = explained(mind, view, moment.lots(action.seat).random())
    except Exception:  # whatever was wrong with a mind then is wrong now; the others can still say why
        return Afterthought(view.round, action)
    return Afterthought(view.round, action, choice.action, reason)
