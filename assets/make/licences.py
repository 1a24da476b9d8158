"""Make ``assets/licences/``: the licence of everything here that is not ours, in its authors' words."""

from pathlib import Path

from assets.make.packages import unpacked

TEXTS = {
    "flag-icons-MIT.txt": ("flag-icons", "LICENSE"),
    "Inter-OFL.txt": ("inter-ui", "LICENSE.txt"),
    "Lucide-ISC.txt": ("lucide-static", "LICENSE"),
    "Noto-Sans-Arabic-OFL.txt": ("@expo-google-fonts/noto-sans-arabic", "LICENSE_FONT"),
    "Noto-Sans-SC-OFL.txt": ("@expo-google-fonts/noto-sans-sc", "LICENSE_FONT"),
    "Noto-Serif-OFL.txt": ("@expo-google-fonts/noto-serif", "LICENSE_FONT"),
    "Tabler-MIT.txt": ("@tabler/icons", "LICENSE"),
}


def make(folder: Path) -> None:
    """Write the texts."""
    for name, (package, file) in TEXTS.items():
        with unpacked(package) as files:
            text = (files / file).read_text(encoding="utf-8")
        plain = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
        (folder / name).write_text(plain, encoding="utf-8", newline="\n")
