"""The builder: to whom, on which terms, and what follows. For offers, counters, demands, pacts, and "yes, if"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame
from attrs import evolve

from game.desk.mends import closing
from game.desk.roll import main_draft, seat_of
from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View
from game.ui.bargaining.addressees import Address, addressable, addressees, digit, voiced
from game.ui.bargaining.advisers import staff_says, suggestion_links
from game.ui.bargaining.outcome import Turning, sections, warnings
from game.ui.bargaining.proposal import (
    Limit,
    Mode,
    Proposal,
    action,
    blank,
    drafts,
    fault,
    filled,
    limit_of,
    recipients,
    signed,
)
from game.ui.bargaining.sheets import Sheets, Tabs, screen
from game.ui.bargaining.steps import Room, foot, part, room, verdict
from game.ui.bargaining.terms import Editing, column_heads, legend, term_rows
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.dropdown import Dropdown
from game.ui.type import SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Choice
from game.ui.widgets.layout import Column, Row, Rule, Sheet
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _, ngettext
from game.words.names import members

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber


class Builder(Scene):
    """Terms on their way to others, until they are sent, kept for later or dropped."""

    name = "offer"

    def __init__(self, chamber: "Chamber", proposal: Proposal) -> None:
        super().__init__(chamber.app)
        self.chamber = chamber
        self._mark = (proposal.mode, _about(proposal))
        self._tab = 0
        self._drawer = chamber.table.drawer(seat_of(chamber.view))
        kept = self._drawer.proposals.get(self._mark)
        self.proposal = proposal if kept is None else _resumed(chamber.view, kept, proposal)

    @property
    def view(self) -> View:
        """What the reader sees."""
        return self.chamber.view

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, space = self.view, room(look, size)
        written = self._in_turn(view, space) if space.is_tight else (self._left(view, space),)
        sheets = Sheets(written, self._right(view), self._foot(view, space))
        titles = (_addressed(self.proposal.mode), _("The terms"))
        both = (_("To whom, and the terms"),)
        tabs = Tabs(titles if space.is_tight else both, self._tab, self._turn_to)
        return screen(look, size[0], view, _titles()[self.proposal.mode], tabs, sheets)

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _left(self, view: View, space: Room) -> Node:
        heads = (*self._addressees(view), Rule(hue=Hue.RULE, tall=7))
        line = Rule(hue=Hue.INK, thick=2, tall=5)
        inner = Column(children=(*heads, *self._terms(view, space)), gap=7)
        parts = (Scroll(key="terms", child=inner, bar=Hue.INK_2), line, legend(view, self.proposal, space.is_narrow))
        return Sheet(child=Column(children=parts, gap=6), sides=16 if space.is_narrow else 24, ends=14)

    def _in_turn(self, view: View, space: Room) -> tuple[Node, ...]:
        """Return the parts on a sheet each, what explains the marks after the terms."""
        whom = Column(children=self._addressees(view)[1:], gap=7)
        line = Rule(hue=Hue.INK, thick=2, tall=5)
        explained = (line, legend(view, self.proposal, space.is_narrow))
        terms = Column(children=(*self._terms(view, space), *explained), gap=7)
        return tuple(
            Sheet(child=Scroll(key=key, child=child, bar=Hue.INK_2), sides=16, ends=12)
            for key, child in (("whom", whom), ("terms", terms))
        )

    def _addressees(self, view: View) -> tuple[Node, ...]:
        proposal = self.proposal
        hint = _("Click, or press 1 to 9") if proposal.mode in (Mode.OFFER, Mode.PACT, Mode.BROKER) else ""
        return (
            part("1", _addressed(proposal.mode), hint),
            addressees(view, proposal, Address(self.toggle, self.become, self._drop_down)),
        )

    def _terms(self, view: View, space: Room) -> tuple[Node, ...]:
        hint = _("Pick a rule, then move the range. What you do not name may be anything.")
        rows = term_rows(view, self.proposal, Editing(self.limit, self._drop_down, self.close_line), space.is_narrow)
        head: Node = part("2", _("The terms"), hint)
        if space.is_tight:  # its tab is its title
            head = Text(said=hint, type=SECOND, hue=Hue.INK_2)
        head.grow = 1
        return Row(children=(head, column_heads()), gap=14), Rule(hue=Hue.RULE), rows

    def _right(self, view: View) -> Node:
        aides = self.chamber.table.aides
        staff = (
            *staff_says(aides, view, self.proposal),
            *suggestion_links(aides, view, self.proposal, self.become),
        )
        found = sections(view, self.proposal, Turning(self.become, self._drop_down), staff)
        inner = Column(children=(part("3", _("What follows")), *found), gap=10)
        return Sheet(child=Scroll(key="follows", child=inner, bar=Hue.INK_2), sides=20, ends=14)

    def _foot(self, view: View, space: Room) -> Node:
        refusal = fault(view, self.proposal)
        found = () if refusal else warnings(view, self.proposal)
        cautious = ngettext("Possible, with {count} warning:", "Possible, with {count} warnings:", len(found))
        said = verdict(refusal, found, cautious.format(count=len(found)), space)
        buttons: Sequence[Node] = (
            Button(key="save", said=_("Save for later"), icon="document", command="save", act=self.save, tall=64),
            Button(key="cancel", said=_("Cancel"), icon="close", act=self.cancel, tall=64),
            Button(
                key="send",
                said=self._send_said(view),
                icon="swap",
                kind=Kind.PRIMARY,
                command="send",
                act=self.send,
                refusal=refusal,
                tall=64,
            ),
        )
        return foot(said, buttons, space)

    def _send_said(self, view: View) -> str:
        to = recipients(view, self.proposal)
        match self.proposal.mode:
            case Mode.OFFER if 0 < len(to) <= 3:
                return _("Send to {members}").format(members=members(view.scenario, to))
            case Mode.COUNTER:
                return _("Counter the offer")
            case Mode.PACT:
                return _("Invite to a pact")
            case Mode.CALL:
                return _("Call the group")
            case Mode.DEMAND:
                return _("Demand it in public") if self.proposal.is_public else _("Demand it in private")
            case Mode.BROKER:
                return _("Bring it into the room")
            case Mode.POLL:
                return _("Answer: yes, if")
            case _:
                return _("Send the offer")

    # What its controls do

    def become(self, proposal: Proposal) -> None:
        """Take another proposal in place of the present one, and keep it in the drawer."""
        self.proposal = proposal
        self._drawer.proposals[self._mark] = proposal
        self.app.refresh()

    def toggle(self, seat: Seat) -> None:
        """Add a seat to those it goes to, or take it off."""
        was = self.proposal.to
        if self.proposal.mode is Mode.BROKER:
            to: tuple[Seat, ...] = () if seat in was else (seat,)
        else:
            to = tuple(sorted(set(was) ^ {seat}))
        self.become(evolve(self.proposal, to=to))

    def limit(self, measure: int, limit: Limit) -> None:
        """Name a measure otherwise."""
        self.become(self.proposal.limited(measure, limit))

    def close_line(self, measure: int) -> None:
        """Name a measure so that one's red line on it is closed."""
        view, package, text = self.view, self.proposal.package, signed(self.view, self.proposal)
        if package is None or text is None:
            return
        term = closing(view, text, package, measure)
        if term is not None:
            self.limit(measure, limit_of(view.scenario.measures[measure], term.levels))

    def _drop_down(self, choice: Choice) -> None:
        self.app.open(Dropdown(self.app, choice))

    def send(self) -> None:
        """Send it, once what it costs is understood."""
        act = action(self.view, self.proposal)
        if act is not None and not fault(self.view, self.proposal):
            self.chamber.ask(act, self._sent, self._returned)

    def _sent(self) -> None:
        """Leave once it is certain that it goes out; the drawer lets go of it."""
        self._drawer.proposals.pop(self._mark, None)
        self.app.close(self)

    def _returned(self) -> None:
        """Put it back into the drawer: it could not be sent after all."""
        self._drawer.proposals[self._mark] = self.proposal

    def save(self) -> None:
        """Leave it in the drawer."""
        if self.proposal.package is not None or self.proposal.to:
            self._drawer.proposals[self._mark] = self.proposal
            self.app.toast(_("Kept: it waits here until it is sent."), "save")
        self.app.close(self)

    def cancel(self) -> None:
        """Drop it."""
        self._drawer.proposals.pop(self._mark, None)
        self.app.close(self)

    def back(self) -> None:
        self.save()

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type == pygame.KEYDOWN and pygame.K_1 <= event.key <= pygame.K_9 and not event.mod & pygame.KMOD_CTRL:
            return self._number(str(event.key - pygame.K_0))
        return Scene.hear(self, event)

    def _number(self, said: str) -> bool:
        if self.proposal.mode not in (Mode.OFFER, Mode.PACT, Mode.BROKER):
            return False
        faults = addressable(self.view, self.proposal)
        found = next((seat for seat in faults if digit(faults, seat) == said), None)
        if found is None:
            return False
        self.toggle(found)
        return True


