"""What is being put together: to whom, on which terms, under which guard; and the action it would be."""

import enum
from typing import assert_never

from attrs import evolve, frozen

from game.desk.guards import chosen_guard, signed_offer
from game.desk.roll import seat_of
from game.model.actions import (
    Action,
    AnswerPoll,
    Broker,
    CallGroup,
    CounterOffer,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
)
from game.model.council import Seat
from game.model.errors import Breach
from game.model.measures import Measure
from game.model.offers import Answer, Guard, Offer, OfferKind
from game.model.scenario import Scenario
from game.model.text import Draft, Instrument, Package, Term, Text
from game.model.view import View
from game.rules.legality import breach
from game.rules.may_bargain import callable_members
from game.words.breaches import numbered
from game.words.language import _


class Mode(enum.Enum):
    """What a set of terms is put together for."""

    OFFER = "offer"
    COUNTER = "counter"
    PACT = "pact"
    CALL = "call"
    DEMAND = "demand"
    BROKER = "broker"
    POLL = "poll"


class Rule(enum.Enum):
    """How a measure is named."""

    FREE = "free"
    LEAST = "at least"
    MOST = "at most"
    EXACTLY = "exactly"
    BETWEEN = "between"
    ANY_OF = "any of"


@frozen
class Limit:
    """How one measure is named, and the levels that leaves; none where it is not named."""

    rule: Rule = Rule.FREE
    levels: tuple[int, ...] = ()


FREE = Limit()

OF_TERMS = (
    Breach.REQUIREMENT,
    Breach.EMPTY_TEXT,
    Breach.BROKEN_RANGE,
    Breach.CHANGES_NOTHING,
    Breach.TEXT_IS_FIXED,
    Breach.SAME_DEMAND,
)
"""What can be wrong with terms alone."""


@frozen
class Proposal:
    """A package on its way; terms for every measure, most of them free."""

    mode: Mode
    draft: Seat
    limits: tuple[Limit, ...]
    to: tuple[Seat, ...] = ()
    """Whom it goes to, ascending; of a brokered demand the outsider."""
    guard: Guard | None = None
    """None: whichever is safest."""
    is_public: bool = True
    """Whether a demand is for all to hear."""
    group: str = ""
    answers: Seat | None = None
    """Whose offer it counters."""

    @property
    def package(self) -> Package | None:
        """The terms that are named, or None where all is free."""
        terms = tuple(Term(measure, limit.levels) for measure, limit in enumerate(self.limits) if limit.levels)
        return Package(terms) if terms else None

    @property
    def is_deal(self) -> bool:
        """Whether acceptance makes a deal, so that a guard counts."""
        return self.mode in (Mode.OFFER, Mode.COUNTER)

    def limited(self, measure: int, limit: Limit) -> "Proposal":
        """Return a copy with one measure named otherwise."""
        return evolve(self, limits=(*self.limits[:measure], limit, *self.limits[measure + 1 :]))


def blank(scenario: Scenario, mode: Mode, draft: Seat, to: tuple[Seat, ...] = ()) -> Proposal:
    """Return a proposal that names nothing yet."""
    return Proposal(mode, draft, (FREE,) * len(scenario.measures), to)


def filled(scenario: Scenario, proposal: Proposal, package: Package) -> Proposal:
    """Return a proposal with these terms and no others."""
    named = {term.measure: limit_of(scenario.measures[term.measure], term.levels) for term in package.terms}
    limits = tuple(named.get(measure, FREE) for measure in range(len(scenario.measures)))
    return evolve(proposal, limits=limits)


def rules(measure: Measure) -> tuple[Rule, ...]:
    """Return how a measure can be named."""
    if not measure.is_ordered:
        return Rule.FREE, Rule.ANY_OF
    return (Rule.FREE, Rule.LEAST, Rule.MOST, Rule.EXACTLY, *((Rule.BETWEEN,) if measure.top > 2 else ()))


