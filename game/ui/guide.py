"""The guide of a first game: one sentence at a time, beside what it is about, until it was done or read."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import pygame
from attrs import define, evolve, field, frozen
from pygame import Rect, Surface

from game.desk.hints import hints
from game.desk.notes import recalled
from game.desk.stances import stances
from game.model.council import Seat
from game.model.offers import Answer
from game.model.phases import Phase
from game.model.scenario import Hint
from game.model.text import Status
from game.model.view import View
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.shapes import box, polygon, shadow
from game.ui.type import BODY, SECOND_BOLD
from game.ui.widgets.button import Button, Kind, Link
from game.ui.widgets.layout import Column, Row, Space
from game.ui.widgets.node import Control, Node, Role
from game.ui.widgets.text import Icon, Text
from game.words.language import _, marked

if TYPE_CHECKING:
    from game.ui.table import Table

WIDE = 460
"""Design pixels of the bubble."""

GAP = 18
"""Design pixels between the bubble and what it points at; the arrow fills them."""

Moment = Callable[[View, "Guide"], bool]


@frozen
class Pointer:
    """A sentence about one thing on a screen, said once, when its moment has come."""

    name: str
    said: str
    keys: tuple[str, ...] = ()
    """The node it points at: the first of these that is shown."""
    scene: str = "chamber"
    when: Moment = lambda view, guide: True
    is_done: Moment | None = None
    """Whether the player did it; None: reading it is enough."""
    is_passing: bool = False
    """Whether it is done again and again, so that it counts only once it was pointed at."""


def _on_turn(view: View, guide: "Guide") -> bool:
    return view.to_act == view.seat and view.phase is Phase.CONSULTATIONS


def _can_start(view: View, guide: "Guide") -> bool:
    return _on_turn(view, guide) and view.actions_left > 0 and not view.table


def _has_letters(view: View, guide: "Guide") -> bool:
    return _on_turn(view, guide) and (bool(view.table) or any(view.seat in poll.asked for poll in view.polls))


def _has_asked(view: View, guide: "Guide") -> bool:
    return any(poll.asker == view.seat for poll in view.polls)


def _has_offered(view: View, guide: "Guide") -> bool:
    return any(offer.proposer == view.seat for offer in view.offers) or bool(view.promises)


def _is_asked(view: View) -> bool:
    """Whether somebody has named terms for a yes to the seat's own draft as it stands."""
    draft = None if view.seat is None else view.draft(view.seat)
    return draft is not None and any(one.answer is Answer.YES_IF for one in stances(view, draft))


def _waits_for_answers(view: View) -> bool:
    """Whether a new text would end a poll or an offer of the seat's own."""
    return any(poll.asker == view.seat for poll in view.polls) or any(
        offer.proposer == view.seat for offer in view.offers
    )


def _is_ready(view: View, guide: "Guide") -> bool:
    draft = None if view.seat is None else view.draft(view.seat)
    is_open = draft is not None and draft.status is Status.CIRCULATED
    return _on_turn(view, guide) and is_open and view.round >= 4 and view.round < view.last_round


def _is_blue(view: View, guide: "Guide") -> bool:
    draft = None if view.seat is None else view.draft(view.seat)
    return draft is None or draft.status is not Status.CIRCULATED


