"""Make ``assets/sounds/``: a gavel, a page and a note, computed from a seed; 16-bit, one channel."""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 22_050  # samples a second
SEED = 2371
LOUDEST = 0.7  # of full scale

Samples = NDArray[np.float64]


def make(folder: Path) -> None:
    """Write the three sounds."""
    for name, sound in {"gavel": gavel, "page": page, "notify": notify}.items():
        _write(folder / f"{name}.wav", sound(np.random.default_rng(SEED)))


def gavel(draw: np.random.Generator) -> Samples:
    """Return two knocks of wood on wood: a click, and the block that rings."""
    knock = _times(0.4)
    rings = ((190, 16, 1.0), (430, 26, 0.7), (905, 42, 0.45), (1480, 70, 0.25))  # hertz, decay a second, share
    wood = sum(share * np.sin(2 * np.pi * pitch * knock) * np.exp(-decay * knock) for pitch, decay, share in rings)
    click = draw.standard_normal(len(knock)) * np.exp(-350 * knock)
    blow = wood + 0.8 * click
    both = np.zeros(len(_times(0.75)))
    second = len(_times(0.3))
    both[: len(blow)] += 0.85 * blow
    both[second : second + len(blow)] += blow
    return both


def page(draw: np.random.Generator) -> Samples:
    """Return a sheet turned: noise that swells, rustles and settles."""
    time = _times(0.45)
    noise = draw.standard_normal(len(time))
    bright = np.convolve(noise, np.ones(4) / 4, mode="same") - np.convolve(noise, np.ones(24) / 24, mode="same")
    swell = np.sin(np.pi * np.clip(time / 0.36, 0, 1)) ** 2 + 0.7 * np.exp(-(((time - 0.37) / 0.02) ** 2))
    rustle = np.interp(time, np.arange(0, 0.5, 0.012), draw.uniform(0.35, 1, 42))
    return 0.6 * bright * swell * rustle


def notify(_: np.random.Generator) -> Samples:
    """Return two soft notes, a fourth apart."""
    time = _times(0.7)
    notes = ((0.0, 659.26), (0.13, 880.0))  # start in seconds, hertz
    return sum((_bell(time - start, pitch) for start, pitch in notes), np.zeros(len(time)))


def _bell(time: Samples, pitch: float) -> Samples:
    since = np.maximum(time, 0)
    body = np.sin(2 * np.pi * pitch * since) + 0.25 * np.sin(4 * np.pi * pitch * since) * np.exp(-9 * since)
    return body * np.exp(-6.5 * since) * np.minimum(since / 0.008, 1)


def _times(seconds: float) -> Samples:
    return np.arange(round(seconds * RATE)) / RATE


def _write(file: Path, samples: Samples) -> None:
    """Write a sound that starts and ends in silence, at most ``LOUDEST``."""
    fade = np.minimum(1, np.arange(len(samples))[::-1] / (0.03 * RATE))
    even = samples * fade * LOUDEST / np.abs(samples * fade).max()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(np.round(even * 32_767).astype("<i2").tobytes())
