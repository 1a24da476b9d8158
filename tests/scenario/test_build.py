"""What a file means: numbers merged, normalised and turned into the model's own. Numbers never change."""

from math import isclose

import pytest
from attrs import evolve

from game.model.council import Chair, Voice
from game.model.priorities import LikelyLine, RedLine, Spread
from game.model.scenario import Ask, BackChannel, History, OpeningDraft, Rule, Stage
from game.model.text import Instrument, Text
from game.model.voting import Ending
from game.scenario.library import from_text
from tests.scenario.sample import FILE, TEXT, changed


@pytest.fixture(scope="module")
def sample():
    return from_text(TEXT, FILE)


def test_1_equal_files_make_equal_scenarios(sample):
    assert from_text(TEXT, "elsewhere.toml") == sample
    assert hash(from_text(TEXT, "elsewhere.toml")) == hash(sample)


def test_2_front_matter(sample):
    assert (sample.id, sample.title, sample.target) == ("sample", "A sample", "TGT")
    assert (sample.rounds, sample.deadline, sample.order) == (("Monday", "Tuesday", "Wednesday", "Thursday"), 3, 7)
    assert sample.sources == (("paper", "https://example.org/paper"), ("letter", "https://example.org/letter"))
    assert sample.tablers == (0, 1, 2, 3, 4)


def test_3_points_and_shares_become_hundredths(sample):
    usual = Rule()

    assert sample.rule == evolve(usual, substance_full=150, red_line=1250)
    assert (usual.statement_worth, usual.statement_urgency, usual.traced_chance) == (40, 30, 33)
    assert [level.substance for level in sample.measures[0].levels] == [0, 50, 100]
    assert sample.measures[0].levels[2].revenue == 400.5


def test_4_the_file_and_the_model_agree_on_the_usual_rule():
    text = changed(("substance_full = 1.5\nstatement_worth = 0.4\nred_line = 12.5", ""))

    assert from_text(text, FILE).rule == Rule()


def test_5_the_council(sample):
    council = sample.council

    assert [member.code for member in council.members] == ["AAA", "BBB", "CCC", "DDD", "EEE"]
    assert council.permanent == (0, 1)
    assert council.presidency == (1, 1, 2, 2)
    assert council.yes_needed == 3
    assert council.members[0].levers == (Voice("North"),)
    assert council.members[1].levers == (Chair((0, 2)),)


def test_6_without_a_presidency_the_first_member_presides():
    text = TEXT[: TEXT.index("[[presidency]]")] + TEXT[TEXT.index("[[stage]]") :]

    assert from_text(text, FILE).council.presidency == (0, 0, 0, 0)


def test_7_stages(sample):
    assert sample.stages == (Stage((0, 1), 1), Stage((0, 1, 2, 3, 4), 2, on_deal=True))


def test_8_a_council_of_fifteen_needs_nine():
    extra = '[[member]]\ncode = "X{0}"\nname = "X"\nposition = {{ text = "x", standing = "inferred" }}\n'
    text = changed(("yes_needed = 3\n", "")) + "".join(extra.format(number) for number in range(10))

    assert from_text(text, FILE).council.yes_needed == 9


def test_9_drafts_and_their_circles(sample):
    capped, soft = Text((1, 0, 0)), Text((0, 0, 1))

    assert sample.drafts == (
        OpeningDraft(0, Instrument.RESOLUTION, capped, 1, circle=()),  # whoever is in the room
        OpeningDraft(2, Instrument.STATEMENT, soft, 3, circle=(1, 2, 3), sponsors=(3,)),
    )


def test_10_news_shifts_each_seat_by_its_narrowest_name(sample):
    (launch,) = sample.news

    assert launch.rounds == (2, 3)
    assert launch.chance == 25
    assert launch.urgency == (450, 300, 100, 200, 100)  # a code before a group, a later group before an earlier
    assert launch.trust == (0, -5, 0, 0, 0)
    assert launch.worth == ((0, (150, 150, 0, 150, 0)),)
    assert (launch.deadline, launch.is_provocation) == (1, True)


def test_11_back_channel_and_record(sample):
    assert sample.back_channel == BackChannel((1,), (Ask(0, 1, "inferred"),), 60)
    assert sample.history == (
        History("What happened", "", Ending.ADOPTED, "They agreed.", "", (2, None, None), yes=4, no=None, abstain=1),
    )
    assert sample.hints[0].seat == 0


def test_12_weights_sum_to_a_hundred(sample):
    for prior in sample.priors:
        assert isclose(sum(wish.weight.mean for wish in prior.wishes), 100)


def test_13_numbers_merge_defaults_then_groups_in_order_then_member(sample):
    coal, port, words = sample.priors[0].wishes

    assert coal.ideal == Spread(1.0, 0.18, "inferred")  # North; the source is still that of the defaults
    assert [coal.weight.mean, port.weight.mean, words.weight.mean] == [16 * 100 / 24, 5 * 100 / 24, 3 * 100 / 24]
    assert sample.priors[0].urgency == Spread(10.0, 2.5)  # North before the defaults, whole with its source
    assert sample.priors[3].urgency == Spread(8.0, 2.0, "inferred")


