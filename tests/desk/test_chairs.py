"""What a yes against the chair's public demand costs is said long before the vote, and counted in it."""

import re

import pytest
from attrs import evolve

from game.desk.cautions import caution
from game.desk.chairs import chair_warning
from game.desk.valuation import valuation
from game.model.actions import AcceptOffer, MakeDemand, MakeOffer, PutInBlue
from game.model.council import Chair, Council
from game.model.offers import Guard
from game.model.text import Package, Term
from game.rules.views import view
from tests.desk.tables import CHN, ETH, GBR, MEMBERS, USA, council, opened, told
from tests.table import after, in_round, turn

WANTED = Package((Term(0, (3,)),))
SAID = "The United Kingdom chairs the sanctions committee and demands in public: Coal exports: exactly full ban."
LIKED = Package((Term(1, (2,)),))


DRAFT = opened().drafts[0]


def demanded(package=WANTED, is_public=True):
    """Return the position after the chair demanded something of the draft."""
    members = tuple(evolve(one, levers=(Chair((0,)),)) if seat == GBR else one for seat, one in enumerate(MEMBERS))
    made = opened(council(council=Council(members, 4, (USA,) * 6)))
    return after(turn(made, GBR), MakeDemand(GBR, USA, package, is_public))


def seen(seat, state=None):
    return view(turn(state or demanded(), seat), seat)


PLACES = {
    "1 in what a text is worth": lambda: told(valuation(seen(CHN), seen(CHN).drafts[0].text, USA)),
    "2 before an offer is signed": lambda: told(caution(seen(CHN), MakeOffer(CHN, USA, (USA,), LIKED))),
    "3 before one is accepted": lambda: told(
        caution(
            seen(USA, after(turn(demanded(), ETH), MakeOffer(ETH, USA, (USA,), LIKED))),
            AcceptOffer(USA, ETH, Guard.ANY),
        )
    ),
    "4 before the draft goes in blue": lambda: told(caution(seen(USA, in_round(demanded(), 2)), PutInBlue(USA))),
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_it_is_said(place):
    assert SAID in place()
    assert "Your yes without it costs 2 points." in place()


def test_it_is_counted_in_what_the_text_is_worth():
    def together(state):
        (found,) = re.findall(r"Together (-?[0-9.]+) points", told(valuation(seen(CHN, state), DRAFT.text, USA)))
        return float(found)

    assert together(opened()) - together(demanded()) == 2


QUIET = {
    "1 to the chair itself": lambda: chair_warning(seen(GBR), USA, WANTED.applied(seen(GBR).drafts[0].text)),
    "2 of a text that meets it": lambda: chair_warning(seen(CHN), USA, WANTED.applied(seen(CHN).drafts[0].text)),
    "3 of a demand made to the penholder alone": lambda: chair_warning(
        seen(USA, demanded(is_public=False)), USA, seen(USA).drafts[0].text
    ),
    "4 of a demand on what is not the chair's": lambda: chair_warning(
        seen(CHN, demanded(LIKED)), USA, seen(CHN).drafts[0].text
    ),
}


@pytest.mark.parametrize("place", QUIET.values(), ids=QUIET)
def test_nothing_is_said(place):
    assert place() == ()
