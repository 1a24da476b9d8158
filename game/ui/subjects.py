"""What an event is about, so that the log can be filtered: its kind, and the seats it names."""

import enum
from collections.abc import Iterator

import attrs

from game.model import events as facts
from game.model.council import Seat
from game.model.events import Event
from game.words.language import marked


class Subject(enum.Enum):
    """A kind of event, as a reader looks for it."""

    BARGAIN = "bargain"
    WORDS = "words"
    TEXT = "text"
    VOTE = "vote"
    NEWS = "news"
    TRUST = "trust"


SUBJECTS = {
    Subject.BARGAIN: marked("Offers and deals"),
    Subject.WORDS: marked("Demands and polls"),
    Subject.TEXT: marked("Texts"),
    Subject.VOTE: marked("Meetings and votes"),
    Subject.NEWS: marked("News and leaks"),
    Subject.TRUST: marked("Trust"),
}

ICONS = {
    Subject.BARGAIN: "swap",
    Subject.WORDS: "speech",
    Subject.TEXT: "document",
    Subject.VOTE: "gavel",
    Subject.NEWS: "burst",
    Subject.TRUST: "shield",
}

KINDS: dict[Subject, tuple[type[Event], ...]] = {
    Subject.BARGAIN: (
        facts.OfferMade,
        facts.OfferAccepted,
        facts.OfferDeclined,
        facts.OfferClosed,
        facts.DealMade,
        facts.DealEnded,
        facts.PledgeLapsed,
        facts.PactMade,
        facts.PactJoined,
        facts.PactEnded,
        facts.PartyReleased,
        facts.PactConsented,
    ),
    Subject.WORDS: (facts.DemandMade, facts.PollAsked, facts.PollAnswered),
    Subject.TRUST: (facts.CredibilityChanged, facts.LeakTraced),
    Subject.NEWS: (
        facts.RoundOpened,
        facts.NewsBroke,
        facts.Announced,
        facts.AdviceLocked,
        facts.ActTakenBack,
        facts.StageOpened,
        facts.OfferLeaked,
        facts.DraftLeaked,
        facts.ChannelLeaked,
        facts.ChannelOpened,
        facts.ChannelAnswered,
    ),
    Subject.TEXT: (
        facts.DraftTabled,
        facts.DraftRevised,
        facts.DraftCirculated,
        facts.SilenceOpened,
        facts.SilenceKept,
        facts.SilenceBroken,
        facts.SilenceHeld,
        facts.DraftInBlue,
        facts.SponsorJoined,
        facts.SponsorLeft,
        facts.DraftWithdrawn,
        facts.StatementStopped,
        facts.StatementAgreed,
    ),
}
"""Everything else is of a meeting."""

NAMES = frozenset(
    (
        "seat",
        "proposer",
        "recipients",
        "asker",
        "draft",
        "penholder",
        "freed",
        "opener",
        "mover",
        "president",
        "parties",
    )
)
"""Fields that hold seats."""


def subject(event: Event) -> Subject:
    """Return what kind of event it is."""
    return next((found for found, kinds in KINDS.items() if isinstance(event, kinds)), Subject.VOTE)


def seats_of(event: Event) -> frozenset[Seat]:
    """Return every seat an event names, as actor, as partner or as penholder."""
    return frozenset(_named(event))


def _named(thing: object) -> Iterator[Seat]:
    kind = type(thing)
    if not attrs.has(kind):
        return
    for field in attrs.fields(kind):
        value = getattr(thing, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if field.name in NAMES and isinstance(one, int):
                yield one
            else:
                yield from _named(one)


def actor(event: Event) -> Seat | None:
    """Return whose act an event was, or None where it was nobody's or everybody's."""
    match event:
        case facts.OfferMade(offer) | facts.OfferClosed(offer):
            return offer.proposer
        case facts.DemandMade(demand):
            return demand.seat
        case facts.PollAsked(asker):
            return asker
        case facts.PollAnswered(reply=reply):
            return reply.seat
        case facts.DraftTabled(draft) | facts.DraftCirculated(draft):
            return draft.penholder
        case facts.DraftRevised(penholder) | facts.SilenceOpened(penholder) | facts.DraftInBlue(penholder):
            return penholder
        case _:
            seat = getattr(event, "seat", None)
            return seat if isinstance(seat, int) else None
