"""The scenario file as its author writes it, key by key (``format = 1``).

Every class is one TOML table; every field one key, with its description. ``build`` turns them into the model.
Points are plain numbers here (12.5), shares and chances lie between 0 and 1.
"""

from attrs import frozen

from game.scenario.member_format import GroupTable, LevelName, MemberTable, Number, NumbersTable, RemarkTable, key


@frozen
class LevelTable:
    """One setting of a measure; the first is "nothing changes"."""

    label: str = key("A few words, unique in its measure.")
    text: str = key("The operative wording.", "")
    substance: Number = key("How much of a real answer it is; see rule.substance_full.", 0)
    revenue: Number | None = key("Yearly revenue concerned, in millions of US dollars.", None)
    source: str = key("Where the wording or figure comes from.", "")
    requires: dict[str, LevelName] = key("Other measures that must be at least so far.", {})


@frozen
class MeasureTable:
    """One thing the Council can decide."""

    id: str = key("A short id, lower case.")
    title: str = key("What players read.")
    levels: tuple[LevelTable, ...] = key("Two to six levels, in order.")
    ordered: bool = key("False for a choice of words.", True)
    statement: bool = key("Whether a statement may speak of it.", False)
    about: str = key("A sentence that explains it.", "")


@frozen
class StageTable:
    """Who is in the room, and from when."""

    from_round: int = key("The round in which it opens, at the latest.")
    members: tuple[str, ...] = key("Codes; leave out for everybody.", ())
    when: str = key('"deal": as soon as the room before it has one.', "")


@frozen
class PresidencyTable:
    """Who presides."""

    from_round: int = key("From this round on.")
    member: str = key("A member's code.")


@frozen
class DraftTable:
    """A draft the scenario puts on the table."""

    penholder: str = key("A member's code.")
    levels: dict[str, LevelName] = key("Its levels by measure; the others are at 0.")
    instrument: str = key('"resolution" or "statement".', "resolution")
    from_round: int = key("The round in which it appears.", 1)
    circle: tuple[str, ...] = key("Who sees it from the start; the room of its stage if left out.", ())
    sponsors: tuple[str, ...] = key("Co-sponsors from the start.", ())


@frozen
class EventTable:
    """Something that may happen, and what it shifts. Groups of numbers are by code, group or "all"."""

    title: str = key("The headline.")
    text: str = key("The news, in a sentence or two.")
    standing: str = key('"sourced", "inferred" or "portrayed".')
    source: str = key("A key of [sources]; needed when sourced.", "")
    round: int | None = key("The round in which it happens.", None)
    rounds: tuple[int, ...] = key("Or: the rounds in which it may happen, once.", ())
    chance: Number = key("How likely, in each of those rounds.", 1)
    provocation: bool = key("Whether a calm state concerned skips it.", False)
    urgency: dict[str, Number] = key("Points added to urgencies.", {})
    worth: dict[str, dict[str, Number]] = key(
        "By measure: points added at its top level, lower ones in proportion.", {}
    )
    trust: dict[str, int] = key("Credibility added.", {})
    deadline: int = key("Rounds by which the deadline moves.", 0)
    opens_room: bool = key("Whether everybody is in the room from now on.", False)
    leaks_channel: bool = key("Whether it makes a back channel public.", False)


@frozen
class AskTable:
    """What the state concerned asks for."""

    measure: str = key("A measure's id.")
    level: LevelName = key("The level it wants.")
    source: str = key("A key of [sources], or the word inferred.", "")


@frozen
class BackChannelTable:
    """A quiet line to the state concerned."""

    members: tuple[str, ...] = key("Who can use it.")
    asks: tuple[AskTable, ...] = key("What it asks for, the first thing first.")
    calm: Number = key("How likely a provocation is skipped while it keeps calm.", 0.5)
    thanks: Number = key("Points for who brought in a wish that stands in what is adopted.", 0)


@frozen
class HistoryTable:
    """What really happened."""

    title: str = key("A name for the outcome.")
    ending: str = key("How it ended: adopted, statement, vetoed, not_adopted, withdrawn or lapsed.")
    text: str = key("What happened and why, in a paragraph.")
    date: str = key("When it ended.", "")
    source: str = key("Keys of [sources].", "")
    levels: dict[str, LevelName] = key("Where each measure ended.", {})
    votes: dict[str, int] = key("How many voted yes, no, abstain.", {})


@frozen
class HintTable:
    """A sentence of a scenario that teaches itself, said at the first such moment."""

    when: str = key('"turn", "offer", "poll", "silence", "statement", "motions", "ballot", "floor" or "end".')
    text: str = key("The sentence.")
    member: str = key("Only to this seat.", "")
    round: int = key("Not before this round.", 1)


@frozen
class VariantTable:
    """The same scenario with some numbers changed; its id is the scenario's, a dash and this id."""

    id: str = key("A short id, lower case.")
    title: str = key("What players read.")
    note: str = key("What is different, and why.")
    members: dict[str, NumbersTable] = key("By code: the numbers that differ.", {})
    order: int | None = key("Place in the list of scenarios.", None)
    difficulty: str = key("In a word or two, if it differs.", "")


