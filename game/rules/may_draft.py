"""May a seat table, revise, show, silence, print or withdraw so? (RULES §3)."""

from game.model.actions import (
    BreakSilence,
    CirculateDraft,
    CoSponsor,
    LeaveSponsors,
    ObjectToStatement,
    PlaceUnderSilence,
    PutInBlue,
    ReviseDraft,
    TableDraft,
    WithdrawDraft,
)
from game.model.errors import Breach
from game.model.text import Draft, Instrument, Status
from game.model.view import View
from game.rules.texts import text_fault


def table_breach(view: View, action: TableDraft) -> Breach | None:
    """Judge a new draft: allowed to this seat, in time, one at a time, a text of substance."""
    if action.seat not in view.scenario.tablers:
        return Breach.MAY_NOT_TABLE
    if view.draft(action.seat) is not None:
        return Breach.HAS_DRAFT
    if view.round >= view.last_round or any(draft.status is Status.ADOPTED for draft in view.drafts):
        return Breach.LAST_ROUND
    if any(seat not in view.room for seat in action.circle):
        return Breach.NOT_IN_ROOM
    return text_fault(view.scenario, action.text, action.instrument)


def _own(view: View, seat: int) -> Draft | Breach:
    """Return the seat's own living draft, or why it has none."""
    return view.draft(seat) or Breach.NOT_PENHOLDER


def _fixed(draft: Draft) -> Breach | None:
    """Return why the text cannot change now."""
    match draft.status:
        case Status.UNDER_SILENCE:
            return Breach.UNDER_SILENCE
        case Status.IN_BLUE:
            return Breach.IN_BLUE
        case _:
            return None


def revise_breach(view: View, action: ReviseDraft) -> Breach | None:
    """Judge a revision: one's own draft, free to move, to another text."""
    draft = _own(view, action.seat)
    if isinstance(draft, Breach):
        return draft
    if draft.text == action.text:
        return Breach.SAME_TEXT
    return _fixed(draft) or text_fault(view.scenario, action.text, draft.instrument)


def circulate_breach(view: View, action: CirculateDraft) -> Breach | None:
    """Judge a wider circle: seats in the room that have not seen the draft."""
    draft = _own(view, action.seat)
    if isinstance(draft, Breach):
        return draft
    if not action.to or list(action.to) != sorted(set(action.to)):
        return Breach.NO_RECIPIENT
    if any(seat not in view.room for seat in action.to):
        return Breach.NOT_IN_ROOM
    return Breach.ALREADY_SHOWN if any(seat in draft.circle for seat in action.to) else None


def silence_breach(view: View, action: PlaceUnderSilence) -> Breach | None:
    """Judge a silence: once a version, with somebody to keep it and a round to keep it in."""
    draft = _own(view, action.seat)
    if isinstance(draft, Breach):
        return draft
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if view.round >= view.last_round:
        return Breach.LAST_ROUND
    if len(draft.circle) < 2:
        return Breach.NO_RECIPIENT
    return _fixed(draft) or (Breach.SILENCE_USED if draft.silence_used else None)


def break_silence_breach(view: View, action: BreakSilence) -> Breach | None:
    """Judge a broken silence: a draft under it, another's, and one has not yet let it pass."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if draft.status is not Status.UNDER_SILENCE:
        return Breach.NOT_UNDER_SILENCE
    if draft.penholder == action.seat:
        return Breach.OWN_DRAFT
    return Breach.ALREADY_SILENT if action.seat in draft.silent else None


def blue_breach(view: View, action: PutInBlue) -> Breach | None:
    """Judge printing in blue: the whole Council has had the draft since the round before."""
    draft = _own(view, action.seat)
    if isinstance(draft, Breach):
        return draft
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    fixed = _fixed(draft)
    if fixed is not None:
        return fixed
    if draft.open_since is None:
        return Breach.NOT_CIRCULATED_TO_ALL
    return Breach.NOT_YET if draft.open_since >= view.round else None


def sponsor_breach(view: View, action: CoSponsor) -> Breach | None:
    """Judge a co-sponsor: another's resolution, once."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if draft.instrument is Instrument.STATEMENT:
        return Breach.NOT_A_RESOLUTION
    if draft.penholder == action.seat:
        return Breach.OWN_DRAFT
    return Breach.ALREADY_SPONSOR if action.seat in draft.sponsors else None


def leave_breach(view: View, action: LeaveSponsors) -> Breach | None:
    """Judge leaving: one's name is on the draft."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    return None if action.seat in draft.sponsors else Breach.NOT_SPONSOR


def withdraw_breach(view: View, action: WithdrawDraft) -> Breach | None:
    """Judge a withdrawal: one's own draft, before the first ballot (rule 35)."""
    draft = _own(view, action.seat)
    return draft if isinstance(draft, Breach) else None


def object_breach(view: View, action: ObjectToStatement) -> Breach | None:
    """Judge an objection: to another's statement."""
    draft = view.draft(action.draft)
    if draft is None:
        return Breach.UNKNOWN_DRAFT
    if draft.instrument is not Instrument.STATEMENT:
        return Breach.NOT_A_STATEMENT
    return Breach.OWN_DRAFT if draft.penholder == action.seat else None
