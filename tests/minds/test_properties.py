"""Section PR: what holds in every decision of whole games, judged by the rules and not by the minds' own helpers."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from random import Random

import pytest
from attrs import field, frozen

from game.minds.choice import Choice
from game.minds.diplomat import Diplomat
from game.minds.skill import AMBASSADOR
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    CallGroup,
    CastVote,
    CoSponsor,
    CounterOffer,
    MakeJointDemand,
    MakeOffer,
    PassTurn,
    PutInBlue,
)
from game.model.change import evolve
from game.model.council import Seat
from game.model.events import OfferDeclined
from game.model.offers import Answer, Offer, OfferKind
from game.model.phases import Phase
from game.model.priorities import Priorities, RedLine
from game.model.reasons import Motive
from game.model.state import State
from game.model.text import Package, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.play.batch import Order, game_seed, simulate
from game.play.sitting import begin, header, scenario_of
from game.rules.trust import bound
from game.rules.views import view
from game.rules.worth import crosses, least, text_value, worst_text
from game.scenario.draw import draw
from game.scenario.library import source
from tests.bench.play import played
from tests.minds.odd import SCORE_SHEETS, council, dealt
from tests.rules.bargains import deal, package
from tests.samples import scenario, start
from tests.table import after, in_round, turn

SCENARIOS = ("tutorial", "dprk-2017-07", "dprk-2017-09", "dprk-2017-12", "dprk-2019-12")
COUNCIL = scenario()
PERMANENT, ELECTED = 1, 3
ROOT = Path(__file__).resolve().parents[2]
SHIPPED = {
    "PR.1": "tutorial",
    "PR.2": "dprk-2017-07",
    "PR.3": "dprk-2017-09",
    "PR.4": "dprk-2017-12",
    "PR.5": "dprk-2019-12",
}
MADE = {
    "PR.6": council(seats=7, rounds=7, seed=1),
    "PR.7": council(seats=7, rounds=7, seed=2, tops=(3, 3, 2, 2, 1)),
    "PR.8": council(seats=5, rounds=6, seed=3, rule=SCORE_SHEETS),
    "PR.9": council(seats=9, rounds=6, seed=4, tops=(2, 2, 2), is_chain=True),
}
GAMES = (*(f"{number} {name}" for number, name in SHIPPED.items()), *(f"{number} made to measure" for number in MADE))
each_game = pytest.mark.parametrize("name", GAMES)


@frozen
class Decision:
    """What a seat saw, and what it chose."""

    view: View
    choice: Choice


@frozen
class Recorder:
    """An ambassador, and a note of all its decisions."""

    made: list[Decision]
    mind: Diplomat = field(factory=lambda: Diplomat(AMBASSADOR))

    def decide(self, view: View, rng: Random) -> Action:
        """Return what the ambassador decides."""
        choice = self.mind.choice(view, rng.random())
        self.made.append(Decision(view, choice))
        return choice.action


@cache
def decisions(name: str) -> tuple[Decision, ...]:
    """Return every decision of some games between ambassadors."""
    made: list[Decision] = []
    number, _, rest = name.partition(" ")
    if number in SHIPPED:
        found = source(rest)
        seats = ("ambassador",) * len(scenario_of(found).council.members)
        begin(header(found, 7, seats), recruit=lambda _skill: Recorder(made)).advance()
    else:
        for seed in range(6):
            given = dealt(MADE[number], draw(MADE[number], seed), seed)
            assert played(given, [Recorder(made) for _ in given.seats]).notices == []
    return tuple(made)


def gain(seen: View, text: Text) -> int:
    """Return what a text is worth to the seat above no text, in hundredths, red lines counted."""
    own = seen.priorities
    line = seen.scenario.rule.red_line if crosses(own, text) else 0
    return text_value(seen.scenario, own, text) - line - least(seen.scenario, own)


def answered(seen: View, action: AcceptOffer | CounterOffer) -> Offer:
    return next(offer for offer in seen.table if offer.proposer == action.proposer)


def proposals(name: str):
    """Yield what was proposed or signed: the view, the action, the draft, the package, and of a deal its parties."""
    for decision in decisions(name):
        seen, action = decision.view, decision.choice.action
        match action:
            case MakeOffer():
                yield seen, action, action.draft, action.package, (action.seat, *action.recipients)
            case MakeJointDemand() | CallGroup():
                yield seen, action, action.draft, action.package, None
            case AcceptOffer() | CounterOffer():
                offer = answered(seen, action)
                named = action.package if isinstance(action, CounterOffer) else offer.package
                is_deal = offer.kind is OfferKind.DEAL
                yield seen, action, offer.draft, named, (offer.proposer, *offer.recipients) if is_deal else None
            case _:
                continue


@each_game
def test_nobody_proposes_or_signs_what_it_would_not_have(name):
    for seen, action, pen, named, _parties in proposals(name):
        text = named.applied(seen.draft(pen).text)

        assert gain(seen, text) > 0, action


@each_game
def test_nobody_is_bound_by_what_it_signs_to_a_text_below_its_walk_away(name):
    found = 0
    for seen, action, pen, named, parties in proposals(name):
        if parties is not None:
            found += 1
            text = seen.draft(pen).text
            signed = named.applied(text) if pen in parties else text
            worst = worst_text(seen.scenario, seen.priorities, signed, named, action.guard)

            assert gain(seen, worst) >= 0, action
    assert found


@each_game
def test_nobody_promises_a_yes_across_its_red_line(name):
    """At the vote it would rather break its word, so that the promise would have deceived everybody."""
    for seen, action, pen, named, parties in proposals(name):
        if parties is not None:
            text = seen.draft(pen).text
            assert not crosses(seen.priorities, named.applied(text) if pen in parties else text), action
    for decision in decisions(name):
        seen, action = decision.view, decision.choice.action
        if isinstance(action, CoSponsor):
            assert not crosses(seen.priorities, seen.draft(action.draft).text)


SHOWN_ONLY = {
    "PR.11 a text worth much is lent a name": ((), True),
    "PR.12 but not across a red line": ((RedLine(0, (1,)),), False),
}


@pytest.mark.parametrize(("lines", "is_lent"), SHOWN_ONLY.values(), ids=SHOWN_ONLY)
def test_a_name_is_lent(lines, is_lent):
    own = Priorities(((0, 6000, 6000), *((0, 1000, 1000),) * 3), unity=100, record=900, red_lines=lines)
    state = start(COUNCIL)
    state = evolve(state, priorities=tuple(own if seat == ELECTED else p for seat, p in enumerate(state.priorities)))
    state = turn(after(in_round(state, 3), PutInBlue(0)), ELECTED)
    choice = Diplomat(AMBASSADOR).choice(view(state, ELECTED))

    assert (choice.action == CoSponsor(ELECTED, 0)) is is_lent


@each_game
def test_nobody_repeats_what_was_declined(name):
    for seen, action, pen, named, parties in proposals(name):
        if isinstance(action, AcceptOffer) or parties is None:
            continue
        said_no = {
            (letter.event.seat, letter.event.offer.package)
            for page in seen.letters
            for letter in page
            if isinstance(letter.event, OfferDeclined)
            and letter.event.offer.proposer == action.seat
            and letter.event.offer.draft == pen
        }
        recipients = [seat for seat in parties if seat != action.seat]
        assert not any((seat, named) in said_no for seat in recipients), action


@each_game
def test_a_yes_in_a_poll_is_meant(name):
    for decision in decisions(name):
        seen, action = decision.view, decision.choice.action
        if isinstance(action, AnswerPoll):
            text = seen.draft(action.draft).text
            if action.answer is Answer.YES:
                assert gain(seen, text) >= 0 or bound(seen, action.seat, action.draft, text) is True
            if action.answer is Answer.YES_IF:
                assert isinstance(action.package, Package)
                assert gain(seen, action.package.applied(text)) >= 0


@each_game
def test_every_action_but_passing_has_a_motive(name):
    for decision in decisions(name):
        is_pass = isinstance(decision.choice.action, PassTurn)

        assert (decision.choice.motive is Motive.NOTHING) <= is_pass


WHY_NOT = (Motive.RED_LINE, Motive.WORSE_THAN_NOTHING, Motive.KEEPS_WORD)
"""What can be said for breaking a promise of yes: a red line, a ruinous text, an older promise."""


def broken(seen: View, choice: Choice) -> bool:
    """Whether a vote on a draft goes against a promise."""
    question = seen.meeting.agenda[0]
    if question.matter is not Matter.DRAFT:
        return False
    promised = bound(seen, choice.action.seat, question.draft, seen.draft(question.draft).text)
    return promised is not None and promised is not (choice.action.vote is Vote.YES)


@each_game
def test_nobody_votes_against_its_promise_without_saying_why(name):
    for decision in decisions(name):
        choice = decision.choice
        if isinstance(choice.action, CastVote) and broken(decision.view, choice):
            is_yes = choice.action.vote is Vote.YES
            assert choice.motive is not Motive.NOTHING if is_yes else choice.motive in WHY_NOT


@each_game
def test_nobody_votes_yes_on_a_text_worse_than_none_but_to_keep_its_word(name):
    for decision in decisions(name):
        seen, choice = decision.view, decision.choice
        if isinstance(choice.action, CastVote) and choice.action.vote is Vote.YES:
            question = seen.meeting.agenda[0]
            if question.matter is Matter.DRAFT and gain(seen, seen.draft(question.draft).text) < 0:
                assert choice.motive is Motive.KEEPS_WORD


def dear(points: int, **numbers: object) -> Priorities:
    """Return the priorities of a seat to which level 1 of the first measure is worth so much, and nothing else."""
    return Priorities(((0, points, points), *((0, 0, 0),) * 3), **numbers)


def voting(state: State, seat: Seat, own: Priorities) -> Choice:
    """Return the choice of a seat with these priorities when the draft comes to the vote."""
    state = evolve(state, priorities=tuple(own if other == seat else p for other, p in enumerate(state.priorities)))
    state = after(in_round(state, 2), PutInBlue(0))
    return Diplomat(AMBASSADOR).choice(view(turn(state, seat, Phase.BALLOT), seat))


LINE = (RedLine(0, (1,)),)
PLEDGED = {
    "PR.21 a promise that costs a little is kept": (ELECTED, dear(-300), Motive.KEEPS_WORD, True),
    "PR.22 and a ruinous one, if the text passes all the same": (ELECTED, dear(-9000), Motive.KEEPS_WORD, True),
    "PR.23 who can stop a ruinous text stops it": (PERMANENT, dear(-9000), Motive.WORSE_THAN_NOTHING, False),
    "PR.24 nobody is held to cross a red line": (ELECTED, dear(-9000, red_lines=LINE), Motive.RED_LINE, False),
}


@pytest.mark.parametrize(("seat", "own", "motive", "is_kept"), PLEDGED.values(), ids=PLEDGED)
@pytest.mark.parametrize("kind", ["in a deal", "by its name"])
def test_a_promise_at_the_vote(seat, own, motive, is_kept, kind):
    """It was given when the text was worth something; what the seat wants has changed since."""
    first = start(COUNCIL)
    state = deal(first, 0, (seat,), package(0, 1)) if kind == "in a deal" else after(first, CoSponsor(seat, 0))
    choice = voting(state, seat, own)

    assert (choice.action.vote is Vote.YES) is is_kept
    assert choice.motive is motive


PLAY = """
import hashlib
from game.play.batch import game_seed
from game.play.sitting import begin, header
from game.scenario.library import load, source
played = []
for name in ("tutorial", "dprk-2017-09"):
    seats = ("ambassador", "counsellor", "attache") * 5
    session = begin(header(source(name), game_seed(9, 0), seats[: len(load(name).council.members)]))
    session.advance()
    assert session.notices == []
    played += [repr(session.actions), repr(session.result())]
print(hashlib.sha256("".join(played).encode()).hexdigest())
"""


def test_pr_31_decisions_do_not_hang_on_how_hashes_fall():
    def run(seed: str) -> str:
        command = [sys.executable, "-c", PLAY]
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": ""}
        return subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    first = run("1")
    assert first == run("2")
    assert len(first) == 65


def test_pr_32_nor_on_how_games_are_shared_out():
    order = Order(source("tutorial"), 5, "ambassador")
    alone, together = (simulate(order, 4, jobs) for jobs in (1, 2))
    free = ("decision_ms", "games_per_second", "seconds", "jobs")

    assert {k: v for k, v in alone.items() if k not in free} == {k: v for k, v in together.items() if k not in free}


def test_pr_33_nor_on_what_was_played_before():
    """Caches that minds share between games hold nothing of a game."""
    name = "tutorial"
    seats = ("ambassador",) * len(scenario_of(source(name)).council.members)

    def actions(seed: int) -> tuple[Action, ...]:
        session = begin(header(source(name), game_seed(seed, 0), seats))
        session.advance()
        return session.actions

    first = actions(1)
    actions(2)
    assert actions(1) == first
