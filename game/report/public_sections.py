"""What a debrief may show to anybody: the public record, and what stands in the scenario."""

from game.analysis.public_record import PublicRecord
from game.analysis.retrospect import history
from game.desk.debrief import history_page
from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.public_questions import public_questions_page
from game.desk.public_record import open_page, seats_page
from game.desk.sources import sources_page, standing_page, statements_page
from game.desk.texts import Beside, beside_grid, legend, rounds_page
from game.desk.votes import votes_page
from game.model.scenario import Scenario
from game.model.text import Text
from game.report.sections import Folded, Part, Section, section
from game.words.language import _


def public_sections(record: PublicRecord) -> tuple[Section, ...]:
    """Return the public record of a game; while it goes on, without history, questions and sources."""
    view = record.view
    first = record.versions[0].text if record.versions else None
    is_over = record.ending is not None
    asked = (section("questions", public_questions_page(view, record.decided, first)),) if is_over else ()
    return (
        section("decided", decided_page(record) if is_over else _standing_page(record)),
        section("seats", seats_page(record)),
        section("votes", votes_page(view.scenario, view.counts)),
        section("rounds", rounds_page(view.scenario, record.versions)),
        section("open", open_page(record)),
        *asked,
        *(sourced(view.scenario) if is_over else ()),
    )


def _standing_page(record: PublicRecord) -> Page:
    """Return the text that is on the table for all to see, beside what was in force before."""
    scenario = record.view.scenario
    title = Heading(_("What is on the table"))
    if not record.versions:
        return title, Line(_("No draft that all have seen."))
    before = Beside(_("before"), (0,) * len(scenario.measures), is_marked=False)
    levels = record.versions[-1].text.levels
    return title, beside_grid(scenario, (before, Beside(_("the draft"), levels)), levels)


def decided_page(record: PublicRecord, best: Text | None = None) -> Page:
    """Return what was decided beside the status quo, history and, not for the public, the best there was."""
    scenario = record.view.scenario
    base = None if record.text is None else record.text.levels
    told = history(scenario)
    texts = [Beside(_("before"), (0,) * len(scenario.measures), is_marked=False)]
    if base is not None:
        texts.append(Beside(_("decided") if record.decided is not None else _("voted, not adopted"), base))
    if best is not None:
        texts.append(Beside(_("best for all"), best.levels))
    if told is not None:
        texts.append(Beside(_("the real Council"), told.levels))
    page: list[Block] = [Heading(_("What was decided"))]
    if record.decided is None:
        page.append(Line(_("In this game nothing was decided.")))
    page.append(beside_grid(scenario, tuple(texts), base))
    if base is not None:
        page.append(Line(_("Against the text of this game: {legend}").format(legend=legend()), Tone.FAINT))
    return tuple(page)


def sourced(scenario: Scenario) -> tuple[Section, ...]:
    """Return what really happened, and what is on record of it."""
    folded: list[Part] = [Folded(_("Every statement, with its source"), statements_page(scenario))]
    if scenario.sources:
        folded.append(Folded(_("Where the sources are"), sources_page(scenario)))
    really = (section("history", history_page(scenario)),) if scenario.history else ()
    return (*really, section("sources", standing_page(scenario), *folded))
