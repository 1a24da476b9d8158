"""What a text is worth to oneself, from what a player types."""

from game.desk.page import Heading, Line, Page, Tone
from game.desk.roll import draft_of, main_draft
from game.desk.valuation import beside, valuation
from game.minds.appraisal import best_text, own
from game.model.text import Instrument, Text
from game.model.view import View
from game.rules.worth import text_value
from game.terminal.packages import text_named, typed_text
from game.words.language import _
from game.words.points import in_points
from game.words.texts import summary


def worth_page(view: View, words: str = "") -> Page:
    """Return what the current text, or one with other levels, is worth to oneself."""
    draft = main_draft(view)
    scenario = view.scenario
    base = draft.text if draft else Text((0,) * len(scenario.measures))
    text = text_named(scenario, words, base) if words else base
    penholder = draft.penholder if draft else view.seat or 0
    instrument = draft.instrument if draft else Instrument.RESOLUTION
    if text == base and draft:
        title = _("What {draft} is worth to you").format(draft=draft_of(scenario, penholder, view.seat))
    else:
        title = _("What this text would be worth to you")
    page: Page = (Heading(title), *valuation(view, text, penholder, instrument))
    if text != base:
        page = (*page, *beside(view, text, base, instrument))
    return *page, *_best(view)


def _best(view: View) -> Page:
    best = best_text(view.scenario, own(view))
    value = text_value(view.scenario, own(view), best)
    sentence = _("The best text you could write for yourself alone is worth {points}: {levels}.")
    levels = typed_text(view.scenario, best, Text((0,) * len(best.levels))) or summary(view.scenario, best)
    return (Line(sentence.format(points=in_points(value, plain=True), levels=levels), Tone.FAINT),)
