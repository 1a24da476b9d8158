"""What can be played and is hardly meant: warnings and advice, and where there are none. Numbers never change."""

import pytest

from game.analysis.audit import audit
from game.scenario.problems import Problem
from tests.scenario.mistakes import LAKE
from tests.scenario.sample import where

ID = 'id = "lake"\n'
SOURCES = 'sources = { paper = "https://example.org/paper" }\n'
CITED = ('standing = "portrayed" }]\nmeasure', 'standing = "sourced", source = "paper" }]\nmeasure')


def lake(*changes: tuple[str, str]) -> str:
    """Return the small scenario of the documentation with some passages, each there once, replaced."""
    text = LAKE
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def told(text: str) -> list[tuple[str, str]]:
    return [(where(problem), problem.sentence) for problem in found(text)]


def found(text: str) -> tuple[Problem, ...]:
    return audit(text, "lake.toml", 0).problems


CASES = {  # what is replaced, by what; code, line:column and key, and the sentence, of each problem
    "W.1 a price above all that a member can gain": (
        (("urgency = 12 }", "urgency = 12, price = 200 }"),),
        [("W707 33:3 member[4]", "the most a text can bring DRU is 58.67, and its yes costs 200")],
    ),
    "W.2 a member that gains from no text": (
        (
            (
                'lectures.", standing = "portrayed" } }',
                'lectures.", standing = "portrayed" }, urgency = 0, wants = { pumps = { ideal = 0 }, gauge = { ideal '
                "= 0 }, fund = { ideal = 0 } } }",
            ),
        ),
        [("W707 31:3 member[2]", "BRI gains from no text at all: give it an ideal above 0 or some urgency")],
    ),
    "W.3 a measure that everybody wants to stay at nothing": (
        (('blame = { weight = "low", ideal = 0.3 }', 'blame = { weight = "low", ideal = 0 }'),),
        [
            (
                "W703 23:3 measure[4]",
                "nobody wants to move this measure: give a member an ideal above 0, or a level substance",
            )
        ],
    ),
    "W.4 a measure that nobody ever heard of": (
        (
            (
                '    { label = "condemned", text = "Condemns Orsa." },\n  ] },\n',
                '    { label = "condemned", text = "Condemns Orsa." },\n  ] },\n  { id = "flag", title = "A flag", '
                'levels = [{ label = "none" }, { label = "blue", text = "Decides on a flag." }] },\n',
            ),
        ),
        [
            (
                "W703 28:3 measure[5]",
                "nobody wants to move this measure: give a member an ideal above 0, or a level substance",
            )
        ],
    ),
    "W.5 red lines that cost nothing": (
        (('actions = "core" }', 'actions = "core", red_line = 0 }'),),
        [("W704 6:55 rule.red_line", "crossing a red line costs nothing")],
    ),
    "W.6 a stage after the deadline": (
        (
            (ID, ID + 'deadline = 3\nstage = [{ from_round = 1, members = ["ALD", "BRI"] }, { from_round = 4 }]\n'),
            ('circle = ["ALD", "BRI", "CEL", "DRU", "ETT"], ', ""),
        ),
        [("W705 4:71 stage[2].from_round", "this stage never opens: round 3 is the last that can be played")],
    ),
    "W.7 an event after the deadline": (
        (
            (
                ID,
                ID
                + 'deadline = 3\nevent = [{ round = 4, title = "Rain", text = "It rains.", standing = "portrayed" }]\n',
            ),
        ),
        [("W708 4:20 event[1].round", "this never happens: round 3 is the last that can be played")],
    ),
    "W.8 an event in rounds after the deadline": (
        (
            (
                ID,
                ID + 'deadline = 2\nevent = [{ rounds = [4, 3], title = "Rain", text = "It rains.", standing = '
                '"portrayed" }]\n',
            ),
        ),
        [("W708 4:21 event[1].rounds", "this never happens: round 2 is the last that can be played")],
    ),
    "W.9 a hint after the deadline": (
        ((ID, ID + 'deadline = 3\nhint = [{ when = "turn", text = "Hurry.", round = 4 }]\n'),),
        [("A807 4:51 hint[1].round", "this is never said: round 3 is the last that can be played")],
    ),
    "W.10 a price cut off at nothing": (
        (("price = 2\n", "price = { mean = 2, spread = 3 }\n"),),
        [("W706 40:30 defaults.price.spread", "a spread of 3 around 2 is cut off at 0 in many games")],
    ),
    "W.11 a usual spread that cuts off": (
        (("[defaults]\n", "[spreads]\nother = 1.5\n\n[defaults]\n"),),
        [
            ("W706 43:9 defaults.price", "a spread of 3 around 2 is cut off at 0 in many games"),
            ("W706 44:16 defaults.dissent_cost", "a spread of 3 around 2 is cut off at 0 in many games"),
        ],
    ),
    "W.12 an ideal all over the place": (
        (('gauge = { weight = "medium", ideal = 1 }', 'gauge = { weight = "medium", ideal = 1, ideal_spread = 0.9 }'),),
        [
            (
                "W706 43:108 defaults.wants.gauge.ideal_spread",
                "an ideal lies between 0 and 1: a spread of 0.9 takes most draws to one end",
            )
        ],
    ),
    "W.13 a variant without a difference": (
        ((ID, ID + 'variant = [{ id = "calm", title = "A calm lake", note = "Nobody minds." }]\n'),),
        [("W711 3:12 variant[1]", "this variant plays like the scenario itself: give it members with other numbers")],
    ),
    "W.14 a variant with an empty member": (
        (
            (
                ID,
                ID + 'variant = [{ id = "calm", title = "A calm lake", note = "Nobody minds.", members = { BRI = {} } '
                "}]\n",
            ),
        ),
        [("W711 3:12 variant[1]", "this variant plays like the scenario itself: give it members with other numbers")],
    ),
    "W.15 a back channel to nobody": (
        ((ID, ID + 'back_channel = { members = ["BRI"], asks = [{ measure = "fund", level = "a loan" }] }\n'),),
        [("W712 3:16 back_channel", 'no state is concerned: name one at the top, such as target = "PRK"')],
    ),
    "W.16 the cost of a veto for a member without one": (
        (("urgency = 12 }", "urgency = 12, veto_cost = 3 }"),),
        [("W713 33:153 member[4].veto_cost", "veto_cost is never used: DRU has no veto")],
    ),
    "W.17 the cost of dissent for a member with a veto": (
        (('lectures.", standing = "portrayed" } }', 'lectures.", standing = "portrayed" }, dissent_cost = 3 }'),),
        [("W713 31:185 member[2].dissent_cost", "dissent_cost is never used: BRI has a veto")],
    ),
    "W.18 a bystander": (
        (
            (
                'there is.", standing = "portrayed" } }',
                'there is, by gauges.", standing = "portrayed" }, wants = { pumps = { weight = 0 }, fund = { weight '
                "= 0 }, blame = { weight = 0 } } }",
            ),
        ),
        [("W702 34:3 member[5]", "nothing that ETT wants is in dispute: it has nobody to bargain with")],
    ),
    "A.1 a brief that speaks of something else": (
        (('"Fishes the lake: the pumps must slow down."', '"Fishes the lake."'),),
        [
            (
                "A801 32:65 member[3].position",
                'what CEL says in public names nothing of what matters most to it: "Pumping"',
            )
        ],
    ),
    "A.2 a record without a source in a file that has sources": (
        (
            (ID, ID + 'history = [{ title = "The pact", ending = "adopted", text = "They agreed." }]\n' + SOURCES),
            CITED,
        ),
        [("A802 3:12 history[1]", "what happened needs a source in a file that has sources")],
    ),
    "A.3 a figure without a source in a file that has sources": (
        (
            (ID, ID + SOURCES),
            CITED,
            ("substance = 0.6 }", "substance = 0.6, revenue = 5 }"),
        ),
        [("A802 12:105 measure[1].levels[2].revenue", "this figure needs a source in a file that has sources")],
    ),
    "A.4 a source that nobody cites": (
        ((ID, ID + SOURCES),),
        [("A803 3:13 sources.paper", 'the source "paper" is never cited')],
    ),
    "A.5 an author without a licence": (
        ((ID, ID + 'author = "A. Teacher"\n'),),
        [("A804 3:10 author", 'say under which licence it may be passed on, such as licence = "CC BY 4.0"')],
    ),
    "A.6 a level without a wording": (
        (
            (
                '{ label = "a gift", text = "Asks members for a gift.", substance = 0.4 }',
                '{ label = "a gift", substance = 0.4 }',
            ),
        ),
        [("A805 21:5 measure[3].levels[3]", "this level has no text, so that a draft will show its label only")],
    ),
    "A.7 more substance asked for than there is": (
        (('actions = "core" }', 'actions = "core", substance_full = 3 }'),),
        [("A806 6:61 rule.substance_full", "all measures at their most have a substance of 1.6 only")],
    ),
    "A.8 a text still to be written": (
        (('"Voices concern."', '"TODO: something about concern"'),),
        [("A808 25:33 measure[4].levels[2].text", "this text is still to be written")],
    ),
    "A.9 three dots": (
        (('"Voices concern."', '"…"'),),
        [("A808 25:33 measure[4].levels[2].text", "this text is still to be written")],
    ),
    "A.10 a red line that is never there": (
        (("likely = 0.8 }", "likely = 0 }"),),
        [
            (
                "A809 51:179 group.upper.wants.blame.red_lines[1].likely",
                "with a likelihood of 0 this line is never there",
            )
        ],
    ),
}


