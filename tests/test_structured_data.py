"""The validator of structured data can fail: each of its rules, once."""

import json
from copy import deepcopy

import pytest

from tests.structured_data import Seen, mistakes, unused

BASE = "https://cho.example/"
SEEN = Seen("Mật ong Mật của rừng HTX Hoa Rừng 12/QĐ UBND tỉnh 08:00 Hội Bản Người chụp CC0 1.0 Ong",
            frozenset({"2026-03-02", "2029-03-02", "2026-12-05"}))  # fmt: skip
PRODUCT = {
    "@type": "Product",
    "@id": f"{BASE}p/mat-ong/#product",
    "name": "Mật ong",
    "url": f"{BASE}p/mat-ong/",
    "description": "Mật của rừng",
    "countryOfOrigin": {"@type": "Country", "name": "Việt Nam"},
    "manufacturer": {"@type": "Organization", "@id": f"{BASE}m/htx/#organization", "name": "HTX Hoa Rừng"},
    "offers": {"@type": "Offer", "price": "150000", "priceCurrency": "VND"},
    "hasCertification": [
        {
            "@type": "Certification",
            "name": "OCOP 4★",
            "issuedBy": {"@type": "GovernmentOrganization", "name": "UBND tỉnh"},
            "certificationIdentification": "12/QĐ",
            "validFrom": "2026-03-02",
            "expires": "2029-03-02",
        }
    ],
}
VIDEO = {
    "@type": "VideoObject",
    "name": "Ong",
    "url": f"{BASE}v/o/",
    "thumbnailUrl": f"{BASE}a.jpg",
    "uploadDate": "2026-03-02T00:00:00+07:00",
}
EVENT = {
    "@type": "Event",
    "name": "Hội",
    "url": f"{BASE}e/h/",
    "startDate": "2026-12-05T08:00:00+07:00",
    "location": {"@type": "VirtualLocation", "url": f"{BASE}e/h/"},
}
CRUMBS = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": 1, "name": "Trang chủ", "item": BASE},
        {"@type": "ListItem", "position": 2, "name": "Mật ong"},
    ],
}


def script(*nodes, **more):
    return json.dumps({"@context": "https://schema.org", "@graph": list(nodes), **more}, ensure_ascii=False)


def changed(node, path, value):
    """The node with another value at a path; without the property where the value is None."""
    copy = deepcopy(node)
    *way, last = path
    inner = copy
    for step in way:
        inner = inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return copy


def test_what_is_right_has_no_mistake():
    assert mistakes(script(PRODUCT, VIDEO, EVENT, CRUMBS), SEEN) == []


PAPER = ("hasCertification", 0)


