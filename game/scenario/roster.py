"""Who sits at the table: the members a file lists, and those of the council it names."""

from attrs import evolve, fields, frozen

from game.scenario import codes
from game.scenario.councils import NamedCouncil, council_names, named_council
from game.scenario.format import ScenarioFile
from game.scenario.member_format import MemberTable
from game.scenario.problems import Findings, Place, missing, quoted
from game.words.language import _

_FEWEST = 2


@frozen
class Roster:
    """The members in speaking order, and where in the file each of them stands."""

    members: tuple[MemberTable, ...]
    places: tuple[Place, ...]
    council: NamedCouncil | None
    """The council that the file names, if it does."""

    @classmethod
    def of(cls, file: ScenarioFile, findings: Findings) -> "Roster":
        """Return the roster of a file, noting what is missing in it."""
        listed: tuple[Place, ...] = tuple(("member", index) for index in range(len(file.member)))
        is_named = bool(file.council) or findings.is_doubtful(("council",))
        if len(file.member) < _FEWEST and not is_named:
            sentence = _('a council has two members at least: list them, or name a council, such as council = "2019"')
            findings.add(codes.COUNT, ("member",), sentence)
        if not file.council:
            for member, place in zip(file.member, listed, strict=True) if not is_named else ():
                _check_whole(member, place, findings)
            return cls(file.member, listed, None)
        council = named_council(file.council)
        if council is None:
            _note_stranger(file.council, findings)
            return cls(file.member, listed, None)
        return cls._refined(file, council, findings)

    @classmethod
    def _refined(cls, file: ScenarioFile, council: NamedCouncil, findings: Findings) -> "Roster":
        """Return a named council with what the file says of its members."""
        own = {member.code: (index, member) for index, member in reversed(list(enumerate(file.member)))}
        seated = [member.code for member in council.members]
        for index, member in enumerate(file.member):
            place: Place = ("member", index, "code")
            if member.code not in seated:
                sentence = _("{code} has no seat in the council of {year}")
                sentence = sentence.format(code=quoted(member.code), year=council.year)
                findings.add(codes.NO_SUCH_MEMBER, place, sentence + findings.near(member.code, seated))
            elif own[member.code][0] != index:
                sentence = _("another member has the code {code}").format(code=quoted(member.code))
                findings.add(codes.SAME_NAME, place, sentence)
        members: list[MemberTable] = []
        places: list[Place] = []
        for member in council.members:
            index, refined = own.get(member.code, (-1, member))
            members.append(_laid_over(member, refined))
            places.append(("council",) if index < 0 else ("member", index))
        return cls(tuple(members), tuple(places), council)


def _laid_over(member: MemberTable, own: MemberTable) -> MemberTable:
    """Return a member of a named council with whatever its own table says."""
    said = {each.name: value for each in fields(MemberTable) if (value := getattr(own, each.name)) != each.default}
    return evolve(member, **said)


def _check_whole(member: MemberTable, place: Place, findings: Findings) -> None:
    """Note what must be known of a member and no council tells."""
    for name in ("name", "position"):
        if getattr(member, name) is None:
            findings.add(codes.MISSING, (*place, name), missing(name))
            findings.doubt((*place, name))


def _note_stranger(name: str, findings: Findings) -> None:
    known = council_names()
    sentence = _("there is no council {name}: there is one for each year from {first} to {last}")
    sentence = sentence.format(name=quoted(name), first=known[0], last=known[-1])
    findings.add(codes.NO_COUNCIL, ("council",), sentence)
    findings.doubt(("council",))
    findings.doubt(("member",))
