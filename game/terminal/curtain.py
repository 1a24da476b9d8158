"""The curtain: falls between two people at one keyboard, so that neither sees the other's desk."""

from game.desk.page import Heading, Line, Tone
from game.model.council import Seat
from game.model.scenario import Scenario
from game.terminal.screen import Screen
from game.words.language import _, say
from game.words.names import member

LEAVE = ("quit", "exit", "q")


class LeaveError(Exception):
    """The player leaves the game, which is kept."""

    def __init__(self, is_sure: bool = False) -> None:
        super().__init__()
        self.is_sure = is_sure
        """Whether the player does not want to be asked."""


class Curtain:
    """Remembers who may be looking at the screen."""

    def __init__(self, screen: Screen, is_needed: bool) -> None:
        self._screen = screen
        self.is_needed = is_needed
        """Whether several people share the screen."""
        self._before: Seat | None = None

    def open(self, scenario: Scenario, seat: Seat) -> bool:
        """Hand over to a seat: wipe the screen, name the seat, wait for Enter. Say whether there was need to.

        Raises ``LeaveError`` when somebody wants to leave instead.
        """
        if not self.is_needed or seat == self._before:
            return False
        self._screen.wipe()
        name = member(scenario, seat)
        self._screen.show(
            Heading(say(_("The next seat is {member}"), member=name)),
            Line(_("Hand over the keyboard."), Tone.STRONG),
        )
        self._await_enter(say(_("{member}: press Enter when nobody else is looking "), member=name))
        self._screen.wipe()
        self._before = seat
        return True

    def _await_enter(self, prompt: str) -> None:
        """Wait for an empty line: whoever types more may not know whose desk is behind the curtain."""
        while line := self._screen.hear(prompt):
            word = line.casefold()
            if word.removesuffix("!") in LEAVE:
                raise LeaveError(is_sure=word.endswith("!"))
            self._screen.show(Line(_("Press Enter alone to open the curtain; quit leaves the game.")))

    def close(self) -> None:
        """Nobody has the screen any more: the next seat needs the curtain, whoever it is."""
        self._before = None
