"""What Google, Meta and TikTok ask of a file of goods, and what we ask of our own: it says what its pages say."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from io import BytesIO, StringIO
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from PIL import Image

_G = "{http://base.google.com/ns/1.0}"
REQUIRED = {
    "google": ("id", "title", "description", "link", "image_link", "availability", "price", "brand"),
    "meta": ("id", "title", "description", "availability", "condition", "price", "link", "image_link", "brand"),
    "tiktok": ("sku_id", "title", "description", "availability", "condition", "price", "link", "image_link", "brand"),
}
"""Service → the fields without which it refuses an item."""
AVAILABILITIES = {
    "google": {"in_stock", "out_of_stock", "preorder", "backorder"},
    "meta": {"in stock", "out of stock", "preorder", "available for order", "discontinued"},
    "tiktok": {"in stock", "available for order", "preorder", "out of stock", "discontinued"},
}
_LENGTHS = {"id": 50, "sku_id": 50, "title": 150, "description": 5000, "brand": 70}
_PATTERNS = {
    "price": r"[1-9]\d*(\.\d\d)? [A-Z]{3}",
    "condition": r"new|refurbished|used",
    "gtin": r"\d{8}|\d{12,14}",
    "identifier_exists": r"no",
    "link": r"https://\S+",
    "image_link": r"https://\S+\.(jpe?g|png)",
}
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]")

Item = Mapping[str, str]
Files = Callable[[str], bytes | None]
"""Path inside the site → the bytes of the file that stands there; None where none does."""


def items_of(service: str, content: bytes) -> list[dict[str, str]]:
    """The items of a file, each with its fields by the names that the service gives them."""
    if service == "tiktok":
        return list(csv.DictReader(StringIO(content.decode(), newline="")))
    root = ET.fromstring(content)  # noqa: S314 - what our own template wrote
    return [{field.tag.replace(_G, ""): field.text or "" for field in item} for item in root.iter("item")]


def catalogue_mistakes(service: str, content: bytes, base: str, files: Files) -> list[str]:
    """Everything that is wrong with a file; nothing when it is right."""
    items = items_of(service, content)
    ids = [item.get("id", item.get("sku_id", "")) for item in items]
    found = [] if len(set(ids)) == len(ids) else ["two items have one id"]
    if service != "tiktok":
        channel = ET.fromstring(content).find("channel")  # noqa: S314 - as above
        told = {field.tag for field in channel if field.text} if channel is not None else set()
        found += [f"channel: no {name}" for name in ("title", "link", "description") if name not in told]
    for name, item in zip(ids, items, strict=True):
        found += [f"{name}: {mistake}" for mistake in _mistakes(service, item, base, files)]
    return found


def _mistakes(service: str, item: Item, base: str, files: Files) -> Iterator[str]:
    yield from (f"no {field}" for field in REQUIRED[service] if not item.get(field))
    yield from (f"{field} is too long" for field, most in _LENGTHS.items() if len(item.get(field, "")) > most)
    for field, pattern in _PATTERNS.items():
        if field in item and not re.fullmatch(pattern, item[field]):
            yield f"{field} is no such thing: {item[field]}"
    if item.get("availability") not in AVAILABILITIES[service]:
        yield f"availability is no word of theirs: {item.get('availability')}"
    if service == "google" and ("gtin" in item) == ("identifier_exists" in item):
        yield "neither a bar code nor that there is none"
    for field in ("title", "description", "brand"):
        text = item.get(field, "")
        if re.search(r"</?[a-z]|&[a-z]+;|&#", text) or _EMOJI.search(text):
            yield f"{field} is no plain text: {text}"
    if "expiration_date" in item and datetime.fromisoformat(item["expiration_date"]).tzinfo is None:
        yield "the expiration date is in no zone"
    yield from _elsewhere(item, base, files)


def _elsewhere(item: Item, base: str, files: Files) -> Iterator[str]:
    """What is wrong with the picture and with the page that an item leads to."""
    if any(not item.get(field, "").startswith(base) for field in ("link", "image_link")):
        yield "it leads away from the site"
        return
    picture = files(item["image_link"].removeprefix(base))
    yield from ["its picture is not there"] if picture is None else _picture_mistakes(picture)
    page = files(f"{item['link'].removeprefix(base)}index.html")
    yield from ["its page is not there"] if page is None else _page_mistakes(item, page.decode())


def _picture_mistakes(content: bytes) -> Iterator[str]:
    with Image.open(BytesIO(content)) as image:
        if image.format not in {"JPEG", "PNG"}:
            yield f"its picture is {image.format}"
        if min(image.size) < 500 or image.width * image.height > 64_000_000:
            yield f"its picture has {image.width} × {image.height} pixels"
        if image.getexif() or "icc_profile" in image.info:
            yield "its picture tells more than it shows"
    if len(content) > 8_000_000:
        yield f"its picture has {len(content)} bytes"


def _page_mistakes(item: Item, page: str) -> Iterator[str]:
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    nodes = json.loads(script[1])["@graph"] if script else []
    offer = next((node["offers"] for node in nodes if node["@type"] == "Product" and "offers" in node), {})
    if item.get("price") != f"{offer.get('price')} {offer.get('priceCurrency')}":
        yield f"its page says another price: {offer.get('price')}"
    said = urlsplit(offer.get("availability", "")).path.lstrip("/").lower()
    if re.sub("[ _]", "", item.get("availability", "")) != said:
        yield f"its page says another availability: {said}"
