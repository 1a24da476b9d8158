"""A draft as a document: its operative wording, and what changed between two of its versions."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.roll import living
from game.model.council import Seat
from game.model.text import Draft, Text
from game.ui.changes import changes
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scenes.reading import Reading
from game.ui.type import BODY, DOCUMENT, HEADING, SECOND, SECOND_BOLD, SERIF, SERIF_NAME
from game.ui.widgets.button import Link
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Column, Flow, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text as Words
from game.ui.widgets.text import heading
from game.words.labels import named
from game.words.language import _
from game.words.lists import in_turn
from game.words.names import member, members
from game.words.texts import changes as moves
from game.words.texts import wording

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Document(Reading):
    """The wording on one sheet, the versions on another."""

    name = "text"

    def __init__(self, chamber: "Chamber") -> None:
        super().__init__(chamber)
        draft = chamber.shown_draft()
        self._pen: Seat | None = None if draft is None else draft.penholder
        self._before: int | None = None
        """The version that the last one is compared with; None is the one before it."""

    def head(self) -> str:
        return _("The text")

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        draft = self._draft()
        if draft is None:
            return Sheet(child=Words(said=_("You have not been shown a draft."), type=BODY, hue=Hue.INK))
        sheets = (self._wording(draft), self._versions(draft))
        for sheet in sheets:
            sheet.grow = 1
        if self.is_wide(look, size):
            return Row(children=sheets, gap=16, down=None)
        return Column(children=sheets, gap=12)

    def _draft(self) -> Draft | None:
        return next((draft for draft in self.view.drafts if draft.penholder == self._pen and draft.is_alive), None)

    def _wording(self, draft: Draft) -> Node:
        scenario = self.view.scenario
        title = _("Draft {instrument} of {member}, version {version}").format(
            instrument=named(draft.instrument), member=member(scenario, draft.penholder), version=draft.version
        )
        rows: list[Node] = []
        for number, (place, said) in enumerate(wording(scenario, draft.text), start=1):
            clause = Column(
                children=(
                    Words(said=place, type=SERIF_NAME, hue=Hue.INK),
                    Words(said=said, type=SERIF, hue=Hue.INK),
                ),
                gap=2,
                grow=1,
            )
            rows.append(Row(children=(Words(said=f"{number}.", type=SERIF, hue=Hue.INK_2, wide=44), clause), down=0))
        if not rows:
            rows.append(Words(said=_("It changes nothing."), type=SERIF, hue=Hue.INK))
        parts: list[Node] = [heading(title, DOCUMENT, Hue.INK), *self._facts(draft), Rule(hue=Hue.INK, thick=2, tall=6)]
        parts.append(Scroll(key="wording", child=Column(children=rows, gap=14), bar=Hue.INK_2))
        others = [other for other in living(self.view) if other is not draft]
        links = [
            Link(
                key=f"other-{other.penholder}",
                said=_("The draft of {member}").format(member=member(scenario, other.penholder)),
                hue=Hue.SUPPORT_TEXT,
                act=self._opener(other.penholder),
            )
            for other in others
        ]
        if links:
            parts.append(Flow(children=links, gap=16))
        return Sheet(child=Column(children=parts, gap=8))

    def _facts(self, draft: Draft) -> Iterator[Node]:
        scenario = self.view.scenario
        names = members(scenario, draft.sponsors) if draft.sponsors else _("nobody yet")
        yield Words(said=_("Co-sponsors: {members}.").format(members=names), type=SECOND, hue=Hue.INK_2)
        outside = [seat for seat in scenario.council.seats if seat not in draft.circle]
        seen = _("Everybody has seen it.")
        if outside:
            seen = _("Seen by {members}.").format(members=members(scenario, draft.circle))
        yield Words(said=seen, type=SECOND, hue=Hue.INK_2)

    def _opener(self, penholder: Seat) -> Callable[[], None]:
        def show() -> None:
            self._pen, self._before = penholder, None
            self.app.refresh()

        return show

    def _versions(self, draft: Draft) -> Node:
        texts = (*draft.versions, draft.text)
        parts: list[Node] = [heading(_("What changed"), HEADING, Hue.INK)]
        if len(texts) == 1:
            said = _("It has not been revised.")
            if draft.unseen:
                said = _("It has not been revised since you were shown it.")
            parts.append(Words(said=said, type=BODY, hue=Hue.INK))
            return Sheet(child=Column(children=parts, gap=10))
        before = len(texts) - 2 if self._before is None else min(self._before, len(texts) - 2)
        options = [_("version {number}").format(number=draft.unseen + place + 1) for place in range(len(texts) - 1)]
        chooser = Choice(
            key="before",
            label=_("Compared with"),
            options=options,
            chosen=before,
            set=self._compare,
            open=self.drop_down,
            is_marked=True,
            wide=200,
            tall=40,
        )
        line = Row(
            children=(Words(said=_("Version {number} beside").format(number=draft.version), hue=Hue.INK), chooser),
            gap=12,
        )
        told = [changes(self.view.scenario, texts[before], texts[-1]), *self._history(draft, texts)]
        parts += [line, Scroll(key="changes", child=Column(children=told, gap=10), bar=Hue.INK_2)]
        return Sheet(child=Column(children=parts, gap=10))

    def _history(self, draft: Draft, texts: tuple[Text, ...]) -> Iterator[Node]:
        """Yield what each version changed, the last first."""
        yield Rule(hue=Hue.RULE)
        yield heading(_("Version by version"), HEADING, Hue.INK)
        for place in range(len(texts) - 1, 0, -1):
            said = _("Version {number}").format(number=draft.unseen + place + 1)
            moved = in_turn(moves(self.view.scenario, texts[place - 1], texts[place]))
            yield Row(
                children=(
                    Words(said=said, type=SECOND_BOLD, hue=Hue.INK, wide=120),
                    Words(said=moved, type=SECOND, hue=Hue.INK, grow=1),
                ),
                gap=12,
                down=0,
            )

    def _compare(self, place: int) -> None:
        self._before = place
        self.app.refresh()
