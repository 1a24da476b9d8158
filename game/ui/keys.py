"""Which key does what: rebindable, and shown on the buttons."""

from collections.abc import Mapping
from types import MappingProxyType

import pygame
from attrs import field, frozen

from game.words.language import marked

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "offer": ("o", marked("Make an offer")),
        "inbox": ("i", marked("Open the inbox")),
        "revise": ("r", marked("Revise the text")),
        "poll": ("p", marked("Ask a straw poll")),
        "demand": ("d", marked("Make a demand")),
        "circulate": ("w", marked("Circulate the draft wider")),
        "blue": ("b", marked("Put in blue")),
        "more": ("m", marked("More actions")),
        "end": ("return", marked("End the turn")),
        "undo": ("u", marked("Take back")),
        "draft": ("t", marked("Show the full text")),
        "log": ("l", marked("Open the log")),
        "brief": ("c", marked("Read the crisis")),
        "me": ("y", marked("Read your instructions")),
        "staff": ("s", marked("Ask your staff")),
        "news": ("n", marked("What happened since")),
        "public": ("v", marked("Public view")),
        "help": ("f1", marked("Help")),
        "menu": ("escape", marked("Menu")),
        "guide": ("g", marked("Next sentence of the guide")),
        "full": ("f11", marked("Full screen")),
        "console": ("ctrl+t", marked("Teacher’s console")),
        "leave": ("ctrl+b", marked("Leave the desk")),
        "pause": ("space", marked("Pause or go on")),
        "skip": ("tab", marked("Skip to what concerns you")),
        "send": ("ctrl+return", marked("Send")),
        "save": ("ctrl+s", marked("Save for later")),
        "report": ("ctrl+p", marked("Save the report")),
        "close": ("escape", marked("Close")),
        "confirm": ("return", marked("Confirm")),
        "yes": ("y", marked("Vote yes")),
        "no": ("n", marked("Vote no")),
        "abstain": ("a", marked("Abstain")),
        "next": ("space", marked("Show next")),
        "all": ("a", marked("Show all")),
        "narrow": ("f", marked("Close a red line")),
    }
)
"""For each command its key at first, and what it is called."""

SHOWN = MappingProxyType(
    {"return": marked("Enter"), "escape": marked("Esc"), "space": marked("Space"), "tab": marked("Tab")}
)


@frozen
class Keys:
    """What the player has bound; commands not named keep their own key."""

    bound: Mapping[str, str] = field(factory=dict)

    def of(self, command: str) -> str:
        """Return the key of a command, as ``ctrl+return`` is written; nothing for a stranger."""
        return self.bound.get(command) or COMMANDS.get(command, ("", ""))[0]

    def shown(self, command: str) -> str:
        """Return the key of a command as it stands on a button."""
        from game.words.language import _

        parts = self.of(command).split("+")
        return " ".join(_(SHOWN[part]) if part in SHOWN else part.capitalize() for part in parts if part)

    def is_pressed(self, command: str, event: pygame.event.Event) -> bool:
        """Whether a key press is a command's."""
        return bool(self.of(command)) and self.of(command) == pressed(event)


def pressed(event: pygame.event.Event) -> str:
    """Return a key press as it is written: ``ctrl+s``."""
    name = pygame.key.name(event.key).casefold()
    name = {"enter": "return", "keypad enter": "return"}.get(name, name)
    if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
        return f"ctrl+{name}"
    if event.mod & pygame.KMOD_ALT:
        return f"alt+{name}"
    return name
