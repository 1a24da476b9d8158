"""The numbers of procedure and trust: from [rule] and [trust] to a ``Rule``."""

from attrs import fields_dict

from game.model.scenario import Rule
from game.scenario.figures import hundredths, one_of, within
from game.scenario.format import RuleTable, TrustTable
from game.scenario.member_format import Number
from game.scenario.problems import Findings

_MOST_POINTS = 1000
_BOUNDS: dict[str, tuple[Number, Number]] = {
    "substance_full": (0.01, 1000),
    "actions_per_turn": (1, 10),
    "offer_rounds": (1, 20),
    "table_size": (1, 20),
    "tabling_cost": (0, _MOST_POINTS),
    "leak_cost": (0, _MOST_POINTS),
    "broken_promise": (0, _MOST_POINTS),
    "red_line": (0, _MOST_POINTS),
    "chair_cost": (0, _MOST_POINTS),
    "leak_price": (0, _MOST_POINTS),
    "statement_worth": (0, 1),
    "statement_urgency": (0, 1),
}
_TRUST = tuple(name for name in fields_dict(TrustTable) if name != "traced_chance")


def rule(rules: RuleTable, trust: TrustTable, findings: Findings) -> Rule:
    """Return the numbers of play, noting those out of bounds."""
    for name, (low, high) in _BOUNDS.items():
        within(findings, ("rule", name), getattr(rules, name), low, high)
    one_of(findings, ("rule", "actions"), rules.actions, ("all", "core"))
    one_of(findings, ("rule", "turns"), rules.turns, ("sequential", "sealed"))
    for name in _TRUST:
        within(findings, ("trust", name), getattr(trust, name), 0, 100)
    within(findings, ("trust", "traced_chance"), trust.traced_chance, 0, 1)
    return Rule(
        substance_full=hundredths(rules.substance_full),
        has_status_quo=rules.status_quo,
        is_strict=rules.strict,
        is_core=rules.actions == "core",
        is_sealed=rules.turns == "sealed",
        actions_per_turn=rules.actions_per_turn,
        offer_rounds=rules.offer_rounds,
        table_size=rules.table_size,
        tabling_cost=hundredths(rules.tabling_cost),
        leak_cost=hundredths(rules.leak_cost),
        broken_promise=hundredths(rules.broken_promise),
        red_line=hundredths(rules.red_line),
        chair_cost=hundredths(rules.chair_cost),
        leak_price=hundredths(rules.leak_price),
        statement_worth=hundredths(rules.statement_worth),
        statement_urgency=hundredths(rules.statement_urgency),
        start_credibility=trust.start,
        trusted_from=trust.trusted_from,
        break_credibility=trust.broken,
        defeat_credibility=trust.defeat,
        late_credibility=trust.late,
        dropped_credibility=trust.dropped,
        kept_credibility=trust.kept,
        exposed_credibility=trust.exposed,
        exposed_channel_credibility=trust.exposed_channel,
        traced_credibility=trust.traced,
        traced_chance=hundredths(trust.traced_chance),
    )
