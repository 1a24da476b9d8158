"""Section ST: what each act says, about whom, and to whom. Numbers never change."""

from collections.abc import Callable

import numpy as np
import pytest

from game.minds.belief import SURE, fresh
from game.minds.memory import Memory
from game.minds.space import row, space
from game.minds.statements import Ear
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    BreakSilence,
    CallGroup,
    CirculateDraft,
    CoSponsor,
    CounterOffer,
    DeclineOffer,
    LeakOffer,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    MovePostponement,
    ObjectToStatement,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.council import Voice
from game.model.events import PollAnswered
from game.model.offers import Answer, Reply
from game.model.priorities import Prior, Spread, Wish
from game.model.reasons import Manner
from game.model.scenario import News, OpeningDraft, Standing
from game.model.state import State
from game.model.text import Instrument, Text
from game.rules.views import view
from tests.minds.odd import with_priors
from tests.rules.bargains import deal, package, pact
from tests.samples import scenario, start
from tests.table import after, in_round, once, over, show_of_hands

OPEN = Prior((Wish(Spread(25.0, 0.5), Spread(0.3, 0.3)),) * 4, urgency=Spread(3.0, 3.0), price=Spread(2.0, 1.0))
COUNCIL = with_priors(scenario(levers={4: (Voice("E"),)}), OPEN)  # 0 holds the pen; 0 and 1 are permanent
TEXT, STRONGER = Text((1, 1, 1, 1)), Text((2, 1, 1, 1))
MORE = package(0, 2)

Said = list[tuple[int, str, object]]


def first() -> State:
    return start(COUNCIL)


def heard(state: State, seat: int) -> Said:
    """Return what a seat heard: who, in what manner, and the terms named, if any."""
    statements = [one.statement for one in Memory().recall(view(state, seat)).heard]
    return [(s.seat, s.manner.value, s.package) for s in statements]


def silence() -> State:
    return after(first(), PlaceUnderSilence(0))


def adopted() -> State:
    return show_of_hands(after(in_round(first(), 2), PutInBlue(0)), "YNYYA")


def amended(hands: str) -> State:
    state = after(in_round(first(), 2), PutInBlue(0), MoveAmendment(2, 0, STRONGER))
    return show_of_hands(state, hands)


