"""Rooms, stages, brokering and late circles (RULES §2): numbered cases."""

from game.model.actions import (
    AcceptOffer,
    Broker,
    CirculateDraft,
    MakeDemand,
    MakeOffer,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.errors import Breach
from game.model.events import DealMade, DraftCirculated, DraftTabled, OfferMade, StageOpened
from game.model.phases import Setup
from game.model.scenario import News, OpeningDraft, Rule, Stage, Standing
from game.model.text import Instrument, Text
from game.rules.views import view
from tests.rules.bargains import charges, deal, deals, moves, package
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, over, refused, turn

cases = Cases()
TEXT = Text((1, 1, 1, 1))
EVERYBODY = (0, 1, 2, 3, 4)
STAGES = (Stage((0, 1), 1), Stage((0, 1, 2), 3, on_deal=True), Stage(EVERYBODY, 5))


def staged(stages=STAGES, rounds: int = 8, circle=(0, 1), news=(), setup=None, rule=None, **numbers):
    """Return the first position of a game that opens with seats 0 and 1, and the draft of seat 0 between them."""
    drafts = (OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=circle),)
    return start(scenario(rounds=rounds, stages=stages, drafts=drafts, news=news, rule=rule), setup, **numbers)


ROOMS = {1: (0, 1), 2: (0, 1), 3: (0, 1, 2), 4: (0, 1, 2), 5: EVERYBODY}


@cases("ST.1 only those in the room act")
def _():
    state = staged()

    assert state.queue == (0, 1)
    assert refused(state, MakeOffer(0, 0, (2,), package(0, 2))) is Breach.NOT_IN_ROOM
    assert refused(state, CirculateDraft(0, (2,))) is Breach.NOT_IN_ROOM
    bare = at_once(state, WithdrawDraft(0))
    assert refused(bare, TableDraft(0, Instrument.RESOLUTION, TEXT, (1, 2))) is Breach.NOT_IN_ROOM


@cases("ST.2 and see the draft")
def _():
    state = staged()

    assert view(state, 2).drafts == ()
    assert events(state, DraftTabled) == []
    assert len(events(state, DraftTabled, seat=1)) == 1


@cases("ST.16 whoever is shown it later is shown the text as it is, not the versions before (R42)")
def _():
    state = after(in_round(after(staged(), ReviseDraft(0, Text((2, 1, 1, 1)))), 3), CirculateDraft(0, (2,)))
    state = after(state, ReviseDraft(0, Text((2, 2, 1, 1))))
    old, new = view(state, 1).drafts[0], view(state, 2).drafts[0]

    assert (old.version, old.versions) == (3, (TEXT, Text((2, 1, 1, 1))))
    assert (new.version, new.versions) == (3, (Text((2, 1, 1, 1)),))
    (shown,) = events(state, DraftCirculated, seat=2)
    assert (shown.draft.version, shown.draft.versions, shown.draft.text) == (2, (), Text((2, 1, 1, 1)))


@cases("ST.17 nor is the public, when at last all have it (R42)")
def _():
    state = after(in_round(after(staged(), ReviseDraft(0, Text((2, 1, 1, 1)))), 5), CirculateDraft(0, (2, 3, 4)))
    seen = view(state, None).drafts[0]

    assert (seen.version, seen.versions) == (2, ())


@cases("ST.3 a stage opens at its round at the latest")
def _():
    for round_, room in ROOMS.items():
        assert in_round(staged(), round_).room == room

    assert events(in_round(staged(), 5), StageOpened) == [StageOpened(1, (2,)), StageOpened(2, (3, 4))]


@cases("ST.4 one that waits for a deal opens at the start of the round after it (R14)")
def _():
    state = deal(staged(), 0, (1,), package(0, 2))
    assert state.room == (0, 1)

    assert in_round(state, 2).room == (0, 1, 2)


@cases("ST.5 the same deal does not open the next one too: that waits for one with a newcomer (R38)")
def _():
    stages = (Stage((0, 1), 1), Stage((0, 1, 2), 6, on_deal=True), Stage(EVERYBODY, 7, on_deal=True))
    state = in_round(deal(staged(stages), 0, (1,), package(0, 2)), 4)
    assert state.room == (0, 1, 2)
    state = deal(state, 0, (2,), package(1, 2))

    assert in_round(state, 5).room == EVERYBODY


@cases("ST.6 a stage that waits for no deal opens at its round whatever is signed")
def _():
    state = deal(staged((Stage((0, 1), 1), Stage(EVERYBODY, 4))), 0, (1,), package(0, 2))

    assert in_round(state, 3).room == (0, 1)


@cases("ST.7 a deal that ended before the round did opens nothing")
def _():
    stages = (Stage((0, 1), 1), Stage(EVERYBODY, 4, on_deal=True))
    state = at_once(turn(staged(stages), 1), MakeOffer(1, 0, (0,), package(0, 2)))
    state = at_once(turn(in_round(state, 2), 0), AcceptOffer(0, 1), WithdrawDraft(0))

    assert events(state, DealMade, seat=1)
    assert deals(state) == []
    assert in_round(state, 3).room == (0, 1)


@cases("ST.8 the open room starts with everybody, and its draft before all")
def _():
    state = staged(setup=Setup(open_room=True))

    assert (state.room, state.stage) == (EVERYBODY, 2)
    assert state.drafts[0].circle == EVERYBODY
    assert events(state, StageOpened) == []


@cases("ST.9 an event may open the room")
def _():
    summit = News("a summit", "", Standing.PORTRAYED, rounds=(2,), opens_room=True)
    state = in_round(staged(news=(summit,)), 2)

    assert state.room == EVERYBODY
    assert [event.stage for event in events(state, StageOpened)] == [1, 2]


