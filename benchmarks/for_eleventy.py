"""The corpus as Eleventy reads it: a Markdown file a page, with front matter in JSON."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from corpus import Corpus, Thing
from lists import listings
from measuring import Command
from records import SOURCES, Record, Records
from tools import Folders, Tool
from wording import Look, words
from words import LANGUAGES

_SITE = Path(__file__).parent / "sites" / "eleventy"


class Eleventy(Tool):
    """Eleventy, one process; a new one builds everything anew."""

    name = "eleventy"

    def __init__(self, folders: Folders, project: Path, node: str, modules: Path) -> None:
        """`modules` is the `node_modules` that it lies in."""
        super().__init__(folders, project)
        self._node, self._modules = node, modules

    @property
    def version(self) -> str:
        """Its version, and Node's."""
        package = json.loads((self._modules / "@11ty/eleventy/package.json").read_text(encoding="utf-8"))
        told = subprocess.run([self._node, "--version"], capture_output=True, encoding="utf-8", check=True).stdout
        return f"Eleventy {package['version']} (Node {told.strip().lstrip('v')})"

    def prepare(self, corpus: Corpus, look: Look | None) -> None:
        """Its templates, the data that they need, and a file a page."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(_SITE, self.site)
        by_language = {language: Records(corpus, language, self.project) for language in LANGUAGES}
        told = {
            "look": asdict(look) if look else {},
            "words": words(self.project),
            "sources": SOURCES,
            "listings": {language: [asdict(one) for one in listings(one)] for language, one in by_language.items()},
        }
        for name, value in told.items():
            _write(self.site / "data" / f"{name}.json", json.dumps(value, ensure_ascii=False))
        for records in by_language.values():
            for kind, record in _pages(records):
                self._write_page(records, kind, record)

    def commands(self) -> Sequence[Command]:
        """`eleventy`."""
        program = str(self._modules / "@11ty/eleventy/cmd.cjs")
        return [Command([self._node, program, f"--output={self.output}", "--quiet"], self.site)]

    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Its file in each language."""
        for language in LANGUAGES:
            records = Records(corpus, language, self.project)
            self._write_page(records, "p", _product(records, product))

    def page(self, product: Thing, language: str) -> Path:
        """`p/<id>/`."""
        return self.output / ("" if language == "vi" else language) / "p" / str(product["id"]) / "index.html"

    def _write_page(self, records: Records, kind: str, record: Record) -> None:
        fields = {key: value for key, value in record.items() if key != "story"}
        fields |= {
            "lang": records.language,
            "kind": kind,
            "layout": "product.11ty.js" if kind == "p" else "thing.11ty.js",
            "permalink": f"{records.prefix}{kind}/{record['id']}/index.html",
        }
        text = f"---json\n{json.dumps(fields, ensure_ascii=False, indent=1)}\n---\n{record['story']}"
        _write(self.site / "content" / records.language / kind / f"{record['id']}.md", text)


def _pages(records: Records) -> Iterator[tuple[str, Record]]:
    corpus = records.corpus
    yield from (("p", _product(records, thing)) for thing in corpus.products)
    yield from (("makers", records.producer(thing)) for thing in corpus.producers)
    yield from (("regions", records.district(thing)) for thing in corpus.districts)
    yield from (("e", records.event(thing)) for thing in corpus.events)
    yield from (("s", records.article(thing)) for thing in corpus.stories)


def _product(records: Records, thing: Thing) -> Record:
    return records.product(thing) | {"group_name": records.group_names[thing["group"]]}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
