"""What a seat has begun and not sent: it stays in its drawer, whatever else is looked at meanwhile."""

from typing import Any

from attrs import define, field

from game.model.council import Seat
from game.model.scenario import Scenario
from game.model.text import Instrument, Text
from game.play.notation import formed, plain
from game.ui.bargaining.proposal import Mode, Proposal


@define
class Begun:
    """A text being written: of what instrument, and to whom it would be shown."""

    text: Text
    base: Text
    """The text it was begun from."""
    instrument: Instrument = Instrument.RESOLUTION
    to: tuple[Seat, ...] = ()


@define
class Drawer:
    """One seat's unsent papers and standing orders; nothing of it is part of the game."""

    proposals: dict[tuple[Mode, Seat | None], Proposal] = field(factory=dict)
    """By what they are for; counters also by whose offer they answer, polls by whose draft."""
    texts: dict[tuple[str, Seat | None], Begun] = field(factory=dict)
    declines: bool = False
    """Whether offers below its walk-away are declined by themselves."""


def noted(drawer: Drawer) -> dict[str, Any]:
    """Return what is in a drawer as a JSON object, empty if nothing is."""
    proposals = [[mode.value, of, plain(proposal)] for (mode, of), proposal in drawer.proposals.items()]
    texts = [[kind, of, plain(begun)] for (kind, of), begun in drawer.texts.items()]
    if not (proposals or texts or drawer.declines):
        return {}
    return {"proposals": proposals, "texts": texts, "declines": drawer.declines}


def recalled(fields: object, drawer: Drawer, scenario: Scenario) -> None:
    """Put into a drawer what was noted of it, as far as it makes sense."""
    if not isinstance(fields, dict):
        return
    drawer.declines = fields.get("declines") is True
    for entry in fields.get("proposals") or ():
        try:
            mode, of, content = entry
            proposal = formed(content, Proposal)
            if _fits(proposal, scenario) and _is_seat(of, scenario):
                drawer.proposals[Mode(mode), of] = proposal
        except (ValueError, TypeError):  # the file is somebody else's, or damaged
            continue
    for entry in fields.get("texts") or ():
        try:
            kind, of, content = entry
            begun = formed(content, Begun)
            if isinstance(kind, str) and _is_seat(of, scenario) and _is_text(begun.text, scenario):
                drawer.texts[kind, of] = begun
        except (ValueError, TypeError):
            continue


def _fits(proposal: Proposal, scenario: Scenario) -> bool:
    if len(proposal.limits) != len(scenario.measures) or not _is_seat(proposal.draft, scenario):
        return False
    pairs = zip(proposal.limits, scenario.measures, strict=True)
    levels = all(0 <= level <= measure.top for limit, measure in pairs for level in limit.levels)
    return levels and all(_is_seat(seat, scenario) for seat in (*proposal.to, proposal.answers))


def _is_text(text: Text, scenario: Scenario) -> bool:
    if len(text.levels) != len(scenario.measures):
        return False
    return all(0 <= level <= one.top for level, one in zip(text.levels, scenario.measures, strict=True))


def _is_seat(seat: object, scenario: Scenario) -> bool:
    return seat is None or (type(seat) is int and 0 <= seat < len(scenario.council.members))
