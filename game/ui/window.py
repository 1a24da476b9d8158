"""The window a command opens: on the title, or straight on a game."""

import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.ui.delegations import Delegations, kept_beside
from game.words.language import _

if TYPE_CHECKING:
    from game.play.lesson import Lesson
    from game.play.rehearsal import Rehearsal
    from game.play.session import Session
    from game.ui.application import Application

Deal = Callable[[], "Session"]
"""Sets up a game, or takes up an old one; raises what the library raises."""


def open_window(deal: Deal | None = None, opens: "Callable[[Application], None] | None" = None) -> int:
    """Show the title, or with a deal its game, until the player leaves; return the exit code.

    ``opens`` shows something over the title.

    Raises what dealing raises, once the window is closed.
    """
    from game.ui.application import Application

    app = Application()
    troubles: list[Exception] = []

    def fail(error: Exception) -> None:
        troubles.append(error)
        app.quit()

    if deal is None:
        home(app)
        if opens is not None:
            opens(app)
    else:
        lay(app, deal, fails=fail)
    try:
        app.turn()
        app.sounds.load()
        app.run()
    finally:
        if app.game is not None:
            app.game.close()
    for trouble in troubles:
        raise trouble
    return 0


def open_rehearsal(rehearsal: "Rehearsal") -> int:
    """Show the game on a file that is being written, until its author leaves; return the exit code."""
    from game.ui.application import Application
    from game.ui.rehearsing import Rehearsing

    app = Application()
    rehearsing = Rehearsing(app, rehearsal)
    rehearsing.start()
    try:
        app.turn()
        app.sounds.load()
        app.run()
    finally:
        rehearsing.stop()
        if app.game is not None:
            app.game.close()
    return 0


def home(app: "Application") -> None:
    """Show the title."""
    from game.ui.scenes.title import Title

    if app.game is not None:
        app.game.close()
    app.replace(Title(app))


def lay(
    app: "Application",
    deal: Deal,
    delegations: Delegations | None = None,
    fails: Callable[[Exception], None] | None = None,
) -> None:
    """Set up a game in a thread of its own, and show it; without ``fails`` trouble is told over what is shown now."""
    from game.ui.scenes.opening import Opening

    app.open(Opening(app, deal, lambda session: seated(app, session, delegations), fails))


def seated(app: "Application", session: "Session", delegations: Delegations | None) -> None:
    """Show a game that is set up; what is known of its delegations lies beside its journal."""
    known = kept_beside(session.journal) if delegations is None else delegations.beside(session.journal)
    if session.header.lesson:
        from game.ui.classroom import Classroom

        Classroom(app, session, lambda: home(app), known).begin()
        return
    from game.ui.director import Director

    Director(app, session, lambda: home(app), known).begin()


def go_on(app: "Application", journal: Path) -> None:
    """Go on with a saved game."""

    def deal() -> "Session":
        from game.play.sitting import resume

        return resume(journal)

    lay(app, deal)


def lesson(app: "Application") -> None:
    """Begin the first lesson, from its penholder's seat."""

    def deal() -> "Session":
        from game.minds.roster import DEFAULT_SKILL
        from game.model.phases import Setup
        from game.play.sitting import HUMAN, begin_saved, header
        from game.scenario.library import load, source
        from game.ui.scenes.title import LESSON

        scenario = load(LESSON)
        pen = scenario.drafts[0].penholder if scenario.drafts else 0
        players = tuple(HUMAN if seat == pen else DEFAULT_SKILL for seat in scenario.council.seats)
        return begin_saved(header(source(LESSON), secrets.randbelow(10**6), players, Setup()))

    lay(app, deal, Delegations())


def teach(app: "Application", lesson: "Lesson", delegations: Delegations) -> None:
    """Begin the game of a lesson."""
    lay(app, dealt(lesson), delegations)


def dealt(lesson: "Lesson") -> Deal:
    """Return what begins the game of a lesson, under a new name; its draw is by lot unless the lesson has one."""

    def deal() -> "Session":
        from game.play.sitting import begin_saved, lesson_header

        seed = secrets.randbelow(10**6) if lesson.seed is None else lesson.seed
        return begin_saved(lesson_header(lesson, seed))

    return deal


def told(error: Exception) -> str:
    """Return what went wrong with a game, in a sentence."""
    from game.play.journal import JournalError
    from game.play.lesson import LessonError
    from game.scenario.problems import ScenarioError

    if isinstance(error, JournalError | ScenarioError | LessonError):
        return str(error)
    return _("The game could not be set up: {problem}").format(problem=f"{type(error).__name__}: {error}")
