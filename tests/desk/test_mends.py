"""What makes a package safer to sign, and what is declined by itself."""

from game.desk.mends import SHOWN, closing, mends, open_measures, with_term
from game.desk.orders import is_below_walk_away, to_decline
from game.minds.appraisal import least_bound
from game.model.actions import DeclineOffer, MakeOffer
from game.model.offers import Guard
from game.model.priorities import RedLine
from game.model.text import Package, Term, Text
from game.rules.views import view
from tests.desk.positions import POSITIONS
from tests.desk.tables import CHN, USA, desk, opened
from tests.table import Cases, after, turn

case = Cases()
TEXT = Text((1, 1, 1, 1))
COAL = Package((Term(0, (1, 2, 3)),))


def seen(*red_lines):
    """Return what China sees, with red lines of its own."""
    return desk(CHN, opened(red_lines=red_lines))


@case("1 a red line on a free measure is open, and closed by the widest range that holds the text")
def _():
    view_ = seen(RedLine(2, (2,)))
    assert open_measures(view_, TEXT, COAL, Guard.ANY) == (2,)
    assert closing(view_, TEXT, COAL, 2) == Term(2, (0, 1))


@case("2 a term that reaches over the line is narrowed, not replaced")
def _():
    view_ = seen(RedLine(0, (3,)))
    assert closing(view_, TEXT, COAL, 0) == Term(0, (1, 2))


@case("3 of two ranges beside a line the one with the text in it is taken")
def _():
    view_ = seen(RedLine(0, (1,)))
    assert closing(view_, Text((2, 1, 1, 1)), Package((Term(1, (1,)),)), 0) == Term(0, (2, 3))
    assert closing(view_, Text((0, 1, 1, 1)), Package((Term(1, (1,)),)), 0) == Term(0, (0,))


@case("4 without an order all levels but the forbidden ones are allowed")
def _():
    assert closing(seen(RedLine(3, (1,))), TEXT, COAL, 3) == Term(3, (0, 2))


@case("5 a line that every allowed level crosses cannot be closed")
def _():
    assert closing(seen(RedLine(0, (1, 2, 3))), TEXT, COAL, 0) is None


@case("6 what closes a line comes first, and nothing is open after all of it")
def _():
    view_ = seen(RedLine(1, (0,)), RedLine(2, (2,)))
    found = mends(view_, TEXT, COAL, Guard.ANY)
    package = COAL
    for mend in found:
        if mend.closes_line:
            package = with_term(package, mend.term)
    assert [mend.closes_line for mend in found][:2] == [True, True]
    assert open_measures(view_, TEXT, package, Guard.ANY) == ()


@case("7 every mend leads to what it says")
def _():
    for view_ in POSITIONS:
        draft = next((one for one in view_.drafts if one.is_alive), None)
        if draft is None:
            continue
        for guard in Guard:
            now = least_bound(view_, draft.text, COAL, guard)
            for mend in mends(view_, draft.text, COAL, guard):
                package = COAL if mend.term is None else with_term(COAL, mend.term)
                assert least_bound(view_, draft.text, package, mend.guard or guard) == mend.least
                assert mend.least > now or mend.closes_line


@case("8 there are never more than can be read")
def _():
    lines = tuple(RedLine(measure, (2,)) for measure in range(4))
    assert len(mends(seen(*lines), TEXT, COAL, Guard.ANY)) == SHOWN


@case("9 only what leaves one worse off than no text is declined by itself")
def _():
    worse = Package((Term(0, (0,)), Term(1, (0,)), Term(2, (0,))))
    for package, action in ((worse, DeclineOffer(USA, CHN)), (Package((Term(0, (3,)),)), None)):
        state = turn(after(opened(walk_away=2500), MakeOffer(CHN, USA, (USA,), package)), USA)
        view_ = view(state, USA)
        assert to_decline(view_) == action
        assert is_below_walk_away(view_, view_.table[0]) is (action is not None)


@case.each
def test_mends(case):
    case()
