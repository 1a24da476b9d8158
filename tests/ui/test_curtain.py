"""The curtain: nothing private between hand-over and opening, by nodes and by pixels."""

import pygame

from game.ui.director import Director
from game.ui.hues import Hue
from game.ui.scenes.curtain import Curtain
from tests.ui.hands import Hands
from tests.ui.stage import click, keys, session, settled, until, window

PEOPLE = ("ARV", "KES", "SEL")
PRIVATE = {Hue.PRIVATE, Hue.PRIVATE_TEXT, Hue.PRIVATE_TINT, Hue.PRIVATE_DARK}


def test_no_node_behind_a_hand_over_is_private_over_a_whole_game():
    met = []

    class Watching(Hands):
        def step(self):
            if isinstance(self.app.scene, Curtain) and {"open"} <= keys(self.app):
                met.append(_private(self.app))
                assert self.app.scenes == [self.app.scene]
                assert self.director.table.reader is None
                assert pygame.display.get_caption()[0] == "Penholder"
                assert not self.app.toasts
            super().step()

    with window() as app:
        director = Director(app, session("tutorial", PEOPLE), app.quit)
        director.begin()
        Watching(app, director).play()
        director.table.leave()

    assert len(met) > len(PEOPLE)
    assert not any(met)


def test_a_curtain_after_a_private_desk_is_the_picture_it_would_be_without_one():
    with window() as app:
        director = _at_first_curtain(app, seed=7)
        before = app.surface.copy()
        click(app, "open")
        settled(director.table)
        assert _private(app)
        director.hide()
        app.turn()
        after = app.surface.copy()
        director.table.leave()

    assert _pixels(before) == _pixels(after)


def test_the_curtain_of_one_draw_of_priorities_is_that_of_another_to_the_pixel():
    pictures = []
    for seed in (7, 8):
        with window() as app:
            director = _at_first_curtain(app, seed)
            pictures.append(_pixels(app.surface))
            director.table.leave()

    assert pictures[0] == pictures[1]


def _at_first_curtain(app, seed):
    director = Director(app, session("tutorial", PEOPLE, seed), app.quit)
    director.begin()
    until(app, lambda: isinstance(app.scene, Curtain) and "open" in keys(app))
    app.turn()
    return director


def _private(app):
    nodes = list(app.tree.root.walk())
    inks = {hue for node in nodes for pair in node.inks() for hue in pair}
    figures = [node.key for node in nodes if getattr(node, "chance", "") or getattr(node, "figures", ())]
    return [*figures, *(hue.value for hue in inks & PRIVATE)]


def _pixels(surface):
    return pygame.image.tobytes(surface, "RGB")
