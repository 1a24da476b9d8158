"""The staff room: how a vote would go, what each seat seems to want, what might pass, and what staff would do.

What is said here comes from one seat's view alone, as a mind in its chair would have it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.desk.figures import roughly
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone, lines
from game.desk.redlines import labelled
from game.desk.roll import code, draft_of
from game.model.actions import Action
from game.model.council import Seat
from game.model.priorities import RedLine
from game.model.reasons import Stance, Want
from game.model.text import Draft
from game.model.view import View
from game.words.actions import sentence
from game.words.labels import named, skill
from game.words.language import _, say
from game.words.names import member
from game.words.points import decimal, percent
from game.words.whys import deed, want, whys

if TYPE_CHECKING:
    from game.minds.staff import Advice, Dossier, Staff, Tally, WhipCount

IN_ROW = 2
"""Wishes of a seat in the list of all seats."""


def counts_page(view: View, staff: "Staff") -> Page:
    """Return how votes would go on the draft resolutions one has seen, and what everybody seems to want."""
    from game.minds.staff import voted  # brings numpy, which takes a while to import

    page: list[Block] = []
    for draft in voted(view):
        count = staff.whip_count(draft)
        page += [Heading(_title(view, draft)), *_outlook(view, count), *_because(view, count)]
        page.append(_roll(view, staff, count))
    return tuple(page)


def seat_page(view: View, staff: "Staff", seat: Seat, draft: Draft) -> Page:
    """Return what one seat seems to be after, and on what that rests."""
    dossier = staff.dossier(seat, draft)
    title = _("Staff on {member}, beside {draft}").format(
        member=member(view.scenario, seat), draft=draft_of(view.scenario, draft.penholder, view.seat)
    )
    page: list[Block] = [Heading(title)]
    if dossier.tally is not None:
        page.append(Line(_stood(view, dossier.tally), Tone.STRONG))
    return (*page, _wishes(view, dossier), *_never(view, dossier), *_rests(view, dossier))


def advice_page(view: View, advice: "Advice", of_skill: str) -> Page:
    """Return what a mind of some skill would do in one's chair, and why."""
    title = Heading(_("What your staff would do (skill: {skill})").format(skill=skill(of_skill)))
    what = Line(sentence(view.scenario, advice.choice.action), Tone.STRONG)
    return title, what, *lines(whys(view.scenario, advice.reason))


def prospects_page(view: View, staff: "Staff", named_as: Callable[[Action], str]) -> Page:
    """Return what might pass in the end; a face says how it names an act."""
    found = staff.prospects()
    page: list[Block] = [Heading(_("What might pass, if it came to that"))] if found else []
    said = _("{number}. {order}: {passes} likely to pass, worth {points} to you")
    for number, one in enumerate(found, start=1):
        order, passes, points = named_as(one.action), percent(one.passes), roughly(one.worth)
        page.append(Line(said.format(number=number, order=order, passes=passes, points=points)))
    return tuple(page)


def _title(view: View, draft: Draft) -> str:
    said = _("Staff on {draft}, version {version}")
    return said.format(draft=draft_of(view.scenario, draft.penholder, view.seat), version=draft.version)


def _outlook(view: View, count: "WhipCount") -> Page:
    """Return the sum, with how unsure it is."""
    said = _("Yes votes to expect, with your own: {votes}, give or take {spread}; {needed} are needed.")
    votes = said.format(
        votes=_tenth(count.votes), spread=_tenth(count.give_or_take), needed=view.scenario.council.yes_needed
    )
    chances = _("It is {passes} likely to pass with your yes, and {without} without.")
    passes = chances.format(passes=percent(count.passes), without=percent(count.without))
    return Line(votes, Tone.STRONG), Line(passes)


def _tenth(number: float) -> str:
    return decimal(round(number * 10) * 10)


def _because(view: View, count: "WhipCount") -> Page:
    """Return how many are likely, and who is not, with what each last said that weighed: the whip count in words."""
    firm = [t for t in count.tallies if t.stance in (Stance.LIKELY, Stance.PROMISED)]
    page: list[Block] = [Line(_("{count} others are likely.").format(count=len(firm)))] if firm else []
    for tally in count.tallies:
        if tally.stance in (Stance.LEANING, Stance.UNLIKELY, Stance.VETO):
            page.append(Line(_reasoned(view, tally), Tone.WARNING if tally.stance is Stance.VETO else Tone.NORMAL))
    return tuple(page)


