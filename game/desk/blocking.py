"""Who could have stopped the text, version by version, and on whom it hung."""

from collections.abc import Iterator

from game.analysis.coalitions import Opposition, pivots
from game.analysis.lookback import Lookback
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.model.scenario import Scenario
from game.words.language import _, ngettext
from game.words.lists import listed
from game.words.names import member, name, names
from game.words.points import points


def blocking_page(found: Lookback) -> Page:
    """Return the coalitions that could have stopped the text at the end of each round, and who held the pivot."""
    page: list[Block] = [Heading(_("Who could have stopped it"))]
    if not found.oppositions:
        return (*page, Line(_("There never was a draft resolution to stop.")))
    shown = by_round(found.oppositions)
    page.append(Line(_rule(found)))
    page.append(Grid(_columns(), tuple(_row(found.scenario, one) for one in shown)))
    page += [Line(said) for said in _sentences(found, shown)]
    page.append(Line(_hangs(), Tone.FAINT))
    return tuple(page)


def by_round(found: tuple[Opposition, ...]) -> tuple[Opposition, ...]:
    """Return the last version of each round that had one."""
    last = {one.version.round: one for one in found}
    return tuple(last.values())


def _rule(found: Lookback) -> str:
    council = found.scenario.council
    said = _("{needed} of {count} seats are enough to stop any text by withholding their yes.").format(
        needed=council.blocking, count=len(council.members)
    )
    return said + " " + _("A permanent seat can do it alone.") if council.permanent else said


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("round")),
        Column(_("yes by interest"), is_number=True),
        Column(_("would veto")),
        Column(_("others against")),
        Column(_("hung on")),
        Column(_("by points"), is_number=True),
    )


def _row(scenario: Scenario, one: Opposition) -> Row:
    vetoes, others = names(scenario, one.vetoes) or "–", names(scenario, one.unwilling) or "–"
    margin = points(one.margin, plain=True, signed=True)
    cells = (str(one.version.round), str(one.yes), vetoes, others, name(scenario, one.pivot), margin)
    said = _(
        "Round {round}: {yes} yes by interest; would veto: {vetoes}; others against: {others}; "
        "it hung on {pivot}, by {margin} points."
    ).format(round=cells[0], yes=cells[1], vetoes=vetoes, others=others, pivot=cells[4], margin=margin)
    return Row(cells, said, Tone.WARNING if one.is_blocked else Tone.NORMAL)


def _sentences(found: Lookback, shown: tuple[Opposition, ...]) -> Iterator[str]:
    scenario = found.scenario
    blocked = [one.version.round for one in shown if one.is_blocked]
    if blocked:
        said = ngettext(
            "It would have been stopped in round {rounds}.",
            "It would have been stopped in rounds {rounds}.",
            len(blocked),
        )
        yield said.format(rounds=listed([str(number) for number in blocked]))
    else:
        yield _("At no time would it have been stopped.")
    seat, times = pivots(shown)[0]
    yield ngettext(
        "It hung on {seat} in {times} of this {count} round.",
        "It hung on {seat} in {times} of these {count} rounds.",
        len(shown),
    ).format(seat=member(scenario, seat), times=times, count=len(shown))


def _hangs() -> str:
    return _(
        "Told of the text as it stood at the end of each round in which it changed. A text hangs on the seat "
        "that would turn its fate first, if all liked it less or more by the same: the last "
        "yes it needs, or the permanent seat nearest to a veto. Points: by how much."
    )
