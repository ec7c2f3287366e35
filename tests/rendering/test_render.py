"""A plan becomes files."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from io import BytesIO

import pytest
from PIL import Image

from showcase.building import prepare
from showcase.caching.keeping import sealed
from showcase.problems.problem import Problem
from showcase.rendering.context import Folders, Work
from showcase.rendering.render import render

pytestmark = pytest.mark.slow

SITE = """\
-- site.yaml --
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
base_url: https://cho.example/
languages: [{code: vi, name: Tiếng Việt}]
organisation: {name: Nhóm}
-- products/song-ma/mat-ong/product.yaml --
name: Mật ong
sample: yes
photos:
  - {file: a.png, alt: Tổ ong, credit: A, licence: CC0}
  - {file: b.png, alt: Đồi, credit: A, licence: CC0}
videos: [{id: quay, name: Quay mật, file: quay.mp4}]
"""
FOLDER = "products/song-ma/mat-ong"


def photo(colour):
    encoded = BytesIO()
    Image.new("RGB", (200, 150), colour).save(encoded, "PNG")
    return encoded.getvalue()


@pytest.fixture
def small(site):
    made = site(SITE).put(f"{FOLDER}/a.png", photo("#d09020")).put(f"{FOLDER}/b.png", photo("#208040"))
    return made.put(f"{FOLDER}/quay.mp4", b"\0\0\0\x18ftypmp42").put("assets/root/CNAME", b"cho.example\n")


def rendered(small, prepared=None):
    """Everything that comes out, in order; in this process, so that nothing waits for another to start."""
    made = prepared or prepare(small._options({}))
    work = Work(made.plan, made.catalog, made.today, Folders(small.root, small.root / ".cache"))
    found = render(work, partial(ThreadPoolExecutor, 1))
    return [one if isinstance(one, Problem) else (one.path, one.content) for one in found]


def drawn(small, prepared=None):
    """The pictures, cards and codes that come out: pages have nothing to do with them."""
    made = prepared or prepare(small._options({}))
    return rendered(small, replace(made, plan=replace(made.plan, pages=(), documents=())))


def test_what_pages_link_to_comes_first_and_the_day_of_the_build_stands_only_where_it_is_counted(small):
    out = rendered(small)
    assert [path for path, _ in out[:2]] == ["CNAME", out[1][0]]
    kinds = [path.rpartition(".")[2] for path, _ in out]
    order = ["CNAME", "mp4", "avif", "webp", "jpg", "svg", "html", "xml", "txt", "json"]
    first = {kind: kinds.index(kind) for kind in order}
    last = {kind: len(kinds) - 1 - kinds[::-1].index(kind) for kind in order}
    assert last["mp4"] < min(first["avif"], first["webp"])
    assert max(last["avif"], last["webp"]) < first["jpg"]
    assert last["jpg"] < first["svg"]
    assert last["svg"] < first["html"]
    assert last["html"] < min(first["xml"], first["txt"])
    assert out[-1][0] == "build.json"
    assert json.loads(out[-1][1]) == {"built": "2026-11-24"}
    # What is given away says of which day it is.
    assert {path for path, content in out if b"2026-11-24" in content and not path.startswith("en/")} == {
        "data/index.html", "status/index.html", "data/products.json", "data/places.geojson", "build.json",
    }  # fmt: skip
    assert len({path for path, _ in out}) == len(out)


def test_pictures_cards_and_codes_of_the_last_build_are_not_made_again(small):
    before = dict(drawn(small))
    for file in (file for name in ("pictures", "cards", "codes") for file in (small.root / ".cache" / name).iterdir()):
        file.write_bytes(sealed(b"kept", file.name))
    after = dict(drawn(small))
    pictures = {path for path in before if path.startswith(("assets/photos/", "assets/cards/")) or "qr.svg" in path}
    assert {path for path in after if after[path] == b"kept"} == pictures


def test_pictures_cards_and_codes_that_were_cut_short_are_made_again(small):
    before = drawn(small)
    kept = [file for name in ("pictures", "cards", "codes") for file in (small.root / ".cache" / name).iterdir()]
    whole = {file: file.read_bytes() for file in kept}
    for number, file in enumerate(kept):
        file.write_bytes(whole[file][: (0, 7, 16, 40, -1)[number % 5]])
    assert drawn(small) == before
    assert {file: file.read_bytes() for file in kept} == whole


def test_a_cache_holds_only_what_the_site_still_uses(small):
    drawn(small)
    small.put(f"{FOLDER}/a.png", photo("#102030"))
    drawn(small)
    prepared = prepare(small._options({}))
    assert len(list((small.root / ".cache" / "pictures").iterdir())) == len(prepared.plan.pictures)
    assert len(list((small.root / ".cache" / "cards").iterdir())) == len(prepared.plan.cards)
    assert len(list((small.root / ".cache" / "codes").iterdir())) == len(prepared.plan.codes)


def test_a_photo_that_changes_meanwhile_is_told_and_everything_else_is_put_out(small):
    prepared = prepare(small._options({}))
    small.put(f"{FOLDER}/a.png", b"torn after it was measured")
    out = rendered(small, prepared)
    (problem,) = [one for one in out if isinstance(one, Problem)]
    assert (problem.code, problem.place.file) == ("E502", f"{FOLDER}/a.png")
    paths = {path for path, _ in (one for one in out if not isinstance(one, Problem))}
    lost = {picture.path for picture in prepared.plan.pictures if picture.source == f"{FOLDER}/a.png"}
    assert {output.path for output in prepared.plan.pictures} - paths == lost
    assert "p/mat-ong/index.html" in paths


def test_files_that_went_away_meanwhile_are_told_and_everything_else_is_put_out(small):
    prepared = prepare(small._options({}))
    gone = {f"{FOLDER}/a.png", f"{FOLDER}/quay.mp4", "assets/root/CNAME"}
    for file in gone:
        (small.root / file).unlink()
    out = rendered(small, prepared)
    assert {(one.code, one.place.file) for one in out if isinstance(one, Problem)} == {("E515", file) for file in gone}
    assert "p/mat-ong/index.html" in {one[0] for one in out if not isinstance(one, Problem)}


PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Sample data"\nmsgstr "{}"\n'


def test_a_card_follows_the_words_of_its_mark(small):
    prepared = prepare(small._options({}))
    (card,) = [card for card in prepared.plan.cards if card.title[:1] == ("Mật ong",)]
    only = replace(prepared, plan=replace(prepared.plan, cards=(card,), pictures=()))
    seen = []
    for word in ("Hàng mẫu", "Dữ liệu thử", "Hàng mẫu"):
        small.put("locales/vi.po", PO.format(word).encode())
        seen.append(dict(drawn(small, only))[card.path])
    assert seen[0] == seen[2] != seen[1]


def test_a_photo_that_cannot_be_read_is_told_and_everything_else_is_put_out(small):
    prepared = prepare(small.put(f"{FOLDER}/a.png", photo("#d09020")[:-40])._options({}))
    out = rendered(small, prepared)
    told = [*prepared.problems, *(one for one in out if isinstance(one, Problem))]
    assert [problem.code for problem in told if problem.place.file.startswith(FOLDER) and problem.code[0] == "E"] == [
        "E502"
    ]
    paths = {one[0] for one in out if not isinstance(one, Problem)}
    assert {picture.path for picture in prepared.plan.pictures} <= paths
    assert {"p/mat-ong/index.html", "v/quay/index.html"} <= paths
