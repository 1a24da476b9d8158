"""What is said before one signs, revises or votes: red lines, guards, and what would be broken or would lapse."""

import pytest
from attrs import evolve

from game.desk.cautions import caution
from game.desk.inbox import awaiting
from game.minds.appraisal import least_bound
from game.model.actions import (
    AcceptOffer,
    AskPoll,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    MakeOffer,
    MoveAmendment,
    PutInBlue,
    ReviseDraft,
)
from game.model.offers import Guard
from game.model.phases import Setup
from game.model.priorities import RedLine
from game.model.text import Package, Term, Text
from game.rules.trust import bound
from game.rules.views import view
from game.terminal.menu import choices
from game.terminal.plainly import plain
from tests.desk.tables import CHN, ETH, RUS, SEN, USA, council, flat, opened
from tests.samples import priorities, start
from tests.table import after, show_of_hands, turn
from tests.terminal.tables import parsed

COAL = Package((Term(0, (2, 3)),))
WORDS = Package((Term(3, (2,)),))
LOW = Package((Term(0, (0, 1)), Term(1, (0, 1))))


def lined(seen, *lines, **numbers):
    """Return a view whose seat has red lines."""
    return evolve(seen, priorities=evolve(priorities(council(), **numbers), red_lines=lines))


def warned(page):
    """Return a page in one line."""
    return flat(plain(page, 200))


def offered(package=WORDS, seat=USA, **numbers):
    """Return the penholder's view of China's offer."""
    return view(turn(after(opened(**numbers), MakeOffer(CHN, USA, (USA,), package)), seat), seat)


SIGNED = "Warning: The text as signed crosses your red line (Talks: talks and good offices), 30 points included."
STANDS = "Warning: The text as it stands crosses your red line (Talks: Six-Party talks), 30 points included."

RED = {
    "1 the text as signed": ((RedLine(3, (2,)),), True, False),
    "2 the text as it stands": ((RedLine(3, (1,)),), False, True),
    "3 both": ((RedLine(3, (1, 2)),), True, True),
    "4 neither": ((RedLine(0, (3,)),), False, False),
}


@pytest.mark.parametrize(("lines", "is_signed", "stands"), RED.values(), ids=RED)
def test_a_red_line_is_told_of_the_text_that_crosses_it(lines, is_signed, stands):
    seen = lined(offered(), *lines)
    before_signing = caution(seen, parsed("accept CHN", seen))
    offering = caution(seen, parsed("offer RUS: six=2", seen))
    countering = caution(seen, parsed("counter CHN: six=2", seen))

    for page in (awaiting(seen), before_signing, offering, countering):
        assert (SIGNED in warned(page)) is is_signed
        assert (STANDS in warned(page)) is stands


def test_a_red_line_the_worst_text_may_cross_is_told_of_it():
    seen = lined(offered(), RedLine(0, (3,)))
    told = warned(caution(seen, parsed("accept CHN guard any", seen)))

    assert "Warning: The worst text leaves your red line open (Coal exports: full ban), 30 points included." in told
    safe = warned(caution(seen, parsed("accept CHN guard no stronger", seen)))
    assert "red line" not in safe


def test_a_revision_across_ones_red_line_is_asked_back():
    seen = lined(offered(), RedLine(0, (3,)))

    assert "The new text crosses your red line (Coal exports: full ban)" in warned(
        caution(seen, parsed("revise coal=3", seen))
    )
    assert "red line" not in warned(caution(seen, parsed("revise coal=2", seen)))


GUARDS = {
    "1 any": ("any", "However the meeting amends the rest of the text, you stay bound", 20),
    "2 no weaker": ("no weaker", "If the meeting makes any other measure weaker, you are free again", 50),
    "3 no stronger": ("no stronger", "If the meeting makes any other measure stronger, you are free again", 20),
}


@pytest.mark.parametrize(("guard", "sentence", "worst"), GUARDS.values(), ids=GUARDS)
def test_a_penholders_guard_is_about_what_the_meeting_amends(guard, sentence, worst):
    seen = offered()
    told = warned(caution(seen, parsed(f"accept CHN guard {guard}", seen)))

    assert sentence in told
    assert f"if the meeting amended it so, is worth {worst} points." in told


