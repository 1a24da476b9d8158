"""What staff would propose: packages that gain, and that the room would think acceptable to the others."""

from collections.abc import Iterator

from attrs import frozen

from game.desk.breaking import freed_by
from game.desk.figures import rough
from game.desk.guards import chosen_guard, wisest_guard
from game.desk.hearsay import is_filed_for, replies, was_declined
from game.desk.roll import living, seat_of
from game.desk.signing import signed_value
from game.desk.wants import stake
from game.minds.appraisal import gain, net, own, steps, supposed_gain
from game.minds.concession import declared
from game.model.actions import Action, AskPoll, CirculateDraft, MakeJointDemand, MakeOffer, PutInBlue
from game.model.council import Seat
from game.model.measures import Measure
from game.model.offers import Answer, Deal
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.text import Draft, Instrument, Package, Status, Term, Text
from game.model.view import View
from game.rules.legality import is_legal
from game.rules.priors import centre
from game.rules.trust import bound, has_met_promise
from game.words.language import _
from game.words.names import member, members
from game.words.texts import package as wording

NAMED = 3
"""Measures in a package at most."""

SHOWN = 5


@frozen
class Suggestion:
    """Something worth doing, and why."""

    action: Action
    reason: str
    belief: str = ""
    """What the room would think of who must agree; a staff that knows better says so in its place."""

    @property
    def said(self) -> str:
        """Why it is worth doing, in a few words."""
        return "; ".join(part for part in (self.reason, self.belief) if part)


def suggestions(view: View, partner: Seat | None = None) -> tuple[Suggestion, ...]:
    """Return up to five legal acts, the most useful first; with a partner, packages for that seat alone.

    In a game without staff there are none.
    """
    if view.actions_left < 1 or view.priorities is None or view.setup.unaided:
        return ()
    found: list[Suggestion] = []
    for one in _all(view, partner):
        if len(found) < SHOWN and is_legal(view, one.action) and all(one.action != other.action for other in found):
            found.append(one)
    return tuple(found)


def _all(view: View, partner: Seat | None) -> Iterator[Suggestion]:
    seat = seat_of(view)
    mine = view.draft(seat)
    if mine is not None and mine.instrument is Instrument.RESOLUTION:
        if partner is None:
            yield from _next_steps(view, seat, mine)
        yield from _sales(view, seat, mine, partner)
    for draft in living(view):
        is_other = draft.penholder != seat and partner in (None, draft.penholder)
        if is_other and draft.instrument is Instrument.RESOLUTION and seat in draft.circle:
            yield from _wishes(view, seat, draft)


def _next_steps(view: View, seat: Seat, draft: Draft) -> Iterator[Suggestion]:
    """Suggest what a penholder should not forget."""
    outside = tuple(other for other in view.room if other not in draft.circle)
    if outside:
        yield Suggestion(CirculateDraft(seat, outside), _("only a text that all have seen can be put to the vote"))
    yes, vetoes = declared(view, draft, draft.text)
    if yes >= view.scenario.council.yes_needed and not vetoes:
        said = _("staff counts {yes} yes votes and no veto").format(yes=yes)
        yield Suggestion(PutInBlue(seat), said)
    if draft.status is Status.CIRCULATED and not replies(view, draft):
        yield Suggestion(AskPoll(seat, seat), _("nobody has said how they would vote on this version"))


def _sales(view: View, seat: Seat, draft: Draft, partner: Seat | None) -> Iterator[Suggestion]:
    """Suggest what to give for the votes that are missing: vetoes first, then what costs least."""
    scenario, sales, now = view.scenario, [], gain(view, draft.text, seat)
    for other in view.room if partner is None else (partner,):
        if other == seat or bound(view, other, seat, draft.text) is True or _is_sure(view, other, draft):
            continue
        if is_filed_for(view, other):
            continue
        text = _sweetened(view, draft, other)
        package = None if text is None else _package(view, centre(scenario)[other], draft.text, text)
        if text is None or package is None or was_declined(view, other, package):
            continue
        cost = net(scenario, own(view), draft.text) - net(scenario, own(view), package.applied(draft.text))
        freed = freed_by(view, package.applied(draft.text))
        rank = (len(freed), 0 if scenario.council.members[other].permanent else 1, cost, other)
        reason = _sale(now - signed_value(view, seat, package.applied(draft.text), package))
        if freed:
            reason += _(", but it frees {members}").format(members=members(scenario, freed))
        belief = _("the text is thought to be worth a yes to {member}").format(member=member(scenario, other))
        guard = chosen_guard(view, seat, package.applied(draft.text), package)
        sales.append((rank, Suggestion(MakeOffer(seat, seat, (other,), package, guard), reason, belief)))
    for _rank, sale in sorted(sales, key=lambda pair: pair[0]):
        yield sale


