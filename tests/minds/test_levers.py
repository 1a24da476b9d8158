"""Section LV: the finer tools, and when an ambassador takes them up. Numbers never change."""

from attrs import evolve

from game.minds.brokering import brokering
from game.minds.leaks import leaks
from game.minds.partner import partner
from game.minds.plan import plan
from game.minds.quiet import quiet
from game.minds.skill import COUNSELLOR
from game.minds.space import row
from game.model.actions import (
    AskPoll,
    Broker,
    CastVote,
    CoSponsor,
    GrantPostponement,
    InsistOnVote,
    LeakChannel,
    LeakOffer,
    LeaveSponsors,
    MakeOffer,
    MovePostponement,
    MoveSeparateVote,
    ObjectToStatement,
    OpenChannel,
    PassTurn,
    PlaceUnderSilence,
    PutInBlue,
    ReleaseParty,
    ReviseDraft,
    TableDraft,
)
from game.model.phases import Phase
from game.model.scenario import Ask, BackChannel, OpeningDraft, Stage
from game.model.text import Instrument, Text
from game.model.voting import Vote
from tests.minds.rooms import chosen, outlook, room, settled
from tests.procedure.papers import motions, rivals, tabled
from tests.rules.bargains import deal, package
from tests.table import Cases, after, at, at_once, in_round, show_of_hands, turn

cases = Cases()
EVERYBODY = (0, 1, 2, 3, 4)
LINE = BackChannel((0, 1), (Ask(1, 2),), calm=60, thanks=300)
WISHED = Text((1, 2, 1, 1))


FOR, AGAINST = settled(10, 5, 10, 10), settled(10, -5, 10, 10)
SPLIT = [FOR, FOR, AGAINST, AGAINST, AGAINST]
"""All like the text, and three of five would rather be without its second clause."""


@cases("LV.1 a clause that most would rather be without is put to a separate vote: no veto can save it")
def _():
    state = turn(motions(room(SPLIT)), 2, Phase.MOTIONS)

    assert chosen(state, 2) == MoveSeparateVote(2, 0, 1)
    assert chosen(state, 2, COUNSELLOR) == PassTurn(2)


@cases("LV.2 a clause that most would keep is not")
def _():
    state = turn(motions(room([FOR, FOR, AGAINST, FOR, FOR])), 2, Phase.MOTIONS)

    assert chosen(state, 2) == PassTurn(2)


@cases("LV.3 who has promised its yes for the clause moves nothing against it")
def _():
    state = turn(motions(deal(room(SPLIT), 0, (2,), package(1, 1))), 2, Phase.MOTIONS)

    assert chosen(state, 2) == PassTurn(2)


HOPELESS = [(10, 10, 10, 10), (10, 10, 10, 10), (-10, -10, -10, -10), (-10, -10, -10, -10), (-10, -10, -10, -10)]
"""Two like the text, and three cannot bear it."""


@cases("LV.4 a name on a text that stays unvoted is worth its record")
def _():
    record = {1: {"record": 6.0, "defeat": 20.0}}
    state = turn(in_round(room(HOPELESS, record), 6), 1)

    assert chosen(state, 1) == CoSponsor(1, 0)
    assert chosen(turn(in_round(room(HOPELESS, {1: {"defeat": 20.0}}), 6), 1), 1) == PassTurn(1)


LIKED = [(10, 10, 10, 10)] * 5


def asked(numbers, prints):
    """Return the position in which seat 1 is asked whether it insists, the draft of seat 0 adopted."""
    state = room(LIKED, numbers)
    if prints:
        state = rivals(state)
    else:
        state = in_round(tabled(state, 1, 2, 0, 0, 0), 2)
        state = at(after(state, PutInBlue(0)), Phase.MOTIONS)
    return at(show_of_hands(state, "YYYYY"), Phase.INSISTENCE)


@cases("LV.5 who has a record of its text has it go on, and need not print it; who has none lets it fall")
def _():
    assert chosen(asked({1: {"record": 6.0}}, prints=False), 1) == InsistOnVote(1)
    assert chosen(asked({}, prints=False), 1) == PassTurn(1)


