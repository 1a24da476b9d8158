"""What stands below a line of the log: news, changed texts, rolls of votes, explanations of vote."""

from game.model.council import Seat
from game.model.events import (
    BallotClosed,
    DraftCirculated,
    DraftLeaked,
    DraftRevised,
    DraftTabled,
    Event,
    MotionMade,
    NewsBroke,
    StatementAgreed,
    TextAmended,
)
from game.model.scenario import News, Scenario, Standing
from game.model.voting import Cast, Count, Matter, Vote
from game.words.labels import named
from game.words.language import _, say
from game.words.lists import listed
from game.words.names import member, names
from game.words.texts import changes, level, lines


def details(scenario: Scenario, event: Event, reader: Seat | None) -> tuple[str, ...]:
    """Return the lines that belong below an event's sentence, often none.

    A draft that comes to more seats is spelt out to newcomers only; the reader ``None`` is the public.
    """
    match event:
        case NewsBroke(news=news, was_calmed=False):
            return (_news(scenario.news[news]),)
        case DraftTabled(draft=draft):
            return lines(scenario, draft.text, only_changes=True)
        case DraftCirculated(draft=draft, to=to) if reader is None or reader in to:
            return lines(scenario, draft.text, only_changes=True)
        case DraftLeaked(text=text) | StatementAgreed(text=text):
            return lines(scenario, text, only_changes=True)
        case DraftRevised(before=before, after=after) | TextAmended(before=before, after=after):
            return changes(scenario, before, after)
        case MotionMade(motion=motion) if motion.matter is Matter.AMENDMENT:
            return tuple(level(scenario, measure, number) for measure, number in motion.changes)
        case BallotClosed(count=count):
            return (*roll(scenario, count), *explanations(scenario, count))
        case _:
            return ()


def _news(news: News) -> str:
    if news.standing is Standing.SOURCED:
        return news.text
    return _("{text} ({standing})").format(text=news.text, standing=named(news.standing))


def roll(scenario: Scenario, count: Count) -> tuple[str, ...]:
    """Return who voted how: "In favour (2): China, France"; no line for nobody."""
    patterns = (
        (Vote.YES, _("In favour ({number}): {members}.")),
        (Vote.NO, _("Against ({number}): {members}.")),
        (Vote.ABSTAIN, _("Abstaining ({number}): {members}.")),
    )
    seats = ((pattern, count.votes(vote)) for vote, pattern in patterns)
    return tuple(
        pattern.format(number=len(voters), members=names(scenario, voters)) for pattern, voters in seats if voters
    )


def explanations(scenario: Scenario, count: Count) -> tuple[str, ...]:
    """Return the explanations of vote, of those who gave one."""
    return tuple(explanation(scenario, cast) for cast in count.casts if cast.cites)


def explanation(scenario: Scenario, cast: Cast) -> str:
    """Return what a member said of its vote; it must have named some measure."""
    message = _("{seat}, explaining its vote, pointed to: {measures}.")
    return say(message, seat=member(scenario, cast.seat), measures=_cited(scenario, cast))


def cited(scenario: Scenario, cast: Cast) -> str:
    """Return the same for who reads beside the member's name."""
    return _("Points to {measures}.").format(measures=_cited(scenario, cast))


def _cited(scenario: Scenario, cast: Cast) -> str:
    return listed([scenario.measures[measure].title for measure in cast.cites])
