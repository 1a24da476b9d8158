"""Why a mind chooses what it does: the motive, what it makes of others, and the statements that this rests on.

A reason is made from the same view and the same belief as the choice, so that taking the statements it cites out of
the view changes the choice, or the estimate it rests on.
"""

from collections.abc import Iterable

import numpy as np
from attrs import evolve

from game.minds.aims import Aim, aim
from game.minds.choice import Choice
from game.minds.diplomat import Diplomat
from game.minds.outlook import Outlook
from game.minds.space import row
from game.minds.statements import Heard
from game.minds.wants import percent, wants
from game.model.actions import (
    AcceptOffer,
    Action,
    AnswerPoll,
    Broker,
    CallGroup,
    CastVote,
    CounterOffer,
    DeclineOffer,
    LeaveSponsors,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
    MoveAmendment,
    ReviseDraft,
    TableDraft,
)
from game.model.council import Seat
from game.model.offers import Deal
from game.model.reasons import Ground, Manner, Motive, Reason, Statement, Want
from game.model.text import Draft, Instrument, Package, Status, Term, Text
from game.model.view import View
from game.model.voting import Matter, Vote
from game.rules.trust import bound, is_owed

LEAST_MOVED = 0.05
"""Points by which a statement must have moved the belief to be worth citing."""

LEAST_SWING = 0.01
"""How much surer a vote must be for what its seat declared."""

EVEN = 50
"""The chance, in percent, from which support is worth citing rather than the lack of it."""

CITED = 3
"""Statements that a reason cites at most."""

SHOWN = 2
"""Wishes and terms that a reason names at most."""

LEAST_STAKE = 50
"""Hundredths of a point below which a wish is not worth naming."""

FOR = (Manner.SUPPORTED, Manner.ACCEPTED, Manner.PLEDGED, Manner.VOTED_YES, Manner.TABLED)
AGAINST = (Manner.OPPOSED, Manner.CONDITION, Manner.DEMANDED, Manner.DECLINED, Manner.VOTED_NO)
"""What says that a seat would vote for a text, or would not."""

ASKING = (Manner.PROPOSED, Manner.DEMANDED, Manner.CONDITION)

BARGAINS = (MakeOffer, AcceptOffer, DeclineOffer, CounterOffer, MakeDemand, MakeJointDemand, CallGroup, Broker)
"""Actions that turn on what somebody else wants."""

WAIVING = (MakeOffer, AcceptOffer, CounterOffer, MakeJointDemand, CallGroup)
"""Actions that lead to a deal or a pact, which waives the price of a yes."""

COUNTED = (
    Motive.HAS_VOTES,
    Motive.LAST_CHANCE,
    Motive.WOULD_FAIL,
    Motive.NOT_NEEDED,
    Motive.SHARES_CREDIT,
    Motive.AVOIDS_BLAME,
)
"""Motives that turn on how the others would vote."""


def explained(mind: Diplomat, view: View, nerve: float = 0.5) -> tuple[Choice, Reason]:
    """Return what a mind of some nerve would do in a view, and why."""
    choice = mind.choice(view, nerve)
    return choice, reason(Outlook(view, mind.memory.recall(view), mind.skill, mind.memory, nerve), choice)


def reason(outlook: Outlook, choice: Choice) -> Reason:
    """Return why a seat takes the action it chose."""
    target = aim(outlook.view, choice.action)
    about = _about(outlook, choice)
    counts = _counts(outlook, target, choice)
    return Reason(
        outlook.seat,
        choice.motive,
        about,
        _grounds(outlook, choice, target, about, counts),
        () if about is None else _wants(outlook, about, target),
        None if about is None else _leaning(outlook, about, target),
        counts,
        *worth(outlook, choice.action, target),
        _breaks(outlook, choice.action, target),
    )


def _about(outlook: Outlook, choice: Choice) -> Seat | None:
    """Return the one seat whose wishes an action turns on."""
    action = choice.action
    match action:
        case MakeOffer(recipients=(recipient,)):
            return recipient
        case AnswerPoll(draft=pen, package=package) if package is not None:
            return pen
        case _ if isinstance(action, BARGAINS):
            return choice.about if choice.about != outlook.seat else None
        case _:
            return None


