"""Why a member acts: its motive, what it makes of others, and the statements of theirs that this rests on."""

import enum

from attrs import frozen

from game.model.council import Seat
from game.model.text import Package, Text


class Motive(enum.Enum):
    """Why an action is taken; its sentence lives in ``game.words.whys``."""

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
    RIVALS = "rivals what is stuck"
    KEEPS_CALM = "keeps the state concerned calm"
    EXPOSES = "exposes"
    KEEPS_RECORD = "keeps its text on record"
    NOTHING = "nothing to gain"


class Manner(enum.Enum):
    """What kind of act a statement was."""

    SUPPORTED = "supported"
    CONDITION = "condition"
    OPPOSED = "opposed"
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DEMANDED = "demanded"
    PLEDGED = "pledged"
    VOTED_YES = "voted yes"
    VOTED_NO = "voted no"
    TABLED = "tabled"


@frozen
class Statement:
    """One act by which a seat let others know what it wants."""

    seat: Seat
    manner: Manner
    draft: Seat
    round: int
    text: Text
    """The text it was about."""
    package: Package | None = None
    """The terms it named, if any."""


@frozen
class Ground:
    """What a seat said to one effect, once or several times, as far as a reason rests on it."""

    statements: tuple[Statement, ...]
    """Oldest first; one at least."""
    package: Package | None = None
    """The terms of the last one that matter here."""

    @property
    def seat(self) -> Seat:
        """Who said it."""
        return self.statements[-1].seat

    @property
    def manner(self) -> Manner:
        """How it was said; of several manners of asking, the plainest."""
        manners = {statement.manner for statement in self.statements}
        return Manner.PROPOSED if len(manners) > 1 else self.statements[-1].manner

    @property
    def rounds(self) -> tuple[int, ...]:
        """When it was said."""
        return tuple(statement.round for statement in self.statements)


class Drift(enum.Enum):
    """Where a seat would move a measure of a text."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    KEPT = "as it is"
    OTHER = "other words"


@frozen
class Want:
    """What a seat seems to want of one measure."""

    seat: Seat
    measure: int
    level: int
    """What it seems to like best."""
    drift: Drift
    """From the text in question."""
    stake: int
    """How much is thought to lie for it between the best level and the worst, in hundredths of a point."""
    sure: int
    """How likely it really prefers this, in percent."""


class Stance(enum.Enum):
    """Where a seat is thought to stand on a text."""

    PROMISED = "promised"
    LIKELY = "likely"
    LEANING = "leaning"
    UNLIKELY = "unlikely"
    VETO = "veto"
    OWN = "own"


@frozen
class Reason:
    """Why a seat takes an action."""

    seat: Seat
    motive: Motive
    about: Seat | None = None
    """Whose wishes it turns on."""
    grounds: tuple[Ground, ...] = ()
    """What others said that it rests on."""
    wants: tuple[Want, ...] = ()
    """What the seat it is about seems to want of what the action names, most first."""
    leaning: int | None = None
    """How likely that seat is to vote yes on the text it leads to, in percent."""
    chance: int | None = None
    """How likely that text is to pass, in percent."""
    worth: int | None = None
    """What that text is worth to the seat that acts, above no text, in hundredths of a point."""
    before: int | None = None
    """What the text as it stands is worth to it, where the action would change that."""
    breaks: int | None = None
    """What it loses by breaking its word, in hundredths of a point, where it does."""
