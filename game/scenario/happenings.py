"""Events of the day: when they may happen, and what they shift."""

from collections.abc import Mapping

from attrs import frozen

from game.model.scenario import News
from game.scenario import codes
from game.scenario.briefs import standing
from game.scenario.codes import Code
from game.scenario.directory import Directory
from game.scenario.figures import hundredths, within
from game.scenario.format import EventTable
from game.scenario.member_format import Number
from game.scenario.problems import Place
from game.words.language import _

_MOST_POINTS = 1000
_MOST_TRUST = 100


@frozen
class Calendar:
    """Reads the events of one calendar."""

    rounds: int
    deadline: int
    directory: Directory

    def news(self, tables: tuple[EventTable, ...]) -> tuple[News, ...]:
        """Return the events of the days, noting every problem in them."""
        return tuple(self._news(table, ("event", index)) for index, table in enumerate(tables))

    def _news(self, table: EventTable, place: Place) -> News:
        within(self.directory.findings, (*place, "chance"), table.chance, 0, 1)
        is_known = not self.directory.findings.is_doubtful(("deadline",))
        if is_known and table.deadline and not 1 <= self.deadline + table.deadline <= self.rounds:
            self._note(codes.DEADLINE_MOVED_OUT, (*place, "deadline"), _("this moves the deadline out of the calendar"))
        trust = self._shifts(table.trust, (*place, "trust"), _MOST_TRUST)
        return News(
            title=table.title,
            text=table.text,
            standing=standing(table.standing, table.source, place, self.directory),
            source=table.source,
            rounds=self._rounds(table, place),
            chance=hundredths(table.chance),
            is_provocation=table.provocation,
            urgency=self._points(table.urgency, (*place, "urgency")),
            worth=self._worth(table, (*place, "worth")),
            trust=tuple(int(shift) for shift in trust),
            deadline=table.deadline,
            opens_room=table.opens_room,
            leaks_channel=table.leaks_channel,
        )

    def _rounds(self, table: EventTable, place: Place) -> tuple[int, ...]:
        if (table.round is None) == (not table.rounds):
            self._note(
                codes.EVENT_WITHOUT_ROUND,
                (*place, "round"),
                _("an event needs round = 3 or rounds = [3, 4], one of the two"),
            )
        dated: list[tuple[int, Place]] = [(day, (*place, "rounds", index)) for index, day in enumerate(table.rounds)]
        if table.round is not None:
            dated.append((table.round, (*place, "round")))
        for day, at in dated:
            if not 1 <= day <= self.rounds:
                sentence = _("round {round} is outside the calendar, which has rounds 1 to {last}")
                self._note(codes.OUTSIDE_CALENDAR, at, sentence.format(round=day, last=self.rounds))
        return tuple(sorted({day for day, _at in dated}))

    def _worth(self, table: EventTable, place: Place) -> tuple[tuple[int, tuple[int, ...]], ...]:
        built = {}
        for id_, shifts in table.worth.items():
            measure = self.directory.measure(id_, (*place, id_))
            if measure is not None:
                built[measure] = self._points(shifts, (*place, id_))
        return tuple(sorted(built.items()))

    def _points(self, named: Mapping[str, Number], place: Place) -> tuple[int, ...]:
        return tuple(hundredths(shift) for shift in self._shifts(named, place, _MOST_POINTS))

    def _shifts(self, named: Mapping[str, Number], place: Place, most: int) -> tuple[Number, ...]:
        """Return one number for each seat, or nothing where no seat is named."""
        for name, shift in named.items():
            within(self.directory.findings, (*place, name), shift, -most, most)
        return self.directory.by_seat(named, place) if named else ()

    def _note(self, code: Code, place: Place, sentence: str) -> None:
        self.directory.findings.add(code, place, sentence)
