"""Whether the screens before and around games are sound."""

import pytest
from attrs import evolve

from game import paths
from game.play.sitting import HUMAN
from game.scenario.library import load
from game.ui.scenes.about import About
from game.ui.scenes.brief import Brief
from game.ui.scenes.gallery import Gallery
from game.ui.scenes.help import Help
from game.ui.scenes.instructions import Instructions
from game.ui.scenes.loading import Loading
from game.ui.scenes.menu import Handing, Menu
from game.ui.scenes.seating import Seating
from game.ui.scenes.settings import Settings
from game.words.language import use_language, use_translations
from tests.analysis.games import played
from tests.ui.front_stage import sitting, title
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import QUICK


def front(app):
    """Yield every screen of this part, open."""
    scenario = load("dprk-2017-07")
    many = Seating(app, scenario)
    many.is_shared = True
    many.players[0] = many.players[3] = HUMAN
    shelf = app.scene.shelf
    yield app.scene
    yield from (Gallery(app, shelf), Loading(app, shelf), Settings(app), About(app), Help(app, app.scene))
    yield from (many, Brief(app, scenario))


LOOKS = {
    "1 as designed": ((1920, 1080), "dark", 100),
    "2 the smallest window, light": ((1024, 640), "light", 100),
    "3 high contrast, half as large again": ((1920, 1080), "contrast", 150),
    "4 the smallest window, half as large again": ((1024, 640), "dark", 150),
}


@pytest.mark.parametrize("language", ["English", "longer"])
@pytest.mark.parametrize(("size", "theme", "scale"), LOOKS.values(), ids=LOOKS)
def test_nothing_sticks_out_overlaps_or_is_faint(size, theme, scale, language):
    paths.games().mkdir(parents=True)
    played(paths.games() / "tutorial-1.journal", last=3)
    (paths.games() / "tutorial-2.journal").write_bytes(b"")
    paths.own_scenarios().mkdir(parents=True)
    (paths.own_scenarios() / "mine.toml").write_text('format = 1\nid = "mine"\ntitle = "No', encoding="utf-8")
    kept = evolve(QUICK, theme=theme, scale=scale)
    found = {}
    try:
        if language == "longer":
            use_translations(Longer())
        with title(size, kept) as app:
            for scene in list(front(app)):
                if scene is not app.scene:
                    app.open(scene)
                app.turn()
                found[scene.name] = faults(app.tree.root, app.look)
        with sitting(("KES",), kept=kept, size=size) as app:
            found["instructions"] = faults(app.tree.root, app.look)
            app.close()
            for scene in (Menu(app, app.scene), Handing(app, 1), Instructions(app, app.game.table)):
                app.open(scene)
                app.turn()
                found[scene.name + " again"] = faults(app.tree.root, app.look)
    finally:
        use_language("en")

    assert {name: told for name, told in found.items() if told} == {}
