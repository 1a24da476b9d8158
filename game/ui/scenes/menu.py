"""The menu of a game: everything that is not the game itself."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.page import Line, Tone
from game.minds.roster import DEFAULT_SKILL
from game.model.council import Seat
from game.ui.delegations import LONGEST_NAME, LONGEST_PIN
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.scenes.confirm import Confirm, dialog
from game.ui.type import HEADING, SECOND
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.field import Field
from game.ui.widgets.layout import Column, Row, Rule, Space
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.labels import skill
from game.words.language import _
from game.words.names import member

if TYPE_CHECKING:
    from game.ui.application import Application
    from game.ui.scenes.chamber import Chamber

WIDE = 640


class Menu(Scene):
    """A dialog over the chamber."""

    name = "menu"
    is_overlay = True
    stays = True

    def __init__(self, app: "Application", chamber: "Chamber") -> None:
        super().__init__(app)
        self.chamber, self.table = chamber, chamber.table

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        head = Row(children=(Icon(name="menu", side=26, hue=Hue.SUPPORT_LIGHT), heading(_("Menu"), HEADING)), gap=12)
        body = Column(children=(*self._items(), Rule(tall=10), *self._kept()), gap=8)
        go_on = Button(
            key="go-on",
            said=_("Go on"),
            icon="play",
            command="close",
            kind=Kind.PRIMARY,
            act=self.back,
            is_safe=True,
            grow=1,
        )
        leave = Button(key="leave", said=_("Leave to the title"), icon="close", act=self._leave, grow=1)
        return dialog(look, size, head, body, Row(children=(go_on, leave), gap=14), WIDE)

    def _items(self) -> Iterator[Node]:
        seat = self.table.reader
        yield _item("brief", _("The public brief"), "book", self._brief)
        if self.chamber.shows_own():
            yield _item("me", _("Your instructions"), "lock", self._instructions)
            yield _item("public", _("Public view, for the projector"), "eye", self._public)
        if not self.table.is_busy:
            yield _item("replay", _("What happened so far, act by act"), "rewind", self._replay)
        yield _item("settings", _("Settings"), "gear", self._settings)
        yield _item("help", _("Help"), "question", self._help)
        guide = self.table.guide
        if guide is not None and not self.app.preferences.guided:
            yield _item("guide", _("Take the guide up again"), "flag", self._guide)
        if self.app.game is not None and not self.table.is_over:
            if self.chamber.shows_own() and seat is not None and self.table.awaited == seat:
                yield _item("person", _("Hand this seat to another person"), "person", self._to_person)
                yield _item("robot", _("Hand this seat to an AI member"), "chip", self._to_mind)
            for one in self.app.game.deputised():
                said = _("Play {member} again").format(member=member(self.table.scenario, one))
                yield _item(f"back-{one}", said, "undo", self._taker(one))

    def _kept(self) -> Iterator[Node]:
        journal = self.table.session.journal
        said = _("Everything is saved after every action; you can leave at any time.")
        if journal is None:
            said = _("This game is not saved.")
        row = Row(
            children=(Icon(name="save", side=20, hue=Hue.DIM), Text(said=said, type=SECOND, hue=Hue.DIM, grow=1)),
            gap=10,
        )
        yield row
        if journal is not None:
            yield Text(said=str(journal), type=SECOND, hue=Hue.DIM)

    # Doors

    def _over(self, scene: Scene) -> None:
        """Show a scene in the menu's place."""
        self.app.close(self)
        self.app.open(scene)

    def _brief(self) -> None:
        from game.ui.scenes.brief import Brief

        self._over(Brief(self.app, self.table.scenario))

    def _instructions(self) -> None:
        from game.ui.scenes.instructions import Instructions

        self._over(Instructions(self.app, self.table))

    def _public(self) -> None:
        from game.ui.scenes.chamber import Chamber

        self._over(Chamber(self.app, self.table, is_public=True))

    def _replay(self) -> None:
        self.app.close(self)
        self.chamber.deeds.replay()

    def _settings(self) -> None:
        from game.ui.scenes.settings import Settings

        self._over(Settings(self.app))

    def _help(self) -> None:
        from game.ui.scenes.help import Help

        self.app.close(self)
        self.app.draw()  # help lists the keys of what is shown
        self.app.open(Help(self.app, self.chamber))

    def _guide(self) -> None:
        from attrs import evolve

        self.app.prefer(evolve(self.app.preferences, guided=True))
        self.app.close(self)

    def _to_person(self) -> None:
        if self.table.reader is not None:
            self._over(Handing(self.app, self.table.reader))

    def _to_mind(self) -> None:
        seat, game = self.table.reader, self.app.game
        if seat is None or game is None:
            return
        who = member(self.table.scenario, seat)
        said = _("An AI member of the skill {skill} plays {member} from now on, until somebody takes the seat back.")
        page = (
            Line(said.format(skill=skill(DEFAULT_SKILL), member=who)),
            Line(_("It sees what you saw, keeps what you promised, and decides by itself."), Tone.FAINT),
        )
        title = _("Hand {member} to an AI member?").format(member=who)
        self._over(Confirm(self.app, title, page, _("Hand it over"), lambda: game.deputise(seat, DEFAULT_SKILL)))

    def _taker(self, seat: Seat) -> Callable[[], None]:
        def take() -> None:
            self.app.close(self)
            if self.app.game is not None:
                self.app.game.take_back(seat)

        return take

    def _leave(self) -> None:
        if self.app.game is not None:
            self.app.game.leave()
        else:
            self.app.quit()


def _item(key: str, said: str, icon: str, act: Callable[[], None]) -> Node:
    return Button(key=key, said=said, icon=icon, act=act, tall=52)


class Handing(Scene):
    """Asks for the name and the PIN of whoever plays a seat from now on; then the curtain falls."""

    name = "handing"
    is_overlay = True

    def __init__(self, app: "Application", seat: Seat) -> None:
        super().__init__(app)
        self._seat = seat
        self._name, self._pin = "", ""

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        game = self.app.game
        assert game is not None
        who = member(game.table.scenario, self._seat)
        title = _("Who plays {member} from now on?").format(member=who)
        head = Row(children=(Icon(name="person", side=26, hue=Hue.SUPPORT_LIGHT), heading(title, HEADING)), gap=12)
        body = Column(
            children=(
                Text(said=_("The curtain falls, and whoever knows the PIN opens it."), type=SECOND, hue=Hue.DIM),
                Field(
                    key="name",
                    label=_("Names of the delegation"),
                    hint=_("Names of the delegation (if you like)"),
                    value=self._name,
                    change=self._rename,
                    longest=LONGEST_NAME,
                ),
                Field(
                    key="pin",
                    label=_("PIN"),
                    hint=_("PIN (if you like)"),
                    value=self._pin,
                    change=self._repin,
                    is_secret=True,
                    digits_only=True,
                    longest=LONGEST_PIN,
                ),
                Space(tall=4),
            ),
            gap=12,
        )
        foot = Row(
            children=(
                Button(key="keep", said=_("Cancel"), command="close", act=self.back, is_safe=True, grow=1),
                Button(key="do", said=_("Hand it over"), kind=Kind.PRIMARY, act=self._hand, grow=1),
            ),
            gap=14,
        )
        return dialog(look, size, head, body, foot, WIDE)

    def _rename(self, said: str) -> None:
        self._name = said

    def _repin(self, said: str) -> None:
        self._pin = said

    def _hand(self) -> None:
        if self.app.game is not None:
            self.app.game.hand_over(self._seat, self._name.strip(), self._pin)
