"""What an author is told: each case is a report with one thing amiss, and the sentence it gets."""

from functools import cache

import pytest
from attrs import evolve

from game.analysis.playtest.advice import advice
from game.analysis.playtest.figures import Mean, PenFigures, Playtest, Threshold, rate
from game.analysis.playtest.sensitivity import Lever, Shift
from tests.analysis.playtest.games import of_measure, of_seat, report


def so(count, of=100):
    return rate([True] * count + [False] * (of - count))


@cache
def healthy() -> Playtest:
    """Return a report with nothing amiss."""
    found = report()
    endings = {"adopted": 70, "vetoed": 10, "lapsed": 20}
    found = evolve(
        found,
        games=100,
        wanted=100,
        skill="counsellor",
        endings=tuple((name, so(endings.get(name, 0))) for name, _ in found.endings),
        unanimous=so(30, 70),
        passing=evolve(
            found.passing, possible=so(100), texts=Mean(0.05, 0.01, 100), drawn=10_000, blockers=(), lacks_votes=0
        ),
        mean_round=Mean(5.0, 0.1, 100),
        levers=(),
        thresholds=(),
        troubles=0,
    )
    for index in range(len(found.measures)):
        found = of_measure(found, index, counts=(20, 30, 20), stood=(50, 90, 40), moved=so(60))
    for index in range(len(found.seats)):
        found = of_seat(
            found,
            index,
            value_added=Mean(6.0, 1.0, 20),
            share=Mean(0.6, 0.02, 60),
            stake=Mean(9.0, None, 70),
            yes=so(70, 90),
            needed=so(20, 70),
            losing=so(3, 70),
            close=so(10, 70),
            vetoed=so(0),
        )
    return found


def lever(**changes):
    return evolve(
        Lever(
            ("member", 1, "urgency"), "urgency", None, None, (1,), 18, 4, 0.4, True, 0.2, 0.03, (Shift(0, None, 0.1),)
        ),
        **changes,
    )


def endings(found, **counts):
    return evolve(found, endings=tuple((name, so(counts.get(name, 0))) for name, _ in found.endings))


def idle(found, *seats, **changes):
    for seat in seats:
        figures = {"value_added": Mean(0.1, 0.2, 20), "needed": so(0, 70), "close": so(0, 70), **changes}
        found = of_seat(found, seat, **figures)
    return found


