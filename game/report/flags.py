"""Flags as addresses that hold the picture itself."""

from base64 import b64encode
from functools import lru_cache
from urllib.parse import quote

from game import paths


@lru_cache(maxsize=64)
def flag(code: str) -> str:
    """Return a member's flag as a ``data:`` address, 4 wide and 3 high; who has none gets a plain field of its own."""
    name = "".join(letter for letter in code if letter.isalnum() or letter == "-")  # cannot leave its folder
    try:
        drawn = (paths.assets() / "flags" / f"{name}.png").read_bytes()
    except OSError:
        return _plain(code)
    return f"data:image/png;base64,{b64encode(drawn).decode('ascii')}"


def _plain(code: str) -> str:
    """Return a field in a colour made from the code, so that states without a flag can be told apart."""
    hue = sum(ord(letter) * (place + 1) * 37 for place, letter in enumerate(code)) % 360
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">'
        f'<path fill="hsl({hue},45%,42%)" d="M0 0h4v3H0z"/><path fill="hsl({hue},40%,78%)" d="M0 1h4v1H0z"/></svg>'
    )
    return f"data:image/svg+xml,{quote(drawn)}"
