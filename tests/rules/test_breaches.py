"""Every way to be refused: an action that breaks exactly that rule, and beside it one that does not."""

import pytest
from attrs import evolve

from game.model.actions import (
    Broker,
    CastVote,
    CirculateDraft,
    MoveAmendment,
    MoveSeparateVote,
    PassTurn,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.errors import Breach, IllegalActionError
from game.model.phases import Phase
from game.model.text import Text
from game.model.voting import Vote
from game.rules.transition import apply
from tests.procedure.papers import motions
from tests.rules.bargains import package
from tests.rules.positions import (
    OTHER,
    RESOLUTION,
    TEXT,
    drafted,
    staged,
)
from tests.rules.refusals import CASES
from tests.samples import start
from tests.table import at, turn


def test_every_breach_has_a_case():
    assert set(CASES) == set(Breach)


@pytest.mark.parametrize("fault", CASES, ids=lambda fault: f"{fault.value} {fault.name}")
def test_breach(fault):
    state, wrong, twin, right = CASES[fault]()
    copy, number = evolve(state), hash(state)
    with pytest.raises(IllegalActionError) as error:
        apply(state, wrong)

    assert error.value.breach is fault
    assert error.value.seat == wrong.seat
    assert (state, hash(state)) == (copy, number)
    assert apply(twin, right)[0] != twin


MORE = {  # the same rules, met on other ways
    "a revision with too few levels": (lambda: start(), ReviseDraft(0, Text((1, 1))), Breach.UNKNOWN_LEVEL),
    "a revision below nothing": (lambda: start(), ReviseDraft(0, Text((1, -1, 1, 1))), Breach.UNKNOWN_LEVEL),
    "an amendment with too many levels": (lambda: motions(), MoveAmendment(0, 0, Text((1,) * 5)), Breach.UNKNOWN_LEVEL),
    "an amendment that changes nothing": (lambda: motions(), MoveAmendment(0, 0, TEXT), Breach.SAME_TEXT),
    "an amendment that leaves nothing": (lambda: motions(), MoveAmendment(0, 0, Text((0,) * 4)), Breach.EMPTY_TEXT),
    "an amendment that makes no sense": (
        lambda: motions(),
        MoveAmendment(0, 0, Text((0, 1, 1, 1))),
        Breach.REQUIREMENT,
    ),
    "a separate vote on no measure": (lambda: motions(), MoveSeparateVote(0, 0, 9), Breach.UNKNOWN_MEASURE),
    "a separate vote on a measure below none": (lambda: motions(), MoveSeparateVote(0, 0, -1), Breach.UNKNOWN_MEASURE),
    "an explanation that names a thing twice": (
        lambda: at(motions(), Phase.BALLOT),
        CastVote(0, Vote.YES, (1, 1)),
        Breach.UNKNOWN_MEASURE,
    ),
    "a circle that names a seat twice": (lambda: drafted(circle=(1,)), CirculateDraft(0, (2, 2)), Breach.NO_RECIPIENT),
    "a circle with a stranger": (lambda: drafted(circle=(1,)), CirculateDraft(0, (9,)), Breach.NOT_IN_ROOM),
    "a first circle with a stranger": (
        lambda: turn(start(), 1),
        TableDraft(1, RESOLUTION, OTHER, (9,)),
        Breach.NOT_IN_ROOM,
    ),
    "a brokered demand on no measure": (staged, Broker(1, 0, 2, package(9, 1)), Breach.UNKNOWN_MEASURE),
    "withdrawing what is not there": (lambda: turn(start(), 1), WithdrawDraft(1), Breach.NOT_PENHOLDER),
    "an amendment once voting has begun": (
        lambda: at(motions(), Phase.BALLOT),
        MoveAmendment(0, 0, OTHER),
        Breach.VOTE_BEGUN,
    ),
    "a vote out of place": (start, CastVote(0, Vote.YES), Breach.WRONG_PHASE),
    "passing in a ballot": (lambda: at(motions(), Phase.BALLOT), PassTurn(0), Breach.WRONG_PHASE),
}


@pytest.mark.parametrize(("position", "action", "fault"), MORE.values(), ids=MORE)
def test_the_same_breach_elsewhere(position, action, fault):
    with pytest.raises(IllegalActionError) as error:
        apply(position(), action)

    assert error.value.breach is fault
