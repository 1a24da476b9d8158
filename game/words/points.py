"""Numbers as a player reads them: points, shares, money."""

from game.model.measures import Level
from game.words.language import _, ngettext, pgettext

MINUS = "\N{MINUS SIGN}"


def points(hundredths: int, *, plain: bool = False, signed: bool = False, lined_up: bool = False) -> str:
    """Return hundredths of a point to a tenth: "12.5" or "−3"; plain gives an ASCII minus, signed a plus as well.

    Lined up, for a column, the tenth is there even where it is nought: "12.0".
    """
    number = tenth(hundredths)
    said = decimal(abs(number))
    if lined_up and number % 100 == 0:
        said += pgettext("decimal mark", ".") + "0"
    if number < 0:
        return f"{'-' if plain else MINUS}{said}"
    return f"+{said}" if signed and number else said


def tenth(hundredths: int) -> int:
    """Return hundredths rounded to a tenth, a half away from nought, so that a gain and the same loss look alike."""
    rounded = (abs(hundredths) + 5) // 10 * 10
    return rounded if hundredths >= 0 else -rounded


def decimal(hundredths: int) -> str:
    """Return so many hundredths, none of them below nought, in full: "12.05"."""
    whole, part = divmod(hundredths, 100)
    digits = f"{part:02d}".rstrip("0")
    mark = pgettext("decimal mark", ".")
    return f"{whole}{mark}{digits}" if digits else str(whole)


def in_points(hundredths: int, *, plain: bool = False) -> str:
    """Return hundredths of a point with their unit: "1 point", "12.5 points"."""
    number = points(hundredths, plain=plain)
    # A fraction is spoken of as many: 0.5 points, 1.5 points.
    count = 1 if abs(tenth(hundredths)) == 100 else 2
    return ngettext("{number} point", "{number} points", count).format(number=number)


def percent(number: int) -> str:
    """Return a whole number of hundredths as "33%"."""
    return _("{number}%").format(number=number)


def share(part: int, whole: int) -> str:
    """Return one number as a share of another, rounded half up; a dash where there is nothing to share."""
    return percent((200 * part + whole) // (2 * whole)) if whole > 0 else "-"


def money(millions: float) -> str:
    """Return millions of US dollars: "US$ 401 million"."""
    return _("US$ {number} million").format(number=decimal(round(millions * 100)))


def revenue(level: Level) -> str:
    """Return the yearly revenue a level concerns, or nothing where the scenario gives none."""
    if level.revenue is None:
        return ""
    return _("{money} a year").format(money=money(level.revenue))
