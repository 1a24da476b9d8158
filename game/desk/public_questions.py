"""Questions for discussion that rest on the public record alone."""

from collections.abc import Iterator

from game.analysis.near_misses import NearMiss, near_misses
from game.analysis.retrospect import history
from game.desk.page import Block, Heading, Line, Page
from game.model.events import Cause, CredibilityChanged
from game.model.scenario import Scenario
from game.model.text import Text
from game.model.view import View
from game.model.voting import Ending, Verdict, Vote
from game.words.language import _, ngettext, say
from game.words.lists import in_turn
from game.words.names import member, members
from game.words.texts import changes

CHANGES = 4
"""Differences spelt out in a question."""


def public_questions_page(view: View, text: Text | None, first: Text | None) -> Page:
    """Return the questions on a public record: what came of it, and the first text that all could see."""
    asked = list(public_questions(view, text, first))
    page: list[Block] = [Heading(_("Questions for discussion"))]
    page += [Line(f"{number}. {said}") for number, said in enumerate(asked, start=1)]
    return tuple(page)


def public_questions(view: View, text: Text | None, first: Text | None) -> Iterator[str]:
    """Yield what can be asked in public, what moved the room most first."""
    scenario = view.scenario
    for near in near_misses(scenario.council, view.counts)[-1:]:
        yield close_vote(scenario, near)
    for count in view.counts:
        if count.verdict is Verdict.VETOED:
            vetoes = tuple(seat for seat in count.votes(Vote.NO) if scenario.council.members[seat].permanent)
            yield say(
                _("{seats} used the veto. What else could have stopped the text, and what would have bought the yes?"),
                seats=members(scenario, vetoes),
            )
    if view.ending in (Ending.LAPSED, Ending.WITHDRAWN):
        yield _("No draft came to a vote. Who gained by that, and what would have brought one to the vote?")
    yield from _credibility(view)
    if first is not None and text is not None and first != text:
        moved = changes(scenario, first, text)
        yield ngettext(
            "The text that all could see first changed on {count} measure before it was decided: {changes}. "
            "Whose doing was that?",
            "The text that all could see first changed on {count} measures before it was decided: {changes}. "
            "Whose doing was that?",
            len(moved),
        ).format(count=len(moved), changes=few(moved))
    if (said := history_question(scenario, text)) is not None:
        yield said
    yield _("Which seat got most of what it asked for in public? How can you tell, and what can you not tell?")


def _credibility(view: View) -> Iterator[str]:
    told = [event for page in view.log for event in page if isinstance(event, CredibilityChanged)]
    for cause, message in (
        (Cause.PROMISE_BROKEN, _("{seats} broke a promise, and everybody heard of it. What did it gain by that?")),
        (Cause.DEMAND_DROPPED, _("{seats} dropped a public demand and voted yes. Why make it, and why give it up?")),
        (Cause.LATE_CIRCLE, _("{seats} showed its draft to all later than it had said. What did waiting bring it?")),
    ):
        seats = tuple(dict.fromkeys(event.seat for event in told if event.cause is cause))
        if seats:
            yield say(message, seats=members(view.scenario, seats))


def close_vote(scenario: Scenario, near: NearMiss) -> str:
    """Return the question about a vote that one hand could have turned."""
    verdict = _("was adopted") if near.count.verdict is Verdict.ADOPTED else _("was not adopted")
    said = _(
        "In round {round} the draft of {penholder} {verdict} with {yes} yes votes of {needed} needed. Any "
        "one of {seats} could have "
        "turned it alone. Who of them was asked for the other vote, and what was offered?"
    )
    if len(near.could_turn) == 1:
        said = _(
            "In round {round} the draft of {penholder} {verdict} with {yes} yes votes of {needed} needed. "
            "{seats} alone could have "
            "turned it. Who asked it to, and what was offered?"
        )
    return said.format(
        round=near.count.round,
        penholder=member(scenario, near.count.ballot.draft),
        verdict=verdict,
        yes=near.yes,
        needed=near.needed,
        seats=members(scenario, near.could_turn),
    )


def history_question(scenario: Scenario, text: Text | None) -> str | None:
    """Return the question about what the real Council decided, or None where there is nothing to compare."""
    told = history(scenario)
    if told is None:
        return None
    if text is None:
        return _(
            "The real Council decided “{title}”; here nothing was. What did it have that this room lacked?"
        ).format(title=told.title)
    real = Text(tuple(here if level is None else level for here, level in zip(text.levels, told.levels, strict=True)))
    moved = changes(scenario, real, text)
    if not moved:
        return _("The room decided just what the real Council did. Was there no other way?")
    return ngettext(
        "Against “{title}” the room decided otherwise on {count} measure: {changes}. What explains it: the interests, "
        "the bargaining, or chance?",
        "Against “{title}” the room decided otherwise on {count} measures: {changes}. What explains it: the interests, "
        "the bargaining, or chance?",
        len(moved),
    ).format(title=told.title, count=len(moved), changes=few(moved))


def few(moved: tuple[str, ...]) -> str:
    """Return differences, the first few of many."""
    if len(moved) <= CHANGES:
        return in_turn(moved)
    return _("{some}; and {count} more").format(some=in_turn(moved[:CHANGES]), count=len(moved) - CHANGES)
