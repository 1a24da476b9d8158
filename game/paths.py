"""Where assets and scenarios are, in a checkout and when installed, and where a player's own files go."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def assets() -> Path:
    """Return the folder of pictures, sounds and translations that come with the game."""
    return _shipped("assets")


def scenarios() -> Path:
    """Return the folder of the scenarios that come with the game."""
    return _shipped("scenarios")


def home() -> Path:
    """Return the player's own folder: ``PENHOLDER_HOME``, or where the system keeps such files. It may not exist."""
    chosen = os.environ.get("PENHOLDER_HOME")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # imported late: most uses of the package never ask

    return platformdirs.user_data_path("penholder", appauthor=False)


def games() -> Path:
    """Return the folder of the player's journals."""
    return home() / "games"


def lessons() -> Path:
    """Return the folder of a teacher's lessons."""
    return home() / "lessons"


def own_scenarios() -> Path:
    """Return the folder of the player's own scenarios."""
    return home() / "scenarios"


def documents() -> Path:
    """Return where a player looks for what was saved to be read elsewhere; within ``PENHOLDER_HOME`` if that is set."""
    if os.environ.get("PENHOLDER_HOME"):
        return home() / "documents"
    import platformdirs

    return platformdirs.user_documents_path()


def playtests() -> Path:
    """Return the folder of what playtests have played so far."""
    return home() / "playtests"


def _shipped(folder: str) -> Path:
    packed = _PACKAGE / "_data" / folder  # in a wheel
    return packed if packed.is_dir() else _PACKAGE.parent / folder
