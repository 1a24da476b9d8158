"""The random member: any legal act, as likely as its kind. A yardstick, not an opponent."""

from collections.abc import Callable
from random import Random

from attrs import frozen

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
from game.model.offers import Answer, Deal, Guard, Pact
from game.model.phases import Phase
from game.model.scenario import Scenario
from game.model.streams import pick
from game.model.text import Draft, Instrument, Package, Term, Text
from game.model.view import View
from game.model.voting import Vote
from game.rules.legality import is_legal

TRIES = 12
"""Guesses before it passes."""

Guess = Callable[[View, Seat, Random], Action | None]


@frozen
class RandomMind:
    """Plays legal actions at random: guesses a kind, then its particulars, until one is legal."""

    def decide(self, view: View, rng: Random) -> Action:
        """Return a legal action."""
        seat = view.seat or 0
        guesses = GUESSES[view.phase]
        for _ in range(TRIES):
            action = pick(rng, guesses)(view, seat, rng)
            if action is not None and is_legal(view, action):
                return action
        return PassTurn(seat)


def some_package(view: View, rng: Random) -> Package:
    """Return a package of one to three random terms."""
    measures = sorted({int(rng.random() * len(view.scenario.measures)) for _ in range(1 + int(rng.random() * 3))})
    return Package(tuple([_some_term(view.scenario, measure, rng) for measure in measures]))


def _some_term(scenario: Scenario, index: int, rng: Random) -> Term:
    measure = scenario.measures[index]
    level = int(rng.random() * (measure.top + 1))
    match int(rng.random() * 3):
        case 0 if measure.is_ordered:
            return Term(index, tuple(range(level + 1)))
        case 1 if measure.is_ordered:
            return Term(index, tuple(range(level, measure.top + 1)))
        case _:
            return Term(index, (level,))


def _some_text(scenario: Scenario, rng: Random, instrument: Instrument) -> Text:
    return Text(
        tuple(
            [
                int(rng.random() * (measure.top + 1))
                if instrument is Instrument.RESOLUTION or measure.in_statement
                else 0
                for measure in scenario.measures
            ]
        )
    )


def _nudged(scenario: Scenario, text: Text, rng: Random) -> Text:
    index = int(rng.random() * len(scenario.measures))
    return text.revised(index, int(rng.random() * (scenario.measures[index].top + 1)))


def _draft(view: View, rng: Random) -> Draft | None:
    alive = [draft for draft in view.drafts if draft.is_alive]
    return pick(rng, alive) if alive else None


def _seats(view: View, seat: Seat, rng: Random, least: int, most: int) -> tuple[Seat, ...]:
    others = [other for other in view.room if other != seat]
    if not others:
        return ()
    count = least + int(rng.random() * (most - least + 1))
    return tuple(sorted({pick(rng, others) for _ in range(count)}))


