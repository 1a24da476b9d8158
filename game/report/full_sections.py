"""What a debrief shows of a finished game when nothing is hidden any more."""

from collections.abc import Iterator
from math import floor
from pathlib import Path

from attrs import frozen

from game.analysis.hindsight import hindsight
from game.analysis.lookback import Lookback, lookback
from game.analysis.optimum import Best, best_for
from game.analysis.public_record import PublicRecord
from game.analysis.retrospect import Retrospect, retrospect
from game.analysis.tally import remembered
from game.analysis.value_added import par
from game.desk.blocking import blocking_page
from game.desk.missed import missed_page
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.desk.portraits import portrait_page, portraits_page
from game.desk.promises import promises_page
from game.desk.public_record import vote_of
from game.desk.questions import questions_page
from game.desk.texts import legend, levels_grid, rounds_page
from game.desk.turning import turning_lines, turning_page
from game.desk.votes import votes_page
from game.model.council import Seat
from game.model.hindsight import Hindsight
from game.play.session import Session
from game.report.debrief_charts import errors_chart, points_chart, whip_chart
from game.report.public_sections import decided_page, sourced
from game.report.sections import Drawn, Folded, Section, section
from game.words.language import _, ngettext
from game.words.names import name
from game.words.points import in_points, percent, points


@frozen
class Seen:
    """A finished game with all that is known of it by now."""

    record: PublicRecord
    found: Lookback
    best: Retrospect
    people: tuple[Hindsight, ...]
    pars: tuple[int | None, ...]
    """By seat."""
    own: tuple[Best | None, ...]
    """By seat: the text that passes and leaves it with most."""

    def of(self, seat: Seat) -> Hindsight | None:
        """Return the hindsight on a person's seat."""
        return next((one for one in self.people if one.seat == seat), None)


def seen_of(session: Session, journal: Path | None, record: PublicRecord) -> Seen:
    """Return a finished game with all that is known of it; takes some seconds."""
    best, found = retrospect(session), lookback(session)
    assert best is not None  # nobody called it off
    scenario, wants = session.state.scenario, session.state.priorities
    games = {} if journal is None else remembered(journal, session.header)
    return Seen(
        record,
        found,
        best,
        hindsight(session, journal),
        tuple(par(games, score.seat, score.points) for score in found.result.scores),
        tuple(best_for(scenario, wants, seat) for seat in scenario.council.seats),
    )


def full_sections(seen: Seen) -> tuple[Section, ...]:
    """Return everything there is to say of a finished game."""
    found, scenario = seen.found, seen.found.scenario
    return (
        section("decided", (*decided_page(seen.record, seen.best.best.text if seen.best.best else None), *_sums(seen))),
        section(
            "points",
            _points_page(seen),
            Drawn(points_chart(found, tuple(None if one is None else one.value for one in seen.own))),
            Folded(_("The best text for each seat"), _own_page(seen), is_open=True),
        ),
        section("questions", questions_page(found, seen.best)),
        _turning(found),
        section("rounds", rounds_page(scenario, found.versions)),
        section("missed", missed_page(found)),
        section("blocking", blocking_page(found)),
        section("promises", promises_page(found)),
        section("votes", votes_page(scenario, seen.record.view.counts)),
        _beliefs(found),
        *sourced(scenario),
    )


def _sums(seen: Seen) -> Iterator[Block]:
    """Yield what the decision was worth to all together, beside the most there was."""
    best = seen.best.best
    if best is None:
        yield Line(_("No text at all would have passed, by the interests of the seats alone."))
        return
    yield Line(
        _(
            "The best text for all that would have passed is worth {points} to all together, with {yes} yes by "
            "interest."
        ).format(points=in_points(best.worth, plain=True), yes=best.yes)
    )
    if seen.best.decided is not None and seen.best.is_adopted:
        said = _("What was decided is worth {points}, with {yes} yes by interest.").format(
            points=in_points(seen.best.decided.worth, plain=True), yes=seen.best.decided.yes
        )
        share = seen.best.attained.welfare
        if share is not None:
            said += " " + _("That is {share} of the most.").format(share=percent(floor(100 * share)))
        yield Line(said)
    if seen.best.real is not None:
        said = _(
            "What the real Council decided would be worth {points} by the hidden numbers of this game, with "
            "{yes} yes by interest."
        )
        yield Line(said.format(points=in_points(seen.best.real.worth, plain=True), yes=seen.best.real.yes))


