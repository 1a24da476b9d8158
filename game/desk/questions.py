"""Questions for discussion, built from decisions that this class took: what stood out most comes first.

They tell what was hidden. Those for everybody's eyes are in ``public_questions``.
"""

import enum
from collections.abc import Iterator

from attrs import frozen

from game.analysis.coalitions import pivots
from game.analysis.lookback import Lookback
from game.analysis.promises import Fulfilment
from game.analysis.retrospect import Retrospect, key_moments
from game.desk.blocking import by_round
from game.desk.missed import missed_few, refused
from game.desk.page import Block, Heading, Line, Page
from game.desk.portraits import tenth
from game.desk.public_questions import close_vote, few, history_question
from game.model.council import Seat
from game.model.offers import Assent
from game.model.voting import Vote
from game.words.language import _, say
from game.words.lists import listed
from game.words.names import member, members, name
from game.words.points import in_points, percent, points
from game.words.texts import changes, level, package

MOST = 8
"""Questions asked."""

NOTABLE = 200
"""Hundredths by which a vote must go against a seat's interest to be asked about."""

UNEQUAL = 0.25
"""The difference in shares of the attainable from which it is asked about."""

ABOUT_PEOPLE = 0.3
"""What it adds to a question that it is about a seat that people played."""


class Kind(enum.Enum):
    """What a question is about."""

    REFUSED_OFFER = "refused offer"
    UNPROPOSED_SWAP = "unproposed swap"
    BROKEN_WORD = "broken word"
    STRANGE_VOTE = "strange vote"
    MISREAD_SEAT = "misread seat"
    TURNING_ACT = "turning act"
    WRONG_COUNT = "wrong count"
    EARLY_DECISION = "early decision"
    PIVOT = "pivot"
    CLOSE_VOTE = "close vote"
    BETTER_TEXT = "better text"
    NEVER_VOTED = "never voted"
    UNWILLING = "unwilling"
    UNEQUAL_SHARES = "unequal shares"
    HISTORY = "history"


@frozen
class Question:
    """Something to discuss, and how much it stood out: 0 hardly, 1 and above by far."""

    kind: Kind
    text: str
    weight: float


def questions_page(found: Lookback, best: Retrospect | None) -> Page:
    """Return the questions for this game; without the best text there was, those that do not need it."""
    asked = questions(found, best)
    page: list[Block] = [Heading(_("Questions for discussion"))]
    page += [Line(f"{number}. {one.text}") for number, one in enumerate(asked, start=1)]
    return tuple(page) if asked else (*page, Line(_("Nothing stood out enough to ask about.")))


def questions(found: Lookback, best: Retrospect | None) -> tuple[Question, ...]:
    """Return what to ask, one question of a kind, the weightiest first."""
    asked: dict[Kind, Question] = {}
    for one in _candidates(found, best):
        if one.kind not in asked or one.weight > asked[one.kind].weight:
            asked[one.kind] = one
    return tuple(sorted(asked.values(), key=lambda one: (-one.weight, one.kind.value))[:MOST])


def _candidates(found: Lookback, best: Retrospect | None) -> Iterator[Question]:
    yield from _refused(found)
    yield from _swaps(found)
    yield from _broken(found)
    yield from _votes(found)
    yield from _misread(found)
    yield from _turns(found)
    yield from _counts(found)
    yield from _decided(found)
    yield from _pivot(found)
    yield from _close(found)
    yield from _never_voted(found)
    yield from _unwilling(found)
    yield from _shares(found, best)
    yield from _better(found, best)
    yield from _history(found)


def _weight(found: Lookback, weight: float, *seats: Seat) -> float:
    return weight + (ABOUT_PEOPLE if set(seats) & set(found.people) else 0.0)


def _refused(found: Lookback) -> Iterator[Question]:
    for one in missed_few(found)[0][:1]:
        gains = listed(
            [
                f"{name(found.scenario, seat)} {points(more, plain=True, signed=True)}"
                for seat, more in zip(one.refusal.parties, one.gains, strict=True)
            ]
        )
        said = (
            refused(found.scenario, one)
            + " "
            + _("It would have brought {gains}. Why was it refused?").format(gains=gains)
        )
        yield Question(Kind.REFUSED_OFFER, said, _weight(found, 0.6 + min(one.gains) / 2000, *one.refusal.parties))


