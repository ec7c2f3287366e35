"""The models as JSON Schema, made for editors: what they complete, what they explain, and what they underline.

Everything is told in Vietnamese, then in English. An editor underlines less than `check` and never more, but for texts
without a language, which `fmt` would rewrite anyway.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from pydantic import BaseModel

from showcase.model.notations import Notation
from showcase.scaffolding.described import Described, described, models_in
from showcase.scaffolding.kinds_of_files import FILES, KindOfFile
from showcase.scaffolding.notation_words import NO_SUCH_TEXT, NOTATIONS, WRONG_CHOICE
from showcase.scaffolding.sentences import Words

Schema: TypeAlias = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest that the language server of editors knows whole."""


def schema_of(kind: KindOfFile, languages: tuple[str, ...], words: Words) -> Schema:
    """The schema of files of a kind, for a site in these languages."""
    inner = models_in(kind.model)[0 if kind.has_entries else 1 :]
    defs = {one.__name__: _object(one, languages, words) for one in inner}
    whole = (
        {"type": "object", "additionalProperties": {"$ref": f"#/definitions/{kind.model.__name__}"}}
        if kind.has_entries
        else _object(kind.model, languages, words)
    )
    return {"$schema": _DIALECT, **whole, "definitions": dict(sorted(defs.items()))}


def editor_settings() -> Schema:
    """VS Code's settings of a project: which schema is for which files, and nothing asked of the network."""
    return {
        "yaml.schemas": {f"./schema/{kind.name}.schema.json": kind.where for kind in FILES},
        "yaml.schemaStore.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.detectIndentation": False},
    }


EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}
"""What VS Code offers to install: the language server that reads the schemas."""


def _object(model: type[BaseModel], languages: tuple[str, ...], words: Words) -> Schema:
    fields = described(model)
    told: Schema = {
        "type": "object",
        "properties": {field.name: _property(field, languages, words) for field in fields},
        "additionalProperties": False,
    }
    needed = [field.name for field in fields if field.is_needed]
    return {**told, "required": needed} if needed else told


def _property(field: Described, languages: tuple[str, ...], words: Words) -> Schema:
    value = _value(field, languages, words)
    held = {"type": "array", "items": value} if field.is_list else value
    return {"description": words.both(field.says), **held}


def _value(field: Described, languages: tuple[str, ...], words: Words) -> Schema:
    if field.model:
        return {"$ref": f"#/definitions/{field.model.__name__}"}
    if field.choices:
        return _choice(field, words)
    notation = field.notation or Notation.LINE
    told = NOTATIONS[notation]
    slip = words.both(told.slip)
    schema = {**told.schema, **_bounds(field), "errorMessage": slip}
    if notation is Notation.TRANSLATED:
        return {**schema, **_languages(languages)}
    if field.pattern:
        slip = words.both(NO_SUCH_TEXT, values=", ".join(field.examples))
        return {**schema, "pattern": field.pattern, "patternErrorMessage": slip}
    return {**schema, "patternErrorMessage": slip} if "pattern" in schema else schema


def _choice(field: Described, words: Words) -> Schema:
    values = [value for value, _ in field.choices]
    means = [words.both(says) if says else "" for _, says in field.choices]
    told: Schema = {"enum": values, "errorMessage": words.both(WRONG_CHOICE, values=", ".join(values))}
    return {**told, "markdownEnumDescriptions": means} if any(means) else told


def _bounds(field: Described) -> Schema:
    bounds = {"minimum": field.least, "maximum": field.most}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def _languages(languages: Iterable[str]) -> Schema:
    line = {"type": NOTATIONS[Notation.LINE].schema["type"]}
    return {"properties": dict.fromkeys(languages, line), "additionalProperties": False, "minProperties": 1}
