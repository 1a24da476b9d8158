"""Motions and votes, from what a player types."""

import re

from game.desk.roll import living, on_agenda, seat_of
from game.model.actions import (
    AnswerPoll,
    CastVote,
    GrantPostponement,
    InsistOnVote,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    ObjectToStatement,
    PassTurn,
)
from game.model.phases import Phase
from game.model.text import Draft, Instrument, Text
from game.model.view import View
from game.model.voting import Vote
from game.terminal.bargaining import answer, parted
from game.terminal.packages import measure_named, text_named
from game.terminal.roll import CommandError, draft_named
from game.words.language import _

VOTES = {"yes": Vote.YES, "no": Vote.NO, "abstain": Vote.ABSTAIN}


def _agenda(view: View) -> tuple[Draft, ...] | None:
    return on_agenda(view) or None


def vote(view: View, words: str) -> CastVote:
    """Parse ``yes|no|abstain [because MEASURES]``."""
    head, _because, reasons = words.partition("because")
    wanted = head.strip(" ,:").casefold()
    found = [hand for name, hand in VOTES.items() if wanted and name.startswith(wanted)]
    if len(found) != 1:
        raise CommandError(_("Vote yes, no or abstain."))
    pieces = [piece for piece in re.split(r",|\s+and\s+", reasons) if piece.strip(" :")]
    cites = tuple(measure_named(view.scenario, piece.strip(" :")) for piece in pieces)
    return CastVote(seat_of(view), found[0], cites)


def _hand(view: View, word: str, words: str) -> CastVote | AnswerPoll:
    """Take a bare yes, no or abstain for the vote, or for the answer to the poll."""
    if view.phase is not Phase.BALLOT and any(view.seat in poll.asked for poll in view.polls):
        return answer(view, f"{word} {words}".strip())
    return vote(view, f"{word} {words}".strip())


def yes(view: View, words: str) -> CastVote | AnswerPoll:
    """Parse ``[because MEASURES]``."""
    return _hand(view, "yes", words)


def no(view: View, words: str) -> CastVote | AnswerPoll:
    """Parse ``[because MEASURES]``."""
    return _hand(view, "no", words)


def abstain(view: View, words: str) -> CastVote | AnswerPoll:
    """Parse ``[because MEASURES]``."""
    return _hand(view, "abstain", words)


def amend(view: View, words: str) -> MoveAmendment:
    """Parse ``[SEAT]: LEVELS``."""
    head, tail = parted(words)
    draft = draft_named(view, head, _agenda(view))
    found = view.draft(draft)
    base = found.text if found else Text((0,) * len(view.scenario.measures))
    return MoveAmendment(seat_of(view), draft, text_named(view.scenario, tail, base))


def separate(view: View, words: str) -> MoveSeparateVote:
    """Parse ``MEASURE [on SEAT]``."""
    head, _on, tail = words.partition(" on ")
    if not head.strip():
        raise CommandError(_("Name the measure for a separate vote."))
    measure = measure_named(view.scenario, head)
    return MoveSeparateVote(seat_of(view), draft_named(view, tail, _agenda(view)), measure)


def postpone(view: View, words: str) -> MovePostponement:
    """Parse ``[SEAT]``."""
    return MovePostponement(seat_of(view), draft_named(view, words, _agenda(view)))


def grant(view: View, words: str) -> GrantPostponement:
    """Parse ``[SEAT]``."""
    return GrantPostponement(seat_of(view), draft_named(view, words, _agenda(view)))


def objection(view: View, words: str) -> ObjectToDivision | ObjectToStatement:
    """Parse ``[SEAT]``: to the separate vote that is being asked for, or else to a statement."""
    if view.phase is Phase.OBJECTION:
        return ObjectToDivision(seat_of(view))
    statements = [d for d in living(view) if d.instrument is Instrument.STATEMENT and d.penholder != view.seat]
    return ObjectToStatement(seat_of(view), draft_named(view, words, statements or None))


def insist(view: View, words: str) -> InsistOnVote:
    """Parse nothing more."""
    return InsistOnVote(seat_of(view))


def pass_turn(view: View, words: str) -> PassTurn:
    """Parse nothing more."""
    return PassTurn(seat_of(view))
