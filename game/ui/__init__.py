"""The game in a window: the only room that knows pygame."""
