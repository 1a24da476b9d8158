"""Dates as a reader says them, where a scenario writes them in figures."""

import re

from game.words.language import _, marked

WHOLE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")

MONTHS = (
    (marked("January"), marked("Jan")),
    (marked("February"), marked("Feb")),
    (marked("March"), marked("Mar")),
    (marked("April"), marked("Apr")),
    (marked("May"), marked("May")),
    (marked("June"), marked("Jun")),
    (marked("July"), marked("Jul")),
    (marked("August"), marked("Aug")),
    (marked("September"), marked("Sep")),
    (marked("October"), marked("Oct")),
    (marked("November"), marked("Nov")),
    (marked("December"), marked("Dec")),
)


def spoken(label: str) -> str:
    """Return a label with its dates as words: "12 July 2017"; what is no date stays as it is."""
    return WHOLE.sub(lambda found: _said(found, _("{day} {month} {year}"), 0), label)


def short(label: str) -> str:
    """Return a label with its dates as short as they can be: "12 Jul"."""
    return WHOLE.sub(lambda found: _said(found, _("{day} {month}"), 1), label)


def _said(found: re.Match[str], pattern: str, length: int) -> str:
    year, month, day = (int(part) for part in found.groups())
    if not 1 <= month <= len(MONTHS):
        return found.group()
    return pattern.format(day=day, month=_(MONTHS[month - 1][length]), year=year)
