"""Section WH: the whip count. Numbers never change."""

from itertools import product

import numpy as np
import pytest

from game.minds.belief import fresh
from game.minds.memory import Memory
from game.minds.space import row, rows, space
from game.minds.whip import KEPT, SAID, UNSAID, Whip, passing, whip
from game.model.actions import AnswerPoll, AskPoll, CoSponsor, MakeDemand, ReviseDraft
from game.model.offers import Answer, Guard
from game.model.priorities import Prior, Spread, Wish
from game.model.text import Text
from game.rules.views import view
from tests.minds.odd import council, with_priors
from tests.rules.bargains import credible, deal, package, pact
from tests.samples import scenario, start
from tests.table import after

OPEN = Prior((Wish(Spread(25.0, 0.5), Spread(0.25, 0.3)),) * 4, veto_cost=Spread(5.0))
COUNCIL = with_priors(scenario(), OPEN)  # five seats, two of them permanent, three yes votes needed
HAIR = 1e-9
TEXT = Text((1, 1, 1, 1))


def by_enumeration(yes, veto, permanent, needed):
    """Return how likely a text passes, every possible outcome of the vote added up; a yes is no veto."""
    outcomes = []
    for seat, chance in enumerate(yes):
        no = veto[permanent.index(seat)] if seat in permanent else 0.0
        outcomes.append(((chance, 1, 0), (no, 0, 1), (1 - chance - no, 0, 0)))
    total = 0.0
    for case in product(*outcomes):
        chance = np.prod([part[0] for part in case])
        if sum(part[1] for part in case) >= needed and not any(part[2] for part in case):
            total += chance
    return total


SIZES = {
    "WH.1 nobody holds a veto": (6, [], 4),
    "WH.2 the first hold one": (6, [0, 1], 4),
    "WH.3 others hold one": (6, [2, 5], 3),
    "WH.4 everybody holds one": (5, [0, 1, 2, 3, 4], 3),
    "WH.5 one vote is enough": (4, [1], 1),
    "WH.6 all must agree": (5, [0], 5),
    "WH.7 two seats": (2, [0], 2),
    "WH.8 more votes are needed than there are": (3, [0], 4),
}


@pytest.mark.parametrize(("seats", "permanent", "needed"), SIZES.values(), ids=SIZES)
def test_how_likely_a_text_passes_is_the_sum_over_every_vote(seats, permanent, needed):
    rng = np.random.default_rng(7)
    veto = rng.random((5, len(permanent)))
    yes = rng.random((5, seats))
    yes[:, permanent] *= 1 - veto
    exact = [by_enumeration(y, v, permanent, needed) for y, v in zip(yes, veto, strict=True)]

    assert passing(yes, veto, permanent, needed) == pytest.approx(exact, abs=1e-6)


CERTAINTIES = {
    "WH.11 enough are sure": ((1, 1, 1, 0, 0), (0, 0), 1.0),
    "WH.12 too few are": ((1, 1, 0, 0, 0), (0, 0), 0.0),
    "WH.13 enough without the permanent, who abstain": ((0, 0, 1, 1, 1), (0, 0), 1.0),
    "WH.14 a sure veto": ((0, 1, 1, 1, 1), (1, 0), 0.0),
    "WH.15 a likely one": ((0, 1, 1, 1, 1), (0.75, 0), 0.25),
    "WH.16 two likely ones": ((0, 0, 1, 1, 1), (0.5, 0.5), 0.25),
}


@pytest.mark.parametrize(("yes", "veto", "wanted"), CERTAINTIES.values(), ids=CERTAINTIES)
def test_what_is_certain(yes, veto, wanted):
    found = passing(np.array([yes], float), np.array([veto], float), [0, 1], 3)

    assert found == pytest.approx([wanted], abs=1e-6)


def counted(state, seat, *texts, **sure):
    """Return the whip of a seat on the draft of seat 0."""
    seen = view(state, seat)
    ear = Memory().recall(seen)
    return whip(seen, ear, ear.belief, seen.draft(0)).count(rows(texts or (TEXT,)), **sure)


def unbound(seat, text):
    """Return how likely a seat says yes to a text by belief alone, in the eyes of another."""
    return counted(start(COUNCIL), 4 if seat != 4 else 3, text).yes[0, seat]


OTHER = Text((2, 0, 1, 1))
STRONGER = Text((2, 2, 1, 1))


def test_wh_21_a_deal_binds_to_every_text_that_meets_it():
    state = deal(start(COUNCIL), 0, (2,), package(0, 1, 2))

    yes = counted(state, 0, TEXT, STRONGER, Text((0, 1, 1, 1))).yes[:, 2]
    assert yes[:2] == pytest.approx(KEPT)
    assert yes[2] < KEPT - 0.01


def test_wh_22_a_deal_binds_no_further_than_its_guard():
    state = deal(start(COUNCIL), 0, (2,), package(0, 1, 2), Guard.ANY, Guard.NO_STRONGER)

    yes = counted(state, 0, TEXT, STRONGER, Text((2, 0, 1, 1))).yes[:, 2]
    assert yes[[0, 2]] == pytest.approx(KEPT)
    assert yes[1] < KEPT - 0.01


