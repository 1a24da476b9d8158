"""What the others' acts say of what they want: each event of the log as inequalities on hidden numbers."""

from collections.abc import Iterator

from attrs import define, field, frozen

from game.minds.belief import Belief
from game.minds.space import Floats, row, space
from game.model.council import Seat
from game.model.events import (
    BallotClosed,
    DealMade,
    DemandMade,
    DraftCirculated,
    DraftLeaked,
    DraftRevised,
    DraftTabled,
    Event,
    NewsBroke,
    OfferAccepted,
    OfferDeclined,
    OfferLeaked,
    OfferMade,
    PactJoined,
    PactMade,
    PollAnswered,
    SilenceBroken,
    SilenceHeld,
    SponsorJoined,
    StatementStopped,
    TextAmended,
)
from game.model.offers import Answer, Offer, OfferKind
from game.model.reasons import Manner, Statement
from game.model.scenario import Scenario
from game.model.text import Instrument, Package, Term, Text
from game.model.voting import Count, Matter, Vote
from game.rules.meeting import amended_text
from game.rules.scoring import laid_over
from game.rules.texts import is_consistent

NOISE = {
    "supported": 2.0,
    "opposed": 3.0,
    "then": 3.0,
    "now": 6.0,
    "slack": 4.0,
    "plain": 2.0,
    "change": 2.0,
    "rank": 2.0,
}
"""How loosely people of this trade speak, in points.

Of what they back, refuse, ask for, of the text as it is (and where a room is taken at its word), of how much better
another is, of which levels they prefer.
"""

BLUFFS, LAST_WORDS, BLUFF = 0.55, 3, 5.0
"""The share of the time in which a refusal may only be a wish for more; in how many rounds, the last ones, it is not.

And how much more loosely one speaks then, as far as the room is not taken at its word.
"""

EXPLAINS = 0.5
"""How likely a text crosses a red line for a no to say nothing of what else it is worth."""


@frozen(eq=False)
class Heard:
    """A statement, and how far it moved the belief about who made it, in points."""

    statement: Statement
    moved: float


@define(eq=False)
class Ear:
    """Follows the log and moves a belief: the texts it has been shown, and what it has heard."""

    scenario: Scenario
    seat: Seat
    belief: Belief
    texts: dict[Seat, Text] = field(factory=dict)
    """The last text of each penholder's draft that was shown."""
    heard: list[Heard] = field(factory=list)
    answers: dict[tuple[Seat, Text], dict[Seat, Answer]] = field(factory=dict)
    """By draft and text: who said what in the straw polls on it."""
    answered: dict[tuple[Seat, Text], int] = field(factory=dict)
    """By draft and text: the round of the last answer to a straw poll on it."""
    declined: set[tuple[Seat, Seat, Package]] = field(factory=set)
    """Who declined which package from whom."""
    bargainers: dict[Seat, int] = field(factory=dict)
    """By seat: how often it asked for something, in an offer, a demand or a pact."""
    named: set[tuple[Seat, Term]] = field(factory=set)
    """Which terms who has asked for."""
    adopted: Text | None = None
    """What governs already: texts are spoken of beside it."""

    def take(self, event: Event, round_: int) -> None:
        """Take in one event."""
        self._note(event, round_)
        for statement in statements(self.scenario, event, self.texts, round_):
            if statement.seat != self.seat:
                self.heard.append(Heard(statement, _moved(self.belief, statement)))
                self._rank(statement)
        if isinstance(event, BallotClosed) and event.count.is_adoption:
            self._adopt(event.count.text)

    def _adopt(self, text: Text) -> None:
        """From now on texts are counted beside this one; what was said of them before was said without it."""
        self.adopted = text if self.adopted is None else laid_over(self.scenario, self.adopted, text)
        self.belief.where = space(self.scenario, self.adopted)
        self.belief.stamp += 1
        self.answers.clear()
        self.answered.clear()

    def _note(self, event: Event, round_: int) -> None:
        """Note which texts are on the table, and who asked or said what."""
        match event:
            case DraftTabled(draft) | DraftCirculated(draft, _):
                self.texts[draft.penholder] = draft.text
            case DraftRevised(draft=pen, after=after) | TextAmended(draft=pen, after=after):
                self.texts[pen] = after
            case DraftLeaked(draft=pen, text=text):
                self.texts.setdefault(pen, text)
            case PollAnswered(draft=pen, reply=reply) if pen in self.texts:
                if reply.seat != self.seat and is_early(round_, self.scenario.deadline):
                    features = self.belief.where.features(row(self.texts[pen]))[0]
                    self.belief.weigh_word(reply.seat, features, NOISE["supported"], reply.answer is Answer.YES)
                self.answers.setdefault((pen, self.texts[pen]), {})[reply.seat] = reply.answer
                self.answered[pen, self.texts[pen]] = round_
            case OfferDeclined(seat=seat, offer=offer):
                self.declined.add((offer.proposer, seat, offer.package))
            case OfferMade(offer=offer) if offer.proposer != offer.draft:
                self._asked(offer.proposer)
            case PactMade(pact=pact):
                for seat in pact.parties:
                    self._asked(seat)
            case NewsBroke(news=index, was_calmed=False):
                self._news(index)
            case _:
                pass

    def _rank(self, statement: Statement) -> None:
        """Take in that who names terms of its own prefers the levels it names to those it does not; once each.

        A penholder's terms are made for whom it offers them to.
        """
        is_own = statement.manner is Manner.CONDITION or (
            statement.manner is Manner.PROPOSED and statement.draft != statement.seat
        )
        for term in statement.package.terms if is_own and statement.package else ():
            if (statement.seat, term) not in self.named:
                self.named.add((statement.seat, term))
                self.belief.believe(statement.seat, self.belief.where.preference(term), 0.0, NOISE["rank"])

    def _asked(self, seat: Seat) -> None:
        self.bargainers[seat] = self.bargainers.get(seat, 0) + 1

    def _news(self, index: int) -> None:
        import numpy as np

        news = self.scenario.news[index]
        urgency: Floats = np.array(news.urgency, dtype=np.float64) / 100
        worth = tuple((measure, np.array(points, dtype=np.float64) / 100) for measure, points in news.worth)
        if len(urgency) or worth:
            self.belief.news(urgency, worth)


