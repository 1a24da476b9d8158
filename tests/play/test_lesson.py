"""Lessons: their files, their plan, their clock, and what is kept of them."""

import json

import pytest
from attrs import evolve, fields_dict

from game.model.actions import Announce, LockAdvice, PassTurn, TakeFloor
from game.model.council import CONTROL
from game.model.events import ActTakenBack, Announced
from game.model.phases import Setup
from game.play.journal import read as read_journal
from game.play.lesson import Late, Lesson, LessonError, Way, understood, written
from game.play.lesson_clock import GAP, clock
from game.play.lesson_plan import plan, spelled
from game.play.lesson_record import Record, beside
from game.play.lesson_record import keep as keep_record
from game.play.lesson_record import kept as kept_record
from game.play.lesson_shelf import keep, kept, read
from game.play.session import UndoError
from game.play.sitting import begin, lesson_header, replay, resume
from game.scenario.library import load
from game.scenario.problems import ScenarioError

LESSON = Lesson("tutorial", (("ARV",), ("KES", "SEL")), skill="attache", seed=3)
GOOD = written(LESSON)
CLOCK = clock("round 3", 120.0)

LESSONS = {
    "L.1 as it comes": LESSON,
    "L.2 every term another than at first": Lesson(
        "dprk-2017-07",
        (("USA", "JPN"), ("CHN",)),
        title="Zwölfte Klasse – 十二",
        minutes=90,
        lessons=3,
        way=Way.SEALED,
        late=Late.PASS,
        skill="ambassador",
        core=False,
        aided=False,
        pins=False,
        open_room=False,
        seed=0,
    ),
    "L.3 a title that would end a line": evolve(LESSON, title='"]\\ # = "'),
}

BROKEN = {
    "B.1 nothing": ("", "this is no lesson of Penholder: its format is missing"),
    "B.2 no TOML": ("format = ", "it is not TOML: Invalid value"),
    "B.3 a newer format": (
        "format = 7",
        "it is in lesson format 7, made by a newer Penholder; this one reads up to format 1",
    ),
    "B.4 a format from before there was one": ("format = 0", "this is no lesson of Penholder: its format is missing"),
    "B.5 a field nobody knows": (GOOD + 'colour = "red"\n', "'colour' is not one of its fields"),
    "B.6 no delegation": ('format = 1\nscenario = "x"\ndelegations = []', "there must be from 1 to 30 delegations"),
    "B.7 an empty delegation": (
        'format = 1\nscenario = "x"\ndelegations = [[]]',
        "delegations must be a list of lists",
    ),
    "B.8 a seat twice": (GOOD.replace('"SEL"', '"ARV"'), "the seat 'ARV' has two delegations"),
    "B.9 no such way": (GOOD.replace("open floor", "by post", 1), "way must be one of 'turn by turn'"),
    "B.10 minutes in words": (GOOD.replace("minutes = 45", 'minutes = "45"'), "minutes must be a whole number from 5"),
    "B.11 a switch that is none": (GOOD.replace("core = true", "core = 1"), "core must be true or false"),
    "B.12 true for a number": (GOOD.replace("lessons = 1", "lessons = true"), "lessons must be a whole number from 1"),
    "B.13 a title of two lines": (GOOD.replace('title = ""', 'title = "a\\nb"'), "title must be one line of text"),
    "B.14 a mind nobody has": (GOOD.replace('"attache"', '"random"'), "skill must be one of 'attache'"),
    "B.15 a megabyte": ("#" * 2**20, "the file is too long to be a lesson"),
    "B.16 nested without end": ("format = 1\nx = " + "[" * 5000, "it is not TOML"),
}


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_a_lesson_is_read_as_it_was_written(lesson, tmp_path):
    path = keep(lesson, folder=tmp_path)

    assert read(path) == lesson
    assert understood(written(lesson)) == lesson


