"""A council larger than any table, for the list of seats; and a draft of more measures than a sheet holds."""

from game.play.session import Session
from game.play.sitting import HUMAN, begin, header
from game.scenario.library import Source


def large(seats: int = 40, measures: int = 30) -> Session:
    """Return a new game of so many seats and measures; a person plays the first seat, who holds the pen."""
    levels = 'levels = [{ label = "nothing" }, { label = "something" }, { label = "all of it" }]'
    pieces = "".join(
        f'[[measure]]\nid = "m{number}"\ntitle = "Measure number {number}"\n{levels}\n' for number in range(measures)
    )
    wishes = "".join(f"m{number} = {{ ideal = 0.4, weight = 7 }}\n" for number in range(measures))
    position = 'position = { text = "It wants what it wants.", standing = "inferred" }'
    seat = '[[member]]\ncode = "S{0}"\nname = "State of the number {0}"\n{1}\n[member.wants]\n{2}'
    members = "".join(seat.format(number, position, wishes) for number in range(seats))
    front = (
        'format = 1\nid = "large"\ntitle = "A large council"\nsummary = "Many seats."\nrounds = ["1", "2"]\n'
        f"rule.yes_needed = {seats * 2 // 3}\n"
    )
    draft = '[[draft]]\npenholder = "S0"\n[draft.levels]\nm0 = 1\nm1 = 2\n'
    text = front + pieces + members + draft
    return begin(header(Source(text, "large.toml"), 1, (HUMAN, *("conceder",) * (seats - 1))))
