"""A draft on paper: every measure with its levels, what they are worth to one seat, what changed."""

from collections.abc import Callable, Iterator, Sequence

from attrs import define, evolve, frozen
from pygame import Surface

from game.desk.valuation import value_of
from game.minds.appraisal import best_text, own
from game.model.text import Draft, Instrument, Status, Text
from game.model.view import View
from game.rules.worth import text_value
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, dashed
from game.ui.type import BODY, DOCUMENT, LEAST, LEAST_BOLD, NAME, NUMERAL, SECOND, SECOND_BOLD
from game.ui.widgets.button import Link
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Sheet, Space
from game.ui.widgets.levels import Levels
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.pips import Pips
from game.ui.widgets.text import Chip, Icon, heading
from game.ui.widgets.text import Text as Words
from game.words.labels import named
from game.words.language import _, ngettext
from game.words.names import members
from game.words.points import points

TITLE_WIDE, PLAIN_TITLE_WIDE = 150, 190


@frozen
class Paper:
    """What of a draft is shown, and how."""

    view: View
    draft: Draft
    text: Text
    """The text shown; another than the draft's while one revises it."""
    before: Text | None = None
    """The text it is compared with."""
    set: Callable[[int, int], None] | None = None
    """Told measure and level when one is chosen; None: it only shows."""
    open: Callable[[int], None] | None = None
    """Opens the history of a measure."""
    highlight: int | None = None
    title_wide: float = TITLE_WIDE


def paper(shown: Paper, foot: Sequence[Node] = (), is_narrow: bool = False) -> Node:
    """Return a draft on a sheet, with the measures in a list that scrolls; the foot stands behind the legend."""
    measures = Column(children=tuple(rows(shown, is_narrow)), gap=0)
    line = Rule(hue=Hue.INK, thick=2, tall=4)
    legend = Flow(children=(*_legend(shown), *foot), gap=16)
    below: list[Node] = [Rule(hue=Hue.INK, thick=2, tall=4), legend]
    below += [_value(shown)] if shown.view.priorities is not None else []
    if is_narrow:
        all_of_it = Column(children=(*_head(shown), line, measures, *below), gap=6)
        return Sheet(child=Scroll(key="paper", child=all_of_it, bar=Hue.INK_2), sides=16, ends=12)
    parts = (*_head(shown), line, Scroll(key="paper", child=measures, bar=Hue.INK_2), *below)
    return Sheet(child=Column(children=parts, gap=4), sides=20, ends=12)


def _head(shown: Paper) -> Iterator[Node]:
    view, draft = shown.view, shown.draft
    title = _("{penholder}: draft {instrument}, version {version}").format(
        penholder=view.scenario.council.members[draft.penholder].name,
        instrument=named(draft.instrument),
        version=draft.version,
    )
    yield Words(said=title, type=DOCUMENT, hue=Hue.INK, most=2)
    facts = Words(said=" ".join(_facts(view, draft)), type=SECOND, hue=Hue.INK_2)
    if view.priorities is None:
        facts.grow = 0
        yield facts
        return
    facts.grow = 1
    badge = Chip(
        said=_("Points are yours alone"),
        icon="lock",
        fill=Hue.PRIVATE_TINT,
        hue=Hue.PRIVATE_TEXT,
        border=Hue.PRIVATE_TEXT,
        type=LEAST_BOLD,
        high=30,
    )
    yield Row(children=(facts, badge), gap=12)


def _facts(view: View, draft: Draft) -> Iterator[str]:
    yield _("It is {status}.").format(status=named(draft.status))
    if draft.sponsors:
        yield _("Co-sponsors: {members}.").format(members=members(view.scenario, draft.sponsors))
    outside = tuple(seat for seat in view.scenario.council.seats if seat not in draft.circle)
    if not outside:
        yield _("All have seen it.")
    elif len(outside) <= 3:
        yield _("Not seen by {members}.").format(members=members(view.scenario, outside))
    else:
        yield _("Seen by {members}.").format(members=members(view.scenario, draft.circle))
    if draft.status is Status.IN_BLUE and draft.vote_round is not None:
        yield _("Voted at the meeting of round {round}.").format(round=draft.vote_round)


