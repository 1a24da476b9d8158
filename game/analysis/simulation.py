"""Many games between minds, beside what could have been: the same draws played by other minds, and the optimum."""

from collections.abc import Iterable, Sequence
from functools import partial
from math import sqrt
from statistics import fmean, stdev
from time import perf_counter
from typing import Any

from attrs import evolve, frozen

from game.analysis.optimum import best_welfare
from game.analysis.share import Attained, attained, attained_by, worths
from game.analysis.value_added import points_of
from game.minds import roster
from game.model.text import Instrument
from game.model.voting import Ending
from game.play.batch import Order, Progress, in_order, shown, sit
from game.play.figures import GameRecord, mean, record
from game.play.session import Session
from game.play.sitting import scenario_of

REFERENCES = ("random", "conceder")
"""The minds every run is compared with, from the weakest."""

OPTIMUM = "optimum"


@frozen
class Outcome:
    """What one game of a row came to."""

    is_adopted: bool
    points: tuple[int, ...]
    """By seat, in hundredths."""
    attained: Attained


@frozen
class Study:
    """What is noted of one draw of a batch."""

    record: GameRecord
    outcomes: tuple[Outcome, ...]
    """By row, as ``row_names`` has them."""
    added: tuple[int, ...] = ()
    """By seat, in hundredths: its points less what a spectator gets in its chair, where that was asked."""


def row_names(order: Order, rows: bool = True) -> tuple[str, ...]:
    """Return what is compared: the reference minds, who was asked for, and the optimum; only who, without rows."""
    asked = order.name
    return tuple(dict.fromkeys((*REFERENCES, asked, OPTIMUM))) if rows else (asked,)


def study(order: Order, rows: bool, value_added: bool, number: int) -> Study:
    """Play a game of an order, and those beside it. Raises as ``batch.play`` does."""
    session, times = sit(order, number)
    outcomes = []
    for name in row_names(order, rows):
        if name == order.name:
            outcomes.append(_outcome(session))
        elif name == OPTIMUM:
            outcomes.append(_optimum(session))
        else:
            outcomes.append(_outcome(sit(evolve(order, skill=name, seats=(), keep=None), number)[0]))
    return Study(record(session, times), tuple(outcomes), _added(order, number, session) if value_added else ())


def simulate(
    order: Order,
    games: int,
    jobs: int = 1,
    progress: Progress | None = None,
    rows: bool = True,
    value_added: bool = False,
) -> dict[str, Any]:
    """Play some games and return their figures as one JSON object.

    All but ``decision_ms``, ``games_per_second``, ``seconds`` and ``jobs`` depends on the order, the number of games
    and what is to be compared. Value added takes one more game for every seat. Raises as ``batch.simulate`` does.
    """
    scenario = scenario_of(order.source)
    for skill in order.skills(scenario):
        roster.mind(skill)
    begun = perf_counter()
    studies: list[Study] = []
    for one in in_order(partial(study, order, rows, value_added), games, jobs):
        studies.append(one)
        if progress is not None:
            progress(len(studies))
    figures = shown(order, [one.record for one in studies], perf_counter() - begun, jobs)
    names = row_names(order, rows)
    by_row = {name: [one.outcomes[place] for one in studies] for place, name in enumerate(names)}
    for seat, member in enumerate(scenario.council.members):
        figures["seats"][member.code]["share"] = averaged(one.attained.shares[seat] for one in by_row[order.name])
    figures["passable"] = mean(one.attained.is_passable for one in by_row[order.name])
    figures |= _shares(by_row[order.name])
    if value_added:
        for seat, member in enumerate(scenario.council.members):
            figures["seats"][member.code]["value_added"] = _with_error([one.added[seat] / 100 for one in studies])
        figures["value_added"] = _with_error([sum(one.added) / (100 * len(one.added)) for one in studies])
    return figures | {"rows": [_row(name, outcomes) for name, outcomes in by_row.items()]} if rows else figures


def averaged(shares: Iterable[float | None]) -> dict[str, float | int | None]:
    """Return the mean of the shares that are defined, to four digits, and how many they are."""
    known = [one for one in shares if one is not None]
    return {"mean": round(sum(known) / len(known), 4) if known else None, "n": len(known)}


def _with_error(points: Sequence[float]) -> dict[str, float | int | None]:
    """Return the mean, its standard error and how many; points in points."""
    count = len(points)
    return {
        "mean": round(fmean(points), 4) if points else None,
        "se": round(stdev(points) / sqrt(count), 4) if count > 1 else None,
        "n": count,
    }


def _shares(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return {
        "share": averaged(one for outcome in outcomes for one in outcome.attained.shares),
        "welfare": averaged(outcome.attained.welfare for outcome in outcomes),
        "nash": averaged(outcome.attained.nash for outcome in outcomes),
    }


def _row(name: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return {
        "name": name,
        "adopted": mean(outcome.is_adopted for outcome in outcomes),
        "points": mean((points for outcome in outcomes for points in outcome.points), 100),
        **_shares(outcomes),
    }


def _added(order: Order, number: int, session: Session) -> tuple[int, ...]:
    """Return what each seat has over a spectator in its chair, everybody else playing as in the game."""
    added = []
    for seat, points in enumerate(points_of(session)):
        code = session.state.scenario.council.members[seat].code
        watched = evolve(order, seats=(*order.seats, (code, roster.SPECTATOR)), keep=None)
        added.append(points - points_of(sit(watched, number)[0])[seat])
    return tuple(added)


def _outcome(session: Session) -> Outcome:
    return Outcome(session.state.ending is Ending.ADOPTED, points_of(session), attained_by(session))


def _optimum(session: Session) -> Outcome:
    """Return what the text that passes and is best for all together would have given, with this game's priorities."""
    scenario, wants = session.state.scenario, session.state.priorities
    best = best_welfare(scenario, wants)
    text = None if best is None else best.text
    points = worths(scenario, wants, text, Instrument.RESOLUTION)
    return Outcome(text is not None, points, attained(scenario, wants, points, text, Instrument.RESOLUTION))
