"""Who sits at the table: members, what only they can do, and how many of them must agree."""

import re

from game.model.council import Chair, Council, Lever, Member, Voice
from game.scenario import codes
from game.scenario.directory import EVERYBODY, Directory
from game.scenario.figures import one_of, within
from game.scenario.format import ScenarioFile
from game.scenario.member_format import LeverTable, MemberTable
from game.scenario.problems import Place, quoted
from game.scenario.rooms import presidency
from game.words.language import _

USUAL_SEATS, USUAL_THRESHOLD = 15, 9
_CODE = re.compile(r"[A-Za-z0-9-]{1,12}")


def council(file: ScenarioFile, directory: Directory) -> Council:
    """Return the council of a file, noting every problem in it."""
    seated = zip(file.member, directory.places, strict=True)
    members = tuple(_member(table, place, directory) for table, place in seated)
    _check_names(file, directory)
    return Council(members, _threshold(file, directory), presidency(file, directory))


def _member(table: MemberTable, place: Place, directory: Directory) -> Member:
    levers = [_lever(lever, table, (*place, "levers", index), directory) for index, lever in enumerate(table.levers)]
    return Member(
        code=table.code,
        name=table.code if table.name is None else table.name,
        permanent=bool(table.permanent),
        groups=tuple(dict.fromkeys(table.circles)),
        levers=tuple(lever for lever in levers if lever is not None),
        temperament=table.temperament,
    )


def _lever(table: LeverTable, member: MemberTable, place: Place, directory: Directory) -> Lever | None:
    findings = directory.findings
    if table.kind == "chair":
        found = [directory.measure(id_, (*place, "measures", index)) for index, id_ in enumerate(table.measures)]
        if not table.measures:
            findings.add(codes.CHAIR_OF_NOTHING, (*place, "measures"), _("a chair speaks for one measure at least"))
        return Chair(tuple(sorted({measure for measure in found if measure is not None})))
    if table.kind == "voice":
        if table.group not in member.circles:
            sentence = _("{code} does not belong to the group {group}")
            sentence = sentence.format(code=quoted(member.code), group=quoted(table.group))
            findings.add(codes.NOT_IN_GROUP, (*place, "group"), sentence + findings.near(table.group, member.circles))
        return Voice(table.group)
    one_of(findings, (*place, "kind"), table.kind, ("chair", "voice"))
    return None


def _check_names(file: ScenarioFile, directory: Directory) -> None:
    findings = directory.findings
    for seat, (member, place) in enumerate(zip(file.member, directory.places, strict=True)):
        if not _CODE.fullmatch(member.code):
            findings.add(
                codes.BAD_ID, (*place, "code"), _("a code is made of letters, digits and -, at most 12 of them")
            )
        if directory.seats[member.code] != seat:
            sentence = _("another member has the code {code}").format(code=quoted(member.code))
            findings.add(codes.SAME_NAME, (*place, "code"), sentence)
        if member.code in (file.target, EVERYBODY) or member.code in directory.groups:
            sentence = _("{code} already stands for somebody else: a group, everybody or the state concerned")
            findings.add(codes.TAKEN, (*place, "code"), sentence.format(code=quoted(member.code)))
        if member.name is not None and not member.name.strip():
            findings.add(codes.EMPTY_TEXT, (*place, "name"), _("a name cannot be empty"))
        for index, group in enumerate(member.circles if file.group else ()):
            if group not in file.group and group not in directory.known_groups:
                sentence = _("there is no [group.{group}] in this file").format(group=quoted(group)[1:-1])
                findings.add(
                    codes.NO_SUCH_GROUP,
                    (*place, "groups", index),
                    sentence + findings.near(group, {*file.group, *directory.known_groups}),
                )
    for name, seats in directory.groups.items():
        if not seats or name == EVERYBODY:
            findings.add(codes.EMPTY_GROUP, ("group", name), _("no member belongs to this group"))


def _threshold(file: ScenarioFile, directory: Directory) -> int:
    seats, place = len(file.member), ("rule", "yes_needed")
    if file.rule.yes_needed is None:
        if seats != USUAL_SEATS:
            sentence = _("a council of {seats} must say how many yes votes are needed")
            directory.findings.add(codes.NO_THRESHOLD, place, sentence.format(seats=seats))
        return USUAL_THRESHOLD
    within(directory.findings, place, file.rule.yes_needed, 1, seats)
    return file.rule.yes_needed
