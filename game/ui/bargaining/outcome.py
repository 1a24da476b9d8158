"""Part 3: what follows. Value, the worst text that would bind, what it breaks, the text it would become."""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import evolve, frozen

from game.desk.breaking import broken_deals, cost_of_breach, freed_by, partners
from game.desk.chairs import chair_warning
from game.desk.guards import GUARDS, wisest_guard
from game.desk.lapses import lapsing
from game.desk.mends import Mend, mends
from game.desk.page import Line as Told
from game.desk.redlines import crossed
from game.desk.roll import seat_of
from game.desk.signing import signed_value
from game.minds.appraisal import best_text, gain, least_bound, own
from game.model.council import Seat
from game.model.offers import Guard
from game.model.text import Package
from game.model.text import Text as Wording
from game.model.view import View
from game.rules.trust import has_met_promise
from game.rules.worth import relief, text_value, worst_text
from game.ui.bargaining.proposal import (
    Mode,
    Proposal,
    guard_of,
    limit_of,
    makes_deal,
    recipients,
    signed,
)
from game.ui.bargaining.steps import noted
from game.ui.bargaining.terms import open_lines
from game.ui.hues import Hue
from game.ui.type import BANNER, BODY, LEAST, NAME, SECOND, SECOND_BOLD, SERIF, SERIF_NAME
from game.ui.widgets.button import Link
from game.ui.widgets.choice import Choice
from game.ui.widgets.figures import Meter
from game.ui.widgets.layout import Card, Column, Flow, Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.struck import Struck
from game.ui.widgets.text import Icon, Text, heading
from game.words.labels import named
from game.words.language import _, ngettext, say
from game.words.names import members
from game.words.points import in_points, points
from game.words.reasons import joined
from game.words.texts import changes, term
from game.words.texts import package as wording


@frozen
class Turning:
    """What part 3 does when something in it is pressed."""

    become: Callable[[Proposal], None]
    open: Callable[[Choice], None]


# Facts


def before_and_after(view: View, proposal: Proposal) -> tuple[int, int] | None:
    """Return what the text is worth to oneself now, and as it would be; hundredths of a point."""
    draft, text, package = view.draft(proposal.draft), signed(view, proposal), proposal.package
    if draft is None or text is None or view.priorities is None:
        return None
    now = gain(view, draft.text, draft.penholder)
    if package is not None and makes_deal(view, proposal):
        return now, signed_value(view, draft.penholder, text, package)
    return now, gain(view, text, draft.penholder)


def is_bound_by_others(view: View, proposal: Proposal) -> bool:
    """Whether somebody else could still move the text one signs on."""
    return makes_deal(view, proposal) and not (proposal.draft == view.seat and view.setup.core)


def warnings(view: View, proposal: Proposal) -> tuple[str, ...]:
    """Return what speaks for thinking twice, a sentence each."""
    package, text = proposal.package, signed(view, proposal)
    if package is None or text is None or view.priorities is None:
        return ()
    found = []
    if makes_deal(view, proposal):
        lines = crossed(view, text)
        if lines:
            found.append(_("The text as signed crosses your red line ({lines}).").format(lines=lines))
        found += [line.text for line in chair_warning(view, proposal.draft, text)]
        if is_bound_by_others(view, proposal):
            found += [_open_said(view, measure, package) for measure in open_lines(view, proposal)]
            if not found and least_bound(view, text, package, guard_of(view, proposal)) < 0:
                found.append(_("You could be bound to a text worth less than none."))
        found += [said for _icon, said in breaking(view, text, package, recipients(view, proposal))]
        if proposal.draft == view.seat or proposal.draft in recipients(view, proposal):
            found += [line.text for line in lapsing(view, proposal.draft, text, package) if isinstance(line, Told)]
    return tuple(found)


def _open_said(view: View, measure: int, package: Package) -> str:
    piece, mine = view.scenario.measures[measure], own(view)
    over = sorted({at for line in mine.red_lines if line.measure == measure for at in line.levels})
    label = piece.levels[over[0]].label
    if measure in package.measures:
        said = _("Your term on {measure} allows “{level}”, which is over your red line.")
    else:
        said = _("{measure} is not named: even “{level}” would bind you.")
    return said.format(measure=piece.title, level=label)