def rows(shown: Paper, is_narrow: bool) -> Iterator[Node]:
    """Yield every measure with its levels, or as the public reads it."""
    is_plain = shown.view.priorities is None and shown.set is None
    for number in range(len(shown.view.scenario.measures)):
        row = _plain_row(shown, number) if is_plain else _row(shown, number, is_narrow)
        row.grow = 1
        yield row
        yield Rule(hue=Hue.RULE)


def _plain_row(shown: Paper, number: int) -> Node:
    """Return a measure as everybody reads it: how far it goes, and in which words; to be read from afar."""
    measure, level = shown.view.scenario.measures[number], shown.text.levels[number]
    label = measure.levels[level].label
    pips = Pips(
        level=level,
        top=measure.top,
        is_ordered=measure.is_ordered,
        fill=Hue.SUPPORT,
        label=_("level {level} of {top}").format(level=level, top=measure.top),
        wide=20 * max(one.top for one in shown.view.scenario.measures) + 30,
    )
    said = Words(said=label, type=NAME if level else BODY, hue=Hue.SUPPORT_TEXT if level else Hue.INK_2, grow=1)
    cells: list[Node] = [
        Row(children=(_name(shown, number),), wide=PLAIN_TITLE_WIDE),
        pips,
        said,
    ]
    moved = _moved(shown, number)
    if moved:
        cells.append(Row(children=(*moved, Words(said=moved[0].label, type=SECOND, hue=Hue.INK_2)), gap=2))
    return Row(children=cells, gap=10, tall=40)


def _name(shown: Paper, number: int) -> Node:
    title = shown.view.scenario.measures[number].title
    opener = shown.open
    if opener is None:
        return Words(said=title, type=SECOND_BOLD, hue=Hue.INK, grow=1)
    return Link(key=f"measure-{number}", said=title, type=SECOND_BOLD, hue=Hue.INK, act=lambda: opener(number), grow=1)


def _row(shown: Paper, number: int, is_narrow: bool) -> Node:
    view, measure = shown.view, shown.view.scenario.measures[number]
    level = shown.text.levels[number]
    before = None if shown.before is None else shown.before.levels[number]
    mine = view.priorities
    figures = tuple(points(worth) for worth in mine.worth[number]) if mine is not None else ()
    crossed = (
        tuple(sorted({at for line in mine.red_lines if line.measure == number for at in line.levels})) if mine else ()
    )
    is_statement = shown.draft.instrument is Instrument.STATEMENT
    refusal = _("A statement cannot speak of it.") if is_statement and not measure.in_statement else ""
    setter = shown.set
    levels = Levels(
        key=f"level-{number}",
        label=measure.title,
        labels=tuple(one.label for one in measure.levels),
        level=level,
        before=before if before != level else None,
        figures=figures,
        crossed=crossed,
        set=None if setter is None else lambda chosen: setter(number, chosen),
        refusal=refusal,
        grow=1,
        tall=36,
    )
    name = _name(shown, number)
    mark = _moved(shown, number)
    if is_narrow:
        return Column(children=(Row(children=(name, *mark)), levels, Space(tall=4)), gap=2)
    title = Row(children=(name, *mark), wide=shown.title_wide, gap=2)
    row = Row(children=(title, levels), gap=6, tall=40)
    if number == shown.highlight:
        return Card(child=row, fill=Hue.UNDECIDED_TINT, border=Hue.UNDECIDED_TEXT, sides=2, ends=2, radius=8)
    return row


def _moved(shown: Paper, number: int) -> tuple[Node, ...]:
    """Return a mark where a measure is stronger, weaker or worded otherwise than before."""
    if shown.before is None or shown.before.levels[number] == shown.text.levels[number]:
        return ()
    if not shown.view.scenario.measures[number].is_ordered:
        return (Icon(name="swap", side=18, hue=Hue.INK_2, wide=22, label=_("other words")),)
    is_lower = shown.text.levels[number] < shown.before.levels[number]
    icon, hue = ("triangle-down", Hue.OPPOSE_TEXT) if is_lower else ("triangle-up", Hue.SUPPORT_TEXT)
    return (Icon(name=icon, side=18, hue=hue, wide=22, label=_("lower") if is_lower else _("higher")),)


