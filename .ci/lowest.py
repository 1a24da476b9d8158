"""Print the lower bounds of pyproject.toml as constraints, so that they are tested and not only claimed."""

import pathlib
import tomllib

project = tomllib.loads(pathlib.Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
print(*(requirement.replace(">=", "==") for requirement in wanted), sep="\n")
