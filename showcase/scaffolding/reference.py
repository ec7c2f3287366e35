"""All files that are made out of the models: schemas for editors, the editor's settings, and the pages of fields."""

import json
from pathlib import Path

from showcase.reading.catalog import read_site
from showcase.reading.channels import ChannelRules
from showcase.reading.rules import read_facts
from showcase.scaffolding.dictionary import dictionary
from showcase.scaffolding.editor_schema import EXTENSIONS, editor_settings, schema_of
from showcase.scaffolding.kinds_of_files import FILES
from showcase.scaffolding.sentences import Words

PAGES = {"vi": "docs/fields.vi.md", "en": "docs/fields.md"}
"""Language → the page of fields in it."""


def reference_files(root: Path, locales: Path) -> dict[str, str]:
    """Path from the project's root → text, for the project's languages; a site that cannot be read has these two."""
    site, _ = read_site(root, read_facts(root, "site.yaml"), ChannelRules())
    languages = site.codes if site else tuple(PAGES)
    words = {code: Words.read(locales, code) for code in PAGES}
    schemas = {f"schema/{kind.name}.schema.json": schema_of(kind, languages, words["vi"]) for kind in FILES}
    told = {**schemas, ".vscode/settings.json": editor_settings(), ".vscode/extensions.json": EXTENSIONS}
    pages = {path: dictionary(words[code]) for code, path in PAGES.items()}
    return {path: f"{json.dumps(data, ensure_ascii=False, indent=2)}\n" for path, data in told.items()} | pages


def write_reference(root: Path, locales: Path) -> tuple[str, ...]:
    """The files that were written, for they were not as they should be; raises `OSError` where one cannot be."""
    written = []
    for path, text in reference_files(root, locales).items():
        file = root / path
        if not file.is_file() or file.read_bytes() != text.encode():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
            written.append(path)
    return tuple(written)
