"""What this is, who made it, and under which licences."""

import platform
from importlib import metadata

from game import __version__
from game.desk.page import Column as PageColumn
from game.desk.page import Grid, Heading, Line, Page, Row, Tone
from game.ui.frame import framed
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.widgets.layout import Row as Side
from game.ui.widgets.layout import Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.words.language import _

LIBRARIES = (
    "pygame-ce",
    "attrs",
    "cattrs",
    "numpy",
    "highspy",
    "jinja2",
    "platformdirs",
    "prompt_toolkit",
    "rich",
    "arabic-reshaper",
    "python-bidi",
)

MOST_LETTERS = 60


class About(Scene):
    """A page to read."""

    name = "about"

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        sheet = Sheet(child=Scroll(key="about", child=page_node(about_page(), on_paper=True), bar=Hue.INK_2))
        sheet.wide = min(1_100.0, look.design(size[0]) - 60)
        body = Side(children=(Space(grow=1), sheet, Space(grow=1)), down=None)
        return framed(look, _("About"), body, self.back)


def about_page() -> Page:
    """Return what this is, whose it is, and what it stands on."""
    columns = (PageColumn(_("library")), PageColumn(_("version")), PageColumn(_("licence")))
    rows = tuple(_library(name) for name in LIBRARIES)
    return (
        Heading(_("Penholder {version}").format(version=__version__)),
        Line(_("A negotiation game of the UN Security Council, by the Penholder authors.")),
        Line(
            _(
                "The code is under the MIT licence; the scenarios are under CC BY 4.0, "
                "and state facts from the sources they name."
            )
        ),
        Line(_("The numbers behind a government’s wishes are ours, not its own: read them as portrayed in this game.")),
        Line(_("This game has nothing to do with the United Nations, and does not use its emblem.")),
        Heading(_("Letters, flags and sounds")),
        Line(_("Inter and Noto Serif, Noto Sans Arabic and Noto Sans SC: SIL Open Font License 1.1.")),
        Line(_("Flags: flag-icons, MIT licence; those of made-up states are our own, MIT licence.")),
        Line(_("Icons: Tabler, MIT licence; Lucide, ISC licence; some, and the sounds, are our own, MIT licence.")),
        Line(_("Everything in the box, and under which licence, is listed in assets/README.md."), Tone.FAINT),
        Heading(_("What it stands on")),
        Grid(columns, rows),
        Line(
            _("Python {python} on {system}.").format(python=platform.python_version(), system=platform.system()),
            Tone.FAINT,
        ),
    )


def _library(name: str) -> Row:
    try:
        found = metadata.metadata(name)
        version, licence = found["Version"], _licence(found)
    except metadata.PackageNotFoundError:
        version, licence = _("not installed"), ""
    return Row((name, version, licence), f"{name} {version}, {licence}")


def _licence(found: "metadata.PackageMetadata") -> str:
    named = _first(found, "License-Expression")
    listed = [one.rpartition(":: ")[2] for one in found.get_all("Classifier") or () if one.startswith("License ::")]
    said = named or ", ".join(listed) or _first(found, "License")
    return said.splitlines()[0][:MOST_LETTERS] if said else ""


def _first(found: "metadata.PackageMetadata", name: str) -> str:
    return next(iter(found.get_all(name) or ()), "")
