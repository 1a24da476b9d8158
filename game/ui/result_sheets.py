"""The debrief on paper: every seat's game, and the text beside what stood before, the best and the real one."""

from collections.abc import Callable, Iterator
from math import floor
from typing import TypeAlias

from attrs import frozen

from game.analysis.retrospect import Retrospect, Weighed, history
from game.model.council import Seat
from game.model.result import Result
from game.model.scenario import History, Scenario
from game.model.text import Text
from game.model.voting import Count
from game.ui.aftermath import Known
from game.ui.hues import Hue
from game.ui.stances import VOTES
from game.ui.type import DOCUMENT, HEADING, LEAST, LEAST_BOLD, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Link
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.pips import Pips, Spot
from game.ui.widgets.text import Flag, Icon, heading
from game.ui.widgets.text import Text as Words
from game.words import hindsight as sentences
from game.words.language import _
from game.words.names import name
from game.words.points import percent, points

VOTE, POINTS, BAR, SHARE, PAR = 104, 62, 78, 64, 66
"""Design pixels of the columns."""

FULL = 15
"""Seats of a full Council."""


@frozen
class Ledger:
    """What the sheet of seats shows."""

    scenario: Scenario
    result: Result
    humans: tuple[Seat, ...]
    count: Count | None
    known: Known
    open: Callable[[Seat], None]


def seats_sheet(shown: Ledger) -> Node:
    """Return every seat with its vote, its points, its share of the attainable, and par."""
    seats = len(shown.scenario.council.members)
    title = _("The fifteen seats") if seats == FULL else _("The {count} seats").format(count=seats)
    rows: list[Node] = []
    for seat in _ranked(shown):
        rows += [_seat(shown, seat), Rule(hue=Hue.RULE, tall=3)]
    head = Row(
        children=(
            Space(grow=1),
            Words(said=_("vote"), type=LEAST_BOLD, hue=Hue.INK_2, wide=VOTE),
            Words(said=_("points"), type=LEAST_BOLD, hue=Hue.INK_2, wide=POINTS, across=1),
            Words(said=_("of the attainable"), type=LEAST_BOLD, hue=Hue.INK_2, wide=BAR + SHARE + 8, across=0.5),
            Words(said=_("par"), type=LEAST_BOLD, hue=Hue.INK_2, wide=PAR, across=1),
            Space(wide=14),
        ),
        gap=8,
    )
    parts: list[Node] = [
        heading(title, DOCUMENT, Hue.INK),
        head,
        Rule(hue=Hue.INK, thick=2, tall=4),
        Scroll(key="seats", child=Column(children=rows, gap=0), bar=Hue.INK_2),
        *_notes(shown),
    ]
    return Sheet(child=Column(children=parts, gap=6), sides=22, ends=16)


def _ranked(shown: Ledger) -> list[Seat]:
    """Return seats, who had the largest share first; by points until shares are known."""
    by_points = sorted(shown.result.scores, key=lambda score: (-score.points, score.seat))
    found = [score.seat for score in by_points]
    retrospect = shown.known.retrospect
    if retrospect is None:
        return found
    shares = retrospect.attained.shares
    return sorted(found, key=lambda seat: -(value if (value := shares[seat]) is not None else -99))


def _seat(shown: Ledger, seat: Seat) -> Node:
    member = shown.scenario.council.members[seat]
    score = shown.result.scores[seat]
    cast = next((one for one in shown.count.casts if one.seat == seat), None) if shown.count else None
    vote: Node = Words(said="–", type=NAME, hue=Hue.INK_2, wide=VOTE)
    if cast is not None:
        garb = VOTES[cast.vote]
        vote = Row(
            children=(Spot(garb=garb), Words(said=_(garb.said), type=SECOND, hue=Hue.INK, most=1, grow=1)),
            gap=8,
            wide=VOTE,
        )
    row = Row(
        children=(
            Flag(code=member.code, high=28),
            Link(key=f"of-{seat}", said=member.name, type=NAME, hue=Hue.INK, act=lambda: shown.open(seat), grow=1),
            vote,
            Words(said=points(score.points), type=HEADING, hue=Hue.INK, wide=POINTS, across=1),
            *_share(shown, seat),
            _par(shown, seat),
        ),
        gap=8,
        tall=37,
    )
    if seat in shown.humans:
        return Card(child=row, fill=Hue.UNDECIDED_TINT, border=Hue.UNDECIDED_TEXT, sides=2, ends=1, radius=8)
    return Card(child=row, fill=Hue.PAPER, sides=2, ends=1, radius=8)


