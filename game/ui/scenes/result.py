"""The result and the debrief: what was decided, what it was worth to whom, why, and the whole of the minutes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from game import paths
from game.analysis.versions import last_count
from game.desk.afterthoughts import why_page
from game.desk.chronicle import heading as round_heading
from game.desk.debrief import score_page
from game.desk.missed import missed_lines
from game.desk.page import Line, Page, Tone, lines
from game.desk.upshot import upshot
from game.model.council import Seat
from game.model.voting import Ending, Vote
from game.play.session import Session
from game.ui.aftermath import Aftermath
from game.ui.bar import Bar, Whole, named, public
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.pages_back import pages_back
from game.ui.result_panels import history_card, missed_card, moments_card, questions_sheet, whip_sheet
from game.ui.result_sheets import Ledger, Versions, seats_sheet, text_sheet
from game.ui.scene import Scene
from game.ui.scenes.confirm import dialog
from game.ui.scenes.save_report import SaveReport
from game.ui.type import BANNER, BODY, DOCUMENT, NAME, SECOND, TITLE
from game.ui.wanted import told_wants
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Pad, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.words import hindsight as sentences
from game.words.labels import named as label
from game.words.language import _
from game.words.meetings import ended
from game.words.minutes import Entry, entries_of, minutes
from game.words.names import name, round_label

if TYPE_CHECKING:
    from game.ui.application import Application

WIDE = 1_640
"""Design pixels from which the three sheets stand side by side."""

NARROW = 1_500
"""Design pixels below which the tabs have a row of their own."""

MISSED = 3
"""Offers and swaps shown beside the result; the others are under "Looking back"."""

MOMENTS, FEWER_MOMENTS = 3, 2
"""Key moments shown; fewer where there are missed offers to show below them."""

PEOPLE = 2
"""People whose upshot stands over the result; of more, each has it behind its name."""

LOOK = 2_000
"""Milliseconds between two looks at the games that are being played for par."""

ICONS = {
    Ending.ADOPTED: ("check", Hue.SUPPORT_LIGHT, Hue.PUBLIC_DARK),
    Ending.STATEMENT: ("speech", Hue.SUPPORT_LIGHT, Hue.PUBLIC_DARK),
    Ending.VETOED: ("cross", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK),
    Ending.NOT_ADOPTED: ("cross", Hue.OPPOSE_LIGHT, Hue.OPPOSE_DARK),
    Ending.WITHDRAWN: ("minus", Hue.DIM, Hue.SUNKEN),
    Ending.LAPSED: ("clock", Hue.DIM, Hue.SUNKEN),
}


class Result(Scene):
    """A finished game, with nothing hidden any more."""

    name = "result"
    is_shown_to_all = True

    def __init__(
        self, app: "Application", session: Session, leave: Callable[[], None], journal: Path | None = None
    ) -> None:
        super().__init__(app)
        self._session, self._leave, self._journal = session, leave, journal or session.journal
        self._view = session.view(None)
        self.scenario = self._view.scenario
        self.aftermath = Aftermath(app, session, app.refresh, journal)
        self._tab = 0
        self._seat: Seat = session.humans[0] if session.humans else 0
        self._minutes_of = 1
        self._page_back = 0
        self._is_narrow = False
        self._entries: tuple[Entry, ...] | None = None
        self._whys: dict[Seat, Page | None] = {}
        """Why each AI member did what it did; None while it is asked again."""

    def opened(self) -> None:
        self.aftermath.start()

    def left(self) -> None:
        self.aftermath.stop()

    def wait(self) -> int | None:
        return None if self.aftermath.known.is_complete or self.aftermath.known.is_busy else LOOK

    def tick(self) -> None:
        self.aftermath.look()

    def title(self) -> str:
        return _("The debrief")

    def back(self) -> None:
        self._leave()

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        wide = look.design(size[0])
        is_wide = wide >= WIDE
        tabs = self._tabs(is_wide)
        self._tab = min(self._tab, len(tabs) - 1)
        choice = Segments(
            key="tabs",
            label=_("Shown"),
            options=[said for said, _body in tabs],
            chosen=self._tab,
            set=self._turn,
            grow=1,
        )
        is_narrow = self._is_narrow = wide < NARROW
        beside = () if is_narrow else (self._report(), *self._doors())
        top = Row(children=(choice, *beside), gap=12)
        body = tabs[self._tab][1]()
        body.grow = 1
        upshots = tuple(self._upshots()) if self._tab == 0 else ()
        column = Column(children=(top, self._banner(is_narrow), *upshots, body), gap=12)
        return Whole(bar=self._bar(wide < 1_300), body=Pad(child=column, sides=16, ends=12))

    def _report(self) -> Button:
        return Button(
            key="report",
            said=_("Save the report"),
            icon="document",
            command="report",
            act=lambda: self.app.open(SaveReport(self.app, self._session, self._journal)),
        )

    def _doors(self) -> tuple[Node, ...]:
        return (
            Button(key="replay", said=_("Replay"), icon="rewind", act=lambda: self.replay()),
            Button(key="leave", said=_("Leave"), command="close", act=self._leave),
        )

    def _tabs(self, is_wide: bool) -> list[tuple[str, Callable[[], Node]]]:
        rest: list[tuple[str, Callable[[], Node]]] = [
            (_("What each wanted"), self._priorities),
            (_("Why they did it"), self._why),
            (_("Minutes"), self._minutes),
            (_("Looking back"), self._back),
        ]
        if is_wide:
            return [(_("The result"), self._whole), *rest]
        return [
            (_("The seats"), self._seats),
            (_("The text"), self._text),
            (_("Moments"), lambda: Scroll(key="panels", child=Column(children=tuple(self._panels()), gap=12))),
            *rest,
        ]

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, is_narrow: bool) -> Bar:
        first, last = round_label(self.scenario, 1), round_label(self.scenario, self._view.round)
        said = _("{first} to {last}").format(first=first, last=last) if first and last else ""
        right: Node = Space() if is_narrow else Text(said=said, type=BODY, hue=Hue.DIM)
        return Bar(left=named(self.scenario.title, is_narrow), middle=public(_("Public: the debrief")), right=right)

    def _banner(self, is_narrow: bool) -> Node:
        result = self.aftermath.result
        icon, hue, fill = ICONS[result.ending]
        said = label(result.ending)
        parts: list[Node] = [
            Icon(name=icon, side=36, hue=hue),
            Text(said=said[:1].upper() + said[1:], type=TITLE if is_narrow else BANNER, most=1),
        ]
        count = last_count(self._view.counts)
        if count is not None:
            votes = _("{yes} yes  {no} no  {abstain} abstain").format(
                yes=len(count.votes(Vote.YES)), no=len(count.votes(Vote.NO)), abstain=len(count.votes(Vote.ABSTAIN))
            )
            parts.append(Text(said=votes, type=NAME if is_narrow else TITLE, most=2))
        if is_narrow:
            parts += [Space(grow=1), *self._doors()]
        else:
            parts.append(Text(said=ended(result.ending), type=BODY, grow=1))
        return Card(
            child=Row(children=parts, gap=12 if is_narrow else 24), fill=fill, border=hue, line=2, sides=24, ends=10
        )

    def _upshots(self) -> Iterator[Node]:
        """Yield how well each person did, and why, as far as it is known."""
        for seen in self.aftermath.known.people[:PEOPLE]:
            mine = self._session.view(seen.seat).priorities
            if mine is not None:
                said = upshot(self.scenario, self.aftermath.result, mine, seen)
                flag = Flag(code=self.scenario.council.members[seen.seat].code, high=26)
                yield Row(children=(flag, Text(said=said, type=BODY, grow=1)), gap=12)

    # The result

    def _whole(self) -> Node:
        panels = Scroll(key="panels", child=Column(children=tuple(self._panels()), gap=12), grow=1)
        seats, text = self._seats(), self._text()
        seats.wide, text.wide = 668, 580
        return Row(children=(seats, text, panels), gap=14, down=None)

    def _seats(self) -> Node:
        ledger = Ledger(
            self.scenario,
            self.aftermath.result,
            self._session.humans,
            last_count(self._view.counts),
            self.aftermath.known,
            self._open,
        )
        return seats_sheet(ledger)

    def _text(self) -> Node:
        known = self.aftermath.known.retrospect
        return text_sheet(Versions(self.scenario, known, self.aftermath.result, last_count(self._view.counts)))

    def _panels(self) -> Iterator[Node]:
        known = self.aftermath.known
        if known.trouble:
            yield Text(said=_("Hindsight could not be computed: {problem}").format(problem=known.trouble), type=BODY)
        if len(known.reckonings) > 1:
            yield whip_sheet(self.scenario, known.reckonings, self.aftermath.seat)
        missed = [] if known.lookback is None else list(missed_lines(known.lookback))
        yield moments_card(self.scenario, known, self.replay, FEWER_MOMENTS if missed else MOMENTS)
        if missed:
            yield missed_card(self.scenario, missed[:MISSED])
        if self.scenario.history:
            yield history_card(self.scenario.history)

    def _open(self, seat: Seat) -> None:
        self.app.open(SeatResult(self.app, self, seat))

    def page_of(self, seat: Seat) -> Page:
        """Return where a seat's points come from, and what its play was worth if a person played it."""
        page = score_page(self.scenario, self.aftermath.result.scores[seat])
        for seen in self.aftermath.known.people:
            if seen.seat == seat:
                mine = self._session.view(seat).priorities
                said = () if mine is None else (upshot(self.scenario, self.aftermath.result, mine, seen),)
                page = (*lines(said, Tone.STRONG), *page, *lines(sentences.lines(seen)))
        return page

    def wants_of(self, seat: Seat) -> Node:
        """Return what a seat wanted, beside what was decided."""
        mine = self._session.view(seat).priorities
        return Space() if mine is None else told_wants(self.scenario, mine, seat, self.aftermath.result.text)

    def replay(self, at: int = 0) -> None:
        """Open the replay, at its beginning unless said."""
        from game.ui.scenes.replay import Replay

        self.app.open(Replay(self.app, self._session, at))

    # One seat after the other

    def _beside(self, seats: tuple[Seat, ...], shown: Node) -> Node:
        """Return a list of seats to choose from, and what is shown of the chosen one."""
        links: list[Node] = []
        for seat in seats:
            member = self.scenario.council.members[seat]
            links.append(
                Row(
                    children=(
                        Flag(code=member.code, high=24),
                        Button(
                            key=f"choose-{seat}",
                            said=member.name,
                            kind=Kind.PRIMARY if seat == self._seat else Kind.SECONDARY,
                            act=self._chooser(seat),
                            tall=42,
                            grow=1,
                        ),
                    ),
                    gap=10,
                )
            )
        choice = Scroll(key="choice", child=Column(children=links, gap=6), wide=300, grow=0)
        return Row(children=(choice, shown), gap=16, down=None)

    def _chooser(self, seat: Seat) -> Callable[[], None]:
        def choose() -> None:
            self._seat = seat
            self.app.refresh()

        return choose

    def _paged(self, key: str, page: Page) -> Node:
        return Sheet(child=Scroll(key=key, child=page_node(page, on_paper=True), bar=Hue.INK_2), grow=1)

    def _priorities(self) -> Node:
        title = heading(name(self.scenario, self._seat), DOCUMENT, Hue.INK)
        shown = Column(children=(title, self.wants_of(self._seat)), gap=8)
        sheet = Sheet(child=Scroll(key=f"wants-of-{self._seat}", child=shown, bar=Hue.INK_2), grow=1)
        return self._beside(self.scenario.council.seats, sheet)

    def _why(self) -> Node:
        seats = tuple(seat for seat in self.scenario.council.seats if seat not in self._session.humans)
        if not seats:
            return self._paged("why", (Line(_("People played every seat.")),))
        if self._seat not in seats:
            self._seat = seats[0]
        page = self._whys.get(self._seat)
        if self._seat not in self._whys:
            self._ask(self._seat)
        if page is None:
            page = (Line(_("It is being asked again…"), Tone.FAINT),)
        return self._beside(seats, self._paged(f"why-{self._seat}", page))

    def _ask(self, seat: Seat) -> None:
        self._whys[seat] = None

        def work() -> None:
            try:
                page = why_page(self._session, (seat,))
            except Exception as error:  # a mind that cannot say must not take the debrief with it
                page = (Line(f"{type(error).__name__}: {error}", Tone.WARNING),)
            self.app.later(lambda: self._answered(seat, page))

        Thread(target=work, daemon=True).start()

    def _answered(self, seat: Seat, page: Page) -> None:
        self._whys[seat] = page
        self.app.refresh()

    # Looking back

    def _back(self) -> Node:
        """Return the pages that look back, one chosen of a list."""
        pages = pages_back(self.scenario, self._view.counts, self.aftermath.known)
        if not pages:
            trouble = self.aftermath.known.trouble
            said = _("Hindsight could not be computed: {problem}").format(problem=trouble) if trouble else ""
            return self._paged("back", (Line(said or _("Not yet computed."), Tone.FAINT),))
        self._page_back = min(self._page_back, len(pages) - 1)
        links: list[Node] = [
            Button(
                key=f"back-{number}",
                said=title,
                kind=Kind.PRIMARY if number == self._page_back else Kind.SECONDARY,
                act=self._turner(number),
                tall=46,
            )
            for number, (title, _page) in enumerate(pages)
        ]
        if self._is_narrow:
            links.insert(0, self._report())
        choice = Scroll(key="backs", child=Column(children=links, gap=6), wide=300, grow=0)
        key, page = f"back-page-{self._page_back}", pages[self._page_back][1]()
        shown = questions_sheet(key, page) if self._page_back == 0 else self._paged(key, page)
        return Row(children=(choice, shown), gap=16, down=None)

    def _turner(self, number: int) -> Callable[[], None]:
        def turn() -> None:
            self._page_back = number
            self.app.refresh()

        return turn

    # Minutes

    def _minutes(self) -> Node:
        if self._entries is None:
            self._entries = entries_of(self.scenario, self._session.events())
        rounds = list(dict.fromkeys(entry.round for entry in self._entries))
        if self._minutes_of not in rounds:
            self._minutes_of = rounds[0] if rounds else 1
        links = [self._round(number) for number in rounds]
        save = Button(key="save", said=_("Save as text file"), icon="save", command="save", act=self._save)
        choice = Column(children=(save, Scroll(key="rounds", child=Column(children=links, gap=6))), gap=12, wide=300)
        rows: list[Node] = [
            heading(round_heading(self._view, self._minutes_of), DOCUMENT, Hue.INK),
            Rule(hue=Hue.INK, thick=2, tall=6),
        ]
        for entry in self._entries:
            if entry.round == self._minutes_of:
                rows += _entry(entry)
        sheet = Sheet(
            child=Scroll(key=f"minutes-{self._minutes_of}", child=Column(children=rows, gap=6), bar=Hue.INK_2), grow=1
        )
        return Row(children=(choice, sheet), gap=16, down=None)

    def _round(self, number: int) -> Node:
        date = round_label(self.scenario, number)
        said = _("Round {round}").format(round=number) if number else _("Before")

        def choose() -> None:
            self._minutes_of = number
            self.app.refresh()

        return Button(
            key=f"round-{number}",
            said=f"{said}  {date}".strip(),
            kind=Kind.PRIMARY if number == self._minutes_of else Kind.SECONDARY,
            act=choose,
            tall=40,
        )

    def _save(self) -> None:
        stem = self._journal.stem if self._journal is not None else self.scenario.id
        file = paths.games() / f"{stem}.minutes.txt"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(minutes(self._view, self._session.events()), encoding="utf-8")
        except OSError as error:
            self.app.toast(_("The minutes could not be saved: {problem}").format(problem=error), "warning", Hue.OPPOSE)
        else:
            self.app.toast(_("Saved as {file}").format(file=file), "save")


