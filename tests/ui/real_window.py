"""One real window on a virtual screen, driven by xdotool: start, take a turn, resize, close, go on.

Needs Xvfb and xdotool: ``python -m tests.ui.real_window [--pictures FOLDER]``. Prints what it did; fails if the
journal does not tell of it.
"""

import argparse
import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

SCREEN = "1920x1080x24"
DISPLAY = ":93"
PATIENCE = 60.0
NEEDED = ("Xvfb", "xdotool")


class Window:
    """A window of the game on the virtual screen."""

    def __init__(self, command: list[str], environment: dict[str, str], pictures: Path | None) -> None:
        self._environment, self._pictures = environment, pictures
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", *command], env=environment, stdin=subprocess.DEVNULL
        )
        self.number = self._found()

    def _found(self) -> str:
        end = monotonic() + PATIENCE
        while monotonic() < end:
            found = self._tool("search", "--pid", str(self.process.pid)).split()
            if found:
                sleep(1.0)
                return found[-1]
            sleep(0.1)
        raise AssertionError("no window came up")

    def _tool(self, *words: str) -> str:
        return subprocess.run(["xdotool", *words], env=self._environment, capture_output=True, text=True).stdout

    def key(self, *names: str) -> None:
        """Press keys, one after the other."""
        for name in names:
            self._tool("key", "--window", self.number, name)
            sleep(0.4)

    def click(self, x: int, y: int) -> None:
        """Click at a point of the window."""
        self._tool("mousemove", "--window", self.number, str(x), str(y), "click", "1")
        sleep(0.5)

    def resize(self, wide: int, high: int) -> None:
        """Give it another size."""
        self._tool("windowsize", "--sync", self.number, str(wide), str(high))
        sleep(0.8)

    def size(self) -> tuple[int, int]:
        """Return how wide and high it is."""
        lines = dict(
            line.split("=")
            for line in self._tool("getwindowgeometry", "--shell", self.number).splitlines()
            if "=" in line
        )
        return int(lines["WIDTH"]), int(lines["HEIGHT"])

    def picture(self, name: str) -> None:
        """Keep what it shows, if pictures are wanted and can be taken."""
        if self._pictures is not None and shutil.which("import"):
            subprocess.run(
                ["import", "-window", "root", str(self._pictures / f"{name}.png")], env=self._environment, check=False
            )

    def close(self) -> None:
        """Close it as its button does, and wait for the game to leave."""
        ask_to_close(int(self.number))
        assert self.process.wait(timeout=PATIENCE) == 0, "it did not leave as it should"


class ClientMessage(ctypes.Structure):
    """Xlib's event of that name, with room for the largest event."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


def ask_to_close(window: int) -> None:
    """Tell a window that its close button was pressed (ICCCM, WM_DELETE_WINDOW)."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    display = ctypes.c_void_p(x11.XOpenDisplay(DISPLAY.encode()))
    protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    client_message = 33
    event = ClientMessage(client_message, 0, 1, display, window, protocols, 32, (ctypes.c_long * 5)(delete))
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XFlush(display)
    x11.XCloseDisplay(display)


@contextmanager
def screen() -> Iterator[None]:
    """Give a virtual screen."""
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", SCREEN], stderr=subprocess.DEVNULL)
    try:
        sleep(1.0)
        yield
    finally:
        server.terminate()
        server.wait()


def lines(journal: Path) -> int:
    """Return how long a journal is."""
    return len(journal.read_bytes().splitlines())


def until_longer(journal: Path, than: int, press: Callable[[], None]) -> int:
    """Press, again if need be as a person would, until a journal has grown; return how long it is."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        press()
        patience = monotonic() + 5
        while monotonic() < patience:
            if lines(journal) > than:
                sleep(1.0)
                return lines(journal)
            sleep(0.1)
    raise AssertionError("nothing was done: the journal is as it was")


def main() -> None:
    """Drive the window."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path)
    asked = parser.parse_args()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        raise SystemExit(f"not installed: {', '.join(missing)}")
    if asked.pictures is not None:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, screen():
        environment = {**os.environ, "DISPLAY": DISPLAY, "PENHOLDER_HOME": home, "SDL_AUDIODRIVER": "dummy"}
        environment.pop("SDL_VIDEODRIVER", None)
        environment.pop("WAYLAND_DISPLAY", None)
        drive(Path(home), environment, asked.pictures)


def drive(home: Path, environment: dict[str, str], pictures: Path | None) -> None:
    """Start a game, take a turn by keys, resize, click, close, and go on."""
    window = Window(["play", "tutorial", "--as", "KES", "--seed", "7"], environment, pictures)
    journal = next((home / "games").glob("*.journal"))
    window.picture("1-instructions")
    window.key("Return")
    window.picture("2-chamber")
    begun = lines(journal)
    wide, high = window.size()
    end_turn = (wide * 52 // 100, high * 955 // 1000)

    def by_mouse() -> None:
        window.click(*end_turn)
        window.key("Tab", "Return")  # yes, though nothing was done in it

    taken = until_longer(journal, begun, by_mouse)
    print(f"a turn taken by the mouse: {taken - begun} lines more in the journal")
    window.resize(1024, 640)
    window.picture("3-small")
    assert window.size() == (1024, 640), window.size()
    window.resize(1600, 900)
    assert window.size() == (1600, 900), window.size()
    window.picture("4-larger")
    print("resized twice")
    window.close()
    kept = lines(journal)
    print(f"closed; {kept} lines kept")
    window = Window(["resume"], environment, pictures)
    window.picture("5-resumed")
    later = until_longer(journal, kept, lambda: window.key("Return", "Tab", "Return"))
    print(f"gone on by the keyboard: {later - kept} lines more")
    window.picture("6-later")
    window.close()
    print("closed again")


if __name__ == "__main__":
    main()
