"""How a seat's stance looks: colour, icon and word, always all three."""

import enum
from collections.abc import Iterator

from attrs import frozen

from game.desk.stances import KnownStance, stances
from game.model.council import Seat
from game.model.offers import Answer
from game.model.reasons import Stance as Expected
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Vote
from game.ui.hues import Hue
from game.ui.widgets.text import Chip
from game.words.labels import named
from game.words.language import _, marked
from game.words.texts import package


class Stand(enum.Enum):
    """Where a seat stands on a draft, as far as one knows."""

    SUPPORT = "support"
    YES_IF = "yes if"
    UNDECIDED = "undecided"
    ABSTAIN = "abstain"
    OPPOSE = "oppose"


@frozen
class Garb:
    """What a stance is drawn with."""

    said: str
    icon: str
    fill: Hue
    ink: Hue
    line: Hue | None
    light: Hue
    """The same as letters on a dark panel."""


GARBS = {
    Stand.SUPPORT: Garb(marked("Support"), "check", Hue.SUPPORT, Hue.ON_COLOUR, None, Hue.SUPPORT_LIGHT),
    Stand.YES_IF: Garb(marked("Yes, if…"), "check-circle", Hue.CHIP, Hue.YES_IF, Hue.YES_IF, Hue.SUPPORT_LIGHT),
    Stand.UNDECIDED: Garb(
        marked("Undecided"), "dot-circle", Hue.CHIP, Hue.UNDECIDED, Hue.UNDECIDED, Hue.UNDECIDED_LIGHT
    ),
    Stand.ABSTAIN: Garb(marked("Abstain"), "minus", Hue.ABSTAIN, Hue.ON_COLOUR, None, Hue.DIM),
    Stand.OPPOSE: Garb(marked("Oppose"), "cross", Hue.OPPOSE, Hue.ON_COLOUR, None, Hue.OPPOSE_LIGHT),
}

VOTES = {
    Vote.YES: Garb(marked("Yes"), "check", Hue.SUPPORT, Hue.ON_COLOUR, None, Hue.SUPPORT_LIGHT),
    Vote.NO: Garb(marked("No"), "cross", Hue.OPPOSE, Hue.ON_COLOUR, None, Hue.OPPOSE_LIGHT),
    Vote.ABSTAIN: Garb(marked("Abstain"), "minus", Hue.ABSTAIN, Hue.ON_COLOUR, None, Hue.DIM),
}

AWAY = Garb(marked("Enters later"), "clock", Hue.TINT, Hue.INK_2, Hue.RULE, Hue.DIM)
"""Of a seat that is not in the room."""

RAISED = Garb(marked("Hand up"), "chevron-up", Hue.PUBLIC_DARK, Hue.TEXT, Hue.PUBLIC, Hue.TEXT)
"""Of a seat that has voted, while nobody knows how."""

TO_VOTE = Garb(marked("To vote"), "clock", Hue.SUNKEN, Hue.DIM, Hue.LINE, Hue.DIM)
TO_SHOW = Garb(marked("To come"), "clock", Hue.SUNKEN, Hue.DIM, Hue.LINE, Hue.DIM)

ANSWERS = {
    Answer.YES: Stand.SUPPORT,
    Answer.YES_IF: Stand.YES_IF,
    Answer.ABSTAIN: Stand.ABSTAIN,
    Answer.NO: Stand.OPPOSE,
}

RISK = 25
"""Percent from which a veto is warned of."""

EXPECTED = {
    Expected.OWN: Stand.SUPPORT,
    Expected.PROMISED: Stand.SUPPORT,
    Expected.LIKELY: Stand.SUPPORT,
    Expected.LEANING: Stand.YES_IF,
    Expected.UNLIKELY: Stand.UNDECIDED,
    Expected.VETO: Stand.OPPOSE,
}


def stand(known: KnownStance | None) -> Stand:
    """Return where a seat stands: by its promise, else its last word, else its demand."""
    if known is None:
        return Stand.UNDECIDED
    if known.is_penholder or known.promised:
        return Stand.SUPPORT
    if known.promised is False:
        return Stand.YES_IF
    if known.said is not None:
        return ANSWERS[known.said.reply.answer]
    return Stand.YES_IF if known.demands or known.is_unmet else Stand.UNDECIDED


def declared(view: View, draft: Draft | None) -> Iterator[tuple[Seat, Stand, str]]:
    """Yield what seats have said of a draft for others to hear, those with a veto first, in a few words each."""
    if draft is None:
        return
    permanent = view.scenario.council.permanent
    for known in sorted(stances(view, draft), key=lambda one: (one.seat not in permanent, one.seat)):
        public = [demand.package for demand in known.demands if demand.is_public]
        reply = None if known.said is None else known.said.reply
        if reply is not None and reply.package is not None:
            public.append(reply.package)
        if known.is_penholder:
            continue
        if public:
            yield known.seat, Stand.YES_IF, _("Yes, if {package}").format(package=package(view.scenario, public[0]))
        elif reply is not None and known.said is not None:
            said = _("{answer}, it said of version {version}").format(
                answer=named(reply.answer).capitalize(), version=known.said.version
            )
            yield known.seat, ANSWERS[reply.answer], said


def chip(garb: Garb) -> Chip:
    """Return a stance as a chip."""
    return Chip(said=_(garb.said), icon=garb.icon, fill=garb.fill, hue=garb.ink, border=garb.line)
