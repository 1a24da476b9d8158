"""``penholder lesson`` as a teacher meets it."""

import pytest

from game.cli import main
from game.play.lesson import Lesson, written
from game.ui import driver

GOOD = written(Lesson("tutorial", (("ARV",),)))

BROKEN = {  # the file's text; what is said
    "1 newer": ("format = 9", "it is in lesson format 9, made by a newer Penholder; this one reads up to format 1"),
    "2 no lesson": ('id = "tutorial"', "this is no lesson of Penholder: its format is missing"),
    "3 a stranger": (GOOD.replace("ARV", "XYZ"), "tutorial has no seat 'XYZ'"),
    "4 no scenario": (GOOD.replace('"tutorial"', '"nowhere"'), "nowhere"),
}


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=BROKEN)
def test_a_lesson_that_cannot_be_held_is_told_of_in_a_sentence(text, said, tmp_path, capsys):
    path = tmp_path / "lesson.toml"
    path.write_text(text, encoding="utf-8")

    assert main(["lesson", str(path)]) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_where_no_window_can_be_opened_it_says_so(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(driver, "refusal", lambda: "there is no screen")
    path = tmp_path / "lesson.toml"
    path.write_text(GOOD, encoding="utf-8")

    assert main(["lesson", str(path)]) == 1
    assert "a lesson needs a window" in capsys.readouterr().err
