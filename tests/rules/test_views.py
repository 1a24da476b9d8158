"""Hidden means hidden (RULES §6): change all a seat may not know, and what it sees is equal."""

import enum
from random import Random

import attrs
import pytest

from game.model.actions import DeclineOffer, MakeDemand, MakeOffer, PassTurn
from game.model.council import CHANCE
from game.model.phases import Phase
from game.model.state import State
from game.model.streams import pick, stream
from game.rules.legality import breach
from game.rules.moves import legal_actions
from game.rules.transition import apply
from game.rules.views import view
from game.scenario.library import names
from tests.rules.bargains import package
from tests.rules.councils import COUNCILS, first_position, play_out, some_action
from tests.rules.hidden import blurred
from tests.rules.play_out import shipped


def same_to(state: State, seat: int | None) -> None:
    """Assert that a seat sees the same when all it may not know is different."""
    other = blurred(state, seat)
    assert other != state
    assert view(other, seat) == view(state, seat)


@pytest.mark.parametrize("name", COUNCILS)
@pytest.mark.parametrize("seed", range(2))
def test_no_seat_sees_what_is_hidden_from_it(name, seed):
    state = first_position(name, seed)
    for _, _, now in play_out(state, seed):
        for seat in (*now.scenario.council.seats, None):
            same_to(now, seat)


@pytest.mark.parametrize("name", names())
def test_nor_in_the_scenarios(name):
    rng = stream(5, "seats")
    for _, _, now in play_out(shipped(name, 5), 5):
        for seat in (pick(rng, now.scenario.council.seats), pick(rng, now.scenario.council.seats), None):
            same_to(now, seat)


@pytest.mark.parametrize("name", COUNCILS)
def test_not_even_in_print_nor_by_what_is_legal(name):
    for number, (before, action, _) in enumerate(play_out(first_position(name, 11), 11)):
        if number % 20 or before.to_act in (None, CHANCE):
            continue
        seat = before.to_act
        one, other = view(before, seat), view(blurred(before, seat), seat)
        assert repr(attrs.evolve(one, scenario=None)) == repr(attrs.evolve(other, scenario=None))
        assert breach(one, action) is breach(other, action) is None
        assert list(legal_actions(one)) == list(legal_actions(other))


MOVES_ON = ("queue", "to_act", "phase", "polls", "meeting", "actions_left")
"""Whose turn it is, and what a turn that ends leaves behind."""


@pytest.mark.parametrize("name", COUNCILS)
def test_nothing_changes_in_a_view_without_a_word_but_whose_turn_it_is(name):
    for before, action, after in play_out(first_position(name, 6), 6):
        for seat in (*after.scenario.council.seats, None):
            heard = before.log != after.log or (seat is not None and before.letters[seat] != after.letters[seat])
            if heard or seat == action.seat:
                continue
            one, other = view(before, seat), view(after, seat)
            same = {field: getattr(one, field) for field in MOVES_ON}
            assert attrs.evolve(other, **same) == one


def alike(one: State, other: State, but: tuple[int, ...]) -> None:
    """Assert that two games look the same to everybody but some."""
    for seat in (*one.scenario.council.seats, None):
        if seat not in but:
            assert view(one, seat) == view(other, seat), seat


def quiet_act(state: State, seat: int, rng: Random):
    """Return a private act between two seats, its other party, and nobody else's business; or nothing."""
    drafts = [draft for draft in state.drafts if draft.is_alive and seat in draft.circle]
    if not drafts:
        return None
    draft = pick(rng, drafts)
    other = pick(rng, draft.circle)
    offer = MakeOffer(seat, draft.penholder, (other,), package(0, 1))
    demand = MakeDemand(seat, draft.penholder, package(0, 1, 2), False)
    action = pick(rng, (offer, demand))
    party = other if action is offer else draft.penholder
    return (action, party) if breach(view(state, seat), action) is None else None


def keeps_to_itself(state: State, seat: int) -> object:
    """Return what a party to the private act does at its turns: it declines what it can, and passes."""
    seen = view(state, seat)
    answers = [DeclineOffer(seat, offer.proposer) for offer in seen.table]
    return next((answer for answer in answers if breach(seen, answer) is None), PassTurn(seat))


