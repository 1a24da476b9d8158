"""What an author may want to mend, in plain sentences, each with the figures it rests on.

The bounds are habits, not laws: what is strange may be meant.
"""

from collections.abc import Iterator

from attrs import frozen

from game.analysis.playtest.figures import MeasureFigures, Playtest, Rate, SeatFigures
from game.model.voting import Ending
from game.words.language import _, ngettext, say
from game.words.lists import listed
from game.words.points import percent as hundredths

FEW_GAMES = 50
"""With fewer games a rate is too rough to act on."""

SURE = 0.95
"""From this share on something is no decision any more."""

SELDOM = 0.05

MOSTLY = 0.8

HARD_TO_FIND = 0.001
"""Share of random texts below which a text that passes is a rare find."""

LITTLE = 2.0
"""Points that nobody would sit down for."""

POOR_SHARE = 0.25
"""Of the attainable, below which a seat comes away with next to nothing."""

DECISIVE = 0.25
"""Of the variation between games, from which on one number decides too much."""

FAR = 0.35
"""Distance from the record, from which on games are of something else."""

FOREVER = 2
"""Standard errors by which a figure must clear a bound."""


@frozen
class Advice:
    """A sentence, and the part of the report it is about."""

    about: str
    """A measure as ``measure:ID``, a seat as ``seat:CODE``, or another part by its name."""
    sentence: str


def advice(found: Playtest) -> tuple[Advice, ...]:
    """Return what is worth saying, the weightiest first; nothing of no games."""
    if not found.games:
        return ()
    return (
        *_passing(found),
        *_endings(found),
        *(one for measure in found.measures for one in _measure(found, measure)),
        *(one for seat in found.seats for one in _seat(found, seat)),
        *_calendar(found),
        *_numbers(found),
        *_record(found),
        *_actions(found),
        *_caveats(found),
    )


def percent(rate: Rate) -> str:
    """Return a rate as players read it; none is rounded to never or always."""
    whole = round(100 * rate.share)
    if 0 < rate.count < rate.of:
        whole = min(99, max(1, whole))
    return hundredths(whole)


def _passing(found: Playtest) -> Iterator[Advice]:
    passing = found.passing
    without = passing.possible.of - passing.possible.count
    names = {seat.code: seat.name for seat in found.seats}
    if without:
        share = percent(Rate(without, passing.possible.of, 1 - passing.possible.share, passing.possible.error))
        sentence = _("No text can pass in {percent} of draws ({count} of {of}).").format(
            percent=share, count=without, of=passing.possible.of
        )
        for code, count in passing.blockers:
            if count >= without / 2:
                sentence += " " + _(
                    "In {count} of them only the veto of {member} is in the way: "
                    "give it something to gain, or a dearer veto."
                ).format(count=count, member=names[code])
        if passing.lacks_votes >= without / 2:
            sentence += " " + _(
                "In {count} of them the votes are missing even if nobody vetoes: lower prices, or raise urgencies."
            ).format(count=passing.lacks_votes)
        yield Advice("passing", sentence)
    texts = passing.texts
    if texts.mean is not None and texts.mean < HARD_TO_FIND and passing.possible.count > without:
        yield Advice(
            "passing",
            _(
                "Texts that pass are rare: {count} of {of} drawn at random. "
                "Players may look for one in vain; check that each side has something to give away."
            ).format(count=round(texts.mean * passing.drawn), of=passing.drawn),
        )


def _endings(found: Playtest) -> Iterator[Advice]:
    endings = dict(found.endings)
    adopted = endings[Ending.ADOPTED.value]
    if adopted.share >= SURE and found.unanimous.share >= MOSTLY:
        yield Advice(
            "endings",
            _(
                "A text is adopted in {percent} of games, and everybody votes for it in {unanimous} of those: "
                "let somebody have a reason to say no."
            ).format(percent=percent(adopted), unanimous=percent(found.unanimous)),
        )
    if adopted.share < 1 - MOSTLY and found.passing.possible.share > 0.5:
        yield Advice(
            "endings",
            _(
                "A text that passes exists in {possible} of draws, but is adopted in only {percent} of games: "
                "give players more rounds, or a first draft that is nearer to one."
            ).format(possible=percent(found.passing.possible), percent=percent(adopted)),
        )
    lapsed = endings[Ending.LAPSED.value]
    if lapsed.share > 0.5:
        yield Advice(
            "endings",
            _(
                "{percent} of games end without a vote: the calendar may be too short, or nobody may dare to ask."
            ).format(percent=percent(lapsed)),
        )
    vetoed = endings[Ending.VETOED.value]
    vetoers = [seat for seat in found.seats if seat.vetoed.count >= MOSTLY * vetoed.count]
    if vetoed.share > 0.25 and len(vetoers) == 1:
        yield Advice(
            f"seat:{vetoers[0].code}",
            _(
                "{percent} of games end by veto, nearly all by {member}: "
                "a text that it can live with must be worth more."
            ).format(percent=percent(vetoed), member=vetoers[0].name),
        )


def _measure(found: Playtest, measure: MeasureFigures) -> Iterator[Advice]:
    total = sum(measure.counts)
    about = f"measure:{measure.id}"
    if not measure.moved.count:
        yield Advice(
            about,
            _("{measure} is never moved: in {games} games every draft has it as it opened.").format(
                measure=measure.title, games=found.games
            ),
        )
    if total < FEW_GAMES / 5:
        return
    most = max(range(len(measure.counts)), key=lambda level: measure.counts[level])
    share = measure.counts[most] / total
    if share >= SURE:
        sentence = _('{measure} ends at "{level}" in {count} of {of} texts adopted: let somebody mind.')
        if most == 0:
            sentence = _('{measure} stays at "{level}" in {count} of {of} texts adopted: let somebody want it.')
        yield Advice(
            about,
            sentence.format(measure=measure.title, level=measure.labels[most], count=measure.counts[most], of=total),
        )
        return
    unused = [measure.labels[level] for level, games in enumerate(measure.stood) if not games]
    if unused:
        yield Advice(
            about,
            ngettext(
                "{measure}: the level {levels} never stands in any text, in {games} games; it could go.",
                "{measure}: the levels {levels} never stand in any text, in {games} games; they could go.",
                len(unused),
            ).format(measure=measure.title, levels=listed([f'"{label}"' for label in unused]), games=found.games),
        )


