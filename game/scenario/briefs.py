"""Sentences shown to players, and where they come from."""

from game.model.scenario import Brief, Remark, Standing
from game.scenario import codes
from game.scenario.directory import Directory
from game.scenario.figures import one_of
from game.scenario.member_format import MemberTable, RemarkTable
from game.scenario.problems import Place
from game.words.language import _


def brief(table: MemberTable, place: Place, directory: Directory) -> Brief:
    """Return what the whole room knows of a member, in words."""
    position = table.position or RemarkTable(text=_("The file gives no public position."), standing="portrayed")
    return Brief(
        position=remark(position, (*place, "position"), directory),
        remarks=remarks(table.remarks, (*place, "remarks"), directory),
    )


def remarks(tables: tuple[RemarkTable, ...], place: Place, directory: Directory) -> tuple[Remark, ...]:
    """Return a list of sentences shown to players."""
    return tuple(remark(table, (*place, index), directory) for index, table in enumerate(tables))


def remark(table: RemarkTable, place: Place, directory: Directory) -> Remark:
    """Return a sentence shown to players, noting a standing without its source."""
    return Remark(table.text, standing(table.standing, table.source, place, directory), table.source, table.date)


def standing(word: str, cited: str, place: Place, directory: Directory) -> Standing:
    """Return how sure a statement is; what is sourced must name its source."""
    directory.source(cited, place)
    if one_of(directory.findings, (*place, "standing"), word, [each.value for each in Standing]):
        if word == Standing.SOURCED.value and not cited.strip():
            directory.findings.add(codes.NO_SOURCE, (*place, "source"), _("what is sourced must name its source"))
        return Standing(word)
    return Standing.PORTRAYED
