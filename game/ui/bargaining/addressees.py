"""Part 1: to whom it goes, on which draft, how loudly."""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import evolve, frozen

from game.desk.roll import draft_of, seat_of
from game.model.actions import Action, Broker, CirculateDraft, MakeJointDemand, MakeOffer
from game.model.council import Seat, Voice
from game.model.errors import Breach
from game.model.view import View
from game.rules.legality import breach
from game.ui.bargaining.proposal import Mode, Proposal, any_term, drafts, recipients
from game.ui.bargaining.steps import noted
from game.ui.hues import Hue
from game.ui.type import NAME, SECOND
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Text
from game.ui.widgets.toggle import FlagToggle
from game.words.breaches import numbered, sentence
from game.words.language import _, ngettext, say
from game.words.names import members, name

OF_ADDRESS = (
    Breach.NOT_IN_ROOM,
    Breach.NOT_IN_CIRCLE,
    Breach.TO_ITSELF,
    Breach.OFFER_PENDING,
    Breach.PENHOLDER_INVITED,
    Breach.NOT_STAGED,
    Breach.ALREADY_BROKERED,
    Breach.ALREADY_SHOWN,
)
"""What can be wrong with one addressee."""

NAMED = 4
"""Members named in a remark; more are counted."""

DIGITS = 9


@frozen
class Address:
    """What part 1 does when something in it is chosen."""

    toggle: Callable[[Seat], None]
    become: Callable[[Proposal], None]
    open: Callable[[Choice], None]


def refused(view: View, proposal: Proposal, seat: Seat) -> Breach | None:
    """Return why a seat cannot be addressed, or None if it can."""
    found = breach(view, _asked_about(view, proposal, seat))
    return found if found in OF_ADDRESS else None


def _asked_about(view: View, proposal: Proposal, other: Seat) -> Action:
    seat, draft, package = seat_of(view), proposal.draft, proposal.package or any_term(view)
    match proposal.mode:
        case Mode.PACT:
            return MakeJointDemand(seat, draft, (other,), package)
        case Mode.BROKER:
            return Broker(seat, draft, other, package)
        case _:
            return MakeOffer(seat, draft, (other,), package)


def toggles(
    view: View, chosen: tuple[Seat, ...], faults: dict[Seat, Breach | None], toggle: Callable[[Seat], None]
) -> tuple[Node, ...]:
    """Return every other member as a switch, the first nine with number keys; and why some cannot be chosen."""
    scenario = view.scenario
    pills = []
    for seat in faults:
        fault = faults[seat]
        pills.append(
            FlagToggle(
                key=f"to-{seat}",
                code=scenario.council.members[seat].code,
                said=name(scenario, seat),
                is_on=seat in chosen,
                digit=digit(faults, seat),
                refusal="" if fault is None or seat in chosen else numbered(fault),
                act=partial(toggle, seat),
            )
        )
    return Flow(children=pills, gap=10), *_refusals(view, chosen, faults)


def digit(faults: dict[Seat, Breach | None], seat: Seat) -> str:
    """Return the number key of a seat among those that can be chosen, or nothing."""
    free = [other for other, fault in faults.items() if fault is None]
    place = free.index(seat) + 1 if seat in free else DIGITS + 1
    return str(place) if place <= DIGITS else ""


def _refusals(view: View, chosen: tuple[Seat, ...], faults: dict[Seat, Breach | None]) -> Iterator[Node]:
    """Yield one remark for each rule that keeps members from being chosen."""
    by_rule: dict[Breach, list[Seat]] = {}
    for seat, fault in faults.items():
        if fault is not None and seat not in chosen:
            by_rule.setdefault(fault, []).append(seat)
    for fault, seats in by_rule.items():
        if len(seats) <= NAMED:
            title = say(_("{members} cannot be chosen:"), members=members(view.scenario, tuple(seats)))
        else:
            title = ngettext("{count} seat cannot be chosen:", "{count} seats cannot be chosen:", len(seats))
            title = title.format(count=len(seats))
        yield noted("info", f"{title} {sentence(fault)}", "")


def addressees(view: View, proposal: Proposal, address: Address) -> Node:
    """Return part 1 below its head."""
    rows: list[Node] = []
    choices = drafts(view)
    if len(choices) > 1 and proposal.mode not in (Mode.COUNTER, Mode.POLL):
        rows.append(_which_draft(view, proposal, address))
    match proposal.mode:
        case Mode.OFFER | Mode.PACT | Mode.BROKER:
            faults = addressable(view, proposal)
            rows += toggles(view, proposal.to, faults, address.toggle)
            rows += _shown_too(view, proposal)
        case Mode.DEMAND:
            rows.append(_loudness(view, proposal, address))
        case Mode.CALL:
            rows.append(_group(view, proposal, address))
            rows.append(_listed(view, recipients(view, proposal)))
        case Mode.COUNTER | Mode.POLL:
            rows.append(_listed(view, recipients(view, proposal)))
    return Column(children=rows, gap=10)