def _share(shown: Ledger, seat: Seat) -> tuple[Node, Node]:
    retrospect = shown.known.retrospect
    value = None if retrospect is None else retrospect.attained.shares[seat]
    if value is None:
        said = "…" if retrospect is None and shown.known.is_busy else "–"
        return Space(wide=BAR), Words(said=said, type=SECOND_BOLD, hue=Hue.INK_2, wide=SHARE, across=1)
    said = percent(round(100 * value))
    label = _("{share} of the attainable").format(share=said)
    return (
        Meter(value=value, thick=16, wide=BAR, label=label),
        Words(said=said, type=SECOND_BOLD, hue=Hue.INK, wide=SHARE, across=1),
    )


def _par(shown: Ledger, seat: Seat) -> Node:
    found = shown.known.pars[seat] if shown.known.pars else None
    if found is None:
        is_coming = bool(shown.humans) and not shown.known.is_complete
        return Words(said="…" if is_coming else "–", type=SECOND, hue=Hue.INK_2, wide=PAR, across=1)
    if found == 50:
        return Words(said=str(found), type=SECOND_BOLD, hue=Hue.INK, wide=PAR, across=1)
    is_good = found > 50
    hue = Hue.SUPPORT_TEXT if is_good else Hue.OPPOSE_TEXT
    mark = Icon(name="triangle-up" if is_good else "triangle-down", side=14, hue=hue)
    return Row(children=(Space(grow=1), mark, Words(said=str(found), type=SECOND_BOLD, hue=hue)), gap=4, wide=PAR)


def _notes(shown: Ledger) -> Iterator[Node]:
    said = _("Yellow: played by people.") + " " if shown.humans else ""
    said += _(
        "Par: better than so many in a hundred AI games from that seat. Press a name for where its points come from."
    )
    yield Words(said=said, type=LEAST, hue=Hue.INK_2)
    for seen in shown.known.people[:2] if shown.known.is_kept else ():
        who = name(shown.scenario, seen.seat) + ": " if len(shown.humans) > 1 else ""
        yield Words(said=who + sentences.value_added_line(seen), type=LEAST_BOLD, hue=Hue.INK)


@frozen
class Versions:
    """The columns of the sheet of texts."""

    scenario: Scenario
    retrospect: Retrospect | None
    result: Result
    count: Count | None

    @property
    def decided(self) -> Text | None:
        """What was decided, or else voted last."""
        if self.result.text is not None:
            return self.result.text
        return self.count.text if self.count is not None else None

    @property
    def told(self) -> History | None:
        """What the real Council adopted."""
        return history(self.scenario)


Settings: TypeAlias = tuple[int | None, ...]
"""The level of each measure; None where it is not on record."""

CELL = 88


