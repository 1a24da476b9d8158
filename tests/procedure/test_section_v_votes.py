"""Section V of the procedure cases: counting (Charter, Article 27). Numbers never change."""

import pytest

from game.model.council import Council, Member
from game.model.voting import Cast, Matter, Verdict, Vote
from game.rules.voting import count

COUNCIL = Council(tuple(Member(f"M{seat}", f"Member {seat}", seat < 5) for seat in range(15)), 9, (0,))

ADOPTED, NOT_ADOPTED, VETOED = Verdict.ADOPTED, Verdict.NOT_ADOPTED, Verdict.VETOED

CASES = {  # five permanent, then ten elected
    "V.1 nine Yes carry": ("YYYYY YYYYAAAAAA", ADOPTED),
    "V.2 eight do not": ("YYYYY YYYAAAAAAA", NOT_ADOPTED),
    "V.3 one permanent No is a veto": ("NYYYY YYYYYYYYYY", VETOED),
    "V.4 every permanent member's No is one": ("YYYYN YYYYYYYYYY", VETOED),
    "V.5 a permanent abstention is no veto": ("AYYYY YYYYYAAAAA", ADOPTED),
    "V.6 five of them are none either": ("AAAAA YYYYYYYYYA", ADOPTED),
    "V.7 short of nine, a permanent No is no veto": ("NNYYY YYYYYAAAAA", NOT_ADOPTED),
    "V.8 an elected No is no veto": ("YYYYY YYYYNNNNNN", ADOPTED),
    "V.9 six elected No and an abstention leave eight": ("YYYYY YYYNNNNNNA", NOT_ADOPTED),
    "V.10 seven elected No stop a text without a veto": ("YYYYY YYYNNNNNNN", NOT_ADOPTED),
    "V.11 nobody in favour": ("AAAAA AAAAAAAAAA", NOT_ADOPTED),
    "V.12 nobody but against": ("NNNNN NNNNNNNNNN", NOT_ADOPTED),
    "V.13 nine Yes with a permanent No and an elected No": ("NYYYY YYYYYNAAAA", VETOED),
}

RECORD = {  # China, France, Russia, United Kingdom, United States; then how many elected members voted Yes, No, Abstain
    "V.101 S/RES/678 of 29 November 1990, Iraq: 12-2-1": ("AYYYY", (8, 2, 0), ADOPTED),
    "V.102 S/RES/1244 of 10 June 1999, Kosovo: 14-0-1": ("AYYYY", (10, 0, 0), ADOPTED),
    "V.103 S/2007/14 of 12 January 2007, Myanmar: 9-3-3": ("NYNYY", (6, 1, 3), VETOED),
    "V.104 S/2008/447 of 11 July 2008, Zimbabwe: 9-5-1": ("NYNYY", (6, 3, 1), VETOED),
    "V.105 S/RES/1929 of 9 June 2010, Iran: 12-2-1": ("YYYYY", (7, 2, 1), ADOPTED),
    "V.106 S/RES/1973 of 17 March 2011, Libya: 10-0-5": ("AYAYY", (7, 0, 3), ADOPTED),
    "V.107 S/2011/612 of 4 October 2011, Syria: 9-2-4": ("NYNYY", (6, 0, 4), VETOED),
    "V.108 S/2012/77 of 4 February 2012, Syria: 13-2-0": ("NYNYY", (10, 0, 0), VETOED),
    "V.109 S/2014/916 of 30 December 2014, Palestine: 8-2-5": ("YYYAN", (5, 1, 4), NOT_ADOPTED),
    "V.110 S/2016/846 of 8 October 2016, Aleppo: 11-2-2": ("AYNYY", (8, 1, 1), VETOED),
    "V.111 S/2016/847 of 8 October 2016, its rival: 4-9-2": ("YNYNN", (2, 6, 2), NOT_ADOPTED),
    "V.112 S/RES/2334 of 23 December 2016, settlements: 14-0-1": ("YYYYA", (10, 0, 0), ADOPTED),
    "V.113 S/2017/172 of 28 February 2017, Syria: 9-3-3": ("NYNYY", (6, 1, 3), VETOED),
    "V.114 S/2017/315 of 12 April 2017, Syria: 10-2-3": ("AYNYY", (7, 1, 2), VETOED),
    "V.115 S/2017/884 of 24 October 2017, inquiry: 11-2-2": ("AYNYY", (8, 1, 1), VETOED),
    "V.116 S/2017/962 of 16 November 2017, inquiry: 11-2-2": ("AYNYY", (8, 1, 1), VETOED),
    "V.117 S/2017/968 of 16 November 2017, its rival: 4-7-4": ("YNYNN", (2, 4, 4), NOT_ADOPTED),
    "V.118 S/2018/516 of 1 June 2018, Gaza: 1-3-11": ("AANAY", (0, 2, 8), NOT_ADOPTED),
    "V.119 S/2018/520 of 1 June 2018, its rival: 10-1-4": ("YYYAN", (7, 0, 3), VETOED),
    "V.120 S/2022/431 of 26 May 2022, DPRK: 13-2-0": ("NYNYY", (10, 0, 0), VETOED),
    "V.121 S/2024/255 of 28 March 2024, DPRK panel: 13-1-1": ("AYNYY", (10, 0, 0), VETOED),
}

