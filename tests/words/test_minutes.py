"""Minutes: whose, in which order, how wide."""

from attrs import evolve

from game.model.actions import CastVote, MakeDemand, MakeOffer, PassTurn, PutInBlue
from game.model.council import CHANCE
from game.model.events import DraftTabled, Letter, MeetingOpened, PollAsked, RoundOpened, SilenceBroken, StageOpened
from game.model.offers import Guard
from game.model.phases import Phase
from game.model.scenario import OpeningDraft
from game.model.streams import pick, stream
from game.model.text import Instrument, Package, Term, Text
from game.model.voting import Vote
from game.rules.moves import legal_actions
from game.rules.transition import apply
from game.rules.views import view
from game.words.minutes import WIDTH, entries, entries_of, length, minutes, opening_events
from tests import samples
from tests.words.sample import CHINA, EVENTS, RUSSIA, SCENARIO, SWEDEN

PACKAGE = Package((Term(1, (2,)),))


def a_view(log=((),), letters=((),), seat=CHINA):
    return evolve(view(samples.start(), seat), scenario=SCENARIO, log=log, letters=letters)


def test_letters_stand_between_the_public_events_they_came_between():
    first, second, third = RoundOpened(1, SWEDEN), StageOpened(1, (SWEDEN,)), MeetingOpened((RUSSIA,))
    poll, broken = PollAsked(CHINA, RUSSIA, 1), SilenceBroken(CHINA, RUSSIA)
    seen = a_view(
        ((), (first, second, third)),
        ((), (Letter(1, poll), Letter(1, broken), Letter(3, poll))),
    )

    told = entries(seen)

    assert [entry.event for entry in told] == [first, poll, broken, second, third, poll]
    assert [entry.is_private for entry in told] == [False, True, True, False, False, True]
    assert {entry.round for entry in told} == {1}
    assert length(seen) == 6


def test_entries_go_on_where_one_stopped_reading():
    seen = a_view(((), (RoundOpened(1, SWEDEN), StageOpened(1, (SWEDEN,)))), ((), ()))

    assert [entry.sentence for entry in entries(seen, since=1)] == ["Sweden entered the room."]
    assert entries(seen, since=2) == ()


def playout(seed, actions):
    """Yield the positions of a game of random legal actions."""
    rng = stream(seed, "words")
    state = samples.start()
    yield state, ()
    for _ in range(actions):
        if state.to_act is None:
            return
        state, events = apply(state, pick(rng, list(legal_actions(view(state, state.to_act)))))
        yield state, events


def test_what_was_read_stays_as_it_was():
    read = dict.fromkeys(range(5), ())
    for state, _ in playout(3, 150):
        for seat, before in read.items():
            seen = view(state, seat)
            told = entries(seen)
            assert told[: len(before)] == before
            assert len(told) == length(seen)
            read[seat] = told

    assert all(len(told) > 20 for told in read.values())


def test_a_list_of_events_finds_its_rounds_by_itself():
    told = entries_of(SCENARIO, (RoundOpened(1, SWEDEN), MeetingOpened((RUSSIA,)), RoundOpened(2, SWEDEN)))

    assert [entry.round for entry in told] == [1, 1, 2]


def test_minutes_are_no_wider_than_asked():
    text = minutes(a_view(seat=None), EVENTS)

    assert max(map(len, text.splitlines())) <= WIDTH <= 78
    assert max(map(len, minutes(a_view(seat=None), EVENTS, width=60).splitlines())) <= 60
    assert text.endswith("\n")
    assert not any(line != line.rstrip() for line in text.splitlines())


def voted_game():
    """Play the sample to a vote: an offer declined by silence, a private demand, blue, four to one."""
    state = samples.start(samples.scenario(rounds=3))
    told = list(opening_events([view(state, seat) for seat in range(5)]))
    openers = {(1, 0): MakeOffer(0, 0, (1,), PACKAGE, Guard.ANY), (1, 3): MakeDemand(3, 0, PACKAGE, is_public=False)}
    while state.to_act is not None:
        seat = state.to_act
        if state.phase is Phase.BALLOT:
            action = CastVote(seat, Vote.NO if seat == 4 else Vote.YES, (2,) if seat == 4 else ())
        elif (state.round, seat) == (2, 0) and state.phase is Phase.CONSULTATIONS and state.actions_left == 2:
            action = PutInBlue(0)
        else:
            action = openers.pop((state.round, seat), PassTurn(seat))
        state, events = apply(state, action)
        told.extend(events)
    return state, tuple(told)


PUBLIC_MINUTES = """\
Minutes: A sample
What the public knows.

Round 1: day 1
  State 0 has the chair.
  State 0 tabled a draft resolution. The whole Council has it.
    Measure 0: level 1
    Measure 1: level 1
    Measure 2: level 1
    Measure 3: level 1

Round 2: day 2
  State 0 has the chair.
  State 0 put its draft in blue, to be voted on in round 3.

Round 3: day 3
  State 0 has the chair.
  The formal meeting opened; on its agenda: the draft of State 0.
  Vote on the draft of State 0: 4 in favour, 1 against, 0 abstaining.
    Adopted.
    In favour (4): State 0, State 1, State 2, State 3.
    Against (1): State 4.
    State 4, explaining its vote, pointed to: Measure 2.

The resolution adopted on the draft of State 0
  Measure 0: level 1
  Measure 1: level 1
  Measure 2: level 1
  Measure 3: level 1

The file is closed: the Council adopted a resolution.
"""


def test_the_public_minutes_of_a_game():
    state, _ = voted_game()

    assert minutes(view(state, None)) == PUBLIC_MINUTES


def test_the_minutes_of_a_seat_hold_what_it_was_told_and_no_more():
    state, _ = voted_game()
    proposer, partner, other = (minutes(view(state, seat)) for seat in (0, 1, 2))

    assert "What State 0 knows." in proposer
    assert "In private: State 0 offered State 1 a deal" in partner
    assert "In private: State 3 told State 0 in private" in proposer
    assert "In private" not in other


def test_the_whole_minutes_hold_everything_once():
    state, told = voted_game()
    text = minutes(view(state, None), told)

    assert "Everything that happened" in text
    assert text.count("State 0 offered State 1 a deal") == 1
    assert text.count("State 3 told State 0 in private") == 1


def test_the_whole_minutes_begin_as_the_game_did():
    state, told = voted_game()
    text = minutes(view(state, None), told)

    assert "Before the first round" not in text
    assert "Round 1: day 1\n  State 0 has the chair.\n  State 0 tabled a draft resolution." in text


def test_an_opening_draft_shown_to_a_few_is_told_once():
    text = Text((1, 1, 1, 1))
    few = OpeningDraft(0, Instrument.RESOLUTION, text, circle=(0, 1, 2))
    state = samples.start(samples.scenario(drafts=(few,)))

    begun = opening_events([view(state, seat) for seat in range(5)])

    assert [type(event) for event in begun] == [RoundOpened, DraftTabled]


def test_what_was_adopted_stands_at_the_end_with_its_wording():
    text = minutes(a_view(seat=CHANCE), EVENTS)
    end = text[text.index("The resolution adopted on the draft of the Russian Federation") :]

    assert "Coal exports: full ban\n    Decides that no coal leaves;" in end
    assert "What the public knows." not in text


def test_several_credibilities_share_a_paragraph():
    text = minutes(a_view(seat=None), EVENTS)

    assert "It broke a promise. The" in " ".join(text.split())
