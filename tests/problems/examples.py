"""The examples of codes: `docs/problems/examples/<CODE>.toml`, one for each code, and what the tool says of them.

An example is a small site with one slip in it:

* `en`, `vi`: why this is a problem, in one to three sentences.
* `before`: the files with the slip, a line `-- path --` before each; without any it is `product.yaml` of a product.
* `after`: the same files mended. It may be missing where there is nothing to mend.
* `beside`: files that must be there too, and that the page does not show; `needs` names some from `SHARED`.
* `was`: what the files of `before` were before a change, where the code is told of changes only.
* `encoding`: of the bytes of `before`, where it is not UTF-8.
* `values`: where no site is at hand (git is missing), the values of the problem; `before` is then what is typed.

`{…}` alone in a file stands for bytes that nobody types: see `MADE`.
"""

import re
import tomllib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image

from showcase.checking.case import Case
from showcase.checking.rules import check
from showcase.comparing.compare import differences
from showcase.planning.plan import plan_site
from showcase.problems.problem import Place, Problem
from showcase.reading.catalog import read_catalog
from showcase.reading.tree import find_root_files
from tests.small_sites import PROJECT, SETTINGS, TODAY, SmallSite

FOLDER = PROJECT / "docs/problems/examples"
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\n"
_GIF = b"GIF89a%b\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00%b\x00\x02\x02D\x01\x00;"
_DOT, _WIDE = b"\x01\x00\x01\x00", b"\xff\xff\xff\xff"


def _large() -> bytes:
    drawn = BytesIO()
    Image.new("L", (1200, 900)).save(drawn, "PNG")
    return drawn.getvalue()


MADE = {
    "picture": (_GIF % (_DOT, _DOT), {"en": "a picture", "vi": "một tấm ảnh"}),
    "huge picture": (
        _GIF % (_WIDE, _WIDE),
        {"en": "a picture of 65535 × 65535 points", "vi": "tấm ảnh 65535 × 65535 điểm"},
    ),
    "iPhone photo": (
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        {"en": "a photo of an iPhone", "vi": "một tấm ảnh của iPhone"},
    ),
    "large picture": (_large(), {"en": "a picture of 1200 × 900 points", "vi": "một tấm ảnh 1200 × 900 điểm"}),
    "long line": ("dài ".encode() * 2000, {"en": "8000 letters in one line", "vi": "8000 chữ trên một dòng"}),
    "endless text": ("dài ".encode() * 80_000, {"en": "320 000 letters", "vi": "320 000 chữ"}),
    "long video": (bytes(5_000_001), {"en": "a video of 6 MB", "vi": "một video 6 MB"}),
}
"""Name → the bytes, and how pages call them."""

SHARED = {
    "source": """\
-- content/sources.yaml --
bao-son-la: {title: Báo Sơn La, publisher: Báo Sơn La}
""",
    "rules": """\
-- content/rules/recognition.yaml --
schemes: [{id: 148-2023, name: Bộ tiêu chí, since: 2023-02-24, months: 36}]
authorities: [{id: district, name: UBND huyện}, {id: province, name: UBND tỉnh}]
grants:
  - {stars: 3, authority: district, until: 2025-06-30}
  - {stars: 3, authority: province, since: 2025-07-01}
alcoholic_groups: [12]
""",
    "places": """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04171,Xã,Chiềng Khoong,chieng-khoong,126
04186,Xã,Chiềng Sơ,chieng-so,126
04187,Xã,Chiềng Sơ,chieng-so-2,126
-- content/places/merges.csv --
new_code,old_code,old_type,old_name,former_district_code,merged_on
04171,04172,Xã,Chiềng Khương,126,2025-07-01
""",
    "services": """\
-- content/rules/channels.yaml --
services:
  - id: tiktok
    name: TikTok
    hosts: [tiktok.com, vt.tiktok.com]
    shapes: [{shape: profile, pattern: 'tiktok\\.com/@[\\w.]+', link: 'https://www.tiktok.com/'}]
    short: ['vt\\.tiktok\\.com/.+']
  - {id: sendo, name: Sendo, hosts: [sendo.vn], note: Sàn này đã ngừng hoạt động.}
""",
    "feeds": """\
-- site.yaml --
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
base_url: https://chophien.vn/
languages: [{code: vi, name: Tiếng Việt}]
organisation: {name: Nhóm tình nguyện}
cards: off
catalogue_feeds: yes
-- content/rules/catalogues.yaml --
services: [{id: google, form: rss, in_stock: in_stock, out_of_stock: out_of_stock}]
shops: [{service: shopee}]
""",
    "claims": """\
-- content/rules/claims.yaml --
claims:
  - {code: W701, language: vi, words: [ngon nhất], rule: Luật Quảng cáo}
  - {code: W702, language: vi, words: [chữa bệnh], rule: Luật Quảng cáo}
""",
}
"""Name → files that several examples need."""


@dataclass(frozen=True)
class Example:
    """A slip, and the same without it."""

    en: str
    vi: str
    before: str
    after: str = ""
    beside: str = ""
    needs: tuple[str, ...] = ()
    was: str | None = None
    encoding: str = "utf-8"
    values: dict[str, str] = field(default_factory=dict)


def example_of(code: str) -> Example:
    """The example of a code."""
    return Example(**tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8")))


def codes() -> list[str]:
    """The codes that have an example."""
    return sorted(file.stem for file in FOLDER.glob("*.toml"))


def files_of(text: str) -> dict[str, str]:
    """Path → content of the files that a text holds."""
    text = text if text.startswith("-- ") or not text else PRODUCT + text
    return dict(re.findall(r"^-- (.+?) --\n(.*?)(?=^-- .+? --\n|\Z)", text, re.MULTILINE | re.DOTALL))


def told_of(code: str, example: Example, folder: Path, *, is_mended: bool = False) -> list[Problem]:
    """All that is found in an example, before or after it is mended."""
    if example.values:
        return [Problem(code, Place(example.values["file"]), example.values)]
    text = example.after if is_mended else example.before
    small = _written(folder, example, text, "utf-8" if is_mended else example.encoding)
    if example.was is not None:
        before = _written(folder.with_name("was"), example, example.was, "utf-8")
        return list(differences(_case(before), _case(small)))
    catalog, problems = read_catalog(small.root, on=lambda _site: TODAY)
    if catalog:
        # Without an address no share pictures are planned, which takes longest.
        url = (catalog.site.base_url or "") if code in {"W901", "W902", "H815"} else ""
        problems += check(Case(catalog, plan_site(catalog, TODAY, url, find_root_files(small.root)[0]), TODAY))
    return problems


def _written(folder: Path, example: Example, text: str, encoding: str) -> SmallSite:
    small = SmallSite(folder).put("locales/vi.po", b"").write(SETTINGS)
    beside = "".join([*(SHARED[name] for name in example.needs), example.beside])
    for path, content in (files_of(beside) | files_of(text)).items():
        name = re.fullmatch(r"\{(.+)\}\n", content)
        small.put(path, MADE[name[1]][0] if name else content.encode(encoding))
    return small


def _case(small: SmallSite) -> Case:
    catalog, _ = read_catalog(small.root, on=lambda _site: TODAY)
    return Case(catalog, plan_site(catalog, TODAY, ""), TODAY)
