"""The drafts on the table side by side: their levels, what each is worth to the reader, who stands where."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import define
from pygame import Rect, Surface

from game.desk.roll import living
from game.desk.stances import stances
from game.desk.statements import statement_page
from game.desk.valuation import value_of
from game.model.text import Draft
from game.model.view import View
from game.ui.bar import Bar, Whole, named, private, public
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.shapes import box
from game.ui.stances import GARBS, Stand, stand
from game.ui.type import BODY, DOCUMENT, LEAST, LEAST_BOLD, NAME, NUMERAL, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Link
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node, Role
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.labels import named as label
from game.words.language import _
from game.words.names import members, name
from game.words.points import points

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.scenes.chamber import Chamber

WIDE = 1_300
"""Design pixels from which drafts and the page on statements stand side by side."""

TITLE_WIDE = 230
LEAST_WIDE = 235
"""Design pixels for the titles of measures, and a draft's least."""

MOST = 4
"""Drafts side by side; the others are a choice away."""


class Rivals(Scene):
    """Every draft the reader sees, one column each."""

    name = "rivals"

    def __init__(self, app: "Application", chamber: "Chamber") -> None:
        super().__init__(app)
        self.chamber = chamber
        self._tab = 0
        self._first = 0

    @property
    def view(self) -> View:
        """What is shown: the reader's view."""
        return self.chamber.view

    def title(self) -> str:
        return _("Drafts side by side")

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, wide = self.view, look.design(size[0])
        close = Button(key="close", said=_("Close"), command="close", act=self.back, tall=40)
        middle = private(view.scenario, view.seat) if view.seat is not None else public(_("Public: the drafts"))
        line = Hue.PRIVATE if view.seat is not None else Hue.PUBLIC
        bar = Bar(left=named(view.scenario.title, wide < 1_300), middle=middle, right=close, line=line)
        page = statement_page(view)
        room = wide * (0.7 if page and wide >= WIDE else 1) - TITLE_WIDE
        drafts = self._drafts(view, most=min(max(1, int(room / LEAST_WIDE)), MOST))
        if not page:
            body: Node = drafts
        elif wide >= WIDE:
            body = Row(children=(drafts, self._statements(wide * 0.28)), gap=16, down=None)
            drafts.grow = 1
        else:
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The drafts"), _("Statements")),
                chosen=self._tab,
                set=self._turn,
            )
            shown = drafts if self._tab == 0 else self._statements(None)
            shown.grow = 1
            body = Column(children=(tabs, shown), gap=10)
        return Whole(bar=bar, body=Pad(child=body, sides=16, ends=14))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _statements(self, wide: float | None) -> Node:
        scroll = Scroll(key="statements", child=page_node(statement_page(self.view), gap=10))
        return Card(child=scroll, fill=Hue.PANEL, border=Hue.LINE, sides=22, ends=18, wide=wide)

    # The drafts

    def _drafts(self, view: View, most: int) -> Node:
        all_ = living(view)
        if not all_:
            said = _("You have not been shown a draft yet.")
            return Sheet(child=Text(said=said, type=BODY, hue=Hue.INK_2))
        self._first = min(self._first, max(0, len(all_) - most))
        shown = all_[self._first : self._first + most]
        parts: list[Node] = [heading(_("Drafts side by side"), DOCUMENT, Hue.INK)]
        if len(all_) > most:
            parts.append(self._others(all_, most))
        heads: list[Node] = [Text(said="", type=BODY, wide=TITLE_WIDE)]
        heads += [self._head(view, draft) for draft in shown]
        parts += [Row(children=heads, gap=10, down=0), Rule(hue=Hue.INK, thick=2, tall=6)]
        rows = Column(children=tuple(self._rows(view, shown)), gap=0)
        parts.append(Scroll(key="rivals", child=rows, bar=Hue.INK_2))
        parts.append(Text(said=_foot(view, shown), type=SECOND, hue=Hue.INK_2))
        return Sheet(child=Column(children=parts, gap=8))

    def _others(self, all_: tuple[Draft, ...], most: int) -> Node:
        def move(by: int) -> Callable[[], None]:
            def moved() -> None:
                self._first = min(max(0, self._first + by), len(all_) - most)
                self.app.refresh()

            return moved

        said = _("Drafts {first} to {last} of {count}").format(
            first=self._first + 1, last=min(self._first + most, len(all_)), count=len(all_)
        )
        return Row(
            children=(
                Link(key="before", said=_("Earlier"), icon="chevron-left", hue=Hue.SUPPORT_TEXT, act=move(-1)),
                Text(said=said, type=SECOND, hue=Hue.INK_2),
                Link(key="after", said=_("Later"), icon="chevron-right", hue=Hue.SUPPORT_TEXT, act=move(1)),
            ),
            gap=14,
        )

    def _head(self, view: View, draft: Draft) -> Node:
        scenario = view.scenario
        who = Row(
            children=(
                Flag(code=scenario.council.members[draft.penholder].code, high=30),
                Text(said=name(scenario, draft.penholder), type=NAME, hue=Hue.INK, most=2, grow=1),
            ),
            gap=10,
        )
        said = _("{instrument}, version {version}, {status}").format(
            instrument=label(draft.instrument), version=draft.version, status=label(draft.status)
        )
        parts: list[Node] = [who, Text(said=said, type=SECOND, hue=Hue.INK_2)]
        if draft.sponsors:
            names = _("Co-sponsors: {members}.").format(members=members(scenario, draft.sponsors))
            parts.append(Text(said=names, type=LEAST, hue=Hue.INK_2, most=2))
        if view.priorities is not None:
            value = value_of(view, draft)
            hue = Hue.SUPPORT_TEXT if value >= 0 else Hue.OPPOSE_TEXT
            worth = Text(said=points(value), type=NUMERAL, hue=hue)
            mark = Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT)
            parts.append(Row(children=(worth, mark, Text(said=_("to you"), type=SECOND, hue=Hue.PRIVATE_TEXT)), gap=8))
        parts.append(_stood(view, draft))
        return Column(children=parts, gap=4, grow=1)

    def _rows(self, view: View, drafts: tuple[Draft, ...]) -> Iterator[Node]:
        for number, measure in enumerate(view.scenario.measures):
            levels = {draft.text.levels[number] for draft in drafts}
            cells: list[Node] = [
                Text(said=measure.title, type=NAME if len(levels) > 1 else BODY, hue=Hue.INK, wide=TITLE_WIDE)
            ]
            for draft in drafts:
                level = draft.text.levels[number]
                mine = view.priorities
                worth = "" if mine is None else points(mine.worth[number][level])
                is_crossed = mine is not None and any(
                    line.measure == number and level in line.levels for line in mine.red_lines
                )
                cells.append(
                    Cell(
                        said=measure.levels[level].label,
                        worth=worth,
                        is_other=len(levels) > 1,
                        is_crossed=is_crossed,
                        label=f"{measure.title}: {measure.levels[level].label}",
                        grow=1,
                    )
                )
            yield Row(children=cells, gap=10, down=None)
            yield Rule(hue=Hue.RULE, tall=5)


