"""How long role sheets take, from the command to the file: ``python -m tests.report.speed [--times 15]``."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

SCENARIOS = ("tutorial", "dprk-2017-07", "dprk-2017-12")


def taken(*arguments):
    """Return the seconds a command takes, and those of its processor, whole process each."""
    before, started = _cpu(), perf_counter()
    subprocess.run([sys.executable, "-m", "game", *arguments], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - started, _cpu() - before


def _cpu():
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    """Print the middle and the longest time for each scenario, beside that of a command that does nothing."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "page.html")
        commands = {"penholder --version": [("--version",)] * times}
        for name in SCENARIOS:
            commands[f"penholder roles {name}"] = [
                ("roles", name, "-o", file, "--force", "--seed", str(seed)) for seed in range(times)
            ]
        for said, runs in commands.items():
            walls, cpus = zip(*(taken(*run) for run in runs), strict=True)
            print(
                f"{said}: median {median(walls):.2f} s, longest {max(walls):.2f} s; "
                f"processor median {median(cpus):.2f} s, longest {max(cpus):.2f} s (n = {times}, seeds from 0)",
                flush=True,
            )


if __name__ == "__main__":
    main()
