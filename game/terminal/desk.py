"""What lies on a desk: a draft as a table, its wording, its changes."""

import re

from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.desk.roll import code, living, main_draft
from game.desk.valuation import red_note, value_of
from game.model.text import Draft, Status
from game.model.view import View
from game.terminal.roll import CommandError, seat_named
from game.words.labels import named
from game.words.language import _
from game.words.names import member, members
from game.words.points import in_points, points
from game.words.texts import changes, wording


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
    return (*_title(view, draft), _levels(view, draft), *_total(view, draft), *_others(view, draft))


def _title(view: View, draft: Draft) -> Page:
    scenario = view.scenario
    title = _("{instrument} drafted by {penholder}, version {version}, {status}").format(
        instrument=named(draft.instrument).capitalize(),
        penholder=member(scenario, draft.penholder),
        version=draft.version,
        status=named(draft.status),
    )
    outside = tuple(seat for seat in scenario.council.seats if seat not in draft.circle)
    seen = (
        _("Everybody has seen it.")
        if not outside
        else _("Seen by {members}.").format(members=members(scenario, draft.circle))
    )
    facts = [seen]
    if draft.sponsors:
        facts.append(_("Co-sponsors: {members}.").format(members=members(scenario, draft.sponsors)))
    if draft.status is Status.IN_BLUE and draft.vote_round is not None:
        facts.append(_("It is voted at the meeting of round {round}.").format(round=draft.vote_round))
    return Heading(title), *lines(facts)


def _levels(view: View, draft: Draft) -> Grid:
    columns = [Column(_("id"), is_typed=True), Column(_("measure")), Column(_("level"))]
    if view.priorities is not None:
        columns += [Column(_("to you"), is_number=True), Column(_("your best"))]
    before = draft.versions[-1] if draft.versions else draft.text
    rows = (_level_row(view, number, level, before.levels[number]) for number, level in enumerate(draft.text.levels))
    return Grid(tuple(columns), tuple(rows))


def _level_row(view: View, number: int, level: int, before: int) -> Row:
    measure = view.scenario.measures[number]
    label = measure.levels[level].label
    mark = _("{level} (was {before})").format(level=f"{level} {label}", before=before) if level != before else ""
    cells = [measure.id, measure.title, mark or f"{level} {label}"]
    said = _("{id}, {measure}: level {level}, {label}").format(
        id=measure.id, measure=measure.title, level=level, label=label
    )
    if mark:
        said += ", " + _("changed from level {before}").format(before=before)
    if view.priorities is not None:
        table = view.priorities.worth[number]
        best = max(range(len(table)), key=lambda at: (table[at], -at))
        cells += [
            points(table[level], plain=True, lined_up=True),
            _("{points} at {level}").format(points=points(table[best], plain=True, lined_up=True), level=best),
        ]
        said += "; " + _("to you {points}, your best {most} at level {best}").format(
            points=points(table[level], plain=True), most=points(table[best], plain=True), best=best
        )
    return Row(tuple(cells), said + ".", Tone.STRONG if mark else Tone.FAINT if level == 0 else Tone.NORMAL)


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
    draft = draft_meant(view, words)
    page: list[Line] = []
    for place, sentence in wording(view.scenario, draft.text):
        page.append(Line(place, Tone.STRONG))
        if sentence:
            page.append(Line(sentence, indent=2))
    return *_title(view, draft), *(page or lines([_("It changes nothing.")]))


def diff_page(view: View, words: str = "") -> Page:
    """Return what changed in a draft from version to version, the last change first."""
    draft = draft_meant(view, words)
    texts = (*draft.versions, draft.text)
    page: list[Block] = list(_title(view, draft))
    for number in range(len(texts) - 1, 0, -1):
        before = draft.unseen + number
        page.append(
            Line(_("From version {before} to version {after}:").format(before=before, after=before + 1), Tone.STRONG)
        )
        page.extend(lines(changes(view.scenario, texts[number - 1], texts[number]), indent=2))
    if len(texts) == 1:
        page.append(
            Line(
                _("It has not been revised since it was shown here.") if draft.unseen else _("It has not been revised.")
            )
        )
    return tuple(page)
