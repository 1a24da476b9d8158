"""Beginning, resuming and replaying: an interrupted game goes on as if nothing had happened."""

import hashlib
import json

import pytest
from attrs import evolve

from game import __version__
from game.minds.drifter import RandomMind
from game.model.actions import CastVote, PassTurn
from game.model.errors import IllegalActionError
from game.model.phases import Phase, Setup
from game.model.voting import Vote
from game.play import games, scribe
from game.play.journal import JournalError, Trouble, read
from game.play.sitting import begin, begin_saved, header, replay, resume
from game.scenario.library import source
from tests.play.tables import Faulty
from tests.play.test_journal import resealed
from tests.play.test_scribe import raising

SEATS = ("human", *["random"] * 4)


@pytest.fixture(scope="module")
def tutorial():
    return source("tutorial")


@pytest.fixture
def start(tutorial):
    return header(tutorial, seed=5, seats=SEATS)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "games" / "a.journal"


def play(session, turns=None):
    """Let the person pass, and vote yes, so many times or to the end."""
    session.advance()
    while session.to_act is not None and turns != 0:
        is_ballot = session.state.phase is Phase.BALLOT
        session.act(CastVote(session.to_act, Vote.YES) if is_ballot else PassTurn(session.to_act))
        session.advance()
        turns = None if turns is None else turns - 1
    return session


def test_a_new_game_knows_all_it_starts_from(start, tutorial, path):
    session = begin(evolve(start, made="a date"), path)
    session.close()

    kept = read(path).header
    assert (kept.engine, kept.scenario, kept.seed, kept.seats) == (__version__, "tutorial", 5, SEATS)
    assert (kept.source, kept.variant, kept.made) == (tutorial.text, None, "a date")
    assert session.humans == (0,)
    assert session.journal == path


def test_a_resumed_game_goes_on_as_if_it_had_never_stopped(start, path, tmp_path):
    straight = play(begin(start, tmp_path / "straight.journal"))
    straight.close()

    play(begin(start, path), turns=2).close()
    for _ in range(3):
        play(resume(path), turns=1).close()
    resumed = play(resume(path))

    assert resumed.actions == straight.actions
    assert resumed.state == straight.state
    assert resumed.result() == straight.result()
    assert path.read_bytes() == straight.journal.read_bytes()


