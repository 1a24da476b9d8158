"""The debrief at a terminal: it shows how the game ended, and then what is asked for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property

from attrs import define

from game.analysis.background import Background
from game.analysis.lookback import Lookback, lookback
from game.analysis.retrospect import Retrospect, retrospect
from game.desk.blocking import blocking_page
from game.desk.debrief import decision_page, end_page, hindsight_page, points_page, priorities_page
from game.desk.missed import missed_page
from game.desk.page import Heading, Line, Page, Tone, lines
from game.desk.portraits import portraits_page
from game.desk.promises import promises_page
from game.desk.questions import questions_page
from game.desk.turning import turning_page
from game.model.council import Seat
from game.model.result import Result
from game.model.scenario import Scenario
from game.play.session import Session
from game.terminal.afterthoughts import why_page
from game.terminal.command import command
from game.terminal.roll import CommandError, seats_named
from game.terminal.screen import Screen
from game.words.language import _
from game.words.minutes import WIDTH, minutes

WORDS = (
    "result",
    "points",
    "hindsight",
    "priorities",
    "text",
    "minutes",
    "why",
    "questions",
    "missed",
    "decided",
    "blocking",
    "promises",
    "beliefs",
    "report",
    "help",
    "quit",
)

PUBLIC = "public"


@define
class Past:
    """A finished game looked back on, once somebody asks."""

    session: Session

    @cached_property
    def found(self) -> Lookback:
        """What can be said without looking for the best text."""
        return lookback(self.session)

    @cached_property
    def best(self) -> Retrospect | None:
        """The best text there was, among others."""
        return retrospect(self.session)


def debrief(session: Session, screen: Screen) -> None:
    """Show how the game ended, then what is asked for, until the player leaves or the input ends."""
    result = session.result()
    if result is None:
        raise ValueError("the game is not over")
    with _computing(session, screen):
        _answers(session, screen, result)


@contextmanager
def _computing(session: Session, screen: Screen) -> Iterator[None]:
    """Play the games that hindsight needs meanwhile, for a person who may ask for them."""
    if not screen.is_interactive or session.journal is None or not session.humans:
        yield
        return
    background = Background(session.journal)
    try:
        yield
    finally:
        background.stop()


def _answers(session: Session, screen: Screen, result: Result) -> None:
    if not screen.is_interactive:
        screen.write("\n" + _minutes(session, screen))
    screen.show(*end_page(session, result))
    scenario = session.view(None).scenario
    if screen.is_interactive:
        screen.show(*_choices(scenario))
    offers, past = _offers(scenario), Past(session)
    while True:
        line = screen.ask(_("debrief> "))
        if line.isdecimal() and 0 < int(line[:3]) <= len(offers):
            line = offers[int(line[:3]) - 1][0]
        if not line:
            screen.show(*_choices(scenario))
            continue
        try:
            asked = command(line, WORDS)
            if asked.word == "quit":
                return
            _answer(session, screen, result, past, asked.word, asked.rest)
        except CommandError as error:
            screen.show(Line(str(error), Tone.STRONG))


def _minutes(session: Session, screen: Screen) -> str:
    return minutes(session.view(None), session.events(), width=min(screen.width, WIDTH))


def _offers(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    both = _("the decision again, beside what really happened")
    return (
        ("minutes", _("the minutes of the whole game, with all that was private")),
        ("points", _("every seat's points")),
        ("hindsight", _("what your play was worth, as far as it is computed by now")),
        ("priorities", _("what every seat wanted; priorities SEAT for one of them")),
        ("why", _("why AI members did what they did last; why SEAT for all that one did")),
        ("text", both if scenario.history else _("the decision again")),
        ("questions", _("questions to discuss, from what was done in this game")),
        ("missed", _("offers and swaps that would have helped both sides, and were refused or never made")),
        ("decided", _("when the result was settled, and the whip count against the truth")),
        ("blocking", _("who could have stopped the text, round by round")),
        ("promises", _("deals and promises, and whose word was kept")),
        ("beliefs", _("what the others believed of every seat; beliefs SEAT for one of them")),
        ("report", _("save all this as a page for a browser; report public for what may be shown to anybody")),
        ("quit", _("leave")),
    )


def _choices(scenario: Scenario) -> Page:
    said = lines(f"{number}. {word}: {text}" for number, (word, text) in enumerate(_offers(scenario), start=1))
    return Heading(_("Now that it is over you can see")), *said


def _answer(session: Session, screen: Screen, result: Result, past: "Past", word: str, rest: str) -> None:
    if word == "minutes":
        screen.write(_minutes(session, screen))
        return
    pages: dict[str, Callable[[], Page]] = {
        "result": lambda: end_page(session, result),
        "points": lambda: points_page(session.view(None).scenario, result),
        "hindsight": lambda: hindsight_page(session),
        "priorities": lambda: priorities_page(session, _seats(session, rest)),
        "why": lambda: why_page(session, rest),
        "text": lambda: decision_page(session.view(None).scenario, result),
        "questions": lambda: questions_page(past.found, past.best),
        "missed": lambda: missed_page(past.found),
        "decided": lambda: turning_page(past.found),
        "blocking": lambda: blocking_page(past.found),
        "promises": lambda: promises_page(past.found),
        "beliefs": lambda: portraits_page(past.found, _seats(session, rest)),
        "report": lambda: _saved(session, rest),
    }
    screen.show(*pages.get(word, lambda: _choices(session.view(None).scenario))())


def _seats(session: Session, words: str) -> tuple[Seat, ...] | None:
    return seats_named(session.view(None), words) if words else None


def _saved(session: Session, words: str) -> Page:
    """Save the report, and return where it is; raises ``CommandError``."""
    from game.report.saving import saved
    from game.report.writing import UnwritableError

    if words not in ("", PUBLIC):
        raise CommandError(_("say report, or report {word}").format(word=PUBLIC))
    try:
        return (Line(_("Saved as {file}").format(file=saved(session, session.journal, words == PUBLIC)), Tone.GOOD),)
    except (OSError, UnwritableError) as error:
        raise CommandError(_("The report could not be saved: {problem}").format(problem=error)) from error
