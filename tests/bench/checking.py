"""How long a scenario file takes to check, and what the worst costs: milliseconds, and megabytes of a whole process.

``python -m tests.bench.checking`` and, for hostile files of 1 MiB, ``--worst``. Times are of the processor.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from game import paths
from game.analysis.audit import audit
from game.scenario.examination import examined
from tests.scenario.mistakes import samples
from tests.scenario.test_hostile_files import BEARABLE, CASES, MIB

TIMES = 15

_ALONE = """
import sys, time
from pathlib import Path
from game.cli import main
start = time.process_time()
code = main(["check", "--fast", sys.argv[1]])
seconds = time.process_time() - start
lines = Path("/proc/self/status").read_text().splitlines()
print([line.split()[1] for line in lines if line.startswith("VmHWM")][0], seconds, file=sys.stderr)
"""


def checked() -> dict[str, dict[str, float]]:
    """Return for every good file the median milliseconds of loading it, and of checking all but whether texts pass."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(paths.scenarios().glob("*.toml"))}
    files |= {f"sample {number + 1}": text for number, text in enumerate(samples())}
    return {
        name: {
            "bytes": len(text.encode()),
            "load ms": _median(lambda text=text, name=name: examined(text, name)),
            "check ms": _median(lambda text=text, name=name: audit(text, name, 0)),
        }
        for name, text in files.items()
    }


def _median(do) -> float:
    do()
    times = []
    for _time in range(TIMES):
        start = time.process_time()
        do()
        times.append(time.process_time() - start)
    return round(1000 * statistics.median(times), 1)


def worst() -> dict[str, dict[str, float]]:
    """Return for every hostile file the seconds of checking it, start-up and all, and the peak of its process in MB."""
    hostile = {name: text for name, (text, *_expected) in CASES.items()} | BEARABLE
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hostile.toml"
        for name, text in hostile.items():
            path.write_text(text[:MIB], encoding="utf-8")
            done = subprocess.run([sys.executable, "-c", _ALONE, path], capture_output=True, text=True, check=True)
            kilobytes, seconds = done.stderr.split()[-2:]
            figures[name] = {"seconds": round(float(seconds), 2), "MB": round(int(kilobytes) / 1024)}
    return dict(sorted(figures.items(), key=lambda each: -each[1]["seconds"]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", action="store_true")
    print(json.dumps(worst() if parser.parse_args().worst else checked(), indent=1))
