"""One's red lines, and which of the texts that are spoken of crosses them."""

from collections.abc import Iterable

from game.desk.page import Line, Page, Tone
from game.minds.appraisal import own
from game.model.offers import Guard
from game.model.priorities import RedLine
from game.model.scenario import Scenario
from game.model.text import Package, Text
from game.model.view import View
from game.rules.worth import open_lines
from game.words.language import _
from game.words.lists import commas, in_turn
from game.words.points import in_points


def merged(lines: Iterable[RedLine]) -> tuple[RedLine, ...]:
    """Return red lines with those on one measure made one: however many a yes crosses, it costs once."""
    levels: dict[int, set[int]] = {}
    for line in lines:
        levels.setdefault(line.measure, set()).update(line.levels)
    return tuple(RedLine(measure, tuple(sorted(levels[measure]))) for measure in levels)


def labelled(scenario: Scenario, line: RedLine) -> str:
    """Return a red line: "Talks: talks, good offices"."""
    measure = scenario.measures[line.measure]
    return _("{measure}: {levels}").format(
        measure=measure.title, levels=commas([measure.levels[level].label for level in line.levels])
    )


def crossed(view: View, text: Text) -> str:
    """Return which of one's red lines a text crosses, and at which levels, or nothing."""
    lines = merged(line for line in own(view).red_lines if line.is_crossed(text))
    return in_turn([labelled(view.scenario, RedLine(line.measure, (text.levels[line.measure],))) for line in lines])


def now_warning(view: View, text: Text) -> Page:
    """Return a warning if a draft's present text crosses one's red line."""
    return _warning(
        view, crossed(view, text), _("The text as it stands crosses your red line ({lines}), {points} included.")
    )


def signed_warning(view: View, text: Text) -> Page:
    """Return a warning if the text one would sign on crosses one's red line."""
    return _warning(
        view, crossed(view, text), _("The text as signed crosses your red line ({lines}), {points} included.")
    )


def revised_warning(view: View, text: Text) -> Page:
    """Return a warning if a text one would write crosses one's red line."""
    sentence = _("The new text crosses your red line ({lines}): your own yes to it would cost you {points}.")
    return _warning(view, crossed(view, text), sentence)


def open_warning(view: View, text: Text, package: Package, guard: Guard) -> Page:
    """Return a warning if some text a package would bind one to, signed on a text, may cross one's red lines."""
    found = merged(open_lines(view.scenario, own(view), text, package, guard))
    lines = in_turn([labelled(view.scenario, line) for line in found])
    sentence = _("The worst text leaves your red line open ({lines}), {points} included.")
    return _warning(view, lines, sentence)


def _warning(view: View, lines: str, sentence: str) -> Page:
    points = in_points(view.scenario.rule.red_line, plain=True)
    return (Line(sentence.format(lines=lines, points=points), Tone.WARNING, 2),) if lines else ()
