"""What `site.yaml` says."""

from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError

from showcase.model.channel import Channel
from showcase.model.fields import Flag, Id, Line, Tag, Translated, Value, WebAddress
from showcase.model.kinds import ProtectedName
from showcase.model.notations import Notation
from showcase.model.readers import refuse


def _zone(raw: object) -> str:
    try:
        ZoneInfo(str(raw))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise refuse("E414", value=raw) from None
    return str(raw)


def _plain(address: str) -> str:
    if "?" in address or "#" in address:
        raise refuse("E408", value=address)
    return address


BaseUrl = Annotated[WebAddress, AfterValidator(_plain)]
"""Where a site stands: an http(s) address without query or anchor."""


def is_base_url(text: str) -> bool:
    """Whether a site can stand there: an http(s) address without query or anchor."""
    try:
        address = TypeAdapter(BaseUrl).validate_python(text)
    except ValidationError:
        return False
    return bool(address)


MISTAKEN = {"vn": "vi", "cn": "zh-Hans", "jp": "ja", "kr": "ko", "us": "en", "gb": "en"}
"""Codes of countries that are taken for those of their languages, and are none of any."""


def _no_country(code: str) -> str:
    if code in MISTAKEN:
        raise refuse("E418", value=code, guess=MISTAKEN[code], known=MISTAKEN[code], fixed=MISTAKEN[code])
    return code


class Language(Value):
    """A language of the site."""

    code: Annotated[
        Line,
        AfterValidator(_no_country),
        Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", examples=["vi", "en", "zh-Hans"]),
    ]
    """BCP 47 tag: `vi`, `en`, `zh-Hans`."""
    name: Line
    """The language's name in itself: «Tiếng Việt»."""
    borrows: tuple[Line, ...] = ()
    """Where missing texts are taken from, in this order."""
    formats: Line | None = None
    """A locale whose dates and numbers are used, for languages the locale data lacks."""
    direction: Annotated[Line, Field(pattern="^(ltr|rtl)$")] = "ltr"
    """Direction of writing."""


class Organisation(Value):
    """Who answers for the site."""

    name: Translated
    """Its name."""
    channels: tuple[Channel, ...] = ()
    """How visitors reach it: the «Ask» of things without a contact of their own."""


class Site(Value):
    """The site as a whole."""

    name: Translated
    """Its name."""
    tagline: Translated
    """What it is, in one sentence."""
    province: Translated
    """The province it is about."""
    base_url: BaseUrl | None = None
    """Where the site stands, ending in `/`; absolute addresses need it."""
    time_zone: Annotated[str, BeforeValidator(_zone), Notation.LINE] = "Asia/Ho_Chi_Minh"
    """In which zone «today» begins."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """Languages; the first has no prefix in addresses and is the one bare texts are read in."""
    organisation: Organisation
    """Who answers for it."""
    report_link: WebAddress | None = None
    """Where mistakes can be reported; else the organisation's first channel."""
    content_licence: Line = "CC BY 4.0"
    """Licence of the texts."""
    campaign: Annotated[Line | None, Field(pattern=r"^[a-z_]{1,20}$", examples=["tu"])] = None
    """Name of the query parameter that marks which button a visitor came by; without it links are unmarked."""
    cards: Flag = True
    """Whether pages have share pictures; drawing them takes the first build its time."""
    qr: Flag = True
    """Whether home and the pages of things have QR codes."""
    machine_drafts: Flag = False
    """Whether translations that a machine made and nobody has looked at are shown, with a notice and to no machine."""
    catalogue_feeds: Flag = False
    """Whether there are files of goods for services of shopping and advertising: Google, Meta, TikTok."""
    offline: Flag = True
    """Whether pages that a visitor has seen open again without a network."""
    kits: Flag = False
    """Whether products, producers, districts and events have a page with what one needs to share them."""
    motif: Annotated[Line, Field(pattern=r"^(saw-tooth|lozenge|step|none)$")] = "saw-tooth"
    """The shape of the band above every page and of the covers drawn for things without a photo."""
    protected_names: tuple[ProtectedName, ...] = ()
    """Names protected for goods of the whole province; those of one area stand in its `district.yaml`."""
    hashtags: tuple[Tag, ...] = ()
    """Tags of the whole site, without `#`."""
    rotation_seed: Line = "ocop"
    """A word that decides, with the week, which products home shows first; home prints it."""
    about: Id = "about"
    """Id of the story that is the about page."""
    listing_rules: Id | None = None
    """Id of the story that says how products get here."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The language codes, the first language first."""
        return tuple(language.code for language in self.languages)

    def chain(self, code: str) -> tuple[str, ...]:
        """The languages a text is taken from for a page in `code`: itself, what it borrows, then all others."""
        borrows = next(language.borrows for language in self.languages if language.code == code)
        return tuple(dict.fromkeys((code, *borrows, *self.codes)))
