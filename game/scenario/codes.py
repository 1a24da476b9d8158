"""Every kind of problem a scenario file can have, in one place: its code, how bad it is, and how it is mended.

A code never changes its meaning and is never given to anything else. ``wrong`` and ``right`` are passages of a file,
the first as a mistaken author writes it; ``tests/scenario/mistakes.py`` puts them into a sample, and the table in
``scenarios/README.md`` is made of what the game then says.
"""

import enum

from attrs import frozen

from game.words.language import marked


class Severity(enum.Enum):
    """How bad a problem is; the value is the first letter of its codes."""

    ERROR = "E"
    """The scenario cannot be played."""
    WARNING = "W"
    """It can, but hardly as its author meant."""
    ADVICE = "A"
    """It would be better otherwise."""


@frozen
class Code:
    """A kind of problem: what it is about, for translation, and an example of it."""

    name: str
    about: str
    wrong: str = ""
    right: str = ""

    @property
    def severity(self) -> Severity:
        """Return how bad it is."""
        return Severity(self.name[0])


CODES: dict[str, Code] = {}
"""Every code by its name."""


def _code(name: str, about: str, wrong: str = "", right: str = "") -> Code:
    assert name not in CODES, name
    CODES[name] = Code(name, about, wrong, right)
    return CODES[name]


# ---------------------------------------- 1: the file itself

NO_FILE = _code(
    "E101", marked("There is no file of this name."), "penholder check lale.toml", "penholder check lake.toml"
)
FOLDER = _code(
    "E102",
    marked("A folder stands where a file should, or there is no scenario in the folder."),
    "penholder play scenarios/",
    "penholder play scenarios/lake.toml",
)
NO_PLAIN_FILE = _code(
    "E103", marked("A device or a pipe is no file."), "penholder check /dev/zero", "penholder check lake.toml"
)
NO_PERMISSION = _code(
    "E104", marked("The system does not let us read the file."), "a file that only somebody else may read"
)
UNREADABLE = _code("E105", marked("The system cannot read the file, and says why."), "a link that leads to itself")
TOO_LARGE = _code("E106", marked("A scenario has 1 MiB at most; usual ones have 15 to 50 KB."), "a file of 50 MB")
WIDE = _code(
    "E107",
    marked("The file was saved as UTF-16. Save it as UTF-8."),
    'lake.toml saved as "Unicode"',
    'lake.toml saved as "UTF-8"',
)
NO_UTF8 = _code(
    "E108",
    marked("The file was saved as Latin-1 or the like. Save it as UTF-8."),
    'lake.toml saved as "Western"',
    'lake.toml saved as "UTF-8"',
)
CONTROL = _code(
    "E109",
    marked(
        "Control characters, marks that turn a line round, and the line ends of an old Mac have no place in a text."
    ),
    'text = "Something\x07 flew."',
    'text = "Something flew."',
)
EMPTY_FILE = _code("E110", marked("There is nothing in the file, or comments only."), "# A scenario, one day")
MISNAMED = _code(
    "E111",
    marked("In the list of scenarios, the id of a scenario must be the name of its file."),
    'id = "lake" in pond.toml',
    'id = "lake" in lake.toml',
)
SAME_SCENARIO = _code(
    "E112",
    marked("Two scenarios in the list have the same id; the first one counts."),
    "a tutorial.toml of one's own",
    "my-tutorial.toml",
)
NO_SCENARIO = _code(
    "E113",
    marked("No scenario, or no variant of one, has this name."),
    "penholder play totorial",
    "penholder play tutorial",
)

# ---------------------------------------- 2: is it TOML?

