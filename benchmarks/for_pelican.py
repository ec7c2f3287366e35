"""The corpus as Pelican reads it: a Markdown file a page with metadata, one folder a language."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from corpus import Corpus, Thing
from lists import listings
from measuring import Command
from records import SOURCES, Record, Records
from tools import Folders, Tool
from wording import Look, words
from words import LANGUAGES

_SITE = Path(__file__).parent / "sites" / "pelican"
_NAMED = {"names": "title", "producer_names": "maker_name", "district_names": "district_name"}


class Pelican(Tool):
    """Pelican: one language at a time, so two processes side by side; what was read is cached."""

    name = "pelican"

    def __init__(self, folders: Folders, project: Path, python: str) -> None:
        """`python` is one that has Pelican."""
        super().__init__(folders, project)
        self._python = python

    @property
    def version(self) -> str:
        """Its version, and that of Markdown."""
        asked = "from importlib.metadata import version as v; print(v('pelican'), v('markdown'))"
        done = subprocess.run([self._python, "-c", asked], capture_output=True, encoding="utf-8", check=True)
        own, markdown = done.stdout.split()
        return f"Pelican {own} (Python-Markdown {markdown})"

    def prepare(self, corpus: Corpus, look: Look | None) -> None:
        """Its theme and plugin, the data that they need, and a file a page."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(_SITE, self.site)
        by_language = {language: Records(corpus, language, self.project) for language in LANGUAGES}
        told = {
            "look": asdict(look) if look else {},
            "words": words(self.project),
            "sources": SOURCES,
            "listings": {language: [asdict(one) for one in listings(one)] for language, one in by_language.items()},
            "names": _names(by_language),
        }
        for name, value in told.items():
            _write(self.site / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
        for records in by_language.values():
            for kind, record in records.pages(partial(_product, records)):
                self._write_page(records.language, kind, record)

    def commands(self) -> Sequence[Command]:
        """`pelican`, once a language."""
        return [
            Command(
                [self._python, "-m", "pelican", "-q", "-s", "pelicanconf.py", "-o", str(self._edition(language))],
                self.site,
                {"SITE_LANGUAGE": language},
            )
            for language in LANGUAGES
        ]

    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Its file in each language."""
        for language in LANGUAGES:
            self._write_page(language, "p", _product(Records(corpus, language, self.project), product))

    def page(self, product: Thing, language: str) -> Path:
        """`p/<id>/`."""
        return self._edition(language) / "p" / str(product["id"]) / "index.html"

    def caches(self) -> Iterator[Path]:
        """What it read."""
        yield self.site / "cache"

    def _edition(self, language: str) -> Path:
        return self.output if language == "vi" else self.output / language

    def _write_page(self, language: str, kind: str, record: Record) -> None:
        """A page: a line a value, those that are no texts in JSON, then the story."""
        values = {key: value for key, value in record.items() if key not in {"id", "kind", "story", "summary"}}
        values |= {
            "slug": record["id"],
            "category": kind,
            "about": record["summary"],
            "template": "product" if kind == "p" else "thing",
            "date": record.get("day") or record.get("changed") or "2026-01-01",
        }
        lines = [f"{key}: {_told(value)}\n" for key, value in values.items()]
        _write(self.site / "content" / language / kind / f"{record['id']}.md", f"{''.join(lines)}\n{record['story']}")


def _told(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _names(by_language: dict[str, Records]) -> dict[str, Record]:
    """Each product's names in all languages, for the open data: a build of one language knows the others' not."""
    names: dict[str, Record] = {}
    for language, records in by_language.items():
        for thing in records.corpus.products:
            record = records.product(thing)
            for name, field in _NAMED.items():
                names.setdefault(record["id"], {}).setdefault(name, {})[language] = record[field]
    return names


def _product(records: Records, thing: Thing) -> Record:
    record = records.product(thing)
    kept = {key: value for key, value in record.items() if key != "tags"}
    return kept | {"hashtags": record["tags"], "group_name": records.group_names[thing["group"]]}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