def _swaps(found: Lookback) -> Iterator[Question]:
    for swap in missed_few(found)[1][:1]:
        first, second = swap.sides
        scenario = found.scenario
        said = _(
            'Nobody proposed to {first} and {second}: "{mine}" against "{yours}". It would have brought them '
            "{more} and "
            "{other}. How could they have found out?"
        ).format(
            first=member(scenario, first.seat),
            second=member(scenario, second.seat),
            mine=level(scenario, first.measure, first.level),
            yours=level(scenario, second.measure, second.level),
            more=points(first.gain, plain=True, signed=True),
            other=points(second.gain, plain=True, signed=True),
        )
        least = min(first.gain, second.gain)
        yield Question(Kind.UNPROPOSED_SWAP, said, _weight(found, 0.5 + least / 2000, first.seat, second.seat))


def _broken(found: Lookback) -> Iterator[Question]:
    for one in found.promised:
        for word in one.words:
            if word.fulfilment is not Fulfilment.BROKEN:
                continue
            if isinstance(one.promise, Assent):
                message = _(
                    "{seat} broke its pledge to the text, given in round {round}. What did that cost it, and who paid?"
                )
                terms = ""
            else:
                message = _(
                    '{seat} broke the word it gave in round {round} on "{terms}". What did that cost it, and would '
                    "you sign with it again?"
                )
                terms = package(found.scenario, one.promise.package)
            said = say(message, seat=member(found.scenario, word.seat), round=one.round, terms=terms)
            yield Question(Kind.BROKEN_WORD, said, _weight(found, 0.95, word.seat))


def _votes(found: Lookback) -> Iterator[Question]:
    if found.count is None:
        return
    for cast in found.count.casts:
        margin = found.margins[cast.seat]
        if cast.vote is Vote.YES and margin <= -NOTABLE:
            message = _("{seat} voted yes, though the text left it {much} worse off than no text. What had moved it?")
        elif cast.vote is not Vote.YES and margin >= NOTABLE:
            message = _("{seat} withheld its yes, though the text left it {much} better off than no text. Why?")
        else:
            continue
        much = in_points(abs(margin), plain=True)
        said = say(message, seat=member(found.scenario, cast.seat), much=much)
        yield Question(Kind.STRANGE_VOTE, said, _weight(found, 0.4 + min(1.0, abs(margin) / 3000), cast.seat))


def _misread(found: Lookback) -> Iterator[Question]:
    scenario = found.scenario
    others = len(scenario.council.members) - 1
    for portrait in found.portraits:
        for one in portrait.weightiest[:1]:
            if one.believed == one.ideal or 2 * one.agreeing >= others:
                continue
            measure = scenario.measures[one.measure]
            message = (
                _(
                    'What mattered most to {seat} was "{wish}", with {stake} points at stake. Of the {others} others '
                    '{right} had seen it; most thought "{level}". What misled them?'
                )
                if one.agreeing
                else _(
                    'What mattered most to {seat} was "{wish}", with {stake} points at stake. None of the {others} '
                    'others had seen it; most thought "{level}". What misled them?'
                )
            )
            said = message.format(
                seat=member(scenario, portrait.seat),
                wish=level(scenario, one.measure, one.ideal),
                stake=tenth(one.stake),
                right=one.agreeing,
                others=others,
                level=measure.levels[one.believed].label,
            )
            yield Question(Kind.MISREAD_SEAT, said, _weight(found, 0.4 + min(0.5, one.error / 20), portrait.seat))


def _turns(found: Lookback) -> Iterator[Question]:
    for moment in key_moments(found.moments, 1):
        if moment.before is None or moment.old is None or abs(moment.after - moment.before) < 2:
            continue
        said = _(
            "In round {round} the draft of {penholder} moved: {changes}. Seats whose interests it met went from "
            "{before} "
            "to {after}. Who had asked for it, and what did they give?"
        ).format(
            round=moment.round,
            penholder=member(found.scenario, moment.draft),
            changes=few(changes(found.scenario, moment.old, moment.new)),
            before=moment.before,
            after=moment.after,
        )
        moved = abs(moment.after - moment.before)
        yield Question(Kind.TURNING_ACT, said, _weight(found, 0.5 + min(0.5, 0.06 * moved), moment.draft))


def _counts(found: Lookback) -> Iterator[Question]:
    known = [(abs(one.expected - one.true), one) for one in found.reckonings]
    if not known or found.pen is None:
        return
    off, one = max(known, key=lambda pair: pair[0])
    if off < 2:
        return
    said = _(
        "At the end of round {round} the staff of {seat} expected {expected} yes votes; {true} seats had an "
        "interest in "
        "the text. What did the penholder not know, and whom should it have asked?"
    ).format(
        round=one.round,
        seat=member(found.scenario, found.pen),
        expected=round(one.expected),
        true=one.true,
    )
    yield Question(Kind.WRONG_COUNT, said, _weight(found, 0.4 + min(0.5, off / 12), found.pen))


