"""Section WH: the whip count. Numbers never change."""

from itertools import product

import numpy as np
import pytest
from attrs import evolve

from game.minds.belief import SURE, fresh
from game.minds.memory import Memory
from game.minds.space import row, rows, space
from game.minds.straws import CONDITION, LETS, REFUSAL, SAID, STOPS, Straw, straws
from game.minds.whip import AUTHOR, KEPT, Whip, passing, tally, whip
from game.model.actions import AnswerPoll, AskPoll, CoSponsor, MakeDemand, ReviseDraft
from game.model.offers import Answer, Guard
from game.model.priorities import LikelyLine, Prior, RedLine, Spread, Wish
from game.model.text import Draft, Instrument, Text
from game.rules.views import view
from tests.minds.odd import council, with_priors
from tests.rules.bargains import credible, deal, package, pact
from tests.samples import scenario, start
from tests.table import after, in_round

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


LATE = 4
"""Rounds from which on naming terms is more than a move in a bargain."""


def polled(answer, round_=LATE):
    """Return the game in which a seat has given an answer to a poll of the penholder on its text."""
    return after(in_round(start(COUNCIL), round_), AskPoll(0, 0), answer)


def believed(state, seat, *, further=0.0):
    """Return how likely a seat says yes to the text by belief alone, so many deviations further from it."""
    seen = view(state, 0)
    ear = Memory().recall(seen)
    straw = Straw(TEXT.levels, np.array([seat]), np.zeros(1), np.array([further]), np.zeros(1), np.ones(1))
    return Whip(ear.belief, 0, seen.draft(0), straws=(straw,)).count(row(TEXT)).yes[0, seat]


def test_wh_31_who_said_yes_in_a_poll_means_it_of_this_very_text():
    yes = counted(polled(AnswerPoll(2, 0, Answer.YES)), 0, TEXT, STRONGER).yes[:, 2]

    assert yes[0] >= SAID - HAIR
    assert 0.0 < yes[1] < SAID


REFUSALS = {
    "WH.32 no": (AnswerPoll(2, 0, Answer.NO), LATE, REFUSAL),
    "WH.33 abstaining": (AnswerPoll(2, 0, Answer.ABSTAIN), LATE, REFUSAL),
    "WH.34 yes if": (AnswerPoll(2, 0, Answer.YES_IF, package(0, 2)), LATE, CONDITION),
    "WH.40 no, while there is time to bargain": (AnswerPoll(2, 0, Answer.NO), 1, REFUSAL),
}


@pytest.mark.parametrize(("answer", "round_", "further"), REFUSALS.values(), ids=REFUSALS)
def test_who_withholds_its_yes_is_further_from_it(answer, round_, further):
    state = polled(answer, round_)

    assert counted(state, 0, TEXT).yes[0, 2] == pytest.approx(believed(state, 2, further=further))
    assert counted(state, 0, STRONGER).yes[0, 2] > 0.0


def test_wh_39_while_there_is_time_terms_count_as_far_as_the_room_is_taken_at_its_word():
    seen = view(polled(AnswerPoll(2, 0, Answer.YES_IF, package(0, 2)), 1), 0)
    ear = Memory().recall(seen)

    def further(frank):
        ear.belief.frank = frank
        return max(straw.further.max() for straw in straws(ear, seen.draft(0), seen))

    assert further(SURE) == pytest.approx(CONDITION)
    assert 0.0 < further(0.0) < CONDITION
    assert further(-SURE) == pytest.approx(0.0, abs=1e-9)


def test_wh_48_of_a_yes_withheld_as_much_is_a_veto_as_before():
    answer = AnswerPoll(1, 0, Answer.YES_IF, package(0, 2))
    seen = view(polled(answer), 0)
    ear = Memory().recall(seen)
    told = whip(seen, ear, ear.belief, seen.draft(0)).count(row(TEXT))
    untold = evolve(whip(seen, ear, ear.belief, seen.draft(0)), straws=()).count(row(TEXT))

    assert told.yes[0, 1] < untold.yes[0, 1]
    assert told.veto[0, 1] / (1 - told.yes[0, 1]) == pytest.approx(untold.veto[0, 1] / (1 - untold.yes[0, 1]), abs=1e-3)


def test_wh_42_a_permanent_seat_that_says_no_would_stop_the_text_and_one_that_abstains_would_not():
    no, abstains = polled(AnswerPoll(1, 0, Answer.NO)), polled(AnswerPoll(1, 0, Answer.ABSTAIN))

    assert counted(no, 0, TEXT).veto[0, 1] >= STOPS - HAIR
    assert counted(abstains, 0, TEXT).veto[0, 1] <= LETS + HAIR


def test_wh_35_of_a_text_revised_since_nothing_was_said():
    state = polled(AnswerPoll(2, 0, Answer.NO))
    revised = after(state, ReviseDraft(0, STRONGER))

    assert counted(revised, 0, TEXT).yes[0, 2] == pytest.approx(believed(state, 2, further=REFUSAL))
    assert counted(revised, 0, STRONGER).yes[0, 2] == pytest.approx(counted(state, 0, STRONGER).yes[0, 2])


def test_wh_43_a_red_line_is_thirty_points_and_no_more():
    line = LikelyLine(RedLine(1, (1,)), 1.0)
    yes = {}
    for urgency in (0.0, 30.0, 200.0):
        prior = evolve(OPEN, urgency=Spread(urgency), red_lines=(line,))
        of = evolve(COUNCIL, priors=(OPEN, OPEN, prior, OPEN, OPEN))
        yes[urgency] = counted(start(of), 0, TEXT, Text((1, 0, 1, 1))).yes[0, 2]

    assert yes[0.0] < 0.2
    assert yes[0.0] < yes[30.0] < yes[200.0]
    assert yes[200.0] > 0.95


def test_wh_44_ones_own_vote_is_known():
    state = start(COUNCIL)
    for seat in (2, 3, 4):
        yes = counted(state, seat, *(Text(levels) for levels in product((0, 1), repeat=4) if any(levels))).yes[:, seat]

        assert set(np.round(yes, 6).tolist()) <= {0.0, 1.0}


def test_wh_45_a_penholder_votes_for_what_it_has_let_go_to_the_vote():
    assert counted(start(COUNCIL), 3, TEXT).yes[0, 0] >= AUTHOR


def test_wh_46_votes_beyond_those_needed_are_counted_where_the_text_passes():
    yes = np.array([[1.0, 1.0, 1.0, 0.5, 0.0], [0.5, 0.5, 1.0, 1.0, 0.0]])

    assert tally(yes, np.zeros((2, 0)), [], 3)[1] == pytest.approx([0.5, (0.25 * 1) / 0.75])


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
    draft = Draft(1, Instrument.RESOLUTION, Text((1, 0, 1, 0)), of.council.seats, 1)
    texts = space(of).neighbours((1, 0, 1, 0))
    count = Whip(belief, 0, draft).count(texts, near=row(Text((1, 0, 1, 0))))

    for chances in (count.yes, count.veto, count.passes):
        assert ((chances >= 0) & (chances <= 1)).all()
    permanent = list(of.council.permanent)
    # what both count, the quick normal distribution rounds
    assert (count.yes[:, permanent] + count.veto <= 1 + 1e-3).all()
