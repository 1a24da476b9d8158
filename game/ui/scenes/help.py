"""Help that knows the screen it was opened from."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from game.model.errors import Breach
from game.ui.frame import framed
from game.ui.hues import Hue
from game.ui.keys import COMMANDS
from game.ui.look import Look
from game.ui.scene import Scene
from game.ui.type import BODY, DOCUMENT, HEADING, NAME, SECOND, SECOND_BOLD
from game.ui.widgets.choice import Segments
from game.ui.widgets.layout import Column, Row, Rule, Sheet, Space
from game.ui.widgets.listing import Scroll
from game.ui.widgets.node import Control, Node
from game.ui.widgets.text import Chip, Icon, Text, heading
from game.words.breaches import section, sentence
from game.words.language import _, marked

if TYPE_CHECKING:
    from game.ui.application import Application

PURPOSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": (
            marked("From here you begin a game, or go on with one."),
            marked(
                "If you have never played, take the first lesson: it takes a quarter of an hour and explains itself."
            ),
        ),
        "gallery": (
            marked("Each card is a negotiation: who sits at the table, how large it is, how hard it is."),
            marked("Scenarios are text files. One that cannot be played stands at the end with what is wrong in it."),
        ),
        "seating": (
            marked("Here you say who plays which seat: a person at this screen, or an AI member of some skill."),
            marked(
                "An attaché thinks little ahead, a counsellor plays well, an ambassador thinks hardest. "
                "None of them sees more than its seat does."
            ),
            marked(
                "A temperament says how a member bargains: a hard-liner gives way late, a deal-maker early, "
                "a bridge-builder minds what others get, a stickler is careful, a free rider leaves the yes to others."
            ),
            marked("With several people a curtain stands between turns; a PIN keeps a desk closed to others."),
        ),
        "loading": (marked("Every game is saved after every action. Press one to go on with it."),),
        "settings": (marked("Everything here is kept at once, and can be changed in the middle of a game."),),
        "brief": (
            marked("This is what the whole room knows: the crisis, what is in force, and what each member says."),
            marked("Below each statement stands how sure it is and, if a page says so, which source."),
        ),
        "instructions": (
            marked("This is what your government wants, and nobody else sees it."),
            marked(
                "Each level of each measure has points. What becomes of the text decides how many of them you get; "
                "if nothing is adopted, you have 0."
            ),
            marked("A yes across a red line costs thirty points, whatever else the text holds."),
        ),
        "chamber": (
            marked("The table: each plate is a member, and below its name stands what is known of its vote."),
            marked("The paper beside it is the draft: one level for each measure, with your points for each."),
            marked(
                "In your turn you answer what lies on your table, then do up to two things, then end the turn. "
                "Buttons that cannot be pressed say why."
            ),
            marked("A blue line says that everybody may see the screen, a magenta line that it is yours alone."),
        ),
        "curtain": (
            marked("The curtain hides one delegation’s desk from the others."),
            marked("Whoever is named opens it; everyone else looks away."),
        ),
        "vote": (
            marked("All hands go up at the same moment: elected members are shown first, then permanent ones."),
            marked("Nine yes votes in a Council of fifteen, and no permanent member against, adopt a text."),
        ),
        "meeting": (
            marked(
                "The formal meeting: first motions, at most one from each seat, then one show of hands after another."
            ),
            marked("Your own hand is yours alone until all are up."),
        ),
        "offer": (
            marked(
                "Here an offer or a demand is put together: to whom, on which draft, and which levels you would accept."
            ),
            marked("At least, at most or exactly: the rule before each measure. Free means that it is not named."),
            marked("Beside the terms stands what they give and cost you, and the worst text they would bind you to."),
        ),
        "inbox": (
            marked("What waits for your answer. Answers cost no action, and can be given in any order."),
            marked("A counter goes back to who made the offer, in its place."),
        ),
        "text": (marked("The wording of a draft, measure by measure, and what changed from one version to another."),),
        "measure": (
            marked("One measure: its levels and their wording, what each is worth to you, and what became of it."),
        ),
        "log": (
            marked("Everything that happened as far as you know of it, round by round; choose whom and what to see."),
        ),
        "rivals": (marked("Two or more drafts side by side, measure by measure."),),
        "replay": (
            marked("The game again, act by act, as everybody could see it or as one seat did."),
            marked("Move the handle, or let it run."),
        ),
        "result": (
            marked("The game is over, and everything is on the table: what each member wanted and what it got."),
            marked("Where what mattered to you differs from what mattered to others, there was something to trade."),
        ),
    }
)
"""For each screen what it is for; the rest of what can be done on it is told by its own buttons."""

ANYWHERE = (
    ("Tab", marked("the next button or field; with Shift the one before")),
    ("↑ ↓", marked("the one below or above")),
    ("← →", marked("another level, another choice")),
    ("Enter", marked("press what has the focus; so does the space bar")),
    ("Page ↑ ↓", marked("further up or down in a list")),
)

RULES = (
    (
        marked("The text"),
        (
            marked("A draft names one level for each measure. Level 0 means that nothing changes."),
            marked(
                "If nothing is adopted, everybody has 0 points. What you want from a text is drawn anew for each game."
            ),
            marked("Only the penholder changes a draft; each new version closes straw polls on the one before."),
        ),
    ),
    (
        marked("A round"),
        (
            marked(
                "Seats speak in turn, from the President on. Answers are free; everything else is one of two actions."
            ),
            marked("After the turns the Council meets if a draft is in blue, and votes."),
            marked("When the last round is over without a text, everything stays as it is."),
        ),
    ),
    (
        marked("Promises"),
        (
            marked(
                "An offer names levels that you would both accept. Accepted, it is a deal: "
                "both vote yes while the text keeps to it."
            ),
            marked(
                "A demand is one-sided: yes only if. A joint demand binds all who join: "
                "none of them votes yes without it."
            ),
            marked("A broken promise costs twenty points and much credibility; below forty nobody is bound to you."),
        ),
    ),
    (
        marked("The vote"),
        (
            marked("A text needs its yes votes and no veto. An abstention is no yes, but stops nothing."),
            marked(
                "A draft put in blue goes to the vote at the meeting of the next round, and can no longer be changed."
            ),
            marked(
                "A veto of a text that had the votes it needed costs points, and so does a no from an elected member."
            ),
        ),
    ),
    (
        marked("Your score"),
        (
            marked("Points of what was adopted, your urgency, less what promises, red lines and prices cost."),
            marked("At the end you see how much of the attainable that is, and what it adds to doing nothing."),
        ),
    ),
)


class Help(Scene):
    """What the screen below is for, its keys, and the rules in short."""

    name = "help"
    stays = True

    def __init__(self, app: "Application", about: Scene | None) -> None:
        super().__init__(app)
        self._about = about.name if about is not None else ""
        self._doors = tuple(_doors(app)) if about is not None else ()
        self._tab = 0

    def build(self, look: Look, size: tuple[int, int]) -> Node:
        tabs = Segments(
            key="tabs",
            label=_("Shown"),
            options=(_("This screen"), _("The rules in short"), _("Every rule")),
            chosen=self._tab,
            set=self._turn,
            type=NAME,
            is_safe=True,
        )
        pages = (self._screen, _short, _every)
        rows = Column(children=tuple(pages[self._tab](look)), gap=10)
        sheet = Sheet(child=Scroll(key=f"help-{self._tab}", child=rows, bar=Hue.INK_2), grow=1)
        column = Column(children=(tabs, sheet), gap=12)
        column.wide = min(1_240.0, look.design(size[0]) - 60)
        body = Row(children=(Space(grow=1), column, Space(grow=1)), down=None)
        return framed(look, _("Help"), body, self.back)

    def _turn(self, tab: int) -> None:
        self._tab = tab
        self.app.refresh()

    def _screen(self, look: Look) -> Iterator[Node]:
        yield heading(_("What this screen is for"), DOCUMENT, Hue.INK)
        for said in PURPOSES.get(
            self._about, (marked("Everything that can be done here has a button; Esc goes back."),)
        ):
            yield Text(said=_(said), type=BODY, hue=Hue.INK)
        yield Rule(hue=Hue.RULE, tall=12)
        if self._doors:
            yield heading(_("Keys on this screen"), HEADING, Hue.INK)
        for key, said in self._doors:
            yield _key(key, said)
        yield heading(_("Keys everywhere"), HEADING, Hue.INK)
        for key, said in ANYWHERE:
            yield _key(key, _(said))
        for command in ("close", "help", "full"):
            yield _key(look.keys.shown(command), _(COMMANDS[command][1]))


def _short(_look: Look) -> Iterator[Node]:
    yield heading(_("The rules in short"), DOCUMENT, Hue.INK)
    for title, said in RULES:
        yield heading(_(title), HEADING, Hue.INK)
        for one in said:
            mark = Icon(name="dot-circle", side=16, hue=Hue.SUPPORT_TEXT)
            yield Row(children=(mark, Text(said=_(one), type=BODY, hue=Hue.INK, grow=1)), gap=12, down=0)


def _every(_look: Look) -> Iterator[Node]:
    yield heading(_("Every way to be refused, by number"), DOCUMENT, Hue.INK)
    for title, rules in groupby(Breach, key=section):
        yield heading(title, HEADING, Hue.INK)
        for rule in rules:
            number = Text(said=rule.value, type=SECOND_BOLD, hue=Hue.INK_2, wide=72)
            yield Row(children=(number, Text(said=sentence(rule), type=SECOND, hue=Hue.INK, grow=1)), gap=8, down=0)


def _key(key: str, said: str) -> Node:
    cap = Chip(said=key, fill=Hue.INK, hue=Hue.ON_COLOUR, type=SECOND_BOLD, high=30, radius=6)
    return Row(
        children=(Row(children=(cap, Space(grow=1)), wide=150), Text(said=said, type=BODY, hue=Hue.INK, grow=1)), gap=12
    )


def _doors(app: "Application") -> Iterator[tuple[str, str]]:
    """Yield the keys of the screen that is shown now, with what its buttons say."""
    keys = app.look.keys
    told: set[str] = set()
    for node in app.tree.root.walk():
        if isinstance(node, Control) and node.command and node.command not in ("close", *told):
            told.add(node.command)
            yield keys.shown(node.command), node.label
    scene = app.scene
    for command in scene.commands if scene is not None else ():
        if command not in told:
            yield keys.shown(command), _(COMMANDS[command][1])
