"""The player's language: gettext, with English as the source.

Every sentence is looked up when it is said, so a language may be changed in mid-game. The template of all sentences
is made by
``pybabel extract -F pyproject.toml -k marked --omit-header --add-location=file -o assets/locale/penholder.pot game``.
"""

import gettext as catalogues
from pathlib import Path

from game import paths

DOMAIN = "penholder"

_translations = catalogues.NullTranslations()


def locale_folder() -> Path:
    """Return where the catalogues are."""
    return paths.assets() / "locale"


def languages() -> tuple[str, ...]:
    """Return the codes of every language there is, English first."""
    found = locale_folder().glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return ("en", *sorted({path.parent.parent.name for path in found} - {"en"}))


def language() -> str:
    """Return the code of the language that is spoken: "en", "pt_BR"."""
    return _translations.info().get("language") or "en"


def use_language(code: str | None) -> None:
    """Speak a language from now on, or with ``None`` the system's; English where there is no catalogue."""
    wanted = None if code is None else [code]
    use_translations(catalogues.translation(DOMAIN, locale_folder(), wanted, fallback=True))


def use_translations(translations: catalogues.NullTranslations) -> None:
    """Speak from a catalogue that is already loaded."""
    global _translations
    _translations = translations


def _(message: str) -> str:
    """Return a message in the player's language."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of a message that goes with a count."""
    return _translations.ngettext(singular, plural, count)


def pgettext(context: str, message: str) -> str:
    """Return a message whose translation depends on where it stands."""
    return _translations.pgettext(context, message)


def marked(message: str) -> str:
    """Mark a message for translators without translating it yet: for tables made when the game starts."""
    return message


def say(message: str, **parts: str | int) -> str:
    """Return a message with its parts filled in and a capital at its beginning."""
    sentence = message.format(**parts)
    return sentence[:1].upper() + sentence[1:]