JSON = _code(
    "E201", marked("The file is in JSON. TOML has lines such as: order = 3."), '{\n  "format": 1\n}', "format = 1"
)
YAML = _code(
    "E202",
    marked("The file, or this line, is in YAML. TOML has = in place of the colon."),
    'title: "A sample"',
    'title = "A sample"',
)
CURLY = _code("E203", marked("A word processor has curled the quotes."), "title = “A sample”", 'title = "A sample"')
TWICE = _code(
    "E204",
    marked("A key, or a [table], may stand only once. For several of a kind write [[table]]."),
    "order = 7\norder = 8",
    "order = 7",
)
UNCLOSED = _code(
    "E205",
    marked("A bracket was opened and never closed."),
    'rounds = ["Monday", "Tuesday", "Wednesday", "Thursday"',
    'rounds = ["Monday", "Tuesday", "Wednesday", "Thursday"]',
)
BROKEN_BRACES = _code(
    "E206",
    marked("A table in braces must end on the line where it begins."),
    '  { label = "free"\n},',
    '  { label = "free" },',
)
CROSSED = _code(
    "E207",
    marked("A bracket is closed by one of another kind."),
    'levels = { coal = "capped" ]',
    'levels = { coal = "capped" }',
)
TOO_MUCH = _code(
    "E208",
    marked("The file is nested deeper, or holds more, than any scenario needs."),
    "a.b.c.d.e.f.g.h.i = 1",
    "a.b = 1",
)
UNQUOTED = _code("E209", marked("A text stands in quotes."), "difficulty = easy", 'difficulty = "easy"')
CAPITALS = _code("E210", marked("TOML writes true and false in small letters."), "ordered = False", "ordered = false")
NO_VALUE = _code("E211", marked("Nothing stands behind the equals sign."), "order =", "order = 7")
NO_EQUALS = _code(
    "E212", marked("A line is neither key = value, nor a [table], nor a # comment."), "order 7", "order = 7"
)
OPEN_QUOTES = _code("E213", marked("The quotes of a text are not closed."), 'title = "A sample', 'title = "A sample"')
ESCAPE = _code(
    "E214",
    marked("A backslash begins an escape in a text. Double it, or use single quotes."),
    'title = "A \\sample"',
    'title = "A sample"',
)
LEFT_OVER = _code(
    "E215",
    marked("Something stands behind a value: often a decimal comma, or quotes within quotes."),
    "chance = 0,25",
    "chance = 0.25",
)
NO_COMMA = _code(
    "E216",
    marked("A comma is missing in a list or a table in braces, or its bracket is."),
    'rounds = ["Monday" "Tuesday", "Wednesday", "Thursday"]',
    'rounds = ["Monday", "Tuesday", "Wednesday", "Thursday"]',
)
NO_KEY = _code(
    "E217",
    marked("A key is missing, or needs quotes; a table in braces may not end with a comma."),
    '{ level = "hard", }',
    '{ level = "hard" }',
)
NO_DATE = _code(
    "E218",
    marked("There is no such day or time. Dates stand in quotes in a scenario."),
    "date = 2017-02-30",
    'date = "2017-07-05"',
)
NO_NUMBER = _code("E219", marked("What stands there is neither a number nor a text."), "chance = .25", "chance = 0.25")
NO_TOML = _code("E220", marked("Something else is not TOML; the message says what the parser said."))

# ---------------------------------------- 3: the right keys, the right kinds