def statements(scenario: Scenario, event: Event, texts: dict[Seat, Text], round_: int) -> Iterator[Statement]:
    """Yield what an event says of what seats want; the texts are those last shown of each draft."""
    match event:
        case PollAnswered(draft=pen, reply=reply) if pen in texts:
            yield Statement(reply.seat, _answered(reply.answer), pen, round_, texts[pen], reply.package)
        case OfferMade(offer=offer) | OfferLeaked(offer=offer) if offer.draft in texts:
            yield Statement(offer.proposer, Manner.PROPOSED, offer.draft, round_, texts[offer.draft], offer.package)
        case OfferAccepted(seat=seat, offer=offer) if offer.draft in texts:
            yield _of_offer(seat, Manner.ACCEPTED, offer, texts, round_)
        case OfferDeclined(seat=seat, offer=offer) if offer.draft in texts:
            yield _of_offer(seat, Manner.DECLINED, offer, texts, round_)
        case DealMade(deal=deal):
            for pledge in deal.pledges:
                yield Statement(pledge.seat, Manner.PLEDGED, deal.draft, round_, pledge.signed)
        case PactMade(pact=pact) if pact.draft in texts:
            for seat in pact.parties:
                yield Statement(seat, Manner.DEMANDED, pact.draft, round_, texts[pact.draft], pact.package)
        case PactJoined(seat=seat, pact=pact) if pact.draft in texts:
            yield Statement(seat, Manner.DEMANDED, pact.draft, round_, texts[pact.draft], pact.package)
        case DemandMade(demand=demand) if demand.draft in texts and demand.behalf is None:
            yield Statement(demand.seat, Manner.DEMANDED, demand.draft, round_, texts[demand.draft], demand.package)
        case SponsorJoined(seat=seat, draft=pen) if pen in texts:
            yield Statement(seat, Manner.PLEDGED, pen, round_, texts[pen])
        case SilenceHeld(draft=pen, pledged=pledged) if pen in texts:
            for seat in pledged:
                yield Statement(seat, Manner.SUPPORTED, pen, round_, texts[pen])
        case SilenceBroken(seat=seat, draft=pen) if pen in texts:
            yield Statement(seat, Manner.OPPOSED, pen, round_, texts[pen])
        case DraftTabled(draft=draft) if _is_chosen(scenario, draft.penholder, draft.text):
            if draft.instrument is Instrument.RESOLUTION:
                yield Statement(draft.penholder, Manner.TABLED, draft.penholder, round_, draft.text)
        case StatementStopped():
            return
        case BallotClosed(count=count):
            yield from _votes(count, round_)
        case _:
            return


def _is_chosen(scenario: Scenario, penholder: Seat, text: Text) -> bool:
    """Whether a draft's author wrote it: what the scenario puts on the table says nothing."""
    return all((draft.penholder, draft.text) != (penholder, text) for draft in scenario.drafts)


def _answered(answer: Answer) -> Manner:
    match answer:
        case Answer.YES:
            return Manner.SUPPORTED
        case Answer.YES_IF:
            return Manner.CONDITION
        case Answer.NO | Answer.ABSTAIN:
            return Manner.OPPOSED


def _of_offer(seat: Seat, manner: Manner, offer: Offer, texts: dict[Seat, Text], round_: int) -> Statement:
    if offer.kind is OfferKind.PACT and manner is Manner.ACCEPTED:
        manner = Manner.DEMANDED
    return Statement(seat, manner, offer.draft, round_, texts[offer.draft], offer.package)


