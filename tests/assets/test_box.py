"""The box as a whole: how big it is, and that it says whose everything is."""

import pytest

from game import paths

BOX = paths.assets()
LIMITS = {  # bytes
    "1.1 everything": (".", 6_000_000),
    "1.2 flags": ("flags", 1_200_000),
    "1.3 fonts": ("fonts", 4_000_000),
    "1.4 icons": ("icons", 100_000),
}
LICENCES = {
    "2.1 flags": ("flag-icons-MIT.txt", "MIT License"),
    "2.2 the screen's font": ("Inter-OFL.txt", "SIL OPEN FONT LICENSE"),
    "2.3 the documents' font": ("Noto-Serif-OFL.txt", "SIL OPEN FONT LICENSE"),
    "2.4 the Arabic font": ("Noto-Sans-Arabic-OFL.txt", "SIL OPEN FONT LICENSE"),
    "2.5 the Chinese font": ("Noto-Sans-SC-OFL.txt", "SIL OPEN FONT LICENSE"),
    "2.6 most icons": ("Tabler-MIT.txt", "MIT License"),
    "2.7 two icons": ("Lucide-ISC.txt", "ISC License"),
}


@pytest.mark.parametrize(("folder", "limit"), LIMITS.values(), ids=LIMITS)
def test_size(folder, limit):
    assert 0 < sum(file.stat().st_size for file in (BOX / folder).rglob("*") if file.is_file()) < limit


@pytest.mark.parametrize(("file", "words"), LICENCES.values(), ids=LICENCES)
def test_licence_comes_along_and_is_named(file, words):
    assert words in (BOX / "licences" / file).read_text(encoding="utf-8")
    assert f"licences/{file}" in (BOX / "README.md").read_text(encoding="utf-8")


def test_3_every_licence_is_somebodys():
    assert {file.name for file in (BOX / "licences").iterdir()} == {file for file, _ in LICENCES.values()}
