"""An event of the day, and what it shifts for the seat that reads of it."""

from game.desk.page import Line, Page, Tone
from game.model.events import NewsBroke
from game.model.scenario import News
from game.model.view import View
from game.words.labels import named
from game.words.language import _, ngettext, say
from game.words.names import target
from game.words.points import points


def news_source(news: News) -> str:
    """Return how sure the event is, and where that is from."""
    said = named(news.standing)
    return (
        say(_("{standing}: {source}"), standing=said, source=news.source) if news.source else say("{said}", said=said)
    )


def shifts(view: View, event: NewsBroke) -> Page:
    """Return what an event shifts: for everybody, and for the seat whose view it is."""
    news = view.scenario.news[event.news]
    if event.was_calmed:
        calm = _("{target} keeps calm, and this does not happen. Only those with a line to it know.")
        return (Line(say(calm, target=target(view.scenario)), Tone.GOOD),)
    page = [*_for_all(news), *(_for_seat(view, news) if view.seat is not None else ())]
    return tuple(page) or (Line(_("It shifts nobody's points."), Tone.FAINT),)


def _for_all(news: News) -> Page:
    page: list[Line] = []
    if news.deadline:
        count = abs(news.deadline)
        later = ngettext(
            "The deadline moves back by {count} round.", "The deadline moves back by {count} rounds.", count
        )
        sooner = ngettext(
            "The deadline comes {count} round sooner.", "The deadline comes {count} rounds sooner.", count
        )
        page.append(Line((later if news.deadline > 0 else sooner).format(count=count), Tone.STRONG))
    if news.opens_room:
        page.append(Line(_("The room opens to everybody."), Tone.STRONG))
    if news.leaks_channel:
        page.append(Line(_("A back channel to the state concerned is in the papers."), Tone.STRONG))
    return tuple(page)


def _for_seat(view: View, news: News) -> Page:
    seat = view.seat or 0
    page: list[Line] = []
    urgency = news.urgency[seat] if news.urgency else 0
    if urgency:
        said = _("To you a full answer to the crisis is now worth {points} more.")
        less = _("To you a full answer to the crisis is now worth {points} less.")
        page.append(Line((said if urgency > 0 else less).format(points=points(abs(urgency))), Tone.STRONG))
    for number, by_seat in news.worth:
        change = by_seat[seat]
        if change:
            measure = view.scenario.measures[number]
            said = _("{measure}: its strongest level is now worth {points} to you.")
            page.append(Line(said.format(measure=measure.title, points=points(change, signed=True)), Tone.STRONG))
    trust = news.trust[seat] if news.trust else 0
    if trust:
        page.append(Line(_("Your credibility moves by {change}.").format(change=f"{trust:+d}"), Tone.STRONG))
    return tuple(page) or (Line(_("Your own points stay as they are."), Tone.FAINT),)
