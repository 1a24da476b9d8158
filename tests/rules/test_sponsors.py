"""Co-sponsors (RULES §3): numbered cases."""

from game.model.actions import CoSponsor, LeaveSponsors, MoveAmendment, ReviseDraft
from game.model.errors import Breach
from game.model.events import SponsorJoined, SponsorLeft
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Text
from game.rules.scoring import result
from game.rules.trust import bound
from tests.procedure.papers import in_blue
from tests.rules.bargains import charges, moves
from tests.samples import scenario, start
from tests.table import Cases, after, events, over, refused, show_of_hands, turn

cases = Cases()


TEXT = Text((1, 1, 1, 1))


@cases("SP.1 a co-sponsor lends its name in public, and pledges yes to this version")
def _():
    state = after(start(), CoSponsor(2, 0))

    assert state.drafts[0].sponsors == (2,)
    assert events(state, SponsorJoined) == [SponsorJoined(2, 0)]
    assert bound(state, 2, 0, TEXT) is True


@cases("SP.2 it keeps or breaks its word at the vote")
def _():
    state = after(start(), CoSponsor(2, 0), CoSponsor(3, 0))

    assert moves(show_of_hands(in_blue(state), "YYYAA"))[:2] == [(2, 5, "promise kept"), (3, -25, "promise broken")]


@cases("SP.3 a revision takes all names off, without blame, until renewed")
def _():
    state = after(start(), CoSponsor(2, 0), ReviseDraft(0, Text((2, 1, 1, 1))))
    assert (state.drafts[0].sponsors, state.promises) == ((), ())
    assert [event.close.value for event in events(state, SponsorLeft)] == ["revised"]

    assert after(state, CoSponsor(2, 0)).drafts[0].sponsors == (2,)


@cases("SP.4 leaving is free until the draft is in blue (R31)")
def _():
    state = after(start(), CoSponsor(2, 0), LeaveSponsors(2, 0))

    assert (state.drafts[0].sponsors, state.promises) == ((), ())
    assert (moves(state), charges(state)) == ([], [])


@cases("SP.5 from then on it breaks the pledge, once (R31)")
def _():
    state = after(in_blue(after(start(), CoSponsor(2, 0))), LeaveSponsors(2, 0))

    assert moves(state) == [(2, -25, "promise broken")]
    assert moves(show_of_hands(state, "YYNYA"))[1:] == []


@cases("SP.6 it shares record and defeat with the penholder, and unity (R32)")
def _():
    state = after(start(record=300, defeat=500, unity=100), CoSponsor(2, 0))
    lost = result(over(show_of_hands(in_blue(state), "YNYAA")))
    won = result(show_of_hands(in_blue(state), "YYYYY"))

    assert [score.record for score in lost.scores] == [300, 0, 300, 0, 0]
    assert [sum(c.points for c in score.charges) for score in lost.scores] == [500, 0, 500, 0, 0]
    assert [score.unity for score in won.scores] == [200, 0, 200, 0, 0]


@cases("SP.7 not on one's own draft, not twice; who is none cannot leave")
def _():
    state = after(start(), CoSponsor(2, 0))

    assert refused(turn(state, 0), CoSponsor(0, 0)) is Breach.OWN_DRAFT
    assert refused(turn(state, 2), CoSponsor(2, 0)) is Breach.ALREADY_SPONSOR
    assert refused(turn(state, 3), LeaveSponsors(3, 0)) is Breach.NOT_SPONSOR


@cases("SP.8 names come with a scenario's draft as well, and their seats see it")
def _():
    opening = OpeningDraft(0, Instrument.RESOLUTION, TEXT, circle=(1,), sponsors=(2,))
    state = start(scenario(drafts=(opening,)))

    assert (state.drafts[0].circle, state.drafts[0].sponsors) == ((0, 1, 2), (2,))
    assert bound(state, 2, 0, TEXT) is True


@cases("SP.9 amended at the meeting, a text is nobody's but its penholder's (R32)")
def _():
    state = in_blue(after(start(defeat=500), CoSponsor(2, 0)))
    state = show_of_hands(after(state, MoveAmendment(3, 0, Text((2, 1, 1, 1)))), "YYYYY")

    assert charges(show_of_hands(state, "NNNNN")) == [(0, "defeat", 500)]


@cases.each
def test_sponsors(case):
    case()