def limit_of(measure: Measure, levels: tuple[int, ...]) -> Limit:
    """Return how levels are named."""
    if not levels or len(levels) > measure.top:
        return FREE
    if not measure.is_ordered:
        return Limit(Rule.ANY_OF, levels)
    if len(levels) == 1:
        return Limit(Rule.EXACTLY, levels)
    if levels[-1] == measure.top:
        return Limit(Rule.LEAST, levels)
    return Limit(Rule.MOST if levels[0] == 0 else Rule.BETWEEN, levels)


def ruled(measure: Measure, rule: Rule, before: Limit, now: int) -> Limit:
    """Return a measure named by another rule, about the level it was named at, or the present one."""
    low, high = (before.levels[0], before.levels[-1]) if before.levels else (now, now)
    top = measure.top
    match rule:
        case Rule.FREE:
            return FREE
        case Rule.LEAST:
            start = high if before.rule is Rule.MOST else low
            return Limit(rule, tuple(range(max(1, start), top + 1)))
        case Rule.MOST:
            end = low if before.rule is Rule.LEAST else high
            return Limit(rule, tuple(range(min(end, top - 1) + 1)))
        case Rule.EXACTLY:
            at = high if before.rule is Rule.MOST else low
            return Limit(rule, (at,))
        case Rule.BETWEEN:
            first = min(max(1, low), top - 2) if top > 2 else 0
            return Limit(rule, tuple(range(first, min(max(first + 1, high), top - 1) + 1)))
        case Rule.ANY_OF:
            return Limit(rule, before.levels or (now,))
        case _:
            assert_never(rule)


def reached(measure: Measure, before: Limit, level: int, now: int) -> Limit:
    """Return a measure named so that its range ends at a level; what is free is named towards that level."""
    rule = before.rule
    if rule is Rule.FREE and measure.is_ordered:
        rule = Rule.LEAST if level > now else Rule.MOST if level < now else Rule.EXACTLY
    elif rule is Rule.FREE:
        return Limit(Rule.ANY_OF, (level,))
    match rule:
        case Rule.LEAST:
            return Limit(rule, tuple(range(max(1, level), measure.top + 1)))
        case Rule.MOST:
            return Limit(rule, tuple(range(min(level, measure.top - 1) + 1)))
        case Rule.BETWEEN:
            low, high = before.levels[0], before.levels[-1]
            ends = (level, high) if abs(level - low) <= abs(level - high) else (low, level)
            return Limit(rule, tuple(range(min(ends), max(ends) + 1)))
        case Rule.ANY_OF:
            levels = tuple(sorted(set(before.levels) ^ {level}))
            return Limit(rule, levels) if 0 < len(levels) <= measure.top else before if levels else FREE
        case _:
            return Limit(Rule.EXACTLY, (level,))


def moved(measure: Measure, before: Limit, step: int, now: int) -> Limit:
    """Return a measure whose range ends a level further up or down."""
    if not before.levels:
        return reached(measure, before, min(max(now + step, 0), measure.top), now)
    match before.rule:
        case Rule.LEAST:
            return reached(measure, before, min(max(before.levels[0] + step, 1), measure.top), now)
        case Rule.BETWEEN:
            end = min(max(before.levels[-1] + step, before.levels[0] + 1), measure.top - 1)
            return Limit(before.rule, tuple(range(before.levels[0], end + 1)))
        case Rule.ANY_OF:
            return Limit(before.rule, (min(max(before.levels[0] + step, 0), measure.top),))
        case _:
            return reached(measure, before, min(max(before.levels[-1] + step, 0), measure.top), now)


# What it comes to


def offer_answered(view: View, proposal: Proposal) -> Offer | None:
    """Return the offer that a proposal counters."""
    return next((offer for offer in view.table if offer.proposer == proposal.answers), None)