NO_SUCH_KEY = _code(
    "E301",
    marked("The table has no key of this name, or the key stands under the wrong heading."),
    "yes_neded = 3",
    "yes_needed = 3",
)
MISSING = _code("E302", marked("A key that must be there is not."), 'code = "BBB"\n', 'code = "BBB"\nname = "Bland"')
WRONG_KIND = _code(
    "E303",
    marked("The value is not of the kind the key wants: a text for a number, a number for a table."),
    "ordered = 0",
    "ordered = false",
)
QUOTED_NUMBER = _code("E304", marked("A number stands without quotes."), 'order = "7"', "order = 7")
FRACTION = _code("E305", marked("Rounds, levels and counts are whole numbers."), "deadline = 3.5", "deadline = 3")
ONE_TABLE = _code("E306", marked("There is only one of these tables: it has single brackets."), "[[rule]]", "[rule]")
LIST_OF_TABLES = _code(
    "E307", marked("There may be several of these tables: each has double brackets."), "[variant]", "[[variant]]"
)
BAD_NUMBER = _code(
    "E308", marked("The number is beyond a thousand million, infinite, or none."), "ideal = nan", "ideal = 0.25"
)
CONTROL_IN_TEXT = _code(
    "E309",
    marked("A text or a key holds a control character, written as an escape."),
    'text = "Something \\u001b[2J flew."',
    'text = "Something flew."',
)
ONE_LINE = _code(
    "E310", marked("Titles, names and labels stand on one line."), 'title = "A\\nlaunch"', 'title = "A launch"'
)
OTHER_FORMAT = _code(
    "E311", marked("The file was written for another version of the game."), "format = 2", "format = 1"
)
COUNT = _code(
    "E312",
    marked("There are too few of these, or too many."),
    'levels = [{ label = "open" }]',
    'levels = [{ label = "open" }, { label = "exempt", requires = { coal = "banned" } }]',
)
NO_SUCH_WORD = _code("E313", marked("Only certain words may stand here."), 'ending = "adoptd"', 'ending = "adopted"')
EMPTY_TEXT = _code("E314", marked("A text that players must read is empty."), 'title = ""', 'title = "A sample"')
BAD_ID = _code(
    "E315", marked("An id or code is made of plain letters, digits and dashes."), 'id = "A sample"', 'id = "sample"'
)

# ---------------------------------------- 4: names that must be known

NO_SUCH_MEMBER = _code("E401", marked("No member has this code."), 'member = "CC"', 'member = "CCC"')
NO_SUCH_MEASURE = _code(
    "E402",
    marked("No measure has this id."),
    "wants.ports = { ideal = 0, weight = 5 }",
    "wants.port = { ideal = 0, weight = 5 }",
)
NO_SUCH_LEVEL = _code(
    "E403",
    marked("The measure has no level of this label or number; the first level is number 0."),
    'levels = { coal = "caped" }',
    'levels = { coal = "capped" }',
)
NO_SUCH_GROUP = _code(
    "E404",
    marked("The file, or the council it names, has no such group."),
    'groups = ["West", "Nort"]',
    'groups = ["West", "North"]',
)
NO_SUCH_SOURCE = _code(
    "E405",
    marked("The word is no key of [sources]."),
    'ban.", standing = "sourced", source = "papre" }',
    'ban.", standing = "sourced", source = "paper" }',
)
NOBODY = _code("E406", marked("The name is no member's code, no group's, and not all."), "Wets = 2", "West = 2")
SAME_NAME = _code(
    "E407", marked("Two of a kind have the same name."), 'code = "DDD"\nname = "Eland"', 'code = "EEE"\nname = "Eland"'
)
LISTED_TWICE = _code(
    "E408", marked("A member stands twice in a list."), 'members = ["AAA", "BBB", "AAA"]', 'members = ["AAA", "BBB"]'
)
TAKEN = _code(
    "E409",
    marked("A member's code already stands for a group, everybody or the state concerned."),
    'target = "EEE"',
    'target = "TGT"',
)
NO_VARIANT = _code(
    "E410",
    marked("The file has no variant of this id."),
    "penholder play sample.toml:clam",
    "penholder play sample.toml:calm",
)
EMPTY_GROUP = _code("E411", marked("Nobody belongs to a group."), "[group.South]\n\n[group.North]", "[group.North]")
NOT_IN_GROUP = _code(
    "E412", marked("A member is the voice of a group it does not belong to."), 'group = "E10" }]', 'group = "North" }]'
)
NO_COUNCIL = _code(
    "E413", marked("No named council has this name; there is one for each year from 2005 to 2025."), 'council = "1917"'
)

# ---------------------------------------- 5: numbers

