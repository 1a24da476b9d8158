"""Plain numbers and fixed words of a file, judged, and turned into the whole numbers of the model."""

from collections.abc import Sequence

from game.scenario import codes
from game.scenario.member_format import Number
from game.scenario.problems import Findings, Place, quoted
from game.words.language import _


def hundredths(value: Number) -> int:
    """Return points, substance or a share in whole hundredths, half to even."""
    return round(value * 100)


def within(findings: Findings, place: Place, value: Number, low: Number, high: Number) -> bool:
    """Whether a number lies between two others; a problem at its key if not."""
    if low <= value <= high:
        return True
    sentence = _("this must lie between {low} and {high}, not at {value}")
    findings.add(codes.BOUNDS, place, sentence.format(low=low, high=high, value=value))
    return False


def counted(findings: Findings, place: Place, count: int, low: int, high: int) -> bool:
    """Whether there are as many entries as there may be; a problem if not."""
    if low <= count <= high:
        return True
    many = _("there may be {high} of these at most, not {count}")
    sentence = _("there must be {low} to {high} of these, not {count}") if low else many
    findings.add(codes.COUNT, place, sentence.format(low=low, high=high, count=count))
    return False


def one_of(findings: Findings, place: Place, word: str, known: Sequence[str]) -> bool:
    """Whether a word is one of those that may stand here; a problem if not."""
    if word in known:
        return True
    words = [other for other in known if other]
    sentence = _("{word} may not stand here; write one of {words}")
    sentence = sentence.format(word=quoted(word), words=", ".join(map(quoted, words)))
    findings.add(codes.NO_SUCH_WORD, place, sentence + findings.near(word, words))
    return False
