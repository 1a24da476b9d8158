"""What can be done, and the words of the trade, for somebody who meets them for the first time: short, for paper."""

from collections.abc import Sequence

from game.model.view import View
from game.words.language import _, marked
from game.words.points import in_points

EVERYBODY = (
    (
        marked("Offer"),
        marked("Name levels, and to whom. Accepted, it is a deal: both vote yes on any text with them."),
    ),
    (marked("Answer"), marked("Accept, decline or counter what is offered to you; say how you would vote in a poll.")),
    (marked("Demand"), marked("“Yes only if …”, to all or to the penholder alone. It binds nobody.")),
    (marked("Straw poll"), marked("Ask everybody in the circle how they would vote. Answers bind nobody.")),
    (marked("Vote"), marked("Yes, no or abstain: always free, but breaking a deal costs {broken}.")),
)
PEN = (
    (marked("With the pen"), marked("Revise your draft, within your deals; circulate it to more seats; withdraw it.")),
    (marked("Put in blue"), marked("Have your draft printed: it goes to the vote at the next meeting, as it is.")),
)
TABLE = (marked("Table a draft"), marked("Put forward a text of your own; it costs {tabling}."))
OBJECT = (marked("Object"), marked("Stop a statement, which needs everybody’s agreement."))

TERMS = (
    (marked("Draft"), marked("A text on the table: one level for each thing to be decided.")),
    (marked("Penholder"), marked("Who wrote a draft. Nobody else changes it or brings it to the vote.")),
    (marked("Circle"), marked("Who has seen a draft. All must have, before it is put in blue.")),
    (marked("Veto"), marked("A permanent member’s no. To abstain stops nothing.")),
    (marked("Red line"), marked("Levels you have sworn never to vote for; a yes across one costs {line}.")),
    (marked("Urgency"), marked("What an answer to the crisis is worth to you, whatever it says.")),
    (marked("Price"), marked("What your yes costs you if no deal was kept with you.")),
    (marked("Credibility"), marked("Falls when you break a deal; below {trusted} nobody is bound to you.")),
)


def deeds(view: View, holds_pen: bool) -> tuple[tuple[str, str], ...]:
    """Return what a seat can do, each with what it is for; acts of the core alone."""
    scenario = view.scenario
    may_table = view.seat in scenario.tablers
    found = [*EVERYBODY]
    found += [TABLE] if may_table else []
    found += PEN if holds_pen or may_table else []
    found += [OBJECT] if any(measure.in_statement for measure in scenario.measures) else []
    return _said(view, found)


def glossary(view: View) -> tuple[tuple[str, str], ...]:
    """Return words and what they mean, with this scenario's figures."""
    return _said(view, TERMS)


def _said(view: View, pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    rule = view.scenario.rule
    figures = {
        "broken": in_points(rule.broken_promise),
        "line": in_points(rule.red_line),
        "tabling": in_points(rule.tabling_cost),
        "trusted": rule.trusted_from,
    }
    return tuple((_(word), _(meaning).format(**figures)) for word, meaning in pairs)
