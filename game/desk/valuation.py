"""What a text is worth to oneself, item by item."""

from game.desk.chairs import chair_warning
from game.desk.page import Line, Page, Tone, lines
from game.desk.redlines import crossed, now_warning
from game.minds.appraisal import gain, own
from game.model.council import Seat
from game.model.text import Draft, Instrument, Text
from game.model.view import View
from game.rules.tolls import chair_toll
from game.rules.trust import has_met_promise
from game.rules.worth import crosses, relief, substance, text_value, worth
from game.words.language import _
from game.words.points import in_points, points, share
from game.words.texts import changes


def value_of(view: View, draft: Draft) -> int:
    """Return what a draft is worth to who votes yes on it: its price, unless waived, and a red line counted."""
    if draft.instrument is Instrument.STATEMENT:
        return text_value(view.scenario, own(view), draft.text, draft.instrument) - own(view).walk_away
    return gain(view, draft.text, draft.penholder)


def red_note(view: View, draft: Draft) -> Page:
    """Return a warning if a draft, as it stands, crosses one's red line."""
    return now_warning(view, draft.text) if draft.instrument is Instrument.RESOLUTION else ()


def beside(view: View, text: Text, base: Text, instrument: Instrument) -> Page:
    """Return what a text gains over another for oneself, and where they differ."""
    gained = text_value(view.scenario, own(view), text, instrument) - text_value(
        view.scenario, own(view), base, instrument
    )
    said = _("Beside the present text: {points}.").format(points=points(gained, plain=True, signed=True))
    return Line(said), *lines(changes(view.scenario, base, text), indent=2)


def valuation(view: View, text: Text, penholder: Seat, instrument: Instrument = Instrument.RESOLUTION) -> Page:
    """Return what a text is worth to oneself, item by item."""
    scenario, mine = view.scenario, own(view)
    is_statement = instrument is Instrument.STATEMENT
    gain, answer = worth(mine, text), relief(scenario, mine, text)
    if is_statement:
        gain = gain * scenario.rule.statement_worth // 100
        answer = answer * scenario.rule.statement_urgency // 100
    part = share(substance(scenario, text), scenario.rule.substance_full)
    facts = [
        _("Its measures: {points}.").format(points=points(gain, plain=True, signed=True)),
        _("Urgency: {points}, since it answers {share} of the crisis.").format(
            points=points(answer, plain=True, signed=True), share=part
        ),
    ]
    total = gain + answer - mine.walk_away
    if mine.walk_away:
        facts.append(_("What you have without any text: {points}.").format(points=points(mine.walk_away, plain=True)))
    if not is_statement:
        price = 0 if has_met_promise(view, view.seat or 0, penholder, text) else mine.price
        facts.append(_price(mine.price, price))
        total -= price
    page = lines(facts, indent=2)
    if crosses(mine, text) and not is_statement:
        total -= scenario.rule.red_line
        page = (*page, *_crossed(view, text))
    if not is_statement:
        total -= chair_toll(view, view.seat or 0, penholder, text)
        page = (*page, *chair_warning(view, penholder, text))
    sentence = _("Together {points} if it is adopted with your yes; nothing adopted is worth 0.")
    if is_statement:
        sentence = _("Together {points} if it is agreed; nothing decided is worth 0.")
    return *page, Line(sentence.format(points=in_points(total, plain=True)), Tone.STRONG)


def _price(full: int, owed: int) -> str:
    if full == 0:
        return _("Your yes has no price.")
    if owed == 0:
        return _("The price of your yes: nothing, since a promise made to you is met.")
    return _("The price of your yes without a deal: {points}.").format(points=points(-owed, plain=True))


def _crossed(view: View, text: Text) -> Page:
    cost = in_points(view.scenario.rule.red_line, plain=True)
    said = _("Red line crossed: {lines}. A yes costs {points}, included.")
    return (Line(said.format(lines=crossed(view, text), points=cost), Tone.WARNING, 2),)