BOUNDS = _code(
    "E501",
    marked("The number is out of bounds. Shares and chances lie between 0 and 1."),
    "chance = 25\n",
    "chance = 0.25\n",
)
HALF_A_WISH = _code(
    "E502",
    marked("A wish has a weight and an ideal, both; each may come from a group or the defaults."),
    "wants.port = { weight = 5 }",
    "wants.port = { ideal = 0, weight = 5 }",
)
TWO_WISHES = _code(
    "E503",
    marked("Points by level take the place of weight and ideal."),
    "{ worth = [0, 8, -1.25], weight = 3 }",
    "{ worth = [0, 8, -1.25] }",
)
WORTH_LENGTH = _code(
    "E504",
    marked("Points are given for every level of the measure."),
    "{ worth = [0, 8] }",
    "{ worth = [0, 8, -1.25] }",
)
WORTH_OF_NOTHING = _code(
    "E505",
    marked("Level 0 is that nothing changes, and is worth nothing."),
    "{ worth = [1, 8, -1.25] }",
    "{ worth = [0, 8, -1.25] }",
)
NO_WEIGHT = _code(
    "E506",
    marked("A weight is a number or one of three words."),
    'wants.words = { ideal = 0, weight = "lwo" }',
    'wants.words = { ideal = 0, weight = "low" }',
)
NO_WEIGHTS = _code(
    "E507",
    marked("Every weight of a member is zero."),
    "wants = { pumps = { weight = 0 }, gauge = { weight = 0 }, fund = { weight = 0 }, blame = { weight = 0 } }",
)
NOTHING_MATTERS = _code(
    "E508",
    marked("A member has neither weights nor points nor urgency: nothing matters to it."),
    "a member without wants and urgency of its own, in a file without defaults",
)
LINE_BELOW_NOTHING = _code(
    "E509", marked("Nobody can cross this red line."), "level = 0, below = true", "level = 1, below = true"
)
LINE_ON_NOTHING = _code(
    "E510", marked("A red line may not forbid that nothing changes."), '{ level = "none" }', '{ level = "hard" }'
)
LINE_WITHOUT_ORDER = _code(
    "E511",
    marked("In a measure without order nothing lies below a level."),
    '{ level = "hard", below = true }',
    '{ level = "hard" }',
)
NO_THRESHOLD = _code(
    "E512",
    marked("Only a council of fifteen has a usual number of yes votes."),
    "[rule]\nsubstance_full = 1.5",
    "[rule]\nyes_needed = 3\nsubstance_full = 1.5",
)
NO_SOURCE = _code(
    "E513",
    marked("What is sourced must name its source."),
    'standing = "sourced", source = "" }',
    'standing = "sourced", source = "paper" }',
)

# ---------------------------------------- 6: procedure

