"""The formal meeting as one seat lives it: motions, objections, its own hand, and waiting for the others."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from game.desk.ballots import open_ballot, other_text
from game.desk.choosing import Choice, at_meeting
from game.desk.roll import on_agenda
from game.model.actions import Action
from game.model.council import Seat
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Ballot, Matter
from game.ui.bar import Bar, Whole, menu_button, named, private, public
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.meeting.agenda import agenda, motion
from game.ui.meeting.declarations import declarations
from game.ui.meeting.expectation import expectation
from game.ui.meeting.explanation import explanation
from game.ui.meeting.hands import hands
from game.ui.meeting.motions import Motions, motions
from game.ui.meeting.question import question
from game.ui.meeting.refusals import refusal
from game.ui.meeting.wait import wait
from game.ui.paper import Paper, no_paper, paper
from game.ui.scene import Scene
from game.ui.type import BODY
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Pad, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.scenes.chamber import Chamber

WIDE = 1_440
"""Design pixels from which question and text stand side by side."""


class Meeting(Scene):
    """What the meeting asks of the seat whose desk is open."""

    name = "meeting"
    is_shown_to_all = True

    def __init__(self, app: "Application", chamber: "Chamber") -> None:
        super().__init__(app)
        self.chamber = chamber
        self._tab = 0
        self._cites: tuple[int, ...] = ()
        self._about: Ballot | None = None
        """The question for which measures were ticked."""
        self._divides: Seat | None = None
        """The draft of which a measure is being picked for a separate vote."""

    @property
    def view(self) -> View:
        """What is shown: the reader's view."""
        return self.chamber.view

    def title(self) -> str:
        return _("The formal meeting")

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, wide = self.view, look.design(size[0])
        left: Node = Scroll(key="meeting", child=Column(children=tuple(self._left(view, wide)), gap=14))
        if wide >= WIDE:
            right = Pad(child=self._right(view, False), sides=0, ends=0, wide=wide * 0.41)
            body: Node = Row(children=(left, right), gap=16, down=None, grow=1)
        else:
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The question"), _("The text")),
                chosen=self._tab,
                set=self._turn,
            )
            shown = left if self._tab == 0 else self._right(view, wide < 900)
            shown.grow = 1
            body = Column(children=(tabs, shown), gap=10, grow=1)
        return Whole(bar=self._bar(view, wide < 1_300), body=Pad(child=body, sides=16, ends=14))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        is_own = view.seat is not None
        middle = private(view.scenario, view.seat) if view.seat is not None else public(_("Public: formal meeting"))
        right = menu_button(self.chamber.deeds.menu)
        left = named(view.scenario.title, is_narrow)
        return Bar(left=left, middle=middle, right=right, line=Hue.PRIVATE if is_own else Hue.PUBLIC)

    def _right(self, view: View, is_narrow: bool) -> Node:
        draft = self._draft(view)
        if draft is None:
            return no_paper(_("No text is before the meeting now."))
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        text, before = draft.text, None
        if ballot is not None and ballot.draft == draft.penholder:
            other = other_text(view, ballot, draft)
            text, before = (other, draft.text) if other is not None else (draft.text, None)
        return paper(Paper(view, draft, text, before, open=self.chamber.deeds.measure), is_narrow=is_narrow)

    def _draft(self, view: View) -> Draft | None:
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        if ballot is not None:
            return view.draft(ballot.draft)
        asked = view.queue[0] if view.phase is Phase.INSISTENCE and view.queue else None
        if asked is not None:
            return view.draft(asked)
        return next(iter(on_agenda(view)), None)

    # What is asked

    def _left(self, view: View, wide: float) -> Iterator[Node]:
        yield agenda(view)
        if view.seat is None or view.to_act != view.seat:
            yield from wait(view, self.chamber.table, self._draft(view))
            return
        match view.phase:
            case Phase.BALLOT:
                yield from self._ballot(view, wide)
            case Phase.MOTIONS:
                yield from motions(Motions(view, self._do, self.chamber.deeds.amend, self._divides, self._pick))
            case Phase.OBJECTION:
                said = _("A separate vote was asked for. Let it be, or object and have that voted first.")
                yield from self._two(view, said)
            case Phase.INSISTENCE:
                said = _(
                    "Another text has been adopted. Let your draft fall, or insist that it be put to the vote too."
                )
                yield from self._two(view, said)
            case _:
                pass

    def _ballot(self, view: View, wide: float) -> Iterator[Node]:
        found = open_ballot(view)
        if found is None:
            return
        ballot, draft = found
        if self._about != ballot:
            self._about, self._cites = ballot, ()
        yield from question(view, ballot, draft)
        yield hands(view, self._cites, self._do, wide)
        if ballot.matter is Matter.DRAFT and not view.setup.unaided:
            yield expectation(view, self.chamber.table.aides.whip_count(view, draft))
        yield explanation(view, self._cites, self._cite)
        yield declarations(view, draft)

    def _cite(self, number: int, is_on: bool) -> None:
        rest = tuple(one for one in self._cites if one != number)
        self._cites = tuple(sorted((*rest, number))) if is_on else rest
        self.app.refresh()

    def _two(self, view: View, said: str) -> Iterator[Node]:
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        if view.phase is Phase.OBJECTION and ballot is not None:
            yield motion(view, ballot)
        yield Text(said=said, type=BODY)
        for place, choice in enumerate(at_meeting(view)):
            yield self._choice(view, choice, place)

    def _choice(self, view: View, choice: Choice, place: int) -> Node:
        return Button(
            key=f"choice-{place}",
            said=choice.warned,
            kind=Kind.PRIMARY if place == 0 else Kind.SECONDARY,
            act=partial(self._do, choice.action),
            refusal=refusal(view, choice.action),
            tall=64,
            shows_key=False,
        )

    # Doing

    def _pick(self, pen: Seat) -> None:
        self._divides = None if self._divides == pen else pen
        self.app.refresh()

    def _do(self, action: Action) -> None:
        self._divides = None
        self.chamber.ask(action)

    def back(self) -> None:
        self.chamber.deeds.menu()
