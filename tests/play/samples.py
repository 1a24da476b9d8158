"""One example of every action, a header, and a journal of them."""

from pathlib import Path

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
from game.model.council import CHANCE, CONTROL
from game.model.offers import Answer, Guard
from game.model.text import Instrument, Package, Term, Text
from game.model.voting import Vote
from game.play.journal import End, Entry, Header
from game.play.scribe import Scribe

PACKAGE = Package((Term(0, (1, 2)), Term(3, (0,))))
TEXT = Text((0, 2, 1, 3))

EXAMPLES: tuple[Action, ...] = (
    MakeOffer(0, 1, (2, 3), PACKAGE, Guard.NO_WEAKER),
    AcceptOffer(2, 0, Guard.NO_STRONGER),
    DeclineOffer(3, 0),
    CounterOffer(3, 0, PACKAGE),
    MakeJointDemand(4, 1, (5, 6), PACKAGE),
    CallGroup(4, 1, "E10", PACKAGE),
    MakeDemand(5, 1, PACKAGE, is_public=True),
    Broker(1, 0, 7, PACKAGE),
    AskPoll(0, 0),
    AnswerPoll(1, 0, Answer.YES_IF, PACKAGE),
    AnswerPoll(2, 0, Answer.NO),
    TableDraft(8, Instrument.STATEMENT, TEXT, (8, 9)),
    ReviseDraft(0, TEXT),
    CirculateDraft(0, (1, 2, 3)),
    PlaceUnderSilence(0),
    BreakSilence(1, 0),
    PutInBlue(0),
    CoSponsor(2, 0),
    LeaveSponsors(2, 0),
    WithdrawDraft(0),
    ObjectToStatement(3, 8),
    LeakOffer(4, 0, 1),
    LeakDraft(4, 0),
    LeakChannel(4, 0, 1),
    OpenChannel(1, 0),
    ReleaseParty(1, 0, (0, 1), 0),
    ConsentToEndPact(5, 1, (4, 5, 6)),
    MoveAmendment(6, 0, TEXT),
    MoveSeparateVote(6, 0, 2),
    MovePostponement(7, 0),
    GrantPostponement(7, 0),
    ObjectToDivision(0),
    InsistOnVote(8),
    CastVote(9, Vote.ABSTAIN, (0, 3)),
    PassTurn(1),
    TakeFloor(1),
    Announce(CONTROL, "Die Lage ist ernst – 形势严峻"),
    ReleaseNews(CONTROL, 0),
    LockAdvice(CONTROL, is_locked=True),
    NoteCorrection(CONTROL, 3),
    CloseFile(CONTROL),
    Befall(CHANCE, happens=False),
)

HEADER = Header(
    engine="0.1.0",
    scenario="sample",
    source='id = "sample"\ntitle = "Ein Beispiel für \\"alles\\" – 安理会"\n',
    seed=7,
    seats=("human", "conceder", "random"),
)


def write(path: Path, entries: tuple[Entry, ...], header: Header = HEADER) -> list[End]:
    """Write a journal, and return where it ended before each entry and after the last."""
    scribe, end = Scribe.create(path, header, durable=False)
    with scribe:
        ends = [end]
        for entry in entries:
            ends.append(scribe.append(ends[-1], entry))
    return ends
