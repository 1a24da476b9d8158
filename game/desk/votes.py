"""The votes of a game, and which hands could have turned them."""

from game.analysis.near_misses import near_misses
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row
from game.model.council import Council, Seat
from game.model.scenario import Scenario
from game.model.voting import Count, Verdict, Vote
from game.words.labels import named
from game.words.language import _
from game.words.meetings import put
from game.words.names import members


def votes_page(scenario: Scenario, counts: tuple[Count, ...]) -> Page:
    """Return every ballot, and the votes on drafts that one hand could have turned."""
    page: list[Block] = [Heading(_("The votes"))]
    if not counts:
        return (*page, Line(_("No vote was ever taken.")))
    columns = (
        Column(_("round")),
        Column(_("question")),
        Column(_("yes"), is_number=True),
        Column(_("no"), is_number=True),
        Column(_("abstain"), is_number=True),
        Column(_("result")),
    )
    page.append(Grid(columns, tuple(_row(scenario, count) for count in counts)))
    page += [Line(said) for said in near_lines(scenario, scenario.council, counts)]
    return tuple(page)


def _row(scenario: Scenario, count: Count) -> Row:
    numbers = tuple(str(len(count.votes(vote))) for vote in (Vote.YES, Vote.NO, Vote.ABSTAIN))
    question, result = put(scenario, count.ballot), named(count.verdict)
    said = _("Round {round}: {question} {yes} yes, {no} no, {abstain} abstaining: {result}.").format(
        round=count.round, question=question, yes=numbers[0], no=numbers[1], abstain=numbers[2], result=result
    )
    return Row((str(count.round), question, *numbers, result), said)


def near_lines(scenario: Scenario, council: Council, counts: tuple[Count, ...]) -> tuple[str, ...]:
    """Return a sentence for each vote on a draft that a single other hand would have turned."""
    return tuple(
        _near(one.count.verdict).format(round=one.count.round, seats=_any_of(scenario, one.could_turn))
        for one in near_misses(council, counts)
    )


def _near(verdict: Verdict) -> str:
    if verdict is Verdict.ADOPTED:
        return _("A near thing in round {round}: without the yes of {seats} it would have failed.")
    return _("A near miss in round {round}: with another vote of {seats} it would have been adopted.")


def _any_of(scenario: Scenario, seats: tuple[Seat, ...]) -> str:
    if len(seats) == 1:
        return members(scenario, seats)
    return _("any one of {seats}").format(seats=members(scenario, seats))
