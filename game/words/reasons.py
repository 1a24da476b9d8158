"""Why something ended or moved: one whole sentence for each cause."""

from game.model.council import Seat
from game.model.events import Cause, Close
from game.model.offers import Guard
from game.model.scenario import Scenario
from game.words.language import _, marked, say
from game.words.names import member

CLOSES = {
    Close.EXPIRED: marked("Its time was up."),
    Close.REVISED: marked("The text was revised."),
    Close.OVERTAKEN: marked("Another promise overtook it."),
    Close.REPLACED: marked("A newer one replaced it."),
    Close.RELEASED: marked("It was released."),
    Close.BROKEN: marked("It was broken."),
    Close.DRAFT_GONE: marked("The draft is no longer on the table."),
    Close.MOVED_PAST: marked("The text moved past what had been signed."),
    Close.COUNTERED: marked("It was answered with a counter-offer."),
}

CAUSES = {
    Cause.PROMISE_BROKEN: marked("It broke a promise."),
    Cause.PROMISE_KEPT: marked("It kept a promise in the vote."),
    Cause.DEFEAT: marked("It forced a draft to defeat."),
    Cause.LATE_CIRCLE: marked("It circulated its draft later than promised."),
    Cause.DEMAND_DROPPED: marked("It dropped a public demand and got nothing for it."),
    Cause.EXPOSED: marked("A leak exposed it."),
    Cause.TRACED: marked("A leak was traced to it."),
    Cause.NEWS: marked("The events of the day were behind it."),
}


def closed_because(close: Close) -> str:
    """Return why an offer, a deal, a pact or a pledge is no more."""
    return _(CLOSES[close])


def moved_because(cause: Cause) -> str:
    """Return why a credibility moved."""
    return _(CAUSES[cause])


def guarded(scenario: Scenario, seat: Seat, guard: Guard) -> str:
    """Return how far a seat stands by what it signs; nothing where it sets no limit."""
    match guard:
        case Guard.NO_STRONGER:
            message = _("{seat} stands by it as long as the rest of the text grows no stronger.")
        case Guard.NO_WEAKER:
            message = _("{seat} stands by it as long as the rest of the text grows no weaker.")
        case Guard.ANY:
            return ""
    return say(message, seat=member(scenario, seat))


def joined(*sentences: str) -> str:
    """Return whole sentences one after the other, the empty ones left out."""
    return " ".join(sentence for sentence in sentences if sentence)
