"""Offers, demands, polls and releases, from what a player types."""

import re

from game.desk.choosing import acceptance
from game.desk.guards import chosen_guard, signed_offer
from game.desk.roll import living, seat_of
from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    Broker,
    CallGroup,
    ConsentToEndPact,
    CounterOffer,
    DeclineOffer,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    ReleaseParty,
)
from game.model.council import Seat, Voice
from game.model.offers import Answer, Deal, Guard, Offer, OfferKind, Pact
from game.model.view import View
from game.terminal.packages import first_term, package_named, parted_guard
from game.terminal.roll import CommandError, draft_named, group_named, seat_named, seats_named
from game.words.language import _
from game.words.names import member

ANSWERS = {
    "yes": Answer.YES,
    "y": Answer.YES,
    "no": Answer.NO,
    "n": Answer.NO,
    "abstain": Answer.ABSTAIN,
    "if": Answer.YES_IF,
}


def parted(words: str) -> tuple[str, str]:
    """Return what stands before the terms and the terms: ``RUS on USA: coal>=2``; the colon may be left out."""
    colon, term = words.find(":"), first_term(words)
    if 0 <= colon < term or term == len(words):
        head, _colon, tail = words.partition(":")
        return head.strip(), tail.strip()
    return words[:term].strip(), words[term:].strip()


def addressed(head: str) -> tuple[str, str]:
    """Return whom a head names and on whose draft: ``RUS on USA``."""
    match = re.fullmatch(r"(?:to\s+)?(.*?)\s*(?:\bon\s+(.*))?", head, re.I | re.S)
    return (match[1], match[2] or "") if match else (head, "")


def offer(view: View, words: str) -> MakeOffer:
    """Parse ``SEATS [on SEAT]: TERMS [guard GUARD]``."""
    head, tail = parted(words)
    to, on = addressed(head)
    tail, guard = parted_guard(tail)
    seat, recipients = seat_of(view), seats_named(view, to)
    draft, package = draft_named(view, on), package_named(view.scenario, tail)
    if guard is None:
        guard = chosen_guard(view, draft, signed_offer(view, draft, (seat, *recipients), package), package)
    return MakeOffer(seat, draft, recipients, package, guard)


def accept(view: View, words: str) -> AcceptOffer:
    """Parse ``[SEAT] [guard GUARD]``."""
    words, guard = parted_guard(words)
    found = _on_table(view, words.strip(" :,"))
    return acceptance(view, found, guard) if isinstance(found, Offer) else AcceptOffer(seat_of(view), found)


def decline(view: View, words: str) -> DeclineOffer:
    """Parse ``[SEAT]``."""
    found = _on_table(view, words.strip(" :,"))
    return DeclineOffer(seat_of(view), found.proposer if isinstance(found, Offer) else found)


def counter(view: View, words: str) -> CounterOffer:
    """Parse ``[SEAT]: TERMS [guard GUARD]``."""
    head, tail = parted(words)
    tail, guard = parted_guard(tail)
    found = _on_table(view, head)
    proposer = found.proposer if isinstance(found, Offer) else found
    package = package_named(view.scenario, tail)
    if guard is None:
        guard = Guard.ANY
        if isinstance(found, Offer) and found.kind is OfferKind.DEAL:
            text = signed_offer(view, found.draft, (seat_of(view), proposer), package)
            guard = chosen_guard(view, found.draft, text, package)
    return CounterOffer(seat_of(view), proposer, package, guard)


def _on_table(view: View, word: str) -> Offer | Seat:
    """Return the offer of a seat, or the seat if it has none; unnamed, the only offer there is."""
    if word:
        proposer = seat_named(view.scenario, word)
        return next((offer for offer in view.table if offer.proposer == proposer), proposer)
    if len(view.table) == 1:
        return view.table[0]
    if not view.table:
        raise CommandError(_("There is no offer on your table."))
    raise CommandError(_("Say whose offer you mean."))


def demand(view: View, words: str) -> MakeDemand:
    """Parse ``[SEAT]: TERMS [private]``."""
    head, tail = parted(words)
    match = re.search(r"[\s,;(]*\b(private|public)(?:ly)?\s*\)?\s*$", tail, re.I)
    is_private = match is not None and match[1].casefold() == "private"
    tail = tail[: match.start()] if match else tail
    draft = draft_named(view, head)
    return MakeDemand(seat_of(view), draft, package_named(view.scenario, tail), not is_private)


def joint(view: View, words: str) -> MakeJointDemand:
    """Parse ``SEATS [on SEAT]: TERMS``."""
    head, tail = parted(words)
    to, on = addressed(head)
    recipients, draft = seats_named(view, to), draft_named(view, on)
    return MakeJointDemand(seat_of(view), draft, recipients, package_named(view.scenario, tail))


