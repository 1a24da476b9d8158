"""The staff room: what is said of votes, wishes and advice; and that it is silent where it must be."""

import re
from functools import cache

import pytest
from attrs import evolve

from game.minds.roster import DIPLOMATS
from game.model.council import CHANCE
from game.model.phases import Setup
from game.play.sitting import begin, header
from game.rules.opening import opening
from game.rules.views import view
from game.scenario.draw import draw
from game.scenario.library import load, source
from game.terminal.command import command
from game.terminal.looks import look_named
from game.terminal.plainly import plain
from game.terminal.richly import rich_style
from game.terminal.roll import CommandError
from game.terminal.staffroom import advice_page, staff_page
from game.terminal.table import WORDS
from game.words.labels import skill
from tests.desk.tables import ETH, USA, council, desk, flat, floor, sitting
from tests.samples import start
from tests.terminal.tables import parsed, script

JULY = "dprk-2017-07"
RUS = 8


@cache
def views():
    """Return views of an AI game, one for each seat that has the floor, a few of every round."""
    members = load(JULY).council.members
    session = begin(header(source(JULY), 3, ("counsellor",) * len(members)))
    session.advance()
    turns = [(number, action.seat) for number, action in enumerate(session.actions) if action.seat != CHANCE]
    return tuple(session.at(number).view(seat) for number, seat in turns[::9])


def late():
    """Return a view late in the game, before the meeting."""
    return next(seen for seen in reversed(views()) if seen.actions_left and seen.seat != RUS)


def shown(page, width=80):
    return flat(plain(page, width))


def test_a_whip_count_says_how_many_to_expect_and_how_sure_that_is():
    said = shown(staff_page(late()))

    assert re.search(r"Staff on (your draft|the draft of [\w ]+), version \d+: Yes votes to expect", said)
    assert re.search(r"with your own: [\d.]+, give or take [\d.]+; 9 are needed\.", said)
    assert re.search(r"It is \d+% likely to pass with your yes, and \d+% without\.", said)


def test_the_roll_names_every_seat_its_stance_and_its_wishes():
    seen = late()
    said = shown(staff_page(seen))

    for seat, member in enumerate(seen.scenario.council.members):
        told = f"{member.code}, {member.name}: "
        assert told in said
        assert (f"{told}your own vote." in said) is (seat == seen.seat)
    assert said.count("likely to vote yes; seems to want ") == len(seen.scenario.council.members) - 1


def test_who_is_not_sure_is_named_with_what_it_said():
    told = [shown(staff_page(seen)) for seen in views() if seen.drafts]

    assert any(re.search(r"\d+ others are likely\.", said) for said in told)
    dated = re.compile(r"[A-Z]\w+: (leaning|unlikely), \d+%; it [a-z]+.* \(\d+ [A-Z][a-z]+ 2017")
    assert any(dated.search(said) for said in told)


def test_one_seat_in_detail():
    said = shown(staff_page(late(), "russia"))

    assert "Staff on Russia, beside " in said
    assert "likely to vote yes. It is " in said
    assert "likely to stop it by a veto." in said
    assert re.search(r"seems to like .* best, (stronger|weaker|as it is); [\d.]+ points at stake, \d+% sure\.", said)
    assert "What this rests on: " in said


def test_advice_can_be_typed_and_says_why():
    for seen in views():
        page = advice_page(seen)
        order = shown(page[-1:]).removeprefix("To do it, type: ")
        asked = command(order, WORDS)
        assert parsed(f"{asked.word} {asked.rest}", seen).seat == seen.seat
        assert len(page) >= 4


@pytest.mark.parametrize("word", DIPLOMATS)
def test_advice_of_a_skill(word):
    assert f"(skill: {skill(word)})" in shown(advice_page(late(), skill(word)))
    assert advice_page(late(), word) == advice_page(late(), skill(word).upper())


FAULTS = {
    "1 a stranger's advice": (lambda: advice_page(floor(USA), "oracle"), "No staff is of the skill"),
    "2 a yardstick's advice": (lambda: advice_page(floor(USA), "conceder"), "there are: attaché, counsellor, amb"),
    "3 advice out of turn": (lambda: advice_page(desk(ETH)), "Staff advises whoever has the floor."),
    "4 on oneself": (lambda: staff_page(desk(ETH), "ETH"), "see: me."),
    "5 on nobody": (lambda: staff_page(desk(ETH), "Utopia"), "Nobody here is called"),
    "6 without a draft": (lambda: staff_page(evolve(desk(ETH), drafts=())), "no votes to count."),
    "7 one seat without a draft": (lambda: staff_page(evolve(desk(ETH), drafts=()), "USA"), "No draft has been shown"),
}


@pytest.mark.parametrize(("page", "sentence"), FAULTS.values(), ids=FAULTS)
def test_fault(page, sentence):
    with pytest.raises(CommandError, match=re.escape(sentence)):
        page()


@pytest.mark.parametrize("word", ["staff", "staff CHN", "advice", "advice attache", "suggest"])
def test_in_a_game_without_staff_there_is_none(word):
    session = sitting(start(council(), Setup(unaided=True)))
    said = script(session, [word])

    assert "This game is played without staff." in said
    assert "[poll" not in said


def test_at_a_table_it_is_asked_for_in_words():
    told = script(sitting(), ["staff", "staff CHN", "advice", "help staff"])

    assert "Yes votes to expect" in told
    assert "Staff on China, beside your draft" in told
    assert "What your staff would do (skill: ambassador)" in told
    assert look_named("staff") is not None


@pytest.mark.parametrize("width", [80, 60, 40])
@pytest.mark.parametrize("style", [plain, rich_style(in_colour=False)], ids=["plain", "rich"])
def test_every_page_fits_its_screen(style, width):
    for seen in [seen for seen in views() if seen.drafts][::3]:
        for page in (staff_page(seen), staff_page(seen, "RUS" if seen.seat != RUS else "CHN"), advice_page(seen)):
            assert max(len(line) for line in style(page, width).splitlines()) <= width


def test_staff_knows_nothing_of_what_others_keep_to_themselves():
    """The wishes of others are guesses: the same whatever they really want, as long as the view is the same."""
    of = load("tutorial")
    mine, others = draw(of, 1), draw(of, 2)
    for seat in of.council.seats:
        swapped = tuple(own if other == seat else others[other] for other, own in enumerate(mine))
        first, second = (view(opening(of, priorities, Setup()), seat) for priorities in (mine, swapped))
        assert staff_page(first) == staff_page(second)
