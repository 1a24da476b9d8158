"""A lesson is set up: what is played, in what time, who holds which seats; beside it the plan it will follow."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from game.model.scenario import Scenario
from game.play.lesson import Lesson, LessonError
from game.play.lesson_plan import plan as planned
from game.play.lesson_shelf import keep
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.lesson.plan import plan
from game.ui.lesson.seats import Groups, Seats, delegated, seats
from game.ui.lesson.terms import Terms, terms
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.dropdown import Dropdown
from game.ui.shelf import Shelf
from game.ui.type import BODY, HEADING, NAME
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Choice, Segments
from game.ui.widgets.layout import Card, Column, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _
from game.words.lists import commas

if TYPE_CHECKING:
    from game.ui.application import Application

FIRST = "dprk-2017-07"
"""What is offered to a class that has chosen nothing, if it is there."""

AT_FIRST = 3
"""Delegations as the screen opens."""

SIDE = 520
"""Design pixels of the columns beside the seats."""


class LessonSetup(Scene):
    """As it opens everything is sensible: a class needs only to press the button that goes on."""

    name = "lesson"

    def __init__(
        self, app: "Application", shelf: Shelf, lesson: Lesson | None = None, path: Path | None = None
    ) -> None:
        super().__init__(app)
        self.shelf = shelf
        self.lesson = lesson
        """None until the scenarios are read."""
        self._path = path
        """Its file, once it has one."""
        self._tab = 0

    def opened(self) -> None:
        if self.shelf.listings is None:
            self.shelf.read()

    # What there is

    def _scenarios(self) -> list[Scenario]:
        return [one.scenario for one in self.shelf.listings or () if one.scenario is not None]

    def _scenario(self) -> Scenario | None:
        known = {one.id: one for one in self._scenarios()}
        if self.lesson is None and known:
            found = known.get(FIRST) or next(iter(known.values()))
            self.lesson = Lesson(found.id, delegated(found, min(AT_FIRST, len(found.council.members))))
        return None if self.lesson is None else known.get(self.lesson.scenario)

    # What is chosen

    def _write(self, **terms: Any) -> None:
        assert self.lesson is not None
        self.lesson = evolve(self.lesson, **terms)

    def _become(self, **terms: Any) -> None:
        self._write(**terms)
        self.app.refresh()

    def _play(self, scenario: Scenario) -> None:
        assert self.lesson is not None
        number = min(len(self.lesson.delegations) or 1, len(scenario.council.members))
        self._become(scenario=scenario.id, delegations=delegated(scenario, number))

    def _regroup(self, change: Callable[[Groups], Groups]) -> None:
        assert self.lesson is not None
        self._become(delegations=change(self.lesson.delegations))

    def _drop(self, choice: Choice) -> None:
        self.app.open(Dropdown(self.app, choice))

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        scenario, lesson = self._scenario(), self.lesson
        if lesson is None or scenario is None:
            said = _("Reading the scenarios…") if self.shelf.listings is None else self._missing()
            return framed(look, _("A lesson for a class"), Text(said=said, type=BODY, hue=Hue.DIM), self.back)
        chosen = Terms(
            lesson,
            scenario,
            self._scenarios(),
            play=self._play,
            become=self._become,
            write=self._write,
            open=self._drop,
        )
        left = _panel("terms", terms(chosen))
        middle = _panel("seats", seats(Seats(lesson, scenario, regroup=self._regroup, open=self._drop)))
        right = _panel("plan", plan(lesson, planned(lesson, scenario)))
        if is_narrow(look, size):
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The lesson"), _("Who plays"), _("The plan")),
                chosen=self._tab,
                set=self._turn,
                type=NAME,
            )
            body: Node = Column(children=(tabs, (left, middle, right)[self._tab]), gap=10)
        else:
            left.wide = right.wide = SIDE
            left.grow = right.grow = 0
            body = Row(children=(left, middle, right), gap=16, down=None)
        return framed(look, _("A lesson for a class"), body, self.back, scenario.title, self._foot(lesson))

    def _missing(self) -> str:
        name = "" if self.lesson is None else self.lesson.scenario
        return _("There is no scenario {name} here that can be played.").format(name=name)

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _foot(self, lesson: Lesson) -> Node:
        buttons: list[Node] = [
            Button(key="open-lesson", said=_("Open a lesson"), icon="folder", act=self._open, tall=60),
            Button(key="keep-lesson", said=_("Keep it for next time"), icon="save", act=self._keep, tall=60),
            Button(key="print", said=_("Print for the class"), icon="document", act=self._print, tall=60),
            Space(grow=1),
            Button(
                key="begin",
                said=_("Names and PINs") if lesson.pins else _("Names, and begin"),
                icon="play",
                kind=Kind.PRIMARY,
                command="confirm",
                act=self._begin,
                refusal="" if lesson.delegations else _("Give at least one seat to a delegation."),
                is_safe=True,
                type=HEADING,
                tall=60,
                wide=320,
            ),
        ]
        return Row(children=buttons, gap=12)

    # Doors

    def _open(self) -> None:
        from game.ui.scenes.lessons import Lessons

        self.app.open(Lessons(self.app, self._take))

    def _take(self, lesson: Lesson, path: Path) -> None:
        known = {one.id: one for one in self._scenarios()}
        scenario = known.get(lesson.scenario)
        strangers = [] if scenario is None else _strangers(lesson, scenario)
        if scenario is None or strangers:
            said = _("{file} asks for what is not here: {what}")
            what = lesson.scenario if scenario is None else commas(strangers)
            self.app.toast(said.format(file=path.name, what=what), "warning", Hue.OPPOSE)
            return
        self.lesson, self._path = lesson, path
        self.app.refresh()

    def _keep(self) -> None:
        assert self.lesson is not None
        try:
            self._path = keep(self.lesson, self._path)
        except LessonError as error:
            self.app.toast(str(error), "warning", Hue.OPPOSE)
            return
        self.app.toast(_("Kept as {file}").format(file=self._path), "save")

    def _print(self) -> None:
        """Print the sheets of this very draw; if it was to be by lot, it is drawn now, so that they match the game."""
        from game.ui.printing import Order
        from game.ui.scenes.printing import Printing

        lesson, scenario = self.lesson, self._scenario()
        if lesson is None or scenario is None:
            return
        seed = secrets.randbelow(10**6) if lesson.seed is None else lesson.seed
        self._become(seed=seed)
        people = tuple(scenario.council.seat(code) for code in lesson.codes)
        self.app.open(Printing(self.app, Order(scenario, seed, lesson.setup(), tuple(sorted(people)))))

    def _begin(self) -> None:
        from game.ui.scenes.sign_in import SignIn

        scenario = self._scenario()
        if self.lesson is not None and scenario is not None:
            self.app.open(SignIn(self.app, self.lesson, scenario))


def _panel(key: str, rows: Iterator[Node]) -> Card:
    column = Column(children=tuple(rows), gap=8)
    return Card(
        child=Scroll(key=f"lesson-{key}", child=Pad(child=column, sides=4, ends=2)),
        fill=Hue.SUNKEN,
        border=Hue.LINE,
        sides=18,
        ends=14,
        grow=1,
    )


def _strangers(lesson: Lesson, scenario: Scenario) -> list[str]:
    known = [member.code for member in scenario.council.members]
    return [code for code in lesson.codes if code not in known]
