"""What is possible now, and why the rest is not."""

from typing import get_args

import pytest
from attrs import evolve

from game.desk.openings import openings
from game.minds.drifter import RandomMind
from game.model.actions import Action, Befall
from game.model.council import CHANCE
from game.model.errors import Breach
from game.model.phases import Setup
from game.model.streams import stream
from game.rules.legality import breach
from game.rules.moves import legal_actions
from game.terminal.command import command
from game.terminal.helping import help_page, why_page
from game.terminal.looks import said
from game.terminal.menu import choices, suggested
from game.terminal.plainly import plain
from game.terminal.roll import CommandError
from game.terminal.table import WORDS
from game.terminal.verbs import VERBS
from game.words.breaches import numbered
from tests.samples import start
from tests.terminal.tables import CHN, ETH, USA, council, desk, flat, floor, parsed, sitting


def positions(setup=None, step=7):
    """Yield a few views of random games, each of the seat that has the floor."""
    state = start(council(), setup)
    session = sitting(state, people=(0, 1, 2, 3, 4, 5))
    rng, number = stream(5, "help"), 0
    while session.to_act is not None:
        if session.to_act == CHANCE:
            session.step()
            continue
        seen = session.view(session.to_act)
        if number % step == 0:
            yield seen
        session.act(RandomMind().decide(seen, rng))
        number += 1


POSITIONS = tuple(positions())


def test_every_kind_of_action_is_spoken_for():
    for seen in POSITIONS:
        assert set(openings(seen)) == set(get_args(Action)) - {Befall}


def test_help_never_calls_possible_what_is_not_nor_hides_what_is():
    for seen in POSITIONS:
        found = openings(seen)
        for action in legal_actions(seen):
            assert found[type(action)] is None, action


def test_a_game_of_the_core_says_so():
    assert (
        openings(floor(CHN, start(council(), Setup(core=True))))[type(parsed("sponsor", desk(CHN)))] is Breach.NOT_CORE
    )


def shown(page):
    return flat(plain(page, 80))


def test_help_lists_what_is_possible_and_the_rest_with_its_rule():
    told = shown(help_page(floor(CHN), "", said()))

    assert "offer SEATS [on SEAT]: TERMS [guard GUARD]: Put a package" in told
    possible, impossible = told.split("What is not possible now")
    assert "circulate" not in possible
    assert "revise" in impossible
    assert numbered(Breach.NOT_PENHOLDER) in impossible
    assert all(word in told for word in said())


@pytest.mark.parametrize("word", WORDS)
def test_help_has_something_on_every_word(word):
    assert len(help_page(desk(), word, said())) >= 2


@pytest.mark.parametrize("verb", VERBS, ids=[verb.word for verb in VERBS])
def test_the_examples_of_help_can_be_typed(verb):
    told = plain(help_page(desk(ETH), verb.word, said()), 200)
    example = next(line for line in told.splitlines() if line.startswith("Example: ")).removeprefix("Example: ")
    if verb.word in ("release", "consent"):  # there is nothing yet to be released from
        with pytest.raises(CommandError):
            parsed(example, desk(ETH))
    else:
        assert type(parsed(example, desk(ETH))) in verb.makes


WHYS = {
    "1 a word alone": (CHN, "blue", "It is not possible now. " + numbered(Breach.NOT_PENHOLDER)),
    "2 a whole command": (CHN, "offer CHN: coal=1", "It is not possible now. " + numbered(Breach.TO_ITSELF)),
    "3 something possible": (USA, "offer CHN: coal=1", "It is possible now."),
    "4 a word that is possible with the right words": (USA, "offer", "It is possible now."),
}


@pytest.mark.parametrize(("seat", "words", "sentence"), WHYS.values(), ids=WHYS)
def test_why(seat, words, sentence):
    assert shown(why_page(floor(seat), words)) == sentence


def test_every_numbered_choice_is_legal():
    for seen in POSITIONS:
        for choice in (*choices(seen), *suggested(seen, None)):
            asked = command(choice.line, WORDS)
            action = next(verb for verb in VERBS if verb.word == asked.word).parse(seen, asked.rest)
            assert breach(seen, action) is None, choice


def test_suggestions_gain_or_cost_as_they_say():
    seen = floor(CHN)
    found = suggested(seen, None)

    assert 3 <= len(found) <= 5
    assert all("to you" in choice.said or "want it too" in choice.said for choice in found)


def test_nothing_is_suggested_to_who_has_no_action_left():
    assert suggested(evolve(floor(CHN), actions_left=0), None) == ()
