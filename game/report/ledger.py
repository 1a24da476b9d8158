"""A game by seat, one row each, for a spreadsheet. By seat, never by the name of who played it."""

import csv
import io
from pathlib import Path

from game.analysis.hindsight import hindsight
from game.analysis.lookback import lookback
from game.analysis.optimum import attainable
from game.analysis.promises import Fulfilment
from game.analysis.public_record import public_record
from game.analysis.share import attained_by
from game.analysis.tally import remembered
from game.analysis.value_added import par
from game.model.council import Seat
from game.model.voting import Count
from game.play.session import Session

PUBLIC = ("seat", "member", "played_by", "vote", "credibility")
HIDDEN = ("points", "value_added", "par", "attainable", "share", "words_kept", "words_broken")


def ledger(session: Session, journal: Path | None, is_public: bool) -> str:
    """Return a row for each seat under a row of titles; what is not known or not defined is empty.

    Points in points, par in percent, the share of 1. For the public, and while the game goes on, nothing hidden.
    """
    record = public_record(session)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    is_open = is_public or record.ending is None
    writer.writerow(PUBLIC if is_open else (*PUBLIC, *HIDDEN))
    hidden = () if is_open else _hidden(session, journal)
    for seat, member in enumerate(record.view.scenario.council.members):
        player = "people" if seat in record.people else "AI"
        row = (member.code, _tame(member.name), player, _vote(record.count, seat), record.view.credibility[seat])
        writer.writerow((*row, *(hidden[seat] if hidden else ())))
    return out.getvalue()


def _tame(name: str) -> str:
    """Return a name that no spreadsheet takes for a formula."""
    return f"'{name}" if name[:1] in "=+-@\t\r" else name


def _vote(count: Count | None, seat: Seat) -> str:
    cast = next((cast for cast in count.casts if cast.seat == seat), None) if count is not None else None
    return "" if cast is None else cast.vote.name.lower()


def _hidden(session: Session, journal: Path | None) -> tuple[tuple[object, ...], ...]:
    games = {} if journal is None else remembered(journal, session.header)
    found, shares = lookback(session), attained_by(session, with_nash=False).shares
    mine = {seen.seat: seen for seen in hindsight(session, journal)}
    rows = []
    for score in found.result.scores:
        seat, seen, share = score.seat, mine.get(score.seat), shares[score.seat]
        fates = [word.fulfilment for one in found.promised for word in one.words if word.seat == seat]
        rows.append(
            (
                _points(score.points),
                _points(None if seen is None else seen.value_added),
                _known(par(games, seat, score.points)),
                _points(_attainable(session, seat)),
                _known(None if share is None else round(share, 4)),
                fates.count(Fulfilment.KEPT),
                fates.count(Fulfilment.BROKEN),
            )
        )
    return tuple(rows)


def _attainable(session: Session, seat: Seat) -> int | None:
    return attainable(session.state.scenario, session.state.priorities, seat)


def _points(hundredths: int | None) -> object:
    return "" if hundredths is None else hundredths / 100


def _known(number: float | None) -> object:
    return "" if number is None else number
