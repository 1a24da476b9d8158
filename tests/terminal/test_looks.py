"""What a player can look at: each page says what it is for, and only what its seat may know."""

import re

import pytest
from attrs import evolve

from game.desk.page import Column, Grid, Heading, Line, Row, Tone
from game.minds.appraisal import net
from game.model.actions import MakeDemand, MakeOffer, PlaceUnderSilence, ReviseDraft
from game.model.offers import Guard
from game.model.priorities import RedLine
from game.model.scenario import Brief, News, Remark, Standing
from game.model.text import Package, Term, Text
from game.rules.views import view
from game.terminal.looks import LOOKS, look_named
from game.terminal.plainly import plain
from game.terminal.richly import rich_style
from game.terminal.roll import CommandError
from tests.desk.tables import CHN, ETH, RUS, SEN, USA, council, desk, flat, floor, opened
from tests.samples import priorities, start
from tests.table import after, turn

COAL = Package((Term(0, (2, 3)),))
OFFER = MakeOffer(USA, USA, (CHN, RUS), COAL, Guard.NO_STRONGER)
REVISION = ReviseDraft(USA, Text((3, 0, 1, 1)))


def played(*actions, seat=CHN, **numbers):
    """Return what a seat sees when it has the floor after some actions."""
    return floor(seat, after(opened(**numbers), *actions))


def lined():
    """Return China's view; it has a red line that the draft crosses."""
    mine = evolve(priorities(council(), price=300, urgency=1000), red_lines=(RedLine(0, (1, 2)),))
    return evolve(floor(CHN), priorities=mine)


