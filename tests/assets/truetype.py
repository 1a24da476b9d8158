"""Just enough of the TrueType format to ask a font which characters it has and how wide they are."""

import struct
from pathlib import Path

from attrs import frozen


@frozen
class Font:
    """A font: the number of the glyph of each code point, and the width of each glyph in the font's units."""

    glyphs: dict[int, int]
    widths: list[int]

    def width(self, point: int) -> int:
        """Return how far a character moves the pen, in the font's units."""
        return self.widths[min(self.glyphs[point], len(self.widths) - 1)]


def font(file: Path) -> Font:
    """Read a font; fails if the file is none."""
    data = file.read_bytes()
    kind, count = struct.unpack_from(">IH", data)
    assert kind == 0x10000, f"{file.name} is no TrueType font"
    tables = {}
    for number in range(count):
        name, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        assert start + length <= len(data), f"{file.name} is cut short"
        tables[name] = data[start : start + length]
    (metrics,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    widths = [struct.unpack_from(">H", tables[b"hmtx"], 4 * glyph)[0] for glyph in range(metrics)]
    return Font(_glyphs(tables[b"cmap"]), widths)


def _glyphs(table: bytes) -> dict[int, int]:
    (count,) = struct.unpack_from(">H", table, 2)
    found: dict[int, int] = {}
    for number in range(count):
        (start,) = struct.unpack_from(">I", table, 8 + 8 * number)
        (form,) = struct.unpack_from(">H", table, start)
        found |= {4: _segments, 12: _groups}[form](table[start:])
    return found


def _segments(table: bytes) -> dict[int, int]:
    """Return what a table of format 4 maps."""
    (doubled,) = struct.unpack_from(">H", table, 6)
    ends, starts, deltas, offsets = (14 + part * doubled + 2 * (part > 0) for part in range(4))
    found = {}
    for place in range(0, doubled, 2):
        (end,), (start,) = (
            struct.unpack_from(">H", table, ends + place),
            struct.unpack_from(">H", table, starts + place),
        )
        (delta,) = struct.unpack_from(">H", table, deltas + place)
        (offset,) = struct.unpack_from(">H", table, offsets + place)
        for point in range(start, end + 1):
            glyph = point
            if offset:
                (glyph,) = struct.unpack_from(">H", table, offsets + place + offset + 2 * (point - start))
            if (not offset or glyph) and (glyph + delta) % 0x10000:
                found[point] = (glyph + delta) % 0x10000
    found.pop(0xFFFF, None)  # the end of the list
    return found


def _groups(table: bytes) -> dict[int, int]:
    """Return what a table of format 12 maps."""
    (count,) = struct.unpack_from(">I", table, 12)
    groups = (struct.unpack_from(">III", table, 16 + 12 * number) for number in range(count))
    return {point: glyph + point - start for start, end, glyph in groups for point in range(start, end + 1)}
