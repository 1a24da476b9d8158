"""A game in sentences or as one JSON object, for commands that print it."""

from typing import Any

from game.model.result import Result
from game.model.scenario import Scenario
from game.play.session import Session
from game.words.language import _
from game.words.minutes import minutes
from game.words.points import points


def minutes_of(session: Session, with_result: bool = True) -> str:
    """Return the minutes: of a finished game everything, and what it was worth to whom."""
    view, result = session.view(None), session.result()
    if result is None:
        return minutes(view)
    text = minutes(view, session.events())
    return text + "\n" + score_table(view.scenario, result) if with_result else text


def score_table(scenario: Scenario, result: Result) -> str:
    """Return each seat's points, one a line."""
    width = max(len(member.name) for member in scenario.council.members)
    lines = [_("Points, against nothing being decided:")]
    for score in result.scores:
        number = points(score.points, plain=True, lined_up=True)
        lines.append(f"  {scenario.council.members[score.seat].name:<{width}} {number:>8}")
    return "\n".join(lines) + "\n"


def account(session: Session) -> dict[str, Any]:
    """Return a game as plain values: where it stands, and its result if it is over."""
    view, result = session.view(None), session.result()
    scenario = view.scenario
    standing = {
        "scenario": scenario.id,
        "seed": session.header.seed,
        "actions": len(session.actions),
        "round": view.round,
        "phase": view.phase.value,
        "ending": view.ending.value if view.ending else None,
        "minutes": minutes_of(session, with_result=False),
    }
    return standing if result is None else {**standing, **_result(scenario, result)}


def _result(scenario: Scenario, result: Result) -> dict[str, Any]:
    levels = None
    if result.text is not None:
        pairs = zip(scenario.measures, result.text.levels, strict=True)
        levels = {measure.id: level for measure, level in pairs}
    return {
        "instrument": result.instrument.value if result.instrument else None,
        "voted": result.voted,
        "levels": levels,
        "points": {scenario.council.members[score.seat].code: score.points / 100 for score in result.scores},
    }