def _is_sure(view: View, other: Seat, draft: Draft) -> bool:
    """Whether a draft in blue, which no deal can change, needs no deal for a seat's yes."""
    if draft.status is not Status.IN_BLUE:
        return False
    said = [event.reply.answer for event in replies(view, draft) if event.reply.seat == other]
    return Answer.YES in said[-1:] or supposed_gain(view.scenario, other, draft.text) >= 0


def _sale(cost: int) -> str:
    """Return what a sale costs, the price of one's own yes waived."""
    return _("costs you nothing") if cost <= 0 else _("costs you {points}").format(points=rough(cost))


def _sweetened(view: View, draft: Draft, other: Seat) -> Text | None:
    """Return the draft with a few measures moved until the room would think the seat content, or None."""
    scenario, mine, theirs = view.scenario, own(view), centre(view.scenario)[other]
    text = draft.text
    while net(scenario, theirs, text) < 0:
        lacking = -net(scenario, theirs, text)
        allowed = [
            (_bargain(view, theirs, text, step, lacking), step)
            for step in steps(scenario, text)
            if len(draft.text.changes(step)) <= NAMED and net(scenario, mine, step) >= 0 and _keeps(view, step)
        ]
        best = max(allowed, key=lambda pair: pair[0], default=None)
        if best is None or best[0] <= 0:
            return None
        text = best[1]
    return text


def _bargain(view: View, theirs: Priorities, text: Text, step: Text, lacking: int) -> int:
    """Return how much of what they lack a step gives them for each point it costs oneself."""
    given = net(view.scenario, theirs, step) - net(view.scenario, theirs, text)
    cost = net(view.scenario, own(view), text) - net(view.scenario, own(view), step)
    return min(given, lacking) * 100 // (max(cost, 0) + 100)


def _keeps(view: View, text: Text) -> bool:
    """Whether a text keeps what the penholder whose view it is has signed."""
    return all(p.package.holds(text) for p in view.promises if isinstance(p, Deal) and p.draft == view.seat)


def _wishes(view: View, seat: Seat, draft: Draft) -> Iterator[Suggestion]:
    """Suggest what to ask of a penholder for one's vote: a little, more, and what others would ask for too."""
    text, seen = draft.text, []
    while len(draft.text.changes(text)) < NAMED:
        step = _improved(view, draft, text)
        if step is None:
            break
        text = step
        seen.append(text)
    for wanted in reversed(seen):
        yield from _wish(view, seat, draft, wanted)
    if seen:
        yield from _together(view, seat, draft, seen[0])
    elif net(view.scenario, own(view), draft.text) > 0 and _is_worth_selling(view, draft):
        yield from _wish(view, seat, draft, draft.text)


def _is_worth_selling(view: View, draft: Draft) -> bool:
    """Whether a yes to the text as it is has still something to gain from a deal: a price, or a text held fast."""
    is_waived = has_met_promise(view, seat_of(view), draft.penholder, draft.text)
    return draft.status is not Status.IN_BLUE or (own(view).price > 0 and not is_waived)


def _wish(view: View, seat: Seat, draft: Draft, wanted: Text) -> Iterator[Suggestion]:
    package = _package(view, own(view), draft.text, wanted)
    if package is None or was_declined(view, draft.penholder, package) or is_filed_for(view, draft.penholder):
        return
    after = package.applied(draft.text)
    gained = signed_value(view, draft.penholder, after, package) - gain(view, draft.text, draft.penholder)
    guard = wisest_guard(view, after, package)
    said = _("{points} to you").format(points=rough(gained, signed=True))
    if wanted == draft.text:
        said = _("it waives the price of your yes and holds what you like")
    belief = _("{member} is thought able to bear it").format(member=member(view.scenario, draft.penholder))
    yield Suggestion(MakeOffer(seat, draft.penholder, (draft.penholder,), package, guard), said, belief)


