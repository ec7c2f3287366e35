"""What editors are told of the files: what is right passes, what is wrong is underlined, both languages explain it."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from showcase.model.things import Thing
from showcase.reading.decode import decode
from showcase.reading.facts import Facts
from showcase.scaffolding.described import described, models_in
from showcase.scaffolding.dictionary import example_of
from showcase.scaffolding.kinds_of_files import FILES
from showcase.scaffolding.reference import reference_files
from tests.rich_site import write_rich_site
from tests.tiny_site import write_tiny_site

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
BY_NAME = {kind.name: kind for kind in FILES}
MODELS = dict.fromkeys([Thing, *(model for kind in FILES for model in models_in(kind.model))])


class AsEditors(yaml.SafeLoader):
    """YAML as language servers read it: its version 1.2, where a date is a text and `yes` is one, too."""


AsEditors.yaml_implicit_resolvers = {}
AsEditors.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))
for tag, pattern, first in (
    ("bool", "true|false", "tf"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]*", "-+0123456789"),
    ("null", "~|null|", ["~", "n", ""]),
):
    AsEditors.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


@cache
def reference():
    return reference_files(ROOT, LOCALES)


@cache
def validator(name):
    return Draft7Validator(json.loads(reference()[f"schema/{name}.schema.json"]))


def underlined(name, text):
    """Where an editor would underline a file, as paths."""
    found = validator(name).iter_errors(yaml.load(text, AsEditors))  # noqa: S506 - it is a safe one
    return sorted("/".join(map(str, error.path)) for error in found)


def test_the_committed_files_are_those_that_the_models_make():
    stale = [path for path, text in reference().items() if (ROOT / path).read_text("utf-8") != text]
    assert not stale, "Run: python build.py schema"


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.name)
def test_a_schema_is_one_and_holds_nothing_that_editors_stumble_over(kind):
    schema = validator(kind.name).schema
    Draft7Validator.check_schema(schema)
    assert not re.search('"(anyOf|oneOf|default|null)"', json.dumps(schema))


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.name)
def test_every_field_is_explained_in_both_languages(kind):
    schema = validator(kind.name).schema
    objects = [schema, *schema["definitions"].values()]
    told = [field["description"] for one in objects for field in one.get("properties", {}).values()]
    assert all(" / " in text for text in told)


@pytest.mark.parametrize("write", [write_tiny_site, write_rich_site])
def test_files_without_a_mistake_are_not_underlined(bare, write):
    small = write(bare)
    files = [(kind.name, file) for kind in FILES for file in small.root.glob(kind.where)]
    assert len({name for name, _ in files}) >= 7
    broken = {small.root / line.split()[1].partition(":")[0] for line in small.check(drafts=True) if line[0] == "E"}
    found = {file: underlined(name, file.read_text("utf-8")) for name, file in files if file not in broken}
    assert {file: paths for file, paths in found.items() if paths} == {}


@pytest.mark.parametrize("kind", FILES, ids=lambda kind: kind.name)
def test_an_example_is_neither_underlined_nor_refused(kind):
    text = (ROOT / "showcase/scaffolding/examples" / f"{kind.name}.yaml").read_text("utf-8")
    assert underlined(kind.name, text) == []
    entries = kind.example.values() if kind.has_entries else [kind.example]
    problems = [problem for entry in entries for problem in decode(kind.model, Facts("", entry), ("vi", "en"))[1]]
    assert problems == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_an_example(model):
    # What all things have is shown once.
    own = [field.name for field in described(model) if model is Thing or field.name not in Thing.model_fields]
    assert [name for name in own if example_of(model, name) is None] == []


NAME = "name: x\n"


@pytest.mark.parametrize(
    ("kind", "text", "path"),
    [
        ("product", "group: 4\n", ""),
        ("product", f"{NAME}stasr: 4\n", ""),
        ("product", "name:\n  vn: x\n", "name"),
        ("product", "name: [x]\n", "name"),
        ("product", f"{NAME}channels:\n  - telephone: 0912345678\n", "channels/0/telephone"),
        ("product", f"{NAME}channels:\n  - link: tiktok.com/x\n", "channels/0/link"),
        ("product", f"{NAME}channels:\n  telephone: '0912345678'\n", "channels"),
        ("product", f"{NAME}recognitions:\n  - stars: 6\n    evidence: {{tier: A}}\n", "recognitions/0/stars"),
        ("product", f"{NAME}recognitions:\n  - stars: 4\n    evidence: {{tier: D}}\n", "recognitions/0/evidence/tier"),
        ("product", f"{NAME}recognitions:\n  - stars: 4\n", "recognitions/0"),
        ("product", f"{NAME}status_since: 15/10/2026\n", "status_since"),
        ("product", f"{NAME}status: gone\n", "status"),
        ("product", f"{NAME}draft: perhaps\n", "draft"),
        ("product", f"{NAME}price: {{amount: 150.000 đ, per: x, as_of: 2026-10-01}}\n", "price/amount"),
        ("product", f"{NAME}price: {{amount: 0, per: x, as_of: 2026-10-01}}\n", "price/amount"),
        ("product", f"{NAME}season: {{months: [7, tám]}}\n", "season/months/1"),
        ("product", f"{NAME}hashtags: ['#MatOng']\n", "hashtags/0"),
        ("product", f"{NAME}producer: HTX Hoa\n", "producer"),
        ("product", f"{NAME}photos: [{{file: a/b.jpg, alt: x, credit: x, licence: x}}]\n", "photos/0/file"),
        ("producer", NAME, ""),
        ("event", f"{NAME}kind: fair\nstarts_on: 2026-12\nstarts_at: 8h\n", "starts_at"),
        ("event", f"{NAME}kind: fair\nstarts_on: 2026-13\n", "starts_on"),
        ("story", f"{NAME}published_on: 2026\n", "published_on"),
        ("sources", "mau: {publisher: x}\n", "mau"),
        ("site", "motif: stars\n", "motif"),
    ],
)  # fmt: skip
def test_a_slip_is_underlined_where_it_stands(kind, text, path):
    assert path in underlined(kind, text)


def test_a_site_of_other_languages_has_schemas_of_its_own(site):
    small = site().put("site.yaml", (site().root / "site.yaml").read_bytes().replace(b"code: en", b"code: th"))
    schema = json.loads(reference_files(small.root, LOCALES)["schema/product.schema.json"])
    assert list(schema["properties"]["name"]["properties"]) == ["vi", "th"]


def test_an_editor_knows_which_files_each_schema_is_for():
    bound = json.loads(reference()[".vscode/settings.json"])["yaml.schemas"]
    assert {path.removeprefix("./") for path in bound} <= reference().keys()
    assert all(list(ROOT.glob(where)) for where in bound.values())
