"""Every screen of bargaining, at three sizes, in three themes, in a longer language: nothing sticks out or is cut."""

import pytest

from game.model.actions import MakeOffer
from game.model.text import Package, Term
from game.ui.bargaining.proposal import Limit, Mode, Rule
from game.ui.preferences import Preferences
from game.ui.scenes.circle import Circulating
from game.ui.scenes.inbox import Inbox
from game.ui.scenes.offer import Builder, begun, countering
from game.ui.scenes.revise import Pen, Writing
from game.words.language import use_language, use_translations
from tests.desk.tables import CHN, USA, opened
from tests.table import after, turn
from tests.ui.bargains import room
from tests.ui.pseudo import Longer
from tests.ui.soundness import faults
from tests.ui.stage import chamber, settled

JULY = "dprk-2017-07"

LOOKS = {
    "1920x1080": ((1920, 1080), Preferences(pace="at once", is_still=True, is_loud=False)),
    "1024x640, light": ((1024, 640), Preferences(pace="at once", theme="light", is_loud=False)),
    "1920x1080, contrast, 150 %": (
        (1920, 1080),
        Preferences(pace="at once", theme="contrast", scale=150, is_loud=False),
    ),
}


def offer(shown):
    made = begun(shown.view, Mode.OFFER, shown.shown_draft(), (shown.view.scenario.council.seat("CHN"),))
    scene = Builder(shown, made)
    scene.limit(0, Limit(Rule.EXACTLY, (1,)))
    return scene


def what_follows(shown):
    scene = offer(shown)
    scene._turn_to(1)
    return scene


def revision(shown):
    scene = Writing(shown, Pen.REVISION, shown.view.draft(shown.view.seat))
    scene.choose(0, 0)
    return scene


SCREENS = {
    "an offer": offer,
    "what follows from it": what_follows,
    "a demand": lambda shown: Builder(shown, begun(shown.view, Mode.DEMAND, shown.shown_draft())),
    "a pact": lambda shown: Builder(shown, begun(shown.view, Mode.PACT, shown.shown_draft())),
    "an outsider's demand": lambda shown: Builder(shown, begun(shown.view, Mode.BROKER, shown.shown_draft())),
    "a revision": revision,
    "a new draft": lambda shown: Writing(shown, Pen.DRAFT),
    "a circle": Circulating,
    "an empty inbox": Inbox,
}


def looked(shown, kept):
    """Have the window look otherwise, without keeping that."""
    shown.app.preferences = kept
    shown.app._resized()


def shown_faults(shown, scene):
    """Return what is wrong with a scene once it stands on top and staff has spoken."""
    shown.app.open(scene)
    shown.app.turn()
    settled(shown.table)
    found = faults(shown.app.tree.root, shown.app.look)
    shown.app.close(scene)
    return found


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_screens_are_sound(look):
    size, kept = look
    with chamber(JULY, ("USA",), size) as shown:
        looked(shown, kept)
        for name, make in SCREENS.items():
            assert not shown_faults(shown, make(shown)), name


def test_screens_hold_a_language_two_fifths_longer():
    use_translations(Longer())
    try:
        with chamber(JULY, ("USA",)) as shown:
            for name, make in SCREENS.items():
                assert not shown_faults(shown, make(shown)), name
    finally:
        use_language("en")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_letters_and_counters_are_sound(look):
    size, kept = look
    state = turn(after(opened(), MakeOffer(CHN, USA, (USA,), Package((Term(0, (3,)), Term(3, (1, 2)))))), USA)
    with room(state, size) as shown:
        looked(shown, kept)

        assert not shown_faults(shown, Inbox(shown))
        assert not shown_faults(shown, Inbox(shown, 1))
        assert not shown_faults(shown, Builder(shown, countering(shown.view, CHN)))
