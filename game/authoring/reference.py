"""The reference of every key, in Markdown, from the classes that the loader fills.

The samples are cut out of one scenario that uses every table, so that they check clean together.
"""

import re
from typing import Any

import attrs
from attrs import frozen

from game import paths
from game.authoring.bounds import Bound
from game.authoring.keys import Key, Table, entry_of, is_keyed, is_list, members_of, tables
from game.authoring.samples import sample_of
from game.scenario.member_format import WishTable
from game.scenario.reading import FORMAT
from game.scenario.wishes import WEIGHTS

TITLE = f"Every key of a scenario file (format = {FORMAT})"

INTRODUCTION = (
    "This page is made from the program itself: these are the keys that it reads, and no others. `penholder docs`"
    " prints it, and `penholder docs --html` makes a page of it. How to begin is told in README.md.",
    "Keys in **bold** must be there. Points are plain numbers (12.5); shares and chances lie between 0 and 1. A level"
    " is named by its label, or by its number, 0 the first. A hidden number is one number, or a table with `mean`,"
    " `spread` and `source`.",
    "The samples are pieces of one scenario, which is printed whole at the end.",
)


WHOLE = "A scenario that uses every table"

HEADS = ("Key", "Value", "If left out", "What it says")


@frozen
class Section:
    """What stands over a table in the reference, and what its entries are called elsewhere in it."""

    heading: str
    one: str
    many: str = ""


SECTIONS = {
    "ScenarioFile": Section("At the top of the file", "the file"),
    "Rule": Section("`[rule]`", "a table"),
    "Trust": Section("`[trust]`", "a table"),
    "Spread": Section("`[spreads]`", "a table"),
    "Numbers": Section("`[defaults]`", "hidden numbers", "hidden numbers"),
    "Group": Section("`[group.NAME]`", "a group", "groups"),
    "Remark": Section(
        "A sentence with its standing: `[[crisis]]`, `[[status_quo]]`, `position`, `remarks`", "a sentence", "sentences"
    ),
    "Measure": Section("`[[measure]]`", "a measure", "measures"),
    "Level": Section("`[[measure.levels]]`", "a level", "levels"),
    "Member": Section("`[[member]]`", "a member", "members"),
    "Lever": Section("`[[member.levers]]`", "a lever", "levers"),
    "Wish": Section("`[member.wants.MEASURE]`", "a want", "wants"),
    "RedLine": Section("A red line, in `red_lines` of a want", "a red line", "red lines"),
    "Hidden": Section("A hidden number as a table", "a table"),
    "Presidency": Section("`[[presidency]]`", "a term", "terms"),
    "Stage": Section("`[[stage]]`", "a stage", "stages"),
    "Draft": Section("`[[draft]]`", "a draft", "drafts"),
    "Event": Section("`[[event]]`", "an event", "events"),
    "BackChannel": Section("`[back_channel]`", "a table"),
    "Ask": Section("`[[back_channel.asks]]`", "a wish", "wishes"),
    "History": Section("`[[history]]`", "an outcome", "outcomes"),
    "Hint": Section("`[[hint]]`", "a hint", "hints"),
    "Variant": Section("`[[variant]]`", "a variant", "variants"),
}
"""By table, in the order of the class that leads to it."""


def whole_sample() -> str:
    """Return the scenario that the samples are cut out of."""
    return (paths.assets() / "templates" / "every-key.toml").read_text("utf-8")


def markdown() -> str:
    """Return the reference in Markdown."""
    parts = [f"# {TITLE}", *INTRODUCTION]
    for table in tables():
        parts += [f"## {section(table.kind).heading}", table.about, _markdown_table(table)]
        sample = sample_of(table.name, whole_sample())
        parts += [f"```toml\n{sample}\n```"] if sample else []
    parts += [f"## {WHOLE}", f"```toml\n{whole_sample().strip()}\n```"]
    return "\n\n".join(parts) + "\n"


def section(kind: type) -> Section:
    """Return what stands over a kind of table."""
    name = kind.__name__.removesuffix("Table")
    return SECTIONS.get(name, Section(name, "a table", "tables"))


def anchor(heading: str) -> str:
    """Return what a heading is linked by, as hosts of Markdown make it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def _linked(words: str, kind: type) -> str:
    return f"[{words}](#{anchor(section(kind).heading)})"


def row(table: Table, key: Key) -> tuple[str, str, str, str]:
    """Return what a row of the reference says of a key: its name, its value, what counts without it, what it says."""
    name = f"**{key.name}**" if key.is_needed else key.name
    return name, value_of(table, key), left_out(key), key.about


def _markdown_table(table: Table) -> str:
    rows = ["| " + " | ".join(HEADS) + " |", "|---|---|---|---|"]
    for key in table.keys:
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in row(table, key)) + " |")
    return "\n".join(rows)


def value_of(table: Table, key: Key) -> str:
    """Return what may stand after a key, in words."""
    kinds = [kind for kind in key.kinds if not (kind is int and float in key.kinds)]
    parts = [_named(kind, key) for kind in kinds]
    if table.kind is WishTable and key.name == "weight":
        parts = [_named(float, key), _words(tuple(WEIGHTS))]
    if set(key.kinds) == {int, str}:
        parts = ["a level"]
    return ", or ".join(dict.fromkeys(part for part in parts if part))


def left_out(key: Key) -> str:
    """Return what counts where a key is left out, as its author would write it."""
    match key.default:
        case None | "" | () | {}:
            return ""
        case bool():
            return "`true`" if key.default else "`false`"
        case str():
            return f'`"{key.default}"`'
        case int() | float():
            return f"`{key.default}`"
        case _:
            return "as listed there" if attrs.has(type(key.default)) else ""


def _named(kind: Any, key: Key) -> str:
    if attrs.has(kind):
        return _linked(section(kind).one, kind)
    if is_list(kind):
        return "a list of " + _many(kind, key)
    if is_keyed(kind):
        return "a table of " + _many(kind, key)
    if kind is str:
        return _words(key.words) if key.words else "text"
    if kind is bool:
        return "`true` or `false`"
    return ("a whole number" if kind is int else "a number") + _between(key.bound)


def _many(kind: Any, key: Key) -> str:
    """Return what a list or a table with keys of the author's own is made of."""
    members = members_of(entry_of(kind))
    if set(members) == {int, str}:
        many = "levels"
    elif attrs.has(members[0]):
        many = _linked(section(members[0]).many or "tables", members[0])
    elif is_keyed(members[0]):
        many = "tables of numbers"
    else:
        many = {str: "texts", int: "whole numbers"}.get(members[-1], "numbers")
    return many + _count(key.size)


def _words(words: tuple[str, ...]) -> str:
    coded = [f'`"{word}"`' for word in words]
    return " or ".join([", ".join(coded[:-1]), coded[-1]] if len(coded) > 1 else coded)


def _between(bound: Bound | None) -> str:
    match bound:
        case None:
            return ""
        case Bound(low=low, high=None):
            return f" from {low} up"
        case Bound(low=low, high=high) if low == high:
            return f", always {low}"
        case Bound(low=low, high=high):
            return f" from {low} to {high}"


def _count(size: Bound | None) -> str:
    match size:
        case None:
            return ""
        case Bound(low=low, high=None):
            return f", at least {low}"
        case Bound(low=0, high=high):
            return f", at most {high}"
        case Bound(low=low, high=high):
            return f", {low} to {high} of them"
