"""What a seat's play was worth, in sentences. Never for the public (RULES §6)."""

from game.model.hindsight import Hindsight
from game.words.language import _, ngettext
from game.words.points import in_points, percent, points


def lines(seen: Hindsight) -> tuple[str, ...]:
    """Return the share of the attainable, value added and par, one sentence each."""
    return share_line(seen), value_added_line(seen), par_line(seen)


def share_line(seen: Hindsight) -> str:
    """Return the share of the attainable, or why there is none."""
    if seen.attainable is None:
        return _("Share of the attainable: none, since no text would have passed.")
    most = in_points(seen.attainable, plain=True)
    if seen.share is None:
        sentence = _("Share of the attainable: none, since the best text that would have passed gave only {points}.")
        return sentence.format(points=most)
    return _("Share of the attainable: {percent} of {points}, the best text that would have passed.").format(
        percent=percent(round(100 * seen.share)), points=most
    )


def value_added_line(seen: Hindsight) -> str:
    """Return the value added, or that it is not known yet."""
    if seen.value_added is None:
        return _("Value added: not yet computed.") + _progress(seen)
    return _("Value added: {points}, against declining everything, proposing nothing and voting sincerely.").format(
        points=points(seen.value_added, plain=True, signed=True)
    )


def par_line(seen: Hindsight) -> str:
    """Return the percentile among AI games, or that it is not known yet."""
    if seen.par is None:
        return _("Par: not yet computed.") + _progress(seen)
    return _("Par: percentile {number} among AI games from this seat with the same hidden priorities.").format(
        number=seen.par
    )


def _progress(seen: Hindsight) -> str:
    if not 0 < seen.games < seen.wanted:
        return ""
    sentence = ngettext("{done} of {count} game played.", "{done} of {count} games played.", seen.wanted)
    return " " + sentence.format(done=seen.games, count=seen.wanted)
