"""``penholder scenarios``: what there is to play."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction

from game.words.language import _, ngettext


def add(commands: "_SubParsersAction[ArgumentParser]") -> None:
    """Describe the command."""
    parser = commands.add_parser("scenarios", help=_("list the scenarios"), description=_("List the scenarios."))
    parser.add_argument("--json", action="store_true", help=_("one JSON object"))
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print the list; broken scenarios stand in it with what is wrong."""
    from game.scenario.library import catalogue

    listings = catalogue()
    if arguments.json:
        print(json.dumps({"scenarios": [_entry(listing) for listing in listings]}, ensure_ascii=False, indent=1))
        return 0
    for listing in listings:
        scenario = listing.scenario
        if scenario is None:
            print(_("{id}: cannot be played").format(id=listing.id))
            for problem in listing.problems[:3]:
                print(f"    {problem}")
            continue
        seats = ngettext("{n} seat", "{n} seats", len(scenario.council.members)).format(n=len(scenario.council.members))
        measures = ngettext("{n} measure", "{n} measures", len(scenario.measures)).format(n=len(scenario.measures))
        rounds = ngettext("{n} round", "{n} rounds", scenario.deadline).format(n=scenario.deadline)
        print(f"{listing.id}: {scenario.title} ({seats}, {measures}, {rounds})")
        print(f"    {scenario.summary}")
        if scenario.author:
            print("    " + credit(scenario.author, scenario.licence))
    return 0


def _entry(listing: object) -> dict[str, object]:
    from game.scenario.library import Listing

    assert isinstance(listing, Listing)
    scenario = listing.scenario
    if scenario is None:
        problems = [str(problem) for problem in listing.problems]
        return {"id": listing.id, "path": str(listing.path), "problems": problems}
    return {
        "id": listing.id,
        "title": scenario.title,
        "summary": scenario.summary,
        "seats": [member.code for member in scenario.council.members],
        "measures": [measure.id for measure in scenario.measures],
        "rounds": scenario.deadline,
        "minutes": scenario.minutes,
        "difficulty": scenario.difficulty,
        "author": scenario.author,
        "licence": scenario.licence,
        "path": str(listing.path),
    }


def credit(author: str, licence: str) -> str:
    """Return who wrote a scenario, and under which terms it may be passed on."""
    if not licence:
        return _("by {author}").format(author=author)
    return _("by {author}, {licence}").format(author=author, licence=licence)