def call(view: View, words: str) -> CallGroup:
    """Parse ``[GROUP] [on SEAT]: TERMS``; unnamed, the group one speaks for."""
    head, tail = parted(words)
    to, on = addressed(head)
    draft, package = draft_named(view, on), package_named(view.scenario, tail)
    levers = view.scenario.council.members[seat_of(view)].levers
    voices = [lever.group for lever in levers if isinstance(lever, Voice)]
    if not to and not voices:
        raise CommandError(_("You speak for no group, so name one."))
    group = group_named(view.scenario, to) if to else voices[0]
    return CallGroup(seat_of(view), draft, group, package)


def broker(view: View, words: str) -> Broker:
    """Parse ``SEAT [on SEAT]: TERMS``."""
    head, tail = parted(words)
    to, on = addressed(head)
    outsider, draft = seat_named(view.scenario, to), draft_named(view, on)
    return Broker(seat_of(view), draft, outsider, package_named(view.scenario, tail))


def poll(view: View, words: str) -> AskPoll:
    """Parse ``[SEAT]``; unnamed, one's own draft, or the only one."""
    own = view.draft(seat_of(view))
    drafts = (own,) if own is not None else living(view)
    return AskPoll(seat_of(view), draft_named(view, words, drafts))


def answer(view: View, words: str) -> AnswerPoll:
    """Parse ``[SEAT] yes|no|abstain|if TERMS``."""
    match = re.fullmatch(
        r"(?:on\s+)?(.*?)[\s:,]*\b(?:yes,?\s+(?=if\b))?(yes|y|no|n|abstain|if)\b(.*)", words, re.I | re.S
    )
    if match is None:
        raise CommandError(_("Answer yes, no, abstain, or if and terms."))
    asked = [
        draft
        for draft in living(view)
        if any(_asks(view, poll.asked, draft.penholder, poll.draft) for poll in view.polls)
    ]
    draft = draft_named(view, match[1], asked or None)
    reply = ANSWERS[match[2].casefold()]
    tail = match[3].strip(" :,")
    package = package_named(view.scenario, tail) if tail or reply is Answer.YES_IF else None
    return AnswerPoll(seat_of(view), draft, reply, package)


def _asks(view: View, asked: tuple[Seat, ...], penholder: Seat, draft: Seat) -> bool:
    return penholder == draft and view.seat in asked


def release(view: View, words: str) -> ReleaseParty:
    """Parse ``SEAT [from N]``, the number of a deal in the list of deals."""
    head, _from, number = re.sub(r"\s+on\s+.*$", "", words).partition(" from ")
    freed = seat_named(view.scenario, head)
    mine = [p for p in view.promises if isinstance(p, Deal) and freed in p.parties]
    deal = _numbered(view, number) if number else _only(mine, member(view.scenario, freed))
    if not isinstance(deal, Deal):
        raise CommandError(_("That is no deal."))
    return ReleaseParty(seat_of(view), deal.draft, deal.parties, freed)


def consent(view: View, words: str) -> ConsentToEndPact:
    """Parse ``[N]``, the number of a pact in the list of deals; unnamed, the only one."""
    number = re.sub(r"\D", "", words)
    pacts = [p for p in view.promises if isinstance(p, Pact) and view.seat in p.parties]
    pact = _numbered(view, number) if number else _only_pact(pacts)
    if not isinstance(pact, Pact):
        raise CommandError(_("That is no pact."))
    return ConsentToEndPact(seat_of(view), pact.draft, pact.parties)


def _numbered(view: View, number: str) -> object:
    """Return a promise by its number in the list of deals."""
    if not re.fullmatch(r"\s*\d{1,3}\s*", number) or not 0 < int(number) <= len(view.promises):
        raise CommandError(_("There is no deal of that number; see: deals."))
    return view.promises[int(number) - 1]


def _only(deals: list[Deal], party: str) -> Deal:
    if not deals:
        raise CommandError(_("You have no deal with {member}.").format(member=party))
    if len(deals) > 1:
        sentence = _("There are several deals with {member}; add its number in the list of deals, such as: from 2.")
        raise CommandError(sentence.format(member=party))
    return deals[0]


def _only_pact(pacts: list[Pact]) -> Pact:
    if not pacts:
        raise CommandError(_("You are in no pact."))
    if len(pacts) > 1:
        raise CommandError(_("There are several pacts; add its number in the list of deals, such as: consent 2."))
    return pacts[0]
