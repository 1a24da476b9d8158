"""The debrief beside the paper: the whip count against the truth, the key moments, what really happened."""

from collections.abc import Callable, Iterator, Sequence

from game.analysis.retrospect import Moment, Reckoning, key_moments
from game.desk.page import Heading, Line, Page
from game.model.actions import Befall, CastVote, PassTurn, ReviseDraft, TableDraft, TakeFloor
from game.model.council import Seat
from game.model.scenario import History, Scenario
from game.ui.aftermath import Known
from game.ui.hues import Hue
from game.ui.paper import Swatch
from game.ui.type import BODY, DOCUMENT, LEAST_BOLD, NAME, QUESTION, SECOND
from game.ui.widgets.button import Link
from game.ui.widgets.figures import Chart
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Text, heading
from game.words.actions import sentence
from game.words.dates import short, spoken
from game.words.language import _, say
from game.words.lists import in_turn
from game.words.names import member, name, round_label, written_label
from game.words.texts import changes


def whip_sheet(scenario: Scenario, found: tuple[Reckoning, ...], seat: Seat) -> Node:
    """Return what a seat's staff expected against the true yes votes, round by round."""
    seats = len(scenario.council.members)
    series: list[tuple[list[float], Hue]] = [
        ([float(one.true) for one in found], Hue.INK),
        ([one.expected for one in found], Hue.SUPPORT),
    ]
    band = [
        (max(0.0, one.expected - one.give_or_take), min(float(seats), one.expected + one.give_or_take)) for one in found
    ]
    needed = scenario.council.yes_needed
    chart = Chart(
        series=series,
        top=float(seats),
        names=[_short(scenario, one.round) for one in found],
        goal=float(needed),
        band=band,
        ticks=sorted({0.0, float(needed), float(seats)}),
        label=_("Whip count against the truth"),
        tall=210,
    )
    said = _("staff’s count, {member}").format(member=name(scenario, seat))
    keys: list[Node] = [_key(Hue.SUPPORT, said), _key(Hue.SUPPORT_TINT, _("give or take"))]
    keys.append(_key(Hue.INK, _("whose interests the text met")))
    keys.append(_key(Hue.UNDECIDED_TEXT, _("{number} needed").format(number=needed)))
    title = heading(_("Whip count against the truth"), DOCUMENT, Hue.INK)
    return Sheet(child=Column(children=(title, chart, Flow(children=keys, gap=16)), gap=8), sides=22, ends=16)


def _key(hue: Hue, said: str) -> Node:
    return Row(children=(Swatch(fill=hue, tall=12), Text(said=said, type=SECOND, hue=Hue.INK_2)), gap=8)


def _short(scenario: Scenario, round_: int) -> str:
    """Return a round in a few letters."""
    label = written_label(scenario, round_)
    return short(label) if short(label) != label else str(round_)


def moments_card(scenario: Scenario, known: Known, open_: Callable[[int], None], most: int) -> Node:
    """Return the acts that moved most yes votes, so many at most."""
    parts: list[Node] = [heading(_("Key moments"), DOCUMENT)]
    found = key_moments(known.retrospect.moments, most) if known.retrospect is not None else ()
    for place, moment in enumerate(found):
        parts.append(_moment(scenario, moment, place, open_))
    if not found:
        said = _("Not yet computed.") if known.is_busy else _("No act moved a text.")
        parts.append(Text(said=said, type=BODY, hue=Hue.DIM))
    return Card(child=Column(children=parts, gap=12), fill=Hue.SUNKEN, border=Hue.LINE, sides=22, ends=16)


