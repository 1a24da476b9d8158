"""Why AI members did what they did, from what a player types."""

from game.desk import afterthoughts
from game.desk.page import Page
from game.play.session import Session
from game.terminal.roll import seats_named


def why_page(session: Session, words: str = "") -> Page:
    """Return the last acts of AI members with their reasons, or those of some seats."""
    return afterthoughts.why_page(session, seats_named(session.view(None), words) if words else None)
