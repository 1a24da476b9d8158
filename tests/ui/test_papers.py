"""What is read at a desk: seats, the staff room, everything that can be done, the log, the text, a measure."""

from typing import get_args

from attrs import evolve

from game.desk.openings import openings
from game.model import actions as acts
from game.model.actions import Action, Outside, PassTurn
from game.model.phases import Setup
from game.model.scenario import Standing
from game.model.text import Instrument, Package, Term, Text
from game.play.sitting import HUMAN, begin, header
from game.scenario.library import load, source
from game.ui.hues import Hue
from game.ui.repertoire import FEATS, Place
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.confirm import Confirm
from game.ui.scenes.log import Log
from game.ui.scenes.more import More
from game.ui.scenes.seat import SeatSheet
from game.ui.scenes.staff import StaffRoom
from game.ui.scenes.text import Document
from game.ui.stances import declared
from game.ui.subjects import Subject, seats_of, subject
from game.ui.table import Table
from game.ui.widgets.entry import Entry
from game.ui.widgets.levels import Levels
from game.ui.widgets.listing import Scroll
from game.words.breaches import numbered
from game.words.labels import named
from game.words.minutes import entries
from tests.ui.papers_stage import large
from tests.ui.stage import chamber, click, key, keys, settled, until, window, words

COUNCIL = "dprk-2017-07"


def passed(shown, turns):
    for _turn in range(turns):
        shown.do(PassTurn(shown.table.awaited))
        settled(shown.table)
    return shown


def entries_shown(app):
    return [node for node in app.tree.root.walk() if isinstance(node, Entry)]


# Everything that can be done


def test_every_kind_of_action_a_person_may_do_has_one_place_on_the_screen():
    kinds = [feat.kind for feat in FEATS]

    assert set(kinds) == set(get_args(Action)) - set(get_args(Outside))
    assert len(kinds) == len(set(kinds))


def test_every_kind_stands_in_the_list_with_its_sentence_its_cost_and_the_judges_own_reason():
    with chamber(COUNCIL, ("USA",)) as shown:
        key(shown.app, "m")
        assert isinstance(shown.app.scene, More)
        faults = openings(shown.view)
        found = {node.key.removeprefix("act-"): node for node in entries_shown(shown.app)}

        assert set(found) == {kind.__name__ for kind in set(get_args(Action)) - set(get_args(Outside))}
        for kind, fault in faults.items():
            entry = found[kind.__name__]
            assert entry.refusal == ("" if fault is None else numbered(fault)), kind
            assert entry.detail, kind
            assert entry.cost, kind


def test_what_is_put_together_elsewhere_opens_its_door(monkeypatch):
    with chamber(COUNCIL, ("USA",)) as shown:
        opened = []
        for door in (
            "offer",
            "demand",
            "pact",
            "call",
            "broker",
            "table_draft",
            "circulate",
            "revise",
            "inbox",
            "meeting",
        ):
            monkeypatch.setattr(shown.deeds, door, lambda door=door: opened.append(door))
        monkeypatch.setattr(shown, "end_turn", lambda: opened.append("end"))
        elsewhere = [feat for feat in FEATS if feat.place is not Place.HERE]
        for feat in elsewhere:
            more = More(shown)
            shown.app.open(more)
            more.take(feat)
            assert shown.app.scene is shown

        assert len(opened) == len(elsewhere)
        assert {"offer", "inbox", "meeting", "end", "table_draft"} < set(opened)


def test_a_draft_is_withdrawn_in_three_clicks_and_only_after_a_question():
    with chamber(COUNCIL, ("USA",)) as shown:
        click(shown.app, "more")
        click(shown.app, "act-WithdrawDraft")
        assert isinstance(shown.app.scene, Confirm)
        assert shown.view.draft(shown.view.seat) is not None
        click(shown.app, "do")
        settled(shown.table)

        assert shown.table.view.draft(shown.table.reader) is None


def test_a_draft_is_circulated_to_all_who_are_chosen():
    with chamber(COUNCIL, ("USA",)) as shown:
        passed(shown, 3)
        russia = shown.table.scenario.council.seat("RUS")
        click(shown.app, "more")
        click(shown.app, "act-CirculateDraft")
        click(shown.app, "send")

        assert russia in shown.view.draft(shown.view.seat).circle
        assert shown.app.scene is shown


def test_an_act_is_taken_back_from_the_chamber():
    with chamber(COUNCIL, ("USA",)) as shown:
        assert "undo" not in keys(shown.app)
        shown.do(acts.PlaceUnderSilence(shown.view.seat))
        settled(shown.table)
        before = shown.view.actions_left
        assert "undo" in keys(shown.app)
        key(shown.app, "u")

        assert shown.view.actions_left == before + 1


# Seats


