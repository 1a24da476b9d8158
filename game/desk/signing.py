"""What one would be bound to: shown before a signature, with the worst that could come of it."""

from game.desk.breaking import broken_by, cost_of_breach
from game.desk.chairs import chair_warning
from game.desk.figures import rough, roughly
from game.desk.guards import wisest_guard
from game.desk.lapses import lapsing
from game.desk.page import Heading, Line, Page, Tone, lines
from game.desk.redlines import now_warning, open_warning, signed_warning
from game.desk.roll import draft_of
from game.minds.appraisal import gain, least_bound, net, own, signed_text
from game.model.council import Seat
from game.model.offers import Guard, Offer, OfferKind
from game.model.text import Draft, Package, Term, Text
from game.model.view import View
from game.rules.worth import worst_text
from game.words.labels import named
from game.words.language import _
from game.words.names import members
from game.words.texts import changes, term, terms


def deal_review(view: View, draft: Seat, package: Package, guard: Guard, text: Text, others: tuple[Seat, ...]) -> Page:
    """Return what signing a package would bind one to: the terms, the text as signed, and the worst text."""
    is_pen = draft == view.seat
    page: Page = (
        Heading(_("Before you sign")),
        Line(_pledge(view, draft, others)),
        *term_lines(view, view.draft(draft), package),
        *_now_and_then(view, draft, text, package),
        *lapsing(view, draft, text if is_pen or draft in others else None, package),
    )
    if is_pen:
        page = (*page, *_pen_review(view, text, package, others))
    if is_pen and view.setup.core:  # nobody else can move the text
        return page
    review = (*worst_lines(view, text, package, guard, is_pen), *_other_guard(view, text, package, guard))
    return *page, _guard_line(guard, is_pen), *review


def _pledge(view: View, draft: Seat, others: tuple[Seat, ...]) -> str:
    said = _("With {members} you pledge yes on any version of {draft} in which:")
    return said.format(members=members(view.scenario, others), draft=draft_of(view.scenario, draft, view.seat))


def _guard_line(guard: Guard, is_pen: bool) -> Line:
    """Say how far one is bound; a penholder's guard is held only against what the meeting amends (R36)."""
    match guard:
        case Guard.ANY:
            amended = _("However the meeting amends the rest of the text, you stay bound.")
            moved = _("However the rest of the text moves, you stay bound.")
        case Guard.NO_STRONGER:
            amended = _(
                "If the meeting makes any other measure stronger, you are free again; "
                "your own revisions never free you."
            )
            moved = _("If any other measure becomes stronger, you are free again.")
        case Guard.NO_WEAKER:
            amended = _(
                "If the meeting makes any other measure weaker, you are free again; your own revisions never free you."
            )
            moved = _("If any other measure becomes weaker, you are free again.")
    return Line(amended if is_pen else moved)


def _now_and_then(view: View, draft: Seat, text: Text, package: Package) -> Page:
    found = view.draft(draft)
    if found is None:
        return ()
    now, then = gain(view, found.text, draft), signed_value(view, draft, text, package)
    sentence = _("The text is worth {now} to you now and would be worth {then} when signed.")
    said = sentence.format(now=rough(now), then=roughly(then))
    if package.holds(text) and own(view).price:
        said += " " + _("Signed, it waives the price of your yes.")
    return Line(said), *text_warnings(view, found.text, text), *chair_warning(view, draft, text)


def signed_value(view: View, draft: Seat, text: Text, package: Package) -> int:
    """Return what a text one would sign on is worth to oneself: its price is waived where it meets the terms."""
    return net(view.scenario, own(view), text) if package.holds(text) else gain(view, text, draft)


def text_warnings(view: View, now: Text, then: Text) -> Page:
    """Return warnings of red lines crossed: by a draft's present text, by the text as it would be signed."""
    return *now_warning(view, now), *(signed_warning(view, then) if then != now else ())


def worst_lines(view: View, text: Text, package: Package, guard: Guard, is_pen: bool = False) -> Page:
    """Return the worst text a package would bind one to, signed on a text."""
    scenario = view.scenario
    worst = worst_text(scenario, own(view), text, package, guard)
    value = least_bound(view, text, package, guard)
    amended = _("The worst text this would bind you to, if the meeting amended it so, is worth {points}.")
    moved = _("The worst text this would bind you to is worth {points}.")
    tone = Tone.WARNING if value < 0 else Tone.GOOD
    page: Page = (Line((amended if is_pen else moved).format(points=roughly(value)), tone),)
    if worst != text:
        differs = _("Beside the text as signed it would have: {changes}.")
        page = (*page, Line(differs.format(changes="; ".join(changes(scenario, text, worst))), indent=2))
    return *page, *open_warning(view, text, package, guard)


def _other_guard(view: View, text: Text, package: Package, guard: Guard) -> Page:
    """Say so when another guard would be safer."""
    wise = wisest_guard(view, text, package)
    least, safest = (least_bound(view, text, package, one) for one in (guard, wise))
    if safest <= least:
        return ()
    sentence = _("Safer: add guard {guard}, and the worst would be worth {points}.")
    return (Line(sentence.format(guard=named(wise), points=roughly(safest))),)


def _pen_review(view: View, text: Text, package: Package, others: tuple[Seat, ...]) -> Page:
    """Return what it means for a penholder: its own text, which it must keep so."""
    said = _("You must keep these terms in your draft while the deal lives; the rest stays in your hands.")
    return Line(said), *broken_by(view, text, package, others)


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
