"""Every look a player can take; none of them changes the game."""

from collections.abc import Callable

from attrs import frozen

from game.desk.chronicle import news_page
from game.desk.inbox import deals_page, table_page
from game.desk.page import Page
from game.desk.seats import seats_page
from game.desk.wants import me_page
from game.model.view import View
from game.terminal.chronicle import log_page
from game.terminal.dossier import brief_page
from game.terminal.drafts import diff_page, draft_page, text_page
from game.terminal.rulebook import rules_page
from game.terminal.signing import worst_page
from game.terminal.staffroom import advice_page, staff_page
from game.terminal.valuation import worth_page
from game.terminal.wants import levels_page
from game.words.language import _, marked


@frozen
class Look:
    """A word, what it shows, and how."""

    word: str
    said: str
    page: Callable[[View, str], Page]


def _wordless(page: Callable[[View], Page]) -> Callable[[View, str], Page]:
    """Return a look at a page of the desk, which heeds no more words."""
    return lambda view, _words: page(view)


LOOKS = (
    Look("draft", marked("the draft as a table, and what it is worth to you; draft SEAT for another one"), draft_page),
    Look("text", marked("the operative wording of the draft"), text_page),
    Look("diff", marked("what changed from version to version"), diff_page),
    Look("me", marked("your own priorities"), _wordless(me_page)),
    Look("levels", marked("the levels of all measures, or of one with its wording"), levels_page),
    Look("worth", marked("what the text is worth to you; worth LEVELS for another one"), worth_page),
    Look("worst", marked("the worst text some terms would bind you to"), worst_page),
    Look("table", marked("what awaits your answer"), _wordless(table_page)),
    Look("deals", marked("deals, pacts, pledges and demands you know of"), _wordless(deals_page)),
    Look("seats", marked("who is who, and who has said what"), _wordless(seats_page)),
    Look("brief", marked("the crisis, or with a seat what the room knows of it"), brief_page),
    Look(
        "staff",
        marked("how a vote would go, and what each seat seems to want; staff SEAT for one in detail"),
        staff_page,
    ),
    Look("advice", marked("what your staff would do now, and why; advice SKILL for how hard it thinks"), advice_page),
    Look("log", marked("what happened in the last rounds; log all for everything"), log_page),
    Look("rules", marked("the rules by number; rules 3.5 for one of them"), rules_page),
    Look("news", marked("the events of the day"), _wordless(news_page)),
)

OTHERS = {
    "suggest": marked("packages that gain for you and that others might accept; suggest SEAT for one partner"),
    "menu": marked("the numbered choices again; so does Enter alone"),
    "help": marked("all commands; help offer for one of them"),
    "hint": marked("the hints so far, again"),
    "why": marked("why something is not possible: why blue"),
    "undo": marked("takes your last act back, as long as nothing came to light"),
    "auto": marked("auto on declines what is below your walk-away by itself; auto off"),
    "save": marked("says where the game is kept; it is saved after every act"),
    "quit": marked("leaves the game, which can be resumed"),
}
"""What the table itself does when told to."""


def look_named(word: str) -> Look | None:
    """Return the look of a word, if it is one."""
    return next((look for look in LOOKS if look.word == word), None)


def said() -> dict[str, str]:
    """Return every word that gives no order, and what it shows or does."""
    return {**{look.word: _(look.said) for look in LOOKS}, **{word: _(text) for word, text in OTHERS.items()}}
