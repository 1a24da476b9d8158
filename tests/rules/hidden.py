"""What a seat may not know (RULES §6), changed: written from the rules, not from the code of views."""

from attrs import evolve

from game.model.events import GameClosed, Letter
from game.model.offers import Deal, Demand, Guard, Offer, OfferKind, Pact, Pledge
from game.model.phases import Question, Traced
from game.model.priorities import Priorities
from game.model.result import Charge, ChargeKind
from game.model.state import State
from game.model.text import Draft, Instrument, Package, Term, Text
from game.model.voting import Ending, Vote

PACKAGE = Package((Term(0, (1,)),))


def blurred(state: State, seat: int | None) -> State:
    """Return another truth that looks the same to a seat, or to the public: all it may not know is different."""
    seen = {draft.penholder for draft in state.drafts if _sees(draft, seat)}
    live = {draft.penholder for draft in state.drafts if _sees(draft, seat) and draft.is_alive}
    own = {d.penholder for d in state.drafts if d.is_alive and seat is not None and seat in (d.penholder, *d.sponsors)}
    return evolve(
        state,
        priorities=tuple(p if s == seat else _other(p) for s, p in enumerate(state.priorities)),
        charges=tuple(charge for charge in state.charges if charge.seat == seat) + _others_charge(state, seat),
        drafts=tuple(_retouched(d, seat) for d in state.drafts if d.penholder in seen and _sees(d, seat))
        + _secret_draft(state, seat),
        offers=tuple(o for o in state.offers if seat in (o.proposer, *o.recipients)) + _secret_offer(state, seat),
        promises=_secret_deal(state, seat) + tuple(p for p in state.promises if _knows_promise(p, seat, live)),
        demands=tuple(d for d in state.demands if _hears(d, seat, live)) + _secret_demand(state, seat),
        polls=tuple(poll for poll in state.polls if poll.draft in live),
        channels=tuple(
            c
            for c in state.channels
            if c.seat == seat or c.draft in own or ((c.is_leaked or c.is_written_in) and c.draft in live)
        ),
        calm_until=state.calm_until + 5,
        cast=tuple(c if c.seat == seat else evolve(c, vote=_another(c.vote), cites=(0,)) for c in state.cast),
        questions=tuple(_hushed(question, seat) for question in state.questions),
        filed=tuple(action for action in state.filed if action.seat == seat),
        aside=tuple((other, left + 7) for other, left in state.aside),
        actions_left=state.actions_left if state.queue and state.queue[0] == seat else state.actions_left + 7,
        happened=(),
        letters=tuple(box if s == seat else _forged(box) for s, box in enumerate(state.letters)),
    )


def _sees(draft: Draft, seat: int | None) -> bool:
    return len(draft.circle) == _everybody(draft) or seat in draft.circle


def _everybody(draft: Draft) -> int:
    """Return how many there are, if all have seen it; a draft knows when that was."""
    return len(draft.circle) if draft.open_since is not None else -1


def _other(own: Priorities) -> Priorities:
    return Priorities(
        tuple(tuple(points + 77 for points in table) for table in own.worth),
        own.urgency - 1,
        own.price + 1,
        1,
        2,
        3,
        4,
        5,
        6,
    )


def _strangers(state: State, seat: int | None) -> list[int]:
    return [other for other in state.scenario.council.seats if other != seat]


def _others_charge(state: State, seat: int | None) -> tuple[Charge, ...]:
    return (Charge(_strangers(state, seat)[0], ChargeKind.PRICE, 12345),)


def _retouched(draft: Draft, seat: int | None) -> Draft:
    """Change who else let a silence pass: that is between each of them and the penholder."""
    if seat == draft.penholder:
        return draft
    came = [version for other, version in draft.came_later if seat in (other, None)]
    unseen = max(came, default=1) - 1
    forged = (Text(tuple(9 for _ in draft.text.levels)),) * unseen
    return evolve(
        draft,
        silent=tuple(s for s in draft.circle if (s in draft.silent if s == seat else draft.is_alive)),
        versions=forged + draft.versions[unseen:],
    )


def _secret_draft(state: State, seat: int | None) -> tuple[Draft, ...]:
    """Put a private draft on the table of somebody who has none."""
    pens = {draft.penholder for draft in state.drafts}
    free = [other for other in _strangers(state, seat) if other not in pens]
    zeros = (0,) * len(state.scenario.measures)
    return tuple(Draft(pen, Instrument.RESOLUTION, Text((1, *zeros[1:])), (pen,), 1) for pen in free[:1])


def _secret_offer(state: State, seat: int | None) -> tuple[Offer, ...]:
    strangers = _strangers(state, seat)
    if len(strangers) < 2:
        return ()
    return (Offer(OfferKind.DEAL, strangers[0], (strangers[1],), 0, PACKAGE, state.round),)


def _secret_deal(state: State, seat: int | None) -> tuple[Deal, ...]:
    strangers = _strangers(state, seat)
    if len(strangers) < 2:
        return ()
    text = Text((0,) * len(state.scenario.measures))
    return (Deal(0, PACKAGE, tuple(Pledge(s, Guard.ANY, text) for s in strangers[:2]), 1),)


def _secret_demand(state: State, seat: int | None) -> tuple[Demand, ...]:
    """Let one stranger whisper to another."""
    strangers = _strangers(state, seat)
    return (Demand(strangers[0], strangers[1], PACKAGE, False, 1),) if len(strangers) > 1 else ()


def _knows_promise(promise: object, seat: int | None, live: set[int]) -> bool:
    match promise:
        case Deal():
            return seat in promise.parties
        case Pact():
            return seat in (*promise.parties, promise.draft)
        case _:
            return promise.draft in live


def _hears(demand: Demand, seat: int | None, live: set[int]) -> bool:
    return seat in (demand.seat, demand.draft) or (demand.is_public and demand.draft in live)


def _another(vote: Vote) -> Vote:
    return Vote.NO if vote is not Vote.NO else Vote.YES


def _hushed(question: Question, seat: int | None) -> Question:
    return Traced(question.seat + 1) if isinstance(question, Traced) else question


def _forged(box: tuple[tuple[Letter, ...], ...]) -> tuple[tuple[Letter, ...], ...]:
    return tuple((Letter(99, GameClosed(Ending.LAPSED)),) for _ in box)
