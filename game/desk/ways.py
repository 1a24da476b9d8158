"""Acts that need no terms, only names: which there are now, each in a few words. The judge says which are legal."""

from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from game.desk.inbox import is_open_statement
from game.desk.roll import draft_of, living, seat_of
from game.model.actions import (
    Action,
    AskPoll,
    BreakSilence,
    Broker,
    CirculateDraft,
    ConsentToEndPact,
    CoSponsor,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    MakeJointDemand,
    MakeOffer,
    ObjectToStatement,
    OpenChannel,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseParty,
    WithdrawDraft,
)
from game.model.council import Seat
from game.model.errors import Breach
from game.model.offers import Deal, Pact
from game.model.text import Draft, Instrument, Status
from game.model.view import View
from game.rules.legality import breach
from game.rules.moves import packages
from game.rules.trust import is_free
from game.words.labels import named
from game.words.language import _
from game.words.names import member, members, name
from game.words.texts import package

EXAMPLES = 12
"""Packages tried before it is said that none will do."""


@frozen
class Way:
    """One act, told apart from others of its kind by a few words."""

    action: Action
    said: str
    detail: str = ""


def ways(view: View, kind: type[Action]) -> tuple[Way, ...]:
    """Return the acts of a kind that there could be now, legal or not; none for kinds that take terms."""
    return tuple(_ways(view, seat_of(view), kind))


def _ways(view: View, seat: Seat, kind: type[Action]) -> Iterator[Way]:
    mine = view.draft(seat)
    if kind is CirculateDraft and mine is not None:
        for other in view.scenario.council.seats:
            if other not in mine.circle:
                yield Way(CirculateDraft(seat, (other,)), name(view.scenario, other))
    elif kind in (PlaceUnderSilence, PutInBlue, WithdrawDraft) and mine is not None:
        yield from (
            Way(one(seat), _titled(view, mine)) for one in (PlaceUnderSilence, PutInBlue, WithdrawDraft) if one is kind
        )
    elif kind in (LeakOffer, LeakDraft, LeakChannel):
        yield from _leaks(view, seat, kind)
    elif kind in (ReleaseParty, ConsentToEndPact):
        yield from _endings(view, seat, kind)
    else:
        yield from _on_drafts(view, seat, kind)


def _titled(view: View, draft: Draft) -> str:
    said = _("{draft}, version {version}, {status}")
    title = said.format(
        draft=draft_of(view.scenario, draft.penholder, view.seat), version=draft.version, status=named(draft.status)
    )
    return title[:1].upper() + title[1:]


def _on_drafts(view: View, seat: Seat, kind: type[Action]) -> Iterator[Way]:
    """Yield what can be done about a draft that is on the table."""
    for draft in living(view):
        pen, is_other = draft.penholder, draft.penholder != seat
        found: Action | None = None
        if kind is AskPoll:
            found = AskPoll(seat, pen)
        elif kind is OpenChannel and draft.instrument is Instrument.RESOLUTION:
            found = OpenChannel(seat, pen)
        elif (
            kind is CoSponsor and is_other and draft.instrument is Instrument.RESOLUTION and seat not in draft.sponsors
        ):
            found = CoSponsor(seat, pen)
        elif kind is LeaveSponsors and seat in draft.sponsors:
            found = LeaveSponsors(seat, pen)
        elif kind is BreakSilence and is_other and draft.status is Status.UNDER_SILENCE:
            found = BreakSilence(seat, pen)
        elif kind is ObjectToStatement and is_open_statement(view, draft):
            found = ObjectToStatement(seat, pen)
        if found is not None:
            yield Way(found, _titled(view, draft))


def _leaks(view: View, seat: Seat, kind: type[Action]) -> Iterator[Way]:
    if kind is LeakOffer:
        for offer in view.offers:
            said = _("The offer of {proposer} to {recipients}").format(
                proposer=member(view.scenario, offer.proposer), recipients=members(view.scenario, offer.recipients)
            )
            yield Way(LeakOffer(seat, offer.proposer, offer.recipients[0]), said, package(view.scenario, offer.package))
    elif kind is LeakDraft:
        for draft in living(view):
            yield Way(LeakDraft(seat, draft.penholder), _titled(view, draft))
    else:
        for channel in view.channels:
            said = _("The back channel of {seat} on {draft}").format(
                seat=member(view.scenario, channel.seat), draft=draft_of(view.scenario, channel.draft, seat)
            )
            yield Way(LeakChannel(seat, channel.draft, channel.seat), said)


def _endings(view: View, seat: Seat, kind: type[Action]) -> Iterator[Way]:
    for promise in view.promises:
        if kind is ReleaseParty and isinstance(promise, Deal) and seat in promise.parties:
            for pledge in promise.pledges:
                if pledge.seat != seat and not is_free(promise, pledge) and seat not in pledge.freed_by:
                    action = ReleaseParty(seat, promise.draft, promise.parties, pledge.seat)
                    freed = _("Free {member}").format(member=member(view.scenario, pledge.seat))
                    yield Way(action, freed, _terms(view, promise))
        elif kind is ConsentToEndPact and isinstance(promise, Pact) and seat in promise.parties:
            said = _("The pact of {members}").format(members=members(view.scenario, promise.parties))
            yield Way(ConsentToEndPact(seat, promise.draft, promise.parties), said, _terms(view, promise))


def _terms(view: View, promise: Deal | Pact) -> str:
    said = _("On {draft}: {package}")
    return said.format(
        draft=draft_of(view.scenario, promise.draft, view.seat), package=package(view.scenario, promise.package)
    )


def releases(view: View, partner: Seat) -> tuple[Way, ...]:
    """Return the deals from which one could free a seat."""
    return tuple(
        way for way in ways(view, ReleaseParty) if isinstance(way.action, ReleaseParty) and way.action.freed == partner
    )


def offer_fault(view: View, partner: Seat) -> Breach | None:
    """Return the rule that stands against every offer to a seat, or None if some offer is legal."""
    seat = seat_of(view)
    pens = _pens(view) or [partner]
    examples = (MakeOffer(seat, pen, (partner,), one) for pen in pens for one in islice(packages(view), EXAMPLES))
    return _fault(view, examples)


def pact_fault(view: View, partner: Seat) -> Breach | None:
    """Return the rule that stands against every joint demand with a seat, or None if some such act is legal."""
    seat = seat_of(view)
    examples = (
        MakeJointDemand(seat, draft.penholder, tuple(sorted((partner, other))), one)
        for draft in living(view)
        for other in (*draft.circle, *view.room)
        if other not in (seat, partner, draft.penholder)
        for one in islice(packages(view), EXAMPLES)
    )
    return _fault(view, examples) if living(view) else Breach.UNKNOWN_DRAFT


def broker_fault(view: View, outsider: Seat) -> Breach | None:
    """Return the rule that stands against bringing in any demand of a seat, or None if some can be brought in."""
    seat = seat_of(view)
    pens = _pens(view) or [outsider]
    return _fault(view, (Broker(seat, pen, outsider, one) for pen in pens for one in islice(packages(view), EXAMPLES)))


def _pens(view: View) -> list[Seat]:
    return [draft.penholder for draft in living(view)]


def _fault(view: View, examples: Iterator[Action]) -> Breach | None:
    found: Breach | None = Breach.TOO_FEW
    for number, action in enumerate(examples):
        fault = breach(view, action)
        if fault is None:
            return None
        found = fault if number == 0 else found
    return found
