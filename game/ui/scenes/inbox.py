"""The inbox: what awaits an answer, and what stands: deals, pacts, pledges, demands. It opens over the chamber."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.cautions import asked_back
from game.desk.choosing import acceptance, is_costly
from game.desk.inbox import held, held_back, is_open_statement, is_silence_open, mine_page
from game.desk.roll import draft_of, seat_of
from game.desk.valuation import red_note, value_of
from game.model.actions import (
    Action,
    AnswerPoll,
    BreakSilence,
    CounterOffer,
    DeclineOffer,
    ObjectToStatement,
)
from game.model.council import Seat
from game.model.errors import Breach
from game.model.offers import Answer, Guard, Offer, Poll
from game.model.text import Draft
from game.model.view import View
from game.rules.legality import breach
from game.ui.bargaining.letters import Letter, letter
from game.ui.bargaining.promises import releasing, standing
from game.ui.bargaining.proposal import Mode, blank
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.scene import Scene
from game.ui.scenes.confirm import Confirm, dialog
from game.ui.scenes.dropdown import Dropdown
from game.ui.scenes.offer import Builder, countering
from game.ui.type import BODY, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Choice, Segments, Switch
from game.ui.widgets.layout import Card, Column, Flow, Row, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Chip, Flag, Icon, Text, heading
from game.words.breaches import numbered
from game.words.language import _, say
from game.words.names import member
from game.words.points import in_points

if TYPE_CHECKING:
    from game.ui.scenes.chamber import Chamber

WIDE = 1_240


class Inbox(Scene):
    """What lies on one's table, over the table itself."""

    name = "inbox"
    is_overlay = True

    def __init__(self, chamber: "Chamber", tab: int = 0) -> None:
        super().__init__(chamber.app)
        self.chamber = chamber
        self._tab = tab
        self._guards: dict[Seat, Guard] = {}
        """What was chosen in place of the safest guard, by whose offer it is."""

    @property
    def view(self) -> View:
        """What the reader sees."""
        return self.chamber.view

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view = self.view
        cards = list(self._cards(view))
        tabs = Segments(
            key="tabs",
            label=_("Shown"),
            options=(_to_answer(view), _("Given and promised")),
            chosen=self._tab,
            set=self._turn_to,
            type=SECOND_BOLD,
        )
        head = Column(
            children=(
                Row(
                    children=(
                        Icon(name="envelope", side=28, hue=Hue.PRIVATE),
                        heading(_("Inbox"), TITLE),
                        Space(grow=1),
                        Chip(
                            said=_("Private: yours alone"),
                            icon="lock",
                            fill=Hue.PRIVATE_DARK,
                            hue=Hue.PRIVATE,
                            border=Hue.PRIVATE,
                        ),
                    ),
                    gap=14,
                ),
                tabs,
            ),
            gap=12,
        )
        shown = cards if self._tab == 0 else list(standing(view, self._ask))
        return dialog(look, size, head, Column(children=shown, gap=14), self._foot(view), WIDE)

    def _turn_to(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _foot(self, view: View) -> Node:
        drawer = self.chamber.table.drawer(seat_of(view))
        switch = Switch(
            key="declines",
            said=_("Automatically decline offers that would leave me worse off than no text"),
            is_on=drawer.declines,
            set=self._order,
            grow=1,
        )
        close = Button(key="close", said=_("Close"), command="close", act=self.back)
        return Row(children=(switch, close), gap=16)

    def _order(self, is_on: bool) -> None:
        self.chamber.table.drawer(seat_of(self.view)).declines = is_on
        self.chamber.table.follow_orders()
        self.app.refresh()

    # Cards

    def _cards(self, view: View) -> Iterator[Node]:
        if held_back(view):
            yield page_node(held_back(view))
        for offer in view.table:
            yield self._offer(view, offer)
        for poll in view.polls:
            if view.seat in poll.asked:
                yield self._poll(view, poll)
        for draft in view.drafts:
            if is_silence_open(view, draft):
                yield self._silence(view, draft)
            elif is_open_statement(view, draft) and view.seat in draft.circle:
                yield self._statement(view, draft)
        if not waiting(view):
            yield Text(said=_("Nothing awaits your answer."), type=BODY, hue=Hue.DIM)
        if mine_page(view):
            yield page_node(mine_page(view))

    def _offer(self, view: View, offer: Offer) -> Node:
        guard = acceptance(view, offer, self._guards.get(offer.proposer)).guard
        rows = letter(self.chamber.table.aides, view, Letter(offer, guard, self._guarded(offer), self._drop_down))
        accept, kind = acceptance(view, offer, guard), Kind.PAPER if is_costly(view, offer) else Kind.PRIMARY
        counter = countering(view, offer.proposer)
        package = counter.package if counter is not None else None
        counter_fault = (
            "" if package is None else _refusal(view, CounterOffer(seat_of(view), offer.proposer, package), same=True)
        )
        decline = DeclineOffer(seat_of(view), offer.proposer)
        buttons = (
            self._button(f"accept-{offer.proposer}", _("Accept…"), "check", accept, kind),
            Button(
                key=f"counter-{offer.proposer}",
                said=_("Counter…"),
                icon="swap",
                kind=Kind.PAPER,
                refusal=counter_fault,
                act=lambda: self._counter(offer.proposer),
            ),
            self._button(f"decline-{offer.proposer}", _("Decline"), "cross", decline),
        )
        return _card(view, offer.proposer, rows, buttons)

    def _guarded(self, offer: Offer) -> Callable[[Guard], None]:
        def take(guard: Guard) -> None:
            self._guards[offer.proposer] = guard
            self.app.refresh()

        return take

    def _drop_down(self, choice: Choice) -> None:
        self.app.open(Dropdown(self.app, choice))

    def _poll(self, view: View, poll: Poll) -> Node:
        seat, draft = seat_of(view), view.draft(poll.draft)
        said = _("{asker} asks how you would vote on {draft}.")
        title = say(said, asker=member(view.scenario, poll.asker), draft=draft_of(view.scenario, poll.draft, view.seat))
        rows: list[Node] = [Text(said=title, type=NAME, hue=Hue.INK), *_worth(view, draft)]
        answers = (
            (Answer.YES, _("Yes"), "check"),
            (Answer.NO, _("No"), "cross"),
            (Answer.ABSTAIN, _("Abstain"), "minus"),
        )
        buttons: list[Node] = [
            self._button(f"poll-{poll.draft}-{answer.value}", words, icon, AnswerPoll(seat, poll.draft, answer))
            for answer, words, icon in answers
        ]
        buttons.append(
            Button(
                key=f"poll-{poll.draft}-if",
                said=_("Yes, if…"),
                icon="check-circle",
                kind=Kind.PAPER,
                refusal=_refusal(view, AnswerPoll(seat, poll.draft, Answer.YES)),
                act=lambda: self._yes_if(poll.draft),
            )
        )
        return _card(view, poll.asker, rows, buttons)

    def _silence(self, view: View, draft: Draft) -> Node:
        said = _("{draft} is under silence: whoever does not break it has pledged yes to this very text.")
        title = say(said, draft=draft_of(view.scenario, draft.penholder, view.seat))
        rows: list[Node] = [Text(said=title, type=NAME, hue=Hue.INK), *_worth(view, draft)]
        rows.append(Text(said=_("To let it pass, end your turn without breaking it."), type=SECOND, hue=Hue.INK_2))
        act = BreakSilence(seat_of(view), draft.penholder)
        buttons = (self._button(f"break-{draft.penholder}", _("Break the silence"), "broken", act),)
        return _card(view, draft.penholder, rows, buttons)

    def _statement(self, view: View, draft: Draft) -> Node:
        said = _("{draft} is a statement: it stands unless somebody objects.")
        title = say(said, draft=draft_of(view.scenario, draft.penholder, view.seat))
        rows: list[Node] = [Text(said=title, type=NAME, hue=Hue.INK), *_worth(view, draft)]
        act = ObjectToStatement(seat_of(view), draft.penholder)
        buttons = (self._button(f"object-{draft.penholder}", _("Object"), "no-entry", act),)
        return _card(view, draft.penholder, rows, buttons)

    def _button(self, key: str, said: str, icon: str, action: Action, kind: Kind = Kind.PAPER) -> Button:
        return Button(
            key=key,
            said=said,
            icon=icon,
            kind=kind,
            refusal=_refusal(self.view, action),
            act=lambda: self._ask(action),
        )

    # What its buttons do

    def _ask(self, action: Action) -> None:
        page = releasing(self.view, action)
        if not page:
            self.chamber.ask(action, self._leave_if_last)
            return
        title = asked_back(self.view, action)
        self.app.open(Confirm(self.app, title, page, _("Do it"), lambda: self.chamber.ask(action)))

    def _leave_if_last(self) -> None:
        """Leave with the last answer, so that the table is seen again."""
        if self._tab == 0 and waiting(self.view) <= 1 and self in self.app.scenes:
            self.app.close(self)

    def _counter(self, proposer: Seat) -> None:
        made = countering(self.view, proposer)
        if made is not None:
            self.app.open(Builder(self.chamber, made))

    def _yes_if(self, draft: Seat) -> None:
        self.app.open(Builder(self.chamber, blank(self.view.scenario, Mode.POLL, draft)))


def waiting(view: View) -> int:
    """Return how many things await one's answer."""
    polls = sum(view.seat in poll.asked for poll in view.polls)
    consents = sum(
        is_silence_open(view, draft) or (is_open_statement(view, draft) and view.seat in draft.circle)
        for draft in view.drafts
    )
    return len(view.table) + polls + consents


def _to_answer(view: View) -> str:
    """Return how much can be answered now, and how many offers wait behind."""
    if held(view) > 0:
        return _("To answer: {count}, and {held} more wait").format(count=waiting(view), held=held(view))
    return _("To answer: {count}").format(count=waiting(view))


def _refusal(view: View, action: Action, same: bool = False) -> str:
    """Return why something cannot be done; that a counter is the same as the offer is for its builder to say."""
    found = breach(view, action)
    if found is None or (same and found is Breach.SAME_DEMAND):
        return ""
    return numbered(found)


def _worth(view: View, draft: Draft | None) -> Iterator[Node]:
    if draft is None:
        return
    said = _("To you the text is worth {points}.").format(points=in_points(value_of(view, draft)))
    yield Text(said=said, type=SECOND, hue=Hue.INK)
    if red_note(view, draft):
        yield page_node(red_note(view, draft), on_paper=True)


def _card(view: View, seat: Seat, rows: list[Node], buttons: "tuple[Node, ...] | list[Node]") -> Node:
    """Return one letter: whose, what it says, and what can be done about it."""
    body = Column(children=(*rows, Flow(children=buttons, gap=12)), gap=8, grow=1)
    row = Row(children=(Flag(code=view.scenario.council.members[seat].code, high=45), body), gap=18, down=0)
    return Card(child=row, fill=Hue.PAPER, border=Hue.RULE, sides=20, ends=14)