@frozen
class RuleTable:
    """The voting rule and the numbers of play; every key has the usual value."""

    yes_needed: int | None = key("Yes votes needed; may be left out in a council of fifteen, where it is 9.", None)
    substance_full: Number = key("How much substance relieves the urgency in full.", 1)
    status_quo: bool = key("False for score sheets, where no text is worth walk_away.", True)
    strict: bool = key("Score sheets: whether walk_away must be exceeded.", False)
    actions: str = key('"all", or "core" for a first lesson.', "all")
    turns: str = key('"sequential" or "sealed".', "sequential")
    actions_per_turn: int = key("Initiatives a turn.", 2)
    offer_rounds: int = key("Rounds an offer lives.", 2)
    table_size: int = key("Offers on a table at once.", 3)
    tabling_cost: Number = key("Points for tabling a draft.", 5)
    leak_cost: Number = key("Points for a leak that is traced.", 1)
    broken_promise: Number = key("Points for a broken promise.", 20)
    red_line: Number = key("Points for a yes across one's red line.", 30)
    chair_cost: Number = key("Points for a yes against the chair's public demand.", 2)
    leak_price: Number = key("Points a leaked offer or back channel adds to the price of every other seat.", 5)
    statement_worth: Number = key("Share of a resolution's worth in a statement.", 0.4)
    statement_urgency: Number = key("Share of its urgency in a statement.", 0.3)


@frozen
class TrustTable:
    """Credibility: where it starts, what moves it."""

    start: int = key("Where everybody's credibility begins.", 70)
    trusted_from: int = key("Below this, promises count for nothing.", 40)
    broken: int = key("Lost by a broken promise.", 25)
    defeat: int = key("Lost by forcing a draft to defeat.", 10)
    late: int = key("Lost by circulating later than the stage promised.", 10)
    dropped: int = key("Lost by dropping a public demand for nothing.", 5)
    kept: int = key("Won by a promise kept in a vote.", 5)
    exposed: int = key("Lost by being exposed in a leak.", 10)
    exposed_channel: int = key("Lost when one's back channel is leaked.", 20)
    traced: int = key("Lost when one's leak is traced.", 15)
    traced_chance: Number = key("How often leaks are traced.", 0.33)


@frozen
class SpreadTable:
    """The usual spreads of hidden numbers."""

    weight: Number = key("Log standard deviation of weights.", 0.35)
    ideal: Number = key("Standard deviation of ideals.", 0.18)
    worth: Number = key("Standard deviation of explicit points.", 0)
    urgency: Number = key("As a share of the mean, at least 1 point.", 0.25)
    veto_cost: Number = key("As a share of the mean.", 0.3)
    other: Number = key("As a share of the mean, for every other number; walk_away is certain unless said.", 0.3)


@frozen
class ScenarioFile:
    """A whole scenario file."""

    format: int = key("The version of this format: 1.")
    id: str = key("Letters, digits and dashes; the same as the file's name.")
    title: str = key("What players read.")
    summary: str = key("One or two sentences for the list of scenarios.")
    target: str = key("Code of the state concerned, not a member.", "")
    target_name: str = key("Its name.", "")
    rounds: tuple[str, ...] = key("A date or label for each round.")
    deadline: int | None = key("The last round, unless events move it; all of them if absent.", None)
    crisis: tuple[RemarkTable, ...] = key("The public brief, paragraph by paragraph.", ())
    status_quo: tuple[RemarkTable, ...] = key("What is in force already.", ())
    measure: tuple[MeasureTable, ...] = key("What can be decided.")
    council: str = key("A council by its name: the year of a Security Council, 2005 to 2025, in quotes.", "")
    member: tuple[MemberTable, ...] = key(
        "Who sits at the table; of a named council, those of whom there is more to say.", ()
    )
    rule: RuleTable = key("The voting rule and numbers of play.", RuleTable())
    trust: TrustTable = key("Credibility.", TrustTable())
    spreads: SpreadTable = key("The usual spreads.", SpreadTable())
    defaults: NumbersTable = key("Hidden numbers every member has unless said otherwise.", NumbersTable())
    group: dict[str, GroupTable] = key("Groups, by name, and what they share.", {})
    presidency: tuple[PresidencyTable, ...] = key(
        "Who presides; if absent, in a named council who did on the dates of the rounds, or else the first member.", ()
    )
    stage: tuple[StageTable, ...] = key("Smaller rooms first.", ())
    draft: tuple[DraftTable, ...] = key("Drafts on the table from the start or later.", ())
    tablers: tuple[str, ...] | None = key("Who may table a draft; everybody if absent.", None)
    event: tuple[EventTable, ...] = key("News of the days, and what it shifts.", ())
    back_channel: BackChannelTable | None = key("A quiet line to the state concerned.", None)
    history: tuple[HistoryTable, ...] = key("What really happened.", ())
    hint: tuple[HintTable, ...] = key("Sentences of a scenario that teaches itself.", ())
    variant: tuple[VariantTable, ...] = key("The same with some numbers changed.", ())
    learning: tuple[str, ...] = key("What a class may take from it.", ())
    departures: tuple[str, ...] = key("Where the game departs from the record.", ())
    sources: dict[str, str] = key("Keys cited above, each with its address.", {})
    minutes: int = key("How long a game takes a penholder, roughly.", 0)
    difficulty: str = key("In a word or two.", "")
    deadlock: bool = key("True if no text is meant to be able to pass; then nobody warns of it.", False)
    author: str = key("Who wrote it.", "")
    licence: str = key("Under which terms it may be passed on.", "")
    order: int = key("Place in the list of scenarios.", 100)