def breaking(
    view: View, text: Wording, package: Package | None = None, others: tuple[Seat, ...] = ()
) -> Iterator[tuple[str, str]]:
    """Yield what a text, or signing a package, breaks, and whom it frees, each with its icon."""
    broken = broken_deals(view, text, package, others)
    for deal in broken:
        said = _("your deal with {members}: {terms}").format(
            members=members(view.scenario, partners(view, deal)), terms=wording(view.scenario, deal.package)
        )
        yield "broken", said
    gone = freed_by(view, text, broken)
    if gone:
        said = _("The text moves past what they signed, so they are free again: {members}")
        yield "links", said.format(members=members(view.scenario, gone))


# Nodes


def banner(view: View, proposal: Proposal) -> Node:
    """Return what happens if they accept, in a sentence."""
    if proposal.package is None:
        said = [Text(said=_("Name a term: what follows is shown here."), type=BODY, hue=Hue.INK, grow=1)]
        return Card(child=Column(children=said), fill=Hue.TINT, border=Hue.RULE, sides=16, ends=10)
    title, gist, price = _gist(view, proposal)
    words: list[Node] = [Text(said=title, type=NAME, hue=Hue.INK)]
    if gist:
        words.append(Text(said=gist, type=NAME, hue=Hue.SUPPORT_TEXT))
    if price:
        words.append(Text(said=price, type=NAME, hue=Hue.OPPOSE_TEXT))
    return Card(child=Flow(children=words, gap=8), fill=Hue.SUPPORT_TINT, sides=18, ends=10)


def _gist(view: View, proposal: Proposal) -> tuple[str, str, str]:
    """Return who must do what, what it brings, and what it costs."""
    to = recipients(view, proposal)
    who = members(view.scenario, to)
    both = before_and_after(view, proposal)
    change = 0 if both is None else both[1] - both[0]
    cost = _("It costs you {points}.").format(points=in_points(-change)) if change < 0 else ""
    gained = _("It brings you {points}.").format(points=in_points(change)) if change > 0 else ""
    match proposal.mode:
        case Mode.OFFER | Mode.COUNTER if makes_deal(view, proposal):
            title = ngettext("If {members} accepts:", "If {members} accept:", len(to)).format(members=who)
            votes = ngettext("{count} more pledged yes.", "{count} more pledged yes votes.", len(to))
            return title, joined(votes.format(count=len(to)), gained), cost
        case Mode.PACT | Mode.CALL | Mode.COUNTER:
            number = len(to) + 1
            blocking = view.scenario.council.blocking
            said = _("{number} of you withhold your yes without these terms; {blocking} can stop any text.")
            return say(_("If {members} join:"), members=who), said.format(number=number, blocking=blocking), ""
        case Mode.DEMAND:
            heard = _("All who have the draft hear:") if proposal.is_public else _("The penholder alone hears:")
            return heard, _("you vote yes only for this."), ""
        case Mode.BROKER:
            return _("The room hears, on behalf of {member}:").format(member=who), _("it votes yes only for this."), ""
        case _:
            return _("Your answer to the poll:"), _("yes, if these terms are in the text."), ""


def value(view: View, proposal: Proposal) -> Node:
    """Return what the text is worth to oneself, now and then."""
    both = before_and_after(view, proposal)
    if both is None:
        return Space()
    return value_row(view, both[0], both[1], _value_said(view, proposal))


