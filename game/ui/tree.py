"""The nodes of what is shown: places them, draws them, and brings them clicks, keys and the focus."""

from collections.abc import Callable, Iterator

import pygame
from pygame import Rect, Surface

from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, shadow
from game.ui.type import SECOND_BOLD
from game.ui.widgets.field import Field
from game.ui.widgets.listing import STEP, Scroll
from game.ui.widgets.node import Control, Node, Role
from game.ui.widgets.ranges import Range
from game.words.language import _, marked

RING = 3
EDGE = 2
"""Design pixels: the ring of the focus, and the dark line round it."""

REASON_WIDE = 440
"""Design pixels that a line of a reason is at most wide."""


class Tree:
    """One screen's nodes, placed. Made again when what it shows changes; focus and scrolling stay by key."""

    def __init__(self, told: Callable[[str], None] | None = None) -> None:
        self.root: Node = Node()
        self.focus: Control | None = None
        self.dirty: list[Rect] = []
        self._is_drawn = False
        self._shown: Surface | None = None
        """Everything that only shows, drawn once. Kept from screen to screen: at 4K each picture is 33 megabytes."""
        self._whole: Surface | None = None
        """The same with controls over it, as they last were."""
        self._stale: list[Rect] = []
        """Where controls have changed since."""
        self._look: Look | None = None
        self._told = told
        self._behind: Surface | None = None
        self._hover: Control | None = None
        self._held: Control | None = None
        self._offsets: dict[str, int] = {}
        self._shows_ring = False
        """Whether the focus came by the keyboard, so that its ring is drawn."""

    def show(self, root: Node, look: Look, area: Rect, behind: Surface | None = None) -> None:
        """Show other nodes in an area; the focus goes to the node of the same key, or to the safe one.

        What is behind them shows where they draw nothing, as round a dialog.
        """
        self._behind = behind
        self._remember()
        key, caret = (self.focus.key, getattr(self.focus, "caret", None)) if self.focus else ("", None)
        self.root, self._look = root, look
        for node in root.walk():
            if isinstance(node, Scroll) and node.key in self._offsets:
                node.offset = self._offsets[node.key]
        root.place(look, area)
        controls = list(self.controls())
        self._held, self._hover = (self._again(one, controls) for one in (self._held, self._hover))
        if self._held is not None:
            self._held.is_down = True
        if self._hover is not None:
            self._hover.is_hovered = True
        self.focus = None
        found = next((one for one in controls if key and one.key == key), None)
        safe = next((one for one in controls if one.is_safe), None)
        self.focus = found or safe
        if self.focus is not None:
            self.focus.is_focused = True
            if found is not None and isinstance(self.focus, Field | Range):
                self.focus.caret = caret
        if found is None and self.focus is not None:
            self._tell(self.focus)
        self.dirty = [area]
        self._is_drawn = False

    @staticmethod
    def _again(control: Control | None, controls: list[Control]) -> Control | None:
        """Return the control in the place of one from before, so that what is pressed stays pressed."""
        if control is None or not control.key:
            return None
        return next((one for one in controls if one.key == control.key), None)

    def forget(self) -> None:
        """Forget focus and scrolling, as when another screen is shown."""
        self._offsets.clear()
        self.focus = self._held = self._hover = None

    def controls(self) -> Iterator[Control]:
        """Yield what can have the focus, in its order."""
        for node in self.root.walk():
            if isinstance(node, Control):
                yield node

    def node(self, key: str) -> Node:
        """Return a node by its key; raises ``KeyError``."""
        for node in self.root.walk():
            if node.key == key:
                return node
        raise KeyError(key)

    # Drawing

    def paint(self, surface: Surface) -> list[Rect]:
        """Draw what has changed, and return where."""
        look = self._look
        if look is None or not self.dirty:
            return []
        places = self.dirty
        self.dirty = []
        whole = self._drawn(surface)
        for place in places:
            surface.set_clip(place)
            surface.blit(whole, place, place)
            self._ring(surface)
            self._tell_reason(surface)
            surface.set_clip(None)
        return places

    def paint_once(self, surface: Surface) -> None:
        """Draw everything over what a surface shows, and keep no picture of it."""
        for controls in (False, True):
            self._paint(self.root, surface, surface.get_rect(), controls)
            surface.set_clip(None)

    def _drawn(self, surface: Surface) -> Surface:
        """Return the picture without the ring of the focus; only what changed is drawn again."""
        if self._shown is None or self._whole is None or self._shown.get_size() != surface.get_size():
            self._shown, self._whole, self._is_drawn = surface.copy(), surface.copy(), False
        if not self._is_drawn:
            self._shown.blit(self._behind or surface, (0, 0))
            self._paint(self.root, self._shown, self._shown.get_rect(), controls=False)
            self._shown.set_clip(None)
            self._stale = [self._whole.get_rect()]
            self._is_drawn = True
        for place in self._stale:
            self._whole.set_clip(place)
            self._whole.blit(self._shown, place, place)
            self._paint(self.root, self._whole, place, controls=True)
            self._whole.set_clip(None)
        self._stale = []
        return self._whole

    def _paint(self, node: Node, surface: Surface, clip: Rect, controls: bool) -> None:
        """Draw the controls inside a node, or all that is none; what is far from the clip is left out."""
        assert self._look is not None
        if isinstance(node, Control):
            if controls and node.rect.inflate(64, 64).colliderect(clip):
                node.paint(self._look, surface)
            return
        if controls and not node.rect.colliderect(clip) and not node.floats:
            return
        if not controls:
            node.paint(self._look, surface)
        parts = node.parts()
        if not parts:
            return
        inner = clip.clip(node.rect) if node.clips else clip
        if node.clips:
            surface.set_clip(inner)
        for part in parts:
            self._paint(part, surface, inner, controls)
        if node.clips:
            surface.set_clip(clip)

    def _ring(self, surface: Surface) -> None:
        look, focus = self._look, self.focus
        if look is None or focus is None or not self._shows_ring:
            return
        ring = focus.focus_rect(look).inflate(look.px(2 * RING + 2), look.px(2 * RING + 2))
        radius = look.px(10)
        edge = ring.inflate(2 * look.px(EDGE), 2 * look.px(EDGE))
        box(surface, edge, None, radius + look.px(EDGE), look.colour(Hue.EDGE), look.px(EDGE))
        box(surface, ring, None, radius, look.colour(Hue.FOCUS), look.px(RING))

    def _tell_reason(self, surface: Surface) -> None:
        """Write beside the focus why it cannot be used."""
        look, focus = self._look, self.focus
        if look is None or focus is None or not self._shows_ring or not focus.refusal:
            return
        place, lines = self._reason(focus)
        shadow(surface, place, look.px(8), look.px(6))
        box(surface, place, look.colour(Hue.OPPOSE_TINT), look.px(8), look.colour(Hue.OPPOSE), look.px(2))
        line = look.letters.height(SECOND_BOLD)
        look.icon(surface, "info", Hue.OPPOSE_TEXT, (place.left + look.px(24), place.top + look.px(10) + line // 2), 20)
        top = place.top + look.px(10)
        for said in lines:
            look.write(surface, said, SECOND_BOLD, Hue.INK, Rect(place.left + look.px(44), top, place.width, line))
            top += line

    def _reason(self, control: Control) -> tuple[Rect, tuple[str, ...]]:
        """Return where the reason against a control stands, below it or else above, and its lines."""
        assert self._look is not None
        look, area = self._look, self.root.rect
        most = min(look.px(REASON_WIDE), area.width - look.px(80))
        lines = look.letters.wrapped(control.refusal, SECOND_BOLD, most)
        wide = max(look.letters.width(said, SECOND_BOLD) for said in lines) + look.px(60)
        tall = len(lines) * look.letters.height(SECOND_BOLD) + look.px(20)
        gap = look.px(RING + EDGE + 6)
        top = control.rect.bottom + gap
        if top + tall > area.bottom:
            top = control.rect.top - gap - tall
        return Rect(control.rect.left, top, wide, tall).clamp(area), lines

    def touch(self, node: Node) -> None:
        """Have a node drawn again, with the ring round it."""
        assert self._look is not None
        margin = self._look.px(2 * (RING + EDGE) + 24)
        place = node.rect.inflate(margin, margin).clip(self.root.rect)
        self.dirty.append(place)
        self._stale.append(place)
        if isinstance(node, Control) and node.refusal and node is self.focus:
            around = self._look.px(16)
            self.dirty.append(self._reason(node)[0].inflate(around, around).clip(self.root.rect))

    def _moved(self, node: Node) -> None:
        """Have a list that was moved drawn again, with all that only shows."""
        self._is_drawn = False
        self.touch(node)

    # Focus

    def focus_on(self, control: Control | None, shows_ring: bool = True) -> None:
        """Give a control the focus."""
        before = self.focus
        if before is not None:
            self.touch(before)
            before.is_focused = False
        self.focus, self._shows_ring = control, shows_ring
        if control is None:
            return
        control.is_focused = True
        self._reveal(control)
        self.touch(control)
        if control is not before:
            self._tell(control)

    def step(self, by: int) -> None:
        """Move the focus so many controls on."""
        found = list(self.controls())
        if not found:
            return
        place = found.index(self.focus) + by if self.focus in found else (0 if by > 0 else -1)
        self.focus_on(found[place % len(found)])

    def _reveal(self, control: Control) -> None:
        assert self._look is not None
        for node in self.root.walk():
            holds = isinstance(node, Scroll) and any(part is control for part in node.walk())
            if holds and isinstance(node, Scroll) and node.reveal(self._look, control.rect):
                self._remember()
                self._moved(node)

    def _remember(self) -> None:
        for node in self.root.walk():
            if isinstance(node, Scroll) and node.key:
                self._offsets[node.key] = node.offset

    def _tell(self, node: Control) -> None:
        if self._told is not None:
            self._told(spoken(node))

    # Events

    def handle(self, event: pygame.event.Event) -> bool:
        """Answer an event; say whether it was for something here."""
        if self._look is None:  # nothing has been shown yet
            return False
        match event.type:
            case pygame.MOUSEMOTION:
                return self._pointed(event)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return self._pushed(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                return self._let_go(event.pos)
            case pygame.MOUSEWHEEL:
                return self._rolled(event)
            case pygame.KEYDOWN:
                return self._typed(event)
            case pygame.TEXTINPUT if isinstance(self.focus, Field):
                self.focus.write(event.text)
                self.touch(self.focus)
                return True
            case _:
                return False

    def at(self, point: tuple[int, int]) -> Control | None:
        """Return the control under a point."""
        return self._at(self.root, point)

    def _at(self, node: Node, point: tuple[int, int]) -> Control | None:
        if node.clips and not node.rect.collidepoint(point):
            return None
        for part in reversed(node.parts()):
            found = self._at(part, point)
            if found is not None:
                return found
        if isinstance(node, Control) and node.rect.collidepoint(point):
            return node
        return None

    def _pointed(self, event: pygame.event.Event) -> bool:
        assert self._look is not None
        if self._held is not None and event.buttons[0]:
            if self._held.drag(self._look, event.pos):
                self.touch(self._held)
            return True
        found = self.at(event.pos)
        if found is self._hover:
            return False
        for control, is_over in ((self._hover, False), (found, True)):
            if control is not None:
                control.is_hovered = is_over
                self.touch(control)
        self._hover = found
        return found is not None

    def _pushed(self, point: tuple[int, int]) -> bool:
        found = self.at(point)
        if found is None:
            return False
        self._held = found
        found.is_down = True
        self.focus_on(found, shows_ring=isinstance(found, Field) or not found.is_enabled)
        self.touch(found)
        return True

    def _let_go(self, point: tuple[int, int]) -> bool:
        held, self._held = self._held, None
        if held is None or self._look is None:
            return False
        held.is_down = False
        self.touch(held)
        if held.rect.collidepoint(point):
            if held.is_enabled:
                held.click(self._look, point)
            else:
                self._tell(held)
        return True

    def _rolled(self, event: pygame.event.Event) -> bool:
        assert self._look is not None
        point = pygame.mouse.get_pos()
        lists = [node for node in self.root.walk() if isinstance(node, Scroll) and node.can_move]
        under = [node for node in lists if node.rect.collidepoint(point)] or lists[:1]
        for node in reversed(under):
            if node.move(self._look, -event.y * self._look.px(STEP)):
                self._moved(node)
                return True
        return False

    def _typed(self, event: pygame.event.Event) -> bool:
        assert self._look is not None
        focus = self.focus
        if focus is not None and focus.hear(event):
            self._shows_ring = True
            if self.focus is focus:  # and the screen was not left by it
                self.touch(focus)
            return True
        if event.key == pygame.K_TAB:
            self.step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            return True
        if isinstance(self.focus, Field) and not event.mod & pygame.KMOD_CTRL and len(pygame.key.name(event.key)) == 1:
            return True
        for control in self.controls():
            if control.command and self._look.keys.is_pressed(control.command, event):
                self.focus_on(control, shows_ring=not control.is_enabled)
                control.press()
                return True
        if event.key in (pygame.K_DOWN, pygame.K_UP):
            self.step(1 if event.key == pygame.K_DOWN else -1)
            return True
        if event.key in (pygame.K_PAGEDOWN, pygame.K_PAGEUP):
            return self._paged(1 if event.key == pygame.K_PAGEDOWN else -1)
        return False

    def _paged(self, by: int) -> bool:
        assert self._look is not None
        lists = [node for node in self.root.walk() if isinstance(node, Scroll) and node.can_move]
        holding = [node for node in lists if self.focus is not None and any(part is self.focus for part in node.walk())]
        for node in holding or lists[:1]:
            if node.move(self._look, by * node.rect.height * 9 // 10):
                self._moved(node)
                return True
        return False


def spoken(node: Control) -> str:
    """Return a node as it is said aloud: what it is called, what it is, how it is set, why it cannot be used."""
    said = [node.label, _(ROLES[node.role]) if node.role in ROLES else "", node.state()]
    if node.refusal:
        said += [_("not available"), node.refusal]
    return ", ".join(part for part in said if part)


ROLES = {
    Role.BUTTON: marked("button"),
    Role.LINK: marked("link"),
    Role.LEVELS: marked("levels"),
    Role.RANGE: marked("range"),
    Role.CHOICE: marked("choice"),
    Role.FIELD: marked("text field"),
    Role.TAB: marked("tabs"),
    Role.SEAT: marked("seat"),
    Role.ROW: marked("row"),
}
