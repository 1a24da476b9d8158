"""Which words and numbers the checker lets a key have, for the schema and the reference.

The checker is the authority; a test has it refuse what lies just outside each of these, and take what lies inside.
"""

from attrs import frozen

from game.minds.temperament import TEMPERAMENTS
from game.model.scenario import Standing
from game.model.text import Instrument
from game.model.voting import Ending
from game.scenario.member_format import Number
from game.scenario.record import MOMENTS


@frozen
class Bound:
    """The least and the most, both allowed; None where there is no end."""

    low: Number | None = None
    high: Number | None = None


_STANDING = tuple(each.value for each in Standing)

WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("RemarkTable", "standing"): _STANDING,
    ("EventTable", "standing"): _STANDING,
    ("StageTable", "when"): ("deal",),
    ("DraftTable", "instrument"): tuple(each.value for each in Instrument),
    ("HistoryTable", "ending"): tuple(each.value for each in Ending),
    ("HintTable", "when"): MOMENTS,
    ("RuleTable", "actions"): ("all", "core"),
    ("RuleTable", "turns"): ("sequential", "sealed"),
    ("LeverTable", "kind"): ("chair", "voice"),
    ("MemberTable", "temperament"): tuple(each.name for each in TEMPERAMENTS),
}
"""By class and key: the words that may stand there."""

_SHARE = Bound(0, 1)
_POINTS = Bound(0, 1000)
_TRUST = Bound(0, 100)
_HIDDEN = Bound(0, 10_000)
_EITHER_WAY = Bound(-10_000, 10_000)

BOUNDS: dict[tuple[str, str], Bound] = {
    ("ScenarioFile", "format"): Bound(1, 1),
    ("ScenarioFile", "deadline"): Bound(1),
    ("ScenarioFile", "minutes"): Bound(0, 10_000),
    ("StageTable", "from_round"): Bound(1),
    ("PresidencyTable", "from_round"): Bound(1),
    ("DraftTable", "from_round"): Bound(1),
    ("HintTable", "round"): Bound(1),
    ("EventTable", "round"): Bound(1),
    ("EventTable", "chance"): _SHARE,
    ("BackChannelTable", "calm"): _SHARE,
    ("BackChannelTable", "thanks"): _TRUST,
    ("RuleTable", "yes_needed"): Bound(1, 193),
    ("RuleTable", "substance_full"): Bound(0.01, 1000),
    ("RuleTable", "actions_per_turn"): Bound(1, 10),
    ("RuleTable", "offer_rounds"): Bound(1, 20),
    ("RuleTable", "table_size"): Bound(1, 20),
    ("RuleTable", "statement_worth"): _SHARE,
    ("RuleTable", "statement_urgency"): _SHARE,
    **{
        ("RuleTable", name): _POINTS
        for name in ("tabling_cost", "leak_cost", "broken_promise", "red_line", "chair_cost", "leak_price")
    },
    **{
        ("TrustTable", name): _TRUST
        for name in (
            *("start", "trusted_from", "broken", "defeat", "late", "dropped", "kept"),
            *("exposed", "exposed_channel", "traced"),
        )
    },
    ("TrustTable", "traced_chance"): _SHARE,
    ("SpreadTable", "weight"): Bound(0, 2),
    ("SpreadTable", "ideal"): _SHARE,
    ("SpreadTable", "worth"): _HIDDEN,
    ("SpreadTable", "urgency"): Bound(0, 2),
    ("SpreadTable", "veto_cost"): Bound(0, 2),
    ("SpreadTable", "other"): Bound(0, 2),
    ("HiddenTable", "mean"): _EITHER_WAY,
    ("HiddenTable", "spread"): _HIDDEN,
    ("WishTable", "weight"): _HIDDEN,
    ("WishTable", "ideal"): _SHARE,
    ("WishTable", "weight_spread"): Bound(0, 2),
    ("WishTable", "ideal_spread"): _SHARE,
    ("WishTable", "worth_spread"): _HIDDEN,
    ("RedLineTable", "likely"): _SHARE,
    ("NumbersTable", "urgency"): _EITHER_WAY,
    ("NumbersTable", "walk_away"): _EITHER_WAY,
    **{("NumbersTable", name): _HIDDEN for name in ("price", "veto_cost", "dissent_cost", "unity", "record", "defeat")},
}
"""By class and key: between what a number lies."""

SIZES: dict[tuple[str, str], Bound] = {
    ("ScenarioFile", "rounds"): Bound(1, 60),
    ("ScenarioFile", "measure"): Bound(1, 100),
    ("ScenarioFile", "member"): Bound(0, 193),  # a named council seats those of whom a file says nothing
    ("ScenarioFile", "stage"): Bound(0, 20),
    ("ScenarioFile", "presidency"): Bound(0, 60),
    ("ScenarioFile", "draft"): Bound(0, 100),
    ("ScenarioFile", "event"): Bound(0, 200),
    ("ScenarioFile", "history"): Bound(0, 50),
    ("ScenarioFile", "hint"): Bound(0, 200),
    ("ScenarioFile", "variant"): Bound(0, 20),
    ("MeasureTable", "levels"): Bound(2, 6),
    ("BackChannelTable", "members"): Bound(1),
    ("BackChannelTable", "asks"): Bound(1),
}
"""By class and key: how many entries there may be."""