def _improved(view: View, draft: Draft, text: Text) -> Text | None:
    """Return the step that gains most for what it costs the penholder, if the room would think it bearable."""
    scenario, mine, theirs = view.scenario, own(view), centre(view.scenario)[draft.penholder]
    floor = min(0, net(scenario, theirs, draft.text))
    best: tuple[int, Text] | None = None
    for step in steps(scenario, text):
        gained = net(scenario, mine, step) - net(scenario, mine, text)
        lost = net(scenario, theirs, text) - net(scenario, theirs, step)
        if gained <= 0 or net(scenario, theirs, step) < floor or _wakes_veto(view, draft, text, step):
            continue
        score = gained * 100 // (max(lost, 0) + 100)
        if len(draft.text.changes(step)) <= NAMED and (best is None or score > best[0]):
            best = (score, step)
    return best[1] if best else None


def _wakes_veto(view: View, draft: Draft, text: Text, step: Text) -> bool:
    """Whether a step would make a permanent member other than oneself, content so far, vote no."""
    scenario = view.scenario
    for seat in scenario.council.permanent:
        middle = centre(scenario)[seat]
        if seat != view.seat and net(scenario, middle, step) < -middle.veto_cost <= net(scenario, middle, text):
            return True
    return False


def _together(view: View, seat: Seat, draft: Draft, wanted: Text) -> Iterator[Suggestion]:
    """Suggest a pact with those who are thought to want the same."""
    package = _package(view, own(view), draft.text, wanted)
    if package is None:
        return
    scenario = view.scenario
    gains = []
    for other in draft.circle:
        theirs = centre(scenario)[other]
        gained = net(scenario, theirs, wanted) - net(scenario, theirs, draft.text)
        if was_declined(view, other, package):
            continue
        if other in view.room and other not in (seat, draft.penholder) and gained > 0:
            gains.append((-gained, other))
    allies = tuple(sorted(other for _gain, other in sorted(gains)[:NAMED]))
    if len(allies) >= 2:
        action = MakeJointDemand(seat, draft.penholder, allies, package)
        yield Suggestion(action, _("they are thought to want it too"))


def _package(view: View, wanting: Priorities, before: Text, after: Text) -> Package | None:
    """Return terms on what changed, and on what else matters most to the seat that wants it."""
    changed = before.changes(after)
    order = sorted(range(len(after.levels)), key=lambda m: (m not in changed, -stake(wanting, m), m))
    chosen = sorted(order[: max(len(changed), 1) if changed else NAMED])
    terms = [
        _term(view.scenario.measures[m], wanting.worth[m], after.levels[m], m) for m in chosen if stake(wanting, m)
    ]
    terms = [term for term in terms if len(term.levels) <= view.scenario.measures[term.measure].top]
    return Package(tuple(terms)) if terms else None


def _term(measure: Measure, table: tuple[int, ...], level: int, number: int) -> Term:
    """Name a level, and every level next to it that is liked as well or better."""
    if not measure.is_ordered:
        return Term(number, (level,))
    low = high = level
    while low > 0 and table[low - 1] >= table[low]:
        low -= 1
    while high < measure.top and table[high + 1] >= table[high]:
        high += 1
    return Term(number, tuple(range(low, high + 1)))


def described(scenario: Scenario, action: Action) -> str:
    """Return a suggested act in a few words."""
    match action:
        case MakeOffer(recipients=recipients, package=terms):
            names = ", ".join(member(scenario, seat) for seat in recipients)
            return _("Offer {members}: {package}").format(members=names, package=wording(scenario, terms))
        case MakeJointDemand(recipients=recipients, package=terms):
            names = ", ".join(member(scenario, seat) for seat in recipients)
            return _("Invite {members} to a pact: {package}").format(members=names, package=wording(scenario, terms))
        case AskPoll():
            return _("Ask how the others would vote")
        case PutInBlue():
            return _("Put your draft in blue")
        case _:
            return _("Circulate your draft to all in the room")
