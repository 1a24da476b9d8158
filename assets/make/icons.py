"""Make ``assets/icons/``: white on nothing, so that the game can tint them, and the gavel in the colours of wood."""

from pathlib import Path

from assets.make.packages import unpacked
from assets.make.pictures import PALE, on_nothing

SIZE = 96  # pixels
STROKE = 2.3  # of 24; the drawings have 2, which fades at 18 pixels
DRAWN = Path(__file__).parent / "drawn"
LARGE = {"gavel-large": 256}  # pixels
EDGES = {"gavel-large": (122, 85, 57)}  # what the unseen pixels of a coloured one hold

TABLER_LINES = {
    "arrow-right": "arrow-right",
    "book": "book",
    "broken-link": "unlink",
    "calendar": "calendar",
    "check": "check",
    "check-circle": "circle-check",
    "chevron-down": "chevron-down",
    "chevron-left": "chevron-left",
    "chevron-right": "chevron-right",
    "chevron-up": "chevron-up",
    "chip": "cpu",
    "clock": "clock",
    "close": "x",
    "cross": "x",
    "document": "file-text",
    "envelope": "mail",
    "eye": "eye",
    "folder": "folder",
    "full-screen": "maximize",
    "gavel": "gavel",
    "gear": "settings",
    "info": "info-circle",
    "link": "link",
    "list": "list",
    "megaphone": "speakerphone",
    "menu": "menu-2",
    "minus": "minus",
    "mute": "volume-3",
    "people": "users",
    "person": "user",
    "plus": "plus",
    "question": "help-circle",
    "save": "device-floppy",
    "search": "search",
    "shield": "shield",
    "sun": "sun",
    "undo": "arrow-back-up",
    "volume": "volume",
}
TABLER_SOLIDS = {
    "diamond": "square-rotated",
    "flag": "flag",
    "lock": "lock",
    "moon": "moon",
    "next": "player-skip-forward",
    "pause": "player-pause",
    "pencil": "pencil",
    "play": "player-play",
    "rewind": "player-track-prev",
    "speech": "message",
    "star": "star",
    "triangle-down": "triangle-inverted",
    "triangle-up": "triangle",
    "warning": "alert-triangle",
}
LUCIDE_LINES = {"handshake": "handshake", "swap": "arrow-right-left"}


def make(folder: Path) -> None:
    """Write the icons of others under our names, and our own."""
    with unpacked("@tabler/icons") as package:
        drawings = _read(package / "icons" / "outline", TABLER_LINES)
        drawings |= _read(package / "icons" / "filled", TABLER_SOLIDS)
    with unpacked("lucide-static") as package:
        drawings |= _read(package / "icons", LUCIDE_LINES)
    drawings |= {file.stem: file.read_text(encoding="utf-8") for file in DRAWN.glob("*.svg")}
    for name, svg in sorted(drawings.items()):
        white = svg.replace("currentColor", "#fff").replace('stroke-width="2"', f'stroke-width="{STROKE}"')
        size = LARGE.get(name, SIZE)
        (folder / f"{name}.png").write_bytes(on_nothing(white, size, size, EDGES.get(name, PALE)))


def _read(folder: Path, names: dict[str, str]) -> dict[str, str]:
    return {ours: (folder / f"{theirs}.svg").read_text(encoding="utf-8") for ours, theirs in names.items()}
