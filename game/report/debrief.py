"""The debrief of a game as one page: all of it, or the public record alone."""

from pathlib import Path

from game.analysis.public_record import PublicRecord, public_record
from game.model.voting import Vote
from game.play.session import Session
from game.report.full_sections import full_sections, pending, seen_of
from game.report.page import rendered
from game.report.public_sections import public_sections
from game.words.language import _
from game.words.meetings import ended
from game.words.names import round_label


def debrief_page(session: Session, journal: Path | None, is_public: bool, notices: tuple[str, ...] = ()) -> str:
    """Return a game's debrief; for the public, and of a game that goes on, the public record alone."""
    record = public_record(session)
    is_open = is_public or record.ending is None
    if is_open:
        sections = public_sections(record)
    else:
        seen = seen_of(session, journal, record)
        sections, notices = full_sections(seen), (*notices, *pending(seen))
    return rendered(
        "debrief.html",
        scenario=record.view.scenario.title,
        when=_when(record),
        is_public=is_open,
        verdict=_verdict(record),
        votes=_votes(record),
        notices=notices,
        sections=sections,
    )


def _when(record: PublicRecord) -> str:
    scenario = record.view.scenario
    first, last = round_label(scenario, 1), round_label(scenario, record.view.round)
    return _("{first} to {last}").format(first=first, last=last) if first and last else ""


def _verdict(record: PublicRecord) -> str:
    if record.ending is None:
        return _("The game goes on, in round {round}: this is its public record so far.").format(
            round=record.view.round
        )
    return ended(record.ending)


def _votes(record: PublicRecord) -> str:
    if record.count is None:
        return ""
    yes, no, abstain = (len(record.count.votes(vote)) for vote in (Vote.YES, Vote.NO, Vote.ABSTAIN))
    return _("{yes} yes, {no} no, {abstain} abstaining").format(yes=yes, no=no, abstain=abstain)
