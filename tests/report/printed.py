"""Paper as a printer gets it: ``python -m tests.report.printed [--seeds 7 8] [--keep FOLDER]``.

Every role sheet of every scenario fills one page of A4 and one of Letter, with all its words on it; every plate has a
page of its own. Prints how large letters are. Installs a browser where it is missing.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

from tests.report.browser import browser, pages_of, prepare, shown

SIZE = re.compile(r'class="sheet" style="--size: ([\d.]+)pt"')


def printed(opened, folder, name, text):
    """Return the text of every page of a page of HTML, printed."""
    html, pdf = folder / f"{name}.html", folder / f"{name}.pdf"
    html.write_text(text, encoding="utf-8")
    with shown(opened, html, media="print", is_strict=True) as page:
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    return pages_of(pdf)


def words(text):
    """Return the words of a text, whatever breaks its lines."""
    return set(re.findall(r"\w+", text))


def role_faults(pages, html, scenario):
    """Yield what is wrong with printed role sheets."""
    from tests.report.test_roles import on_sheet

    for member in scenario.council.members:
        head = f"Confidential: for {member.name} only"
        found = [page for page in pages if " ".join(head.split()) in " ".join(page.split())]
        if len(found) != 1:
            yield f"{member.name}: {len(found)} pages"
            continue
        missing = words(" ".join(on_sheet(html, member.name))) - words(found[0])
        if missing:
            yield f"{member.name}: not on its page: {', '.join(sorted(missing))}"
    backs = sum(1 for page in pages if "Confidential: for" not in page and page is not pages[0])
    if backs not in (1, 2):
        yield f"{backs} pages for everybody"


def main():
    """Print everything, and say what is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, nargs="+", default=[7])
    parser.add_argument("--keep", type=Path, help="where to leave HTML and PDF")
    arguments = parser.parse_args()
    prepare()
    from game.report.fitting import PAPERS
    from game.report.plates import plates_page
    from game.report.roles import roles_page
    from game.scenario.library import load, names
    from tests.report.test_roles import a_print

    wrong = count = 0
    with tempfile.TemporaryDirectory() as made, browser() as opened:
        folder = arguments.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for name in names():
            scenario = load(name)
            seats = scenario.council.seats
            for paper in PAPERS.values():
                for seed in arguments.seeds:
                    html = roles_page(a_print(scenario, seed=seed, paper=paper.name))
                    pages = printed(opened, folder, f"roles-{name}-{paper.name}-{seed}", html)
                    sizes = [float(size) for size in SIZE.findall(html)]
                    faults = list(role_faults(pages, html, scenario))
                    print(
                        f"{name}, {paper.name}, seed {seed}: {len(seats)} sheets, {min(sizes)} to {max(sizes)} points"
                    )
                    print(*(f"    NOT fine: {fault}\n" for fault in faults), sep="", end="", flush=True)
                    wrong, count = wrong + len(faults), count + len(seats)
                plates = printed(opened, folder, f"plates-{name}-{paper.name}", plates_page(scenario, seats, paper))
                if len(plates) != len(seats):
                    wrong += 1
                    print(f"    NOT fine: {len(plates)} pages for {len(seats)} plates")
    print(f"{count} role sheets printed: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
