"""Acts that need only names: all that are legal are among them, and towards a seat the judge is asked."""

from itertools import islice
from typing import get_args

from game.desk.ways import broker_fault, offer_fault, pact_fault, releases, ways
from game.model import actions as acts
from game.model.actions import Action, CirculateDraft, LeakOffer, ReleaseParty
from game.model.phases import Phase
from game.rules.legality import is_legal
from game.rules.moves import legal_actions, packages
from tests.desk.positions import POSITIONS

NAMED = (
    acts.AskPoll,
    acts.BreakSilence,
    acts.CirculateDraft,
    acts.ConsentToEndPact,
    acts.CoSponsor,
    acts.LeakChannel,
    acts.LeakDraft,
    acts.LeakOffer,
    acts.LeaveSponsors,
    acts.ObjectToStatement,
    acts.OpenChannel,
    acts.PlaceUnderSilence,
    acts.PutInBlue,
    acts.ReleaseParty,
    acts.WithdrawDraft,
)
"""Kinds that take no terms."""


def test_every_legal_act_that_needs_only_names_is_among_the_ways():
    met = set()
    for seen in POSITIONS:
        for action in legal_actions(seen):
            if not isinstance(action, NAMED) or (isinstance(action, CirculateDraft) and len(action.to) > 1):
                continue
            found = [way.action for way in ways(seen, type(action))]
            if isinstance(action, LeakOffer):  # an offer is named by any of its recipients
                assert any(one.proposer == action.proposer for one in found if isinstance(one, LeakOffer)), action
            else:
                assert action in found, action
            met.add(type(action))

    assert len(met) >= 8, met


def test_kinds_that_take_terms_have_no_ways():
    for seen in POSITIONS:
        for kind in set(get_args(Action)) - set(NAMED):
            assert ways(seen, kind) == ()


def test_towards_a_seat_an_act_is_refused_only_if_none_of_its_kind_is_legal():
    met = {True: 0, False: 0}
    for seen in POSITIONS:
        if seen.phase is not Phase.CONSULTATIONS or seen.to_act != seen.seat or seen.seat is None:
            continue
        terms = list(islice(packages(seen), 40))
        pens = [draft.penholder for draft in seen.drafts if draft.is_alive]
        for seat in seen.scenario.council.seats:
            offers = (acts.MakeOffer(seen.seat, pen, (seat,), one) for pen in pens for one in terms)
            demands = (acts.Broker(seen.seat, pen, seat, one) for pen in pens for one in terms)
            pacts = (
                acts.MakeJointDemand(seen.seat, pen, tuple(sorted((seat, other))), one)
                for pen in pens
                for other in seen.scenario.council.seats
                if other != seat
                for one in terms
            )
            for fault, some in ((offer_fault, offers), (broker_fault, demands), (pact_fault, pacts)):
                is_possible = any(is_legal(seen, one) for one in some)
                assert (fault(seen, seat) is None) == is_possible, (fault, seat)
                met[is_possible] += 1
            for way in releases(seen, seat):
                assert isinstance(way.action, ReleaseParty)
                assert way.action.freed == seat

    assert min(met.values()) > 10


def test_nobody_is_offered_anything_by_itself():
    for seen in POSITIONS:
        if seen.seat is not None and seen.to_act == seen.seat and seen.phase is Phase.CONSULTATIONS:
            assert offer_fault(seen, seen.seat) is not None
