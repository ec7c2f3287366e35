"""A pasted link in, the service and its clean address out; everything by patterns, nothing is asked of the network."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Annotated
from urllib.parse import parse_qsl, urlencode, urlsplit

from pydantic import AfterValidator

from showcase.model.channel import Channel
from showcase.model.fields import Id, Line, Value, refuse
from showcase.problems.problem import Place, Problem


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error:
        raise refuse("E405", value=text, known="regular expression") from None
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class Shape(Value):
    """One form of address of a service."""

    shape: Line
    """What it leads to: `video`, `photo`, `profile`, `hashtag` …"""
    pattern: Pattern
    """Full-matched against `host/path?query`, the host without `www.` and `m.`, tracking parameters dropped."""
    link: Line
    """The clean address; `{name}` is filled from the pattern's named groups."""


class Service(Value):
    """A service and the forms of its addresses."""

    id: Id
    name: Line
    hosts: tuple[Line, ...]
    shapes: tuple[Shape, ...] = ()
    short: tuple[Pattern, ...] = ()
    """Short forms that hide where they lead."""
    paste: Line = "https://…"
    """What to paste instead."""
    note: Line | None = None
    """Why the service is of no use any more."""


class ChannelRules(Value):
    """All services, and the query parameters that only track."""

    tracking: tuple[Line, ...] = ()
    services: tuple[Service, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a link is."""

    link: str
    service: str = "website"
    name: str = ""
    shape: str = ""
    problem: Problem | None = None


def recognise(link: str, rules: ChannelRules, place: Place) -> Recognised:
    """The service behind `link` and its clean address; a link of no known service stays as it is."""
    parts = urlsplit(link)
    host = (parts.hostname or "").lower()
    bare = host.removeprefix("www.").removeprefix("m.")
    service = next(
        (s for s in rules.services if bare in {h.removeprefix("www.").removeprefix("m.") for h in s.hosts}), None
    )
    if service is None:
        return Recognised(link)
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query) if not _tracks(key, rules)])
    target = f"{bare}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")
    for shape in service.shapes:
        match = re.fullmatch(shape.pattern, target, re.IGNORECASE)
        if match:
            clean = shape.link.format_map({name: value or "" for name, value in match.groupdict().items()})
            note = Problem("W802", place, {"service": service.name, "note": service.note}) if service.note else None
            return Recognised(clean, service.id, service.name, shape.shape, note)
    return Recognised(link, service.id, service.name, "", _unclear(link, target, service, place))


def with_service(channel: Channel, rules: ChannelRules, place: Place) -> tuple[Channel, list[Problem]]:
    """A channel with its service filled in, and what to tell about its link."""
    if sum(bool(way) for way in (channel.link, channel.telephone, channel.email)) != 1:
        return channel, [Problem("E415", place, {"known": "link, telephone, email"})]
    if not channel.link:
        return channel, []
    found = recognise(channel.link, rules, place)
    update = {
        "link": found.link,
        "service": found.service,
        "service_name": found.name,
        "shape": found.shape,
        "opens": "hashtag" if found.shape == "hashtag" else "",
    }
    return channel.model_copy(update=update), [found.problem] if found.problem else []


def _tracks(parameter: str, rules: ChannelRules) -> bool:
    return any(fnmatchcase(parameter.lower(), glob.lower()) for glob in rules.tracking)


def _unclear(link: str, target: str, service: Service, place: Place) -> Problem:
    if service.note:
        return Problem("W802", place, {"service": service.name, "note": service.note})
    if any(re.fullmatch(pattern, target, re.IGNORECASE) for pattern in service.short):
        return Problem("W801", place, {"url": link, "form": service.paste})
    return Problem("W803", place, {"url": link, "service": service.name, "form": service.paste})