UNANIMOUS = (1718, 1874, 2087, 2094, 2270, 2321, 2356, 2371, 2375, 2397)  # the DPRK sanctions of 2006 to 2017

PROCEDURE = {  # whether to hold a meeting on human rights in the DPRK: no veto on procedure
    "V.201 agenda of 22 December 2014 (S/PV.7353): 11-2-2": ("NYNYY", (8, 0, 2), ADOPTED),
    "V.202 agenda of 10 December 2015 (S/PV.7575): 9-4-2": ("NYNYY", (6, 2, 2), ADOPTED),
    "V.203 agenda of 9 December 2016 (S/PV.7830): 9-5-1": ("NYNYY", (6, 3, 1), ADOPTED),
    "V.204 agenda of 11 December 2017 (S/PV.8130): 10-3-2": ("NYNYY", (7, 1, 2), ADOPTED),
    "V.205 eight do not carry a motion either": ("YYYYY", (3, 0, 7), NOT_ADOPTED),
}


def casts(hands: str) -> list[Cast]:
    """Return the votes of a string of letters, one for each seat."""
    return [Cast(seat, Vote(letter)) for seat, letter in enumerate(hands.replace(" ", ""))]


def hands(permanent: str, elected: tuple[int, int, int]) -> str:
    """Return the letters of a recorded vote."""
    yes, no, abstain = elected
    return permanent + "Y" * yes + "N" * no + "A" * abstain


def tally(letters: str) -> str:
    """Return a vote as the press gives it: Yes, No, Abstain."""
    return "-".join(str(letters.count(letter)) for letter in "YNA")


@pytest.mark.parametrize(("letters", "verdict"), CASES.values(), ids=CASES)
def test_count(letters, verdict):
    assert count(casts(letters), COUNCIL) is verdict


@pytest.mark.parametrize(
    ("sentence", "permanent", "elected", "verdict"), [(k, *v) for k, v in RECORD.items()], ids=RECORD
)
def test_recorded_vote(sentence, permanent, elected, verdict):
    letters = hands(permanent, elected)

    assert tally(letters) == sentence.rsplit(" ", 1)[1]
    assert count(casts(letters), COUNCIL) is verdict


@pytest.mark.parametrize(
    "symbol", UNANIMOUS, ids=lambda symbol: f"V.{150 + UNANIMOUS.index(symbol)} S/RES/{symbol}: 15-0"
)
def test_unanimous_vote(symbol):
    assert count(casts("Y" * 15), COUNCIL) is ADOPTED


@pytest.mark.parametrize(
    ("sentence", "permanent", "elected", "verdict"), [(k, *v) for k, v in PROCEDURE.items()], ids=PROCEDURE
)
@pytest.mark.parametrize("matter", [Matter.POSTPONEMENT, Matter.DIVISION])
def test_procedural_vote_knows_no_veto(sentence, permanent, elected, verdict, matter):
    letters = hands(permanent, elected)

    assert verdict is NOT_ADOPTED or tally(letters) == sentence.rsplit(" ", 1)[1]
    assert count(casts(letters), COUNCIL, matter) is verdict


@pytest.mark.parametrize("matter", [Matter.DRAFT, Matter.AMENDMENT, Matter.CLAUSE])
def test_matter_of_substance_can_be_vetoed(matter):
    assert count(casts("NYYYY YYYYYYYYYY"), COUNCIL, matter) is VETOED


BLOCKING = {
    "V.301 seven of fifteen": (15, 9, 7),
    "V.302 five of eleven, as before 1966": (11, 7, 5),
    "V.303 one of two": (2, 2, 1),
    "V.304 sixty-five of 193": (193, 129, 65),
}


@pytest.mark.parametrize(("seats", "needed", "blocking"), BLOCKING.values(), ids=BLOCKING)
def test_how_many_can_block(seats, needed, blocking):
    council = Council(tuple(Member(f"M{seat}", "", False) for seat in range(seats)), needed, (0,))
    just_blocked = [Cast(seat, Vote.ABSTAIN if seat < blocking else Vote.YES) for seat in range(seats)]
    just_carried = [Cast(seat, Vote.ABSTAIN if seat < blocking - 1 else Vote.YES) for seat in range(seats)]

    assert council.blocking == blocking
    assert count(just_blocked, council) is NOT_ADOPTED
    assert count(just_carried, council) is ADOPTED
