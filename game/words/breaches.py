"""Why something cannot be done: the rule, and what to do instead."""

from game.model.errors import Breach
from game.words.language import _, marked

SENTENCES = {
    Breach.UNKNOWN_SEAT: marked("There is no such seat at this table."),
    Breach.UNKNOWN_DRAFT: marked("That seat has no living draft that you have been shown."),
    Breach.UNKNOWN_LEVEL: marked("The measure has no such level, or the text has not one level for each measure."),
    Breach.BROKEN_RANGE: marked("The levels of this measure have an order: a term on it is a range without gaps."),
    Breach.REQUIREMENT: marked("One level in this text means nothing without another measure; move that one first."),
    Breach.EMPTY_TEXT: marked("A text that changes nothing cannot be put forward."),
    Breach.NOT_FOR_STATEMENT: marked("A statement may speak only of the measures that are listed for it."),
    Breach.NOT_A_RESOLUTION: marked(
        "A statement is neither bargained over nor voted: it is agreed unless somebody objects."
    ),
    Breach.GAME_OVER: marked("The file is closed."),
    Breach.NOT_YOUR_TURN: marked("Another seat has the floor."),
    Breach.WRONG_PHASE: marked("This has no place in this part of the round."),
    Breach.NO_ACTIONS_LEFT: marked("All the actions of this turn are spent; answer what is on the table, or pass."),
    Breach.NOT_CORE: marked("This game is played with the core actions only."),
    Breach.LAST_ROUND: marked("There is no time left for this: it is the last round, or a text has been adopted."),
    Breach.NOT_IN_ROOM: marked(
        "Not all of these seats are in the room yet; wait until they enter, or broker for them."
    ),
    Breach.NOT_YET: marked(
        "The whole Council has had the draft only since this round; it can be put in blue in the next one."
    ),
    Breach.ALREADY_FILED: marked("The same has already been filed for this round."),
    Breach.NOT_OPEN_FLOOR: marked("Turns have an order here: wait until this seat is called."),
    Breach.TURN_OVER: marked("This seat has finished for now; it can act again when the next part begins."),
    Breach.HAS_FLOOR: marked("This seat has the floor already."),
    Breach.NOT_IN_CIRCLE: marked("Not all of these seats have seen the draft; only its penholder can show it to them."),
    Breach.TO_ITSELF: marked("A seat cannot address itself."),
    Breach.NO_RECIPIENT: marked("There is nobody to address: name seats that can hear it, each of them once."),
    Breach.OFFER_PENDING: marked("An offer to that seat is still waiting for an answer; one at a time."),
    Breach.NO_SUCH_OFFER: marked("That seat has made no offer that waits for an answer."),
    Breach.NOT_ON_TABLE: marked("That offer is held back until the ones before it are answered."),
    Breach.CHANGES_NOTHING: marked("No term of this package can change anything; name a measure and a limit."),
    Breach.TEXT_IS_FIXED: marked("The draft is under silence or in blue: its text cannot move to these terms now."),
    Breach.TOO_FEW: marked("A joint demand goes to two seats or more; invite another."),
    Breach.PENHOLDER_INVITED: marked("The penholder cannot join a pact against its own draft."),
    Breach.NO_SUCH_PROMISE: marked("There is no such deal or pact."),
    Breach.ALREADY_FREED: marked("That has been granted already, or no longer binds."),
    Breach.SAME_DEMAND: marked("The same terms stand already; name others."),
    Breach.UNKNOWN_GROUP: marked("There is no such group in this Council."),
    Breach.NO_VOICE: marked("Only the voice of a group can call all of it."),
    Breach.NOT_STAGED: marked("That seat is in the room, and can speak for itself."),
    Breach.ALREADY_BROKERED: marked("A demand of that seat has already been brought into the room."),
    Breach.POLL_OPEN: marked("A straw poll on this draft is still open."),
    Breach.NO_POLL: marked("No straw poll on this draft waits for an answer."),
    Breach.POLL_NEEDS_TERMS: marked('An answer "yes, if" must name its terms.'),
    Breach.POLL_TAKES_NO_TERMS: marked('Only an answer "yes, if" names terms.'),
    Breach.HAS_DRAFT: marked("A seat holds the pen of one draft at a time; withdraw the other one first."),
    Breach.MAY_NOT_TABLE: marked("This seat may not table a draft in this scenario."),
    Breach.NOT_PENHOLDER: marked("Only a penholder can do this, and this seat has no living draft."),
    Breach.SAME_TEXT: marked("This would leave the text as it is."),
    Breach.ALREADY_SHOWN: marked("The draft has already been shown to that seat."),
    Breach.NOT_CIRCULATED_TO_ALL: marked(
        "The whole Council must have had the draft since the round before; circulate it to all first."
    ),
    Breach.UNDER_SILENCE: marked("The draft is under silence: wait until the silence is broken or has held."),
    Breach.IN_BLUE: marked(
        "The draft is in blue: its text cannot change until the vote. Move an amendment at the meeting instead."
    ),
    Breach.SILENCE_USED: marked("This version has been under silence once; only a revised text can be so again."),
    Breach.NOT_UNDER_SILENCE: marked("The draft is not under silence."),
    Breach.ALREADY_SILENT: marked("The silence has already been let pass, and stands as a yes."),
    Breach.ALREADY_SPONSOR: marked("This seat is a co-sponsor of the draft already."),
    Breach.NOT_SPONSOR: marked("This seat is not a co-sponsor of the draft."),
    Breach.OWN_DRAFT: marked("This cannot be done with one's own draft."),
    Breach.NOT_A_STATEMENT: marked("Only a statement can be stopped by an objection; vote no on a resolution."),
    Breach.NOTHING_TO_LEAK: marked("There is nothing of the kind that this seat could leak."),
    Breach.ALREADY_PUBLIC: marked("This is public already."),
    Breach.NO_CHANNEL: marked("This seat has no line to the state concerned."),
    Breach.CHANNEL_OPEN: marked("The state concerned has been asked already, and has answered."),
    Breach.NOTHING_ASKED: marked("The state concerned asks for nothing more in this draft."),
    Breach.NOT_ON_AGENDA: marked("That draft is not on the agenda of this meeting."),
    Breach.VOTE_BEGUN: marked("The vote has begun: it is too late for this."),
    Breach.SAME_MOTION: marked("The same has been moved already."),
    Breach.NOT_PRESIDENT: marked("Only the President can do this."),
    Breach.GRANT_USED: marked("The President has put off a vote alone once in this game; move to postpone instead."),
    Breach.NOT_IN_TEXT: marked("The draft says nothing on this measure, so there is nothing to vote on separately."),
    Breach.ONLY_CLAUSE: marked("The draft changes only this measure; a vote on it is the vote on the draft."),
    Breach.NOTHING_TO_OBJECT: marked("Nobody has asked for a separate vote on this draft."),
    Breach.NOTHING_TO_INSIST: marked("This seat has no other draft to put to the vote."),
    Breach.UNKNOWN_MEASURE: marked("There is no such measure, or it is named twice."),
    Breach.NOT_CHANCE: marked("This is for chance to decide."),
    Breach.CERTAIN: marked("Chance has no choice here: this is certain to happen."),
    Breach.NOT_CONTROL: marked("Only who runs a lesson from its console can do this."),
    Breach.UNKNOWN_NEWS: marked("The scenario has no such event."),
    Breach.NEWS_IS_OUT: marked("This event has happened already."),
    Breach.NOTHING_SAID: marked("There is nothing to announce: write a line."),
    Breach.SAID_TOO_LONG: marked("An announcement has one line, of so many letters at most as the console takes."),
    Breach.SAME_LOCK: marked("The advice of staff is so already."),
}

SECTIONS = {
    "1": marked("The pieces"),
    "2": marked("Whose turn, and when"),
    "3": marked("Offers and promises"),
    "4": marked("Straw polls"),
    "5": marked("Drafts"),
    "6": marked("Leaks and the back channel"),
    "7": marked("The meeting"),
    "8": marked("Chance"),
    "9": marked("Whoever runs the game"),
}
"""What the rules of a number's first part are about."""


def section(breach: Breach) -> str:
    """Return what the rule that was broken is about."""
    return _(SECTIONS[breach.value.partition(".")[0]])


def sentence(breach: Breach) -> str:
    """Return why an action is refused, and what to do about it."""
    return _(SENTENCES[breach])


def numbered(breach: Breach) -> str:
    """Return why an action is refused, with the number of the rule."""
    return _("{sentence} (Rule {number})").format(sentence=sentence(breach), number=breach.value)
