"""Games brought to a meeting or to an end by people in every chair, for tests of what the screen then shows."""

from collections.abc import Callable

from game.model.actions import Action, CastVote, CirculateDraft, PassTurn, PutInBlue, TableDraft, WithdrawDraft
from game.model.council import Seat
from game.model.phases import Phase, Setup
from game.model.text import Instrument, Text
from game.model.view import View
from game.model.voting import Ending, Vote
from game.play.session import Session
from game.play.sitting import HUMAN, begin, header
from game.rules.legality import is_legal
from game.scenario.library import load, source

Player = Callable[[View], Action]
"""What a seat does in its view."""


def seated(name: str = "tutorial", people: tuple[str, ...] | None = None, seed: int = 7) -> Session:
    """Return a new game in the open room; people play every seat, or those named and passing minds the others."""
    scenario = load(name)
    players = tuple(
        HUMAN if people is None or member.code in people else "attache" for member in scenario.council.members
    )
    return begin(header(source(name), seed, players, Setup(open_room=True)))


def idle(view: View) -> Action:
    """Pass, and abstain."""
    seat = view.seat or 0
    return CastVote(seat, Vote.ABSTAIN) if view.phase is Phase.BALLOT else PassTurn(seat)


def voting(votes: Callable[[Seat], Vote], cites: tuple[int, ...] = ()) -> Player:
    """Show one's draft to all, put it in blue as soon as that can be done, vote as told, and do nothing else."""

    def play(view: View) -> Action:
        seat = view.seat or 0
        draft = view.draft(seat)
        if view.phase is Phase.BALLOT:
            return CastVote(seat, votes(seat), cites)
        outside = tuple(one for one in view.room if draft is not None and one not in draft.circle)
        wanted = (CirculateDraft(seat, outside), PutInBlue(seat))
        return next((action for action in wanted if is_legal(view, action)), PassTurn(seat))

    return play


def withdrawing(view: View) -> Action:
    """Withdraw one's draft."""
    gone = WithdrawDraft(view.seat or 0)
    return gone if is_legal(view, gone) else idle(view)


def stating(view: View) -> Action:
    """Table a statement, and let it stand."""
    measures = view.scenario.measures
    text = Text(tuple(1 if measure.in_statement else 0 for measure in measures))
    tabled = TableDraft(view.seat or 0, Instrument.STATEMENT, text, view.scenario.council.seats)
    return tabled if view.round == 1 and is_legal(view, tabled) else idle(view)


def played(session: Session, play: Player, until: Callable[[Session], bool] = lambda _session: False) -> Session:
    """Let a game be played to its end, or until something is so."""
    session.advance()
    while session.to_act is not None and not until(session):
        session.act(play(session.view(session.to_act)))
        session.advance()
    return session


def at_phase(phase: Phase) -> Callable[[Session], bool]:
    """Return whether a game is in a phase."""
    return lambda session: session.view(None).phase is phase


def everybody(vote: Vote) -> Callable[[Seat], Vote]:
    """Return the same vote for every seat."""
    return lambda _seat: vote


def vetoed_by(seat: Seat) -> Callable[[Seat], Vote]:
    """Return a no for one seat, and a yes for the others."""
    return lambda one: Vote.NO if one == seat else Vote.YES


def ended(ending: Ending) -> Session:
    """Return a game that ended so."""
    council = load("tutorial").council
    match ending:
        case Ending.ADOPTED:
            return played(seated(), voting(everybody(Vote.YES), (0,)))
        case Ending.VETOED:
            return played(seated(), voting(vetoed_by(council.permanent[-1])))
        case Ending.NOT_ADOPTED:
            return played(seated(), voting(everybody(Vote.ABSTAIN)))
        case Ending.WITHDRAWN:
            return played(seated(), withdrawing)
        case Ending.LAPSED:
            return played(seated(), idle)
        case Ending.STATEMENT:
            return played(seated("dprk-2017-07"), stating)
