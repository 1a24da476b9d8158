"""What new scenarios begin with: templates that hold as they are, blank ones of any size, copies."""

import pytest

from game.authoring.beginning import COPY, Plan, PlanError, begun, completed
from game.authoring.layout import laid_out
from game.authoring.templates import blank, id_of, templates
from game.authoring.tokens import rows
from game.cli import main
from game.commands.new import TEMPLATES
from game.scenario.councils import named_council
from game.scenario.library import from_text, names, source
from game.scenario.problems import ScenarioError


def test_the_command_knows_every_template():
    assert (*(template.name for template in templates()), COPY) == TEMPLATES


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.name)
def test_every_template_makes_a_game_with_notes(template):
    scenario = from_text(begun(completed(Plan(template.name, title="A new one"))), "a-new-one.toml")

    assert (scenario.id, scenario.title) == ("a-new-one", "A new one")
    assert scenario.drafts
    assert sum(bool(row.comment) for row in rows(template.text)) >= 8


SIZES = [(2, 1), (2, 20), (3, 2), (5, 4), (6, 1), (9, 3), (15, 7), (30, 20)]


@pytest.mark.parametrize(("seats", "measures"), SIZES)
def test_blank_templates_of_any_size(seats, measures):
    text = blank(seats, measures)
    scenario = from_text(text, "blank.toml")

    assert (len(scenario.council.members), len(scenario.measures)) == (seats, measures)
    assert laid_out(text) == text
    assert any(member.permanent for member in scenario.council.members)


def test_the_blank_template_is_what_its_usual_size_makes():
    assert blank(5, 4) == templates()[0].text


@pytest.mark.parametrize("name", [name for name in names() if source(name).variant is None])
def test_a_copy_is_the_same_game_under_another_name(name):
    original = from_text(source(name).text, name)
    text = begun(completed(Plan(COPY, "Another", original=name)))
    copy = from_text(text, "another.toml")

    assert copy.id == "another"
    assert (copy.council, copy.measures, copy.priors) == (original.council, original.measures, original.priors)
    kept = [row.comment for row in rows(text) if row.comment]
    assert kept[2:] == [row.comment for row in rows(source(name).text) if row.comment]


@pytest.mark.parametrize("year", ["2005", "2012", "2025"])
@pytest.mark.parametrize("template", ["sanctions", "relief"])
def test_templates_before_the_council_of_any_year(template, year):
    text = begun(completed(Plan(template, title="x", council=year)))
    scenario = from_text(text, "x.toml")

    assert [member.code for member in scenario.council.members] == [
        member.code for member in named_council(year).members
    ]


@pytest.mark.parametrize("year", ["2005", "2017", "2019", "2024"])
@pytest.mark.parametrize("name", [name for name in names() if name.startswith("dprk") and not source(name).variant])
def test_a_copy_before_another_council_holds_and_is_quiet(name, year, tmp_path, capsys):
    path = tmp_path / "copy.toml"
    path.write_text(begun(completed(Plan(COPY, id="copy", original=name, council=year))), "utf-8")

    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"{path}: fine")
    codes = {member.code for member in from_text(path.read_text("utf-8"), "copy.toml").council.members}
    assert codes == {member.code for member in named_council(year).members}


IDS = {
    "N.1 words": ("The winter boat", "the-winter-boat"),
    "N.2 marks": ("What, now?!", "what-now"),
    "N.3 accents": ("Été à Genève", "ete-a-geneve"),
    "N.4 another script": ("安理会", ""),
    "N.5 very long": ("a" * 200, "a" * 60),
    "N.6 nothing": (" - ", ""),
    "N.7 a way out": ("../../etc/passwd", "etc-passwd"),
}


@pytest.mark.parametrize(("title", "id_"), IDS.values(), ids=IDS)
def test_ids_made_of_titles(title, id_):
    assert id_of(title) == id_


REFUSED = {
    "N.8 too few seats": (Plan(seats=1), "2 to 30 seats"),
    "N.9 too many measures": (Plan(measures=21), "1 to 20 measures"),
    "N.10 seats of a template that has its own": (Plan("small", seats=7), "for the blank template"),
    "N.11 an id that is none": (Plan(id="A b"), "an id is made of"),
    "N.12 a title over two lines": (Plan(title="a\nb"), "one line"),
    "N.13 a copy of nothing": (Plan(COPY), "--from"),
    "N.15 a council that never sat": (Plan("relief", council="1917"), "from 2005 to 2025"),
    "N.14 a template and a copy at once": (Plan("small", original="tutorial"), "only a copy"),
}


@pytest.mark.parametrize(("plan", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_makes_no_sense_is_refused(plan, sentence):
    with pytest.raises(PlanError, match=sentence):
        completed(plan)


def test_what_does_not_hold_is_not_copied(tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text("format = 1\n", "utf-8")

    with pytest.raises(ScenarioError):
        begun(completed(Plan(COPY, "x", original=str(broken))))


def test_a_title_in_quotes_stays_a_title():
    text = begun(completed(Plan(title='The "open" \\ door', id="door")))

    assert from_text(text, "door.toml").title == 'The "open" \\ door'


def test_a_council_of_a_year_is_for_scenarios_that_name_one():
    with pytest.raises(PlanError, match="--council is for"):
        begun(completed(Plan("small", council="2019")))
