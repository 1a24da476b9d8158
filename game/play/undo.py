"""Whether an action may be taken back: not once it has shown its seat something hidden."""

from game.model.council import Seat
from game.model.events import (
    ActionVoided,
    ActTakenBack,
    AdviceLocked,
    Announced,
    BallotClosed,
    ChannelAnswered,
    ChannelOpened,
    Event,
    GameClosed,
    LeakTraced,
    MeetingOpened,
    NewsBroke,
    RoundOpened,
    SilenceHeld,
    StageOpened,
    StatementAgreed,
    TextAmended,
)
from game.model.state import State
from game.play.hearing import heard

REVEALING: tuple[type[Event], ...] = (
    RoundOpened,
    NewsBroke,
    Announced,
    AdviceLocked,
    ActTakenBack,
    StageOpened,
    SilenceHeld,
    StatementAgreed,
    LeakTraced,
    ChannelOpened,
    ChannelAnswered,
    MeetingOpened,
    BallotClosed,
    TextAmended,
    ActionVoided,
    GameClosed,
)
"""What an act can bring to light that its seat did not know; all else only echoes the act."""


def reveals(before: State, after: State, seat: Seat) -> bool:
    """Whether the seat learned something hidden from its own action, which led from one position to the other."""
    return any(isinstance(event, REVEALING) for event in heard(before, after, (seat,)))