NOT_RISING = _code(
    "E601",
    marked("Periods begin in round 1 and follow each other."),
    'from_round = 1\nwhen = "deal"',
    'from_round = 2\nwhen = "deal"',
)
LOST_FROM_ROOM = _code(
    "E602",
    marked("Who is in the room stays in it: each stage holds the one before it, and more."),
    'from_round = 2\nmembers = ["AAA", "CCC", "DDD"]\n\n[[stage]]\nfrom_round = 3',
    'from_round = 2\nwhen = "deal"',
)
ENDLESS_STAGE = _code(
    "E603",
    marked("The last stage must hold every member."),
    'when = "deal"\nmembers = ["AAA", "BBB", "CCC"]',
    'when = "deal"',
)
STAGE_BY_ITSELF = _code(
    "E604",
    marked("The first stage waits for nothing."),
    'from_round = 1\nmembers = ["AAA", "BBB"]\nwhen = "deal"',
    'from_round = 1\nmembers = ["AAA", "BBB"]',
)
EVENT_WITHOUT_ROUND = _code(
    "E605",
    marked("An event has one round, or several in which it may happen."),
    "rounds = [3, 2]\nround = 3",
    "rounds = [3, 2]",
)
OUTSIDE_CALENDAR = _code("E606", marked("An event lies outside the calendar."), "rounds = [3, 5]", "rounds = [3, 2]")
DEADLINE_MOVED_OUT = _code(
    "E607", marked("An event moves the deadline out of the calendar."), "deadline = 2\n\n", "deadline = 1\n\n"
)
CHAIR_OF_NOTHING = _code(
    "E608", marked("A chair speaks for one measure at least."), "measures = [] }]", 'measures = ["words", "coal"] }]'
)
LEVEL_ZERO = _code(
    "E609",
    marked("Level 0 is that nothing changes: it has no substance and requires nothing."),
    '{ label = "free", substance = 1 }',
    '{ label = "free" }',
)
REQUIREMENT = _code(
    "E610",
    marked("A level requires its own measure, itself, or nothing at all."),
    "requires = { port = 1 }",
    'requires = { coal = "banned" }',
)
EMPTY_DRAFT = _code(
    "E611", marked("A draft of the scenario changes nothing."), "levels = { coal = 0 }", 'levels = { coal = "capped" }'
)
BROKEN_REQUIREMENT = _code(
    "E612",
    marked("A draft has a level without what that level requires."),
    'levels = { coal = "capped", port = 1 }',
    'levels = { coal = "capped" }',
)
NOT_IN_STATEMENT = _code(
    "E613",
    marked("A statement speaks of a measure that is not marked statement = true."),
    "levels = { words = 1, coal = 1 }",
    "levels = { words = 1 }",
)
SECOND_DRAFT = _code(
    "E614",
    marked("A penholder has one draft at a time."),
    'penholder = "AAA"\nlevels = { coal = 2 }\n\n[[draft]]\npenholder = "AAA"',
    'penholder = "AAA"',
)
OUTSIDE_ROOM = _code(
    "E615", marked("The penholder of a draft is not in the room yet."), 'penholder = "EEE"', 'penholder = "AAA"'
)
OWN_SPONSOR = _code(
    "E616", marked("A penholder is no co-sponsor of its own draft."), 'sponsors = ["CCC"]', 'sponsors = ["DDD"]'
)
EMPTY_CHANNEL = _code(
    "E617",
    marked("A back channel needs somebody who uses it, and something that is asked."),
    "asks = []",
    'asks = [{ measure = "coal", level = "capped", source = "inferred" }]',
)
NO_TABLER = _code("E618", marked("Nobody may table a draft, and none is on the table."), "tablers = []")
TOO_MANY_VOTES = _code(
    "E619",
    marked("The record has more votes than members."),
    "votes = { yes = 4, abstain = 2 }",
    "votes = { yes = 4, abstain = 1 }",
)

# ---------------------------------------- 7: what can be played, and hardly as it was meant