def _about(proposal: Proposal) -> Seat | None:
    """Return what tells proposals of a kind apart: whose offer or poll they answer."""
    return proposal.answers if proposal.mode is Mode.COUNTER else proposal.draft if proposal.mode is Mode.POLL else None


def _resumed(view: View, kept: Proposal, asked: Proposal) -> Proposal:
    """Return what was kept, as far as it can still be meant, and with whoever is named now."""
    if view.draft(kept.draft) is None:
        kept = evolve(kept, draft=asked.draft)
    return evolve(kept, to=asked.to) if asked.to else kept


def _titles() -> dict[Mode, str]:
    return {
        Mode.OFFER: _("An offer"),
        Mode.COUNTER: _("A counter-offer"),
        Mode.PACT: _("A joint demand"),
        Mode.CALL: _("A call to the group"),
        Mode.DEMAND: _("A demand"),
        Mode.BROKER: _("An outsider’s demand"),
        Mode.POLL: _("Yes, if…"),
    }


def _addressed(mode: Mode) -> str:
    """Return the title of part 1."""
    match mode:
        case Mode.DEMAND:
            return _("Who hears it")
        case Mode.BROKER:
            return _("On whose behalf")
        case Mode.POLL:
            return _("Whose poll")
        case Mode.PACT:
            return _("With whom")
        case _:
            return _("To whom")


# Doors


def begun(view: View, mode: Mode, shown: Draft | None, to: tuple[Seat, ...] = ()) -> Proposal | None:
    """Return an empty proposal on the draft that is shown, or else the first; None where there is none."""
    found = drafts(view)
    if not found:
        return None
    wanted = shown if shown in found else next((draft for draft in found if draft == main_draft(view)), found[0])
    if mode in (Mode.DEMAND, Mode.PACT, Mode.CALL) and wanted.penholder == view.seat:
        wanted = next((draft for draft in found if draft.penholder != view.seat), wanted)
    made = blank(view.scenario, mode, wanted.penholder, to)
    return evolve(made, group=next(iter(voiced(view)), "")) if mode is Mode.CALL else made


def countering(view: View, proposer: Seat) -> Proposal | None:
    """Return a counter to an offer on one's table, its terms filled in to be changed."""
    offer = next((one for one in view.table if one.proposer == proposer), None)
    if offer is None:
        return None
    made = evolve(blank(view.scenario, Mode.COUNTER, offer.draft), answers=proposer)
    return filled(view.scenario, made, offer.package)
