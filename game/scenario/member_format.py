"""The tables of a scenario file that say who sits at the table and what they want, key by key."""

from typing import Any, TypeAlias

from attrs import NOTHING, field, frozen

Number: TypeAlias = int | float
LevelName: TypeAlias = int | str
"""A level, by its number (0 is "nothing changes") or its label."""


def key(about: str, default: Any = NOTHING) -> Any:
    """Return an attrs field for a key, with the sentence that describes it."""
    return field(default=default, metadata={"about": about}, kw_only=True)


@frozen
class HiddenTable:
    """A hidden number: what the room believes of it."""

    mean: Number = key("The centre.")
    spread: Number | None = key("Standard deviation; the default of its kind if absent.", None)
    source: str = key("A key of [sources], or the word inferred.", "")


Hidden: TypeAlias = Number | HiddenTable


@frozen
class RedLineTable:
    """A level the member has sworn not to accept."""

    level: LevelName = key("The level from which on (for measures without order: the level itself).")
    below: bool = key("Whether the line forbids everything below the level instead.", False)
    likely: Number = key("How likely it is there at all.", 1)
    source: str = key("A key of [sources], or the word inferred.", "")


@frozen
class WishTable:
    """What a member wants on one measure."""

    weight: Number | str | None = key('Relative weight, or "low" (3), "medium" (8), "high" (16).', None)
    ideal: Number | None = key("Where in the measure's range its best level lies, 0 to 1.", None)
    worth: tuple[Number, ...] | None = key("Instead of weight and ideal: the points of every level.", None)
    weight_spread: Number | None = key("Log standard deviation of the weight.", None)
    ideal_spread: Number | None = key("Standard deviation of the ideal.", None)
    worth_spread: Number | None = key("Standard deviation of each level's points.", None)
    red_lines: tuple[RedLineTable, ...] | None = key("Levels it has sworn never to vote for; [] takes them back.", None)
    source: str = key("A key of [sources], or the word inferred.", "")


@frozen
class LeverTable:
    """Something only this seat can do."""

    kind: str = key('"chair" of the sanctions committee, or "voice" of a group.')
    measures: tuple[str, ...] = key("For a chair: the measures it speaks for.", ())
    group: str = key("For a voice: the group.", "")


@frozen
class RemarkTable:
    """A sentence shown to players, and where it comes from."""

    text: str = key("The sentence, in your own words.")
    standing: str = key('"sourced", "inferred" or "portrayed".')
    source: str = key("A key of [sources]; needed when sourced.", "")
    date: str = key("When it was said.", "")


@frozen
class NumbersTable:
    """The hidden numbers a member may have; shared ones can stand in [defaults] or a group."""

    wants: dict[str, WishTable] = key("For each measure, by its id: what it wants.", {})
    urgency: Hidden | None = key("Gained when the crisis is answered in full; may be negative.", None)
    price: Hidden | None = key("What it wants before it lends its vote.", None)
    veto_cost: Hidden | None = key("Permanent: what a veto costs it.", None)
    dissent_cost: Hidden | None = key("Elected: what a No costs it.", None)
    unity: Hidden | None = key("Points for each yes above the threshold on its own draft.", None)
    record: Hidden | None = key("Points for a text of its own still alive or voted on at the end.", None)
    defeat: Hidden | None = key("Points lost when its own draft is voted down.", None)
    walk_away: Hidden | None = key("Score sheets: what no text at all is worth.", None)


@frozen
class GroupTable(NumbersTable):
    """A group of members, and what they share."""

    name: str = key("What players read.", "")


@frozen
class MemberTable(NumbersTable):
    """One seat; members speak in the order of the file, from the President on."""

    code: str = key("A short code, such as SWE; where the file names a council, one of its members.")
    name: str | None = key("What players read; needed unless the file names a council.", None)
    position: RemarkTable | None = key("Its public position; needed unless the file names a council.", None)
    permanent: bool | None = key("Whether it holds a veto: no, or as in the council that the file names.", None)
    groups: tuple[str, ...] | None = key("Groups it belongs to: none, or as in the council named.", None)
    temperament: str = key("How an AI member bargains in this seat.", "")
    levers: tuple[LeverTable, ...] = key("What only this seat can do.", ())
    remarks: tuple[RemarkTable, ...] = key("Things it has said or done.", ())

    @property
    def circles(self) -> tuple[str, ...]:
        """Return the groups it belongs to."""
        return self.groups or ()