CASES = {
    "no text can pass": (
        lambda it: evolve(it, passing=evolve(it.passing, possible=so(60), blockers=(("KES", 38),))),
        "No text can pass in 40% of draws (40 of 100). In 38 of them only the veto of Kestria is in the way: "
        "give it something to gain, or a dearer veto.",
    ),
    "no votes for any text": (
        lambda it: evolve(it, passing=evolve(it.passing, possible=so(90), lacks_votes=9)),
        "No text can pass in 10% of draws (10 of 100). In 9 of them the votes are missing even if nobody vetoes: "
        "lower prices, or raise urgencies.",
    ),
    "texts that pass are rare": (
        lambda it: evolve(it, passing=evolve(it.passing, texts=Mean(0.0003, 0.0001, 100))),
        "Texts that pass are rare: 3 of 10000 drawn at random. Players may look for one in vain; check that each side "
        "has something to give away.",
    ),
    "nearly every text would pass": (
        lambda it: evolve(it, passing=evolve(it.passing, texts=Mean(0.82, 0.01, 100))),
        "Nearly every text would pass: 82% of those drawn at random. "
        "Raise prices, or let members want what others do not.",
    ),
    "everything is adopted by all": (
        lambda it: evolve(endings(it, adopted=98, vetoed=2), unanimous=so(90, 98)),
        "A text is adopted in 98% of games, and everybody votes for it in 92% of those: "
        "let somebody have a reason to say no.",
    ),
    "hardly anything is adopted": (
        lambda it: endings(it, adopted=10, not_adopted=90),
        "A text that passes exists in 100% of draws, but is adopted in only 10% of games: "
        "give players more rounds, or a first draft that is nearer to one.",
    ),
    "no vote is taken": (
        lambda it: endings(it, adopted=40, lapsed=60),
        "60% of games end without a vote: the calendar may be too short, or nobody may dare to ask.",
    ),
    "one seat vetoes": (
        lambda it: of_seat(endings(it, adopted=60, vetoed=40), 1, vetoed=so(39)),
        "40% of games end by veto, nearly all by Kestria: a text that it can live with must be worth more.",
    ),
    "a rival draft is never adopted": (
        lambda it: evolve(it, pens=(PenFigures("Arvenia", True, so(67, 70)), PenFigures("Kestria", True, so(3, 70)))),
        "The draft of Kestria is 3 of the 70 texts adopted, so that its rivals need not fear it: "
        "begin it nearer to what others want, or in another round.",
    ),
    "a measure is never moved": (
        lambda it: of_measure(it, 2, moved=so(0), counts=(0, 35, 35)),
        "Observers is never moved: in 100 games every draft has it as it opened.",
    ),
    "a measure always ends alike": (
        lambda it: of_measure(it, 1, counts=(0, 1, 69)),
        'Trade with Merrow ends at "no arms, no fuel" in 69 of 70 texts adopted: let somebody mind.',
    ),
    "a measure never changes": (
        lambda it: of_measure(it, 1, counts=(70, 0, 0)),
        'Trade with Merrow stays at "free" in 70 of 70 texts adopted: let somebody want it.',
    ),
    "a level never stands": (
        lambda it: of_measure(it, 2, stood=(40, 90, 0), counts=(30, 40, 0)),
        'Observers: the level "with patrol boats" never stands in any text, in 100 games; it could go.',
    ),
    "a seat to which nothing is in dispute": (
        lambda it: idle(it, 2, stake=Mean(0.8, None, 70)),
        "Palmeth never matters: nothing it wants is in dispute (texts adopted differ by 0.8 points to it), and "
        "playing it adds 0.1 ± 0.2 points. Give it a measure that others disagree on.",
    ),
    "seats without influence": (
        lambda it: idle(idle(it, 3), 4, value_added=Mean(0.5, 0.3, 20)),
        "Selmora and Tavoria have no influence: playing them adds 0.1 to 0.5 (± 0.3 at most) points, and their yes is "
        "needed in none of the texts adopted. Bring them in earlier, or give them a lever or partners.",
    ),
    "a seat that can only lose": (
        lambda it: of_seat(it, 4, losing=so(50, 70)),
        "Tavoria ends below what no text is worth to it in 71% of the texts adopted: whoever plays it can only lose.",
    ),
    "a seat at whose expense others agree": (
        lambda it: of_seat(it, 4, share=Mean(0.1, 0.02, 40)),
        "Tavoria gets 10% of what it could have got: others agree at its expense.",
    ),
    "a seat that never says yes": (
        lambda it: of_seat(it, 4, yes=so(1, 90)),
        "Tavoria votes yes in 1 of 90 last votes: its price or its red lines may be too high.",
    ),
    "a calendar too long": (
        lambda it: evolve(it, mean_round=Mean(2.4, 0.1, 100)),
        "Games end in round 2.4 of 6 on the mean: fewer rounds would do.",
    ),
    "one number decides": (
        lambda it: evolve(it, levers=(lever(),)),
        "One number decides: member[2].urgency alone goes with 40% of what differs between games. "
        "A smaller spread would leave more to the players.",
    ),
    "the threshold decides": (
        lambda it: evolve(it, thresholds=(Threshold(5, Mean(-0.5, 0.08, 20)),)),
        "With 5 yes votes needed, 50 in a hundred games end otherwise (n = 20): the threshold decides much.",
    ),
    "the back channel is never opened": (
        lambda it: evolve(it, unused=("OpenChannel",), skill="ambassador"),
        "Nobody ever opens the back channel: let the state concerned ask for something its members can give.",
    ),
    "too few games": (
        lambda it: evolve(it, games=20),
        "This rests on 20 games: play 50 or more before changing much.",
    ),
    "minds in trouble": (
        lambda it: evolve(it, troubles=3),
        "AI members could not decide 3 times, and simpler ones did.",
    ),
}


