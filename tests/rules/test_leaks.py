"""Leaks (RULES §3): numbered cases."""

from game.model.actions import Befall, DeclineOffer, LeakDraft, LeakOffer, MakeOffer, PutInBlue, ReviseDraft, TableDraft
from game.model.council import CHANCE
from game.model.errors import Breach
from game.model.events import ActionVoided, DraftLeaked, LeakTraced, OfferLeaked
from game.model.phases import Phase, Setup, Traced
from game.model.scenario import OpeningDraft, Rule
from game.model.text import Instrument, Text
from game.rules.news import chance
from game.rules.tolls import price
from game.rules.views import view
from tests.rules.bargains import charges, deal, moves, package
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, once, refused, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


TRACED, NOT_TRACED = Befall(CHANCE, True), Befall(CHANCE, False)


def shown_to(*circle: int, **others):
    """Return the first position with the draft of seat 0 before a few."""
    return start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=circle),), **others))


def papers(state):
    """Return the position in which all have spoken, and chance is asked whether a leak is traced."""
    return once(state, lambda now: now.to_act == CHANCE)


def leaked(state, action, answer=NOT_TRACED):
    """Return the position after a leak has been in the papers."""
    return at_once(papers(at_once(turn(state, action.seat), action)), answer)


@cases("LK.1 a leaked offer is public as it stood, and exposes proposer and recipients, not the leaker (R27)")
def _():
    state = papers(at_once(turn(at_once(start(), MakeOffer(0, 0, (1, 2), package(0, 2))), 1), LeakOffer(1, 0, 1)))

    assert [event.offer.package for event in events(state, OfferLeaked)] == [package(0, 2)]
    assert moves(state) == [(0, -10, "exposed"), (2, -10, "exposed")]
    assert state.offers[0].is_leaked


@cases("LK.2 a leaked text exposes its penholder (R27)")
def _():
    state = leaked(shown_to(1), LeakDraft(1, 0))

    assert events(state, DraftLeaked) == [DraftLeaked(0, TEXT)]
    assert moves(state) == [(0, -10, "exposed")]


@cases("LK.3 who leaks its own text exposes nobody")
def _():
    assert moves(leaked(shown_to(1), LeakDraft(0, 0))) == []


@cases("LK.4 it is in the papers when all have spoken, so that nobody learns whose it was (R43)")
def _():
    filed = at_once(turn(shown_to(1, 2), 1), LeakDraft(1, 0))
    assert (filed.to_act, filed.actions_left, events(filed, DraftLeaked)) == (1, 1, [])
    assert (view(filed, 1).filed, view(filed, 0).filed) == ((LeakDraft(1, 0),), ())
    state = papers(filed)

    assert (state.to_act, state.questions, state.queue) == (CHANCE, (Traced(1),), ())
    assert chance(state, Traced(1)) == 33
    assert view(state, CHANCE).questions == (Traced(1),)
    assert view(state, 0).questions == ()


@cases("LK.5 traced, it costs 15 credibility and a point (R26)")
def _():
    state = leaked(shown_to(1), LeakDraft(1, 0), TRACED)

    assert events(state, LeakTraced) == [LeakTraced(1)]
    assert moves(state)[1:] == [(1, -15, "traced")]
    assert charges(state) == [(1, "leak", 100)]


@cases("LK.6 not traced, it costs nothing, and the next round begins")
def _():
    state = leaked(shown_to(1), LeakDraft(1, 0))

    assert (events(state, LeakTraced), charges(state)) == ([], [])
    assert (state.round, state.phase) == (2, Phase.CONSULTATIONS)


@cases("LK.7 it is one action of the turn")
def _():
    state = at_once(turn(shown_to(1, 2), 1), MakeOffer(1, 0, (2,), package(0, 2)), LeakDraft(1, 0))

    assert state.to_act == 2


@cases("LK.13 what is gone by then, or known, is no story, as its author alone is told (R43)")
def _():
    state = at_once(turn(at_once(start(), MakeOffer(0, 0, (2,), package(0, 2))), 2), LeakOffer(2, 0, 2))
    gone = in_round(at_once(state, DeclineOffer(2, 0)), 2)
    twice = papers(after(shown_to(1, 2), LeakDraft(1, 0), LeakDraft(2, 0)))

    assert [event.breach for event in events(gone, ActionVoided, seat=2)] == [Breach.NOTHING_TO_LEAK]
    assert (events(gone, OfferLeaked), events(gone, ActionVoided)) == ([], [])
    assert [event.breach for event in events(twice, ActionVoided, seat=2)] == [Breach.ALREADY_PUBLIC]
    assert twice.questions == (Traced(1),)


