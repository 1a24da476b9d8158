"""What an author may want to mend, in plain sentences, each with the figures it rests on.

The bounds are habits, not laws: what is strange may be meant.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from attrs import frozen

from game.analysis.playtest.figures import Mean, MeasureFigures, Playtest, Rate, SeatFigures
from game.minds.roster import SKILLS
from game.model.voting import Ending
from game.words.language import _, ngettext, say
from game.words.lists import in_turn, listed
from game.words.points import percent as hundredths

FEW_GAMES = 50
"""With fewer games a rate is too rough to act on."""

SURE = 0.95
"""From this share on something is no decision any more."""

SELDOM = 0.05

ENOUGH = 10
"""Observations below which nothing is said of a seat or a measure."""

SEVERAL = 3
"""So many of a kind are told of one by one, more in one sentence."""

MOSTLY = 0.8

HARD_TO_FIND = 0.001
"""Share of random texts below which a text that passes is a rare find."""

EASY = 0.75
"""Share of random texts above which nearly everything passes."""

LITTLE = 2.0
"""Points that nobody would sit down for."""

POOR_SHARE = 0.25
"""Of the attainable, below which a seat comes away with next to nothing."""

DECISIVE = 0.25
"""Of the variation between games, from which on one number decides too much."""

MUCH = 0.3
"""Share of games that end otherwise with another threshold, from which on it decides much."""

FAR = 0.35
"""Distance from the record, from which on games are of something else."""

SURELY = 2
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
        *_measures(found),
        *_seats(found),
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
    if texts.mean is not None and texts.mean > EASY:
        yield Advice(
            "passing",
            _(
                "Nearly every text would pass: {percent} of those drawn at random. "
                "Raise prices, or let members want what others do not."
            ).format(percent=hundredths(round(100 * texts.mean))),
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
    for pen in found.pens:
        if pen.opens and pen.adopted.of >= ENOUGH and pen.adopted.share <= SELDOM:
            yield Advice(
                "endings",
                _(
                    "The draft of {member} is {count} of the {of} texts adopted, so that its rivals need not fear it: "
                    "begin it nearer to what others want, or in another round."
                ).format(member=pen.name, count=pen.adopted.count, of=pen.adopted.of),
            )


def _measures(found: Playtest) -> Iterator[Advice]:
    """Yield what is no decision: measures that nobody moves, that always end alike, or have levels of no use."""
    still = [measure for measure in found.measures if found.games >= FEW_GAMES and not measure.moved.count]
    settled = [measure for measure in found.measures if _settled(measure) is not None]
    for measure in still:
        yield Advice(
            f"measure:{measure.id}",
            _("{measure} is never moved: in {games} games every draft has it as it opened.").format(
                measure=measure.title, games=found.games
            ),
        )
    if len(settled) > SEVERAL:
        ends = [
            _('{measure} ("{level}" in {count})').format(
                measure=measure.title, level=measure.labels[level], count=measure.counts[level]
            )
            for measure in settled
            if (level := _settled(measure)) is not None
        ]
        yield Advice(
            "measures",
            _(
                "{many} of {measures} measures end alike in nearly all of {of} texts adopted: {list}. "
                "Let somebody mind."
            ).format(many=len(settled), measures=len(found.measures), of=sum(settled[0].counts), list=in_turn(ends)),
        )
    else:
        yield from (_ends_alike(measure) for measure in settled)
    for measure in found.measures:
        unused = [measure.labels[level] for level, games in enumerate(measure.stood) if level and not games]
        if unused and measure not in settled and found.games >= FEW_GAMES:
            yield _unused(found, measure, unused)


def _settled(measure: MeasureFigures) -> int | None:
    """Return the level at which a measure ends in nearly all texts adopted, if there is one."""
    total = sum(measure.counts)
    most = max(range(len(measure.counts)), key=lambda level: measure.counts[level])
    return most if total >= ENOUGH and measure.counts[most] >= SURE * total else None


def _ends_alike(measure: MeasureFigures) -> Advice:
    level = _settled(measure) or 0
    sentence = _('{measure} ends at "{level}" in {count} of {of} texts adopted: let somebody mind.')
    if level == 0:
        sentence = _('{measure} stays at "{level}" in {count} of {of} texts adopted: let somebody want it.')
    said = sentence.format(
        measure=measure.title, level=measure.labels[level], count=measure.counts[level], of=sum(measure.counts)
    )
    return Advice(f"measure:{measure.id}", said)


def _unused(found: Playtest, measure: MeasureFigures, unused: list[str]) -> Advice:
    sentence = ngettext(
        "{measure}: the level {levels} never stands in any text, in {games} games; it could go.",
        "{measure}: the levels {levels} never stand in any text, in {games} games; they could go.",
        len(unused),
    )
    levels = listed([f'"{label}"' for label in unused])
    return Advice(f"measure:{measure.id}", sentence.format(measure=measure.title, levels=levels, games=found.games))


def _seats(found: Playtest) -> Iterator[Advice]:
    """Yield who never matters, who has no influence, who can only lose, and who never agrees."""
    idle = [seat for seat in found.seats if _adds_little(seat) and not _is_felt(found, seat)]
    unmoved = [seat for seat in idle if seat.stake.mean is not None and seat.stake.mean < LITTLE]
    spared = [seat for seat in idle if seat not in unmoved and not seat.is_permanent]
    if unmoved:
        stakes = [seat.stake.mean or 0.0 for seat in unmoved]
        yield Advice(
            f"seat:{unmoved[0].code}",
            say(
                ngettext(
                    "{members} never matters: nothing it wants is in dispute (texts adopted differ by {stake} points "
                    "to it), and playing it adds {added} points. Give it a measure that others disagree on.",
                    "{members} never matter: nothing they want is in dispute (texts adopted differ by {stake} points "
                    "to them), and playing them adds {added} points. Give them a measure that others disagree on.",
                    len(unmoved),
                ),
                members=_names(unmoved),
                stake=_range(stakes),
                added=_added(unmoved),
            ),
        )
    if spared:
        needed = max(seat.needed.share for seat in spared)
        yield Advice(
            f"seat:{spared[0].code}",
            say(
                ngettext(
                    "{members} has no influence: playing it adds {added} points, and its yes is needed in "
                    "{needed} of the texts adopted. Bring it in earlier, or give it a lever or partners.",
                    "{members} have no influence: playing them adds {added} points, and their yes is needed in "
                    "{needed} of the texts adopted. Bring them in earlier, or give them a lever or partners.",
                    len(spared),
                ),
                members=_names(spared),
                added=_added(spared),
                needed=_("at most {percent}").format(percent=hundredths(ceil(100 * needed))) if needed else _("none"),
            ),
        )
    if idle and found.skill == "attache":
        yield Advice(
            "method",
            _("Attachés do little without a pen: see what --skill counsellor says before you change who has none."),
        )
    yield from (one for seat in found.seats for one in _lot(seat))


def _adds_little(seat: SeatFigures) -> bool:
    """Whether playing a seat is worth next to nothing, as far as the games can tell."""
    return _is_surely_below(seat.value_added, LITTLE)


def _is_surely_below(found: Mean, bound: float) -> bool:
    if found.mean is None or found.error is None or found.n < ENOUGH:
        return False
    return found.mean + SURELY * found.error < bound


def _is_felt(found: Playtest, seat: SeatFigures) -> bool:
    """Whether others have to reckon with a seat: with its veto, its vote, or what it wants."""
    place = found.seats.index(seat)
    if any(lever.is_beyond_chance and place in lever.seats for lever in found.levers):
        return True
    if seat.is_permanent:
        return seat.vetoed.count > 0 or seat.close.share >= SELDOM
    return seat.needed.share >= SELDOM


def _lot(seat: SeatFigures) -> Iterator[Advice]:
    about, member = f"seat:{seat.code}", seat.name
    if seat.losing.of >= ENOUGH and seat.losing.share > 0.5:
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
    elif _is_surely_below(seat.share, POOR_SHARE):
        yield Advice(
            about,
            say(
                _("{member} gets {percent} of what it could have got: others agree at its expense."),
                member=member,
                percent=hundredths(round(100 * (seat.share.mean or 0.0))),
            ),
        )
    if seat.yes.of >= ENOUGH and seat.yes.share < SELDOM:
        yield Advice(
            about,
            say(
                _("{member} votes yes in {count} of {of} last votes: its price or its red lines may be too high."),
                member=member,
                count=seat.yes.count,
                of=seat.yes.of,
            ),
        )


def _names(seats: Sequence[SeatFigures]) -> str:
    return listed([seat.name for seat in seats])


def _added(seats: Sequence[SeatFigures]) -> str:
    error = _point(max(seat.value_added.error or 0.0 for seat in seats))
    points = _range([seat.value_added.mean or 0.0 for seat in seats])
    if len(seats) == 1:
        return _("{points} ± {error}").format(points=points, error=error)
    return _("{points} (± {error} at most)").format(points=points, error=error)


def _range(numbers: Sequence[float]) -> str:
    low, high = _point(min(numbers)), _point(max(numbers))
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _point(points: float) -> str:
    return f"{round(points, 1) + 0.0:.1f}".removesuffix(".0")  # no minus nought


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
        if change.mean is not None and change.error is not None and abs(change.mean) - SURELY * change.error >= MUCH:
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
    if "OpenChannel" in found.unused and found.skill == SKILLS[-1]:  # simpler ones never do
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
