"""What to say of a game that goes on after its scenario file was saved."""

from collections.abc import Iterable
from pathlib import Path

from game.desk.page import Line, Page, Tone
from game.play.rehearsal import Complaint, Take
from game.words.language import _, ngettext


def said(take: Take) -> str:
    """Return how a game goes on after its file was saved."""
    if take.lost:
        lost = ngettext("{count} act is no longer possible", "{count} acts are no longer possible", take.lost)
        return _("The file was read again; {lost}.").format(lost=lost.format(count=take.lost))
    if take.repeated:
        return _("The file was read again; the game goes on where it was.")
    return _("The file was read again; the game begins anew.")


def complaints_page(complaints: Iterable[Complaint]) -> Page:
    """Return what is wrong with a file, each with the line it is about."""
    page: list[Line] = []
    for complaint in complaints:
        page.append(Line(complaint.said))
        page += [Line(complaint.excerpt, Tone.FAINT, indent=4)] if complaint.excerpt else []
    return tuple(page)


def remarks(path: Path) -> str:
    """Return how much the check has to say of a file that holds, in a sentence, or nothing."""
    from game.analysis.audit import audit_file

    report = audit_file(path, draws=0)
    if not report.scenarios or not report.count:
        return ""
    found = ngettext(
        "penholder check has {n} remark on this file.", "penholder check has {n} remarks on this file.", report.count
    )
    return found.format(n=report.count)
