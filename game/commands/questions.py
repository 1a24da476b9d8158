"""What ``penholder new`` asks, at a keyboard or of the lines in a pipe."""

import sys
from collections.abc import Callable
from typing import TypeVar

from game.authoring.beginning import (
    BLANK,
    COPY,
    Plan,
    PlanError,
    check_council,
    check_id,
    check_measures,
    check_seats,
    check_title,
)
from game.authoring.templates import USUAL_MEASURES, USUAL_SEATS, id_of, templates
from game.scenario.library import load, source
from game.scenario.problems import ScenarioError
from game.scenario.syntax import parsed
from game.terminal.readers import Reader, suitable_reader
from game.terminal.screen import SHARED
from game.words.language import _

Answer = TypeVar("Answer")


def asked(reader: Reader | None = None) -> Plan:
    """Return what somebody wants, question by question; raises ``PlanError`` at the end of input."""
    questions = _Questions(reader or suitable_reader(is_plain=True))
    print(_("A new scenario. Enter takes what stands in brackets."))
    for each in templates():
        print(f"  {each.name}: {each.about}")
    print(f"  {COPY}: " + _("a scenario that there is, to be changed"))
    template = questions.ask(_("Begin with"), BLANK, _template)
    original = questions.ask(_("Copy which one, by its id or file"), "", _original) if template == COPY else ""
    year = _year(template, original)
    council = questions.ask(_("The Security Council of which year"), year, check_council) if year else ""
    title = questions.ask(_("Title"), "", check_title)
    id_ = questions.ask(_("Id, which names the file"), id_of(title), check_id)
    if template != BLANK:
        return Plan(template, title, id_, original, "" if council == year else council)
    seats = questions.ask(_("Seats"), str(USUAL_SEATS), lambda line: check_seats(_number(line)))
    measures = questions.ask(_("Measures"), str(USUAL_MEASURES), lambda line: check_measures(_number(line)))
    return Plan(template, title, id_, seats=seats, measures=measures)


class _Questions:
    """Asks one thing after the other, each until there is an answer that makes sense."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def ask(self, question: str, usual: str, understood: Callable[[str], Answer]) -> Answer:
        """Return an answer; an empty line takes the usual one."""
        prompt = f"{question} [{usual}]: " if usual else f"{question}: "
        while True:
            try:
                line = self._reader.read(prompt, SHARED)
            except EOFError:
                raise PlanError(_("the answers ended before the questions; options say it all at once")) from None
            try:
                return understood(line or usual)
            except PlanError as error:
                print(error, file=sys.stderr)


def _template(word: str) -> str:
    names = [template.name for template in templates()] + [COPY]
    if word not in names:
        raise PlanError(_("write one of {words}").format(words=", ".join(names)))
    return word


def _original(name: str) -> str:
    try:
        load(name)
    except ScenarioError as error:
        raise PlanError(str(error)) from error
    return name


def _year(template: str, original: str) -> str:
    """Return the council that a template or a scenario to be copied names, or nothing."""
    text = source(original).text if original else next(each.text for each in templates() if each.name == template)
    return str(parsed(text, original).get("council", ""))


def _number(line: str) -> int:
    try:
        return int(line)
    except ValueError:
        raise PlanError(_("this must be a whole number")) from None
