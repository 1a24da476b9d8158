"""The window: a stack of scenes, events brought to the top one, and what changed drawn again."""

import contextlib
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pygame
from attrs import evolve, frozen
from pygame import Rect, Surface

from game.ui import driver, preferences
from game.ui.clock import now
from game.ui.hues import Hue
from game.ui.keys import Keys
from game.ui.look import Look, look
from game.ui.panel import plain_panel
from game.ui.preferences import Preferences
from game.ui.scene import Scene
from game.ui.shapes import box, gradient, shadow, veil
from game.ui.sounds import Sounds
from game.ui.speech import Speech
from game.ui.tree import Tree
from game.ui.type import BODY
from game.ui.widgets.field import Field
from game.words.language import _, use_language

if TYPE_CHECKING:
    from game.ui.director import Director

LEAST_SIZE = (640, 400)
TOAST = 4_500
"""Milliseconds that a notice stands."""

FRAME = 16
"""Milliseconds between two pictures while something moves."""

MOMENT = 1_500
"""Milliseconds that the window may be without the focus before the curtain falls."""

WOKEN = pygame.USEREVENT + 1
"""Posted by other threads when there is something to look at."""

NAPS = ((1.0, 0.004), (10.0, 0.02), (float("inf"), 0.05))
"""For how many seconds of quiet, how many to look away between two looks at what happened."""

MOST_TROUBLE = 3
"""Errors in drawing one after the other, before a plain panel takes the window's place."""


@frozen
class Toast:
    """A short notice, and until when it stands."""

    said: str
    icon: str
    fill: Hue
    until: int
    """By the window's own clock, in milliseconds."""


