"""The inbox: every kind of answer is given from its card, over the chamber; what stands can be ended there."""

from game.model.actions import (
    AcceptOffer,
    AnswerPoll,
    AskPoll,
    BreakSilence,
    ConsentToEndPact,
    DeclineOffer,
    MakeJointDemand,
    MakeOffer,
    ObjectToStatement,
    PlaceUnderSilence,
    ReleaseParty,
    TableDraft,
)
from game.model.offers import Answer, Guard
from game.model.text import Instrument, Package, Term, Text
from game.ui.scenes.inbox import waiting
from game.ui.widgets.button import Kind
from tests.desk.tables import CHN, ETH, GBR, RUS, SEN, USA, opened
from tests.table import Cases, after, turn
from tests.ui.bargains import agreed, done, room
from tests.ui.stage import click, key, keys, settled, words

case = Cases()
COAL = Package((Term(0, (3,)),))
LESS = Package((Term(0, (0,)), Term(1, (0,)), Term(2, (0,))))


def offered(package=COAL):
    """Return the position in which the penholder has an offer of China's before it."""
    return turn(after(opened(), MakeOffer(CHN, USA, (USA,), package)), USA)


@case("1 a card says who offers what, what it is worth now and then, and the chamber stays behind it")
def _():
    with room(offered()) as shown:
        key(shown.app, "i")
        settled(shown.table)
        said = words(shown.app)

        assert shown.app.scene.is_overlay
        assert shown.app.scenes[0] is shown
        assert "China offers you a deal" in said
        assert "Coal exports: exactly full ban" in said
        assert "as signed" in said
        assert "passes in" in said


@case("2 an offer is accepted after its caution, under the guard that was chosen")
def _():
    with room(offered()) as shown:
        key(shown.app, "i")
        click(shown.app, f"guard-{CHN}")
        click(shown.app, "option-2")
        click(shown.app, f"accept-{CHN}")
        assert shown.app.scene.name == "confirm"
        agreed(shown.app)

        assert done(shown, AcceptOffer) == AcceptOffer(USA, CHN, Guard.NO_WEAKER)
        assert shown.app.scene is shown


@case("3 an offer is declined by keys alone")
def _():
    with room(offered()) as shown:
        key(shown.app, "i")
        while shown.app.tree.focus is None or shown.app.tree.focus.key != f"decline-{CHN}":
            key(shown.app, "tab")
        key(shown.app, "return")

        assert done(shown, DeclineOffer) == DeclineOffer(USA, CHN)


@case("4 a poll is answered yes, no or abstain")
def _():
    for answer in (Answer.YES, Answer.NO, Answer.ABSTAIN):
        with room(turn(after(opened(), AskPoll(USA, USA)), CHN)) as shown:
            key(shown.app, "i")
            click(shown.app, f"poll-{USA}-{answer.value}")

            assert done(shown, AnswerPoll).answer is answer


@case("5 a silence is broken")
def _():
    with room(turn(after(opened(), PlaceUnderSilence(USA)), CHN)) as shown:
        key(shown.app, "i")
        assert waiting(shown.view) == 1
        click(shown.app, f"break-{USA}")

        assert done(shown, BreakSilence) == BreakSilence(CHN, USA)


@case("6 a statement is objected to")
def _():
    text = Text((0, 0, 0, 1))
    state = after(opened(), TableDraft(SEN, Instrument.STATEMENT, text, (USA, CHN, RUS)))
    with room(turn(state, USA)) as shown:
        key(shown.app, "i")
        click(shown.app, f"object-{SEN}")

        assert done(shown, ObjectToStatement) == ObjectToStatement(USA, SEN)


@case("7 what would leave one worse off than no text is declined by itself, once that is switched on")
def _():
    with room(turn(after(opened(walk_away=2500), MakeOffer(CHN, USA, (USA,), LESS)), USA)) as shown:
        key(shown.app, "i")
        assert waiting(shown.view) == 1
        click(shown.app, "declines")

        assert done(shown, DeclineOffer) == DeclineOffer(USA, CHN)
        assert waiting(shown.view) == 0


@case("8 a good offer is left alone by that switch")
def _():
    with room(offered()) as shown:
        key(shown.app, "i")
        click(shown.app, "declines")

        assert waiting(shown.view) == 1


@case("9 a party is freed from a deal, and the card says whether the text meets it")
def _():
    state = after(opened(), MakeOffer(CHN, USA, (USA,), COAL), AcceptOffer(USA, CHN))
    with room(turn(state, CHN)) as shown:
        key(shown.app, "i")
        click(shown.app, "tabs")
        shown.app.scene._turn_to(1)
        shown.app.turn()
        assert "The text meets it." in words(shown.app)
        click(shown.app, f"free-0-{USA}")
        assert "cannot be taken back" in words(shown.app)
        agreed(shown.app)

        assert done(shown, ReleaseParty).freed == USA


@case("10 one agrees to end a pact")
def _():
    invited = after(opened(), MakeJointDemand(CHN, USA, (RUS, ETH), COAL))
    state = after(invited, AcceptOffer(RUS, CHN), AcceptOffer(ETH, CHN))
    with room(turn(state, CHN)) as shown:
        key(shown.app, "i")
        shown.app.scene._turn_to(1)
        shown.app.turn()
        click(shown.app, "end-0")
        agreed(shown.app)

        assert done(shown, ConsentToEndPact).seat == CHN


@case("11 with nothing to answer it says so")
def _():
    with room(turn(opened(), USA)) as shown:
        key(shown.app, "i")

        assert "Nothing awaits your answer." in words(shown.app)
        key(shown.app, "escape")
        assert shown.app.scene is shown


@case("12 with the last answer given, the table is seen again")
def _():
    with room(offered()) as shown:
        key(shown.app, "i")
        click(shown.app, f"decline-{CHN}")

        assert shown.app.scene is shown


@case("13 an answer that is not allowed says why")
def _():
    state = turn(after(opened(), MakeJointDemand(RUS, USA, (CHN, ETH), COAL)), CHN)
    with room(state) as shown:
        key(shown.app, "i")
        assert f"accept-{RUS}" in keys(shown.app)
        assert "invites you to a pact" in words(shown.app)


@case("14 offers past the first three are counted on the tab and before the letters, and come forward one by one")
def _():
    state = opened()
    for proposer, level in ((CHN, 3), (RUS, 2), (ETH, 3), (SEN, 2), (GBR, 3)):
        state = after(state, MakeOffer(proposer, USA, (USA,), Package((Term(0, (level,)),))))
    with room(turn(state, USA)) as shown:
        key(shown.app, "i")
        assert shown.app.tree.node("tabs").options[0] == "To answer: 3, and 2 more wait"
        assert "2 more offers wait." in words(shown.app)
        click(shown.app, f"decline-{CHN}")
        settled(shown.table)

        assert shown.app.tree.node("tabs").options[0] == "To answer: 3, and 1 more wait"
        assert "1 more offer waits." in words(shown.app)


@case("15 to accept is the button that stands out, unless it breaks a deal")
def _():
    state = after(offered(), AcceptOffer(USA, CHN))
    with room(turn(after(state, MakeOffer(RUS, USA, (USA,), LESS)), USA)) as shown:
        key(shown.app, "i")
        assert "This breaks your deal with China" in words(shown.app)
        assert shown.app.tree.node(f"accept-{RUS}").kind is Kind.PAPER
    with room(offered()) as shown:
        key(shown.app, "i")
        assert shown.app.tree.node(f"accept-{CHN}").kind is Kind.PRIMARY


@case.each
def test_inbox(case):
    case()
