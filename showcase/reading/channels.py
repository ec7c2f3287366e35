"""A pasted link in, the service and its clean address out; everything by patterns, nothing is asked of the network."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Annotated, Self
from urllib.parse import SplitResult, parse_qsl, quote, urlsplit

from pydantic import AfterValidator, Field, model_validator

from showcase.model.channel import Channel
from showcase.model.fields import Id, Line, Value
from showcase.model.readers import refuse
from showcase.problems.problem import Place, Problem

_GAP = re.compile(r"\{(\w+)\}")


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except (re.error, OverflowError):
        raise refuse("E519", detail=text) from None
    return text


Pattern = Annotated[str, AfterValidator(_pattern)]


class Shape(Value):
    """One form of address of a service."""

    shape: Line
    """What it leads to: `video`, `photo`, `profile`, `hashtag` …"""
    query: tuple[Line, ...] = ()
    """The query parameters that belong to the address, in this order; all others are dropped."""
    pattern: Pattern
    """Full-matched against `host/path?query`, the host without `www.` and `m.`, small and capital letters alike."""
    link: Annotated[
        Line, Field(pattern=r"^https://[a-z0-9.-]+/[^\s\"<>]*$", examples=["https://www.tiktok.com/@{name}"])
    ]
    """The clean address; `{name}` is filled from the pattern's named groups, as they were written."""
    player: Annotated[Line | None, Field(pattern=r"^https://[a-z0-9.-]+/[^\s\"<>]*$")] = None
    """The service's own player of this video, to be shown inside a page; filled in the same way."""

    @model_validator(mode="after")
    def _names_its_own_groups(self) -> Self:
        named = _GAP.findall(f"{self.link} {self.player or ''}")
        strange = set(named) - set(re.compile(self.pattern).groupindex)
        if strange:
            raise refuse("E519", detail=f"{self.pattern}: {', '.join(sorted(strange))}")
        return self


class Service(Value):
    """A service and the forms of its addresses."""

    id: Id
    name: Line
    hosts: tuple[Line, ...]
    shapes: tuple[Shape, ...] = ()
    """The first that matches counts; a service without shapes takes any address."""
    short: tuple[Pattern, ...] = ()
    """Short forms that hide where they lead, matched like the patterns of shapes, without the query."""
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
    player: str = ""
    problem: Problem | None = None


def recognise(link: str, rules: ChannelRules, place: Place) -> Recognised:
    """The service behind `link` and its clean address; a link of no known service stays as it is."""
    parts = urlsplit(link)
    host = _bare(parts.hostname or "")
    services = [service for service in rules.services if host in map(_bare, service.hosts)]
    if not services:
        return Recognised(link)
    path = host + parts.path.replace("%40", "@").rstrip("/")  # apps write the @ of a handle either way
    for service in services:
        for shape in service.shapes:
            match = _match(shape.pattern, _with_query(path, parts.query, shape.query))
            if match:
                link, player = _filled(shape.link, match), _filled(shape.player or "", match)
                return Recognised(link, service.id, service.name, shape.shape, player, _noted(service, place))
    service = services[0]
    unclear = _noted(service, place) or _unclear(link, path, service, place)
    return Recognised(_untracked(parts, rules), service.id, service.name, problem=unclear)


def with_service(channel: Channel, rules: ChannelRules, place: Place) -> tuple[Channel, list[Problem]]:
    """A channel with its service filled in, and what to tell about its link."""
    if not channel.link:
        return channel, []
    found = recognise(channel.link, rules, place)
    update = {
        "link": found.link,
        "service": found.service,
        "service_name": found.name,
        "shape": found.shape,
        "player": found.player,
        "opens": "hashtag" if found.shape == "hashtag" else "",
    }
    return channel.model_copy(update=update), [found.problem] if found.problem else []


def _bare(host: str) -> str:
    """The host without `www.` and `m.`; `m.me` stays whole."""
    bare = host.lower().removeprefix("www.")
    mobile = bare.removeprefix("m.")
    return mobile if "." in mobile else bare


def _match(pattern: str, target: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, target, re.IGNORECASE | re.ASCII)


def _filled(link: str, match: re.Match[str]) -> str:
    return _GAP.sub(lambda gap: match[gap[1]] or "", link)


def _with_query(path: str, query: str, names: tuple[str, ...]) -> str:
    given = dict(reversed(parse_qsl(query)))  # of a doubled parameter services take the first
    kept = "&".join(f"{name}={quote(given[name], safe='')}" for name in names if name in given)
    return f"{path}?{kept}" if kept else path


def _untracked(parts: SplitResult, rules: ChannelRules) -> str:
    """The address without the parameters that only track, otherwise letter by letter as it was."""
    kept = [part for part in parts.query.split("&") if not _tracks(part.partition("=")[0], rules)]
    return parts._replace(query="&".join(kept)).geturl()


def _tracks(parameter: str, rules: ChannelRules) -> bool:
    return any(fnmatchcase(parameter.lower(), glob.lower()) for glob in rules.tracking)


def _noted(service: Service, place: Place) -> Problem | None:
    return Problem("W802", place, {"service": service.name, "note": service.note}) if service.note else None


def _unclear(link: str, path: str, service: Service, place: Place) -> Problem | None:
    if any(_match(pattern, path) for pattern in service.short):
        return Problem("W801", place, {"url": link, "form": service.paste})
    if not service.shapes:
        return None
    return Problem("W803", place, {"url": link, "service": service.name, "form": service.paste})
