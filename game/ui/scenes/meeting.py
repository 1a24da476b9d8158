"""The formal meeting as one seat lives it: motions, objections, its own hand, and waiting for the others."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from game.desk.ballots import open_ballot, other_text, outcomes
from game.desk.choosing import Choice, at_meeting
from game.desk.page import Line, Page, lines
from game.desk.roll import on_agenda
from game.desk.stances import stances
from game.desk.valuation import beside
from game.model.actions import (
    Action,
    CastVote,
    GrantPostponement,
    MoveAmendment,
    MovePostponement,
    MoveSeparateVote,
    PassTurn,
)
from game.model.council import Seat
from game.model.events import MotionMade
from game.model.phases import Phase
from game.model.text import Draft
from game.model.view import View
from game.model.voting import Ballot, Matter, Vote
from game.rules.legality import breach
from game.ui.bar import Bar, Whole, menu_button, named, private, public
from game.ui.hues import Hue
from game.ui.look import Look
from game.ui.pages import page_node
from game.ui.paper import Paper, no_paper, paper
from game.ui.scene import Scene
from game.ui.seating import council
from game.ui.stances import EXPECTED, GARBS, RAISED, TO_VOTE, VOTES, Garb, Stand, stand
from game.ui.tally import Strip, needed_said
from game.ui.type import BODY, DOCUMENT, HEADING, NAME, SECOND, SECOND_BOLD, TITLE
from game.ui.widgets.button import Button, Kind
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Card, Column, Flow, Pad, Row, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Node
from game.ui.widgets.text import Flag, Icon, Text, heading
from game.ui.widgets.tick import Tick
from game.words.breaches import numbered
from game.words.events import sentence
from game.words.language import _
from game.words.meetings import put
from game.words.minutes import heading as round_heading
from game.words.names import member, name
from game.words.texts import level

if TYPE_CHECKING:
    from game.minds.staff import WhipCount
    from game.ui.application import Application
    from game.ui.scenes.chamber import Chamber

WIDE = 1_440
"""Design pixels from which question and text stand side by side."""

TABLE_HIGH = 580
"""Design pixels of the table while one waits."""

RISK = 25
"""Percent from which a veto is warned of."""

KINDS = {Vote.YES: Kind.PRIMARY, Vote.NO: Kind.DANGER, Vote.ABSTAIN: Kind.NEUTRAL}
COMMANDS = {Vote.YES: "yes", Vote.NO: "no", Vote.ABSTAIN: "abstain"}


class Meeting(Scene):
    """What the meeting asks of the seat whose desk is open."""

    name = "meeting"
    is_shown_to_all = True

    def __init__(self, app: "Application", chamber: "Chamber") -> None:
        super().__init__(app)
        self.chamber = chamber
        self._tab = 0
        self._cites: tuple[int, ...] = ()
        self._about: Ballot | None = None
        """The question for which measures were ticked."""
        self._divides: Seat | None = None
        """The draft of which a measure is being picked for a separate vote."""

    @property
    def view(self) -> View:
        """What is shown: the reader's view."""
        return self.chamber.view

    def title(self) -> str:
        return _("The formal meeting")

    # Layout

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        view, wide = self.view, look.design(size[0])
        left: Node = Scroll(key="meeting", child=Column(children=tuple(self._left(view, wide)), gap=14))
        if wide >= WIDE:
            right = Pad(child=self._right(view, False), sides=0, ends=0, wide=wide * 0.41)
            body: Node = Row(children=(left, right), gap=16, down=None, grow=1)
        else:
            tabs = Segments(
                key="tabs",
                label=_("Shown"),
                options=(_("The question"), _("The text")),
                chosen=self._tab,
                set=self._turn,
            )
            shown = left if self._tab == 0 else self._right(view, wide < 900)
            shown.grow = 1
            body = Column(children=(tabs, shown), gap=10, grow=1)
        return Whole(bar=self._bar(view, wide < 1_300), body=Pad(child=body, sides=16, ends=14))

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _bar(self, view: View, is_narrow: bool) -> Bar:
        is_own = view.seat is not None
        middle = private(view.scenario, view.seat) if view.seat is not None else public(_("Public: formal meeting"))
        right = menu_button(self.chamber.deeds.menu)
        left = named(view.scenario.title, is_narrow)
        return Bar(left=left, middle=middle, right=right, line=Hue.PRIVATE if is_own else Hue.PUBLIC)

    def _right(self, view: View, is_narrow: bool) -> Node:
        draft = self._draft(view)
        if draft is None:
            return no_paper(_("No text is before the meeting now."))
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        text, before = draft.text, None
        if ballot is not None and ballot.draft == draft.penholder:
            other = other_text(view, ballot, draft)
            text, before = (other, draft.text) if other is not None else (draft.text, None)
        return paper(Paper(view, draft, text, before, open=self.chamber.deeds.measure), is_narrow=is_narrow)

    def _draft(self, view: View) -> Draft | None:
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        if ballot is not None:
            return view.draft(ballot.draft)
        asked = view.queue[0] if view.phase is Phase.INSISTENCE and view.queue else None
        if asked is not None:
            return view.draft(asked)
        return next(iter(on_agenda(view)), None)

    # What is asked

    def _left(self, view: View, wide: float) -> Iterator[Node]:
        yield self._agenda(view)
        if view.seat is None or view.to_act != view.seat:
            yield from self._waiting(view)
            return
        match view.phase:
            case Phase.BALLOT:
                yield from self._ballot(view, wide)
            case Phase.MOTIONS:
                yield from self._motions(view)
            case Phase.OBJECTION:
                said = _("A separate vote was asked for. Let it be, or object and have that voted first.")
                yield from self._two(view, said)
            case Phase.INSISTENCE:
                said = _(
                    "Another text has been adopted. Let your draft fall, or insist that it be put to the vote too."
                )
                yield from self._two(view, said)
            case _:
                pass

    def _agenda(self, view: View) -> Node:
        when = round_heading(view.scenario, view.round)
        head = Row(
            children=(
                Icon(name="gavel", side=34, hue=Hue.SUPPORT_LIGHT),
                heading(_("The formal meeting"), DOCUMENT),
                Text(said=when, type=BODY, hue=Hue.DIM, across=1, grow=1),
            ),
            gap=14,
        )
        rows: list[Node] = [head]
        meeting = view.meeting
        for place, draft in enumerate(on_agenda(view)):
            said = _("{number}. Draft of {member}, version {version}").format(
                number=place + 1, member=member(view.scenario, draft.penholder), version=draft.version
            )
            flag = Flag(code=view.scenario.council.members[draft.penholder].code, high=24)
            rows.append(Row(children=(flag, Text(said=said, type=BODY, grow=1)), gap=12))
        for motion in meeting.motions if meeting else ():
            rows.append(_motion(view, motion))
        return Card(child=Column(children=rows, gap=8), fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)

    # Waiting

    def _waiting(self, view: View) -> Iterator[Node]:
        is_voting = view.phase is Phase.BALLOT
        if is_voting and view.cast is not None:
            garb = VOTES[view.cast.vote]
            said = _("Your hand is up: {vote}").format(vote=_(garb.said))
            icon, text = garb.icon, _("All hands are shown together, once everybody has raised theirs.")
        else:
            said, icon = _("The others are deciding"), "clock"
            text = _("The meeting comes to you when it is your turn.")
        skip: Node = Space()
        if self.chamber.table.is_busy:
            skip = Button(key="skip", said=_("Go on"), icon="next", command="next", kind=Kind.PRIMARY, act=self._skip)
        words = Column(children=(heading(said, TITLE), Text(said=text, type=BODY, hue=Hue.DIM)), gap=6, grow=1)
        row = Row(children=(Icon(name=icon, side=40), words, skip), gap=20)
        yield Card(child=row, fill=Hue.PANEL, border=Hue.LINE, sides=24, ends=20)
        yield self._table(view, is_voting)

    def _table(self, view: View, is_voting: bool) -> Node:
        """Return the table: whose hand is up already, or else what each has declared."""
        scenario, draft = view.scenario, self._draft(view)
        garbs = dict.fromkeys(scenario.council.seats, GARBS[Stand.UNDECIDED])
        said = ""
        if is_voting:
            garbs = {seat: TO_VOTE if seat in view.queue else RAISED for seat in scenario.council.seats}
            raised, number = len(garbs) - len(view.queue), len(garbs)
            said = _("{raised} of {number} hands are up").format(raised=raised, number=number)
        elif draft is not None:
            garbs |= {known.seat: GARBS[stand(known)] for known in stances(view, draft)}
            said = _("Declared on the draft of {member}").format(member=member(scenario, draft.penholder))
        middle = Text(said=said, type=TITLE, across=0.5)
        table = council(scenario, view.president(), garbs, middle, view.to_act)
        table.tall = TABLE_HIGH
        return table

    def _skip(self) -> None:
        if self.chamber.table.others is not None:
            self.chamber.table.others.skip()

    # One's own hand

    def _ballot(self, view: View, wide: float) -> Iterator[Node]:
        found = open_ballot(view)
        if found is None:
            return
        ballot, draft = found
        if self._about != ballot:
            self._about, self._cites = ballot, ()
        yield heading(put(view.scenario, ballot), DOCUMENT)
        about = _about(view, ballot, draft)
        if about:
            yield Card(child=page_node(about), fill=Hue.PANEL, border=Hue.LINE, sides=20, ends=12)
        hands = [self._hand(view, vote) for vote in Vote]
        yield Row(children=hands, gap=14, down=None) if wide > 1_000 else Column(children=hands, gap=10)
        yield from self._staff(view, ballot, draft)
        yield self._explaining(view)
        yield self._declared(view, draft)

    def _hand(self, view: View, vote: Vote) -> Node:
        action = CastVote(view.seat or 0, vote, self._cites)
        said = {Vote.YES: _("Vote yes"), Vote.NO: _("Vote no"), Vote.ABSTAIN: _("Abstain")}[vote]
        button = Button(
            key=COMMANDS[vote],
            said=said,
            icon=VOTES[vote].icon,
            command=COMMANDS[vote],
            kind=KINDS[vote],
            act=self._doer(action),
            refusal=_refusal(view, action),
            type=HEADING,
            tall=72,
            across=0.5,
        )
        column = Column(children=(button, page_node(outcomes(view, vote)), Space(grow=1)), gap=12)
        border = {Vote.YES: Hue.SUPPORT_LIGHT, Vote.NO: Hue.OPPOSE_LIGHT, Vote.ABSTAIN: Hue.LINE}[vote]
        return Card(child=column, fill=Hue.PANEL, border=border, sides=14, ends=14, grow=1)

    def _staff(self, view: View, ballot: Ballot, draft: Draft) -> Iterator[Node]:
        """Yield what staff expects of the vote, where it counts such votes."""
        if ballot.matter is not Matter.DRAFT:
            return
        if view.setup.unaided:
            return
        count = self.chamber.table.aides.whip_count(view, draft)
        needed, order = view.scenario.council.yes_needed, list(Stand)
        garbs: list[Garb | None] = [None] * len(view.scenario.council.members)
        said, risk = _("Staff is counting…"), ""
        if count is not None:
            stands = sorted((EXPECTED[tally.stance] for tally in count.tallies), key=order.index)
            garbs = [GARBS[one] for one in stands]
            said = _("With your yes it passes in {chance} of 100 cases, without in {without}.").format(
                chance=count.passes, without=count.without
            )
            risk = _vetoes(view, count)
        head = Row(
            children=(
                Icon(name="diamond", side=18, hue=Hue.PRIVATE),
                Text(said=_("What staff expects"), type=NAME),
                Text(said=said, type=BODY, hue=Hue.DIM, grow=1, across=1),
            ),
            gap=10,
        )
        strip = Strip(garbs=garbs, needed=needed, said=needed_said(needed), label=said)
        column = Column(children=(head, strip, Text(said=risk or " ", type=NAME, hue=Hue.OPPOSE_LIGHT)), gap=10)
        yield Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)

    def _declared(self, view: View, draft: Draft) -> Node:
        """Return what each member has said of a draft, as far as one knows."""
        title = _("Declared on the draft of {member}").format(member=member(view.scenario, draft.penholder))
        chips: list[Node] = []
        for known in stances(view, draft):
            garb, one = GARBS[stand(known)], view.scenario.council.members[known.seat]
            row = Row(
                children=(
                    Flag(code=one.code, high=22),
                    Text(said=one.name, type=SECOND, most=1),
                    Icon(name=garb.icon, side=18, hue=garb.light),
                    Text(said=_(garb.said), type=SECOND_BOLD, hue=garb.light, most=1),
                ),
                gap=8,
            )
            chips.append(Card(child=row, fill=Hue.PANEL, border=Hue.LINE, sides=10, ends=5, radius=8))
        column = Column(children=(Text(said=title, type=NAME), Flow(children=chips, gap=8)), gap=10)
        return Card(child=column, fill=Hue.SUNKEN, border=Hue.LINE, sides=20, ends=14)

    def _explaining(self, view: View) -> Node:
        ticks = [
            Tick(key=f"cite-{number}", said=measure.title, is_on=number in self._cites, set=self._citer(number))
            for number, measure in enumerate(view.scenario.measures)
        ]
        head = Row(
            children=(
                Icon(name="speech", side=22, hue=Hue.PUBLIC),
                Text(said=_("Your explanation of vote will point to"), type=NAME, grow=1),
                Text(said=_("public; none is fine"), type=SECOND, hue=Hue.DIM),
            ),
            gap=10,
        )
        return Card(
            child=Column(children=(head, Flow(children=ticks, gap=10)), gap=12),
            fill=Hue.SUNKEN,
            border=Hue.LINE,
            sides=20,
            ends=14,
        )

    def _citer(self, number: int) -> Callable[[bool], None]:
        def cite(is_on: bool) -> None:
            rest = tuple(one for one in self._cites if one != number)
            self._cites = tuple(sorted((*rest, number))) if is_on else rest
            self.app.refresh()

        return cite

    # Motions

    def _motions(self, view: View) -> Iterator[Node]:
        go_on = Button(
            key="pass",
            said=_("No motion: go on to the vote"),
            icon="play",
            command="end",
            kind=Kind.PRIMARY,
            act=self._doer(PassTurn(view.seat or 0)),
            tall=64,
        )
        if view.setup.core:
            yield Text(said=_("This game has no motions."), type=BODY, hue=Hue.DIM)
            yield go_on
            return
        yield Text(said=_("You may make one motion, or none. What you move is put to the vote."), type=BODY)
        yield go_on
        for draft in on_agenda(view):
            yield self._on(view, draft)
        for draft in on_agenda(view):
            yield self._declared(view, draft)

    def _on(self, view: View, draft: Draft) -> Node:
        seat, pen = view.seat or 0, draft.penholder
        title = _("On the draft of {member}").format(member=member(view.scenario, pen))
        amend = Button(
            key=f"amend-{pen}",
            said=_("Propose an amendment"),
            icon="pencil",
            act=lambda: self.chamber.deeds.amend(draft),
            refusal=_refusal(view, _some_amendment(view, draft)),
            tall=56,
            grow=1,
        )
        divide = Button(
            key=f"divide-{pen}",
            said=_("Have one measure voted by itself"),
            icon="list",
            act=lambda: self._pick(pen),
            refusal=_none_legal(view, [MoveSeparateVote(seat, pen, number) for number in _measures(view)]),
            tall=56,
            grow=1,
        )
        postpone = self._mover(
            view, f"postpone-{pen}", _("Move to put off the vote by one round"), "clock", MovePostponement(seat, pen)
        )
        buttons = [amend, divide, postpone]
        if seat == view.president():
            grant = GrantPostponement(seat, pen)
            said = _("Put it off as President, once a game")
            buttons.append(self._mover(view, f"grant-{pen}", said, "gavel", grant))
        parts: list[Node] = [heading(title, HEADING)]
        for button in buttons:
            parts += _reasoned(button)
            if button is divide and self._divides == pen:
                parts += [Text(said=_("Which measure?"), type=NAME), self._clauses(view, draft)]
        return Card(child=Column(children=parts, gap=10), fill=Hue.PANEL, border=Hue.LINE, sides=20, ends=16)

    def _mover(self, view: View, key: str, said: str, icon: str, action: Action) -> Button:
        return Button(
            key=key, said=said, icon=icon, act=self._doer(action), refusal=_refusal(view, action), tall=56, grow=1
        )

    def _pick(self, pen: Seat) -> None:
        self._divides = None if self._divides == pen else pen
        self.app.refresh()

    def _clauses(self, view: View, draft: Draft) -> Node:
        seat, found = view.seat or 0, list[Node]()
        for number, measure in enumerate(view.scenario.measures):
            action = MoveSeparateVote(seat, draft.penholder, number)
            said = level(view.scenario, number, draft.text.levels[number])
            if draft.text.levels[number]:
                found.append(
                    Button(
                        key=f"clause-{draft.penholder}-{number}",
                        said=said,
                        label=measure.title,
                        act=self._doer(action),
                        refusal=_refusal(view, action),
                        tall=44,
                    )
                )
        return Flow(children=found, gap=10)

    # Objection, insistence

    def _two(self, view: View, said: str) -> Iterator[Node]:
        ballot = view.meeting.agenda[0] if view.meeting and view.meeting.agenda else None
        if view.phase is Phase.OBJECTION and ballot is not None:
            yield _motion(view, ballot)
        yield Text(said=said, type=BODY)
        for place, choice in enumerate(at_meeting(view)):
            yield self._choice(view, choice, place)

    def _choice(self, view: View, choice: Choice, place: int) -> Node:
        return Button(
            key=f"choice-{place}",
            said=choice.warned,
            kind=Kind.PRIMARY if place == 0 else Kind.SECONDARY,
            act=self._doer(choice.action),
            refusal=_refusal(view, choice.action),
            tall=64,
            shows_key=False,
        )

    # Doing

    def _doer(self, action: Action) -> Callable[[], None]:
        def act() -> None:
            self._divides = None
            self.chamber.ask(action)

        return act

    def back(self) -> None:
        self.chamber.deeds.menu()


