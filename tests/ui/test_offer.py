"""The builder: every mode comes to a legal act by mouse or keys; it says why not, warns, and forgets nothing."""

import pytest
from attrs import evolve

from game.model.actions import (
    AnswerPoll,
    AskPoll,
    Broker,
    CallGroup,
    CounterOffer,
    MakeDemand,
    MakeJointDemand,
    MakeOffer,
)
from game.model.offers import Answer, Guard
from game.model.priorities import RedLine
from game.model.text import Package, Term
from game.ui.bargaining.proposal import FREE, Limit, Rule, limit_of, moved, reached, ruled
from game.ui.scenes.offer import Builder
from game.words.points import points
from tests.desk.tables import CHN, MEASURES, RUS, USA, opened
from tests.table import Cases, after, turn
from tests.ui.bargains import agreed, done, opening, room
from tests.ui.stage import chamber, click, key, seat, settled, words

case = Cases()
JULY = "dprk-2017-07"
COAL = Package((Term(0, (3,)),))


def sent(shown, kind):
    """Send what is built, agree to the caution, and return what was done."""
    key(shown.app, "ctrl+return")
    agreed(shown.app)
    return done(shown, kind)


@case("1 the United States offers China a deal by keys alone")
def _():
    with chamber(JULY, ("USA",)) as shown:
        key(shown.app, "o")
        key(shown.app, "1")
        while shown.app.tree.focus is None or shown.app.tree.focus.key != "range-0":
            key(shown.app, "tab")
        key(shown.app, "left")
        act = sent(shown, MakeOffer)

        assert act.recipients == (seat(shown, "CHN"),)
        assert act.package.measures == (0,)
        assert shown.app.scene is shown


@case("2 the United States brings an outsider's demand into the room")
def _():
    with chamber(JULY, ("USA",)) as shown:
        opening(shown, shown.deeds.broker)
        key(shown.app, "1")
        click(shown.app, "range-1")

        assert sent(shown, Broker).outsider not in shown.view.room


@case("3 Ethiopia offers the penholder its yes, by mouse alone")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        click(shown.app, "offer")
        click(shown.app, f"to-{seat(shown, 'USA')}")
        click(shown.app, "range-4")
        settled(shown.table)
        click(shown.app, "send")
        agreed(shown.app)

        assert done(shown, MakeOffer).recipients == (seat(shown, "USA"),)


@case("4 Ethiopia demands in public, and in private")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "d")
        click(shown.app, "range-4")
        assert sent(shown, MakeDemand).is_public
        key(shown.app, "d")
        click(shown.app, "loudness")
        click(shown.app, "option-1")
        click(shown.app, "range-5")
        assert not sent(shown, MakeDemand).is_public


@case("5 Ethiopia invites two others to a pact")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        opening(shown, shown.deeds.pact)
        key(shown.app, "1")
        key(shown.app, "2")
        click(shown.app, "range-4")

        assert len(sent(shown, MakeJointDemand).recipients) == 2


@case("6 Ethiopia calls the African members together")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        opening(shown, shown.deeds.call)
        click(shown.app, "range-4")

        assert sent(shown, CallGroup).group == "A3"


@case("7 the first lesson's penholder makes an offer")
def _():
    with chamber() as shown:
        key(shown.app, "o")
        key(shown.app, "2")
        click(shown.app, "range-1")

        assert sent(shown, MakeOffer).package.measures == (1,)


@case("8 an offer on the table is countered from its card")
def _():
    state = turn(after(opened(), MakeOffer(CHN, USA, (USA,), COAL)), USA)
    with room(state) as shown:
        key(shown.app, "i")
        click(shown.app, f"counter-{CHN}")
        assert "3.13" in shown.app.tree.node("send").refusal
        click(shown.app, "range-1")
        act = sent(shown, CounterOffer)

        assert (act.proposer, act.package.measures) == (CHN, (0, 1))


@case("9 a straw poll is answered: yes, if")
def _():
    state = turn(after(opened(), AskPoll(USA, USA)), CHN)
    with room(state) as shown:
        key(shown.app, "i")
        click(shown.app, f"poll-{USA}-if")
        click(shown.app, "range-0")
        act = sent(shown, AnswerPoll)

        assert act.answer is Answer.YES_IF
        assert act.package is not None


