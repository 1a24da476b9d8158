"""Finding a seat, a group or a draft by what a player types."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from game.desk.roll import groups, living
from game.model.council import Seat
from game.model.scenario import Scenario
from game.model.text import Draft
from game.model.view import View
from game.words.language import _
from game.words.lists import commas, either

CLIP = 40


class CommandError(Exception):
    """What was typed cannot be understood; the message is one sentence that says what would be."""


def quoted(word: str) -> str:
    """Return a player's word in quotation marks, cut to a sensible length."""
    return f'"{word if len(word) <= CLIP else word[:CLIP] + "..."}"'


def suggestion(word: str, known: Sequence[str]) -> str:
    """Return " Did you mean coal?", or nothing."""
    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word[:CLIP].casefold(), folded, n=1)
    return " " + _("Did you mean {word}?").format(word=folded[close[0]]) if close else ""


def seat_named(scenario: Scenario, word: str) -> Seat:
    """Return the seat of a code, a name or the beginning of one; raises ``CommandError``."""
    members = scenario.council.members
    wanted = _folded(word)
    if not wanted:
        raise CommandError(_("Name a member, by its code or name."))
    for exact in ([_folded(one.code) for one in members], [_folded(one.name) for one in members]):
        if wanted in exact:
            return exact.index(wanted)
    found = [
        seat
        for seat, one in enumerate(members)
        if _folded(one.code).startswith(wanted) or f" {_folded(one.name)}".find(f" {wanted}") >= 0
    ]
    if len(found) == 1:
        return found[0]
    if found:
        codes = either([members[seat].code for seat in found])
        raise CommandError(_("{word} could be {members}.").format(word=quoted(word), members=codes))
    refuse_measure(scenario, word)
    hint = suggestion(word, [name for one in members for name in (one.code, one.name)])
    raise CommandError(_("Nobody here is called {word}.").format(word=quoted(word)) + hint)


def refuse_measure(scenario: Scenario, word: str) -> None:
    """Raise ``CommandError`` if a word that cannot stand alone is a measure, saying how to write a term on it."""
    for measure in scenario.measures:
        if _folded(word) == _folded(measure.id):
            term = f"{measure.id}>=1" if measure.is_ordered else f"{measure.id}=1"
            raise CommandError(_("{id} is a measure; write {term}.").format(id=measure.id, term=term))


def seats_named(view: View, words: str) -> tuple[Seat, ...]:
    """Return the seats of a list with commas, ``and`` or blanks; a group's name or ``all`` leaves oneself out."""
    pieces = [piece for piece in re.split(r",|\s+and\s+", words) if piece.strip()]
    seats: set[Seat] = set()
    for piece in pieces:
        seats.update(_some(view, piece.strip()))
    if not seats:
        raise CommandError(_("Name one or more members, with commas between them."))
    return tuple(sorted(seats))


def _some(view: View, piece: str) -> tuple[Seat, ...]:
    council = view.scenario.council
    if _folded(piece) in ("all", "everybody"):
        return tuple(seat for seat in view.room if seat != view.seat)
    for group in groups(view.scenario):
        if _folded(group) == _folded(piece):
            return tuple(seat for seat in council.group(group) if seat != view.seat)
    try:
        return (seat_named(view.scenario, piece),)
    except CommandError:
        if " " not in piece:
            raise
        return tuple(seat_named(view.scenario, word) for word in piece.split())


def group_named(scenario: Scenario, word: str) -> str:
    """Return a group by its name; raises ``CommandError``."""
    for group in groups(scenario):
        if _folded(group) == _folded(word):
            return group
    known = groups(scenario)
    sentence = _("There is no group {word}.").format(word=quoted(word))
    raise CommandError(sentence + (suggestion(word, known) or " " + _("Groups: {list}.").format(list=commas(known))))


def draft_named(view: View, word: str, drafts: Sequence[Draft] | None = None) -> Seat:
    """Return a draft by its penholder's name; unnamed, the only one there is. Raises ``CommandError``."""
    choice = living(view) if drafts is None else tuple(drafts)
    word = re.sub(r"^\s*on\b", "", word).strip()
    if word:
        return seat_named(view.scenario, word)
    if len(choice) == 1:
        return choice[0].penholder
    codes = [view.scenario.council.members[draft.penholder].code for draft in choice]
    if not codes:
        raise CommandError(_("There is no draft here that this could be about."))
    raise CommandError(_("Say whose draft you mean: {codes}.").format(codes=either([f"on {code}" for code in codes])))


def _folded(word: str) -> str:
    return " ".join(word.casefold().split()).strip(".,;:\"'")