@cases("LK.14 it comes before the meeting of its round")
def _():
    rival = after(start(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (0,)))
    state = after(in_round(rival, 2), PutInBlue(0))
    state = papers(after(in_round(state, 3), LeakDraft(0, 1)))
    assert (state.phase, state.round) == (Phase.CONSULTATIONS, 3)

    assert at_once(state, NOT_TRACED).phase is Phase.MOTIONS


@cases("LK.8 what is public cannot be leaked, nor twice, nor what one does not know")
def _():
    known = turn(leaked(shown_to(1), LeakDraft(1, 0)), 1)
    offered = at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)))

    assert refused(turn(start(), 1), LeakDraft(1, 0)) is Breach.ALREADY_PUBLIC
    assert refused(known, LeakDraft(1, 0)) is Breach.ALREADY_PUBLIC
    assert refused(at_once(turn(shown_to(1), 1), LeakDraft(1, 0)), LeakDraft(1, 0)) is Breach.ALREADY_FILED
    assert refused(turn(shown_to(1), 2), LeakDraft(2, 0)) is Breach.NOTHING_TO_LEAK
    assert refused(turn(offered, 2), LeakOffer(2, 0, 1)) is Breach.NOTHING_TO_LEAK
    again = turn(leaked(offered, LeakOffer(1, 0, 1)), 1)
    assert refused(again, LeakOffer(1, 0, 1)) is Breach.ALREADY_PUBLIC


@cases("LK.9 a later version is private again, and can be leaked again (R27)")
def _():
    state = leaked(shown_to(1), LeakDraft(1, 0))
    state = turn(after(state, ReviseDraft(0, Text((2, 1, 1, 1)))), 1)

    assert refused(state, LeakDraft(1, 0)) is None
    assert view(state, 3).drafts == ()


@cases("LK.10 the scenario sets the prices")
def _():
    rule = Rule(exposed_credibility=4, traced_credibility=6, leak_cost=700, traced_chance=80)
    state = papers(at_once(turn(shown_to(1, rule=rule), 1), LeakDraft(1, 0)))

    assert chance(state, Traced(1)) == 80
    assert moves(at_once(state, TRACED)) == [(0, -4, "exposed"), (1, -6, "traced")]
    assert charges(at_once(state, TRACED)) == [(1, "leak", 700)]


@cases("LK.11 in a sealed round chance is asked when all has been unsealed, in the last round too")
def _():
    state = in_round(
        start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1,)),)), Setup(sealed=True)), 6
    )
    state = at_once(turn(state, 1), LeakDraft(1, 0))
    assert state.to_act == 1
    state = once(state, lambda now: now.to_act == CHANCE)
    assert state.phase is Phase.CONSULTATIONS
    state = at_once(state, TRACED)

    assert charges(state) == [(1, "leak", 100)]
    assert state.ending is not None


@cases("LK.12 leaks of two seats in one sealed round are two questions, in speaking order")
def _():
    state = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1, 2)),)), Setup(sealed=True))
    state = at_once(state, MakeOffer(0, 0, (1, 2), package(0, 2)))
    state = after(in_round(state, 2), LeakDraft(1, 0), LeakOffer(2, 0, 2))
    state = once(state, lambda now: now.to_act == CHANCE)

    assert state.questions == (Traced(1), Traced(2))
    assert at_once(state, TRACED, NOT_TRACED).round == 3


@cases("LK.15 an offer in the papers makes a yes on its draft 5 dearer to all but its parties, whatever the text (R52)")
def _():
    state = leaked(at_once(start(), MakeOffer(0, 0, (1, 2), package(0, 2))), LeakOffer(1, 0, 1))

    assert [price(state, seat, 0, TEXT) for seat in range(5)] == [0, 0, 0, 500, 500]
    assert [price(state, seat, 0, Text((2, 1, 1, 1))) for seat in range(5)] == [0, 0, 0, 500, 500]
    assert [price(state, seat, 1, TEXT) for seat in range(5)] == [0, 0, 0, 0, 0]


@cases("LK.16 once a draft: a second offer in the papers is no news, and leaves the first one's parties as they are")
def _():
    state = leaked(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2))), LeakOffer(1, 0, 1))
    state = leaked(at_once(turn(state, 0), MakeOffer(0, 0, (3,), package(1, 2))), LeakOffer(3, 0, 3))

    assert [price(state, seat, 0, TEXT) for seat in range(5)] == [0, 0, 500, 500, 500]


@cases("LK.17 who then has a deal of its own owes nothing")
def _():
    state = leaked(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2))), LeakOffer(1, 0, 1))

    assert price(deal(state, 0, (3,), package(1, 1)), 3, 0, TEXT) == 0


@cases.each
def test_leaks(case):
    case()
