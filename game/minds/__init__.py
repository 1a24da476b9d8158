"""Choices: from a View to an Action."""

import os

# Products of matrices this small take longer on several threads than on one, and three times as long on a shared core.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
