"""Whole games at one keyboard, as scripts."""

import io
import re

import pytest

from game.minds.drifter import RandomMind
from game.model.actions import CastVote
from game.model.phases import Setup
from game.model.voting import Ending, Vote
from game.play.sitting import begin, header, resume
from game.scenario.library import load, source
from game.terminal.plainly import plain
from game.terminal.richly import rich_style
from game.terminal.screen import Screen
from game.terminal.table import play
from tests.desk.tables import CHN, USA, council, flat, opened, sitting
from tests.samples import start
from tests.terminal.tables import script

ADOPTION = ["pass", "blue", "y", "pass", "pass", "pass", "vote yes because coal"]
"""From the opening to an adopted resolution: shown to all, printed, put to the vote."""

BOXES = re.compile("[\u2500-\u259f]")


@pytest.fixture(scope="module")
def adopted():
    session = sitting()
    return session, script(session, [*ADOPTION, "points", "priorities CHN", "text", "quit"])


def test_a_person_brings_a_draft_to_a_vote(adopted):
    session, _shown = adopted

    assert session.view(None).ending is Ending.ADOPTED
    assert CastVote(USA, Vote.YES, (0,)) in session.actions


END = {
    "1 the minutes": "Vote on the draft of the United States: 6 in favour, 0 against, 0 abstaining.",
    "2 the ending": "The file is closed: the Council adopted a resolution.",
    "3 one's own points": "United States: 40 points:",
    "4 where they come from": "worth of what was decided: +40",
    "5 the text beside what really happened": "Coal exports: here cap; in reality full ban, Rajin exempt.",
    "6 what is not on record": "Seafood: here half; in reality not on record.",
    "7 the record": "5 August 2017: Resolution 1 (resolution adopted; 6 in favour, 0 against, 0 abstaining)",
    "8 the lesson's last word": "Hint: It is over.",
    "9 where it is kept": "This game is not kept in a file.",
    "10 everybody's points, on request": "Senegal: 40.",
    "11 everybody's priorities, on request": "China: coal, Coal exports, matters most.",
}


@pytest.mark.parametrize("sentence", END.values(), ids=END)
def test_the_end_shows(adopted, sentence):
    assert sentence in flat(adopted[1])


def test_hidden_numbers_wait_for_the_end():
    told = script(sitting(), ["priorities CHN", "minutes"])

    assert 'There is no command "priorities"' in told


def test_the_same_script_gives_the_same_output():
    lines = [*ADOPTION, "points"]

    assert script(sitting(mind=RandomMind), lines) == script(sitting(mind=RandomMind), lines)


def test_plain_output_has_no_colour_and_no_boxes():
    told = script(sitting(), ["draft", "seats", "me", "levels", "help", "deals", "worst coal>=1", *ADOPTION])

    assert "\x1b" not in told
    assert not BOXES.search(told)


@pytest.mark.parametrize("width", [80, 60])
@pytest.mark.parametrize("in_colour", [None, False, True], ids=["plain", "rich without colour", "rich in colour"])
def test_no_line_is_wider_than_the_screen(in_colour, width):
    lines = ["draft", "text", "seats", "me", "levels", "levels coal", "help", "brief", "log all", "offer CHN: coal>=1"]
    style = {} if in_colour is None else {"style": rich_style(in_colour)}
    told = script(sitting(), [*lines, "n", "suggest", *ADOPTION, "points", "priorities"], width=width, **style)

    bare = re.sub("\x1b\\[[0-9;]*m", "", told)
    assert [line for line in bare.splitlines() if len(line) > width] == []
    assert ("\x1b" in told) is (in_colour is True)


def test_a_choice_by_number_is_the_order_it_stands_for():
    session = sitting()
    told = script(session, ["1", "suggest CHN", "1", "y", "quit"])

    assert "> poll USA" in told
    assert "> offer CHN on USA: coal>=1" in told
    assert [type(action).__name__ for action in session.actions if action.seat == USA] == ["AskPoll", "MakeOffer"]


