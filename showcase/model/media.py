"""Photos and videos, and what was measured in their files."""

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field

from showcase.model.channel import Channel
from showcase.model.fields import (
    DERIVED,
    FileName,
    Flag,
    Id,
    Line,
    Number,
    Sometime,
    Translated,
    Value,
    WebAddress,
    Whole,
)
from showcase.model.notations import Notation
from showcase.model.readers import refuse, whole

_DAY = 86_400  # seconds


class PhotoFile(Value):
    """What was found in the bytes of a photo."""

    path: str
    """The file, from the project's root."""
    digest: str
    """blake2b of the bytes, hexadecimal: the photo's name in caches and addresses."""
    width: int
    """Pixels, once upright."""
    height: int
    """Pixels, once upright."""
    colour: str
    """Mean colour as `#rrggbb`, shown until the photo has come."""


class FocalPoint(Value):
    """Where the eye should stay when a photo is cropped, in per cent of its width and height."""

    x: Annotated[Whole, Field(ge=0, le=100)] = 50
    """0 is the left edge, 100 the right one."""
    y: Annotated[Whole, Field(ge=0, le=100)] = 50
    """0 is the upper edge, 100 the lower one."""


class Photo(Value):
    """A photo that lies beside the file that names it."""

    file: FileName
    """Name of the file."""
    alt: Translated | None = None
    """What one sees on it, for those who cannot see it."""
    credit: Line
    """Who took it, as the licence asks."""
    licence: Line
    """Short name of the licence, such as `CC BY 4.0`."""
    licence_url: WebAddress | None = None
    """Where the licence can be read."""
    origin: Line | None = None
    """Where the photo comes from, in words or as an address."""
    illustrative: Flag = False
    """Whether it shows something like the thing, not the thing itself; the caption then says so."""
    taken_on: Sometime | None = None
    """When it was taken, where that is known."""
    focal_point: FocalPoint = FocalPoint()
    """What stays in view when the photo is cropped."""
    found: Annotated[PhotoFile | None, DERIVED] = None
    """What was measured in the file; never None in a catalog."""


def _seconds(raw: object) -> object:
    if isinstance(raw, timedelta):
        return raw
    written = re.sub(r"\s*(?:phút|ph|p|min|m)\s*(?=[0-9])", ":", str(raw).strip().lower())
    clock = re.fullmatch(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-9]{1,2})(?:\s*(?:giây|s))?", written)
    if clock:
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        raise refuse("E426", value=raw, fixed=hours * 3600 + minutes * 60 + seconds)
    seconds = whole(raw)
    if not 0 < seconds < _DAY:
        raise refuse("E411", value=raw, least=1, most=_DAY)
    return timedelta(seconds=seconds)


class Video(Value):
    """A short video: a link to a service, or a small file of one's own."""

    id: Id
    """Its id, unique among all videos of the site: `/v/<id>/`."""
    name: Translated
    """What one sees, in a few words."""
    summary: Translated | None = None
    """What happens in it, in one or two sentences."""
    link: WebAddress | None = None
    """Its page on a service such as TikTok or YouTube."""
    file: FileName | None = None
    """A small MP4 of one's own beside this file."""
    duration: Annotated[timedelta | None, BeforeValidator(_seconds), Notation.WHOLE] = None
    """How long it runs, written in seconds."""
    published_on: Sometime | None = None
    """When it was published."""
    cover: Photo | None = None
    """Its still picture; without one the cover is drawn."""
    illustrative: Flag = False
    """Whether it shows something like the thing, not the thing itself."""
    channel: Annotated[Channel | None, DERIVED] = None
    """The service behind `link`, as recognised by the channel patterns."""
    found_file: Annotated[str | None, DERIVED] = None
    """Digest of the own file's bytes; None without a file."""


class Figure(Value):
    """A measured quantity: never a bare number."""

    measure: Translated
    """What was counted or measured."""
    value: Number
    """How much."""
    bound: Annotated[Line | None, Field(pattern=r"^(at least|about|nearly|over|up to)$")] = None
    """How exact the source was, in its own word."""
    unit: Translated | None = None
    """In what: tonnes, hectares, orders."""
    role: Annotated[Line | None, Field(pattern=r"^(capacity|area_codes|export)$")] = None
    """What it tells a trader: how much can be made or delivered, how many growing areas have a code, what is exported.

    The page for traders shows the figures that have one; None for all others.
    """
    as_of: Sometime
    """When that was so."""
    source: Id
    """Who says so: an id in `content/sources.yaml`."""
