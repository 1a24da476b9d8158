"""The focused node in words: on standard output, and spoken where the system has a voice."""

import shutil
import subprocess
import sys

VOICES = (("spd-say", ("--cancel",)), ("say", ()), ("espeak-ng", ()), ("espeak", ()))


class Speech:
    """Says what it is told; a newer word stops the one before."""

    def __init__(self) -> None:
        self._voice: tuple[str, tuple[str, ...]] | None = None
        self._is_asked = False
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, words: str) -> None:
        """Write and speak a line."""
        print(words, flush=True)
        voice = self._found()
        if voice is None:
            return
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
        try:
            self._process = subprocess.Popen(
                [voice[0], *voice[1], "--", words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except OSError:
            self._voice = None

    def _found(self) -> tuple[str, tuple[str, ...]] | None:
        if not self._is_asked and sys.stdout is not None:
            self._is_asked = True
            self._voice = next(((path, rest) for name, rest in VOICES if (path := shutil.which(name))), None)
        return self._voice
