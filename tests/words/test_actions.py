"""What an action says."""

import re
import typing

import pytest
from attrs import asdict

from game.model.actions import (
    AcceptOffer,
    Action,
    CastVote,
    MakeOffer,
    PutInBlue,
    TableDraft,
)
from game.model.offers import Guard
from game.model.text import Instrument
from game.model.voting import Vote
from game.words.actions import sentence
from tests.words.sample import ACTIONS, AMERICA, CHINA, FRANCE, PACKAGE, RUSSIA, SCENARIO, SWEDEN, TEXT

SEATS = ("seat", "draft", "proposer", "recipient", "outsider", "opener", "freed")
ROWS = ("recipients", "circle", "to", "parties")


def seats_of(action):
    """Return every seat that an action names."""
    fields = asdict(action, recurse=False)
    return {fields[name] for name in SEATS if name in fields} | {s for name in ROWS for s in fields.get(name, ())}


def test_there_is_an_example_of_every_action():
    assert {type(action) for action in ACTIONS} == set(typing.get_args(Action))


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_an_action_is_a_whole_sentence(action):
    said = sentence(SCENARIO, action)

    assert said[0].isupper()
    assert said.endswith((".", '."'))
    assert not set("{}[]") & set(said)
    assert not re.search(r"\byou\b|\byour\b|  |'s\b", said)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_an_action_names_every_seat_it_concerns(action):
    said = sentence(SCENARIO, action)

    for seat in seats_of(action):
        assert seat < 0 or SCENARIO.council.members[seat].name in said


def test_no_two_examples_say_the_same():
    assert len({sentence(SCENARIO, action) for action in ACTIONS}) == len(ACTIONS)


SENTENCES = {
    "1.1 an offer": (
        MakeOffer(CHINA, RUSSIA, (AMERICA,), PACKAGE, Guard.NO_STRONGER),
        "China offers the United States a deal on the draft of the Russian Federation: a yes from each for "
        '"Oil supply: at most cap; Coal exports: exactly full ban". '
        "China stands by it as long as the rest of the text grows no stronger.",
    ),
    "1.2 an acceptance without limits": (AcceptOffer(FRANCE, CHINA), "France accepts the offer of China."),
    "1.3 a draft": (
        TableDraft(AMERICA, Instrument.RESOLUTION, TEXT, (CHINA, SWEDEN)),
        'The United States tables a draft resolution: "Oil supply: cap; Coal exports: full ban; '
        'Humanitarian exemptions: case by case". It is shown to China and Sweden.',
    ),
    "1.4 blue": (PutInBlue(AMERICA), "The United States puts its draft in blue."),
    "1.5 a vote": (CastVote(SWEDEN, Vote.ABSTAIN), "Sweden abstains."),
    "1.6 a vote explained": (
        CastVote(SWEDEN, Vote.YES, (3,)),
        "Sweden votes yes. Its explanation of vote points to Humanitarian exemptions.",
    ),
}


@pytest.mark.parametrize(("action", "said"), SENTENCES.values(), ids=SENTENCES)
def test_the_sentence(action, said):
    assert sentence(SCENARIO, action) == said
