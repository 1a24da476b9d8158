"""Part 2: the terms. For every measure a rule and a range, and what it gives or brings the reader in points."""

from collections.abc import Callable

from attrs import define, frozen
from pygame import Surface

from game.desk.mends import open_measures
from game.model.text import Text as Wording
from game.model.view import View
from game.ui.bargaining.proposal import (
    FREE,
    Limit,
    Proposal,
    Rule,
    guard_of,
    makes_deal,
    moved,
    reached,
    ruled,
    rules,
    signed,
)
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import Swatch, key, worth_key
from game.ui.shapes import disc
from game.ui.type import LEAST_BOLD, NAME, SECOND, SECOND_BOLD, Type
from game.ui.widgets.button import Link
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Column, Flow, Row, Space
from game.ui.widgets.layout import Rule as Line
from game.ui.widgets.node import Node
from game.ui.widgets.ranges import Range
from game.ui.widgets.text import Text
from game.words.language import _, marked
from game.words.points import points

TITLE_WIDE, RULE_WIDE, FIGURE_WIDE = 178, 116, 78

RULE_NAMES = {
    Rule.FREE: marked("open"),
    Rule.LEAST: marked("at least"),
    Rule.MOST: marked("at most"),
    Rule.EXACTLY: marked("exactly"),
    Rule.BETWEEN: marked("between"),
    Rule.ANY_OF: marked("any of"),
}


@frozen
class Editing:
    """What part 2 does when a term is changed."""

    limit: Callable[[int, Limit], None]
    open: Callable[[Choice], None]
    close_line: Callable[[int], None]


@frozen
class Figures:
    """What the terms give and bring, measure by measure, against the present text; hundredths of a point."""

    by_measure: tuple[int, ...]

    @property
    def given(self) -> int:
        """What the reader gives, nought or less."""
        return sum(one for one in self.by_measure if one < 0)

    @property
    def gained(self) -> int:
        """What it gains."""
        return sum(one for one in self.by_measure if one > 0)


def figures(view: View, proposal: Proposal) -> Figures:
    """Return what each term would move, for oneself."""
    draft, package, mine = view.draft(proposal.draft), proposal.package, view.priorities
    zero = (0,) * len(view.scenario.measures)
    if draft is None or package is None or mine is None:
        return Figures(zero)
    after = package.applied(draft.text)
    return Figures(
        tuple(
            table[level] - table[now]
            for table, level, now in zip(mine.worth, after.levels, draft.text.levels, strict=True)
        )
    )


def open_lines(view: View, proposal: Proposal) -> tuple[int, ...]:
    """Return the measures on which a red line of one's own is left open by a deal."""
    package, text = proposal.package, signed(view, proposal)
    if package is None or text is None or view.priorities is None or not makes_deal(view, proposal):
        return ()
    if proposal.draft == view.seat and view.setup.core:  # nobody else can move the text
        return ()
    return open_measures(view, text, package, guard_of(view, proposal))


def term_rows(view: View, proposal: Proposal, editing: Editing, is_narrow: bool) -> Node:
    """Return part 2 below its head: one row a measure."""
    draft = view.draft(proposal.draft)
    text = draft.text if draft is not None else Wording((0,) * len(view.scenario.measures))
    worth, lines = figures(view, proposal).by_measure, open_lines(view, proposal)
    rows: list[Node] = []
    for measure in range(len(view.scenario.measures)):
        rows.append(_row(view, proposal, editing, measure, text, worth[measure], measure in lines, is_narrow))
        rows.append(Line(hue=Hue.RULE))
    return Column(children=rows, gap=2)


