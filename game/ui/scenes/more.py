"""Everything that can be done now, each with its sentence and its cost; and why the rest cannot."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, assert_never

from game.desk.ways import ways
from game.model import actions as acts
from game.model.actions import Action
from game.model.errors import Breach
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.paper import actions_left
from game.ui.repertoire import FEATS, GROUPS, Feat, Group, Place, cost, is_core
from game.ui.scenes.choosing import Choosing
from game.ui.scenes.reading import Reading
from game.ui.type import NAME, TITLE
from game.ui.widgets.button import Button
from game.ui.widgets.entry import Entry
from game.ui.widgets.layout import Column, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.breaches import numbered
from game.words.kinds import explanation, kind
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber

COLUMNS = ((Group.BARGAIN,), (Group.TEXT,), (Group.MEETING, Group.QUIET))
WIDE, NARROW = 1_300, 900
"""Design pixels from which three columns stand side by side, and two."""


class More(Reading):
    """All acts in groups. One that needs names opens a small chooser, one that needs terms the builder."""

    name = "more"

    def __init__(self, chamber: "Chamber") -> None:
        super().__init__(chamber)
        self._faults: dict[type[Action], Breach | None] = {}

    def head(self) -> str:
        return _("What you can do")

    def body(self, look: Look, size: tuple[int, int]) -> Node:
        self._faults = self.chamber.deeds.faults()
        columns = [[part for group in groups for part in self._group(group)] for groups in COLUMNS]
        wide = look.design(size[0])
        if wide < NARROW:
            columns = [[part for column in columns for part in column]]
        elif wide < WIDE:
            columns = [columns[0], [*columns[1], *columns[2]]]
        sides = [Column(children=parts, gap=8, grow=1) for parts in columns]
        return Column(
            children=(self._top(), Scroll(key="acts", child=Row(children=sides, gap=16, down=0))),
            gap=12,
        )

    def _top(self) -> Node:
        undo = Button(
            key="undo",
            said=_("Take back the last act"),
            icon="undo",
            command="undo",
            act=self._undo,
            refusal=self.chamber.table.undo_refusal(),
        )
        return Row(children=(Text(said=actions_left(self.view), type=NAME, grow=1), undo), gap=16)

    def _undo(self) -> None:
        self.app.close(self)
        self.chamber.undo()

    def _group(self, group: Group) -> Sequence[Node]:
        said, icon = GROUPS[group]
        head = Row(
            children=(Icon(name=icon, side=26, hue=Hue.SUPPORT_LIGHT), heading(_(said), TITLE)),
            gap=12,
        )
        found = [feat for feat in FEATS if feat.group is group]
        found.sort(key=lambda feat: (self._refusal(feat) != "", not is_core(feat)))
        return (head, *(self._entry(feat) for feat in found))

    def _refusal(self, feat: Feat) -> str:
        fault = self._faults.get(feat.kind)
        return "" if fault is None else numbered(fault)

    def _entry(self, feat: Feat) -> Node:
        return Entry(
            key=f"act-{feat.kind.__name__}",
            said=kind(feat.kind),
            detail=explanation(feat.kind),
            icon=feat.icon,
            cost=cost(self.view, feat),
            refusal=self._refusal(feat),
            act=lambda: self.take(feat),
        )

    def take(self, feat: Feat) -> None:
        """Do what an entry stands for: at once where nothing is to be chosen, else by a chooser or another screen."""
        match feat.place:
            case Place.HERE:
                self._choose(feat)
            case Place.BUILDER:
                self._through(self._builder(feat.kind))
            case Place.INBOX:
                self._through(self.chamber.deeds.inbox)
            case Place.MEETING:
                self._through(self.chamber.deeds.meeting)
            case Place.TURN:
                self._through(self.chamber.end_turn)
            case _:
                assert_never(feat.place)

    def _through(self, door: Callable[[], None]) -> None:
        self.app.close(self)
        door()

    def _builder(self, kind_: type[Action]) -> Callable[[], None]:
        deeds = self.chamber.deeds
        doors: dict[type[Action], Callable[[], None]] = {
            acts.MakeOffer: deeds.offer,
            acts.MakeDemand: deeds.demand,
            acts.MakeJointDemand: deeds.pact,
            acts.CallGroup: deeds.call,
            acts.Broker: deeds.broker,
            acts.TableDraft: deeds.table_draft,
            acts.CirculateDraft: deeds.circulate,
            acts.ReviseDraft: deeds.revise,
        }
        return doors[kind_]

    def _choose(self, feat: Feat) -> None:
        found = ways(self.view, feat.kind)
        if len(found) == 1:
            self._do(found[0].action)
        else:
            self.app.open(Choosing(self.chamber, feat.kind, self._do))

    def _do(self, action: Action) -> None:
        self.app.close(self)
        self.chamber.ask(action)