def _votes(count: Count, round_: int) -> Iterator[Statement]:
    ballot = count.ballot
    for cast in count.casts:
        if ballot.matter is Matter.DRAFT:
            manner = Manner.VOTED_YES if cast.vote is Vote.YES else Manner.VOTED_NO
            yield Statement(cast.seat, manner, ballot.draft, round_, count.text)
        elif ballot.matter is Matter.AMENDMENT and cast.vote is not Vote.ABSTAIN:
            after = amended_text(count.text, ballot)
            before, after = (count.text, after) if cast.vote is Vote.YES else (after, count.text)
            package = package_towards(before, after)
            if package is not None:
                yield Statement(cast.seat, Manner.PROPOSED, ballot.draft, round_, before, package)


def is_early(round_: int, last: int) -> bool:
    """Whether there is time in a round to hold one's yes back for more than one needs."""
    return round_ - 1 <= BLUFFS * (last - 1) and round_ <= last - LAST_WORDS


def package_towards(before: Text, after: Text) -> Package | None:
    """Return the package that turns one text into another, or None if they are the same."""
    terms = tuple(Term(measure, (after.levels[measure],)) for measure in before.changes(after))
    return Package(terms) if terms else None


def _moved(belief: Belief, statement: Statement) -> float:
    """Move a belief by a statement, and return how far it went, in points.

    The noises are how loosely, in points, people of this trade speak: a vote binds, a refusal may be tactics.
    """
    where, seat = belief.where, statement.seat
    text = row(statement.text)
    free = where.features(text, with_price=False)[0]
    dear = where.features(text)[0]
    match statement.manner:
        case Manner.SUPPORTED:
            belief.judge(seat, text, dear, NOISE["supported"], is_yes=True)
            return belief.believe(seat, dear, 0.0, NOISE["supported"])
        case Manner.OPPOSED:
            if belief.judge(seat, text, dear, NOISE["opposed"], is_yes=False) > EXPLAINS:
                return 0.0
            return belief.believe(seat, dear, 0.0, NOISE["opposed"], is_more=False)
        case Manner.VOTED_YES:
            belief.clear(seat, text, 0.1)
            return belief.believe(seat, free, 0.0, 1.0)
        case Manner.VOTED_NO:
            if belief.judge(seat, text, dear, 2.0, is_yes=False) > EXPLAINS:
                return 0.0
            return belief.believe(seat, dear, 0.0, 2.0, is_more=False)
        case Manner.PLEDGED:
            belief.clear(seat, text, 0.2)
            return belief.believe(seat, free, 0.0, 1.0)
        case Manner.TABLED:
            belief.clear(seat, text, 0.2)
            return belief.believe(seat, free, 5.0, 3.0)
        case _:
            return _moved_by_terms(belief, statement, free)


def _moved_by_terms(belief: Belief, statement: Statement, now: Floats) -> float:
    """Move a belief by an act that names terms: what the text would be with them, against what it is."""
    where, seat, package = belief.where, statement.seat, statement.package
    if package is None:
        return 0.0
    after = package.applied(statement.text)
    if not is_consistent(where.scenario, after):
        return 0.0
    then = where.features(row(after), with_price=False)[0]
    changed = after != statement.text
    is_tactical = is_early(statement.round, where.scenario.deadline)
    loose = 1.0 + (BLUFF - 1.0) * (1.0 - belief.candour) if is_tactical else 1.0
    match statement.manner:
        case Manner.ACCEPTED:
            belief.clear(seat, row(after), 0.2)
            return belief.believe(seat, then, 0.0, 1.0)
        case Manner.DECLINED:
            return belief.believe(seat, then, 4.0, 6.0 * loose, is_more=False)
        case Manner.PROPOSED:
            belief.judge(seat, row(after), then, 2.0, is_yes=True)
            moved = belief.believe(seat, then, 0.0, 2.0)
            return moved + (belief.believe(seat, then - now, 0.5, 2.0) if changed else 0.0)
        case _:
            for term in package.terms:
                belief.suspect(seat, term.measure, term.levels, is_said=True)
            belief.judge(seat, row(after), then, NOISE["then"], is_yes=True)
            moved = belief.believe(seat, then, 0.0, NOISE["then"])
            if changed:
                moved += belief.believe(seat, then - now, 1.0, NOISE["change"])
                moved += _unmet(belief, statement, now, loose)
            return moved


def _unmet(belief: Belief, statement: Statement, now: Floats, loose: float) -> float:
    """Move a belief by a text's not being enough for who names terms; return how far it went, in points.

    Terms made a condition of a yes say so the more plainly, the more the room is taken at its word.
    """
    is_condition = statement.manner is Manner.CONDITION
    plain = belief.candour if is_condition else 0.0
    noise = NOISE["now"] + (NOISE["plain"] - NOISE["now"]) * plain
    bound = NOISE["slack"] * (1.0 - plain)
    return belief.believe(statement.seat, now, bound, noise * (loose if is_condition else 1.0), is_more=False)
