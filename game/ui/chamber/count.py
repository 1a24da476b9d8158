"""The count of a draft in the middle of the table: what staff expects, or what has been declared."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from game.desk.stances import stances
from game.model.text import Draft
from game.model.view import View
from game.ui.hues import Hue
from game.ui.stances import EXPECTED, GARBS, RISK, Stand, stand
from game.ui.tally import Strip, counts, needed_said
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.layout import Card, Column, Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _
from game.words.names import name

if TYPE_CHECKING:
    from game.minds.staff import WhipCount


def expected(view: View, draft: Draft, count: "WhipCount") -> Iterator[Node]:
    """Yield the whip count of a draft: how many lean which way, how likely it is to pass, who may veto it."""
    found = [EXPECTED[tally.stance] for tally in count.tallies]
    title = _("Staff’s whip count, version {number}").format(number=draft.version)
    yield Row(
        children=(
            Space(grow=1),
            Icon(name="diamond", side=18, hue=Hue.PRIVATE),
            heading(title, HEADING, most=1),
            Space(grow=1),
        ),
        gap=8,
    )
    yield _strip(view, found, title)
    kinds = (
        (Stand.SUPPORT, _("likely")),
        (Stand.YES_IF, _("leaning")),
        (Stand.UNDECIDED, _("unsure")),
        (Stand.OPPOSE, _("veto risk")),
    )
    yield counts([(GARBS[one], found.count(one), said) for one, said in kinds])
    yield Rule()
    passes = _("It passes, with your yes: {chance} in 100; without: {without}").format(
        chance=count.passes, without=count.without
    )
    yield Text(said=passes, type=BODY, across=0.5)
    yield Text(
        said=_("On plates: staff’s guess of a yes; below it, what was said."),
        type=SECOND,
        hue=Hue.DIM,
        across=0.5,
    )
    yield from _risks(view, count)


def _risks(view: View, count: "WhipCount") -> Iterator[Node]:
    """Yield a warning of those who may veto, if there are any."""
    risks = [tally for tally in count.tallies if tally.veto >= RISK]
    if not risks:
        return
    listed = ", ".join(
        _("{member} {chance} in 100").format(member=name(view.scenario, tally.seat), chance=tally.veto)
        for tally in sorted(risks, key=lambda one: -one.veto)
    )
    said = Text(said=_("Veto risk: {list}").format(list=listed), type=NAME, hue=Hue.OPPOSE_LIGHT, grow=1)
    yield Card(
        child=Row(children=(Icon(name="cross", side=20, hue=Hue.OPPOSE_LIGHT), said), gap=12),
        fill=Hue.OPPOSE_DARK,
        border=Hue.OPPOSE_LIGHT,
        sides=16,
        ends=8,
    )


def declared(view: View, draft: Draft) -> Iterator[Node]:
    """Yield how many have declared what on a draft, as far as one knows."""
    found = [stand(one) for one in stances(view, draft)]
    title = _("Declared on version {number}").format(number=draft.version)
    yield Text(said=title, type=HEADING, across=0.5)
    yield _strip(view, found, title)
    yield counts([(GARBS[one], found.count(one), _(GARBS[one].said)) for one in Stand])


def _strip(view: View, found: Sequence[Stand], title: str) -> Node:
    needed, order = view.scenario.council.yes_needed, list(Stand)
    strip = Strip(
        garbs=[GARBS[one] for one in sorted(found, key=order.index)],
        needed=needed,
        said=needed_said(needed),
        label=title,
    )
    return Column(children=(strip,), across=0.5)
