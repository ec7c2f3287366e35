"""What RFC 4287 asks of an Atom feed, as far as we use it, and what we ask of our own."""

import re
from datetime import datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

SPACES = {"a": "http://www.w3.org/2005/Atom"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)"
_KNOWN = {
    "feed": {"id", "title", "subtitle", "updated", "link", "author", "rights", "entry"},
    "entry": {"id", "title", "updated", "published", "link", "category", "summary"},
}


def read_feed(content: bytes) -> ET.Element:
    """The feed's root."""
    return ET.fromstring(content)  # noqa: S314 - what our own template wrote


def entries(feed: ET.Element) -> list[ET.Element]:
    """Its entries, in order."""
    return feed.findall("a:entry", SPACES)


def text(element: ET.Element, name: str) -> str:
    """The text of a child; empty without it."""
    return element.findtext(f"a:{name}", "", SPACES)


def feed_mistakes(content: bytes, base: str) -> list[str]:
    """Everything that is wrong with a feed; nothing when it is right."""
    feed = read_feed(content)
    found = [] if feed.tag == "{http://www.w3.org/2005/Atom}feed" and feed.get(_LANGUAGE) else ["no feed in a language"]
    found += _one(feed, "feed", base)
    found += [] if feed.findtext("a:author/a:name", "", SPACES) else ["feed: nobody wrote it"]
    found += [] if _links(feed, "self") == [text(feed, "id")] else ["feed: it does not name its own address"]
    told = entries(feed)
    for entry in told:
        found += _one(entry, text(entry, "id"), base)
        if text(entry, "published") > text(entry, "updated"):
            found.append(f"{text(entry, 'id')}: published after it was updated")
    ids = [text(entry, "id") for entry in told]
    changed = [text(entry, "updated") for entry in told]
    found += [] if len(set(ids)) == len(ids) else ["two entries have one id"]
    found += [] if changed == sorted(changed, reverse=True) else ["the latest is not first"]
    found += [] if text(feed, "updated") == max(changed, default="") else ["feed: another date than its latest entry's"]
    return [*found, *(["more than 50 entries"] if len(told) > 50 else [])]


def _one(element: ET.Element, name: str, base: str) -> list[str]:
    """What a feed and an entry have in common."""
    kind = element.tag.rpartition("}")[2]
    children = [child.tag.rpartition("}")[2] for child in element]
    found = [f"{name}: {child} is not known" for child in children if child not in _KNOWN[kind]]
    found += [f"{name}: {one} not once" for one in ("id", "title", "updated") if children.count(one) != 1]
    found += [f"{name}: {one} more than once" for one in ("published", "summary") if children.count(one) > 1]
    found += [] if text(element, "title").strip() else [f"{name}: no title"]
    found += [] if urlsplit(text(element, "id")).scheme == "https" else [f"{name}: its id is no whole address"]
    dates = [text(element, "updated"), *([text(element, "published")] if "published" in children else [])]
    found += [f"{name}: {date} is no date of RFC 3339" for date in dates if not _is_moment(date)]
    found += [] if len(_links(element, "alternate")) == 1 else [f"{name}: not one page"]
    return [*found, *(f"{name}: {link} is elsewhere" for link in _links(element) if not link.startswith(base))]


def _links(element: ET.Element, rel: str = "") -> list[str]:
    links = element.findall("a:link", SPACES)
    return [link.get("href", "") for link in links if rel in ("", link.get("rel"))]


def _is_moment(date: str) -> bool:
    return re.fullmatch(_MOMENT, date) is not None and datetime.fromisoformat(date) is not None
