"""The smallest site with everything in it: for tests that build it a thousand times."""

from functools import cache
from io import BytesIO

from PIL import Image

from tests.small_sites import SmallSite

_TEXT = """\
-- site.yaml --
name: {vi: Chợ phiên, en: Hill market}
tagline: {vi: Sản vật của bản, en: Goods of the village}
province: Sơn La
languages: [{code: vi, name: Tiếng Việt}, {code: en, name: English, borrows: [vi]}]
organisation: {name: {vi: Nhóm tình nguyện, en: Volunteers}, channels: [{email: hoi@cho.example}]}
about: gioi-thieu
-- content/sources.yaml --
bao:
  title: Ong về bản
  publisher: Báo của bản
  published: 2026-05-02
  link: https://bao.example/ong
giay:
  title: Quyết định công nhận
  publisher: UBND tỉnh
-- content/hashtags.yaml --
MatOng:
  summary: {vi: Mật của những bản trên núi., en: Honey of villages in the hills.}
-- content/addresses.csv --
address,since
p/mat-ong/,2026-01-01
p/dua-mat/,2026-01-01
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04168,Xã,Sông Mã,song-ma,126
04200,Xã,Nà Nghịu,na-nghiu,126
-- content/places/merges.csv --
old_code,old_type,old_name,former_district_code,new_code,merged_on
04168,Thị trấn,Sông Mã,126,04168,2025-07-01
04201,Xã,Chiềng Cũ,126,04168,2025-07-01
-- content/places/points.csv --
code,approx_lat,approx_lon
04168,21.05,103.75
-- content/places/former-districts.csv --
code,name,type_2023,type_last,slug,tile_col,tile_row
126,Sông Mã,Huyện,Huyện,song-ma,1,2
-- products/song-ma/district.yaml --
name: {vi: Vùng Sông Mã, en: Sông Mã area}
summary: {vi: Những bản bên dòng Mã., en: Villages on the Mã river.}
code: "126"
figures: [{measure: {vi: Diện tích, en: Area}, value: 7500, unit: ha, role: capacity, as_of: 2023-08, source: bao}]
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
summary: {vi: Mật ong rừng., en: Forest honey.}
producer: htx-hoa
group: 4
season: {months: [12-3], note: {vi: hoa rừng, en: forest flowers}, source: bao}
recognitions:
  - stars: 4
    authority: province
    decision: 12/QĐ-UBND
    issued_on: 2026-03-02
    evidence: {tier: A, seen_on: 2026-04-01, source: giay}
photos: [{file: ong.png, alt: Tổ ong vàng, credit: Người chụp, licence: CC0 1.0}]
videos: [{id: ong-bay, name: {vi: Ong bay, en: Bees fly}, file: ong.mp4, duration: 6, published_on: 2026-05-02}]
formerly: [mat-cu]
hashtags: [MatOng, OCOP]
changes: [{changed_on: 2026-05-02, what: {vi: Thêm ảnh, en: Photos added}, source: bao}]
-- products/song-ma/mat-ong/story.vi.md --
## Bầy ong

Ong bay qua ba [ngọn đồi](../) và ghé [nhãn](../nhan/).

![Tổ ong](ong.png)
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
producer: htx-hoa
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh, en: Cake}
status: withdrawn
status_reason: {vi: Chủ thể đề nghị, en: The producer asked}
-- products/song-ma/hong/product.yaml --
name: {vi: Hồng, en: Persimmon}
draft: có
-- products/moc-chau/district.yaml --
name: {vi: Vùng Mộc Châu, en: Mộc Châu area}
-- products/moc-chau/che/product.yaml --
name: {vi: Chè, en: Tea}
producer: htx-hoa
-- content/producers/htx-hoa/producer.yaml --
name: {vi: HTX Hoa, en: Flower Cooperative}
kind: cooperative
address: {commune: xã Nà Nghịu}
channels: [{telephone: "+84000000000"}, {link: "https://www.tiktok.com/@ban.lam.mat?utm_source=x"}]
people:
  - name: Ví Thị Mẫu
    role: {vi: Người nuôi ong, en: Beekeeper}
    portrait: {file: mat.png, alt: Một người, credit: Người chụp, licence: CC0 1.0}
    consent: {scope: [name, portrait], given_on: 2026-06-01, record: PHIEU-1}
-- content/events/phien/event.yaml --
name: {vi: Phiên chợ, en: Market day}
kind: fair
starts_on: 2026-12-05
district: song-ma
venue: {commune: xã Sông Mã}
products: [mat-ong]
-- content/stories/chuyen/story.yaml --
name: {vi: Chuyện ong, en: Of bees}
published_on: 2026-06-01
products: [mat-ong]
-- content/stories/chuyen/story.en.md --
Bees cannot read, says Ví Thị Mẫu.
-- content/stories/gioi-thieu/story.yaml --
name: {vi: Về trang này, en: About this site}
kind: about
published_on: 2026-06-01
"""

WORDS_OF_SITE = ["Products", "Home", "Search", "Sources", "Story", "Season", "Producer", "{n} products"]
"""Some that templates say."""

