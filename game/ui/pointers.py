"""What the guide points at: a sentence about each thing on a screen, and the moment for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

from game.desk.stances import stances
from game.model.offers import Answer
from game.model.phases import Phase
from game.model.text import Status
from game.model.view import View
from game.words.language import marked

if TYPE_CHECKING:
    from game.ui.guide import Guide

Moment = Callable[[View, "Guide"], bool]


@frozen
class Pointer:
    """A sentence about one thing on a screen, said once, when its moment has come."""

    name: str
    said: str
    keys: tuple[str, ...] = ()
    """The node it points at: the first of these that is shown."""
    scene: str = "chamber"
    when: Moment = lambda view, guide: True
    is_done: Moment | None = None
    """Whether the player did it; None: reading it is enough."""
    is_passing: bool = False
    """Whether it is done again and again, so that it counts only once it was pointed at."""


def _on_turn(view: View, guide: "Guide") -> bool:
    return view.to_act == view.seat and view.phase is Phase.CONSULTATIONS


def _can_start(view: View, guide: "Guide") -> bool:
    return _on_turn(view, guide) and view.actions_left > 0 and not view.table


def _has_letters(view: View, guide: "Guide") -> bool:
    return _on_turn(view, guide) and (bool(view.table) or any(view.seat in poll.asked for poll in view.polls))


def _has_asked(view: View, guide: "Guide") -> bool:
    return any(poll.asker == view.seat for poll in view.polls)


def _has_offered(view: View, guide: "Guide") -> bool:
    return any(offer.proposer == view.seat for offer in view.offers) or bool(view.promises)


def _is_asked(view: View) -> bool:
    """Whether somebody has named terms for a yes to the seat's own draft as it stands."""
    draft = None if view.seat is None else view.draft(view.seat)
    return draft is not None and any(one.answer is Answer.YES_IF for one in stances(view, draft))


def _waits_for_answers(view: View) -> bool:
    """Whether a new text would end a poll or an offer of the seat's own."""
    return any(poll.asker == view.seat for poll in view.polls) or any(
        offer.proposer == view.seat for offer in view.offers
    )


def _is_ready(view: View, guide: "Guide") -> bool:
    draft = None if view.seat is None else view.draft(view.seat)
    is_open = draft is not None and draft.status is Status.CIRCULATED
    return _on_turn(view, guide) and is_open and view.round >= 4 and view.round < view.last_round


def _is_blue(view: View, guide: "Guide") -> bool:
    draft = None if view.seat is None else view.draft(view.seat)
    return draft is None or draft.status is not Status.CIRCULATED


POINTERS = (
    Pointer(
        "table",
        marked(
            "This is the table. Each plate is a member; below its name stands what is known of its vote. "
            "Press a plate to read about it."
        ),
        ("horseshoe", "seat-1", "seat-0"),
        when=_on_turn,
    ),
    Pointer(
        "paper",
        marked(
            "This paper is the draft. A blue field is the level that stands in it now; "
            "the small figures are your points."
        ),
        ("paper", "tabs"),
        when=_on_turn,
    ),
    Pointer(
        "value",
        marked("Down here stands what the draft is worth to you as it is. Nothing adopted is worth nought."),
        ("value", "full", "tabs"),
        when=_on_turn,
    ),
    Pointer(
        "poll",
        marked("Ask how the others would vote now: press “Straw poll”."),
        ("poll",),
        when=lambda view, guide: _can_start(view, guide) and view.draft(view.seat or 0) is not None and view.round == 1,
        is_done=_has_asked,
    ),
    Pointer(
        "staff",
        marked(
            "Your staff counts votes, says why each member stands where it does, and what it would do now: "
            "press “What staff thinks, and why”."
        ),
        ("staff",),
        when=lambda view, guide: _can_start(view, guide) and view.round >= 2,
        is_done=lambda view, guide: guide.has_visited("staff"),
    ),
    Pointer(
        "offer",
        marked(
            "Offer somebody a deal: press “Make offer”, choose a member, then the levels that you would both accept."
        ),
        ("offer",),
        when=lambda view, guide: _can_start(view, guide) and view.round > 1 and guide.is_behind("staff"),
        is_done=_has_offered,
    ),
    Pointer(
        "inbox",
        marked("Something lies on your table. Press “Inbox” to answer it: that costs no action."),
        ("inbox",),
        when=_has_letters,
        is_done=lambda view, guide: not _has_letters(view, guide),
        is_passing=True,
    ),
    Pointer(
        "revise",
        marked("Somebody would say yes to another text. If you can bear it, write it in: press “Revise text”."),
        ("revise",),
        when=lambda view, guide: _can_start(view, guide) and _is_asked(view) and not _waits_for_answers(view),
        is_done=lambda view, guide: not _is_asked(view),
        is_passing=True,
    ),
    Pointer(
        "blue",
        marked("If you count four yes votes and no veto, press “Put in blue”: the draft is voted at the next meeting."),
        ("blue",),
        when=_is_ready,
        is_done=_is_blue,
    ),
    Pointer(
        "end",
        marked("Your two actions are spent, or you want no more: press “End turn”, and the others speak."),
        ("end",),
        when=lambda view, guide: (
            _on_turn(view, guide)
            and not _has_letters(view, guide)
            and (view.actions_left == 0 or guide.is_behind("poll" if view.round == 1 else "offer"))
        ),
        is_done=lambda view, guide: guide.shown_in("end") < view.round,
    ),
    Pointer(
        "more",
        marked("Everything else that can be done is behind “More”, and F1 explains the screen you are on."),
        ("more",),
        when=lambda view, guide: _on_turn(view, guide) and view.round >= 2,
    ),
    Pointer(
        "terms",
        marked(
            "Choose to whom you speak. Then name the levels you would accept; a measure you leave free is not named."
        ),
        ("terms",),
        scene="offer",
    ),
    Pointer(
        "follows",
        marked("Here stands what it would give you and cost you, and the worst text it would bind you to."),
        ("follows",),
        scene="offer",
    ),
    Pointer(
        "send",
        marked("Send it when it says what you mean. The others answer when it is their turn."),
        ("send",),
        scene="offer",
    ),
    Pointer(
        "answers",
        marked("Each card is something that waits for you: accept it, decline it, or answer with terms of your own."),
        ("declines",),
        scene="inbox",
        when=_has_letters,
    ),
)
