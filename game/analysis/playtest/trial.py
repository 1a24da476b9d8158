"""One game of a playtest, and what is played and solved beside it. Points in hundredths.

A playtest has a minute for two hundred games, so not everything is asked of every draw: the games take turns. Which
game asks what follows from its number alone, so that figures are the same in any company and can be gone on with.
"""

from collections import Counter

from attrs import evolve, frozen

from game.analysis.optimum import attainable, is_passable
from game.analysis.passing import passes
from game.analysis.value_added import points_of
from game.minds import roster
from game.model.actions import Befall, CounterOffer, MakeDemand, MakeOffer, ReviseDraft, TableDraft
from game.model.council import Seat
from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.model.streams import stream
from game.model.text import Instrument, Text
from game.model.voting import Ending, Matter, Verdict, Vote
from game.play.batch import Order, game_seed, sit
from game.play.figures import GameRecord, record
from game.play.session import Session
from game.play.sitting import begin_at, header, scenario_of
from game.rules.texts import text_fault

TEXTS = 100
"""How many texts are drawn at random in each game, to see how many would pass."""

SHARES = 2
"""For how many seats a game asks what they could have had at most."""

RULE_EVERY = 10
"""Every so many games one is played again with one yes vote more needed, and another with one fewer."""

NEVER = 10**9
"""What a veto costs who will not cast one."""

Levels = tuple[int, ...]


@frozen
class Rarity:
    """How hard it is to find a text that passes, in one draw."""

    is_passable: bool
    """Whether there is one, exactly."""
    drawn: int
    """Texts drawn at random of all that can be written."""
    passing: int
    blockers: tuple[Seat, ...] = ()
    """Where none passes: each permanent member without whose veto one would."""
    lacks_votes: bool = False
    """Where none passes: whether none would even if nobody vetoed."""


@frozen
class Ruled:
    """The same draw played with another number of yes votes needed."""

    yes_needed: int
    ending: Ending
    text: Levels | None


@frozen
class Act:
    """A kind of action, and how often seats took it."""

    kind: str
    count: int


@frozen
class Chair:
    """A seat and some points of it; ``None`` where there is no text that passes."""

    seat: Seat
    points: int | None


@frozen
class Trial:
    """One game, and what was found out beside it."""

    record: GameRecord
    vetoes: tuple[Seat, ...]
    """Who cast one, on any draft, each as often as it did."""
    acts: tuple[Act, ...]
    stood: tuple[Levels, ...]
    """By measure: the levels it had in any resolution on the table."""
    asked: tuple[int, ...]
    """By measure: in how many offers and demands it was named."""
    rarity: Rarity
    best: tuple[Chair, ...]
    """For some seats: the most that a text which passes leaves them with."""
    spectated: Chair
    """A seat, and its points when a spectator plays it in the same draw."""
    ruled: Ruled | None = None
    pen: Seat | None = None
    """Whose draft was adopted; of several the last, since it governs."""


def trial(order: Order, first: int, number: int) -> Trial:
    """Play a game of an order, counted from the first that is wanted; raises as ``batch.play`` does."""
    number += first
    session, _seconds = sit(order, number)
    scenario, wants = session.state.scenario, session.state.priorities
    seats = len(scenario.council.members)
    asked = sorted({(number * SHARES + place) % seats for place in range(SHARES)})
    return Trial(
        record=record(session),
        vetoes=_vetoes(session),
        acts=_acts(session),
        stood=_stood(session),
        asked=_asked(session),
        rarity=rarity(scenario, wants, session.header.seed),
        best=tuple(Chair(seat, attainable(scenario, wants, seat)) for seat in asked),
        spectated=_spectated(order, number, number % seats),
        ruled=_ruled(order, number),
        pen=_pen(session),
    )


