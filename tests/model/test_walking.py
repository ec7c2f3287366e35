"""Every field of a thing, however deep."""

from showcase.model.product import Product
from showcase.model.walking import field_of, walk

PRODUCT = Product.model_validate(
    {
        "name": "Mật ong",
        "net": ["500 g", "1 kg"],
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
