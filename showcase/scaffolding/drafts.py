"""Answers in, a draft out: the files of a new thing, of which nothing is written yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from showcase.mending.formatting import formatted
from showcase.mending.forms import Form, lines_of
from showcase.model.folding import slug
from showcase.planning.pages import subject_path
from showcase.reading.facts import Data
from showcase.reading.things import MODELS
from showcase.reading.tree import FOLDERS
from showcase.scaffolding.known import Known
from showcase.scaffolding.questions import OF_A_PHOTO
from showcase.scaffolding.yaml_text import yaml_of

Answers: TypeAlias = Mapping[str, Data]
"""Question → what goes into the file."""
_LONGEST = 60
"""Letters of a folder's name: an address is said aloud and printed on boxes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A new thing."""

    kind: str
    """What it is."""
    id: str
    """Name of its folder."""
    folder: str
    """Its folder, from the project's root."""
    address: str
    """Where its page will stand, in the first language."""
    facts: str
    """Its YAML file's text."""
    photos: Mapping[str, Path]
    """Name of each photo in its folder → the file it is copied from."""
    unshown: tuple[str, ...]
    """Names of photos of which it is not known what is needed to show them."""

    @property
    def file(self) -> str:
        """Its YAML file, from the project's root."""
        return f"{self.folder}/{self.kind}.yaml"


def folder_name(kind: str, answers: Answers, known: Known) -> str:
    """A name for the folder that nothing bears: made of the thing's name, an event's begins with its day."""
    day = f"{answers['starts_on']}-" if kind == "event" else ""
    name = _cut(slug(f"{day}{_first(answers['name'])}")) or kind
    maker = str(answers.get("producer") or "")
    tries = chain([name, f"{name}-{_cut(maker)}"] if maker else [name], (f"{name}-{number}" for number in count(2)))
    return next(one for one in tries if known.is_free(kind, one, _folder_of(kind, one, answers)))


def _folder_of(kind: str, name: str, answers: Answers) -> str:
    """The folder of a new thing, from the project's root."""
    if kind == "district":
        return f"products/{name}"
    place = answers.get("place")
    district = place.get("district") if isinstance(place, dict) else ""
    return f"products/{district}/{name}" if kind == "product" else f"{FOLDERS[kind]}/{name}"


def draft(kind: str, name: str, answers: Answers, known: Known) -> Draft:
    """The new thing in the folder `name`. What was not answered is left out; nothing is made up."""
    photos = _photos(answers.get("photos"))
    shown = [{**entry, "file": file} for file, entry in photos.items() if _is_whole(entry)]
    facts: dict[str, Data] = {**answers, **_origin(kind, answers, known), "draft": "yes", "photos": list(shown)}
    model, folder = MODELS[kind], _folder_of(kind, name, answers)
    text = yaml_of({field: facts[field] for field in lines_of(model) if facts.get(field)})
    return Draft(
        kind=kind,
        id=name,
        folder=folder,
        address=subject_path(known.catalog.site, kind, name),
        # As `fmt` would write it.
        facts=formatted(text, f"{folder}/{kind}.yaml", Form(model), known.catalog.site.codes) or text,
        photos={file: Path(str(entry["file"])) for file, entry in photos.items()},
        unshown=tuple(file for file, entry in photos.items() if not _is_whole(entry)),
    )


def _origin(kind: str, answers: Answers, known: Known) -> dict[str, Data]:
    """Where a product comes from, unless that is its producer's address."""
    place = answers.get("place")
    if kind != "product" or not isinstance(place, dict) or "commune" not in place:
        return {}
    producer = known.catalog.producers.get(str(answers.get("producer")))
    its_own = producer.address.code if producer and producer.address else None
    district = known.catalog.districts[str(place["district"])]
    found = known.catalog.places.find(str(place["commune"]), district.code or "").communes
    return {} if its_own and its_own in {one.code for one in found} else {"origin": {"commune": place["commune"]}}


def _photos(answer: Data) -> dict[str, dict[str, Data]]:
    """Name in the folder → what is known of it; names that an address may hold, each once."""
    named: dict[str, dict[str, Data]] = {}
    for entry in answer if isinstance(answer, list) else ():
        if isinstance(entry, dict):
            named[_free_file(str(entry["file"]), named)] = entry
    return named


def _free_file(path: str, taken: Mapping[str, object]) -> str:
    file = PurePosixPath(path.replace("\\", "/"))
    stem, ending = _cut(slug(file.stem)) or "anh", file.suffix.lower()
    tries = chain([f"{stem}{ending}"], (f"{stem}-{number}{ending}" for number in count(2)))
    return next(one for one in tries if one not in taken)


def _is_whole(entry: Mapping[str, Data]) -> bool:
    return all(entry.get(question.field) for question in OF_A_PHOTO)


def _first(name: Data) -> str:
    return str(next(iter(name.values()), "")) if isinstance(name, dict) else str(name)


def _cut(name: str) -> str:
    """No more than what is said aloud, in whole words."""
    return name if len(name) <= _LONGEST else re.sub(r"-[^-]*$", "", name[: _LONGEST + 1])[:_LONGEST].strip("-")
