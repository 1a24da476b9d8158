"""Settings, kept for the next time as soon as they change."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pygame
from attrs import evolve

from game.ui.bar import Backdrop
from game.ui.frame import framed, is_narrow
from game.ui.hues import Hue
from game.ui.keys import COMMANDS, SHOWN, pressed
from game.ui.look import Look
from game.ui.preferences import PACES, SCALES, THEMES
from game.ui.scene import Scene
from game.ui.type import BODY, HEADING, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.button import Button
from game.ui.widgets.choice import Segments, Switch
from game.ui.widgets.layout import Card, Column, Pad, Row, Rule, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Icon, Text, heading
from game.words.language import _, languages, marked

if TYPE_CHECKING:
    from game.ui.application import Application

VOLUMES = (10, 30, 50, 70, 100)

THEME_NAMES = {"dark": marked("Dark"), "light": marked("Light"), "contrast": marked("High contrast")}
PACE_NAMES = {
    "slow": marked("Slow"),
    "normal": marked("Normal"),
    "fast": marked("Fast"),
    "at once": marked("At once"),
}
LANGUAGES = {"en": "English", "ar": "العربية", "zh": "中文", "fr": "Français", "ru": "Русский", "es": "Español"}
"""Languages as they call themselves."""

FIXED = ("close", "menu")
"""Commands whose key stays what it is, so that there is always a way back."""


class Settings(Scene):
    """How the game looks, sounds and is steered."""

    name = "settings"
    stays = True

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        left = Column(children=tuple(self._ways(look)), gap=10)
        right = Column(children=tuple(self._keys()), gap=4)
        if is_narrow(look, size):
            whole = Column(children=(left, Rule(tall=16), right), gap=16)
            body: Node = Scroll(key="settings", child=Pad(child=whole, sides=10, ends=8))
        else:
            body = Row(children=(_card("ways", left, 1), _card("keys", right, 1)), gap=20, down=None)
        return framed(look, _("Settings"), body, self.back, _("Kept as soon as you change them."))

    def _ways(self, look: Look) -> Iterator[Node]:
        kept = self.app.preferences
        yield heading(_("The screen"), HEADING)
        yield self._choice("theme", _("Colours"), [_(THEME_NAMES[one]) for one in THEMES], THEMES, kept.theme)
        sizes = [_("{number} %").format(number=scale) for scale in SCALES]
        yield self._choice("scale", _("Size of letters and everything else"), sizes, SCALES, kept.scale)
        yield self._switch("is_full", _("Full screen") + f"  ({look.keys.shown('full')})", kept.is_full)
        yield self._switch("is_still", _("Reduced motion: nothing slides or fades"), kept.is_still)
        yield Rule(tall=10)
        yield heading(_("The others"), HEADING)
        paces = [_(PACE_NAMES[one]) for one in PACES]
        yield self._choice("pace", _("How long you see what each of them does"), paces, PACES, kept.pace)
        yield self._switch("guided", _("The guide of the first lesson"), kept.guided)
        yield Rule(tall=10)
        yield heading(_("Sound and speech"), HEADING)
        yield self._switch("is_loud", _("Sounds: a gavel, a page, a notice"), kept.is_loud)
        near = min(VOLUMES, key=lambda one: abs(one - kept.volume))
        volumes = [_("{number} %").format(number=volume) for volume in VOLUMES]
        yield self._choice("volume", _("Volume"), volumes, VOLUMES, near)
        spoken = _("Spoken transcript: what has the focus is printed, and read aloud where the system has a voice")
        yield self._switch("is_spoken", spoken, kept.is_spoken)
        yield Rule(tall=10)
        codes = ("", *languages())
        names = [_("The system’s"), *(LANGUAGES.get(code, code) for code in codes[1:])]
        yield self._choice("language", _("Language"), names, codes, kept.language if kept.language in codes else "")

    def _choice(self, name: str, said: str, options: Sequence[str], values: Sequence[object], chosen: object) -> Node:
        segments = Segments(
            key=name,
            label=said,
            options=options,
            chosen=list(values).index(chosen),
            set=lambda place: self._become(**{name: values[place]}),
        )
        return Column(children=(Text(said=said, type=SECOND_BOLD, hue=Hue.DIM), segments), gap=6)

    def _switch(self, name: str, said: str, is_on: bool) -> Node:
        return Switch(key=name, said=said, is_on=is_on, set=lambda on: self._become(**{name: on}), type=BODY)

    def _become(self, **changes: Any) -> None:
        self.app.prefer(evolve(self.app.preferences, **changes))
        self.app.sounds.play("notify")

    def _keys(self) -> Iterator[Node]:
        yield heading(_("Keys"), HEADING)
        yield Text(
            said=_("Press a button, then the key you want. Tab, the arrows and Esc keep their meaning."),
            type=SECOND,
            hue=Hue.DIM,
        )
        keys = self.app.look.keys
        for command, (_key, said) in COMMANDS.items():
            if command in FIXED:
                continue
            button = Button(
                key=f"key-{command}",
                said=keys.shown(command),
                label=_("{command}: {key}").format(command=_(said), key=keys.shown(command)),
                act=self._binder(command),
                wide=190,
                tall=40,
                across=0.5,
            )
            yield Row(children=(Text(said=_(said), type=BODY, grow=1), button), gap=12)
        yield Space(tall=6)
        yield Button(key="reset", said=_("All keys as at first"), icon="undo", act=lambda: self._become(keys={}))

    def _binder(self, command: str) -> Callable[[], None]:
        return lambda: self.app.open(Rebinding(self.app, command))


def _card(key: str, child: Node, grow: float) -> Node:
    scroll = Scroll(key=key, child=Pad(child=child, sides=10, ends=6))
    return Card(child=scroll, fill=Hue.PANEL, border=Hue.LINE, sides=18, ends=16, radius=12, grow=grow)


class Rebinding(Scene):
    """Waits for the new key of a command."""

    name = "rebinding"
    takes_all_keys = True

    def __init__(self, app: "Application", command: str) -> None:
        super().__init__(app)
        self._command = command

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        said = _(COMMANDS[self._command][1])
        now = _("Now: {key}").format(key=look.keys.shown(self._command))
        cancel = Button(key="cancel", said=_("Keep it as it is"), command="close", act=self.back, wide=340)
        return Backdrop(
            child=Column(
                children=(
                    Space(grow=1),
                    Icon(name="gear", side=72, hue=Hue.DIM),
                    heading(_("Press the new key of: {command}").format(command=said), TITLE),
                    Text(said=now, type=NAME, hue=Hue.DIM),
                    Space(tall=20),
                    cancel,
                    Space(grow=1),
                ),
                across=0.5,
                gap=14,
            )
        )

    def hear(self, event: pygame.event.Event) -> bool:
        if event.type != pygame.KEYDOWN or event.key in _MODIFIERS:
            return False
        key = pressed(event)
        if key == "escape":
            self.back()
            return True
        bound = {**self.app.preferences.keys, self._command: key}
        if key == COMMANDS[self._command][0]:
            del bound[self._command]
        self.app.close(self)
        self.app.prefer(evolve(self.app.preferences, keys=bound))
        self._warn(key)
        return True

    def _warn(self, key: str) -> None:
        """Say which other commands have this key, but for those that never stand on one screen."""
        keys = self.app.look.keys
        first = {other for other, (one, _said) in COMMANDS.items() if one == COMMANDS[self._command][0]}
        others = [
            _(said)
            for command, (_one, said) in COMMANDS.items()
            if command != self._command and command not in first and keys.of(command) == key
        ]
        if others:
            told = _("This is also the key of: {commands}").format(commands=", ".join(others))
            self.app.toast(told, "warning", Hue.OPPOSE)
        else:
            self.app.toast(_("The key is {key} now.").format(key=SHOWN.get(key, key.capitalize())))


_MODIFIERS = (
    pygame.K_LSHIFT,
    pygame.K_RSHIFT,
    pygame.K_LCTRL,
    pygame.K_RCTRL,
    pygame.K_LALT,
    pygame.K_RALT,
    pygame.K_LMETA,
    pygame.K_RMETA,
    pygame.K_CAPSLOCK,
)
