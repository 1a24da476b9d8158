"""When the game was decided, and the whip count against the truth."""

from collections.abc import Iterator

from game.analysis.lookback import Lookback
from game.analysis.retrospect import Reckoning
from game.analysis.turning import Turning
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row
from game.words.language import _, ngettext
from game.words.names import member
from game.words.points import decimal


def turning_page(found: Lookback) -> Page:
    """Return when the result was settled, and the penholder's count against the truth."""
    page: list[Block] = [Heading(_("When it was decided")), *(Line(said) for said in turning_lines(found))]
    if found.reckonings and found.pen is not None:
        title = _("The whip count of {seat} against the truth").format(seat=member(found.scenario, found.pen))
        columns = (
            Column(_("round")),
            Column(_("expected"), is_number=True),
            Column(_("give or take"), is_number=True),
            Column(_("true"), is_number=True),
        )
        page += [Heading(title), Grid(columns, tuple(_row(one) for one in found.reckonings))]
    return tuple(page)


def turning_lines(found: Lookback) -> tuple[str, ...]:
    """Return when the result was settled, in sentences."""
    turned = found.turning
    if turned is None:
        return (_("No draft resolution was ever on the table."),)
    if turned.by_vote:
        said = (
            _(
                "At the vote itself, in round {round}: by the interests of the seats alone the text would have failed, "
                "yet it was adopted."
            )
            if turned.passed
            else _(
                "At the vote itself, in round {round}: by the interests of the seats alone the text would have passed, "
                "yet it was not adopted."
            )
        )
    elif turned.passed:
        said = _("From round {round} on, the text on the table would have passed by the interests of the seats.")
    else:
        said = _("From round {round} on, the text on the table would have failed by the interests of the seats.")
    return said.format(round=turned.round), *_turns(turned)


def _turns(turned: Turning) -> Iterator[str]:
    """Yield how often the answer had changed by then, if it had."""
    if turned.turns == 1 and not turned.by_vote:
        yield _("Before that it would have failed.") if turned.passed else _("Before that it would have passed.")
    elif turned.turns:
        yield ngettext(
            "By then the answer had changed {count} time.",
            "By then the answer had changed {count} times.",
            turned.turns,
        ).format(count=turned.turns)


def _row(one: Reckoning) -> Row:
    expected, spread = _votes(one.expected), _votes(one.give_or_take)
    said = _("Round {round}: {expected} yes votes expected, give or take {spread}; {true} true.").format(
        round=one.round, expected=expected, spread=spread, true=one.true
    )
    return Row((str(one.round), expected, spread, str(one.true)), said)


def _votes(number: float) -> str:
    return decimal(round(number * 10) * 10)