NOTHING_PASSES = _code(
    "W701",
    marked("No text can pass, whoever bargains how. If that is the lesson, say deadlock = true."),
    'lectures.", standing = "portrayed" }, urgency = -20, veto_cost = 0, '
    "wants = { pumps = { ideal = 0 }, gauge = { ideal = 0 }, fund = { ideal = 0 } } }",
    'lectures.", standing = "portrayed" } }',
)
BYSTANDER = _code(
    "W702",
    marked("Nothing that a member wants is in dispute: it has nobody to bargain with."),
    'how much water there is.", standing = "portrayed" }, '
    "wants = { pumps = { weight = 0 }, fund = { weight = 0 }, blame = { weight = 0 } } }",
    'how much water there is.", standing = "portrayed" } }',
)
UNWANTED = _code(
    "W703",
    marked("Nobody wants to move a measure, so it will stay where it is."),
    'blame = { weight = "low", ideal = 0 }',
    'blame = { weight = "low", ideal = 0.3 }',
)
FREE_LINES = _code(
    "W704",
    marked("There are red lines, and crossing one costs nothing."),
    'actions = "core", red_line = 0 }',
    'actions = "core" }',
)
NEVER_OPENS = _code(
    "W705",
    marked("A stage opens after the deadline, so it never does."),
    'deadline = 3\nstage = [{ from_round = 1, members = ["ALD", "BRI"] }, { from_round = 4 }]',
)
WIDE_SPREAD = _code(
    "W706",
    marked("The spread is so wide that many draws leave the range and are cut off at its end."),
    "price = { mean = 2, spread = 3 }",
    "price = 2",
)
NO_GAIN = _code(
    "W707",
    marked("A member cannot gain from any text at all what its yes costs."),
    "urgency = 12, price = 200 }",
    "urgency = 12 }",
)
NEVER_HAPPENS = _code(
    "W708",
    marked("An event lies after the deadline, so it never happens."),
    'deadline = 3\nevent = [{ round = 4, title = "Rain", text = "It rains.", standing = "portrayed" }]',
)
NO_VETO = _code(
    "W709",
    marked("The five permanent members sit at the table, and none of them is permanent."),
    "permanent = false, with each of the five",
)
UNANSWERED = _code(
    "W710",
    marked("Members feel urgency, and no level has substance that could answer it."),
    "no level with substance = …",
)
SAME_VARIANT = _code(
    "W711",
    marked("A variant changes no number."),
    'variant = [{ id = "calm", title = "A calm lake", note = "Nobody minds." }]',
)
NOBODY_TO_REACH = _code(
    "W712",
    marked("There is a back channel, and no state concerned at the end of it."),
    'back_channel = { members = ["BRI"], asks = [{ measure = "fund", level = "a loan" }] }',
)
UNUSED_NUMBER = _code(
    "W713",
    marked("veto_cost is for members with a veto, dissent_cost for those without one."),
    "urgency = 12, veto_cost = 3 }",
    "urgency = 12 }",
)
LINE_UNCROSSED = _code(
    "W714",
    marked("No text that others would let pass crosses a red line, so that nobody will ever be stopped by it."),
    "blame = { weight = 200, ideal = 0.1 } }",
    'blame = { weight = "low", ideal = 0.3 } }',
)

# ---------------------------------------- 8: what could be better

SILENT_BRIEF = _code(
    "A801",
    marked("What a member says in public names nothing that it cares for most."),
    '"Fishes the lake."',
    '"Fishes the lake: the pumps must slow down."',
)
UNSOURCED = _code(
    "A802",
    marked("A file with sources has a claim about the world without one."),
    'history = [{ title = "The pact", ending = "adopted", text = "They agreed." }]\n'
    'sources = { paper = "https://example.org/paper" }',
)
UNCITED = _code(
    "A803", marked("A source is listed and never cited."), 'sources = { paper = "https://example.org/paper" }'
)
NO_LICENCE = _code(
    "A804", marked("An author is named and no licence, so that nobody knows what is allowed."), 'author = "A. Teacher"'
)
NO_WORDING = _code(
    "A805",
    marked("Other levels have a wording, and this one has none."),
    '{ label = "a gift", substance = 0.4 }',
    '{ label = "a gift", text = "Asks members for a gift.", substance = 0.4 }',
)
SHORT_SUBSTANCE = _code(
    "A806",
    marked("All measures together have less substance than the urgency asks for."),
    'actions = "core", substance_full = 3 }',
    'actions = "core" }',
)
LATE_HINT = _code(
    "A807",
    marked("A hint waits for a round after the deadline."),
    'deadline = 3\nhint = [{ when = "turn", text = "Hurry.", round = 4 }]',
)
PLACEHOLDER = _code(
    "A808",
    marked("A text was left to be written."),
    'summary = "TODO"',
    'summary = "Two states draw on one lake. A council of five has four rounds to share the water."',
)
NEVER_THERE = _code("A809", marked("A red line is never there: its likelihood is 0."), "likely = 0 }", "likely = 0.8 }")
