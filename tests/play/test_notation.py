"""Actions survive being written down, and nothing else is taken for one."""

import json
from typing import get_args

import pytest

from game.model.actions import Action
from game.model.phases import Setup
from game.play.notation import canonical, formed, noted, plain, understood
from tests.play.samples import EXAMPLES


def test_there_is_an_example_of_every_action():
    assert {type(action) for action in EXAMPLES} == set(get_args(Action))


@pytest.mark.parametrize("action", EXAMPLES, ids=lambda action: type(action).__name__)
def test_an_action_survives(action):
    assert understood(json.loads(canonical(noted(action)))) == action


def test_the_spelling_is_the_same_everywhere():
    assert canonical({"b": [1, "ü"], "a": True}) == b'{"a":true,"b":[1,"\\u00fc"]}'


def test_a_number_that_is_none_has_no_spelling():
    with pytest.raises(ValueError, match="JSON"):
        canonical({"seat": float("nan")})


VOTE = {"act": "CastVote", "seat": 3, "vote": "Y", "cites": []}
OFFER = noted(EXAMPLES[0])

REFUSED = {
    "N.1 no object": (["CastVote"], "None is not the name of an action"),
    "N.2 no name": ({"seat": 3}, "None is not the name of an action"),
    "N.3 a strange name": ({**VOTE, "act": "Cast\x1b[2JVote"}, r"'Cast\\x1b\[2JVote' is not the name of an action"),
    "N.4 a name that is a list": ({**VOTE, "act": ["CastVote"]}, "is not the name of an action"),
    "N.5 a class that is no action": ({**VOTE, "act": "Package"}, "'Package' is not the name of an action"),
    "N.6 an unknown field": ({**VOTE, "voet": "Y"}, "CastVote: 'voet' is not one of its fields"),
    "N.7 a missing field": ({"act": "CastVote", "seat": 3}, "CastVote.vote: it is missing"),
    "N.8 a float for a seat": ({**VOTE, "seat": 3.0}, "CastVote.seat: it must be a whole number"),
    "N.9 true for a seat": ({**VOTE, "seat": True}, "CastVote.seat: it must be a whole number"),
    "N.10 a quoted number": ({**VOTE, "seat": "3"}, "CastVote.seat: it must be a whole number"),
    "N.11 nothing for a seat": ({**VOTE, "seat": None}, "CastVote.seat: it must be a whole number"),
    "N.12 a vote that is none": ({**VOTE, "vote": "X"}, "CastVote.vote: it must be one of 'Y', 'N', 'A'"),
    "N.13 a vote in a list": ({**VOTE, "vote": ["Y"]}, "CastVote.vote: it must be one of"),
    "N.14 a text for a list": ({**VOTE, "cites": ""}, "CastVote.cites: it must be a list"),
    "N.15 a float in a list": ({**VOTE, "cites": [1, 2.5]}, "CastVote.cites: it must be a whole number"),
    "N.16 one for true": ({"act": "Befall", "seat": -1, "happens": 1}, "Befall.happens: it must be true or false"),
    "N.17 a number for a package": ({**OFFER, "package": 3}, "MakeOffer.package: it has an impossible value"),
    "N.18 an empty package": ({**OFFER, "package": {"terms": []}}, "MakeOffer.package: it has an impossible value"),
    "N.19 levels that fall": (
        {**OFFER, "package": {"terms": [{"measure": 0, "levels": [2, 1]}]}},
        "MakeOffer.package.terms: it has an impossible value",
    ),
    "N.20 an unknown field deep inside": (
        {**OFFER, "package": {"terms": [], "x": 1}},
        "MakeOffer.package: 'x' is not one of its fields",
    ),
}


@pytest.mark.parametrize(("fields", "sentence"), REFUSED.values(), ids=REFUSED)
def test_refused(fields, sentence):
    with pytest.raises(ValueError, match=sentence):
        understood(fields)


def test_a_young_term_of_play_is_written_only_where_it_is_used():
    assert "unaided" not in plain(Setup())
    assert plain(Setup(unaided=True))["unaided"] is True
    assert formed({"open_room": True}, Setup) == Setup(open_room=True)
    assert formed(plain(Setup(core=True, unaided=True)), Setup) == Setup(core=True, unaided=True)