def _row(
    view: View,
    proposal: Proposal,
    editing: Editing,
    number: int,
    text: Wording,
    worth: int,
    is_open: bool,
    is_narrow: bool,
) -> Node:
    measure, limit, now = view.scenario.measures[number], proposal.limits[number], text.levels[number]
    is_named = limit.rule is not Rule.FREE
    title = Text(
        said=measure.title, type=SECOND_BOLD if is_named else SECOND, hue=Hue.INK if is_named else Hue.INK_2, grow=1
    )
    options = rules(measure)
    choice = Choice(
        key=f"rule-{number}",
        label=_("Rule for {measure}").format(measure=measure.title),
        options=[_(RULE_NAMES[rule]) for rule in options],
        chosen=options.index(limit.rule) if limit.rule in options else 0,
        set=lambda place: editing.limit(number, ruled(measure, options[place], limit, now)),
        open=editing.open,
        is_marked=is_named,
        wide=RULE_WIDE,
        tall=34,
    )
    mine = view.priorities
    crossed = (
        tuple(sorted({at for line in mine.red_lines if line.measure == number for at in line.levels})) if mine else ()
    )
    levels = Range(
        key=f"range-{number}",
        label=measure.title,
        labels=[level.label for level in measure.levels],
        allowed=limit.levels,
        current=now,
        is_ordered=measure.is_ordered,
        is_open_below=limit.rule is Rule.MOST,
        is_open_above=limit.rule is Rule.LEAST,
        crossed=crossed,
        figures=[points(value) for value in mine.worth[number]] if mine else (),
        reach=lambda level: editing.limit(number, reached(measure, limit, level, now)),
        step=lambda by: editing.limit(number, moved(measure, limit, by, now)),
        drop=lambda: editing.limit(number, FREE),
        grow=1,
        tall=36,
    )
    figure = _figure(editing, number, worth, is_named, is_open)
    if is_narrow:
        return Column(children=(Row(children=(title, choice, figure), gap=10), levels, Space(tall=2)), gap=4)
    title.wide = TITLE_WIDE
    title.grow = 0
    return Row(children=(title, choice, levels, figure), gap=12, tall=40)


def _figure(editing: Editing, number: int, worth: int, is_named: bool, is_open: bool) -> Node:
    """Return what a term gives or brings, in one of two columns; or the way to close an open red line."""
    if is_open:
        return Link(
            key=f"close-{number}",
            said=_("red line open"),
            label=_("Red line open: close it"),
            icon="no-entry",
            hue=Hue.OPPOSE_TEXT,
            act=lambda: editing.close_line(number),
            wide=2 * FIGURE_WIDE,
        )
    given, gained = "", ""
    if is_named and worth > 0:
        gained = points(worth, signed=True)
    elif is_named:
        given = points(worth)
    if not is_named:
        return _two(_("open"), "", SECOND, Hue.INK_2)
    return _two(given, gained, NAME, Hue.OPPOSE_TEXT if worth < 0 else Hue.INK_2)


def column_heads() -> Node:
    """Return what stands over the two columns of points."""
    return _two(_("you give"), _("you gain"), LEAST_BOLD)


def _two(given: str, gained: str, type_: Type, hue: Hue = Hue.OPPOSE_TEXT) -> Node:
    """Return what is given and what is gained, in two columns."""
    wide = FIGURE_WIDE - 6
    return Row(
        children=(
            Text(said=given, type=type_, hue=hue, across=1, wide=wide),
            Text(said=gained, type=type_, hue=Hue.SUPPORT_TEXT, across=1, wide=wide),
        ),
        gap=12,
        wide=2 * FIGURE_WIDE,
    )


def legend(view: View, proposal: Proposal, is_narrow: bool) -> Node:
    """Return what the marks mean, and the sum of points."""
    draft = view.draft(proposal.draft)
    version = draft.version if draft is not None else 1
    keys = Flow(
        children=(
            key(Spot(), _("version {number} now").format(number=version)),
            key(Swatch(fill=Hue.SUPPORT), _("allowed by your term")),
            key(Swatch(fill=Hue.OPPOSE), _("over your red line")),
            *((worth_key(),) if view.priorities is not None else ()),
        ),
        gap=20,
        grow=1,
    )
    found = figures(view, proposal)
    sums = _two(points(found.given), points(found.gained, signed=True), NAME)
    said = Text(said=_("In points, against version {number}").format(number=version), type=SECOND, hue=Hue.INK_2)
    if is_narrow:
        return Column(children=(keys, Row(children=(said, Space(grow=1), sums), gap=10)), gap=4)
    return Row(children=(keys, said, sums, Space(wide=8)), gap=6)


@define(eq=False, kw_only=True)
class Spot(Node):
    """The dot that marks the present text's level."""

    wide: float | None = 12
    tall: float | None = 20

    def paint(self, look: Look, surface: Surface) -> None:
        disc(surface, self.rect.center, look.px(4), look.colour(Hue.INK))