CASES: dict[str, tuple[Callable[[], State], int, Said]] = {
    "ST.1 a yes in a poll": (
        lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES)),
        3,
        [(2, "supported", None)],
    ),
    "ST.2 a no in a poll": (
        lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.NO)),
        3,
        [(2, "opposed", None)],
    ),
    "ST.3 no yes is no support": (
        lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.ABSTAIN)),
        3,
        [(2, "opposed", None)],
    ),
    "ST.4 yes if": (
        lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES_IF, MORE)),
        3,
        [(2, "condition", MORE)],
    ),
    "ST.5 one does not listen to oneself": (
        lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES)),
        2,
        [],
    ),
    "ST.6 an offer, to who got it": (lambda: after(first(), MakeOffer(0, 0, (2,), MORE)), 2, [(0, "proposed", MORE)]),
    "ST.7 and to nobody else": (lambda: after(first(), MakeOffer(0, 0, (2,), MORE)), 3, []),
    "ST.8 an offer declined, to who made it": (
        lambda: after(first(), MakeOffer(0, 0, (2,), MORE), DeclineOffer(2, 0)),
        0,
        [(2, "declined", MORE)],
    ),
    "ST.9 an offer accepted binds both to what they signed": (
        lambda: deal(first(), 0, (2,), MORE),
        0,
        [(2, "pledged", None)],
    ),
    "ST.10 seen from the other side": (
        lambda: deal(first(), 0, (2,), MORE),
        2,
        [(0, "proposed", MORE), (0, "pledged", None)],
    ),
    "ST.11 one of two accepts": (
        lambda: after(first(), MakeOffer(0, 0, (2, 3), MORE), AcceptOffer(2, 0)),
        0,
        [(2, "accepted", MORE)],
    ),
    "ST.12 a counter is an offer of its own": (
        lambda: after(first(), MakeOffer(0, 0, (2,), MORE), CounterOffer(2, 0, package(1, 2))),
        0,
        [(2, "proposed", package(1, 2))],
    ),
    "ST.13 an invitation to a joint demand": (
        lambda: after(first(), MakeJointDemand(2, 0, (3, 4), MORE)),
        3,
        [(2, "proposed", MORE)],
    ),
    "ST.14 a joint demand speaks for all who joined": (
        lambda: pact(first(), 2, 3, 4, of=MORE),
        0,
        [(2, "demanded", MORE), (3, "demanded", MORE), (4, "demanded", MORE)],
    ),
    "ST.15 a private demand, to the penholder": (
        lambda: after(first(), MakeDemand(2, 0, MORE, False)),
        0,
        [(2, "demanded", MORE)],
    ),
    "ST.16 and to nobody else": (lambda: after(first(), MakeDemand(2, 0, MORE, False)), 3, []),
    "ST.17 a public demand, to all": (lambda: after(first(), MakeDemand(2, 0, MORE, True)), 3, [(2, "demanded", MORE)]),
    "ST.18 a name on the draft": (lambda: after(first(), CoSponsor(3, 0)), 4, [(3, "pledged", None)]),
    "ST.19 a silence that holds": (
        lambda: once(silence(), lambda now: now.round == 2),
        1,
        [(2, "supported", None), (3, "supported", None), (4, "supported", None)],
    ),
    "ST.20 a silence broken": (lambda: after(silence(), BreakSilence(3, 0)), 1, [(3, "opposed", None)]),
    "ST.21 votes": (
        adopted,
        3,
        [(0, "voted yes", None), (1, "voted no", None), (2, "voted yes", None), (4, "voted no", None)],
    ),
    "ST.22 a yes to an amendment asks for it, a no for the text without, abstaining for nothing": (
        lambda: amended("YNYAA"),
        4,
        [(0, "proposed", MORE), (1, "proposed", package(0, 1)), (2, "proposed", MORE)],
    ),
    "ST.23 a draft of one's own": (
        lambda: after(first(), TableDraft(3, Instrument.RESOLUTION, STRONGER, COUNCIL.council.seats)),
        4,
        [(3, "tabled", None)],
    ),
    "ST.24 what the scenario tables says nothing": (first, 4, []),
    "ST.25 a statement is no resolution": (
        lambda: after(first(), TableDraft(3, Instrument.STATEMENT, Text((0, 0, 1, 0)), COUNCIL.council.seats)),
        4,
        [],
    ),
    "ST.26 a revision says nothing of what was promised": (lambda: after(first(), ReviseDraft(0, STRONGER)), 4, []),
    "ST.27 passing says nothing": (lambda: over(first()), 4, []),
    "ST.28 a postponement says nothing of the text": (
        lambda: show_of_hands(after(in_round(first(), 2), PutInBlue(0), MovePostponement(2, 0)), "YNNNN"),
        4,
        [],
    ),
    "ST.29 an objection to a statement says nothing": (
        lambda: after(
            first(),
            TableDraft(1, Instrument.STATEMENT, Text((0, 0, 1, 0)), COUNCIL.council.seats),
            ObjectToStatement(3, 1),
        ),
        4,
        [],
    ),
    "ST.30 a call of one's group is a joint demand": (
        lambda: after(first(), CallGroup(4, 0, "E", MORE), AcceptOffer(2, 4)),
        3,
        [(4, "proposed", MORE), (2, "demanded", MORE)],
    ),
}


@pytest.mark.parametrize(("made", "seat", "said"), CASES.values(), ids=CASES)
def test_what_is_heard(made, seat, said):
    assert heard(made(), seat) == said


def test_st_31_a_leaked_offer_is_heard_by_all():
    state = after(first(), MakeOffer(0, 0, (2,), MORE), LeakOffer(2, 0, 2))
    state = once(state, lambda now: now.round == 2)

    assert heard(state, 3) == [(0, "proposed", MORE)]


def test_st_32_a_statement_is_about_the_text_as_it_then_stood():
    state = after(first(), MakeDemand(2, 0, package(1, 2), True), ReviseDraft(0, STRONGER))
    state = after(state, MakeDemand(3, 0, package(1, 2), True))

    about = [one.statement.text for one in Memory().recall(view(state, 4)).heard]
    assert about == [TEXT, STRONGER]


