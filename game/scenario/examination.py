"""A whole file looked at, with all its variants: what can be played of it, or everything that is wrong with it.

The list of scenarios, the start of a game and ``penholder check`` all ask here: what checks clean will load.
"""

from attrs import frozen

from game.model.scenario import Scenario
from game.scenario.build import build
from game.scenario.format import ScenarioFile
from game.scenario.problems import Findings
from game.scenario.reading import read_file


@frozen
class Examined:
    """A file that can be played: its scenario and then its variants, and the tables they are made of."""

    scenarios: tuple[Scenario, ...]
    tables: ScenarioFile
    findings: Findings


def examined(text: str, file: str) -> Examined:
    """Return everything that can be played of a text; raises ``ScenarioError`` with every problem in it."""
    tables, findings = read_file(text, file)
    built = [build(tables, findings, variant) for variant in (None, *(table.id for table in tables.variant))]
    findings.settle()
    return Examined(tuple(scenario for scenario in built if scenario is not None), tables, findings)
