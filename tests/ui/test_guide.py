"""The guide of the first lesson: one sentence at a time, beside what it is about, until it was done."""

import pytest
from attrs import evolve

from game.play.sitting import resume
from game.ui.bubble import Bubble
from game.ui.delegations import Delegations
from game.ui.director import Director
from game.ui.preferences import loaded
from game.ui.window import seated
from tests.ui.front_stage import arrived, sitting
from tests.ui.hands import Hands
from tests.ui.soundness import faults
from tests.ui.stage import QUICK, click, end_turn, key, keys, session, window


def said(app):
    """Return what the guide says now, or nothing."""
    return next((node.label for node in app.tree.root.walk() if isinstance(node, Bubble)), "")


def heard(app, until="", most=40):
    """Press on until the guide says something, or nothing; return all that it said."""
    told = []
    while said(app) and (not until or until not in said(app)):
        assert len(told) < most, told
        told.append(said(app))
        key(app, "g")
    return told


def test_it_says_all_the_lesson_has_for_the_first_turn_each_once():
    with sitting() as app:
        click(app, "table")
        told = heard(app)

        assert told[0].startswith("You speak for one of five members")
        assert len(set(told)) == len(told)
        for hint in app.game.table.scenario.hints:
            if hint.round == 1 and hint.when in ("turn", "floor"):
                assert hint.text in told


def test_its_bubble_points_at_what_it_is_about_and_does_not_cover_it():
    with sitting() as app:
        click(app, "table")
        heard(app, until="“Straw poll”")
        bubble, poll = app.tree.node("guide"), app.tree.node("poll")

        assert bubble.target == poll.rect
        assert not bubble.rect.colliderect(poll.rect)
        assert app.surface.get_rect().contains(bubble.rect)


def test_it_waits_until_the_poll_was_asked():
    with sitting() as app:
        click(app, "table")
        heard(app, until="“Straw poll”")
        for _look in range(3):
            app.refresh()
            app.turn()
            assert "“Straw poll”" in said(app)
        click(app, "poll")
        if app.scene.name == "confirm":
            click(app, "do")

        assert app.game.table.view.polls
        assert "“Straw poll”" not in said(app)
        assert said(app)


def test_it_waits_for_the_end_of_the_turn_and_goes_on_in_the_next_round():
    with sitting() as app:
        click(app, "table")
        heard(app, until="“End turn”")
        end_turn(app)
        arrived(app)
        told = heard(app)

        assert any("A text is adopted with four yes votes" in one for one in told) or app.game.table.is_over


def test_it_can_be_skipped_and_called_again():
    with sitting() as app:
        click(app, "table")
        first = said(app)
        click(app, "guide-skip")
        assert not said(app)
        assert not loaded().guided
        key(app, "escape")
        click(app, "guide")

        assert said(app) == first
        assert loaded().guided


def test_after_a_restart_it_does_not_begin_again(tmp_path):
    with sitting(folder=tmp_path) as app:
        click(app, "table")
        heard(app)
        end_turn(app)
        arrived(app)
        journal = app.game.table.session.journal
    with window(kept=QUICK) as app:
        seated(app, resume(journal), Delegations())
        arrived(app)
        told = heard(app)
        app.game.close()

        assert not any(one.startswith(("You speak for", "This is the table", "This paper")) for one in told)


def test_scenarios_without_a_lesson_and_shared_games_have_no_guide():
    with sitting(("ARV", "PAL")) as app:
        assert app.game.table.guide is None
    with sitting(("USA",), "dprk-2017-07") as app:
        assert app.game.table.guide is None


def test_curtain_and_dialogs_are_left_alone():
    with sitting() as app:
        click(app, "table")
        key(app, "escape")

        assert app.scene.name == "menu"
        assert "guide-next" not in keys(app)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 640)], ids=["1920x1080", "1024x640"])
def test_every_sentence_fits(size):
    with sitting(size=size, kept=evolve(QUICK, scale=125)) as app:
        click(app, "table")
        assert said(app)
        while said(app):
            bubble = app.tree.node("guide")

            assert app.surface.get_rect().contains(bubble.rect)
            assert faults(bubble, app.look) == []
            key(app, "g")


class Pupil(Hands):
    """A person who does what the guide says, and where it says nothing what staff advises."""

    def __init__(self, app, director):
        super().__init__(app, director)
        self.told = []

    def step(self):
        said_now = said(self.app)
        if not said_now:
            super().step()
            return
        if said_now not in self.told:
            self.told.append(said_now)
        bubble = self.app.tree.node("guide")
        pressed = next(
            (name for name in ("poll", "staff", "blue", "end") if self._points_at(name, bubble.target)), None
        )
        if self._waits() and pressed and not self.app.tree.node(pressed).refusal:
            self._do("guided", pressed)
        else:
            key(self.app, "g")

    def is_over(self):
        return super().is_over() and not said(self.app)

    def _waits(self):
        return self.app.tree.node("guide-next").said == "Later"

    def _points_at(self, name, target):
        return target is not None and name in keys(self.app) and self.app.tree.node(name).rect == target


def test_who_does_what_it_says_comes_to_the_vote_and_is_told_of_every_part_of_the_game():
    with window(kept=QUICK) as app:
        director = Director(app, session("tutorial", ("ARV",)), app.quit)
        director.begin()
        pupil = Pupil(app, director)
        pupil.play()
        view, told = director.table.public, pupil.told
        director.table.leave()

    assert view.counts
    assert pupil.clicks["guided: poll"] == 1
    assert pupil.clicks["guided: staff"] == 1
    assert pupil.clicks["guided: end"] == 1
    for hint in view.scenario.hints:
        if hint.when in ("ballot", "end") or (hint.when in ("turn", "floor") and hint.round <= view.round - 1):
            assert hint.text in told, hint.when
