"""Who else is to see one's draft."""

from typing import TYPE_CHECKING

import pygame

from game.desk.roll import seat_of
from game.model.actions import CirculateDraft
from game.model.council import Seat
from game.model.errors import Breach
from game.model.view import View
from game.rules.legality import breach
from game.ui.bargaining.addressees import OF_ADDRESS, digit, toggles
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.type import BODY, HEADING, SECOND
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.layout import Card, Column, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.breaches import numbered
from game.words.language import _
from game.words.names import members

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber

WIDE = 1_100


class Circulating(Scene):
    """The members that have not seen one's draft, to be chosen; it opens over the chamber."""

    name = "circle"
    is_overlay = True

    def __init__(self, chamber: "Chamber") -> None:
        super().__init__(chamber.app)
        self.chamber = chamber
        faults = self._faults(chamber.view)
        self.to: tuple[Seat, ...] = tuple(seat for seat, fault in faults.items() if fault is None)
        """All who can be shown it, until some are taken off."""

    @property
    def view(self) -> View:
        """What the reader sees."""
        return self.chamber.view

    def action(self) -> CirculateDraft:
        """Return the action it would be."""
        return CirculateDraft(seat_of(self.view), self.to)

    def _faults(self, view: View) -> dict[Seat, Breach | None]:
        """Return who has not seen the draft, with the rule against showing it."""
        draft = view.draft(seat_of(view))
        seen = draft.circle if draft is not None else (seat_of(view),)
        found = {}
        for seat in view.scenario.council.seats:
            if seat not in seen:
                fault = breach(view, CirculateDraft(seat_of(view), (seat,)))
                found[seat] = fault if fault in OF_ADDRESS else None
        return found

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.view
        draft, faults = view.draft(seat_of(view)), self._faults(view)
        head = Row(
            children=(Icon(name="people", side=28, hue=Hue.SUPPORT_LIGHT), heading(_("Circulate your draft"), HEADING)),
            gap=12,
        )
        rows: list[Node] = []
        if draft is not None:
            seen = _("It has been seen by {members}.").format(members=members(view.scenario, draft.circle))
            rows.append(Text(said=seen, type=SECOND, hue=Hue.INK_2))
        if faults:
            rows += toggles(view, self.to, faults, self.toggle)
            free = tuple(seat for seat, fault in faults.items() if fault is None)
            is_all = self.to == free
            said = _("Take all off") if is_all and free else _("Choose all")
            take = () if is_all else free
            rows.append(Link(key="all", said=said, hue=Hue.SUPPORT_TEXT, act=lambda: self._take(take)))
        else:
            rows.append(Text(said=_("Everybody has seen it."), type=BODY, hue=Hue.INK))
        rows.append(
            Text(
                said=_("Nobody can be made to forget a text. Only a text that all have seen can be put to the vote."),
                type=SECOND,
                hue=Hue.INK_2,
            )
        )
        fault_now = breach(view, self.action())
        send = Button(
            key="send",
            said=_("Show it to them"),
            icon="eye",
            kind=Kind.PRIMARY,
            command="send",
            refusal="" if fault_now is None else numbered(fault_now),
            act=self.send,
            grow=1,
        )
        keep = Button(key="keep", said=_("Cancel"), command="close", act=self.back, grow=1)
        card = Card(child=Column(children=rows, gap=10), fill=Hue.PAPER, sides=18, ends=14)
        return dialog(look, size, head, card, Row(children=(keep, send), gap=16), WIDE)

    def toggle(self, seat: Seat) -> None:
        """Show it to a seat, or not."""
        self._take(tuple(sorted(set(self.to) ^ {seat})))

    def _take(self, to: tuple[Seat, ...]) -> None:
        self.to = to
        self.app.refresh()

    def send(self) -> None:
        """Show the draft to those who are chosen."""
        self.chamber.ask(self.action(), lambda: self.app.close(self))

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN and pygame.K_1 <= event.key <= pygame.K_9 and not event.mod & pygame.KMOD_CTRL:
            faults = self._faults(self.view)
            found = next((seat for seat in faults if digit(faults, seat) == str(event.key - pygame.K_0)), None)
            if found is not None:
                self.toggle(found)
            return True
        return Scene.hear(self, event)
