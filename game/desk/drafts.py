"""A draft: as a table, its wording, its changes."""

from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.model.text import Draft, Status
from game.model.view import View
from game.words.labels import named
from game.words.language import _
from game.words.names import member, members
from game.words.points import points
from game.words.texts import changes, wording


def draft_title(view: View, draft: Draft) -> Page:
    """Return whose draft it is and where it stands: version, circle, co-sponsors, when it is voted."""
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
        facts.append(_("It goes to the vote at the meeting of round {round}.").format(round=draft.vote_round))
    return Heading(title), *lines(facts)


def draft_levels(view: View, draft: Draft) -> Grid:
    """Return a draft as a table, with its last changes marked and what each level is worth to oneself."""
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


def text_page(view: View, draft: Draft) -> Page:
    """Return a draft's operative wording."""
    page: list[Line] = []
    for place, sentence in wording(view.scenario, draft.text):
        page.append(Line(place, Tone.STRONG))
        if sentence:
            page.append(Line(sentence, indent=2))
    return *draft_title(view, draft), *(page or lines([_("It changes nothing.")]))


def diff_page(view: View, draft: Draft) -> Page:
    """Return what changed in a draft from version to version, the last change first."""
    texts = (*draft.versions, draft.text)
    page: list[Block] = list(draft_title(view, draft))
    for number in range(len(texts) - 1, 0, -1):
        before = draft.unseen + number
        page.append(
            Line(_("From version {before} to version {after}:").format(before=before, after=before + 1), Tone.STRONG)
        )
        page.extend(lines(changes(view.scenario, texts[number - 1], texts[number]), indent=2))
    if len(texts) == 1:
        page.append(
            Line(
                _("It has not been revised since you were shown it.") if draft.unseen else _("It has not been revised.")
            )
        )
    return tuple(page)
