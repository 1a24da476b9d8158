"""Print one of the README's first two shell blocks: ``readme.py run`` or ``readme.py test``."""

import pathlib
import re
import sys

blocks = re.findall(r"^```sh\n(.*?)^```", pathlib.Path("README.md").read_text(encoding="utf-8"), re.M | re.S)
print(blocks[("run", "test").index(sys.argv[1])].strip())
