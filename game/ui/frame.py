"""What the screens round a game have in common: a bar with their name and the way back, a body, a line of buttons."""

from collections.abc import Callable, Sequence

from game.ui.bar import Bar, Whole
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.type import BODY, TITLE
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Column, Pad, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _

NARROW = 1_440
"""Design pixels below which things stand below each other rather than side by side."""


def is_narrow(look: Look, size: tuple[int, int]) -> bool:
    """Whether a window has no room for two columns."""
    return look.design(size[0]) < NARROW


def framed(
    look: Look,
    title: str,
    body: Node,
    back: Callable[[], None],
    said: str = "",
    foot: Node | None = None,
    middle: Node | None = None,
    line: Hue = Hue.PUBLIC,
) -> Node:
    """Return a whole screen: its name and a word about it on the bar, a body that fills it, something below."""
    left: list[Node] = [
        Icon(name="emblem", side=40, hue=Hue.SUPPORT_LIGHT),
        heading(title, TITLE, most=1),
    ]
    if said:
        left.append(Text(said=said, type=BODY, hue=Hue.DIM, most=1, grow=1))
    bar = Bar(
        left=Row(children=left, gap=20),
        middle=middle,
        right=Button(key="back", said=_("Back"), icon="chevron-left", command="close", act=back, tall=40),
        line=line,
    )
    body.grow = 1
    parts: Sequence[Node] = (body,) if foot is None else (body, foot)
    return Whole(bar=bar, body=Pad(child=Column(children=parts, gap=14), sides=28, ends=18))
