"""A whole lesson by posted events, watched: set-up, visits, pause, news, a new PIN, a correction, the vote, the end."""

from collections import Counter
from collections.abc import Callable
from time import monotonic

import pygame
from attrs import evolve

from game.model.phases import Phase
from game.ui.application import Application
from game.ui.chamber.room import WIDE
from game.ui.classroom import Classroom
from game.ui.hues import Hue
from game.ui.scenes.lesson import LessonSetup
from game.ui.scenes.open_floor import OpenFloor
from game.ui.scenes.sign_in import TEACHER, SignIn
from game.ui.widgets.node import Control
from game.ui.window import home
from tests.rules.hidden import blurred
from tests.ui.hands import Hands
from tests.ui.lesson_stage import Time, quiet
from tests.ui.stage import click, key, keys, until, words, write

PUBLIC = ("open-floor", "curtain", "vote", "hands", "console", "console-door", "which-seat", "opening", "title")
"""Screens that anybody may see, whatever was on the screen before."""

PRIVATE = {Hue.PRIVATE, Hue.PRIVATE_TEXT, Hue.PRIVATE_TINT, Hue.PRIVATE_DARK}

CAPTIONS = ("Penholder", "The vote")
"""What the title bar may say over a public screen."""

Look = Callable[[Application, str], None]
"""Told when there is something worth a picture, with its name."""


def unseen(_app: Application, _name: str) -> None:
    """Take no picture."""


class Watch:
    """Looks at every picture of a public screen: no node of it is private, and it is the same in another truth."""

    def __init__(self, app: Application) -> None:
        self.app = app
        self.nodes: Counter[str] = Counter()
        self.pixels: Counter[str] = Counter()
        """Pictures of each screen that were looked at, by nodes and by pixels."""
        self.faults: list[str] = []
        self._draw, self._is_looking = app.draw, False
        self._seen: set[tuple[str, int]] = set()
        app.draw = self._drawn  # type: ignore[method-assign]

    def _drawn(self) -> None:
        before = self.app.frames
        self._draw()
        if self.app.frames > before and not self._is_looking:
            self._is_looking = True
            try:
                self._look()
            finally:
                self._is_looking = False

    def _look(self) -> None:
        app, room = self.app, self.app.game
        scene = app.scene
        is_public = scene is not None and (scene.name in PUBLIC or (scene.name == "news" and scene._view.seat is None))
        if scene is None or not is_public:
            return
        self.nodes[scene.name] += 1
        inks = {hue for node in app.tree.root.walk() for pair in node.inks() for hue in pair}
        chances = [node.key for node in app.tree.root.walk() if getattr(node, "chance", "")]
        if inks & PRIVATE or chances:
            self.faults.append(f"{scene.name}: {sorted(hue.value for hue in inks & PRIVATE)} {chances}")
        if pygame.display.get_caption()[0] not in CAPTIONS:
            self.faults.append(f"{scene.name}: the title bar says {pygame.display.get_caption()[0]}")
        if isinstance(room, Classroom):
            if room.table.reader is not None:
                self.faults.append(f"{scene.name}: a desk is open behind it")
            self._in_another_truth(scene.name, room)

    def _in_another_truth(self, name: str, room: Classroom) -> None:
        """Change all that the public may not know, draw again, and compare; once for every position and screen."""
        session, app = room.table.session, self.app
        moment = (name, len(session.actions))
        if room.table.is_busy or room.table.is_over or app.toasts or moment in self._seen:
            return
        self._seen.add(moment)
        course = session._course
        timekeeper = room.timekeeper
        clock, timekeeper.clock = timekeeper.clock, evolve(timekeeper.clock, seen=None)
        pictures = []
        for state in (course.state, blurred(course.state, None)):
            session._course = evolve(course, states=(*course.states[:-1], state))
            room.table.look()
            app.refresh()
            app.tree.dirty = [app.surface.get_rect()]
            self._draw()
            pictures.append(pygame.image.tobytes(app.surface, "RGB"))
        session._course, timekeeper.clock = course, clock
        room.table.look()
        app.refresh()
        self.pixels[name] += 1
        if pictures[0] != pictures[1]:
            self.faults.append(f"{name}: another truth is another picture, after {moment[1]} acts")


class Pupil(Hands):
    """Hands that scroll to what they press."""

    def _do(self, scene: str, name: str) -> None:
        node = self.app.tree.node(name)
        if isinstance(node, Control):
            self.app.tree.focus_on(node)
        super()._do(scene, name)


