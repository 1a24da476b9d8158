"""Terms, packages and texts as a player types them: ``coal>=2 oil<=1 six=1|2``."""

import re
from collections.abc import Iterator

from game.model.measures import Measure
from game.model.offers import Guard
from game.model.scenario import Scenario
from game.model.text import Package, Term, Text
from game.terminal.roll import CommandError, quoted, refuse_measure, suggestion
from game.words.language import _
from game.words.lists import commas, either

TERM = re.compile(r"([^\W\d][\w-]*)\s*(>=|<=|=>|=<|==?|≥|≤|\bat\s+least\b|\bat\s+most\b|\bexactly\b)\s*", re.I)
LEAST = (">=", "=>", "≥", "at least")
MOST = ("<=", "=<", "≤", "at most")
GUARD = re.compile(r"[\s,;(]*(?:guard\s*:?\s*(any|no stronger|no weaker)|(no stronger|no weaker))\s*\)?\s*$", re.I)


def first_term(words: str) -> int:
    """Return where the first term begins, or the length if there is none."""
    match = TERM.search(words)
    return match.start() if match else len(words)


def package_named(scenario: Scenario, words: str) -> Package:
    """Return a package; raises ``CommandError``."""
    terms: dict[int, Term] = {}
    for measure, sign, value in _assignments(scenario, words):
        _refuse_twice(scenario, terms, measure)
        terms[measure] = Term(measure, _levels(scenario.measures[measure], sign, value))
    return Package(tuple(terms[measure] for measure in sorted(terms)))


def text_named(scenario: Scenario, words: str, base: Text) -> Text:
    """Return a text that differs from another where it is told to: ``coal=2 oil=1``; raises ``CommandError``."""
    levels: dict[int, int] = {}
    for measure, sign, value in _assignments(scenario, words):
        _refuse_twice(scenario, levels, measure)
        piece = scenario.measures[measure]
        if sign not in ("=", "==", "exactly"):
            sentence = _("A text has one level for each measure, not a range: write {id}=1.")
            raise CommandError(sentence.format(id=piece.id))
        levels[measure] = level_named(piece, value)
    for measure, level in levels.items():
        base = base.revised(measure, level)
    return base


def parted_guard(words: str) -> tuple[str, Guard | None]:
    """Return a package's words without the guard at their end, and the guard."""
    match = GUARD.search(words)
    if match is None:
        return words, None
    return words[: match.start()], Guard((match[1] or match[2]).casefold())


