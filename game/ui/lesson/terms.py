"""The terms of a lesson: which scenario, in what time, how the device is shared, what staff may do."""

from collections.abc import Callable, Iterator, Sequence

from attrs import define, frozen

from game.minds.roster import DIPLOMATS
from game.model.scenario import Scenario
from game.play.lesson import LONGEST_TITLE, Late, Lesson, Way
from game.ui.hues import Hue
from game.ui.scenes.seating import LONGEST_SEED
from game.ui.type import HEADING, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.choice import Choice, Segments, Switch
from game.ui.widgets.field import Field
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text, heading
from game.words import labels
from game.words.language import _

MINUTES = (45, 60, 90)
LESSONS = (1, 2, 3, 4)
WAYS = tuple(Way)
LATES = tuple(Late)


@frozen
class Terms:
    """The terms as they stand, and what is told when one is changed."""

    lesson: Lesson
    scenario: Scenario
    scenarios: Sequence[Scenario]
    """All that can be played."""
    play: Callable[[Scenario], None]
    """Takes another scenario."""
    become: Callable[..., None]
    """Gives terms other values, by their names."""
    write: Callable[..., None]
    """Does the same for what is still being typed in."""
    open: Callable[[Choice], None]
    """Shows all options of a choice."""


def terms(shown: Terms) -> Iterator[Node]:
    """Yield the scenario and how it is played, a choice for each term."""
    lesson = shown.lesson
    yield heading(_("The lesson"), HEADING)
    yield from _which(shown)
    ways = (_("Turn by turn"), _("Sealed rounds"), _("Open floor"))
    yield from _choice(shown, "way", _("How the device is shared"), ways, WAYS, lesson.way)
    yield Text(said=_way_said(lesson.way), type=SECOND, hue=Hue.DIM)
    yield from _numbers(shown, "minutes", _("Minutes of one lesson"), MINUTES, lesson.minutes)
    yield from _numbers(shown, "lessons", _("Lessons"), LESSONS, lesson.lessons)
    late = (_("its staff acts for it"), _("it passes"))
    yield from _choice(shown, "late", _("Whose time is out before it has acted"), late, LATES, lesson.late)
    skills = [labels.skill(one).capitalize() for one in DIPLOMATS]
    yield from _choice(shown, "skill", _("How well the AI members play"), skills, DIPLOMATS, lesson.skill)
    yield from _switches(shown)
    yield from _fields(shown)


def _which(shown: Terms) -> Iterator[Node]:
    said, found = _("Scenario"), shown.scenarios
    yield _titled(said)
    yield Choice(
        key="scenario",
        label=said,
        options=[one.title for one in found],
        chosen=[one.id for one in found].index(shown.scenario.id),
        set=lambda place: shown.play(found[place]),
        open=shown.open,
        type=NAME,
        tall=44,
    )


def _choice(
    shown: Terms, key: str, said: str, options: Sequence[str], values: Sequence[object], now: object
) -> Iterator[Node]:
    """Yield a title and a choice of one of some values of the lesson's term of that key."""
    yield _titled(said)
    yield Segments(
        key=key,
        label=said,
        options=options,
        chosen=values.index(now),
        set=lambda place: shown.become(**{key: values[place]}),
        type=SECOND,
    )


def _numbers(shown: Terms, key: str, said: str, values: Sequence[int], now: int) -> Iterator[Node]:
    """Yield the same for a number, which a lesson file may hold though no button has it."""
    yield _titled(said)
    yield _Numbers(
        key=key,
        label=said,
        options=[str(one) for one in values],
        chosen=values.index(now) if now in values else -1,
        now=now,
        set=lambda place: shown.become(**{key: values[place]}),
        type=SECOND,
    )


def _switches(shown: Terms) -> Iterator[Node]:
    lesson = shown.lesson
    switches = [
        ("core", _("Core actions only, as in a first lesson"), lesson.core),
        ("aided", _("Staff counts votes, suggests and advises"), lesson.aided),
        ("pins", _("A PIN opens the desk of each delegation"), lesson.pins),
    ]
    if shown.scenario.is_staged:
        switches.append(("open_room", _("Everybody is in the room from the start"), lesson.open_room))
    for key, said, is_on in switches:
        yield Switch(key=key, said=said, is_on=is_on, set=_switcher(shown, key))


def _fields(shown: Terms) -> Iterator[Node]:
    lesson = shown.lesson
    yield Field(
        key="seed",
        label=_("Number of the draw"),
        hint=_("Number of the draw (by lot; that of printed sheets)"),
        value="" if lesson.seed is None else str(lesson.seed),
        change=lambda said: shown.write(seed=int(said) if said else None),
        digits_only=True,
        longest=LONGEST_SEED,
    )
    yield Field(
        key="title",
        label=_("Name of the lesson"),
        hint=_("Name of the lesson (if you like; not of people)"),
        value=lesson.title,
        change=lambda said: shown.write(title=said),
        longest=LONGEST_TITLE,
    )


def _titled(said: str) -> Node:
    return Text(said=said, type=SECOND_BOLD, hue=Hue.DIM)


def _switcher(shown: Terms, key: str) -> Callable[[bool], None]:
    return lambda on: shown.become(**{key: on})


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
