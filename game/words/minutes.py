"""The minutes of a game: what one seat, the public or a teacher may read of it, in plain text."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from game.model.council import CHANCE, Seat
from game.model.events import (
    BallotClosed,
    CredibilityChanged,
    Event,
    GameClosed,
    RoundOpened,
    StatementAgreed,
    VoteCast,
)
from game.model.scenario import Scenario
from game.model.text import Text
from game.model.view import View
from game.words.details import details
from game.words.events import sentence
from game.words.language import _, say
from game.words.meetings import ended
from game.words.names import member, round_label
from game.words.texts import wording

WIDTH = 76


@frozen
class Entry:
    """One thing that happened, as it stands in the minutes."""

    round: int
    event: Event
    sentence: str
    details: tuple[str, ...] = ()
    is_private: bool = False
    """Whether it was told to some seats only."""


def length(view: View) -> int:
    """Return how many entries a view has; keep it, and ask later for the entries ``since`` then."""
    return sum(map(len, view.log)) + sum(map(len, view.letters))


def entries(view: View, since: int = 0) -> tuple[Entry, ...]:
    """Return what one seat was told, public and private in the order it came, less the first ones it has read."""
    told = list(_told(view))[since:]
    return tuple(_entry(view.scenario, number, event, view.seat, is_private) for number, event, is_private in told)


def entries_of(scenario: Scenario, events: Iterable[Event]) -> tuple[Entry, ...]:
    """Return every event of a list that begins in the first round, whoever was told."""
    return tuple(_entry(scenario, number, event, CHANCE) for number, event in _numbered(events))


def opening_events(views: Sequence[View]) -> tuple[Event, ...]:
    """Return what had happened when a game began, from the views of all its seats at the first position.

    With what every action then brought, this is the whole list for the minutes of a teacher.
    """
    letters: dict[int, dict[Event, None]] = {}
    for view in views:
        for letter in view.letters[-1]:
            letters.setdefault(letter.after, {})[letter.event] = None
    page = views[0].log[-1]
    told: list[Event] = []
    for place in range(len(page) + 1):
        told += [*letters.get(place, ()), *page[place : place + 1]]
    return tuple(told)


def _told(view: View) -> Iterator[tuple[int, Event, bool]]:
    """Yield a view's events with their rounds, each letter after the public events that came before it."""
    for number in range(max(len(view.log), len(view.letters))):
        page = view.log[number] if number < len(view.log) else ()
        letters = view.letters[number] if number < len(view.letters) else ()
        public = 0
        for letter in letters:
            for event in page[public : letter.after]:
                yield number, event, False
            public = max(public, letter.after)
            yield number, letter.event, True
        for event in page[public:]:
            yield number, event, False


def _numbered(events: Iterable[Event]) -> Iterator[tuple[int, Event]]:
    number = 1
    for event in events:
        if isinstance(event, RoundOpened):
            number = event.round
        yield number, event


def _entry(scenario: Scenario, number: int, event: Event, reader: Seat | None, is_private: bool = False) -> Entry:
    return Entry(number, event, sentence(scenario, event), details(scenario, event, reader), is_private)


def minutes(view: View, events: Sequence[Event] | None = None, width: int = WIDTH) -> str:
    """Return the minutes as plain text.

    They hold what the view's seat was told; or, of a finished game or for a teacher, the whole list of events.
    """
    told = entries(view) if events is None else entries_of(view.scenario, events)
    blocks = [_header(view, events is not None, width)]
    for number, page in groupby(told, key=lambda entry: entry.round):
        blocks.append(_page(view.scenario, number, tuple(page), width))
    for entry in told:
        blocks.extend(_decision(view.scenario, entry.event, width))
    if view.ending is not None:
        blocks.append(_paragraph(ended(view.ending), width, ""))
    return "\n\n".join(blocks) + "\n"


def _header(view: View, is_whole: bool, width: int) -> str:
    if is_whole:
        reader = _("Everything that happened, in public and in private.")
    elif view.seat is None or view.seat < 0:
        reader = _("What the public knows.")
    else:
        reader = say(_("What {seat} knows."), seat=member(view.scenario, view.seat))
    title = say(_("Minutes: {title}"), title=view.scenario.title)
    return "\n".join([_paragraph(title, width, ""), _paragraph(reader, width, "")])


def _page(scenario: Scenario, number: int, page: tuple[Entry, ...], width: int) -> str:
    lines = [_paragraph(heading(scenario, number), width, "")]
    for is_credit, run in groupby(page, key=lambda entry: isinstance(entry.event, CredibilityChanged)):
        if is_credit:  # a vote moves the credibility of many at once
            lines.append(_paragraph(" ".join(entry.sentence for entry in run), width, "  "))
            continue
        for entry in run:
            lines.extend(_entry_lines(scenario, entry, width))
    return "\n".join(lines)


def heading(scenario: Scenario, number: int) -> str:
    """Return what a round is called: "Round 3: 12 July"."""
    dates = round_label(scenario, number)
    if number == 0:
        return _("Before the first round")
    if not dates:
        return say(_("Round {round}"), round=number)
    return say(_("Round {round}: {dates}"), round=number, dates=dates)


def _entry_lines(scenario: Scenario, entry: Entry, width: int) -> Iterator[str]:
    if isinstance(entry.event, VoteCast | GameClosed):
        return  # the roll follows with the count, the ending after the text
    said = entry.sentence
    if isinstance(entry.event, RoundOpened):
        said = say(_("{president} has the chair."), president=member(scenario, entry.event.president))
    if entry.is_private:
        said = _("In private: {sentence}").format(sentence=said)
    yield _paragraph(said, width, "  ")
    for detail in entry.details:
        yield _paragraph(detail, width, "    ")


def _decision(scenario: Scenario, event: Event, width: int) -> Iterator[str]:
    """Yield the text of what was adopted, with its operative wording."""
    match event:
        case BallotClosed(count=count) if count.is_adoption:
            heading = say(
                _("The resolution adopted on the draft of {penholder}"),
                penholder=member(scenario, count.ballot.draft),
            )
            yield _operative(scenario, heading, count.text, width)
        case StatementAgreed(draft=draft, text=text):
            heading = say(_("The statement drafted by {penholder}"), penholder=member(scenario, draft))
            yield _operative(scenario, heading, text, width)
        case _:
            return


def _operative(scenario: Scenario, heading: str, text: Text, width: int) -> str:
    lines = [_paragraph(heading, width, "")]
    for place, words in wording(scenario, text):
        lines.append(_paragraph(place, width, "  "))
        if words:
            lines.append(_paragraph(words, width, "    "))
    return "\n".join(lines)


def _paragraph(text: str, width: int, indent: str) -> str:
    further = indent + "  "
    return textwrap.fill(
        text, width, initial_indent=indent, subsequent_indent=further, break_long_words=False, break_on_hyphens=False
    )
