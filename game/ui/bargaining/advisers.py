"""What staff makes of a proposal: how each recipient would take it, and what it would propose itself."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from game.desk.suggestions import Suggestion, described, suggestions
from game.model.actions import MakeJointDemand, MakeOffer
from game.model.council import Seat
from game.model.text import Text as Wording
from game.model.view import View
from game.ui.aides import Aides
from game.ui.bargaining.proposal import Mode, Proposal, filled, makes_deal, recipients, signed
from game.ui.hues import Hue
from game.ui.type import NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Link
from game.ui.widgets.figures import Span
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.language import _
from game.words.names import name
from game.words.texts import level
from game.words.texts import package as wording

if TYPE_CHECKING:
    from game.minds.reception import Reception
    from game.minds.staff import Staff

LIKELY, UNLIKELY = 50, 20
"""Percent from which an acceptance is called likely, and up to which unlikely; few offers are taken as they are."""

MOST = 6
"""Recipients whose acceptance is foretold."""

SUGGESTED = 3


@frozen
class Foretold:
    """Staff's view of a proposal."""

    receptions: tuple["Reception", ...]
    now: int
    """How likely the draft passes as it is, with one's own yes, in percent."""
    then: int
    """The same of the text with it, all who sign pledged."""


@frozen
class Advised:
    """What staff would propose, and how it thinks each recipient would take it."""

    suggestion: Suggestion
    receptions: tuple["Reception", ...] = ()


def foretold(aides: Aides, view: View, proposal: Proposal) -> Foretold | None:
    """Return staff's view, or None while it is being made or where there is none."""
    text, to = signed(view, proposal), recipients(view, proposal)[:MOST]
    draft = view.draft(proposal.draft)
    if text is None or draft is None or proposal.package is None:
        return None
    asked = to if makes_deal(view, proposal) else ()
    meant = proposal.package.applied(draft.text)

    def put(staff: "Staff") -> Foretold:
        return Foretold(
            tuple(staff.reception(draft, text, seat) for seat in asked),
            staff.chance(draft, draft.text),
            staff.chance(draft, meant, asked),
        )

    return aides.consult("proposal", view, (draft.penholder, text, meant, asked), put)


def staff_says(aides: Aides, view: View, proposal: Proposal) -> tuple[Node, ...]:
    """Return what staff expects of a proposal; an ellipsis while it thinks."""
    if view.setup.unaided or proposal.package is None:
        return ()
    found, to = foretold(aides, view, proposal), recipients(view, proposal)[:MOST]
    is_deal = makes_deal(view, proposal)
    if is_deal and not to:
        return ()
    said = _("What staff expects of them") if is_deal else _("Staff on the text with these terms")
    rows: list[Node] = [
        Row(children=(Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT), heading(said, NAME, Hue.INK)), gap=10)
    ]
    if is_deal:
        rows += _receptions(view, proposal, to, found)
    if is_deal:
        said = _("A first offer is seldom taken as it is; most are countered.")
        rows.append(Text(said=said, type=SECOND, hue=Hue.INK_2))
    chance = "…" if found is None else str(found.then)
    now = "…" if found is None else str(found.now)
    passes = _("It passes in {chance} of 100 cases with them, now in {now}.").format(chance=chance, now=now)
    rows.append(Text(said=passes, type=SECOND, hue=Hue.INK_2))
    return (Column(children=rows, gap=8),)


def _receptions(view: View, proposal: Proposal, to: tuple[Seat, ...], found: Foretold | None) -> list[Node]:
    if found is None:
        return [_awaited(view, seat) for seat in to]
    return [_taken(view, one, signed(view, proposal)) for one in found.receptions]


def _awaited(view: View, seat: Seat) -> Node:
    return Row(
        children=(
            Flag(code=view.scenario.council.members[seat].code, high=32),
            Text(said=name(view.scenario, seat), type=SECOND_BOLD, hue=Hue.INK, grow=1),
            Text(said="…", type=NAME, hue=Hue.INK_2),
        ),
        gap=14,
    )


def _odds(one: "Reception") -> str:
    """Return how likely an offer is taken: a word and its bounds, or one chance where they are the same."""
    word = _("likely") if one.chance >= LIKELY else _("unsure") if one.chance > UNLIKELY else _("unlikely")
    if one.low == one.high:
        return _("{word}, {chance} %").format(word=word, chance=one.chance)
    return _("{word}, {low} to {high} %").format(word=word, low=one.low, high=one.high)


def _taken(view: View, one: "Reception", text: Wording | None) -> Node:
    """Return how a seat would take it: a band, a word with its icon, and why."""
    if one.chance >= LIKELY:
        icon, hue, band = "check", Hue.SUPPORT_TEXT, Hue.SUPPORT_TINT
    elif one.chance > UNLIKELY:
        icon, hue, band = "dot-circle", Hue.UNDECIDED_TEXT, Hue.UNDECIDED_TINT
    else:
        icon, hue, band = "cross", Hue.OPPOSE_TEXT, Hue.OPPOSE_TINT
    odds = _odds(one)
    head = Row(
        children=(
            Text(said=name(view.scenario, one.seat), type=SECOND_BOLD, hue=Hue.INK, wide=130, most=1),
            Span(
                low=one.low / 100,
                middle=one.chance / 100,
                high=one.high / 100,
                fill=hue,
                band=band,
                grow=1,
                label=odds,
            ),
            Icon(name=icon, side=18, hue=hue),
            Text(said=odds, type=SECOND_BOLD, hue=hue, wide=190, most=2),
        ),
        gap=10,
    )
    why = _why(view, one, text)
    words: list[Node] = [head] + ([Text(said=why, type=SECOND, hue=Hue.INK_2)] if why else [])
    return Row(
        children=(
            Flag(code=view.scenario.council.members[one.seat].code, high=32),
            Column(children=words, gap=0, grow=1),
        ),
        gap=14,
        down=0,
    )


