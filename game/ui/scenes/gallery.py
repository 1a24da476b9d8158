"""Every scenario there is, and what is wrong with those that cannot be played."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game import paths
from game.model.scenario import Scenario
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.shelf import Shelf
from game.ui.type import BODY, DOCUMENT, LEAST_BOLD, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.ui.widgets.tile import Tile
from game.words.language import _, ngettext

if TYPE_CHECKING:
    from game.scenario.library import Listing
    from game.ui.application import Application

MOST_FLAGS = 18
"""Flags on a card; beyond, the rest are counted."""

MOST_PROBLEMS = 4


class Gallery(Scene):
    """Cards of scenarios: pressing one leads to its seats, or with ``reads`` to its brief."""

    name = "gallery"

    def __init__(self, app: "Application", shelf: Shelf, reads: bool = False) -> None:
        super().__init__(app)
        self.shelf, self._reads = shelf, reads

    def opened(self) -> None:
        if self.shelf.listings is None:
            self.shelf.read()

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        said = _("Choose one to read what it is about.") if self._reads else _("Choose one to play.")
        title = _("Scenarios") if self._reads else _("New game")
        listings = self.shelf.listings
        if listings is None:
            body: Node = Text(said=_("Reading the scenarios…"), type=BODY, hue=Hue.DIM)
        else:
            body = Scroll(key="gallery", child=self._cards(listings, 1 if is_narrow(look, size) else 2))
        own = _("Your own scenarios are read from {folder}.").format(folder=paths.own_scenarios())
        return framed(look, title, body, self.back, said, Text(said=own, type=SECOND, hue=Hue.DIM, most=2))

    def _cards(self, listings: "tuple[Listing, ...]", columns: int) -> Node:
        cards: list[Node] = []
        for place, listing in enumerate(listings):
            if listing.scenario is not None:
                cards.append(self._card(listing, listing.scenario, is_safe=place == 0))
            else:
                cards.append(_broken(listing))
        rows = []
        for first in range(0, len(cards), columns):
            row = cards[first : first + columns]
            for card in row:
                card.grow = 1
            row += [Space(grow=1)] * (columns - len(row))
            rows.append(Row(children=row, gap=18, down=None))
        return Pad(child=Column(children=rows, gap=18), sides=8, ends=8)

    def _card(self, listing: "Listing", scenario: Scenario, is_safe: bool) -> Node:
        badges = [Chip(said=scenario.difficulty, fill=Hue.SUPPORT, type=LEAST_BOLD, high=28)]
        badges = badges if scenario.difficulty else []
        if listing.path.stem != scenario.id:
            badges.append(Chip(said=_("variant"), fill=Hue.ABSTAIN, type=LEAST_BOLD, high=28))
        if listing.path.parent == paths.own_scenarios():
            badges.append(Chip(said=_("your own"), icon="person", fill=Hue.ABSTAIN, type=LEAST_BOLD, high=28))
        head = Row(children=(heading(scenario.title, DOCUMENT, Hue.TEXT), Space(grow=1), *badges), gap=10)
        column = Column(
            children=(
                head,
                Text(said=scenario.summary, type=BODY, hue=Hue.TEXT),
                facts(scenario),
                flags(scenario),
            ),
            gap=12,
        )
        return Tile(
            key=f"scenario-{scenario.id}",
            label=scenario.title,
            child=column,
            act=self._opener(scenario),
            is_safe=is_safe,
        )

    def _opener(self, scenario: Scenario) -> Callable[[], None]:
        def go() -> None:
            if self._reads:
                from game.ui.scenes.brief import Brief

                self.app.open(Brief(self.app, scenario, play=lambda: self._seat(scenario)))
            else:
                self._seat(scenario)

        return go

    def _seat(self, scenario: Scenario) -> None:
        from game.ui.scenes.seating import Seating

        self.app.open(Seating(self.app, scenario))


def facts(scenario: Scenario) -> Node:
    """Return how large a scenario is, with an icon for each figure."""
    seats, measures = len(scenario.council.members), len(scenario.measures)
    said = [
        ("people", ngettext("{count} seat", "{count} seats", seats).format(count=seats)),
        ("list", ngettext("{count} measure", "{count} measures", measures).format(count=measures)),
        ("calendar", ngettext("{count} round", "{count} rounds", scenario.deadline).format(count=scenario.deadline)),
        ("gavel", _("{count} yes needed").format(count=scenario.council.yes_needed)),
    ]
    if scenario.minutes:
        said.append(("clock", _("about {minutes} minutes").format(minutes=scenario.minutes)))
    return Flow(
        children=[
            Row(children=(Icon(name=icon, side=20, hue=Hue.DIM), Text(said=word, type=SECOND, hue=Hue.DIM)), gap=8)
            for icon, word in said
        ],
        gap=18,
    )


def flags(scenario: Scenario, high: float = 26) -> Node:
    """Return the flags of a council, those with a veto first, and how many more there are."""
    members = sorted(scenario.council.members, key=lambda member: not member.permanent)
    shown: list[Node] = [Flag(code=member.code, high=high, label=member.name) for member in members[:MOST_FLAGS]]
    if len(members) > MOST_FLAGS:
        more = _("and {count} more").format(count=len(members) - MOST_FLAGS)
        shown.append(Text(said=more, type=SECOND, hue=Hue.DIM))
    return Flow(children=shown, gap=8)


def _broken(listing: "Listing") -> Node:
    """Return the card of a scenario that cannot be played: where it is, and what is wrong."""
    head = Row(
        children=(
            Icon(name="warning", side=26, hue=Hue.OPPOSE_LIGHT),
            heading(_("{id}: cannot be played").format(id=listing.id), NAME, Hue.OPPOSE_LIGHT),
        ),
        gap=12,
    )
    said: list[Node] = [
        Text(said=str(problem), type=SECOND, hue=Hue.TEXT, most=4) for problem in listing.problems[:MOST_PROBLEMS]
    ]
    more = len(listing.problems) - MOST_PROBLEMS
    if more > 0:
        count = ngettext("and {count} more problem", "and {count} more problems", more).format(count=more)
        said.append(Text(said=count, type=SECOND, hue=Hue.DIM))
    advice = _("To see everything: penholder check {file}").format(file=listing.path.name)
    said.append(Text(said=advice, type=SECOND_BOLD, hue=Hue.DIM))
    return Card(
        key=f"broken-{listing.id}",
        child=Column(children=(head, *said), gap=8),
        fill=Hue.SUNKEN,
        border=Hue.OPPOSE_LIGHT,
        sides=22,
        ends=18,
        radius=12,
    )