@pytest.mark.parametrize(("text", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_lesson_is_told_of_in_one_sentence(text, sentence, tmp_path):
    path = tmp_path / "broken.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LessonError) as error:
        read(path)

    assert str(error.value).startswith(f"{path}: {sentence}")
    assert "\n" not in str(error.value)


def test_a_lesson_of_an_older_version_has_what_it_did_not_know_as_at_first():
    older = 'format = 1\nscenario = "tutorial"\ndelegations = [["ARV"]]\n'

    assert understood(older) == Lesson("tutorial", (("ARV",),))


def test_a_file_in_another_coding_and_one_that_is_gone_are_told_of(tmp_path):
    (tmp_path / "latin.toml").write_bytes(b'title = "Z\xfcrich"')
    for name, sentence in (("latin.toml", "it is not a text in UTF-8"), ("gone.toml", "it cannot be read")):
        with pytest.raises(LessonError, match=sentence):
            read(tmp_path / name)


def test_lessons_get_names_of_their_own_and_a_named_one_is_written_over(tmp_path):
    first, second = keep(LESSON, folder=tmp_path), keep(LESSON, folder=tmp_path)
    again = keep(evolve(LESSON, minutes=90), first)

    assert (first.name, second.name, again) == ("tutorial.toml", "tutorial-2.toml", first)
    assert read(first).minutes == 90
    assert {one.path for one in kept(tmp_path)} == {first, second}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_title_in_any_script_makes_a_file_name_and_no_path(tmp_path):
    for title in ("../../etc/passwd", "第十二课", "الدرس", "...", "con/nul"):
        path = keep(evolve(LESSON, title=title), folder=tmp_path)
        assert path.parent == tmp_path
        assert read(path).title == title


def test_a_broken_lesson_stands_in_the_list_with_what_is_wrong(tmp_path):
    (tmp_path / "bad.toml").write_text("format = 9", encoding="utf-8")
    (one,) = kept(tmp_path)

    assert one.lesson is None
    assert "made by a newer Penholder" in one.trouble


def test_a_lesson_holds_no_name_and_no_pin():
    fields = "scenario delegations title minutes lessons way late skill core aided pins open_room seed"

    assert " ".join(fields_dict(Lesson)) == fields


# The plan


def test_the_plan_fills_its_lesson_and_no_more():
    scenario = load("dprk-2017-07")
    for minutes in (45, 60, 90):
        for lessons in (1, 2, 4):
            for way in Way:
                lesson = evolve(LESSON, minutes=minutes, lessons=lessons, way=way)
                made = plan(lesson, scenario)
                spare = lesson.seconds - made.whole
                assert 0 <= spare <= 120 * (lessons - 1) + 10 * made.rounds + 30, (minutes, lessons, way)


PLANS = {  # delegations, minutes, lessons, way; whether it fits
    "P.1 fifteen on the open floor in 45 minutes": (15, 45, 1, Way.FLOOR, False),
    "P.2 eight on the open floor in 45 minutes": (8, 45, 1, Way.FLOOR, True),
    "P.3 fifteen on the open floor in 90 minutes": (15, 90, 1, Way.FLOOR, True),
    "P.4 three turn by turn in 45 minutes": (3, 45, 1, Way.TURNS, False),
    "P.5 two turn by turn in 45 minutes": (2, 45, 1, Way.TURNS, True),
    "P.6 fifteen turn by turn in 45 minutes": (15, 45, 1, Way.TURNS, False),
    "P.7 fifteen turn by turn in four times 90 minutes": (15, 90, 4, Way.TURNS, True),
    "P.8 one in a quarter of an hour": (1, 15, 1, Way.FLOOR, False),
}


@pytest.mark.parametrize(("number", "minutes", "lessons", "way", "fits"), PLANS.values(), ids=PLANS)
def test_a_plan_that_does_not_fit_warns(number, minutes, lessons, way, fits):
    scenario = load("dprk-2017-07")
    codes = tuple((member.code,) for member in scenario.council.members[:number])
    made = plan(Lesson(scenario.id, codes, minutes=minutes, lessons=lessons, way=way), scenario)

    assert (made.warnings == ()) is fits


@pytest.mark.parametrize(
    ("seconds", "said"), [(0, "0:00"), (59, "0:59"), (210, "3:30"), (3900, "1:05:00"), (-3, "0:00")]
)
def test_time_is_spelled_as_on_a_clock(seconds, said):
    assert spelled(seconds) == said


# The clock


def test_a_clock_counts_only_while_it_runs():
    started = CLOCK.running(100.0)

    assert CLOCK.at(500.0) == CLOCK
    assert started.at(103.5).left == 116.5
    assert started.paused(104.0).at(900.0).left == 116.0
    assert started.paused(104.0).running(900.0).at(901.0).left == 115.0


def test_a_clock_that_was_not_looked_at_for_long_stands_with_the_time_it_had():
    slept = CLOCK.running(100.0).at(104.0).at(104.0 + GAP + 0.1)

    assert (slept.left, slept.is_running, slept.has_slept) == (116.0, False, True)
    assert not slept.running(9000.0).has_slept
    assert slept.running(9000.0).at(9001.0).left == 115.0


def test_a_clock_set_back_takes_nothing_and_gives_nothing():
    back = CLOCK.running(100.0).at(104.0).at(50.0)

    assert (back.left, back.is_running) == (116.0, False)


def test_a_clock_is_extended_and_shortened_but_never_below_nothing():
    assert CLOCK.extended(60, 0.0).left == 180
    assert CLOCK.extended(60, 0.0).length == 180
    assert CLOCK.extended(-300, 0.0).is_out
    assert CLOCK.running(0.0).extended(60, 5.0).left == 175


def test_a_clock_shows_its_last_second_until_it_is_over():
    started = CLOCK.running(0.0)

    assert [started.at(moment).shown for moment in (0.0, 0.5)] == [120, 120]
    assert evolve(started, left=0.4).shown == 1
    assert evolve(started, left=0.4).at(0.5).is_out


def test_a_record_comes_back_and_its_clock_stands(tmp_path):
    journal = tmp_path / "a.journal"
    keep_record(Record(CLOCK.running(5.0), {"ARV": {"declines": True}}), journal)
    found = kept_record(journal)

    assert found.clock == CLOCK
    assert found.drawers == {"ARV": {"declines": True}}


RECORDS = {
    "R.1 none": None,
    "R.2 empty": "",
    "R.3 no object": "[]",
    "R.4 another format": '{"format": 2, "clock": {"part": "round 1", "length": 9, "left": 9}}',
    "R.5 more left than there was": '{"format": 1, "clock": {"part": "round 1", "length": 9, "left": 90}}',
    "R.6 less than nothing": '{"format": 1, "clock": {"part": "round 1", "length": 9, "left": -1}}',
    "R.7 no number": '{"format": 1, "clock": {"part": "round 1", "length": NaN, "left": NaN}}',
    "R.8 a clock in words": '{"format": 1, "clock": {"part": "round 1", "length": "9", "left": "9"}}',
    "R.9 deep": '{"format": 1, "drawers": ' + "[" * 5000,
    "R.10 drawers that are none": '{"format": 1, "drawers": 7}',
}


@pytest.mark.parametrize("text", RECORDS.values(), ids=RECORDS)
def test_a_record_that_makes_no_sense_is_as_if_there_were_none(text, tmp_path):
    journal = tmp_path / "a.journal"
    if text is not None:
        beside(journal).write_text(text, encoding="utf-8")

    assert kept_record(journal) == Record()


# The game of a lesson


def lesson_game(path=None, lesson=LESSON):
    return begin(lesson_header(lesson, lesson.seed or 0), path, durable=False)


def test_one_file_is_the_whole_lesson(tmp_path):
    path = tmp_path / "a.journal"
    session = lesson_game(path)
    session.close()
    moved = tmp_path / "elsewhere" / "b.journal"
    moved.parent.mkdir()
    moved.write_bytes(path.read_bytes())
    again = resume(moved)

    assert understood(again.header.lesson) == LESSON
    assert again.state == session.state
    assert again.state.setup == Setup(open_room=True, core=True, open_floor=True, taught=True)
    again.close()


def test_a_journal_without_a_lesson_is_as_it_was_before_there_were_any(tmp_path):
    path = tmp_path / "a.journal"
    session = begin(evolve(lesson_header(LESSON, 3), lesson="", setup=Setup()), path, durable=False)
    session.close()
    header = json.loads(path.read_bytes().splitlines()[0])

    assert "lesson" not in header
    assert set(header["setup"]) == {"open_room", "sealed", "core"}
    assert read_journal(path).header.lesson == ""


def test_strangers_are_not_seated():
    with pytest.raises(LessonError, match="tutorial has no seat 'XYZ'"):
        lesson_header(evolve(LESSON, delegations=(("XYZ",),)), 1)
    with pytest.raises(ScenarioError):
        lesson_header(evolve(LESSON, scenario="nowhere"), 1)


def test_what_is_typed_in_comes_back_from_the_journal_to_the_byte(tmp_path):
    path = tmp_path / "a.journal"
    session = lesson_game(path)
    session.act(Announce(CONTROL, "وكالات: إطلاق صاروخ – 导弹发射 \u00e9"))
    session.act(LockAdvice(CONTROL, True))
    session.close()
    again = replay(path)

    assert again.state == session.state
    assert again.actions == session.actions
    told = [event for page in again.view(None).log for event in page if isinstance(event, Announced)]
    assert told == [Announced("وكالات: إطلاق صاروخ – 导弹发射 \u00e9")]


def test_a_console_never_draws_a_members_lots():
    plain, spoken = lesson_game(), lesson_game()
    spoken.act(Announce(CONTROL, "News."))
    last = len(plain.state.scenario.council.members) - 1

    assert spoken.lots(last).random() == plain.lots(last).random()


def test_the_last_act_of_a_person_is_taken_back_with_all_that_came_of_it(tmp_path):
    path = tmp_path / "a.journal"
    session = lesson_game(path)
    first, *_rest = [seat for seat in session.state.queue if seat in session.humans]
    if session.state.queue[0] != first:
        session.act(TakeFloor(first))
    before = session.state
    session.act(PassTurn(first))
    session.act(Announce(CONTROL, "Five minutes left."))
    session.correct()
    session.close()

    assert session.state.queue == before.queue
    said = [event for event in session.events() if isinstance(event, ActTakenBack | Announced)]
    assert said == [ActTakenBack(first), Announced("Five minutes left.")]
    assert replay(path).state == session.state


def test_nothing_is_taken_back_where_no_person_has_acted():
    session = lesson_game()
    session.act(Announce(CONTROL, "News."))
    with pytest.raises(UndoError):
        session.correct()


def test_coming_to_the_desk_is_nothing_a_player_takes_back():
    session = lesson_game()
    seat = next(seat for seat in session.humans if seat != session.state.queue[0])
    session.act(TakeFloor(seat))

    assert session.undo_refusal() == "Nothing has been done yet."


def test_whoever_runs_the_lesson_looks_without_being_a_player_who_has_looked():
    session = lesson_game()
    seat = session.state.queue[0]
    if seat not in session.humans:
        seat = session.humans[0]
        session.act(TakeFloor(seat))
    session.act(PassTurn(seat))
    other = next(one for one in session.humans if one != seat)
    seen = session.peek(other)
    assert "Another player" not in session.undo_refusal()

    assert session.view(other) == seen
    assert "Another player" in session.undo_refusal()
