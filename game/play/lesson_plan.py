"""The plan of a lesson: how its minutes are divided, and what does not fit."""

from attrs import frozen

from game.model.scenario import Scenario
from game.play.lesson import Lesson, Way
from game.words.language import _, ngettext

SETTLING = 120
"""Seconds that every lesson but the first loses to sitting down and looking again."""

VISIT, TURN, HAND = 15, 60, 5
"""Seconds that a delegation needs at the desk in a round, as a class that knows the screen takes; that a turn of a seat
needs with the curtain; that a hand takes in a show of hands."""

AI_ROUND = 15
"""Seconds that are lost in a round while AI members act, and to the gavel."""

LEAST_ROUND = 90
"""Seconds below which nobody can bargain."""


@frozen
class Plan:
    """How long each part is, in seconds."""

    intro: int
    rounds: int
    round: int
    turn: int
    """What one seat has where turns go round."""
    vote: int
    debrief: int
    lessons: int = 1
    warnings: tuple[str, ...] = ()

    @property
    def bargaining(self) -> int:
        """The seconds of all rounds, with what is lost while AI members act."""
        return self.rounds * (self.round + AI_ROUND)

    @property
    def whole(self) -> int:
        """The seconds it takes in all, without what is lost between lessons."""
        return self.intro + self.bargaining + self.vote + self.debrief


def plan(lesson: Lesson, scenario: Scenario) -> Plan:
    """Return the plan of a lesson; the rounds share what the other parts leave."""
    seats, number = len(lesson.codes), len(lesson.delegations)
    total = lesson.seconds - SETTLING * (lesson.lessons - 1)
    intro = _within(total * 11 // 100, 180, 900)
    debrief = _within(total * 16 // 100, 300, 1_800)
    vote = 60 + (HAND if lesson.way is not Way.TURNS else VISIT) * seats
    rounds = scenario.deadline
    left = total - intro - debrief - vote
    round_ = _tens(max(30, left // rounds - AI_ROUND))
    turn = _tens(max(20, round_ // max(1, seats)))
    warnings = tuple(_warnings(lesson, rounds, round_, seats, number))
    return Plan(intro, rounds, round_, turn, vote, debrief, lesson.lessons, warnings)


def _warnings(lesson: Lesson, rounds: int, round_: int, seats: int, number: int) -> list[str]:
    found = []
    if lesson.way is Way.TURNS and round_ < TURN * seats:
        minutes = -(-TURN * seats * rounds // 60)
        said = ngettext(
            "{count} seat taking turns for a minute each needs {minutes} minutes for {rounds} rounds: choose the open "
            "floor or sealed rounds, or more lessons.",
            "{count} seats taking turns for a minute each need {minutes} minutes for {rounds} rounds: choose the open "
            "floor or sealed rounds, fewer seats, or more lessons.",
            seats,
        )
        found.append(said.format(count=seats, minutes=minutes, rounds=rounds))
    elif lesson.way is not Way.TURNS and round_ < max(LEAST_ROUND, VISIT * number):
        said = _(
            "{time} a round are too few for {count} delegations at one desk: not everybody will get to it in every "
            "round. Take more time, or fewer delegations."
        )
        found.append(said.format(time=spelled(round_), count=number))
    return found


def spelled(seconds: int) -> str:
    """Return a length of time as on a clock: 3:30, or 1:05:00."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _within(seconds: int, least: int, most: int) -> int:
    return _tens(min(max(seconds, least), most))


def _tens(seconds: int) -> int:
    return seconds // 10 * 10
