"""Hidden numbers from several places of a file: the later place wins, key by key."""

from attrs import evolve, fields_dict

from game.scenario.format import ScenarioFile, VariantTable
from game.scenario.member_format import MemberTable, NumbersTable, WishTable

NUMBERS = tuple(name for name in fields_dict(NumbersTable) if name != "wants")
"""The hidden numbers beside the wishes."""


def numbers(file: ScenarioFile, member: MemberTable, variant: VariantTable | None) -> NumbersTable:
    """Return a member's numbers: the defaults, its groups in their order, its own, the variant's."""
    layers = [file.defaults, *(file.group[name] for name in member.circles if name in file.group), member]
    if variant is not None and member.code in variant.members:
        layers.append(variant.members[member.code])
    wants: dict[str, WishTable] = {}
    single = {}
    for layer in layers:
        for measure, wish in layer.wants.items():
            wants[measure] = _wish(wants[measure], wish) if measure in wants else wish
        single.update({name: value for name in NUMBERS if (value := getattr(layer, name)) is not None})
    return NumbersTable(wants=wants, **single)


def _wish(earlier: WishTable, later: WishTable) -> WishTable:
    """Return a wish with what the later one says; a table of points and weight with ideal exclude each other."""
    if later.worth is not None:
        earlier = evolve(earlier, weight=None, ideal=None, weight_spread=None, ideal_spread=None)
    elif later.weight is not None or later.ideal is not None:
        earlier = evolve(earlier, worth=None, worth_spread=None)
    said = {name: value for name in fields_dict(WishTable) if (value := getattr(later, name)) not in (None, "")}
    return evolve(earlier, **said)