def test_a_nameplate_opens_the_sheet_of_its_seat_with_the_standing_of_every_remark():
    with chamber(COUNCIL, ("USA",)) as shown:
        china = shown.table.scenario.council.seat("CHN")
        click(shown.app, f"seat-{china}")
        until(shown.app, lambda: not shown.table.aides.is_busy)
        shown.app.turn()
        said = words(shown.app)

        assert isinstance(shown.app.scene, SeatSheet)
        brief = shown.table.scenario.briefs[china]
        assert brief.position.text in said
        assert named(Standing.SOURCED) in said
        assert "70" in said


def test_staffs_notes_on_a_seat_say_on_what_they_rest():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        shown.deeds.seat(0)
        shown.app.turn()
        until(shown.app, lambda: not shown.table.aides.is_busy)
        shown.app.turn()

        assert "What this rests on" in words(shown.app)


def test_what_cannot_be_done_with_a_seat_has_the_judges_reason():
    with chamber(COUNCIL, ("USA",)) as shown:
        ethiopia = shown.table.scenario.council.seat("ETH")
        shown.deeds.seat(ethiopia)
        shown.app.turn()
        refused = [node.refusal for node in entries_shown(shown.app) if node.refusal]

        assert refused
        assert all("(Rule " in refusal for refusal in refused)


def test_in_public_a_seats_sheet_has_no_desk():
    with chamber(COUNCIL, ("USA",)) as shown:
        shown.is_public = True
        shown.deeds.seat(1)
        shown.app.turn()
        said = words(shown.app)

        assert not entries_shown(shown.app)
        assert "staff" not in said.casefold()
        assert Hue.PRIVATE not in {ink for node in shown.app.tree.root.walk() for ink, _under in node.inks()}


# The staff room


def test_staff_counts_off_the_drawing_thread_and_then_tells_every_seat():
    with chamber(COUNCIL, ("USA",)) as shown:
        key(shown.app, "s")
        first = words(shown.app)
        assert isinstance(shown.app.scene, StaffRoom)
        until(shown.app, lambda: not shown.table.aides.is_busy)
        shown.app.turn()
        shown.app.turn()
        until(shown.app, lambda: not shown.table.aides.is_busy)
        shown.app.turn()
        said = words(shown.app)

        assert "counting" in first
        assert "counting" not in said
        assert "give or take" in said
        for one in shown.table.scenario.council.members:
            assert one.name in said


def test_a_package_that_might_pass_opens_the_builder_filled(monkeypatch):
    with chamber(COUNCIL, ("USA",)) as shown:
        filled = []
        monkeypatch.setattr(shown.deeds, "fill", filled.append)
        shown.deeds.staff()
        until(shown.app, lambda: "prospect-0" in keys(shown.app))
        shown.app.tree.node("prospect-0").press()
        shown.app.turn()

        assert filled
        assert shown.app.scene is shown


def test_an_offer_is_filled_into_the_builder_for_offers(monkeypatch):
    with chamber(COUNCIL, ("USA",)) as shown:
        opened = []
        monkeypatch.setattr(shown.deeds, "offer", lambda partner=None, fill=None: opened.append(fill))
        offer = next(one for one in _offers(shown))
        shown.deeds.fill(offer)

        assert opened == [offer]


def _offers(shown):
    from game.rules.moves import packages

    for package in packages(shown.view):
        yield acts.MakeOffer(shown.view.seat, shown.view.seat, (1,), package)


def test_advice_is_asked_of_a_mind_of_any_skill():
    with chamber("tutorial") as shown:
        room = StaffRoom(shown)
        shown.app.open(room)
        shown.app.turn()
        for place in range(3):
            room._ask_another(place)
            shown.app.turn()
            until(shown.app, lambda: not shown.table.aides.is_busy and "counting" not in words(shown.app))

            assert shown.app.tree.node("skill").chosen == place


def test_without_staff_the_room_says_so():
    scenario = load(COUNCIL)
    players = tuple(HUMAN if one.code == "USA" else "conceder" for one in scenario.council.members)
    with window() as app:
        table = Table(app, begin(header(source(COUNCIL), 7, players, Setup(unaided=True))))
        shown = Chamber(app, table)
        app.open(shown)
        table.begin()
        settled(table)
        shown.deeds.staff()
        app.turn()

        assert "without staff" in words(app)
        table.leave()


# The log


def test_the_log_begins_with_what_is_new():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 1)
        key(shown.app, "l")

        assert isinstance(shown.app.scene, Log)
        assert shown.app.tree.node("tabs").chosen == 0


def test_the_log_of_a_seat_tells_only_what_names_it():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        china = shown.table.scenario.council.seat("CHN")
        shown.deeds.log(china)
        shown.app.turn()
        said = words(shown.app)
        told = entries(shown.view)
        about = [one for one in told if china in seats_of(one.event)]
        other = [one for one in told if china not in seats_of(one.event) and "China" not in one.sentence]

        assert about
        assert other
        assert not [one.sentence for one in other if one.sentence in said]


