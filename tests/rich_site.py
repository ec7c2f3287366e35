"""A small site with every kind of page, in three languages: what whole-site and browser tests look at."""

from io import BytesIO

from PIL import Image, ImageDraw

from tests.small_sites import SmallSite

PAGES = {
    "home": "",
    "product_list": "p/",
    "product": "p/mat-ong/",
    "product_nothing_known": "p/nhan/",
    "product_recalled": "p/tuong/",
    "product_expired": "p/che/",
    "district_list": "d/",
    "district": "d/song-ma/",
    "producer_list": "m/",
    "producer": "m/htx-hoa-rung/",
    "event_list": "e/",
    "event": "e/2026-12-05-cho-phien/",
    "event_online": "e/2026-12-20-phien-mang/",
    "story_list": "s/",
    "story": "s/chuyen-ong/",
    "about": "about/",
    "open_data": "data/",
    "trade": "trade/",
    "status": "status/",
    "translation": "status/en/",
    "changes": "changes/",
    "hashtag_list": "t/",
    "hashtag": "t/matong/",
    "video_list": "v/",
    "video": "v/ong-ve-to/",
    "video_elsewhere": "v/ong-tren-mang/",
    "season_calendar": "season/",
    "season_notice": "season/soon/",
    "month": "season/03/",
    "group_list": "g/",
    "group": "g/4/",
    "stars": "p/stars/4/",
    "products_of_district": "p/districts/song-ma/",
    "products_of_producers": "p/producers/cooperative/",
    "search": "search/",
    "withdrawn": "p/banh/",
    "unlisted": "p/ruou/",
    "corrected": "p/hong/",
    "prepared": "p/na/",
    "gone": "p/dua-mat/",
}
"""What kind of page stands where, from the root of each language's edition."""

EDITIONS = ("", "en/", "zh-Hans/")

