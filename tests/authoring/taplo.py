"""Taplo's linter, the engine of most TOML editors, on the schema."""

import subprocess
import sys
from pathlib import Path
from shutil import which

from game.authoring.schema import schema_text

BINARY = which("taplo") or which("taplo", path=str(Path(sys.executable).parent))


def complaints(text: str, folder: Path) -> str:
    """Return what Taplo says of a scenario that names the schema on its first line, or nothing."""
    (folder / "a.schema.json").write_text(schema_text(), "utf-8")
    scenario = folder / "scenario.toml"
    scenario.write_text(f"#:schema ./a.schema.json\n{text}", "utf-8")
    command = [str(BINARY), "lint", "--colors", "never", str(scenario)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=folder)
    return "" if done.returncode == 0 else done.stderr
