"""Print the ids of ``penholder scenarios --json``, read from standard input."""

import json
import sys

print(*(scenario["id"] for scenario in json.load(sys.stdin)["scenarios"]), sep="\n")
