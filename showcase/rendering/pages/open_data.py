"""The view of the page on open data: what each file holds, column by column."""

from dataclasses import dataclass

from showcase.planning.documents import DATA
from showcase.planning.translation import Phrase
from showcase.rendering import parts
from showcase.rendering.documents.open_data import COLUMNS
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.labels import N_
from showcase.rendering.structured_data.pages import dataset
from showcase.rendering.views import Frame


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a table, or a property of a record."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file."""

    name: str
    href: str
    address: str
    """Absolute; empty when the site's address is not known."""
    format: str
    """Its media type."""
    holds: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class OpenDataView:
    """The page on open data."""

    frame: Frame
    intro: str
    as_of: parts.When
    licence: str
    publisher: Phrase
    files: tuple[DataFile, ...]


_INTRO = N_("What this site knows of its products, as files for other programs: the facts of the pages, and no more.")
_FORMATS = {"csv": "text/csv", "json": "application/json", "geojson": "application/geo+json"}
_HOLDS = {
    "products_csv": N_(
        "A row for each listed product (UTF-8, RFC 4180). Invented, withdrawn and suspended products are not in it, "
        "nor any telephone number. A cell that a spreadsheet could take for a formula begins with an apostrophe."
    ),
    "products_json": N_(
        "The same with its parts kept apart: names by language, recognition with its source, certificates with what "
        "they cover; null where something is not known. Of products no longer listed it has the id and the status."
    ),
    "places_geojson": N_(
        "Communes with products or producers, and areas (RFC 7946). Each point is approximate: the seat of the "
        "commune, rounded to 0.01 degrees, about a kilometre. It is no place of a house, an orchard or a boundary."
    ),
}
_PROPERTIES = {
    "kind": N_("commune or district"),
    "id": N_("code of the commune, or id of the area"),
    "name": N_("name of the commune"),
    "names": N_("name of the area by language"),
    "communes": N_("codes of the communes of the area"),
    "products": N_("ids of the products from there"),
    "producers": N_("ids of the producers there"),
    "position": N_("a reminder that the point is approximate"),
}


def open_data_view(context: PageContext, look: Look) -> OpenDataView:
    """What there is to take, under which licence, and of which day."""
    edition = context.edition
    words, site = edition.words, edition.catalog.site
    intro = words.gettext(_INTRO)
    heading = edition.own(words.gettext(N_("Open data")))
    files = tuple(_file(context, maker, path) for maker, path in DATA.items())
    formats = {file.address: file.format for file in files}
    return OpenDataView(
        frame(context, look, Subject(heading, intro, lambda: (dataset(context, str(heading), intro, formats),))),
        intro,
        edition.formats.day(edition.today),
        site.content_licence,
        edition.phrase(site.organisation.name) or edition.own(""),
        files,
    )


def _file(context: PageContext, maker: str, path: str) -> DataFile:
    name = path.rpartition("/")[2]
    return DataFile(
        name=name,
        href=context.to(path),
        address=context.absolute(path),
        format=_FORMATS[name.rpartition(".")[2]],
        holds=context.edition.words.gettext(_HOLDS[maker]),
        columns=_columns(context.edition, maker),
    )


def _columns(edition: Edition, maker: str) -> tuple[DataColumn, ...]:
    """Of the CSV all columns, of the map all properties; JSON has the names of the CSV."""
    gettext = edition.words.gettext
    if maker == "places_geojson":
        return tuple(DataColumn(name, gettext(meaning)) for name, meaning in _PROPERTIES.items())
    if maker != "products_csv":
        return ()
    first, *others = (DataColumn(name, gettext(meaning)) for name, (meaning, _) in COLUMNS.items())
    named = gettext(N_("the product's name in {language}"))
    languages = edition.catalog.site.languages
    names = (DataColumn(f"name_{one.code}", named.format(language=one.name)) for one in languages)
    return (first, *names, *others)
