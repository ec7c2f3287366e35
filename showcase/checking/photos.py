"""Rules on what is said of photos."""

import re
from collections.abc import Iterator

from showcase.checking.case import Case
from showcase.model.fields import Steps
from showcase.model.media import Photo
from showcase.model.things import Thing
from showcase.problems.problem import Problem

_FILE_NAME = re.compile(r".*\.(?:jpe?g|png|webp|heic)|(?:IMG|DSC|PXL|VID)[-_ ]?[0-9]+.*", re.IGNORECASE)


def photos_are_described(case: Case) -> Iterator[Problem]:
    """Whoever cannot see a photo is told what is on it, and not by the name of its file; told once a file."""
    for _, thing in case.catalog.things():
        bare = [(path, photo) for path, photo in _photos(thing) if not any(map(_says, (photo.alt or {}).values()))]
        if bare:
            path, photo = bare[0]
            yield Problem("W739", thing.at(*path, "file"), {"name": photo.file, "count": str(len(bare))})


def _says(text: str) -> bool:
    return not _FILE_NAME.fullmatch(text.strip())


def _photos(thing: Thing) -> Iterator[tuple[Steps, Photo]]:
    """The photos of a thing, the covers of its videos and the portraits of its people, each with its path."""
    yield from ((("photos", index), photo) for index, photo in enumerate(thing.photos))
    yield from ((("videos", index, "cover"), one.cover) for index, one in enumerate(thing.videos) if one.cover)
    yield from ((("people", index, "portrait"), one.portrait) for index, one in enumerate(thing.people) if one.portrait)
