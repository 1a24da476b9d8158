"""What happened: since one's last turn, round by round, in the news."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import frozen

from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.roll import draft_of
from game.model.council import Seat
from game.model.events import (
    CredibilityChanged,
    DemandMade,
    DraftTabled,
    Event,
    NewsBroke,
    OfferMade,
    PollAnswered,
    PollAsked,
    RoundOpened,
    VoteCast,
)
from game.model.offers import Answer, Demand
from game.model.view import View
from game.words.labels import named
from game.words.language import _
from game.words.lists import commas
from game.words.minutes import Entry, entries
from game.words.names import name, round_label

RUN = 2
"""Entries of one kind in a row that are told one by one; more are told in one line."""


@frozen
class Item:
    """Something that happened, with the lines that tell it."""

    entry: Entry
    lines: tuple[Line, ...]
    is_run: bool = False
    """Whether it stands for several entries in a row."""


def since_page(view: View, read: int, is_new: bool) -> Page:
    """Return what happened since so many entries had been read.

    When the floor has come back, leave out what one did oneself and what lies on the table; but what was sealed
    is told in full.
    """
    return tuple(line for item in since_items(view, read, is_new) for line in item.lines)


def since_items(view: View, read: int, is_new: bool) -> tuple[Item, ...]:
    """Return the same, item by item."""
    told = _with_earlier_replies(view, entries(view, read))
    shown = [entry for entry in told if view.setup.sealed or not (is_new and _is_known(view, entry.event))]
    return items(view, shown, is_brief=read == 0)


def _with_earlier_replies(view: View, told: Sequence[Entry]) -> list[Entry]:
    """Return entries, each first answer to a straw poll after the answers to the same version that were read before."""
    fresh = [entry.event for entry in told]
    earlier = [
        entry
        for entry in entries(view)[: len(entries(view)) - len(told)]
        if isinstance(entry.event, PollAnswered) and entry.event.reply.package is None
    ]
    shown: list[Entry] = []
    for entry in told:
        event = entry.event
        if isinstance(event, PollAnswered) and event.reply.package is None:
            same = [other for other in earlier if _is_same_poll(other.event, event) and other.event not in fresh]
            earlier = [other for other in earlier if other not in same]
            shown += same
        shown.append(entry)
    return shown


def _is_same_poll(event: Event, other: PollAnswered) -> bool:
    return isinstance(event, PollAnswered) and (event.draft, event.version) == (other.draft, other.version)


def _is_known(view: View, event: Event) -> bool:
    match event:
        case OfferMade(offer):
            return offer.proposer == view.seat or offer in view.table
        case PollAsked(asker) | DemandMade(Demand(asker)):
            return asker == view.seat
        case _:
            return False


def entry_lines(view: View, told: Sequence[Entry], is_brief: bool = False) -> Page:
    """Return entries as lines; a run of changed credibilities is one. Briefly, texts are not spelt out."""
    return tuple(line for item in items(view, told, is_brief) for line in item.lines)


def items(view: View, told: Sequence[Entry], is_brief: bool = False) -> tuple[Item, ...]:
    """Return entries, each with its lines; of a run that is told in one line, the first entry stands for all."""
    found: list[Item] = []
    shown = [entry for entry in told if not isinstance(entry.event, VoteCast)]
    for kind, run in groupby(shown, key=_kind):
        group = list(run)
        if kind is not None and len(group) > RUN:
            line = _credits(view, group) if kind is CredibilityChanged else _answers(view, group)
            found.append(Item(group[0], (line,), is_run=True))
            continue
        found += [Item(entry, (*_entry(entry, is_brief), *_met(view, entry.event))) for entry in group]
    return tuple(found)


def _met(view: View, event: Event) -> tuple[Line, ...]:
    """Say so when a draft meets what is demanded of it already."""
    match event:
        case DemandMade(demand) if (draft := view.draft(demand.draft)) and demand.package.holds(draft.text):
            return (Line(_("The text as it stands meets it."), Tone.GOOD, 4),)
        case _:
            return ()


def _kind(entry: Entry) -> type[Event] | None:
    """Return what several entries of one kind in a row are told as, or None for what is told by itself."""
    match entry.event:
        case CredibilityChanged():
            return CredibilityChanged
        case PollAnswered(reply=reply) if reply.package is None:
            return PollAnswered
        case _:
            return None


def _entry(entry: Entry, is_brief: bool) -> Iterable[Line]:
    tone = Tone.NORMAL
    if isinstance(entry.event, RoundOpened | NewsBroke):
        tone = Tone.STRONG
    said = _("In private: {sentence}").format(sentence=entry.sentence) if entry.is_private else entry.sentence
    yield Line(said, tone)
    if is_brief and isinstance(entry.event, DraftTabled):
        return
    for detail in entry.details:
        yield Line(detail, indent=4)


def _credits(view: View, run: Iterable[Entry]) -> Line:
    moved = []
    for entry in run:
        event = entry.event
        if isinstance(event, CredibilityChanged):
            moved.append(f"{name(view.scenario, event.seat)} {event.now} ({event.change:+d})")
    return Line(_("Credibility: {list}.").format(list=commas(moved)))


def _answers(view: View, run: Iterable[Entry]) -> Line:
    """Gather the answers to straw polls: "yes: Bolivia, Egypt; no: China"."""
    said: dict[tuple[Seat, Answer], list[str]] = {}
    for entry in run:
        event = entry.event
        if isinstance(event, PollAnswered):
            answer = (event.draft, event.reply.answer)
            said.setdefault(answer, []).append(name(view.scenario, event.reply.seat))
    told = []
    for draft in dict.fromkeys(draft for draft, _answer in said):
        given = [f"{named(answer)}: {commas(seats)}" for (other, answer), seats in said.items() if other == draft]
        message = _("Straw poll on {draft}: {answers}.")
        told.append(message.format(draft=draft_of(view.scenario, draft, view.seat), answers="; ".join(given)))
    return Line(" ".join(told))


def rounds(view: View) -> tuple[tuple[int, tuple[Entry, ...]], ...]:
    """Return the log, each round with its entries; what came before the first one is below 1."""
    return tuple((number, tuple(run)) for number, run in groupby(entries(view), key=lambda entry: entry.round))


def log_page(view: View, first: int = 0) -> Page:
    """Return the log from some round on."""
    page: list[Block] = []
    for number, told in rounds(view):
        if number >= first:
            page += [Heading(heading(view, number)), *entry_lines(view, told)]
    return tuple(page)


def heading(view: View, round_: int) -> str:
    """Return "Round 3 of 10, 2017-07-12"."""
    if round_ < 1:
        return _("Before the first round")
    title = _("Round {round} of {last}").format(round=round_, last=view.last_round)
    dates = round_label(view.scenario, round_)
    return f"{title}, {dates}" if dates else title


def news_page(view: View) -> Page:
    """Return the events of the day so far."""
    told = [entry for entry in entries(view) if isinstance(entry.event, NewsBroke)]
    page: list[Block] = [Heading(_("The news"))]
    for entry in told:
        page.append(Line(f"{heading(view, entry.round)}: {entry.sentence}", Tone.STRONG))
        page.extend(Line(detail, indent=2) for detail in entry.details)
    return tuple(page) if told else (*page, Line(_("No news so far.")))
