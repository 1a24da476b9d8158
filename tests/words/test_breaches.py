"""Why not, in a sentence."""

import pytest

from game.model.errors import Breach
from game.words.breaches import SENTENCES, numbered, sentence


@pytest.mark.parametrize("breach", Breach)
def test_every_breach_has_a_sentence(breach):
    said = sentence(breach)

    assert said[0].isupper()
    assert said.endswith(".")
    assert "{" not in said


def test_no_two_breaches_say_the_same():
    assert len(set(SENTENCES.values())) == len(Breach) == len(SENTENCES)


def test_the_number_of_the_rule_can_be_shown():
    assert numbered(Breach.IN_BLUE) == f"{sentence(Breach.IN_BLUE)} (Rule {Breach.IN_BLUE.value})"


def test_a_breach_says_what_to_do_instead():
    assert sentence(Breach.IN_BLUE) == (
        "The draft is in blue: its text cannot change until the vote. Move an amendment at the meeting instead."
    )