def test_a_game_cut_off_anywhere_goes_on_to_the_same_end(start, path):
    straight = play(begin(start, path, durable=False))
    straight.close()
    content = path.read_bytes()
    first = content.index(b"\n") + 1

    for size in range(first, len(content), (len(content) - first) // 25):
        path.write_bytes(content[:size])
        session = resume(path)
        is_torn = not content[:size].endswith(b"\n")
        assert session.notices == (["The last line of the journal was cut short and has been dropped."] * is_torn)
        play(session).close()
        assert session.actions == straight.actions
        assert path.read_bytes() == content


def test_a_replay_is_the_game_and_leaves_the_file_alone(start, path):
    played = play(begin(start, path))
    before = path.read_bytes()

    shown = replay(path)  # while it is still open for writing

    assert shown.state == played.state
    assert shown.at(7).state == played.at(7).state
    assert shown.events() == played.events()
    assert path.read_bytes() == before


def test_what_was_taken_back_is_not_in_a_resumed_game(start, path):
    session = begin(start, path)
    session.advance()
    count = len(session.actions)
    session.act(PassTurn(0))
    session.undo()
    session.close()

    resumed = resume(path)

    assert len(resumed.actions) == count
    assert resumed.to_act == 0
    assert len(read(path).entries) == count + 2
    resumed.act(PassTurn(0))
    assert resumed.undo() == PassTurn(0)
    resumed.close()


def test_two_people_cannot_take_back_after_a_resumption(start, path):
    session = begin(evolve(start, seats=("human", "human", *["random"] * 3)), path)
    session.advance()
    session.act(PassTurn(session.to_act))
    session.close()

    assert resume(path).undo_refusal() == "Another player has seen the table since."


def test_an_edited_scenario_does_not_change_an_old_game(tmp_path, path):
    file = tmp_path / "own.toml"
    file.write_text(source("tutorial").text.replace('id = "tutorial"', 'id = "own"'), "utf-8")
    straight = play(begin(header(source(str(file)), 5, SEATS), path))
    straight.close()

    file.write_text("this is no scenario any more", "utf-8")

    assert replay(path).state == straight.state


def test_a_refused_write_leaves_the_game_where_it_was(start, path, monkeypatch):
    session = begin(start, path)
    session.advance()
    before = session.state, session.actions
    with monkeypatch.context() as patch:
        patch.setattr(scribe.os, "fsync", raising(28))
        with pytest.raises(JournalError, match="the disk is full"):
            session.act(PassTurn(0))
    assert (session.state, session.actions) == before

    play(session).close()

    assert replay(path).actions == session.actions


def test_a_refused_action_is_not_in_the_journal(start, path):
    session = begin(start, path)
    session.advance()
    before = path.read_bytes()

    with pytest.raises(IllegalActionError):
        session.act(CastVote(0, Vote.YES))

    assert path.read_bytes() == before


def test_an_interruption_at_any_step_leaves_a_game_that_can_be_gone_on_with(start, path, monkeypatch):
    session = begin(start, path)
    session.advance()
    real = scribe.os.fsync

    def interrupted(handle):
        real(handle)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(scribe.os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            session.act(PassTurn(0))
    play(session).close()

    assert replay(path).actions == session.actions


FORGED = {
    "F.1 an action out of turn": (3, {"action": {"act": "PassTurn", "seat": 4}}, "line 4: this cannot have happened"),
    "F.2 a seat that is not there": (3, {"action": {"act": "PassTurn", "seat": 99}}, "line 4: this cannot have"),
    "F.3 too few players": (0, {"seats": ["human"]}, "line 1: 1 players for 5 seats"),
    "F.4 a mind unheard of": (
        0,
        {"seats": ["human", "genius\x1b[2J", *["random"] * 3]},
        r"line 1: there is no mind .*x1b",
    ),
    "F.5 a scenario that is none": (0, {"source": "no = "}, "line 1: its scenario cannot be read: "),
    "F.6 an unknown variant": (0, {"variant": "easy"}, "line 1: its scenario cannot be read: "),
}


@pytest.mark.parametrize(("line", "changes", "sentence"), FORGED.values(), ids=FORGED)
def test_a_well_forged_journal_is_refused_in_a_sentence(start, path, line, changes, sentence):
    play(begin(start, path), turns=2).close()
    if "source" in changes:
        changes = {**changes, "sha256": hashlib.sha256(changes["source"].encode()).hexdigest()}
    resealed(path, line, **changes)

    for open_it in (replay, resume):
        with pytest.raises(JournalError, match=sentence) as caught:
            open_it(path)
        assert "\n" not in str(caught.value)
    before = path.read_bytes()
    if line:
        shown = replay(path, up_to_damage=True)
        assert len(shown.actions) == line - 1
        assert "this is the game up to there" in shown.notices[0]
    assert path.read_bytes() == before


def test_a_game_of_another_engine_says_so(start, path):
    play(begin(start, path), turns=2).close()
    resealed(path, 0, engine="99.0")
    resealed(path, 2, action={"act": "PassTurn", "seat": 4})

    with pytest.raises(JournalError, match=r"line 3: this cannot have happened .*the game was begun in '99\.0'"):
        replay(path)


def test_the_terms_of_a_game_are_kept(start, path):
    play(begin(evolve(start, setup=Setup(sealed=True)), path)).close()

    assert json.loads(path.read_bytes().splitlines()[0])["setup"] == {"core": False, "open_room": False, "sealed": True}
    assert replay(path).state.setup.sealed


def test_a_mind_of_another_recruiter_can_take_a_seat(start):
    asked = []

    def recruit(skill):
        asked.append(skill)
        return RandomMind()

    begin(evolve(start, seats=("human", "teacher", *["random"] * 3)), recruit=recruit)

    assert asked == ["teacher", "random", "random", "random"]


def test_saved_games_are_numbered_and_the_last_played_is_found(start, tmp_path, monkeypatch):
    monkeypatch.setenv("PENHOLDER_HOME", str(tmp_path))
    first, second = begin_saved(start), begin_saved(start)
    second.close()
    first.advance()
    first.close()
    (tmp_path / "games" / "notes.txt").write_text("")
    scribe.os.utime(second.journal, ns=(1, 1))

    assert [path.name for path in games.saved()] == ["tutorial-1.journal", "tutorial-2.journal"]
    assert games.newest() == first.journal
    third = begin_saved(start)
    assert third.journal.name == "tutorial-3.journal"
    third.close()


def test_where_nothing_was_played_there_is_nothing_to_resume(tmp_path):
    assert games.newest(tmp_path / "none") is None


def test_a_name_that_another_window_takes_first_is_passed_over(start, tmp_path, monkeypatch):
    begin(start, tmp_path / "tutorial-1.journal").close()
    names = [tmp_path / "tutorial-1.journal", tmp_path / "tutorial-2.journal"]
    monkeypatch.setattr(games, "unused", lambda *_: iter(names))

    session = begin_saved(start, tmp_path)

    assert session.journal == names[1]
    session.close()


@pytest.mark.parametrize("seats", [("human",), ("human", "genius", "random", "random", "random")])
def test_a_table_that_cannot_be_filled_is_no_game(start, seats):
    with pytest.raises(ValueError, match=r"players for 5 seats|no mind called"):
        begin(evolve(start, seats=seats))


def test_the_journal_has_the_trouble_of_a_mind_and_the_game_goes_on(start, path):
    broken = evolve(start, seats=("random", "faulty", "random", "random", "random"))
    session = begin(broken, path, recruit=lambda skill: Faulty(RuntimeError(7)) if skill == "faulty" else RandomMind())
    session.advance()
    session.close()

    troubles = {entry.text for entry in read(path).entries if isinstance(entry, Trouble)}
    assert troubles == {"KES: RuntimeError(7)"}
    assert session.result() is not None
    assert replay(path, recruit=lambda _skill: RandomMind()).actions == session.actions