def addressable(view: View, proposal: Proposal) -> dict[Seat, Breach | None]:
    """Return every other member with the rule against addressing it, in alphabetical order as they sit."""
    return {
        seat: refused(view, proposal, seat)
        for seat in view.scenario.council.seats
        if seat != view.seat and not (proposal.mode is Mode.BROKER and seat in view.room)
    }


def _which_draft(view: View, proposal: Proposal, address: Address) -> Node:
    choices = drafts(view)
    pens = [draft.penholder for draft in choices]
    said = [
        say(
            _("{draft}, version {number}"),
            draft=draft_of(view.scenario, draft.penholder, view.seat),
            number=draft.version,
        )
        for draft in choices
    ]

    def take(place: int) -> None:
        address.become(evolve(proposal, draft=pens[place]))

    choice = Choice(
        key="which-draft",
        label=_("Which draft"),
        options=said,
        chosen=pens.index(proposal.draft) if proposal.draft in pens else 0,
        set=take,
        open=address.open,
        is_marked=True,
        tall=36,
    )
    return Row(children=(Text(said=_("On"), type=SECOND, hue=Hue.INK_2), choice), gap=12)


def _loudness(view: View, proposal: Proposal, address: Address) -> Node:
    pen = members(view.scenario, (proposal.draft,))
    options = (_("in public"), _("to {penholder} alone").format(penholder=pen))

    def take(place: int) -> None:
        address.become(evolve(proposal, is_public=place == 0))

    choice = Choice(
        key="loudness",
        label=_("Who hears it"),
        options=options,
        chosen=0 if proposal.is_public else 1,
        set=take,
        open=address.open,
        is_marked=True,
        tall=36,
    )
    heard = (
        _("All who have the draft hear it. To drop it later, and get nothing for it, costs credibility.")
        if proposal.is_public
        else _("Nobody else hears of it.")
    )
    return Flow(
        children=(
            Row(children=(Text(said=_("Say it"), type=SECOND, hue=Hue.INK_2), choice), gap=12),
            Row(children=(Text(said=heard, type=SECOND, hue=Hue.INK_2),), tall=36),
        ),
        gap=16,
    )


def _group(view: View, proposal: Proposal, address: Address) -> Node:
    voices = voiced(view)
    if len(voices) < 2:
        return Text(
            said=_("You call {group} together; whoever accepts joins.").format(group=proposal.group),
            type=SECOND,
            hue=Hue.INK_2,
        )

    def take(place: int) -> None:
        address.become(evolve(proposal, group=voices[place]))

    return Choice(
        key="group",
        label=_("Which group"),
        options=voices,
        chosen=voices.index(proposal.group) if proposal.group in voices else 0,
        set=take,
        open=address.open,
        is_marked=True,
        tall=36,
    )


def voiced(view: View) -> tuple[str, ...]:
    """Return the groups one speaks for."""
    levers = view.scenario.council.members[seat_of(view)].levers
    return tuple(lever.group for lever in levers if isinstance(lever, Voice))


def _listed(view: View, seats: tuple[Seat, ...]) -> Node:
    """Return whom it goes to where that is settled."""
    pills: list[Node] = [
        Row(
            children=(
                Flag(code=view.scenario.council.members[seat].code, high=24),
                Text(said=name(view.scenario, seat), type=NAME, hue=Hue.INK),
            ),
            gap=10,
        )
        for seat in seats
    ]
    return Flow(children=pills or [Text(said=_("Nobody is free to hear it."), type=SECOND, hue=Hue.INK_2)], gap=24)


def _shown_too(view: View, proposal: Proposal) -> Iterator[Node]:
    """Yield a remark if the offer shows the draft to somebody (R3)."""
    draft = view.draft(proposal.draft)
    fresh = tuple(seat for seat in proposal.to if draft is not None and seat not in draft.circle)
    if fresh and proposal.mode is Mode.OFFER:
        title = say(_("{members} has not seen your draft; the offer shows it."), members=members(view.scenario, fresh))
        yield noted("eye", title, "", Hue.UNDECIDED_TEXT)


def unseen(view: View, seats: tuple[Seat, ...]) -> CirculateDraft:
    """Return the act that shows one's own draft to seats."""
    return CirculateDraft(seat_of(view), tuple(sorted(seats)))