def _moment(scenario: Scenario, moment: Moment, place: int, open_: Callable[[int], None]) -> Node:
    if moment.before is None:
        moved = _("It met the interests of {after} seats.").format(after=moment.after)
    else:
        moved = _("Seats whose interests it met: {before}, then {after}.").format(
            before=moment.before, after=moment.after
        )
    parts: list[Node] = [Text(said=_deed(scenario, moment), type=NAME)]
    if moment.old is not None:
        parts.append(Text(said=in_turn(changes(scenario, moment.old, moment.new)), type=SECOND))
    parts.append(Text(said=moved, type=SECOND, hue=Hue.DIM))
    see = Link(key=f"moment-{place}", said=_("See it"), icon="rewind", act=lambda: open_(moment.number + 1))
    words = Column(children=(*parts, see), gap=2, grow=1, across=0)
    date = round_label(scenario, moment.round) or _("Round {round}").format(round=moment.round)
    chip = Chip(said=date, fill=Hue.PUBLIC_DARK, hue=Hue.TEXT, border=Hue.PUBLIC, type=LEAST_BOLD, high=30)
    return Row(children=(chip, words), gap=14, down=0)


def _deed(scenario: Scenario, moment: Moment) -> str:
    """Return what was done, without the whole of a new text."""
    who = member(scenario, moment.action.seat)
    match moment.action:
        case ReviseDraft():
            return say(_("{member} rewrites its draft."), member=who)
        case TableDraft():
            return say(_("{member} tables a draft."), member=who)
        case CastVote() | PassTurn() | TakeFloor() | Befall():
            return say(_("The draft of {member} changes."), member=member(scenario, moment.draft))
        case _:
            return sentence(scenario, moment.action)


def missed_card(scenario: Scenario, missed: Sequence[tuple[tuple[Seat, ...], str, str]]) -> Node:
    """Return offers and swaps that would have helped both sides, with the flags of who would have signed."""
    parts: list[Node] = [heading(_("What would have helped both"), DOCUMENT)]
    for seats, what, brought in missed:
        flags = [Flag(code=scenario.council.members[seat].code, high=26) for seat in seats[:2]]
        pair = Column(children=flags, gap=6, across=0)
        words = Column(
            children=(Text(said=what, type=BODY, most=4), Text(said=brought, type=NAME, hue=Hue.SUPPORT_LIGHT)),
            gap=2,
            grow=1,
            across=0,
        )
        parts.append(Row(children=(pair, words), gap=14, down=0))
    return Card(child=Column(children=parts, gap=12), fill=Hue.SUNKEN, border=Hue.LINE, sides=22, ends=16)


def questions_sheet(key: str, page: Page) -> Node:
    """Return questions in letters to be read from the back of a room."""
    parts: list[Node] = []
    for block in page:
        if isinstance(block, Heading):
            parts.append(heading(block.text, DOCUMENT, Hue.INK))
        elif isinstance(block, Line):
            parts.append(Text(said=block.text, type=QUESTION, hue=Hue.INK))
    column = Pad(child=Column(children=parts, gap=18), sides=10, ends=4)
    return Sheet(child=Scroll(key=key, child=column, bar=Hue.INK_2), grow=1)


def history_card(told: tuple[History, ...]) -> Node:
    """Return what the real Council did."""
    return Card(child=Column(children=tuple(_told(told)), gap=8), fill=Hue.SUNKEN, border=Hue.LINE, sides=22, ends=16)


def _told(told: tuple[History, ...]) -> Iterator[Node]:
    yield heading(_("What really happened"), DOCUMENT)
    for one in told:
        title = f"{spoken(one.date)}: {one.title}" if one.date else one.title
        votes = [
            _("{count} in favour").format(count=one.yes) if one.yes is not None else "",
            _("{count} against").format(count=one.no) if one.no is not None else "",
            _("{count} abstaining").format(count=one.abstain) if one.abstain is not None else "",
        ]
        yield Text(said=title, type=NAME)
        yield Text(said=", ".join(vote for vote in votes if vote), type=SECOND, hue=Hue.DIM)
        yield Text(said=one.text, type=BODY)
        yield Text(said=one.source, type=SECOND, hue=Hue.DIM)
