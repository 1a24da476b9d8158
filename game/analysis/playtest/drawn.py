"""The hidden numbers of a file that each game draws: where the file says them, and how they fell."""

from collections.abc import Callable
from functools import partial
from random import Random

from attrs import evolve, frozen

from game.model.council import Seat
from game.model.priorities import Prior, Wish
from game.model.scenario import Scenario
from game.model.streams import normal, stream
from game.rules.priors import Lots, priorities
from game.scenario.format import ScenarioFile
from game.scenario.library import Source
from game.scenario.locations import located
from game.scenario.member_format import MemberTable, NumbersTable, WishTable
from game.scenario.problems import Place
from game.scenario.reading import read_file
from game.scenario.roster import Roster

SINGLE = ("urgency", "walk_away", "price", "veto_cost", "dissent_cost", "unity", "record", "defeat")
"""The numbers beside the wishes, in the order in which they are drawn."""


@frozen
class Number:
    """A hidden number of one seat."""

    seat: Seat
    kind: str
    """The key it has in the file."""
    mean: float
    spread: float
    """0 where it is the same in every game. Of a red line: ``mean`` is how likely it is."""
    measure: int | None = None
    level: int | None = None
    place: Place = ()
    """Where the file says it, the narrowest place that does."""
    line: int | None = None
    """Of the file, counted from 1."""

    @property
    def is_drawn(self) -> bool:
        """Whether games differ in it."""
        if self.kind == "red_lines":
            return 0 < self.mean < 1
        return self.spread > 0 and not (self.kind == "weight" and self.mean == 0)


def numbers(scenario: Scenario, source: Source) -> tuple[Number, ...]:
    """Return every hidden number in the order in which they are drawn, seat by seat, each with its line in the file."""
    file, findings = read_file(source.text, source.file)
    roster = Roster.of(file, findings)
    found: list[Number] = []
    for seat, (prior, member, place) in enumerate(zip(scenario.priors, roster.members, roster.places, strict=True)):
        found += _numbers(scenario, seat, prior, _layers(file, member, place, source.variant))
    spots = located(source.text, {number.place for number in found if number.place})
    starts = {place: source.text.count("\n", 0, spot.value) + 1 for place, spot in spots.items()}
    return tuple(evolve(number, line=starts.get(number.place)) for number in found)


def fallen(scenario: Scenario, seed: int) -> tuple[float, ...]:
    """Return how every hidden number fell in a game: deviations in spreads; of red lines 1 where they are."""
    lots: list[float] = []

    def noted(rng: Random) -> float:
        lots.append(normal(rng))
        return lots[-1]

    def befell(rng: Random, likely: float) -> bool:
        lots.append(float(rng.random() < likely))
        return bool(lots[-1])

    for member, prior in zip(scenario.council.members, scenario.priors, strict=True):
        rng = stream(seed, "priorities", member.code)
        priorities(scenario, prior, Lots(partial(noted, rng), partial(befell, rng)))
    return tuple(lots)


Layer = tuple[Place, NumbersTable]


def _layers(file: ScenarioFile, member: MemberTable, place: Place, variant: str | None) -> list[Layer]:
    """Return the tables a member's numbers may stand in, the later one counting."""
    layers: list[Layer] = [(("defaults",), file.defaults)]
    layers += [(("group", name), file.group[name]) for name in member.circles if name in file.group]
    layers.append((place, member))
    for index, table in enumerate(file.variant):
        if table.id == variant and member.code in table.members:
            layers.append((("variant", index, "members", member.code), table.members[member.code]))
    return layers


def _numbers(scenario: Scenario, seat: Seat, prior: Prior, layers: list[Layer]) -> list[Number]:
    found: list[Number] = []
    for index, (measure, wish) in enumerate(zip(scenario.measures, prior.wishes, strict=True)):
        wishing = partial(_wished, layers, measure.id)
        if wish.table is not None:
            place = wishing("worth")
            for level, points in enumerate(wish.table):
                is_fixed = level == 0 and scenario.rule.has_status_quo
                spread = 0.0 if is_fixed else wish.table_spread
                found.append(Number(seat, "worth", points, spread, index, level, (*place, level) if place else ()))
        else:
            found += _weight_and_ideal(seat, index, wish, wishing)
    for name in SINGLE:
        hidden = getattr(prior, name)
        found.append(Number(seat, name, hidden.mean, hidden.spread, place=_said(layers, name)))
    counts: dict[int, int] = {}
    for suspected in prior.red_lines:
        measure_index = suspected.line.measure
        place = _wished(layers, scenario.measures[measure_index].id, "red_lines")
        at = counts[measure_index] = counts.get(measure_index, -1) + 1
        place = (*place, at, "likely") if place else ()
        line = Number(seat, "red_lines", suspected.likely, 0.0, measure_index, min(suspected.line.levels), place)
        found.append(line)
    return found


def _weight_and_ideal(seat: Seat, measure: int, wish: Wish, wishing: Callable[[str], Place]) -> list[Number]:
    pairs = (("weight", wish.weight), ("ideal", wish.ideal))
    numbers = [Number(seat, kind, hidden.mean, hidden.spread, measure, None, wishing(kind)) for kind, hidden in pairs]
    if not wish.weight.mean:  # nothing is made of the ideal either
        numbers = [Number(one.seat, one.kind, one.mean, 0.0, measure) for one in numbers]
    return numbers


def _said(layers: list[Layer], name: str) -> Place:
    """Return where a number is said last."""
    return next((((*place, name)) for place, table in reversed(layers) if getattr(table, name) is not None), ())


def _wished(layers: list[Layer], measure: str, name: str) -> Place:
    """Return where something about a wish is said last."""
    for place, table in reversed(layers):
        wish = table.wants.get(measure, WishTable())
        if getattr(wish, name) is not None:
            return (*place, "wants", measure, name)
    return ()
