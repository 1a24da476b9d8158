"""What is possible now, and why the rest is not."""

import pytest
from attrs import evolve

from game.model.errors import Breach
from game.rules.legality import breach
from game.terminal.command import command
from game.terminal.helping import help_page, why_page
from game.terminal.looks import said
from game.terminal.menu import choices, suggested
from game.terminal.plainly import plain
from game.terminal.roll import CommandError
from game.terminal.table import WORDS
from game.terminal.verbs import VERBS
from game.words.breaches import numbered
from tests.desk.positions import POSITIONS
from tests.desk.tables import CHN, ETH, USA, desk, flat, floor
from tests.terminal.tables import parsed


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
