"""What a file says about the world, and whether it says where that comes from."""

import re
from collections.abc import Iterator

from attrs import asdict

from game.scenario import codes
from game.scenario.format import ScenarioFile
from game.scenario.problems import Findings, Place, quoted
from game.words.language import _

_UNWRITTEN = re.compile(r"\s*(?:…|\.\.\.|(?:TODO|FIXME|XXX)\b.*|lorem ipsum\b.*)\s*", re.DOTALL | re.IGNORECASE)
_CITED = re.compile(r"[^,;\s]+")


def check_claims(file: ScenarioFile, findings: Findings) -> None:
    """Note texts that are still to be written, claims without a source and sources without a claim."""
    cited: set[str] = set()
    for place, text in _texts(asdict(file), ()):
        if place[-1] == "source":
            cited.update(_CITED.findall(text))
        elif _UNWRITTEN.fullmatch(text):
            findings.add(codes.PLACEHOLDER, place, _("this text is still to be written"))
    for name in file.sources:
        if name not in cited:
            sentence = _("the source {name} is never cited").format(name=quoted(name))
            findings.add(codes.UNCITED, ("sources", name), sentence, at_key=True)
    if file.author and not file.licence:
        sentence = _('say under which licence it may be passed on, such as licence = "CC BY 4.0"')
        findings.add(codes.NO_LICENCE, ("author",), sentence)
    if file.sources:
        _check_sources(file, findings)


def _check_sources(file: ScenarioFile, findings: Findings) -> None:
    for index, history in enumerate(file.history):
        if not history.source:
            sentence = _("what happened needs a source in a file that has sources")
            findings.add(codes.UNSOURCED, ("history", index), sentence)
    for index, measure in enumerate(file.measure):
        for number, level in enumerate(measure.levels):
            if level.revenue is not None and not level.source:
                sentence = _("this figure needs a source in a file that has sources")
                findings.add(codes.UNSOURCED, ("measure", index, "levels", number, "revenue"), sentence)


def _texts(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Yield every text in a file with its place."""
    match value:
        case str():
            yield place, value
        case dict():
            for key, item in value.items():
                yield from _texts(item, (*place, key))
        case tuple() | list():
            for index, item in enumerate(value):
                yield from _texts(item, (*place, index))
