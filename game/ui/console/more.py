"""All else on the console: the staffs, the last act, the console's own PIN, settings, and the ways to stop."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desk.page import Line, Tone
from game.model.actions import CloseFile, LockAdvice
from game.model.council import CONTROL
from game.ui.console.control import busy, control
from game.ui.delegations import LONGEST_PIN
from game.ui.hues import Hue
from game.ui.scenes.confirm import Confirm
from game.ui.type import SECOND, SECOND_BOLD
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Switch
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Text
from game.words.language import _, ngettext
from game.words.names import member

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.classroom import Classroom


class MoreTab:
    """What is needed once in a lesson, or never."""

    def __init__(self, app: "Application", room: "Classroom") -> None:
        self._app, self._room = app, room
        self._pin = ""
        """The console's new PIN as it is typed in and not set yet."""

    def rows(self) -> Iterator[Node]:
        """Yield the staff's switch, the last act, the console's own PIN, and the ways to stop."""
        room = self._room
        yield Switch(
            key="advice",
            said=_("Staff counts votes, suggests and advises"),
            is_on=not room.table.public.setup.unaided,
            set=self._advise,
        )
        place = room.table.session.correctable()
        count = 0 if place is None else len(room.table.session.actions) - place - 1
        whose = "" if place is None else member(room.table.scenario, room.table.session.actions[place].seat)
        said = _("Take back the last act of {member}").format(member=whose) if whose else _("Take back the last act")
        yield Button(
            key="correct",
            said=said,
            icon="undo",
            act=lambda: self._ask_correct(whose, count),
            refusal=busy(room) or ("" if whose else _("Nothing has been done yet.")),
        )
        yield Rule(tall=12)
        yield Text(said=_("The console’s own PIN"), type=SECOND_BOLD, hue=Hue.DIM)
        pin = Field(
            key="own-pin",
            label=_("New PIN of the console"),
            hint=_("new PIN; empty for none"),
            value=self._pin,
            change=self._type,
            digits_only=True,
            longest=LONGEST_PIN,
            wide=300,
        )
        yield Row(
            children=(pin, Button(key="own-set", said=_("Set"), icon="lock", act=self._relock), Space(grow=1)), gap=12
        )
        yield Rule(tall=12)
        yield Button(key="settings", said=_("Settings"), icon="gear", act=self._settings)
        yield Button(key="leave", said=_("Stop here: go on another day"), icon="save", act=room.leave)
        journal = room.table.session.journal
        if journal is not None:
            said = _("Everything is in {file}; copy it to go on elsewhere.").format(file=journal)
            yield Text(said=said, type=SECOND, hue=Hue.DIM)
        yield Button(
            key="end-game",
            said=_("End the game now"),
            icon="gavel",
            kind=Kind.DANGER,
            act=self._ask_end,
            refusal=busy(room),
        )

    def _advise(self, is_on: bool) -> None:
        control(self._app, self._room, LockAdvice(CONTROL, not is_on))

    def _ask_correct(self, whose: str, count: int) -> None:
        page = [Line(_("It is taken back with all that came of it, and the minutes say so."))]
        if count:
            said = ngettext("{count} later act goes with it.", "{count} later acts go with it.", count)
            page.append(Line(said.format(count=count), Tone.FAINT))
        title = _("Take back the last act of {member}?").format(member=whose)
        self._app.open(Confirm(self._app, title, tuple(page), _("Take it back"), self._correct))

    def _correct(self) -> None:
        self._room.correct()
        self._app.refresh()

    def _type(self, said: str) -> None:
        self._pin = said

    def _relock(self) -> None:
        self._room.lock_console(self._pin)
        self._pin = ""
        self._app.toast(_("The console has a new PIN."), "lock")
        self._app.refresh()

    def _settings(self) -> None:
        from game.ui.scenes.settings import Settings

        self._app.open(Settings(self._app))

    def _ask_end(self) -> None:
        page = (Line(_("The file is closed as it stands, and the debrief begins. This cannot be undone.")),)
        title = _("End the game now?")
        self._app.open(Confirm(self._app, title, page, _("End it"), self._end))

    def _end(self) -> None:
        control(self._app, self._room, CloseFile(CONTROL))
