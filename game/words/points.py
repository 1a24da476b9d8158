"""Numbers as a player reads them: points, shares, money."""

from game.model.measures import Level
from game.words.language import _, ngettext, pgettext

MINUS = "\N{MINUS SIGN}"


def points(hundredths: int, *, plain: bool = False, signed: bool = False) -> str:
    """Return hundredths of a point as "12.5" or "−3"; plain gives an ASCII minus, signed a plus as well."""
    whole, part = divmod(abs(hundredths), 100)
    digits = f"{part:02d}".rstrip("0")
    number = f"{whole}{pgettext('decimal mark', '.')}{digits}" if digits else str(whole)
    if hundredths < 0:
        return f"{'-' if plain else MINUS}{number}"
    return f"+{number}" if signed and hundredths else number


def in_points(hundredths: int, *, plain: bool = False) -> str:
    """Return hundredths of a point with their unit: "1 point", "12.5 points"."""
    number = points(hundredths, plain=plain)
    # A fraction is spoken of as many: 0.5 points, 1.5 points.
    count = 1 if abs(hundredths) == 100 else 2
    return ngettext("{number} point", "{number} points", count).format(number=number)


def percent(number: int) -> str:
    """Return a whole number of hundredths as "33%"."""
    return _("{number}%").format(number=number)


def share(part: int, whole: int) -> str:
    """Return one number as a share of another, rounded half up; a dash where there is nothing to share."""
    return percent((200 * part + whole) // (2 * whole)) if whole > 0 else "-"


def money(millions: float) -> str:
    """Return millions of US dollars: "US$ 401 million"."""
    return _("US$ {number} million").format(number=points(round(millions * 100)))


def revenue(level: Level) -> str:
    """Return the yearly revenue a level concerns, or nothing where the scenario gives none."""
    if level.revenue is None:
        return ""
    return _("{money} a year").format(money=money(level.revenue))
