"""Just enough of the PNG format to look into the pictures with the standard library."""

import struct
import zlib
from pathlib import Path

from attrs import frozen

GREY, COLOUR, PALETTE, GREY_THROUGH, COLOUR_THROUGH = 0, 2, 3, 4, 6  # kinds of pixel


@frozen
class Picture:
    """A picture: its size in pixels, the kind and depth of its pixels, and its chunks by name."""

    width: int
    height: int
    depth: int
    kind: int
    chunks: dict[bytes, bytes]

    @property
    def is_opaque(self) -> bool:
        """Say whether nothing shows through anywhere."""
        return self.kind in (GREY, COLOUR, PALETTE) and b"tRNS" not in self.chunks

    def hues(self) -> set[int]:
        """Return the brightness of every channel of every pixel, those unseen included, but not how opaque they are."""
        if self.kind == PALETTE:
            return set(self.chunks[b"PLTE"])
        channels = {GREY_THROUGH: 2, COLOUR_THROUGH: 4}[self.kind]
        assert self.depth == 8
        return {value for row in self._rows(channels) for place, value in enumerate(row) if (place + 1) % channels}

    def _rows(self, channels: int) -> list[bytearray]:
        """Undo the filter of every row (PNG specification, section 9)."""
        data, length = zlib.decompress(self.chunks[b"IDAT"]), self.width * channels
        rows, above = [], bytearray(length)
        for start in range(0, len(data), length + 1):
            row = bytearray(data[start + 1 : start + 1 + length])
            for place in range(length):
                left, corner = (row[place - channels], above[place - channels]) if place >= channels else (0, 0)
                row[place] = row[place] + _guess(data[start], left, above[place], corner) & 255
            rows.append(row)
            above = row
        return rows


def picture(file: Path) -> Picture:
    """Read a picture; fails if the file is none, or any of it was damaged."""
    data = file.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks: dict[bytes, bytes] = {}
    place = 8
    while place < len(data):
        length, name = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + length]
        (check,) = struct.unpack_from(">I", data, place + 8 + length)
        assert check == zlib.crc32(name + body)
        chunks[name] = chunks.get(name, b"") + body
        place += 12 + length
    assert name == b"IEND"
    return Picture(*struct.unpack(">IIBB", chunks[b"IHDR"][:10]), chunks)


def _guess(filter_: int, left: int, above: int, corner: int) -> int:
    by_distance = sorted((left, above, corner), key=lambda near: abs(left + above - corner - near))
    return (0, left, above, (left + above) // 2, by_distance[0])[filter_]
