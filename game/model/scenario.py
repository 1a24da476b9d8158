"""A scenario: everything about a negotiation that is public before it starts."""

import enum

from attrs import field, frozen

from game.model.council import Council, Seat
from game.model.measures import Measure
from game.model.priorities import Prior
from game.model.text import Instrument, Text
from game.model.voting import Ending


class Standing(enum.Enum):
    """How sure a statement is."""

    SOURCED = "sourced"
    INFERRED = "inferred"
    PORTRAYED = "portrayed"


@frozen
class Remark:
    """A sentence shown to players, and where it comes from."""

    text: str
    standing: Standing
    source: str = ""
    date: str = ""


@frozen
class Rule:
    """Numbers of procedure and trust; points and substance in hundredths (RULES §3, §4)."""

    substance_full: int = 100
    has_status_quo: bool = True
    is_strict: bool = False
    """Score sheets only: whether the walk-away must be exceeded, not only reached."""
    is_core: bool = False
    is_sealed: bool = False
    actions_per_turn: int = 2
    offer_rounds: int = 2
    table_size: int = 3
    tabling_cost: int = 500
    leak_cost: int = 100
    broken_promise: int = 2000
    red_line: int = 3000
    chair_cost: int = 200
    leak_price: int = 500
    statement_worth: int = 40
    """Share of a resolution's worth, in hundredths."""
    statement_urgency: int = 30
    start_credibility: int = 70
    trusted_from: int = 40
    break_credibility: int = 25
    defeat_credibility: int = 10
    late_credibility: int = 10
    dropped_credibility: int = 5
    kept_credibility: int = 5
    exposed_credibility: int = 10
    exposed_channel_credibility: int = 20
    traced_credibility: int = 15
    traced_chance: int = 33
    """Percent of leaks that are traced."""


@frozen
class Stage:
    """Who is in the room, and from when."""

    members: tuple[Seat, ...]
    from_round: int
    on_deal: bool = False
    """Whether it opens as soon as the room before it has a deal."""


@frozen
class OpeningDraft:
    """A draft the scenario itself puts on the table."""

    penholder: Seat
    instrument: Instrument
    text: Text
    from_round: int = 1
    circle: tuple[Seat, ...] = ()
    sponsors: tuple[Seat, ...] = ()


@frozen
class News:
    """An event of the day: what may happen, when, and what it shifts."""

    title: str
    text: str
    standing: Standing
    source: str = ""
    rounds: tuple[int, ...] = ()
    """The rounds in which it may happen; once at most."""
    chance: int = 100
    """Percent, in each of those rounds."""
    is_provocation: bool = False
    """Whether a calm state concerned skips it."""
    urgency: tuple[int, ...] = ()
    """Hundredths by seat, or empty."""
    worth: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """For a measure: hundredths by seat at its top level, the lower levels in proportion."""
    trust: tuple[int, ...] = ()
    deadline: int = 0
    """Rounds by which the deadline moves."""
    opens_room: bool = False
    leaks_channel: bool = False


@frozen
class Ask:
    """A level the state concerned wants on one measure."""

    measure: int
    level: int
    source: str = ""


@frozen
class BackChannel:
    """Which seats can reach the state concerned, what it asks, and how likely it stays calm."""

    members: tuple[Seat, ...]
    asks: tuple[Ask, ...]
    calm: int
    """Percent of provocations skipped while calm."""
    thanks: int = 0
    """Hundredths of a point for who brought in a wish that stands in what is adopted."""


@frozen
class History:
    """What really happened."""

    title: str
    date: str
    ending: Ending
    text: str
    source: str
    levels: tuple[int | None, ...] = ()
    """The level of each measure, where the record tells."""
    yes: int | None = None
    no: int | None = None
    abstain: int | None = None


@frozen
class Hint:
    """A sentence of a scenario that teaches itself: said once, at the first such moment."""

    when: str
    text: str
    seat: Seat | None = None
    round: int = 1


@frozen
class Brief:
    """What the whole room knows of a seat, in words."""

    position: Remark
    remarks: tuple[Remark, ...] = ()


@frozen(cache_hash=True)
class Scenario:
    """A negotiation to be played. Equal files make equal scenarios."""

    id: str
    title: str
    summary: str
    crisis: tuple[Remark, ...]
    """The public brief, paragraph by paragraph."""
    target: str
    """The state concerned, not a member."""
    target_name: str
    rounds: tuple[str, ...]
    """A label for each round, first to last."""
    deadline: int
    """The last round, unless events move it."""
    council: Council
    measures: tuple[Measure, ...]
    rule: Rule
    briefs: tuple[Brief, ...]
    priors: tuple[Prior, ...]
    status_quo: tuple[Remark, ...] = ()
    stages: tuple[Stage, ...] = ()
    drafts: tuple[OpeningDraft, ...] = ()
    tablers: tuple[Seat, ...] = ()
    """Who may table a draft."""
    news: tuple[News, ...] = ()
    back_channel: BackChannel | None = None
    history: tuple[History, ...] = ()
    hints: tuple[Hint, ...] = ()
    learning: tuple[str, ...] = ()
    departures: tuple[str, ...] = ()
    """Where the game departs from the record."""
    sources: tuple[tuple[str, str], ...] = ()
    minutes: int = 0
    """Roughly how long a game takes a penholder."""
    difficulty: str = ""
    author: str = ""
    licence: str = ""
    order: int = 100
    """Place in the list of scenarios."""
    is_staged: bool = field(init=False)

    @is_staged.default
    def _is_staged(self) -> bool:
        return len(self.stages) > 1

    def measure(self, id_: str) -> int:
        """Return the index of a measure's id; raises ``KeyError`` for a stranger."""
        for index, measure in enumerate(self.measures):
            if measure.id == id_:
                return index
        raise KeyError(id_)
