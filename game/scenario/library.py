"""Every scenario there is: those that come with the game, the player's own, and files named by hand."""

import os
from pathlib import Path

from attrs import frozen

from game import paths
from game.model.scenario import Scenario
from game.scenario import codes
from game.scenario.build import ID, build
from game.scenario.codes import Code
from game.scenario.examination import examined
from game.scenario.guard import cleaned, read
from game.scenario.problems import Findings, Problem, ScenarioError, near, quoted
from game.scenario.reading import read_file
from game.words.language import _

SUFFIX = ".toml"


@frozen
class Source:
    """The exact text of a scenario file, where it was read, and which variant of it is meant."""

    text: str
    file: str
    variant: str | None = None


@frozen
class Listing:
    """One line in the list of scenarios: a scenario, or why it cannot be played."""

    id: str
    path: Path
    scenario: Scenario | None = None
    problems: tuple[Problem, ...] = ()


def names() -> tuple[str, ...]:
    """Return the ids of all scenarios that can be played, variants included, in the order of the list."""
    return tuple(listing.id for listing in catalogue() if listing.scenario is not None)


def catalogue() -> tuple[Listing, ...]:
    """Return every scenario there is in the order of the list, the broken ones last with their problems."""
    listings: dict[str, Listing] = {}
    for folder in _shelves():
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            for listing in _listed(path):
                if listing.id in listings:
                    sentence = _("another scenario has this id already")
                    listing = _broken(codes.SAME_SCENARIO, listing.id, path, sentence)
                listings[f"{path}:{listing.id}" if listing.id in listings else listing.id] = listing
    return tuple(sorted(listings.values(), key=_rank))


def load(name: str) -> Scenario:
    """Return a scenario by its id, or from a file (``FILE.toml``, ``FILE.toml:variant``); raises ``ScenarioError``."""
    found = source(name)
    scenario = from_text(found.text, found.file, found.variant)
    if ID.fullmatch(name) and scenario.id != name:
        raise ScenarioError([_about_id(codes.MISNAMED, found.text, Path(found.file), _misnamed(Path(found.file)))])
    return scenario


def source(name: str) -> Source:
    """Return the text of a scenario by its id or file, to keep a copy of; raises ``ScenarioError``."""
    path, variant = _shelved(name) if ID.fullmatch(name) else _named(name)
    return Source(read(path), str(path), variant)


def from_text(text: str, file: str, variant: str | None = None) -> Scenario:
    """Return the scenario of a text, called ``file`` in complaints; raises ``ScenarioError``."""
    tables, findings = read_file(text, file)
    scenario = build(tables, findings, variant)
    findings.settle()
    assert scenario is not None
    return scenario


def every_variant(path: Path) -> tuple[Scenario, ...]:
    """Return the scenario of a file and all its variants; raises ``ScenarioError`` with the problems of all."""
    return examined(read(path), str(path)).scenarios


def _shelves() -> tuple[Path, ...]:
    return paths.scenarios(), paths.own_scenarios()


def _shelved(id_: str) -> tuple[Path, str | None]:
    """Return the file of an id, and the variant: ``a-b-c`` is a file of that name, or ``c`` of ``a-b``, and so on."""
    cuts = [len(id_), *(at for at in reversed(range(len(id_))) if id_[at] == "-")]
    for cut in cuts:
        for folder in _shelves():
            path = folder / (id_[:cut] + SUFFIX)
            if os.path.lexists(path):
                return path, id_[cut + 1 :] or None
    raise _unknown(id_)


def _named(name: str) -> tuple[Path, str | None]:
    """Return the file that a name on the command line means, and the variant."""
    head, _colon, tail = name.rpartition(":")
    if not os.path.lexists(name) and head.endswith(SUFFIX) and ID.fullmatch(tail):
        return Path(head), tail
    is_path = os.path.lexists(name) or name.endswith(SUFFIX) or Path(name).name != name
    if not is_path:
        raise _unknown(name)
    return Path(name), None


def _listed(path: Path) -> tuple[Listing, ...]:
    try:
        scenarios = every_variant(path)
    except ScenarioError as error:
        return (Listing(path.stem, path, problems=error.problems),)
    if scenarios[0].id != path.stem:
        return (_broken(codes.MISNAMED, path.stem, path, _misnamed(path)),)
    return tuple(Listing(scenario.id, path, scenario) for scenario in scenarios)


def _rank(listing: Listing) -> tuple[bool, int, str]:
    scenario = listing.scenario
    return scenario is None, 0 if scenario is None else scenario.order, listing.id


def _broken(code: Code, id_: str, path: Path, sentence: str) -> Listing:
    return Listing(id_, path, problems=(_about_id(code, read(path), path, sentence),))


def _about_id(code: Code, text: str, path: Path, sentence: str) -> Problem:
    findings = Findings(str(path), cleaned(text, str(path)))
    findings.add(code, ("id",), sentence)
    return findings.problems[0]


def _misnamed(path: Path) -> str:
    return _("the id must be the same as the file's name, {name}").format(name=quoted(path.stem))


def _unknown(name: str) -> ScenarioError:
    sentence = _("there is no scenario {name}").format(name=quoted(name))
    known = [listing.id for listing in catalogue()]
    return ScenarioError([Problem("", "", sentence + near(name, known), codes.NO_SCENARIO)])