def test_the_log_of_a_kind_tells_only_that_kind():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        log = Log(shown)
        log._turn_to(1)
        shown.app.open(log)
        met = 0
        for wanted in Subject:
            log._choose_subject(wanted)
            shown.app.turn()
            said = words(shown.app)
            told = entries(shown.view)

            assert not [one.sentence for one in told if subject(one.event) is not wanted and one.sentence in said]
            met += any(subject(one.event) is wanted and one.sentence in said for one in told)
        assert met >= 3


def test_the_log_of_a_round_tells_only_that_round():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        log = Log(shown)
        log._turn_to(1)
        shown.app.open(log)
        log._choose_round(2)
        shown.app.turn()
        said = words(shown.app)

        assert "Round 2" in said
        assert "Round 1 of" not in said
        assert "Round 3 of" not in said


# The text and the chamber


def test_the_text_tells_version_by_version_what_changed():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 3)
        draft = shown.shown_draft()
        assert draft.versions
        key(shown.app, "t")

        assert isinstance(shown.app.scene, Document)
        said = words(shown.app)
        assert all(f"Version {number}" in said for number in range(draft.unseen + 2, draft.version + 1))


def test_twelve_measures_fit_on_the_sheet_of_a_large_window():
    with chamber(COUNCIL, ("USA",)) as shown:
        sheet = shown.app.tree.node("paper")

        assert isinstance(sheet, Scroll)
        assert not sheet.can_move
        assert sum(isinstance(node, Levels) for node in shown.app.tree.root.walk()) == 12


def test_the_public_sees_who_has_the_floor_and_who_is_next():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        shown.is_public = True
        shown.app.refresh()
        shown.app.turn()
        said = words(shown.app)

        assert "Ethiopia has the floor" in said
        assert "Next: " in said
        assert "Declared on version" in said


def test_the_public_chamber_has_nothing_of_anybodys_own():
    with chamber(COUNCIL, ("USA",)) as shown:
        passed(shown, 1)
        private = [one.sentence for one in entries(shown.view) if one.is_private]
        shown.is_public = True
        shown.app.refresh()
        shown.app.turn()
        said, found = words(shown.app), keys(shown.app)

        assert private
        assert not [sentence for sentence in private if sentence in said]
        assert not found & {"offer", "inbox", "open-inbox", "staff", "more", "end", "undo"}
        assert "points" not in said
        assert "%" not in said


def test_a_council_too_large_for_a_table_is_a_list():
    with window() as app:
        table = Table(app, large())
        shown = Chamber(app, table)
        app.open(shown)
        table.begin()
        settled(table)
        found = {name for name in keys(app) if name.startswith("seat-")}

        assert len(found) == 40
        table.leave()


def test_while_others_act_the_strip_names_who_confers():
    with chamber(COUNCIL, ("ETH",)) as shown:
        shown.table.public = evolve(shown.table.public)
        shown.table.others = object.__new__(_Waiting)
        shown.app.refresh()
        shown.app.turn()
        said = words(shown.app)
        shown.table.others = None

        assert "has the floor" in said


class _Waiting:
    is_paused = False


def test_a_demand_to_the_penholder_alone_is_not_said_at_the_table():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 2)
        draft, me = shown.shown_draft(), shown.view.seat
        term = Term(3, (0,))
        shown.do(acts.MakeDemand(me, draft.penholder, Package((term,)), is_public=False))
        alone = dict.fromkeys(seat for seat, _stand, _said in declared(shown.view, shown.shown_draft()))
        shown.do(acts.MakeDemand(me, draft.penholder, Package((term,)), is_public=True))
        aloud = {seat: said for seat, _stand, said in declared(shown.view, shown.shown_draft())}

        assert me not in alone
        assert "Yes, if" in aloud[me]


def test_a_filter_of_the_log_drops_down_and_is_chosen_by_keys():
    with chamber(COUNCIL, ("ETH",)) as shown:
        passed(shown, 1)
        log = Log(shown)
        log._turn_to(1)
        shown.app.open(log)
        shown.app.turn()
        click(shown.app, "seat")
        assert shown.app.scene.name == "dropdown"
        click(shown.app, "option-2")

        assert shown.app.scene is log
        assert shown.app.tree.node("seat").chosen == 2


def test_what_happened_so_far_is_reached_from_the_menu():
    with chamber(COUNCIL, ("USA",)) as shown:
        key(shown.app, "escape")
        click(shown.app, "replay")

        assert shown.app.scene.name == "replay"


def test_two_drafts_are_reached_side_by_side_from_the_sheet():
    with chamber("tutorial", ("KES",)) as shown:
        assert "rivals" not in keys(shown.app)
        text = Text((1,) + (0,) * (len(shown.view.scenario.measures) - 1))
        shown.do(acts.TableDraft(shown.view.seat, Instrument.RESOLUTION, text, shown.view.room))
        settled(shown.table)
        click(shown.app, "rivals")

        assert shown.app.scene.name == "rivals"
