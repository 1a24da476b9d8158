"""A language in which every message stands in brackets."""

import gettext

import pytest

from game.words.language import use_translations


class Bracketed(gettext.NullTranslations):
    """Shows what went through gettext, and what did not."""

    def gettext(self, message):
        return f"[{message}]"

    def ngettext(self, singular, plural, count):
        return f"[{singular if count == 1 else plural}]"

    def pgettext(self, context, message):
        return f"[{message}]"


@pytest.fixture(autouse=True)
def english():
    """Every test begins and ends in English."""
    use_translations(gettext.NullTranslations())
    yield
    use_translations(gettext.NullTranslations())


@pytest.fixture
def brackets():
    use_translations(Bracketed())
