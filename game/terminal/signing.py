"""What one would be bound to: shown before a signature, with the worst that could come of it."""

from collections.abc import Iterable

from game.minds.appraisal import least_bound, net, own, signed_text
from game.model.council import Seat
from game.model.offers import Deal, Guard, Offer, OfferKind
from game.model.text import Draft, Package, Term, Text
from game.model.view import View
from game.rules.promises import moves_past
from game.rules.trust import is_free
from game.rules.worth import open_lines, worst_text
from game.terminal.bargaining import GUARDS, parted, seat_of, signed_offer, wisest_guard
from game.terminal.figures import rough, roughly
from game.terminal.packages import package_named, parted_guard, typed_text
from game.terminal.page import Heading, Line, Page, Tone, lines
from game.terminal.roll import CommandError, draft_named, draft_of
from game.words.labels import named
from game.words.language import _
from game.words.names import members
from game.words.texts import changes, summary, term, terms


def deal_review(view: View, draft: Seat, package: Package, guard: Guard, text: Text, others: tuple[Seat, ...]) -> Page:
    """Return what signing a package would bind one to: the terms, the text as signed, and the worst text."""
    page: Page = (
        Heading(_("Before you sign")),
        Line(_pledge(view, draft, others)),
        *term_lines(view, view.draft(draft), package),
        _guard_line(guard),
        *_now_and_then(view, draft, text),
    )
    if draft == view.seat:
        return *page, *_pen_review(view, text), *_amended_at_worst(view, text, package)
    return *page, *worst_lines(view, text, package, guard), *_other_guard(view, text, package, guard)


def _pledge(view: View, draft: Seat, others: tuple[Seat, ...]) -> str:
    said = _("With {members} you pledge yes on any version of {draft} in which:")
    return said.format(members=members(view.scenario, others), draft=draft_of(view.scenario, draft, view.seat))


def _guard_line(guard: Guard) -> Line:
    match guard:
        case Guard.ANY:
            said = _("However the rest of the text moves, you stay bound (guard any).")
        case Guard.NO_STRONGER:
            said = _("If any other measure becomes stronger, you are free again (guard no stronger).")
        case Guard.NO_WEAKER:
            said = _("If any other measure becomes weaker, you are free again (guard no weaker).")
    return Line(said)


def _now_and_then(view: View, draft: Seat, text: Text) -> Page:
    found = view.draft(draft)
    if found is None:
        return ()
    now, then = (net(view.scenario, own(view), one) for one in (found.text, text))
    sentence = _("The text is worth {now} to you now and would be worth {then} when signed; your price is waived.")
    return (Line(sentence.format(now=rough(now), then=roughly(then))),)


def worst_lines(view: View, text: Text, package: Package, guard: Guard) -> Page:
    """Return the worst text a package would bind one to, signed on a text."""
    scenario, mine = view.scenario, own(view)
    worst = worst_text(scenario, mine, text, package, guard)
    value = least_bound(view, text, package, guard)
    sentence = _("The worst text this would bind you to is worth {points}.")
    tone = Tone.WARNING if value < 0 else Tone.GOOD
    page: Page = (Line(sentence.format(points=roughly(value)), tone),)
    if worst != text:
        moved = _("Beside the text as signed it would have: {changes}.")
        page = (*page, Line(moved.format(changes="; ".join(changes(scenario, text, worst))), indent=2))
    for line in open_lines(scenario, mine, text, package, guard):
        measure = scenario.measures[line.measure]
        labels = ", ".join(measure.levels[level].label for level in line.levels)
        crossed = _("It leaves your red line open: {measure}: {levels}.").format(measure=measure.title, levels=labels)
        page = (*page, Line(crossed, Tone.WARNING))
    return page


def _other_guard(view: View, text: Text, package: Package, guard: Guard) -> Page:
    """Say so when another guard would be safer."""
    wise = wisest_guard(view, text, package)
    least, safest = (least_bound(view, text, package, one) for one in (guard, wise))
    if safest <= least:
        return ()
    sentence = _("Safer: add guard {guard}, and the worst would be worth {points}.")
    return (Line(sentence.format(guard=named(wise), points=roughly(safest))),)


def _amended_at_worst(view: View, text: Text, package: Package) -> Page:
    """Name the worst text that would bind a penholder: others can only make it so by an amendment."""
    worst = worst_text(view.scenario, own(view), text, package, Guard.ANY)
    value = roughly(least_bound(view, text, package, Guard.ANY))
    said = _("The worst text this would bind you to, if the meeting amended it so, is worth {points}: {levels}.")
    levels = typed_text(view.scenario, worst, text) or _("this one")
    return (Line(said.format(points=value, levels=levels)),)


def _pen_review(view: View, text: Text) -> Page:
    """Return what it means for a penholder: its own text, which it must keep so."""
    said = _("You must keep these terms in your draft while the deal lives; the rest stays in your hands.")
    return Line(said), *broken_by(view, text)


