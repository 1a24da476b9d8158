"""Deals, pacts and pledges of a finished game, and what became of them."""

from attrs import evolve

from game.analysis.lookback import Lookback
from game.analysis.promises import Fulfilment, Promised
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.model.council import Seat
from game.model.offers import Assent, AssentKind, Deal, Pact
from game.model.scenario import Scenario
from game.words.language import _, marked, ngettext
from game.words.lists import in_turn
from game.words.names import names
from game.words.texts import package

FATES = {
    Fulfilment.KEPT: marked("kept: {seats}"),
    Fulfilment.BROKEN: marked("broken: {seats}"),
    Fulfilment.LAPSED: marked("lapsed without blame: {seats}"),
    Fulfilment.ENDED: marked("ended before the vote: {seats}"),
    Fulfilment.UNTESTED: marked("never put to the test: {seats}"),
}


def promises_page(found: Lookback) -> Page:
    """Return every promise with its terms, its parties and whose word was kept."""
    page: list[Block] = [Heading(_("Deals and promises"))]
    if not found.promised:
        return (*page, Line(_("Nobody promised anybody anything.")))
    page.append(Line(summary(found)))
    columns = (
        Column(_("round")),
        Column(_("promise")),
        Column(_("terms")),
        Column(_("what became of it")),
    )
    page.append(Grid(columns, tuple(_row(found.scenario, one) for one in _together(found.promised))))
    return tuple(page)


def _together(found: tuple[Promised, ...]) -> tuple[Promised, ...]:
    """Return promises, pledges to the same text in one place."""
    told: dict[object, Promised] = {}
    for one in found:
        name = (one.promise.kind, one.promise.draft, one.promise.text) if isinstance(one.promise, Assent) else one
        known = told.get(name)
        told[name] = one if known is None else evolve(known, words=(*known.words, *one.words))
    return tuple(told.values())


def summary(found: Lookback) -> str:
    """Return how many words were given, kept and broken."""
    fates = [word.fulfilment for one in found.promised for word in one.words]
    said = ngettext("{count} word was given:", "{count} words were given:", len(fates)).format(count=len(fates))
    kept, broken = fates.count(Fulfilment.KEPT), fates.count(Fulfilment.BROKEN)
    rest = len(fates) - kept - broken
    return f"{said} " + _(
        "{kept} kept in a vote, {broken} broken, {rest} lapsed or were never put to the test."
    ).format(kept=kept, broken=broken, rest=rest)


def _row(scenario: Scenario, one: Promised) -> Row:
    kind, terms = _kind(one), _terms(scenario, one)
    fate = in_turn([_(FATES[which]).format(seats=names(scenario, seats)) for which, seats in fates(one)])
    cells = (str(one.round), kind, terms, fate)
    said = _("Round {round}, {kind}: {terms}; {fate}.").format(round=one.round, kind=kind, terms=terms, fate=fate)
    is_broken = any(word.fulfilment is Fulfilment.BROKEN for word in one.words)
    return Row(cells, said, Tone.WARNING if is_broken else Tone.NORMAL)


def fates(one: Promised) -> tuple[tuple[Fulfilment, tuple[Seat, ...]], ...]:
    """Return what became of a promise, each with whose word it was."""
    return tuple(
        (fate, seats)
        for fate in Fulfilment
        if (seats := tuple(word.seat for word in one.words if word.fulfilment is fate))
    )


def _kind(one: Promised) -> str:
    match one.promise:
        case Deal():
            return _("deal: yes for these terms")
        case Pact():
            return _("pact: no yes without them")
        case Assent(kind=AssentKind.SPONSOR):
            return _("co-sponsors: yes to the text")
        case Assent():
            return _("silence kept: yes to the text")


def _terms(scenario: Scenario, one: Promised) -> str:
    match one.promise:
        case Deal() | Pact():
            return package(scenario, one.promise.package)
        case Assent():
            return _("the whole text")
