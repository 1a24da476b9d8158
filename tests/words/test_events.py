"""What happened, as lines of the log."""

import re
import typing

import pytest

from game.model.council import CHANCE
from game.model.events import (
    BallotClosed,
    DraftCirculated,
    DraftRevised,
    Event,
    GameClosed,
    MotionMade,
    NewsBroke,
    OfferMade,
    RoundOpened,
    SilenceHeld,
    StageOpened,
)
from game.model.voting import Ending, Verdict
from game.words.details import details
from game.words.events import sentence
from tests.words.sample import (
    AMENDMENT,
    AMERICA,
    BEFORE,
    CHINA,
    DIVISION,
    DRAFT,
    EVENTS,
    FRANCE,
    OFFER,
    RUSSIA,
    SCENARIO,
    SWEDEN,
    TEXT,
    VOTE,
    counted,
)

SEATS = ("seat", "asker", "president", "freed")


def test_there_is_an_example_of_every_event():
    assert {type(event) for event in EVENTS} == set(typing.get_args(Event))


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_is_a_whole_sentence(event):
    for said in (sentence(SCENARIO, event), *details(SCENARIO, event, None)):
        assert said[0].isupper()
        assert not set("{}[]") & set(said)
        assert not re.search(r"\byou\b|\byour\b|  |'s\b", said)
    assert sentence(SCENARIO, event).endswith(".")


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_an_event_names_its_seat_and_its_draft(event):
    said = sentence(SCENARIO, event)
    seats = {getattr(event, name) for name in SEATS if hasattr(event, name)}
    draft = getattr(event, "draft", None)
    seats |= {draft} if isinstance(draft, int) else {draft.penholder} if draft else set()

    for seat in seats:
        assert SCENARIO.council.members[seat].name in said


SENTENCES = {
    "1.1 a round with its dates": (RoundOpened(2, SWEDEN), "Round 2 (25 July) opened with Sweden in the chair."),
    "1.2 a round past the labels": (RoundOpened(4, SWEDEN), "Round 4 opened with Sweden in the chair."),
    "1.3 news": (NewsBroke(0), "News: Second launch."),
    "1.4 calm": (NewsBroke(0, was_calmed=True), "The DPRK kept calm, and this did not happen: Second launch."),
    "1.5 a stage": (StageOpened(1, (FRANCE, AMERICA)), "France and the United States entered the room."),
    "1.6 an offer": (
        OfferMade(OFFER),
        "China offered France and the United States a deal on the draft of the Russian Federation: "
        'a yes from each for "Oil supply: at most cap; Coal exports: exactly full ban". '
        "China stands by it as long as the rest of the text grows no stronger.",
    ),
    "1.7 a silence nobody was there to keep": (
        SilenceHeld(RUSSIA, ()),
        "The silence on the draft of the Russian Federation held.",
    ),
    "1.8 a vote that carried": (
        BallotClosed(counted(VOTE, Verdict.ADOPTED)),
        "Vote on the draft of the Russian Federation: 3 in favour, 1 against, 1 abstaining. Adopted.",
    ),
    "1.9 a veto and whose": (
        BallotClosed(counted(VOTE, Verdict.VETOED)),
        "Vote on the draft of the Russian Federation: 3 in favour, 1 against, 1 abstaining. "
        "Not adopted: vetoed by the United States.",
    ),
    "1.10 a motion that did not carry": (
        BallotClosed(counted(DIVISION, Verdict.NOT_ADOPTED)),
        'Vote on whether to vote separately on "Coal exports" in the draft of the Russian Federation: '
        "3 in favour, 1 against, 1 abstaining. The motion did not carry.",
    ),
    "1.11 the end": (
        GameClosed(Ending.LAPSED),
        "The file is closed: no draft came to a vote, and the Council decided nothing.",
    ),
}


@pytest.mark.parametrize(("event", "said"), SENTENCES.values(), ids=SENTENCES)
def test_the_sentence(event, said):
    assert sentence(SCENARIO, event) == said


def test_a_vote_has_its_roll_and_its_explanations():
    assert details(SCENARIO, BallotClosed(counted(VOTE, Verdict.ADOPTED)), None) == (
        "In favour (3): France, Russian Federation, Sweden.",
        "Against (1): United States.",
        "Abstaining (1): China.",
        "Sweden, explaining its vote, pointed to: Humanitarian exemptions.",
        "The United States, explaining its vote, pointed to: Oil supply and Coal exports.",
    )


def test_a_revision_and_an_amendment_show_what_they_change():
    revision = DraftRevised(RUSSIA, BEFORE, TEXT, 2)

    assert "Coal exports: from blockade to full ban" in details(SCENARIO, revision, CHINA)
    assert details(SCENARIO, MotionMade(AMENDMENT), CHINA) == ("Coal exports: full ban, Rajin exempt",)


def test_a_circulated_draft_is_spelt_out_to_newcomers_only():
    event = DraftCirculated(DRAFT, (CHINA,))

    assert details(SCENARIO, event, CHINA) == details(SCENARIO, event, None) != ()
    assert details(SCENARIO, event, RUSSIA) == details(SCENARIO, event, CHANCE) == ()


def test_news_that_is_not_sourced_says_so():
    assert details(SCENARIO, NewsBroke(0), None) == ("A missile flew for 47 minutes.",)
    assert details(SCENARIO, NewsBroke(1), None) == ("Something may have been said. (inferred)",)
    assert details(SCENARIO, NewsBroke(0, was_calmed=True), None) == ()
