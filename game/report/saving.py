"""Saving a debrief where its player looks for documents."""

from pathlib import Path

from game import paths
from game.play.session import Session
from game.report.debrief import debrief_page
from game.report.writing import unused, write


def folder() -> Path:
    """Return where reports go; it may not exist."""
    return paths.documents() / "Penholder"


def saved(session: Session, journal: Path | None, is_public: bool) -> Path:
    """Write a game's debrief under a name that nothing has, and return it; raises ``OSError``, ``UnwritableError``."""
    page = debrief_page(session, journal, is_public)
    folder().mkdir(parents=True, exist_ok=True)
    file = unused(folder(), session.view(None).scenario.id + (" public" if is_public else " debrief"))
    write(file, page)
    return file
