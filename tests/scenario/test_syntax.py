"""What is no TOML: one sentence with a line, in words for people who do not program. Numbers never change."""

import pytest

from tests.scenario.sample import TEXT, problems, told

YAML = 'this looks like YAML; TOML writes key = value, with texts in "quotes"'
CURLY = 'curly quotes do not count: use straight ones, "like this"'

CASES = {  # the text; code and line:column; the sentence
    "S.1 an empty file": ("", "E110", "the file is empty"),
    "S.2 nothing but comments": ("# one\n\n# two\n", "E110", "the file is empty"),
    "S.3 YAML": ("format: 1\nid: sample\n", "E202 1:1", YAML),
    "S.4 YAML after a comment": ("# mine\n\n---\nformat: 1\n", "E202 3:1", YAML),
    "S.5 a list in YAML": ("- one\n- two\n", "E202 1:1", YAML),
    "S.6 YAML pasted in below": ("format = 1\ntitle: A sample\n", "E202 2:1", YAML),
    "S.7 JSON": (
        '{\n  "format": 1\n}\n',
        "E201 1:1",
        "this looks like JSON; a scenario file is TOML, with lines such as: order = 3",
    ),
    "S.8 curly quotes": ("format = 1\ntitle = “A sample”\n", "E203 2:9", CURLY),
    "S.9 curly quotes around a key": ("“format” = 1\n", "E203 1:1", CURLY),
    "S.10 a duplicate key": (
        'id = "a"\ntitle = "b"\nid = "c"\n',
        "E204 3:1",
        '"id" is there already; a key may stand only once',
    ),
    "S.11 a duplicate table": (
        "[rule]\nstrict = true\n\n[rule]\n",
        "E204 4:2",
        '"rule" is there already; a key may stand only once',
    ),
    "S.12 a duplicate key in braces": (
        "format = 1\nrule = { strict = true, strict = false }\n",
        "E204 2:25",
        '"strict" is there already; a key may stand only once',
    ),
    "S.13 an unclosed bracket": (
        'rounds = ["a",\n  "b",\n\n[rule]\nstrict = true\n',
        "E205 1:10",
        "the [ opened here is never closed",
    ),
    "S.14 an unclosed bracket at the end": (
        'format = 1\nrounds = ["a"\n',
        "E205 2:10",
        "the [ opened here is never closed",
    ),
    "S.15 an unclosed brace": (
        "rule = { strict = true\nformat = 1\n",
        "E206 1:8",
        "a table in braces { } must end on the line where it begins",
    ),
    "S.16 brackets crossed": ("a = [{ b = 1 ]}\n", "E207 1:14", "this ] closes a bracket of another kind"),
    "S.17 a comma forgotten": ('a = [\n  "b"\n  "c",\n]\n', "E216 3:3", "a comma or the closing ] is missing"),
    "S.18 a comma too many": ("a = { b = 1, }\n", "E217 1:14", "a key is missing here, or needs quotes around it"),
    "S.19 a text without quotes": ("title = Sample\n", "E209 1:9", "a text needs quotes around it"),
    "S.20 True": ("[rule]\nstrict = True\n", "E210 2:10", "true and false are written in small letters"),
    "S.21 no value": ("title =\nid = 3\n", "E211 1:8", "there is no value after the ="),
    "S.22 a decimal comma": ("a = 1,5\n", "E215 1:6", "something stands after the value that does not belong there"),
    "S.23 no equals sign": ("format 1\n", "E212 1:8", "a key must be followed by = and a value"),
    "S.24 quotes left open": (
        'title = "A\nid = "b"\n',
        "E213 1:9",
        "the quotes of a text must be closed on the same line",
    ),
    "S.37 single quotes left open": (
        "title = 'A\nid = 'b'\n",
        "E213 1:9",
        "the quotes of a text must be closed on the same line",
    ),
    "S.25 quotes of several lines left open": (
        'title = """A\nid = 3\n',
        "E213 1:9",
        "the quotes of a text that begins here are never closed",
    ),
    "S.26 a Windows path": (
        'title = "C:\\Users"\n',
        "E214 1:14",
        "a \\ in a text begins an escape; write \\\\, or put the text between single quotes",
    ),
    "S.27 no such day": ("date = 2017-02-30\n", "E218 1:8", "there is no such date or time"),
    "S.28 a table left open": ("[rule\nstrict = true\n", "E205 1:1", "the [ opened here is never closed"),
    "S.29 no statement at all": ("= 3\n", "E212 1:1", "this line is neither key = value nor a [table]"),
    "S.30 a number with an odd sign": ("a = $5\n", "E219 1:5", "this is neither a number nor a text in quotes"),
    "S.31 a table over a key": (
        "a = 1\n[a.b]\n",
        "E204 2:2",
        '"a.b" is there already; a key may stand only once',
    ),
}


@pytest.mark.parametrize(("text", "at", "sentence"), CASES.values(), ids=CASES)
def test_one_sentence_at_its_place(text, at, sentence):
    assert told(text) == [(at, sentence)]


def test_s_38_every_line_that_is_no_toml_is_told():
    text = 'format = 1\ntitle = “A”\nid: x\nname: y\norder = True\nsummary =\nrounds = ["a" "b"]\n'

    assert [at for at, _sentence in told(text)] == ["E203 2:9", "E202 3:1", "E210 5:9", "E211 6:10", "E216 7:15"]


def test_s_39_a_list_goes_on_after_the_line_that_is_wrong_in_it():
    assert [at for at, _sentence in told('a = True\nb = [\n  "x"\n  "y",\n]\nc = True\n')] == [
        "E210 1:5",
        "E216 4:3",
        "E210 6:5",
    ]


def test_s_40_tabs_are_fine():
    assert problems(TEXT.replace("  { label", "\t{ label").replace("order = 7", "order\t=\t7\t")) == []


def test_s_32_windows_line_ends_are_fine():
    assert problems(TEXT.replace("\n", "\r\n")) == []


def test_s_33_a_byte_order_mark_is_fine():
    assert problems("\ufeff" + TEXT) == []


def test_s_34_lines_are_counted_alike_with_windows_line_ends():
    text = "format = 1\r\n\r\ntitle = Sample\r\n"

    assert told(text) == [("E209 3:9", "a text needs quotes around it")]


def test_s_35_the_line_ends_of_an_old_mac_are_named():
    sentence = "a line ends as on an old Mac; save the file with Unix or Windows line ends"
    assert told(TEXT.replace("\n", "\r")) == [("E109 1:11", sentence)]


def test_s_36_brackets_quotes_and_dots_inside_texts_and_comments_do_not_count():
    harmless = "# [[[[[[[[[[ { \" ' a.b.c.d.e.f.g.h.i.j\n"
    texts = (
        'learning = ["[[[[[[[[[[{", \'""" a.b.c.d.e.f.g.h.i.j "\', """x ""[[[[[[[[[ \\""" #"""", \'\'\'\'y\'\'\'\']\n'
    )

    assert problems(harmless + texts + TEXT) == []
