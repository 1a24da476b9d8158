"""May a seat move or vote so at the formal meeting? (RULES §2, 3)."""

from game.model.actions import CastVote, GrantPostponement, MoveAmendment, MovePostponement, MoveSeparateVote
from game.model.council import Seat
from game.model.errors import Breach
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Ballot, Matter
from game.rules.texts import text_fault


def _on_agenda(view: View, draft: Seat) -> Draft | Breach:
    """Return a draft before the meeting, or why it is not."""
    if view.meeting is None or draft not in view.meeting.drafts:
        return Breach.NOT_ON_AGENDA
    return view.draft(draft) or Breach.UNKNOWN_DRAFT


def _motions(view: View, draft: Seat, matter: Matter) -> list[Ballot]:
    motions = view.meeting.motions if view.meeting else ()
    return [motion for motion in motions if motion.draft == draft and motion.matter is matter]


def amendment_breach(view: View, action: MoveAmendment) -> Breach | None:
    """Judge an amendment: another text that makes sense, not moved already."""
    draft = _on_agenda(view, action.draft)
    if isinstance(draft, Breach):
        return draft
    if len(action.text.levels) != len(draft.text.levels):
        return Breach.UNKNOWN_LEVEL
    if action.text == draft.text:
        return Breach.SAME_TEXT
    changes = tuple((measure, action.text.levels[measure]) for measure in draft.text.changes(action.text))
    if any(motion.changes == changes for motion in _motions(view, action.draft, Matter.AMENDMENT)):
        return Breach.SAME_MOTION
    return text_fault(view.scenario, action.text, draft.instrument)


def separate_vote_breach(view: View, action: MoveSeparateVote) -> Breach | None:
    """Judge a separate vote: a clause that is in the text, and not all there is (rule 32)."""
    draft = _on_agenda(view, action.draft)
    if isinstance(draft, Breach):
        return draft
    levels = draft.text.levels
    if not 0 <= action.measure < len(levels):
        return Breach.UNKNOWN_MEASURE
    if levels[action.measure] == 0:
        return Breach.NOT_IN_TEXT
    if sum(level > 0 for level in levels) < 2:
        return Breach.ONLY_CLAUSE
    same = any(motion.measure == action.measure for motion in _motions(view, action.draft, Matter.DIVISION))
    return Breach.SAME_MOTION if same else None


def postponement_breach(view: View, action: MovePostponement | GrantPostponement) -> Breach | None:
    """Judge a postponement: not in the last round; the President's own grant once a game (rule 33)."""
    draft = _on_agenda(view, action.draft)
    if isinstance(draft, Breach):
        return draft
    if view.round >= view.last_round:
        return Breach.LAST_ROUND
    if isinstance(action, GrantPostponement):
        if action.seat != view.president():
            return Breach.NOT_PRESIDENT
        return Breach.GRANT_USED if view.grant_used else None
    return Breach.SAME_MOTION if _motions(view, action.draft, Matter.POSTPONEMENT) else None


def vote_breach(view: View, action: CastVote) -> Breach | None:
    """Judge a vote: an explanation may only name measures there are, each once."""
    cites = action.cites
    if len(set(cites)) != len(cites):
        return Breach.UNKNOWN_MEASURE
    is_known = all(0 <= measure < len(view.scenario.measures) for measure in cites)
    return None if is_known else Breach.UNKNOWN_MEASURE
