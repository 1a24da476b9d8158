"""The formal meeting as one seat lives it, and how the table goes from one thing to the next."""

import pytest

from game.model.actions import (
    CastVote,
    InsistOnVote,
    MovePostponement,
    MoveSeparateVote,
    ObjectToDivision,
    PassTurn,
    PutInBlue,
    TableDraft,
)
from game.model.events import NewsBroke
from game.model.phases import Phase
from game.model.text import Instrument, Text
from game.model.voting import Vote
from game.rules.legality import is_legal
from game.ui.director import Director
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.confirm import Confirm
from game.ui.scenes.curtain import Curtain
from game.ui.scenes.instructions import Instructions
from game.ui.scenes.meeting import Meeting
from game.ui.scenes.news import News
from game.ui.scenes.result import Result
from game.ui.scenes.vote import Ballot
from game.ui.table import Table
from game.words.points import in_points
from tests.ui.meeting_stage import at_phase, everybody, idle, played, seated, voting
from tests.ui.stage import click, key, keys, until, window, words


def opened(app, session):
    """Open the meeting for whoever is awaited in it."""
    table = Table(app, session)
    table.sit(session.to_act)
    chamber = Chamber(app, table)
    app.open(chamber)
    chamber.deeds.meeting()
    app.turn()
    return chamber


def at_ballot(name="tutorial"):
    return played(seated(name), voting(everybody(Vote.YES)), at_phase(Phase.BALLOT))


def at_motions():
    return played(seated("dprk-2017-07"), voting(everybody(Vote.YES)), at_phase(Phase.MOTIONS))


def test_a_hand_is_raised_by_its_key_with_what_the_explanation_points_to():
    session = at_ballot()
    seat = session.to_act
    with window() as app:
        opened(app, session)
        click(app, "cite-0")
        click(app, "cite-2")
        click(app, "cite-0")
        key(app, "y")
        if isinstance(app.scene, Confirm):
            app.tree.node("do").press()

        assert session.actions[-1] == CastVote(seat, Vote.YES, (2,))


def test_a_veto_is_warned_of_and_can_be_thought_better_of():
    session = at_ballot()
    permanent = session.view(None).scenario.council.permanent
    while session.to_act not in permanent:
        session.act(CastVote(session.to_act, Vote.YES))
    seat, before = session.to_act, len(session.actions)
    cost = session.view(seat).priorities.veto_cost
    with window() as app:
        opened(app, session)
        assert in_points(-cost) in words(app)
        key(app, "n")
        assert isinstance(app.scene, Confirm)
        assert "veto" in words(app)
        key(app, "escape")
        assert len(session.actions) == before
        key(app, "n")
        app.tree.node("do").press()

        assert session.actions[-1] == CastVote(seat, Vote.NO)


def test_a_separate_vote_is_moved_by_picking_its_measure():
    session = at_motions()
    seat = session.to_act
    pen = session.view(seat).meeting.drafts[0]
    levels = session.view(seat).draft(pen).text.levels
    measure = next(number for number, level in enumerate(levels) if level)
    with window() as app:
        opened(app, session)
        click(app, f"divide-{pen}")
        app.tree.node(f"clause-{pen}-{measure}").press()

        assert session.actions[-1] == MoveSeparateVote(seat, pen, measure)


def test_what_cannot_be_moved_says_why_on_the_spot():
    session = at_motions()
    session.act(MovePostponement(session.to_act, session.view(None).meeting.drafts[0]))
    with window() as app:
        opened(app, session)
        refused = [node for node in app.tree.controls() if node.refusal]

        assert refused
        for node in refused:
            assert node.refusal in words(app).replace(node.label, "", 1)


def test_one_goes_on_to_the_vote_without_a_motion():
    session = at_motions()
    seat = session.to_act
    with window() as app:
        opened(app, session)
        app.tree.node("pass").press()

        assert session.actions[-1] == PassTurn(seat)