def recipients(view: View, proposal: Proposal) -> tuple[Seat, ...]:
    """Return whom it would go to."""
    seat, draft = seat_of(view), view.draft(proposal.draft)
    match proposal.mode:
        case Mode.OFFER | Mode.PACT | Mode.BROKER:
            return proposal.to
        case Mode.COUNTER:
            offer = offer_answered(view, proposal)
            return () if offer is None else offer.countered_to(seat)
        case Mode.CALL:
            call = CallGroup(seat, proposal.draft, proposal.group, proposal.package or any_term(view))
            return () if draft is None else callable_members(view, draft, call)
        case Mode.DEMAND | Mode.POLL:
            return (proposal.draft,)
        case _:
            assert_never(proposal.mode)


def any_term(view: View) -> Package:
    """Return some package, to ask about everything but the terms."""
    return Package((Term(0, (view.scenario.measures[0].top,)),))


def signed(view: View, proposal: Proposal) -> Text | None:
    """Return the text a deal would be signed on, or that others' demands would have met."""
    package, draft = proposal.package, view.draft(proposal.draft)
    if draft is None:
        return None
    if package is None:
        return draft.text
    if makes_deal(view, proposal):
        return signed_offer(view, proposal.draft, (seat_of(view), *recipients(view, proposal)), package)
    return package.applied(draft.text)


def makes_deal(view: View, proposal: Proposal) -> bool:
    """Whether acceptance makes a deal: an offer, or a counter to one."""
    if proposal.mode is Mode.COUNTER:
        offer = offer_answered(view, proposal)
        return offer is not None and offer.kind is OfferKind.DEAL
    return proposal.mode is Mode.OFFER


def guard_of(view: View, proposal: Proposal) -> Guard:
    """Return the guard it goes under: the one that was chosen, else the safest."""
    package, text = proposal.package, signed(view, proposal)
    if not makes_deal(view, proposal) or package is None:
        return proposal.guard or Guard.ANY
    return proposal.guard or chosen_guard(view, proposal.draft, text, package)


def action(view: View, proposal: Proposal) -> Action | None:
    """Return the action it would be, legal or not; None as long as no term is named."""
    package = proposal.package
    return None if package is None else acted(view, proposal, package)


def acted(view: View, proposal: Proposal, package: Package) -> Action:
    """Return the action it would be with some package."""
    seat, draft = seat_of(view), proposal.draft
    match proposal.mode:
        case Mode.OFFER:
            return MakeOffer(seat, draft, proposal.to, package, guard_of(view, proposal))
        case Mode.COUNTER:
            return CounterOffer(seat, proposal.answers or 0, package, guard_of(view, proposal))
        case Mode.PACT:
            return MakeJointDemand(seat, draft, proposal.to, package)
        case Mode.CALL:
            return CallGroup(seat, draft, proposal.group, package)
        case Mode.DEMAND:
            return MakeDemand(seat, draft, package, proposal.is_public)
        case Mode.BROKER:
            return Broker(seat, draft, proposal.to[0] if proposal.to else seat, package)
        case Mode.POLL:
            return AnswerPoll(seat, draft, Answer.YES_IF, package)
        case _:
            assert_never(proposal.mode)


def fault(view: View, proposal: Proposal) -> str:
    """Return why it cannot be sent as it is, or nothing if it can."""
    if proposal.mode in (Mode.OFFER, Mode.PACT, Mode.BROKER) and not proposal.to:
        return _("Choose to whom it goes.")
    found = breach(view, acted(view, proposal, proposal.package or any_term(view)))
    if proposal.package is None and (found is None or found in OF_TERMS):
        return _("Name at least one term.")
    return "" if found is None else numbered(found)


def drafts(view: View) -> tuple[Draft, ...]:
    """Return the resolutions that can be bargained over."""
    return tuple(draft for draft in view.drafts if draft.is_alive and draft.instrument is Instrument.RESOLUTION)