def _why(view: View, one: "Reception", text: Wording | None) -> str:
    if text is None:
        return ""
    said = []
    for sentence, measure in ((_("Likes {level}."), one.likes), (_("Minds {level}."), one.minds)):
        if measure is not None:
            said.append(sentence.format(level=level(view.scenario, measure, text.levels[measure])))
    return " ".join(said)


# Suggestions


def suggested(aides: Aides, view: View, proposal: Proposal) -> tuple[Advised, ...] | None:
    """Return packages staff would propose to whom is chosen, or to anybody; None while it thinks."""
    if view.setup.unaided or proposal.mode not in (Mode.OFFER, Mode.PACT, Mode.DEMAND):
        return ()
    if proposal.mode is Mode.DEMAND and proposal.draft == view.seat:
        return ()
    partner = proposal.to[-1] if proposal.to and proposal.mode is Mode.OFFER else None
    kinds = (MakeJointDemand,) if proposal.mode is Mode.PACT else (MakeOffer,)

    def put(staff: "Staff") -> tuple[Advised, ...]:
        found = [one for one in suggestions(view, partner) if isinstance(one.action, kinds) and _fits(proposal, one)]
        return tuple(_weighed(staff, view, proposal, one) for one in found[:SUGGESTED])

    return aides.consult("suggestions", view, (partner, proposal.mode, proposal.draft), put)


def _weighed(staff: "Staff", view: View, proposal: Proposal, one: Suggestion) -> Advised:
    """Return a suggestion with what staff expects of it as an offer, by the same estimate as of any other."""
    made = adopted(view, proposal, one)
    draft, text = view.draft(made.draft), signed(view, made)
    if draft is None or text is None or not makes_deal(view, made):
        return Advised(one)
    return Advised(one, tuple(staff.reception(draft, text, seat) for seat in recipients(view, made)))


def _fits(proposal: Proposal, one: Suggestion) -> bool:
    """Whether a suggestion can be filled in: a demand is on the draft that was chosen."""
    return proposal.mode is not Mode.DEMAND or getattr(one.action, "draft", None) == proposal.draft


def suggestion_links(
    aides: Aides, view: View, proposal: Proposal, become: Callable[[Proposal], None]
) -> tuple[Node, ...]:
    """Return what staff would propose, each filled in by a click."""
    found = suggested(aides, view, proposal)
    if found == ():
        return ()
    head = heading(_("Staff would propose"), NAME, Hue.INK)
    rows: list[Node] = [Row(children=(Icon(name="diamond", side=16, hue=Hue.PRIVATE_TEXT), head), gap=10)]
    if found is None:
        rows.append(Text(said="…", type=NAME, hue=Hue.INK_2))
    for place, one in enumerate(found or ()):
        filled_in = adopted(view, proposal, one.suggestion)
        if filled_in.package == proposal.package and filled_in.to == proposal.to:
            rows.append(Text(said=_("What you have put together."), type=SECOND, hue=Hue.INK_2))
            continue
        link = Link(
            key=f"suggestion-{place}",
            said=_described(view, proposal, one.suggestion),
            hue=Hue.SUPPORT_TEXT,
            act=partial(become, filled_in),
        )
        rows += [link, Text(said=_advised(view, one), type=SECOND, hue=Hue.INK_2)]
    return (Column(children=rows, gap=2),)


def _advised(view: View, one: Advised) -> str:
    """Return what a suggestion brings, and how it would be taken."""
    if not one.receptions:
        return one.suggestion.said
    taken = _("{member} accepts: {odds}")
    return "; ".join(
        (
            one.suggestion.reason,
            *(taken.format(member=name(view.scenario, each.seat), odds=_odds(each)) for each in one.receptions),
        )
    )


def _described(view: View, proposal: Proposal, one: Suggestion) -> str:
    if proposal.mode is Mode.DEMAND and isinstance(one.action, MakeOffer):
        return wording(view.scenario, one.action.package)
    return described(view.scenario, one.action)


def adopted(view: View, proposal: Proposal, one: Suggestion) -> Proposal:
    """Return a proposal with a suggestion filled in."""
    match one.action:
        case MakeOffer(draft=draft, recipients=to, package=package, guard=guard):
            is_offer = proposal.mode is Mode.OFFER
            made = evolve(proposal, draft=draft, to=to if is_offer else (), guard=guard if is_offer else None)
            return filled(view.scenario, made, package)
        case MakeJointDemand(draft=draft, recipients=to, package=package):
            return filled(view.scenario, evolve(proposal, draft=draft, to=to), package)
        case _:
            return proposal
