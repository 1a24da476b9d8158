"""How deals end by release, and with the draft (RULES §3): numbered cases."""

from game.model.actions import ReleaseParty, ReviseDraft, WithdrawDraft
from game.model.errors import Breach
from game.model.events import DealEnded, PartyReleased
from game.model.text import Text
from game.rules.trust import bound
from tests.procedure.papers import in_blue
from tests.rules.bargains import charges, deal, deals, ends, moves, package
from tests.samples import start
from tests.table import Cases, after, at_once, events, refused, show_of_hands, turn

cases = Cases()


def revised(state, *levels: int):
    """Return the position after the penholder's next revision."""
    return after(state, ReviseDraft(0, Text(levels)))


@cases("DE.17 released by every other party, a party is free (R10)")
def _():
    state = deal(start(), 1, (2, 3), package(0, 1))
    once = after(state, ReleaseParty(1, 0, (1, 2, 3), 2))
    twice = after(once, ReleaseParty(3, 0, (1, 2, 3), 2))

    assert bound(once, 2, 0, Text((1, 1, 1, 1))) is True
    assert bound(twice, 2, 0, Text((1, 1, 1, 1))) is None
    assert [bound(twice, seat, 0, Text((1, 1, 1, 1))) for seat in (1, 3)] == [True, True]
    assert [event.freed for event in events(twice, PartyReleased, seat=2)] == [2, 2]


@cases("DE.18 releasing another frees nobody else: not oneself (R9)")
def _():
    state = after(deal(start(), 0, (1,), package(0, 2)), ReleaseParty(0, 0, (0, 1), 1))

    assert bound(state, 1, 0, Text((2, 1, 1, 1))) is None
    assert bound(state, 0, 0, Text((2, 1, 1, 1))) is True
    assert charges(revised(state, 1, 1, 1, 1)) == [(0, "broken promise", 2000)]


@cases("DE.19 nor the voter who would rather not: it votes no and has broken its word")
def _():
    state = after(deal(start(), 0, (1,), package(0, 2)), ReleaseParty(1, 0, (0, 1), 0))
    state = show_of_hands(in_blue(state), "YNAAA")

    assert moves(state)[:1] == [(1, -25, "promise broken")]
    assert charges(state) == [(1, "broken promise", 2000)]


@cases("DE.20 when all have released all, the deal is over")
def _():
    state = after(deal(start(), 0, (1,), package(0, 2)), ReleaseParty(0, 0, (0, 1), 1), ReleaseParty(1, 0, (0, 1), 0))

    assert deals(state) == []
    assert ends(state, DealEnded, 0) == ["released"]
    assert charges(revised(state, 1, 1, 1, 1)) == []


@cases("DE.21 released by the other, the penholder may move")
def _():
    state = after(deal(start(), 0, (1,), package(0, 2)), ReleaseParty(1, 0, (0, 1), 0))

    assert charges(revised(state, 1, 1, 1, 1)) == []


@cases("DE.22 it ends with the draft")
def _():
    state = after(deal(start(), 0, (1,), package(0, 2)), WithdrawDraft(0))

    assert deals(state) == []
    assert ends(state, DealEnded, 1) == ["draft gone"]
    assert charges(state) == []


@cases("DE.27 a release names a live deal, another of its parties, and once")
def _():
    state = turn(deal(start(), 1, (2, 3), package(0, 1)), 1)

    assert refused(state, ReleaseParty(1, 0, (1, 2), 2)) is Breach.NO_SUCH_PROMISE
    assert refused(state, ReleaseParty(1, 0, (1, 2, 3), 0)) is Breach.NO_SUCH_PROMISE
    assert refused(state, ReleaseParty(1, 0, (1, 2, 3), 1)) is Breach.TO_ITSELF
    assert refused(turn(state, 4), ReleaseParty(4, 0, (1, 2, 3), 1)) is Breach.NO_SUCH_PROMISE
    again = at_once(state, ReleaseParty(1, 0, (1, 2, 3), 2))
    assert refused(again, ReleaseParty(1, 0, (1, 2, 3), 2)) is Breach.ALREADY_FREED


@cases.each
def test_releases(case):
    case()
