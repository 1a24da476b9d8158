"""The pen: a new version, a new draft, an amendment, a wider circle; each comes to a legal act, or says why not."""

from attrs import evolve

from game.model.actions import (
    AcceptOffer,
    AskPoll,
    CirculateDraft,
    MakeOffer,
    MoveAmendment,
    PutInBlue,
    ReviseDraft,
    TableDraft,
)
from game.model.measures import Level, Measure, Requirement
from game.model.phases import Phase
from game.model.scenario import OpeningDraft
from game.model.text import Instrument, Package, Term, Text
from tests.desk.tables import CHN, MEASURES, RUS, SEN, USA, council, opened
from tests.table import Cases, after, at, in_round, turn
from tests.ui.bargains import agreed, done, opening, room
from tests.ui.stage import chamber, click, key, settled, words

case = Cases()


def narrow(*circle):
    """Return a council in which the penholder's draft has been shown to a few."""
    text = Text((1,) * len(MEASURES))
    return council(drafts=(OpeningDraft(USA, Instrument.RESOLUTION, text, circle=(USA, *circle)),))


@case("1 the United States issues a new version of its draft, by keys alone")
def _():
    with chamber("dprk-2017-07", ("USA",)) as shown:
        before = shown.view.draft(shown.view.seat).text
        key(shown.app, "r")
        while shown.app.tree.focus is None or shown.app.tree.focus.key != "level-0":
            key(shown.app, "tab")
        key(shown.app, "left")
        key(shown.app, "ctrl+return")
        agreed(shown.app)

        assert before.changes(done(shown, ReviseDraft).text) == (0,)
        assert shown.app.scene is shown


@case("2 the first lesson's penholder does so by mouse alone")
def _():
    with chamber() as shown:
        click(shown.app, "revise")
        level = shown.app.tree.node("level-1")
        key(shown.app, "tab")
        shown.app.tree.focus_on(level)
        key(shown.app, "home")
        settled(shown.table)
        click(shown.app, "send")
        agreed(shown.app)

        assert done(shown, ReviseDraft).text.levels[1] == 0


@case("3 the same text cannot be issued again, and it says so")
def _():
    with chamber() as shown:
        key(shown.app, "r")

        assert "5.4" in shown.app.tree.node("send").refusal


@case("4 a half-written version waits where it was left, also when the draft has moved since")
def _():
    state = turn(opened(), USA)
    with room(state) as shown:
        key(shown.app, "r")
        shown.app.scene.choose(0, 3)
        shown.app.turn()
        key(shown.app, "escape")
        key(shown.app, "r")
        assert shown.app.scene.text.levels == (3, 1, 1, 1)
        key(shown.app, "escape")
        shown.do(ReviseDraft(USA, Text((1, 2, 1, 1))))
        settled(shown.table)
        key(shown.app, "r")
        assert shown.app.scene.text.levels == (3, 2, 1, 1)


@case("5 a level that needs another names it")
def _():
    needs = Measure("two", "Second", (Level("none"), Level("much", requires=(Requirement(1, 2),))))
    of = council()
    of = evolve(
        of,
        measures=(*MEASURES[:3], needs),
        drafts=(OpeningDraft(USA, Instrument.RESOLUTION, Text((1, 1, 1, 0)), circle=(0, 1, 2, 3, 4, 5)),),
    )
    with room(turn(opened(of), USA)) as shown:
        key(shown.app, "r")
        shown.app.scene.choose(3, 1)
        shown.app.turn()

        assert "Oil supply" in shown.app.tree.node("send").refusal


@case("6 a new draft is tabled as a statement, shown to whom is chosen")
def _():
    with room(turn(opened(), SEN)) as shown:
        opening(shown, shown.deeds.table_draft)
        shown.app.scene._become_instrument(1)
        shown.app.scene.choose(3, 1)
        shown.app.turn()
        key(shown.app, "2")
        key(shown.app, "ctrl+return")
        agreed(shown.app)
        act = done(shown, TableDraft)

        assert (act.instrument, act.text.levels, act.circle) == (Instrument.STATEMENT, (0, 0, 0, 1), (CHN,))


@case("7 an empty draft cannot be tabled")
def _():
    with room(turn(opened(), SEN)) as shown:
        opening(shown, shown.deeds.table_draft)

        assert "1.6" in shown.app.tree.node("send").refusal


@case("8 an amendment is moved at the meeting")
def _():
    state = at(after(in_round(opened(), 2), PutInBlue(USA)), Phase.MOTIONS)
    seat = state.to_act
    with room(state) as shown:
        opening(shown, lambda: shown.deeds.amend(shown.view.draft(USA)))
        shown.app.scene.choose(0, 0)
        shown.app.turn()
        key(shown.app, "ctrl+return")
        agreed(shown.app)
        act = done(shown, MoveAmendment)

        assert (act.seat, act.draft, act.text.levels) == (seat, USA, (0, 1, 1, 1))


@case("9 the draft is circulated to those who are left chosen")
def _():
    with room(turn(opened(narrow(CHN)), USA)) as shown:
        opening(shown, shown.deeds.circulate)
        assert CHN not in shown.app.scene.to
        click(shown.app, f"to-{RUS}")
        click(shown.app, "send")
        act = done(shown, CirculateDraft)

        assert RUS not in act.to
        assert act.to
        assert shown.app.scene is shown


@case("10 once all have seen it, that is said")
def _():
    with room(turn(opened(), USA)) as shown:
        opening(shown, shown.deeds.circulate)

        assert "Everybody has seen it." in words(shown.app)
        assert shown.app.tree.node("send").refusal


@case("11 with one draft on the table a poll is asked at once; with several it is asked which")
def _():
    with room(turn(opened(), USA)) as shown:
        key(shown.app, "p")
        assert done(shown, AskPoll).draft == USA
    state = after(opened(), TableDraft(SEN, Instrument.RESOLUTION, Text((2, 0, 0, 0)), (USA, CHN)))
    with room(turn(state, USA)) as shown:
        key(shown.app, "p")
        click(shown.app, "pick-1")
        assert done(shown, AskPoll).seat == USA


@case("12 staff counts the new text off the drawing thread")
def _():
    with chamber("dprk-2017-07", ("USA",)) as shown:
        key(shown.app, "r")
        with shown.table.aides._ear:  # staff cannot answer yet
            shown.app.scene.choose(0, 0)
            shown.app.turn()
            assert "…" in words(shown.app)
        settled(shown.table)
        assert "It passes in" in words(shown.app)


@case("13 what it breaks is said before it is issued")
def _():
    state = after(opened(), MakeOffer(CHN, USA, (USA,), Package((Term(0, (3,)),))), AcceptOffer(USA, CHN))
    with room(turn(state, USA)) as shown:
        key(shown.app, "r")
        shown.app.scene.choose(0, 0)
        shown.app.turn()
        said = words(shown.app)

        assert "your deal with China" in said
        assert "warning" in said


@case.each
def test_pen(case):
    case()
