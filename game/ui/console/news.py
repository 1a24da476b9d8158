"""News on the console: what the teacher announces, and the events of the scenario that wait for their moment."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.page import Line
from game.model.actions import Announce, ReleaseNews
from game.model.council import CONTROL
from game.rules.may_run import LONGEST_ANNOUNCEMENT
from game.ui.console.control import control, refusal
from game.ui.hues import Hue
from game.ui.scenes.confirm import Confirm
from game.ui.type import BODY, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Column, Row, Rule
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


class NewsTab:
    """What everybody is to hear."""

    def __init__(self, app: "Application", room: "Classroom") -> None:
        self._app, self._room = app, room
        self._said = ""
        """What is typed in and not announced yet."""

    def rows(self) -> Iterator[Node]:
        """Yield the line for what the teacher says, then each event with its button."""
        yield Text(said=_("Announce something of your own: it stands in the minutes."), type=SECOND_BOLD, hue=Hue.DIM)
        field = Field(
            key="announcement",
            label=_("Announcement"),
            hint=_("One line, for all to read"),
            value=self._said,
            change=self._say,
            act=self._announce,
            longest=LONGEST_ANNOUNCEMENT,
            grow=1,
        )
        button = Button(key="announce", said=_("Announce"), icon="megaphone", kind=Kind.PRIMARY, act=self._announce)
        yield Row(children=(field, button), gap=12)
        yield Rule(tall=12)
        yield Text(said=_("Events of this scenario"), type=SECOND_BOLD, hue=Hue.DIM)
        for number, news in enumerate(self._room.table.scenario.news):
            release = ReleaseNews(CONTROL, number)
            words = Column(
                children=(Text(said=news.title, type=NAME), Text(said=news.text, type=SECOND, hue=Hue.DIM)),
                gap=2,
                grow=1,
            )
            let = Button(
                key=f"release-{number}",
                said=_("Release"),
                icon="burst",
                act=self._releaser(release, news.title),
                refusal=refusal(self._room, release),
                tall=44,
            )
            yield Row(children=(words, let), gap=16)
            yield Rule()
        if not self._room.table.scenario.news:
            yield Text(said=_("It has none."), type=BODY, hue=Hue.DIM)

    def _say(self, said: str) -> None:
        self._said = said

    def _announce(self) -> None:
        if control(self._app, self._room, Announce(CONTROL, self._said.strip())):
            self._said = ""

    def _releaser(self, action: ReleaseNews, title: str) -> Callable[[], None]:
        def release() -> None:
            def go() -> None:
                control(self._app, self._room, action)

            page = (Line(_("It happens now, and shifts for every delegation what the scenario says.")),)
            asked = _("Release “{title}”?").format(title=title)
            self._app.open(Confirm(self._app, asked, page, _("Release it"), go))

        return release
