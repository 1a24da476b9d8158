"""Positions in which something is refused."""

from attrs import evolve

from game.model.actions import AskPoll, MakeOffer
from game.model.council import CHANCE, Council, Voice
from game.model.phases import Setup
from game.model.scenario import Ask, BackChannel, News, OpeningDraft, Rule, Stage, Standing
from game.model.state import State
from game.model.text import Instrument, Text
from tests.procedure.papers import EVERYBODY, tabled
from tests.rules.bargains import deal, package
from tests.samples import scenario, start
from tests.table import after, at_once, once, turn

RESOLUTION, STATEMENT = Instrument.RESOLUTION, Instrument.STATEMENT
TEXT, OTHER = Text((1, 1, 1, 1)), Text((2, 1, 1, 1))
PLAIN = package(0, 2)
OFFER = MakeOffer(0, 0, (1,), PLAIN)


def drafted(*levels: int, circle: tuple[int, ...] = EVERYBODY, **others) -> State:
    """Return the first position with a draft of seat 0."""
    return start(scenario(drafts=(OpeningDraft(0, RESOLUTION, Text(levels or TEXT.levels), circle=circle),), **others))


def staged() -> State:
    """Return the turn of seat 1 in a room of two."""
    return turn(drafted(circle=(0, 1), stages=(Stage((0, 1), 1), Stage(EVERYBODY, 3))), 1)


def spoken() -> State:
    """Return the turn of seat 2, the voice of the elected members."""
    return turn(start(scenario(levers={2: (Voice("E"),)})), 2)


def polled() -> State:
    """Return the turn of seat 1, a straw poll open."""
    return turn(at_once(start(), AskPoll(0, 0)), 1)


def quiet(*asks: Ask) -> State:
    """Return the first position with a back channel."""
    return drafted(back_channel=BackChannel((0, 1), asks or (Ask(1, 2),), 50))


def crowded() -> State:
    """Return the turn of seat 4, two offers on a table for one."""
    state = start(scenario(rule=Rule(table_size=1)))
    return turn(after(state, MakeOffer(0, 0, (4,), PLAIN), MakeOffer(1, 0, (4,), PLAIN)), 4)


def presided(*seats: int) -> State:
    """Return the first position with other Presidents."""
    of = scenario()
    return start(evolve(of, council=Council(of.council.members, 3, seats)))


def asked(chance: int) -> State:
    """Return the position in which chance is asked whether something happens."""
    news = News("news", "", Standing.PORTRAYED, rounds=(2,), chance=chance)
    return once(start(scenario(news=(news,))), lambda state: state.to_act == CHANCE)


def opened() -> State:
    """Return the first position on an open floor that somebody runs, with two events kept for its console."""
    news = tuple(News(f"news {number}", "", Standing.PORTRAYED, rounds=(), chance=0) for number in range(2))
    return start(scenario(news=news), setup=Setup(open_floor=True, taught=True))


def stated() -> State:
    """Return the turn of seat 2, a statement of seat 1 on the table."""
    return turn(tabled(start(), 1, 0, 0, 1, 0, instrument=STATEMENT), 2)


def dealt() -> State:
    """Return the turn of seat 0, which has a deal with seat 1."""
    return turn(deal(start(), 0, (1,), PLAIN), 0)


def sealed() -> State:
    """Return the first position, in which seat 0 has filed a straw poll."""
    return at_once(start(setup=Setup(sealed=True)), AskPoll(0, 0))