class Application:
    """A window with scenes. Everything in it happens in one thread; others post ``WOKEN``."""

    def __init__(self, kept: Preferences | None = None, size: tuple[int, int] | None = None) -> None:
        self.preferences = kept or preferences.loaded()
        driver.prepare()
        pygame.display.init()
        pygame.font.init()
        flags = pygame.RESIZABLE
        wanted = size or driver.first_size()
        if self.preferences.is_full and size is None:
            flags, wanted = pygame.FULLSCREEN, (0, 0)
        self.surface = pygame.display.set_mode(wanted, flags)
        pygame.key.set_repeat(350, 40)
        pygame.key.start_text_input()
        self.scenes: list[Scene] = []
        self.is_over = False
        self.toasts: list[Toast] = []
        self.sounds = Sounds(self.preferences)
        self.speech = Speech()
        self.look = self._looked()
        self.tree = Tree(self._spoken)
        self.journal = ""
        """Where the game is kept, for the panel that is shown when drawing fails."""
        self.trouble = ""
        self._is_stale = True
        self._below: Surface | None = None
        self._errors = 0
        self._jobs: list[Callable[[], None]] = []
        self.frames = 0
        self._last_event = monotonic()
        self.now: Callable[[], float] = monotonic
        """What the clocks of a lesson go by, in seconds: it never jumps, whatever is done to the system's clock."""
        self.game: Director | None = None
        """The game that is being played."""
        self._hides_at: int | None = None
        """When the curtain falls if the window does not get the focus again."""

    # Scenes

    @property
    def scene(self) -> Scene | None:
        """The scene on top."""
        return self.scenes[-1] if self.scenes else None

    def open(self, scene: Scene) -> None:
        """Show a scene on top of the others."""
        self.scenes.append(scene)
        self._changed()

    def close(self, scene: Scene | None = None) -> None:
        """Leave a scene, the top one unless said, and what lies on top of it; the last one ends the program."""
        if not self.scenes:
            return
        place = self.scenes.index(scene) if scene in self.scenes else len(self.scenes) - 1
        if place == 0:
            self.quit()
            return
        gone, self.scenes = self.scenes[place:], self.scenes[:place]
        for one in reversed(gone):
            one.left()
        self._changed()

    def replace(self, scene: Scene) -> None:
        """Show a scene in place of all others."""
        gone, self.scenes = self.scenes, [scene]
        for one in reversed(gone):
            one.left()
        self._changed()

    def refresh(self) -> None:
        """Have the scene make its nodes again before the next picture."""
        self._is_stale = True

    def quit(self) -> None:
        """Leave the program, after the events at hand."""
        self.is_over = True

    def later(self, job: Callable[[], None]) -> None:
        """Have a job done in this thread before the next picture; other threads may ask for it."""
        self._jobs.append(job)
        self.wake()

    @staticmethod
    def wake() -> None:
        """Wake the window from another thread."""
        with contextlib.suppress(pygame.error):
            pygame.event.post(pygame.event.Event(WOKEN))

    def _changed(self) -> None:
        self.tree.forget()
        if self.scene is not None and self.scene.is_shown_to_all:
            self.toasts.clear()  # what was told to one seat is not for the projector
        self._is_stale, self._below = True, None
        if self.scene is not None:
            self.scene.opened()

    # Preferences

    def prefer(self, kept: Preferences) -> None:
        """Take new preferences, and keep them."""
        if kept.is_full != self.preferences.is_full:
            self._fill(kept.is_full)
        if kept.language != self.preferences.language:
            use_language(kept.language or None)
        self.preferences = kept
        if not preferences.save(kept):
            self.toast(_("Your settings could not be saved."), "warning", Hue.OPPOSE)
        self.sounds.prefer(kept)
        self._resized()

    def _fill(self, is_full: bool) -> None:
        with contextlib.suppress(pygame.error):
            if is_full:
                self.surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            else:
                self.surface = pygame.display.set_mode(driver.first_size(), pygame.RESIZABLE)

    def _looked(self) -> Look:
        found = look(
            self.surface.get_size(), self.preferences.theme, self.preferences.scale / 100, self.preferences.is_still
        )
        return evolve(found, keys=Keys(self.preferences.keys))

    def _resized(self) -> None:
        self.surface = pygame.display.get_surface() or self.surface
        self.look = self._looked()
        self._is_stale, self._below = True, None

    # Notices

    def toast(self, said: str, icon: str = "check", fill: Hue = Hue.SUPPORT) -> None:
        """Show a short notice for a while."""
        self.toasts.append(Toast(said, icon, fill, now() + TOAST))
        self.toasts = self.toasts[-3:]
        self._spoken(said)
        self.tree.dirty.append(self.surface.get_rect())

    def _spoken(self, said: str) -> None:
        if self.preferences.is_spoken:
            self.speech.say(said)

    # The loop

    def run(self) -> None:
        """Show what there is to show until the player leaves."""
        try:
            while not self.is_over and self.scenes:
                self.turn(self.events())
        finally:
            for scene in reversed(self.scenes):
                scene.left()
            pygame.quit()

    def turn(self, events: Iterable[pygame.event.Event] = ()) -> None:
        """Answer events, let time pass, draw what changed."""
        for event in events:
            if not self.is_over:
                self._guarded(partial(self._handle, event))
        if self._hides_at is not None and now() >= self._hides_at:
            self._guarded(self._hide)
        if self.game is not None and self.game.wait() is not None:
            self._guarded(self.game.tick)
        jobs, self._jobs = self._jobs, []
        for job in jobs:
            self._guarded(job)
        if self.scene is not None and not self.is_over:
            if self.scene.wait() is not None:
                self._guarded(self.scene.tick)
            self._guarded(self.draw)

    def events(self, at_most: int = 60_000) -> list[pygame.event.Event]:
        """Return what has happened; while nothing moves, wait for it, so many milliseconds at most."""
        begun, wait = monotonic(), max(1, min(at_most, self._until())) / 1_000
        while True:
            found = pygame.event.get()
            if found:
                self._last_event = monotonic()
                return found
            rest = begun + wait - monotonic()
            if rest <= 0 or self._jobs:
                return []
            sleep(min(rest, self._nap()))

    def _nap(self) -> float:
        """Return for how many seconds to look away: the longer nothing has happened, the longer.

        ``pygame.event.wait`` would look a thousand times a second, which costs two hundredths of a core.
        """
        quiet = monotonic() - self._last_event
        return next(nap for upto, nap in NAPS if quiet < upto)

    def _until(self) -> int:
        """Return the milliseconds until something moves; never nought, with which pygame waits without end."""
        waits = [60_000]
        if self.scene is not None and (wanted := self.scene.wait()) is not None:
            waits.append(max(1, wanted))
        if self._hides_at is not None:
            waits.append(max(1, self._hides_at - now()))
        if self.game is not None and (due := self.game.wait()) is not None:
            waits.append(max(1, due))
        waits += [max(1, toast.until - now()) for toast in self.toasts]
        return 1 if self._is_stale or self.tree.dirty or self._jobs else min(waits)

    def _guarded(self, work: Callable[[], None]) -> None:
        """Do something; trouble is noted and shown, and never ends the game."""
        try:
            work()
            return
        except Exception:
            self._errors += 1
            self.trouble = traceback.format_exc(limit=-8)
            print(self.trouble, file=sys.stderr)
        self._is_stale = True
        if self._errors == 1:
            with contextlib.suppress(Exception):
                self.toast(_("Something went wrong on the screen; the game is safe."), "warning", Hue.OPPOSE)
        if self._errors >= MOST_TROUBLE:
            with contextlib.suppress(Exception):
                plain_panel(self.surface, self.journal)
                pygame.display.flip()
                self._is_stale = False
                self.tree.dirty = []

    def _handle(self, event: pygame.event.Event) -> None:
        match event.type:
            case pygame.QUIT:
                self.quit()
            case pygame.VIDEORESIZE | pygame.WINDOWSIZECHANGED:
                self._resized()
            case pygame.WINDOWEXPOSED | pygame.WINDOWRESTORED:
                self.tree.dirty = [self.surface.get_rect()]
            case pygame.KEYDOWN if self._is_own("full", event):
                self.prefer(evolve(self.preferences, is_full=not self.preferences.is_full))
            case pygame.KEYDOWN if self._is_own("help", event):
                self._help()
            case pygame.WINDOWMINIMIZED:
                self._hide()
            case pygame.WINDOWFOCUSLOST:
                self._hides_at = now() + MOMENT
            case pygame.WINDOWFOCUSGAINED:
                self._hides_at = None
            case pygame.MOUSEBUTTONDOWN if (toast := self._toast_at(event.pos)) is not None:
                self.toasts.remove(toast)
                self.tree.dirty = [self.surface.get_rect()]
            case _:
                if self.scene is not None and not self.tree.handle(event):
                    self.scene.hear(event)

    def _is_own(self, command: str, event: pygame.event.Event) -> bool:
        """Whether a key is for the window itself, whatever scene is shown."""
        takes_all = self.scene is not None and self.scene.takes_all_keys
        is_written = isinstance(self.tree.focus, Field) and len(self.look.keys.of(command)) == 1
        return not takes_all and not is_written and self.look.keys.is_pressed(command, event)

    def _help(self) -> None:
        from game.ui.scenes.help import Help

        if self.scene is not None and not isinstance(self.scene, Help):
            if self._is_stale:
                self._made()  # help lists the keys of what is shown
            self.open(Help(self, self.scene))

    def _hide(self) -> None:
        """Have the curtain fall: the window was left by whoever sat before it."""
        self._hides_at = None
        if self.game is not None:
            self.game.hide()

    # Drawing

    def draw(self) -> None:
        """Draw what has changed."""
        moment = now()
        gone = [toast for toast in self.toasts if toast.until <= moment]
        if gone:
            self.toasts = [toast for toast in self.toasts if toast.until > moment]
            self.tree.dirty = [self.surface.get_rect()]
        if self._is_stale:
            self._made()
        if not self.tree.dirty:
            return
        places = [place.clip(self.surface.get_rect()) for place in self.tree.dirty]
        self.tree.dirty = [self.surface.get_rect()] if self.toasts or len(places) > 24 else places
        drawn = self.tree.paint(self.surface)
        self._paint_toasts()
        pygame.display.update(drawn)
        self.frames += 1
        self._errors = 0

    def redraw(self) -> None:
        """Draw everything again, as after the window was covered."""
        self.tree.dirty = [self.surface.get_rect()]
        self.draw()

    def _made(self) -> None:
        scene = self.scene
        if scene is None:
            return
        self._is_stale = False
        size = self.surface.get_size()
        if scene.is_overlay and self._below is None:
            self._below = self._dimmed()
        root = scene.build(self.look, size)
        guide = self.game.table.guide if self.game is not None and self.preferences.guided else None
        if guide is not None:
            root = guide.over(scene, root)
        self.tree.show(root, self.look, self.surface.get_rect(), self._below)
        pygame.display.set_caption(scene.title() or _("Penholder"))

    def _dimmed(self) -> Surface:
        """Return what lies below an overlay, darkened: the last whole scene, and the overlays between."""
        whole = self.surface.copy()
        ground(self.look, whole)
        start = max((place for place, one in enumerate(self.scenes[:-1]) if not one.is_overlay), default=0)
        for scene, above in pairwise(self.scenes[start:]):
            tree = Tree()
            tree.show(scene.build(self.look, self.surface.get_size()), self.look, whole.get_rect())
            tree.paint_once(whole)
            veil(whole, self.look.colour(Hue.SHADE), above.veil)
        return whole

    def _toast_places(self) -> Iterator[tuple[Toast, str, Rect]]:
        """Yield notices with what fits of their words, and where they stand: under the bar, where no button is."""
        look, top = self.look, self.look.px(80)
        for toast in reversed(self.toasts):
            words = look.letters.cut(toast.said, BODY, self.surface.get_width() - look.px(160))
            wide = look.letters.width(words, BODY) + look.px(96)
            yield toast, words, Rect((self.surface.get_width() - wide) // 2, top, wide, look.px(56))
            top += look.px(64)

    def _toast_at(self, point: tuple[int, int]) -> Toast | None:
        return next((toast for toast, _words, place in self._toast_places() if place.collidepoint(point)), None)

    def _paint_toasts(self) -> None:
        look = self.look
        for toast, words, place in self._toast_places():
            shadow(self.surface, place, look.px(8), look.px(6))
            box(self.surface, place, look.colour(Hue.PANEL), look.px(8), look.colour(Hue.LINE), look.px(1))
            mark = Rect(place.left, place.top, look.px(56), place.height)
            box(self.surface, mark, look.colour(toast.fill), look.px(8))
            look.icon(self.surface, toast.icon, Hue.ON_COLOUR, mark.center, 26)
            look.write(self.surface, words, BODY, Hue.TEXT, place.move(look.px(76), 0))


def ground(look: Look, surface: Surface) -> None:
    """Draw what is behind everything."""
    gradient(surface, surface.get_rect(), look.colour(Hue.GROUND), look.colour(Hue.DEEP))
