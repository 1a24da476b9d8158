"""The screen: a window with pygame. Only this package imports it."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # standard output is for the transcript