def value_row(view: View, now: int, then: int, more: str = "") -> Node:
    """Return two values with an arrow between, and a bar that shows both."""
    best = text_value(view.scenario, own(view), best_text(view.scenario, own(view)))
    low, high = min(0, now, then), max(best, now, then, 100)
    span = high - low
    hue = Hue.SUPPORT_TEXT if then >= 0 else Hue.OPPOSE_TEXT
    numbers: list[Node] = [Text(said=_("Value to you"), type=NAME, hue=Hue.INK, wide=84)]
    if now != then:
        numbers.append(Text(said=points(now), type=BANNER, hue=Hue.INK_2, most=1))
        numbers.append(Icon(name="arrow-right", side=24, hue=Hue.INK_2))
    numbers.append(Text(said=points(then), type=BANNER, hue=hue, most=1))
    meter = Meter(
        value=(then - low) / span,
        marks=[-low / span],
        ghost=(now - low) / span if now != then else None,
        label=_("Value to you"),
        fill=Hue.SUPPORT if then >= 0 else Hue.OPPOSE,
        grow=1,
    )
    said = "   ".join(
        one for one in (_("nothing adopted: 0"), _("your best: {points}").format(points=points(best)), more) if one
    )
    return Column(children=(Row(children=(*numbers, meter), gap=12), Text(said=said, type=LEAST, hue=Hue.INK_2)), gap=2)


def _value_said(view: View, proposal: Proposal) -> str:
    draft, text = view.draft(proposal.draft), signed(view, proposal)
    if draft is None or text is None:
        return ""
    mine = own(view)
    moved = relief(view.scenario, mine, text) - relief(view.scenario, mine, draft.text)
    said = [_("urgency: {points}").format(points=points(moved, signed=True))] if moved else []
    is_paid = has_met_promise(view, seat_of(view), draft.penholder, draft.text)
    is_waived = makes_deal(view, proposal) and proposal.package is not None and proposal.package.holds(text)
    if mine.price and is_waived and not is_paid:
        said.append(_("price of your yes waived: {points}").format(points=points(mine.price, signed=True)))
    return "   ".join(said)


def binding(view: View, proposal: Proposal, turning: Turning) -> Iterator[Node]:
    """Yield the worst text that would bind one, its one-click mends, and the guard."""
    package, text = proposal.package, signed(view, proposal)
    if package is None or text is None or view.priorities is None:
        return
    if not makes_deal(view, proposal):
        yield from _unbound(view, proposal)
        return
    if not is_bound_by_others(view, proposal):
        yield noted("lock", "", _("The pen is yours: nobody else moves the text; you must keep these terms in it."))
        return
    guard = guard_of(view, proposal)
    least = least_bound(view, text, package, guard)
    title = _("Worst text that would bind you")
    lines = open_lines(view, proposal)
    hue = Hue.OPPOSE_TEXT if least < 0 or lines else Hue.SUPPORT_TEXT
    tail = _("and over a red line") if lines else ""
    yield Row(
        children=(
            heading(title, NAME, Hue.INK),
            Text(said=points(least), type=NAME, hue=hue, most=1),
            Text(said=tail, type=SECOND, hue=hue, grow=1),
        ),
        gap=12,
    )
    said = _worst_said(view, text, package, guard, lines)
    if said:
        yield _warned(view, proposal, turning, said, mends(view, text, package, guard), bool(lines) or least < 0)
    yield _guard(view, proposal, turning, text, package)


def _worst_said(view: View, text: Wording, package: Package, guard: Guard, lines: tuple[int, ...]) -> tuple[str, ...]:
    said = [_open_said(view, measure, package) for measure in lines]
    worst = worst_text(view.scenario, own(view), text, package, guard)
    others = [measure for measure in text.changes(worst) if measure not in lines]
    if others:
        listed = "; ".join(changes(view.scenario, text, worst)[:3])
        said.append(
            _("The rest of the text may move: {changes}").format(changes=listed) + (" …" if len(others) > 3 else "")
        )
    return tuple(said)


def _warned(
    view: View, proposal: Proposal, turning: Turning, said: tuple[str, ...], found: tuple[Mend, ...], is_grave: bool
) -> Node:
    rows: list[Node] = [Text(said=one, type=SECOND, hue=Hue.INK) for one in said]
    for number, mend in enumerate(found):
        rows.append(
            Link(
                key=f"mend-{number}",
                said=_mend_said(view, mend),
                hue=Hue.SUPPORT_TEXT,
                command="narrow" if number == 0 else "",
                act=partial(turning.become, mended(view, proposal, mend)),
            )
        )
    hue = Hue.OPPOSE_TEXT if is_grave else Hue.INK_2
    body = Row(
        children=(Icon(name="warning" if is_grave else "info", side=26, hue=hue), Column(children=rows, gap=4, grow=1)),
        gap=14,
        down=0,
    )
    fill, edge = (Hue.OPPOSE_TINT, Hue.OPPOSE) if is_grave else (Hue.TINT, Hue.RULE)
    return Card(child=body, fill=fill, border=edge, sides=14, ends=8)


