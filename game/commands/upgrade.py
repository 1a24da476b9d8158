"""``penholder upgrade``: lift scenario files of an older format to the present one."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.commands.editing import Editing
from game.commands.output import put
from game.words.language import _, ngettext


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "upgrade",
        help=_("lift scenario files of an older format"),
        description=_(
            "Lift scenario files of an older format to the present one. Shows what would change, and changes it only"
            " with --write. Comments stay."
        ),
    )
    parser.add_argument("files", nargs="+", metavar=_("FILE"), type=Path, help=_("a scenario file"))
    parser.add_argument("--write", action="store_true", help=_("change the files"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Lift every file, or show how; exit code 1 if one cannot be lifted."""
    from game.authoring.tidying import difference
    from game.authoring.upgrading import UpgradingError, upgraded
    from game.scenario.reading import FORMAT

    editing = Editing(arguments.files, upgraded, UpgradingError)
    for path, text, lifted in editing.each():
        if lifted == text:
            print(_("{file}: already format {number}").format(file=path, number=FORMAT))
        elif arguments.write:
            put(path, lifted, replaces=True)
            print(_("{file}: now format {number}").format(file=path, number=FORMAT))
            _tell_rest(path, lifted)
        else:
            print(difference(text, lifted, path), end="")
            sentence = _("{file}: nothing is changed yet; penholder upgrade --write {file} does it")
            print(sentence.format(file=path))
            _tell_rest(path, lifted)
    return editing.code


def _tell_rest(path: Path, text: str) -> None:
    """Say what is left to mend by hand."""
    from game.scenario.library import from_text
    from game.scenario.problems import ScenarioError

    try:
        from_text(text, str(path))
    except ScenarioError as error:
        left = ngettext(
            "{file}: {count} problem is left for you to mend:",
            "{file}: {count} problems are left for you to mend:",
            error.count,
        )
        print(left.format(file=path, count=error.count))
        print(error)
