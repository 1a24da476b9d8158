"""The staff room, from what a player types."""

from typing import TYPE_CHECKING

from game.desk import staffroom
from game.desk.page import Line, Page, Tone
from game.desk.roll import main_draft
from game.desk.staffroom import counts_page, prospects_page, seat_page
from game.minds.roster import DIPLOMATS
from game.model.council import Seat
from game.model.view import View
from game.rules.legality import is_legal
from game.terminal.orders import typed_order
from game.terminal.roll import CommandError, quoted, seat_named
from game.words.labels import skill, skill_meant
from game.words.language import _
from game.words.lists import commas

if TYPE_CHECKING:
    from game.minds.staff import Staff


def staff_page(view: View, words: str = "") -> Page:
    """Return how votes would go and what everybody seems to want, or one seat in detail."""
    staff = _staff(view)
    if words:
        return _seat_page(view, staff, seat_named(view.scenario, words))
    page = counts_page(view, staff)
    if not page:
        raise CommandError(_("There is no draft resolution that you have seen, so there are no votes to count."))
    return *page, *prospects_page(view, staff, lambda action: typed_order(view, action))


def _seat_page(view: View, staff: "Staff", seat: Seat) -> Page:
    draft = main_draft(view)
    if draft is None:
        raise CommandError(_("No draft has been shown to you."))
    if seat == view.seat:
        raise CommandError(_("Staff has nothing to guess about yourself; see: me."))
    return seat_page(view, staff, seat, draft)


def advice_page(view: View, words: str = "") -> Page:
    """Return what a mind of some skill would do in one's chair, and why."""
    from game.minds.skill import AMBASSADOR
    from game.minds.staff import skilled

    staff, wise = _staff(view), AMBASSADOR
    if words:
        try:
            wise = skilled(skill_meant(words) or "")
        except KeyError:
            known = commas([skill(word) for word in DIPLOMATS])
            sentence = _("No staff is of the skill {word}; there are: {skills}.")
            raise CommandError(sentence.format(word=quoted(words), skills=known)) from None
    if view.to_act != view.seat:
        raise CommandError(_("Staff advises whoever has the floor."))
    advice = staff.advice(wise)
    page, action = staffroom.advice_page(view, advice, wise.name), advice.choice.action
    if not is_legal(view, action):
        return page
    return *page, Line(_("To do it, type: {order}").format(order=typed_order(view, action)), Tone.FAINT)


def _staff(view: View) -> "Staff":
    """Return one's staff; raises ``CommandError`` in a game without."""
    if view.setup.unaided:
        raise CommandError(_("This game is played without staff."))
    from game.minds.staff import Staff  # brings numpy, which takes a while to import

    return Staff(view)
