"""What a vote on a draft costs, and whose word it kept (RULES §1, value of an outcome; §4)."""

from game.model.council import Chair, Seat
from game.model.events import Cause
from game.model.offers import Demand
from game.model.result import ChargeKind
from game.model.scenario import Scenario
from game.model.state import State
from game.model.text import Draft, Text
from game.model.voting import Cast, Count, Verdict, Vote
from game.rules.trust import Known, bound, charged, has_met_promise, judged, shifted
from game.rules.worth import crosses


def vote_tolls(state: State, draft: Draft, result: Count) -> State:
    """Return the state after each vote on a draft was charged for and held against promises."""
    before = state
    for cast in result.casts:
        state = _for_cast(state, before, draft, cast, result)
    if result.verdict is not Verdict.ADOPTED:
        for seat in draft.owners:
            state = charged(state, seat, ChargeKind.DEFEAT, state.priorities[seat].defeat)
    for cast in result.casts:
        state = judged(state, before, draft, cast)
    return state


def _for_cast(state: State, before: State, draft: Draft, cast: Cast, result: Count) -> State:
    seat, own = cast.seat, state.priorities[cast.seat]
    is_permanent = seat in state.scenario.council.permanent
    passed = result.verdict is Verdict.ADOPTED
    match cast.vote:
        case Vote.YES:
            state = charged(state, seat, ChargeKind.PRICE, price(before, seat, draft.penholder, draft.text))
            state = charged(state, seat, ChargeKind.CHAIR, chair_toll(before, seat, draft.penholder, draft.text))
            state = _dropped_demand(state, before, seat, draft)
        case Vote.NO if result.verdict is Verdict.VETOED and is_permanent:
            state = charged(state, seat, ChargeKind.VETO, own.veto_cost)
        case Vote.NO if not is_permanent:
            state = charged(state, seat, ChargeKind.DISSENT, own.dissent_cost)
        case _:
            pass
    lets_pass = is_permanent and passed and cast.vote is Vote.ABSTAIN
    if crosses(own, draft.text) and (cast.vote is Vote.YES or lets_pass):
        state = charged(state, seat, ChargeKind.RED_LINE, state.scenario.rule.red_line)
    return state


def price(state: State, seat: Seat, penholder: Seat, text: Text) -> int:
    """Return what a yes costs a seat: its price, and what leaks add to it; nothing if a promise is met."""
    if has_met_promise(state, seat, penholder, text):
        return 0
    return state.priorities[seat].price + risen(state, seat, penholder, text)


def risen(known: Known, seat: Seat, penholder: Seat, text: Text) -> int:
    """Return by how much leaks raised a seat's price for its yes on a text.

    Each back channel in the papers whose wish the text meets raises it, but of who opened it (R45); that somebody
    else was made an offer raises it once (R52).
    """
    out = [c for c in known.channels if c.is_leaked and c.draft == penholder and c.seat != seat]
    stories = sum(text.levels[c.measure] == c.level for c in out)
    courted = next((d.courted for d in known.drafts if d.penholder == penholder and d.is_alive), ())
    return known.scenario.rule.leak_price * (stories + (bool(courted) and seat not in courted))


def chair_toll(state: Known, seat: Seat, penholder: Seat, text: Text) -> int:
    """Return what a yes costs against the public demand of the chair whose measures the text moves."""
    return state.scenario.rule.chair_cost if chair_demand(state, seat, penholder, text) is not None else 0


def chair_demand(state: Known, seat: Seat, penholder: Seat, text: Text) -> Demand | None:
    """Return the public demand of a chair that a yes would go against, if the text moves one of its measures (R34)."""
    for demand in state.demands:
        if demand.draft != penholder or not demand.is_public or demand.seat == seat or demand.behalf is not None:
            continue
        measures = chaired(state.scenario, demand.seat)
        is_unmet = any(term.measure in measures and not term.holds(text) for term in demand.package.terms)
        if is_unmet and any(text.levels[measure] for measure in measures):
            return demand
    return None


def chaired(scenario: Scenario, seat: Seat) -> tuple[int, ...]:
    """Return the measures a seat speaks for as a committee's chair."""
    levers = scenario.council.members[seat].levers
    return next((lever.measures for lever in levers if isinstance(lever, Chair)), ())


def drops_demand(known: Known, seat: Seat, draft: Draft) -> bool:
    """Whether a seat's yes to a draft as it stands would be less than it demanded in public, for no deal (R12)."""
    dropped = any(
        demand.seat == seat
        and demand.draft == draft.penholder
        and demand.is_public
        and demand.behalf is None
        and not demand.package.holds(draft.text)
        for demand in known.demands
    )
    return dropped and not bound(known, seat, draft.penholder, draft.text)


def _dropped_demand(state: State, before: State, seat: Seat, draft: Draft) -> State:
    """Charge the credibility of a seat that votes yes on less than it demanded in public, for no deal."""
    if not drops_demand(before, seat, draft):
        return state
    cost = state.scenario.rule.dropped_credibility
    return shifted(state, seat, -cost, Cause.DEMAND_DROPPED)
