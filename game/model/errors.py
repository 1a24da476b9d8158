"""Every way to be refused."""

import enum

from game.model.council import Seat


class Breach(enum.Enum):
    """A rule an action can break; the value is its number (section of the rules, place in it).

    Its sentence lives in ``game.words.breaches``.
    """

    # 1 the pieces
    UNKNOWN_SEAT = "1.1"
    UNKNOWN_DRAFT = "1.2"
    UNKNOWN_LEVEL = "1.3"
    BROKEN_RANGE = "1.4"
    REQUIREMENT = "1.5"
    EMPTY_TEXT = "1.6"
    NOT_FOR_STATEMENT = "1.7"
    NOT_A_RESOLUTION = "1.8"
    # 2 whose turn, and when
    GAME_OVER = "2.1"
    NOT_YOUR_TURN = "2.2"
    WRONG_PHASE = "2.3"
    NO_ACTIONS_LEFT = "2.4"
    NOT_CORE = "2.5"
    LAST_ROUND = "2.6"
    NOT_IN_ROOM = "2.7"
    NOT_YET = "2.8"
    ALREADY_FILED = "2.9"
    NOT_OPEN_FLOOR = "2.10"
    TURN_OVER = "2.11"
    HAS_FLOOR = "2.12"
    # 3 offers and promises
    NOT_IN_CIRCLE = "3.1"
    TO_ITSELF = "3.2"
    NO_RECIPIENT = "3.3"
    OFFER_PENDING = "3.4"
    NO_SUCH_OFFER = "3.5"
    NOT_ON_TABLE = "3.6"
    CHANGES_NOTHING = "3.7"
    TEXT_IS_FIXED = "3.8"
    TOO_FEW = "3.9"
    PENHOLDER_INVITED = "3.10"
    NO_SUCH_PROMISE = "3.11"
    ALREADY_FREED = "3.12"
    SAME_DEMAND = "3.13"
    UNKNOWN_GROUP = "3.14"
    NO_VOICE = "3.15"
    NOT_STAGED = "3.16"
    ALREADY_BROKERED = "3.17"
    # 4 polls
    POLL_OPEN = "4.1"
    NO_POLL = "4.2"
    POLL_NEEDS_TERMS = "4.3"
    POLL_TAKES_NO_TERMS = "4.4"
    # 5 drafts
    HAS_DRAFT = "5.1"
    MAY_NOT_TABLE = "5.2"
    NOT_PENHOLDER = "5.3"
    SAME_TEXT = "5.4"
    ALREADY_SHOWN = "5.5"
    NOT_CIRCULATED_TO_ALL = "5.6"
    UNDER_SILENCE = "5.7"
    IN_BLUE = "5.8"
    SILENCE_USED = "5.9"
    NOT_UNDER_SILENCE = "5.10"
    ALREADY_SILENT = "5.11"
    ALREADY_SPONSOR = "5.12"
    NOT_SPONSOR = "5.13"
    OWN_DRAFT = "5.14"
    NOT_A_STATEMENT = "5.15"
    # 6 leaks and the back channel
    NOTHING_TO_LEAK = "6.1"
    ALREADY_PUBLIC = "6.2"
    NO_CHANNEL = "6.3"
    CHANNEL_OPEN = "6.4"
    NOTHING_ASKED = "6.5"
    # 7 the meeting
    NOT_ON_AGENDA = "7.1"
    VOTE_BEGUN = "7.2"
    SAME_MOTION = "7.3"
    NOT_PRESIDENT = "7.4"
    GRANT_USED = "7.5"
    NOT_IN_TEXT = "7.6"
    ONLY_CLAUSE = "7.7"
    NOTHING_TO_OBJECT = "7.8"
    NOTHING_TO_INSIST = "7.9"
    UNKNOWN_MEASURE = "7.10"
    # 8 chance
    NOT_CHANCE = "8.1"
    CERTAIN = "8.2"
    # 9 whoever runs the game
    NOT_CONTROL = "9.1"
    UNKNOWN_NEWS = "9.2"
    NEWS_IS_OUT = "9.3"
    NOTHING_SAID = "9.4"
    SAID_TOO_LONG = "9.5"
    SAME_LOCK = "9.6"


class IllegalActionError(Exception):
    """The action is well formed but breaks a rule of procedure; the state is unchanged."""

    def __init__(self, seat: Seat, breach: Breach) -> None:
        super().__init__(f"seat {seat}: rule {breach.value}")
        self.seat = seat
        self.breach = breach
