"""What the Council can decide."""

from attrs import field, frozen


@frozen
class Requirement:
    """A level that means nothing unless another measure is at least so far."""

    measure: int
    level: int


@frozen
class Level:
    """One setting of a measure. Level 0 is "nothing changes"."""

    label: str
    text: str = ""
    substance: int = 0
    """How much of a real answer it is, in hundredths."""
    revenue: float | None = None
    """Yearly revenue concerned, in millions of US dollars."""
    source: str = ""
    requires: tuple[Requirement, ...] = ()


@frozen
class Measure:
    """One thing the Council can decide, with its levels in order."""

    id: str
    title: str
    levels: tuple[Level, ...]
    is_ordered: bool = True
    in_statement: bool = False
    """Whether a statement may speak of it."""
    about: str = ""
    top: int = field(init=False)

    @top.default
    def _top(self) -> int:
        return len(self.levels) - 1
