"""How well a seat did, and why, in a sentence or two: what is known of it by now, and no more."""

from game.desk.wants import stake
from game.model.hindsight import Hindsight
from game.model.priorities import Priorities
from game.model.result import Result
from game.model.scenario import Scenario
from game.words.language import _, say
from game.words.names import member
from game.words.points import in_points, percent, points
from game.words.reasons import joined
from game.words.texts import level

COSTLY = 100
"""Hundredths of a point that a level must have cost to be named."""


def upshot(scenario: Scenario, result: Result, mine: Priorities, seen: Hindsight) -> str:
    """Return a seat's points, what share of the attainable they are, its par, and what cost it most."""
    parts = {"member": member(scenario, seen.seat), "points": in_points(seen.points, plain=True)}
    said = say(_("{member} ends with {points}."), **parts)
    if seen.attainable is not None and seen.share is not None:
        sentence = (
            _("{member} ends with {points}, {share} of the {most} that could be had.")
            if seen.share <= 1
            else _("{member} ends with {points}, more than the {most} of the best text for it.")
        )  # unity, a record and yeses that were bought come on top of any text (RULES §5)
        share = percent(round(100 * seen.share))
        said = say(sentence, **parts, share=share, most=points(seen.attainable, plain=True))
    par = ""
    if seen.par is not None:
        par = _("That is better than {share} of AI games from the same seat.").format(share=percent(seen.par))
    return joined(said, par, _dearest(scenario, result, mine))


def _dearest(scenario: Scenario, result: Result, mine: Priorities) -> str:
    """Return which level of the decided text cost a seat most against its favourite."""
    text = result.text
    if text is None:
        return _("Nothing was adopted.")
    lost = [max(table) - table[at] for table, at in zip(mine.worth, text.levels, strict=True)]
    worst = max(range(len(lost)), key=lambda number: (lost[number], stake(mine, number)), default=None)
    if worst is None or lost[worst] < COSTLY:
        return _("It got its way on every measure.")
    return _("What cost it most was “{level}”: {points} less than its favourite.").format(
        level=level(scenario, worst, text.levels[worst]), points=in_points(lost[worst], plain=True)
    )