def _foot(view: View, drafts: tuple[Draft, ...]) -> str:
    if len(drafts) < 2:
        return _("It is the only draft here.")
    said = _("Blue: where the drafts differ.")
    if view.priorities is not None:
        said += " " + _("Figures: what a level is worth to you.")
    return said


def _stood(view: View, draft: Draft) -> Node:
    """Return how many seats stand where on a draft, as far as the reader knows."""
    found: list[Stand] = [stand(one) for one in stances(view, draft)]
    parts = [
        Row(
            children=(
                _Spot(stand=one),
                Text(said=f"{found.count(one)}", type=SECOND_BOLD, hue=Hue.INK),
                Text(said=_(GARBS[one].said), type=LEAST, hue=Hue.INK_2),
            ),
            gap=6,
        )
        for one in Stand
        if found.count(one)
    ]
    return Flow(children=parts, gap=10)


@define(eq=False, kw_only=True)
class _Spot(Node):
    """A stance as a small square with its icon."""

    stand: Stand

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return look.px(24), look.px(24)

    def paint(self, look: Look, surface: Surface) -> None:
        garb = GARBS[self.stand]
        line = None if garb.line is None else look.colour(garb.line)
        box(surface, self.rect, look.colour(garb.fill), look.px(5), line, look.px(2))
        look.icon(surface, garb.icon, garb.ink, self.rect.center, 16)


@define(eq=False, kw_only=True)
class Cell(Node):
    """One level of one draft, with what it is worth to the reader."""

    said: str
    worth: str = ""
    is_other: bool = False
    """Whether the drafts differ here."""
    is_crossed: bool = False
    role: Role = Role.TEXT

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        lines = look.letters.wrapped(self.said, SECOND, self._room(look, width), 3)
        return width, len(lines) * look.letters.height(SECOND) + look.px(10)

    def _room(self, look: Look, width: int) -> int:
        beside = look.letters.width(self.worth, LEAST_BOLD) + look.px(10) if self.worth else 0
        beside += look.px(22) if self.is_crossed else 0
        return max(look.px(30), width - look.px(20) - beside)

    def paint(self, look: Look, surface: Surface) -> None:
        fill, ink, edge = Hue.TINT, Hue.INK, Hue.RULE
        if self.is_crossed:
            fill, ink, edge = Hue.OPPOSE_TINT, Hue.OPPOSE_TEXT, Hue.OPPOSE
        elif self.is_other:
            fill, edge = Hue.SUPPORT_TINT, Hue.SUPPORT
        box(surface, self.rect, look.colour(fill), look.px(5), look.colour(edge), look.px(1))
        inner = self.rect.inflate(-look.px(20), 0)
        line = look.letters.height(SECOND)
        lines = look.letters.wrapped(self.said, SECOND, self._room(look, self.rect.width), 3)
        top = inner.centery - line * len(lines) // 2
        left = inner.left
        if self.is_crossed:
            look.icon(surface, "no-entry", ink, (left + look.px(8), inner.centery), 16)
            left += look.px(22)
        for words in lines:
            look.write(surface, words, SECOND, ink, Rect(left, top, inner.right - left, line))
            top += line
        if self.worth:
            hue = Hue.OPPOSE_TEXT if self.is_crossed else Hue.PRIVATE_TEXT
            look.write(surface, self.worth, LEAST_BOLD, hue, inner, 1)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        if self.is_crossed:
            yield Hue.OPPOSE_TEXT, Hue.OPPOSE_TINT
            return
        fill = Hue.SUPPORT_TINT if self.is_other else Hue.TINT
        yield Hue.INK, fill
        if self.worth:
            yield Hue.PRIVATE_TEXT, fill
