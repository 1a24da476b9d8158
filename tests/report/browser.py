"""A browser without a window and without a network, to look at pages with."""

import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
PIXELS = 96 / 25.4
"""For each millimetre."""


def found():
    """Return the path of a browser, or None."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


@contextmanager
def browser():
    """Open a browser that may go nowhere."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found(), args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def page(opened, path, width=1200, height=900, scheme="light", media=None):
    """Show a file; nothing else can be fetched, and what is tried is kept in ``asked``."""
    context = opened.new_context(
        offline=True, bypass_csp=True, viewport={"width": width, "height": height}, color_scheme=scheme
    )
    shown = context.new_page()
    shown.asked, shown.complaints = [], []
    shown.on("request", lambda request: shown.asked.append(request.url))
    shown.on("console", lambda message: shown.complaints.append(message.text))
    shown.goto(Path(path).resolve().as_uri())
    if media:
        shown.emulate_media(media=media)
    try:
        yield shown
    finally:
        context.close()


def pages_of(path):
    """Return the text of every page of a PDF."""
    found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return found.stdout.split("\f")[:-1]
