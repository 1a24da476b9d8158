"""The log, from what a player types."""

import re

from game.desk import chronicle
from game.desk.page import Page
from game.model.view import View

RECENT = 2
"""Rounds in the log unless asked for more."""


def log_page(view: View, words: str = "") -> Page:
    """Return the log of the last rounds, of so many, or of ``all``."""
    number = int(words) if re.fullmatch(r"\d{1,3}", words) else RECENT
    return chronicle.log_page(view, 0 if words.casefold() == "all" else view.round - number + 1)
