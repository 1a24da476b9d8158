"""The largest council there can be fits into a journal."""

from game.model.actions import MakeOffer
from game.model.text import Package, Term
from game.play.journal import LONGEST_HEADER, LONGEST_LINE, End, Header, entry_line, header_line
from game.scenario.guard import LARGEST


def test_the_widest_offer_fits_into_a_line():
    package = Package(tuple(Term(measure, (0, 1, 2, 3, 4, 5)) for measure in range(100)))
    offer = MakeOffer(192, 191, tuple(range(192)), package)

    line, _chain = entry_line(End(0, "", 49_998), offer)

    assert len(line) < LONGEST_LINE


def test_the_longest_scenario_fits_into_a_header():
    for letter in "aя理🕊\n":
        source = letter * (LARGEST // len(letter.encode()))
        line, _chain = header_line(Header("0.1.0", "x", source, 1, ("conceder",) * 193))

        assert len(line) < LONGEST_HEADER
