"""Make ``assets/fonts/``: each weight of each family cut down to what the game needs, and the list of what is in them.

``coverage.json`` names for each family its files by weight and the characters every one of them has, as ranges.
"""

import json
from collections.abc import Callable
from pathlib import Path

from attrs import frozen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from assets.make.characters import TABULAR, arabic, chinese, document, ranges, screen
from assets.make.packages import unpacked

FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]  # what text needs that is not asked for

STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


@frozen
class Family:
    """A family of fonts: where its weights are in a package, and which characters to keep."""

    name: str
    package: str
    weights: dict[int, str]
    characters: Callable[[], set[int]]
    features: tuple[str, ...] = ()


FAMILIES = (
    Family(
        "Inter",
        "inter-ui",
        {
            400: "web/Inter-Regular.woff2",
            500: "web/Inter-Medium.woff2",
            600: "web/Inter-SemiBold.woff2",
            700: "web/Inter-Bold.woff2",
        },
        screen,
    ),
    Family(
        "Noto Serif",
        "@expo-google-fonts/noto-serif",
        {400: "400Regular/NotoSerif_400Regular.ttf", 700: "700Bold/NotoSerif_700Bold.ttf"},
        document,
        ("liga",),
    ),
    Family(
        "Noto Sans Arabic",
        "@expo-google-fonts/noto-sans-arabic",
        {400: "400Regular/NotoSansArabic_400Regular.ttf"},
        arabic,
    ),
    Family(
        "Noto Sans SC",
        "@expo-google-fonts/noto-sans-sc",
        {400: "400Regular/NotoSansSC_400Regular.ttf"},
        chinese,
    ),
)


def make(folder: Path) -> None:
    """Write the fonts and ``coverage.json``."""
    coverage = {}
    for family in FAMILIES:
        with unpacked(family.package) as package:
            files = {weight: f"{family.name.replace(' ', '')}-{STYLES[weight]}.ttf" for weight in family.weights}
            held = [_cut(package / path, folder / files[weight], family) for weight, path in family.weights.items()]
        coverage[family.name] = {"files": files, "ranges": ranges(set.intersection(*held))}
    lines = (f"{json.dumps(name)}: {json.dumps(entry, separators=(',', ':'))}" for name, entry in coverage.items())
    (folder / "coverage.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def _cut(source: Path, target: Path, family: Family) -> set[int]:
    """Write one font with the family's characters only; return the characters it has."""
    font = TTFont(source, recalcTimestamp=False)
    wanted = family.characters() | _add_tabular(font, family.characters())
    options = Options(layout_features=[*FEATURES, *family.features], hinting=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]  # whose they are, and the licence
    options.drop_tables += ["BASE", "STAT", "vhea", "vmtx"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    font.flavor = None
    font.save(target)
    return set(font.getBestCmap())


def _add_tabular(font: TTFont, points: set[int]) -> set[int]:
    """Give the figures of equal width places of their own, as pygame cannot ask for a feature; return the places."""
    names = font.getBestCmap()
    places = {}
    for point in points:
        tabular = f"{names.get(point)}.tf"
        if point < 0x80 and tabular in font.getGlyphOrder():
            places[TABULAR + point] = tabular
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap = {p: name for p, name in table.cmap.items() if not 0xE000 <= p <= 0xF8FF} | places
    return set(places)
