"""The table of mistakes in ``scenarios/README.md``, made of what the game says to each.

Renew it with ``python -m tests.scenario.mistakes``.
"""

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from game.analysis.audit import audit, audit_file
from game.scenario import library
from game.scenario.codes import CODES, Code, Severity
from game.scenario.problems import Problem, ScenarioError
from tests.scenario.sample import FILE, TEXT

README = Path(__file__).parents[2] / "scenarios" / "README.md"
BEGIN, END = "<!-- mistakes: begin -->\n", "<!-- mistakes: end -->\n"
AREAS = {
    "1": "The file itself",
    "2": "Is it TOML?",
    "3": "The right keys, the right kinds",
    "4": "Names that must be known",
    "5": "Numbers",
    "6": "Procedure",
    "7": "Can be played, and hardly as it was meant",
    "8": "Could be better",
}
LAKE_FILE = "lake.toml"
_FIVE = ("CHN", "FRA", "GBR", "RUS", "USA")


def samples() -> tuple[str, ...]:
    """Return every scenario in the documentation, as it stands there."""
    return tuple(
        text
        for text in re.findall(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
        if "format = 1" in text
    )


LAKE = samples()[0]


def example(code: Code) -> list[Problem]:
    """Return what the game says to the example of a code."""
    with tempfile.TemporaryDirectory() as folder:
        special = SPECIAL.get(code.name)
        return list(special(Path(folder)) if special else _edited(code))


def _edited(code: Code) -> tuple[Problem, ...]:
    text, file = (TEXT, FILE) if code.severity is Severity.ERROR else (LAKE, LAKE_FILE)
    if code.right:
        assert text.count(code.right) == 1, f"{code.name}: {code.right!r} stands {text.count(code.right)} times"
        text = text.replace(code.right, code.wrong)
    else:
        text = re.sub(
            r'^id = ".*"\n', lambda line: line.group() + code.wrong.strip() + "\n", text, count=1, flags=re.MULTILINE
        )
    return audit(text, file).problems


def _refused(name: str) -> tuple[Problem, ...]:
    try:
        library.load(name)
    except ScenarioError as error:
        return error.problems
    return ()


def _written(folder: Path, raw: bytes, name: str = LAKE_FILE) -> tuple[Problem, ...]:
    (folder / name).write_bytes(raw)
    return audit_file(folder / name).problems


def _looped(folder: Path) -> tuple[Problem, ...]:
    (folder / LAKE_FILE).symlink_to(folder / LAKE_FILE)
    return audit_file(folder / LAKE_FILE).problems


def _locked(folder: Path) -> tuple[Problem, ...]:
    """Return what is said of a file that may not be read; the superuser may read everything, so here it is asked."""
    from game.scenario import guard

    error = guard._why(PermissionError(13, "no"), str(folder / LAKE_FILE))
    return error.problems


def _in_ones_own_folder(folder: Path, name: str, text: str) -> tuple[Problem, ...]:
    """Return what is said of a file in the player's own folder."""
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / name).write_text(text, encoding="utf-8")
    with patch.dict(os.environ, PENHOLDER_HOME=str(folder)):
        listings = library.catalogue()
    return next(each.problems for each in listings if each.path.parent == folder / "scenarios" and each.problems)


def _of_no_name(folder: Path) -> tuple[Problem, ...]:
    with patch.dict(os.environ, PENHOLDER_HOME=str(folder)):
        return _refused("totorial")


def _unanswered(_folder: Path) -> tuple[Problem, ...]:
    return audit(re.sub(r", substance = [\d.]+", "", LAKE), LAKE_FILE).problems


def _no_veto(_folder: Path) -> tuple[Problem, ...]:
    text = samples()[1]
    for code in _FIVE:
        if f'code = "{code}"' in text:
            text = text.replace(f'code = "{code}"', f'code = "{code}"\npermanent = false')
        else:
            text += f'\n[[member]]\ncode = "{code}"\npermanent = false\n'
    return audit(text, "embargo.toml").problems


