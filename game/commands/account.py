"""A game in sentences or as one JSON object, for commands that print it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from game.analysis.hindsight import hindsight
from game.model.hindsight import Hindsight
from game.model.result import Result
from game.model.scenario import Scenario
from game.play.session import Session
from game.words import hindsight as sentences
from game.words.language import _
from game.words.minutes import minutes
from game.words.points import points


def minutes_of(session: Session, with_result: bool = True, journal: Path | None = None) -> str:
    """Return the minutes: of a finished game everything, what it was worth to whom, and hindsight on people's play."""
    view, result = session.view(None), session.result()
    if result is None:
        return minutes(view)
    text = minutes(view, session.events())
    if not with_result:
        return text
    return "\n".join([text, score_table(view.scenario, result), *_hindsight(session, journal)])


def _hindsight(session: Session, journal: Path | None) -> Iterator[str]:
    """Yield a paragraph for each seat that a person played."""
    members = session.view(None).scenario.council.members
    for seen in hindsight(session, journal):
        title = _("In hindsight: {member}").format(member=members[seen.seat].name)
        yield "".join([title, "\n", *(f"  {line}\n" for line in sentences.lines(seen))])


def score_table(scenario: Scenario, result: Result) -> str:
    """Return each seat's points, one a line."""
    width = max(len(member.name) for member in scenario.council.members)
    lines = [_("Points, against nothing being decided:")]
    for score in result.scores:
        number = points(score.points, plain=True, lined_up=True)
        lines.append(f"  {scenario.council.members[score.seat].name:<{width}} {number:>8}")
    return "\n".join(lines) + "\n"


def account(session: Session, journal: Path | None = None) -> dict[str, Any]:
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
    if result is None:
        return standing
    seats = {scenario.council.members[seen.seat].code: _seen(seen) for seen in hindsight(session, journal)}
    return {**standing, **_result(scenario, result), "hindsight": seats}


def _seen(seen: Hindsight) -> dict[str, Any]:
    """Return points in points, the share of 1, par in percent; what is not defined or not yet computed is null."""
    return {
        "attainable": None if seen.attainable is None else seen.attainable / 100,
        "share": None if seen.share is None else round(seen.share, 4),
        "value_added": None if seen.value_added is None else seen.value_added / 100,
        "par": seen.par,
    }


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