def _counts(outlook: Outlook, target: Aim, choice: Choice) -> int | None:
    """Return how likely the text is to pass, in percent, where the action turns on that."""
    if choice.chance is not None:
        return percent(choice.chance)
    is_counted = target.draft is not None and target.draft.instrument is Instrument.RESOLUTION
    if not is_counted or target.text is None or isinstance(choice.action, DeclineOffer):
        return None
    assert target.draft is not None
    known = () if isinstance(choice.action, CastVote) else ((outlook.seat, True),)
    count = outlook.whip(target.draft).count(row(target.text), sure=known)
    return percent(float(count.passes[0]))


def worth(outlook: Outlook, action: Action, target: Aim) -> tuple[int | None, int | None]:
    """Return what the text is worth to the seat and, where the action would change it, what it is worth as it stands.

    The price of its yes is taken off, except for a text that a bargain it is about to strike would meet.
    """
    if target.text is None or target.draft is None:
        return None if target.text is None else round(100 * outlook.value(target.text)), None
    waived = isinstance(action, WAIVING)
    then = _net(outlook, target.draft, target.text, 0.0 if waived else outlook.due(target.draft, target.text))
    if target.text == target.draft.text:
        return then, None
    return then, _net(outlook, target.draft, target.draft.text, outlook.due(target.draft, target.draft.text))


def _net(outlook: Outlook, draft: Draft, text: Text, due: float) -> int:
    is_voted = draft.instrument is Instrument.RESOLUTION
    return round(100 * (outlook.value(text, draft.instrument) - (due if is_voted else 0.0)))


def _leaning(outlook: Outlook, about: Seat, target: Aim) -> int | None:
    """Return how likely a seat is to vote yes on the text, in percent; a penholder does so on whatever it grants."""
    if target.draft is None or target.text is None or target.draft.instrument is Instrument.STATEMENT:
        return None
    if about == target.draft.penholder:
        return None
    return percent(float(outlook.whip(target.draft).count(row(target.text)).yes[0, about]))


def _wants(outlook: Outlook, about: Seat, target: Aim) -> tuple[Want, ...]:
    """Return what a seat seems to want of what the action names, what matters most to it first."""
    if target.draft is None:
        return ()
    found = wants(outlook.belief, about, target.draft.text)
    named = [want for want in found if want.measure in target.measures or not target.measures]
    return tuple(want for want in named if want.stake >= LEAST_STAKE)[:SHOWN]


def _grounds(
    outlook: Outlook, choice: Choice, target: Aim, about: Seat | None, chance: int | None
) -> tuple[Ground, ...]:
    """Return the statements that moved most what the action rests on."""
    heard = [one for one in outlook.ear.heard if one.moved >= LEAST_MOVED]
    action = choice.action
    if about is not None:
        of_it = [one for one in heard if one.statement.seat == about]
        found = _touching(of_it, target) or [one for one in of_it if _is_on(one, target.draft)]
    elif isinstance(action, ReviseDraft | TableDraft | MoveAmendment | MakeJointDemand | CallGroup):
        found = _for_change(heard, target)
    elif choice.motive in COUNTED and chance is not None and target.draft is not None:
        return grouped(outlook, _declared(outlook, target.draft, chance >= EVEN), target.measures)
    else:
        found = []
    return grouped(outlook, _foremost(found), target.measures)


def _declared(outlook: Outlook, draft: Draft, is_for: bool) -> list[Statement]:
    """Return the declarations of those seats whose vote they make surest, against what would be believed without."""
    texts, counter = row(draft.text), outlook.whip(draft)
    without = evolve(counter, bindings=(), straws=()).count(texts).yes[0]
    swings = np.round((counter.count(texts).yes[0] - without) * (1 if is_for else -1), 6)
    last: dict[Seat, tuple[int, Statement]] = {}
    for number, one in enumerate(outlook.ear.heard):
        statement = one.statement
        is_same = statement.text == draft.text or statement.manner is Manner.PLEDGED
        if statement.manner in (FOR if is_for else AGAINST) and statement.draft == draft.penholder and is_same:
            last[statement.seat] = number, statement
    seats = [
        seat for seat in np.argsort(-swings, kind="stable").tolist() if seat in last and swings[seat] >= LEAST_SWING
    ]
    return [
        statement for _number, statement in sorted((last[seat] for seat in seats[:CITED]), key=lambda pair: pair[0])
    ]


