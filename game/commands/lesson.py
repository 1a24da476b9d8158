"""``penholder lesson``: a lesson for a class, from a file that a teacher has kept."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.faces import is_windowed
from game.commands.trouble import FaultError
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "lesson",
        help=_("hold a lesson"),
        description=_("Hold a lesson for a class at one device, from a file that was kept; without one, set it up."),
    )
    parser.add_argument("file", nargs="?", metavar=_("FILE"), type=Path, help=_("a lesson"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Open the window on a lesson's names and PINs, or on an empty set-up."""
    from game.play.lesson import LessonError
    from game.play.lesson_shelf import read
    from game.scenario.library import load

    lesson, scenario = None, None
    if arguments.file is not None:
        try:
            lesson = read(arguments.file)
            scenario = load(lesson.scenario)
            lesson.players(scenario)
        except LessonError as error:
            raise FaultError(str(error)) from None
    if not is_windowed(arguments):
        raise FaultError(_("a lesson needs a window, and none can be opened here"))
    from game.ui.window import open_window

    def opens(app: "Application") -> None:
        from game.ui.scenes.lesson import LessonSetup
        from game.ui.scenes.sign_in import SignIn
        from game.ui.shelf import Shelf

        app.open(LessonSetup(app, Shelf(lambda: app.later(app.refresh)), lesson, arguments.file))
        if lesson is not None and scenario is not None:
            app.open(SignIn(app, lesson, scenario))

    return open_window(opens=opens)
