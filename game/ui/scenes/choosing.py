"""A small chooser over the list of acts: which draft, which offer, whom."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from game.desk.ways import Way, ways
from game.model.actions import Action, CirculateDraft, LeakChannel, LeakDraft, LeakOffer
from game.model.council import Seat
from game.rules.legality import breach
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Switch
from game.ui.widgets.entry import Entry
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.breaches import numbered
from game.words.kinds import explanation, kind
from game.words.language import _
from game.words.lists import commas

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Choosing(Scene):
    """The acts of one kind: one is taken by a click; a draft is shown to as many seats as are switched on."""

    name = "choosing"
    is_overlay = True

    def __init__(self, chamber: "Chamber", kind_: type[Action], take: Callable[[Action], None]) -> None:
        super().__init__(chamber.app)
        self.chamber, self._kind, self._take = chamber, kind_, take
        self._to: frozenset[Seat] = frozenset()

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        found = ways(self.chamber.view, self._kind)
        parts: list[Node] = [Text(said=explanation(self._kind), type=SECOND, hue=Hue.DIM)]
        keep = Button(key="keep", said=_("Cancel"), command="close", act=self.back, is_safe=True, grow=1)
        foot: list[Node] = [keep]
        if self._kind is CirculateDraft:
            parts += self._switches(found)
            foot.append(self._circulate(found))
        else:
            parts += [self._entry(number, way) for number, way in enumerate(found)]
        if self._kind in (LeakOffer, LeakDraft, LeakChannel):
            parts.append(self._risk())
        body = Column(children=parts, gap=8)
        return dialog(look, size, heading(kind(self._kind), HEADING), body, Row(children=foot, gap=16))

    def _refusal(self, action: Action) -> str:
        fault = breach(self.chamber.view, action)
        return "" if fault is None else numbered(fault)

    def _entry(self, number: int, way: Way) -> Node:
        return Entry(
            key=f"way-{number}",
            said=way.said,
            detail=way.detail,
            refusal=self._refusal(way.action),
            act=lambda: self._taken(way.action),
        )

    def _taken(self, action: Action) -> None:
        self.app.close(self)
        self._take(action)

    def _risk(self) -> Node:
        from game.desk.cautions import caution

        first = ways(self.chamber.view, self._kind)
        return page_node(caution(self.chamber.view, first[0].action)) if first else Space()

    # To whom a draft is shown

    def _switches(self, found: Sequence[Way]) -> list[Node]:
        """Return a switch for each seat it can be shown to, and the others by the rule that stands against them."""
        rows: list[Node] = [
            Switch(key="to-all", said=_("All who are in the room"), is_on=self._is_all(found), set=self._set_all)
        ]
        against: dict[str, list[str]] = {}
        for way in found:
            seat, refusal = _shown_to(way), self._refusal(way.action)
            if refusal:
                against.setdefault(refusal, []).append(way.said)
                continue
            switch = Switch(key=f"to-{seat}", said=way.said, is_on=seat in self._to, set=self._setter(seat), grow=1)
            flag = Flag(code=self.chamber.view.scenario.council.members[seat].code, high=24)
            rows.append(Row(children=(flag, switch), gap=12))
        for refusal, names in against.items():
            said = _("{members}: {reason}").format(members=commas(names), reason=refusal)
            mark = Icon(name="no-entry", side=20, hue=Hue.OPPOSE_LIGHT)
            words = Text(said=said, type=SECOND, hue=Hue.OPPOSE_LIGHT, grow=1)
            rows.append(Row(children=(mark, words), gap=10, down=0))
        return rows

    def _open(self, found: Sequence[Way]) -> frozenset[Seat]:
        return frozenset(_shown_to(way) for way in found if breach(self.chamber.view, way.action) is None)

    def _is_all(self, found: Sequence[Way]) -> bool:
        return bool(self._to) and self._to >= self._open(found)

    def _set_all(self, is_on: bool) -> None:
        found = ways(self.chamber.view, self._kind)
        self._to = self._open(found) if is_on else frozenset()
        self.app.refresh()

    def _setter(self, seat: Seat) -> Callable[[bool], None]:
        def set_(is_on: bool) -> None:
            self._to = self._to | {seat} if is_on else self._to - {seat}
            self.app.refresh()

        return set_

    def _circulate(self, found: Sequence[Way]) -> Button:
        action = found[0].action if found else None
        to = tuple(sorted(self._to))
        refusal = ""
        if isinstance(action, CirculateDraft):
            action = evolve(action, to=to)
            refusal = self._refusal(action)
        return Button(
            key="do",
            said=kind(CirculateDraft),
            icon="eye",
            kind=Kind.PRIMARY,
            refusal=refusal,
            act=lambda: None if action is None else self._taken(action),
            grow=1,
        )


def _shown_to(way: Way) -> Seat:
    return way.action.to[0] if isinstance(way.action, CirculateDraft) else -1
