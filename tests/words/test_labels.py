"""Short names and reasons: none is missing."""

import typing

import pytest

from game.model.actions import Action, MakeJointDemand, PassTurn
from game.model.events import Cause, Close
from game.model.offers import Guard
from game.model.phases import Phase
from game.model.voting import Ending
from game.words import labels
from game.words.kinds import KINDS, explanation, kind, label
from game.words.reasons import CAUSES, CLOSES, guarded, moved_because
from tests.words.sample import CHINA, SCENARIO

ENUMS = typing.get_args(labels.Named)


@pytest.mark.parametrize("names", ENUMS, ids=lambda names: names.__name__)
def test_every_member_of_an_enumeration_has_a_name_of_its_own(names):
    said = [labels.named(member) for member in names]

    assert all(said)
    assert len(set(said)) == len(names)


def test_nothing_is_named_that_is_no_more():
    assert set(labels.NAMES) == {member for names in ENUMS for member in names}


def test_names_are_plain():
    assert labels.named(Ending.NOT_ADOPTED) == "not adopted"
    assert labels.named(Phase.BALLOT) == "show of hands"


def test_every_reason_has_a_sentence():
    assert set(CLOSES) == set(Close)
    assert set(CAUSES) == set(Cause)
    assert all(said.endswith(".") for said in (*CLOSES.values(), *CAUSES.values()))
    assert moved_because(Cause.TRACED) == "A leak was traced to it."


def test_a_guard_is_spoken_of_only_where_it_limits():
    assert guarded(SCENARIO, CHINA, Guard.NO_WEAKER).startswith("China stands by it")
    assert guarded(SCENARIO, CHINA, Guard.NO_STRONGER) != guarded(SCENARIO, CHINA, Guard.NO_WEAKER)
    assert guarded(SCENARIO, CHINA, Guard.ANY) == ""


def test_temperaments_and_skills_keep_a_strangers_word():
    assert labels.temperament("hard-liner") == "hard-liner"
    assert labels.temperament("poet") == "poet"
    assert labels.skill("attache") == "attaché"
    assert labels.skill("oracle") == "oracle"


SKILLS = {
    "1 plain": ("attache", "attache"),
    "2 with its accent": ("attaché", "attache"),
    "3 in two letters": ("attache\u0301", "attache"),
    "4 in capitals": (" ATTACHÉ ", "attache"),
    "5 a yardstick": ("Random", "random"),
}


@pytest.mark.parametrize(("word", "plain"), SKILLS.values(), ids=SKILLS)
def test_a_skill_is_known_however_it_is_written(word, plain):
    assert labels.skill_meant(word) == labels.skill_plain(word) == plain


def test_a_stranger_is_no_skill():
    assert labels.skill_meant("genius") is None
    assert labels.skill_plain("genius") == "genius"


def test_every_kind_of_action_has_a_name_and_an_explanation_of_its_own():
    actions = typing.get_args(Action)

    assert set(KINDS) == set(actions)
    assert len({kind(action) for action in actions}) == len(actions)
    assert len({explanation(action) for action in actions}) == len(actions)
    assert all(explanation(action).endswith(".") for action in actions)


def test_an_explanation_fits_in_two_lines():
    assert max(len(explanation(action)) for action in typing.get_args(Action)) <= 120


def test_the_label_of_an_action_is_its_kind():
    assert label(PassTurn(CHINA)) == kind(PassTurn) == "Pass"
    assert kind(MakeJointDemand) == "Joint demand"
