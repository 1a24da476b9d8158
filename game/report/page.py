"""From a template and what it shows to one HTML page that stands alone: style within, nothing fetched, no script."""

from functools import cache
from typing import TYPE_CHECKING

from game.desk.page import Grid, Heading
from game.report.flags import flag
from game.words.language import _, language, ngettext, say

if TYPE_CHECKING:
    from jinja2 import Environment

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a browser may do with a page: show it."""

RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}


def rendered(template: str, **parts: object) -> str:
    """Return a page made of a file in ``templates``; whatever is put into it is escaped.

    Templates extend ``base.html``, call ``_``, ``ngettext`` and ``say`` for their sentences and ``flag`` for flags.
    """
    spoken = language()
    direction = "rtl" if spoken.split("_")[0] in RIGHT_TO_LEFT else "ltr"
    page = _environment().get_template(template)
    return page.render(language=spoken.replace("_", "-"), direction=direction, policy=POLICY, **parts)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # imported late: only paper needs it

    made = Environment(
        loader=PackageLoader("game.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.tests.update(heading=lambda block: isinstance(block, Heading), grid=lambda block: isinstance(block, Grid))
    made.globals.update(_=_, ngettext=ngettext, say=say, flag=flag)
    return made
