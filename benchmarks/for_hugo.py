"""The corpus as Hugo reads it fastest: a Markdown file a page, with front matter in JSON, in a folder a language."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from corpus import Corpus
from lists import Listing, listings
from records import SOURCES, Record, Records
from wording import Look, words
from words import LANGUAGES

_SITE = Path(__file__).parent / "sites" / "hugo"


def write_hugo(root: Path, corpus: Corpus, look: Look, project: Path) -> None:
    """A whole Hugo site in `root`."""
    shutil.copytree(_SITE, root)
    told = {"look": asdict(look), "words": words(project), "sources": SOURCES}
    for name, value in told.items():
        _write(root / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
    for language in LANGUAGES:
        records = Records(corpus, language, project)
        for path, record in _pages(records):
            write_page(root / "content" / language / path, record)


def write_page(file: Path, record: Record) -> None:
    """A page: its fields, then its story."""
    fields = {key: value for key, value in record.items() if key != "story"}
    _write(file, f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n\n{record.get('story', '')}")


def product_page(records: Records, thing: Record) -> tuple[str, Record]:
    """A product's file and fields: what it is listed under are the terms of Hugo's taxonomies."""
    record = records.product(thing)
    terms = {
        "makers": [record["maker"]],
        "regions": [record["district"]],
        "areas": [record["district"]],
        "kinds": [record["maker_kind"]],
        "groups": [str(record["group"])],
        "months": [f"{month:02d}" for month in record["months"]],
        "tags": record["tags"],
        "stars": [str(record["recognition"]["stars"])] if "badge" in record else [],
    }
    own = {"above": "/p", "og": "product", "story_heading": records.words["story"], "month_numbers": record["months"]}
    kept = {key: value for key, value in record.items() if key != "months"}
    return f"p/{record['id']}.md", kept | own | terms


def _pages(records: Records) -> Iterator[tuple[str, Record]]:
    corpus = records.corpus
    yield from (product_page(records, thing) for thing in corpus.products)
    for thing in corpus.producers:
        yield f"makers/{thing['id']}/_index.md", records.producer(thing) | {"above": "/makers"}
    for thing in corpus.districts:
        yield f"regions/{thing['id']}/_index.md", records.district(thing) | {"above": "/regions"}
    for thing in corpus.events:
        record = records.event(thing)
        yield f"e/{thing['id']}.md", record | {"above": "/e", "date": record["day"], "regions": [record["district"]]}
    for thing in corpus.stories:
        record = records.article(thing)
        yield f"s/{thing['id']}.md", record | {"above": "/s", "date": record["day"], "og": "article"}
    for listing in listings(records):
        yield f"{listing.path}/_index.md", _list_fields(listing)


def _list_fields(listing: Listing) -> Record:
    fields = {"title": listing.title, "intro": listing.intro, "value": listing.value, "weight": listing.weight}
    return fields | ({"above": f"/{listing.above}"} if listing.above else {})


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
