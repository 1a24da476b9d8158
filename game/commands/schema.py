"""``penholder schema``: what an editor needs to complete and underline scenario files."""

from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.commands.output import add_output, put_out
from game.words.language import _


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "schema",
        help=_("write a schema for editors"),
        description=_(
            "Write a JSON Schema of scenario files. Editors with Taplo or Even Better TOML complete keys from it once"
            " the first line of a scenario reads: #:schema FILE. It knows shapes; penholder check knows meanings."
        ),
    )
    add_output(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the schema to a file, or print it."""
    from game.authoring.schema import schema_text

    return put_out(schema_text(), arguments)
