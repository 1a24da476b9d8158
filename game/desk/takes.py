"""What to say of a game that goes on after its scenario file was saved."""

from game.play.rehearsal import Take
from game.words.language import _, ngettext


def said(take: Take) -> str:
    """Return how a game goes on after its file was saved."""
    if take.lost:
        lost = ngettext("{count} act is no longer possible", "{count} acts are no longer possible", take.lost)
        return _("The file was read again; {lost}.").format(lost=lost.format(count=take.lost))
    if take.repeated:
        return _("The file was read again; the game goes on where it was.")
    return _("The file was read again; the game begins anew.")
