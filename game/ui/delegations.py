"""Who sits where in a shared game: the names of delegations, PINs as salted hashes, and who stands in for them.

They lie beside the journal, so that they are there after a restart; they are no part of the game, and no export has
them.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from attrs import asdict, evolve, field, frozen

from game.minds.roster import DIPLOMATS

SUFFIX = ".desks"
FORMAT = 1
CONSOLE = "*"
"""Under which the PIN of a lesson's console is kept among the desks."""

ROUNDS = 60_000
"""How often a PIN is hashed: a few hundredths of a second for who knows it, hours for who tries them all."""

LONGEST_NAME = 60
LONGEST_PIN = 12
LONGEST_FILE = 200_000
"""Letters."""


@frozen
class Desk:
    """One seat's desk: its delegation's name, its PIN, and the skill that stands in for it, where they are set."""

    name: str = ""
    salt: str = ""
    digest: str = ""
    deputy: str = ""

    @property
    def is_locked(self) -> bool:
        """Whether a PIN opens it."""
        return bool(self.digest)

    def is_opened_by(self, pin: str) -> bool:
        """Whether a PIN is the right one; a desk without one opens to all."""
        return not self.is_locked or hmac.compare_digest(_digest(pin, self.salt), self.digest)

    def locked(self, pin: str) -> "Desk":
        """Return it with another PIN, or with none."""
        if not pin:
            return evolve(self, salt="", digest="")
        salt = secrets.token_hex(16)
        return evolve(self, salt=salt, digest=_digest(pin, salt))


@frozen
class Delegations:
    """The desks of a game, by the member's code, and the file they are kept in."""

    desks: Mapping[str, Desk] = field(factory=dict)
    path: Path | None = None

    def of(self, code: str) -> Desk:
        """Return a member's desk."""
        return self.desks.get(code, Desk())

    def having(self, code: str, desk: Desk) -> "Delegations":
        """Return them with another desk for a member, kept in their file."""
        changed = evolve(self, desks={**self.desks, code: desk})
        changed.keep()
        return changed

    def beside(self, journal: Path | None) -> "Delegations":
        """Return them kept beside a journal from now on."""
        moved = evolve(self, path=None if journal is None else journal.with_name(journal.name + SUFFIX))
        moved.keep()
        return moved

    def keep(self) -> None:
        """Write the file, if there is anything to keep; on a full disk they live as long as the window."""
        if self.path is None or not (self.desks or self.path.exists()):
            return
        fields = {"format": FORMAT, "desks": {code: asdict(desk) for code, desk in self.desks.items()}}
        with suppress(OSError):
            fresh = self.path.with_name(f".{self.path.name}.new")
            fresh.write_text(json.dumps(fields, ensure_ascii=False, indent=1), encoding="utf-8")
            fresh.replace(self.path)


def kept_beside(journal: Path | None) -> Delegations:
    """Return what was kept beside a journal; what makes no sense in it is left out."""
    if journal is None:
        return Delegations()
    path = journal.with_name(journal.name + SUFFIX)
    try:
        with path.open(encoding="utf-8") as file:
            fields = json.loads(file.read(LONGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return Delegations(path=path)
    desks = fields.get("desks") if isinstance(fields, dict) and fields.get("format") == FORMAT else None
    found = {code: _desk(one) for code, one in desks.items()} if isinstance(desks, dict) else {}
    return Delegations(found, path)


def _desk(fields: object) -> Desk:
    if not isinstance(fields, dict):
        return Desk()
    name, salt, digest, deputy = (fields.get(key) for key in ("name", "salt", "digest", "deputy"))
    desk = Desk(name=name[:LONGEST_NAME] if isinstance(name, str) else "")
    if isinstance(salt, str) and isinstance(digest, str) and len(digest) == 64 and digest.isascii():
        desk = evolve(desk, salt=salt, digest=digest)
    return evolve(desk, deputy=deputy) if deputy in DIPLOMATS else desk


def _digest(pin: str, salt: str) -> str:
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt.encode(), ROUNDS).hex()
