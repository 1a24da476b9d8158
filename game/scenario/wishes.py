"""Hidden numbers as they stand in one place of a file: is each of them possible at all?"""

from attrs import frozen

from game.model.measures import Measure
from game.scenario import codes
from game.scenario.directory import Directory
from game.scenario.figures import within
from game.scenario.format import SpreadTable
from game.scenario.member_format import Hidden, HiddenTable, Number, NumbersTable, RedLineTable, WishTable
from game.scenario.merging import NUMBERS
from game.scenario.problems import Place, quoted
from game.words.language import _

WEIGHTS: dict[str, float] = {"low": 3, "medium": 8, "high": 16}
"""What the words for weights stand for."""

MOST_POINTS = 10_000
MOST_LOG_SPREAD = 2
_SIGNED = ("urgency", "walk_away")


@frozen
class WishChecker:
    """Checks the hidden numbers of one file, whoever they will apply to."""

    measures: tuple[Measure, ...]
    has_status_quo: bool
    directory: Directory

    def check(self, table: NumbersTable, place: Place) -> None:
        """Note what is wrong in one place where hidden numbers may stand."""
        for name in NUMBERS:
            hidden = getattr(table, name)
            if hidden is not None:
                self._hidden(hidden, -MOST_POINTS if name in _SIGNED else 0, (*place, name))
        for id_, wish in table.wants.items():
            here = (*place, "wants", id_)
            measure = self.directory.measure(id_, here)
            if measure is not None:
                self._wish(wish, measure, here)

    def _within(self, place: Place, value: Number | None, low: Number, high: Number) -> None:
        if value is not None:
            within(self.directory.findings, place, value, low, high)

    def _hidden(self, hidden: Hidden, low: int, place: Place) -> None:
        if isinstance(hidden, HiddenTable):
            self._within((*place, "mean"), hidden.mean, low, MOST_POINTS)
            self._within((*place, "spread"), hidden.spread, 0, MOST_POINTS)
            self.directory.source(hidden.source, place)
        else:
            self._within(place, hidden, low, MOST_POINTS)

    def _wish(self, wish: WishTable, measure: int, place: Place) -> None:
        self.directory.source(wish.source, place)
        self._weight(wish.weight, (*place, "weight"))
        self._within((*place, "ideal"), wish.ideal, 0, 1)
        self._within((*place, "weight_spread"), wish.weight_spread, 0, MOST_LOG_SPREAD)
        self._within((*place, "ideal_spread"), wish.ideal_spread, 0, 1)
        self._within((*place, "worth_spread"), wish.worth_spread, 0, MOST_POINTS)
        if wish.worth is not None:
            self._worth(wish.worth, measure, (*place, "worth"))
            if wish.weight is not None or wish.ideal is not None:
                sentence = _("a worth table stands in place of weight and ideal, not beside them")
                self.directory.findings.add(codes.TWO_WISHES, (*place, "worth"), sentence)
        for index, line in enumerate(wish.red_lines or ()):
            self._red_line(line, measure, (*place, "red_lines", index))

    def _weight(self, weight: Number | str | None, place: Place) -> None:
        if not isinstance(weight, str):
            self._within(place, weight, 0, MOST_POINTS)
        elif weight not in WEIGHTS:
            sentence = _('{word} is no weight: write a number, "low", "medium" or "high"')
            self.directory.findings.add(codes.NO_WEIGHT, place, sentence.format(word=quoted(weight)))

    def _worth(self, worth: tuple[Number, ...], measure: int, place: Place) -> None:
        count = len(self.measures[measure].levels)
        if len(worth) != count:
            sentence = _("this measure has {count} levels, the table has {given} numbers")
            self.directory.findings.add(codes.WORTH_LENGTH, place, sentence.format(count=count, given=len(worth)))
        for index, points in enumerate(worth):
            self._within((*place, index), points, -MOST_POINTS, MOST_POINTS)
        if self.has_status_quo and worth and worth[0] != 0:
            sentence = _("level 0 changes nothing and must be worth 0, unless rule.status_quo is false")
            self.directory.findings.add(codes.WORTH_OF_NOTHING, (*place, 0), sentence)

    def _red_line(self, line: RedLineTable, measure: int, place: Place) -> None:
        self._within((*place, "likely"), line.likely, 0, 1)
        self.directory.source(line.source, place)
        level = self.directory.level(measure, line.level, (*place, "level"))
        findings = self.directory.findings
        if line.below and not self.measures[measure].is_ordered:
            findings.add(
                codes.LINE_WITHOUT_ORDER,
                (*place, "below"),
                _("the levels of this measure have no order, so none is below"),
            )
        elif line.below and level == 0:
            findings.add(
                codes.LINE_BELOW_NOTHING, (*place, "level"), _("nobody can cross this line: nothing lies below level 0")
            )
        elif level == 0 and self.measures[measure].is_ordered:
            findings.add(codes.LINE_ON_NOTHING, (*place, "level"), _("this line forbids every level, even level 0"))
        elif level == 0 and self.has_status_quo:
            findings.add(
                codes.LINE_ON_NOTHING, (*place, "level"), _("this line forbids level 0, which changes nothing")
            )


def check_spreads(spreads: SpreadTable, directory: Directory) -> None:
    """Note usual spreads out of bounds."""
    highest = {"weight": MOST_LOG_SPREAD, "ideal": 1, "worth": MOST_POINTS, "urgency": 2, "veto_cost": 2, "other": 2}
    for name, high in highest.items():
        within(directory.findings, ("spreads", name), getattr(spreads, name), 0, high)
