"""Which characters each family of fonts keeps: what a screen or a document of the game may need, and no more."""

_LATIN = ((0x20, 0x7E), (0xA0, 0x24F), (0x1E00, 0x1EFF))  # with Latin-1, Extended-A, Extended-B, Additional
_GREEK = ((0x370, 0x3FF),)
_CYRILLIC = ((0x400, 0x52F),)
_ACCENTS = ((0x2B0, 0x36F),)  # letters that modify, marks that combine
_PUNCTUATION = ((0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x218F))  # raised, currency, letterlike
_SIGNS = ((0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2600, 0x27BF))  # arrows, mathematics, shapes, ticks
_ARABIC = ((0x600, 0x6FF), (0x750, 0x77F), (0x2000, 0x206F))
_ARABIC_SHAPES = ((0xFB50, 0xFBC1), (0xFBD3, 0xFBFF), (0xFC5E, 0xFC63), (0xFDF2, 0xFDF2), (0xFE70, 0xFEFC))
_CHINESE_PUNCTUATION = ((0x3000, 0x3017), (0xFF01, 0xFF5E), (0xFFE5, 0xFFE5))
_QUOTES = (0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026)

_LEVEL_ONE = range(0xB0, 0xD8), range(0xA1, 0xFF)  # rows and columns of GB 2312 with its 3,755 commonest characters
_STATES = "梵斐瑙珀汶挝"  # rarer ones, in names of states

TABULAR = 0xE000
"""A figure or sign of Inter that is as wide as every other stands this far above the ordinary one: 7 at U+E037."""


def screen() -> set[int]:
    """Return the characters of interfaces in European languages."""
    return _all(*_LATIN, *_ACCENTS, *_GREEK, *_CYRILLIC, *_PUNCTUATION, *_SIGNS)


def document() -> set[int]:
    """Return the characters of documents in European languages."""
    return _all(*_LATIN, *_ACCENTS, *_GREEK, *_CYRILLIC, *_PUNCTUATION)


def arabic() -> set[int]:
    """Return the characters of Arabic and Persian, with their joined shapes and European figures and punctuation."""
    return _all((0x20, 0x7E), (0xA0, 0xBB), *_ARABIC, *_ARABIC_SHAPES)


def chinese() -> set[int]:
    """Return the commonest characters of simplified Chinese, its punctuation and ASCII."""
    pairs = (bytes((row, column)) for row in _LEVEL_ONE[0] for column in _LEVEL_ONE[1])
    common = "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
    return _all((0x20, 0x7E), *_CHINESE_PUNCTUATION) | set(_QUOTES) | {ord(character) for character in common + _STATES}


def ranges(points: set[int]) -> list[list[int]]:
    """Return code points as ranges, both ends included, lowest first."""
    found: list[list[int]] = []
    for point in sorted(points):
        if found and point == found[-1][1] + 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


def _all(*spans: tuple[int, int]) -> set[int]:
    return {point for low, high in spans for point in range(low, high + 1)}