@pytest.mark.parametrize(("changes", "problems"), CASES.values(), ids=CASES)
def test_what_is_hardly_meant_is_told_once(changes, problems):
    assert told(lake(*changes)) == problems


QUIET = {  # what looks like one of the above, and is meant
    "Q.1 a stage after the deadline that an event may move": (
        (ID, ID + "deadline = 3\nstage = [{ from_round = 1, members = ['ALD', 'BRI'] }, { from_round = 4 }]\n"),
        ('circle = ["ALD", "BRI", "CEL", "DRU", "ETT"], ', ""),
        (
            "[defaults]\n",
            '[[event]]\nround = 2\ndeadline = 1\ntitle = "Rain"\ntext = "R."\nstanding = "portrayed"\n\n[defaults]\n',
        ),
    ),
    "Q.2 a stage after the deadline that opens by a deal": (
        (
            ID,
            ID + 'deadline = 3\nstage = [{ from_round = 1, members = ["ALD", "BRI"] }, { from_round = 4, when = "deal" '
            "}]\n",
        ),
        ('circle = ["ALD", "BRI", "CEL", "DRU", "ETT"], ', ""),
    ),
    "Q.3 a negative urgency": (("urgency = 12 }", "urgency = -12 }"),),
    "Q.4 a spread of an urgency wider than its mean": (("urgency = 12 }", "urgency = { mean = 1, spread = 9 } }"),),
    "Q.5 a spread around nothing": (("price = 2\n", "price = { mean = 0, spread = 3 }\n"),),
    "Q.6 a source in two words": ((ID, ID + SOURCES), CITED, ('"paper" }]', '"paper, inferred" }]')),
    "Q.7 a level 0 without a wording": (
        ('{ label = "none" },\n    { label = "read', '{ label = "no" },\n    { label = "read'),
    ),
    "Q.8 the word todo in a sentence": (
        ('"Voices concern."', '"Voices concern about what there is still to do: TODO lists."'),
    ),
    "Q.9 a council without a veto": (
        ('name = "Aldmark", permanent = true,', 'name = "Aldmark",'),
        ('name = "Brisa", permanent = true,', 'name = "Brisa",'),
    ),
    "Q.10 a member that has only a red line on what others want": (
        (
            'there is.", standing = "portrayed" } }',
            'there is, by gauges.", standing = "portrayed" }, wants = { pumps = { weight = 0, red_lines = [{ level = '
            "2 }] }, "
            "fund = { weight = 0 }, blame = { weight = 0 } } }",
        ),
    ),
}


@pytest.mark.parametrize("changes", QUIET.values(), ids=QUIET)
def test_no_false_alarm(changes):
    assert told(lake(*changes)) == []


def test_w_19_errors_come_first_and_alone():
    text = lake(('actions = "core" }', 'actions = "core", red_line = 0 }'))

    assert [code.split()[0] for code, _sentence in told(text)] == ["W704"]
    broken = text.replace("yes_needed = 4", "yes_needed = 9")
    assert told(broken) == [("E501 6:23 rule.yes_needed", "this must lie between 1 and 5, not at 9")]