CASES = {
    "1.1 the draft": (lambda: desk(), "draft", "oil, Oil supply: level 1, freeze; to you 10, your best 20 at level 2."),
    "1.2 its last changes marked": (
        lambda: played(REVISION),
        "draft",
        "coal, Coal exports: level 3, full ban, changed from level 1; to you 30",
    ),
    "1.3 its whole worth": (lambda: desk(), "draft USA", "The whole text is worth 40 points to you"),
    "1.4 what it says": (lambda: desk(), "text", "Coal exports: cap Decides on a cap."),
    "1.5 what changed": (lambda: played(REVISION), "diff", "Oil supply: from freeze to no limit"),
    "1.6 what did not change": (lambda: desk(), "diff", "It has not been revised."),
    "2.1 one's own wishes": (
        lambda: desk(),
        "me",
        "coal, Coal exports, matters most. level 0, no change: 0; level 1, cap: 10",
    ),
    "2.2 one's red lines": (
        lined,
        "me",
        "Red line: Coal exports: cap, full ban, Rajin exempt. A yes across it costs 30 points.",
    ),
    "2.3 all levels": (lambda: desk(), "levels", "2 cut-off; 20 to you; substance 0.9"),
    "2.4 the levels of one measure, with their wording": (
        lambda: desk(),
        "levels coal",
        "3 full ban; 30 to you; substance 1; US$ 400 million a year Decides on a ban.",
    ),
    "3.1 what the text is worth": (lambda: desk(), "worth", "Its measures: +40."),
    "3.2 with its urgency": (lined, "worth", "Urgency: +4, since it answers 40% of the crisis."),
    "3.3 with its price": (lined, "worth", "The price of your yes without a deal: -3."),
    "3.4 with its red lines": (
        lined,
        "worth",
        "Warning: Red line crossed: Coal exports: cap. A yes costs 30 points, included.",
    ),
    "3.5 all together": (lined, "worth", "Together 11 points if it is adopted with your yes"),
    "3.6 what another text would be worth": (lambda: desk(), "worth coal=3", "Beside the present text: +20."),
    "3.7 the best text": (lambda: desk(), "worth", "is worth 90 points: coal=3 oil=2 sea=2 six=2."),
    "3.8 how a vote would go": (lambda: floor(CHN), "staff", "Yes votes to expect, with your own: "),
    "3.9 what one seat seems to want": (lambda: floor(CHN), "staff ETH", "Staff on Ethiopia, beside the draft of"),
    "3.10 what staff would do": (lambda: floor(CHN), "advice", "What your staff would do (skill: ambassador)"),
    "4.1 the worst that could come of a package": (
        lambda: floor(CHN),
        "worst coal>=1",
        "With guard no stronger: The worst text this would bind you to is worth 20 points.",
    ),
    "4.2 under one guard": (lambda: floor(CHN), "worst coal>=1 guard any", "is worth 10 points."),
    "4.3 that crosses a red line": (
        lined,
        "worst coal>=1 guard any",
        "Warning: The worst text leaves your red line open (Coal exports: cap, full ban, Rajin exempt), 30 points",
    ),
    "5.1 what lies on the table": (
        lambda: played(OFFER),
        "table",
        "The United States offers you a deal on the draft of the United States. Each of you votes yes if the text has: "
        "Coal exports: at least full ban, Rajin exempt (now cap; +10 to you)",
    ),
    "5.2 who else it is for": (lambda: played(OFFER), "table", "Offered to Russia as well; all must accept."),
    "5.3 one's own offers": (lambda: view(after(opened(), OFFER), USA), "table", "Your offers, not answered yet"),
    "5.4 silence": (
        lambda: played(PlaceUnderSilence(USA)),
        "table",
        "is under silence: whoever does not break it has pledged",
    ),
    "5.5 nothing": (lambda: desk(), "table", "Nothing awaits your answer."),
    "6.1 deals": (lambda: desk(), "deals", "None that you know of."),
    "6.2 demands": (
        lambda: played(MakeDemand(ETH, USA, COAL, True), seat=USA),
        "deals",
        "Ethiopia demanded in public, on the draft of the United States",
    ),
    "7.1 the seats": (lambda: desk(), "seats", "CHN, China: credibility 70; veto."),
    "7.2 oneself": (lambda: desk(), "seats", "USA, United States: credibility 70; veto, you, President, penholder."),
    "7.3 the count": (lambda: desk(), "seats", "Promised or said of this version: 1 yes, 0 other, 5 unknown."),
    "8.1 the crisis": (lambda: desk(state=opened(storied())), "brief", "The crisis: A missile flew. (inferred)"),
    "8.2 a seat": (lambda: desk(), "brief ETH", "Speaks for the group E10, and can call all of it."),
    "8.3 what the room thinks of it": (
        lambda: desk(),
        "brief SEN",
        "It is thought to want most: Coal exports, full ban",
    ),
    "9.1 the log": (lambda: played(REVISION), "log", "The United States issued version 2 of its draft."),
    "9.2 all of it": (lambda: played(REVISION), "log all", "Round 1 of 6, day 1:"),
    "10.1 the rules": (lambda: desk(), "rules", "Offers and promises: 3.1 Not all of these seats have seen the draft"),
    "10.2 one of them": (
        lambda: desk(),
        "rules 3.5",
        "Offers and promises: 3.5 That seat has made no offer that waits for an answer.",
    ),
    "10.3 a section": (lambda: desk(), "rules rule 8", "Chance: 8.1 This is for chance to decide. 8.2 Chance has no"),
    "9.3 no news": (lambda: desk(), "news", "No news so far."),
    "9.4 news": (lambda: floor(USA, opened(storied())), "news", "News: A test. It was loud. (inferred)"),
}


def storied():
    """Return the council with a crisis and news."""
    news = News("A test", "It was loud.", Standing.INFERRED, rounds=(1,))
    return council(crisis=(Remark("A missile flew.", Standing.INFERRED),), news=(news,))


def shown(seen, words):
    word, _blank, rest = words.partition(" ")
    return flat(plain(look_named(word).page(seen, rest), 80))


@pytest.mark.parametrize(("see", "words", "sentence"), CASES.values(), ids=CASES)
def test_look(see, words, sentence):
    assert sentence in shown(see(), words)


def nested():
    """Return China's view; its red lines lie one inside the other, and another elsewhere."""
    lines = (RedLine(0, (2, 3)), RedLine(0, (3,)), RedLine(1, (2,)))
    return evolve(floor(CHN), priorities=evolve(priorities(council()), red_lines=lines))


def test_red_lines_on_one_measure_are_one():
    told = shown(nested(), "me")

    assert told.count("Red line: ") == 2
    assert "Red line: Coal exports: full ban, Rajin exempt, full ban. A yes across it costs 30 points." in told
    assert "A yes across several red lines costs 30 points once." in told
    crossed = shown(nested(), "worth coal=3 oil=2")
    assert "Red line crossed: Coal exports: full ban; Oil supply: cut-off. A yes costs 30 points, included." in crossed


