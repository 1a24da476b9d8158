"""Who plays in a lesson: how many delegations there are, and which of them holds which seat."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeAlias

from attrs import frozen

from game.model.council import Seat
from game.model.scenario import Scenario
from game.play.lesson import MOST_DELEGATIONS, Lesson
from game.ui.hues import Hue
from game.ui.type import HEADING, NAME, SECOND
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.language import _, ngettext

Groups: TypeAlias = tuple[tuple[str, ...], ...]
"""For each delegation the codes of its seats."""


def delegated(scenario: Scenario, number: int) -> Groups:
    """Return so many delegations of a seat each: who holds a pen first, then who has a veto, then by the table."""
    pens = [draft.penholder for draft in scenario.drafts]
    members = scenario.council.members

    def rank(seat: Seat) -> tuple[bool, bool, int]:
        return seat not in pens, not members[seat].permanent, seat

    first = sorted(scenario.council.seats, key=rank)[:number]
    return tuple((members[seat].code,) for seat in first)


@frozen
class Seats:
    """The delegations as they stand, and what is told when they are to be others."""

    lesson: Lesson
    scenario: Scenario
    regroup: Callable[[Callable[[Groups], Groups]], None]
    """Makes of the delegations what a function makes of them."""
    open: Callable[[Choice], None]
    """Shows all options of a choice."""


def seats(shown: Seats) -> Iterator[Node]:
    """Yield how many delegations there are, then who plays each seat."""
    number = len(shown.lesson.delegations)
    most = min(MOST_DELEGATIONS, len(shown.scenario.council.members))
    yield _counted(shown, number, most)
    options = [_("AI member"), *(_delegation(place) for place in range(number))]
    if number < most:
        options.append(_("another delegation"))
    for seat in shown.scenario.council.seats:
        yield Rule()
        yield _held(shown, seat, options)


def _counted(shown: Seats, number: int, most: int) -> Row:
    """Return how many delegations there are, with the ways to one more and one less."""
    said = ngettext("{count} delegation", "{count} delegations", number).format(count=number)
    fewer = Button(
        key="fewer",
        said=_("One less"),
        icon="minus",
        act=partial(shown.regroup, _fewer),
        refusal=_("One is the least.") if number <= 1 else "",
        tall=44,
    )
    another = Button(
        key="another",
        said=_("One more"),
        icon="plus",
        act=partial(shown.regroup, partial(_another, shown.scenario)),
        refusal=_("There are no more seats.") if number >= most else "",
        tall=44,
    )
    return Row(children=(heading(said, HEADING), Space(grow=1), fewer, another), gap=10)


def _held(shown: Seats, seat: Seat, options: list[str]) -> Row:
    """Return a seat with what is particular about it, and the choice of who plays it."""
    member = shown.scenario.council.members[seat]
    where = next((place for place, codes in enumerate(shown.lesson.delegations) if member.code in codes), None)
    choice = Choice(
        key=f"seat-{member.code}",
        label=_("Who plays {member}").format(member=member.name),
        options=options,
        chosen=0 if where is None else where + 1,
        set=_seater(shown, member.code),
        open=shown.open,
        is_marked=where is not None,
        type=SECOND,
        tall=38,
    )
    choice.wide = 250
    marks: list[Node] = []
    if any(draft.penholder == seat for draft in shown.scenario.drafts):
        marks.append(Icon(name="pencil", side=18, hue=Hue.DIM, label=_("pen")))
    if member.permanent:
        marks.append(Text(said=_("veto"), type=SECOND, hue=Hue.DIM))
    who = Text(said=member.name, type=NAME, most=1, grow=1)
    return Row(children=(Flag(code=member.code, high=28), who, *marks, choice), gap=12)


def _delegation(place: int) -> str:
    return _("delegation {number}").format(number=place + 1)


def _fewer(groups: Groups) -> Groups:
    return groups[:-1]


def _another(scenario: Scenario, groups: Groups) -> Groups:
    """Return delegations with one more, which has the first seat that none has yet."""
    taken = [code for codes in groups for code in codes]
    order = [codes[0] for codes in delegated(scenario, len(scenario.council.members))]
    free = next((code for code in order if code not in taken), None)
    return groups if free is None else (*groups, (free,))


def _seater(shown: Seats, code: str) -> Callable[[int], None]:
    """Return what gives a seat to AI members (0), to a delegation (from 1 on), or to a new one."""
    return lambda place: shown.regroup(lambda groups: _seated(groups, code, place))


def _seated(groups: Groups, code: str, place: int) -> Groups:
    found = [tuple(one for one in codes if one != code) for codes in groups]
    if place > len(found):
        found.append(())
    if place:
        found[place - 1] = (*found[place - 1], code)
    return tuple(codes for codes in found if codes)
