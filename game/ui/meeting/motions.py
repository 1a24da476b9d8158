"""The motions one may make before the vote: amendments, separate votes, putting it off."""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import frozen

from game.desk.roll import on_agenda
from game.model.actions import (
    Action,
    GrantPostponement,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    PassTurn,
)
from game.model.council import Seat
from game.model.text import Draft
from game.model.view import View
from game.ui.hues import Hue
from game.ui.meeting.declarations import declarations
from game.ui.meeting.refusals import reasoned, refusal, refusal_of_all
from game.ui.type import BODY, HEADING, NAME
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Flow
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text, heading
from game.words.language import _
from game.words.names import member
from game.words.texts import level


@frozen
class Motions:
    """What can be moved, and what is told when something is."""

    view: View
    do: Callable[[Action], None]
    amend: Callable[[Draft], None]
    """Opens the form of an amendment."""
    divided: Seat | None
    """The draft of which a measure is being picked for a separate vote."""
    divide: Callable[[Seat], None]
    """Lets a measure of a draft be picked, or no longer."""


def motions(shown: Motions) -> Iterator[Node]:
    """Yield the way on to the vote, the motions on each draft, and what was declared on it."""
    view = shown.view
    go_on = Button(
        key="pass",
        said=_("No motion: go on to the vote"),
        icon="play",
        command="end",
        kind=Kind.PRIMARY,
        act=partial(shown.do, PassTurn(view.seat or 0)),
        tall=64,
    )
    if view.setup.core:
        yield Text(said=_("This game has no motions."), type=BODY, hue=Hue.DIM)
        yield go_on
        return
    yield Text(said=_("You may make one motion, or none. What you move is put to the vote."), type=BODY)
    yield go_on
    for draft in on_agenda(view):
        yield _on(shown, draft)
    for draft in on_agenda(view):
        yield declarations(view, draft)


def _on(shown: Motions, draft: Draft) -> Node:
    view, seat, pen = shown.view, shown.view.seat or 0, draft.penholder
    title = _("On the draft of {member}").format(member=member(view.scenario, pen))
    divisions = [MoveSeparateVote(seat, pen, number) for number in range(len(view.scenario.measures))]
    amend = _button(
        f"amend-{pen}",
        _("Propose an amendment"),
        "pencil",
        partial(shown.amend, draft),
        _amendment_refusal(view, draft),
    )
    divide = _button(
        f"divide-{pen}",
        _("Have one measure voted by itself"),
        "list",
        partial(shown.divide, pen),
        refusal_of_all(view, divisions),
    )
    said = _("Move to put off the vote by one round")
    buttons = [amend, divide, _mover(shown, f"postpone-{pen}", said, "clock", MovePostponement(seat, pen))]
    if seat == view.president():
        said = _("Put it off as President, once a game")
        buttons.append(_mover(shown, f"grant-{pen}", said, "gavel", GrantPostponement(seat, pen)))
    parts: list[Node] = [heading(title, HEADING)]
    for button in buttons:
        parts += reasoned(button)
        if button is divide and shown.divided == pen:
            parts += [Text(said=_("Which measure?"), type=NAME), _clauses(shown, draft)]
    return Card(child=Column(children=parts, gap=10), fill=Hue.PANEL, border=Hue.LINE, sides=20, ends=16)


def _mover(shown: Motions, key: str, said: str, icon: str, action: Action) -> Button:
    return _button(key, said, icon, partial(shown.do, action), refusal(shown.view, action))


def _button(key: str, said: str, icon: str, act: Callable[[], None], refused: str) -> Button:
    return Button(key=key, said=said, icon=icon, act=act, refusal=refused, tall=56, grow=1)


def _clauses(shown: Motions, draft: Draft) -> Node:
    """Return the measures that a draft has, to pick one for a separate vote."""
    view, found = shown.view, list[Node]()
    for number, measure in enumerate(view.scenario.measures):
        action = MoveSeparateVote(view.seat or 0, draft.penholder, number)
        if draft.text.levels[number]:
            found.append(
                Button(
                    key=f"clause-{draft.penholder}-{number}",
                    said=level(view.scenario, number, draft.text.levels[number]),
                    label=measure.title,
                    act=partial(shown.do, action),
                    refusal=refusal(view, action),
                    tall=44,
                )
            )
    return Flow(children=found, gap=10)


def _amendment_refusal(view: View, draft: Draft) -> str:
    """Return why no amendment can be moved, or nothing if some can."""
    found = ""
    for number, measure in enumerate(view.scenario.measures):
        for at in range(len(measure.levels)):
            if at != draft.text.levels[number]:
                action = MoveAmendment(view.seat or 0, draft.penholder, draft.text.revised(number, at))
                found = refusal(view, action)
                if not found:
                    return ""
    return found
