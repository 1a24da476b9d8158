"""The public record of a game: seats with their votes and credibility, and what happened in the open."""

from game.analysis.public_record import PublicRecord
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row
from game.model.council import Seat
from game.model.events import (
    ActTakenBack,
    AdviceLocked,
    ChannelLeaked,
    CredibilityChanged,
    DemandMade,
    DraftInBlue,
    DraftLeaked,
    DraftWithdrawn,
    LeakTraced,
    NewsBroke,
    OfferLeaked,
    SilenceBroken,
    SilenceHeld,
    SponsorJoined,
    SponsorLeft,
    StageOpened,
    StatementAgreed,
    StatementStopped,
    TextAmended,
    VotePostponed,
)
from game.model.voting import Count
from game.words.labels import named
from game.words.language import _
from game.words.minutes import entries, heading
from game.words.names import name

TOLD = (
    ActTakenBack,
    AdviceLocked,  # but not what was announced in class, which may name people
    ChannelLeaked,
    CredibilityChanged,
    DemandMade,
    DraftInBlue,
    DraftLeaked,
    DraftWithdrawn,
    LeakTraced,
    NewsBroke,
    OfferLeaked,
    SilenceBroken,
    SilenceHeld,
    SponsorJoined,
    SponsorLeft,
    StageOpened,
    StatementAgreed,
    StatementStopped,
    TextAmended,
    VotePostponed,
)


def seats_page(record: PublicRecord) -> Page:
    """Return every seat with who played it, its vote, and what its word was worth in the end."""
    scenario = record.view.scenario
    columns = (
        Column(_("seat")),
        Column(_("played by")),
        Column(_("vote")),
        Column(_("credibility"), is_number=True),
    )
    rows = []
    for seat in scenario.council.seats:
        cells = (
            name(scenario, seat),
            _("a delegation") if seat in record.people else _("an AI member"),
            vote_of(record.count, seat),
            str(record.view.credibility[seat]),
        )
        said = _("{seat}, played by {player}: vote {vote}, credibility {credibility}.").format(
            seat=cells[0], player=cells[1], vote=cells[2], credibility=cells[3]
        )
        rows.append(Row(cells, said))
    note = Line(
        _("Credibility, from 0 to 100, began at {start}; promises kept raise it, promises broken lower it.").format(
            start=scenario.rule.start_credibility
        )
    )
    return Heading(_("The seats")), Grid(columns, tuple(rows)), note


def vote_of(count: Count | None, seat: Seat) -> str:
    """Return how a seat voted, or a dash."""
    cast = next((cast for cast in count.casts if cast.seat == seat), None) if count is not None else None
    return "–" if cast is None else named(cast.vote)


def open_page(record: PublicRecord) -> Page:
    """Return what everybody could hear, round by round: news, demands, sponsors, leaks, words kept and broken."""
    page: list[Block] = [Heading(_("What happened in the open"))]
    last = None
    for entry in entries(record.view):
        if not isinstance(entry.event, TOLD):
            continue
        if entry.round != last:
            page.append(Heading(heading(record.view.scenario, entry.round)))
            last = entry.round
        page.append(Line(entry.sentence))
    return tuple(page)
