"""Who acts for seats whose time is out, until the stretch of the game that is being closed is over."""

from typing import TYPE_CHECKING, TypeAlias

from game.model.actions import TakeFloor
from game.model.council import Seat
from game.model.phases import Phase
from game.model.view import View
from game.play.lesson import Late
from game.rules.legality import is_legal
from game.ui.table import Table

if TYPE_CHECKING:
    from game.minds.mind import Mind

Chapter: TypeAlias = tuple[int, Phase, int]
"""A stretch in which seats act: the round, the phase, the ballots that were counted before."""


class Substitutes:
    """Staff, or absentees who pass, at the places of people."""

    def __init__(self, table: Table, skill: str) -> None:
        self._table = table
        self._skill = skill
        """Of staff that acts for a seat."""
        self.seats: set[Seat] = set()
        """The seats they act for."""
        self._closed: Chapter | None = None
        """The stretch they act to the end of; None: it is one seat's turn."""
        self._staffs: dict[Seat, Mind] = {}

    @property
    def have_turn(self) -> bool:
        """Whether one seat is played to the end of its turn, and no more."""
        return bool(self.seats) and self._closed is None

    def are_closing(self, view: View) -> bool:
        """Say whether they act to the end of the stretch a view is in."""
        return _chapter(view) == self._closed

    def are_done(self, view: View) -> bool:
        """Say whether that is over which somebody stood in for."""
        return view.to_act not in self.seats if self._closed is None else not self.are_closing(view)

    def take_turn(self, seat: Seat, late: Late) -> None:
        """Act for one seat to the end of its turn."""
        session, floor = self._table.session, TakeFloor(seat)

        def change() -> None:
            if is_legal(session.peek(seat), floor):
                session.act(floor)
            session.deputise(seat, self._mind(seat, late))

        self.seats, self._closed = {seat}, None
        self._table.reseat(change)

    def take_stretch(self, seats: tuple[Seat, ...], late: Late) -> None:
        """Act for more seats, until the present stretch is over."""

        def change() -> None:
            for seat in seats:
                self._table.session.deputise(seat, self._mind(seat, late))

        self._closed = _chapter(self._table.public)
        self.seats.update(seats)
        self._table.reseat(change)

    def leave(self) -> None:
        """Have people play again."""
        seats = self.dismiss()

        def change() -> None:
            for seat in seats:
                self._table.session.take_back(seat)

        self._table.reseat(change)

    def dismiss(self) -> tuple[Seat, ...]:
        """Act for nobody any more; return the seats that people are still to take back."""
        seats, self.seats, self._closed = tuple(self.seats), set(), None
        return seats

    def _mind(self, seat: Seat, late: Late) -> "Mind":
        """Return who acts for a seat; a staff remembers what it has heard."""
        from game.minds.roster import mind
        from game.play.standins import Absentee

        return Absentee() if late is Late.PASS else self._staffs.setdefault(seat, mind(self._skill))


def _chapter(view: View) -> Chapter:
    """Return the stretch a view is in."""
    return view.round, view.phase, len(view.counts)
