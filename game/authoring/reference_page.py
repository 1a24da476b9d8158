"""The reference as an HTML page that needs no other file."""

import re

from game.authoring.keys import tables
from game.authoring.reference import HEADS, INTRODUCTION, TITLE, WHOLE, anchor, row, section, whole_sample
from game.authoring.samples import sample_of

_MARK = re.compile(r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|\[(?P<a>[^\]]+)\]\((?P<to>#[^)]+)\)")


def page() -> str:
    """Return the reference as a page for a browser."""
    from jinja2 import Environment  # imported late: only paper needs it

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["pieces"] = pieces
    sections = [
        {
            "heading": section(table.kind).heading,
            "anchor": anchor(section(table.kind).heading),
            "about": table.about,
            "rows": [row(table, key) for key in table.keys],
            "sample": sample_of(table.name, whole_sample()),
        }
        for table in tables()
    ]
    said = {"title": TITLE, "introduction": INTRODUCTION, "heads": HEADS, "whole_heading": WHOLE}
    return environment.from_string(_PAGE).render(said, sections=sections, whole=whole_sample().strip()) + "\n"


def pieces(text: str) -> list[tuple[str, str, str]]:
    """Return a line of Markdown as pieces: what each is (code, strong, a or nothing), its words, where it leads."""
    found, at = [], 0
    for mark in _MARK.finditer(text):
        kind = mark.lastgroup if mark.lastgroup != "to" else "a"
        found += [("", text[at : mark.start()], ""), (kind or "", mark[kind or 0], mark["to"] or "")]
        at = mark.end()
    return [*found, ("", text[at:], "")]


_PAGE = """<!doctype html>
<html lang="en">
{% macro marked(text) -%}
{% for kind, words, to in text | pieces -%}
{% if kind == "code" %}<code>{{ words }}</code>{% elif kind == "strong" %}<strong>{{ words }}</strong>\
{% elif kind == "a" %}<a href="{{ to }}">{{ words }}</a>{% else %}{{ words }}{% endif %}
{%- endfor %}
{%- endmacro %}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #c8d0d8; padding-bottom: .2rem; }
nav ul { columns: 2; padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #e2e7ec; }
pre { background: #f4f6f8; padding: .8rem; overflow-x: auto; font-size: 14px; }
code { background: #f4f6f8; padding: 0 .2rem; font-size: 90%; }
@media (prefers-color-scheme: dark) {
  body { background: #10161d; color: #dfe6ed; }
  a { color: #8cc0f0; }
  pre, code { background: #1b2430; }
  th, td, h2 { border-color: #33404d; }
}
@media print { nav { display: none; } h2 { break-after: avoid; } pre { white-space: pre-wrap; } }
</style>
</head>
<body>
<h1>{{ title }}</h1>
{% for text in introduction %}
<p>{{ marked(text) }}</p>
{% endfor %}
<nav><ul>
{% for each in sections %}
<li><a href="#{{ each.anchor }}">{{ each.heading | replace("`", "") }}</a></li>
{% endfor %}
</ul></nav>
{% for each in sections %}
<h2 id="{{ each.anchor }}">{{ marked(each.heading) }}</h2>
<p>{{ each.about }}</p>
<table>
<thead><tr>{% for head in heads %}<th>{{ head }}</th>{% endfor %}</tr></thead>
<tbody>
{% for cells in each.rows %}
<tr>{% for cell in cells %}<td>{{ marked(cell) }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
{% if each.sample %}
<pre>{{ each.sample }}</pre>
{% endif %}
{% endfor %}
<h2>{{ whole_heading }}</h2>
<pre>{{ whole }}</pre>
</body>
</html>"""