def test_nothing_is_lost_by_an_error():
    session = sitting()
    told = script(
        session, ["ofer", "99", "offer CHN: cool=1", "accept CHN", "blue", "vote yes", "5" * 400, "help nonsense"]
    )

    assert 'There is no command "ofer". Did you mean offer?' in told
    assert "There is no choice 99 now; Enter shows the choices." in told
    assert 'There is no measure "cool". Did you mean coal?' in told
    assert "(Rule 3.5)" in told
    assert "(Rule 2.8)" in told
    assert "(Rule 2.3)" in told
    assert session.actions == ()


def test_a_person_is_asked_before_quitting():
    out = io.StringIO()
    keyboard = Keyboard("q", "n", "quit!")
    play(sitting(), screen=Screen(plain, keyboard, out, 80))

    assert out.getvalue().count("Leave the game? It is not kept.") == 1
    assert keyboard.typed == []


def test_hints_are_repeated_on_request():
    told = script(sitting(), ["hint"])

    assert told.count("Hint: This is your turn.") == 2
    assert "Hint: It is over." not in told


def test_a_poll_says_when_it_is_answered():
    assert "They answer at their turns; a new version ends the poll." in script(sitting(), ["poll"])


def test_without_a_record_nothing_is_promised_of_what_really_happened():
    session = sitting(opened(council(history=())))
    told = script(session, [*ADOPTION, ""])

    assert "the decision again" in told
    assert "really happened" not in told


def test_a_signature_waits_for_a_yes():
    session = sitting()
    told = script(session, ["offer CHN: coal>=1", "no"])

    assert "The worst text this would bind you to, if the meeting amended it so, is worth 40 points" in flat(told)
    assert "Nothing was done." in told
    assert session.actions == ()


def test_an_exclamation_mark_does_it_at_once():
    session = sitting()
    script(session, ["offer! CHN: coal>=1"])

    assert len(session.actions) == 1


CAUTIONS = {
    "1 blue": (["pass", "blue", "n"], "In blue the text cannot change any more"),
    "2 withdrawal": (["withdraw", "n"], "Your draft will be gone for good"),
    "3 a revision that breaks a deal": (
        ["offer! CHN: coal>=1", "pass", "revise coal=0 six=0", "n"],
        "A broken promise costs you 20 points and 25 credibility.",
    ),
    "4 a vote that breaks a promise": (
        ["offer! CHN: coal>=1", "pass", "blue!", "pass", "pass", "pass", "vote no", "n"],
        "You have promised a yes to this text.",
    ),
    "5 a veto": (
        ["pass", "blue!", "pass", "pass", "pass", "vote no", "n"],
        "If the text has the votes it needs, your no is a veto and costs you 7 points.",
    ),
    "6 a draft tabled": (["withdraw!", "table resolution: coal=1", "n"], "Tabling a draft costs you 5 points."),
}


@pytest.mark.parametrize(("lines", "sentence"), CAUTIONS.values(), ids=CAUTIONS)
def test_caution(lines, sentence):
    session = sitting(opened(veto_cost=700))
    told = script(session, lines)

    assert sentence in flat(told)
    assert not isinstance(session.actions[-1] if session.actions else None, CastVote)


def test_passing_under_silence_is_said_to_be_consent():
    session = sitting(people=(USA, CHN))
    told = script(session, ["", "silence", "pass", "", "pass", "n"])

    assert (
        "Warning: If you pass now you have pledged yes to the draft of the United States, word for word"
        in told.replace("\n    ", " ")
    )
    assert session.to_act == CHN


def test_hints_are_said_once():
    told = script(sitting(), ["pass", "pass"])

    assert told.count("Hint: This is your turn.") == 1


def test_an_act_can_be_taken_back():
    session = sitting()
    told = script(session, ["poll", "undo", "undo"])

    assert "Taken back: The United States asks for a straw poll" in told
    assert "Nothing has been done yet." in told
    assert session.actions == ()


