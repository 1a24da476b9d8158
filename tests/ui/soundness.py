"""What must hold of the nodes of any screen: inside each other, apart, legible, named, within reach."""

from collections.abc import Iterator

from pygame import Rect

from game.ui.hues import Hue, contrast
from game.ui.look import Look
from game.ui.widgets.node import Control, Node
from game.ui.widgets.text import Text

LEGIBLE = 4.5
"""Contrast of letters on their surface (WCAG 2.2, 1.4.3)."""

SLACK = 2
"""Pixels that rounding may cost."""


def faults(root: Node, look: Look) -> list[str]:
    """Return everything that is wrong with a screen, a sentence each."""
    return [*outside(root), *overlapping(root), *cut(root, look), *faint(root, look), *nameless(root)]


def outside(root: Node) -> Iterator[str]:
    """Yield nodes that stick out of what holds them."""
    for node in root.walk():
        room = node.rect.inflate(2 * SLACK, 2 * SLACK)
        for part in node.parts():
            if not part.floats and not node.clips and part.rect.size != (0, 0) and not room.contains(part.rect):
                yield f"{called(part)} at {tuple(part.rect)} sticks out of {called(node)} at {tuple(node.rect)}"


def overlapping(root: Node) -> Iterator[str]:
    """Yield pairs of leaves of which one covers the other."""
    leaves = [(node, place) for node, place in _leaves(root, root.rect) if place.width > SLACK and place.height > SLACK]
    for number, (one, here) in enumerate(leaves):
        for other, there in leaves[number + 1 :]:
            common = here.clip(there)
            if common.width > SLACK and common.height > SLACK:
                yield f"{called(one)} at {tuple(here)} covers {called(other)} at {tuple(there)}"


def _leaves(node: Node, clip: Rect) -> Iterator[tuple[Node, Rect]]:
    """Yield what is drawn last at a place, with as much of its place as is seen."""
    if node.clips:
        clip = clip.clip(node.rect)
    parts = node.parts()
    if not parts or isinstance(node, Control):
        if (isinstance(node, Control) or list(node.inks())) and not node.floats:
            yield node, node.rect.clip(clip)
        return
    for part in parts:
        yield from _leaves(part, clip)


def cut(root: Node, look: Look) -> Iterator[str]:
    """Yield texts and controls that have less room than their words need."""
    for node in root.walk():
        if isinstance(node, Text) and node.most is None and node.said:
            needed = node.natural(look, node.rect.width)[1]
            if needed > node.rect.height + SLACK:
                yield f"{called(node)} needs {needed} pixels and has {node.rect.height}"
        if isinstance(node, Control) and node.rect.width > 0:
            needed = node.natural(look, node.rect.width)[1]
            if needed > node.rect.height + SLACK:
                yield f"{called(node)} needs {needed} pixels and has {node.rect.height}"


def faint(root: Node, look: Look) -> Iterator[str]:
    """Yield letters that do not stand out enough from their surface."""
    for node, under in _surfaces(root, Hue.GROUND):
        for ink, own in node.inks():
            ratio = contrast(look.colour(ink), look.colour(own or under))
            if ratio < LEGIBLE:
                yield f"{called(node)}: {ink.value} on {(own or under).value} has {ratio:.1f}"


def _surfaces(node: Node, under: Hue) -> Iterator[tuple[Node, Hue]]:
    yield node, under
    own = node.surface_under() or under
    for part in node.parts():
        yield from _surfaces(part, own)


def nameless(root: Node) -> Iterator[str]:
    """Yield controls without a name or a key, and keys that are there twice."""
    seen: set[str] = set()
    for node in root.walk():
        if isinstance(node, Control):
            if not node.label.strip():
                yield f"{called(node)} has no name"
            if not node.key:
                yield f"{called(node)} has no key"
        if node.key:
            if node.key in seen:
                yield f"the key {node.key} is there twice"
            seen.add(node.key)


def called(node: Node) -> str:
    """Return a node as a fault names it."""
    said = str(getattr(node, "said", "")) or node.label
    return f"{type(node).__name__} {node.key or said[:40]!r}"