def test_the_penholder_objects_to_a_separate_vote_or_lets_it_be():
    session = at_motions()
    pen = session.view(None).meeting.drafts[0]
    while session.to_act == pen:
        session.act(PassTurn(pen))
    session.act(MoveSeparateVote(session.to_act, pen, 0))
    played(session, idle, at_phase(Phase.OBJECTION))
    with window() as app:
        opened(app, session)
        assert "separate vote" in words(app)
        app.tree.node("choice-1").press()

        assert session.actions[-1] == ObjectToDivision(pen)


def test_a_rivals_penholder_insists_after_an_adoption_or_lets_its_draft_fall():
    rival = 1

    def play(view):
        text = Text(tuple(min(1, measure.top) for measure in view.scenario.measures))
        tabled = TableDraft(rival, Instrument.RESOLUTION, text, view.scenario.council.seats)
        if view.seat == rival and view.round == 1 and is_legal(view, tabled):
            return tabled
        vote = voting(everybody(Vote.YES))(view)
        return PassTurn(rival) if view.seat == rival and isinstance(vote, PutInBlue) else vote

    session = played(seated("dprk-2017-07"), play, at_phase(Phase.INSISTENCE))
    with window() as app:
        opened(app, session)
        assert "insist" in words(app)
        app.tree.node("choice-1").press()

        assert InsistOnVote(rival) in session.actions


@pytest.mark.parametrize("phase", [Phase.MOTIONS, Phase.BALLOT])
def test_everything_is_within_reach_of_the_keyboard(phase):
    session = at_motions() if phase is Phase.MOTIONS else at_ballot()
    with window() as app:
        opened(app, session)
        number = len(list(app.tree.controls()))
        met = set()
        for _step in range(number):
            key(app, "tab")
            met.add(app.tree.focus.key)

        assert len(met) == number


def directed(app, session):
    director = Director(app, session, lambda: None, {})
    director.begin()
    return director


def act(director, play):
    """Do what a person whose desk is open would do."""
    table = director.table
    chamber = director.app.scenes[0]
    assert isinstance(chamber, Chamber)
    chamber.do(play(table.view))


def walk(app, director, play, seen):
    """Play on until the end is shown, noting every screen."""

    def step():
        scene = app.scene
        if not seen or seen[-1] is not type(scene):
            seen.append(type(scene))
        match scene:
            case Ballot() | News():
                app.tree.node("on").press()
            case Curtain() if "open" in keys(app):
                app.tree.node("open").press()
            case Instructions() if "table" in keys(app):
                app.tree.node("table").press()
            case Chamber() | Meeting() if director.table.awaited == director.table.reader is not None:
                act(director, play)
        return isinstance(app.scene, Result)

    until(app, step)


def test_a_ballot_is_shown_before_anything_else_even_if_only_ai_members_were_left_to_vote():
    session = seated(people=("ARV",))
    with window() as app:
        director = directed(app, session)
        seen = []
        walk(app, director, voting(everybody(Vote.YES)), seen)
        seen.append(type(app.scene))

        assert seen.index(Ballot) < seen.index(Result)
        assert seen.count(Ballot) == len(session.view(None).counts)
        director.table.leave()


def test_between_two_people_the_ballot_is_shown_over_the_curtain():
    session = seated(people=("ARV", "KES"))
    with window() as app:
        director = directed(app, session)
        seen = []
        walk(app, director, voting(everybody(Vote.YES)), seen)

        assert {Ballot, Curtain} <= set(seen)
        director.table.leave()


def test_news_is_shown_once_and_says_what_it_shifts():
    session = seated(people=("ARV",))
    with window() as app:
        director = directed(app, session)
        seen = []
        walk(app, director, idle, seen)
        told = [event for page in session.view(None).log for event in page if isinstance(event, NewsBroke)]

        assert told
        assert 0 < seen.count(News) <= len(told)
        director.table.leave()


def test_a_news_card_names_the_event_its_standing_and_its_shift():
    session = seated("dprk-2017-07", people=("USA",))
    view = session.view(session.to_act if session.to_act >= 0 else 0)
    with window() as app:
        for number, news in enumerate(view.scenario.news):
            app.replace(News(app, view, (NewsBroke(number),), app.close))
            app.turn()
            assert news.title in words(app)
            assert "What it shifts" in words(app)
