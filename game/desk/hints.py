"""The sentences of a scenario that teaches itself: each said once, at the first moment it is about."""

from game.desk.inbox import is_open_statement, is_silence_open
from game.desk.page import Heading, Line, Page, Tone
from game.model.phases import Phase
from game.model.scenario import Hint
from game.model.view import View
from game.words.language import _


def moments(view: View) -> frozenset[str]:
    """Return what kinds of moment this is for the seat that has the floor."""
    if view.ending is not None:
        return frozenset(("end",))
    match view.phase:
        case Phase.MOTIONS:
            return frozenset(("motions",))
        case Phase.BALLOT:
            return frozenset(("ballot",))
        case Phase.CONSULTATIONS:
            return frozenset(("turn", *_on_table(view)))
        case _:
            return frozenset()


def _on_table(view: View) -> tuple[str, ...]:
    waiting = {
        "offer": bool(view.table),
        "poll": any(view.seat in poll.asked for poll in view.polls),
        "silence": any(is_silence_open(view, draft) for draft in view.drafts),
        "statement": any(is_open_statement(view, draft) for draft in view.drafts),
    }
    found = tuple(name for name, is_there in waiting.items() if is_there)
    return found if found or view.actions_left < 1 else ("floor",)


def hints(view: View, said: frozenset[Hint]) -> tuple[Hint, ...]:
    """Return what has not been said and is about this moment, in the scenario's order."""
    now = moments(view)
    return tuple(
        hint
        for hint in view.scenario.hints
        if hint not in said and hint.when in now and hint.round <= view.round and hint.seat in (None, view.seat)
    )


def hint_lines(found: tuple[Hint, ...]) -> Page:
    """Return what a scenario teaches at this moment."""
    return tuple(Line(_("Hint: {sentence}").format(sentence=hint.text), Tone.GOOD) for hint in found)


def hint_page(view: View, said: frozenset[Hint]) -> Page:
    """Return what the scenario has taught so far, again."""
    found = tuple(hint for hint in view.scenario.hints if hint in said)
    return Heading(_("Hints so far")), *(hint_lines(found) or (Line(_("None.")),))
