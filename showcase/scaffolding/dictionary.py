"""The models as a page to look things up in: every field of every file, in one language, as Markdown."""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from showcase.model.notations import Notation
from showcase.model.things import Thing
from showcase.reading.facts import Data
from showcase.scaffolding.described import Described, described, models_in
from showcase.scaffolding.kinds_of_files import FILES, KindOfFile
from showcase.scaffolding.notation_words import CHOICE, N_, NOTATIONS
from showcase.scaffolding.sentences import Words

_LONGEST = 120
"""Letters of an example in a table."""
_TITLE = N_("Every field of every file")
_LEAD = N_(
    "Fields in bold must be there; leave out whatever is not known. The examples are made up. "
    "This page is made out of the models by `python build.py schema`: nobody edits it."
)
_COMMON = N_("In every product, producer, district, event and story")
_HEAD = (N_("Field"), N_("What it means"), N_("How it is written"), N_("Example"))
_PARTS = N_("What stands inside of other fields")
_ENTRIES = N_("Each entry stands under a short name of its own.")
_AND = N_("And what is [in every one of them](#{anchor}).")
_IN = N_("Stands in: {values}")
_VALUES = N_("Values of `{field}`:")
_LIST = N_("a list of: {values}")
_BETWEEN = N_("{values}, from {least} to {most}")


def dictionary(words: Words) -> str:
    """The page's text."""
    parts = dict.fromkeys(one for kind in FILES for one in models_in(kind.model)[1:])
    blocks = [
        f"# {words.say(_TITLE)}\n\n{words.say(_LEAD)}\n",
        f"## {words.say(_COMMON)}\n\n{_table(Thing, described(Thing), words)}",
        *(_file(kind, words) for kind in FILES),
        f"## {words.say(_PARTS)}\n",
        *(_part(model, words) for model in parts),
    ]
    return "\n".join(blocks)


def example_of(model: type[BaseModel], field: str) -> Data:
    """What stands in a field in the first of the example files that has it; None where none has."""
    entries = ((kind, one) for kind in FILES for one in _entries(kind))
    found = (value for kind, entry in entries for value in _found(kind.model, entry, model, field))
    return next(found, None)


def _file(kind: KindOfFile, words: Words) -> str:
    more = words.say(_ENTRIES) if kind.has_entries else ""
    own = described(kind.model)
    if issubclass(kind.model, Thing):
        own = tuple(field for field in own if field.name not in Thing.model_fields)
        more = words.say(_AND, anchor=_anchor(words.say(_COMMON)))
    lead = f"`{kind.where}`" + (f"\n\n{more}" if more else "")
    return f"## {kind.name}.yaml\n\n{lead}\n\n{_table(kind.model, own, words)}"


def _part(model: type[BaseModel], words: Words) -> str:
    holders = dict.fromkeys(
        f"`{kind.name}.yaml`" if one is kind.model else _link(one)
        for kind in FILES
        for one in models_in(kind.model)
        if any(field.model is model for field in described(one))
    )
    lead = words.say(_IN, values=", ".join(holders))
    return f"### {_name(model)}\n\n{lead}\n\n{_table(model, described(model), words)}"


def _table(model: type[BaseModel], fields: Iterable[Described], words: Words) -> str:
    fields = tuple(fields)
    rows = [[words.say(cell) for cell in _HEAD], ["---"] * len(_HEAD)]
    rows += [_row(field, example_of(model, field.name), words) for field in fields]
    table = "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in rows)
    return table + "".join(_choices(field, words) for field in fields)


def _row(field: Described, example: Data, words: Words) -> list[str]:
    name = f"**`{field.name}`**" if field.is_needed else f"`{field.name}`"
    told = "" if field.model else _flow(example)  # Its own fields have examples of their own.
    shown = f"`{told}`" if told and len(told) <= _LONGEST else ""
    return [name, words.say(field.says), _written(field, words), shown]


def _written(field: Described, words: Words) -> str:
    if field.model:
        told = _link(field.model)
    elif field.choices:
        told = words.say(CHOICE, values=", ".join(f"`{value}`" for value, _ in field.choices))
    else:
        told = words.say(NOTATIONS[field.notation or Notation.LINE].words)
    if field.least is not None and field.most is not None:
        told = words.say(_BETWEEN, values=told, least=f"{field.least}", most=f"{field.most}")
    return words.say(_LIST, values=told) if field.is_list else told


def _choices(field: Described, words: Words) -> str:
    told = "".join(f"- `{value}`: {words.say(says)}\n" for value, says in field.choices if says)
    return f"\n{words.say(_VALUES, field=field.name)}\n\n{told}" if told else ""


def _name(model: type[BaseModel]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


def _link(model: type[BaseModel]) -> str:
    return f"[{_name(model)}](#{_name(model)})"


def _anchor(heading: str) -> str:
    """The anchor that git hosts give a heading."""
    return re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-"))


def _entries(kind: KindOfFile) -> list[Data]:
    data = kind.example
    return list(data.values()) if kind.has_entries and isinstance(data, dict) else [data]


def _found(here: type[BaseModel], data: Data, wanted: type[BaseModel], name: str) -> Iterator[Data]:
    if not isinstance(data, dict):
        return
    if issubclass(here, wanted) and name in data:
        yield data[name]
    for field in described(here):
        value = data.get(field.name)
        for item in value if isinstance(value, list) else [value]:
            if field.model:
                yield from _found(field.model, item, wanted, name)


def _flow(data: Data) -> str:
    """A value on one line."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_flow, data)) + "]"
    text = str(data or "")
    is_quoted = any(sign in text for sign in ",:{}[]#") and "://" not in text
    return f'"{text}"' if is_quoted or text.startswith("0") else text