def _mend_said(view: View, mend: Mend) -> str:
    then = points(mend.least)
    if mend.term is not None:
        said = _("Add “{term}” (worst: {points})")
        return said.format(term=term(view.scenario, mend.term), points=then)
    assert mend.guard is not None
    return _("Guard “{guard}” (worst: {points})").format(guard=named(mend.guard), points=then)


def mended(view: View, proposal: Proposal, mend: Mend) -> Proposal:
    """Return a proposal with a mend made."""
    if mend.term is None:
        return evolve(proposal, guard=mend.guard)
    measure = view.scenario.measures[mend.term.measure]
    return proposal.limited(mend.term.measure, limit_of(measure, mend.term.levels))


def _guard(view: View, proposal: Proposal, turning: Turning, text: Wording, package: Package) -> Node:
    wisest, now = wisest_guard(view, text, package), guard_of(view, proposal)

    def take(place: int) -> None:
        turning.become(evolve(proposal, guard=GUARDS[place]))

    said = {
        Guard.ANY: _("any other text binds me"),
        Guard.NO_STRONGER: _("free if another measure grows stronger"),
        Guard.NO_WEAKER: _("free if another measure grows weaker"),
    }
    best = least_bound(view, text, package, wisest)
    options = [
        said[guard] + (" " + _("(safest)") if least_bound(view, text, package, guard) == best else "")
        for guard in GUARDS
    ]
    choice = Choice(
        key="guard",
        label=_("Guard"),
        options=options,
        chosen=GUARDS.index(now),
        set=take,
        open=turning.open,
        is_marked=now is not Guard.ANY,
        tall=36,
        grow=1,
    )
    return Row(
        children=(
            Icon(name="shield", side=20, hue=Hue.INK_2),
            Text(said=_("Guard"), type=SECOND, hue=Hue.INK_2),
            choice,
        ),
        gap=10,
    )


def _unbound(view: View, proposal: Proposal) -> Iterator[Node]:
    """Yield what a demand or a pact asks of oneself."""
    match proposal.mode:
        case Mode.PACT | Mode.CALL | Mode.COUNTER:
            yield noted(
                "lock", _("You pledge not to vote yes on this draft without these terms."), cost_of_breach(view)
            )
        case Mode.DEMAND:
            yield noted("speech", "", _("A demand binds nobody, you included; a later one replaces it."))
        case Mode.BROKER:
            yield noted("speech", "", _("When that seat enters, it finds it on its table as an offer of yours."))
        case _:
            yield noted("bars", "", _("An answer to a poll binds nobody."))


def pledges(view: View, proposal: Proposal) -> Iterator[Node]:
    """Yield the promises made, broken, freed and lapsed."""
    package, text = proposal.package, signed(view, proposal)
    if package is None or text is None or not makes_deal(view, proposal):
        return
    to = recipients(view, proposal)
    yield Rule(hue=Hue.RULE, tall=9)
    yield heading(_("Pledges"), NAME, Hue.INK)
    if to:
        made = say(_("{members}: yes on any version that fits"), members=members(view.scenario, (seat_of(view), *to)))
        yield pledged("handshake", _("Makes"), made, Hue.SUPPORT_TEXT)
    is_written = proposal.draft == view.seat or proposal.draft in to
    found = list(breaking(view, text, package, to)) if proposal.draft == view.seat else []
    for icon, said in found:
        yield pledged(icon, _("Breaks") if icon == "broken" else _("Frees"), said, Hue.OPPOSE_TEXT)
    if any(icon == "broken" for icon, _said in found):
        rule = view.scenario.rule
        before = view.credibility[seat_of(view)]
        said = _("Credibility {before} to {after}, and {points} lost.").format(
            before=before, after=max(0, before - rule.break_credibility), points=in_points(rule.broken_promise)
        )
        yield pledged("", "", said, Hue.INK_2)
    for line in lapsing(view, proposal.draft, text if is_written else None, package):
        if isinstance(line, Told):
            yield pledged("clock", _("Lapses"), line.text, Hue.OPPOSE_TEXT)


