"""Every kind of event has been thought about: does it only echo an act, or bring something to light?"""

from typing import get_args

from game.model import events
from game.model.events import Event
from game.play.undo import REVEALING

ECHOES = {
    "OfferMade OfferAccepted OfferDeclined OfferClosed DealMade DealEnded PledgeLapsed PactMade PactJoined PactEnded",
    "DemandMade PollAsked PollAnswered DraftTabled DraftRevised DraftCirculated SilenceOpened SilenceKept",
    "SilenceBroken DraftInBlue SponsorJoined SponsorLeft DraftWithdrawn StatementStopped OfferLeaked DraftLeaked",
    "ChannelLeaked PartyReleased PactConsented MotionMade MotionDropped PostponementGranted VotePostponed",
    "DivisionObjected VoteCast VoteInsisted PromiseBroken CredibilityChanged",
}


def test_every_event_is_an_echo_or_a_revelation():
    echoes = {getattr(events, name) for line in ECHOES for name in line.split()}

    assert echoes | set(REVEALING) == set(get_args(Event))
    assert not echoes & set(REVEALING)
