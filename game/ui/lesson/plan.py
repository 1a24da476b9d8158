"""The plan that a lesson will follow, beside its terms as they are chosen."""

from collections.abc import Iterator

from game.play.lesson import Lesson, Way
from game.play.lesson_plan import Plan, spelled
from game.ui.hues import Hue
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.layout import Card, Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _, ngettext


def plan(lesson: Lesson, agenda: Plan) -> Iterator[Node]:
    """Yield the parts of a lesson with their times, what is wrong with them, or that they fit."""
    yield heading(_("The plan"), HEADING)
    whole = _("{minutes} minutes").format(minutes=lesson.minutes * lesson.lessons)
    lessons = ngettext("in one lesson", "in {count} lessons", lesson.lessons).format(count=lesson.lessons)
    yield Text(said=f"{whole}, {lessons}", type=BODY, hue=Hue.DIM)
    rounds = ngettext("{count} round of {time}", "{count} rounds of {time}", agenda.rounds)
    parts = [
        ("book", _("Everybody reads its instructions"), agenda.intro),
        ("people", rounds.format(count=agenda.rounds, time=spelled(agenda.round)), agenda.bargaining),
        ("gavel", _("The vote"), agenda.vote),
        ("speech", _("The debrief"), agenda.debrief),
    ]
    so_far = 0
    for icon, said, seconds in parts:
        yield Rule()
        yield Row(
            children=(
                Text(said=spelled(so_far), type=SECOND, hue=Hue.DIM, wide=74),
                Icon(name=icon, side=22, hue=Hue.SUPPORT_LIGHT),
                Text(said=said, type=BODY, grow=1),
                Text(said=spelled(seconds), type=NAME),
            ),
            gap=12,
        )
        so_far += seconds
    yield Rule()
    if lesson.way is Way.TURNS:
        yield Text(said=_("{time} for each turn").format(time=spelled(agenda.turn)), type=SECOND, hue=Hue.DIM)
    if lesson.lessons > 1:
        each = -(-agenda.rounds // lesson.lessons)
        said = _("About {count} rounds a lesson. Stop at any moment: everything is kept.").format(count=each)
        yield Text(said=said, type=SECOND, hue=Hue.DIM)
    for said in agenda.warnings:
        words = Text(said=said, type=BODY, hue=Hue.OPPOSE_LIGHT, grow=1)
        row = Row(children=(Icon(name="warning", side=24, hue=Hue.OPPOSE_LIGHT), words), gap=12, down=0)
        yield Card(child=row, fill=Hue.OPPOSE_DARK, border=Hue.OPPOSE_LIGHT, sides=16, ends=12)
    if not agenda.warnings:
        fits = Text(said=_("It fits."), type=NAME, hue=Hue.SUPPORT_LIGHT)
        yield Row(children=(Icon(name="check-circle", side=22, hue=Hue.SUPPORT_LIGHT), fits), gap=10)
    yield Space(tall=8)
    said = _("The clock can be stopped and extended from the console at any moment.")
    yield Text(said=said, type=SECOND, hue=Hue.DIM)
