"""A thing a seat could do, what it would gain by it, and why it would."""

import enum

from attrs import frozen

from game.model.actions import Action
from game.model.council import Seat


class Motive(enum.Enum):
    """Why an action is taken; its sentence lives in ``game.words``."""

    GAINS = "gains"
    """The text it leads to is worth more and likely enough to pass."""
    CONTENT = "content"
    TOO_LITTLE = "too little"
    KEEPS_WORD = "keeps its word"
    RED_LINE = "red line"
    BETTER_THAN_NOTHING = "better than nothing"
    WORSE_THAN_NOTHING = "worse than nothing"
    NOT_NEEDED = "not needed"
    ASKS = "asks"
    SELLS_YES = "sells its yes"
    BUYS_YES = "buys a yes"
    BLOCKS = "blocks"
    HAS_VOTES = "has its votes"
    LAST_CHANCE = "last chance"
    WOULD_FAIL = "would fail"
    LISTENS = "listens"
    SHOWS = "shows"
    MOVES = "moves towards the room"
    SHARES_CREDIT = "shares the credit"
    AVOIDS_BLAME = "avoids the blame"
    CALM = "calm"
    EXPOSES = "exposes"
    NOTHING = "nothing to gain"


@frozen
class Choice:
    """An action, what it is thought to gain, and the motive."""

    action: Action
    gain: float
    """Points."""
    motive: Motive
    about: Seat | None = None
    """The seat whose wishes it rests on, if any."""
    chance: float | None = None
    """How likely the text it leads to is thought to pass."""
