"""How a sitting starts: a new game, one gone on with, or one to look at again."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from attrs import evolve

from game import __version__
from game.minds import roster
from game.minds.mind import Mind
from game.model.council import Seat
from game.model.phases import Setup
from game.model.scenario import Scenario
from game.play import games
from game.play.course import Course
from game.play.journal import Header, JournalError, NameTakenError, Transcript, read, standing
from game.play.lesson import Lesson, written
from game.play.patience import PATIENCE
from game.play.scribe import Scribe
from game.play.session import Session
from game.rules.opening import opening
from game.rules.transition import apply
from game.scenario.draw import draw
from game.scenario.library import Source, from_text, source
from game.scenario.problems import ScenarioError
from game.words.language import _

HUMAN = "human"
"""Who plays a seat, if it is no mind."""

Recruiter = Callable[[str], Mind]
"""Finds a mind of a skill; raises ``KeyError`` for an unknown one."""


@lru_cache(maxsize=4)
def scenario_of(source: Source) -> Scenario:
    """Return the scenario of a source, kept for the next game of it; raises ``ScenarioError``."""
    return from_text(source.text, source.file, source.variant)


def header(source: Source, seed: int, seats: tuple[str, ...], setup: Setup | None = None, made: str = "") -> Header:
    """Return what a new game starts from; raises ``ScenarioError`` if the scenario does not hold."""
    return Header(__version__, scenario_of(source).id, source.text, seed, seats, setup or Setup(), source.variant, made)


def lesson_header(lesson: Lesson, seed: int) -> Header:
    """Return what the game of a lesson starts from; raises ``ScenarioError``, or ``LessonError`` for a stranger."""
    found = source(lesson.scenario)
    players = lesson.players(scenario_of(found))
    return evolve(header(found, seed, players, lesson.setup()), lesson=written(lesson))


def begin(
    start: Header,
    journal: Path | None = None,
    durable: bool = True,
    recruit: Recruiter = roster.mind,
    patience: float | None = PATIENCE,
) -> Session:
    """Begin a game, kept in a journal or not; ``durable`` has every action on the disk before it counts.

    Raises ``ValueError`` when there are too few or unknown minds, ``ScenarioError`` or ``JournalError``.
    """
    scenario = _scenario(start)
    minds = _minds(start, scenario, recruit)
    course = _opened(start, scenario)
    if journal is None:
        return Session(start, course, minds, patience=patience)
    scribe, end = Scribe.create(journal, start, durable)
    return Session(start, course.ending_at(end), minds, scribe, patience=patience)


def begin_saved(start: Header, folder: Path | None = None) -> Session:
    """Begin a game under a new name in a folder, the player's own unless said. Raises as ``begin`` does."""
    for path in games.unused(start.scenario, folder):
        try:
            return begin(start, path)
        except NameTakenError:  # by another window, a moment ago
            continue
    raise AssertionError("numbers do not end")


def begin_at(table: int, start: Header, changed: Scenario | None = None) -> Session:
    """Begin a game at another table, as in duplicate bridge: the same draw, other lots for minds, and no journal.

    ``changed`` is played in place of the scenario of the header. Raises as ``begin`` does.
    """
    scenario = changed or _scenario(start)
    return Session(start, _opened(start, scenario), _minds(start, scenario, roster.mind), table=table)


def resume(path: Path, recruit: Recruiter = roster.mind) -> Session:
    """Go on with a game where it stopped; raises ``JournalError``, and then the file is as it was."""
    scribe, transcript = Scribe.reopen(path)
    try:
        session = _replayed(transcript, recruit, scribe)
    except JournalError:
        scribe.close()
        raise
    return session


def replay(path: Path, up_to_damage: bool = False, recruit: Recruiter = roster.mind) -> Session:
    """Return a game to look at, its journal left alone; raises ``JournalError``.

    With ``up_to_damage`` it ends before the first line that cannot be read or cannot have happened.
    """
    return _replayed(read(path, up_to_damage), recruit, up_to_damage=up_to_damage)


def _replayed(
    transcript: Transcript, recruit: Recruiter, scribe: Scribe | None = None, up_to_damage: bool = False
) -> Session:
    start, path = transcript.header, transcript.path
    try:
        scenario = _scenario(start)
        minds = _minds(start, scenario, recruit)
        course = _opened(start, scenario)
    except ScenarioError as error:
        sentence = _("its scenario cannot be read: {problem}").format(problem=error.problems[0])
        raise JournalError(path, sentence, 1) from error
    except ValueError as error:
        raise JournalError(path, str(error), 1) from error
    course, damage = _followed(course, transcript)
    if damage is not None and not up_to_damage:
        raise damage
    session = Session(start, course.ending_at(transcript.end), minds, scribe)
    notice = (
        transcript.notice if damage is None else _("{problem}; this is the game up to there").format(problem=damage)
    )
    session.notices += [notice] if notice else []
    return session


def _followed(course: Course, transcript: Transcript) -> tuple[Course, JournalError | None]:
    """Return the course after a journal's actions, and what was wrong with one of them."""
    for line, action in standing(transcript.entries):
        try:
            state, _events = apply(course.state, action)
        except Exception as error:  # whatever rules make of a forged action
            sentence = _("this cannot have happened in a game of Penholder {engine}").format(engine=__version__)
            if transcript.header.engine != __version__:
                sentence += " " + _("(the game was begun in {engine})").format(engine=ascii(transcript.header.engine))
            damage = JournalError(transcript.path, sentence, line)
            damage.__cause__ = error
            return course, damage
        course = course.then(action, state, None)
    return course, None


def _scenario(start: Header) -> Scenario:
    return scenario_of(Source(start.source, start.scenario, start.variant))


def _opened(start: Header, scenario: Scenario) -> Course:
    return Course((opening(scenario, draw(scenario, start.seed), start.setup),))


def _minds(start: Header, scenario: Scenario, recruit: Recruiter) -> Mapping[Seat, Mind]:
    """Return who plays the seats that people do not; raises ``ValueError`` with a sentence."""
    members = scenario.council.members
    if len(start.seats) != len(members):
        sentence = _("{given} players for {needed} seats")
        raise ValueError(sentence.format(given=len(start.seats), needed=len(members)))
    minds = {}
    for seat, skill in enumerate(start.seats):
        if skill != HUMAN:
            try:
                minds[seat] = recruit(skill)
            except KeyError:
                raise ValueError(_("there is no mind called {skill}").format(skill=ascii(skill))) from None
    return minds