@cases("LV.6 a text voted after another was adopted counts for what it adds")
def _():
    level_one = [((0, 10, 4), 10, 10, 10)] * 5
    state = rivals(room(level_one))
    state = at(at_once(at(show_of_hands(state, "YYYYY"), Phase.INSISTENCE), InsistOnVote(1)), Phase.BALLOT)
    alone = rivals(room(level_one))
    alone = at(show_of_hands(alone, "NNNNN"), Phase.BALLOT)

    assert chosen(turn(alone, 2, Phase.BALLOT), 2) == CastVote(2, Vote.YES, (0,))
    assert chosen(turn(state, 2, Phase.BALLOT), 2) != CastVote(2, Vote.YES, (0,))


@cases("LV.7 where no resolution can pass, a statement nobody will object to is put forward")
def _():
    state = room([(-10, -10, 20, -10), (10, 10, 20, 10), (-10, -10, 20, -10)] + [(10, 10, 20, 10)] * 2, drafts=())
    state = evolve(state, scenario=evolve(state.scenario, council=evolve(state.scenario.council, yes_needed=6)))
    state = turn(in_round(state, 4), 1)

    assert chosen(state, 1) == TableDraft(1, Instrument.STATEMENT, Text((0, 0, 2, 0)), EVERYBODY)
    assert chosen(state, 1, COUNSELLOR) == PassTurn(1)


@cases("LV.21 who has not been shown the text that others hold waits for it before putting a statement in its place")
def _():
    secret = OpeningDraft(0, Instrument.RESOLUTION, Text((1, 1, 1, 1)), circle=(0,))
    state = room(
        [(-10, -10, 20, -10), (10, 10, 20, 10), (-10, -10, 20, -10)] + [(10, 10, 20, 10)] * 2, drafts=(secret,)
    )
    state = evolve(state, scenario=evolve(state.scenario, council=evolve(state.scenario.council, yes_needed=6)))

    assert chosen(turn(in_round(state, 4), 1), 1) == PassTurn(1)
    assert isinstance(chosen(turn(in_round(state, 5), 1), 1), TableDraft)


@cases("LV.22 where nobody holds the pen, who has less to win by a text leaves it, for a while, to who has more")
def _():
    state = room([(10, 10, 10, 10)] + [(5, 5, 5, 5)] * 4, drafts=())

    assert isinstance(chosen(turn(state, 0), 0), TableDraft)
    assert chosen(turn(state, 1), 1) == PassTurn(1)
    assert isinstance(chosen(turn(in_round(state, 3), 1), 1), TableDraft)


def written(rows, **numbers):
    """Return the turn of seat 3, the wish that seat 1 was told of written in."""
    state = after(room(rows, back_channel=LINE, **numbers), OpenChannel(1, 0), ReviseDraft(0, WISHED))
    return turn(state, 3)


@cases("LV.8 a back channel whose wish stands in a bad text is leaked, if that costs the text its votes")
def _():
    narrow = [(10, 10, 10, 10), (1, 1, 1, 1), (1, 1, 1, 1), (-5, -5, -5, -5), (-5, -5, -5, -5)]
    broad = [(10, 10, 10, 10), (9, 9, 9, 9), (9, 9, 9, 9), (-5, -5, -5, -5), (-5, -5, -5, -5)]

    assert [choice.action for choice in leaks(outlook(written(narrow), 3))] == [LeakChannel(3, 0, 1)]
    assert list(leaks(outlook(written(broad), 3))) == []
    assert list(leaks(outlook(written([(10, 10, 10, 10)] * 5), 3))) == []


@cases("LV.9 a back channel is opened for the thanks, and not for what its seat would have to give up")
def _():
    friend = turn(room(LIKED, back_channel=LINE), 1)
    other = turn(room([(10, -10, 10, 10)] * 5, back_channel=LINE), 1)

    assert [choice.action for choice in quiet(outlook(friend, 1))] == [OpenChannel(1, 0)]
    assert list(quiet(outlook(other, 1))) == []
    assert list(quiet(outlook(turn(friend, 2), 2))) == []