def _seat(found: Playtest, seat: SeatFigures) -> Iterator[Advice]:
    about, member = f"seat:{seat.code}", seat.name
    added, stake = seat.value_added, seat.stake.mean
    adds_little = (
        added.mean is not None
        and added.error is not None
        and added.n >= 10
        and added.mean + FOREVER * added.error < LITTLE
    )
    is_spared = not seat.is_permanent and seat.needed.share < SELDOM
    if stake is not None and stake < LITTLE and adds_little:
        yield Advice(
            about,
            say(
                _(
                    "{member} never matters: nothing it wants is in dispute (texts adopted differ by {stake} points to "
                    "it), and playing it adds {added} points ± {error}. Give it a measure that others disagree on."
                ),
                member=member,
                stake=_point(stake),
                added=_point(added.mean),
                error=_point(added.error),
            ),
        )
    elif adds_little and is_spared:
        yield Advice(
            about,
            say(
                _(
                    "{member} has no influence: playing it adds {added} points ± {error}, and its yes is needed in "
                    "{needed} of the texts adopted. Bring it in earlier, or give it a lever or partners."
                ),
                member=member,
                added=_point(added.mean),
                error=_point(added.error),
                needed=percent(seat.needed),
            ),
        )
    if seat.losing.of >= FEW_GAMES / 5 and seat.losing.share > 0.5:
        yield Advice(
            about,
            say(
                _(
                    "{member} ends below what no text is worth to it in {percent} of the texts adopted: "
                    "whoever plays it can only lose."
                ),
                member=member,
                percent=percent(seat.losing),
            ),
        )
    elif seat.share.mean is not None and seat.share.n >= 10 and seat.share.mean < POOR_SHARE:
        yield Advice(
            about,
            say(
                _("{member} gets {percent} of what it could have got: others agree at its expense."),
                member=member,
                percent=hundredths(round(100 * seat.share.mean)),
            ),
        )
    if seat.yes.of >= FEW_GAMES / 5 and seat.yes.share < SELDOM:
        yield Advice(
            about,
            say(
                _("{member} votes yes in {count} of {of} last votes: its price or its red lines may be too high."),
                member=member,
                count=seat.yes.count,
                of=seat.yes.of,
            ),
        )


def _point(points: float | None) -> str:
    return f"{points:.1f}" if points is not None else "–"


def _calendar(found: Playtest) -> Iterator[Advice]:
    total = len(found.rounds)
    if found.mean_round.mean is not None and found.mean_round.mean < total / 2:
        yield Advice(
            "rounds",
            _("Games end in round {round} of {rounds} on the mean: fewer rounds would do.").format(
                round=_point(found.mean_round.mean), rounds=total
            ),
        )


def _numbers(found: Playtest) -> Iterator[Advice]:
    for lever in found.levers[:1]:
        if lever.is_beyond_chance and lever.explained >= DECISIVE:
            yield Advice(
                "numbers",
                _(
                    "One number decides: {key} alone goes with {percent} of what differs between games. "
                    "A smaller spread would leave more to the players."
                ).format(key=lever.key, percent=hundredths(round(100 * lever.explained))),
            )
    for threshold in found.thresholds:
        change = threshold.adopted
        if change.mean is not None and abs(change.mean) >= 0.3:
            yield Advice(
                "numbers",
                _(
                    "With {votes} yes votes needed, {change} in a hundred games end otherwise (n = {n}): "
                    "the threshold decides much."
                ).format(votes=threshold.yes_needed, change=round(100 * abs(change.mean)), n=change.n),
            )


def _record(found: Playtest) -> Iterator[Advice]:
    record = found.record
    if record is None:
        return
    if record.distance.mean is not None and record.distance.mean > FAR:
        furthest = max(
            (measure for measure in found.measures if measure.distance.mean is not None),
            key=lambda measure: (measure.distance.mean or 0.0) / max(1, len(measure.labels) - 1),
        )
        yield Advice(
            "record",
            _(
                "What is adopted is {percent} of the way from the record to the other end of every measure; "
                "furthest off is {measure}."
            ).format(percent=hundredths(round(100 * record.distance.mean)), measure=furthest.title),
        )
    if record.alike.share < SELDOM:
        yield Advice(
            "record",
            _("Games end as it really did in {count} of {of}.").format(count=record.alike.count, of=record.alike.of),
        )


def _actions(found: Playtest) -> Iterator[Advice]:
    if "OpenChannel" in found.unused:
        yield Advice(
            "actions",
            _("Nobody ever opens the back channel: let the state concerned ask for something its members can give."),
        )


def _caveats(found: Playtest) -> Iterator[Advice]:
    if found.games < FEW_GAMES:
        yield Advice(
            "method",
            ngettext(
                "This rests on {games} game: play {few} or more before changing much.",
                "This rests on {games} games: play {few} or more before changing much.",
                found.games,
            ).format(games=found.games, few=FEW_GAMES),
        )
    if found.troubles:
        yield Advice(
            "method",
            ngettext(
                "An AI member could not decide {count} time, and a simpler one did.",
                "AI members could not decide {count} times, and simpler ones did.",
                found.troubles,
            ).format(count=found.troubles),
        )
