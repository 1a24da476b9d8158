"""The end: what was decided, what it was worth, what really happened; and then everything that was hidden."""

from game.analysis.hindsight import hindsight
from game.desk.hints import hint_lines, hints
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.desk.upshot import upshot
from game.desk.wants import wants
from game.model.council import Seat
from game.model.result import ChargeKind, Result, Score
from game.model.scenario import History, Scenario
from game.model.view import View
from game.play.session import Session
from game.words import hindsight as sentences
from game.words.dates import spoken
from game.words.labels import named
from game.words.language import _
from game.words.meetings import ended
from game.words.names import name
from game.words.points import points


def end_page(session: Session, result: Result) -> Page:
    """Return the ending, one's own points with where they come from, the decision, and where the journal is."""
    view = session.view(None)
    page: list[Block] = [Heading(_("The end")), Line(ended(result.ending), Tone.STRONG)]
    for seen in hindsight(session, session.journal):
        mine = session.view(seen.seat).priorities
        if mine is not None:
            page.append(Line(upshot(view.scenario, result, mine, seen), Tone.STRONG))
    for seat in session.humans:
        page += score_page(view.scenario, result.scores[seat])
    page += hindsight_page(session)
    page += decision_page(view.scenario, result)
    page += hint_lines(tuple(hint for seat in session.humans[:1] for hint in hints(session.view(seat), frozenset())))
    page.append(Heading(_("Kept")))
    page.append(Line(journal_line(session)))
    return tuple(page)


def journal_line(session: Session) -> str:
    """Return where the game is kept."""
    if session.journal is None:
        return _("This game is not kept in a file.")
    return _("The game is in {file}").format(file=session.journal)


def score_page(scenario: Scenario, score: Score) -> Page:
    """Return a seat's points, and where they come from."""
    title = _("{member}: {points} points").format(
        member=name(scenario, score.seat), points=points(score.points, plain=True)
    )
    parts = [
        (_("worth of what was decided"), score.worth),
        (_("urgency"), score.urgency),
        (_("unity behind your draft"), score.unity),
        (_("record of your draft"), score.record),
        (_("thanks of the state concerned"), score.thanks),
        (_("no text at all"), score.walk_away),
    ]
    parts += [(named(kind), -total) for kind, total in _charges(score)]
    said = [f"{what}: {points(number, plain=True, signed=True)}" for what, number in parts if number]
    return Heading(title), *(lines(said) or lines([_("Nothing gained, nothing lost: what no decision is worth.")]))


def hindsight_page(session: Session) -> Page:
    """Return what the people's play was worth, as far as it is known by now."""
    scenario = session.view(None).scenario
    page: list[Block] = []
    for seen in hindsight(session, session.journal):
        page.append(Heading(_("In hindsight: {member}").format(member=name(scenario, seen.seat))))
        page += lines(sentences.lines(seen))
    return tuple(page) or (Line(_("No person played in this game.")),)


def _charges(score: Score) -> list[tuple[ChargeKind, int]]:
    kinds = dict.fromkeys(charge.kind for charge in score.charges)
    return [(kind, sum(charge.points for charge in score.charges if charge.kind is kind)) for kind in kinds]


def decision_page(scenario: Scenario, result: Result) -> Page:
    """Return the decided text beside what really happened."""
    both = _("What was decided, and what really happened")
    page: list[Block] = [Heading(both if scenario.history else _("What was decided"))]
    if result.text is None:
        page.append(Line(_("In this game nothing was decided.")))
    told = next((one for one in scenario.history if any(level is not None for level in one.levels)), None)
    if result.text is not None or told is not None:
        page.append(_beside(scenario, result, told))
    for one in scenario.history:
        page += _history(one)
    return tuple(page)


def history_page(scenario: Scenario) -> Page:
    """Return what really happened, with where that stands."""
    page: list[Block] = [Heading(_("What really happened"))]
    for one in scenario.history:
        page += _history(one)
        if one.source:
            page.append(Line(_("Source: {source}").format(source=one.source), Tone.FAINT, 2))
    return tuple(page)


def _beside(scenario: Scenario, result: Result, told: History | None) -> Grid:
    columns = [Column(_("measure")), Column(_("here"))]
    if told is not None:
        columns.append(Column(_("in reality")))
    rows = []
    for number, measure in enumerate(scenario.measures):
        here = _("nothing") if result.text is None else measure.levels[result.text.levels[number]].label
        cells, said = [measure.title, here], _("{measure}: here {level}").format(measure=measure.title, level=here)
        if told is not None:
            level = told.levels[number] if number < len(told.levels) else None
            there = _("not on record") if level is None else measure.levels[level].label
            cells.append(there)
            said += "; " + _("in reality {level}").format(level=there)
        rows.append(Row(tuple(cells), said + "."))
    return Grid(tuple(columns), tuple(rows))


def _history(one: History) -> Page:
    votes = [
        _("{count} in favour").format(count=one.yes) if one.yes is not None else "",
        _("{count} against").format(count=one.no) if one.no is not None else "",
        _("{count} abstaining").format(count=one.abstain) if one.abstain is not None else "",
    ]
    counted = ", ".join(vote for vote in votes if vote)
    title = f"{spoken(one.date)}: {one.title}" if one.date else one.title
    said = f"{title} ({named(one.ending)}{'; ' if counted else ''}{counted})"
    return Line(said, Tone.STRONG), Line(one.text, indent=2)


def points_page(scenario: Scenario, result: Result) -> Page:
    """Return every seat's points."""
    ranked = sorted(result.scores, key=lambda score: (-score.points, score.seat))
    rows = []
    for score in ranked:
        member = name(scenario, score.seat)
        cells = (member, points(score.points, plain=True, lined_up=True))
        rows.append(Row(cells, f"{member}: {points(score.points, plain=True)}."))
    columns = (Column(_("member")), Column(_("points"), is_number=True))
    title = Heading(_("Points, against nothing being decided"))
    return title, Grid(columns, tuple(rows))


def priorities_page(session: Session, seats: tuple[Seat, ...] | None = None) -> Page:
    """Return what every seat wanted, or some; raises ``ValueError`` while the game goes on."""
    public: View = session.view(None)
    if public.ending is None:
        raise ValueError("the game is not over")
    page: list[Block] = []
    for seat in public.scenario.council.seats if seats is None else seats:
        mine = session.view(seat).priorities
        if mine is not None:
            page += [Heading(name(public.scenario, seat)), *wants(public.scenario, mine, seat)]
    return tuple(page)
