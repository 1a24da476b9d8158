"""From a typed line to the order or the look it asks for."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from game.terminal.roll import CommandError, quoted, suggestion
from game.words.language import _
from game.words.lists import either

SHORT = {
    "?": "help",
    "h": "help",
    "q": "quit",
    "exit": "quit",
    "p": "pass",
    "y": "yes",
    "n": "no",
    "o": "offer",
    "d": "draft",
}
"""Words that stand for others whatever they are the beginning of."""

SURE = "!"
"""After an order's word: do it without asking back."""


@frozen
class Command:
    """A word and what followed it."""

    word: str
    rest: str
    is_sure: bool = False
    """Whether the player does not want to be asked."""


def command(line: str, words: Sequence[str]) -> Command:
    """Return what a line asks for, of some words; raises ``CommandError``."""
    first, rest = _split(line.strip())
    is_sure = first.endswith(SURE)
    return Command(_word(first.removesuffix(SURE).casefold(), words), rest.strip(), is_sure)


def _split(line: str) -> tuple[str, str]:
    """Part the first word from the rest; ``accept:`` and ``coal=2`` are words as well."""
    end = next((at for at, letter in enumerate(line) if letter.isspace() or letter == ":"), len(line))
    return line[:end], line[end:].lstrip(": ")


def _word(first: str, words: Iterable[str]) -> str:
    known = tuple(words)
    if first in known:
        return first
    if first in SHORT and SHORT[first] in known:
        return SHORT[first]
    found = [word for word in known if first and word.startswith(first)]
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandError(_("{word} could be {words}.").format(word=quoted(first), words=either(found)))
    hint = suggestion(first, known) or " " + _("Type help for what can be done.")
    raise CommandError(_("There is no command {word}.").format(word=quoted(first)) + hint)
