"""What the games of a playtest came to, as figures. Points in points, shares from 0 to 1, errors standard errors."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from statistics import fmean, stdev

from attrs import frozen

from game.analysis.playtest.drawn import fallen, numbers
from game.analysis.playtest.sensitivity import Lever, levers
from game.analysis.playtest.trial import Trial
from game.analysis.retrospect import history
from game.analysis.share import SHOWN_FROM
from game.model.council import Voice
from game.model.measures import Measure
from game.model.scenario import History, Scenario
from game.model.text import Instrument, Text
from game.model.voting import Ending, Vote
from game.play.batch import Order, game_seed
from game.play.sitting import scenario_of
from game.rules.legality import CORE
from game.rules.priors import centre
from game.rules.worth import text_value
from game.words import names
from game.words.kinds import KINDS

CLOSE = 500
"""How near to what no text is worth a seat might as well have stood out."""


@frozen
class Rate:
    """How often something was so."""

    count: int
    of: int
    share: float
    error: float
    """As if one more had been so and one more not: what never happened may still happen."""


@frozen
class Mean:
    """A mean of so many observations; ``None`` where there are too few."""

    mean: float | None
    error: float | None
    n: int


@frozen
class MeasureFigures:
    """What became of one measure."""

    id: str
    title: str
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    """By level: the texts adopted that have it."""
    history: int | None
    """The level on record."""
    distance: Mean
    """Of the texts adopted from the record, in levels; of a choice of words, how many differ."""
    stood: tuple[int, ...]
    """By level: the games in which some text on the table had it."""
    opened: tuple[int, ...]
    """The levels of the opening drafts."""
    moved: Rate
    """Games in which it ever stood at another level than in the opening drafts."""
    asked: float
    """In how many offers and demands it is named, a game."""


@frozen
class SeatFigures:
    """What became of one seat."""

    code: str
    name: str
    """As it stands inside a sentence."""
    is_permanent: bool
    points: Mean
    value_added: Mean
    share: Mean
    """Of the attainable."""
    stake: Mean
    """Standard deviation of what the adopted texts are worth to it at the centre of its hidden numbers, in points."""
    yes: Rate
    """Of the last votes on a draft."""
    needed: Rate
    """Of the texts adopted: its yes could not have been spared."""
    losing: Rate
    """Of the texts adopted: it ended below what no text is worth to it."""
    close: Rate
    """Of the texts adopted: it ended less than five points above that, or below."""
    vetoed: Rate
    """Of all games: it cast a veto."""


@frozen
class Passing:
    """Whether any text can pass, and how hard it is to find."""

    possible: Rate
    """Of all draws, exactly."""
    texts: Mean
    """Share of the texts drawn at random that pass."""
    drawn: int
    blockers: tuple[tuple[str, int], ...]
    """Of the draws without: by member, how many have one but for its veto."""
    lacks_votes: int
    """Of the draws without: how many have none even if nobody vetoed."""


@frozen
class Threshold:
    """The same draws played with another number of yes votes needed."""

    yes_needed: int
    adopted: Mean
    """What it adds to the share of games with a text adopted."""


@frozen
class Record:
    """What really happened, beside the games."""

    title: str
    ending: str
    alike: Rate
    """Of all games: they ended so."""
    distance: Mean
    """Of the texts adopted from the record, from 0, the same, to 1, the other end of every measure."""
    measures: int
    """How many measures are on record."""


@frozen
class PenFigures:
    """How a penholder's draft fared."""

    name: str
    """The penholder's, as it stands inside a sentence."""
    opens: bool
    """Whether the scenario puts the draft on the table."""
    adopted: Rate
    """Of the texts adopted: they are its own; of two adopted in a game the later."""


@frozen
class Playtest:
    """Everything that games between AI members tell about a scenario."""

    scenario: str
    title: str
    games: int
    wanted: int
    seed: int
    skill: str
    endings: tuple[tuple[str, Rate], ...]
    unanimous: Rate
    """Of the texts adopted."""
    pens: tuple[PenFigures, ...]
    """Where the scenario has rival drafts: by penholder, those of the scenario first, then who ever had one adopted."""
    passing: Passing
    measures: tuple[MeasureFigures, ...]
    record: Record | None
    seats: tuple[SeatFigures, ...]
    rounds: tuple[int, ...]
    """By round, from the first: the games that ended in it."""
    mean_round: Mean
    acts: tuple[tuple[str, float], ...]
    """By kind of action: how many a game."""
    unused: tuple[str, ...]
    """Kinds of action that this scenario allows and nobody took."""
    levers: tuple[Lever, ...]
    chance: float
    """What the best number would explain by chance, in nineteen of twenty cases at most."""
    thresholds: tuple[Threshold, ...]
    troubles: int


