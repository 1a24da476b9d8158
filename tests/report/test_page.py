"""Any page: stands alone, is escaped, and can be read without seeing it."""

import pytest
from jinja2 import UndefinedError

from game.report import page
from game.report.flags import flag
from tests.report.reading import assert_sound
from tests.report.specimen import HOSTILE, specimen


def test_a_page_with_one_of_everything_is_sound():
    reader = assert_sound(specimen())

    assert reader.count("svg") == 4
    assert HOSTILE in reader.texts


def test_what_is_put_in_is_escaped_everywhere():
    text = specimen()

    assert HOSTILE not in text
    assert text.count("&lt;script&gt;") > 10


def test_what_is_missing_is_an_error():
    template = page._environment().from_string("{{ nothing }}")

    with pytest.raises(UndefinedError):
        template.render()


def test_the_language_is_said(monkeypatch):
    monkeypatch.setattr(page, "language", lambda: "ar")
    monkeypatch.setattr(page, "_environment", lambda: _One("{{ language }} {{ direction }}"))

    assert page.rendered("any.html") == "ar rtl"


class _One:
    def __init__(self, text):
        self.text = text

    def get_template(self, _):
        from jinja2 import Environment

        return Environment(autoescape=True).from_string(self.text)


def test_flags_hold_their_picture():
    assert flag("FRA").startswith("data:image/png;base64,")


@pytest.mark.parametrize("code", ["NOWHERE", "../../pyproject", "", '"><script>'])
def test_who_has_no_flag_gets_a_plain_field(code):
    address = flag(code)

    assert address.startswith("data:image/svg+xml,")
    assert not set(address) & set("<>\"' ")