def _is_on(heard: Heard, draft: Draft | None) -> bool:
    return draft is not None and heard.statement.draft == draft.penholder


def _touching(heard: Iterable[Heard], target: Aim) -> list[Heard]:
    """Return the statements that name one of the measures."""
    return [
        one for one in heard if one.statement.package and set(one.statement.package.measures) & set(target.measures)
    ]


def _for_change(heard: Iterable[Heard], target: Aim) -> list[Heard]:
    """Return the statements that ask for what a new text changes."""
    if target.text is None:
        return []
    text, measures = target.text, set(target.measures)
    return [
        one
        for one in _touching(heard, target)
        if one.statement.manner is not Manner.DECLINED
        and any(term.measure in measures and term.holds(text) for term in _terms(one.statement))
    ]


def _terms(statement: Statement) -> tuple[Term, ...]:
    return statement.package.terms if statement.package else ()


def _foremost(heard: list[Heard]) -> list[Statement]:
    """Return the few statements that moved the belief most, each said once, in the order in which they were said."""
    chosen: list[int] = []
    for number in sorted(range(len(heard)), key=lambda number: (-heard[number].moved, number)):
        if len(chosen) < CITED and not any(_repeats(heard[number], heard[other]) for other in chosen):
            chosen.append(number)
    return [heard[number].statement for number in sorted(chosen)]


def _repeats(one: Heard, other: Heard) -> bool:
    """Whether two statements are one act: who accepts or proposes also pledges as the deal is made."""
    a, b = one.statement, other.statement
    is_pledge = Manner.PLEDGED in (a.manner, b.manner)
    return (a.seat, a.draft, a.round) == (b.seat, b.draft, b.round) and (is_pledge or a.manner is b.manner)


def grouped(outlook: Outlook, statements: list[Statement], measures: tuple[int, ...]) -> tuple[Ground, ...]:
    """Return what one seat said in one manner and to one effect together; to ask in whatever form is one manner."""
    groups: dict[tuple[Seat, Manner, Package | None], list[Statement]] = {}
    for statement in statements:
        manner = Manner.PROPOSED if statement.manner in ASKING else statement.manner
        key = statement.seat, manner, _narrowed(outlook, statement, measures)
        groups.setdefault(key, []).append(statement)
    return tuple(Ground(tuple(group), package) for (_seat, _manner, package), group in groups.items())


def _narrowed(outlook: Outlook, statement: Statement, measures: tuple[int, ...]) -> Package | None:
    """Return the terms of a statement that matter to an action, or else most to who made it."""
    terms = [term for term in _terms(statement) if term.measure in measures] or list(_terms(statement))
    if not terms:
        return None
    stakes = {want.measure: want.stake for want in wants(outlook.belief, statement.seat, statement.text)}
    terms.sort(key=lambda term: (-stakes[term.measure], term.measure))
    return Package(tuple(sorted(terms[:SHOWN], key=lambda term: term.measure)))


def _breaks(outlook: Outlook, action: Action, target: Aim) -> int | None:
    """Return what the seat loses by breaking its word with an action, or None if it does not."""
    draft = target.draft
    if draft is None:
        return None
    match action:
        case CastVote(seat=seat, vote=vote) if _is_on_draft(outlook.view):
            promised = bound(outlook.view, seat, draft.penholder, draft.text)
            is_broken = promised is not None and promised is not (vote is Vote.YES)
        case ReviseDraft(text=text):
            is_broken = _breaks_deal(outlook, draft, text)
        case LeaveSponsors():
            is_broken = draft.status is Status.IN_BLUE  # R31
        case _:
            is_broken = False
    return outlook.view.scenario.rule.broken_promise if is_broken else None


def _is_on_draft(view: View) -> bool:
    agenda = view.meeting.agenda if view.meeting else ()
    return bool(agenda) and agenda[0].matter is Matter.DRAFT


def _breaks_deal(outlook: Outlook, draft: Draft, text: Text) -> bool:
    return any(
        isinstance(promise, Deal)
        and promise.draft == draft.penholder
        and is_owed(outlook.view, promise, outlook.seat)
        and promise.package.holds(draft.text)
        and not promise.package.holds(text)
        for promise in outlook.view.promises
    )
