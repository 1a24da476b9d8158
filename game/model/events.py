"""What happened. Past tense, mirrors the actions; each is told to those who may know it."""

import enum
from typing import TypeAlias

from attrs import frozen

from game.model.actions import Action
from game.model.council import Seat
from game.model.errors import Breach
from game.model.offers import Deal, Demand, Offer, Pact, Reply
from game.model.text import Draft, Instrument, Text
from game.model.voting import Ballot, Count, Ending


class Cause(enum.Enum):
    """Why a credibility moved."""

    PROMISE_BROKEN = "promise broken"
    PROMISE_KEPT = "promise kept"
    DEFEAT = "defeat"
    LATE_CIRCLE = "late circle"
    DEMAND_DROPPED = "demand dropped"
    EXPOSED = "exposed"
    TRACED = "traced"
    NEWS = "news"


class Close(enum.Enum):
    """Why an offer, a deal, a pact or a pledge is no more."""

    EXPIRED = "expired"
    REVISED = "revised"
    OVERTAKEN = "overtaken"
    """It would break a newer deal."""
    REPLACED = "replaced"
    RELEASED = "released"
    BROKEN = "broken"
    DRAFT_GONE = "draft gone"
    MOVED_PAST = "moved past"
    COUNTERED = "countered"


@frozen
class RoundOpened:
    """A round began."""

    round: int
    president: Seat


@frozen
class NewsBroke:
    """An event of the day: it happened, or the calm held and it did not."""

    news: int
    was_calmed: bool = False


@frozen
class StageOpened:
    """More seats entered the room."""

    stage: int
    newcomers: tuple[Seat, ...]


@frozen
class OfferMade:
    """A package was put on tables."""

    offer: Offer


@frozen
class OfferAccepted:
    """One of several recipients accepted; others have still to answer."""

    seat: Seat
    offer: Offer


@frozen
class OfferDeclined:
    """A recipient said no, and the offer is gone."""

    seat: Seat
    offer: Offer


@frozen
class OfferClosed:
    """An offer went away by itself."""

    offer: Offer
    close: Close


@frozen
class DealMade:
    """Everybody accepted."""

    deal: Deal


@frozen
class DealEnded:
    """A deal is no more."""

    deal: Deal
    close: Close


@frozen
class PledgeLapsed:
    """The text moved past what a party had signed, or another promise was older."""

    seat: Seat
    deal: Deal
    close: Close


@frozen
class PactMade:
    """Seats agreed that none of them votes yes unless a package is met."""

    pact: Pact


@frozen
class PactJoined:
    """One more seat joined a pact its group was called to."""

    seat: Seat
    pact: Pact


@frozen
class PactEnded:
    """A pact is no more."""

    pact: Pact
    close: Close


@frozen
class DemandMade:
    """A seat said: yes only if."""

    demand: Demand


@frozen
class PollAsked:
    """A straw poll was opened."""

    asker: Seat
    draft: Seat
    version: int


@frozen
class PollAnswered:
    """A seat told how it would vote."""

    draft: Seat
    version: int
    reply: Reply


@frozen
class DraftTabled:
    """A draft was put forward."""

    draft: Draft


@frozen
class DraftRevised:
    """A new version was issued."""

    draft: Seat
    before: Text
    after: Text
    version: int


@frozen
class DraftCirculated:
    """More seats were shown a draft."""

    draft: Draft
    to: tuple[Seat, ...]


@frozen
class SilenceOpened:
    """A draft was placed under silence."""

    draft: Seat
    version: int


@frozen
class SilenceKept:
    """A seat let the silence pass, and so has pledged yes."""

    seat: Seat
    draft: Seat


@frozen
class SilenceBroken:
    """A seat objected; the draft is back on the table."""

    seat: Seat
    draft: Seat


@frozen
class SilenceHeld:
    """Nobody objected."""

    draft: Seat
    pledged: tuple[Seat, ...]


@frozen
class DraftInBlue:
    """A draft was printed for the vote."""

    draft: Seat
    vote_round: int


@frozen
class SponsorJoined:
    """A seat lent its name."""

    seat: Seat
    draft: Seat


@frozen
class SponsorLeft:
    """A seat's name is off the draft: it left, or the text was revised."""

    seat: Seat
    draft: Seat
    close: Close


@frozen
class DraftWithdrawn:
    """A draft is off the table."""

    draft: Seat
    instrument: Instrument


@frozen
class StatementStopped:
    """A seat objected to a statement."""

    seat: Seat
    draft: Seat


