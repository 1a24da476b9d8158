"""The colours of the screen by what they mean, in three themes."""

import enum
from types import MappingProxyType
from typing import TypeAlias

from attrs import frozen

RGB: TypeAlias = tuple[int, int, int]


class Hue(enum.Enum):
    """What a colour is for."""

    GROUND = "ground"
    """Behind everything."""
    DEEP = "deep"
    """The lower end of the ground, and the bar."""
    PANEL = "panel"
    RAISED = "raised"
    """A control on a panel that the pointer is over."""
    SUNKEN = "sunken"
    """The log, and wells in a panel."""
    LINE = "line"
    TEXT = "text"
    DIM = "dim"
    PAPER = "paper"
    TINT = "tint"
    """A row or a control on paper."""
    RULE = "rule"
    """A thin line on paper."""
    TRACK = "track"
    """The empty part of a meter."""
    INK = "ink"
    INK_2 = "ink 2"
    SUPPORT = "support"
    SUPPORT_HOVER = "support hover"
    SUPPORT_DOWN = "support down"
    SUPPORT_TEXT = "support text"
    """Support as letters on paper."""
    SUPPORT_TINT = "support tint"
    """Support as a surface under ink."""
    SUPPORT_LIGHT = "support light"
    """Support as letters on a dark panel."""
    OPPOSE = "oppose"
    OPPOSE_HOVER = "oppose hover"
    OPPOSE_TEXT = "oppose text"
    OPPOSE_TINT = "oppose tint"
    OPPOSE_LIGHT = "oppose light"
    OPPOSE_DARK = "oppose dark"
    """A warning's surface on a dark panel."""
    ABSTAIN = "abstain"
    CHIP = "chip"
    """A dark chip: undecided, and yes, if."""
    YES_IF = "yes if"
    """Its outline and letters, on a dark chip."""
    UNDECIDED = "undecided"
    """Its outline and letters, on a dark chip or panel."""
    UNDECIDED_LIGHT = "undecided light"
    """Undecided as letters on a panel."""
    UNDECIDED_TEXT = "undecided text"
    """Undecided as letters on paper."""
    UNDECIDED_TINT = "undecided tint"
    """A highlight on paper."""
    UNDECIDED_DARK = "undecided dark"
    """A highlight on a dark panel."""
    PRIVATE = "private"
    PRIVATE_TEXT = "private text"
    """Private as letters on paper."""
    PRIVATE_TINT = "private tint"
    PRIVATE_DARK = "private dark"
    PUBLIC = "public"
    """The blue line, the day track."""
    PUBLIC_DARK = "public dark"
    FOCUS = "focus"
    EDGE = "edge"
    """Round the focus, so that it stands out on any surface."""
    ON_COLOUR = "on colour"
    """Letters on a coloured surface."""
    BRASS = "brass"
    """The President's badge."""
    WOOD = "wood"
    WOOD_DARK = "wood dark"
    WOOD_LIGHT = "wood light"
    SHADE = "shade"
    """What a dialog dims the rest with."""

    __hash__ = object.__hash__  # looked up some thousand times a picture


@frozen
class Theme:
    """A colour for every meaning."""

    name: str
    colours: MappingProxyType[Hue, RGB]

    def __getitem__(self, hue: Hue) -> RGB:
        return self.colours[hue]


def _rgb(code: str) -> RGB:
    number = int(code.removeprefix("#"), 16)
    return number >> 16, number >> 8 & 255, number & 255


_DARK = {
    Hue.GROUND: "#1A2B47",
    Hue.DEEP: "#0C1524",
    Hue.PANEL: "#1C2E48",
    Hue.RAISED: "#2B4468",
    Hue.SUNKEN: "#172840",
    Hue.LINE: "#3E5678",
    Hue.TEXT: "#F0F4FA",
    Hue.DIM: "#B2C0D4",
    Hue.PAPER: "#FAF8F2",
    Hue.TINT: "#F0ECE2",
    Hue.RULE: "#D3CCBC",
    Hue.TRACK: "#D3CCBC",
    Hue.INK: "#181E28",
    Hue.INK_2: "#545E6E",
    Hue.SUPPORT: "#0072B2",
    Hue.SUPPORT_HOVER: "#0078BC",
    Hue.SUPPORT_DOWN: "#005A8E",
    Hue.SUPPORT_TEXT: "#00548C",
    Hue.SUPPORT_TINT: "#D2E5F3",
    Hue.SUPPORT_LIGHT: "#62B4EA",
    Hue.OPPOSE: "#B84E00",
    Hue.OPPOSE_HOVER: "#A84700",
    Hue.OPPOSE_TEXT: "#963A00",
    Hue.OPPOSE_TINT: "#FDE9DC",
    Hue.OPPOSE_LIGHT: "#FF9A50",
    Hue.OPPOSE_DARK: "#3A1E10",
    Hue.ABSTAIN: "#606978",
    Hue.CHIP: "#16202E",
    Hue.YES_IF: "#6CC0F2",
    Hue.UNDECIDED: "#F0E442",
    Hue.UNDECIDED_LIGHT: "#F0E442",
    Hue.UNDECIDED_TEXT: "#6B5A00",
    Hue.UNDECIDED_TINT: "#FBF1C8",
    Hue.UNDECIDED_DARK: "#37330F",
    Hue.PRIVATE: "#CC79A7",
    Hue.PRIVATE_TEXT: "#92306E",
    Hue.PRIVATE_TINT: "#F8E3EF",
    Hue.PRIVATE_DARK: "#3B1C32",
    Hue.PUBLIC: "#5B92E5",
    Hue.PUBLIC_DARK: "#14284A",
    Hue.FOCUS: "#FFD60A",
    Hue.EDGE: "#181E28",
    Hue.ON_COLOUR: "#FFFFFF",
    Hue.BRASS: "#E9C46A",
    Hue.WOOD: "#7C573B",
    Hue.WOOD_DARK: "#553823",
    Hue.WOOD_LIGHT: "#B08A63",
    Hue.SHADE: "#060B14",
}

