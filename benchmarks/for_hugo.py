"""The corpus as Hugo reads it fastest: a Markdown file a page, with front matter in JSON, in a folder a language."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from corpus import Corpus, Thing
from lists import Listing, listings
from measuring import Command
from records import SOURCES, Record, Records
from tools import TODAY, Folders, Tool
from wording import Look, words
from words import LANGUAGES

_SITE = Path(__file__).parent / "sites" / "hugo"


class Hugo(Tool):
    """Hugo, one process; it has no way to build a part alone, so an edit costs as much as everything."""

    name = "hugo"

    def __init__(self, folders: Folders, project: Path, program: str) -> None:
        """`program` is Hugo itself, not a script that starts it."""
        super().__init__(folders, project)
        self._program = program
        self._cache = folders.work / "hugo-cache"

    @property
    def version(self) -> str:
        """The version it tells."""
        told = subprocess.run([self._program, "version"], capture_output=True, encoding="utf-8", check=True).stdout
        return f"Hugo {told.split()[1].partition('-')[0].lstrip('v')}"

    def prepare(self, corpus: Corpus, look: Look | None) -> None:
        """Its layouts, the data that they need, and a file a page."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(_SITE, self.site)
        told = {"look": asdict(look) if look else {}, "words": words(self.project), "sources": SOURCES}
        for name, value in told.items():
            _write(self.site / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
        for language in LANGUAGES:
            for path, record in _pages(Records(corpus, language, self.project)):
                _write_page(self.site / "content" / language / path, record)

    def commands(self) -> Sequence[Command]:
        """`hugo`."""
        asked = ["--destination", str(self.output), "--cacheDir", str(self._cache), "--noBuildLock", "--quiet"]
        return [Command([self._program, *asked, "--clock", f"{TODAY}T00:00:00+07:00"], self.site)]

    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Its file in each language."""
        for language in LANGUAGES:
            path, record = _product_page(Records(corpus, language, self.project), product)
            _write_page(self.site / "content" / language / path, record)

    def page(self, product: Thing, language: str) -> Path:
        """`p/<id>/`."""
        return self.output / ("" if language == "vi" else language) / "p" / str(product["id"]) / "index.html"

    def caches(self) -> Iterator[Path]:
        """Its own, and what it makes of resources."""
        yield self._cache
        yield self.site / "resources"


def _write_page(file: Path, record: Record) -> None:
    """A page: its fields, then its story."""
    fields = {key: value for key, value in record.items() if key != "story"}
    _write(file, f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n\n{record.get('story', '')}")


def _product_page(records: Records, thing: Thing) -> tuple[str, Record]:
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
    yield from (_product_page(records, thing) for thing in corpus.products)
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
