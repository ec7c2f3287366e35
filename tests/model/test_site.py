"""What `site.yaml` says."""

import pytest

from showcase.model.site import Site


def site(*languages):
    facts = {
        "name": "Chợ",
        "tagline": "Chợ",
        "province": "Sơn La",
        "organisation": {"name": "Nhóm"},
        "languages": [{"code": code, "name": code, "borrows": borrows} for code, *borrows in languages],
    }
    return Site.model_validate(facts, context={"languages": tuple(code for code, *_ in languages)})


@pytest.mark.parametrize(
    ("code", "chain"),
    [
        ("vi", ("vi", "en", "zh-Hans", "lo")),
        ("en", ("en", "vi", "zh-Hans", "lo")),
        ("zh-Hans", ("zh-Hans", "en", "vi", "lo")),
        ("lo", ("lo", "vi", "en", "zh-Hans")),
    ],
)
def test_a_text_is_looked_for_in_every_language_once(code, chain):
    assert site(("vi",), ("en", "vi"), ("zh-Hans", "en"), ("lo", "vi", "vi")).chain(code) == chain


def test_the_first_language_is_the_first_code():
    assert site(("lo",), ("vi",)).codes == ("lo", "vi")