@case("10 who cannot be addressed is dashed, keeps the focus, and says why")
def _():
    with chamber(JULY, ("USA",)) as shown:
        opening(shown, shown.deeds.offer)
        outsider = f"to-{seat(shown, 'SWE')}"
        click(shown.app, outsider)

        assert "2.7" in shown.app.tree.node(outsider).refusal
        assert shown.app.tree.focus.key == outsider
        assert "cannot be chosen" in words(shown.app)
        assert shown.app.scene.proposal.to == ()


@case("11 an offer to whom one already waits for is refused, with the reason")
def _():
    state = after(turn(opened(), USA), MakeOffer(USA, USA, (CHN,), COAL))
    with room(turn(state, USA)) as shown:
        opening(shown, shown.deeds.offer)

        assert "3.4" in shown.app.tree.node(f"to-{CHN}").refusal
        assert shown.app.tree.node(f"to-{RUS}").refusal == ""


@case("12 a red line left open is warned of, and closed by one key")
def _():
    with chamber(JULY, ("USA",)) as shown:
        opening(shown, shown.deeds.offer)
        key(shown.app, "1")
        click(shown.app, "range-0")
        talks = 10
        assert f"close-{talks}" in {node.key for node in shown.app.tree.controls()}
        assert "warning" in words(shown.app)
        key(shown.app, "f")

        limit = shown.app.scene.proposal.limits[talks]
        crossed = {at for line in shown.view.priorities.red_lines if line.measure == talks for at in line.levels}
        assert limit.levels
        assert not crossed & set(limit.levels)
        assert f"close-{talks}" not in {node.key for node in shown.app.tree.controls()}


@case("13 the same is closed by a click in its row")
def _():
    state = turn(opened(red_lines=(RedLine(1, (0,)), RedLine(2, (2,)))), CHN)
    with room(state) as shown:
        opening(shown, shown.deeds.offer)
        click(shown.app, f"to-{USA}")
        click(shown.app, "range-0")
        lines = [node.key for node in shown.app.tree.controls() if node.key.startswith("close-")]
        click(shown.app, lines[0])

        assert len(lines) == 1
        assert shown.app.scene.proposal.package.measures in ((0, 1), (0, 2))
        assert not any(node.key.startswith("close-") for node in shown.app.tree.controls())


@case("14 leaving and coming back keeps whom and what; cancelling drops it")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "o")
        key(shown.app, "2")
        click(shown.app, "range-4")
        before = shown.app.scene.proposal
        key(shown.app, "escape")
        assert shown.app.scene is shown
        key(shown.app, "o")
        assert shown.app.scene.proposal == before
        click(shown.app, "cancel")
        key(shown.app, "o")
        assert shown.app.scene.proposal.package is None


@case("15 what is sent is no longer kept")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "d")
        click(shown.app, "range-4")
        sent(shown, MakeDemand)
        key(shown.app, "d")

        assert shown.app.scene.proposal.package is None


@case("16 a proposal without addressees or terms cannot be sent, and says what is missing")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "o")
        first = shown.app.tree.node("send").refusal
        key(shown.app, "2")
        second = shown.app.tree.node("send").refusal
        key(shown.app, "ctrl+return")

        assert first
        assert second
        assert first != second
        assert isinstance(shown.app.scene, Builder)
        assert first in words(shown.app) or second in words(shown.app)


@case("17 without actions left it says so before anything is built")
def _():
    with room(evolve(turn(opened(), USA), actions_left=0)) as shown:
        opening(shown, lambda: shown.deeds.offer(CHN))

        assert "2.4" in shown.app.tree.node("send").refusal


@case("18 the guard is the safest until another is chosen, and then that one")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "o")
        click(shown.app, f"to-{seat(shown, 'USA')}")
        click(shown.app, "range-4")
        settled(shown.table)
        click(shown.app, "guard")
        click(shown.app, "option-1")
        click(shown.app, "send")
        agreed(shown.app)

        assert done(shown, MakeOffer).guard is Guard.NO_STRONGER


