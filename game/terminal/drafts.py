"""Drafts, from what a player types."""

import re

from game.desk import drafts
from game.desk.drafts import draft_levels, draft_title
from game.desk.page import Line, Page, Tone
from game.desk.roll import code, living, main_draft
from game.desk.valuation import red_note, value_of
from game.model.text import Draft
from game.model.view import View
from game.terminal.roll import CommandError, seat_named
from game.words.language import _
from game.words.points import in_points


def draft_meant(view: View, words: str) -> Draft:
    """Return the draft a look is about: unnamed, one's own or the first; raises ``CommandError``."""
    word = re.sub(r"^\s*on\b", "", words).strip()
    found = view.draft(seat_named(view.scenario, word)) if word else main_draft(view)
    if found is None:
        raise CommandError(
            _("That seat has no draft that you have seen.") if word else _("No draft has been shown to you.")
        )
    return found


def draft_page(view: View, words: str = "") -> Page:
    """Return a draft as a table, with its last changes marked and what it is worth to oneself."""
    draft = draft_meant(view, words)
    return (*draft_title(view, draft), draft_levels(view, draft), *_total(view, draft), *_others(view, draft))


def _total(view: View, draft: Draft) -> Page:
    if view.priorities is None:
        return ()
    sentence = _("The whole text is worth {points} to you if it is adopted, all counted; for more: worth.")
    said = sentence.format(points=in_points(value_of(view, draft), plain=True))
    return Line(said, Tone.STRONG), *red_note(view, draft)


def _others(view: View, draft: Draft) -> Page:
    others = [code(view.scenario, other.penholder) for other in living(view) if other is not draft]
    return (
        (
            Line(
                _("There is more than one draft; see also: {list}.").format(
                    list=", ".join(f"draft {c}" for c in others)
                )
            ),
        )
        if others
        else ()
    )


def text_page(view: View, words: str = "") -> Page:
    """Return a draft's operative wording."""
    return drafts.text_page(view, draft_meant(view, words))


def diff_page(view: View, words: str = "") -> Page:
    """Return what changed in a draft from version to version, the last change first."""
    return drafts.diff_page(view, draft_meant(view, words))
