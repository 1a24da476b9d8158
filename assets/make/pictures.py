"""From drawings to small PNG files, without loss."""

from io import BytesIO

import numpy as np
import oxipng
import resvg_py
from PIL import Image

PALE = (255, 255, 255)


def on_ground(svg: str, width: int, height: int, ground: str) -> bytes:
    """Return a drawing as an opaque PNG of that size in pixels."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, background=ground, skip_system_fonts=True)
    return _packed(bytes(drawn))


def on_nothing(svg: str, width: int, height: int, unseen: tuple[int, int, int] = PALE) -> bytes:
    """Return a drawing as a PNG that is seen through; pixels not seen have a colour too, for scaling mixes them in."""
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, height=height, skip_system_fonts=True)
    pixels = np.array(Image.open(BytesIO(bytes(drawn))).convert("RGBA"))
    pixels[pixels[..., 3] == 0, :3] = unseen
    file = BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return _packed(file.getvalue())


def _packed(png: bytes) -> bytes:
    return oxipng.optimize_from_memory(
        png, level=4, strip=oxipng.StripChunks.all(), deflate=oxipng.Deflaters.libdeflater(12)
    )
