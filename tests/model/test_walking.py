"""Every field of a thing, however deep."""

from datetime import date
from decimal import Decimal

from showcase.model.partial import PartialDate
from showcase.model.product import Product
from showcase.model.walking import field_of, find, walk

PRODUCT = Product.model_validate(
    {
        "name": "Mật ong",
        "net": ["500 g", "1 kg"],
        "changes": [{"changed_on": "2026-11", "what": "Mới"}],
        "proofs": [{"kind": "award", "scope": "Mật", "evidence": {"tier": "B1", "source": "bao"}}],
    },
    context={"languages": ("vi",)},
)


def test_every_value_has_the_path_that_leads_to_it():
    found = dict(walk(PRODUCT))
    assert found["name",] == {"vi": "Mật ong"}
    assert found["net", 1] == "1 kg"
    assert found["proofs", 0, "evidence", "source"] == "bao"


def test_a_path_bears_the_name_of_its_field():
    assert [field_of(path) for path in (("net", 1), ("proofs", 0, "scope"), ("name",), ())] == [
        "net",
        "scope",
        "name",
        "",
    ]


def test_values_of_a_kind_are_found_wherever_they_may_be():
    for kinds in ((dict,), (str,), (PartialDate, date), (Decimal,)):
        assert find(PRODUCT, *kinds) == [(path, value) for path, value in walk(PRODUCT) if isinstance(value, kinds)]
    assert find(PRODUCT, PartialDate) == [(("changes", 0, "changed_on"), PartialDate.parse("2026-11"))]