def playtest(order: Order, trials: Sequence[Trial], wanted: int) -> Playtest:
    """Return the figures of the games of an order; the same for the same games."""
    scenario = scenario_of(order.source)
    found, chance = _levers(order, scenario, [_adopted(trial) for trial in trials])
    told = history(scenario) or next(iter(scenario.history), None)
    decided = [text for trial in trials if (text := _adopted(trial)) is not None]
    adopted = [trial for trial in trials if trial.record.ending is Ending.ADOPTED]
    council = scenario.council
    return Playtest(
        scenario=scenario.id,
        title=scenario.title,
        games=len(trials),
        wanted=wanted,
        seed=order.seed,
        skill=order.skill,
        endings=tuple((ending.value, rate(trial.record.ending is ending for trial in trials)) for ending in Ending),
        unanimous=rate(trial.record.adopted_yes == len(council.members) for trial in adopted),
        pens=_pens(scenario, trials),
        passing=_passing(scenario, trials),
        measures=tuple(_measure(scenario, index, trials, decided, told) for index in range(len(scenario.measures))),
        record=None if told is None else _record(scenario, told, trials, decided),
        seats=tuple(_seat(scenario, seat, trials, decided) for seat in council.seats),
        rounds=_rounds(scenario, trials),
        mean_round=mean(trial.record.rounds for trial in trials),
        acts=_acts(trials),
        unused=_unused(scenario, trials),
        levers=found,
        chance=chance,
        thresholds=_thresholds(scenario, trials),
        troubles=sum(trial.record.troubles for trial in trials),
    )


def rate(cases: Iterable[bool]) -> Rate:
    """Return how often something was so."""
    listed = list(cases)
    count, of = sum(listed), len(listed)
    smooth = (count + 1) / (of + 2)
    return Rate(count, of, _digits(count / of if of else 0.0), _digits(sqrt(smooth * (1 - smooth) / (of + 2))))


def mean(observed: Iterable[float]) -> Mean:
    """Return a mean and its standard error."""
    listed = list(observed)
    if not listed:
        return Mean(None, None, 0)
    error = stdev(listed) / sqrt(len(listed)) if len(listed) > 1 else None
    return Mean(_digits(fmean(listed)), None if error is None else _digits(error), len(listed))


def _digits(number: float) -> float:
    return round(number, 4) + 0.0  # no minus nought


def _adopted(trial: Trial) -> Text | None:
    return trial.record.text if trial.record.ending is Ending.ADOPTED else None


def _pens(scenario: Scenario, trials: Sequence[Trial]) -> tuple[PenFigures, ...]:
    """Return whose draft is adopted how often; nothing where the scenario has fewer than two resolutions."""
    opening = [draft.penholder for draft in scenario.drafts if draft.instrument is Instrument.RESOLUTION]
    if len(opening) < 2:
        return ()
    adopted = [trial.pen for trial in trials if trial.pen is not None]
    others = sorted(set(adopted) - set(opening))
    seats = dict.fromkeys((*opening, *others))
    return tuple(
        PenFigures(names.member(scenario, seat), seat in opening, rate(pen == seat for pen in adopted))
        for seat in seats
    )


def _passing(scenario: Scenario, trials: Sequence[Trial]) -> Passing:
    found = [trial.rarity for trial in trials]
    blockers = Counter(seat for one in found for seat in one.blockers)
    members = scenario.council.members
    return Passing(
        possible=rate(one.is_passable for one in found),
        texts=mean(one.passing / one.drawn for one in found if one.drawn),
        drawn=sum(one.drawn for one in found),
        blockers=tuple((members[seat].code, count) for seat, count in sorted(blockers.items())),
        lacks_votes=sum(one.lacks_votes for one in found),
    )


def _measure(
    scenario: Scenario, index: int, trials: Sequence[Trial], decided: Sequence[Text], told: History | None
) -> MeasureFigures:
    measure = scenario.measures[index]
    levels = range(measure.top + 1)
    real = told.levels[index] if told is not None and told.levels else None
    opened = {draft.text.levels[index] for draft in scenario.drafts if draft.instrument is Instrument.RESOLUTION} or {0}
    return MeasureFigures(
        id=measure.id,
        title=measure.title,
        labels=tuple(level.label for level in measure.levels),
        counts=tuple(sum(text.levels[index] == level for text in decided) for level in levels),
        history=real,
        distance=mean(() if real is None else (_apart(measure, text.levels[index], real) for text in decided)),
        stood=tuple(sum(level in trial.stood[index] for trial in trials) for level in levels),
        opened=tuple(sorted(opened)),
        moved=rate(bool(set(trial.stood[index]) - opened) for trial in trials),
        asked=_digits(sum(trial.asked[index] for trial in trials) / len(trials)) if trials else 0.0,
    )


