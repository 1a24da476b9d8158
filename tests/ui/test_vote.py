"""The vote on the screen: hand by hand, in order, with what it comes to; for councils of any size."""

import pytest

from game.model.phases import Phase
from game.model.voting import Ballot as Question
from game.model.voting import Cast, Count, Matter, Verdict, Vote
from game.rules.views import view
from game.ui.hues import Hue
from game.ui.preferences import Preferences
from game.ui.reveal import reveal, showing_order
from game.ui.scenes.vote import Ballot
from game.ui.stances import TO_SHOW, VOTES
from game.ui.verdicts import banner
from tests.samples import scenario, start
from tests.table import Cases
from tests.ui.meeting_stage import Ending, at_phase, ended, everybody, played, seated, vetoed_by, voting
from tests.ui.stage import QUICK, click, key, window, words

each = Cases()


def counted(votes, seats=15, permanent=5, matter=Matter.DRAFT, verdict=Verdict.ADOPTED, needed=9):
    """Return the public's view and a closed ballot of a council made to measure; ``votes`` by seat."""
    of = scenario(seats=seats, permanent=permanent, yes_needed=needed)
    public = view(start(of), None)
    casts = tuple(Cast(seat, vote) for seat, vote in enumerate(votes))
    return public, Count(1, Question(matter, 0, 0), casts, verdict, public.drafts[0].text)


def shown_after(number, *args, **kwargs):
    """Return what a ballot has come to after so many hands."""
    public, count = counted(*args, **kwargs)
    found = reveal(public.scenario, count)
    return banner(type(found)(found.scenario, found.count, found.order, number))


Y, N, A = Vote.YES, Vote.NO, Vote.ABSTAIN


@each("1 elected members show first, each group in alphabetical order")
def _():
    of = scenario(seats=4, permanent=2)

    assert showing_order(of) == (2, 3, 0, 1)


@each("2 before anything is shown it says what is needed")
def _():
    assert "9 yes votes" in shown_after(0, [Y] * 15).title


@each("3 the ninth yes is named, and that only a veto can stop it")
def _():
    found = shown_after(9, [Y] * 15)

    assert found.title == "The ninth yes: State 8"  # after State 10 to 14, as names are sorted
    assert "Only a veto" in found.text


@each("4 a permanent member's no before the votes are there may become a veto")
def _():
    found = shown_after(11, [N, *[Y] * 4, *[A] * 2, *[Y] * 8], verdict=Verdict.VETOED)

    assert found.title.startswith("A permanent member votes no")
    assert found.text == "If the text gets the votes it needs, this no is a veto."


@each("5 once the votes are there it is a veto")
def _():
    found = shown_after(14, [Y, N, *[Y] * 13], verdict=Verdict.VETOED)

    assert found.title == "Veto: State 1"


@each("6 the verdict of a vetoed text names who vetoed it")
def _():
    assert shown_after(15, [Y, N, *[Y] * 13], verdict=Verdict.VETOED).title == "Vetoed by State 1"


@each("7 that the votes cannot be reached is said as soon as it is so")
def _():
    assert "not enough" in shown_after(10, [Y] * 5 + [A] * 10, verdict=Verdict.NOT_ADOPTED).title


@each("8 on a question of procedure a permanent no is no veto")
def _():
    found = shown_after(15, [N, *[Y] * 14], matter=Matter.POSTPONEMENT)

    assert found.title == "The motion is carried"


@each("9 a council of three needs no ninth yes")
def _():
    assert "The last yes it needed" in shown_after(2, [Y, Y, Y], seats=3, permanent=0, needed=2).title


@each.each
def test_what_a_ballot_has_come_to(case):
    case()


def test_a_vote_is_revealed_seat_by_seat_in_order():
    session = ended(Ending.ADOPTED)
    public = session.view(None)
    with window(kept=Preferences(pace="slow", is_loud=False)) as app:
        scene = Ballot(app, public, public.counts[-1], lambda: None)
        app.open(scene)
        app.turn()
        order = showing_order(public.scenario)
        for number in range(len(order) + 1):
            garbs = {seat: app.tree.node(f"seat-{seat}").garb for seat in order}
            assert [seat for seat in order if garbs[seat] is not TO_SHOW] == list(order[:number])
            assert all(garbs[seat] is VOTES[Vote.YES] for seat in order[:number])
            if number < len(order):
                key(app, "space")

        assert "Adopted" in words(app)
        assert "on" in {node.key for node in app.tree.root.walk()}