def measure_named(scenario: Scenario, word: str) -> int:
    """Return a measure by its id, title or the beginning of one; raises ``CommandError``."""
    wanted = _folded(word)
    measures = scenario.measures
    for exact in ([_folded(one.id) for one in measures], [_folded(one.title) for one in measures]):
        if wanted in exact:
            return exact.index(wanted)
    found = [
        number
        for number, one in enumerate(measures)
        if wanted and (_folded(one.id).startswith(wanted) or f" {_folded(one.title)}".find(f" {wanted}") >= 0)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        ids = either([measures[number].id for number in found])
        raise CommandError(_("{word} could be {measures}.").format(word=quoted(word), measures=ids))
    ids = commas([one.id for one in measures])
    hint = suggestion(word, [name for one in measures for name in (one.id, one.title)])
    sentence = _("There is no measure {word}.").format(word=quoted(word))
    raise CommandError(sentence + (hint or " " + _("Measures: {list}.").format(list=ids)))


def level_named(measure: Measure, word: str) -> int:
    """Return a level by its number or its label; raises ``CommandError``."""
    wanted = _folded(word)
    if re.fullmatch(r"\d{1,3}", wanted):
        if int(wanted) <= measure.top:
            return int(wanted)
        sentence = _("{id} has levels 0 to {top}, not {number}.")
        raise CommandError(sentence.format(id=measure.id, top=measure.top, number=int(wanted)))
    labels = [_folded(level.label) for level in measure.levels]
    if wanted in labels:
        return labels.index(wanted)
    for found in (
        [number for number, label in enumerate(labels) if label.startswith(wanted)],
        [number for number, label in enumerate(labels) if wanted in label],
    ):
        if wanted and len(found) == 1:
            return found[0]
    choice = commas([f"{number} {level.label}" for number, level in enumerate(measure.levels)])
    sentence = _("{id} has no level {word}; it has: {choice}.")
    raise CommandError(sentence.format(id=measure.id, word=quoted(word), choice=choice))


def typed(scenario: Scenario, package: Package) -> str:
    """Return a package as one would type it."""
    return " ".join(_typed(scenario.measures[term.measure], term.levels) for term in package.terms)


def _typed(measure: Measure, levels: tuple[int, ...]) -> str:
    is_range = measure.is_ordered and len(levels) > 1 and levels[-1] - levels[0] == len(levels) - 1
    if is_range and levels[0] == 0 and levels[-1] < measure.top:
        return f"{measure.id}<={levels[-1]}"
    if is_range and levels[-1] == measure.top and levels[0] > 0:
        return f"{measure.id}>={levels[0]}"
    return f"{measure.id}={levels[0]}..{levels[-1]}" if is_range else f"{measure.id}={'|'.join(map(str, levels))}"


def typed_text(scenario: Scenario, text: Text, base: Text) -> str:
    """Return what one would type to make one text of another."""
    return " ".join(f"{scenario.measures[m].id}={text.levels[m]}" for m in base.changes(text))


def _assignments(scenario: Scenario, words: str) -> Iterator[tuple[int, str, str]]:
    """Yield the measure, the sign and the level's words of each term."""
    matches = list(TERM.finditer(words))
    lead = words[: matches[0].start()] if matches else words
    if lead.strip(" ,;:"):
        refuse_measure(scenario, lead.strip(" ,;:"))
        sentence = _("{word} is not a term; write terms such as {example}.")
        raise CommandError(sentence.format(word=quoted(lead.strip()), example=_example(scenario)))
    if not matches:
        raise CommandError(_("Name at least one measure and level, such as {id}=1.").format(id=scenario.measures[0].id))
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(words)
        sign = " ".join(match[2].casefold().split())
        yield measure_named(scenario, match[1]), sign, words[match.end() : end].strip(" ,;")


def _levels(measure: Measure, sign: str, value: str) -> tuple[int, ...]:
    if sign in LEAST + MOST and not measure.is_ordered:
        sentence = _("The levels of {id} have no order; name the ones you mean, such as {id}=1|2.")
        raise CommandError(sentence.format(id=measure.id))
    if sign in LEAST:
        return tuple(range(level_named(measure, value), measure.top + 1))
    if sign in MOST:
        return tuple(range(level_named(measure, value) + 1))
    return _set(measure, value)


def _set(measure: Measure, value: str) -> tuple[int, ...]:
    """Return the levels of ``2``, ``1..2``, ``1-2``, ``1|2`` or ``full ban``."""
    span = re.fullmatch(r"(.+?)\s*\.\.\s*(.+)", value) or re.fullmatch(r"(\d+)\s*-\s*(\d+)", value)
    if span:
        ends = sorted((level_named(measure, span[1]), level_named(measure, span[2])))
        return tuple(range(ends[0], ends[1] + 1))
    try:
        return (level_named(measure, value),)
    except CommandError:
        pieces = re.split(r"\s*\|\s*|\s*/\s*|\s+or\s+|\s*,\s*(?=\d)", value)
        if len(pieces) == 1:
            raise
        return tuple(sorted({level_named(measure, piece) for piece in pieces}))


def _refuse_twice(scenario: Scenario, named: dict[int, Term] | dict[int, int], measure: int) -> None:
    if measure in named:
        raise CommandError(_("{id} is named twice.").format(id=scenario.measures[measure].id))


def _example(scenario: Scenario) -> str:
    first, last = scenario.measures[0], scenario.measures[-1]
    return f"{first.id}>=1 {last.id}=1" if first is not last and first.is_ordered else f"{first.id}=1"


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("_", " ").split()).strip(".,;:\"'")
