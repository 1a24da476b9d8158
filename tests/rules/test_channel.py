"""The back channel to the state concerned (RULES §3): numbered cases."""

from game.model.actions import (
    Befall,
    CirculateDraft,
    CoSponsor,
    LeakChannel,
    OpenChannel,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.council import CHANCE
from game.model.errors import Breach
from game.model.events import ChannelAnswered, ChannelLeaked, ChannelOpened, NewsBroke
from game.model.phases import Occurs
from game.model.scenario import Ask, BackChannel, News, OpeningDraft, Standing
from game.model.text import Instrument, Text
from game.rules.news import chance
from game.rules.scoring import result
from game.rules.tolls import price
from game.rules.views import view
from tests.rules.bargains import charges, deal, moves, package
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, once, over, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


WISHED = Text((1, 2, 1, 1))
"""The text with the first wish of the state concerned written in."""


TRACED, NOT_TRACED = Befall(CHANCE, True), Befall(CHANCE, False)


CHANNEL = BackChannel((0, 1, 2), (Ask(1, 2), Ask(0, 0)), calm=60)


TEST = News("a test", "", Standing.PORTRAYED, rounds=(2, 3, 4, 5), chance=50, is_provocation=True)


def shown_to(*circle: int, **others):
    """Return the first position with the draft of seat 0 before a few."""
    return start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=circle),), **others))


def channelled(**others):
    """Return the first position of a game with a back channel, the draft of seat 0 before seats 1, 2, 3."""
    return shown_to(1, 2, 3, back_channel=CHANNEL, **others)


def papers(state):
    """Return the position in which all have spoken, and chance is asked whether a leak is traced."""
    return once(state, lambda now: now.to_act == CHANCE)


def leaked(state, action, answer=NOT_TRACED):
    """Return the position after a leak has been in the papers."""
    return at_once(papers(at_once(turn(state, action.seat), action)), answer)


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


@cases("CH.7 leaked, it costs who opened it 20, and makes a yes 5 dearer to all others while its wish stands (R45)")
def _():
    state = leaked(after(channelled(), OpenChannel(1, 0)), LeakChannel(0, 0, 1))

    assert events(state, ChannelLeaked) == [ChannelLeaked(1, 0, 1, 2)]
    assert moves(state) == [(1, -20, "exposed")]
    assert [price(state, seat, 0, WISHED) for seat in range(5)] == [500, 0, 500, 500, 500]
    assert [price(state, seat, 0, TEXT) for seat in range(5)] == [0, 0, 0, 0, 0]


@cases("CH.8 a waived price is waived whole")
def _():
    state = leaked(after(channelled(), OpenChannel(1, 0)), LeakChannel(0, 0, 1))

    assert price(state, 2, 0, WISHED) == 500
    assert price(deal(state, 0, (2,), package(0, 1)), 2, 0, WISHED) == 0


@cases("CH.9 those who see the draft see that its channel is out; the others have read the papers")
def _():
    state = leaked(after(channelled(), OpenChannel(1, 0)), LeakChannel(0, 0, 1))

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
    known = turn(leaked(state, LeakChannel(0, 0, 1)), 0)
    assert refused(known, LeakChannel(0, 0, 1)) is Breach.ALREADY_PUBLIC


@cases("CH.12 an event may put every back channel in the papers")
def _():
    report = News("a report", "", Standing.PORTRAYED, rounds=(2,), leaks_channel=True)
    state = in_round(after(channelled(news=(report,)), OpenChannel(0, 0), OpenChannel(1, 0)), 2)

    assert [event.seat for event in events(state, ChannelLeaked)] == [0, 1]
    assert moves(state) == [(0, -20, "exposed"), (1, -20, "exposed")]
    assert price(state, 3, 0, WISHED) == 1000


@cases("CH.13 it goes with the draft")
def _():
    assert at_once(channelled(), OpenChannel(0, 0), WithdrawDraft(0)).channels == ()


@cases("CH.15 a channel is about one draft: others of its seat, or its level on another draft, stay as they are")
def _():
    state = after(channelled(), TableDraft(1, Instrument.RESOLUTION, Text((2, 2, 0, 0)), (0,)))
    state = after(in_round(state, 2), OpenChannel(0, 0), OpenChannel(0, 1))
    assert [(channel.draft, channel.measure) for channel in state.channels] == [(0, 1), (1, 0)]
    out = leaked(state, LeakChannel(1, 1, 0))
    written = after(state, ReviseDraft(1, Text((2, 2, 1, 0))))

    assert [channel.is_leaked for channel in out.channels] == [False, True]
    assert refused(turn(out, 0), LeakChannel(0, 0, 0)) is None
    assert refused(turn(out, 0), LeakChannel(0, 1, 0)) is Breach.ALREADY_PUBLIC
    assert refused(turn(out, 0), LeakChannel(0, 1, 1)) is Breach.NOTHING_TO_LEAK
    assert [channel.is_written_in for channel in written.channels] == [False, False]
    assert [price(out, 2, pen, Text((0, 1, 1, 1))) for pen in (0, 1)] == [0, 500]


@cases("CH.14 a price that rose is paid by a yes, adopted or not (R24)")
def _():
    state = leaked(at_once(channelled(), OpenChannel(0, 0)), LeakChannel(0, 0, 0))
    state = after(in_round(state, 2), CirculateDraft(0, (4,)), ReviseDraft(0, WISHED))
    state = over(show_of_hands(after(in_round(state, 3), PutInBlue(0)), "YNYAA"))

    assert charges(state) == [(2, "price", 500)]


@cases("CH.16 once its wish is in the text, whoever sees the draft can tell whose line it was, and leak it (R44)")
def _():
    state = after(channelled(), OpenChannel(1, 0), ReviseDraft(0, WISHED))
    state = turn(state, 3)

    assert [len(events(state, ChannelAnswered, seat)) for seat in range(5)] == [1, 1, 1, 1, 0]
    assert [len(view(state, seat).channels) for seat in range(5)] == [1, 1, 1, 1, 0]
    assert refused(state, LeakChannel(3, 0, 1)) is None
    assert moves(leaked(state, LeakChannel(3, 0, 1))) == [(1, -20, "exposed")]


@cases("CH.17 who brought in a wish that stands in what is adopted has the thanks of the state concerned, once (R46)")
def _():
    def thanks(text: Text, line: BackChannel, hands: str) -> list[int]:
        state = start(
            scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=range_),), back_channel=line)
        )
        state = after(state, OpenChannel(1, 0), ReviseDraft(0, WISHED))
        state = at_once(turn(in_round(state, 3), 0), *([ReviseDraft(0, text)] if text != WISHED else []), PutInBlue(0))
        return [score.thanks for score in result(over(show_of_hands(state, hands))).scores]

    range_ = tuple(range(5))
    grateful = BackChannel(CHANNEL.members, CHANNEL.asks, CHANNEL.calm, thanks=300)
    assert thanks(WISHED, grateful, "YYYYY") == [0, 300, 0, 0, 0]
    assert thanks(TEXT, grateful, "YYYYY") == [0, 0, 0, 0, 0]
    assert thanks(WISHED, grateful, "YYNNN") == [0, 0, 0, 0, 0]
    assert thanks(WISHED, CHANNEL, "YYYYY") == [0, 0, 0, 0, 0]


@cases.each
def test_channel(case):
    case()
