"""What really happened, and the sentences of a scenario that teaches itself."""

from game.model.scenario import Hint, History
from game.model.voting import Ending
from game.scenario import codes
from game.scenario.directory import Directory
from game.scenario.figures import one_of, within
from game.scenario.format import HintTable, HistoryTable
from game.scenario.problems import Place
from game.words.language import _

MOMENTS = ("turn", "offer", "poll", "silence", "statement", "motions", "ballot", "floor", "end")
"""When a hint can be said."""

_HANDS = ("yes", "no", "abstain")


def history(table: HistoryTable, place: Place, directory: Directory) -> History:
    """Return what really happened, as far as the record tells."""
    findings = directory.findings
    is_known = one_of(findings, (*place, "ending"), table.ending, [ending.value for ending in Ending])
    chosen = directory.levels(table.levels, (*place, "levels"))
    for hand, count in table.votes.items():
        if one_of(findings, (*place, "votes", hand), hand, _HANDS):
            within(findings, (*place, "votes", hand), count, 0, len(directory.belongings))
    if sum(table.votes.values()) > len(directory.belongings):
        findings.add(codes.TOO_MANY_VOTES, (*place, "votes"), _("there are more votes than members"))
    return History(
        title=table.title,
        date=table.date,
        ending=Ending(table.ending) if is_known else Ending.LAPSED,
        text=table.text,
        source=directory.source(table.source, place),
        levels=tuple(chosen.get(measure) for measure in range(len(directory.labels))),
        yes=table.votes.get("yes"),
        no=table.votes.get("no"),
        abstain=table.votes.get("abstain"),
    )


def hint(table: HintTable, place: Place, rounds: int, directory: Directory) -> Hint:
    """Return a sentence said at the first such moment."""
    one_of(directory.findings, (*place, "when"), table.when, MOMENTS)
    within(directory.findings, (*place, "round"), table.round, 1, rounds)
    seat = directory.seat(table.member, (*place, "member")) if table.member else None
    return Hint(table.when, table.text, seat, table.round)