def _offer(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    if draft is None:
        return None
    recipients = _seats(view, seat, rng, 1, 2)
    return MakeOffer(seat, draft.penholder, recipients, some_package(view, rng), pick(rng, tuple(Guard)))


def _answer(view: View, seat: Seat, rng: Random) -> Action | None:
    if not view.table:
        return None
    proposer = pick(rng, view.table).proposer
    match int(rng.random() * 3):
        case 0:
            return AcceptOffer(seat, proposer, pick(rng, tuple(Guard)))
        case 1:
            return DeclineOffer(seat, proposer)
        case _:
            return CounterOffer(seat, proposer, some_package(view, rng), pick(rng, tuple(Guard)))


def _joint_demand(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    recipients = _seats(view, seat, rng, 2, 4)
    return MakeJointDemand(seat, draft.penholder, recipients, some_package(view, rng)) if draft else None


def _call(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    for lever in view.scenario.council.members[seat].levers:
        if isinstance(lever, Voice) and draft is not None:
            return CallGroup(seat, draft.penholder, lever.group, some_package(view, rng))
    return None


def _demand(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    return MakeDemand(seat, draft.penholder, some_package(view, rng), rng.random() < 0.5) if draft else None


def _broker(view: View, seat: Seat, rng: Random) -> Action | None:
    outside = [other for other in view.scenario.council.seats if other not in view.room]
    draft = _draft(view, rng)
    if not outside or draft is None:
        return None
    return Broker(seat, draft.penholder, pick(rng, outside), some_package(view, rng))


def _poll(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    return AskPoll(seat, draft.penholder) if draft else None


def _poll_answer(view: View, seat: Seat, rng: Random) -> Action | None:
    if not view.polls:
        return None
    poll, answer = pick(rng, view.polls), pick(rng, tuple(Answer))
    package = some_package(view, rng) if answer is Answer.YES_IF else None
    return AnswerPoll(seat, poll.draft, answer, package)


def _table(view: View, seat: Seat, rng: Random) -> Action | None:
    instrument = Instrument.STATEMENT if rng.random() < 0.2 else Instrument.RESOLUTION
    text = _some_text(view.scenario, rng, instrument)
    return TableDraft(seat, instrument, text, view.room if rng.random() < 0.5 else ())


def _revise(view: View, seat: Seat, rng: Random) -> Action | None:
    own = view.draft(seat)
    return ReviseDraft(seat, _nudged(view.scenario, own.text, rng)) if own else None


def _circulate(view: View, seat: Seat, rng: Random) -> Action | None:
    own = view.draft(seat)
    if own is None:
        return None
    outside = tuple(other for other in view.room if other not in own.circle)
    return CirculateDraft(seat, outside if rng.random() < 0.5 else outside[:1])


def _pen(view: View, seat: Seat, rng: Random) -> Action | None:
    if view.draft(seat) is None:
        return None
    acts: tuple[Action, ...] = (PlaceUnderSilence(seat), PutInBlue(seat), PutInBlue(seat), WithdrawDraft(seat))
    return pick(rng, acts)


def _silence(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    if draft is None:
        return None
    acts: tuple[Action, ...] = (BreakSilence(seat, draft.penholder), ObjectToStatement(seat, draft.penholder))
    return pick(rng, acts)


def _name(view: View, seat: Seat, rng: Random) -> Action | None:
    draft = _draft(view, rng)
    if draft is None:
        return None
    pen = draft.penholder
    acts: tuple[Action, ...] = (
        CoSponsor(seat, pen),
        CoSponsor(seat, pen),
        LeaveSponsors(seat, pen),
        OpenChannel(seat, pen),
    )
    return pick(rng, acts)


def _leak(view: View, seat: Seat, rng: Random) -> Action | None:
    kind = int(rng.random() * 3)
    if kind == 0 and view.offers:
        offer = pick(rng, view.offers)
        return LeakOffer(seat, offer.proposer, offer.recipients[0])
    if kind == 1 and view.channels:
        channel = pick(rng, view.channels)
        return LeakChannel(seat, channel.draft, channel.seat)
    draft = _draft(view, rng)
    return LeakDraft(seat, draft.penholder) if draft else None


def _release(view: View, seat: Seat, rng: Random) -> Action | None:
    if not view.promises:
        return None
    promise = pick(rng, view.promises)
    match promise:
        case Deal():
            return ReleaseParty(seat, promise.draft, promise.parties, pick(rng, promise.parties))
        case Pact():
            return ConsentToEndPact(seat, promise.draft, promise.parties)
        case _:
            return None


def _motion(view: View, seat: Seat, rng: Random) -> Action | None:
    meeting = view.meeting
    draft = view.draft(pick(rng, meeting.drafts)) if meeting and meeting.drafts else None
    if draft is None:
        return None
    pen = draft.penholder
    match int(rng.random() * 5):
        case 0:
            return MoveAmendment(seat, pen, _nudged(view.scenario, draft.text, rng))
        case 1:
            return MoveSeparateVote(seat, pen, int(rng.random() * len(view.scenario.measures)))
        case 2:
            return MovePostponement(seat, pen)
        case 3:
            return GrantPostponement(seat, pen)
        case _:
            return WithdrawDraft(seat)


def _pass(view: View, seat: Seat, rng: Random) -> Action | None:
    return PassTurn(seat)


def _vote(view: View, seat: Seat, rng: Random) -> Action | None:
    return CastVote(seat, pick(rng, (Vote.YES, Vote.YES, Vote.NO, Vote.ABSTAIN)))


GUESSES: dict[Phase, tuple[Guess, ...]] = {
    Phase.CONSULTATIONS: (
        *(_answer,) * 6,
        *(_offer,) * 4,
        *(_poll_answer,) * 3,
        *(_demand,) * 2,
        *(_joint_demand, _call, _broker, _poll, _table, _revise, _revise, _circulate, _circulate),
        *(_pen, _silence, _name, _leak, _release, _pass),
    ),
    Phase.MOTIONS: (_motion, _pass, _pass, _pass),
    Phase.OBJECTION: (lambda view, seat, rng: ObjectToDivision(seat), _pass),
    Phase.INSISTENCE: (lambda view, seat, rng: InsistOnVote(seat), _pass),
    Phase.BALLOT: (_vote,),
}
"""What it may guess in each phase; more often what a table needs more often."""
