"""What a ballot has come to so far, in a few words: the last yes needed, a veto, too few; and the verdict."""

from attrs import frozen

from game.model.voting import Verdict, Vote
from game.ui.hues import Hue
from game.ui.reveal import Reveal
from game.words.language import _
from game.words.names import member, members


@frozen
class Banner:
    """A few large words, a sentence, and how they look."""

    title: str
    text: str
    icon: str
    ink: Hue
    fill: Hue
    has_gavel: bool = False


def banner(shown: Reveal) -> Banner:
    """Return what stands in the middle of the table now."""
    if shown.is_over:
        return verdict(shown)
    if shown.against and not shown.is_out_of_reach:
        return _against(shown)
    if shown.deciding is not None:
        return _reached(shown)
    if shown.is_out_of_reach:
        needed = shown.scenario.council.yes_needed
        said = _("{needed} yes votes cannot be reached any more.").format(needed=needed)
        return Banner(_("It has not enough votes"), said, "minus", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK)
    return _waiting(shown)


def verdict(shown: Reveal) -> Banner:
    """Return what the gavel has sealed."""
    said = _("{yes} in favour, {no} against, {abstain} abstaining.").format(
        yes=shown.number(Vote.YES), no=shown.number(Vote.NO), abstain=shown.number(Vote.ABSTAIN)
    )
    match shown.count.verdict:
        case Verdict.ADOPTED:
            title = _("The motion is carried") if shown.is_procedural else _("Adopted")
            return Banner(title, said, "check", Hue.SUPPORT_LIGHT, Hue.PUBLIC_DARK, has_gavel=True)
        case Verdict.VETOED:
            title = _("Vetoed by {members}").format(members=members(shown.scenario, shown.against))
            return Banner(title, said, "cross", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK, has_gavel=True)
        case Verdict.NOT_ADOPTED:
            title = _("The motion is not carried") if shown.is_procedural else _("Not adopted")
            return Banner(title, said, "cross", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK, has_gavel=True)


def _against(shown: Reveal) -> Banner:
    named = members(shown.scenario, shown.against)
    if shown.deciding is not None:
        said = _("It has the votes it needs, and this no stops it.")
        return Banner(_("Veto: {members}").format(members=named), said, "cross", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK)
    said = _("If the text gets the votes it needs, this no is a veto.")
    title = _("A permanent member votes no: {members}").format(members=named)
    return Banner(title, said, "warning", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK)


def _reached(shown: Reveal) -> Banner:
    needed, who = shown.scenario.council.yes_needed, member(shown.scenario, shown.deciding or 0)
    title = _("The ninth yes: {member}") if needed == 9 else _("The last yes it needed: {member}")
    said = _("Nothing can stop it now. The gavel falls when all votes are shown.")
    if shown.veto_is_left:
        said = _("Only a veto can stop it now. The gavel falls when all votes are shown.")
    return Banner(title.format(member=who), said, "check", Hue.UNDECIDED_LIGHT, Hue.UNDECIDED_DARK, has_gavel=True)


def _waiting(shown: Reveal) -> Banner:
    needed = shown.scenario.council.yes_needed
    title = _("{needed} yes votes carry it").format(needed=needed)
    said = _("Abstentions count for neither side.")
    if shown.is_procedural:
        said = _("This is a question of procedure: no veto counts.")
    elif shown.scenario.council.permanent:
        said = _("And no permanent member may vote no. Abstentions count for neither side.")
    return Banner(title, said, "info", Hue.PUBLIC, Hue.PUBLIC_DARK)