@pytest.mark.parametrize(("amiss", "sentence"), CASES.values(), ids=CASES)
def test_what_is_amiss_is_said(amiss, sentence):
    assert [one.sentence for one in advice(amiss(healthy()))] == [sentence]


SILENT = {
    "a seat that may get a quarter of what it could": lambda it: of_seat(it, 4, share=Mean(0.24, 0.05, 80)),
    "a seat seen in too few games to tell": lambda it: of_seat(it, 4, share=Mean(0.1, None, 1)),
    "a threshold tried too seldom to tell": lambda it: evolve(it, thresholds=(Threshold(5, Mean(-0.33, 0.21, 6)),)),
    "a healthy report": lambda it: it,
    "no games": lambda it: evolve(it, games=0),
    "a draft that a member tabled itself, and lost": lambda it: evolve(
        it, pens=(PenFigures("Arvenia", True, so(70, 70)), PenFigures("Kestria", False, so(0, 70)))
    ),
    "rival drafts of too few texts": lambda it: evolve(
        it, pens=(PenFigures("Arvenia", True, so(9, 9)), PenFigures("Kestria", True, so(0, 9)))
    ),
    "a seat that adds little, but whose vote is needed": lambda it: idle(it, 3, needed=so(10, 70)),
    "a seat that adds little, as far as a few games tell": lambda it: idle(it, 3, value_added=Mean(0.1, 0.2, 9)),
    "a seat that may add much": lambda it: idle(it, 3, value_added=Mean(0.5, 2.0, 20)),
    "a seat whose numbers decide": lambda it: evolve(idle(it, 3), levers=(lever(seats=(3,), explained=0.1),)),
    "a veto that is cast": lambda it: idle(it, 1, stake=Mean(0.5, None, 70), vetoed=so(5)),
    "a veto that was a near thing": lambda it: idle(it, 1, stake=Mean(0.5, None, 70), close=so(10, 70)),
    "a level of no change that nobody wants": lambda it: of_measure(it, 2, stood=(0, 90, 60), counts=(0, 40, 30)),
    "a measure at one level in a few texts": lambda it: of_measure(it, 1, counts=(0, 0, 9)),
    "attachés, who open no back channel": lambda it: evolve(it, unused=("OpenChannel",), skill="attache"),
    "a number that decides by chance": lambda it: evolve(it, levers=(lever(is_beyond_chance=False),)),
}


@pytest.mark.parametrize("fine", SILENT.values(), ids=SILENT)
def test_nothing_is_said(fine):
    assert advice(fine(healthy())) == ()


def test_many_of_a_kind_are_told_of_in_one_sentence():
    found = healthy()
    for index in range(4):
        found = of_measure(found, index, counts=(0, 70, 0))
    (one,) = advice(found)

    assert one.sentence.startswith("4 of 4 measures end alike in nearly all of 70 texts adopted: Ships in the strait (")


def test_of_attachés_it_is_said_that_they_do_little():
    said = [one.sentence for one in advice(evolve(idle(healthy(), 3), skill="attache"))]

    assert len(said) == 2
    assert "--skill counsellor" in said[1]


def test_braces_in_names_are_left_alone():
    found = of_measure(healthy(), 1, title="{0} {x}", labels=("a", "{y}", "b"), counts=(0, 70, 0))

    assert [one.sentence for one in advice(found)] == [
        '{0} {x} ends at "{y}" in 70 of 70 texts adopted: let somebody mind.'
    ]
