"""The guide of a first game: one sentence at a time, beside what it is about, until it was done or read."""

from typing import TYPE_CHECKING

from attrs import evolve

from game.desk.hints import hints
from game.desk.notes import recalled
from game.model.council import Seat
from game.model.scenario import Hint
from game.model.view import View
from game.ui.bubble import Guided, Step, bubble
from game.ui.hues import Hue
from game.ui.pointers import POINTERS, Pointer
from game.ui.scene import Scene
from game.ui.widgets.node import Node
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.table import Table

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
        return Guided(child=root, bubble=bubble(step, lambda: self._skip(scene)), keys=step.keys)

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