def rarity(scenario: Scenario, wants: tuple[Priorities, ...], seed: int) -> Rarity:
    """Return how hard it is to find a text that passes for these priorities, texts drawn with a seed."""
    can_pass = is_passable(scenario, wants)
    texts = _drawn_texts(scenario, seed)
    passing = sum(passes(scenario, wants, text) for text in texts) if can_pass else 0
    if can_pass:
        return Rarity(True, len(texts), passing)
    blockers = tuple(seat for seat in scenario.council.permanent if is_passable(scenario, _meek(wants, (seat,))))
    lacks_votes = not blockers and not is_passable(scenario, _meek(wants, scenario.council.permanent))
    return Rarity(False, len(texts), 0, blockers, lacks_votes)


def _meek(wants: tuple[Priorities, ...], seats: tuple[Seat, ...]) -> tuple[Priorities, ...]:
    """Return the priorities of a council in which some seats never cast a veto."""
    return tuple(evolve(own, veto_cost=NEVER) if seat in seats else own for seat, own in enumerate(wants))


def _drawn_texts(scenario: Scenario, seed: int) -> tuple[Text, ...]:
    """Return random texts that can be tabled, each as likely; none where they are too rare to be met."""
    rng = stream(seed, "playtest", "texts")
    texts = []
    for _ in range(10 * TEXTS):
        text = Text(tuple(int(rng.random() * len(measure.levels)) for measure in scenario.measures))
        if text_fault(scenario, text, Instrument.RESOLUTION) is None:
            texts.append(text)
            if len(texts) == TEXTS:
                break
    return tuple(texts)


def _spectated(order: Order, number: int, seat: Seat) -> Chair:
    code = scenario_of(order.source).council.members[seat].code
    watched = evolve(order, seats=(*order.seats, (code, roster.SPECTATOR)), keep=None)
    return Chair(seat, points_of(sit(watched, number)[0])[seat])


def _ruled(order: Order, number: int) -> Ruled | None:
    """Return the game under another threshold, if it is its turn: one fewer, and half a turn later one more."""
    step = {0: -1, RULE_EVERY // 2: 1}.get(number % RULE_EVERY)
    scenario = scenario_of(order.source)
    council = scenario.council
    if step is None or not 1 <= council.yes_needed + step <= len(council.members):
        return None
    changed = evolve(scenario, council=evolve(council, yes_needed=council.yes_needed + step))
    start = header(order.source, game_seed(order.seed, number), order.skills(scenario))
    session = begin_at(0, start, changed)
    session.advance()
    ended = record(session)
    return Ruled(changed.council.yes_needed, ended.ending, None if ended.text is None else ended.text.levels)


def _acts(session: Session) -> tuple[Act, ...]:
    counts = Counter(type(action).__name__ for action in session.actions if not isinstance(action, Befall))
    return tuple(Act(kind, counts[kind]) for kind in sorted(counts))


def _vetoes(session: Session) -> tuple[Seat, ...]:
    permanent = session.state.scenario.council.permanent
    return tuple(
        seat
        for count in session.state.counts
        if count.ballot.matter is Matter.DRAFT and count.verdict is Verdict.VETOED
        for seat in count.votes(Vote.NO)
        if seat in permanent
    )


def _pen(session: Session) -> Seat | None:
    """Return whose resolution was the last to be adopted, if one was."""
    adopted = (count.ballot.draft for count in reversed(session.state.counts) if count.is_adoption)
    return next(adopted, None)


def _stood(session: Session) -> tuple[Levels, ...]:
    """Return the levels each measure had in a resolution: as it opened, was tabled, was revised, was adopted."""
    scenario = session.state.scenario
    texts = [draft.text for draft in scenario.drafts if draft.instrument is Instrument.RESOLUTION]
    for action in session.actions:
        if isinstance(action, ReviseDraft) or (
            isinstance(action, TableDraft) and action.instrument is Instrument.RESOLUTION
        ):
            texts.append(action.text)
    texts += [draft.text for draft in session.state.drafts if draft.instrument is Instrument.RESOLUTION]
    return tuple(tuple(sorted({text.levels[index] for text in texts})) for index in range(len(scenario.measures)))


def _asked(session: Session) -> tuple[int, ...]:
    counts = [0] * len(session.state.scenario.measures)
    for action in session.actions:
        if isinstance(action, MakeOffer | CounterOffer | MakeDemand):
            for term in action.package.terms:
                counts[term.measure] += 1
    return tuple(counts)