@pytest.mark.parametrize("name", ["open", "staged, with everything", "a free pen", "open, sealed"])
def test_games_that_differ_in_a_private_act_look_alike_to_third_parties(name):
    found = 0
    for seed in range(40):
        rng = stream(seed, "twins")
        for number, (_, _, now) in enumerate(play_out(first_position(name, seed), seed)):
            if now.phase is not Phase.CONSULTATIONS or now.to_act == CHANCE or rng.random() > 0.1:
                continue
            act = quiet_act(now, now.to_act, rng)
            if act is not None and number > 3:
                follow(now, *act, rng)
                found += 1
                break
    assert found > 20


def follow(state: State, action, party: int, rng: Random) -> None:
    """Play on to the end of the round with the act and without it; the two seats keep to themselves."""
    seat, round_ = action.seat, state.round
    one, other = apply(state, action)[0], state
    while True:
        one = quietly(one, (seat, party), round_)
        other = quietly(other, (seat, party), round_)
        alike(one, other, (seat, party))
        if other.round != round_ or other.phase is not Phase.CONSULTATIONS:
            return
        step = some_action(other, rng)
        one, other = apply(one, step)[0], apply(other, step)[0]


def quietly(state: State, seats: tuple[int, ...], round_: int) -> State:
    """Return the position in which somebody else has the floor."""
    while state.to_act in seats and state.round == round_ and state.phase is Phase.CONSULTATIONS:
        state = apply(state, keeps_to_itself(state, state.to_act))[0]
    return state


PLAIN = (int, str, bool, float, type(None), enum.Enum)


def parts(thing: object):
    """Yield everything a thing is made of."""
    if isinstance(thing, tuple):
        for item in thing:
            yield from parts(item)
    elif attrs.has(type(thing)):
        yield thing
        for field in attrs.fields(type(thing)):
            yield from parts(getattr(thing, field.name))
    else:
        yield thing


@pytest.mark.parametrize("name", COUNCILS)
def test_a_view_is_made_of_nouns_alone_no_generator_nor_seed_among_them(name):
    *_, (_, _, last) = play_out(first_position(name, 2), 2)
    for part in parts(attrs.evolve(view(last, 1), scenario=None)):
        assert (attrs.has(type(part)) and type(part).__module__.startswith("game.model.")) or isinstance(part, PLAIN)
        assert not isinstance(part, Random)


@pytest.mark.parametrize("name", COUNCILS)
def test_what_a_seat_does_see(name):
    for number, (_, _, now) in enumerate(play_out(first_position(name, 4), 4)):
        if number % 7:
            continue
        for seat in now.scenario.council.seats:
            seen = view(now, seat)
            assert (seen.seat, seen.priorities, seen.letters) == (seat, now.priorities[seat], now.letters[seat])
            assert seen.actions_left == (now.actions_left if now.queue[:1] == (seat,) else 0)
            for field in (
                "log",
                "counts",
                "credibility",
                "redeemed",
                "room",
                "stage",
                "round",
                "phase",
                "queue",
                "to_act",
            ):
                assert getattr(seen, field) is getattr(now, field) or getattr(seen, field) == getattr(now, field)
            for field in ("meeting", "grant_used", "ending", "last_round", "setup", "scenario"):
                assert getattr(seen, field) == getattr(now, field)
            assert [d.penholder for d in seen.drafts] == [d.penholder for d in now.drafts if seat in d.circle]
            assert list(seen.offers) == [o for o in now.offers if seat in (o.proposer, *o.recipients)]
            assert [c for c in now.charges if c.seat == seat] == list(seen.charges)
            assert seen.cast in [cast for cast in now.cast if cast.seat == seat] or seen.cast is None
            assert list(seen.filed) == [action for action in now.filed if action.seat == seat]
        assert (view(now, CHANCE).questions, view(now, None).letters) == (now.questions, ())


def test_a_view_is_not_a_state():
    state = first_position("open", 1)
    assert not {"priorities_of_all", "calm_until", "happened", "fresh"} & {
        f.name for f in attrs.fields(type(view(state, 0)))
    }
    assert (view(state, None).priorities, view(state, CHANCE).priorities) == (None, None)
    assert (view(state, None).letters, view(state, CHANCE).letters) == ((), ())
    assert view(state, 3).priorities == state.priorities[3]
