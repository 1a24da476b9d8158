"""The journal: one file that is the whole game, a header and then one action a line."""

import hashlib
import stat
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias

from attrs import field, frozen

from game.model.actions import Action
from game.model.phases import Setup
from game.play.notation import formed, noted, plain, quoted, understood
from game.play.seal import is_torn, sealed, spelled_out, unsealed
from game.words.language import _

FORMAT = 1
LONGEST_HEADER = 4 * 2**20
"""Bytes: the longest scenario, with six for every two of a foreign alphabet."""
LONGEST_LINE = 2**13
"""Bytes: an offer on a hundred measures to a hundred and ninety-two seats takes five thousand."""
LONGEST_FILE = 12 * 2**20
MOST_ENTRIES = 50_000


class JournalError(Exception):
    """A journal that cannot be read or written, in one sentence; ``line`` counts from 1 when one is at fault."""

    def __init__(self, path: Path, sentence: str, line: int | None = None) -> None:
        name = "".join(letter if letter.isprintable() else "?" for letter in str(path))
        place = name if line is None else _("{file}: line {line}").format(file=name, line=line)
        super().__init__(f"{place}: {sentence}")
        self.path = path
        self.sentence = sentence
        self.line = line

    def __reduce__(self) -> tuple[type["JournalError"], tuple[Path, str, int | None]]:
        return type(self), (self.path, self.sentence, self.line)  # so that it comes back whole from another process


class NameTakenError(JournalError):
    """There is a game of this name already."""


@frozen
class Header:
    """What a game starts from: with the actions, the whole game."""

    engine: str
    scenario: str
    """The scenario's id."""
    source: str
    """The full text of the scenario file, so that editing the file cannot change a game."""
    seed: int
    seats: tuple[str, ...]
    """Who plays each: "human", or a mind's skill."""
    setup: Setup = field(factory=Setup)
    variant: str | None = None
    """Which variant in the source, if not the scenario itself."""
    made: str = ""
    """When, if the caller says so; there is no clock in here."""
    lesson: str = ""
    """The text of the lesson it is played in, if it is: how delegations share the device, and what time they have."""


@frozen
class Undo:
    """Takes back the last actions, so that only so many stand."""

    to: int


@frozen
class Trouble:
    """Something unexpected that did not end the game, kept for whoever mends it."""

    text: str


Entry: TypeAlias = Action | Undo | Trouble


@frozen
class End:
    """Where a journal ends: its length in bytes, the hash of its last line, and how many entries it has."""

    size: int
    chain: str
    entries: int


@frozen
class Transcript:
    """A journal as read from its file, up to its last good line."""

    path: Path
    header: Header
    entries: tuple[Entry, ...]
    end: End
    is_torn: bool = False
    """Whether half a line was found at the end, and dropped."""
    damage: JournalError | None = None
    """Why the rest was not read; such a game is for looking at only."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was done and not taken back."""
        return tuple(action for _line, action in standing(self.entries))

    @property
    def notice(self) -> str:
        """What the player should be told, or nothing."""
        if self.damage is not None:
            return _("{problem}; this is the game up to there").format(problem=self.damage)
        return _("The last line of the journal was cut short and has been dropped.") if self.is_torn else ""


def standing(entries: Iterable[Entry]) -> tuple[tuple[int, Action], ...]:
    """Return the actions that were not taken back, each with its line, counted from 1."""
    actions: list[tuple[int, Action]] = []
    for line, entry in enumerate(entries, start=2):
        if isinstance(entry, Undo):
            del actions[entry.to :]
        elif not isinstance(entry, Trouble):
            actions.append((line, entry))
    return tuple(actions)


def header_line(header: Header) -> tuple[bytes, str]:
    """Return the first line of a journal, and its hash."""
    digest = hashlib.sha256(header.source.encode()).hexdigest()
    fields = {**plain(header), "format": FORMAT, "sha256": digest}
    if not header.lesson:  # younger than the format: written only where it is used
        del fields["lesson"]
    return sealed("", fields)


def entry_line(end: End, entry: Entry) -> tuple[bytes, str]:
    """Return the line of an entry that follows an end, and its hash."""
    return sealed(end.chain, {**_content(entry), "n": end.entries + 1})


def _content(entry: Entry) -> dict[str, Any]:
    match entry:
        case Undo(to):
            return {"undo": to}
        case Trouble(text):
            return {"trouble": text}
        case _:
            return {"action": noted(entry)}


