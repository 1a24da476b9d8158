"""Nothing overlaps, sticks out, is faint or nameless: the chamber and what is read at a desk, over sizes and scales."""

from collections.abc import Callable, Iterator
from gettext import NullTranslations
from itertools import product

import pytest
from pygame import Rect

from game.model.actions import AskPoll, LeakDraft, PassTurn, ReleaseParty
from game.ui.hues import THEMES
from game.ui.look import look
from game.ui.scene import Scene
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.choosing import Choosing
from game.ui.scenes.log import Log
from game.ui.scenes.measure import MeasureSheet
from game.ui.scenes.more import More
from game.ui.scenes.seat import SeatSheet
from game.ui.scenes.staff import StaffRoom
from game.ui.scenes.text import Document
from game.ui.table import Table
from game.words.language import use_translations
from tests.ui.papers_stage import large
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import chamber, settled, until, window

SIZES = ((1920, 1080), (1024, 640), (1024, 768), (3840, 2160))
SCALES = (1.0, 1.25, 1.5)


def scenes(shown: Chamber) -> Iterator[tuple[str, Scene, Callable[[], None]]]:
    """Yield every screen in each of its states, with what puts it there."""
    for tab in range(3):
        yield f"chamber {tab}", shown, lambda tab=tab: setattr(shown, "_tab", tab)
    for panel in range(3):
        for made in (SeatSheet(shown, 1), StaffRoom(shown)):
            yield f"{made.name} {panel}", made, lambda made=made, panel=panel: setattr(made, "_panel", panel)
    log = Log(shown)
    yield "log", log, lambda: None
    whole = Log(shown, 1)
    yield "log of a seat", whole, lambda: None
    for made in (More(shown), Document(shown), MeasureSheet(shown, 3)):
        yield made.name, made, lambda: None
    for kind in (AskPoll, LeakDraft, ReleaseParty):
        yield kind.__name__, Choosing(shown, kind, lambda _action: None), lambda: None


def found_in(shown: Chamber, themes, sizes, scales) -> list[str]:
    wrong = []
    for called, scene, put in scenes(shown):
        put()
        for theme, size, scale in product(themes, sizes, scales):
            looked = look(size, theme, scale)
            scene.build(looked, size)
            until(shown.app, lambda: not shown.table.aides.is_busy)
            root = scene.build(looked, size)
            root.place(looked, Rect((0, 0), size))
            wrong += [f"{called} {theme} {size} {scale}: {fault}" for fault in faults(root, looked)]
    return wrong


@pytest.fixture(autouse=True)
def _language():
    yield
    use_translations(NullTranslations())


CASES = {"1.1 English, at the start": ("USA", 0, NullTranslations()), "1.2 longer, in mid-game": ("ETH", 3, Longer())}


@pytest.mark.parametrize(("code", "turns", "language"), CASES.values(), ids=CASES)
def test_screens_hold_at_every_size_and_scale(code, turns, language):
    with chamber("dprk-2017-07", (code,)) as shown:
        use_translations(language)
        for _turn in range(turns):
            shown.do(PassTurn(shown.table.awaited))
            settled(shown.table)

        assert not found_in(shown, ("dark",), SIZES[1:3], SCALES[::2])
        assert not found_in(shown, ("dark",), SIZES[:1], SCALES)


def test_screens_are_legible_in_every_theme_in_private_and_in_public():
    with chamber("dprk-2017-07", ("ETH",)) as shown:
        shown.do(PassTurn(shown.table.awaited))
        settled(shown.table)
        assert not found_in(shown, THEMES, SIZES[:1], (1.0,))

        shown.is_public = True
        for theme, size, scale in (*product(THEMES, SIZES[:1], SCALES[:1]), *product(("dark",), SIZES, SCALES[2:])):
            looked = look(size, theme, scale)
            for scene in (shown, SeatSheet(shown, 0), Log(shown), Document(shown)):
                root = scene.build(looked, size)
                root.place(looked, Rect((0, 0), size))
                assert not faults(root, looked), (scene.name, theme, size, scale)


def test_a_large_council_with_a_long_draft_holds_too():
    with window() as app:
        table = Table(app, large())
        shown = Chamber(app, table)
        app.open(shown)
        table.begin()
        settled(table)

        assert not found_in(shown, ("light",), SIZES[:2], (1.0, 1.5))
        table.leave()
