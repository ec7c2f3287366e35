"""Plain data of an example and a type in, the frozen value that a macro is given out.

What an example does not say is not there: an empty text, no link, an empty list. A field that a view does not have, or
no longer has, is refused.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from enum import StrEnum
from types import GenericAlias, NoneType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints
from urllib.parse import quote

from markupsafe import Markup

from showcase.model.partial import PartialDate
from showcase.planning.translation import Phrase
from showcase.rendering import (
    fact_parts,
    list_views,
    parts,
    site_views,
    status_views,
    thing_views,
    trade_views,
    views,
)
from showcase.rendering.formats import Formats
from showcase.rendering.images import cover_of
from showcase.rendering.kits import live_views
from showcase.rendering.kits import views as kit_views
from showcase.rendering.pictures.covers import draw_cover

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""What can stand in an example file."""

_MOTIF = "saw-tooth"
_NOTHING = "nothing"
"""How an example says that nothing of a value is known."""
_MISSING = "missing"
"""How it says that there is no such value."""
_MODULES = (
    parts, fact_parts, views, thing_views, list_views, trade_views, status_views, site_views, kit_views, live_views,
)  # fmt: skip
KINDS: Mapping[str, Any] = {"str": str, "int": int, "bool": bool, "Phrase": Phrase} | {
    name: one for module in _MODULES for name, one in vars(module).items() if is_dataclass(one)
}
"""The types that an example file may name."""


class Misfit(ValueError):
    """Data that do not fit their type, and where."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes values of plain data, dates as one language writes them."""

    formats: Formats

    def value(self, kind: Any, data: Plain, where: str) -> Any:  # noqa: ANN401 - whatever type is asked for
        """The value of a type that the data at `where` describe."""
        if data == _MISSING:
            return None
        if kind in _MAKERS:
            return _MAKERS[kind](self, data, where)
        if get_origin(kind) is tuple:
            return self._many(get_args(kind)[0], data, where)
        if get_origin(kind) in {Union, UnionType}:
            [inner] = [one for one in get_args(kind) if one is not NoneType]
            return None if data is None else self.value(inner, data, where)
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind(_text(self, data, where))
        return self.whole(kind, data, where)

    def whole(self, kind: Any, data: Plain, where: str, given: Mapping[str, Plain] | None = None) -> Any:  # noqa: ANN401
        """A dataclass with all its fields, `given` those that the data need not say."""
        said = {**(given or {}), **_fields(data, where)}
        kinds = get_type_hints(kind)
        unknown = said.keys() - kinds.keys()
        if unknown:
            raise Misfit(f"{where}: {kind.__name__} has no {', '.join(sorted(unknown))}")
        return kind(**{name: self.value(one, said.get(name), f"{where}.{name}") for name, one in kinds.items()})

    def _many(self, kind: Any, data: Plain, where: str) -> tuple[Any, ...]:  # noqa: ANN401
        if data is None:
            return ()
        if not isinstance(data, list):
            raise Misfit(f"{where}: a list is expected")
        return tuple(self.value(kind, item, f"{where}[{index}]") for index, item in enumerate(data))


def kind_named(name: Plain, where: str) -> Any:  # noqa: ANN401 - a type, or a tuple of it
    """The type that an example file means by `Badge`, or by `[Badge]`: a list of them."""
    if isinstance(name, list) and len(name) == 1:
        return GenericAlias(tuple, (kind_named(name[0], where), ...))
    if not isinstance(name, str) or name not in KINDS:
        raise Misfit(f"{where}: there is no type {name}")
    return KINDS[name]


def _fields(data: Plain, where: str) -> dict[str, Plain]:
    if data is None or data == _NOTHING:
        return {}
    if not isinstance(data, dict):
        raise Misfit(f"{where}: lines of the form «name: value» are expected")
    return data


def _text(_: Maker, data: Plain, where: str) -> str:
    if data is not None and not isinstance(data, str):
        raise Misfit(f"{where}: a text is expected")
    return data or ""


def _number(maker: Maker, data: Plain, where: str) -> int:
    text = _text(maker, data, where) or "0"
    if not text.isdecimal():
        raise Misfit(f"{where}: a number is expected")
    return int(text)


def _truth(maker: Maker, data: Plain, where: str) -> bool:
    text = _text(maker, data, where) or "no"
    if text not in {"yes", "no"}:
        raise Misfit(f"{where}: yes or no is expected")
    return text == "yes"


def _markup(maker: Maker, data: Plain, where: str) -> Markup:
    return Markup(_text(maker, data, where))  # noqa: S704 - our own examples


def _phrase(maker: Maker, data: Plain, where: str) -> Phrase:
    """A text in the language of the page; `{en: …}` is one in another."""
    if isinstance(data, dict) and len(data) == 1:
        [(language, text)] = data.items()
        return Phrase(_text(maker, text, where), language)
    return Phrase(_text(maker, data, where), "")


def _when(maker: Maker, data: Plain, where: str) -> parts.When:
    day = PartialDate.parse(_text(maker, data, where))
    if day is None:
        raise Misfit(f"{where}: a date is expected, such as 2026-11-24")
    return maker.formats.when(day)


def _cover(maker: Maker, data: Plain, where: str) -> parts.Cover:
    name = _text(maker, data, where)
    return cover_of(_MOTIF, name, name)


def _image(maker: Maker, data: Plain, where: str) -> parts.Image:
    return maker.whole(parts.Image, data, where, _PHOTO)  # type: ignore[no-any-return]


def _drawn() -> str:
    """The address of a photo that is none: examples bring no files."""
    svg = str(draw_cover(_MOTIF, "example", "")).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return f"data:image/svg+xml,{quote(svg, safe='')}"


_SRC = _drawn()
_PHOTO: Mapping[str, Plain] = {
    "avif": f"{_SRC} 1200w",
    "webp": f"{_SRC} 1200w",
    "src": _SRC,
    "width": "1200",
    "height": "900",
    "colour": "#B98A3C",
    "focal": "50% 50%",
}
_MAKERS: Mapping[Any, Callable[[Maker, Plain, str], object]] = {
    str: _text,
    int: _number,
    bool: _truth,
    Markup: _markup,
    Phrase: _phrase,
    parts.When: _when,
    parts.Cover: _cover,
    parts.Image: _image,
}
