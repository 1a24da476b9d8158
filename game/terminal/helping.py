"""Help: what is possible now, and for the rest why not."""

from game.desk.openings import openings
from game.desk.page import Block, Column, Grid, Heading, Line, Page, Row, Tone
from game.model.actions import Action
from game.model.errors import Breach
from game.model.view import View
from game.rules.legality import breach
from game.terminal.command import command
from game.terminal.roll import CommandError
from game.terminal.verbs import VERBS, Verb
from game.words.breaches import numbered
from game.words.kinds import explanation
from game.words.language import _
from game.words.lists import commas

BARE = ("yes", "no", "abstain")
"""Verbs that are only a shorter way to say others."""


def help_page(view: View, words: str, looks: dict[str, str]) -> Page:
    """Return all commands, or one of them in full; ``looks`` says what each looking command shows."""
    if words:
        return _one(view, words.split()[0], looks)
    found = openings(view)
    possible = [verb for verb in VERBS if verb.word not in BARE and any(found[kind] is None for kind in verb.makes)]
    columns = (Column(_("type")), Column(_("what it does")))
    page: list[Block] = [
        Heading(_("What you can do now")),
        Grid(columns, tuple(_verb_row(verb, found) for verb in possible)),
        Heading(_("What you can look at, at any time")),
        Grid(columns, tuple(Row((word, said), f"{word}: {said}") for word, said in looks.items())),
        *_impossible(found),
        Heading(_("How to write")),
        *_grammar(view),
    ]
    return tuple(page)


def _verb_row(verb: Verb, found: dict[type[Action], Breach | None]) -> Row:
    kind = next(kind for kind in verb.makes if found[kind] is None)
    usage = f"{verb.word} {_(verb.usage)}" if verb.usage else verb.word
    return Row((usage, explanation(kind)), f"{usage}: {explanation(kind)}")


def _impossible(found: dict[type[Action], Breach | None]) -> Page:
    """Return what is not possible, by the rule that stands against it."""
    reasons: dict[Breach, list[str]] = {}
    for verb in VERBS:
        faults = [found[kind] for kind in verb.makes]
        if verb.word not in BARE and faults[0] is not None and None not in faults:
            reasons.setdefault(faults[0], []).append(verb.word)
    page: list[Block] = [Heading(_("What is not possible now"))] if reasons else []
    page += [Line(f"{commas(words)}: {numbered(fault)}", Tone.FAINT) for fault, words in reasons.items()]
    return tuple(page)


def _grammar(view: View) -> Page:
    measures = view.scenario.measures
    first, last = measures[0], measures[-1]
    said = (
        _("SEAT is a code, a name or its beginning; SEATS are several with commas, a group, or all."),
        _(
            "TERMS name measures and levels, by number or label: {first}>=1 {last}<=2, {first}=1..2, {first}=1|2."
        ).format(first=first.id, last=last.id),
        _("LEVELS give one level for each measure you name: {first}=1 {last}=0.").format(first=first.id, last=last.id),
        _("GUARD is any, no stronger or no weaker; left out, staff chooses what is safest for you."),
        _("Words may be shortened. A ! after the first word does it without asking back: pass!"),
        _("For more on one command: help offer. For why something is not possible: why and the command."),
    )
    return tuple(Line(one) for one in said)


def _one(view: View, word: str, looks: dict[str, str]) -> Page:
    asked = command(word, [*(verb.word for verb in VERBS), *looks]).word
    verb = next((verb for verb in VERBS if verb.word == asked), None)
    page: list[Block] = [Heading(asked)]
    if verb is not None:
        found = openings(view)
        page += [Line(explanation(kind)) for kind in verb.makes]
        page.append(Line(_("Write: {usage}").format(usage=f"{verb.word} {_(verb.usage)}".strip())))
        page.append(Line(_("Example: {example}").format(example=_example(view, verb))))
        page += _verdict([found[kind] for kind in verb.makes])
    if asked in looks:
        page.append(Line(_("Without more words: {sentence}").format(sentence=looks[asked]) if verb else looks[asked]))
    return tuple(page)


def _example(view: View, verb: Verb) -> str:
    """Return a verb's example with names of this council."""
    codes = [member.code for seat, member in enumerate(view.scenario.council.members) if seat != view.seat]
    ordered = [measure.id for measure in view.scenario.measures if measure.is_ordered] or [view.scenario.measures[0].id]
    names = {"one": codes[0], "two": codes[-1], "first": ordered[0], "second": ordered[-1]}
    return verb.example.format(**names)


def _verdict(faults: list[Breach | None]) -> list[Line]:
    if None in faults or faults[0] is None:
        return [Line(_("It is possible now."), Tone.GOOD)]
    return [Line(_("It is not possible now.") + " " + numbered(faults[0]), Tone.STRONG)]


def why_page(view: View, words: str) -> Page:
    """Return whether a command is legal now, and if not, the rule it breaks."""
    if not words:
        raise CommandError(_("Add the command you wonder about, such as: why blue."))
    asked = command(words, [verb.word for verb in VERBS])
    verb = next(verb for verb in VERBS if verb.word == asked.word)
    try:
        fault = breach(view, verb.parse(view, asked.rest))
    except CommandError:
        if asked.rest:
            raise
        found = openings(view)
        return tuple(_verdict([found[kind] for kind in verb.makes]))
    return tuple(_verdict([fault]))