def _entry(entry: Entry) -> Iterator[Node]:
    said = _("In private: {sentence}").format(sentence=entry.sentence) if entry.is_private else entry.sentence
    yield Text(said=said, type=BODY, hue=Hue.INK)
    for detail in entry.details:
        yield Pad(child=Text(said=detail, type=SECOND, hue=Hue.INK_2), sides=18, ends=0)


class SeatResult(Scene):
    """One seat's game: where its points come from, and what it wanted."""

    name = "seat result"
    is_overlay = True

    def __init__(self, app: "Application", result: Result, seat: Seat) -> None:
        super().__init__(app)
        self._result, self._seat = result, seat

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        scenario = self._result.scenario
        member = scenario.council.members[self._seat]
        head = Row(children=(Flag(code=member.code, high=36), heading(name(scenario, self._seat), DOCUMENT)), gap=14)
        wants = Card(child=self._result.wants_of(self._seat), fill=Hue.PAPER, sides=18, ends=12)
        body = Column(children=(page_node(self._result.page_of(self._seat)), wants), gap=14)
        close = Button(key="close", said=_("Close"), command="close", kind=Kind.PRIMARY, act=self.back, is_safe=True)
        return dialog(look, size, head, body, Row(children=(Space(grow=1), close)), wide=1_100)
