"""What the room believes of each seat's hidden numbers: from merged tables to a ``Prior``.

Whatever is wrong in a single table has been noted by ``wishes``; here only what shows when they are merged.
"""

from math import fsum

from game.model.measures import Measure
from game.model.priorities import LikelyLine, Prior, RedLine, Spread, Wish
from game.scenario import codes
from game.scenario.format import SpreadTable
from game.scenario.member_format import Hidden, HiddenTable, Number, NumbersTable, RedLineTable, WishTable
from game.scenario.merging import NUMBERS
from game.scenario.problems import Findings, Place
from game.scenario.wishes import WEIGHTS
from game.words.language import _


def check_merged(table: NumbersTable, place: Place, findings: Findings) -> None:
    """Note half a wish, a member whose weights are all zero, or one to whom nothing matters."""
    for id_, wish in table.wants.items():
        if wish.worth is None and wish.weight is None and wish.ideal is not None:
            findings.add(codes.HALF_A_WISH, (*place, "wants", id_), _("an ideal needs a weight beside it"))
        if wish.worth is None and wish.ideal is None and wish.weight is not None:
            findings.add(codes.HALF_A_WISH, (*place, "wants", id_), _("a weight needs an ideal beside it"))
    weights = [wish.weight for wish in table.wants.values() if wish.weight is not None]
    has_worth = any(points for wish in table.wants.values() for points in wish.worth or ())
    urgency = table.urgency.mean if isinstance(table.urgency, HiddenTable) else table.urgency
    if weights and not has_worth and not any(weights):
        findings.add(codes.NO_WEIGHTS, (*place, "wants"), _("every weight of this member is zero"))
    elif not weights and not has_worth and not urgency:
        sentence = _("nothing matters to this member: give it weights, worth tables or an urgency")
        findings.add(codes.NOTHING_MATTERS, (*place, "wants"), sentence)


def prior(table: NumbersTable, is_permanent: bool, measures: tuple[Measure, ...], usual: SpreadTable) -> Prior:
    """Return what the room believes of a seat, from its merged numbers; its weights sum to 100 points."""
    whole = fsum(_weight(wish) for wish in table.wants.values())
    wanted = [table.wants.get(measure.id, WishTable()) for measure in measures]
    lines = [
        _likely_line(line, index, measures[index]) for index, wish in enumerate(wanted) for line in wish.red_lines or ()
    ]
    idle = "dissent_cost" if is_permanent else "veto_cost"
    single = {name: spread_of(name, getattr(table, name), usual) for name in NUMBERS if name != idle}
    return Prior(wishes=tuple(_wish(wish, whole, usual) for wish in wanted), red_lines=tuple(lines), **single)


def _wish(wish: WishTable, whole: float, usual: SpreadTable) -> Wish:
    if wish.worth is not None:
        spread = _said(wish.worth_spread, usual.worth)
        return Wish(table=tuple(float(points) for points in wish.worth), table_spread=spread, source=wish.source)
    if wish.weight is None or wish.ideal is None:
        return Wish(source=wish.source)
    return Wish(
        weight=Spread(
            _weight(wish) * 100 / whole if whole else 0.0, _said(wish.weight_spread, usual.weight), wish.source
        ),
        ideal=Spread(float(wish.ideal), _said(wish.ideal_spread, usual.ideal), wish.source),
        source=wish.source,
    )


def _weight(wish: WishTable) -> float:
    return WEIGHTS[wish.weight] if isinstance(wish.weight, str) else float(wish.weight or 0)


def _said(own: Number | None, usual: Number) -> float:
    return float(usual if own is None else own)


def _likely_line(line: RedLineTable, index: int, measure: Measure) -> LikelyLine:
    labels = [level.label for level in measure.levels]
    level = labels.index(line.level) if isinstance(line.level, str) else line.level
    forbidden = range(level) if line.below else range(level, measure.top + 1 if measure.is_ordered else level + 1)
    return LikelyLine(RedLine(index, tuple(forbidden)), float(line.likely), line.source)


def spread_of(name: str, hidden: Hidden | None, usual: SpreadTable) -> Spread:
    """Return what the room believes of a single number of a seat."""
    match hidden:
        case None:
            return Spread()
        case HiddenTable(mean=mean, spread=spread, source=source):
            return Spread(float(mean), _said(spread, _usual(name, mean, usual)), source)
        case mean:
            return Spread(float(mean), _usual(name, mean, usual))


def _usual(name: str, mean: Number, usual: SpreadTable) -> float:
    """Return the usual standard deviation of a number, in points."""
    match name:
        case "urgency":
            return max(1.0, abs(mean) * usual.urgency) if usual.urgency else 0.0
        case "veto_cost":
            return float(abs(mean) * usual.veto_cost)
        case "walk_away":  # the minimum of a score sheet is printed on it
            return 0.0
        case _:
            return float(abs(mean) * usual.other)