_STARS = "{{stars: {}, authority: province, decision: 9/QĐ, issued_on: {}, evidence: {{tier: A, seen_on: 2026-10-01}}}}"
_PERSON = "{{name: {}, role: Thợ, quote: Nói, consent: {{scope: [name], given_on: {}, record: {}{}}}}}"
_PHOTO = "{file: ong.png, alt: Ong, credit: Ai, licence: CC0 1.0}"
_COMMON = [
    ("name", "{vi: Tên khác, en: Another name}"),
    ("name", "{vi: Á tên đầu}"),
    ("name", "Ví Thị Mẫu"),
    ("name", ""),
    ("summary", "{vi: 'Ngắn gọn: là đây', en: Short}"),
    ("summary", "{en: Only English}"),
    ("photos", f"[{_PHOTO}]"),
    ("photos", "[{file: khong-co.png, alt: Không, credit: Ai, licence: CC0 1.0}]"),
    ("photos", ""),
    ("videos", "[{id: ong-bay, name: Ong lại bay, link: 'https://www.youtube.com/watch?v=abcdefghijk'}]"),
    ("videos", ""),
    ("people", f"[{_PERSON.format('Lò Văn Mẫu', '2026-06-01', 'PHIEU-2', '')}]"),
    ("people", f"[{_PERSON.format('Ví Thị Mẫu', '2026-06-01', 'PHIEU-1', ', withdrawn_on: 2026-10-01')}]"),
    ("people", f"[{_PERSON.format('Ví Thị Mẫu', '2028-06-01', 'PHIEU-3', '')}]"),
    ("people", ""),
    ("hashtags", "[SonLa, matong]"),
    ("hashtags", "[MatOng]"),
    ("hashtags", ""),
    ("sample", "có"),
    ("sample", ""),
    ("draft", "có"),
    ("draft", ""),
    ("formerly", "[cu, mat-cu]"),
    ("formerly", "[nhan]"),
    ("sources", "[bao]"),
    ("sources", "[giay, khong-co]"),
    ("figures", "[{measure: Sản lượng, value: 12, unit: tấn, as_of: 2026, source: bao, role: capacity}]"),
    ("changes", "[{changed_on: 2026-10-02, what: {vi: Đổi, en: Changed}}]"),
    ("changes", "[{changed_on: 2026-11, what: Đổi nữa, source: giay}, {changed_on: 2020, what: Xưa}]"),
    ("strange", "một mục lạ"),
]
FIELDS = {
    "product": [
        *_COMMON,
        ("producer", "htx-hoa"),
        ("producer", "htx-moi"),
        ("producer", ""),
        ("group", "4"),
        ("group", "14"),
        ("alcohol_abv", "29"),
        ("status", "suspended"),
        ("status", "withdrawn"),
        ("status", ""),
        ("recognitions", f"[{_STARS.format(4, '2026-03-02')}]"),
        ("recognitions", f"[{_STARS.format(3, '2023-12-01')}]"),
        ("recognitions", f"[{_STARS.format(5, '2026-03-02')}]"),
        ("recognitions", f"[{_STARS.format(3, '2020-12-01')}, {_STARS.format(4, '2026-12-01')}]"),
        ("recognitions", ""),
        ("season", "{months: [7, 11], source: bao}"),
        ("season", ""),
        ("price", "{amount: 150000, per: chai, as_of: 2026-10-01}"),
        ("availability", "{state: in_stock, as_of: 2026-11-20}"),
        ("recall", "{announced_on: 2026-11-01, what: {vi: Lô 12, en: Batch 12}, source: bao}"),
        ("recall", ""),
        ("origin", "{commune: xã Chiềng Cũ}"),
        ("channels", "[{link: 'https://www.tiktok.com/tag/matong'}]"),
        ("net", "[500 g]"),
    ],
    "producer": [
        *_COMMON,
        ("kind", "household"),
        ("kind", "cooperative"),
        ("address", "{commune: xã Sông Mã}"),
        ("address", "{commune: Chiềng Cũ}"),
        ("channels", "[{telephone: '0000000000'}]"),
        ("founded", "2019"),
    ],
    "district": [
        *_COMMON,
        ("code", '"126"'),
        ("code", ""),
        ("protected_names", "[{name: Nhãn Sông Mã, form: certification_mark, granted: 2017, source: bao}]"),
    ],
    "event": [
        *_COMMON,
        ("starts_on", "2026-11-24"),
        ("starts_on", "2027-01-02"),
        ("starts_at", '"08:00"'),
        ("products", "[nhan, mat-ong]"),
        ("products", "[mat-cu]"),
        ("producers", "[htx-hoa]"),
        ("district", "moc-chau"),
        ("channels", "[{link: 'https://www.facebook.com/events/123'}]"),
    ],
    "story": [
        *_COMMON,
        ("published_on", "2026-11-20"),
        ("products", "[che, khong-co]"),
        ("districts", "[song-ma]"),
        ("producers", "[htx-hoa]"),
        ("support", "[{programme: Tập huấn, audience: Hộ, deadline: 2026-12-01, source: bao, as_of: 2026-10}]"),
        ("kind", "guide"),
    ],
}
"""Kind → (field, value in one line) that an edit may write; an empty value takes the field away."""

STORIES = [
    "## Chuyện\n\nXem [mật](../mat-ong/), [chợ](../../../content/events/phien/) và [không](../khong-co/).\n",
    "Ngắn.\n",
    "Ví Thị Mẫu kể: **ba** ngọn đồi.\n\n![Ong](ong.png)\n",
    "---\ntitle: thừa\n---\nCó đầu.\n",
    "## Bán\n\nSố một thế giới, chữa bệnh. 5 sao!\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    "<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> kia\n",
    "Lò Văn Mẫu và [nhãn](../nhan/) [cũ](../mat-cu/).\n",
]
"""What an edit may write into a story."""


def write_tiny_site(small: SmallSite) -> SmallSite:
    """The site's files; its photos are forty points wide."""
    small.write(_TEXT).put("products/song-ma/mat-ong/ong.png", photo("#F2B632"))
    small.put("content/producers/htx-hoa/mat.png", photo("#24305E"))
    return small.put("products/song-ma/mat-ong/ong.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(64))


@cache
def photo(colour: str) -> bytes:
    """A photo of one colour."""
    drawn = BytesIO()
    Image.new("RGB", (40, 30), colour).save(drawn, "PNG")
    return drawn.getvalue()
