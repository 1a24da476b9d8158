"""What a penholder in a small room lays ready for those who are still outside."""

from collections.abc import Iterator

from game.minds.choice import Choice, Motive
from game.minds.outlook import Outlook
from game.minds.pen import bidden
from game.minds.plan import plan
from game.minds.replies import rate
from game.model.actions import Broker
from game.model.text import Status


def brokering(outlook: Outlook) -> Iterator[Choice]:
    """As penholder: bring the wishes of outsiders in, so that each finds an offer on its table as it enters (R13).

    Only in the round before they enter: what is laid ready earlier binds to a text that will have moved.
    """
    view, draft = outlook.view, outlook.view.draft(outlook.seat)
    following = view.scenario.stages[view.stage + 1 : view.stage + 2]
    if draft is None or draft.status is not Status.CIRCULATED or not following:
        return
    if following[0].from_round != view.round + 1:
        return
    aim, now = plan(outlook, draft)[0], rate(outlook, draft, draft.text, None)
    found: list[Choice] = []
    for outsider in following[0].members:
        bid = None if outsider in view.room else bidden(outlook, draft, aim, outsider, now)
        if bid is not None:
            action = Broker(outlook.seat, draft.penholder, outsider, bid.package)
            found.append(Choice(action, bid.gain, Motive.BUYS_YES, outsider))
    yield from sorted(found, key=lambda choice: -choice.gain)