def _reasoned(button: Button) -> Iterator[Node]:
    """Yield a button and, if it cannot be pressed, the reason below."""
    yield button
    if button.refusal:
        yield Row(
            children=(
                Icon(name="info", side=20, hue=Hue.OPPOSE_LIGHT),
                Text(said=button.refusal, type=SECOND, hue=Hue.DIM, grow=1),
            ),
            gap=10,
        )


def _refusal(view: View, action: Action | None) -> str:
    fault = None if action is None else breach(view, action)
    return "" if fault is None else numbered(fault)


def _none_legal(view: View, actions: list[MoveSeparateVote]) -> str:
    """Return why none of these can be done, or nothing if some can."""
    faults = [breach(view, action) for action in actions]
    return "" if not faults or None in faults else _refusal(view, actions[0])


def _measures(view: View) -> range:
    return range(len(view.scenario.measures))


def _some_amendment(view: View, draft: Draft) -> MoveAmendment | None:
    """Return any amendment that can be moved, else one that cannot and so tells why."""
    found = None
    for number, measure in enumerate(view.scenario.measures):
        for at in range(len(measure.levels)):
            action = MoveAmendment(view.seat or 0, draft.penholder, draft.text.revised(number, at))
            if at != draft.text.levels[number]:
                found = action
                if breach(view, action) is None:
                    return action
    return found


