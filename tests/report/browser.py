"""A browser without a window and without a network, to look at pages with. Installs what it needs."""

import importlib.util
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
LIBRARIES = {"playwright": "playwright>=1.50", "axe_playwright_python": "axe-playwright-python>=0.1.4"}
PIXELS = 96 / 25.4
"""For each millimetre."""


def prepare():
    """See to it that there is a browser, what drives it, and what reads PDF; says what it installs."""
    wanted = [requirement for name, requirement in LIBRARIES.items() if importlib.util.find_spec(name) is None]
    if wanted:
        print("installing", *wanted, flush=True)
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *wanted], check=True)
        importlib.invalidate_caches()
    packages = [] if found() else ["chromium"]
    packages += [] if shutil.which("pdftotext") else ["poppler-utils"]
    if packages:
        print("installing", *packages, flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(
            ["apt-get", "install", "-qq", "--yes", *packages], check=True, stdout=subprocess.DEVNULL, timeout=600
        )


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
def shown(opened, path, width=1200, height=900, scheme="light", media="screen", is_strict=False):
    """Show a file with the network off. What it asks for is kept in ``asked``, what it is refused in ``complaints``.

    The page's own policy holds where ``is_strict``; otherwise checks may run their scripts in it.
    """
    context = opened.new_context(
        offline=True, bypass_csp=not is_strict, viewport={"width": width, "height": height}, color_scheme=scheme
    )
    page = context.new_page()
    page.asked, page.complaints = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.emulate_media(media=media)
    page.goto(Path(path).resolve().as_uri())
    try:
        yield page
    finally:
        context.close()


def pages_of(path):
    """Return the text of every page of a PDF."""
    read = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return read.stdout.split("\f")[:-1]
