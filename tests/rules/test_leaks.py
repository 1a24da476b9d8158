"""Leaks, and the back channel to the state concerned (RULES §3): numbered cases."""

from game.model.actions import (
    Befall,
    CirculateDraft,
    CoSponsor,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    MakeOffer,
    OpenChannel,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import CHANCE
from game.model.errors import Breach
from game.model.events import (
    ChannelAnswered,
    ChannelLeaked,
    ChannelOpened,
    DraftLeaked,
    LeakTraced,
    NewsBroke,
    OfferLeaked,
)
from game.model.phases import Occurs, Phase, Setup, Traced
from game.model.scenario import Ask, BackChannel, News, OpeningDraft, Rule, Standing
from game.model.text import Instrument, Text
from game.rules.news import chance
from game.rules.tolls import price
from game.rules.views import view
from tests.rules.bargains import charges, deal, moves, package
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, once, over, refused, show_of_hands, turn

cases = Cases()
TEXT = Text((1, 1, 1, 1))
TRACED, NOT_TRACED = Befall(CHANCE, True), Befall(CHANCE, False)
CHANNEL = BackChannel((0, 1, 2), (Ask(1, 2), Ask(0, 0)), calm=60)
TEST = News("a test", "", Standing.PORTRAYED, rounds=(2, 3, 4, 5), chance=50, is_provocation=True)


def shown_to(*circle: int, **others):
    """Return the first position with the draft of seat 0 before a few."""
    return start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=circle),), **others))


def channelled(**others):
    """Return the first position of a game with a back channel, the draft of seat 0 before seats 1, 2, 3."""
    return shown_to(1, 2, 3, back_channel=CHANNEL, **others)


@cases("LK.1 a leaked offer is public as it stood, and exposes proposer and recipients, not the leaker (R27)")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1, 2), package(0, 2)))
    state = at_once(turn(state, 1), LeakOffer(1, 0, 1))

    assert [event.offer.package for event in events(state, OfferLeaked)] == [package(0, 2)]
    assert moves(state) == [(0, -10, "exposed"), (2, -10, "exposed")]
    assert state.offers[0].is_leaked


@cases("LK.2 a leaked text exposes its penholder (R27)")
def _():
    state = at_once(turn(shown_to(1), 1), LeakDraft(1, 0))

    assert events(state, DraftLeaked) == [DraftLeaked(0, TEXT)]
    assert moves(state) == [(0, -10, "exposed")]


@cases("LK.3 who leaks its own text exposes nobody")
def _():
    assert moves(at_once(shown_to(1), LeakDraft(0, 0))) == []


@cases("LK.4 chance is asked at once whether it is traced, and nobody else learns whose leak it was")
def _():
    state = at_once(turn(shown_to(1), 1), LeakDraft(1, 0))

    assert (state.to_act, state.questions) == (CHANCE, (Traced(1),))
    assert chance(state, Traced(1)) == 33
    assert view(state, CHANCE).questions == (Traced(1),)
    assert view(state, 0).questions == ()


@cases("LK.5 traced, it costs 15 credibility and 5 points (R26)")
def _():
    state = at_once(turn(shown_to(1), 1), LeakDraft(1, 0), TRACED)

    assert events(state, LeakTraced) == [LeakTraced(1)]
    assert moves(state)[1:] == [(1, -15, "traced")]
    assert charges(state) == [(1, "leak", 500)]


@cases("LK.6 not traced, it costs nothing, and the turn goes on")
def _():
    state = at_once(turn(shown_to(1), 1), LeakDraft(1, 0), NOT_TRACED)

    assert (events(state, LeakTraced), charges(state)) == ([], [])
    assert (state.to_act, state.actions_left) == (1, 1)


@cases("LK.7 after a last action it ends")
def _():
    state = at_once(turn(shown_to(1, 2), 1), MakeOffer(1, 0, (2,), package(0, 2)), LeakDraft(1, 0))
    assert state.to_act == CHANCE

    assert at_once(state, NOT_TRACED).to_act == 2


@cases("LK.8 what is public cannot be leaked, nor twice, nor what one does not know")
def _():
    leaked = at_once(turn(shown_to(1), 1), LeakDraft(1, 0), NOT_TRACED)
    offered = at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)))

    assert refused(turn(start(), 1), LeakDraft(1, 0)) is Breach.ALREADY_PUBLIC
    assert refused(leaked, LeakDraft(1, 0)) is Breach.ALREADY_PUBLIC
    assert refused(turn(shown_to(1), 2), LeakDraft(2, 0)) is Breach.NOTHING_TO_LEAK
    assert refused(turn(offered, 2), LeakOffer(2, 0, 1)) is Breach.NOTHING_TO_LEAK
    again = at_once(turn(offered, 1), LeakOffer(1, 0, 1), NOT_TRACED)
    assert refused(again, LeakOffer(1, 0, 1)) is Breach.ALREADY_PUBLIC


