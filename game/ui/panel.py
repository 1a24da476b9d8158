"""A plain panel for when nothing else can be drawn: pygame's own letters, nothing that can fail."""

import pygame

from game.words.language import _


def plain_panel(surface: pygame.Surface, journal: str) -> None:
    """Say that drawing failed, and how the game can be gone on with."""
    surface.set_clip(None)
    surface.fill((15, 27, 44))
    font = pygame.font.Font(None, 28)
    lines = [
        _("The screen cannot be drawn any more. The game is safe."),
        _("It is kept in:"),
        journal or _("(no game was being played)"),
        _("To go on in the terminal: penholder resume --text"),
        _("Close this window to leave."),
    ]
    for number, line in enumerate(lines):
        surface.blit(font.render(line, True, (240, 244, 250)), (32, 40 + 40 * number))