_TEXT = """\
-- site.yaml --
name: {vi: Chợ phiên, en: Hill market, zh-Hans: 山货集市}
tagline: {vi: Sản vật của những bản trên núi, en: Goods of villages in the hills, zh-Hans: 山村好物}
province: Sơn La
base_url: https://cho.example/phien/
languages:
  - {code: vi, name: Tiếng Việt}
  - {code: en, name: English, borrows: [vi]}
  - {code: zh-Hans, name: 简体中文, borrows: [en, vi]}
organisation:
  name: {vi: Nhóm tình nguyện, en: Volunteers, zh-Hans: 志愿者}
  channels:
    - email: hoi@cho.example
    - telephone: "+84000000001"
about: gioi-thieu
listing_rules: quy-tac
campaign: tu
catalogue_feeds: yes
kits: yes
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
  figures:
    - {measure: {vi: Lượt xem, en: Views}, value: 12000, unit: {vi: lượt, en: views}, as_of: 2026-04, source: bao}
-- content/addresses.csv --
address,since
p/mat-ong/,2026-01-01
p/dua-mat/,2026-01-01
p/na/,2026-01-01
-- products/song-ma/na/product.yaml --
name: {vi: Na, en: Custard apple}
draft: yes
-- products/song-ma/district.yaml --
name: {vi: Vùng Sông Mã, en: Sông Mã area, zh-Hans: 马河地区}
summary: {vi: Những bản bên dòng Mã., en: Villages on the Mã river.}
code: "126"
until: 2025-06-30
protected_names:
  - {name: Nhãn Sông Mã, form: certification_mark, granted: 2017, source: bao}
figures:
  - {measure: {vi: Diện tích nhãn, en: Longan area}, value: 7500, unit: ha, bound: about, as_of: 2023-08, source: bao}
  - {measure: {vi: Mã số vùng trồng, en: Growing-area codes}, value: 46, role: area_codes, as_of: 2023-08, source: bao}
-- products/song-ma/story.vi.md --
## Dòng sông

Nước chảy qua [bản làm mật](mat-ong/).
-- products/song-ma/mat-ong/product.yaml --
name:
  vi: Mật ong hoa rừng đầu mùa của những triền núi phía thượng nguồn
  en: Early forest-flower honey from the slopes of the upper river
  zh-Hans: 上游山坡早春百花蜜
summary:
  vi: Mật ong nuôi dưới tán rừng, quay vào tháng ba.
  en: Honey of bees kept under the trees, taken in March.
  zh-Hans: 林下养蜂，三月取蜜。
producer: htx-hoa-rung
brand: Hoa Rừng
gtin: "00000000"
group: 4
season: {months: [12-3, 8], note: {vi: hoa rừng, en: forest flowers}, source: bao}
recognitions:
  - stars: 4
    authority: province
    decision: 12/QĐ-UBND
    issued_on: 2026-03-02
    evidence: {tier: A, seen_on: 2026-04-01, source: giay}
  - stars: 3
    authority: district
    evaluated_on: 2022-12-18
    evidence: {tier: B2, source: bao}
proofs:
  - kind: food_safety_facility
    scope: {vi: Xưởng đóng chai, en: The bottling room}
    number: 01/2026
    issued_on: 2026-01-05
    valid_until: 2029-01-05
    evidence: {tier: A, seen_on: 2026-04-01}
  - kind: certification_mark_use_right
    scope: {vi: Mật ong hoa rừng của bản, en: Forest honey of the village}
    number: 07/2026
    issued_by: {vi: UBND xã, en: The commune}
    issued_on: 2026-02-03
    valid_until: 2031-02-03
    evidence: {tier: A, seen_on: 2026-04-01}
usage: {vi: Pha với nước ấm., en: Stir into warm water.}
storage: {vi: Nơi khô mát., en: Keep cool and dry.}
net: [500 g]
price: {amount: 150000, per: {vi: chai 500 g, en: bottle of 500 g}, as_of: 2026-10-01}
availability: {state: in_stock, as_of: 2026-11-20}
channels: [{link: "https://shopee.vn/product/12/34"}]
photos:
  - file: ong.png
    alt: {vi: Tổ ong vàng, en: A golden comb}
    credit: Người chụp
    licence: CC0 1.0
    licence_url: https://creativecommons.org/publicdomain/zero/1.0/
  - file: doi.png
    alt: {vi: Đồi xanh, en: Green hills}
    credit: Người chụp
    licence: CC0 1.0
    illustrative: có
videos:
  - id: ong-ve-to
    name: {vi: Ong về tổ, en: Bees come home, zh-Hans: 蜜蜂归巢}
    file: ong.mp4
    duration: 6
    published_on: 2026-05-02
    cover: {file: doi.png, alt: {vi: Đồi xanh, en: Green hills}, credit: Người chụp, licence: CC0 1.0, illustrative: có}
  - id: ong-tren-mang
    name: {vi: Ong trên mạng, en: Bees online}
    link: https://www.tiktok.com/@ban.lam.mat/video/7123456789012345678?_r=1
formerly: [mat-ong-cu]
hashtags: [MatOng, OCOP]
changes:
  - {changed_on: 2026-05-02, what: {vi: Thêm ảnh, en: Photos added}, source: bao}
-- products/song-ma/mat-ong/story.vi.md --
## Bầy ong

Ong bay qua **ba** ngọn đồi:

- đồi nhãn
  - nhãn sớm
- đồi [rừng](../)

| tháng | hoa |
| --- | --- |
| ba | nhãn |

> Mật chảy chậm.

![Đồi xanh](doi.png)
-- products/song-ma/mat-ong/story.en.md --
## The bees

They fly over **three** hills, see [the market day](../../../content/events/2026-12-05-cho-phien/).
-- products/song-ma/mat-ong/story.zh-Hans.md --
## 蜂群

它们飞过三座山。
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
-- products/song-ma/tuong/product.yaml --
name: {vi: Tương ớt, en: Chilli sauce}
producer: htx-hoa-rung
recall:
  announced_on: 2026-11-01
  what: {vi: Lô 12 không dùng được, en: Do not use batch 12}
  source: bao
  link: https://bao.example/thu-hoi
-- products/song-ma/che/product.yaml --
name: {vi: Chè, en: Tea}
producer: htx-hoa-rung
recognitions:
  - stars: 3
    authority: province
    decision: 3073/QĐ-UBND
    issued_on: 2020-12-31
    scheme: 1048-2019
    group: Chè, ngành hàng đồ uống
    evidence: {tier: B1, source: bao}
-- products/song-ma/banh/product.yaml --
name: {vi: Bánh, en: Cake}
status: withdrawn
status_reason: {vi: Chủ thể đề nghị, en: The producer asked}
status_since: 2026-06-01
-- products/song-ma/ruou/product.yaml --
name: {vi: Rượu, en: Spirit}
group: 14
alcohol_abv: 29
-- products/song-ma/hong/product.yaml --
name: Hồng: sấy
-- content/producers/htx-hoa-rung/producer.yaml --
name: {vi: HTX Hoa Rừng, en: Forest Flower Cooperative}
summary: {vi: Mười hộ nuôi ong., en: Ten families with bees.}
kind: cooperative
founded: 2019
address: {commune: xã Nà Nghịu, as_certified: "xã Nà Nghịu, huyện Sông Mã"}
channels:
  - telephone: "0000000000"
  - telephone: "+84000000000"
  - link: https://www.tiktok.com/tag/matong
  - link: https://www.tiktok.com/@ban.lam.mat
people:
  - name: Ví Thị Mẫu
    role: {vi: Người nuôi ong, en: Beekeeper}
    quote: {vi: Ong hiền như đất., en: Bees are gentle.}
    portrait:
      file: chan-dung.png
      alt: {vi: Một người bên tổ ong, en: Somebody beside a hive}
      credit: Người chụp
      licence: CC0 1.0
    consent: {scope: [name, quote, portrait], given_on: 2026-06-01, record: PHIEU-RICH-01}
-- content/events/2026-12-05-cho-phien/event.yaml --
name: {vi: Phiên chợ mật, en: Honey market day}
summary: {vi: Bán mật ở sân đình., en: Honey sold on the village green.}
kind: fair
starts_on: 2026-12-05
starts_at: "08:00"
hours: 4
district: song-ma
venue: {commune: xã Sông Mã}
organisers: [{vi: Nhóm tình nguyện, en: Volunteers}]
products: [mat-ong]
producers: [htx-hoa-rung]
-- content/events/2026-12-20-phien-mang/event.yaml --
name: {vi: Phiên chợ trên mạng, en: Market day online}
kind: livestream
starts_on: 2026-12-20
starts_at: "20:00"
hours: 1.5
running_order:
  - {minutes: 10, what: {vi: Chào, en: Welcome}}
  - {minutes: 80, what: {vi: Nếm thử, en: Tasting}, product: mat-ong}
offers:
  - {product: mat-ong, stock: 120, unit: {vi: chai, en: bottles}, price: 140000, as_of: 2026-11-20, source: bao}
channels: [{link: "https://www.tiktok.com/@ban.lam.mat"}]
-- content/stories/chuyen-ong/story.yaml --
name: {vi: Chuyện ong, en: Of bees}
summary: {vi: Một mùa ong., en: A season of bees.}
published_on: 2026-06-01
products: [mat-ong]
districts: [song-ma]
support:
  - programme: {vi: Tập huấn nuôi ong, en: Training in beekeeping}
    audience: {vi: Hộ nuôi ong, en: Families with bees}
    deadline: 2026-11-23
    source: bao
    as_of: 2026-10
  - programme: {vi: Hỗ trợ tem truy xuất, en: Help with traceability stamps}
    audience: {vi: Hợp tác xã, en: Cooperatives}
    contact: {vi: Phòng Kinh tế, en: The economic office}
    deadline: 2026-11-24
    source: giay
    as_of: 2026-11
-- content/stories/chuyen-ong/story.vi.md --
Ong không biết chữ.
-- content/stories/chuyen-ong/story.en.md --
Bees cannot read.
-- content/stories/gioi-thieu/story.yaml --
name: {vi: Về trang này, en: About this site, zh-Hans: 关于本站}
kind: about
published_on: 2026-06-01
-- content/stories/gioi-thieu/story.vi.md --
Người làng làm.
-- content/stories/quy-tac/story.yaml --
name: {vi: Lên trang thế nào, en: How things get here}
kind: rules
published_on: 2026-06-01
"""


def write_rich_site(small: SmallSite) -> SmallSite:
    """The site's files, its photos drawn on the spot and its video just long enough to be taken for one."""
    folder = "products/song-ma/mat-ong"
    small.write(_TEXT).put(f"{folder}/ong.png", photo("#F2B632")).put(f"{folder}/doi.png", photo("#1E6B45"))
    small.put("content/producers/htx-hoa-rung/chan-dung.png", photo("#24305E"))
    return small.put(f"{folder}/ong.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(64))


def photo(colour: str) -> bytes:
    """A photo of 800 × 600 points: a light oval on one colour."""
    image = Image.new("RGB", (800, 600), colour)
    ImageDraw.Draw(image).ellipse((200, 150, 600, 450), fill="#FFFCF6")
    drawn = BytesIO()
    image.save(drawn, "PNG")
    return drawn.getvalue()
