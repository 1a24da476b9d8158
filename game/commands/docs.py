"""``penholder docs``: the reference of every key of a scenario file."""

from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.commands.output import add_output, put_out
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "docs",
        help=_("write the reference of every key"),
        description=_("Write the reference of every key of a scenario file, in Markdown, or as a page for a browser."),
    )
    parser.add_argument("--html", action="store_true", help=_("as a page for a browser"))
    add_output(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the reference to a file, or print it."""
    if arguments.html:
        from game.report.reference import reference_page

        return put_out(reference_page(), arguments)
    from game.authoring.reference import markdown

    return put_out(markdown(), arguments)
