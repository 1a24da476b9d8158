"""Who presides in each round, and who is in the room from when."""

from game.model.council import Seat
from game.model.scenario import Stage
from game.scenario import codes
from game.scenario.directory import Directory
from game.scenario.figures import one_of, within
from game.scenario.format import ScenarioFile
from game.scenario.problems import Place
from game.words.language import _


def presidency(file: ScenarioFile, directory: Directory) -> tuple[Seat, ...]:
    """Return who presides in each round; the first member where neither the file nor its council says."""
    if not file.presidency:
        return _by_date(file.rounds, directory)
    presiding = [0] * len(file.rounds)
    starts = [table.from_round for table in file.presidency]
    _check_starts(starts, "presidency", len(file.rounds), directory)
    for index, table in enumerate(file.presidency):
        seat = directory.seat(table.member, ("presidency", index, "member"))
        for round_ in range(max(1, table.from_round), len(file.rounds) + 1):
            presiding[round_ - 1] = seat or 0
    return tuple(presiding)


def _by_date(rounds: tuple[str, ...], directory: Directory) -> tuple[Seat, ...]:
    """Return who presided on the dates of the rounds in the council that the file names."""
    presiding: list[Seat] = []
    for label in rounds:
        code = None if directory.council is None else directory.council.president(label)
        before = presiding[-1] if presiding else 0
        presiding.append(before if code is None else directory.seats[code])
    return tuple(presiding)


def stages(file: ScenarioFile, directory: Directory) -> tuple[Stage, ...]:
    """Return the rooms of a file, small to large, noting every problem in them."""
    findings = directory.findings
    everybody = tuple(range(len(file.member)))
    _check_starts([table.from_round for table in file.stage], "stage", len(file.rounds), directory)
    built: list[Stage] = []
    for index, table in enumerate(file.stage):
        place: Place = ("stage", index)
        room = directory.room(table.members, (*place, "members")) if table.members else everybody
        if built and not set(built[-1].members) < set(room):
            findings.add(
                codes.LOST_FROM_ROOM,
                (*place, "members"),
                _("a stage must hold everybody of the one before it, and somebody more"),
            )
        one_of(findings, (*place, "when"), table.when, ("", "deal"))
        if table.when and not built:
            findings.add(codes.STAGE_BY_ITSELF, (*place, "when"), _("the first stage opens by itself"))
        built.append(Stage(room, table.from_round, table.when == "deal"))
    if built and built[-1].members != everybody:
        sentence = _("this stage never ends: the last stage must hold every member (leave members out)")
        findings.add(codes.ENDLESS_STAGE, ("stage", len(built) - 1, "members"), sentence)
    return tuple(built)


def _check_starts(starts: list[int], name: str, rounds: int, directory: Directory) -> None:
    """Note periods that do not begin in round 1, do not rise, or lie outside the calendar."""
    findings = directory.findings
    for index, start in enumerate(starts):
        place: Place = (name, index, "from_round")
        if not within(findings, place, start, 1, rounds):
            continue
        if index == 0 and start != 1:
            findings.add(codes.NOT_RISING, place, _("the first of these must begin in round 1"))
        if index and start <= starts[index - 1]:
            findings.add(codes.NOT_RISING, place, _("this must begin later than the one before it"))
