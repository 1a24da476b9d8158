"""A new scenario file: what its author wants, and the text that comes of it."""

from pathlib import Path

from attrs import evolve, frozen

from game.authoring.reseating import reseated
from game.authoring.schema import NAME
from game.authoring.templates import (
    FEWEST_MEASURES,
    FEWEST_SEATS,
    MOST_MEASURES,
    MOST_SEATS,
    USUAL_MEASURES,
    USUAL_SEATS,
    blank,
    id_of,
    named,
    templates,
)
from game.scenario.build import ID
from game.scenario.councils import council_names
from game.scenario.library import from_text, source
from game.scenario.syntax import parsed
from game.words.language import _

BLANK, COPY = "blank", "copy"
"""The template that can be of any size, and what stands for another scenario in its place."""


class PlanError(Exception):
    """What is wanted makes no sense; the message is one sentence."""


@frozen
class Plan:
    """What is wanted; empty or None where the usual will do."""

    template: str = BLANK
    title: str = ""
    id: str = ""
    original: str = ""
    """The scenario that is copied, by its id or file."""
    council: str = ""
    """The year of the Security Council that sits in it."""
    seats: int | None = None
    measures: int | None = None
    output: Path | None = None

    @property
    def path(self) -> Path:
        """The file it goes into."""
        return self.output or Path(f"{self.id}.toml")


def completed(plan: Plan) -> Plan:
    """Return a plan in which nothing is left open; raises ``PlanError``."""
    if plan.template != COPY and plan.original:
        raise PlanError(_("only a copy is made from another scenario: leave out --from, or say --template copy"))
    if plan.template == COPY and not plan.original:
        raise PlanError(_("say with --from which scenario to copy"))
    if plan.template != BLANK and (plan.seats is not None or plan.measures is not None):
        raise PlanError(_("--seats and --measures are for the blank template"))
    if plan.council:
        check_council(plan.council)
    stem = id_of(plan.output.stem) if plan.output else ""
    title = plan.title or (plan.id or stem or _("My scenario")).replace("-", " ").capitalize()
    check_title(title)
    return evolve(
        plan,
        title=title,
        id=check_id(plan.id or stem or id_of(title) or "my-scenario"),
        seats=check_seats(USUAL_SEATS if plan.seats is None else plan.seats),
        measures=check_measures(USUAL_MEASURES if plan.measures is None else plan.measures),
    )


def begun(plan: Plan, has_schema: bool = True) -> str:
    """Return the text of a completed plan's file.

    Raises ``PlanError``, or ``ScenarioError`` where what is copied does not hold.
    """
    note = f"#:schema ./{NAME}\n" if has_schema else ""
    if plan.template == COPY:
        text = source(plan.original).text
        from_text(text, plan.original)  # what cannot be played is not copied
        note += "# " + _("Begun as a copy of {scenario}.").format(scenario=ascii(Path(plan.original).name)) + "\n"
    elif plan.template == BLANK:
        text = blank(plan.seats or USUAL_SEATS, plan.measures or USUAL_MEASURES)
    else:
        text = next(template.text for template in templates() if template.name == plan.template)
    if plan.council:
        if "council" not in parsed(text, plan.path.name):
            raise PlanError(_("--council is for scenarios that name a council: sanctions, relief, or a copy of one"))
        text = reseated(text, plan.council)
    made = named(text, plan.id, plan.title, note)
    from_text(made, plan.path.name)
    return made


def check_title(title: str) -> str:
    """Return a title; raises ``PlanError`` if it cannot stand on one line of a file."""
    if not title.strip() or not title.isprintable():
        raise PlanError(_("a title is one line of text"))
    return title.strip()


def check_id(id_: str) -> str:
    """Return an id; raises ``PlanError`` if it is none."""
    if not ID.fullmatch(id_):
        raise PlanError(_("an id is made of small letters, digits and dashes inside, at most 60 of them"))
    return id_


def check_council(year: str) -> str:
    """Return the name of a council; raises ``PlanError`` if there is none of that name."""
    names = council_names()
    if year not in names:
        sentence = _("there is no council of {year}: name a year from {first} to {last}")
        raise PlanError(sentence.format(year=ascii(year), first=names[0], last=names[-1]))
    return year


def check_seats(count: int) -> int:
    """Return a number of seats; raises ``PlanError`` if the blank template cannot have so many."""
    return _counted(count, FEWEST_SEATS, MOST_SEATS, _("the blank template has {low} to {high} seats, not {count}"))


def check_measures(count: int) -> int:
    """Return a number of measures; raises ``PlanError`` if the blank template cannot have so many."""
    sentence = _("the blank template has {low} to {high} measures, not {count}")
    return _counted(count, FEWEST_MEASURES, MOST_MEASURES, sentence)


def _counted(count: int, low: int, high: int, sentence: str) -> int:
    if not low <= count <= high:
        raise PlanError(sentence.format(low=low, high=high, count=count))
    return count