def test_the_guard_a_penholder_does_not_name_is_the_one_whose_worst_text_is_best():
    seen = offered()
    action = parsed("accept CHN", seen)
    text = WORDS.applied(seen.drafts[0].text)
    worst = {guard: least_bound(seen, text, WORDS, guard) for guard in Guard}

    assert worst[action.guard] == max(worst.values())
    assert "Safer: add guard" not in warned(caution(seen, action))


FREED = {"1 by no weaker": (Guard.NO_WEAKER, None), "2 not by any": (Guard.ANY, True)}


@pytest.mark.parametrize(("guard", "promised"), FREED.values(), ids=FREED)
def test_what_is_said_of_a_penholders_guard_is_so(guard, promised):
    state = after(opened(), MakeOffer(CHN, USA, (USA,), WORDS), AcceptOffer(USA, CHN, guard), PutInBlue(USA))
    state = show_of_hands(after(state, MoveAmendment(ETH, USA, Text((0, 1, 1, 2)))), "YYYYYY")

    assert state.drafts[0].text == Text((0, 1, 1, 2))
    assert bound(state, USA, USA, state.drafts[0].text) is promised


def test_a_worst_text_below_nothing_is_a_warning_to_a_penholder_too():
    seen = evolve(offered(), priorities=priorities(council(), walk_away=9000))

    assert "Warning: The worst text this would bind you to, if the meeting amended it so" in warned(
        caution(seen, parsed("accept CHN", seen))
    )


def test_where_nobody_can_amend_a_penholder_is_told_of_no_worst_text():
    state = turn(after(start(council(), Setup(core=True)), MakeOffer(CHN, USA, (USA,), WORDS)), USA)
    seen = view(state, USA)
    action = parsed("accept CHN", seen)

    assert action.guard is Guard.ANY
    assert "The worst text" not in warned(caution(seen, action))


def test_what_lapses_by_a_revision_is_said_before():
    state = after(opened(), MakeOffer(USA, USA, (RUS, SEN), COAL))
    seen = view(after(state, AskPoll(USA, USA)), USA)
    seen = evolve(seen, to_act=USA, actions_left=1)
    told = warned(caution(seen, ReviseDraft(USA, Text((2, 1, 1, 1)))))

    assert "This would end: your offers to Russia and Senegal and your straw poll on this version." in told
    other = warned(caution(seen, ReviseDraft(USA, Text((1, 2, 1, 1)))))
    assert "This would end: your straw poll on this version." in other


def test_what_lapses_by_a_deal_is_said_before():
    state = turn(after(opened(), MakeOffer(CHN, USA, (USA,), COAL)), USA)
    seen = view(after(state, MakeOffer(USA, USA, (RUS,), LOW)), USA)

    assert "This would end: your offers to Russia." in warned(caution(seen, parsed("accept CHN", seen)))
    assert "With it will lapse" not in warned(caution(seen, parsed("offer GBR: sea=2", seen)))


def promised():
    """Return the penholder's view of an offer of Russia that breaks its deal with China."""
    state = after(opened(), MakeOffer(CHN, USA, (USA,), COAL), AcceptOffer(USA, CHN))
    return view(turn(after(state, MakeOffer(RUS, USA, (USA,), LOW)), USA), USA)


def test_an_acceptance_that_breaks_a_deal_says_so_and_is_not_the_first_choice():
    seen = promised()
    found = choices(seen)

    assert found[0].line == "decline RUS"
    assert found[1].said == "Accept the offer of Russia (breaks your deal with China, 20 points)"


def test_of_a_leak_it_is_said_to_whom_it_makes_a_yes_dearer_if_to_anybody():
    seen = offered()
    known = evolve(seen, drafts=tuple(evolve(draft, courted=(CHN, USA)) for draft in seen.drafts))
    offer = LeakOffer(USA, CHN, USA)

    assert "All but its parties then want 5 points more" in warned(caution(seen, offer))
    assert "points more" not in warned(caution(known, offer))
    assert "more for their yes while its wish stands" in warned(caution(seen, LeakChannel(USA, USA, CHN)))
    assert "points more" not in warned(caution(seen, LeakDraft(USA, USA)))