@case("19 staff says how each recipient would take it, off the drawing thread")
def _():
    with chamber(JULY, ("ETH",)) as shown:
        key(shown.app, "o")
        click(shown.app, f"to-{seat(shown, 'USA')}")
        with shown.table.aides._ear:  # staff cannot answer yet
            click(shown.app, "range-4")
            assert "…" in words(shown.app)
        settled(shown.table)
        said = words(shown.app)

        assert any(word in said for word in ("likely, ", "unsure, ", "unlikely, "))


@case("20 what staff would propose costs there what it costs once it is filled in, and is foretold alike")
def _():
    with chamber("tutorial", ("ARV",)) as shown:
        key(shown.app, "o")
        click(shown.app, f"to-{seat(shown, 'KES')}")
        settled(shown.table)
        said = words(shown.app).splitlines()
        advised = next(line for line in said if line.startswith("costs you"))
        click(shown.app, "suggestion-0")
        settled(shown.table)
        then = words(shown.app)
        price, odds = advised.split("; Kestria accepts: ")

        assert price.replace("costs", "It costs") + " points." in then
        assert odds in then
        assert "What you have put together." in then


@case("21 each level shows what it is worth to the reader, and a measure that is not named is open")
def _():
    with chamber("tutorial", ("ARV",)) as shown:
        key(shown.app, "o")
        node, mine = shown.app.tree.node("range-0"), shown.view.priorities.worth[0]

        assert list(node.figures) == [points(value) for value in mine]
        assert node.state().startswith("not named, now ")
        assert shown.app.tree.node("rule-1").options[0] == "open"
        assert "worth to you" in words(shown.app)


@case("22 in a low and narrow window whom and the terms take turns, and the terms can be reached")
def _():
    with chamber(JULY, ("USA",), size=(1024, 640)) as shown:
        shown.app.prefer(evolve(shown.app.preferences, scale=150))
        key(shown.app, "o")
        click(shown.app, f"to-{seat(shown, 'CHN')}")
        assert len(shown.app.tree.node("tabs").options) == 3
        shown.app.scene._turn_to(1)
        shown.app.turn()
        place = shown.app.tree.node("range-0").rect
        assert shown.app.tree.node("terms").rect.contains(place)
        click(shown.app, "range-0")

        assert sent(shown, MakeOffer).package.measures == (0,)


@case.each
def test_builder(case):
    case()


rules = Cases()


@rules("1 what is free is named towards the level that is pointed at")
def _():
    coal = MEASURES[0]
    assert reached(coal, FREE, 3, 1) == Limit(Rule.LEAST, (3,))
    assert reached(coal, FREE, 0, 1) == Limit(Rule.MOST, (0,))
    assert reached(coal, FREE, 1, 1) == Limit(Rule.EXACTLY, (1,))


@rules("2 at least never allows everything, nor does at most")
def _():
    coal = MEASURES[0]
    assert ruled(coal, Rule.LEAST, FREE, 0).levels == (1, 2, 3)
    assert ruled(coal, Rule.MOST, FREE, 3).levels == (0, 1, 2)
    assert moved(coal, Limit(Rule.LEAST, (1, 2, 3)), -1, 0).levels == (1, 2, 3)


@rules("3 a range between stays a range without gaps inside the measure")
def _():
    coal = MEASURES[0]
    between = ruled(coal, Rule.BETWEEN, FREE, 0)
    assert between.levels == (1, 2)
    assert reached(coal, between, 3, 0).levels == (1, 2, 3)
    assert limit_of(coal, (1, 2)) == between


@rules("4 levels without an order are taken in and left out one by one, never all and never none")
def _():
    talks = MEASURES[3]
    one = reached(talks, FREE, 1, 0)
    two = reached(talks, one, 2, 0)
    assert (one.levels, two.levels) == ((1,), (1, 2))
    assert reached(talks, two, 0, 0) == two
    assert reached(talks, two, 1, 0).levels == (2,)
    assert reached(talks, one, 1, 0) == FREE


@rules.each
def test_rules_of_terms(case):
    case()


@pytest.mark.parametrize("rule", list(Rule))
def test_every_rule_leaves_something_allowed_and_something_forbidden(rule):
    for measure in MEASURES:
        for now in range(measure.top + 1):
            limit = ruled(measure, rule, FREE, now)
            assert rule is Rule.FREE or len(limit.levels) > 0
            assert rule in (Rule.FREE, Rule.BETWEEN) or len(limit.levels) <= measure.top