def pledged(icon: str, title: str, said: str, hue: Hue) -> Node:
    """Return what becomes of a promise: an icon, a word, a sentence."""
    mark: Node = Icon(name=icon, side=20, hue=hue) if icon else Space(wide=20)
    return Row(
        children=(
            mark,
            Text(said=title, type=SECOND_BOLD, hue=hue, wide=76, most=1),
            Text(said=said, type=SECOND, hue=Hue.INK, grow=1),
        ),
        gap=10,
        down=0,
    )


def becoming(view: View, proposal: Proposal) -> Iterator[Node]:
    """Yield the text it would become, as changes."""
    draft, text = view.draft(proposal.draft), signed(view, proposal)
    if draft is None or text is None or proposal.package is None:
        return
    yield Rule(hue=Hue.RULE, tall=9)
    if draft.text == text:
        is_met = proposal.package.holds(text)
        said = _("The text stays as it is.") if is_met else _("The text has still to be moved to meet it.")
        yield heading(said, NAME, Hue.INK)
        return
    is_written = makes_deal(view, proposal) and proposal.draft in (view.seat, *recipients(view, proposal))
    title = (
        _("The text would become version {number}").format(number=draft.version + 1)
        if is_written
        else _("A text that meets it, nearest to version {number}").format(number=draft.version)
    )
    yield difference(view, draft.text, text, title)


def difference(view: View, before: Wording, after: Wording, title: str) -> Node:
    """Return what changes between two texts, with what stays counted."""
    moved = before.changes(after)
    stay = len(before.levels) - len(moved)
    rest = ngettext("{count} measure stays", "{count} measures stay", stay).format(count=stay)
    head = Text(said=title, type=NAME, hue=Hue.INK, grow=1)
    rows: list[Node] = [Row(children=(head, Text(said=rest, type=LEAST, hue=Hue.INK_2)), gap=10)]
    for place, measure in enumerate(moved):
        rows.append(_changed(view, measure, before.levels[measure], after.levels[measure], place % 2 == 0))
    return Column(children=rows, gap=2)


def _changed(view: View, number: int, before: int, after: int, is_shaded: bool) -> Node:
    measure, mine = view.scenario.measures[number], view.priorities
    is_better = mine is not None and mine.worth[number][after] >= mine.worth[number][before]
    hue = Hue.SUPPORT_TEXT if is_better else Hue.OPPOSE_TEXT
    row = Row(
        children=(
            Text(said=measure.title, type=SERIF, hue=Hue.INK, grow=1.1),
            Struck(said=measure.levels[before].label, type=SERIF, hue=Hue.OPPOSE_TEXT, grow=1),
            Icon(name="arrow-right", side=18, hue=Hue.INK_2),
            Text(said=measure.levels[after].label, type=SERIF_NAME, hue=Hue.SUPPORT_TEXT, grow=1),
            Icon(name="triangle-up" if is_better else "triangle-down", side=16, hue=hue),
        ),
        gap=10,
    )
    return Card(child=row, fill=Hue.TINT if is_shaded else Hue.PAPER, sides=10, ends=4, radius=6)


def sections(view: View, proposal: Proposal, turning: Turning, staff: tuple[Node, ...]) -> list[Node]:
    """Return part 3 below its head."""
    if proposal.package is None:
        return [banner(view, proposal), value(view, proposal), *staff]
    return [
        banner(view, proposal),
        value(view, proposal),
        Rule(hue=Hue.RULE, tall=9),
        *binding(view, proposal, turning),
        *staff,
        *pledges(view, proposal),
        *becoming(view, proposal),
    ]