def _reasoned(view: View, tally: "Tally") -> str:
    bare = _("{seat}: {stance}, {chance}.")
    full = _("{seat}: {stance}, {chance}; it {deed}.")
    done = deed(view.scenario, tally.because) if tally.because else ""
    seat, chance = member(view.scenario, tally.seat), tally.veto if tally.stance is Stance.VETO else tally.yes
    return say(full if done else bare, seat=seat, stance=named(tally.stance), chance=percent(chance), deed=done)


def _roll(view: View, staff: "Staff", count: "WhipCount") -> Grid:
    columns = (
        Column(_("code"), is_typed=True),
        Column(_("yes"), is_number=True),
        Column(_("stance")),
        Column(_("seems to want most")),
    )
    return Grid(columns, tuple(_row(view, staff, count, tally) for tally in count.tallies))


def _row(view: View, staff: "Staff", count: "WhipCount", tally: "Tally") -> Row:
    scenario = view.scenario
    short = code(scenario, tally.seat)
    if tally.stance is Stance.OWN:
        said = _("{code}, {member}: {stance}").format(
            code=short, member=scenario.council.members[tally.seat].name, stance=named(tally.stance)
        )
        return Row((short, "", named(tally.stance), ""), said + ".", Tone.STRONG)
    wishes = staff.wishes(tally.seat, count.draft, IN_ROW)
    cells = (short, percent(tally.yes), named(tally.stance), "; ".join(_brief(view, one) for one in wishes))
    said = _("{code}, {member}: {stance}, {yes} likely to vote yes; seems to want {wishes}").format(
        code=short,
        member=scenario.council.members[tally.seat].name,
        stance=named(tally.stance),
        yes=percent(tally.yes),
        wishes="; ".join(_drifting(view, one) for one in wishes),
    )
    tone = Tone.WARNING if tally.stance is Stance.VETO else Tone.NORMAL
    return Row(cells, said + ".", tone)


def _brief(view: View, one: Want) -> str:
    """Return a wish with its measure's id, for a narrow column: "aid: exemption (stronger)"."""
    measure = view.scenario.measures[one.measure]
    said = _("{id}: {level} ({drift})")
    return said.format(id=measure.id, level=measure.levels[one.level].label, drift=named(one.drift))


def _drifting(view: View, one: Want) -> str:
    return _("{wish} ({drift})").format(wish=want(view.scenario, one), drift=named(one.drift))


def _stood(view: View, tally: "Tally") -> str:
    said = _("{stance}: {yes} likely to vote yes.")
    stood = say(said, stance=named(tally.stance), yes=percent(tally.yes))
    if not view.scenario.council.members[tally.seat].permanent:
        return stood
    return stood + " " + _("It is {veto} likely to stop it by a veto.").format(veto=percent(tally.veto))


def _wishes(view: View, dossier: "Dossier") -> Grid:
    columns = (
        Column(_("id"), is_typed=True),
        Column(_("measure")),
        Column(_("seems to like best")),
        Column(_("than the draft")),
        Column(_("at stake"), is_number=True),
        Column(_("sure"), is_number=True),
    )
    return Grid(columns, tuple(_wish_row(view, one) for one in dossier.wants if one.stake))


def _wish_row(view: View, one: Want) -> Row:
    measure = view.scenario.measures[one.measure]
    label, drift = measure.levels[one.level].label, named(one.drift)
    stake, sure = _tenth(one.stake / 100), percent(one.sure)
    said = _("{id}, {measure}: seems to like {level} best, {drift}; {stake} points at stake, {sure} sure").format(
        id=measure.id, measure=measure.title, level=label, drift=drift, stake=stake, sure=sure
    )
    return Row((measure.id, measure.title, label, drift, stake, sure), said + ".")


def _never(view: View, dossier: "Dossier") -> Page:
    said = _("It is {likely} likely never to accept: {line}.")
    return tuple(
        Line(said.format(likely=percent(likely), line=labelled(view.scenario, RedLine(measure, levels))), Tone.WARNING)
        for measure, levels, likely in dossier.never
    )


def _rests(view: View, dossier: "Dossier") -> Page:
    title = Heading(_("What this rests on"))
    if not dossier.grounds:
        return title, Line(_("Nothing it has said or done so far: on what the whole room knows of it."))
    page: list[Block] = [title]
    page += [Line(say("{deed}.", deed=deed(view.scenario, ground))) for ground in dossier.grounds]
    if dossier.doubted:
        page.append(Line(_("It has contradicted itself, so its words weigh less.")))
    return tuple(page)
