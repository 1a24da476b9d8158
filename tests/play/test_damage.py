"""A journal cut at every byte, and a journal with one bit flipped: nothing damaged is ever taken for the game."""

import pytest

from game.model.streams import stream
from game.play.journal import JournalError, Undo, read
from game.play.scribe import Scribe
from tests.play.samples import EXAMPLES, HEADER, write

ENTRIES = (*EXAMPLES[:12], Undo(9), *EXAMPLES[12:20])
FLIPS = 1000


@pytest.fixture
def path(tmp_path):
    return tmp_path / "game.journal"


def test_cut_at_every_byte_it_opens_with_what_was_whole(path):
    ends = write(path, ENTRIES)
    content = path.read_bytes()
    opened = refused = 0

    for size in range(len(content) + 1):
        path.write_bytes(content[:size])
        whole = [end for end in ends if end.size <= size]
        if not whole:
            with pytest.raises(JournalError):
                read(path)
            refused += 1
            continue
        transcript = read(path)
        assert transcript.entries == ENTRIES[: len(whole) - 1]
        assert transcript.end == whole[-1]
        assert transcript.is_torn == (size > whole[-1].size)
        opened += 1

    assert (refused, opened) == (ends[0].size, len(content) - ends[0].size + 1)


def test_cut_anywhere_in_its_last_lines_it_can_be_gone_on_with(path):
    ends = write(path, ENTRIES)
    content = path.read_bytes()

    for size in range(ends[-3].size, len(content) + 1):
        path.write_bytes(content[:size])
        scribe, transcript = Scribe.reopen(path, durable=False)
        with scribe:
            assert path.stat().st_size == transcript.end.size
            end = transcript.end
            for entry in ENTRIES[len(transcript.entries) :]:
                end = scribe.append(end, entry)
        assert path.read_bytes() == content


def test_a_flipped_bit_is_never_accepted(path):
    write(path, ENTRIES)
    content = path.read_bytes()
    rng = stream(2, "flipped bits")

    for _ in range(FLIPS):
        bit = int(rng.random() * len(content) * 8)
        place, mask = bit // 8, 1 << bit % 8
        path.write_bytes(content[:place] + bytes([content[place] ^ mask]) + content[place + 1 :])

        with pytest.raises(JournalError) as caught:
            read(path)
        assert caught.value.line == content[:place].count(b"\n") + 1
        with pytest.raises(JournalError):
            Scribe.reopen(path)
        if caught.value.line > 1:
            transcript = read(path, up_to_damage=True)
            assert transcript.entries == ENTRIES[: caught.value.line - 2]


@pytest.mark.parametrize("mask", [1 << bit for bit in range(8)])
def test_a_flipped_bit_in_the_last_newline_is_damage_and_not_a_torn_line(path, mask):
    write(path, ENTRIES)
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ mask]))

    with pytest.raises(JournalError, match=f"line {len(ENTRIES) + 1}: the line is damaged"):
        read(path)


def test_flipped_bits_all_over_a_short_journal_are_refused(path):
    write(path, EXAMPLES[:1], HEADER)
    content = path.read_bytes()

    for bit in range(0, len(content) * 8, 3):
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(changed)
        with pytest.raises(JournalError):
            read(path)
