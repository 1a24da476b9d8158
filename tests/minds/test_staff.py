"""A player's staff: the whip count, wishes, prospects and advice of one seat, from its view alone."""

from functools import cache

import pytest
from attrs import evolve

from game.minds.diplomat import Diplomat
from game.minds.reasons import explained
from game.minds.skill import AMBASSADOR, ATTACHE, SKILLS
from game.minds.staff import NoStaffError, Staff, skilled, voted
from game.minds.wants import percent
from game.model.council import CHANCE
from game.model.phases import Phase
from game.model.reasons import Drift, Stance
from game.play.sitting import begin, header
from game.rules.legality import is_legal
from game.scenario.library import load, source

JULY = "dprk-2017-07"
USA, CHN, BOL = 13, 1, 0


@cache
def session(name, seed=3, skill="counsellor"):
    """Return a finished game."""
    members = load(name).council.members
    made = begin(header(source(name), seed, (skill,) * len(members)))
    made.advance()
    return made


@cache
def views(name, step=6):
    """Return a few views of seats that have the floor."""
    played = session(name)
    turns = [(n, action.seat) for n, action in enumerate(played.actions) if action.seat != CHANCE]
    return tuple(played.at(number).view(seat) for number, seat in turns[::step])


def test_staff_is_a_function_of_the_view():
    for seen in views(JULY)[::4]:
        for draft in voted(seen):
            assert Staff(seen).whip_count(draft) == Staff(seen).whip_count(draft)
        assert Staff(seen).prospects() == Staff(seen).prospects()
        assert Staff(seen).advice() == Staff(seen).advice()


def test_staff_that_listened_all_along_says_the_same():
    memories = {}
    for seen in views("tutorial", 1):
        old = memories.get(seen.seat)
        staff = Staff(seen, old) if old is not None else Staff(seen)
        memories[seen.seat] = staff.memory
        assert staff.advice() == Staff(seen).advice()
        for draft in voted(seen):
            assert staff.whip_count(draft) == Staff(seen).whip_count(draft)


@pytest.mark.parametrize("name", ["tutorial", JULY, "dprk-2019-12-playable"])
def test_a_whip_count_adds_up(name):
    for seen in views(name):
        for draft in voted(seen):
            count = Staff(seen).whip_count(draft)
            assert [tally.seat for tally in count.tallies] == list(seen.scenario.council.seats)
            assert [tally.seat for tally in count.tallies if tally.stance is Stance.OWN] == [seen.seat]
            assert 0 <= count.without <= count.passes <= 100
            assert 0 <= count.give_or_take <= count.votes <= len(count.tallies)
            assert all(0 <= tally.yes <= 100 for tally in count.tallies)
            for tally in count.tallies:
                assert tally.because is None or tally.because.seat == tally.seat
                assert tally.stance is not Stance.VETO or seen.scenario.council.members[tally.seat].permanent


def test_a_promise_is_called_one():
    found = [
        tally
        for seen in views(JULY)
        for draft in voted(seen)
        for tally in Staff(seen).whip_count(draft).tallies
        if tally.stance is Stance.PROMISED
    ]

    assert found
    assert all(tally.yes > 90 for tally in found)


def test_a_dossier_compares_wishes_with_the_draft():
    for seen in views(JULY)[::3]:
        for draft in voted(seen):
            for seat in (CHN, BOL):
                if seat == seen.seat:
                    continue
                dossier = Staff(seen).dossier(seat, draft)
                assert [want.stake for want in dossier.wants] == sorted((w.stake for w in dossier.wants), reverse=True)
                for want in dossier.wants:
                    assert (want.drift is Drift.KEPT) is (want.level == draft.text.levels[want.measure])
                    assert 1 <= want.sure <= 100


def test_what_somebody_said_is_in_its_dossier():
    late = [seen for seen in views(JULY) if seen.round >= 5 and voted(seen)]
    found = [Staff(seen).dossier(seat, voted(seen)[0]) for seen in late for seat in (CHN, BOL) if seat != seen.seat]

    assert any(dossier.grounds for dossier in found)
    assert all(ground.seat == dossier.seat for dossier in found for ground in dossier.grounds)


def test_prospects_can_be_done_now():
    found = [(seen, one) for seen in views(JULY) for one in Staff(seen).prospects()]

    assert found
    assert all(is_legal(seen, one.action) and 0 <= one.passes <= 100 for seen, one in found)


@pytest.mark.parametrize("skill", SKILLS, ids=[skill.name for skill in SKILLS])
def test_advice_is_what_a_mind_of_that_skill_would_do(skill):
    for seen in views("tutorial", 3):
        advice = Staff(seen).advice(skill)
        assert (advice.choice, advice.reason) == explained(Diplomat(skill), seen)
        assert is_legal(seen, advice.choice.action)


def test_advice_of_one_skill_does_not_colour_that_of_another():
    seen = next(seen for seen in views(JULY) if seen.phase is Phase.CONSULTATIONS and seen.round > 2)
    staff = Staff(seen)
    staff.whip_count(voted(seen)[0])
    staff.prospects()

    assert staff.advice(ATTACHE) == Staff(seen).advice(ATTACHE)
    assert staff.advice(AMBASSADOR) == Staff(seen).advice(AMBASSADOR)


NOBODY = {
    "1 a game without staff": lambda seen: evolve(seen, setup=evolve(seen.setup, unaided=True)),
    "2 the public": lambda _seen: session("tutorial").view(None),
}


@pytest.mark.parametrize("changed", NOBODY.values(), ids=NOBODY)
def test_there_is_no_staff_for(changed):
    with pytest.raises(NoStaffError):
        Staff(changed(views("tutorial")[0]))


def test_a_stranger_is_no_skill():
    assert skilled("attache") is ATTACHE
    with pytest.raises(KeyError):
        skilled("conceder")


def test_only_what_is_certain_is_called_so():
    assert [percent(chance) for chance in (0.0, 0.001, 0.5, 0.999, 1.0)] == [0, 1, 50, 99, 100]
