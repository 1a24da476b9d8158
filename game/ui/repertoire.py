"""Every kind of act a person may do: where on the screen it is done, under which heading, and what it costs."""

import enum

from attrs import frozen

from game.model import actions as acts
from game.model.actions import Action
from game.model.view import View
from game.rules.legality import ANSWERS, CORE
from game.words.language import _, marked
from game.words.points import in_points, percent


class Group(enum.Enum):
    """What an act is about."""

    BARGAIN = "bargain"
    TEXT = "text"
    MEETING = "meeting"
    QUIET = "quiet"


class Place(enum.Enum):
    """Where an act is put together."""

    HERE = "here"
    """From the list of everything: it needs names at most."""
    BUILDER = "builder"
    """Where terms, levels or a circle are set."""
    INBOX = "inbox"
    MEETING = "meeting"
    TURN = "turn"
    """By ending the turn."""


GROUPS = {
    Group.BARGAIN: (marked("Bargain"), "handshake"),
    Group.TEXT: (marked("The text"), "document"),
    Group.MEETING: (marked("The meeting"), "gavel"),
    Group.QUIET: (marked("Quietly"), "lock"),
}


@frozen
class Feat:
    """One kind of act."""

    kind: type[Action]
    group: Group
    icon: str
    place: Place = Place.HERE


FEATS = (
    Feat(acts.MakeOffer, Group.BARGAIN, "swap", Place.BUILDER),
    Feat(acts.MakeDemand, Group.BARGAIN, "speech", Place.BUILDER),
    Feat(acts.AskPoll, Group.BARGAIN, "bars"),
    Feat(acts.AcceptOffer, Group.BARGAIN, "check", Place.INBOX),
    Feat(acts.DeclineOffer, Group.BARGAIN, "cross", Place.INBOX),
    Feat(acts.CounterOffer, Group.BARGAIN, "swap", Place.INBOX),
    Feat(acts.AnswerPoll, Group.BARGAIN, "bars", Place.INBOX),
    Feat(acts.ReleaseParty, Group.BARGAIN, "links"),
    Feat(acts.MakeJointDemand, Group.BARGAIN, "people", Place.BUILDER),
    Feat(acts.CallGroup, Group.BARGAIN, "megaphone", Place.BUILDER),
    Feat(acts.Broker, Group.BARGAIN, "handshake", Place.BUILDER),
    Feat(acts.ConsentToEndPact, Group.BARGAIN, "broken"),
    Feat(acts.TableDraft, Group.TEXT, "plus", Place.BUILDER),
    Feat(acts.ReviseDraft, Group.TEXT, "pencil", Place.BUILDER),
    Feat(acts.CirculateDraft, Group.TEXT, "eye", Place.BUILDER),
    Feat(acts.PutInBlue, Group.TEXT, "gavel"),
    Feat(acts.WithdrawDraft, Group.TEXT, "close"),
    Feat(acts.ObjectToStatement, Group.TEXT, "no-entry"),
    Feat(acts.PlaceUnderSilence, Group.TEXT, "mute"),
    Feat(acts.BreakSilence, Group.TEXT, "volume"),
    Feat(acts.CoSponsor, Group.TEXT, "star"),
    Feat(acts.LeaveSponsors, Group.TEXT, "minus"),
    Feat(acts.CastVote, Group.MEETING, "check-circle", Place.MEETING),
    Feat(acts.InsistOnVote, Group.MEETING, "flag", Place.MEETING),
    Feat(acts.MoveAmendment, Group.MEETING, "pencil", Place.MEETING),
    Feat(acts.MoveSeparateVote, Group.MEETING, "list", Place.MEETING),
    Feat(acts.ObjectToDivision, Group.MEETING, "no-entry", Place.MEETING),
    Feat(acts.MovePostponement, Group.MEETING, "clock", Place.MEETING),
    Feat(acts.GrantPostponement, Group.MEETING, "calendar", Place.MEETING),
    Feat(acts.OpenChannel, Group.QUIET, "lock"),
    Feat(acts.LeakOffer, Group.QUIET, "megaphone"),
    Feat(acts.LeakDraft, Group.QUIET, "megaphone"),
    Feat(acts.LeakChannel, Group.QUIET, "megaphone"),
    Feat(acts.PassTurn, Group.QUIET, "play", Place.TURN),
)
"""Those of the core first in each group. Chance's own act is nobody's."""

LEAKS = (acts.LeakOffer, acts.LeakDraft, acts.LeakChannel)


def is_core(feat: Feat) -> bool:
    """Whether a lesson limited to the core has it."""
    return feat.kind in CORE


def cost(view: View, feat: Feat) -> str:
    """Return what an act of a kind costs, in a few words."""
    rule = view.scenario.rule
    if feat.place is Place.MEETING:
        return _("at the meeting")
    if feat.kind in ANSWERS:
        return _("no action")
    if feat.kind is acts.TableDraft:
        return _("1 action, {points}").format(points=in_points(rule.tabling_cost))
    if feat.kind in LEAKS:
        return _("1 action, traced in {chance}").format(chance=percent(rule.traced_chance))
    return _("1 action")
