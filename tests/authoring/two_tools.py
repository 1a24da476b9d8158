"""Mistakes, and which of two tools sees them: an editor with the schema, and ``penholder check``.

``python -m tests.authoring.two_tools`` prints the table that stands in scenarios/README.md.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from game.authoring.reference import whole_sample
from game.scenario.library import from_text
from game.scenario.problems import ScenarioError
from tests.authoring import taplo

HEADS = "| Mistake | Example | An editor with the schema | `penholder check` |\n|---|---|---|---|"


@frozen
class Mistake:
    """A passage of the sample, what an author made of it, and whether the schema lets an editor see it."""

    right: str
    wrong: str
    is_seen: bool


MISTAKES = {
    "a key with a typo": Mistake("summary =", "sumary =", True),
    "a key that is missing": Mistake('label = "as planned"\n', "", True),
    "a number in quotes": Mistake("yes_needed = 3", 'yes_needed = "3"', True),
    "a text without quotes": Mistake('title = "Felling"', "title = Felling", True),
    "True in capitals": Mistake("ordered = false", "ordered = False", True),
    "a number out of its range": Mistake("chance = 0.5", "chance = 50", True),
    "a fraction where a whole number must be": Mistake("start = 70", "start = 70.5", True),
    "a word that is none of the choices": Mistake('ending = "adopted"', 'ending = "passed"', True),
    "a weight that is no word for one": Mistake('rent = { weight = "medium"', 'rent = { weight = "middling"', True),
    "one table where a list must be": Mistake("[[history]]", "[history]", True),
    "a bracket that is never closed": Mistake('circle = ["BIR", "CED"]', 'circle = ["BIR", "CED"', True),
    "a key that stands twice": Mistake("order = 90", "order = 90\norder = 91", True),
    "a measure of one level": Mistake(
        '[[measure.levels]]\nlabel = "the Common"\ntext = "Calls it the Common."', "", True
    ),
    "a newer format": Mistake("format = 1", "format = 2", True),
    "a stranger among the members": Mistake('circle = ["BIR", "CED"]', 'circle = ["BIR", "CEM"]', False),
    "a measure that is not there": Mistake("wants.rent =", "wants.rents =", False),
    "a level that is not there": Mistake('level = "half"', 'level = "halve"', False),
    "a source that is not there": Mistake('source = "minutes-1"\ndate', 'source = "minutes-2"\ndate', False),
    "an id that stands twice": Mistake('id = "rent"', 'id = "felling"', False),
    "more yes votes than members": Mistake("yes_needed = 3", "yes_needed = 6", False),
    "an event after the last round": Mistake("rounds = [2, 3]", "rounds = [2, 6]", False),
    "a sourced sentence without a source": Mistake(
        'standing = "portrayed"\n\n[[measure]]', 'standing = "sourced"\n\n[[measure]]', False
    ),
    "a red line nobody can cross": Mistake('{ level = "none", likely', "{ level = 0, below = true, likely", False),
    "a room that never opens for all": Mistake('when = "deal"', 'members = ["ASH", "BIR", "CED", "DOG"]', False),
    "a draft that changes nothing": Mistake(
        'levels = { felling = "none", rent = "a third of the fruit" }', "levels = {}", False
    ),
    "two kinds of wish at once": Mistake("worth = [0, 35],", "worth = [0, 35], weight = 3, ideal = 1,", False),
}
"""By what is wrong: the mistake."""


def marked(text: str, mistake: Mistake) -> str:
    """Return the sample with a mistake in it."""
    assert text.count(mistake.right) >= 1, mistake.right
    return text.replace(mistake.right, mistake.wrong, 1)


def table() -> str:
    """Return the table of mistakes, as both tools see them now."""
    rows = [HEADS]
    for name, mistake in MISTAKES.items():
        text = marked(whole_sample(), mistake)
        with TemporaryDirectory() as folder:
            seen = "yes" if taplo.complaints(text, Path(folder)) else "no"
        changed = [line for line in mistake.wrong.splitlines() if line and line not in mistake.right.splitlines()]
        example = f"`{changed[0]}`" if changed else f"no `{mistake.right.splitlines()[0]}`"
        rows.append(f"| {name} | {example} | {seen} | {'yes' if _checked(text) else 'no'} |")
    return "\n".join(rows)


def _checked(text: str) -> bool:
    try:
        from_text(text, "every-key.toml")
    except ScenarioError:
        return True
    return False


if __name__ == "__main__":
    print(table())