def text_sheet(shown: Versions) -> Node:
    """Return the final text beside the status quo, the best text that passes, and the real one."""
    scenario, found = shown.scenario, shown.retrospect
    final = _("Final") if shown.result.text is not None else _("Voted")
    columns: list[tuple[str, Settings | None, Weighed | None]] = [
        (_("Before"), (0,) * len(scenario.measures), found.before if found else None),
        (final, shown.decided.levels if shown.decided else None, found.decided if found else None),
        (_("Best"), found.best.text.levels if found and found.best else None, found.best if found else None),
    ]
    if shown.told is not None:
        columns.append((_("Real"), shown.told.levels, found.real if found else None))
    head = Row(
        children=(
            Space(grow=1),
            *(
                Words(
                    said=title,
                    type=NAME if place == 1 else LEAST_BOLD,
                    hue=Hue.INK if place == 1 else Hue.INK_2,
                    wide=CELL,
                    across=0.5,
                )
                for place, (title, _levels, _weighed) in enumerate(columns)
            ),
            Space(wide=14),
        ),
        gap=0,
    )
    rows: list[Node] = []
    for number in range(len(scenario.measures)):
        rows += [_row(shown, number, [levels for _title, levels, _weighed in columns]), Rule(hue=Hue.RULE, tall=1)]
    parts: list[Node] = [
        heading(_("The text"), DOCUMENT, Hue.INK),
        head,
        Rule(hue=Hue.INK, thick=2, tall=4),
        Scroll(key="texts", child=Column(children=rows, gap=0), bar=Hue.INK_2),
        Rule(hue=Hue.INK, thick=2, tall=4),
        _sums(_("Points in all"), [None if one is None else points(one.worth // 100 * 100) for _t, _x, one in columns]),
        _sums(
            _("Yes by interest"),
            [None if one is None or place == 0 else str(one.yes) for place, (_t, _x, one) in enumerate(columns)],
        ),
        Words(said=_explained(shown), type=LEAST, hue=Hue.INK_2),
    ]
    return Sheet(child=Column(children=parts, gap=5), sides=22, ends=16)


def _row(shown: Versions, number: int, texts: list[Settings | None]) -> Node:
    measure = shown.scenario.measures[number]
    final = shown.decided
    said = [Words(said=measure.title, type=SECOND_BOLD, hue=Hue.INK, most=2)]
    if final is not None:
        said.append(Words(said=measure.levels[final.levels[number]].label, type=LEAST, hue=Hue.SUPPORT_TEXT, most=1))
    cells: list[Node] = [Column(children=said, gap=0, grow=1)]
    for place, levels in enumerate(texts):
        level = None if levels is None else levels[number]
        if level is None:
            cells.append(Words(said="–", type=SECOND, hue=Hue.INK_2, wide=CELL, across=0.5))
            continue
        is_final = place == 1
        mark = ""
        if place > 1 and final is not None and level != final.levels[number]:
            mark = "triangle-up" if level > final.levels[number] else "triangle-down"
        cells.append(
            Pips(
                level=level,
                top=measure.top,
                is_ordered=measure.is_ordered,
                fill=Hue.SUPPORT if is_final else Hue.ABSTAIN,
                behind=Hue.SUPPORT_TINT if is_final else None,
                mark=mark,
                wide=CELL,
                label=measure.levels[level].label,
            )
        )
    return Row(children=cells, gap=0, down=None, tall=44)


def _sums(title: str, values: list[str | None]) -> Node:
    cells = [
        Words(
            said=value if value is not None else "–",
            type=HEADING if place == 1 else SECOND_BOLD,
            hue=Hue.SUPPORT_TEXT if place == 1 else Hue.INK,
            wide=CELL,
            across=0.5,
        )
        for place, value in enumerate(values)
    ]
    return Row(children=(Words(said=title, type=SECOND_BOLD, hue=Hue.INK, grow=1), *cells, Space(wide=14)), gap=0)


def _explained(shown: Versions) -> str:
    said = [_("Best: the text with the most points in all that still passes.")]
    if shown.told is not None:
        said.append(_("Real: {title}.").format(title=shown.told.title))
    said.append(_("An arrow marks where it differs from the final text."))
    said.append(_("Yes by interest: seats to which the text is no worse than none."))
    found = shown.retrospect
    if found is not None and found.attained.welfare is not None and found.is_adopted:
        share = percent(floor(100 * found.attained.welfare))
        said.append(
            _("The final text has {share} of the points that were to be had by all together.").format(share=share)
        )
    return " ".join(said)