def _unmattered(_folder: Path) -> tuple[Problem, ...]:
    start, end = LAKE.index("[defaults]"), LAKE.index("[group.lower]")
    text = LAKE[:start] + LAKE[end:]
    return audit(text, LAKE_FILE).problems


def _zeros(_folder: Path) -> tuple[Problem, ...]:
    wants = CODES["E507"].wrong
    return audit(
        LAKE.replace('there is.", standing = "portrayed" }', f'there is.", standing = "portrayed" }}, {wants}'),
        LAKE_FILE,
    ).problems


def _untabled(_folder: Path) -> tuple[Problem, ...]:
    text = TEXT[: TEXT.index("[[draft]]")] + TEXT[TEXT.index("[[event]]") :]
    return audit(text.replace('id = "sample"\n', 'id = "sample"\ntablers = []\n'), FILE).problems


def _variant(_folder: Path) -> tuple[Problem, ...]:
    try:
        library.from_text(TEXT, FILE, "clam")
    except ScenarioError as error:
        return error.problems
    return ()


def _text(text: str, file: str = LAKE_FILE) -> Callable[[Path], tuple[Problem, ...]]:
    return lambda _folder: audit(text, file).problems


SPECIAL: dict[str, Callable[[Path], tuple[Problem, ...]]] = {
    "E101": lambda folder: audit_file(folder / "lale.toml").problems,
    "E102": lambda folder: _refused(str(folder)),
    "E103": lambda _folder: audit_file(Path("/dev/zero")).problems,
    "E104": _locked,
    "E105": _looped,
    "E106": lambda folder: _written(folder, b"#" * 50_000_000),
    "E107": lambda folder: _written(folder, LAKE.encode("utf-16")),
    "E108": lambda folder: _written(folder, LAKE.replace("Aldmark", "Åldmark").encode("latin-1")),
    "E110": _text("# A scenario, one day\n"),
    "E111": lambda folder: _in_ones_own_folder(folder, "pond.toml", LAKE),
    "E112": lambda folder: _in_ones_own_folder(
        folder, "tutorial.toml", TEXT.replace('id = "sample"', 'id = "tutorial"')
    ),
    "E113": _of_no_name,
    "E201": _text('{\n  "format": 1\n}\n'),
    "E208": _text("a.b.c.d.e.f.g.h.i = 1\n"),
    "E410": _variant,
    "E507": _zeros,
    "E508": _unmattered,
    "E618": _untabled,
    "W709": _no_veto,
    "W710": _unanswered,
}


_HEAD = "| Code | What is wrong | For example | What the game says | Right |\n|---|---|---|---|---|\n"


def table() -> str:
    """Return the table of all codes, by area."""
    parts = []
    for area, title in AREAS.items():
        rows = [_row(code) for code in CODES.values() if code.name[1] == area]
        parts.append("".join([f"### {title}\n\n", _HEAD, *rows]))
    return "\n".join(parts)


def _row(code: Code) -> str:
    if not code.wrong:
        return f"| {code.name} | {_plain(code.about)} | | | |\n"
    told = next(problem for problem in example(code) if problem.code is code)
    place = f"{told.line}:{told.column}: " if told.line else ""
    cells = [code.name, _plain(code.about), _as_code(code.wrong), place + _plain(told.sentence), _as_code(code.right)]
    return f"| {' | '.join(cells)} |\n"


def _as_code(text: str) -> str:
    lines = [line.strip() for line in text.strip().split("\n") if line.strip()]
    return "<br>".join(f"`` {_plain(line)} ``" if "`" in line else f"`{_visible(line)}`" for line in lines)


def _visible(text: str) -> str:
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text).replace("|", "\\|")


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("[", "\\[").replace("*", "\\*")


def renewed() -> str:
    """Return the whole document with the table as it should be."""
    text = README.read_text(encoding="utf-8")
    head, rest = text.split(BEGIN)
    return head + BEGIN + "\n" + table() + "\n" + END + rest.split(END)[1]


if __name__ == "__main__":
    README.write_text(renewed(), encoding="utf-8")
