"""A game as the whole world could follow it: a function of what the public was shown, and of nothing else."""

from attrs import frozen

from game.analysis.versions import Version, last_count
from game.model.council import Seat
from game.model.result import Result
from game.model.text import Instrument, Text
from game.model.view import View
from game.model.voting import Count, Ending
from game.play.session import Session


@frozen
class PublicRecord:
    """What is public of a game, finished or not."""

    view: View
    people: tuple[Seat, ...]
    ending: Ending | None
    text: Text | None
    """What was decided, or else voted last."""
    instrument: Instrument | None
    """Of what was decided; None when nothing was."""
    count: Count | None
    """The vote that decided it."""
    versions: tuple[Version, ...]
    """The texts of the main resolution since all could see it."""

    @property
    def decided(self) -> Text | None:
        """What was decided."""
        return None if self.instrument is None else self.text


def public_record(session: Session) -> PublicRecord:
    """Return what is public of a game."""
    view, count = session.view(None), last_count(session.view(None).counts)
    result: Result | None = session.result()
    text = None if result is None else result.text
    return PublicRecord(
        view=view,
        people=session.humans,
        ending=view.ending,
        text=text if text is not None else count.text if count is not None else None,
        instrument=None if result is None else result.instrument,
        count=count,
        versions=_versions(session, view, count),
    )


def _versions(session: Session, view: View, count: Count | None) -> tuple[Version, ...]:
    """Return the texts that the public saw, each counted by the public texts before it."""
    pen = count.ballot.draft if count is not None else _first_pen(view)
    found: list[Version] = []
    for number in range(len(session.actions) + 1):
        shown = session.at(number).view(None)
        draft = None if pen is None else shown.draft(pen)
        if draft is None or draft.instrument is not Instrument.RESOLUTION:
            continue
        if not found or found[-1].text != draft.text:
            found.append(Version(len(found), max(1, shown.round), draft.text))
    return tuple(found)


def _first_pen(view: View) -> Seat | None:
    return next((draft.penholder for draft in view.drafts if draft.instrument is Instrument.RESOLUTION), None)
