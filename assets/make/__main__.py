"""Make the pictures, fonts and sounds anew: ``python -m assets.make``, or only some: ``python -m assets.make icons``.

Run from the checkout with the packages of the extra ``assets`` and ``npm``. The same versions make the same bytes.
"""

import argparse
import shutil
from pathlib import Path

from assets.make import flags, fonts, icons, licences, sounds

KINDS = {"flags": flags, "fonts": fonts, "icons": icons, "sounds": sounds, "licences": licences}
ASSETS = Path(__file__).resolve().parents[1]


def main() -> None:
    """Make each kind asked for in a folder emptied first, so that nothing old stays."""
    parser = argparse.ArgumentParser(prog="python -m assets.make", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"one of: {', '.join(KINDS)} (default: all)")
    for kind in parser.parse_args().kinds or KINDS:
        folder = ASSETS / kind
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        KINDS[kind].make(folder)
        print(f"{kind}: {sum(file.stat().st_size for file in folder.iterdir()):,} bytes")


if __name__ == "__main__":
    main()