class Teacher:
    """Sets a lesson up and runs it; keeps the PINs."""

    def __init__(self, app: Application, time: Time, look: Look = unseen) -> None:
        self.app, self.time, self.look = app, time, look
        self.pins: dict[str, str] = {}
        self.clicks = 0

    @property
    def room(self) -> Classroom:
        room = self.app.game
        assert isinstance(room, Classroom)
        return room

    def press(self, name: str) -> None:
        """Click on something, and count it."""
        self.clicks += 1
        click(self.app, name)

    # Setting up

    def sets_up(self, title: str, names: tuple[str, ...], skill: int | None = None) -> None:
        """From the title to the public view of a new lesson of a scenario."""
        app = self.app
        home(app)
        until(app, lambda: app.scene.shelf.listings is not None)
        self.look(app, "title")
        self.press("teach")
        setup = app.scene
        assert isinstance(setup, LessonSetup)
        until(app, lambda: "scenario" in keys(app))
        if setup._scenario().title != title:
            self.press("scenario")
            titles = [one.title for one in setup._scenarios()]
            self.press(f"option-{titles.index(title)}")
        if skill is not None:
            setup._become(skill=("attache", "counsellor", "ambassador")[skill])
            app.turn()
        self.look(app, "set-up")
        self.press("keep-lesson")
        self.press("begin")
        sign = app.scene
        assert isinstance(sign, SignIn)
        for place, name in enumerate(names):
            self.press(f"name-{place}")
            write(app, name)
        self.look(app, "names-and-pins")
        self.pins = {codes[0]: sign.pins[place] for place, codes in enumerate(sign.lesson.delegations)}
        self.pins["*"] = sign.pins[TEACHER]
        self.press("begin")
        until(app, lambda: isinstance(app.scene, OpenFloor))
        app.now = self.time
        self.room.timekeeper.now = self.time
        self.look(app, "introduction")

    # Running

    def opens_rounds(self) -> None:
        click(self.app, "begin-rounds")
        quiet(self.app)
        self.look(self.app, "open-floor")

    def at_console(self, tab: int = 0) -> None:
        click(self.app, "console")
        if self.app.scene.name == "console-door":
            write(self.app, self.pins["*"])
            key(self.app, "return")
        assert self.app.scene.name == "console", words(self.app)
        self.app.scene._turn(tab)
        self.app.turn()

    def pauses(self) -> None:
        """Stop the clock, see that it stands, and let it go on."""
        self.at_console()
        self.look(self.app, "console")
        left = self.room.timekeeper.clock.left
        click(self.app, "pause")
        self.time.goes(self.app, 120)
        assert self.room.timekeeper.clock.left == left
        self.look(self.app, "paused")
        click(self.app, "back")
        self.look(self.app, "open-floor-paused")
        self.at_console()
        click(self.app, "pause")
        click(self.app, "back")

    def announces(self, said: str) -> None:
        self.at_console(1)
        click(self.app, "announcement")
        write(self.app, said)
        self.look(self.app, "news-typed-in")
        click(self.app, "announce")
        quiet(self.app)
        self.leaves_console()

    def releases(self) -> bool:
        """Release the first event that can be, if there is one."""
        self.at_console(1)
        shown = sorted(name for name in keys(self.app) if name.startswith("release-"))
        free = next((name for name in shown if not self.app.tree.node(name).refusal), None)
        if free is None:
            self.leaves_console()
            return False
        click(self.app, free)
        click(self.app, "do")
        until(self.app, lambda: self.app.scene.name == "news")
        self.look(self.app, "news-released")
        click(self.app, "on")
        self.leaves_console()
        return True

    def resets(self, code: str, pin: str) -> None:
        self.at_console()
        click(self.app, f"pin-{code}")
        write(self.app, pin)
        click(self.app, f"reset-{code}")
        self.pins[code] = pin
        self.leaves_console()

    def corrects(self) -> None:
        """Take back the last act of a person."""
        self.at_console(2)
        self.look(self.app, "console-more")
        click(self.app, "correct")
        self.look(self.app, "correction")
        click(self.app, "do")
        quiet(self.app)
        self.leaves_console()

    def leaves_console(self) -> None:
        if "back" in keys(self.app) and self.app.scene.name == "console":
            click(self.app, "back")
        self.app.turn()

    def raises_hands(self, votes: tuple[int, ...]) -> None:
        """Enter what the room showed: 0 yes, 1 no, 2 abstain."""
        click(self.app, "hands")
        shown = sorted(name for name in keys(self.app) if name.startswith("hand-"))
        for name, vote in zip(shown, votes, strict=True):
            self.app.tree.node(name)._choose(vote)
            self.app.turn()
        self.look(self.app, "show-of-hands")
        click(self.app, "cast")

    # Pupils

    def sends(self, code: str, seconds: float = 20.0) -> None:
        """Have a delegation come to the desk, do what its staff advises, and end its turn."""
        app, room = self.app, self.room
        click(app, f"desk-{code}")
        self.look(app, f"curtain-{code}")
        write(app, self.pins[code])
        key(app, "return")
        assert room.table.reader is not None, words(app)
        quiet(app)
        self.look(app, f"desk-{code}")
        is_wide = app.look.design(app.surface.get_width()) >= WIDE  # in a small one advice stands behind a tab
        hands, end = Pupil(app, room, asks_staff=is_wide), monotonic() + 120
        while room.table.reader is not None:
            assert monotonic() < end, f"{code} did not leave the desk: {hands.clicks}"
            app.turn(pygame.event.get())
            if room.table.reader is not None:
                hands.step()
        self.time.goes(app, seconds)
        quiet(app)

    def passes_over(self) -> None:
        """Look at what is shown to all before the lesson goes on."""
        end = monotonic() + 60
        while self.app.scene.name in ("news", "vote"):
            assert monotonic() < end
            self.app.turn(pygame.event.get())
            for name in ("on", "all"):
                if name in keys(self.app):
                    if name == "on":
                        self.look(self.app, self.app.scene.name)
                    click(self.app, name)
                    break
        quiet(self.app)

    def holds_rounds(self, codes: tuple[str, ...], until_round: int = 99) -> None:
        """Hold rounds until the game is over, a vote is asked for, or a round has come."""
        while not self.is_over() and self.room.table.public.round < until_round:
            self.passes_over()
            if self.is_over() or (self.room.table.public.phase is Phase.BALLOT and self.room.waiting()):
                return
            for code in codes:
                waiting = [self.room.table.scenario.council.members[seat].code for seat in self.room.waiting()]
                if code in waiting and isinstance(self.app.scene, OpenFloor) and not self.is_over():
                    self.sends(code)
                    self.passes_over()
                if self.room.table.public.phase is Phase.BALLOT:
                    break

    def is_over(self) -> bool:
        return self.room.table.is_over
