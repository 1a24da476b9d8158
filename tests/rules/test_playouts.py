"""Random games: what must be so in every position (``python -m tests.rules.play_out`` plays more)."""

import pytest

from game.model.actions import PassTurn
from game.model.streams import pick, stream
from game.rules.legality import breach
from game.rules.moves import legal_actions
from game.rules.scoring import result
from game.rules.transition import apply
from game.rules.views import view
from game.scenario.library import names
from tests.rules.councils import COUNCILS, first_position, play_out
from tests.rules.play_out import shipped
from tests.rules.soundness import check

GAMES = 15
"""Of each council; of each scenario."""


@pytest.mark.parametrize("name", COUNCILS)
def test_councils(name):
    for seed in range(GAMES):
        state = first_position(name, seed)
        check(None, state)
        for before, _, after in play_out(state, seed):
            check(before, after)
            state = after
        assert len(result(state).scores) == len(state.scenario.council.members)


@pytest.mark.parametrize("name", names())
def test_scenarios(name):
    for seed in range(GAMES):
        state = shipped(name, seed)
        check(None, state)
        for before, _, after in play_out(state, seed):
            check(before, after)
            state = after
        assert len(result(state).scores) == len(state.scenario.council.members)


@pytest.mark.parametrize("name", COUNCILS)
def test_whatever_is_listed_is_legal_and_leads_to_a_sound_position(name):
    rng = stream(1, "listed")
    for seed in range(3):
        for state, _, _ in play_out(first_position(name, seed), seed):
            seen = view(state, state.to_act)
            listed = list(legal_actions(seen))
            assert listed
            assert len(set(listed)) == len(listed)
            assert all(breach(seen, action) is None for action in listed)
            for action in {pick(rng, listed), pick(rng, listed)}:
                check(state, apply(state, action)[0])


@pytest.mark.parametrize("name", COUNCILS)
def test_the_same_actions_give_the_same_game(name):
    first = first_position(name, 7)
    steps = list(play_out(first, 7))
    again = first_position(name, 7)
    assert (again, hash(again)) == (first, hash(first))
    for _, action, after in steps:
        again = apply(again, action)[0]
        assert hash(again) == hash(after)

    assert again == steps[-1][2]


@pytest.mark.parametrize("name", COUNCILS)
def test_events_told_are_those_in_the_logs(name):
    for before, action, after in play_out(first_position(name, 3), 3):
        told = apply(before, action)[1]
        public = [event for page in after.log[len(before.log) - 1 :] for event in page][len(before.log[-1]) :]
        private = {
            id(letter.event)
            for old, box in zip(before.letters, after.letters, strict=True)
            for letter in [letter for page in box[len(old) - 1 :] for letter in page][len(old[-1]) :]
        }

        assert [event for event in told if event in public] == public
        assert len(told) <= len(public) + len(private) + sum(type(event).__name__ == "NewsBroke" for event in told)


def test_a_game_of_nothing_but_passing_ends():
    for name in COUNCILS:
        state = first_position(name, 1)
        steps = 0
        while state.to_act is not None:
            seen = view(state, state.to_act)
            passing = PassTurn(state.to_act)
            action = passing if breach(seen, passing) is None else next(iter(legal_actions(seen)))
            state = apply(state, action)[0]
            steps += 1
            assert steps < 500
