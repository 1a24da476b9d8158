"""Drafts, silences, names, leaks and the back channel, from what a player types."""

import re

from game.desk.roll import living, seat_of
from game.model.actions import (
    BreakSilence,
    CirculateDraft,
    CoSponsor,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    OpenChannel,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Seat
from game.model.text import Instrument, Status, Text
from game.model.view import View
from game.terminal.bargaining import parted
from game.terminal.packages import text_named
from game.terminal.roll import CommandError, draft_named, seat_named, seats_named
from game.words.language import _

INSTRUMENTS = {"resolution": Instrument.RESOLUTION, "statement": Instrument.STATEMENT}


def table(view: View, words: str) -> TableDraft:
    """Parse ``resolution|statement: LEVELS [to SEATS]``."""
    head, tail = parted(words)
    word, _to, shown = head.partition(" to ")
    tail, to = _shown(view, tail)
    instrument = _instrument(word)
    text = text_named(view.scenario, tail, Text((0,) * len(view.scenario.measures)))
    circle = seats_named(view, shown) if shown.strip() else to
    return TableDraft(seat_of(view), instrument, text, circle)


def _shown(view: View, words: str) -> tuple[str, tuple[Seat, ...]]:
    """Return a text's words without the seats at their end, and those seats: ``coal=2 to RUS, CHN``."""
    head, to, tail = words.rpartition(" to ")
    if not to:
        return words, ()
    try:
        return head, seats_named(view, tail)
    except CommandError:
        if not head.strip() or re.search(r"[=<>]", tail):
            return words, ()
        raise


def _instrument(word: str) -> Instrument:
    wanted = word.strip().casefold()
    found = [instrument for name, instrument in INSTRUMENTS.items() if wanted and name.startswith(wanted)]
    if not found:
        raise CommandError(_("Say what you table: table resolution: ... or table statement: ..."))
    return found[0]


def revise(view: View, words: str) -> ReviseDraft:
    """Parse ``LEVELS``."""
    own = view.draft(seat_of(view))
    base = own.text if own else Text((0,) * len(view.scenario.measures))
    return ReviseDraft(seat_of(view), text_named(view.scenario, words.lstrip(": "), base))


def circulate(view: View, words: str) -> CirculateDraft:
    """Parse ``SEATS`` or ``all``, which is all in the room that have not seen it; unnamed, all."""
    own = view.draft(seat_of(view))
    seen = own.circle if own else ()
    to = re.sub(r"^\s*to\b", "", words).strip() or "all"
    seats = seats_named(view, to)
    fresh = tuple(seat for seat in seats if seat not in seen)
    return CirculateDraft(seat_of(view), fresh or seats)


def silence(view: View, words: str) -> PlaceUnderSilence:
    """Parse nothing more."""
    return PlaceUnderSilence(_alone(view, words))


def blue(view: View, words: str) -> PutInBlue:
    """Parse nothing more."""
    return PutInBlue(_alone(view, words))


def withdraw(view: View, words: str) -> WithdrawDraft:
    """Parse nothing more."""
    return WithdrawDraft(_alone(view, words))


def _alone(view: View, words: str) -> Seat:
    if words:
        raise CommandError(_("This is about your own draft and takes no more words."))
    return seat_of(view)


def break_silence(view: View, words: str) -> BreakSilence:
    """Parse ``[SEAT]``; unnamed, the only draft under silence."""
    words = re.sub(r"^\s*(the\s+)?silence\b", "", words)
    silent = [draft for draft in living(view) if draft.status is Status.UNDER_SILENCE]
    return BreakSilence(seat_of(view), draft_named(view, words, silent or None))


def sponsor(view: View, words: str) -> CoSponsor:
    """Parse ``[SEAT]``."""
    others = [draft for draft in living(view) if draft.penholder != view.seat]
    return CoSponsor(seat_of(view), draft_named(view, words, others or None))


def leave(view: View, words: str) -> LeaveSponsors:
    """Parse ``[SEAT]``; unnamed, the only draft one's name is on."""
    mine = [draft for draft in living(view) if view.seat in draft.sponsors]
    if not words and not mine:
        raise CommandError(_("Your name is on no other seat's draft. To leave the game, type quit."))
    return LeaveSponsors(seat_of(view), draft_named(view, words, mine))


def channel(view: View, words: str) -> OpenChannel:
    """Parse ``[SEAT]``."""
    return OpenChannel(seat_of(view), draft_named(view, words))


def leak(view: View, words: str) -> LeakOffer | LeakDraft | LeakChannel:
    """Parse ``offer SEAT [to SEAT]``, ``draft SEAT`` or ``channel SEAT [on SEAT]``."""
    what, _blank, rest = words.strip().partition(" ")
    seat = seat_of(view)
    match what.casefold():
        case "offer":
            return _leaked_offer(view, seat, rest)
        case "draft" | "text":
            return LeakDraft(seat, draft_named(view, rest))
        case "channel":
            head, _on, tail = rest.partition(" on ")
            opener = seat_named(view.scenario, head)
            known = [c.draft for c in view.channels if c.seat == opener]
            return LeakChannel(seat, draft_named(view, tail) if tail or len(known) != 1 else known[0], opener)
        case _:
            raise CommandError(_("Say what to leak: leak offer SEAT, leak draft SEAT or leak channel SEAT."))


def _leaked_offer(view: View, seat: Seat, words: str) -> LeakOffer:
    by, _to, to = re.sub(r"^(of|by)\s+", "", words).partition(" to ")
    other = seat_named(view.scenario, by)
    if to:
        return LeakOffer(seat, other, seat_named(view.scenario, to))
    for offer in view.offers:
        if offer.proposer == other:
            return LeakOffer(seat, other, seat if seat in offer.recipients else offer.recipients[0])
        if offer.proposer == seat and other in offer.recipients:
            return LeakOffer(seat, seat, other)
    return LeakOffer(seat, other, seat)