@pytest.mark.parametrize(
    ("node", "path", "value", "told"),
    [
        (PRODUCT, ("name",), None, "Product.name is missing"),
        (PRODUCT, ("nmae",), "Mật ong", "Product.nmae is not known"),
        (PRODUCT, ("@type",), "Prodcut", "graph: no type that we know: Prodcut"),
        (PRODUCT, ("name",), "Mật bò", "Product.name does not stand on the page: Mật bò"),
        (PRODUCT, ("name",), " ", "Product.name is not a text that stands on the page:  "),
        (PRODUCT, ("image",), [], "Product.image is empty"),
        (PRODUCT, ("aggregateRating",), {"@type": "AggregateRating"}, "Product.aggregateRating is a rating"),
        (PRODUCT, ("review",), "Ngon", "Product.review is a rating"),
        (
            PRODUCT, (*PAPER, "certificationRating"), {"@type": "Rating"},
            "Product.hasCertification/Certification.certificationRating is a rating",
        ),
        (PRODUCT, ("offers", "@type"), "Rating", "Product.offers is no Offer"),
        (PRODUCT, ("offers", "price"), "150.000 ₫", "Product.offers/Offer.price is not digits alone: 150.000 ₫"),
        (PRODUCT, ("offers", "price"), 150000, "Product.offers/Offer.price is not digits alone: 150000"),
        (PRODUCT, ("offers", "price"), "0", "Product.offers/Offer.price is not digits alone: 0"),
        (PRODUCT, ("offers", "priceCurrency"), "đ", "Product.offers/Offer.priceCurrency is not one of VND: đ"),
        (PRODUCT, ("url",), "http://cho.example/", "Product.url is not a whole https address: http://cho.example/"),
        (PRODUCT, ("url",), "../", "Product.url is not a whole https address: ../"),
        (PRODUCT, ("@id",), "#product", "Product.@id is not a whole https address: #product"),
        (
            PRODUCT, ("countryOfOrigin",), "VN",
            "Product.countryOfOrigin is not Country: VN",
        ),
        (
            PRODUCT, (*PAPER, "expires"), "02/03/2029",
            "Product.hasCertification/Certification.expires is not a date that stands on the page: 02/03/2029",
        ),
        (
            PRODUCT, (*PAPER, "expires"), "2029-03-03",
            "Product.hasCertification/Certification.expires does not stand on the page: 2029-03-03",
        ),
        (
            PRODUCT, (*PAPER, "issuedBy"), None,
            "Product.hasCertification/Certification.issuedBy is missing",
        ),
        (VIDEO, ("uploadDate",), "2026-03-02", "VideoObject.uploadDate is not an hour with its zone: 2026-03-02"),
        (
            VIDEO, ("uploadDate",), "2026-03-02T00:00:00",
            "VideoObject.uploadDate is not an hour with its zone: 2026-03-02T00:00:00",
        ),
        (VIDEO, ("duration",), "0:13", "VideoObject.duration is not a length such as PT13S: 0:13"),
        (EVENT, ("startDate",), "2026-12-05T08:00:00",
         "Event.startDate is not a date that stands on the page with its hour: 2026-12-05T08:00:00"),
        (EVENT, ("startDate",), "2026-12-05T09:00:00+07:00",
         "Event.startDate does not stand on the page: 2026-12-05T09:00:00+07:00"),
        (EVENT, ("startDate",), "2026-13",
         "Event.startDate is not a date that stands on the page with its hour: 2026-13"),
        (CRUMBS, ("itemListElement", 1, "position"), 3, "BreadcrumbList: its positions do not count from one"),
        (CRUMBS, ("itemListElement", 1), None, "BreadcrumbList: too short, or a step without its address"),
        (CRUMBS, ("itemListElement", 0, "item"), None, "BreadcrumbList: too short, or a step without its address"),
    ],
)  # fmt: skip
def test_a_mistake_is_told(node, path, value, told):
    assert mistakes(script(changed(node, path, value)), SEEN) == [told]


def test_a_headline_that_nobody_shows_whole_is_told():
    article = {
        "@type": "Article", "headline": "Ong " * 30, "url": BASE, "datePublished": "2026-03-02",
        "author": {"@type": "Organization", "name": "HTX Hoa Rừng"},
    }  # fmt: skip
    assert mistakes(script(article), Seen("Ong " * 40 + SEEN.text, SEEN.dates)) == ["Article.headline is too long"]


def test_what_does_not_parse_or_is_no_graph_is_told():
    assert mistakes("{", SEEN) == ["does not parse"]
    assert mistakes("[]", SEEN) == ["is not one graph of schema.org"]
    assert mistakes(script(PRODUCT, more=1), SEEN) == ["is not one graph of schema.org"]


@pytest.mark.parametrize("end", ["</script>", "</SCRIPT", "<!--"])
def test_what_could_end_its_element_is_told(end):
    seen = Seen(f"{SEEN.text} {end}", SEEN.dates)
    assert mistakes(script(changed(PRODUCT, ("name",), end)), seen) == ["could end its element"]


def test_an_id_names_one_node_and_a_reference_leads_to_one():
    assert mistakes(script(PRODUCT, PRODUCT), SEEN) == [
        f"{BASE}p/mat-ong/#product names two nodes", f"{BASE}m/htx/#organization names two nodes",
    ]  # fmt: skip
    lost = changed(PRODUCT, ("manufacturer",), {"@id": f"{BASE}#nobody"})
    assert mistakes(script(lost), SEEN) == [f"{BASE}#nobody leads to no node"]


def test_a_list_counts_what_is_in_it():
    listed = {"@type": "ItemList", "numberOfItems": 2, "itemListElement": [{"@type": "ListItem", "position": 1}]}
    assert mistakes(script(listed), SEEN) == ["ItemList: its number is another"]


def test_types_and_recommended_properties_that_nobody_uses_are_told():
    left = unused([script(PRODUCT, VIDEO, EVENT, CRUMBS)])
    assert "Product" not in left
    assert {"Article", "Product.gtin", "VideoObject.duration"} <= left