def read(path: Path, up_to_damage: bool = False) -> Transcript:
    """Read a journal. A line cut short at the end is dropped; any other damage raises ``JournalError``.

    With ``up_to_damage`` everything before the damage is returned; a damaged header is always refused.
    """
    refuse_oddities(path)
    try:
        with path.open("rb") as file:
            return _read(path, file, up_to_damage)
    except OSError as error:
        raise JournalError(path, _("it cannot be read: {reason}").format(reason=error.strerror)) from error


def refuse_oddities(path: Path) -> None:
    """Raise ``JournalError`` for what is no file of a sensible size: opening a pipe could wait for ever."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = getattr(error, "strerror", None) or _("no file can have this name")
        raise JournalError(path, _("it cannot be read: {reason}").format(reason=reason)) from error
    if not stat.S_ISREG(status.st_mode):
        raise JournalError(path, _("this is not a file"))
    if status.st_size > LONGEST_FILE:
        raise JournalError(path, _("the file is too large to be a journal"))


def _read(path: Path, file: BinaryIO, up_to_damage: bool) -> Transcript:
    first = file.readline(LONGEST_HEADER + 1)
    header, chain = _header(path, first)
    end = End(len(first), chain, 0)
    entries: list[Entry] = []
    actions = 0
    for number in count(2):
        line = file.readline(LONGEST_LINE + 1)
        torn = not line.endswith(b"\n") and len(line) <= LONGEST_LINE and is_torn(line)
        if not line or torn:
            return Transcript(path, header, tuple(entries), end, is_torn=bool(line))
        try:
            entry, chain = _entry(end, line, actions)
        except ValueError as error:
            damage = JournalError(path, str(error), number)
            break
        entries.append(entry)
        actions = _standing_after(entry, actions)
        end = End(end.size + len(line), chain, end.entries + 1)
    if up_to_damage:
        return Transcript(path, header, tuple(entries), end, damage=damage)
    raise damage


def _standing_after(entry: Entry, actions: int) -> int:
    match entry:
        case Undo(to):
            return to
        case Trouble():
            return actions
        case _:
            return actions + 1


def _entry(end: End, line: bytes, actions: int) -> tuple[Entry, str]:
    """Return the entry of a line and its hash; raises ``ValueError`` with a sentence."""
    if end.entries >= MOST_ENTRIES:
        raise ValueError(_("no game is this long"))
    if len(line) > LONGEST_LINE:
        raise ValueError(_("the line is too long"))
    opened = unsealed(end.chain, line)
    if opened is None:
        raise ValueError(_("the line is damaged"))
    fields, chain = opened
    if fields.pop("n", None) != end.entries + 1:
        raise ValueError(_("the line is out of order"))
    match fields:
        case {"action": action} if len(fields) == 1:
            return understood(action), chain
        case {"undo": int(to)} if len(fields) == 1 and 0 <= to < actions:
            return Undo(to), chain
        case {"trouble": str(text)} if len(fields) == 1:
            return Trouble(text), chain
    raise ValueError(_("the line is neither an action nor an undo of one"))


def _header(path: Path, line: bytes) -> tuple[Header, str]:
    if not line:
        raise JournalError(path, _("the file is empty"))
    fields = spelled_out(line) if len(line) <= LONGEST_HEADER else None
    if fields is None or type(fields.get("format")) is not int or fields["format"] < 1:
        raise JournalError(path, _("this is not a journal of Penholder, or its header is damaged"), 1)
    if fields["format"] > FORMAT:
        sentence = _("it is in journal format {newer}, made by a newer Penholder; this one reads up to format {known}")
        raise JournalError(path, sentence.format(newer=quoted(fields["format"]), known=FORMAT), 1)
    opened = unsealed("", line)
    if opened is None:
        raise JournalError(path, _("the header is damaged"), 1)
    content, chain = opened
    digest = content.pop("sha256", None)
    content.pop("format")
    try:
        header = formed(content, Header)
        is_its_own = hashlib.sha256(header.source.encode()).hexdigest() == digest
    except UnicodeError:  # half a character
        is_its_own = False
    except ValueError as error:
        raise JournalError(path, str(error), 1) from None
    if not is_its_own:
        raise JournalError(path, _("the scenario in the header does not have the hash that stands beside it"), 1)
    return header, chain
