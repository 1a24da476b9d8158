"""The parts of a long page: sections with a title, made of what the faces show, charts, and what is folded away."""

from typing import TypeAlias

from attrs import frozen

from game.desk.page import Block, Heading, Page
from game.report.drawing import Chart


@frozen
class Folded:
    """A part that can be folded away; it is printed as it stands."""

    title: str
    blocks: Page
    is_open: bool = False
    kind: str = "folded"


@frozen
class Drawn:
    """A chart among blocks."""

    chart: Chart
    kind: str = "drawn"


@frozen
class Shown:
    """Blocks in a row."""

    blocks: Page
    kind: str = "shown"


Part: TypeAlias = Shown | Drawn | Folded


@frozen
class Section:
    """A part of a page that its list of contents names."""

    name: str
    """What links to it."""
    title: str
    parts: tuple[Part, ...]


def section(name: str, page: Page, *more: Part, title: str = "") -> Section:
    """Return a section of a page of blocks; its first heading is the title unless one is given."""
    first = page[0] if page else None
    if not title and isinstance(first, Heading):
        return Section(name, first.text, _parts(page[1:], more))
    return Section(name, title, _parts(page, more))


def _parts(blocks: tuple[Block, ...], more: tuple[Part, ...]) -> tuple[Part, ...]:
    return (Shown(blocks), *more) if blocks else more
