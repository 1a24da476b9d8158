"""Section K: councils as odd as the rules allow. Whole games end, and no mind fails. Numbers never change."""

from collections.abc import Callable

import pytest
from attrs import evolve

from game.minds.belief import fresh
from game.model.priorities import RedLine, Spread, Wish
from game.model.scenario import Rule
from game.model.streams import stream
from game.model.voting import Ending
from game.scenario.draw import draw
from tests.bench.play import Deal
from tests.minds.odd import SCORE_SHEETS, council, dealt, nothings, prior, tables, with_priors, witnessed
from tests.rules.councils import COUNCILS, some_priorities

SKILLS = ("attache", "counsellor", "ambassador")


def drawn(seed: int = 3, terms: dict[str, bool] | None = None, **shape: object) -> Deal:
    of = council(**shape)
    return dealt(of, draw(of, seed), **(terms or {}))


def doomed(**terms: bool) -> Deal:
    """Return a council in which the first seat wants all and everybody else nothing, to the room's knowledge."""
    of = council()
    wants, fears = tables(of, 0, 9, 20), tables(of, 0, -30, -60, urgency=Spread(-10))
    of = evolve(of, priors=(wants, *(fears,) * 4))
    return dealt(of, draw(of, 1), **terms)


def indifferent() -> Deal:
    of = with_priors(council(), tables(council(), 0))
    return dealt(of, nothings(of))


def surprisingly_indifferent() -> Deal:
    """Return a council that wants nothing, against all that was believed."""
    of = council()
    return dealt(of, nothings(of))


def huge() -> Deal:
    """Return a council of worths beyond all measure: a hundred million points and back."""
    of = council(seed=4)
    wish = Wish(table=(0.0, 1e8, -1e8, 1e8), table_spread=1e6)
    made = evolve(of, priors=tuple(evolve(p, wishes=tuple(_cut(wish, m.top) for m in of.measures)) for p in of.priors))
    return dealt(made, draw(made, 2))


def _cut(wish: Wish, top: int) -> Wish:
    return evolve(wish, table=wish.table[: top + 1])


def blank_seat() -> Deal:
    """Return a council in which one seat, the penholder, has no wishes at all."""
    of = council()
    hidden = draw(of, 3)
    return dealt(of, (nothings(of)[0], *hidden[1:]))


def all_numbers_zero() -> Deal:
    """Return a council in which the hidden numbers are zeros for one seat, known in advance to be so."""
    of = council()
    of = evolve(of, priors=(*of.priors[:4], tables(of, 0)))
    return dealt(of, draw(of, 3))


def crossed_out() -> Deal:
    """Return a council in which every seat has sworn against every change of every measure."""
    of = council()
    lines = tuple(RedLine(index, tuple(range(1, m.top + 1))) for index, m in enumerate(of.measures))
    return dealt(of, tuple(evolve(own, red_lines=lines) for own in draw(of, 3)))


CASES: dict[str, Callable[[], Deal]] = {
    "K.1 nothing can pass": doomed,
    "K.2 everybody is indifferent, as everybody knows": indifferent,
    "K.3 everybody is indifferent, and nobody knows": surprisingly_indifferent,
    "K.4 two seats": lambda: drawn(seats=2, permanent=1, yes_needed=2),
    "K.5 two seats, both with a veto, one vote enough": lambda: drawn(seats=2, permanent=2, yes_needed=1),
    "K.6 nobody has a veto": lambda: drawn(permanent=0),
    "K.7 everybody has a veto": lambda: drawn(permanent=5, yes_needed=5),
    "K.8 one measure": lambda: drawn(tops=(2,)),
    "K.9 one measure of two levels": lambda: drawn(tops=(1,)),
    "K.10 one measure, a choice of words": lambda: drawn(tops=(1, 1, 5)),
    "K.11 one round": lambda: drawn(rounds=1),
    "K.12 two rounds": lambda: drawn(rounds=2),
    "K.13 score sheets": lambda: drawn(rule=SCORE_SHEETS, permanent=2, yes_needed=4),
    "K.14 score sheets, a free pen": lambda: drawn(rule=SCORE_SHEETS, is_free_pen=True),
    "K.15 huge numbers": huge,
    "K.16 each measure needs the one before": lambda: drawn(tops=(2, 2, 2, 2), is_chain=True),
    "K.17 each needs the one before, five of them": lambda: drawn(tops=(3,) * 5, is_chain=True, seed=9),
    "K.29 each needs all it can of the one before": lambda: drawn(tops=(1, 3, 2), is_chain=True, seed=8),
    "K.18 the penholder wants nothing": blank_seat,
    "K.19 another seat wants nothing, as everybody knows": all_numbers_zero,
    "K.20 a free pen": lambda: drawn(is_free_pen=True),
    "K.21 sealed rounds": lambda: drawn(terms={"sealed": True}),
    "K.22 the core alone": lambda: drawn(terms={"core": True}),
    "K.23 the core alone, sealed": lambda: drawn(terms={"core": True, "sealed": True}),
    "K.24 all of it is forbidden to all": crossed_out,
    "K.25 nobody is trusted": lambda: drawn(rule=Rule(substance_full=200, start_credibility=30)),
    "K.26 no substance anywhere": lambda: drawn(rule=Rule(substance_full=10**9)),
    "K.27 six levels each, ten measures": lambda: drawn(tops=(5,) * 10, rounds=3),
    "K.28 a table for one offer, which lasts a round": lambda: drawn(rule=Rule(table_size=1, offer_rounds=1)),
}


ODDITIES = {f"K.{number} {name}": name for number, name in enumerate(COUNCILS, start=41)}
"""The councils of the play-outs: stages, levers, news, a back channel."""


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("skill", SKILLS)
@pytest.mark.parametrize("name", ODDITIES.values(), ids=ODDITIES)
def test_no_mind_fails_where_anything_can_happen(name, skill):
    of, setup = COUNCILS[name]
    rng = stream(1, "what the room believes")
    of = evolve(of, priors=tuple(prior(of.measures, rng) for _ in of.council.members))
    session, faults = witnessed(Deal(of, some_priorities(of, 1), 1, setup), skill)

    assert faults == []
    assert session.result() is not None


CROWDS = {
    "K.61 193 seats, ten measures, two rounds": ("attache", 2),
    "K.62 193 seats, ten measures, one round": ("ambassador", 1),
}


@pytest.mark.parametrize(("skill", "rounds"), CROWDS.values(), ids=CROWDS)
def test_no_mind_fails_in_a_crowd(skill, rounds):
    session, faults = witnessed(drawn(seats=193, permanent=5, tops=(3,) * 10, rounds=rounds), skill)

    assert faults == []
    assert session.result() is not None


def test_a_belief_about_193_seats_takes_two_megabytes():
    belief = fresh(council(seats=193, tops=(3,) * 10))

    assert belief.mean.nbytes + belief.covariance.nbytes < 2_000_000


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("skill", SKILLS)
@pytest.mark.parametrize("deal", CASES.values(), ids=CASES)
def test_no_mind_fails(deal, skill):
    session, faults = witnessed(deal(), skill)

    assert faults == []
    assert session.result() is not None


@pytest.mark.parametrize("skill", SKILLS)
def test_where_nothing_can_pass_nothing_does(skill):
    session, _faults = witnessed(doomed(), skill)

    assert session.state.ending is not Ending.ADOPTED


@pytest.mark.parametrize("deal", [indifferent, surprisingly_indifferent])
def test_who_wants_nothing_neither_gains_nor_loses(deal):
    session, _faults = witnessed(deal(), "ambassador")

    assert {score.points for score in session.result().scores} == {0}