@cases("LK.9 a later version is private again, and can be leaked again (R27)")
def _():
    state = at_once(turn(shown_to(1), 1), LeakDraft(1, 0), NOT_TRACED)
    state = turn(after(state, ReviseDraft(0, Text((2, 1, 1, 1)))), 1)

    assert refused(state, LeakDraft(1, 0)) is None
    assert view(state, 3).drafts == ()


@cases("LK.10 the scenario sets the prices")
def _():
    rule = Rule(exposed_credibility=4, traced_credibility=6, leak_cost=700, traced_chance=80)
    state = at_once(turn(shown_to(1, rule=rule), 1), LeakDraft(1, 0))

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

    assert charges(state) == [(1, "leak", 500)]
    assert state.ending is not None


@cases("LK.12 leaks of two seats in one sealed round are two questions, in speaking order")
def _():
    state = start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1, 2)),)), Setup(sealed=True))
    state = at_once(state, MakeOffer(0, 0, (1, 2), package(0, 2)))
    state = after(in_round(state, 2), LeakDraft(1, 0), LeakOffer(2, 0, 2))
    state = once(state, lambda now: now.to_act == CHANCE)

    assert state.questions == (Traced(1), Traced(2))
    assert at_once(state, TRACED, NOT_TRACED).round == 3


@cases("CH.1 the state concerned asks for the first of its wishes that the text does not meet (R28)")
def _():
    state = at_once(channelled(), OpenChannel(0, 0))
    met = at_once(channelled(), ReviseDraft(0, Text((1, 2, 1, 1))), OpenChannel(0, 0))

    assert [(channel.measure, channel.level) for channel in state.channels] == [(1, 2)]
    assert [(channel.measure, channel.level) for channel in met.channels] == [(0, 0)]


@cases("CH.2 it is heard by who asked and by those whose names are on the draft (R28)")
def _():
    state = after(channelled(), CoSponsor(3, 0), OpenChannel(1, 0))

    assert events(state, ChannelOpened) == []
    assert [len(events(state, ChannelOpened, seat)) for seat in range(5)] == [1, 1, 0, 1, 0]
    assert [len(view(state, seat).channels) for seat in range(5)] == [1, 1, 0, 1, 0]


@cases("CH.3 written in, it is calm through the round after (R28)")
def _():
    state = at_once(channelled(news=(TEST,)), OpenChannel(0, 0))
    state = at_once(turn(in_round(state, 2), 0), ReviseDraft(0, Text((1, 2, 1, 1))))
    assert state.channels[0].is_written_in
    assert events(state, ChannelAnswered, seat=0) == [ChannelAnswered(0, 0)]

    def in_four(round_: int) -> int:
        asked = once(state, lambda now: now.round == round_ and now.to_act == CHANCE)
        return chance(asked, Occurs(0))

    assert (in_four(3), in_four(4)) == (20, 50)


@cases("CH.4 it makes no other event less likely")
def _():
    summit = News("a summit", "", Standing.PORTRAYED, rounds=(2,), chance=50)
    state = at_once(channelled(news=(summit,)), OpenChannel(0, 0), ReviseDraft(0, Text((1, 2, 1, 1))))
    state = once(state, lambda now: now.to_act == CHANCE)

    assert chance(state, Occurs(0)) == 50


@cases("CH.5 who asked is told that the calm held")
def _():
    state = at_once(channelled(news=(TEST,)), OpenChannel(0, 0), ReviseDraft(0, Text((1, 2, 1, 1))))
    state = at_once(once(state, lambda now: now.to_act == CHANCE), NOT_TRACED)

    assert events(state, NewsBroke, seat=0) == [NewsBroke(0, was_calmed=True)]
    assert events(state, NewsBroke) == []


@cases("CH.6 written in by a deal, it counts as well")
def _():
    state = deal(at_once(channelled(), OpenChannel(0, 0)), 0, (1,), package(1, 2))

    assert state.channels[0].is_written_in


