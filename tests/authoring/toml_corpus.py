"""Tidying on toml-test's valid files: ``python -m tests.authoring.toml_corpus FOLDER``.

The folder holds ``valid`` and the list of files of TOML 1.0; the sources of tomlkit carry it as
``tests/toml-test/tests``. Of each file: is what it says unchanged, are its comments, does a second run change nothing?
Prints figures, and leaves with 1 if one is not.
"""

import sys
import tomllib
from pathlib import Path

from game.authoring.layout import laid_out
from game.authoring.tokens import rows

LIST = "files-toml-1.0.0"


def faults(text: str) -> list[str]:
    """Return what tidying does to a valid file that it must not."""
    plain = text.replace("\r\n", "\n")
    tidy = laid_out(text)
    found = []
    if repr(tomllib.loads(tidy)) != repr(tomllib.loads(plain)):
        found.append("it says something else")
    if comments(tidy) != comments(plain):
        found.append("comments are lost")
    if laid_out(tidy) != tidy:
        found.append("a second run changes it")
    return found


def comments(text: str) -> list[str]:
    """Return the comments of a text, whatever blanks follow their mark."""
    return [row.comment.removeprefix("#").strip() for row in rows(text) if row.comment]


def main(folder: Path) -> int:
    """Print the figures."""
    names = [name for name in (folder / LIST).read_text("utf-8").split() if name.startswith("valid/")]
    files = [name for name in names if name.endswith(".toml")]
    wrong = 0
    for name in files:
        found = faults((folder / name).read_bytes().decode("utf-8"))
        wrong += bool(found)
        if found:
            print(f"{name}: {', '.join(found)}")
    print(f"valid files of TOML 1.0: {len(files)}; nothing lost, second run changes nothing: {len(files) - wrong}")
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
