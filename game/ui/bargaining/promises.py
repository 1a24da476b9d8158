"""What stands: deals, pacts, pledges and demands, whether the text meets them, and how one gets out."""

from collections.abc import Callable, Iterator

from game.desk.inbox import met, promise_said, state_of
from game.desk.page import Line, Page, lines
from game.desk.roll import seat_of
from game.model.actions import Action, ConsentToEndPact, ReleaseParty
from game.model.council import Seat
from game.model.errors import Breach
from game.model.events import DemandMade
from game.model.offers import Assent, Deal, Demand, Pact, Promise
from game.model.view import View
from game.rules.legality import breach
from game.ui.hues import Hue
from game.ui.type import BODY, NAME, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.layout import Card, Column, Flow, Row
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words.breaches import numbered
from game.words.events import sentence
from game.words.language import _, say
from game.words.names import member, name

SILENT = (Breach.ALREADY_FREED, Breach.NO_SUCH_PROMISE)
"""Why a way out is not even shown: there is nothing left to get out of."""


def standing(view: View, ask: Callable[[Action], None]) -> Iterator[Node]:
    """Yield every promise and demand one knows of."""
    yield heading(_("Deals, pacts and pledges"), NAME)
    if not view.promises:
        yield Text(said=_("None that you know of."), type=BODY, hue=Hue.DIM)
    for number, promise in enumerate(view.promises):
        yield _promise(view, number, promise, ask)
    if view.demands:
        yield heading(_("Demands"), NAME)
    for demand in view.demands:
        yield _demand(view, demand)


def _promise(view: View, number: int, promise: Promise, ask: Callable[[Action], None]) -> Node:
    rows: list[Node] = [Text(said=promise_said(view, promise), type=BODY, hue=Hue.INK)]
    for line in state_of(view, promise):
        rows.append(_state(line))
    buttons = list(_ways_out(view, number, promise, ask))
    if buttons:
        rows.append(Flow(children=buttons, gap=12))
    parties = (promise.seat,) if isinstance(promise, Assent) else promise.parties
    return _card(view, parties, rows)


def _state(line: Line) -> Node:
    is_good = line.tone.value == "good"
    hue = Hue.SUPPORT_TEXT if is_good else Hue.OPPOSE_TEXT
    mark = Icon(name="check" if is_good else "info", side=18, hue=hue)
    return Row(children=(mark, Text(said=line.text, type=SECOND_BOLD, hue=hue, grow=1)), gap=10)


def _ways_out(view: View, number: int, promise: Promise, ask: Callable[[Action], None]) -> Iterator[Node]:
    seat = seat_of(view)
    match promise:
        case Deal(draft=draft, parties=parties) if seat in parties:
            for other in parties:
                if other != seat:
                    said = _("Free {member} from it").format(member=name(view.scenario, other))
                    action = ReleaseParty(seat, draft, parties, other)
                    yield from _way_out(view, f"free-{number}-{other}", said, action, ask)
        case Pact(draft=draft, parties=parties) if seat in parties:
            action_ = ConsentToEndPact(seat, draft, parties)
            yield from _way_out(view, f"end-{number}", _("Agree to end it"), action_, ask)
        case _:
            return


def _way_out(view: View, key: str, said: str, action: Action, ask: Callable[[Action], None]) -> Iterator[Node]:
    fault = breach(view, action)
    if fault in SILENT:
        return
    refusal = "" if fault is None else numbered(fault)
    yield Button(key=key, said=said, icon="links", kind=Kind.PAPER, refusal=refusal, act=lambda: ask(action))


def releasing(view: View, action: Action) -> Page:
    """Return what it means to let others out of a promise; nothing for any other act."""
    match action:
        case ReleaseParty(freed=freed):
            said = _(
                "{member} need not keep its word to you any more. You stay bound as long as others hold you to it."
            )
            return lines([say(said, member=member(view.scenario, freed)), _("This cannot be taken back.")])
        case ConsentToEndPact():
            said = _("The pact ends when all its parties agree; until then it binds you.")
            return lines([said, _("This cannot be taken back.")])
        case _:
            return ()


def _demand(view: View, demand: Demand) -> Node:
    rows: list[Node] = [Text(said=sentence(view.scenario, DemandMade(demand)), type=BODY, hue=Hue.INK)]
    draft = view.draft(demand.draft)
    if draft is not None:
        rows.append(_state(met(demand.package.holds(draft.text))))
    return _card(view, (demand.seat,), rows)


def _card(view: View, seats: tuple[Seat, ...], rows: list[Node]) -> Node:
    flags = [Flag(code=view.scenario.council.members[seat].code, high=26) for seat in seats[:6]]
    row = Row(children=(Flow(children=flags, gap=6, wide=84), Column(children=rows, gap=6, grow=1)), gap=16, down=0)
    return Card(child=row, fill=Hue.PAPER, border=Hue.RULE, sides=18, ends=12)
