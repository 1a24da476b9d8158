"""What could come next in a line: words, seats, measures, levels."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.roll import groups
from game.model.view import View
from game.terminal.looks import said
from game.terminal.readers import Completions
from game.terminal.verbs import VERBS
from game.words.language import _

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer

WORD = re.compile(r"[\w!-]*$")
LEVEL_WORD = re.compile(r"\w*$")
LEVEL = re.compile(r"([\w-]+)\s*(?:>=|<=|=)\s*([\w]*)$")

ENDINGS = ("guard any", "guard no stronger", "guard no weaker")


def completions(view: View, line: str) -> Iterator[tuple[str, str]]:
    """Yield what could stand in place of the last word of a line, each with an explanation."""
    level = LEVEL.search(line)
    if level:
        yield from _levels(view, level[1], level[2])
        return
    match = WORD.search(line)
    word = match[0].casefold() if match else ""
    if not re.search(r"[\s:]", line):
        candidates = _first_words()
    else:
        candidates = _later_words(view)
    for candidate, meaning in candidates:
        if candidate.casefold().startswith(word):
            yield candidate, meaning


def _first_words() -> Iterator[tuple[str, str]]:
    words = said()
    for verb in VERBS:
        yield verb.word, _(verb.usage) if verb.usage else ""
    for word, meaning in words.items():
        if all(word != verb.word for verb in VERBS):
            yield word, meaning


def _later_words(view: View) -> Iterator[tuple[str, str]]:
    for member in view.scenario.council.members:
        yield member.code, member.name
    for measure in view.scenario.measures:
        yield measure.id, measure.title
    for group in groups(view.scenario):
        yield group, _("a group")
    for ending in ENDINGS:
        yield ending, ""


def _levels(view: View, id_: str, typed: str) -> Iterator[tuple[str, str]]:
    for measure in view.scenario.measures:
        if measure.id.casefold() == id_.casefold():
            for number, level in enumerate(measure.levels):
                if str(number).startswith(typed) or level.label.casefold().startswith(typed.casefold()):
                    yield str(number), level.label


def word_length(line: str) -> int:
    """Return how many letters at the end of a line a completion replaces."""
    match = (LEVEL_WORD if LEVEL.search(line) else WORD).search(line)
    return len(match[0]) if match else 0


def completer(known: Completions | None) -> "Completer | None":
    """Return completions in the shape the prompt wants; loaded only where there is a prompt."""
    if known is None:
        return None
    from collections.abc import Iterable

    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    offered: Completions = known

    class Words(Completer):
        """Offers what the table knows."""

        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
            """Yield completions of the last word."""
            before = document.text_before_cursor
            for text, meaning in offered(before):
                yield Completion(text, -word_length(before), display=f"{text} {meaning}" if meaning else text)

    return Words()
