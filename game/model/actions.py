"""What a seat may ask for. Imperative; each carries only the seat's choice.

A ``draft`` is named by its penholder's seat, an offer on one's own table by its proposer.
"""

from typing import TypeAlias

from attrs import frozen

from game.model.council import Seat
from game.model.offers import Answer, Guard
from game.model.text import Instrument, Package, Text
from game.model.voting import Vote


@frozen
class MakeOffer:
    """Put a package to other seats: yes from each of us on any text that satisfies it."""

    seat: Seat
    draft: Seat
    recipients: tuple[Seat, ...]
    package: Package
    guard: Guard = Guard.ANY


@frozen
class AcceptOffer:
    """Accept what a proposer put on my table."""

    seat: Seat
    proposer: Seat
    guard: Guard = Guard.ANY


@frozen
class DeclineOffer:
    """Decline what a proposer put on my table."""

    seat: Seat
    proposer: Seat


@frozen
class CounterOffer:
    """Answer an offer with another package, which replaces it."""

    seat: Seat
    proposer: Seat
    package: Package
    guard: Guard = Guard.ANY


@frozen
class MakeJointDemand:
    """Invite seats to a pact: none of us votes yes unless the package is met."""

    seat: Seat
    draft: Seat
    recipients: tuple[Seat, ...]
    package: Package


@frozen
class CallGroup:
    """As the voice of a group, invite all of it to a pact; whoever accepts joins."""

    seat: Seat
    draft: Seat
    group: str
    package: Package


@frozen
class MakeDemand:
    """Say: I vote yes only if."""

    seat: Seat
    draft: Seat
    package: Package
    is_public: bool


@frozen
class Broker:
    """Bring an outsider's demand into the room as one's own."""

    seat: Seat
    draft: Seat
    outsider: Seat
    package: Package


@frozen
class AskPoll:
    """Ask the circle how it would vote."""

    seat: Seat
    draft: Seat


@frozen
class AnswerPoll:
    """Answer a straw poll; tactics are allowed."""

    seat: Seat
    draft: Seat
    answer: Answer
    package: Package | None = None


@frozen
class TableDraft:
    """Put forward a text and show it to a circle."""

    seat: Seat
    instrument: Instrument
    text: Text
    circle: tuple[Seat, ...] = ()


@frozen
class ReviseDraft:
    """Issue a new version of one's draft."""

    seat: Seat
    text: Text


@frozen
class CirculateDraft:
    """Show one's draft to more seats."""

    seat: Seat
    to: tuple[Seat, ...]


@frozen
class PlaceUnderSilence:
    """Ask that whoever does not object be taken to agree."""

    seat: Seat


@frozen
class BreakSilence:
    """Object to a draft under silence."""

    seat: Seat
    draft: Seat


@frozen
class PutInBlue:
    """Have one's draft printed for the vote."""

    seat: Seat


@frozen
class CoSponsor:
    """Lend one's name to a draft, and a public pledge of yes to this version."""

    seat: Seat
    draft: Seat


@frozen
class LeaveSponsors:
    """Take one's name off a draft."""

    seat: Seat
    draft: Seat


@frozen
class WithdrawDraft:
    """Take one's draft off the table."""

    seat: Seat


@frozen
class ObjectToStatement:
    """Stop a statement."""

    seat: Seat
    draft: Seat


@frozen
class LeakOffer:
    """Let the press have a private offer, named by proposer and one recipient."""

    seat: Seat
    proposer: Seat
    recipient: Seat


@frozen
class LeakDraft:
    """Let the press have a text."""

    seat: Seat
    draft: Seat


@frozen
class LeakChannel:
    """Let the press have a back channel, named by who opened it."""

    seat: Seat
    draft: Seat
    opener: Seat


@frozen
class OpenChannel:
    """Ask the state concerned, quietly, what it wants in the text."""

    seat: Seat
    draft: Seat


@frozen
class ReleaseParty:
    """Free another party to a deal from what it owes me."""

    seat: Seat
    draft: Seat
    parties: tuple[Seat, ...]
    freed: Seat


@frozen
class ConsentToEndPact:
    """Agree that a pact end; it does when all its parties have agreed."""

    seat: Seat
    draft: Seat
    parties: tuple[Seat, ...]


@frozen
class MoveAmendment:
    """At the meeting: propose other levels for some measures of a draft in blue."""

    seat: Seat
    draft: Seat
    text: Text


@frozen
class MoveSeparateVote:
    """At the meeting: ask for a separate vote on one measure."""

    seat: Seat
    draft: Seat
    measure: int


@frozen
class MovePostponement:
    """At the meeting: ask for one round more."""

    seat: Seat
    draft: Seat


@frozen
class GrantPostponement:
    """At the meeting, as President and once a game: give one round more."""

    seat: Seat
    draft: Seat


@frozen
class ObjectToDivision:
    """As penholder: object to a separate vote, so that the motion itself is voted."""

    seat: Seat


@frozen
class InsistOnVote:
    """As penholder of another living draft: have it go on although a text was adopted."""

    seat: Seat


@frozen
class CastVote:
    """Raise one's hand on the question before the meeting."""

    seat: Seat
    vote: Vote
    cites: tuple[int, ...] = ()


@frozen
class PassTurn:
    """Do nothing more for now."""

    seat: Seat


@frozen
class TakeFloor:
    """On the open floor: come to the desk before the others who have not finished."""

    seat: Seat


@frozen
class Announce:
    """The seat ``CONTROL`` tells everybody something."""

    seat: Seat
    text: str


@frozen
class ReleaseNews:
    """The seat ``CONTROL`` has an event of the scenario happen now."""

    seat: Seat
    news: int


@frozen
class LockAdvice:
    """The seat ``CONTROL`` sends the staffs of all seats away, or calls them back."""

    seat: Seat
    is_locked: bool


@frozen
class NoteCorrection:
    """The seat ``CONTROL`` tells everybody that the last act of a seat was taken back."""

    seat: Seat
    of: Seat


@frozen
class CloseFile:
    """The seat ``CONTROL`` ends the game."""

    seat: Seat


@frozen
class Befall:
    """The seat ``CHANCE`` answers its question."""

    seat: Seat
    happens: bool


Action: TypeAlias = (
    MakeOffer
    | AcceptOffer
    | DeclineOffer
    | CounterOffer
    | MakeJointDemand
    | CallGroup
    | MakeDemand
    | Broker
    | AskPoll
    | AnswerPoll
    | TableDraft
    | ReviseDraft
    | CirculateDraft
    | PlaceUnderSilence
    | BreakSilence
    | PutInBlue
    | CoSponsor
    | LeaveSponsors
    | WithdrawDraft
    | ObjectToStatement
    | LeakOffer
    | LeakDraft
    | LeakChannel
    | OpenChannel
    | ReleaseParty
    | ConsentToEndPact
    | MoveAmendment
    | MoveSeparateVote
    | MovePostponement
    | GrantPostponement
    | ObjectToDivision
    | InsistOnVote
    | CastVote
    | PassTurn
    | TakeFloor
    | Announce
    | ReleaseNews
    | LockAdvice
    | NoteCorrection
    | CloseFile
    | Befall
)

Controls: TypeAlias = Announce | ReleaseNews | LockAdvice | NoteCorrection | CloseFile
"""What only the seat ``CONTROL`` does."""

Outside: TypeAlias = Controls | TakeFloor | Befall
"""What no seat puts together at its desk: it is done by coming there, from the console, or by chance."""