@cases("CH.7 leaked, it costs who opened it 20, and raises every other seat's price on that draft by 5")
def _():
    state = after(channelled(), OpenChannel(1, 0))
    state = at_once(turn(state, 0), LeakChannel(0, 0, 1), NOT_TRACED)

    assert events(state, ChannelLeaked) == [ChannelLeaked(1, 0, 1, 2)]
    assert moves(state) == [(1, -20, "exposed")]
    assert [price(state, seat, 0, TEXT) for seat in range(5)] == [500, 0, 500, 500, 500]


@cases("CH.8 a waived price is waived whole")
def _():
    state = after(channelled(), OpenChannel(1, 0))
    state = at_once(turn(state, 0), LeakChannel(0, 0, 1), NOT_TRACED)

    assert price(deal(state, 0, (2,), package(0, 1)), 2, 0, TEXT) == 0


@cases("CH.9 those who see the draft see that its channel is out; the others have read the papers")
def _():
    state = after(channelled(), OpenChannel(1, 0))
    state = at_once(turn(state, 0), LeakChannel(0, 0, 1), NOT_TRACED)

    assert [len(view(state, seat).channels) for seat in range(5)] == [1, 1, 1, 1, 0]


@cases("CH.10 it can be opened by seats that have a line, once on a draft, while the text can move")
def _():
    assert refused(turn(channelled(), 3), OpenChannel(3, 0)) is Breach.NO_CHANNEL
    assert refused(start(), OpenChannel(0, 0)) is Breach.NO_CHANNEL
    assert refused(at_once(channelled(), OpenChannel(0, 0)), OpenChannel(0, 0)) is Breach.CHANNEL_OPEN
    assert refused(at_once(channelled(), PlaceUnderSilence(0)), OpenChannel(0, 0)) is Breach.TEXT_IS_FIXED
    assert refused(turn(channelled(), 1), OpenChannel(1, 1)) is Breach.UNKNOWN_DRAFT
    met = at_once(channelled(), ReviseDraft(0, Text((0, 2, 1, 0))))
    assert refused(met, OpenChannel(0, 0)) is Breach.NOTHING_ASKED


@cases("CH.11 only who knows of it can leak it, and once")
def _():
    state = after(channelled(), OpenChannel(1, 0))

    assert refused(turn(state, 3), LeakChannel(3, 0, 1)) is Breach.NOTHING_TO_LEAK
    leaked = at_once(turn(state, 0), LeakChannel(0, 0, 1), NOT_TRACED)
    assert refused(leaked, LeakChannel(0, 0, 1)) is Breach.ALREADY_PUBLIC


@cases("CH.12 an event may put every back channel in the papers")
def _():
    report = News("a report", "", Standing.PORTRAYED, rounds=(2,), leaks_channel=True)
    state = in_round(after(channelled(news=(report,)), OpenChannel(0, 0), OpenChannel(1, 0)), 2)

    assert [event.seat for event in events(state, ChannelLeaked)] == [0, 1]
    assert moves(state) == [(0, -20, "exposed"), (1, -20, "exposed")]
    assert price(state, 3, 0, TEXT) == 1000


@cases("CH.13 it goes with the draft")
def _():
    assert at_once(channelled(), OpenChannel(0, 0), WithdrawDraft(0)).channels == ()


@cases("CH.15 a channel is about one draft: others of its seat, or its level on another draft, stay as they are")
def _():
    state = after(channelled(), TableDraft(1, Instrument.RESOLUTION, Text((2, 2, 0, 0)), (0,)))
    state = after(in_round(state, 2), OpenChannel(0, 0), OpenChannel(0, 1))
    assert [(channel.draft, channel.measure) for channel in state.channels] == [(0, 1), (1, 0)]
    leaked = at_once(turn(state, 1), LeakChannel(1, 1, 0), NOT_TRACED)
    written = after(state, ReviseDraft(1, Text((2, 2, 1, 0))))

    assert [channel.is_leaked for channel in leaked.channels] == [False, True]
    assert [channel.is_written_in for channel in written.channels] == [False, False]
    assert [price(leaked, 2, pen, TEXT) for pen in (0, 1)] == [0, 500]


@cases("CH.14 a price that rose is paid by a yes, adopted or not (R24)")
def _():
    state = at_once(channelled(), OpenChannel(0, 0), LeakChannel(0, 0, 0), NOT_TRACED)
    state = after(in_round(state, 2), CirculateDraft(0, (4,)))
    state = over(show_of_hands(after(in_round(state, 3), PutInBlue(0)), "YNYAA"))

    assert charges(state) == [(2, "price", 500)]


@cases.each
def test_leaks(case):
    case()
