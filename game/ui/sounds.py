"""Three sounds: a gavel, a page, a notice. Without a sound card the game is silent."""

from threading import Thread

import pygame

from game import paths
from game.ui.preferences import Preferences

NAMES = ("gavel", "page", "notify")


class Sounds:
    """Sounds, loaded beside the drawing once the first picture stands."""

    def __init__(self, kept: Preferences) -> None:
        self._kept = kept
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._is_asked = False

    def load(self) -> None:
        """Load them in a thread of their own, once."""
        if not self._is_asked and self._kept.is_loud:
            self._is_asked = True
            Thread(target=self._load, daemon=True).start()

    def prefer(self, kept: Preferences) -> None:
        """Take another volume."""
        self._kept = kept
        self.load()

    def play(self, name: str) -> None:
        """Play a sound, if it can be and may be heard."""
        sound = self._sounds.get(name)
        if sound is not None and self._kept.is_loud:
            sound.set_volume(self._kept.volume / 100)
            sound.play()

    def _load(self) -> None:
        try:
            pygame.mixer.init(22_050, -16, 1)
            self._sounds = {name: pygame.mixer.Sound(paths.assets() / "sounds" / f"{name}.wav") for name in NAMES}
        except (pygame.error, OSError):
            self._sounds = {}