def _points_page(seen: Seen) -> Page:
    columns = (
        Column(_("seat")),
        Column(_("vote")),
        Column(_("points"), is_number=True),
        Column(_("value added"), is_number=True),
        Column(_("par"), is_number=True),
        Column(_("attainable"), is_number=True),
        Column(_("share"), is_number=True),
    )
    ranked = sorted(seen.found.result.scores, key=lambda score: (-score.points, score.seat))
    rows = tuple(_points_row(seen, score.seat, score.points) for score in ranked)
    return Heading(_("What it was worth")), Grid(columns, rows), *lines(_explained(seen), Tone.FAINT)


def _points_row(seen: Seen, seat: Seat, got: int) -> Row:
    scenario, own, mine = seen.found.scenario, seen.own[seat], seen.of(seat)
    share = seen.best.attained.shares[seat]
    added = None if mine is None else mine.value_added
    pending = "…" if mine is not None and mine.games < mine.wanted else "–"
    is_coming = any(one.games < one.wanted for one in seen.people)
    cells = (
        name(scenario, seat) + (" *" if mine is not None else ""),
        vote_of(seen.found.count, seat),
        points(got, lined_up=True),
        pending if added is None else points(added, signed=True, lined_up=True),
        ("…" if is_coming else "–") if (found := seen.pars[seat]) is None else str(found),
        "–" if own is None else points(own.value, lined_up=True),
        "–" if share is None else percent(round(100 * share)),
    )
    said = "; ".join(cells)
    return Row(cells, said, Tone.STRONG if mine is not None else Tone.NORMAL)


def _explained(seen: Seen) -> Iterator[str]:
    if seen.people:
        yield _("* played by a delegation.")
    yield _(
        "Points: what the outcome was worth to the seat, costs counted, against nothing being decided. Value "
        "added: points "
        "less what the same seat gets for declining everything, proposing nothing and voting sincerely. Par: "
        "better than "
        "so many in a hundred AI games from that seat. Attainable: the most that any text that passes leaves it with; "
        "share: points as a part of that, where it is 5 points or more."
    )


def _own_page(seen: Seen) -> Page:
    """Return each seat's best text, by the numbers of levels."""
    scenario, base = seen.found.scenario, seen.record.text
    members = scenario.council.members
    texts = [] if base is None else [(_("here"), base)]
    texts += [(members[seat].code, own.text) for seat, own in enumerate(seen.own) if own is not None]
    if all(own is None for own in seen.own):
        return (Line(_("No text would have passed.")),)
    said = _(
        "Of all texts that would have passed, the one that leaves this seat with most, by the numbers of levels. "
        "{legend}"
    )
    return Line(said.format(legend=legend())), levels_grid(scenario, tuple(texts), base)


def _turning(found: Lookback) -> Section:
    if found.pen is None or len(found.reckonings) < 2:
        return section("turning", turning_page(found))
    page = (Heading(_("When it was decided")), *lines(turning_lines(found)))
    return section("turning", page, Drawn(whip_chart(found, found.pen)))


def _beliefs(found: Lookback) -> Section:
    page = portraits_page(found)
    if not found.portraits:
        return section("beliefs", page, title=_("What each wanted, and what the others believed"))
    rest = tuple(block for one in found.portraits for block in portrait_page(found.scenario, one))
    folded = Folded(_("Every seat, measure by measure"), rest)
    return section("beliefs", page, Drawn(errors_chart(found)), folded)


def pending(seen: Seen) -> tuple[str, ...]:
    """Return what is still to be computed, in a sentence, or nothing."""
    waiting = [one for one in seen.people if one.games < one.wanted]
    if not waiting:
        return ()
    done, wanted = waiting[0].games, waiting[0].wanted
    said = ngettext(
        "Value added and par are not there yet: they need {count} AI game, and {done} have been played.",
        "Value added and par are not there yet: they need {count} AI games, and {done} have been played.",
        wanted,
    )
    how = _("They are played while the debrief is open in the game; “penholder report --wait” plays them first.")
    return (f"{said.format(count=wanted, done=done)} {how}",)
