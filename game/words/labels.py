"""Short names of everything the model counts on its fingers."""

import unicodedata
from typing import TypeAlias

from game.model.offers import Answer, AssentKind, Guard, OfferKind
from game.model.phases import Phase
from game.model.reasons import Drift, Stance
from game.model.result import ChargeKind
from game.model.scenario import Standing
from game.model.text import Instrument, Status
from game.model.voting import Ending, Matter, Verdict, Vote
from game.words.language import _, marked

Named: TypeAlias = (
    Phase
    | Ending
    | Guard
    | Vote
    | Verdict
    | Matter
    | Instrument
    | Status
    | Standing
    | OfferKind
    | AssentKind
    | Answer
    | ChargeKind
    | Drift
    | Stance
)

NAMES: dict[Named, str] = {
    Phase.NEWS: marked("news"),
    Phase.CONSULTATIONS: marked("consultations"),
    Phase.MOTIONS: marked("motions at the meeting"),
    Phase.OBJECTION: marked("objection of the penholder"),
    Phase.BALLOT: marked("show of hands"),
    Phase.INSISTENCE: marked("rival draft"),
    Phase.CLOSED: marked("closed"),
    Ending.ADOPTED: marked("resolution adopted"),
    Ending.STATEMENT: marked("statement agreed"),
    Ending.VETOED: marked("vetoed"),
    Ending.NOT_ADOPTED: marked("not adopted"),
    Ending.WITHDRAWN: marked("withdrawn"),
    Ending.LAPSED: marked("lapsed"),
    Guard.NO_STRONGER: marked("no stronger"),
    Guard.NO_WEAKER: marked("no weaker"),
    Guard.ANY: marked("any"),
    Vote.YES: marked("yes"),
    Vote.NO: marked("no"),
    Vote.ABSTAIN: marked("abstain"),
    Verdict.ADOPTED: marked("adopted"),
    Verdict.NOT_ADOPTED: marked("not adopted"),
    Verdict.VETOED: marked("vetoed"),
    Matter.POSTPONEMENT: marked("postponement"),
    Matter.AMENDMENT: marked("amendment"),
    Matter.DIVISION: marked("motion for a separate vote"),
    Matter.CLAUSE: marked("separate vote"),
    Matter.DRAFT: marked("draft"),
    Instrument.RESOLUTION: marked("resolution"),
    Instrument.STATEMENT: marked("statement"),
    Status.CIRCULATED: marked("circulated"),
    Status.UNDER_SILENCE: marked("under silence"),
    Status.IN_BLUE: marked("in blue"),
    Status.ADOPTED: marked("adopted"),
    Status.NOT_ADOPTED: marked("not adopted"),
    Status.VETOED: marked("vetoed"),
    Status.WITHDRAWN: marked("withdrawn"),
    Status.STOPPED: marked("stopped by an objection"),
    Standing.SOURCED: marked("sourced"),
    Standing.INFERRED: marked("inferred"),
    Standing.PORTRAYED: marked("as portrayed in this game"),
    OfferKind.DEAL: marked("deal"),
    OfferKind.PACT: marked("pact"),
    AssentKind.SPONSOR: marked("co-sponsor"),
    AssentKind.SILENCE: marked("let the silence pass"),
    Answer.YES: marked("yes"),
    Answer.NO: marked("no"),
    Answer.ABSTAIN: marked("abstain"),
    Answer.YES_IF: marked("yes, if"),
    ChargeKind.PRICE: marked("price of its vote"),
    ChargeKind.RED_LINE: marked("red line crossed"),
    ChargeKind.VETO: marked("cost of a veto"),
    ChargeKind.DISSENT: marked("cost of voting no"),
    ChargeKind.DEFEAT: marked("own draft defeated"),
    ChargeKind.BROKEN_PROMISE: marked("promise broken"),
    ChargeKind.TABLING: marked("draft tabled"),
    ChargeKind.LEAK: marked("leak traced"),
    ChargeKind.CHAIR: marked("against the chair's demand"),
    Drift.STRONGER: marked("stronger"),
    Drift.WEAKER: marked("weaker"),
    Drift.KEPT: marked("as it is"),
    Drift.OTHER: marked("other words"),
    Stance.PROMISED: marked("has promised yes"),
    Stance.LIKELY: marked("likely yes"),
    Stance.LEANING: marked("leaning"),
    Stance.UNLIKELY: marked("unlikely"),
    Stance.VETO: marked("may veto"),
    Stance.OWN: marked("your own vote"),
}

TEMPERAMENTS = {
    "hard-liner": marked("hard-liner"),
    "deal-maker": marked("deal-maker"),
    "bridge-builder": marked("bridge-builder"),
    "stickler": marked("stickler"),
    "free rider": marked("free rider"),
    "free-rider": marked("free rider"),
}

SKILLS = {
    "random": marked("random"),
    "conceder": marked("conceder"),
    "attache": marked("attaché"),
    "counsellor": marked("counsellor"),
    "ambassador": marked("ambassador"),
}


def named(piece: Named) -> str:
    """Return the short name of a phase, ending, guard, vote, status and the like."""
    return _(NAMES[piece])


def temperament(word: str) -> str:
    """Return a scenario's temperament in the player's language, or the author's own word."""
    return _(TEMPERAMENTS[word]) if word in TEMPERAMENTS else word


def skill(word: str) -> str:
    """Return what a skill of an AI member is called, or the word itself for a stranger."""
    return _(SKILLS[word]) if word in SKILLS else word


def skill_meant(word: str) -> str | None:
    """Return the skill of a word: its plain name, or what it is called here, accents or none; None for a stranger."""
    wanted = _bare(word)
    return next((plain for plain in SKILLS if wanted in (plain, _bare(skill(plain)))), None)


def skill_plain(word: str) -> str:
    """Return the plain name of a skill however it is written, or the word itself for a stranger."""
    return skill_meant(word) or word


def _bare(word: str) -> str:
    """Return a word without its accents and capitals."""
    letters = unicodedata.normalize("NFKD", word.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