POINTERS = (
    Pointer(
        "table",
        marked(
            "This is the table. Each plate is a member; below its name stands what is known of its vote. "
            "Press a plate to read about it."
        ),
        ("horseshoe", "seat-1", "seat-0"),
        when=_on_turn,
    ),
    Pointer(
        "paper",
        marked(
            "This paper is the draft. A blue field is the level that stands in it now; "
            "the small figures are your points."
        ),
        ("paper", "tabs"),
        when=_on_turn,
    ),
    Pointer(
        "value",
        marked("Down here stands what the draft is worth to you as it is. Nothing adopted is worth nought."),
        ("value", "full", "tabs"),
        when=_on_turn,
    ),
    Pointer(
        "poll",
        marked("Ask how the others would vote now: press “Straw poll”."),
        ("poll",),
        when=lambda view, guide: _can_start(view, guide) and view.draft(view.seat or 0) is not None and view.round == 1,
        is_done=_has_asked,
    ),
    Pointer(
        "staff",
        marked(
            "Your staff counts votes, says why each member stands where it does, and what it would do now: "
            "press “What staff thinks, and why”."
        ),
        ("staff",),
        when=lambda view, guide: _can_start(view, guide) and view.round >= 2,
        is_done=lambda view, guide: guide.has_visited("staff"),
    ),
    Pointer(
        "offer",
        marked(
            "Offer somebody a deal: press “Make offer”, choose a member, then the levels that you would both accept."
        ),
        ("offer",),
        when=lambda view, guide: _can_start(view, guide) and view.round > 1 and guide.is_behind("staff"),
        is_done=_has_offered,
    ),
    Pointer(
        "inbox",
        marked("Something lies on your table. Press “Inbox” to answer it: that costs no action."),
        ("inbox",),
        when=_has_letters,
        is_done=lambda view, guide: not _has_letters(view, guide),
        is_passing=True,
    ),
    Pointer(
        "revise",
        marked("Somebody would say yes to another text. If you can bear it, write it in: press “Revise text”."),
        ("revise",),
        when=lambda view, guide: _can_start(view, guide) and _is_asked(view) and not _waits_for_answers(view),
        is_done=lambda view, guide: not _is_asked(view),
        is_passing=True,
    ),
    Pointer(
        "blue",
        marked("If you count four yes votes and no veto, press “Put in blue”: the draft is voted at the next meeting."),
        ("blue",),
        when=_is_ready,
        is_done=_is_blue,
    ),
    Pointer(
        "end",
        marked("Your two actions are spent, or you want no more: press “End turn”, and the others speak."),
        ("end",),
        when=lambda view, guide: (
            _on_turn(view, guide)
            and not _has_letters(view, guide)
            and (view.actions_left == 0 or guide.is_behind("poll" if view.round == 1 else "offer"))
        ),
        is_done=lambda view, guide: guide.shown_in("end") < view.round,
    ),
    Pointer(
        "more",
        marked("Everything else that can be done is behind “More”, and F1 explains the screen you are on."),
        ("more",),
        when=lambda view, guide: _on_turn(view, guide) and view.round >= 2,
    ),
    Pointer(
        "terms",
        marked(
            "Choose to whom you speak. Then name the levels you would accept; a measure you leave free is not named."
        ),
        ("terms",),
        scene="offer",
    ),
    Pointer(
        "follows",
        marked("Here stands what it would give you and cost you, and the worst text it would bind you to."),
        ("follows",),
        scene="offer",
    ),
    Pointer(
        "send",
        marked("Send it when it says what you mean. The others answer when it is their turn."),
        ("send",),
        scene="offer",
    ),
    Pointer(
        "answers",
        marked("Each card is something that waits for you: accept it, decline it, or answer with terms of your own."),
        ("declines",),
        scene="inbox",
        when=_has_letters,
    ),
)

PLACES = {
    "turn": ("paper", "tabs"),
    "floor": ("offer", "demand"),
    "offer": ("inbox",),
    "poll": ("inbox",),
    "silence": ("inbox",),
    "statement": ("inbox",),
}
"""What a scenario's own hint is about, by its moment."""

LETTERS = ("offer", "poll", "silence", "statement")
"""Moments at which something lies on the table: what is said of them comes before all else."""

FRAMES = ("table", "paper")
"""Pointers that come before the hints about a turn, but for the very first one."""

MEETINGS = ("meeting", "vote", "result")
"""Screens beside the chamber on which hints are given."""


@frozen
class Step:
    """What the guide says now."""

    said: str
    keys: tuple[str, ...]
    waits: bool
    """Whether something is to be done, rather than read."""
    passed: Callable[[], None]


