"""A lesson is set up: what is played, in what time, who holds which seats; beside it the plan it will follow."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, evolve

from game.minds.roster import DIPLOMATS
from game.model.council import Seat
from game.model.scenario import Scenario
from game.play.lesson import LONGEST_TITLE, MOST_DELEGATIONS, Late, Lesson, LessonError, Way
from game.play.lesson_plan import Plan, plan, spelled
from game.play.lesson_shelf import keep
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.dropdown import Dropdown
from game.ui.scenes.seating import LONGEST_SEED
from game.ui.shelf import Shelf
from game.ui.type import BODY, HEADING, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Choice, Segments, Switch
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Card, Column, Pad, Row, Rule, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words import labels
from game.words.language import _, ngettext
from game.words.lists import commas

if TYPE_CHECKING:
    from game.ui.application import Application

FIRST = "dprk-2017-07"
"""What is offered to a class that has chosen nothing, if it is there."""

AT_FIRST = 3
"""Delegations as the screen opens."""

MINUTES = (45, 60, 90)
LESSONS = (1, 2, 3, 4)
SIDE = 520
"""Design pixels of the columns beside the seats."""

WAYS = tuple(Way)
LATES = tuple(Late)


def delegated(scenario: Scenario, number: int) -> tuple[tuple[str, ...], ...]:
    """Return so many delegations of a seat each: who holds a pen first, then who has a veto, then by the table."""
    pens = [draft.penholder for draft in scenario.drafts]
    members = scenario.council.members

    def rank(seat: Seat) -> tuple[bool, bool, int]:
        return seat not in pens, not members[seat].permanent, seat

    first = sorted(scenario.council.seats, key=rank)[:number]
    return tuple((members[seat].code,) for seat in first)


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

    def _become(self, **terms: Any) -> None:
        assert self.lesson is not None
        self.lesson = evolve(self.lesson, **terms)
        self.app.refresh()

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        scenario, lesson = self._scenario(), self.lesson
        if lesson is None or scenario is None:
            said = _("Reading the scenarios…") if self.shelf.listings is None else self._missing()
            return framed(look, _("A lesson for a class"), Text(said=said, type=BODY, hue=Hue.DIM), self.back)
        terms = _panel("terms", self._terms(lesson, scenario))
        seats = _panel("seats", self._seats(lesson, scenario))
        agenda = _panel("plan", self._plan(lesson, plan(lesson, scenario), scenario))
        if is_narrow(look, size):
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The lesson"), _("Who plays"), _("The plan")),
                chosen=self._tab,
                set=self._turn,
                type=NAME,
            )
            body: Node = Column(children=(tabs, (terms, seats, agenda)[self._tab]), gap=10)
        else:
            terms.wide = agenda.wide = SIDE
            terms.grow = agenda.grow = 0
            body = Row(children=(terms, seats, agenda), gap=16, down=None)
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

    # The terms

    def _terms(self, lesson: Lesson, scenario: Scenario) -> Iterator[Node]:
        yield heading(_("The lesson"), HEADING)
        yield from self._which(scenario)
        ways = (_("Turn by turn"), _("Sealed rounds"), _("Open floor"))
        yield from self._choice("way", _("How the device is shared"), ways, WAYS, lesson.way)
        yield Text(said=_way_said(lesson.way), type=SECOND, hue=Hue.DIM)
        yield from self._numbers("minutes", _("Minutes of one lesson"), MINUTES, lesson.minutes)
        yield from self._numbers("lessons", _("Lessons"), LESSONS, lesson.lessons)
        late = (_("its staff acts for it"), _("it passes"))
        yield from self._choice("late", _("Whose time is out before it has acted"), late, LATES, lesson.late)
        skills = [labels.skill(one).capitalize() for one in DIPLOMATS]
        yield from self._choice("skill", _("How well the AI members play"), skills, DIPLOMATS, lesson.skill)
        yield from self._switches(lesson, scenario)
        yield from self._fields(lesson)

    def _which(self, scenario: Scenario) -> Iterator[Node]:
        said, found = _("Scenario"), self._scenarios()
        yield self._titled(said)
        yield Choice(
            key="scenario",
            label=said,
            options=[one.title for one in found],
            chosen=[one.id for one in found].index(scenario.id),
            set=lambda place: self._play(found[place]),
            open=self._drop,
            type=NAME,
            tall=44,
        )

    def _choice(
        self, key: str, said: str, options: Sequence[str], values: Sequence[object], now: object
    ) -> Iterator[Node]:
        """Yield a title and a choice of one of some values of the lesson's term of that key."""
        yield self._titled(said)
        yield Segments(
            key=key,
            label=said,
            options=options,
            chosen=values.index(now),
            set=lambda place: self._become(**{key: values[place]}),
            type=SECOND,
        )

    def _numbers(self, key: str, said: str, values: Sequence[int], now: int) -> Iterator[Node]:
        """Yield the same for a number, which a lesson file may hold though no button has it."""
        yield self._titled(said)
        yield _Numbers(
            key=key,
            label=said,
            options=[str(one) for one in values],
            chosen=values.index(now) if now in values else -1,
            now=now,
            set=lambda place: self._become(**{key: values[place]}),
            type=SECOND,
        )

    def _switches(self, lesson: Lesson, scenario: Scenario) -> Iterator[Node]:
        switches = [
            ("core", _("Core actions only, as in a first lesson"), lesson.core),
            ("aided", _("Staff counts votes, suggests and advises"), lesson.aided),
            ("pins", _("A PIN opens the desk of each delegation"), lesson.pins),
        ]
        if scenario.is_staged:
            switches.append(("open_room", _("Everybody is in the room from the start"), lesson.open_room))
        for key, said, is_on in switches:
            yield Switch(key=key, said=said, is_on=is_on, set=self._switcher(key))

    def _fields(self, lesson: Lesson) -> Iterator[Node]:
        yield Field(
            key="seed",
            label=_("Number of the draw"),
            hint=_("Number of the draw (by lot; that of printed sheets)"),
            value="" if lesson.seed is None else str(lesson.seed),
            change=self._draw,
            digits_only=True,
            longest=LONGEST_SEED,
        )
        yield Field(
            key="title",
            label=_("Name of the lesson"),
            hint=_("Name of the lesson (if you like; not of people)"),
            value=lesson.title,
            change=self._retitle,
            longest=LONGEST_TITLE,
        )

    def _titled(self, said: str) -> Node:
        return Text(said=said, type=SECOND_BOLD, hue=Hue.DIM)

    def _switcher(self, key: str) -> Callable[[bool], None]:
        return lambda on: self._become(**{key: on})

    def _draw(self, said: str) -> None:
        assert self.lesson is not None
        self.lesson = evolve(self.lesson, seed=int(said) if said else None)

    def _retitle(self, said: str) -> None:
        assert self.lesson is not None
        self.lesson = evolve(self.lesson, title=said)

    def _play(self, scenario: Scenario) -> None:
        assert self.lesson is not None
        number = min(len(self.lesson.delegations) or 1, len(scenario.council.members))
        self._become(scenario=scenario.id, delegations=delegated(scenario, number))

    def _drop(self, choice: Choice) -> None:
        self.app.open(Dropdown(self.app, choice))

    # Who plays

    def _seats(self, lesson: Lesson, scenario: Scenario) -> Iterator[Node]:
        number = len(lesson.delegations)
        most = min(MOST_DELEGATIONS, len(scenario.council.members))
        said = ngettext("{count} delegation", "{count} delegations", number).format(count=number)
        yield Row(
            children=(
                heading(said, HEADING),
                Space(grow=1),
                Button(
                    key="fewer",
                    said=_("One less"),
                    icon="minus",
                    act=self._fewer,
                    refusal=_("One is the least.") if number <= 1 else "",
                    tall=44,
                ),
                Button(
                    key="another",
                    said=_("One more"),
                    icon="plus",
                    act=lambda: self._another(scenario),
                    refusal=_("There are no more seats.") if number >= most else "",
                    tall=44,
                ),
            ),
            gap=10,
        )
        options = [_("AI member"), *(_delegation(place) for place in range(number))]
        if number < most:
            options.append(_("another delegation"))
        for seat, member in enumerate(scenario.council.members):
            yield Rule()
            where = next((place for place, codes in enumerate(lesson.delegations) if member.code in codes), None)
            choice = Choice(
                key=f"seat-{member.code}",
                label=_("Who plays {member}").format(member=member.name),
                options=options,
                chosen=0 if where is None else where + 1,
                set=self._seater(member.code),
                open=self._drop,
                is_marked=where is not None,
                type=SECOND,
                tall=38,
            )
            choice.wide = 250
            marks: list[Node] = []
            if any(draft.penholder == seat for draft in scenario.drafts):
                marks.append(Icon(name="pencil", side=18, hue=Hue.DIM, label=_("pen")))
            if member.permanent:
                marks.append(Text(said=_("veto"), type=SECOND, hue=Hue.DIM))
            who = Text(said=member.name, type=NAME, most=1, grow=1)
            yield Row(children=(Flag(code=member.code, high=28), who, *marks, choice), gap=12)

    def _fewer(self) -> None:
        assert self.lesson is not None
        self._become(delegations=self.lesson.delegations[:-1])

    def _another(self, scenario: Scenario) -> None:
        assert self.lesson is not None
        order = [codes[0] for codes in delegated(scenario, len(scenario.council.members))]
        free = next((code for code in order if code not in self.lesson.codes), None)
        if free is not None:
            self._become(delegations=(*self.lesson.delegations, (free,)))

    def _seater(self, code: str) -> Callable[[int], None]:
        def sit(place: int) -> None:
            assert self.lesson is not None
            groups = [tuple(one for one in codes if one != code) for codes in self.lesson.delegations]
            if place > len(groups):
                groups.append(())
            if place:
                groups[place - 1] = (*groups[place - 1], code)
            self._become(delegations=tuple(codes for codes in groups if codes))

        return sit

    # The plan

    def _plan(self, lesson: Lesson, agenda: Plan, scenario: Scenario) -> Iterator[Node]:
        yield heading(_("The plan"), HEADING)
        whole = _("{minutes} minutes").format(minutes=lesson.minutes * lesson.lessons)
        lessons = ngettext("in one lesson", "in {count} lessons", lesson.lessons).format(count=lesson.lessons)
        yield Text(said=f"{whole}, {lessons}", type=BODY, hue=Hue.DIM)
        rounds = ngettext("{count} round of {time}", "{count} rounds of {time}", agenda.rounds)
        parts = [
            ("book", _("Everybody reads its instructions"), agenda.intro),
            ("people", rounds.format(count=agenda.rounds, time=spelled(agenda.round)), agenda.bargaining),
            ("gavel", _("The vote"), agenda.vote),
            ("speech", _("The debrief"), agenda.debrief),
        ]
        so_far = 0
        for icon, said, seconds in parts:
            yield Rule()
            yield Row(
                children=(
                    Text(said=spelled(so_far), type=SECOND, hue=Hue.DIM, wide=74),
                    Icon(name=icon, side=22, hue=Hue.SUPPORT_LIGHT),
                    Text(said=said, type=BODY, grow=1),
                    Text(said=spelled(seconds), type=NAME),
                ),
                gap=12,
            )
            so_far += seconds
        yield Rule()
        if lesson.way is Way.TURNS:
            yield Text(said=_("{time} for each turn").format(time=spelled(agenda.turn)), type=SECOND, hue=Hue.DIM)
        if lesson.lessons > 1:
            each = -(-agenda.rounds // lesson.lessons)
            said = _("About {count} rounds a lesson. Stop at any moment: everything is kept.").format(count=each)
            yield Text(said=said, type=SECOND, hue=Hue.DIM)
        for said in agenda.warnings:
            words = Text(said=said, type=BODY, hue=Hue.OPPOSE_LIGHT, grow=1)
            row = Row(children=(Icon(name="warning", side=24, hue=Hue.OPPOSE_LIGHT), words), gap=12, down=0)
            yield Card(child=row, fill=Hue.OPPOSE_DARK, border=Hue.OPPOSE_LIGHT, sides=16, ends=12)
        if not agenda.warnings:
            fits = Text(said=_("It fits."), type=NAME, hue=Hue.SUPPORT_LIGHT)
            yield Row(children=(Icon(name="check-circle", side=22, hue=Hue.SUPPORT_LIGHT), fits), gap=10)
        yield Space(tall=8)
        said = _("The clock can be stopped and extended from the console at any moment.")
        yield Text(said=said, type=SECOND, hue=Hue.DIM)

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
        seats = tuple(scenario.council.seat(code) for code in lesson.codes)
        self.app.open(Printing(self.app, Order(scenario, seed, lesson.setup(), tuple(sorted(seats)))))

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


def _delegation(place: int) -> str:
    return _("delegation {number}").format(number=place + 1)


def _strangers(lesson: Lesson, scenario: Scenario) -> list[str]:
    known = [member.code for member in scenario.council.members]
    return [code for code in lesson.codes if code not in known]


def _way_said(way: Way) -> str:
    if way is Way.TURNS:
        return _("Seats are called one after the other, a curtain between them. For few delegations.")
    if way is Way.SEALED:
        return _("All come to the desk in any order and file; at the end of the round all of it is revealed.")
    return _("All bargain aloud; who has agreed something comes to the desk and files it, and it holds at once.")


@define(eq=False, kw_only=True)
class _Numbers(Segments):
    """Segments of which none is set where the file has another number."""

    now: int

    def state(self) -> str:
        return self.options[self.chosen] if self.chosen >= 0 else str(self.now)
