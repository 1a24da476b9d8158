"""An offer as it lies on one's table: its terms with their points, what it binds one to, what staff makes of it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from game.desk.breaking import broken_by
from game.desk.chairs import chair_warning
from game.desk.guards import GUARDS
from game.desk.inbox import filed, proposal_said
from game.desk.page import Page
from game.desk.redlines import open_warning
from game.desk.signing import signed_value, text_warnings
from game.minds.appraisal import gain, least_bound, signed_text
from game.model.offers import Guard, Offer, OfferKind
from game.model.text import Draft, Term
from game.model.text import Text as Wording
from game.model.view import View
from game.ui.aides import Aides
from game.ui.hues import Hue
from game.ui.pages import page_node
from game.ui.type import NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Column, Flow, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.language import _
from game.words.names import members
from game.words.points import points
from game.words.reasons import guarded
from game.words.texts import term

if TYPE_CHECKING:
    from game.minds.staff import Staff


@frozen
class Letter:
    """An offer, and the guard under which it would be accepted."""

    offer: Offer
    guard: Guard
    take_guard: Callable[[Guard], None]
    open: Callable[[Choice], None]


def letter(aides: Aides, view: View, shown: Letter) -> list[Node]:
    """Return an offer as nodes on paper."""
    offer = shown.offer
    draft, text = view.draft(offer.draft), signed_text(view, offer)
    rows: list[Node] = [Text(said=proposal_said(view, offer), type=NAME, hue=Hue.INK)]
    rows.append(Column(children=tuple(_terms(view, draft, offer)), gap=0))
    facts = [guarded(view.scenario, offer.proposer, offer.guard)]
    others = tuple(seat for seat in offer.recipients if seat != view.seat)
    if others:
        facts.append(_("Offered to {members} as well; all must accept.").format(members=members(view.scenario, others)))
    rows += [Text(said=said, type=SECOND, hue=Hue.INK_2) for said in facts if said]
    if draft is not None:
        rows += _values(view, draft, text, shown)
    rows += _staff(aides, view, shown)
    if filed(view, offer.proposer):
        rows.append(page_node(filed(view, offer.proposer), on_paper=True))
    return rows


def _terms(view: View, draft: Draft | None, offer: Offer) -> Iterator[Node]:
    for one in offer.package.terms:
        yield _term(view, draft, one)
        yield Rule(hue=Hue.RULE, tall=3)


def _term(view: View, draft: Draft | None, one: Term) -> Node:
    """Return a term beside the present text, with what the difference is worth to oneself."""
    now = draft.text.levels[one.measure] if draft is not None else None
    is_met = now is not None and now in one.levels
    change = 0
    if now is not None and view.priorities is not None:
        table = view.priorities.worth[one.measure]
        change = table[one.nearest(now)] - table[now]
    said = _("so now")
    if not is_met and now is not None:
        said = _("now {level}").format(level=view.scenario.measures[one.measure].levels[now].label)
    hue = Hue.OPPOSE_TEXT if change < 0 else Hue.SUPPORT_TEXT if change > 0 else Hue.INK_2
    return Row(
        children=(
            Icon(name="check" if is_met else "arrow-right", side=18, hue=Hue.SUPPORT_TEXT if is_met else Hue.INK_2),
            Text(said=term(view.scenario, one), type=SECOND_BOLD, hue=Hue.INK, grow=1.5),
            Text(said=said, type=SECOND, hue=Hue.INK_2, grow=1),
            Text(said="" if is_met else points(change, signed=True), type=NAME, hue=hue, across=1, wide=84),
        ),
        gap=12,
    )


def _values(view: View, draft: Draft, text: Wording | None, shown: Letter) -> Iterator[Node]:
    """Yield what the text is worth now and as signed, the worst that would bind, the guard, and warnings."""
    offer, guard = shown.offer, shown.guard
    now = gain(view, draft.text, draft.penholder)
    if offer.kind is OfferKind.PACT or text is None:
        then = gain(view, offer.package.applied(draft.text), draft.penholder)
        yield _figures((_("To you now"), now), (_("with these terms"), then))
        return
    then = signed_value(view, draft.penholder, text, offer.package)
    is_mine = offer.draft == view.seat and view.setup.core
    figures = [(_("To you now"), now), (_("as signed"), then)]
    if not is_mine:
        figures.append((_("worst that would bind you"), least_bound(view, text, offer.package, guard)))
    yield _figures(*figures)
    if not is_mine:
        yield _guard(view, shown, text)
    page: Page = (*text_warnings(view, draft.text, text), *chair_warning(view, draft.penholder, text))
    if not is_mine:
        page = (*page, *open_warning(view, text, offer.package, guard))
    if offer.draft == view.seat:
        page = (*page, *broken_by(view, text, offer.package, (offer.proposer, *offer.recipients)))
    if page:
        yield page_node(page, on_paper=True)


def _figures(*figures: tuple[str, int]) -> Node:
    pairs = [
        Row(
            children=(
                Text(said=said, type=SECOND, hue=Hue.INK_2),
                Text(said=points(value), type=TITLE, hue=Hue.SUPPORT_TEXT if value >= 0 else Hue.OPPOSE_TEXT),
            ),
            gap=10,
        )
        for said, value in figures
    ]
    return Flow(children=pairs, gap=28)


def _guard(view: View, shown: Letter, text: Wording) -> Node:
    package = shown.offer.package
    worst = {guard: least_bound(view, text, package, guard) for guard in GUARDS}
    said = {
        Guard.ANY: _("bound however the rest moves (worst {points})"),
        Guard.NO_STRONGER: _("free if the rest grows stronger (worst {points})"),
        Guard.NO_WEAKER: _("free if the rest grows weaker (worst {points})"),
    }
    choice = Choice(
        key=f"guard-{shown.offer.proposer}",
        label=_("Guard"),
        options=[said[guard].format(points=points(worst[guard])) for guard in GUARDS],
        chosen=GUARDS.index(shown.guard),
        set=lambda place: shown.take_guard(GUARDS[place]),
        open=shown.open,
        is_marked=shown.guard is not Guard.ANY,
        tall=36,
    )
    mark = Icon(name="shield", side=20, hue=Hue.INK_2)
    return Row(children=(mark, Text(said=_("Guard"), type=SECOND, hue=Hue.INK_2), choice), gap=10)


def _staff(aides: Aides, view: View, shown: Letter) -> Iterator[Node]:
    """Yield how likely the text passes now and with the offer; an ellipsis while staff counts."""
    offer = shown.offer
    draft = view.draft(offer.draft)
    if view.setup.unaided or draft is None:
        return
    meant = offer.package.applied(draft.text)
    pledged = (offer.proposer,) if offer.kind is OfferKind.DEAL else ()

    def put(staff: "Staff") -> tuple[int, int]:
        return staff.chance(draft, draft.text), staff.chance(draft, meant, pledged)

    found = aides.consult(f"letter {offer.proposer}", view, (offer, meant), put)
    now, then = ("…", "…") if found is None else map(str, found)
    said = _("Staff: the text passes in {now} of 100 cases as it is, with this in {then}.").format(now=now, then=then)
    mark = Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT)
    yield Row(children=(mark, Text(said=said, type=SECOND, hue=Hue.INK, grow=1)), gap=10)