def test_wh_23_a_deal_of_a_permanent_seat_is_no_veto():
    state = deal(start(COUNCIL), 0, (1,), package(0, 1, 2))

    count = counted(state, 0, TEXT)
    assert count.yes[0, 1] == pytest.approx(KEPT)
    assert count.veto[0, 1] == pytest.approx(1 - KEPT)


def test_wh_24_who_is_not_told_of_a_deal_counts_by_belief():
    state = deal(start(COUNCIL), 0, (2,), package(0, 1, 2))

    assert counted(state, 4, TEXT).yes[0, 2] == pytest.approx(unbound(2, TEXT), abs=0.02)


def test_wh_25_a_pact_binds_to_no_yes_unless_it_is_met():
    state = pact(start(COUNCIL), 2, 3, 4, of=package(0, 2))

    yes = counted(state, 2, TEXT, OTHER).yes
    assert yes[0, [2, 3, 4]] == pytest.approx(1 - KEPT)
    assert (yes[1, [2, 3, 4]] > 1.5 * (1 - KEPT)).all()


def test_wh_26_a_co_sponsor_stands_by_this_very_text():
    state = after(start(COUNCIL), CoSponsor(3, 0))

    yes = counted(state, 4, TEXT, OTHER).yes[:, 3]
    assert yes[0] == pytest.approx(KEPT)
    assert yes[1] < KEPT


def test_wh_27_of_promises_that_collide_the_older_counts():
    first_pact = deal(pact(start(COUNCIL), 2, 3, 4, of=package(0, 2)), 0, (2,), package(1, 1))
    first_deal = pact(deal(start(COUNCIL), 0, (2,), package(1, 1)), 2, 3, 4, of=package(0, 2))

    assert counted(first_pact, 2, TEXT).yes[0, 2] == pytest.approx(1 - KEPT)
    assert counted(first_deal, 2, TEXT).yes[0, 2] == pytest.approx(KEPT)


def test_wh_28_nobody_is_bound_to_who_is_not_trusted():
    state = credible(deal(start(COUNCIL), 0, (2,), package(0, 1, 2)), 0, 20)

    assert counted(state, 0, TEXT).yes[0, 2] != pytest.approx(KEPT)


POLLS = {
    "WH.31 yes": (AnswerPoll(2, 0, Answer.YES), lambda yes: yes >= SAID - HAIR),
    "WH.32 no": (AnswerPoll(2, 0, Answer.NO), lambda yes: yes <= UNSAID + HAIR),
    "WH.33 abstaining": (AnswerPoll(2, 0, Answer.ABSTAIN), lambda yes: yes <= UNSAID + HAIR),
    "WH.34 yes if": (AnswerPoll(2, 0, Answer.YES_IF, package(0, 2)), lambda yes: yes <= UNSAID + HAIR),
}


@pytest.mark.parametrize(("answer", "is_so"), POLLS.values(), ids=POLLS)
def test_what_was_said_in_a_poll_holds_for_this_very_text(answer, is_so):
    state = after(start(COUNCIL), AskPoll(0, 0), answer)
    yes = counted(state, 0, TEXT, STRONGER).yes[:, 2]

    assert is_so(yes[0])
    assert 0.0 < yes[1] < 1.0


def test_wh_35_of_a_text_revised_since_nothing_was_said():
    state = after(start(COUNCIL), AskPoll(0, 0), AnswerPoll(2, 0, Answer.NO))
    revised = after(state, ReviseDraft(0, STRONGER))

    assert counted(revised, 0, TEXT).yes[0, 2] <= UNSAID + HAIR
    assert counted(revised, 0, STRONGER).yes[0, 2] == pytest.approx(counted(state, 0, STRONGER).yes[0, 2])


def test_wh_36_a_promise_weighs_more_than_a_word():
    state = after(deal(start(COUNCIL), 0, (2,), package(0, 1, 2)), AskPoll(0, 0), AnswerPoll(2, 0, Answer.NO))

    assert counted(state, 0, TEXT).yes[0, 2] == pytest.approx(KEPT)


def test_wh_37_known_votes_are_certain():
    count = counted(start(COUNCIL), 3, TEXT, sure=((1, True), (2, False)))

    assert count.yes[0, [1, 2]].tolist() == [1.0, 0.0]
    assert count.veto[0, 1] == 0.0


def test_wh_38_a_demand_makes_the_text_as_it_is_less_likely():
    before = start(COUNCIL)
    after_ = after(before, MakeDemand(2, 0, package(0, 2), True))

    assert counted(after_, 0, TEXT).yes[0, 2] < counted(before, 0, TEXT).yes[0, 2]


@pytest.mark.parametrize("number", range(4))
def test_wh_41_chances_are_chances(number):
    of = council(seed=number)
    belief = fresh(of)
    texts = space(of).neighbours((1, 0, 1, 0))
    count = Whip(belief, of.council.permanent, of.council.yes_needed, (), ()).count(texts, near=row(Text((1, 0, 1, 0))))

    for chances in (count.yes, count.veto, count.passes):
        assert ((chances >= 0) & (chances <= 1)).all()
    permanent = list(of.council.permanent)
    # what both count, the quick normal distribution rounds
    assert (count.yes[:, permanent] + count.veto <= 1 + 1e-3).all()
