"""From a scenario file to the ``Scenario`` that is played, or to every problem of meaning in it."""

import re

from attrs import evolve

from game.model.council import Seat
from game.model.measures import Measure
from game.model.priorities import Prior
from game.model.scenario import Scenario
from game.scenario import codes
from game.scenario.briefs import brief, remarks
from game.scenario.directory import Directory
from game.scenario.docket import Docket
from game.scenario.figures import within
from game.scenario.format import ScenarioFile, VariantTable
from game.scenario.happenings import Calendar
from game.scenario.menu import measures
from game.scenario.merging import numbers
from game.scenario.priors import check_merged, prior
from game.scenario.problems import Findings, Place, quoted
from game.scenario.record import hint, history
from game.scenario.rooms import stages
from game.scenario.roster import Roster
from game.scenario.seating import council
from game.scenario.terms import rule
from game.scenario.wishes import WishChecker, check_spreads
from game.words.language import _

ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,59}[a-z0-9])?")
"""What a scenario's or a variant's id is made of; it never becomes a path."""

_GROUND = ("rounds", "measure", "council", "member", "rule")
"""What must be as its author wrote it before the rest can mean anything."""


def build(file: ScenarioFile, findings: Findings, variant: str | None = None) -> Scenario | None:
    """Return the scenario of a file, or of one variant in it; nothing if there is an error in it, which is noted."""
    roster = Roster.of(file, findings)
    if any(findings.is_doubtful((name,)) for name in _GROUND):
        return None
    file = evolve(file, member=roster.members)
    directory = Directory.of(file, roster, findings)
    _check_front(file, findings)
    check_spreads(file.spreads, directory)
    chosen = _variant(file, variant, findings)
    scenario = _scenario(file, chosen, directory)
    if findings.has_errors:
        return None
    return scenario if chosen is None else _varied(scenario, chosen)


def _scenario(file: ScenarioFile, chosen: VariantTable | None, directory: Directory) -> Scenario:
    deadline = _deadline(file)
    decided = measures(file.measure, file.rule.status_quo, directory)
    rooms = stages(file, directory)
    docket = Docket(decided, rooms, deadline, file.rule.status_quo, directory)
    return Scenario(
        id=file.id,
        title=file.title,
        summary=file.summary,
        crisis=remarks(file.crisis, ("crisis",), directory),
        target=file.target,
        target_name=file.target_name,
        rounds=file.rounds,
        deadline=deadline,
        council=council(file, directory),
        measures=decided,
        rule=rule(file.rule, file.trust, directory.findings),
        briefs=tuple(
            brief(member, place, directory) for member, place in zip(file.member, directory.places, strict=True)
        ),
        status_quo=remarks(file.status_quo, ("status_quo",), directory),
        stages=rooms,
        drafts=docket.drafts(file.draft),
        tablers=_tablers(file, directory),
        news=Calendar(len(file.rounds), deadline, directory).news(file.event),
        back_channel=docket.back_channel(file.back_channel),
        history=tuple(history(each, ("history", index), directory) for index, each in enumerate(file.history)),
        hints=tuple(hint(each, ("hint", index), len(file.rounds), directory) for index, each in enumerate(file.hint)),
        learning=file.learning,
        departures=file.departures,
        sources=tuple(file.sources.items()),
        minutes=file.minutes,
        difficulty=file.difficulty,
        author=file.author,
        licence=file.licence,
        order=file.order,
        priors=_priors(file, chosen, decided, directory),
    )


def _varied(scenario: Scenario, chosen: VariantTable) -> Scenario:
    return evolve(
        scenario,
        id=f"{scenario.id}-{chosen.id}",
        title=chosen.title,
        summary=f"{scenario.summary} {chosen.note}",
        difficulty=chosen.difficulty or scenario.difficulty,
        order=scenario.order if chosen.order is None else chosen.order,
    )


def _deadline(file: ScenarioFile) -> int:
    """Return the last round; the calendar's own where the file's is outside it, so that it is complained of once."""
    last = len(file.rounds)
    return last if file.deadline is None or not 1 <= file.deadline <= last else file.deadline


def _check_front(file: ScenarioFile, findings: Findings) -> None:
    _check_id(file.id, ("id",), findings)
    for name in ("title", "summary"):
        if not getattr(file, name).strip():
            findings.add(codes.EMPTY_TEXT, (name,), _("this cannot be empty"))
    for index, label in enumerate(file.rounds):
        if not label.strip():
            findings.add(codes.EMPTY_TEXT, ("rounds", index), _("a round needs a date or a label"))
    within(findings, ("deadline",), 1 if file.deadline is None else file.deadline, 1, len(file.rounds))
    within(findings, ("minutes",), file.minutes, 0, 10_000)
    for index, variant in enumerate(file.variant):
        _check_id(variant.id, ("variant", index, "id"), findings)
        if variant.id in [earlier.id for earlier in file.variant[:index]]:
            sentence = _("another variant has the id {id}").format(id=quoted(variant.id))
            findings.add(codes.SAME_NAME, ("variant", index, "id"), sentence)


def _check_id(id_: str, place: Place, findings: Findings) -> None:
    if not ID.fullmatch(id_):
        findings.add(
            codes.BAD_ID, place, _("an id is made of small letters, digits and dashes inside, at most 60 of them")
        )


def _variant(file: ScenarioFile, wanted: str | None, findings: Findings) -> VariantTable | None:
    if wanted is None:
        return None
    for variant in file.variant:
        if variant.id == wanted:
            return variant
    sentence = _("this file has no variant {variant}").format(variant=quoted(wanted))
    findings.add(
        codes.NO_VARIANT, ("variant",), sentence + findings.near(wanted, [variant.id for variant in file.variant])
    )
    return None


def _tablers(file: ScenarioFile, directory: Directory) -> tuple[Seat, ...]:
    if file.tablers is None:
        return tuple(range(len(file.member)))
    if not file.tablers and not file.draft:
        directory.findings.add(codes.NO_TABLER, ("tablers",), _("nobody may table a draft, and none is on the table"))
    return directory.room(file.tablers, ("tablers",))


def _priors(
    file: ScenarioFile, chosen: VariantTable | None, decided: tuple[Measure, ...], directory: Directory
) -> tuple[Prior, ...]:
    """Return what the room believes of every seat; nothing where a number is already known to be wrong."""
    checker = WishChecker(decided, file.rule.status_quo, directory)
    checker.check(file.defaults, ("defaults",))
    for name, group in file.group.items():
        checker.check(group, ("group", name))
    for member, place in zip(file.member, directory.places, strict=True):
        checker.check(member, place)
    for index, variant in enumerate(file.variant):
        for code, table in variant.members.items():
            here: Place = ("variant", index, "members", code)
            directory.seat(code, here)
            checker.check(table, here)
    merged = [numbers(file, member, chosen) for member in file.member]
    for table, place in zip(merged, directory.places, strict=True) if not directory.findings.is_guessing else ():
        check_merged(table, place, directory.findings)
    if directory.findings.has_errors:
        return ()
    seated = zip(file.member, merged, strict=True)
    return tuple(prior(table, bool(member.permanent), decided, file.spreads) for member, table in seated)
