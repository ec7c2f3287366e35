"""The corpus as a project of ours: sites of any size for measuring, without photos."""

import re
import shutil
from pathlib import Path

import yaml
from corpus import Corpus, Thing, corpus

PROJECT = Path(__file__).resolve().parents[1]
_ENGINE = ("templates", "assets", "locales", "content/rules", "content/places")
_LINK = re.compile(r"\((producer|product):([a-z0-9-]+)\)")
_FOLDERS = {"producer": "content/producers", "event": "content/events", "story": "content/stories"}
_SETTINGS = """\
name: {vi: Trang đo, en: Measured site}
tagline: {vi: Sản phẩm bịa để đo, en: Products invented for measuring}
province: {vi: Tỉnh thử, en: Trial province}
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English, borrows: [vi]}
organisation:
  name: {vi: Nhóm đo, en: Measurers}
  channels: [{email: hoi@example.org}]
about: bai-thu-0
listing_rules: bai-thu-1
"""
_SOURCES = """\
bao:
  title: Bài báo bịa
  publisher: Báo bịa
  published: 2026-01-02
tap-chi:
  title: {vi: Tạp chí bịa, en: An invented journal}
  publisher: Tạp chí bịa
  published: 2026-02
  link: https://example.org/tap-chi
"""


def generate(root: Path, products: int, base_url: str = "", project: Path = PROJECT) -> Corpus:
    """Write a whole project with so many products into `root`, with the templates of `project`; the corpus is told."""
    made = corpus(products)
    write_project(root, made, base_url, project)
    return made


def write_project(root: Path, made: Corpus, base_url: str, project: Path) -> None:
    """Write a whole project with that corpus."""
    for name in _ENGINE:
        shutil.copytree(project / name, root / name)
    _write(root / "site.yaml", _SETTINGS + _extras(project, base_url))
    _write(root / "content/sources.yaml", _SOURCES)
    for district in made.districts:
        _thing(root / "products" / district["id"], "district", district, {})
    districts = {product["id"]: product["district"] for product in made.products}
    for product in made.products:
        write_product(root, product, districts)
    for kind, things in {"producer": made.producers, "event": made.events, "story": made.stories}.items():
        for thing in things:
            _thing(root / _FOLDERS[kind] / thing["id"], kind, thing, districts)


def write_product(root: Path, product: Thing, districts: dict[str, str]) -> None:
    """A product's files; `districts` tells where each product lies."""
    _thing(root / "products" / product["district"] / product["id"], "product", product, districts)


def _extras(project: Path, base_url: str) -> str:
    """The address, and neither share pictures nor QR codes, where the engine can be told so."""
    settings = (project / "showcase/model/site.py").read_text(encoding="utf-8")
    off = [f"{name}: off\n" for name in ("cards", "qr") if f"    {name}:" in settings]
    return "".join([f"base_url: {base_url}\n" if base_url else "", *off])


def _thing(folder: Path, kind: str, thing: Thing, districts: dict[str, str]) -> None:
    fields = {key: value for key, value in thing.items() if key not in {"id", "story"}}
    if kind == "product":
        del fields["district"]
    text = yaml.dump(fields, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000)
    _write(folder / f"{kind}.yaml", text)
    for language, markdown in thing["story"].items():
        _write(folder / f"story.{language}.md", _with_folders(markdown, kind, districts))


def _with_folders(markdown: str, kind: str, districts: dict[str, str]) -> str:
    """The story with its links as volunteers write them: to the folders of other things."""
    up = "../../../" if kind in {"product", "event", "story"} else "../../"

    def target(match: re.Match[str]) -> str:
        other, name = match.groups()
        folder = f"products/{districts[name]}" if other == "product" else _FOLDERS[other]
        return f"({up}{folder}/{name}/)"

    return _LINK.sub(target, markdown)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