_LIGHT = _DARK | {
    Hue.GROUND: "#EEF2F7",
    Hue.DEEP: "#DDE4EE",
    Hue.PANEL: "#FFFFFF",
    Hue.RAISED: "#DCE7F5",
    Hue.SUNKEN: "#F5F8FC",
    Hue.LINE: "#96A4B8",
    Hue.TEXT: "#141C28",
    Hue.DIM: "#46546A",
    Hue.SUPPORT_HOVER: "#0066A0",
    Hue.SUPPORT_LIGHT: "#00548C",
    Hue.OPPOSE_LIGHT: "#963A00",
    Hue.OPPOSE_DARK: "#FDE9DC",
    Hue.UNDECIDED_LIGHT: "#6B5A00",
    Hue.UNDECIDED_DARK: "#FBF1C8",
    Hue.PRIVATE: "#92306E",
    Hue.PRIVATE_DARK: "#F8E3EF",
    Hue.PUBLIC: "#2F66B8",
    Hue.PUBLIC_DARK: "#E1ECFB",
    Hue.WOOD: "#A97E58",
    Hue.WOOD_DARK: "#7C573B",
    Hue.WOOD_LIGHT: "#D2AE87",
    Hue.SHADE: "#28323F",
}

_CONTRAST = _DARK | {
    Hue.GROUND: "#000000",
    Hue.DEEP: "#000000",
    Hue.PANEL: "#0A0A0A",
    Hue.RAISED: "#303030",
    Hue.SUNKEN: "#000000",
    Hue.LINE: "#FFFFFF",
    Hue.TEXT: "#FFFFFF",
    Hue.DIM: "#F0F0F0",
    Hue.PAPER: "#FFFFFF",
    Hue.TINT: "#FFFFFF",
    Hue.RULE: "#000000",
    Hue.TRACK: "#B8B8B8",
    Hue.INK: "#000000",
    Hue.INK_2: "#1E1E1E",
    Hue.SUPPORT: "#00508A",
    Hue.SUPPORT_HOVER: "#003F6E",
    Hue.SUPPORT_DOWN: "#002E52",
    Hue.SUPPORT_TEXT: "#00406E",
    Hue.SUPPORT_TINT: "#E4F1FB",
    Hue.SUPPORT_LIGHT: "#8FD0FF",
    Hue.OPPOSE: "#8A3800",
    Hue.OPPOSE_HOVER: "#6E2C00",
    Hue.OPPOSE_TEXT: "#7A3000",
    Hue.OPPOSE_LIGHT: "#FFB27A",
    Hue.OPPOSE_DARK: "#2A1206",
    Hue.ABSTAIN: "#3A4048",
    Hue.CHIP: "#000000",
    Hue.YES_IF: "#9AD8FF",
    Hue.UNDECIDED_TEXT: "#4A3E00",
    Hue.PRIVATE: "#FFA6D6",
    Hue.PRIVATE_TEXT: "#6E1450",
    Hue.PRIVATE_DARK: "#2A0A20",
    Hue.PUBLIC: "#9CC4FF",
    Hue.PUBLIC_DARK: "#0A1A34",
    Hue.WOOD: "#3A2A1C",
    Hue.WOOD_DARK: "#20160E",
    Hue.WOOD_LIGHT: "#C8A078",
    Hue.SHADE: "#000000",
}


def _theme(name: str, codes: dict[Hue, str]) -> Theme:
    return Theme(name, MappingProxyType({hue: _rgb(codes[hue]) for hue in Hue}))


THEMES = {name: _theme(name, codes) for name, codes in (("dark", _DARK), ("light", _LIGHT), ("contrast", _CONTRAST))}


def contrast(one: RGB, other: RGB) -> float:
    """Return how well two colours stand apart, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: RGB) -> float:
    linear = [part / 3294 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