@cases("ST.10 a draft reaching everybody when the stage says costs nothing")
def _():
    state = after(in_round(staged(), 5), CirculateDraft(0, (2, 3, 4)))

    assert moves(over(state)) == []


@cases("ST.11 later, it costs the penholder trust, once (R33)")
def _():
    state = in_round(staged(), 6)
    assert moves(state) == [(0, -10, "late circle")]

    assert moves(over(after(state, CirculateDraft(0, (2, 3, 4))))) == [(0, -10, "late circle")]
    assert moves(over(state)) == [(0, -10, "late circle")]


@cases("ST.12 not for a draft tabled after that stage (R33)")
def _():
    state = after(in_round(staged(circle=EVERYBODY), 5), TableDraft(1, Instrument.RESOLUTION, TEXT, (0,)))

    assert moves(over(state)) == []


@cases("ST.15 but for one tabled in any stage before it (R33)")
def _():
    for round_ in (1, 4):
        state = after(in_round(staged(circle=EVERYBODY), round_), TableDraft(1, Instrument.RESOLUTION, TEXT, (0,)))
        assert moves(over(state)) == [(1, -10, "late circle")]


@cases("ST.13 nor in the open room, where no stage promised anything")
def _():
    state = staged(setup=Setup(open_room=True))
    state = after(state, TableDraft(1, Instrument.RESOLUTION, TEXT, (0,)))

    assert moves(over(state)) == []


@cases("ST.14 a draft can be put in blue a round after the last stage brought everybody in")
def _():
    state = after(in_round(staged(), 5), CirculateDraft(0, (2, 3, 4)))
    state = after(in_round(state, 6), PutInBlue(0))

    assert state.drafts[0].vote_round == 7


@cases("BR.1 a seat in the room brings in an outsider's demand as its own, heard in the room (R13)")
def _():
    state = after(staged(), Broker(1, 0, 2, package(1, 0)))

    assert (state.demands[0].seat, state.demands[0].behalf, state.demands[0].is_public) == (1, 2, True)
    assert view(state, 0).demands == state.demands
    assert view(state, 2).demands == ()


@cases("BR.2 when its outsider enters, it finds it on its table as an offer, and sees the draft (R13)")
def _():
    state = in_round(after(staged(), Broker(1, 0, 2, package(1, 0))), 3)

    (offer,) = view(state, 2).table
    assert (offer.proposer, offer.package, offer.round) == (1, package(1, 0), 3)
    assert view(state, 2).draft(0) is not None
    assert state.demands == ()
    assert len(events(state, OfferMade, seat=2)) == 1


@cases("BR.3 accepted, it is a deal between the two; the penholder's is written in")
def _():
    theirs = after(in_round(after(staged(), Broker(1, 0, 2, package(1, 0))), 3), AcceptOffer(2, 1))
    own = after(in_round(after(staged(), Broker(0, 0, 2, package(1, 0))), 3), AcceptOffer(2, 0))

    assert deals(theirs)[0].parties == (1, 2)
    assert theirs.drafts[0].text == TEXT
    assert own.drafts[0].text == Text((1, 0, 1, 1))


@cases("BR.4 once for an outsider on a draft; by one seat once altogether")
def _():
    state = after(staged(), Broker(1, 0, 2, package(1, 0)))
    assert refused(in_round(state, 2), Broker(0, 0, 2, package(0, 2))) is Breach.ALREADY_BROKERED
    assert refused(in_round(state, 2), Broker(0, 0, 3, package(0, 2))) is None

    state = after(staged(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (0,)))
    state = after(in_round(state, 2), Broker(1, 0, 2, package(1, 0)))
    assert refused(turn(state, 1), Broker(1, 1, 2, package(0, 1))) is Breach.ALREADY_BROKERED


@cases("BR.5 who is in the room speaks for itself; who is not on the Council for nobody")
def _():
    assert refused(turn(staged(), 1), Broker(1, 0, 0, package(1, 0))) is Breach.NOT_STAGED
    assert refused(turn(staged(), 1), Broker(1, 0, 9, package(1, 0))) is Breach.UNKNOWN_SEAT


@cases("BR.6 what it asks must be possible")
def _():
    state = turn(staged(), 1)

    assert refused(state, Broker(1, 0, 2, package(9, 0))) is Breach.UNKNOWN_MEASURE
    assert refused(state, Broker(1, 0, 2, package(0, 0))) is Breach.REQUIREMENT
    assert refused(state, Broker(1, 0, 2, package(1, 0, 1, 2))) is Breach.CHANGES_NOTHING


@cases("BR.7 what the text can no longer take lies on no table (R7)")
def _():
    state = after(staged(), Broker(1, 0, 2, package(3, 2)), ReviseDraft(0, Text((0, 1, 1, 0))))
    state = in_round(state, 3)

    assert view(state, 2).table == ()
    assert state.demands == ()


@cases("BR.8 it goes with the draft, and costs the broker nothing")
def _():
    state = after(staged(), Broker(1, 0, 2, package(1, 0)), WithdrawDraft(0))

    assert state.demands == ()
    assert charges(state) == []


@cases("BR.9 the broker keeps its own demand beside it, and is not held to the other's")
def _():
    state = after(staged(), Broker(1, 0, 2, package(1, 0)), MakeDemand(1, 0, package(0, 2), True))

    assert [demand.behalf for demand in state.demands] == [2, None]


@cases.each
def test_stages(case):
    case()


def test_the_rule_of_the_scenario_sets_the_price_of_being_late():
    state = in_round(staged(rule=Rule(substance_full=200, late_credibility=15)), 6)

    assert moves(state) == [(0, -15, "late circle")]