def _decided(found: Lookback) -> Iterator[Question]:
    turned = found.turning
    if turned is None or found.count is None:
        return
    if turned.by_vote:
        said = _(
            "By the interests of the seats alone the vote should have gone the other way. Which promises, prices or "
            "errors decided it?"
        )
        yield Question(Kind.EARLY_DECISION, said, 0.85)
        return
    spare = found.count.round - turned.round
    if spare >= 2:
        passed = _("would have been adopted") if turned.passed else _("would have failed")
        said = _(
            "From round {round} on the text {passed}, {spare} rounds before the vote. What were those rounds used for, "
            "and who gained by them?"
        ).format(round=turned.round, passed=passed, spare=spare)
        yield Question(Kind.EARLY_DECISION, said, 0.5 + min(0.3, 0.05 * spare))


def _pivot(found: Lookback) -> Iterator[Question]:
    shown = by_round(found.oppositions)
    if len(shown) < 2:
        return
    seat, times = pivots(shown)[0]
    if 2 * times < len(shown):
        return
    said = _(
        "In {times} of the {count} rounds in which the text changed it hung on {seat}. Did it know? What did it "
        "ask for "
        "its yes, and what could it have asked?"
    ).format(times=times, count=len(shown), seat=member(found.scenario, seat))
    yield Question(Kind.PIVOT, said, _weight(found, 0.35 + 0.3 * times / len(shown), seat))


def _close(found: Lookback) -> Iterator[Question]:
    for one in found.near:
        yield Question(Kind.CLOSE_VOTE, close_vote(found.scenario, one), _weight(found, 0.8, *one.could_turn))


def _never_voted(found: Lookback) -> Iterator[Question]:
    if found.count is None and found.pen is not None:
        said = _(
            "The draft of {penholder} never came to a vote. Whom did that serve, and what was a chip on the "
            "table worth?"
        ).format(penholder=member(found.scenario, found.pen))
        yield Question(Kind.NEVER_VOTED, said, _weight(found, 0.75, found.pen))


def _unwilling(found: Lookback) -> Iterator[Question]:
    """Ask about those who could have stopped the last text together, or would have if they had found each other."""
    if not found.oppositions:
        return
    last = found.oppositions[-1]
    against = tuple(sorted((*last.vetoes, *last.unwilling)))
    if len(against) < 2:
        return
    if last.is_blocked:
        message = _(
            "{seats} would rather have had no text than the last one, and could have stopped it. Did they know of each "
            "other? Which of them could have been won, and for what?"
        )
    else:
        message = _(
            "{seats} would rather have had no text than the last one, and {short} more would have been needed to stop "
            "it. Did they look for them?"
        )
    said = say(message, seats=members(found.scenario, against), short=last.short)
    yield Question(Kind.UNWILLING, said, _weight(found, 0.45 + (0.15 if last.is_blocked else 0), *against))


def _shares(found: Lookback, best: Retrospect | None) -> Iterator[Question]:
    known = [(share, seat) for seat, share in enumerate(best.attained.shares) if share is not None] if best else []
    if len(known) < 2 or found.result.text is None:
        return
    least, most = min(known), max(known)
    if most[0] - least[0] < UNEQUAL:
        return
    message = _(
        "{most} got {much} of what it could have had in any text that passes, {least} {little}. What did the one "
        "do that "
        "the other did not?"
    )
    said = say(
        message,
        most=member(found.scenario, most[1]),
        much=percent(round(100 * most[0])),
        least=member(found.scenario, least[1]),
        little=percent(round(100 * least[0])),
    )
    yield Question(Kind.UNEQUAL_SHARES, said, _weight(found, 0.45, most[1], least[1]))


def _better(found: Lookback, best: Retrospect | None) -> Iterator[Question]:
    if best is None or best.best is None:
        return
    had = best.decided.worth if best.decided is not None and best.is_adopted else 0
    missed = best.best.worth - had
    if missed < 10 * NOTABLE:
        return
    if best.decided is None or not best.is_adopted:
        said = _(
            "Nothing was decided, though there was a text that would have passed and was worth {points} to all "
            "together. "
            "What stood in its way?"
        ).format(points=in_points(missed, plain=True))
        yield Question(Kind.BETTER_TEXT, said, 0.9)
        return
    said = _(
        "Another text would have passed and was worth {points} more to all together: {changes}. Who would have gained, "
        "who would have lost, and who could have proposed it?"
    ).format(
        points=in_points(missed, plain=True),
        changes=few(changes(found.scenario, best.decided.text, best.best.text)),
    )
    yield Question(Kind.BETTER_TEXT, said, 0.4 + min(0.4, missed / 40_000))


def _history(found: Lookback) -> Iterator[Question]:
    said = history_question(found.scenario, found.result.text)
    if said:
        yield Question(Kind.HISTORY, said, 0.55)