@frozen
class StatementAgreed:
    """No one objected to a statement."""

    draft: Seat
    text: Text


@frozen
class OfferLeaked:
    """A private offer was in the papers."""

    offer: Offer


@frozen
class DraftLeaked:
    """A text was in the papers."""

    draft: Seat
    text: Text


@frozen
class ChannelLeaked:
    """A back channel was in the papers."""

    seat: Seat
    draft: Seat
    measure: int
    level: int


@frozen
class LeakTraced:
    """The press leak was traced to a seat."""

    seat: Seat


@frozen
class ChannelOpened:
    """The state concerned answered, quietly."""

    seat: Seat
    draft: Seat
    measure: int
    level: int


@frozen
class ChannelAnswered:
    """What the state concerned asked for was written in; it will keep calm for a while."""

    seat: Seat
    draft: Seat


@frozen
class PartyReleased:
    """A party to a deal freed another."""

    seat: Seat
    freed: Seat
    deal: Deal


@frozen
class PactConsented:
    """A party agreed that a pact should end."""

    seat: Seat
    pact: Pact


@frozen
class MeetingOpened:
    """The formal meeting began, with these drafts on its agenda."""

    drafts: tuple[Seat, ...]


@frozen
class MotionMade:
    """A motion was put before the meeting."""

    motion: Ballot


@frozen
class MotionDropped:
    """A motion lost its object before it could be voted."""

    motion: Ballot


@frozen
class PostponementGranted:
    """The President put a vote off by itself."""

    seat: Seat
    draft: Seat


@frozen
class VotePostponed:
    """A vote was put off to another round."""

    draft: Seat
    vote_round: int


@frozen
class DivisionObjected:
    """The penholder objected to a separate vote."""

    draft: Seat
    measure: int


@frozen
class VoteCast:
    """One's own hand went up; told to nobody else before the count."""

    seat: Seat
    ballot: Ballot


@frozen
class BallotClosed:
    """The hands were counted, and the gavel fell."""

    count: Count


@frozen
class TextAmended:
    """The meeting changed a draft."""

    draft: Seat
    before: Text
    after: Text


@frozen
class VoteInsisted:
    """A penholder had its draft go on although another was adopted."""

    draft: Seat


@frozen
class PromiseBroken:
    """A seat went against what it had promised on a draft."""

    seat: Seat
    draft: Seat


@frozen
class CredibilityChanged:
    """A seat's public standing moved."""

    seat: Seat
    change: int
    now: int
    cause: Cause


@frozen
class ActionVoided:
    """A sealed action had become illegal when its turn came."""

    action: Action
    breach: Breach


@frozen
class Announced:
    """Whoever runs the game told everybody something."""

    text: str


@frozen
class AdviceLocked:
    """The staffs of all seats were sent away, or called back."""

    is_locked: bool


@frozen
class ActTakenBack:
    """Whoever runs the game took back the last act of a seat."""

    seat: Seat


@frozen
class GameClosed:
    """The file is closed."""

    ending: Ending


Event: TypeAlias = (
    RoundOpened
    | NewsBroke
    | StageOpened
    | OfferMade
    | OfferAccepted
    | OfferDeclined
    | OfferClosed
    | DealMade
    | DealEnded
    | PledgeLapsed
    | PactMade
    | PactJoined
    | PactEnded
    | DemandMade
    | PollAsked
    | PollAnswered
    | DraftTabled
    | DraftRevised
    | DraftCirculated
    | SilenceOpened
    | SilenceKept
    | SilenceBroken
    | SilenceHeld
    | DraftInBlue
    | SponsorJoined
    | SponsorLeft
    | DraftWithdrawn
    | StatementStopped
    | StatementAgreed
    | OfferLeaked
    | DraftLeaked
    | ChannelLeaked
    | LeakTraced
    | ChannelOpened
    | ChannelAnswered
    | PartyReleased
    | PactConsented
    | MeetingOpened
    | MotionMade
    | MotionDropped
    | PostponementGranted
    | VotePostponed
    | DivisionObjected
    | VoteCast
    | BallotClosed
    | TextAmended
    | VoteInsisted
    | PromiseBroken
    | CredibilityChanged
    | ActionVoided
    | Announced
    | AdviceLocked
    | ActTakenBack
    | GameClosed
)


@frozen
class Told:
    """An event and who was told; ``None`` is everybody."""

    event: Event
    audience: tuple[Seat, ...] | None = None


@frozen
class Letter:
    """A private event in one seat's log, after so many public ones of its round."""

    after: int
    event: Event
