"""Files of goods: what services ask, what the pages say, and nothing more."""

from io import BytesIO

import pytest
from PIL import Image

from showcase.rendering.documents.catalogues import is_bar_code, plain
from tests.catalogue_feeds import AVAILABILITIES, catalogue_mistakes, items_of
from tests.small_sites import SETTINGS, TODAY

pytestmark = pytest.mark.slow

BASE = "https://cho.example/phien/"
FILES = {"google": "catalogue/google.xml", "meta": "catalogue/meta.xml", "tiktok": "catalogue/tiktok.csv"}
SITE = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
kind: cooperative
address: {commune: Sông Mã}
channels: [{link: "https://shopee.vn/product/12/34"}]
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong & sáp 🍯, en: Honey & wax}
summary: {vi: "Ngọt <b>lắm</b> &amp; thơm. Đạt OCOP 4 sao. Ngon nhất bản.", en: Sweet.}
producer: htx
gtin: "96385074"
group: 4
recognitions:
  - {stars: 4, authority: province, decision: 1, issued_on: 2024-03-01, evidence: {tier: A, seen_on: 2026-04-01}}
price: {amount: 150000, per: {vi: chai 500 g, en: 500 g bottle}, as_of: 2026-10-01}
availability: {state: in_stock, as_of: 2026-11-20}
photos: [{file: ong.png, alt: Chai mật, credit: Ai, licence: CC0 1.0}]
-- products/song-ma/nhan/product.yaml --
name: Nhãn
summary: Quả.
producer: htx
price: {amount: 45000, per: kg, as_of: 2026-11-01}
availability: {state: out_of_stock, as_of: 2026-11-01}
photos: [{file: ong.png, alt: Nhãn, credit: Ai, licence: CC0 1.0}]
"""


def photo(width, height, mode="RGB"):
    drawn = BytesIO()
    Image.new(mode, (width, height), "#F2B63200" if mode == "RGBA" else "#F2B632").save(drawn, "PNG")
    return drawn.getvalue()


@pytest.fixture
def shop(site):
    """A small site that asks for such files."""

    def make(text=SITE, size=(900, 600), mode="RGB"):
        small = site(text).write(SETTINGS.replace("organisation:", "cards: off\ncatalogue_feeds: yes\norganisation:"))
        for name in ("mat-ong", "nhan"):
            small.put(f"products/song-ma/{name}/ong.png", photo(*size, mode))
        return small

    return make


def items(small, service, edition=""):
    content = (small.output / edition / FILES[service]).read_bytes()

    def file(path):
        found = small.output / path
        return found.read_bytes() if found.is_file() else None

    assert catalogue_mistakes(service, content, BASE, file) == []
    return items_of(service, content)


@pytest.mark.parametrize("service", FILES)
@pytest.mark.parametrize("edition", ["", "en/"])
def test_each_service_finds_nothing_wrong_with_its_file_in_any_language(shop, service, edition):
    small = shop()
    small.build()
    told = items(small, service, edition)
    # Longan is not translated: services refuse a file in two languages.
    assert [one["title"] for one in told] == (
        ["Honey & wax (500 g bottle)"] if edition else ["Mật ong & sáp (chai 500 g)", "Nhãn (kg)"]
    )
    assert {one["availability"] for one in told} <= AVAILABILITIES[service]


def test_an_item_says_what_the_page_says_with_maker_and_place_and_no_star(shop):
    small = shop()
    small.build()
    honey, longan = items(small, "google")
    assert honey["description"] == "Ngọt lắm & thơm. Người làm ra: HTX Hoa Rừng, xã Sông Mã."
    assert (honey["price"], honey["brand"], honey["gtin"]) == ("150000 VND", "HTX Hoa Rừng", "96385074")
    assert "ong" in honey["product_type"]
    assert honey["link"] == f"{BASE}p/mat-ong/"
    assert (honey["custom_label_0"], honey["custom_label_1"]) == ("price 2026-10-01", "availability 2026-11-20")
    assert honey["expiration_date"] == "2026-12-21T00:00:00+07:00"
    assert (longan["availability"], longan["identifier_exists"]) == ("out_of_stock", "no")
    assert not [
        text for one in (honey, longan) for text in one.values() if "OCOP" in text or "★" in text or "sao" in text
    ]


def test_the_page_says_whether_it_can_be_had_and_since_when(shop):
    small = shop()
    small.build()
    assert "in stock, as stated on 20 November 2026" in small.page("en/p/mat-ong").text
    assert "hết hàng, theo lời nói ngày 01/11/2026" in small.page("p/nhan").text


def test_the_picture_is_the_photo_itself_on_white_and_never_larger_than_it_is(shop):
    small = shop(size=(1600, 800), mode="RGBA")
    small.build()
    picture = items(small, "meta")[0]["image_link"].removeprefix(BASE)
    with Image.open(small.output / picture) as image:
        assert image.size == (1500, 750)
        assert min(image.getpixel((9, 9))) > 250
    small = shop(size=(3000, 600))
    small.build()
    with Image.open(small.output / items(small, "meta")[0]["image_link"].removeprefix(BASE)) as image:
        assert image.size == (2500, 500)


def test_without_being_asked_for_there_are_no_such_files_and_no_such_pictures(site):
    small = site(SITE)
    for name in ("mat-ong", "nhan"):
        small.put(f"products/song-ma/{name}/ong.png", photo(900, 600))
    small.build()
    assert not [path for path in small.files() if "catalogue" in path or path.endswith(".jpeg")]


@pytest.mark.parametrize("address", ["", "base_url: http://cho.example/\n"])
def test_without_a_secure_address_there_are_none_either(shop, address):
    small = shop()
    settings = (small.root / "site.yaml").read_text(encoding="utf-8").replace(f"base_url: {BASE}\n", address)
    small.put("site.yaml", settings.encode()).build()
    assert not [path for path in small.files() if "catalogue" in path]
    assert "H815 site.yaml" in small.check()


def test_what_is_believed_no_longer_leaves_the_files_which_stay(shop):
    small = shop()
    small.build(today=TODAY.replace(month=12, day=20))
    assert [one["title"] for one in items(small, "google")] == ["Mật ong & sáp (chai 500 g)"]
    small.build(today=TODAY.replace(month=12, day=21))
    assert items(small, "google") == items(small, "tiktok") == []
    assert "InStock" not in (small.output / "p/mat-ong/index.html").read_text(encoding="utf-8")


def test_the_next_day_writes_none_anew(shop):
    small = shop()
    small.build()
    before = {path: content for path, content in small.bytes().items() if "catalogue" in path}
    small.build(today=TODAY.replace(day=25))
    assert {path: content for path, content in small.bytes().items() if "catalogue" in path} == before


def test_names_of_any_length_fit_and_keep_what_the_price_is_for(shop):
    small = shop(SITE.replace("Mật ong & sáp 🍯", "Mật ong rừng " * 20).replace("mat-ong", "mat-ong-" + "x" * 60))
    small.put(f"products/song-ma/mat-ong-{'x' * 60}/ong.png", photo(900, 600)).build()
    honey = items(small, "google")[0]
    assert honey["title"].endswith("… (chai 500 g)")
    assert len(honey["id"]) == 50


@pytest.mark.parametrize(
    ("digits", "is_one"),
    [
        ("8931234567890", False),
        ("4006381333931", True),
        ("4006381333932", False),
        ("96385074", True),
        ("036000291452", True),
        ("00000000", False),
        ("2012345678900", False),
    ],
)
def test_a_bar_code_is_told_where_its_check_digit_confirms_it(digits, is_one):
    assert is_bar_code(digits) is is_one


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("🍯 Mật", "Mật"),
        ("<b>a</b> &lt;i&gt;", "a"),
        ("3 < 5 & 7", "3 < 5 & 7"),
        ("蜂蜜 – 500 g", "蜂蜜 – 500 g"),
        ("❤️x", "x"),
    ],
)
def test_texts_are_plain(written, told):
    assert plain(written) == told


RIGHT = """<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>A</title><link>a</link>
<description>a</description><item><g:id>a</g:id><title>A</title><description>A</description>
<link>https://a.example/p/</link>
<g:image_link>https://a.example/a.jpg</g:image_link><g:availability>in_stock</g:availability>
<g:price>45000 VND</g:price>
<g:condition>new</g:condition><g:brand>A</g:brand><g:identifier_exists>no</g:identifier_exists>
<g:expiration_date>2026-12-21T00:00:00+07:00</g:expiration_date></item>
</channel></rss>"""
PAGE = """<script type="application/ld+json">{"@graph": [{"@type": "Product", "offers": {"price": "45000",
"priceCurrency": "VND", "availability": "https://schema.org/InStock"}}]}</script>"""


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("<g:brand>A</g:brand>", "", "a: no brand"),
        ("<title>A</title><desc", f"<title>{'A' * 151}</title><desc", "a: title is too long"),
        ("45000 VND", "45.000 ₫", "a: price is no such thing: 45.000 ₫"),
        ("45000 VND", "50000 VND", "a: its page says another price: 45000"),
        (">in_stock", ">in stock", "a: availability is no word of theirs: in stock"),
        (">in_stock", ">out_of_stock", "a: its page says another availability: instock"),
        ("<g:identifier_exists>no</g:identifier_exists>", "", "a: neither a bar code nor that there is none"),
        (">new<", ">nice<", "a: condition is no such thing: nice"),
        ("<description>A<", "<description>A &amp;amp; B<", "a: description is no plain text: A &amp; B"),
        ("<description>A<", "<description>🍯<", "a: description is no plain text: 🍯"),
        ("https://a.example/p/", "https://b.example/", "a: it leads away from the site"),
        ("https://a.example/p/", "https://a.example/q/", "a: its page is not there"),
        ("a.jpg", "b.jpg", "a: its picture is not there"),
        ("a.jpg", "small.jpg", "a: its picture has 499 × 600 pixels"),
        ("a.jpg", "a.webp", "a: image_link is no such thing: https://a.example/a.webp"),
        ("+07:00", "", "a: the expiration date is in no zone"),
        ("<link>a</link>", "", "channel: no link"),
        ("</channel>", "<item><g:id>a</g:id></item></channel>", "two items have one id"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_of_goods_is_found(written, instead, told):
    files = {"p/index.html": PAGE.encode(), "a.jpg": photo(500, 600), "small.jpg": photo(499, 600)}
    assert catalogue_mistakes("google", RIGHT.encode(), "https://a.example/", files.get) == []
    assert told in catalogue_mistakes(
        "google", RIGHT.replace(written, instead, 1).encode(), "https://a.example/", files.get
    )
