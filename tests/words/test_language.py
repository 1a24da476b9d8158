"""Everything a player reads goes through gettext, and the template has it."""

from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from game.model.errors import Breach
from game.model.measures import Level
from game.model.offers import Guard
from game.words import actions, breaches, details, events, kinds, labels, language, points, reasons, texts
from game.words.minutes import entries_of, minutes
from game.words.names import members, target
from tests.words.sample import ACTIONS, BEFORE, CHINA, EVENTS, PACKAGE, SCENARIO, TEXT
from tests.words.test_minutes import a_view

TOP = Path(__file__).resolve().parents[2]
TEMPLATE = TOP / "assets" / "locale" / "penholder.pot"
COMMAND = (
    "pybabel extract -F pyproject.toml -k marked --omit-header --add-location=file -o assets/locale/penholder.pot game"
)


def is_bracketed(said):
    return said.startswith("[") and said.endswith("]")


@pytest.mark.usefixtures("brackets")
def test_every_action_is_translated():
    for action in ACTIONS:
        assert is_bracketed(actions.sentence(SCENARIO, action))
        assert is_bracketed(kinds.label(action))
        assert is_bracketed(kinds.explanation(type(action)))


@pytest.mark.usefixtures("brackets")
def test_every_event_is_translated():
    for event in EVENTS:
        assert is_bracketed(events.sentence(SCENARIO, event))
        for said in details.details(SCENARIO, event, None):
            assert is_bracketed(said) or said == SCENARIO.news[0].text  # the scenario's own words stay


@pytest.mark.usefixtures("brackets")
def test_every_breach_name_and_reason_is_translated():
    for breach in Breach:
        assert is_bracketed(breaches.sentence(breach))
        assert is_bracketed(breaches.numbered(breach))
    for piece in labels.NAMES:
        assert is_bracketed(labels.named(piece))
    for close in reasons.CLOSES:
        assert is_bracketed(reasons.closed_because(close))
    for cause in reasons.CAUSES:
        assert is_bracketed(reasons.moved_because(cause))
    assert is_bracketed(reasons.guarded(SCENARIO, CHINA, Guard.NO_STRONGER))
    assert is_bracketed(labels.temperament("stickler"))
    assert is_bracketed(labels.skill("ambassador"))


@pytest.mark.usefixtures("brackets")
def test_texts_and_numbers_are_translated():
    said = (
        texts.package(SCENARIO, PACKAGE),
        *texts.terms(SCENARIO, PACKAGE),
        *texts.lines(SCENARIO, TEXT),
        *texts.changes(SCENARIO, BEFORE, TEXT),
        members(SCENARIO, (0, 1, 2)),
        members(SCENARIO, ()),
        target(SCENARIO),
        points.in_points(250),
        points.percent(5),
        points.revenue(Level("ban", revenue=2.0)),
    )

    assert all(map(is_bracketed, said))
    assert points.points(250) == "2[.]5"


@pytest.mark.usefixtures("brackets")
def test_every_line_of_the_minutes_is_translated():
    paragraphs = minutes(a_view(seat=None), EVENTS, width=100_000).split("\n")
    own = {level.text for measure in SCENARIO.measures for level in measure.levels} | {SCENARIO.news[0].text}

    assert len(paragraphs) > len(EVENTS)
    assert [line for line in paragraphs if not is_bracketed(line.strip()) and line.strip() not in own] == []
    assert all(is_bracketed(entry.sentence) for entry in entries_of(SCENARIO, EVENTS))


def messages_in_code():
    keywords = {**DEFAULT_KEYWORDS, "marked": None}
    found = extract_from_dir(TOP / "game", [("**.py", "python"), ("**.html", "jinja2")], keywords=keywords)
    return {(context, message) for _, _, message, _, context in found if message}


def test_the_template_has_every_message_and_no_other():
    with TEMPLATE.open("rb") as file:
        catalogue = read_po(file)
    template = {(message.context, message.id) for message in catalogue if message.id}

    assert template == messages_in_code(), f"make the template anew: {COMMAND}"


def test_the_template_knows_placeholders_from_text():
    with TEMPLATE.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]

    assert any(isinstance(message, tuple) for message in ids)
    assert len(ids) > 300


def test_an_unknown_language_falls_back_to_english():
    language.use_language("xx")

    assert language._("yes") == "yes"
    assert language.ngettext("{number} point", "{number} points", 2) == "{number} points"
    assert language.languages()[0] == "en"


def test_a_catalogue_is_found_by_its_code(tmp_path, monkeypatch):
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = Catalog("de")
    catalogue.add("yes", "so sei es")
    with (folder / "penholder.mo").open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(language, "locale_folder", lambda: tmp_path)

    language.use_language("xx")

    assert language._("yes") == "so sei es"
    assert language.languages() == ("en", "xx")


def test_the_template_lies_where_catalogues_are_looked_for():
    assert language.locale_folder() == TEMPLATE.parent


def test_a_sentence_begins_with_a_capital_and_keeps_braces_in_names():
    assert language.say("{seat} passes.", seat="the {State}") == "The {State} passes."
