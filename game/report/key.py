"""The teacher's key: everything that is hidden, side by side, and what to watch for."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from game.analysis.kinship import camps
from game.analysis.optimum import best_for, best_nash, best_welfare
from game.analysis.passing import agrees, left, passes, vetoes
from game.analysis.retrospect import history
from game.analysis.trades import Concession, trades
from game.desk.redlines import labelled, merged
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import OpeningDraft, Scenario
from game.model.text import Instrument, Text
from game.report.page import rendered
from game.report.roles import Print, mark
from game.rules.texts import text_fault
from game.scenario.draw import draw
from game.words.language import _
from game.words.lists import in_turn, listed
from game.words.names import members, name
from game.words.points import points
from game.words.texts import changes, level, summary

TRADES = 5


@frozen
class Cell:
    """What a level is worth to a seat."""

    points: str
    is_best: bool
    is_crossed: bool


@frozen
class LevelRow:
    """A level of a measure, and what it is worth to every seat."""

    level: int
    label: str
    cells: tuple[Cell, ...]


@frozen
class MeasureRows:
    """A measure with its levels."""

    title: str
    levels: tuple[LevelRow, ...]


@frozen
class SeatRow:
    """What counts for a seat beside the text."""

    seat: Seat
    name: str
    code: str
    figures: tuple[str, ...]
    never: str


@frozen
class Named:
    """A text with a name, and how it would fare if everybody voted by its own points."""

    title: str
    text: Text
    labels: tuple[str, ...]
    worth: tuple[str, ...]
    """To every seat."""
    stance: tuple[str, ...]
    """Of every seat: yes, not yes, veto."""
    yes: int
    fate: str


@frozen
class Attainable:
    """The most a seat can get in a text that passes, and how that text differs from the one best for all."""

    name: str
    points: str
    text: str


def key_page(wanted: Print) -> str:
    """Return the key of a draw, as one page to print across. Takes a second or two: it finds exact optima."""
    scenario, drawn = wanted.scenario, draw(wanted.scenario, wanted.seed)
    texts = tuple(_texts(scenario, drawn))
    return rendered(
        "key.html",
        scenario=scenario,
        seed=wanted.seed,
        mark=mark(scenario, wanted.seed),
        start=wanted.start,
        paper=wanted.paper,
        measures=_measures(scenario, drawn),
        figures=_figure_names(),
        seats=tuple(_seat(scenario, drawn, seat) for seat in scenario.council.seats),
        texts=texts,
        attainable=tuple(_attainable(scenario, drawn)),
        watch=tuple(_watch(scenario, drawn)),
        camps=tuple(_camps(scenario, drawn)),
        trades=tuple(_trades(scenario, drawn)),
    )


def _measures(scenario: Scenario, drawn: Sequence[Priorities]) -> tuple[MeasureRows, ...]:
    return tuple(
        MeasureRows(
            measure.title,
            tuple(
                LevelRow(at, setting.label, tuple(_cell(own, number, at) for own in drawn))
                for at, setting in enumerate(measure.levels)
            ),
        )
        for number, measure in enumerate(scenario.measures)
    )


def _cell(own: Priorities, number: int, at: int) -> Cell:
    table = own.worth[number]
    is_best = table[at] == max(table) > min(table)
    return Cell(points(table[at]), is_best, any(line.measure == number and at in line.levels for line in own.red_lines))


def _figure_names() -> tuple[str, ...]:
    return (
        _("urgency"),
        _("price of a yes"),
        _("cost of a veto, or of a no"),
        _("each yes above the threshold"),
        _("own draft alive or voted"),
        _("own draft voted down"),
        _("no text at all"),
    )


def _seat(scenario: Scenario, drawn: Sequence[Priorities], seat: Seat) -> SeatRow:
    own, one = drawn[seat], scenario.council.members[seat]
    refusal = own.veto_cost if one.permanent else own.dissent_cost
    figures = (own.urgency, own.price, refusal, own.unity, own.record, own.defeat, own.walk_away)
    never = in_turn([labelled(scenario, line) for line in merged(own.red_lines)])
    return SeatRow(seat, one.name, one.code, tuple(map(points, figures)), never)


def _texts(scenario: Scenario, drawn: tuple[Priorities, ...]) -> Iterator[Named]:
    for draft in _resolutions(scenario):
        title = _("First draft of {member}").format(member=name(scenario, draft.penholder))
        yield _named(scenario, drawn, title, draft.text)
    best = best_welfare(scenario, drawn)
    if best is not None:
        yield _named(scenario, drawn, _("Best for all together"), best.text)
    fair = best_nash(scenario, drawn)
    if fair is not None and best is not None and fair.text != best.text:
        yield _named(scenario, drawn, _("Most even (Nash product)"), fair.text)
    told = history(scenario)
    if told is not None:
        yield _named(scenario, drawn, told.title, Text(tuple(at or 0 for at in told.levels)))


def _resolutions(scenario: Scenario) -> tuple[OpeningDraft, ...]:
    return tuple(draft for draft in scenario.drafts if draft.instrument is Instrument.RESOLUTION)


def _named(scenario: Scenario, drawn: tuple[Priorities, ...], title: str, text: Text) -> Named:
    stances = []
    for seat, own in enumerate(drawn):
        if agrees(scenario, own, text):
            stances.append(_("yes"))
        else:
            is_veto = scenario.council.members[seat].permanent and vetoes(scenario, own, text)
            stances.append(_("veto") if is_veto else _("not yes"))
    labels = tuple(measure.levels[at].label for measure, at in zip(scenario.measures, text.levels, strict=True))
    worth = tuple(points(left(scenario, drawn, seat, text)) for seat in scenario.council.seats)
    yes = sum(agrees(scenario, own, text) for own in drawn)
    return Named(title, text, labels, worth, tuple(stances), yes, _fate(scenario, drawn, text))


def _fate(scenario: Scenario, drawn: tuple[Priorities, ...], text: Text) -> str:
    if passes(scenario, drawn, text):
        return _("passes")
    if text_fault(scenario, text, Instrument.RESOLUTION) is not None:
        return _("cannot be written")
    blockers = [seat for seat in scenario.council.permanent if vetoes(scenario, drawn[seat], text)]
    return _("veto of {members}").format(members=members(scenario, blockers)) if blockers else _("too few votes")


def _attainable(scenario: Scenario, drawn: tuple[Priorities, ...]) -> Iterator[Attainable]:
    best = best_welfare(scenario, drawn)
    for seat in scenario.council.seats:
        own = best_for(scenario, drawn, seat)
        if own is None or best is None:
            continue
        moved = changes(scenario, best.text, own.text)
        yield Attainable(name(scenario, seat), points(own.value), in_turn(moved) or _("the same text"))


def _watch(scenario: Scenario, drawn: tuple[Priorities, ...]) -> Iterator[str]:
    seats = scenario.council.seats
    best = best_welfare(scenario, drawn)
    if best is None:
        yield _("No text passes if everybody votes by its own points: nothing adopted is a good result here.")
    else:
        yield _("Some text passes. The one best for all together: {text}.").format(text=summary(scenario, best.text))
        losers = [seat for seat in seats if left(scenario, drawn, seat, best.text) < 0]
        if losers:
            yield _("It leaves {members} worse off than no text: they have to be given something, or outvoted.").format(
                members=members(scenario, losers)
            )
    for draft in _resolutions(scenario):
        against = [seat for seat in seats if not agrees(scenario, drawn[seat], draft.text)]
        said = _("The first draft of {member} is worse than nothing to {against}.")
        if against:
            yield said.format(member=name(scenario, draft.penholder), against=members(scenario, against))
        if len(against) >= scenario.council.blocking:
            yield _("They are enough to block it ({count} are needed), if they see it.").format(
                count=scenario.council.blocking
            )
    hopeless = [seat for seat in seats if drawn[seat].urgency < 0]
    if hopeless:
        yield _("Any answer costs {members} points: they gain from nothing being decided.").format(
            members=members(scenario, hopeless)
        )
    dear = sorted(seats, key=lambda seat: -drawn[seat].price)[:3]
    if drawn[dear[0]].price:
        said = _("Dearest to buy, without a deal: {list}.")
        yield said.format(list=listed([f"{name(scenario, seat)} ({points(drawn[seat].price)})" for seat in dear]))


def _camps(scenario: Scenario, drawn: tuple[Priorities, ...]) -> Iterator[str]:
    """Yield each camp with what it wants most, and whether it can block."""
    for camp in camps(scenario, drawn):
        who = members(scenario, camp)
        if len(camp) == 1:
            yield _("{member} stands alone.").format(member=who[:1].upper() + who[1:])
            continue
        said = _("{members} want much the same: {wishes}.").format(
            members=who[:1].upper() + who[1:], wishes=in_turn(_common(scenario, [drawn[seat] for seat in camp]))
        )
        if len(camp) >= scenario.council.blocking:
            said += " " + _("They are enough to block any text.")
        yield said


def _common(scenario: Scenario, wants: Sequence[Priorities]) -> list[str]:
    """Return the three measures on which a camp has most at stake, at the levels worth most to it together."""
    stakes = []
    for number, measure in enumerate(scenario.measures):
        sums = [sum(own.worth[number][at] for own in wants) for at in range(measure.top + 1)]
        stakes.append((max(sums) - min(sums), -number, level(scenario, number, sums.index(max(sums)))))
    return [said for _stake, _number, said in sorted(stakes, reverse=True)[:3]]


def _trades(scenario: Scenario, drawn: Sequence[Priorities]) -> Iterator[str]:
    for trade in trades(scenario, drawn, TRADES):
        yield _("{one}; in return {other}.").format(
            one=_given(scenario, trade.one), other=_given(scenario, trade.other)
        )


def _given(scenario: Scenario, one: Concession) -> str:
    return _("{wanted} gets “{level}” ({gain}), which costs {borne} {loss}").format(
        wanted=name(scenario, one.wanted),
        level=level(scenario, one.measure, one.level),
        gain=points(one.gain, signed=True),
        borne=name(scenario, one.borne),
        loss=points(one.loss),
    )
