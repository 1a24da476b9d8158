"""What a new scenario begins with: a template, or a copy of another scenario."""

import re
from unicodedata import normalize

from attrs import frozen

from game import paths
from game.authoring.layout import laid_out
from game.scenario.build import ID
from game.words.language import _

FEWEST_SEATS, MOST_SEATS = 2, 30
FEWEST_MEASURES, MOST_MEASURES = 1, 20

USUAL_SEATS, USUAL_MEASURES = 5, 4
"""How large the blank template is."""

_IDEALS = (1, 0.5, 0.2, 0.8)
"""Where on a measure a member's best level lies: on the one it cares most about, the next, and so on."""

_WEIGHTS = ("high", "medium", "low", "low")
_NOTE = re.compile(r"^#.*\n", re.MULTILINE)


@frozen
class Template:
    """A file to begin with."""

    name: str
    about: str

    @property
    def text(self) -> str:
        """The file as it lies among the assets."""
        return (paths.assets() / "templates" / f"{self.name}.toml").read_text("utf-8")


def templates() -> tuple[Template, ...]:
    """Return what there is to begin with, the simplest first."""
    return (
        Template("blank", _("as many seats and measures as you like, every word waits for yours")),
        Template("small", _("five made-up islands and a ferry, a lesson of a quarter of an hour")),
        Template("sanctions", _("the Security Council puts pressure on a made-up state, half an hour for a penholder")),
        Template("relief", _("the Security Council eases what it once decided, half an hour for a penholder")),
    )


def blank(seats: int, measures: int) -> str:
    """Return the blank template for so many seats and measures."""
    paragraphs = Template("blank", "").text.split("\n\n")
    first = {mark: next(each for each in paragraphs if mark in each) for mark in ("[[measure]]", "[[member]]")}
    built = []
    for paragraph in paragraphs:
        if paragraph is first["[[measure]]"]:
            built += [_numbered_measure(paragraph, number) for number in range(1, measures + 1)]
        elif paragraph is first["[[member]]"]:
            built += [_numbered_seat(paragraph, number, seats, measures) for number in range(1, seats + 1)]
        elif not paragraph.startswith(tuple(first)):
            built.append(paragraph)
    text = "\n\n".join(built)
    text = re.sub(r"^yes_needed = \d+", f"yes_needed = {_needed(seats)}", text, flags=re.MULTILINE)
    full = round(0.6 * measures, 1)
    return laid_out(re.sub(r"^substance_full = \S+", f"substance_full = {full}", text, flags=re.MULTILINE))


def _needed(seats: int) -> int:
    """Return three fifths of the seats, as in the Security Council."""
    return -(-seats * 3 // 5)


def _numbered_measure(specimen: str, number: int) -> str:
    """Return the paragraph of a measure, made from that of the first; what is noted there is said once."""
    text = specimen if number == 1 else _NOTE.sub("", specimen)
    return text.replace("easure-1", f"easure-{number}").replace("easure 1", f"easure {number}")


def _numbered_seat(specimen: str, number: int, seats: int, measures: int) -> str:
    """Return the paragraph of a seat, made from that of the first: each cares most about another measure."""
    lines = (specimen if number == 1 else _NOTE.sub("", specimen)).split("\n")
    kept = [line for line in lines if not line.startswith("wants.")]
    if number > min(2, seats - 1):
        kept.remove("permanent = true")
    favourite = (number - 1) % measures
    text = "\n".join(kept).replace('"S1"', f'"S{number}"').replace("eat 1", f"eat {number}")
    text = text.replace("easure 1", f"easure {favourite + 1}")
    for place in range(measures):
        rank = (place - favourite) % measures
        turn = (number - 1) // measures % 2 if rank == 0 else 0
        weight, ideal = _WEIGHTS[min(rank, 3)], _IDEALS[rank % 4]
        text += f'\nwants.measure-{place + 1} = {{ weight = "{weight}", ideal = {0.4 if turn else ideal} }}'
    return text


def named(text: str, id_: str, title: str, note: str) -> str:
    """Return a scenario under another id and title, with a note on its first lines; comments stay."""
    from tomlkit import dumps, parse  # imported late: only this needs it

    document = parse(text)
    document["id"] = id_
    document["title"] = title
    body = dumps(document)
    return note + re.sub(r"\A(?:#:schema .*\n)+", "", body)


def id_of(title: str) -> str:
    """Return an id made of a title, or nothing if no letter of it can stand in one."""
    letters = normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", letters)[:60].strip("-")
    return plain if ID.fullmatch(plain) else ""