def test_draft_and_worth_give_the_same_number():
    seen = evolve(floor(CHN), priorities=priorities(council(), price=256, urgency=1011))

    assert "worth 41.5 points to you if it is adopted" in shown(seen, "draft")
    assert "Together 41.5 points" in shown(seen, "worth")


DATES = {
    "1 on the day": ("2017-07-05", "2017-07-05", True),
    "2 a day later": ("2017-07-05", "2017-07-06", False),
    "3 within the round": ("2017-07-05 to 2017-07-07", "2017-07-06", True),
    "4 no day": ("week 1", "2017-07-06", True),
    "5 a month": ("2017-07-05", "2017-09", True),
}


@pytest.mark.parametrize(("label", "date", "is_shown"), DATES.values(), ids=DATES)
def test_a_remark_is_shown_once_its_date_has_come(label, date, is_shown):
    brief = Brief(Remark("It speaks.", Standing.SOURCED), (Remark("It hardens.", Standing.SOURCED, date=date),))
    dated = council(rounds=(label,) * 6, briefs=(brief,) * 6)

    assert ("It hardens." in shown(desk(state=opened(dated)), "brief CHN")) is is_shown


def test_a_demand_that_is_met_is_said_to_be():
    seen = played(MakeDemand(ETH, USA, Package((Term(0, (0, 1)),)), True), seat=USA)

    assert "The text meets it." in shown(seen, "deals")
    assert "The text as it stands meets it." in shown(seen, "log")


def test_every_look_is_tested():
    assert {look.word for look in LOOKS} == {words.split()[0] for _see, words, _sentence in CASES.values()}


FAULTS = {
    "1 a seat without a draft": ("draft CHN", "That seat has no draft that you have seen."),
    "2 a slip": ("levels cole", 'There is no measure "cole". Did you mean coal?'),
    "4 no such rule": ("rules 3.99", 'There is no rule "3.99"; rules lists them all.'),
    "3 a package without terms": ("worst", "Name at least one measure and level, such as coal=1."),
}


@pytest.mark.parametrize(("words", "sentence"), FAULTS.values(), ids=FAULTS)
def test_fault(words, sentence):
    with pytest.raises(CommandError) as error:
        shown(desk(), words)
    assert str(error.value) == sentence


def test_the_draft_is_not_shown_to_who_has_not_seen_it():
    hidden = council(drafts=(evolve(council().drafts[0], circle=(USA, CHN)),))

    with pytest.raises(CommandError, match="No draft has been shown to you"):
        shown(desk(SEN, opened(hidden)), "draft")


def test_looks_depend_on_nothing_hidden():
    """The pages of a seat are the same, whatever the others want."""
    mine = opened()
    others = start(council())
    others = evolve(
        others,
        priorities=tuple(own if seat == CHN else evolve(own, urgency=99) for seat, own in enumerate(others.priorities)),
    )

    for look in LOOKS:
        if look.word != "worst":
            assert look.page(view(turn(mine, CHN), CHN), "") == look.page(view(turn(others, CHN), CHN), "")


def test_the_worth_page_adds_up():
    seen = lined()
    draft = seen.drafts[0]

    assert net(seen.scenario, seen.priorities, draft.text) - 300 == 1100
    assert "Together 11 points" in shown(seen, "worth")


PAGE = (
    Heading("A heading"),
    Line("A fact with [bold]brackets[/bold] and \x1b[31mcolour\x07."),
    Line("Careful.", Tone.WARNING),
    Grid((Column("a"), Column("b", is_number=True)), (Row(("x[red]", "1"), "x is 1.", Tone.FAINT),)),
)


def test_a_scenario_cannot_move_the_cursor_or_paint():
    for style in (plain, rich_style(in_colour=False)):
        told = style(PAGE, 80)
        assert "\x1b" not in told
        assert "\x07" not in told
        assert "[bold]brackets[/bold]" in told
    assert "\x1b[31mcolour" not in rich_style()(PAGE, 80)


def test_a_warning_is_told_by_more_than_its_colour():
    for style in (plain, rich_style(in_colour=False)):
        assert "Warning: Careful." in style(PAGE, 80)


def test_the_plain_style_reads_a_row_as_a_sentence():
    assert plain(PAGE, 80).splitlines()[-1] == "x is 1."


def test_the_rich_style_colours_only_when_asked():
    assert re.search("\x1b\\[[0-9;]*m", rich_style()(PAGE, 80))
