"""Lessons that were kept: pressing one takes it up again; a broken one says what is wrong with it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game import paths
from game.play.lesson import Lesson, Way
from game.play.lesson_shelf import Kept, kept
from game.ui.frame import framed
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.type import BODY, HEADING, NAME, SECOND
from game.ui.widgets.layout import Card, Column, Pad, Row
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.ui.widgets.tile import Tile
from game.words.language import _, ngettext

if TYPE_CHECKING:
    from game.ui.application import Application


class Lessons(Scene):
    """A list, the last written first."""

    name = "lessons"

    def __init__(self, app: "Application", take: Callable[[Lesson, Path], None]) -> None:
        super().__init__(app)
        self._take = take
        self._kept = kept()

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        if self._kept:
            rows = [self._row(one, place == 0) for place, one in enumerate(self._kept)]
            body: Node = Scroll(key="lessons", child=Pad(child=Column(children=rows, gap=12), sides=8, ends=8))
        else:
            said = _("Set one up, and keep it: it stands here next time.")
            body = Column(
                children=(heading(_("No lesson has been kept yet."), HEADING), Text(said=said, type=BODY, hue=Hue.DIM)),
                gap=8,
            )
        where = _("Lessons are kept in {folder}, as texts that any editor opens.").format(folder=paths.lessons())
        foot = Text(said=where, type=SECOND, hue=Hue.DIM, most=2)
        return framed(look, _("Lessons"), body, self.back, _("Press one to take it up."), foot)

    def _row(self, one: Kept, is_safe: bool) -> Node:
        lesson = one.lesson
        if lesson is None:
            words = Text(said=one.trouble, type=BODY, grow=1)
            row = Row(children=(Icon(name="warning", side=24, hue=Hue.OPPOSE_LIGHT), words), gap=12, down=0)
            return Card(child=row, fill=Hue.SUNKEN, border=Hue.OPPOSE_LIGHT, sides=22, ends=14, radius=12)
        number = len(lesson.delegations)
        facts = [
            lesson.scenario,
            ngettext("{count} delegation", "{count} delegations", number).format(count=number),
            {
                Way.TURNS: _("turn by turn"),
                Way.SEALED: _("sealed rounds"),
                Way.FLOOR: _("open floor"),
            }[lesson.way],
            _("{minutes} minutes").format(minutes=lesson.minutes * lesson.lessons),
        ]
        flags = [Flag(code=code, high=24, label=code) for code in lesson.codes[:16]]
        title = lesson.title or one.path.stem
        head = Row(children=(heading(title, NAME, most=1), Row(children=flags, gap=6)), gap=20)
        said = ", ".join(facts)
        return Tile(
            key=f"lesson-{one.path.name}",
            label=f"{title}, {said}",
            child=Column(children=(head, Text(said=said, type=SECOND, hue=Hue.DIM)), gap=6),
            act=self._taker(lesson, one.path),
            is_safe=is_safe,
            ends=14,
        )

    def _taker(self, lesson: Lesson, path: Path) -> Callable[[], None]:
        def take() -> None:
            self.app.close(self)
            self._take(lesson, path)

        return take
