"""What a new text would break."""

from game.desk.breaking import broken_deals
from game.model.actions import AcceptOffer, MakeOffer
from game.model.text import Package, Term
from game.rules.views import view
from tests.desk.tables import CHN, GBR, USA, opened
from tests.table import after, turn

COAL = Package((Term(0, (2, 3)),))
LOW = Package((Term(0, (0, 1)), Term(1, (0, 1))))


def test_a_deal_that_a_newer_one_replaces_is_not_broken():
    state = after(opened(), MakeOffer(CHN, USA, (USA,), COAL), AcceptOffer(USA, CHN))
    seen = view(turn(state, USA), USA)
    text = LOW.applied(seen.drafts[0].text)

    assert len(broken_deals(seen, text)) == 1
    assert broken_deals(seen, text, LOW, (CHN,)) == ()
    assert len(broken_deals(seen, text, LOW, (GBR,))) == 1
