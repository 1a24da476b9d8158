"""The track of rounds: where in time we are, what happened when, and the deadline."""

from collections.abc import Iterator

from attrs import define, field, frozen
from pygame import Rect, Surface

from game.model.events import DraftTabled, NewsBroke, StageOpened
from game.model.view import View
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.shapes import box, disc
from game.ui.type import LEAST, LEAST_BOLD
from game.ui.widgets.node import Node, Role
from game.words.dates import short
from game.words.language import _
from game.words.names import written_label

HIGH = 84
NARROWEST = 118
"""Design pixels for a stop at least."""


@frozen
class Stop:
    """A round on the track."""

    round: int
    label: str
    mark: str = ""
    """What happened, or will be, in a word or two."""
    icon: str = ""


@define(eq=False, kw_only=True)
class Track(Node):
    """All rounds from left to right, or those around the present one where there is no room for all."""

    stops: tuple[Stop, ...]
    now: int
    role: Role = Role.IMAGE
    tall: float | None = HIGH
    grow: float = 1
    _shown: tuple[Stop, ...] = field(default=(), init=False)

    def natural(self, look: Look, width: int) -> tuple[int, int]:
        return width, 2 * look.letters.height(LEAST) + look.px(30)

    def place(self, look: Look, rect: Rect) -> None:
        self.rect = rect
        fits = max(1, rect.width // look.px(NARROWEST))
        first = min(max(0, self.now - 1 - fits // 2), max(0, len(self.stops) - fits))
        self._shown = self.stops[first : first + fits]

    def paint(self, look: Look, surface: Surface) -> None:
        number = len(self._shown)
        pitch = self.rect.width / max(1, number)
        line = look.letters.height(LEAST)
        middle = self.rect.top + line + (self.rect.height - 2 * line) // 2
        spots = [round(self.rect.left + pitch * (place + 0.5)) for place in range(number)]
        if spots:
            for place in range(number - 1):
                self._rail(look, surface, spots[place], spots[place + 1], middle, self._shown[place].round)
        for stop, spot in zip(self._shown, spots, strict=True):
            self._stop(look, surface, stop, spot, middle, round(pitch))

    def _rail(self, look: Look, surface: Surface, left: int, right: int, middle: int, round_: int) -> None:
        if round_ < self.now:
            surface.fill(look.colour(Hue.PUBLIC), (left, middle - look.px(2), right - left, look.px(4)))
            return
        dash = look.px(8)
        for start in range(left, right, 2 * dash):
            surface.fill(look.colour(Hue.LINE), (start, middle - look.px(1), min(dash, right - start), look.px(3)))

    def _stop(self, look: Look, surface: Surface, stop: Stop, spot: int, middle: int, pitch: int) -> None:
        line = look.letters.height(LEAST)
        place = Rect(spot - pitch // 2 + look.px(3), self.rect.top + look.px(4), pitch - look.px(6), 0)
        place.height = self.rect.height - look.px(8)
        is_now, is_last = stop.round == self.now, stop is self.stops[-1]
        if is_now:
            box(
                surface,
                place,
                look.colour(Hue.UNDECIDED_DARK),
                look.px(8),
                look.colour(Hue.UNDECIDED_LIGHT),
                look.px(2),
            )
        hue = Hue.UNDECIDED_LIGHT if is_now else Hue.TEXT if stop.round < self.now else Hue.DIM
        type_ = LEAST_BOLD if is_now else LEAST
        room = place.width - look.px(8)
        label = look.letters.cut(stop.label, type_, room)
        look.write(surface, label, type_, hue, Rect(place.left, place.top + look.px(1), place.width, line), 0.5)
        if stop.icon:
            disc(surface, (spot, middle), look.px(12), look.colour(Hue.UNDECIDED if is_now else Hue.PUBLIC))
            look.icon(surface, stop.icon, Hue.INK, (spot, middle), 16)
        else:
            fill = Hue.UNDECIDED if is_now else Hue.PUBLIC if stop.round < self.now else Hue.DEEP
            disc(surface, (spot, middle), look.px(7), look.colour(fill), look.colour(Hue.PUBLIC))
        mark_hue = Hue.OPPOSE_LIGHT if is_last and not is_now else hue
        below = Rect(place.left, place.bottom - line - look.px(1), place.width, line)
        if not is_now and self._is_alone(stop):
            edge = min(below.left - self.rect.left, self.rect.right - below.right)
            below = below.inflate(2 * max(0, min(edge, pitch * 9 // 20)), 0)
        mark = look.letters.cut(stop.mark, LEAST, below.width - look.px(8))
        look.write(surface, mark, LEAST, mark_hue, below, 0.5)

    def _is_alone(self, stop: Stop) -> bool:
        """Whether nothing is written beside a mark, so that it may be longer."""
        at = self._shown.index(stop)
        beside = self._shown[max(0, at - 1) : at] + self._shown[at + 1 : at + 2]
        return not any(other.mark or other.round == self.now for other in beside)

    def inks(self) -> Iterator[tuple[Hue, Hue | None]]:
        yield Hue.TEXT, None
        yield Hue.DIM, None
        yield Hue.UNDECIDED_LIGHT, Hue.UNDECIDED_DARK
        yield Hue.OPPOSE_LIGHT, None


def stops(view: View) -> tuple[Stop, ...]:
    """Return every round with what a seat knows to have happened in it."""
    scenario = view.scenario
    return (
        tuple(_stop(view, round_) for round_ in range(1, max(view.last_round, len(scenario.rounds)) + 1))
        if (scenario.rounds)
        else tuple(_stop(view, round_) for round_ in range(1, view.last_round + 1))
    )


def _stop(view: View, round_: int) -> Stop:
    scenario = view.scenario
    label = short(written_label(scenario, round_)) or _("Round {round}").format(round=round_)
    if round_ == view.last_round:
        return Stop(round_, label, _("Deadline"), "flag")
    page = view.log[round_] if round_ < len(view.log) else ()
    for event in page:
        match event:
            case NewsBroke(news=news, was_calmed=False):
                return Stop(round_, label, scenario.news[news].title, "burst")
            case StageOpened():
                return Stop(round_, label, _("More seats"), "people")
            case DraftTabled():
                return Stop(round_, label, _("Draft tabled"), "document")
            case _:
                pass
    entering = {seat for stage in scenario.stages if stage.from_round == round_ for seat in stage.members}
    newcomers = sorted(entering - set(view.room))
    if round_ > view.round and newcomers:
        one = _("{member} enters").format(member=scenario.council.members[newcomers[0]].name)
        return Stop(round_, label, one if len(newcomers) == 1 else _("More seats"), "people")
    if round_ > view.round and scenario.council.president(round_) != scenario.council.president(round_ - 1):
        president = scenario.council.members[scenario.council.president(round_)].name
        return Stop(round_, label, _("{member} presides").format(member=president), "gavel")
    return Stop(round_, label)