def test_14_a_member_says_the_last_word(sample):
    coal = sample.priors[1].wishes[0]

    assert coal.weight == Spread(75.0, 0.1, "inferred")
    assert coal.ideal == Spread(0.25, 0.18, "inferred")
    assert sample.priors[1].urgency == Spread(-4.0, 0.5)


def test_15_a_worth_table_is_not_rescaled(sample):
    coal, _port, words = sample.priors[2].wishes

    assert coal.table == (0.0, 8.0, -1.25)
    assert words.weight.mean == 100


def test_16_usual_spreads(sample):
    assert sample.priors[0].price == Spread(2.0, 0.6)
    assert sample.priors[0].veto_cost == Spread(8.0, 2.4)
    urgent = from_text(changed(("urgency = { mean = -4, spread = 0.5 }", "urgency = -0.5")), FILE)
    assert urgent.priors[1].urgency == Spread(-0.5, 1.0)
    certain = from_text(TEXT + "[spreads]\nurgency = 0\nveto_cost = 0\nother = 0\n", FILE)
    assert certain.priors[0].urgency == Spread(10.0, 0.0)
    sheet = from_text(changed(("price = 2\n", "price = 2\nwalk_away = 30\n")), FILE)
    assert sheet.priors[0].walk_away == Spread(30.0, 0.0)


def test_17_a_veto_costs_the_permanent_and_dissent_the_elected(sample):
    assert [prior.veto_cost.mean for prior in sample.priors] == [8, 0, 0, 0, 0]
    assert [prior.dissent_cost.mean for prior in sample.priors] == [0, 0, 3, 0, 0]


def test_18_red_lines(sample):
    assert sample.priors[1].red_lines == (
        LikelyLine(RedLine(0, (2,)), 0.6),  # from "banned" on
        LikelyLine(RedLine(0, (0,)), 0.1),  # below "capped"
    )
    assert sample.priors[2].red_lines == (LikelyLine(RedLine(2, (2,)), 1.0),)  # without order: the level itself
    soft = from_text(changed(('red_lines = [{ level = "hard" }]', 'red_lines = [{ level = "soft" }]')), FILE)
    assert soft.priors[2].red_lines == (LikelyLine(RedLine(2, (1,)), 1.0),)
    ordered = from_text(changed(("level = 1, below = true", "level = 1")), FILE)
    assert ordered.priors[1].red_lines[1] == LikelyLine(RedLine(0, (1, 2)), 0.1)


def test_19_a_variant_lays_its_numbers_on_top(sample):
    calm = from_text(TEXT, FILE, "calm")

    assert (calm.id, calm.title, calm.order, calm.difficulty) == ("sample-calm", "A calm sample", 3, "easy")
    assert calm.priors[1].urgency == Spread(0.0, 1.0)
    assert calm.priors[1].red_lines == ()
    coal = calm.priors[1].wishes[0]
    assert (coal.weight.mean, coal.weight.spread, coal.ideal.mean) == (50.0, 0.1, 0.25)
    assert calm.priors[2].wishes[0].table is None
    assert [wish.weight.mean for wish in calm.priors[2].wishes] == [97.0, 0.0, 3.0]
    assert [calm.priors[seat] for seat in (0, 3, 4)] == [sample.priors[seat] for seat in (0, 3, 4)]


def test_20_red_lines_replace_and_are_not_added_up():
    text = changed(
        ('wants.coal = { weight = "high" }', 'wants.coal = { weight = "high", red_lines = [{ level = 1 }] }')
    )

    priors = from_text(text, FILE).priors
    assert [len(prior.red_lines) for prior in priors] == [1, 2, 1, 1, 0]


def test_21_tablers():
    text = changed(("order = 7", 'order = 7\ntablers = ["CCC", "AAA"]'))

    assert from_text(text, FILE).tablers == (0, 2)


def test_22_the_largest_council():
    levels = 'levels = [{ label = "a" }, { label = "b" }, { label = "c" }]'
    measures = "".join(f'[[measure]]\nid = "m{number}"\ntitle = "M"\n{levels}\n' for number in range(60))
    wishes = "".join(f"m{number} = {{ ideal = 0.4, weight = 7 }}\n" for number in range(60))
    position = 'position = { text = "s", standing = "inferred" }'
    seat = '[[member]]\ncode = "S{0}"\nname = "S"\n{1}\n[member.wants]\n{2}'
    members = "".join(seat.format(number, position, wishes) for number in range(193))
    front = 'format = 1\nid = "large"\ntitle = "L"\nsummary = "L"\nrounds = ["1"]\nrule.yes_needed = 129\n'

    scenario = from_text(front + measures + members, FILE)

    assert len(scenario.council.members) == 193
    assert len(scenario.priors[192].wishes) == 60
