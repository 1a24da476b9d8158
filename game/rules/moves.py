"""What a seat could do now. Packages and whole texts are too many to list: they come as generators of the simplest."""

from collections.abc import Iterator

from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    AskPoll,
    Befall,
    BreakSilence,
    CastVote,
    CirculateDraft,
    ConsentToEndPact,
    CoSponsor,
    DeclineOffer,
    GrantPostponement,
    InsistOnVote,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
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
    WithdrawDraft,
)
from game.model.council import CHANCE, Seat
from game.model.offers import Answer, Deal, Guard, Pact
from game.model.phases import Phase
from game.model.text import Draft, Package, Term, Text
from game.model.view import View
from game.model.voting import Vote
from game.rules.legality import is_legal


def legal_actions(view: View) -> Iterator[Action]:
    """Yield the legal actions that can be listed.

    Left out are those that carry a package or a free choice of seats (offers, demands, counters, tabled drafts);
    of revisions and amendments those of one measure are listed, of circles one seat or all.
    """
    seat = view.to_act
    if seat is None or seat != view.seat:
        return
    for action in _candidates(view, seat):
        if is_legal(view, action):
            yield action


def _candidates(view: View, seat: Seat) -> Iterator[Action]:
    match view.phase:
        case _ if seat == CHANCE:
            yield Befall(seat, True)
            yield Befall(seat, False)
        case Phase.CONSULTATIONS:
            yield from _answers(view, seat)
            yield from _initiatives(view, seat)
            yield PassTurn(seat)
        case Phase.MOTIONS:
            yield from _motions(view, seat)
            yield PassTurn(seat)
        case Phase.OBJECTION:
            yield ObjectToDivision(seat)
            yield PassTurn(seat)
        case Phase.INSISTENCE:
            yield InsistOnVote(seat)
            yield PassTurn(seat)
        case Phase.BALLOT:
            for vote in Vote:
                yield CastVote(seat, vote)
        case Phase.NEWS | Phase.CLOSED:
            return


def _answers(view: View, seat: Seat) -> Iterator[Action]:
    for offer in view.table:
        for guard in Guard:
            yield AcceptOffer(seat, offer.proposer, guard)
        yield DeclineOffer(seat, offer.proposer)
    for poll in view.polls:
        for answer in (Answer.YES, Answer.NO, Answer.ABSTAIN):
            yield AnswerPoll(seat, poll.draft, answer)
    for draft in view.drafts:
        if draft.is_alive:
            yield BreakSilence(seat, draft.penholder)
            yield ObjectToStatement(seat, draft.penholder)


def _initiatives(view: View, seat: Seat) -> Iterator[Action]:
    for draft in view.drafts:
        if draft.is_alive:
            yield AskPoll(seat, draft.penholder)
            yield CoSponsor(seat, draft.penholder)
            yield LeaveSponsors(seat, draft.penholder)
            yield LeakDraft(seat, draft.penholder)
            yield OpenChannel(seat, draft.penholder)
    own = view.draft(seat)
    if own is not None:
        yield from _pen(view, seat, own)
    for offer in view.offers:
        yield LeakOffer(seat, offer.proposer, offer.recipients[0])
    for channel in view.channels:
        yield LeakChannel(seat, channel.draft, channel.seat)
    for promise in view.promises:
        match promise:
            case Deal():
                for party in promise.parties:
                    yield ReleaseParty(seat, promise.draft, promise.parties, party)
            case Pact():
                yield ConsentToEndPact(seat, promise.draft, promise.parties)
            case _:
                pass


def _pen(view: View, seat: Seat, own: Draft) -> Iterator[Action]:
    for text in neighbours(view, own.text):
        yield ReviseDraft(seat, text)
    outside = tuple(other for other in view.room if other not in own.circle)
    for other in outside:
        yield CirculateDraft(seat, (other,))
    if len(outside) > 1:
        yield CirculateDraft(seat, outside)
    yield PlaceUnderSilence(seat)
    yield PutInBlue(seat)
    yield WithdrawDraft(seat)


def _motions(view: View, seat: Seat) -> Iterator[Action]:
    for pen in view.meeting.drafts if view.meeting else ():
        draft = view.draft(pen)
        if draft is None:
            continue
        for text in neighbours(view, draft.text):
            yield MoveAmendment(seat, pen, text)
        for measure in range(len(view.scenario.measures)):
            yield MoveSeparateVote(seat, pen, measure)
        yield MovePostponement(seat, pen)
        yield GrantPostponement(seat, pen)
    yield WithdrawDraft(seat)


def neighbours(view: View, text: Text) -> Iterator[Text]:
    """Yield the texts that differ on one measure; not all of them need make sense."""
    for index, measure in enumerate(view.scenario.measures):
        for level in range(measure.top + 1):
            if level != text.levels[index]:
                yield text.revised(index, level)


def packages(view: View) -> Iterator[Package]:
    """Yield the packages of one term: each level exactly, and for ordered measures at most and at least."""
    for index, measure in enumerate(view.scenario.measures):
        top = measure.top
        for level in range(top + 1):
            yield Package((Term(index, (level,)),))
            if measure.is_ordered and 0 < level < top:
                yield Package((Term(index, tuple(range(level + 1))),))
                yield Package((Term(index, tuple(range(level, top + 1))),))
