"""The corpus as the tools written in JavaScript read it: a Markdown file a page, with front matter in JSON."""

import json
import shutil
import subprocess
from abc import abstractmethod
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

_SITES = Path(__file__).parent / "sites"
_HEAP = {"NODE_OPTIONS": "--max-old-space-size=12288"}
"""Node ends with an error where it would need more than its own limit, however much there is."""


class Scripted(Tool):
    """A tool that runs in Node."""

    fence = "---json"
    """How front matter in JSON begins."""

    def __init__(self, folders: Folders, project: Path, node: str, modules: Path) -> None:
        """`modules` is the `node_modules` that it lies in."""
        super().__init__(folders, project)
        self.node, self.modules = node, modules

    @abstractmethod
    def copy_site(self) -> None:
        """Its templates."""

    def prepare(self, corpus: Corpus, look: Look | None) -> None:
        """Its templates, the data that they need, and a file a page."""
        shutil.rmtree(self.site, ignore_errors=True)
        self.copy_site()
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
            for kind, record in records.pages(partial(_product, records)):
                self._write_page(records, kind, record)

    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Its file in each language."""
        for language in LANGUAGES:
            records = Records(corpus, language, self.project)
            self._write_page(records, "p", _product(records, product))

    def page(self, product: Thing, language: str) -> Path:
        """`p/<id>/`."""
        return self.output / ("" if language == "vi" else language) / "p" / str(product["id"]) / "index.html"

    def own_fields(self, address: str, kind: str) -> Record:
        """Fields that only this tool needs."""
        return {"address": address, "kind": kind}

    def versions(self, package: str) -> str:
        """The version of a package, and Node's."""
        told = json.loads((self.modules / package / "package.json").read_text(encoding="utf-8"))
        node = subprocess.run([self.node, "--version"], capture_output=True, encoding="utf-8", check=True).stdout
        return f"{told['version']} (Node {node.strip().lstrip('v')})"

    def _write_page(self, records: Records, kind: str, record: Record) -> None:
        fields = {key: value for key, value in record.items() if key != "story"} | {"lang": records.language}
        fields |= self.own_fields(f"{records.prefix}{kind}/{record['id']}/", kind)
        text = f"{self.fence}\n{json.dumps(fields, ensure_ascii=False, indent=1)}\n---\n{record['story']}"
        _write(self.site / "content" / records.language / kind / f"{record['id']}.md", text)


class Eleventy(Scripted):
    """Eleventy, one process; a new one builds everything anew."""

    name = "eleventy"

    @property
    def version(self) -> str:
        """Its version, and Node's."""
        return f"Eleventy {self.versions('@11ty/eleventy')}"

    def copy_site(self) -> None:
        """Configuration, layouts, and the pages that no file stands for."""
        shutil.copytree(_SITES / "eleventy", self.site)

    def commands(self) -> Sequence[Command]:
        """`eleventy`."""
        program = str(self.modules / "@11ty/eleventy/cmd.cjs")
        return [Command([self.node, program, f"--output={self.output}", "--quiet"], self.site, _HEAP)]

    def own_fields(self, address: str, kind: str) -> Record:
        """Where a page goes, and what makes it."""
        layout = "product.11ty.js" if kind == "p" else "thing.11ty.js"
        return {"kind": kind, "layout": layout, "permalink": f"{address}index.html"}


class Astro(Scripted):
    """Astro, with the pages of the site for Eleventy; the Markdown that it rendered is kept from build to build."""

    name = "astro"
    fence = "---"

    @property
    def version(self) -> str:
        """Its version, and Node's."""
        return f"Astro {self.versions('astro')}"

    def copy_site(self) -> None:
        """Its own files, and the shared ones."""
        shutil.copytree(_SITES / "astro", self.site)
        for name in ("lib", "_includes", "pages"):
            shutil.copytree(_SITES / "eleventy" / name, self.site / "src/shared" / name)
        (self.site / "node_modules").symlink_to(self.modules)

    def commands(self) -> Sequence[Command]:
        """`astro build`."""
        program = str(next((self.modules / "astro").glob("bin/astro.*js")))
        asked = ["build", "--silent", "--outDir", str(self.output)]
        return [Command([self.node, program, *asked], self.site, {"ASTRO_TELEMETRY_DISABLED": "1", **_HEAP})]

    def caches(self) -> Iterator[Path]:
        """What it keeps."""
        yield self.site / ".cache"
        yield self.site / ".astro"


def _product(records: Records, thing: Thing) -> Record:
    return records.product(thing) | {"group_name": records.group_names[thing["group"]]}


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