def test_a_veto_is_announced():
    session = ended(Ending.VETOED)
    public = session.view(None)
    with window(kept=Preferences(pace="slow", is_loud=False)) as app:
        app.open(Ballot(app, public, public.counts[-1], lambda: None))
        app.turn()
        assert "Vetoed" not in words(app)
        key(app, "a")

        name = public.scenario.council.members[public.scenario.council.permanent[-1]].name
        assert f"Vetoed by {name}" in words(app)


def test_the_key_on_a_button_is_true_whatever_has_the_focus():
    public = ended(Ending.ADOPTED).view(None)
    with window(kept=Preferences(pace="slow", is_loud=False)) as app:
        scene = Ballot(app, public, public.counts[-1], lambda: None)
        app.open(scene)
        app.turn()
        click(app, "next")
        assert app.tree.focus.key == "next"
        key(app, app.look.keys.of("all"))

        assert scene.reveal.is_over


@pytest.mark.parametrize("kept", [QUICK, Preferences(pace="at once", is_loud=False)])
def test_with_reduced_motion_or_at_once_all_hands_are_shown(kept):
    public = ended(Ending.ADOPTED).view(None)
    with window(kept=kept) as app:
        scene = Ballot(app, public, public.counts[-1], lambda: None)
        app.open(scene)
        app.turn()

        assert scene.reveal.is_over


def test_at_the_players_pace_it_goes_on_by_itself():
    public = ended(Ending.ADOPTED).view(None)
    with window(kept=Preferences(pace="fast", is_loud=False)) as app:
        scene = Ballot(app, public, public.counts[-1], lambda: None)
        app.open(scene)
        app.turn()
        assert scene.reveal.shown == 0
        scene._due = 0
        app.turn()

        assert scene.reveal.shown == 1
        assert scene.wait() > 0


def test_explanations_are_told_of_those_who_have_shown_only():
    public = ended(Ending.ADOPTED).view(None)
    title = public.scenario.measures[0].title
    with window(kept=Preferences(pace="slow", is_loud=False)) as app:
        app.open(Ballot(app, public, public.counts[-1], lambda: None))
        app.turn()
        assert f"Points to {title}" not in words(app)
        key(app, "space")

        assert f"Points to {title}" in words(app)


@pytest.mark.parametrize(("seats", "permanent"), [(3, 0), (5, 2), (15, 5), (25, 5), (40, 0)])
def test_councils_of_other_sizes_have_a_plate_for_every_seat(seats, permanent):
    public, count = counted([Vote.YES] * seats, seats, permanent, needed=seats // 2 + 1)
    with window() as app:
        app.open(Ballot(app, public, count, lambda: None))
        app.turn()

        found = {node.key for node in app.tree.root.walk() if node.key.startswith("seat-")}
        assert len(found) == seats
        assert not app.trouble


@pytest.mark.parametrize("matter", Matter)
def test_every_question_can_be_shown(matter):
    public, count = counted([Vote.YES] * 15, matter=matter)
    ballot = Question(matter, 0, 1, ((0, 2),) if matter is Matter.AMENDMENT else (), 1)
    with window() as app:
        app.open(Ballot(app, public, Count(1, ballot, count.casts, count.verdict, count.text), lambda: None))
        app.turn()

        assert "?" in words(app)
        assert not app.trouble


def test_nothing_hidden_is_on_it():
    session = played(seated(), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))
    seat = session.to_act
    played(session, voting(vetoed_by(seat)))
    public = session.view(None)
    with window() as app:
        app.open(Ballot(app, public, public.counts[-1], lambda: None))
        app.turn()
        inks = {ink for node in app.tree.root.walk() for ink, _under in node.inks()}

        assert not inks & {Hue.PRIVATE, Hue.PRIVATE_TEXT}
