"""What the tab key offers."""

import pytest

from game.terminal.completion import completer, completions, word_length
from tests.desk.tables import CHN, desk

CASES = {
    "1 the beginning of a word": ("of", ["offer"]),
    "2 words and looks alike": ("se", ["separate", "seats"]),
    "3 a seat": ("offer r", ["RUS"]),
    "4 a group": ("call e1", ["E10"]),
    "5 a measure": ("offer RUS on USA: co", ["coal"]),
    "6 levels of a measure": ("offer RUS: oil<=", ["0", "1", "2"]),
    "7 a level by its label": ("revise coal=full", ["2", "3"]),
    "8 a guard": ("accept RUS gu", ["guard any", "guard no stronger", "guard no weaker"]),
    "9 nothing known": ("offer zz", []),
    "10 another measure after a level": ("revise coal=2 oi", ["oil"]),
}


@pytest.mark.parametrize(("line", "words"), CASES.values(), ids=CASES)
def test_completions(line, words):
    assert [word for word, _meaning in completions(desk(CHN), line)] == words


LENGTHS = {"1 a word": ("offer r", 1), "2 a level": ("revise coal=full", 4), "3 after a sign": ("revise coal=", 0)}


@pytest.mark.parametrize(("line", "length"), LENGTHS.values(), ids=LENGTHS)
def test_a_completion_replaces_the_last_word(line, length):
    assert word_length(line) == length


def test_the_prompt_is_given_whole_words():
    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    found = completer(lambda line: completions(desk(CHN), line))
    assert found is not None
    offered = list(found.get_completions(Document("offer r"), CompleteEvent()))

    assert [(one.text, one.start_position) for one in offered] == [("RUS", -1)]


def test_without_a_game_there_is_nothing_to_complete():
    assert completer(None) is None
