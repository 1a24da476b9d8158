"""Three people at one keyboard: the curtain, and what must not be seen through it."""

import io
import re

import pytest

from game.model.voting import Ending
from game.terminal.plainly import plain
from game.terminal.readers import PipedReader
from game.terminal.screen import WIPE, Screen
from game.terminal.table import play
from tests.desk.tables import CHN, ETH, USA, sitting
from tests.terminal.tables import script

PEOPLE = (USA, CHN, ETH)

GAME = (
    *("", "me", "offer! CHN: coal>=1", "demand ETH: oil=1", "pass"),
    *("", "worth coal=3", "accept! USA", "offer! ETH: six=1|2", "pass"),
    *("", "brief USA", "accept! CHN", "table", "pass"),
    *("", "deals", "blue!", "pass"),
    *("", "deals", "pass"),
    *("", "deals", "pass"),
    *("", "pass"),
    *("", "pass"),
    *("", "pass"),
    *("", "pass"),
    *("", "pass"),
    *("", "pass"),
    *("", "yes because coal"),
    *("", "vote yes"),
    *("", "abstain!"),
    "points",
)
"""A game of three people to the vote; each empty line opens the curtain."""

SAVED = "\nThis game is not kept in a file.\n"
"""Said on leaving, once the screen is wiped."""

CURTAIN = re.compile(r"\nThe next seat is [A-Za-z ]+:\nHand over the keyboard\.\n")


@pytest.fixture(scope="module")
def whole():
    session = sitting(people=PEOPLE)
    return session, script(session, GAME)


def test_three_people_play_to_a_vote(whole):
    session, told = whole

    assert session.view(None).ending is Ending.ADOPTED
    assert len(CURTAIN.findall(told)) == GAME.count("")
    for name in ("United States", "China", "Ethiopia"):
        assert f"\n{name}: " in told


OPENINGS = [number for number, line in enumerate(GAME) if line == ""]


@pytest.mark.parametrize("number", OPENINGS)
def test_nothing_is_shown_between_two_people_but_the_curtain(number):
    """What appears after one person's last word, and before the next has opened, is the curtain and no more."""
    before = script(sitting(people=PEOPLE), GAME[: max(number - 1, 0)]).removesuffix(SAVED) if number else ""
    closed = script(sitting(people=PEOPLE), GAME[:number]).removesuffix(SAVED)

    assert closed.startswith(before)
    assert CURTAIN.fullmatch("\n" + closed[len(before) :].lstrip("\n"))


def test_the_curtain_falls_again_after_a_game_is_resumed():
    told = script(sitting(people=PEOPLE), [], is_resumed=True)

    head = "The game goes on where it stopped: A council.\n"
    assert told == head + "\nThe next seat is the United States:\nHand over the keyboard.\n" + SAVED


def test_only_an_empty_line_opens_the_curtain():
    told = script(sitting(people=PEOPLE), ["me", "pass", "", "me"])

    assert told.count("Press Enter alone to open the curtain; quit leaves the game.") == 2
    assert told.count("What the United States wants") == 1


@pytest.mark.parametrize("word", ["quit", "q", "QUIT!", "exit"])
def test_the_curtain_can_be_left(word):
    told = script(sitting(people=PEOPLE), [word, "me"])

    assert told == "\nThe next seat is the United States:\nHand over the keyboard.\n" + SAVED


def test_leaving_wipes_the_screen_where_several_play():
    for people, is_wiped in ((PEOPLE, True), ((USA,), False)):
        out = Terminal()
        lines = io.StringIO("\nme\nquit\n" if len(people) > 1 else "me\nquit\n")
        play(sitting(people=people), screen=Screen(plain, PipedReader(lines), out, 80))

        assert out.getvalue().endswith(WIPE + SAVED.lstrip("\n")) is is_wiped


def test_the_end_wipes_what_the_last_voter_saw():
    out = Terminal()
    lines = io.StringIO("\n".join(GAME[:-1]) + "\n")
    play(sitting(people=PEOPLE), screen=Screen(plain, PipedReader(lines), out, 80))

    assert "has the floor" not in out.getvalue().rpartition(WIPE)[2]
    assert "The end:" in out.getvalue().rpartition(WIPE)[2]


def test_a_person_alone_needs_no_curtain():
    assert not CURTAIN.search(script(sitting(), ["pass", "pass"]))


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self):
        return True


def test_a_terminal_is_wiped_before_the_next_seat_is_named_and_after():
    out = Terminal()
    lines = io.StringIO("\n".join(GAME[:8]))
    play(sitting(people=PEOPLE), screen=Screen(plain, PipedReader(lines), out, 80))

    for curtain in CURTAIN.finditer("\n" + out.getvalue()):
        shown = "\n" + out.getvalue()
        assert shown[: curtain.start() + 1].endswith(WIPE)
        assert shown[curtain.end() :].startswith(WIPE) or shown[curtain.end() :] == SAVED


def test_each_seat_has_its_own_history():
    asked = []

    class Keyboard:
        is_interactive = True
        typed = iter(["", "pass", "", "pass"])

        def read(self, prompt, diary, completions=None):
            if "lines left" in prompt:
                return "q"
            asked.append(diary)
            try:
                return next(self.typed)
            except StopIteration:
                raise EOFError from None

    play(sitting(people=(USA, CHN)), screen=Screen(plain, Keyboard(), io.StringIO(), 80))

    assert [diary for diary in asked if diary >= 0] == [USA, CHN]


def test_a_vote_is_known_to_its_own_seat_only_until_the_count():
    cast = GAME.index("yes because coal") + 1
    told = script(sitting(people=PEOPLE), [*GAME[:cast], "", "log", "seats", "table"])

    assert "in favour" not in told
    assert "raised its hand" not in told