def _motion(view: View, motion: Ballot) -> Node:
    said = [Text(said=sentence(view.scenario, MotionMade(motion)), type=BODY)]
    said += [Text(said=level(view.scenario, measure, at), type=SECOND, hue=Hue.DIM) for measure, at in motion.changes]
    return Row(
        children=(Icon(name="chevron-right", side=20, hue=Hue.PUBLIC), Column(children=said, gap=2, grow=1)),
        gap=12,
        down=0,
    )


def _vetoes(view: View, count: "WhipCount") -> str:
    """Return who may stop the text, or nothing."""
    listed = ", ".join(
        _("{member} {chance} in 100").format(member=name(view.scenario, one.seat), chance=one.veto)
        for one in count.tallies
        if one.veto >= RISK and one.seat != view.seat
    )
    return _("Veto risk: {list}").format(list=listed) if listed else ""


def _about(view: View, ballot: Ballot, draft: Draft) -> Page:
    """Return what a question short of the whole draft would change."""
    other = other_text(view, ballot, draft)
    if other is None:
        return ()
    if ballot.matter is Matter.AMENDMENT:
        return Line(_("If it is carried, the text changes.")), *beside(view, other, draft.text, draft.instrument)
    fails = _("If the measure fails, it falls out of the text with all that rests on it.")
    asked = _("First it is put whether to vote on it at all.")
    first = lines([asked]) if ballot.matter is Matter.DIVISION else ()
    return (*first, Line(fails), *beside(view, other, draft.text, draft.instrument))
