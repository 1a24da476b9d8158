"""The kinds of action: a short name for menus, and one line of help."""

from game.model.actions import (
    AcceptOffer,
    Action,
    Announce,
    AnswerPoll,
    AskPoll,
    Befall,
    BreakSilence,
    Broker,
    CallGroup,
    CastVote,
    CirculateDraft,
    CloseFile,
    ConsentToEndPact,
    CoSponsor,
    CounterOffer,
    DeclineOffer,
    GrantPostponement,
    InsistOnVote,
    LeakChannel,
    LeakDraft,
    LeakOffer,
    LeaveSponsors,
    LockAdvice,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    NoteCorrection,
    ObjectToDivision,
    ObjectToStatement,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseNews,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
    TakeFloor,
    WithdrawDraft,
)
from game.words.language import _, marked

KINDS: dict[type[Action], tuple[str, str]] = {
    AcceptOffer: (marked("Accept"), marked("Accept an offer or an invitation on one's table, and be bound by it.")),
    DeclineOffer: (marked("Decline"), marked("Say no to an offer or an invitation on one's table.")),
    CounterOffer: (marked("Counter-offer"), marked("Answer an offer with another package, which replaces it.")),
    MakeOffer: (
        marked("Offer"),
        marked("Put a package to one or more seats: if all accept, each pledges yes on any text that satisfies it."),
    ),
    MakeDemand: (marked("Demand"), marked("Say in public, or to the penholder alone: a yes only if this is met.")),
    MakeJointDemand: (
        marked("Joint demand"),
        marked("Invite seats to a pact: none of them votes yes unless the package is met."),
    ),
    CallGroup: (
        marked("Call the group"),
        marked("As the voice of a group, invite all of it to a pact; whoever accepts joins."),
    ),
    Broker: (marked("Broker"), marked("Bring in a demand of somebody who is not in the room yet.")),
    AskPoll: (marked("Straw poll"), marked("Ask all who have seen a draft how they would vote on it.")),
    AnswerPoll: (marked("Answer the poll"), marked("Say yes, no, abstain or yes on terms; nobody is bound by it.")),
    ReleaseParty: (marked("Release"), marked("Free another party to a deal from what it has promised.")),
    ConsentToEndPact: (
        marked("End a pact"),
        marked("Agree that a pact should end; it does when all its parties agree."),
    ),
    TableDraft: (
        marked("Table a draft"),
        marked("Put forward a resolution or a statement of one's own; it costs points."),
    ),
    ReviseDraft: (marked("Revise"), marked("Issue a new version of one's draft.")),
    CirculateDraft: (marked("Circulate"), marked("Show one's draft to more seats; blue needs the whole Council.")),
    PlaceUnderSilence: (
        marked("Place under silence"),
        marked("Give everybody until the next round: whoever does not break the silence has pledged yes to this text."),
    ),
    BreakSilence: (marked("Break the silence"), marked("Object to a draft under silence; it is open again.")),
    PutInBlue: (
        marked("Put in blue"),
        marked("Have one's draft printed for the vote; it comes at the next round's meeting and cannot be revised."),
    ),
    WithdrawDraft: (marked("Withdraw"), marked("Take one's draft off the table, before the first ballot.")),
    CoSponsor: (
        marked("Co-sponsor"),
        marked("Put one's name to a draft and pledge yes in public; share its success and its defeat."),
    ),
    LeaveSponsors: (
        marked("Leave the co-sponsors"),
        marked("Take one's name off a draft; once it is in blue, that breaks a promise."),
    ),
    ObjectToStatement: (marked("Object"), marked("Stop a draft statement: it needs the agreement of everybody.")),
    LeakOffer: (
        marked("Leak an offer"),
        marked("Let the press have a private offer: all others want more for their yes; leaks are sometimes traced."),
    ),
    LeakDraft: (
        marked("Leak a draft"),
        marked("Let the press have a draft that is not public; leaks are sometimes traced."),
    ),
    LeakChannel: (
        marked("Leak a back channel"),
        marked("Let the press know who talks to the state concerned; leaks are sometimes traced."),
    ),
    OpenChannel: (
        marked("Back channel"),
        marked("Ask the state concerned quietly what it wants in a draft; written in, it keeps calm a while."),
    ),
    MoveAmendment: (
        marked("Amend"),
        marked("At the meeting: propose other levels for some measures of a draft in blue."),
    ),
    MoveSeparateVote: (marked("Separate vote"), marked("At the meeting: ask for a separate vote on one measure.")),
    MovePostponement: (
        marked("Move to postpone"),
        marked("At the meeting: ask that a vote be put off by one round, and the text opened again."),
    ),
    GrantPostponement: (
        marked("Grant a postponement"),
        marked("As President, once a game: put a vote off by one round without asking."),
    ),
    ObjectToDivision: (
        marked("Object to the separate vote"),
        marked("As penholder: have the Council decide first whether there is a separate vote on the measure."),
    ),
    InsistOnVote: (
        marked("Insist on a vote"),
        marked("As penholder of another draft: have it put to the vote although one has been adopted."),
    ),
    CastVote: (marked("Vote"), marked("Raise one's hand: yes, no or abstain. A vote is always free.")),
    PassTurn: (marked("Pass"), marked("Do nothing more for now.")),
    TakeFloor: (marked("Take the floor"), marked("On the open floor: come to the desk before the others.")),
    Announce: (marked("Announce"), marked("Whoever runs the game tells everybody something.")),
    ReleaseNews: (marked("Release news"), marked("Whoever runs the game has an event of the scenario happen now.")),
    LockAdvice: (marked("Lock advice"), marked("Whoever runs the game sends all staffs away, or calls them back.")),
    NoteCorrection: (marked("Correct"), marked("Whoever runs the game takes back the last act of a seat.")),
    CloseFile: (marked("Close the file"), marked("Whoever runs the game ends it.")),
    Befall: (marked("Chance"), marked("Chance answers whether something happens.")),
}
"""A short name and an explanation of each kind, in the order of a menu."""


def kind(action: type[Action]) -> str:
    """Return the short name of a kind of action: "Joint demand"."""
    return _(KINDS[action][0])


def explanation(action: type[Action]) -> str:
    """Return what a kind of action is for, in one line."""
    return _(KINDS[action][1])


def label(action: Action) -> str:
    """Return the short name of an action's kind."""
    return kind(type(action))