def test_st_33_who_is_not_shown_a_draft_hears_nothing_of_it():
    private = OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(0, 1, 2))
    of = with_priors(scenario(drafts=(private,)), OPEN)
    state = after(start(of), MakeDemand(2, 0, MORE, True))
    shown = after(state, CirculateDraft(0, (3,)), MakeDemand(1, 0, MORE, True))

    assert heard(state, 3) == []
    assert heard(state, 1) == [(2, "demanded", MORE)]
    assert (1, "demanded", MORE) in heard(shown, 3)


def test_st_34_every_statement_has_the_round_it_was_made_in():
    state = after(in_round(first(), 3), MakeDemand(2, 0, MORE, True))

    assert [one.statement.round for one in Memory().recall(view(state, 4)).heard] == [3]


def test_st_35_news_moves_what_is_believed_of_everybody_but_oneself():
    news = News("a test", "", Standing.PORTRAYED, rounds=(1,), urgency=(500,) * 5, worth=((0, (200,) * 5),))
    before = Memory().recall(view(first(), 4)).belief
    state = start(with_priors(scenario(news=(news,)), OPEN))
    state = once(state, lambda now: now.to_act == 0)
    belief = Memory().recall(view(state, 4)).belief

    assert belief.mean[:4, belief.where.urgency] == pytest.approx(before.mean[:4, before.where.urgency] + 5)
    assert belief.mean[:4, [0, 1]] == pytest.approx(before.mean[:4, [0, 1]] + [1, 2])
    own = view(state, 4).priorities
    assert belief.mean[4] == pytest.approx(belief.where.numbers(own))


MOVES = {
    "ST.41 support": (lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES)), TEXT, 1),
    "ST.42 opposition": (lambda: after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.NO)), TEXT, -1),
    "ST.43 a pledge": (lambda: after(first(), CoSponsor(2, 0)), TEXT, 1),
    "ST.44 a demand, for what it asks": (lambda: after(first(), MakeDemand(2, 0, MORE, True)), STRONGER, 1),
    "ST.45 a vote for": (lambda: show_of_hands(after(in_round(first(), 2), PutInBlue(0)), "YYYYY"), TEXT, 1),
    "ST.46 a vote against": (lambda: show_of_hands(after(in_round(first(), 2), PutInBlue(0)), "YYNYY"), TEXT, -1),
    "ST.47 a silence broken": (lambda: after(silence(), BreakSilence(2, 0)), TEXT, -1),
    "ST.48 a draft of one's own": (
        lambda: after(first(), TableDraft(2, Instrument.RESOLUTION, STRONGER, COUNCIL.council.seats)),
        STRONGER,
        1,
    ),
}


@pytest.mark.parametrize(("made", "text", "sign"), MOVES.values(), ids=MOVES)
def test_what_is_believed_moves_the_way_it_should(made, text, sign):
    before, then = (Memory().recall(view(state, 3)).belief for state in (first(), made()))
    features = space(COUNCIL).features(row(text))[0]
    worth = [float(features @ belief.mean[2]) for belief in (before, then)]

    assert sign * (worth[1] - worth[0]) > 0.1


def test_st_49_a_demand_tells_what_its_seat_would_rather_have():
    before, then = (
        Memory().recall(view(state, 3)).belief for state in (first(), after(first(), MakeDemand(2, 0, MORE, True)))
    )
    rather = [float(b.value(row(STRONGER))[0][0, 2] - b.value(row(TEXT))[0][0, 2]) for b in (before, then)]

    assert rather[1] > rather[0] + 0.5


def test_st_50_every_manner_is_heard_in_some_case():
    found = {manner for made, seat, _said in CASES.values() for _seat, manner, _package in heard(made(), seat)}

    assert found == {manner.value for manner in Manner}


def test_st_51_nothing_is_heard_of_those_who_only_pass():
    assert heard(after(first(), PassTurn(0), PassTurn(1)), 4) == []


def preferred(state: State, seat: int = 2) -> float:
    """Return by how much the penholder thinks a seat prefers the last level of measure 0 to the others, on average."""
    belief = Memory().recall(view(state, 0)).belief
    return float(belief.mean[seat] @ belief.where.preference(MORE.terms[0]))


