"""The door: which scenario, and which seats."""

from attrs import frozen

from game.desk.page import Block, Heading, Line, Page, Tone
from game.desk.roll import code
from game.minds.roster import DEFAULT_SKILL, DIPLOMATS
from game.model.scenario import Scenario
from game.scenario.library import catalogue
from game.terminal.roll import CommandError, quoted, seat_named, suggestion
from game.terminal.screen import Screen, suitable_screen
from game.words import labels
from game.words.labels import skill_meant
from game.words.language import _, ngettext
from game.words.lists import commas

LEAVE = ("q", "quit", "exit")


@frozen
class Choice:
    """What is to be played, the codes of the seats people take, and how well the others play."""

    scenario: str
    seats: tuple[str, ...]
    skill: str = DEFAULT_SKILL


def choose(plain: bool = False, screen: Screen | None = None, skill: str = DEFAULT_SKILL) -> Choice | None:
    """Ask for a scenario, seats and if need be a skill; None if nobody wants to play."""
    screen = screen or suitable_screen(plain)
    scenarios = tuple(listing.scenario for listing in catalogue() if listing.scenario is not None)
    try:
        scenario = _asked_scenario(screen, scenarios)
        return None if scenario is None else _asked_seats(screen, scenario, skill)
    except (EOFError, KeyboardInterrupt):
        return None


def _asked_scenario(screen: Screen, scenarios: tuple[Scenario, ...]) -> Scenario | None:
    """Ask until a scenario is named; Enter alone is the first of the list."""
    if not scenarios:
        return None
    screen.show(*scenarios_page(scenarios))
    while True:
        word = screen.ask(_("scenario> ")).casefold()
        if word in LEAVE:
            return None
        try:
            return scenario_named(scenarios, word or "1")
        except CommandError as error:
            screen.show(Line(str(error), Tone.STRONG))


def scenarios_page(scenarios: tuple[Scenario, ...]) -> Page:
    """Return the list of scenarios."""
    page: list[Block] = [Heading(_("Penholder: a negotiation in the Security Council"))]
    for number, scenario in enumerate(scenarios, start=1):
        facts = [scenario.difficulty] if scenario.difficulty else []
        seats = len(scenario.council.members)
        facts.append(ngettext("{count} seat", "{count} seats", seats).format(count=seats))
        if scenario.minutes:
            facts.append(_("about {minutes} minutes").format(minutes=scenario.minutes))
        page.append(Line(f"{number}. {scenario.title} [{scenario.id}] ({', '.join(facts)})", Tone.STRONG))
    page.append(Line(_("Type a number; Enter takes the first. q leaves. A saved game goes on with: penholder resume")))
    return tuple(page)


def scenario_named(scenarios: tuple[Scenario, ...], word: str) -> Scenario:
    """Return a scenario by its number, id or the beginning of it; raises ``CommandError``."""
    if word.isdecimal() and 0 < int(word[:4]) <= len(scenarios):
        return scenarios[int(word[:4]) - 1]
    exact = [scenario for scenario in scenarios if scenario.id == word]
    found = exact or [scenario for scenario in scenarios if scenario.id.startswith(word)]
    if len(found) == 1:
        return found[0]
    hint = suggestion(word, [scenario.id for scenario in scenarios])
    raise CommandError(_("There is no one scenario {word}.").format(word=quoted(word)) + hint)


def _asked_seats(screen: Screen, scenario: Scenario, skill: str) -> Choice | None:
    """Ask until seats are named, another skill before them if wanted; Enter alone is the seat that holds the pen."""
    pen = scenario.drafts[0].penholder if scenario.drafts else 0
    screen.show(*seats_page(scenario, pen, skill))
    while True:
        words = screen.ask(_("seat> "))
        if words.casefold() in LEAVE:
            return None
        if skill_meant(words) in DIPLOMATS:
            skill = skill_meant(words) or skill
            screen.show(Line(_skilled(skill)))
            continue
        try:
            return Choice(scenario.id, seats_chosen(scenario, words or code(scenario, pen)), skill)
        except CommandError as error:
            screen.show(Line(str(error), Tone.STRONG))


def seats_page(scenario: Scenario, pen: int, skill: str = DEFAULT_SKILL) -> Page:
    """Return the list of seats, and how well the others play."""
    page: list[Block] = [Heading(scenario.title), Line(scenario.summary), Heading(_("Who do you want to be?"))]
    for seat, one in enumerate(scenario.council.members):
        facts = [_("veto")] if one.permanent else []
        facts += [_("holds the pen")] if seat == pen else []
        page.append(Line(f"{seat + 1}. {one.name} [{one.code}]" + (f" ({', '.join(facts)})" if facts else "")))
    one_screen = _("Several people at one keyboard: name several seats with commas, or all.")
    page.append(Line(_("Type a number or a code; Enter takes {code}.").format(code=code(scenario, pen))))
    page.append(Line(one_screen))
    page.append(Line(_skilled(skill)))
    return tuple(page)


def _skilled(word: str) -> str:
    """Return how well the others play, and what else there is, the weakest first."""
    known = commas([labels.skill(one) for one in DIPLOMATS])
    said = _("The others play at the skill: {skill}. To change it type one of these first: {skills}.")
    return said.format(skill=labels.skill(word), skills=known)


def seats_chosen(scenario: Scenario, words: str) -> tuple[str, ...]:
    """Return the codes of seats by number, code or name; raises ``CommandError``."""
    members = scenario.council.members
    if words.casefold() == "all":
        return tuple(member.code for member in members)
    seats = set()
    for word in (piece.strip() for piece in words.split(",") if piece.strip()):
        if word.isdecimal() and 0 < int(word[:4]) <= len(members):
            seats.add(int(word[:4]) - 1)
        else:
            seats.add(seat_named(scenario, word))
    return tuple(members[seat].code for seat in sorted(seats))
