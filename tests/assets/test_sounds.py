"""Sounds are short, mono, and neither silent nor cut off."""

import array
import sys
import wave

import pytest

from game import paths

SOUNDS = paths.assets() / "sounds"
LONGEST = {"1 the gavel": ("gavel", 1.0), "2 a page": ("page", 0.6), "3 a notice": ("notify", 1.0)}  # seconds


@pytest.mark.parametrize(("name", "longest"), LONGEST.values(), ids=LONGEST)
def test_sound(name, longest):
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert file.getframerate() in (22_050, 44_100)
        assert 0.2 < file.getnframes() / file.getframerate() < longest
        samples = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    loudest = max(map(abs, samples))
    assert 8_000 < loudest < 32_000
    assert max(map(abs, samples[-20:])) < loudest / 20  # no click at the end


def test_4_all_of_them_are_small():
    assert {file.name for file in SOUNDS.iterdir()} == {f"{name}.wav" for name, _ in LONGEST.values()}
    assert sum(file.stat().st_size for file in SOUNDS.iterdir()) < 110_000
