"""Score sheets of another game, through the ordinary loader, rules and minds."""

import pytest

from game.minds import roster
from game.model.text import Text
from game.model.voting import Ending, Vote
from game.rules.worth import least, worth
from game.scenario.draw import draw
from tests.bench.exact import best_text, passes, texts, value
from tests.bench.passive import Oracle, Passive
from tests.bench.play import deal, played, recruited, seated
from tests.scoresheets.convert import NAMES, is_passed, meets, scenario, sheet


@pytest.fixture(params=NAMES)
def read(request):
    return sheet(request.param)


def test_the_council_is_that_of_the_sheet(read):
    of = scenario(read)
    codes = [party["id"].replace("_", "-") for party in read["parties"]]
    vetoes = [party["id"].replace("_", "-") for party in read["parties"] if party["veto"]]

    assert [member.code for member in of.council.members] == codes
    assert [of.council.members[seat].code for seat in of.council.permanent] == vetoes
    assert of.council.yes_needed == len(codes) - 1
    assert of.drafts[0].text == Text(tuple(read["initial_deal"]))


def test_p1_alone_holds_a_pen_and_opens_every_round(read):
    of = scenario(read)
    p1 = next(seat for seat, party in enumerate(read["parties"]) if party["role"] == "p1")

    assert of.tablers == (p1,)
    assert of.drafts[0].penholder == p1
    assert {of.council.president(round_) for round_ in range(1, of.deadline + 1)} == {p1}


def test_every_draw_is_the_sheet(read):
    of = scenario(read)

    for seed in (1, 2):
        for own, party in zip(draw(of, seed), read["parties"], strict=True):
            assert [[points / 100 for points in table] for table in own.worth] == party["scores"]
            assert own.walk_away == 100 * party["min"]
            assert own.unity == (1000 if party["role"] == "p1" else 0)
            assert (own.urgency, own.price, own.veto_cost, own.dissent_cost, own.defeat, own.record) == (0,) * 6


def test_the_counts_are_those_of_the_sheet(read):
    of, counts = scenario(read), read["counts"]
    hidden = draw(of, 1)
    every = list(texts(of))
    surplus = [[worth(own, text) - own.walk_away for own in hidden] for text in every]
    vetoes = of.council.permanent

    def passing(lowest: int) -> int:
        return sum(
            sum(points >= lowest for points in row) >= 5 and all(row[seat] >= lowest for seat in vetoes)
            for row in surplus
        )

    assert len(every) == counts["deals"]
    assert (passing(0), passing(1)) == (counts["pass_ge"], counts["pass_gt"])
    assert sum(all(points >= 0 for points in row) for row in surplus) == counts["all_ge"]
    assert sum(all(points > 0 for points in row) for row in surplus) == counts["all_gt"]


def test_the_rules_pass_what_the_sheet_passes(read):
    of = scenario(read)
    hidden = draw(of, 1)

    for text in texts(of):
        assert passes(of, hidden, text) == is_passed(read, text)
        above = tuple(value(of, own, text) >= least(of, own) for own in hidden)
        assert above == meets(read, text)


def test_the_best_text_of_p1_is_among_them(read):
    of = scenario(read)
    hidden = draw(of, 1)
    found = best_text(of, hidden, of.drafts[0].penholder)

    assert found is not None
    assert is_passed(read, found)


@pytest.mark.parametrize("skill", roster.SKILLS)
def test_any_mind_plays_them_to_an_end(read, skill):
    of = scenario(read, order=(5, 3, 1, 0, 2, 4))
    for number in range(3):
        session = played(deal(of, 1, number), recruited(skill, of.council.seats))

        assert session.state.ending in Ending
        assert not session.notices


def test_who_is_just_at_its_minimum_does_not_vote_yes(read):
    of = scenario(read)
    dealt = deal(of, 1, 0)
    pen = of.drafts[0].penholder
    for text in texts(of):
        level = [
            seat for seat in dealt.seats if worth(dealt.priorities[seat], text) == dealt.priorities[seat].walk_away
        ]
        if any(seat != pen for seat in level):
            break
    minds = seated([Passive() for _ in dealt.seats], pen, Oracle(text))
    votes = {cast.seat: cast.vote for cast in played(dealt, minds).state.counts[-1].casts}

    assert all(votes[seat] is not Vote.YES for seat in level if seat != pen)