@cases("LV.10 for those who enter with the next round, offers are laid ready; not before, and not for who is in")
def _():
    def ready(round_):
        stages = (Stage((0, 1), 1), Stage(EVERYBODY, 3))
        draft = OpeningDraft(0, Instrument.RESOLUTION, Text((2, 2, 1, 1)), circle=(0, 1))
        rows = [(10, 10, 10, 10)] * 2 + [(2, -4, 2, 2)] * 3
        state = turn(in_round(room(rows, spread=3.0, stages=stages, drafts=(draft,)), round_), 0)
        return [choice.action for choice in brokering(outlook(state, 0))]

    assert ready(1) == []
    assert {(type(action), action.outsider) for action in ready(2)} <= {(Broker, seat) for seat in (2, 3, 4)}
    assert ready(2)


@cases("LV.11 late, a text that is nearly sure of its votes is asked about under silence, which binds")
def _():
    unsure = [settled(10, 10, 10, 10)] + [settled(0.5, 0.5, 0.5, 0.5)] * 4

    assert chosen(turn(in_round(room(unsure), 4), 0), 0) == PlaceUnderSilence(0)
    assert chosen(turn(in_round(room(unsure), 4), 0), 0, COUNSELLOR) == AskPoll(0, 0)
    assert chosen(turn(room(unsure), 0), 0) == AskPoll(0, 0)


MENDABLE = [(10, 10, 20, 10)] * 2 + [(5, -40, 20, 5)] * 3
"""Priorities with which a text fails for one clause."""


@cases("LV.12 the President gives a text that would fail one round more, if it can be mended")
def _():
    def at_meeting(rows):
        state = room(rows)
        of = evolve(state.scenario, council=evolve(state.scenario.council, presidency=(1,) * 6))
        return turn(motions(evolve(state, scenario=of)), 1, Phase.MOTIONS)

    assert chosen(at_meeting(MENDABLE), 1) == GrantPostponement(1, 0)
    assert not isinstance(chosen(at_meeting(HOPELESS), 1), GrantPostponement)


@cases("LV.13 a statement waits while a failing resolution may still be mended")
def _():
    mendable = turn(in_round(room(MENDABLE), 4), 1)
    council = evolve(mendable.scenario.council, yes_needed=6)
    hopeless = turn(in_round(evolve(room(MENDABLE), scenario=evolve(mendable.scenario, council=council)), 4), 1)
    statement = TableDraft(1, Instrument.STATEMENT, Text((0, 0, 2, 0)), EVERYBODY)

    assert outlook(mendable, 1).chance(mendable.drafts[0]) < 0.1
    assert chosen(mendable, 1) != statement
    assert chosen(hopeless, 1) == statement
    assert chosen(turn(after(mendable, statement), 2), 2) == ObjectToStatement(2, 1)
    assert chosen(turn(after(hopeless, statement), 2), 2) != ObjectToStatement(2, 1)


@cases("LV.14 a penholder is freed late of the terms that make its text fail, and not where the text passes with them")
def _():
    def freed(dislike, round_):
        rows = [(10, 10, 10, 10), (12, 10, 10, 10)] + [(dislike, 10, 10, 10)] * 3
        state = deal(room(rows), 0, (1,), package(0, 1))
        found = partner(outlook(turn(in_round(state, round_), 1), 1))
        return [choice.action for choice in found if isinstance(choice.action, ReleaseParty)]

    assert freed(-60, 5) == [ReleaseParty(1, 0, (0, 1), 0)]
    assert freed(-60, 2) == []
    assert freed(10, 5) == []


FIRST = ((0, 10, -20), (0, 10, -20), (0, 10, 10), (0, 10, -20))
SECOND = ((0, 10, 30), (0, 10, 10), (0, 10, 10), (0, 10, 10))
"""The first would have (1, 1, 1, 1) and nothing else; the second would rather have (2, 1, 1, 1) than either."""


RIVAL = ((0, 5, 40), (0, 5, 5), (0, 5, 5), (0, 5, 5))
"""Likes (1, 1, 1, 1), and (2, 0, 0, 0) better."""


