"""``penholder new``: a scenario file to begin with."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from game.commands.output import add_force, put
from game.commands.trouble import FaultError
from game.words.language import _

TEMPLATES = ("blank", "small", "sanctions", "relief", "copy")


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "new",
        help=_("begin a scenario of your own"),
        description=_(
            "Write a scenario file that can be played at once, with notes on what to change. Without options it asks."
        ),
    )
    parser.add_argument("--template", choices=TEMPLATES, help=_("what to begin with"))
    parser.add_argument("--from", dest="original", metavar=_("SCENARIO"), help=_("what to copy, by its id or file"))
    parser.add_argument(
        "--council", default="", metavar=_("YEAR"), help=_("the Security Council of which year sits in it")
    )
    parser.add_argument("--title", default="", help=_("what players read"))
    parser.add_argument("--id", default="", help=_("small letters, digits and dashes; made of the title if left out"))
    parser.add_argument("--seats", type=int, metavar="N", help=_("how many members the blank template has"))
    parser.add_argument("--measures", type=int, metavar="N", help=_("how many measures the blank template has"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("FILE"), help=_("the file; ID.toml if left out"))
    parser.add_argument("--no-schema", action="store_true", help=_("write no schema for editors beside it"))
    add_force(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the file, and say what to do next; raises ``FaultError`` or ``ScenarioError``."""
    from game.authoring.beginning import BLANK, COPY, Plan, PlanError, begun, completed

    usual = COPY if arguments.original else BLANK
    wanted = ("title", "id", "original", "council", "seats", "measures", "output")
    options = {name: getattr(arguments, name) for name in wanted}
    try:
        if arguments.template or any(value not in (None, "") for value in options.values()):
            options["original"] = options["original"] or ""
            plan = completed(Plan(arguments.template or usual, **options))
        else:
            from game.commands.questions import asked

            plan = completed(asked())
        text = begun(plan, has_schema=not arguments.no_schema)
    except PlanError as error:
        raise FaultError(str(error)) from error
    put(plan.path, text, arguments.force)
    print(_("{file}: written").format(file=plan.path))
    if not arguments.no_schema:
        _put_schema(plan.path.parent)
    print(_("Check it: {command}").format(command=f"penholder check {plan.path}"))
    print(_("Play it while you change it: {command}").format(command=f"penholder preview {plan.path}"))
    return 0


def _put_schema(folder: Path) -> None:
    """Lay the schema beside the scenario, in the place of an older one."""
    from game.authoring.schema import NAME, schema_text

    path = folder / NAME
    try:
        is_there = path.read_text("utf-8") == schema_text()
    except (OSError, UnicodeDecodeError):
        is_there = False
    if not is_there:
        put(path, schema_text(), replaces=True)
        print(_("{file}: written, for editors that complete as you type").format(file=path))