class Guide:
    """Takes one seat through a scenario's hints and the screen's own pointers."""

    def __init__(self, table: "Table", seat: Seat) -> None:
        self._table, self._seat = table, seat
        notes = recalled(table.session, seat)
        self._hints: frozenset[Hint] = notes.said
        self._passed: set[str] = {one.name for one in POINTERS if one.is_done is None} if notes.has_begun else set()
        self._due: dict[str, int] = {}
        """Pointers that have been shown, and in which round first."""
        self._visited: set[str] = set()
        self._put_off: dict[str, int] = {}
        """Pointers that were put off, and in which round: they come again in the next."""
        self._acts_next = False
        """Whether a hint about the floor was read last, so that something is to be tried out now."""

    def is_behind(self, name: str) -> bool:
        """Whether a pointer was read, what it asks for was done, or it was put off for this round."""
        return name in self._passed or self._put_off.get(name) == self._table.view.round

    def has_visited(self, scene: str) -> bool:
        """Whether a screen was opened since the guide began."""
        return scene in self._visited

    def shown_in(self, name: str) -> int:
        """Return the round in which a pointer was first shown; beyond all rounds if it was not."""
        return self._due.get(name, 1_000)

    def over(self, scene: Scene, root: Node) -> Node:
        """Return a screen with what is said about it now, if anything is."""
        step = self.step(scene)
        if step is None:
            return root
        return Guided(child=root, bubble=_bubble(step, lambda: self._skip(scene)), keys=step.keys)

    def step(self, scene: Scene) -> Step | None:
        """Return what is said on a screen now: the scenario's hints, and between them pointers at what stands there."""
        view = self._table.view
        if (view.seat != self._seat and view.ending is None) or self._table.is_busy or scene.is_overlay:
            return None
        self._visited.add(scene.name)
        self._note_done(view)
        found = hints(view, self._hints)
        if scene.name in MEETINGS:
            return self._hinted(scene, found[0]) if found else None
        reads, acts = self._due_now(view, scene.name)
        if scene.name != "chamber":
            return self._pointed(scene, reads[0]) if reads else None
        for_turn = [hint for hint in found if hint.when == "turn"]
        if found and not self._hints:
            return self._hinted(scene, found[0])
        about_letters = [hint for hint in found if hint.when in LETTERS]
        if about_letters:
            return self._hinted(scene, about_letters[0])
        if acts and (self._acts_next or not found) and not for_turn:
            return self._pointed(scene, acts[0])
        if reads and (not for_turn or reads[0].name in FRAMES):
            return self._pointed(scene, reads[0])
        return self._hinted(scene, (*for_turn, *found)[0]) if found else None

    def _due_now(self, view: View, scene: str) -> tuple[list[Pointer], list[Pointer]]:
        """Return the pointers whose moment this is: those to be read, and those to be acted on."""
        due = [one for one in POINTERS if one.scene == scene and self._is_due(one, view)]
        return [one for one in due if one.is_done is None], [one for one in due if one.is_done is not None]

    def _is_due(self, pointer: Pointer, view: View) -> bool:
        return not self.is_behind(pointer.name) and pointer.when(view, self)

    def _note_done(self, view: View) -> None:
        for one in POINTERS:
            if one.is_done is not None and (one.name in self._due or not one.is_passing) and one.is_done(view, self):
                self._passed.add(one.name)

    def _hinted(self, scene: Scene, hint: Hint) -> Step:
        def passed() -> None:
            self._hints |= {hint}
            self._acts_next = hint.when != "turn"
            scene.app.refresh()

        return Step(hint.text, PLACES.get(hint.when, ()), False, passed)

    def _pointed(self, scene: Scene, pointer: Pointer) -> Step:
        def passed() -> None:
            if pointer.is_done is None:
                self._passed.add(pointer.name)
            else:
                self._put_off[pointer.name] = self._table.view.round
            self._acts_next = False
            scene.app.refresh()

        self._due.setdefault(pointer.name, self._table.view.round)
        return Step(_(pointer.said), pointer.keys, pointer.is_done is not None, passed)

    def _skip(self, scene: Scene) -> None:
        scene.app.prefer(evolve(scene.app.preferences, guided=False))
        scene.app.toast(_("The guide has stepped back. The menu calls it again."), "info", Hue.ABSTAIN)


def _bubble(step: Step, skip: Callable[[], None]) -> "Bubble":
    said = _("Later") if step.waits else _("Understood")
    next_ = Button(
        key="guide-next", said=said, command="guide", kind=Kind.SECONDARY if step.waits else Kind.PRIMARY, tall=44
    )
    next_.act = step.passed
    row = Row(
        children=(
            Link(key="guide-skip", said=_("Skip the guide"), hue=Hue.SUPPORT_TEXT, type=SECOND_BOLD, act=skip),
            Space(grow=1),
            next_,
        ),
        gap=10,
    )
    said_row = Row(
        children=(
            Icon(name="arrow-right" if step.waits else "book", side=24, hue=Hue.SUPPORT_TEXT),
            Text(said=step.said, type=BODY, hue=Hue.INK, grow=1),
        ),
        gap=12,
        down=0,
    )
    return Bubble(key="guide", label=step.said, child=Column(children=(said_row, row), gap=12))


