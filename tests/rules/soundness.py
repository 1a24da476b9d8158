"""What is so in every position of every game."""

from collections.abc import Iterable

from game.model.actions import LeakChannel, LeakDraft, LeakOffer
from game.model.offers import Assent, Deal, Pact
from game.model.phases import Phase
from game.model.state import State
from game.model.text import Draft, Instrument, Status
from game.model.voting import PROCEDURAL, Count, Matter, Verdict, Vote
from game.rules.texts import text_fault

AT_A_MEETING = (Phase.MOTIONS, Phase.OBJECTION, Phase.BALLOT, Phase.INSISTENCE)
ALIVE = (Status.CIRCULATED, Status.UNDER_SILENCE, Status.IN_BLUE)


def check(before: State | None, state: State) -> None:
    """Assert that a position is sound; what an earlier one had already is not looked at again."""
    _turns(state)
    _logs(state)
    assert all(0 <= number <= 100 for number in state.credibility)
    if before is None or (before.drafts, before.offers, before.promises) != (
        state.drafts,
        state.offers,
        state.promises,
    ):
        for draft in state.drafts:
            _draft(state, draft)
        _table(state)
    if before is None or before.counts is not state.counts:
        for count in state.counts[len(before.counts) if before else 0 :]:
            _count(state, count)
    if before is not None:
        assert state.counts[: len(before.counts)] == before.counts
        assert state.charges[: len(before.charges)] == before.charges
        assert (state.round, state.stage) >= (before.round, before.stage)
        assert set(before.room) <= set(state.room)


def _turns(state: State) -> None:
    seats = set(state.scenario.council.seats)
    assert (state.to_act is None) is (state.ending is not None) is (state.phase is Phase.CLOSED)
    assert state.fresh == ()
    assert 1 <= state.round <= state.last_round <= len(state.scenario.rounds)
    assert is_rising(state.room)
    assert set(state.room) <= seats
    assert len(set(state.queue)) == len(state.queue)
    assert (state.meeting is not None) is (state.phase in AT_A_MEETING)
    assert 0 <= state.actions_left <= state.scenario.rule.actions_per_turn
    match state.phase:
        case Phase.NEWS:
            assert state.questions
            assert not state.queue
        case Phase.CONSULTATIONS:
            assert set(state.queue) <= set(state.room)
            assert state.queue or state.questions
            assert state.setup.sealed or all(
                isinstance(act, LeakOffer | LeakDraft | LeakChannel) for act in state.filed
            )
        case Phase.BALLOT:
            voted = [cast.seat for cast in state.cast]
            assert sorted([*voted, *state.queue]) == sorted(seats)
        case Phase.OBJECTION | Phase.INSISTENCE:
            assert len(state.queue) == 1
        case _:
            assert not state.filed
    assert state.phase is Phase.BALLOT or not state.cast


def _logs(state: State) -> None:
    assert len(state.log) == state.round + 1
    assert all(len(box) == len(state.log) for box in state.letters)


def _draft(state: State, draft: Draft) -> None:
    everybody = state.scenario.council.seats
    assert is_rising(draft.circle)
    assert draft.penholder in draft.circle
    assert set(draft.circle) <= set(everybody)
    assert (draft.open_since is not None) is (draft.circle == everybody)
    assert draft.penholder not in draft.sponsors
    assert len(set(draft.sponsors)) == len(draft.sponsors)
    assert set(draft.sponsors) | set(draft.silent) <= set(draft.circle)
    assert all(0 <= level <= m.top for m, level in zip(state.scenario.measures, draft.text.levels, strict=True))
    if draft.status in (*ALIVE, Status.ADOPTED):
        assert text_fault(state.scenario, draft.text, draft.instrument) is None
    if draft.status is Status.IN_BLUE:
        assert draft.instrument is Instrument.RESOLUTION
        assert draft.open_since is not None
        assert draft.open_since < state.round or state.phase is Phase.NEWS
        assert draft.vote_round is not None
        assert draft.vote_round >= state.round or state.last_round == state.round
    assert draft.status is not Status.CIRCULATED or not draft.silent


def _table(state: State) -> None:
    pens = [draft.penholder for draft in state.drafts if draft.status in ALIVE]
    circles = {draft.penholder: set(draft.circle) for draft in state.drafts if draft.status in ALIVE}
    texts = {draft.penholder: draft.text for draft in state.drafts if draft.status in ALIVE}
    assert are_different(pens)
    assert are_different(draft.blue_order for draft in state.drafts if draft.blue_order)
    for thing in (*state.offers, *state.promises, *state.demands, *state.polls):
        assert thing.draft in pens
    adopted = [draft.penholder for draft in state.drafts if draft.status is Status.ADOPTED]
    assert all(channel.draft in pens + adopted for channel in state.channels)
    assert are_different((offer.proposer, seat) for offer in state.offers for seat in offer.recipients)
    for offer in state.offers:
        assert {offer.proposer, *offer.recipients} <= circles[offer.draft]
        assert offer.proposer not in offer.recipients
        assert any(offer.awaits(seat) for seat in offer.recipients)
        assert state.round - offer.round < state.scenario.rule.offer_rounds
    assert are_different((type(p), p.draft, p.parties) for p in state.promises if isinstance(p, Deal | Pact))
    for promise in state.promises:
        if isinstance(promise, Assent):
            assert promise.text == texts[promise.draft]
        else:
            assert set(promise.parties) <= circles[promise.draft]
            assert len(promise.parties) >= 2
    assert are_different((demand.seat, demand.draft, demand.behalf, demand.is_public) for demand in state.demands)
    assert are_different(poll.draft for poll in state.polls)
    assert all(poll.asked for poll in state.polls)
    assert are_different((channel.seat, channel.draft) for channel in state.channels)


def _count(state: State, count: Count) -> None:
    """Count once more, in another way."""
    council = state.scenario.council
    assert tuple(cast.seat for cast in count.casts) == council.seats
    yes = [cast.seat for cast in count.casts if cast.vote is Vote.YES]
    vetoes = {cast.seat for cast in count.casts if cast.vote is Vote.NO} & set(council.permanent)
    if len(yes) < council.yes_needed:
        assert count.verdict is Verdict.NOT_ADOPTED
    elif vetoes and count.ballot.matter not in PROCEDURAL:
        assert count.verdict is Verdict.VETOED
    else:
        assert count.verdict is Verdict.ADOPTED
    if count.ballot.matter is Matter.DRAFT:
        decided = [d.status.value for d in state.drafts if d.penholder == count.ballot.draft and d.text == count.text]
        assert count.verdict.value in decided


def is_rising(seats: tuple[int, ...]) -> bool:
    """Whether seats are in order, each once."""
    return list(seats) == sorted(set(seats))


def are_different(things: Iterable[object]) -> bool:
    """Whether no two of them are equal."""
    listed = list(things)
    return len(set(listed)) == len(listed)
