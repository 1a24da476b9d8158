"""Every page of paper, looked at by axe in a browser with its network off: ``python -m tests.report.accessibility``.

On a wide light screen, on a narrow dark one, and as printed. Fails on any violation, on anything a page would fetch
beside itself, and on anything its own policy refuses. Installs a browser and axe where they are missing.
"""

import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from time import monotonic

from tests.report.browser import browser, prepare, shown

VIEWS = {  # width in pixels, colours, medium
    "wide, light": (1280, "light", "screen"),
    "narrow, dark": (390, "dark", "screen"),
    "printed": (760, "light", "print"),
}


def violations(opened, path):
    """Yield every violation axe finds on a page in any view, in a sentence each."""
    axe = find_spec("axe_playwright_python").submodule_search_locations[0]
    script = (Path(axe) / "axe.min.js").read_text(encoding="utf-8")
    with shown(opened, path) as page:
        page.evaluate(script)
        for view, (width, scheme, media) in VIEWS.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(media=media, color_scheme=scheme)
            for found in page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]:
                nodes = found["nodes"]
                where = "; ".join(f"{node['html'][:120]} ({node['failureSummary'][:200]})" for node in nodes[:3])
                yield f"{view}: {found['id']}: {found['help']} ({len(nodes)}): {where}"


def fetches(opened, path):
    """Yield what a page asks for beside itself, and what its own policy refuses it."""
    with shown(opened, path, is_strict=True) as page:
        own = path.resolve().as_uri()
        yield from (f"asks for {url[:100]}" for url in page.asked if url != own and not url.startswith("data:"))
        yield from (f"is refused: {complaint}" for complaint in page.complaints)


FAULTY = """<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>x</title><style>p { color: #777; background: #888 }</style></head>
<body><p>faint</p><img src="https://example.org/x.png"></body></html>"""
"""A page with a fault of each kind, to know that they are found."""


def check(pages):
    """Check pages by name; prints what is wrong, and returns how much is."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder, browser() as opened:
        faulty = Path(folder) / "faulty.html"
        faulty.write_text(FAULTY, encoding="utf-8")
        found = " ".join((*fetches(opened, faulty), *violations(opened, faulty)))
        assert all(word in found for word in ("is refused", "color-contrast", "image-alt", "html-has-lang")), found
        for name, text in pages.items():
            path = Path(folder) / "page.html"
            path.write_text(text, encoding="utf-8")
            faults = [*fetches(opened, path), *violations(opened, path)]
            wrong += len(faults)
            print(
                f"{name}: {'fine' if not faults else 'NOT fine'}", *(f"\n    {fault}" for fault in faults), flush=True
            )
    return wrong


def main():
    """Check every page."""
    started = monotonic()
    prepare()
    from tests.report.pages import pages

    found = pages()
    wrong = check(found)
    print(f"{len(found)} pages in {len(VIEWS)} views: {wrong} violations, in {monotonic() - started:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