def both_printed(rows):
    """Return the meeting on the draft of seat 0, (1, 1, 1, 1), before that of seat 1, (2, 0, 0, 0)."""
    state = rivals(room(rows))
    return [outlook(turn(state, 2, Phase.MOTIONS), 2).chance(draft) for draft in state.drafts]


@cases("LV.15 a text that most like is not sure to pass while one that they like better is voted after it")
def _():
    assert both_printed([FIRST] * 5)[0] > 0.95
    assert both_printed([RIVAL] * 5)[0] < 0.05
    assert both_printed([RIVAL] * 5)[1] > 0.95


@cases("LV.16 once a text is adopted, another counts for what it adds to it")
def _():
    state = rivals(room([SECOND] * 5))
    state = at(show_of_hands(state, "YYYYY"), Phase.INSISTENCE)
    worse = rivals(room([FIRST] * 5))
    worse = at(show_of_hands(worse, "YYYYY"), Phase.INSISTENCE)

    assert outlook(turn(state, 1, Phase.INSISTENCE), 1).chance(state.drafts[1]) > 0.95
    assert outlook(turn(worse, 1, Phase.INSISTENCE), 1).chance(worse.drafts[1]) < 0.05
    assert outlook(turn(state, 1, Phase.INSISTENCE), 1).value(state.drafts[1].text, Instrument.STATEMENT) == 0.0


@cases("LV.17 a name is taken off a text when a rival is printed that will be adopted before it")
def _():
    record = {2: {"record": 1.0, "defeat": 20.0}}
    state = in_round(tabled(room([RIVAL] * 5, record), 1, 2, 0, 0, 0), 5)
    state = after(state, CoSponsor(2, 0))
    alone, rival = turn(in_round(state, 6), 2), turn(after(in_round(state, 6), PutInBlue(1)), 2)

    assert chosen(alone, 2) != LeaveSponsors(2, 0)
    assert chosen(rival, 2) == LeaveSponsors(2, 0)


@cases("LV.18 a penholder has a vote put off that it would lose, its friends agree, and it mends the text")
def _():
    state = turn(motions(room(MENDABLE)), 0, Phase.MOTIONS)
    state = evolve(state, grant_used=True)
    assert chosen(state, 0) == MovePostponement(0, 0)

    state = at(after(state, MovePostponement(0, 0)), Phase.BALLOT)
    assert {chosen(turn(state, seat, Phase.BALLOT), seat).vote for seat in (0, 1)} == {Vote.YES}

    state = turn(show_of_hands(state, "YYYNN"), 0)
    text, _score, likely = plan(outlook(state, 0), state.drafts[0])
    assert text != state.drafts[0].text
    assert likely > 0.9 > outlook(state, 0).chance(state.drafts[0])


@cases("LV.19 an offer is leaked by who would be better without the text, if that costs the text its votes")
def _():
    def offered(rows):
        return turn(after(room(rows), MakeOffer(0, 0, (3,), package(0, 1))), 3)

    narrow = [(10, 10, 10, 10), (1, 1, 1, 1), (1, 1, 1, 1), (-5, -5, -5, -5), (-5, -5, -5, -5)]
    broad = [(10, 10, 10, 10), (9, 9, 9, 9), (9, 9, 9, 9), (-5, -5, -5, -5), (-5, -5, -5, -5)]

    assert [choice.action for choice in leaks(outlook(offered(narrow), 3))] == [LeakOffer(3, 0, 3)]
    assert list(leaks(outlook(offered(broad), 3))) == []
    assert list(leaks(outlook(offered([(10, 10, 10, 10)] * 5), 3))) == []


@cases("LV.20 a whip counts a yes as dearer to all but the parties of an offer that was in the papers")
def _():
    state = room([(10, 10, 10, 10)] + [(1, 1, 1, 1)] * 4)
    draft = state.drafts[0]
    here, seen = row(draft.text), outlook(state, 0)
    told = evolve(seen.whip(draft), draft=evolve(draft, courted=(0, 1))).count(here).yes[0]

    assert told[1] == seen.whip(draft).count(here).yes[0, 1]
    assert all(told[seat] < seen.whip(draft).count(here).yes[0, seat] for seat in (2, 3, 4))


@cases.each
def test_levers(case):
    case()
