"""Ways to pass a page on."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from showcase.building import prepare
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.sharing import share_of
from tests.small_sites import SETTINGS as LEAST
from tests.small_sites import SmallSite

SETTINGS = """\
-- site.yaml --
name: {vi: Chợ phiên, en: Hill market, zh-Hans: 市}
tagline: {vi: Sản vật, en: Goods, zh-Hans: 物}
province: Sơn La
base_url: https://cho.example/phien/
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English}
  - {code: zh-Hans, name: 简体中文}
organisation: {name: Nhóm}
"""
TITLE = "Mật ong & sữa 100 % «ngon» #1"
PRODUCT = f'-- products/song-ma/mat-ong/product.yaml --\nname: "{TITLE}"\n'


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(LEAST).write(text)


def shares(site, settings=SETTINGS):
    """Language → the share of the page of one product, without drawing a single picture."""
    small = site(settings + PRODUCT)
    prepared = prepare(small._options({}))
    found = {}
    for code, edition in editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales").items():
        context = PageContext(edition, prepared.plan.by_subject[code, "product", "mat-ong"])
        found[code] = share_of(context, context.absolute(context.page.path), TITLE, "")
    return found


@pytest.mark.parametrize(
    ("language", "services"),
    [
        ("vi", ["zalo", "facebook", "messenger", "sms", "mail"]),
        ("en", ["whatsapp", "telegram", "x", "sms", "mail"]),
        ("zh-Hans", ["whatsapp", "telegram", "x", "sms", "mail"]),
    ],
)
def test_each_language_has_its_habits(site, language, services):
    assert [target.service for target in shares(site)[language].targets] == services


DOCUMENTED = {
    "zalo": r"https://zalo\.me/",
    "facebook": r"https://www\.facebook\.com/sharer/sharer\.php\?u=[^&]+",
    "messenger": r"fb-messenger://share/\?link=[^&]+",
    "whatsapp": r"https://wa\.me/\?text=[^&]+",
    "telegram": r"https://t\.me/share/url\?url=[^&]+&text=[^&]+",
    "x": r"https://x\.com/intent/post\?url=[^&]+&text=[^&]+",
    "sms": r"sms:\?body=[^&]+",
    "mail": r"mailto:\?subject=[^&]+&body=[^&]+",
}


@pytest.mark.parametrize("language", ["vi", "en", "zh-Hans"])
def test_only_documented_links_are_used_and_all_is_encoded_once(site, language):
    share = shares(site)[language]
    for target in share.targets:
        assert re.fullmatch(DOCUMENTED[target.service], target.href)
        told = unquote(target.href)
        assert target.service == "zalo" or share.url in told
        assert target.service in {"zalo", "facebook", "messenger"} or TITLE in told
        assert not re.search("%25(2|C|E)", target.href.replace("%25%20", ""))
        assert not re.search(r"[\s\"<>]", target.href)


def test_zalo_has_no_documented_share_link_so_the_address_is_copied_first(site):
    assert {target.service: bool(target.copying_text) for target in shares(site)["vi"].targets} == {
        "zalo": True, "facebook": False, "messenger": False, "sms": False, "mail": False,
    }  # fmt: skip


def test_what_works_on_phones_only_is_marked(site):
    found = shares(site)
    phones = {t.service for share in found.values() for t in share.targets if t.is_for_phones}
    assert phones == {"messenger", "sms"}


def test_links_are_unmarked_unless_the_site_asks_for_a_campaign(site):
    assert shares(site)["vi"].marked_url == "https://cho.example/phien/p/mat-ong/"
    marked = shares(site, f"{SETTINGS}campaign: tu\n")["en"]
    assert marked.url == "https://cho.example/phien/en/p/mat-ong/"
    assert marked.marked_url == f"{marked.url}?tu=copy"
    by_service = {target.service: target.href for target in marked.targets}
    assert parse_qs(urlsplit(by_service["telegram"]).query)["url"] == [f"{marked.url}?tu=telegram"]
    assert unquote(by_service["sms"]).endswith(f"{marked.url}?tu=sms")


def test_without_an_address_there_is_nothing_to_pass_on(site):
    share = shares(site, SETTINGS.replace("base_url: https://cho.example/phien/\n", ""))["vi"]
    assert (share.url, share.marked_url, share.targets, share.qr) == ("", "", (), "")
