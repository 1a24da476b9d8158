"""Why something cannot be done at the meeting, as its button says it."""

from collections.abc import Iterator, Sequence

from game.model.actions import Action
from game.model.view import View
from game.rules.legality import breach
from game.ui.hues import Hue
from game.ui.type import SECOND
from game.ui.widgets.button import Button
from game.ui.widgets.layout import Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text
from game.words.breaches import numbered


def refusal(view: View, action: Action) -> str:
    """Return the rule that stands against an action, or nothing."""
    fault = breach(view, action)
    return "" if fault is None else numbered(fault)


def refusal_of_all(view: View, actions: Sequence[Action]) -> str:
    """Return why none of these can be done, or nothing if some can."""
    faults = [breach(view, action) for action in actions]
    return "" if not faults or None in faults else refusal(view, actions[0])


def reasoned(button: Button) -> Iterator[Node]:
    """Yield a button and, if it cannot be pressed, the reason below."""
    yield button
    if button.refusal:
        yield Row(
            children=(
                Icon(name="info", side=20, hue=Hue.OPPOSE_LIGHT),
                Text(said=button.refusal, type=SECOND, hue=Hue.DIM, grow=1),
            ),
            gap=10,
        )