@define(eq=False, kw_only=True)
class Bubble(Control):
    """A note on the screen, with its arrow; it is drawn over everything else."""

    child: Node
    role: Role = Role.NOTICE
    floats: bool = True
    target: Rect | None = None
    """What it points at, in pixels."""

    def parts(self) -> Sequence[Node]:
        return (self.child,)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        side = look.px(20)
        wide = min(width, look.px(WIDE))
        return wide, self.child.size(look, wide - 2 * side)[1] + 2 * look.px(16)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect.inflate(-2 * look.px(20), -2 * look.px(16)))

    def hear(self, event: pygame.event.Event) -> bool:
        return False

    def paint(self, look: Look, surface: Surface) -> None:
        shadow(surface, self.rect, look.px(12), look.px(10))
        if self.target is not None:
            points = self._arrow(look, self.target)
            if points:
                polygon(surface, look.colour(Hue.BRASS), points)
        box(surface, self.rect, look.colour(Hue.PAPER), look.px(12), look.colour(Hue.BRASS), look.px(4))
        for node in self.child.walk():
            node.paint(look, surface)

    def _arrow(self, look: Look, target: Rect) -> list[tuple[float, float]]:
        """Return the arrow's corners, from the bubble's edge towards its target."""
        half, reach = look.px(14), look.px(GAP)
        x = min(max(target.centerx, self.rect.left + 2 * half), self.rect.right - 2 * half)
        y = min(max(target.centery, self.rect.top + 2 * half), self.rect.bottom - 2 * half)
        if target.top >= self.rect.bottom:
            edge = self.rect.bottom - 1
            return [(x - half, edge), (x + half, edge), (x, edge + reach)]
        if target.bottom <= self.rect.top:
            edge = self.rect.top + 1
            return [(x - half, edge), (x + half, edge), (x, edge - reach)]
        if target.left >= self.rect.right:
            edge = self.rect.right - 1
            return [(edge, y - half), (edge, y + half), (edge + reach, y)]
        if target.right <= self.rect.left:
            edge = self.rect.left + 1
            return [(edge, y - half), (edge, y + half), (edge - reach, y)]
        return []

    def surface_under(self) -> Hue | None:
        return Hue.PAPER


@define(eq=False, kw_only=True)
class Guided(Node):
    """A screen with a bubble on it, beside the node it is about."""

    child: Node
    bubble: Bubble
    keys: tuple[str, ...] = ()
    floats: bool = True
    _spots: tuple[Rect, ...] = field(default=(), init=False)

    def parts(self) -> Sequence[Node]:
        return (self.child, self.bubble)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        self.child.place(look, rect)
        wide, tall = self.bubble.size(look, rect.width - look.px(40))
        target = self._target()
        self.bubble.target = target
        self.bubble.place(look, _beside(rect.inflate(-look.px(24), -look.px(24)), target, (wide, tall), look.px(GAP)))

    def _target(self) -> Rect | None:
        for key in self.keys:
            for node in self.child.walk():
                if node.key == key and node.rect.width and node.rect.colliderect(self.rect):
                    return node.rect
        return None


def _beside(room: Rect, target: Rect | None, size: tuple[int, int], gap: int) -> Rect:
    """Return where a bubble of a size stands: above, below, left or right of its target, wherever it fits first."""
    wide, tall = size
    if target is None:
        return Rect(room.centerx - wide // 2, room.bottom - tall - 6 * gap, wide, tall)
    spots = list(_around(target, size, gap))
    fits = [spot for spot in spots if room.contains(spot.clamp(room)) and not spot.clamp(room).colliderect(target)]
    chosen = fits[0] if fits else spots[0]
    return chosen.clamp(room)


def _around(target: Rect, size: tuple[int, int], gap: int) -> Iterator[Rect]:
    wide, tall = size
    yield Rect(target.centerx - wide // 2, target.top - gap - tall, wide, tall)
    yield Rect(target.left - gap - wide, target.centery - tall // 2, wide, tall)
    yield Rect(target.right + gap, target.centery - tall // 2, wide, tall)
    yield Rect(target.centerx - wide // 2, target.bottom + gap, wide, tall)
