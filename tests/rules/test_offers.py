"""Offers and their limits (RULES §3): numbered cases."""

from game.model.actions import (
    AcceptOffer,
    CirculateDraft,
    DeclineOffer,
    MakeJointDemand,
    MakeOffer,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.errors import Breach
from game.model.events import Close, DraftCirculated, OfferClosed, OfferMade
from game.model.scenario import OpeningDraft, Rule
from game.model.text import Instrument, Package, Term, Text
from game.rules.views import view
from tests.samples import scenario, start
from tests.table import Cases, after, at_once, events, in_round, refused, turn

cases = Cases()


def package(measure: int, *levels: int) -> Package:
    """Return a package of one term."""
    return Package((Term(measure, levels),))


def closed(state, seat: int) -> list[tuple[int, Close]]:
    """Return the offers whose end a seat was told, each as its proposer and why."""
    return [(event.offer.proposer, event.close) for event in events(state, OfferClosed, seat)]


def shown_to(*circle: int):
    """Return the first position with the draft of seat 0 before a few."""
    return start(scenario(drafts=(OpeningDraft(0, Instrument.RESOLUTION, Text((1, 1, 1, 1)), circle=circle),)))


@cases("OF.1 an offer lies on the tables of those it is made to")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1, 3), package(0, 2)))

    assert [offer.proposer for offer in view(state, 1).table] == [0]
    assert [offer.proposer for offer in view(state, 3).table] == [0]
    assert view(state, 2).offers == ()
    assert events(state, OfferMade) == []
    assert len(events(state, OfferMade, seat=3)) == 1


@cases("OF.2 one live offer to a seat at a time")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1, 3), package(0, 2)))

    assert refused(state, MakeOffer(0, 0, (3,), package(1, 2))) is Breach.OFFER_PENDING
    assert refused(state, MakeOffer(0, 0, (2, 3), package(1, 2))) is Breach.OFFER_PENDING
    assert refused(state, MakeOffer(0, 0, (2,), package(1, 2))) is None


@cases("OF.3 on whatever draft, and for an invitation to a pact as well")
def _():
    state = after(start(), TableDraft(1, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (0, 2, 3, 4)))
    state = at_once(turn(state, 2), MakeOffer(2, 0, (3,), package(0, 1)))

    assert refused(state, MakeOffer(2, 1, (3,), package(0, 2))) is Breach.OFFER_PENDING
    assert refused(state, MakeJointDemand(2, 1, (3, 4), package(0, 2))) is Breach.OFFER_PENDING
    assert refused(state, MakeOffer(2, 1, (4,), package(0, 2))) is None


@cases("OF.4 the other way round there may be one too")
def _():
    state = turn(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2))), 1)

    assert refused(state, MakeOffer(1, 0, (0,), package(1, 2))) is None


@cases("OF.5 three at most on a table; the rest are held until those before them are answered")
def _():
    rule = Rule(substance_full=200)
    state = after(start(scenario(6, rule=rule)), *[MakeOffer(s, 0, (5,), package(0, 2)) for s in range(5)])
    state = turn(state, 5)

    assert [offer.proposer for offer in view(state, 5).table] == [0, 1, 2]
    assert refused(state, AcceptOffer(5, 3)) is Breach.NOT_ON_TABLE
    assert refused(state, DeclineOffer(5, 4)) is Breach.NOT_ON_TABLE
    assert (
        refused(turn(at_once(start(), MakeOffer(0, 0, (1,), package(0, 2))), 1), DeclineOffer(1, 2))
        is Breach.NO_SUCH_OFFER
    )
    state = at_once(state, DeclineOffer(5, 1))
    assert [offer.proposer for offer in view(state, 5).table] == [0, 2, 3]


@cases("OF.6 how many is the scenario's to say")
def _():
    state = after(
        start(scenario(rule=Rule(table_size=1))),
        MakeOffer(0, 0, (3,), package(0, 2)),
        MakeOffer(1, 0, (3,), package(0, 2)),
    )

    assert refused(turn(state, 3), AcceptOffer(3, 1)) is Breach.NOT_ON_TABLE


@cases("OF.7 it expires after two rounds")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)))
    assert refused(turn(in_round(state, 2), 1), AcceptOffer(1, 0)) is None
    state = in_round(state, 3)

    assert state.offers == ()
    assert closed(state, 0) == closed(state, 1) == [(0, Close.EXPIRED)]


@cases("OF.8 it closes when a measure it names is revised, and not for another")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)))

    assert closed(at_once(state, ReviseDraft(0, Text((1, 2, 1, 1)))), 1) == []
    assert closed(at_once(state, ReviseDraft(0, Text((2, 1, 1, 1)))), 1) == [(0, Close.REVISED)]


