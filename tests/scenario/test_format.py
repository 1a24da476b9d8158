"""Every key of the format says what it is."""

import attrs
import pytest

from game.scenario import format as tables
from game.scenario import member_format

CLASSES = sorted(
    {
        each
        for module in (tables, member_format)
        for each in vars(module).values()
        if attrs.has(each) and each.__module__ == module.__name__
    },
    key=lambda each: each.__name__,
)
FIELDS = {f"{each.__name__}.{field.name}": field for each in CLASSES for field in attrs.fields(each)}


def test_the_classes_are_found():
    assert len(CLASSES) > 15
    assert "ScenarioFile.council" in FIELDS


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_a_key_has_a_sentence(field):
    about = field.metadata["about"]

    assert len(about) > 5
    assert about.endswith(".")
    assert about[0].isupper() or about[0] == '"'