def broken_by(view: View, text: Text) -> Page:
    """Return a warning if writing a text would break deals of the penholder whose view it is (RULES §4)."""
    seat = seat_of(view)
    found = view.draft(seat)
    deals = [promise for promise in view.promises if isinstance(promise, Deal) and promise.draft == seat]
    broken = [
        deal
        for deal in deals
        if found is not None
        and any(pledge.seat == seat and not is_free(deal, pledge) for pledge in deal.pledges)
        and deal.package.holds(found.text)
        and not deal.package.holds(text)
    ]
    gone = freed_by(view, text, tuple(broken))
    free = _("The text moves past what they signed, and they are free again: {codes}.")
    lapsing = (Line(free.format(codes=codes(view, gone)), Tone.WARNING),) if gone else ()
    if not broken:
        return lapsing
    said = [
        _("This breaks your deal with {codes}: {terms}.").format(
            codes=codes(view, (party for party in deal.parties if party != seat)),
            terms="; ".join(terms(view.scenario, deal.package)),
        )
        for deal in broken
    ]
    return *lines(said, Tone.WARNING), Line(cost_of_breach(view), Tone.WARNING), *lapsing


def freed_by(view: View, text: Text, broken: tuple[Deal, ...] = ()) -> tuple[Seat, ...]:
    """Return who would be free of a deal with this penholder, since its text moves past what they signed."""
    gone = [
        pledge.seat
        for deal in view.promises
        if isinstance(deal, Deal) and deal.draft == view.seat and deal not in broken
        for pledge in deal.pledges
        if pledge.seat != view.seat
        and not is_free(deal, pledge)
        and moves_past(view.scenario, pledge, deal.package, text)
    ]
    return tuple(dict.fromkeys(gone))


def term_lines(view: View, draft: Draft | None, package: Package) -> tuple[Line, ...]:
    """Return terms beside what stands in the text, with what the difference is worth to oneself."""
    return tuple(Line(_term(view, draft, one), indent=2) for one in package.terms)


def _term(view: View, draft: Draft | None, one: Term) -> str:
    said = term(view.scenario, one)
    if draft is None or one.holds(draft.text):
        return said + (" " + _("(it is so now)") if draft else "")
    number = draft.text.levels[one.measure]
    table = own(view).worth[one.measure]
    return _("{term} (now {level}; {points} to you)").format(
        term=said,
        level=view.scenario.measures[one.measure].levels[number].label,
        points=rough(table[one.nearest(number)] - table[number], signed=True),
    )


def codes(view: View, seats: Iterable[Seat]) -> str:
    """Return members' codes with commas."""
    return ", ".join(view.scenario.council.members[seat].code for seat in seats)


def cost_of_breach(view: View) -> str:
    """Return what a broken promise costs."""
    rule = view.scenario.rule
    sentence = _("A broken promise costs you {points} and {credibility} credibility.")
    return sentence.format(points=roughly(rule.broken_promise), credibility=rule.break_credibility)


def pact_review(view: View, package: Package) -> Page:
    """Return what joining a pact would bind one to."""
    return (
        Heading(_("Before you sign")),
        Line(_("You pledge not to vote yes on this draft unless:")),
        *lines(terms(view.scenario, package), indent=2),
        Line(_("It ends with the draft, or when all its parties agree.")),
        Line(cost_of_breach(view)),
    )


def offer_review(view: View, offer: Offer, guard: Guard) -> Page:
    """Return what accepting an offer would bind one to."""
    if offer.kind is OfferKind.PACT:
        return pact_review(view, offer.package)
    text = signed_text(view, offer)
    others = tuple(sorted(seat for seat in (offer.proposer, *offer.recipients) if seat != view.seat))
    return () if text is None else deal_review(view, offer.draft, offer.package, guard, text, others)


def worst_page(view: View, words: str = "") -> Page:
    """Return the worst text a package would bind one to, under each guard or the one named: ``coal<=1 [on SEAT]``."""
    head, tail = parted(words)
    tail, guard = parted_guard(tail)
    draft, package = draft_named(view, head), package_named(view.scenario, tail)
    if view.draft(draft) is None:
        raise CommandError(_("That seat has no draft that you have seen."))
    text = signed_offer(view, draft, (draft,), package)
    if text is None:
        return ()
    page: Page = (
        Heading(_("Signed on this text")),
        Line(summary(view.scenario, text)),
        Line(_("It is worth {points} to you.").format(points=roughly(net(view.scenario, own(view), text)))),
    )
    for one in GUARDS if guard is None else (guard,):
        page = (
            *page,
            Heading(_("With guard {guard}").format(guard=named(one))),
            *worst_lines(view, text, package, one),
        )
    return page
