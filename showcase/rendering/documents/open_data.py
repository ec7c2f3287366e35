"""The files of open data: products as JSON and CSV, places as GeoJSON. One catalog on one day, the same bytes."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields

from showcase.model.places import Point
from showcase.planning.translation import best
from showcase.rendering.documents.open_records import (
    GoneRecord,
    ProductRecord,
    RecognitionRecord,
    SourceRecord,
    gone_records,
    product_records,
)
from showcase.rendering.documents.tables import sheet
from showcase.rendering.edition import Edition
from showcase.rendering.labels import N_

_APPROXIMATE = "approximate: the seat of the commune, rounded to 0.01 degrees"

COLUMNS: dict[str, tuple[str, Callable[[ProductRecord, "Edition"], object]]] = {
    "id": (N_("the product's id, as in its address"), lambda one, _: one.id),
    "url": (N_("its page"), lambda one, _: one.url),
    "producer": (N_("id of its producer"), lambda one, _: one.producer),
    "producer_name": (N_("the producer's name"), lambda one, edition: best(one.producer_names, edition.chain)),
    "producer_kind": (
        N_("cooperative, cooperative_group, company, farm, household or association"),
        lambda one, _: one.producer_kind,
    ),
    "commune_code": (N_("code of the commune in force (Decision 19/2025/QĐ-TTg)"), lambda one, _: one.commune_code),
    "commune": (N_("name of that commune"), lambda one, _: one.commune),
    "district": (N_("id of the former district"), lambda one, _: one.district),
    "district_name": (N_("name of its area"), lambda one, edition: best(one.district_names, edition.chain)),
    "group": (N_("OCOP product group, 1–26 (Decision 26/2026/QĐ-TTg)"), lambda one, _: one.group),
    "season_months": (N_("months of its season, 1–12"), lambda one, _: _joined(one.season_months)),
    "says": (
        N_(
            "what its page says of its stars on that day: badge (decision seen and in force), reported (as a source "
            "says), extended (ended, renewal filed), was_recognised or was_reported (ended), revoked"
        ),
        lambda one, _: _of(one).says,
    ),
    "stars": (
        N_("how many stars that is about; never without the column before it"),
        lambda one, _: _of(one).stars or None,
    ),
    "decision": (N_("number of the decision"), lambda one, _: _of(one).decision),
    "issued_on": (N_("date of the decision, as exact as known"), lambda one, _: _of(one).issued_on),
    "valid_until": (N_("last day, where the page prints one"), lambda one, _: _of(one).valid_until),
    "revoked_on": (N_("when it was revoked"), lambda one, _: _of(one).revoked_on),
    "tier": (
        N_("how it is known: A (decision seen) or B1 (an authority or newspaper says so)"),
        lambda one, _: _of(one).tier,
    ),
    "source": (N_("who says so: title and publisher"), lambda one, _: _told(_of(one).source)),
    "source_link": (N_("where that can be read"), lambda one, _: _link(_of(one).source)),
    "proofs": (
        N_("other certificates in force, with their numbers; in JSON with what they cover"),
        lambda one, _: _joined(" ".join(filter(None, (proof.kind, proof.number))) for proof in one.proofs),
    ),
    "recalled_on": (N_("when a recall was announced; its page says which goods"), lambda one, _: one.recalled_on),
    "as_of": (N_("the day for which all this holds"), lambda _, edition: edition.today.isoformat()),
}
"""Column → what it says, and its value. After `id` stand the names, a column a language: `name_vi`, `name_en`."""


def products_json(edition: Edition) -> bytes:
    """Every product as a record, with those that are not listed any more by their ids alone."""
    lists = {"products": product_records(edition), "not_listed_any_more": gone_records(edition)}
    return _json(_head(edition), lists)


def products_csv(edition: Edition) -> bytes:
    """The same as a table for people who open it in a spreadsheet."""
    codes = edition.catalog.site.codes
    rows = [["id", *(f"name_{code}" for code in codes), *list(COLUMNS)[1:]]]
    for record in product_records(edition):
        first, *others = (value(record, edition) for _, value in COLUMNS.values())
        cells = [first, *(record.names.get(code) for code in codes), *others]
        rows.append(["" if cell is None else str(cell) for cell in cells])
    return sheet(rows)


def places_geojson(edition: Edition) -> bytes:
    """Communes with products or producers, and areas, as GeoJSON (RFC 7946); each point is approximate and says so."""
    features = [*_communes(edition), *_districts(edition)]
    return _json({"type": "FeatureCollection", **_head(edition)}, {"features": features})


def _communes(edition: Edition) -> Iterable[dict[str, object]]:
    catalog = edition.catalog
    products, producers = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for record in product_records(edition):
        products[record.commune_code or ""].append(record.id)
    for producer in catalog.producers.values():
        if producer.address and not producer.sample:
            producers[producer.address.code or ""].append(producer.id)
    for commune in catalog.places.communes:
        code = commune.code
        point = catalog.places.points.get(code)
        if point and (code in products or code in producers):
            shape = {"type": "Point", "coordinates": _position(point)}
            told = {"name": commune.full_name, "products": products[code], "producers": producers[code]}
            yield _feature("commune", code, shape, told)


def _districts(edition: Edition) -> Iterable[dict[str, object]]:
    """An area has no outline here: it is the seats of its communes."""
    catalog = edition.catalog
    products = defaultdict[str, list[str]](list)
    for record in product_records(edition):
        products[record.district].append(record.id)
    for district in catalog.districts.values():
        communes = [one.code for one in catalog.places.communes if district.code and district.code in one.districts]
        points = [catalog.places.points[code] for code in communes if code in catalog.places.points]
        if points and not district.sample:
            shape = {"type": "MultiPoint", "coordinates": [_position(point) for point in points]}
            told = {"names": dict(district.name), "communes": communes, "products": products[district.id]}
            yield _feature("district", district.id, shape, told)


def _feature(kind: str, name: str, geometry: object, told: Mapping[str, object]) -> dict[str, object]:
    properties = {"kind": kind, "id": name, **told, "position": _APPROXIMATE}
    return {"type": "Feature", "id": f"{kind}:{name}", "geometry": geometry, "properties": properties}


def _position(point: Point) -> list[float]:
    """Longitude first, as the standard asks."""
    return [point.longitude, point.latitude]


def _head(edition: Edition) -> dict[str, object]:
    """What each file says of itself."""
    site, base = edition.catalog.site, edition.plan.base_url
    return {
        "title": str(edition.phrase(site.name)),
        "publisher": str(edition.phrase(site.organisation.name)),
        "licence": site.content_licence,
        "about": f"{base}data/" if base else None,
        "as_of": edition.today.isoformat(),
    }


def _json(head: Mapping[str, object], lists: Mapping[str, Sequence[object]]) -> bytes:
    """An object that begins with `head`; its lists have an entry a line, so that comparing two days shows entries."""
    entries = [f"{_as_json(name)}: {_as_json(value)}" for name, value in head.items()]
    for name, values in lists.items():
        inside = ",\n".join(map(_as_json, values))
        entries.append(f"{_as_json(name)}: [\n{inside}\n]" if inside else f"{_as_json(name)}: []")
    return "{{\n{}\n}}\n".format(",\n".join(entries)).encode()


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_fields)


def _fields(record: ProductRecord | RecognitionRecord | SourceRecord | GoneRecord) -> dict[str, object]:
    """A record of ours as an object."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


_NOTHING = RecognitionRecord("", 0, None, None, None, None, "", None)


def _of(record: ProductRecord) -> RecognitionRecord:
    return record.recognition or _NOTHING


def _told(source: SourceRecord | None) -> str:
    return f"{source.title} ({source.publisher})" if source else ""


def _link(source: SourceRecord | None) -> str | None:
    return source.link if source else None


def _joined(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values)
