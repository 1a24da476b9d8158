"""Section Q of the procedure cases: silence (R15). Numbers never change."""

from attrs import evolve

from game.model.actions import (
    BreakSilence,
    CirculateDraft,
    CoSponsor,
    MakeOffer,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.council import Council
from game.model.errors import Breach
from game.model.events import SilenceBroken, SilenceHeld, SilenceKept
from game.model.offers import Assent, AssentKind
from game.model.phases import Setup
from game.model.text import Instrument, Package, Status, Term, Text
from game.rules.trust import bound
from game.rules.views import view
from tests.procedure.papers import levels, status
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, refused, show_of_hands, turn

cases = Cases()
SILENT = PlaceUnderSilence(0)


def held(of=None):
    """Return round 2 after a silence of round 1 that nobody broke."""
    return in_round(after(start(of), SILENT), 2)


@cases("Q.1 a silence that nobody breaks has held at the penholder's next turn")
def _():
    state = after(start(), SILENT)
    assert status(state) is Status.UNDER_SILENCE
    state = in_round(state, 2)

    assert status(state) is Status.CIRCULATED
    assert events(state, SilenceHeld) == [SilenceHeld(0, (1, 2, 3, 4))]


@cases("Q.2 who let it pass has pledged yes to that exact text")
def _():
    state = held()

    assert state.promises == tuple(Assent(AssentKind.SILENCE, seat, 0, Text((1, 1, 1, 1))) for seat in (1, 2, 3, 4))
    assert bound(state, 3, 0, Text((1, 1, 1, 1))) is True
    assert bound(state, 3, 0, Text((2, 1, 1, 1))) is None


@cases("Q.3 and breaks its word by voting otherwise")
def _():
    state = show_of_hands(after(held(), PutInBlue(0)), "YYYYA")

    assert state.credibility == (70, 75, 75, 75, 45)


@cases("Q.4 one member breaks it; the text is back on the table and nobody is bound")
def _():
    state = after(start(), SILENT, BreakSilence(3, 0))

    assert status(state) is Status.CIRCULATED
    assert events(state, SilenceBroken) == [SilenceBroken(3, 0)]
    assert in_round(state, 2).promises == ()


@cases("Q.5 even the last to speak")
def _():
    state = after(start(), SILENT, BreakSilence(4, 0))

    assert events(state, SilenceHeld) == []
    assert in_round(state, 2).promises == ()


@cases("Q.6 breaking it takes no action, and costs nobody anything")
def _():
    state = turn(after(start(), SILENT), 3)
    broken = at_once(state, BreakSilence(3, 0))

    assert (broken.to_act, broken.actions_left) == (3, 2)
    assert broken.credibility == state.credibility
    assert broken.charges == ()


@cases("Q.7 the penholder does not break its own")
def _():
    assert refused(after(start(), SILENT), BreakSilence(0, 0)) is Breach.OWN_DRAFT


@cases("Q.8 once for each version")
def _():
    state = turn(held(), 0)
    assert refused(state, SILENT) is Breach.SILENCE_USED

    assert refused(at_once(state, ReviseDraft(0, Text((2, 1, 1, 1)))), SILENT) is None


@cases("Q.9 broken, it is used up too")
def _():
    state = in_round(after(start(), SILENT, BreakSilence(3, 0)), 2)

    assert refused(state, SILENT) is Breach.SILENCE_USED


@cases("Q.10 no revision under silence")
def _():
    state = after(start(), SILENT)

    assert refused(state, ReviseDraft(0, Text((2, 1, 1, 1)))) is Breach.UNDER_SILENCE


@cases("Q.11 no blue either")
def _():
    state = at_once(turn(in_round(start(), 2), 0), SILENT)

    assert refused(state, PutInBlue(0)) is Breach.UNDER_SILENCE


@cases("Q.12 nor in the last round, which has no next turn")
def _():
    assert refused(in_round(start(), 6), SILENT) is Breach.LAST_ROUND


@cases("Q.13 only the circle is asked")
def _():
    state = at_once(
        turn(start(scenario(drafts=())), 1), TableDraft(1, Instrument.RESOLUTION, Text((1, 1, 1, 1)), (2, 3))
    )
    state = in_round(at_once(state, PlaceUnderSilence(1)), 2)

    assert events(turn(state, 1), SilenceHeld, seat=2) == [SilenceHeld(1, (2, 3))]
    assert events(turn(state, 1), SilenceHeld) == []


@cases("Q.14 a draft nobody else has seen has nobody to keep silence")
def _():
    state = at_once(turn(start(scenario(drafts=())), 1), TableDraft(1, Instrument.RESOLUTION, Text((1, 1, 1, 1))))

    assert refused(state, PlaceUnderSilence(1)) is Breach.NO_RECIPIENT


@cases("Q.15 revised, the pledge is gone without blame")
def _():
    state = at_once(turn(held(), 0), ReviseDraft(0, Text((2, 1, 1, 1))))

    assert state.promises == ()
    assert levels(state) == (2, 1, 1, 1)


@cases("Q.16 when the presidency moves, seats without a turn in between have pledged nothing (R15)")
def _():
    state = start(with_presidents(0, 2, 2, 2, 2, 2))
    state = at_once(turn(state, 2), TableDraft(2, Instrument.RESOLUTION, Text((1, 0, 0, 0)), (0, 1, 3, 4)))
    state = in_round(at_once(state, PlaceUnderSilence(2)), 2)

    assert state.to_act == 2
    assert events(state, SilenceHeld) == [SilenceHeld(2, (3, 4))]


@cases("Q.17 and who has let it pass at one turn cannot break it at the next")
def _():
    state = at_once(turn(start(with_presidents(0, 1, 1, 1, 1, 1)), 0), SILENT)
    state = turn(in_round(state, 2), 1)

    assert refused(state, BreakSilence(1, 0)) is Breach.ALREADY_SILENT


@cases("Q.18 those who were silent know it of themselves, and the penholder of all of them (R42)")
def _():
    state = turn(after(start(), SILENT), 3)

    assert events(state, SilenceKept, seat=0) == [SilenceKept(1, 0), SilenceKept(2, 0)]
    assert events(state, SilenceKept, seat=1) == [SilenceKept(1, 0)]
    assert events(state, SilenceKept, seat=4) == []
    assert [view(state, seat).drafts[0].silent for seat in range(5)] == [(1, 2), (1,), (2,), (), ()]


@cases("Q.19 others may be shown the draft meanwhile, and are asked too")
def _():
    of = scenario(drafts=())
    state = at_once(turn(start(of), 1), TableDraft(1, Instrument.RESOLUTION, Text((1, 1, 1, 1)), (2,)))
    state = at_once(turn(in_round(state, 2), 1), PlaceUnderSilence(1), CirculateDraft(1, (3,)))
    assert events(turn(in_round(state, 3), 1), SilenceHeld, seat=3) == [SilenceHeld(1, (2, 3))]


@cases("Q.20 under silence a deal must fit the text as it stands (R5)")
def _():
    state = after(start(), SILENT)

    assert refused(state, MakeOffer(0, 0, (1,), Package((Term(0, (2,)),)))) is Breach.TEXT_IS_FIXED
    assert refused(state, MakeOffer(0, 0, (1,), Package((Term(0, (1,)),)))) is None


@cases("Q.21 a co-sponsor under silence is bound all the same")
def _():
    state = after(start(), SILENT, CoSponsor(2, 0))

    assert bound(state, 2, 0, Text((1, 1, 1, 1))) is True


@cases("Q.22 in sealed rounds it runs through the next round, and all have their say in it (R15)")
def _():
    state = in_round(at_once(start(setup=Setup(sealed=True)), SILENT), 2)
    assert (status(state), state.drafts[0].silent) == (Status.UNDER_SILENCE, ())
    held_ = in_round(state, 3)
    broken = in_round(at_once(turn(state, 1), BreakSilence(1, 0)), 3)

    assert events(held_, SilenceHeld) == [SilenceHeld(0, (1, 2, 3, 4))]
    assert (events(broken, SilenceHeld), events(broken, SilenceBroken)) == ([], [SilenceBroken(1, 0)])
    assert len(held_.promises) == 4
    assert broken.promises == ()


@cases("Q.23 a turn is over by itself once the silence has been answered (R2)")
def _():
    state = turn(after(start(), SILENT), 3)
    state = at_once(state, CoSponsor(3, 0), MakeOffer(3, 0, (0,), Package((Term(0, (1,)),))))
    assert (state.to_act, state.actions_left) == (3, 0)

    assert at_once(state, BreakSilence(3, 0)).to_act == 4
    assert at_once(state, PassTurn(3)).to_act == 4


def with_presidents(*seats: int):
    """Return a scenario in which these seats preside, round by round."""
    of = scenario()
    return evolve(of, council=Council(of.council.members, of.council.yes_needed, seats))


@cases.each
def test_silence(case):
    case()
