"""What is known of how each seat would vote: what it has promised, said or demanded, in public or to this seat."""

from attrs import frozen

from game.desk.hearsay import told
from game.desk.roll import main_draft
from game.model.council import Seat
from game.model.events import PollAnswered
from game.model.offers import Answer, Deal, Demand, Pact
from game.model.text import Draft
from game.model.view import View
from game.rules.trust import bound
from game.words.labels import named
from game.words.language import _


@frozen
class KnownStance:
    """What one's view tells of a seat on one draft; what is not known is None or empty."""

    seat: Seat
    draft: Seat
    version: int
    """The draft's present version."""
    promised: bool | None
    """True: a yes to the present text; False: not to vote yes on it. Its penholder promises nothing."""
    is_unmet: bool
    """Whether it has a deal or pact on the draft that neither asks for its yes nor forbids it."""
    said: PollAnswered | None
    """Its last answer to a straw poll on the draft, of whatever version."""
    demands: tuple[Demand, ...]
    """What it has declared for itself that it votes yes only for; what it brokers is another's (R13)."""

    @property
    def is_penholder(self) -> bool:
        """Whether the draft is its own."""
        return self.seat == self.draft

    @property
    def is_outdated(self) -> bool:
        """Whether what it said was of an earlier version."""
        return self.said is not None and self.said.version != self.version

    @property
    def answer(self) -> Answer | None:
        """A yes that is promised, or else what it said of the present version."""
        if self.is_penholder or self.promised:
            return Answer.YES
        return None if self.said is None or self.is_outdated else self.said.reply.answer


def stances(view: View, draft: Draft | None = None) -> tuple[KnownStance, ...]:
    """Return what is known of every seat on a draft, or on the main one; nothing where there is none."""
    found = draft or main_draft(view)
    return () if found is None else tuple(_known(view, seat, found) for seat in view.scenario.council.seats)


def _known(view: View, seat: Seat, draft: Draft) -> KnownStance:
    pen = draft.penholder
    promised = None if seat == pen else bound(view, seat, pen, draft.text)
    declared = tuple(d for d in view.demands if (d.seat, d.draft, d.behalf) == (seat, pen, None))
    signed = any(isinstance(p, Deal | Pact) and seat in p.parties and p.draft == pen for p in view.promises)
    return KnownStance(
        seat,
        pen,
        draft.version,
        promised,
        is_unmet=seat != pen and promised is None and signed,
        said=_polled(view, seat, pen),
        demands=declared,
    )


def _polled(view: View, seat: Seat, penholder: Seat) -> PollAnswered | None:
    """Return a seat's last answer to a straw poll on a draft."""
    answers = [event for event in told(view) if isinstance(event, PollAnswered)]
    of_seat = [event for event in answers if event.reply.seat == seat and event.draft == penholder]
    return of_seat[-1] if of_seat else None


def facts(stance: KnownStance) -> tuple[str, ...]:
    """Return what a seat has promised and said, in a few words each; of a penholder nothing."""
    if stance.is_penholder:
        return ()
    given = {True: _("has promised yes"), False: _("has promised not to vote yes")}
    found = [given[stance.promised]] if stance.promised is not None else []
    found += [_("has a deal the text does not meet")] if stance.is_unmet else []
    if stance.said is not None:
        said = _("said: {answer}").format(answer=named(stance.said.reply.answer))
        version = _(" (of version {version})").format(version=stance.said.version)
        found.append(said + (version if stance.is_outdated else ""))
    return tuple(found)
