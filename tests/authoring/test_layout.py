"""Tidying: cases with numbers that never change, and good files made untidy at random."""

import tomllib
from random import Random

import pytest

from game import paths
from game.authoring.layout import laid_out
from game.authoring.tidying import TidyingError, tidied
from game.authoring.tokens import rows
from game.scenario.problems import ScenarioError
from tests.scenario.sample import TEXT

LONG = ", ".join(f'"a long entry number {number}"' for number in range(6))
BROKEN = "".join(f'  "a long entry number {number}",\n' for number in range(6))

CASES = {
    "T.1 blanks around an equals sign": ('a="x"\nb   =   2\n', 'a = "x"\nb = 2\n'),
    "T.2 blanks at the ends of lines": ("a = 1   \n  b = 2\n", "a = 1\nb = 2\n"),
    "T.3 one blank line is enough": ("a = 1\n\n\n\nb = 2\n", "a = 1\n\nb = 2\n"),
    "T.4 none at the ends of the file": ("\n\na = 1\n\n\n", "a = 1\n"),
    "T.5 a header has a blank line before it and none after": ("a = 1\n[b]\n\nc = 2\n", "a = 1\n\n[b]\nc = 2\n"),
    "T.6 a comment stays with the header below it": ("a = 1\n# on b\n[b]\n", "a = 1\n\n# on b\n[b]\n"),
    "T.7 a comment apart from a header stays apart": ("# top\n\n[b]\nc = 2\n", "# top\n\n[b]\nc = 2\n"),
    "T.8 blanks inside a header go": ("[ a . b ]\n[[ c ]]\n", "[a.b]\n\n[[c]]\n"),
    "T.9 blanks in lists and tables": ("a = [1,2 , 3,]\nb={c=1,d={}}\n", "a = [1, 2, 3]\nb = { c = 1, d = {} }\n"),
    "T.10 lines of a list are kept and indented": ("a = [\n1, 2,\n    3\n]\n", "a = [\n  1, 2,\n  3,\n]\n"),
    "T.11 a bracket counts once a row": ("a = [{ b = [\n1,\n] }]\n", "a = [{ b = [\n  1,\n] }]\n"),
    "T.12 a list that is too long is broken": (f"a = [{LONG}]\n", f"a = [\n{BROKEN}]\n"),
    "T.13 and keeps its comment": (f"a = [{LONG}] # why\n", f"a = [  # why\n{BROKEN}]\n"),
    "T.14 comments stand below each other": ("a = 1 # x\nbcd = 2 # y\n", "a = 1    # x\nbcd = 2  # y\n"),
    "T.15 a comment begins with a blank": ("#x\na = 1 #y\n", "# x\na = 1  # y\n"),
    "T.16 but what is for editors does not": ("#:schema a.json\n#!x\na = 1\n", "#:schema a.json\n#!x\na = 1\n"),
    "T.17 comments inside lists": ("a = [ # x\n # y\n1 # z\n]\n", "a = [  # x\n  # y\n  1,  # z\n]\n"),
    "T.18 a text of several lines is left alone": ('a = """x  \n\n\n  #y\n"""\n', 'a = """x  \n\n\n  #y\n"""\n'),
    "T.19 marks in texts are no marks": ("a = '[ {  #,= '\n", "a = '[ {  #,= '\n"),
    "T.20 dotted keys": ("a . b = 1.5\nc.'d e' = -2\n", "a.b = 1.5\nc.'d e' = -2\n"),
    "T.21 a date with a blank in it": ("a = 2017-07-05   10:00:00\n", "a = 2017-07-05 10:00:00\n"),
    "T.22 line ends of Windows, and a mark of byte order": ("\ufeffa = 1\r\nb = 2\r\n", "a = 1\nb = 2\n"),
    "T.23 a file without an end of line": ("a = 1", "a = 1\n"),
    "T.24 an empty list over two lines": ("a = [\n\n]\n", "a = [\n]\n"),
    "T.25 blank lines in a list": ("a = [\n\n1,\n\n\n2\n\n]\n", "a = [\n  1,\n\n  2,\n]\n"),
    "T.26 quoted keys keep their quotes": ('"a b"=1\n', '"a b" = 1\n'),
}  # fmt: skip


@pytest.mark.parametrize(("untidy", "tidy"), CASES.values(), ids=CASES)
def test_layout(untidy, tidy):
    assert laid_out(untidy) == tidy
    assert laid_out(tidy) == tidy


FILES = {
    path.name: path.read_text("utf-8")
    for folder in (paths.scenarios(), paths.assets() / "templates")
    for path in sorted(folder.glob("*.toml"))
} | {"the sample of the tests": TEXT}


@pytest.mark.parametrize("name", FILES)
def test_shipped_files_are_tidy(name):
    if name != "the sample of the tests":
        assert tidied(FILES[name], name) == FILES[name], "tidy it: penholder fmt FILE"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", FILES)
def test_whatever_blanks_there_are_nothing_else_changes(name, seed):
    untidy = ruffled(FILES[name], Random(seed))

    tidy = laid_out(untidy)

    assert tomllib.loads(tidy) == tomllib.loads(FILES[name])
    assert comments(tidy) == comments(FILES[name])
    assert laid_out(tidy) == tidy


def comments(text):
    return [row.comment for row in rows(text) if row.comment]


def ruffled(text, lots):
    """Return a text with other blanks and line breaks wherever there may be any."""
    written, depth = "", []
    for row in rows(text):
        written += " " * lots.randrange(4)
        for token in row.tokens:
            is_free = not row.is_header and token in ("[", "]", ",") and depth[-1:] != ["{"]
            if token in "[{":
                depth.append(token)
            elif token in "]}":
                depth.pop()
            written += token
            if is_free and depth[-1:] == ["["] and not lots.randrange(6):
                written += lots.choice(["\n", " \n\n\t", "\r\n"])
            elif token != " " and not row.is_header:
                written += " " * lots.choice([0, 0, 1, 3]) if token in (",", "=", "[", "{") else " "
        written += (" " * lots.randrange(1, 9) + row.comment if row.comment else "") + lots.choice(["\n", "  \r\n"])
        if not depth and not lots.randrange(5):
            written += "\n" * lots.randrange(1, 4)
    return written


def test_a_broken_file_is_left_alone_with_its_problems():
    with pytest.raises(ScenarioError, match="not at 30"):
        tidied(TEXT.replace("yes_needed = 3", "yes_needed = 30"), "sample.toml")


def test_what_would_change_the_game_is_refused(monkeypatch):
    monkeypatch.setattr(
        "game.authoring.tidying.laid_out", lambda text: text.replace("yes_needed = 3", "yes_needed = 4")
    )

    with pytest.raises(TidyingError, match=r"sample\.toml: left alone"):
        tidied(TEXT, "sample.toml")
