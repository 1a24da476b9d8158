"""What a player has set, kept for the next time."""

import json
from pathlib import Path

from attrs import asdict, field, fields_dict, frozen

from game import paths

THEMES = ("dark", "light", "contrast")
SCALES = (100, 115, 125, 150)
PACES = ("slow", "normal", "fast", "at once")


@frozen
class Preferences:
    """Settings of the window."""

    theme: str = "dark"
    scale: int = 100
    is_still: bool = False
    """Reduced motion."""
    is_loud: bool = True
    volume: int = 70
    pace: str = "normal"
    """How long one sees what AI members do."""
    is_spoken: bool = False
    """Whether the focused node is written to standard output, and spoken where the system can."""
    is_full: bool = False
    language: str = ""
    """Empty: the system's."""
    keys: dict[str, str] = field(factory=dict)
    guided: bool = True
    """Whether the tutorial's guide goes on."""


def file() -> Path:
    """Return where preferences are kept."""
    return paths.home() / "screen.json"


def loaded() -> Preferences:
    """Return what was kept, as far as it makes sense; what does not is as at first."""
    try:
        kept = json.loads(file().read_text(encoding="utf-8")[:100_000])
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    first = Preferences()
    sound = {name: kept[name] for name in fields_dict(Preferences) if _is_sound(name, kept.get(name), first)}
    return Preferences(**sound)


def save(preferences: Preferences) -> bool:
    """Keep preferences; say whether that worked: a full disk must not stop a game."""
    try:
        file().parent.mkdir(parents=True, exist_ok=True)
        beside = file().with_suffix(".new")
        beside.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        beside.replace(file())
    except OSError:
        return False
    return True


def _is_sound(name: str, value: object, first: Preferences) -> bool:
    match name:
        case "theme":
            return value in THEMES
        case "scale":
            return value in SCALES
        case "pace":
            return value in PACES
        case "volume":
            return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100
        case "keys":
            return isinstance(value, dict) and all(isinstance(k, str) and isinstance(v, str) for k, v in value.items())
        case _:
            return type(value) is type(getattr(first, name))
