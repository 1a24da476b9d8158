"""Reasons in words: none is missing, each is a sentence, and it names what it rests on."""

import pytest
from attrs import evolve

from game.model.reasons import Drift, Ground, Manner, Motive, Reason, Statement, Want
from game.model.text import Package, Term
from game.words.whys import DEEDS, MOTIVES, deed, grounds, why, whys
from tests.words.sample import AMERICA, CHINA, RUSSIA, SCENARIO, SWEDEN, TEXT

AID = Package((Term(3, (1,)),))
OIL = Package((Term(0, (0, 1)),))


def said(manner, *rounds, seat=SWEDEN, package=None):
    return tuple(Statement(seat, manner, AMERICA, round_, TEXT, package) for round_ in rounds)


ACCEPTED = Ground(said(Manner.ACCEPTED, 3, package=OIL), OIL)
ASKED = Ground((*said(Manner.DEMANDED, 1, package=AID), *said(Manner.CONDITION, 1, 2, package=AID)), AID)
WANTS = (
    Want(SWEDEN, 3, 1, Drift.STRONGER, 900, 90),
    Want(SWEDEN, 0, 1, Drift.KEPT, 400, 70),
)
FULL = Reason(AMERICA, Motive.BUYS_YES, SWEDEN, (ACCEPTED, ASKED), WANTS, 80, 60, 1250, 1000)

SENTENCES = {
    "W.1 who did what, when and how often": (
        FULL,
        'Sweden accepted "Oil supply: at most cap" (5 August) and '
        'asked for "Humanitarian exemptions: exactly case by case" (5 July and 25 July, 3 times).',
    ),
    "W.2 what it seems to want": (
        FULL,
        'Sweden seems to want "Humanitarian exemptions: case by case", and "Oil supply: cap" less so.',
    ),
    "W.3 what is only hearsay is called so": (evolve(FULL, grounds=()), "Sweden is thought to want"),
    "W.4 one wish alone": (
        evolve(FULL, wants=WANTS[:1]),
        'Sweden seems to want "Humanitarian exemptions: case by case". With',
    ),
    "W.5 both estimates": (
        FULL,
        "With this text Sweden is 80% likely to vote yes, and the text 60% likely to pass.",
    ),
    "W.6 the chance alone": (evolve(FULL, about=None), "The text is 60% likely to pass."),
    "W.7 a vote alone": (evolve(FULL, chance=None), "With this text Sweden is 80% likely to vote yes. To"),
    "W.8 the motive": (FULL, "To the United States that yes is worth what it costs."),
    "W.9 what would change": (
        FULL,
        "That text is worth 12.5 points to the United States, the present one 10 points.",
    ),
    "W.10 what is": (evolve(FULL, before=None), "The text is worth 12.5 points to the United States."),
    "W.11 a broken promise and its cost": (
        evolve(FULL, breaks=2000),
        "The United States breaks a promise by it, at a cost of 20 points, since to keep it would cost more.",
    ),
    "W.12 two that are cited have a sentence each": (
        evolve(FULL, grounds=(ACCEPTED, Ground(said(Manner.VOTED_NO, 2, seat=CHINA)))),
        "China did not vote yes (25 July).",
    ),
}


@pytest.mark.parametrize(("reason", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_why(reason, sentence):
    assert sentence in why(SCENARIO, reason)


def test_every_motive_has_a_sentence_of_its_own():
    assert set(MOTIVES) == set(Motive)
    told = {why(SCENARIO, Reason(RUSSIA, motive)) for motive in Motive}

    assert len(told) == len(Motive)
    assert all(one.endswith(".") and "{" not in one for one in told)


@pytest.mark.parametrize("package", [None, AID], ids=["bare", "with terms"])
def test_every_manner_has_words(package):
    assert set(DEEDS) == set(Manner)
    told = {deed(SCENARIO, Ground(said(manner, 2, package=package), package)) for manner in Manner}

    assert len(told) == len(Manner)
    assert all(one.endswith(" (25 July)") for one in told)


def test_a_round_without_dates_is_called_by_its_number():
    bare = evolve(SCENARIO, rounds=())

    assert grounds(bare, (ACCEPTED,)) == ('Sweden accepted "Oil supply: at most cap" (round 3).',)


@pytest.mark.usefixtures("brackets")
def test_every_sentence_is_translated():
    for motive in Motive:
        for one in whys(SCENARIO, evolve(FULL, motive=motive, breaks=2000)):
            assert one.startswith("[")
            assert one.endswith("]")
