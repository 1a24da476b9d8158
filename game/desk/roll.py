"""Who sits here, and which drafts are alive."""

from game.model.council import Seat
from game.model.scenario import Scenario
from game.model.text import Draft
from game.model.view import View
from game.words.language import _
from game.words.names import member


def seat_of(view: View) -> Seat:
    """Return whose view it is; raises ``LookupError`` for the public's."""
    if view.seat is None:
        raise LookupError("the public does not act")
    return view.seat


def code(scenario: Scenario, seat: Seat) -> str:
    """Return a member's code, as it is typed."""
    return scenario.council.members[seat].code


def groups(scenario: Scenario) -> tuple[str, ...]:
    """Return the names of all groups, in the order in which members name them."""
    return tuple(dict.fromkeys(group for member_ in scenario.council.members for group in member_.groups))


def living(view: View) -> tuple[Draft, ...]:
    """Return the drafts that are alive and shown to this seat."""
    return tuple(draft for draft in view.drafts if draft.is_alive)


def main_draft(view: View) -> Draft | None:
    """Return one's own draft, or else the first resolution on the table, or else any draft."""
    own = view.draft(view.seat) if view.seat is not None else None
    return own or next(iter(sorted(living(view), key=lambda draft: draft.instrument.value)), None)


def on_agenda(view: View) -> tuple[Draft, ...]:
    """Return the drafts before the meeting."""
    pens = view.meeting.drafts if view.meeting else ()
    return tuple(draft for draft in living(view) if draft.penholder in pens)


def draft_of(scenario: Scenario, penholder: Seat, reader: Seat | None) -> str:
    """Return "your draft" or "the draft of China"."""
    if penholder == reader:
        return _("your draft")
    return _("the draft of {penholder}").format(penholder=member(scenario, penholder))