def _apart(measure: Measure, level: int, other: int) -> int:
    return abs(level - other) if measure.is_ordered else int(level != other)


def _record(scenario: Scenario, told: History, trials: Sequence[Trial], decided: Sequence[Text]) -> Record:
    known = [(index, level) for index, level in enumerate(told.levels) if level is not None]

    def distance(text: Text) -> float:
        steps = []
        for index, level in known:
            measure = scenario.measures[index]
            apart = _apart(measure, text.levels[index], level)
            steps.append(apart / measure.top if measure.is_ordered else apart)
        return sum(steps) / len(known)

    return Record(
        title=told.title,
        ending=told.ending.value,
        alike=rate(trial.record.ending is told.ending for trial in trials),
        distance=mean(distance(text) for text in decided) if known else mean(()),
        measures=len(known),
    )


def _seat(scenario: Scenario, seat: int, trials: Sequence[Trial], decided: Sequence[Text]) -> SeatFigures:
    member, own = scenario.council.members[seat], centre(scenario)[seat]
    final = [trial.record.final for trial in trials if trial.record.final is not None]
    adopted = [trial.record for trial in trials if trial.record.ending is Ending.ADOPTED]
    needed = scenario.council.yes_needed
    worth = [text_value(scenario, own, text) / 100 for text in decided]
    most = [(trial, chair.points) for trial in trials for chair in trial.best if chair.seat == seat]
    return SeatFigures(
        code=member.code,
        name=names.member(scenario, seat),
        is_permanent=member.permanent,
        points=mean(trial.record.points[seat] / 100 for trial in trials),
        value_added=mean(
            (trial.record.points[seat] - (trial.spectated.points or 0)) / 100
            for trial in trials
            if trial.spectated.seat == seat
        ),
        share=mean(
            trial.record.points[seat] / points for trial, points in most if points is not None and points >= SHOWN_FROM
        ),
        stake=Mean(_digits(stdev(worth)), None, len(worth)) if len(worth) > 1 else Mean(None, None, len(worth)),
        yes=rate(hands[seat] is Vote.YES for hands in final),
        needed=rate(
            game.final is not None and game.final[seat] is Vote.YES and game.adopted_yes == needed for game in adopted
        ),
        losing=rate(game.points[seat] < own.walk_away for game in adopted),
        close=rate(game.points[seat] < own.walk_away + CLOSE for game in adopted),
        vetoed=rate(seat in trial.vetoes for trial in trials),
    )


def _rounds(scenario: Scenario, trials: Sequence[Trial]) -> tuple[int, ...]:
    ended = Counter(trial.record.rounds for trial in trials)
    return tuple(ended[round_] for round_ in range(1, max([len(scenario.rounds), *ended]) + 1))


def _acts(trials: Sequence[Trial]) -> tuple[tuple[str, float], ...]:
    counts: Counter[str] = Counter()
    for trial in trials:
        counts.update({act.kind: act.count for act in trial.acts})
    return tuple(
        (kind.__name__, _digits(counts[kind.__name__] / len(trials))) for kind in KINDS if counts[kind.__name__]
    )


def _unused(scenario: Scenario, trials: Sequence[Trial]) -> tuple[str, ...]:
    """Return the kinds of action the scenario has room for that nobody took."""
    taken = {act.kind for trial in trials for act in trial.acts}
    closed = {"Befall"}
    if scenario.back_channel is None:
        closed |= {"OpenChannel", "LeakChannel"}
    if not any(isinstance(lever, Voice) for member in scenario.council.members for lever in member.levers):
        closed.add("CallGroup")
    if not scenario.is_staged:
        closed.add("Broker")
    allowed = [kind.__name__ for kind in KINDS if not scenario.rule.is_core or kind in CORE]
    return tuple(kind for kind in allowed if kind not in closed | taken)


def _levers(order: Order, scenario: Scenario, texts: Sequence[Text | None]) -> tuple[tuple[Lever, ...], float]:
    known = numbers(scenario, order.source)
    draws = [fallen(scenario, game_seed(order.seed, number)) for number in range(len(texts))]
    return levers(scenario, known, draws, [None if text is None else text.levels for text in texts])


def _thresholds(scenario: Scenario, trials: Sequence[Trial]) -> tuple[Threshold, ...]:
    """Return what one yes vote more or fewer changes."""
    pairs: dict[int, list[float]] = {}
    for trial in trials:
        if trial.ruled is not None:
            so = float(trial.ruled.ending is Ending.ADOPTED) - float(trial.record.ending is Ending.ADOPTED)
            pairs.setdefault(trial.ruled.yes_needed, []).append(so)
    return tuple(Threshold(needed, mean(pairs[needed])) for needed in sorted(pairs))