@cases("OF.9 it closes when the new text leaves no sensible way to write it in (R7)")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1,), package(3, 2)), ReviseDraft(0, Text((0, 1, 1, 0))))

    assert closed(state, 1) == [(0, Close.REVISED)]


@cases("OF.10 it closes when it would break a newer deal of its proposer")
def _():
    state = after(start(), MakeOffer(2, 0, (3,), package(0, 2)), MakeOffer(1, 0, (2,), package(0, 1)))
    state = turn(state, 2)
    assert closed(at_once(state, AcceptOffer(2, 1)), 3) == [(2, Close.OVERTAKEN)]

    other = after(start(), MakeOffer(2, 0, (3,), package(0, 2)), MakeOffer(1, 0, (2,), package(0, 1, 2)))
    assert closed(at_once(turn(other, 2), AcceptOffer(2, 1)), 3) == []


@cases("OF.11 a newer deal of a recipient does not close it: that would tell the others")
def _():
    state = after(start(), MakeOffer(1, 0, (2, 3), package(0, 2)), AcceptOffer(2, 1))
    state = after(state, MakeOffer(4, 0, (2,), package(0, 1)), AcceptOffer(2, 4))

    assert closed(state, 1) == closed(state, 3) == []


@cases("OF.12 it closes with the draft")
def _():
    state = at_once(start(), MakeOffer(0, 0, (1,), package(0, 2)), WithdrawDraft(0))

    assert closed(state, 1) == [(0, Close.DRAFT_GONE)]


@cases("OF.20 the penholder's offer shows the draft to those it is made to (R3)")
def _():
    state = at_once(shown_to(1), MakeOffer(0, 0, (2,), package(0, 2)))

    assert state.drafts[0].circle == (0, 1, 2)
    assert view(state, 2).draft(0) is not None
    assert events(state, DraftCirculated, seat=1)[0].to == (2,)
    assert events(state, OfferMade, seat=1) == []


@cases("OF.21 others offer inside the circle only (R3)")
def _():
    state = turn(shown_to(1, 2), 1)

    assert refused(state, MakeOffer(1, 0, (3,), package(0, 2))) is Breach.NOT_IN_CIRCLE
    assert refused(state, MakeOffer(1, 0, (2,), package(0, 2))) is None


@cases("OF.22 a draft one has not seen cannot be bargained over")
def _():
    assert refused(turn(shown_to(1), 2), MakeOffer(2, 0, (1,), package(0, 2))) is Breach.UNKNOWN_DRAFT


RECIPIENTS = {
    "nobody": ((), Breach.NO_RECIPIENT),
    "one twice": ((1, 1), Breach.NO_RECIPIENT),
    "out of order": ((2, 1), Breach.NO_RECIPIENT),
    "itself": ((0, 1), Breach.TO_ITSELF),
    "a stranger": ((1, 9), Breach.NOT_IN_ROOM),
}


@cases("OF.23 it is made to others, each once, who are there")
def _():
    for recipients, fault in RECIPIENTS.values():
        assert refused(start(), MakeOffer(0, 0, recipients, package(0, 2))) is fault


PACKAGES = {
    "a measure there is not": (package(4, 1), Breach.UNKNOWN_MEASURE),
    "a level there is not": (package(0, 3), Breach.UNKNOWN_LEVEL),
    "a range with a gap": (package(0, 0, 2), Breach.BROKEN_RANGE),
    "a set of words with a gap": (package(2, 0, 2), None),
    "no limit at all": (package(0, 0, 1, 2), Breach.CHANGES_NOTHING),
    "a limit beside a term that is none": (Package((Term(0, (0, 1, 2)), Term(1, (2,)))), None),
    "what requires something else": (package(0, 0), Breach.REQUIREMENT),
    "both together": (Package((Term(0, (0,)), Term(3, (0,)))), None),
    "the text as it is": (package(0, 1), None),
    "what would leave nothing": (Package(tuple(Term(m, (0,)) for m in range(4))), Breach.EMPTY_TEXT),
}


@cases("OF.24 its package must be one that the text could take")
def _():
    for offered, fault in PACKAGES.values():
        assert refused(start(), MakeOffer(0, 0, (1,), offered)) is fault, offered


@cases("OF.25 an offer may be written in another way at its acceptance, and is then judged anew")
def _():
    state = after(start(), MakeOffer(1, 0, (0,), package(3, 2)))
    state = turn(in_round(state, 2), 0)
    assert refused(state, AcceptOffer(0, 1)) is None

    assert at_once(state, AcceptOffer(0, 1)).drafts[0].text == Text((1, 1, 1, 2))


@cases("OF.26 a widened circle and a revision leave other offers where they are")
def _():
    state = at_once(shown_to(1, 2), MakeOffer(0, 0, (1,), package(0, 2)), CirculateDraft(0, (3,)))

    assert len(state.offers) == 1


@cases.each
def test_offers(case):
    case()
