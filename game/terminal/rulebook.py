"""The rules of procedure by number, as refusals name them."""

from itertools import groupby

from game.desk.page import Block, Heading, Line, Page
from game.model.errors import Breach
from game.model.view import View
from game.terminal.roll import CommandError, quoted
from game.words.breaches import section, sentence
from game.words.language import _


def rules_page(view: View, words: str = "") -> Page:
    """Return all rules, those of one section, or one of them; raises ``CommandError``."""
    number = words.casefold().removeprefix("rule").strip(" .")
    found = [rule for rule in Breach if number in ("", rule.value, _section(rule))]
    if not found:
        raise CommandError(_("There is no rule {number}; rules lists them all.").format(number=quoted(number)))
    page: list[Block] = []
    for title, rules in groupby(found, key=section):
        page.append(Heading(title))
        page.extend(Line(f"{rule.value} {sentence(rule)}") for rule in rules)
    return tuple(page)


def _section(rule: Breach) -> str:
    return rule.value.partition(".")[0]