def test_st_81_who_names_terms_prefers_the_levels_it_names():
    polled = after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES_IF, MORE))

    assert preferred(polled) > preferred(first()) + 1.0


def test_st_82_a_penholders_terms_say_nothing_of_its_own_taste():
    ear = Memory().recall(view(after(first(), MakeOffer(0, 0, (2,), MORE)), 2))

    assert not ear.named


def test_st_83_to_name_the_same_terms_again_is_no_news():
    once_ = Memory().recall(view(after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES_IF, MORE)), 0))
    twice = Memory().recall(
        view(after(first(), AskPoll(0, 0), AnswerPoll(2, 0, Answer.YES_IF, MORE), MakeOffer(2, 0, (0,), MORE)), 0)
    )

    assert once_.named == twice.named == {(2, MORE.terms[0])}


def test_st_84_terms_named_early_say_less_of_the_text_as_it_is_where_the_room_is_not_taken_at_its_word():
    drops = []
    for frank in (SURE, -SURE):
        belief = fresh(COUNCIL)
        belief.frank = frank
        text = belief.where.features(row(TEXT), with_price=False)[0]
        before = float(belief.mean[2] @ text)
        Ear(COUNCIL, 0, belief, texts={0: TEXT}).take(PollAnswered(0, 1, Reply(2, Answer.YES_IF, MORE)), 1)
        drops.append(before - float(belief.mean[2] @ text))

    assert drops[0] > drops[1] + 0.5


def test_st_85_a_room_is_taken_at_its_word_as_far_as_it_says_yes_as_often_as_it_could():
    def candour(answers, *doubted):
        belief = fresh(COUNCIL)
        likely = belief.where.features(row(TEXT))[0]
        for is_yes in answers:
            belief.weigh_word(2, likely, 2.0, is_yes)
        belief.doubt[list(doubted)] = 0.25
        return belief.candour

    assert candour([]) == 0.5
    assert candour([True] * 3) > 0.8
    assert candour([True] * 40) == pytest.approx(1.0)
    assert candour([False] * 40) == pytest.approx(0.0, abs=1e-9)
    assert candour([True] * 40, 3, 4) == 0.0


def test_st_87_a_no_says_the_more_of_how_a_room_speaks_the_likelier_a_yes_was():
    def after(points):
        belief = fresh(COUNCIL)
        belief.mean[2] = points
        weights = np.zeros(belief.where.size)
        weights[0] = 1.0
        belief.weigh_word(2, weights, 2.0, is_yes=False)
        return belief.frank

    assert after(20.0) < after(0.0) < after(-20.0) < 0.0


def test_st_86_only_answers_given_while_there_is_time_are_counted():
    def counted(round_):
        belief = fresh(COUNCIL)
        ear = Ear(COUNCIL, 0, belief, texts={0: TEXT})
        ear.take(PollAnswered(0, 1, Reply(2, Answer.YES, None)), round_)
        return belief.frank

    assert counted(1) > 0.0
    assert counted(COUNCIL.deadline) == 0.0


def test_st_89_once_a_text_is_adopted_others_are_spoken_of_beside_it_and_earlier_answers_forgotten():
    state = show_of_hands(after(in_round(first(), 2), PutInBlue(0)), "YYYYA")
    ear = Ear(COUNCIL, 3, fresh(COUNCIL), {0: TEXT}, answers={(0, TEXT): {2: Answer.YES}}, answered={(0, TEXT): 1})
    for event in state.log[-1]:
        ear.take(event, 2)
    value, spread = ear.belief.value(row(TEXT), with_price=False)

    assert ear.adopted == TEXT
    assert ear.answers == {}
    assert np.abs(value).max() == np.abs(spread).max() == 0.0
    assert ear.belief.value(row(STRONGER), with_price=False)[1][0, 2] > 0.0


def test_st_88_what_a_seat_says_itself_tells_it_nothing_of_the_room():
    belief = fresh(COUNCIL)
    Ear(COUNCIL, 2, belief, texts={0: TEXT}).take(PollAnswered(0, 1, Reply(2, Answer.YES, None)), 1)

    assert belief.frank == 0.0
