"""What is possible now, and for the rest why not: the judge of legality asked about one example of each kind."""

from collections.abc import Iterator
from itertools import islice

from game.desk.roll import groups, living, main_draft, seat_of
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    AskPoll,
    BreakSilence,
    Broker,
    CallGroup,
    CastVote,
    CirculateDraft,
    ConsentToEndPact,
    CoSponsor,
    CounterOffer,
    DeclineOffer,
    GrantPostponement,
    InsistOnVote,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    ObjectToStatement,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import Seat, Voice
from game.model.errors import Breach
from game.model.offers import Answer, Deal, Pact
from game.model.text import Instrument, Package, Text
from game.model.view import View
from game.model.voting import Vote
from game.rules.legality import breach
from game.rules.moves import neighbours, packages

EXAMPLES = 12
"""Packages tried before it is said that none will do."""


def openings(view: View) -> dict[type[Action], Breach | None]:
    """Return for each kind of action the rule that stands against it, or None if some action of it is legal."""
    found: dict[type[Action], Breach | None] = {}
    for action in _examples(view, seat_of(view)):
        kind = type(action)
        if kind not in found or found[kind] is not None:
            fault = breach(view, action)
            if kind not in found or fault is None:
                found[kind] = fault
    return found


def _examples(view: View, seat: Seat) -> Iterator[Action]:
    """Yield actions of every kind, the likeliest of each kind first."""
    draft = main_draft(view)
    pens = [one.penholder for one in living(view)] or [_other(view, seat)]
    yield from _answers(view, seat, pens)
    for pen in pens:
        yield from _bargains(view, seat, pen)
        yield from _names(view, seat, pen)
        yield from _motions(view, seat, pen)
    yield from _pen(view, seat, draft.text if draft else Text((0,) * len(view.scenario.measures)))
    yield from _leaks(view, seat, pens)
    yield from _endings(view, seat, pens[0])
    yield ObjectToDivision(seat)
    yield InsistOnVote(seat)
    yield CastVote(seat, Vote.YES)
    yield PassTurn(seat)


def _other(view: View, seat: Seat) -> Seat:
    return next((other for other in view.scenario.council.seats if other != seat), seat)


def _some_packages(view: View) -> Iterator[Package]:
    return islice(packages(view), EXAMPLES)


def _answers(view: View, seat: Seat, pens: list[Seat]) -> Iterator[Action]:
    package = next(packages(view))
    for proposer in [offer.proposer for offer in view.table] or [_other(view, seat)]:
        yield AcceptOffer(seat, proposer)
        yield DeclineOffer(seat, proposer)
        for one in _some_packages(view):
            yield CounterOffer(seat, proposer, one)
    for pen in pens:
        yield AnswerPoll(seat, pen, Answer.YES)
        yield BreakSilence(seat, pen)
        yield ObjectToStatement(seat, pen)
        yield AnswerPoll(seat, pen, Answer.YES_IF, package)


def _bargains(view: View, seat: Seat, pen: Seat) -> Iterator[Action]:
    others = [pen, *(other for other in view.room if other != pen)]
    partners = [other for other in others if other != seat] or [_other(view, seat)]
    outsiders = [other for other in view.scenario.council.seats if other not in view.room] or partners[:1]
    allies = tuple(sorted(other for other in partners if other != pen)[:2]) or tuple(partners[:1])
    voices = [lever.group for lever in view.scenario.council.members[seat].levers if isinstance(lever, Voice)]
    for package in _some_packages(view):
        for partner in partners:
            yield MakeOffer(seat, pen, (partner,), package)
        yield MakeDemand(seat, pen, package, is_public=True)
        yield MakeJointDemand(seat, pen, allies, package)
        yield CallGroup(seat, pen, (voices or list(groups(view.scenario)) or [""])[0], package)
        yield Broker(seat, pen, outsiders[0], package)


def _names(view: View, seat: Seat, pen: Seat) -> Iterator[Action]:
    yield AskPoll(seat, pen)
    yield CoSponsor(seat, pen)
    yield LeaveSponsors(seat, pen)
    yield OpenChannel(seat, pen)


def _motions(view: View, seat: Seat, pen: Seat) -> Iterator[Action]:
    found = view.draft(pen)
    text = found.text if found else Text((0,) * len(view.scenario.measures))
    for other in islice(neighbours(view, text), EXAMPLES):
        yield MoveAmendment(seat, pen, other)
    for measure in range(len(view.scenario.measures)):
        yield MoveSeparateVote(seat, pen, measure)
    yield MovePostponement(seat, pen)
    yield GrantPostponement(seat, pen)


def _pen(view: View, seat: Seat, text: Text) -> Iterator[Action]:
    for new in islice(neighbours(view, text), EXAMPLES):
        yield TableDraft(seat, Instrument.RESOLUTION, new)
        yield ReviseDraft(seat, new)
    own = view.draft(seat)
    seen = own.circle if own else (seat,)
    for other in [other for other in view.room if other not in seen] or [_other(view, seat)]:
        yield CirculateDraft(seat, (other,))
    yield PlaceUnderSilence(seat)
    yield PutInBlue(seat)
    yield WithdrawDraft(seat)


def _leaks(view: View, seat: Seat, pens: list[Seat]) -> Iterator[Action]:
    for offer in view.offers:
        yield LeakOffer(seat, offer.proposer, offer.recipients[0])
    yield LeakOffer(seat, _other(view, seat), seat)
    for pen in pens:
        yield LeakDraft(seat, pen)
    for channel in view.channels:
        yield LeakChannel(seat, channel.draft, channel.seat)
    yield LeakChannel(seat, pens[0], _other(view, seat))


def _endings(view: View, seat: Seat, pen: Seat) -> Iterator[Action]:
    for promise in view.promises:
        match promise:
            case Deal():
                for party in promise.parties:
                    yield ReleaseParty(seat, promise.draft, promise.parties, party)
            case Pact():
                yield ConsentToEndPact(seat, promise.draft, promise.parties)
            case _:
                pass
    other = _other(view, seat)
    yield ReleaseParty(seat, pen, tuple(sorted((seat, other))), other)
    yield ConsentToEndPact(seat, pen, tuple(sorted((seat, other))))
