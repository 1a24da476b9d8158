"""Readers and screens: a pipe, a keyboard, a file, a terminal."""

import io
import subprocess
import sys
from functools import partial

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from game.desk.page import Column, Grid, Heading, Line, Row, Tone
from game.terminal.completion import completions
from game.terminal.plainly import plain
from game.terminal.readers import LONGEST, PAGES, KeyboardReader, PipedReader, suitable_reader
from game.terminal.richly import rich_style
from game.terminal.screen import SHARED, Screen, suitable_screen
from tests.desk.tables import CHN, USA, desk

LINES = {
    "1 one after the other": ("a\nb\n", ["a", "b"]),
    "2 the last without its newline": ("a\nb", ["a", "b"]),
    "3 no comments": ("# a\n  # b\nc\n", ["c"]),
    "4 empty lines count": ("\n\na\n", ["", "", "a"]),
    "5 blanks around do not": ("  a \t\n", ["a"]),
    "6 a very long line is cut": ("x" * 9999 + "\na\n", ["x" * LONGEST, "a"]),
}


@pytest.mark.parametrize(("text", "lines"), LINES.values(), ids=LINES)
def test_a_pipe_gives_its_lines_and_then_ends(text, lines):
    reader = PipedReader(io.StringIO(text))

    assert [reader.read("> ", USA) for _ in lines] == lines
    with pytest.raises(EOFError):
        reader.read("> ", USA)


def test_a_pipe_of_broken_letters_is_read_as_far_as_can_be():
    reader = PipedReader(io.TextIOWrapper(io.BytesIO(b"dr\xffaft\npass\n"), encoding="utf-8"))

    assert reader.read("> ", USA) == "dr\ufffdaft"
    assert reader.read("> ", USA) == "pass"


@pytest.fixture
def keys():
    with create_pipe_input() as typed, create_app_session(input=typed, output=DummyOutput()):
        yield typed


UP, CTRL_C, CTRL_D = "\x1b[A", "\x03", "\x04"


def test_a_keyboard_completes_words(keys):
    keys.send_text("offer r\t: coal\t=1\n")
    found = partial(completions, desk(CHN))

    assert KeyboardReader(is_plain=True).read("> ", CHN, found) == "offer RUS: coal=1"


def test_a_keyboard_remembers_for_each_seat_what_it_typed(keys):
    reader = KeyboardReader(is_plain=False)
    keys.send_text("secret\n")
    reader.read("> ", USA)
    keys.send_text(f"{UP}mine\n")
    assert reader.read("> ", CHN) == "mine"
    keys.send_text(f"{UP}\n")
    assert reader.read("> ", USA) == "secret"


def test_a_keyboard_tells_of_ctrl_c_and_ctrl_d(keys):
    reader = KeyboardReader(is_plain=True)
    keys.send_text(CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        reader.read("> ", PAGES)
    keys.send_text(CTRL_D)
    with pytest.raises(EOFError):
        reader.read("> ", SHARED)


def test_where_there_is_no_terminal_all_is_plain_and_read_line_by_line(monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    monkeypatch.setattr(sys, "stdout", out)
    screen = suitable_screen()
    screen.show(Heading("A"), Line("B", Tone.WARNING))

    assert not screen.is_interactive
    assert isinstance(suitable_reader(is_plain=False), PipedReader)
    assert out.getvalue() == "A:\nWarning: B\n"


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self):
        return True


COLOURS = {
    "1 in colour": ({"TERM": "xterm"}, False, True),
    "2 NO_COLOR": ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
    "3 a dumb terminal": ({"TERM": "dumb"}, False, False),
    "4 plain": ({"TERM": "xterm"}, True, False),
}


@pytest.mark.parametrize(("environment", "is_plain", "in_colour"), COLOURS.values(), ids=COLOURS)
def test_colour(monkeypatch, environment, is_plain, in_colour):
    out = Terminal()
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", out)
    suitable_screen(is_plain).show(Heading("A"), Line("B", Tone.WARNING))

    assert ("\x1b" in out.getvalue()) is in_colour
    assert "Warning: B" in out.getvalue()


def test_only_yes_is_yes():
    for typed, answer in (("y", True), ("YES", True), ("n", False), ("No", False), ("", False), ("yep", False)):
        assert Screen(plain, PipedReader(io.StringIO(typed + "\n")), io.StringIO(), 80).confirms("Do it?") is answer


def test_a_question_is_asked_until_it_is_answered():
    out = io.StringIO()

    assert Screen(plain, PipedReader(io.StringIO("1\nblue\n\ny\n")), out, 80).confirms("Do it?")
    assert out.getvalue().count("Please answer yes or no.") == 3


class Pager:
    """A keyboard at which one thing is typed to the pager, and another to all else."""

    is_interactive = True

    def __init__(self, at_pager, other="other"):
        self.at_pager, self.other, self.prompts = at_pager, other, []

    def read(self, prompt, diary, completions=None):
        self.prompts.append(prompt)
        return self.at_pager if diary == PAGES else self.other


def paged(keyboard, width=80):
    """Return a screen that has just shown more than fits."""
    screen = Screen(plain, keyboard, io.StringIO(), width)
    screen.write("a line\n" * 90)
    return screen


TYPED = {
    "1 an order typed at the pager is done after it": ("me", "me"),
    "2 q only skips": ("q", "other"),
    "3 Enter only turns the page": ("", "other"),
    "4 quit is an order": ("quit", "quit"),
}


@pytest.mark.parametrize(("at_pager", "order"), TYPED.values(), ids=TYPED)
def test_the_pager(at_pager, order):
    assert paged(Pager(at_pager)).ask("> ", USA) == order


def test_nothing_typed_at_the_pager_answers_a_question_or_opens_the_curtain():
    screen = paged(Pager("yes", "no"))
    assert not screen.confirms("Sign it?")
    assert screen.ask("> ", USA) == "no"
    screen = paged(Pager("me", "other"))
    screen.wipe()
    assert screen.ask("> ", CHN) == "other"


@pytest.mark.parametrize("width", [80, 40, 24])
def test_the_prompt_of_the_pager_fits_in_a_line(width):
    keyboard = Pager("q")
    paged(keyboard, width)

    assert len(keyboard.prompts[0]) < width


@pytest.mark.parametrize("width", [40, 60, 80])
def test_what_must_be_typed_is_never_cut(width):
    columns = (Column("id", is_typed=True), Column("measure"), Column("to you", is_number=True))
    row = Row(
        ("workers-abroad", "All those who work abroad and send their money home", "-12.5"), "workers-abroad: -12.5"
    )
    told = rich_style(in_colour=False)((Grid(columns, (row,)),), width)

    assert "workers-abroad" in told
    assert "-12.5" in told
    assert "\N{HORIZONTAL ELLIPSIS}" not in told


def test_what_draws_and_prompts_is_loaded_only_where_it_is_needed():
    code = (
        "import sys, game.terminal.table, game.terminal.welcome; print({'rich', 'prompt_toolkit'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