def test_offers_below_the_walk_away_are_declined_by_themselves_when_told_so():
    poor = council()
    mean = opened(poor, urgency=-20000)
    told = script(
        sitting(mean, people=(CHN, USA)), ["", "auto on", "pass", "", "offer! USA: coal=0", "pass", "", "table"]
    )

    assert "By itself: The United States declines the offer of China." in told


def test_the_end_of_input_saves_the_game(tmp_path):
    people = ("human", *["conceder"] * 4)
    session = begin(header(source("tutorial"), 3, people), tmp_path / "a.journal")
    told = script(session, ["poll"])
    session.close()

    ending = f"Saved. The game is in {tmp_path / 'a.journal'} To go on: penholder resume"
    assert "".join(told.split()).endswith("".join(ending.split()))  # a long path is broken over lines
    again = resume(tmp_path / "a.journal")
    assert again.actions == session.actions
    more = script(again, ["quit"], is_resumed=True)
    again.close()
    assert "The game goes on where it stopped" in more
    assert "Hint: You speak for one of five members" not in more
    assert "A first lesson" not in more


def test_a_sealed_game_can_be_played():
    state = start(council(), Setup(sealed=True))
    session = sitting(state)
    told = script(session, ["poll", "offer! CHN: coal>=1", "undo", "pass", "pass", "pass", "pass", "pass", "pass"])

    filed = "Filed: The United States asks for a straw poll on the draft of the United States."
    assert filed.removesuffix(".") in flat(told)
    assert "It takes effect when all have filed." in flat(told)
    assert session.view(None).ending is Ending.LAPSED


class Keyboard:
    """A person at a keyboard, who skips what is longer than the screen."""

    is_interactive = True

    def __init__(self, *typed):
        self.typed = list(typed)
        self.prompts = []

    def read(self, prompt, diary, completions=None):
        self.prompts.append(prompt)
        if "lines left" in prompt:
            return "q"
        line = self.typed.pop(0)
        if isinstance(line, BaseException):
            raise line
        return line


INTERRUPTIONS = {
    "1 and then yes": (KeyboardInterrupt(), "y"),
    "2 twice": (KeyboardInterrupt(), KeyboardInterrupt()),
    "3 and then no, and the end of input": (KeyboardInterrupt(), "n", EOFError()),
}


@pytest.mark.parametrize("typed", INTERRUPTIONS.values(), ids=INTERRUPTIONS)
def test_ctrl_c_leaves_after_asking(typed):
    out = io.StringIO()

    assert play(sitting(), screen=Screen(plain, Keyboard(*typed), out, 80)) == 0
    assert "Leave the game? It is not kept." in out.getvalue()


def test_a_screen_of_24_lines_is_shown_a_page_at_a_time():
    keyboard, out = Keyboard(EOFError()), io.StringIO()
    play(sitting(), screen=Screen(plain, keyboard, out, 80))

    assert keyboard.prompts[0].startswith("-- ")
    assert keyboard.prompts[1] == "USA, round 1 of 6, 2 actions> "
    assert "4. Pass: do nothing more this turn [pass]" in out.getvalue()


@pytest.mark.parametrize("scenario", ["tutorial", "dprk-2017-07", "dprk-2019-12-playable"])
def test_a_beginner_can_play_to_the_end_by_the_first_choice_alone(scenario):
    of = load(scenario)
    pen = of.drafts[0].penholder
    people = tuple("human" if seat == pen else "conceder" for seat in of.council.seats)
    session = begin(header(source(scenario), 1, people))
    told = script(session, ["seats", "draft", "me", "brief", "levels", *["1", "y"] * 80])

    assert session.view(None).ending is not None
    assert "The end:" in told


def test_a_person_sees_how_the_vote_went_before_the_debrief():
    out = io.StringIO()
    keyboard = Keyboard(*ADOPTION, "quit")
    play(sitting(), screen=Screen(plain, keyboard, out, 80))
    before, end = out.getvalue().split("The end:")

    assert "Vote on the draft of the United States: 6 in favour" in before
    assert "Minutes" not in before
    assert "1. minutes: the minutes of the whole game" in end
