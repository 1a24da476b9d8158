"""What happened, as one reads it."""

from game.desk.chronicle import log_page, rounds, since_page
from game.model.actions import AnswerPoll, AskPoll
from game.model.offers import Answer
from game.rules.views import view
from game.words.minutes import entries, length
from tests.desk.tables import CHN, ETH, GBR, RUS, SEN, USA, opened, told
from tests.table import after, in_round


def polled(*seats):
    """Return a position in which some seats have answered the penholder's poll with yes."""
    replies = [AnswerPoll(seat, USA, Answer.YES) for seat in seats]
    return after(opened(), AskPoll(USA, USA), *replies)


def test_a_straw_poll_is_told_with_the_answers_that_came_before():
    early = view(polled(CHN, RUS), SEN)
    late = view(polled(CHN, RUS, ETH), SEN)

    assert "yes: China, Russia, Ethiopia" in told(since_page(late, length(early), True))
    assert "Senegal" not in told(since_page(late, length(early), True))
    assert "United Kingdom" not in told(since_page(view(polled(CHN, RUS, ETH), GBR), 0, True))


def test_the_log_has_every_entry_once_in_its_round():
    seen = view(in_round(polled(CHN, RUS), 3), SEN)
    found = rounds(seen)

    assert [entry for _round, run in found for entry in run] == list(entries(seen))
    assert {1, 2, 3} <= {number for number, _run in found}
    assert all(entry.round == number for number, run in found for entry in run)


def test_the_log_from_a_round_on_leaves_out_what_came_before():
    seen = view(in_round(polled(CHN, RUS), 3), SEN)

    assert "asked for a straw poll" in told(log_page(seen))
    assert "asked for a straw poll" not in told(log_page(seen, 3))
    assert "Round 3 of 6" in told(log_page(seen, 3))