def _legend(shown: Paper) -> list[Node]:
    if shown.view.priorities is None and shown.set is None:
        return list(_differs(shown))
    keys: list[Node] = [key(Swatch(fill=Hue.SUPPORT), _("version {number}").format(number=shown.draft.version))]
    if shown.before is not None and shown.before != shown.text:
        keys.append(key(Swatch(fill=Hue.PAPER, is_dashed=True), _("as it was")))
    if shown.view.priorities is not None:
        keys.append(worth_key())
        if shown.view.priorities.red_lines:
            keys.append(key(Icon(name="no-entry", side=18, hue=Hue.OPPOSE_TEXT), _("your red line")))
    return keys


def _differs(shown: Paper) -> Iterator[Node]:
    """Say in a sentence what the last revision did."""
    if shown.before is None or shown.before == shown.text:
        return
    moved = shown.before.changes(shown.text)
    said = ngettext(
        "One measure has moved since the version before.",
        "{count} measures have moved since the version before.",
        len(moved),
    )
    yield Words(said=said.format(count=len(moved)), type=SECOND, hue=Hue.INK_2)


def key(mark: Node, said: str) -> Node:
    """Return a mark with what it means."""
    return Row(children=(mark, Words(said=said, type=SECOND, hue=Hue.INK_2)), gap=8)


def worth_key(said: str = "") -> Node:
    """Return what the small figure of a level means, with some figure."""
    return key(Words(said=points(1280), type=LEAST_BOLD, hue=Hue.PRIVATE_TEXT), said or _("worth to you"))


@define(eq=False, kw_only=True)
class Swatch(Node):
    """A small field of colour that explains itself beside its word."""

    fill: Hue
    is_dashed: bool = False
    wide: float | None = 26
    tall: float | None = 20

    def paint(self, look: Look, surface: Surface) -> None:
        box(surface, self.rect, look.colour(self.fill), look.px(4))
        if self.is_dashed:
            dashed(surface, self.rect, look.colour(Hue.INK_2), look.px(4), look.px(2), look.px(5))


def _value(shown: Paper) -> Node:
    view, draft = shown.view, shown.draft
    value = value_of(view, evolve(draft, text=shown.text))
    best = text_value(view.scenario, own(view), best_text(view.scenario, own(view)))
    previous = None if shown.before is None else value_of(view, evolve(draft, text=shown.before))
    low = min(0, value, previous if previous is not None else 0)
    high = max(best, value, low + 100)
    span = high - low
    marks = [(0 - low) / span]
    ghost = None if previous is None else (previous - low) / span
    said = [_("nothing adopted: 0")]
    if previous is not None and previous != value:
        said.append(_("before: {points}").format(points=points(previous)))
    said.append(_("your best: {points}").format(points=points(best)))
    below = Words(said="   ".join(said), type=LEAST, hue=Hue.INK_2)
    meter = Meter(value=(value - low) / span, marks=marks, ghost=ghost, label=_("Value to you"), grow=1)
    number = Words(said=points(value), type=NUMERAL, hue=Hue.SUPPORT_TEXT if value >= 0 else Hue.OPPOSE_TEXT)
    return Row(
        key="value",
        children=(
            Words(said=_("Value to you"), type=NAME, hue=Hue.INK),
            Column(children=(meter, below), gap=2, grow=1),
            number,
        ),
        gap=16,
    )


def actions_left(view: View) -> str:
    """Return how much one can still do this turn."""
    left = view.actions_left
    return ngettext("{count} action left this turn", "{count} actions left this turn", left).format(count=left)


def no_paper(said: str) -> Node:
    """Return a sheet that says why there is no draft on it."""
    return Sheet(
        child=Column(
            children=(heading(_("No draft yet"), DOCUMENT, Hue.INK), Words(said=said, type=BODY, hue=Hue.INK_2)), gap=12
        )
    )
