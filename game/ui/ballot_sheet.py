"""The text that is voted, on paper, and under it what each member said of its vote so far."""

from collections.abc import Iterator

from game.model.text import Text
from game.model.view import View
from game.model.voting import Ballot, Cast, Matter
from game.rules.meeting import amended_text
from game.ui.hues import Hue
from game.ui.reveal import Reveal
from game.ui.stances import VOTES, chip
from game.ui.type import BODY, DOCUMENT, NAME, SECOND, SERIF
from game.ui.widgets.layout import Card, Column, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, heading
from game.ui.widgets.text import Text as Words
from game.words.details import cited
from game.words.language import _
from game.words.names import name, round_label


def ballot_sheet(view: View, shown: Reveal) -> Node:
    """Return the text of a ballot measure by measure, with explanations of the votes that are shown."""
    scenario, count = view.scenario, shown.count
    parts: list[Node] = [
        Words(said=_title(view, count.ballot), type=DOCUMENT, hue=Hue.INK, most=2),
        Words(said=_when(view, count.round), type=SECOND, hue=Hue.INK_2),
        Rule(hue=Hue.INK, thick=2, tall=6),
    ]
    rows: list[Node] = list(measures(view, count.text, count.ballot))
    rows.append(Rule(hue=Hue.INK, thick=2, tall=8))
    told = [cast for cast in reversed(shown.casts) if cast.cites]
    said = (
        _("Explanations of vote, made for this game") if shown.is_over else _("Explanations so far, made for this game")
    )
    rows.append(heading(said, NAME, Hue.INK))
    if not told:
        rows.append(Words(said=_("Nobody has explained its vote yet."), type=BODY, hue=Hue.INK_2))
    for cast in told:
        rows += [Rule(hue=Hue.RULE, tall=8), explained(view, cast)]
    parts.append(Scroll(key="sheet", child=Column(children=rows, gap=4), bar=Hue.INK_2))
    return Sheet(child=Column(children=parts, gap=6), sides=24, ends=18, label=scenario.title)


def _title(view: View, ballot: Ballot) -> str:
    drafts = [draft for draft in view.drafts if draft.penholder == ballot.draft]
    who = name(view.scenario, ballot.draft)
    if not drafts:
        return _("{penholder}: draft resolution").format(penholder=who)
    return _("{penholder}: draft resolution, version {version}").format(penholder=who, version=drafts[-1].version)


def _when(view: View, round_: int) -> str:
    dates = round_label(view.scenario, round_)
    if dates:
        return _("Voted in round {round}, {dates}").format(round=round_, dates=dates)
    return _("Voted in round {round}").format(round=round_)


def measures(view: View, text: Text, ballot: Ballot | None = None) -> Iterator[Node]:
    """Yield each measure with its level, and a rule between; what a ballot is about stands out."""
    after = text
    if ballot is not None and ballot.matter is Matter.AMENDMENT:
        after = amended_text(text, ballot)
    for number in range(len(view.scenario.measures)):
        if number:
            yield Rule(hue=Hue.RULE, tall=5)
        is_meant = after.levels[number] != text.levels[number] or (ballot is not None and ballot.measure == number)
        row = _measure(view, number, text.levels[number], after.levels[number])
        yield Card(child=row, fill=Hue.UNDECIDED_TINT, sides=6, ends=2, radius=6) if is_meant else row


def _measure(view: View, number: int, before: int, after: int) -> Node:
    measure = view.scenario.measures[number]
    title = Words(said=measure.title, type=BODY, hue=Hue.INK, grow=1)
    hue = Hue.SUPPORT_TEXT if after else Hue.INK_2
    level = Words(said=measure.levels[after].label, type=NAME, hue=hue, across=1, grow=1.3)
    if before == after:
        return Row(children=(title, level), gap=16)
    was = Words(said=measure.levels[before].label, type=BODY, hue=Hue.INK_2, across=1, grow=1)
    return Row(children=(title, was, Icon(name="arrow-right", side=20, hue=Hue.INK_2), level), gap=10)


def explained(view: View, cast: Cast) -> Node:
    """Return who voted how, and what it pointed to."""
    garb = VOTES[cast.vote]
    words = Column(
        children=(
            Words(said=name(view.scenario, cast.seat), type=NAME, hue=Hue.INK),
            Words(said=cited(view.scenario, cast), type=SERIF, hue=Hue.INK),
        ),
        gap=2,
        grow=1,
    )
    flag = Flag(code=view.scenario.council.members[cast.seat].code, high=36)
    return Row(children=(flag, words, chip(garb)), gap=14, down=0)
