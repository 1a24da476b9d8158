"""Fonts have the characters that the list of coverage says, and those that the game writes."""

import json
from functools import cache
from itertools import pairwise

import pytest

from game import paths
from tests.assets.truetype import Font, font

FONTS = paths.assets() / "fonts"
COVERAGE = json.loads((FONTS / "coverage.json").read_text(encoding="utf-8"))
WEIGHTS = {
    "1.1 the screen": ("Inter", ["400", "500", "600", "700"]),
    "1.2 documents": ("Noto Serif", ["400", "700"]),
    "1.3 Arabic": ("Noto Sans Arabic", ["400"]),
    "1.4 Chinese": ("Noto Sans SC", ["400"]),
}
WRITTEN = {
    "2.1 the screen writes the languages of Europe": ("Inter", "Côte d’Ivoire, Türkiye, Česko, Łódź, Ελλάδα, Україна"),
    "2.2 and Vietnamese": ("Inter", "Việt Nam"),
    "2.3 and figures, money and signs": ("Inter", "−12.5 % ≥ ≤ × ± → ← ↑ ↓ ✓ ✗ ▲ ▼ ● ★ € £ ¥ ₽ § “” ‘’ – — … ·"),
    "2.4 a document writes the languages of Europe": ("Noto Serif", "Côte d’Ivoire, Türkiye, Česko, Ελλάδα, Україна"),
    "2.5 Arabic as it is typed": ("Noto Sans Arabic", "مجلس الأمن يقرر، أن يبقي المسألة قيد نظره؟"),
    "2.6 and as it is joined": ("Noto Sans Arabic", "".join(map(chr, (*range(0xFE80, 0xFEFD), 0xFDF2, 0xFC60)))),
    "2.7 Persian, joined": ("Noto Sans Arabic", "پچژگکی" + "".join(map(chr, (0xFB56, 0xFB7A, 0xFB8A, 0xFB92, 0xFBFC)))),
    "2.8 figures and brackets in Arabic": ("Noto Sans Arabic", "0123456789 ٠١٢٣٤٥٦٧٨٩ ()[]%.,:/-"),
    "2.9 Chinese": (
        "Noto Sans SC",
        "安全理事会决定继续处理此案。“导弹”——朝鲜、斐济、文莱；瑙鲁、梵蒂冈、老挝！（2017年）",
    ),
}
SOURCES = {
    "3.1 the scenarios": sorted(paths.scenarios().glob("*.toml")),
    "3.2 the sentences of the game": [paths.assets() / "locale" / "penholder.pot"],
}
SIGNS_AND_FIGURES = "0123456789+-.,:() "


def covered(family: str) -> set[int]:
    return {point for low, high in COVERAGE[family]["ranges"] for point in range(low, high + 1)}


@cache
def read(file: str) -> Font:
    return font(FONTS / file)


@pytest.mark.parametrize(("family", "weights"), WEIGHTS.values(), ids=WEIGHTS)
def test_weights(family, weights):
    assert list(COVERAGE[family]["files"]) == weights


@pytest.mark.parametrize("family", COVERAGE)
def test_coverage_is_what_every_weight_has(family):
    held = [set(read(file).glyphs) for file in COVERAGE[family]["files"].values()]

    assert covered(family) == set.intersection(*held)


@pytest.mark.parametrize("family", COVERAGE)
def test_ranges_are_in_order_and_apart(family):
    ranges = COVERAGE[family]["ranges"]

    assert all(low <= high for low, high in ranges)
    assert all(high + 1 < low for (_, high), (low, _) in pairwise(ranges))


def test_no_font_is_left_out():
    listed = {file for entry in COVERAGE.values() for file in entry["files"].values()}

    assert {file.name for file in FONTS.iterdir()} == listed | {"coverage.json"}


@pytest.mark.parametrize(("family", "text"), WRITTEN.values(), ids=WRITTEN)
def test_family_writes(family, text):
    assert [character for character in text if ord(character) not in covered(family)] == []


@pytest.mark.parametrize("family", ["Inter", "Noto Serif"])
@pytest.mark.parametrize("files", SOURCES.values(), ids=SOURCES)
def test_family_writes_all_of(family, files):
    text = set("".join(file.read_text(encoding="utf-8") for file in files)) - {"\n"}

    assert len(text) > len("abcdefghijklmnopqrstuvwxyz")
    assert [character for character in sorted(text) if ord(character) not in covered(family)] == []


@pytest.mark.parametrize("file", COVERAGE["Inter"]["files"].values())
def test_tabular_figures_and_signs_stand_0xe000_above_the_others_and_are_of_one_width(file):
    inter = read(file)

    assert all(0xE000 + ord(character) in inter.glyphs for character in SIGNS_AND_FIGURES)
    assert len({inter.width(0xE000 + ord(figure)) for figure in "0123456789"}) == 1
    assert inter.width(ord("1")) < inter.width(0xE000 + ord("1"))
