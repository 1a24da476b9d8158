"""Reading pages back: their elements, their text, and what they would fetch."""

from html.parser import HTMLParser
from itertools import pairwise

ALONE = {"meta", "img", "br", "hr", "link", "input"}


class Reader(HTMLParser):
    """Notes the elements and texts of a page, and that every element is closed."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.texts = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in ALONE:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        if self.open and self.open[-1] != "style" and text.strip():
            self.texts.append(" ".join(text.split()))

    def count(self, tag):
        return sum(found == tag for found, _ in self.elements)

    def all(self, tag):
        return [attributes for found, attributes in self.elements if found == tag]


def fetched(reader):
    """Return every address a browser would go to."""
    keys = ("src", "href", "srcset", "data", "poster", "action", "background")
    found = [attributes.get(key) for _, attributes in reader.elements for key in keys if attributes.get(key)]
    return [address for address in found if not address.startswith(("data:", "#"))]


def assert_sound(text):
    """Assert what must hold of every page: it stands alone, says its language, and its headings go step by step."""
    reader = Reader(text)
    assert text.startswith("<!DOCTYPE html>")
    assert fetched(reader) == []
    assert "@import" not in text
    assert "url(http" not in text
    assert {"script", "link", "iframe", "object", "form"}.isdisjoint(tag for tag, _ in reader.elements)
    assert not any(key.startswith("on") for _, attributes in reader.elements for key in attributes)
    assert reader.all("html")[0]["lang"]
    assert reader.count("main") == 1
    assert reader.count("title") >= 1
    policy = next(meta["content"] for meta in reader.all("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    levels = [int(tag[1]) for tag, _ in reader.elements if tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    names = [attributes["id"] for _, attributes in reader.elements if "id" in attributes]
    assert len(names) == len(set(names))
    assert all("alt" in image for image in reader.all("img"))
    return reader
