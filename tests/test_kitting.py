"""`python build.py kit p/mat-ong`: a folder that can be handed over, or the reason why there is none."""

import re
from html import unescape

import pytest
from click.testing import CliRunner

from showcase.cli.commands import main
from showcase.kitting import Unknown, find
from showcase.reading.catalog import read_catalog
from showcase.rendering.kits import parts
from tests.small_sites import PageRead

GOODS = """\
-- content/producers/htx/producer.yaml --
name: {vi: HTX Hoa, en: Flower Cooperative}
kind: cooperative
address: {commune: xã Sông Mã}
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
producer: htx
formerly: [mat-cu]
-- products/song-ma/nhan/product.yaml --
name: Nhãn
-- products/song-ma/ruou/product.yaml --
name: Rượu
producer: htx
alcohol_abv: 15
-- content/events/cho/event.yaml --
name: Phiên chợ
kind: fair
starts_on: 2026-12-05
-- content/stories/chuyen/story.yaml --
name: Chuyện
published_on: 2026-06-01
"""
CAPTIONS = {f"{service}.{code}.txt" for service in ("tiktok", "facebook", "zalo") for code in ("vi", "en")}
WHOLE = {"index.html", "README.txt", *CAPTIONS}


@pytest.fixture
def asked(site, monkeypatch):
    """A site of some goods, and the command on it: its exit code, what it says, and what lies in `kits/`."""
    # Pictures and sheets take their time: the last test has all of it.
    monkeypatch.setattr(parts, "PARTS", (parts.CAPTIONS,))
    small = site(GOODS)

    def run(*arguments, lang="vi"):
        result = CliRunner().invoke(
            main, ["kit", "--root", str(small.root), "--today", "2026-11-24", "--lang", lang, *arguments]
        )
        assert result.exception is None or isinstance(result.exception, SystemExit), result.output
        return result.exit_code, result.output

    run.site = small
    run.kits = small.root / "kits"
    return run


def lies_in(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(
    "name",
    ["p/mat-ong", "/p/mat-ong/", "mat-ong", "Mật ong", "products/song-ma/mat-ong", r"products\song-ma\mat-ong",
     "products/song-ma/mat-ong/product.yaml", "https://cho.example/phien/en/p/mat-ong/?tu=zalo", "p/mat-ong/kit/",
     "p/mat-cu", "mat-cu"],
)  # fmt: skip
def test_a_thing_is_found_by_whatever_a_volunteer_calls_it(site, name):
    catalog, _ = read_catalog(site(GOODS).root)
    assert find(catalog, name) == ("product", catalog.products["mat-ong"])


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("p/mat-og", ("p/mat-ong",)),
        ("ngan", ("p/nhan",)),
        ("ong", ("p/mat-ong", "d/song-ma")),
        ("m/mat-ong", ("p/mat-ong",)),
        ("s/chuyen", ()),
        ("chuyen", ()),
        ("", ()),
        ("../../etc", ()),
    ],
)
def test_what_nothing_is_called_is_guessed(site, name, near):
    catalog, _ = read_catalog(site(GOODS).root)
    assert find(catalog, name) == Unknown(name, near)


def test_an_id_of_two_things_needs_its_letter(site):
    catalog, _ = read_catalog(site(GOODS + "-- content/producers/nhan/producer.yaml --\nname: Nhãn\nkind: farm\n").root)
    assert find(catalog, "nhan") == Unknown("nhan", ("p/nhan", "m/nhan"))
    assert find(catalog, "m/nhan") == ("producer", catalog.producers["nhan"])


def test_a_kit_is_a_folder_with_an_index_that_opens_from_there(asked):
    code, said = asked("p/mat-ong")
    folder = asked.kits / "mat-ong"
    assert code == 0
    assert str(folder / "index.html") in said
    assert lies_in(folder) == WHOLE
    html = (folder / "index.html").read_text("utf-8")
    page = PageRead(html)
    inside = {link for link in page.links() if not link.startswith("https://")}
    assert inside == CAPTIONS
    assert not re.search(r'(?:src|srcset)="(?!data:)', html)
    assert not page.all("link[@rel='stylesheet']")
    text = (folder / "zalo.vi.txt").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    (shown,) = page.all("p[@id='zalo-vi']")
    lines = unescape("".join(shown.itertext()))
    assert lines == text.decode("utf-8-sig").replace("\r\n", "")
    readme = (folder / "README.txt").read_text("utf-8-sig")
    assert all(name in readme for name in WHOLE - {"README.txt"})


def test_what_the_law_wants_a_proof_for_is_in_no_text_and_that_is_told(asked):
    asked.site.write(
        "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nproducer: htx\nsummary: Mật ngon nhất.\n"
    )
    _, said = asked("p/mat-ong")
    assert "Không đưa vào bản Tiếng Việt: «Mật ngon nhất.»" in said
    assert "nhất" not in (asked.kits / "mat-ong" / "zalo.vi.txt").read_text("utf-8")


def test_several_at_once_go_elsewhere_when_asked(asked, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("usb")
    code, _ = asked("mat-ong", "e/cho", "m/htx", "--output", str(elsewhere))
    assert code == 0
    assert {path.name for path in elsewhere.iterdir() if path.is_dir()} == {"mat-ong", "cho", "htx"}
    assert not asked.kits.exists()


def test_the_site_s_output_stays_as_it_is(asked):
    asked("mat-ong")
    assert not asked.site.output.exists()


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("vi", "Luật không cho quảng cáo đồ uống có độ cồn như vậy"), ("en", "may not be advertised")],
)
def test_of_strong_drink_there_is_no_kit_and_the_reason_is_said(asked, lang, sentence):
    code, said = asked("p/ruou", "p/mat-ong", lang=lang)
    assert code == 1
    assert sentence in said
    assert {path.name for path in asked.kits.iterdir() if path.is_dir()} == {"mat-ong"}


@pytest.mark.parametrize(("lang", "sentence"), [("vi", "Chưa ghi ai làm ra"), ("en", "Nobody is named who makes it")])
def test_what_a_kit_lacks_is_said_with_the_reason(asked, lang, sentence):
    code, said = asked("p/nhan", lang=lang)
    assert code == 0
    assert sentence in said
    assert lies_in(asked.kits / "nhan") == {"index.html", "README.txt"}
    for name in ("index.html", "README.txt"):
        assert "Chưa ghi ai làm ra" in (asked.kits / "nhan" / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "lang", "sentence"),
    [
        ("p/mat-og", "vi", "Có phải: p/mat-ong?"),
        ("p/mat-og", "en", "Perhaps: p/mat-ong?"),
        ("xyz", "en", "is called “xyz”."),
    ],
)
def test_what_is_not_there_is_told(asked, name, lang, sentence):
    code, said = asked(name, lang=lang)
    assert code == 1
    assert sentence in said


def test_a_thing_whose_file_is_broken_is_told(asked):
    asked.site.write("-- products/song-ma/mat-ong/product.yaml --\nname: [\n")
    code, said = asked("p/mat-ong")
    assert code == 1
    assert "python build.py check" in said


def test_a_draft_is_told_from_what_is_not_there(asked):
    asked.site.write("-- products/song-ma/hong/product.yaml --\nname: Hồng\nproducer: htx\ndraft: yes\n")
    code, said = asked("p/hong")
    assert (code, "--drafts" in said) == (1, True)
    code, _ = asked("p/hong", "--drafts")
    assert (code, lies_in(asked.kits / "hong")) == (0, WHOLE)


def test_a_kit_that_may_be_no_more_is_taken_away_and_others_stay(asked):
    asked("mat-ong", "nhan")
    (asked.kits / "mat-ong" / "anh-cua-toi.jpg").write_bytes(b"mine")
    asked.site.write(
        "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nrecall: {announced_on: 2026-11-20, what: Lô 3}\n"
    )
    code, said = asked("mat-ong")
    assert code == 1
    assert "thu hồi" in said
    assert lies_in(asked.kits / "mat-ong") == {"anh-cua-toi.jpg"}
    assert lies_in(asked.kits / "nhan") == {"index.html", "README.txt"}


def test_a_file_of_somebody_else_s_stays_and_is_told(asked):
    (asked.kits / "mat-ong").mkdir(parents=True)
    (asked.kits / "mat-ong" / "index.html").write_bytes(b"mine")
    code, said = asked("mat-ong", lang="en")
    assert (code, "index.html: left as they were" in said, f"{len(WHOLE) - 1} files" in said) == (0, True, True)
    assert (asked.kits / "mat-ong" / "index.html").read_bytes() == b"mine"


@pytest.mark.parametrize("folder", ["products", "output", "."])
def test_kits_go_into_no_folder_of_the_project_s_own(asked, folder):
    code, _ = asked("mat-ong", "--output", str(asked.site.root / folder))
    assert code == 2


def test_without_a_site_there_is_no_kit(asked):
    asked.site.put("site.yaml", b"name: [")
    code, said = asked("mat-ong")
    assert code == 2
    assert "site.yaml" in said


def test_what_is_invented_is_marked_in_every_file(asked):
    asked.site.write("-- products/song-ma/nhan/product.yaml --\nname: Nhãn\nproducer: htx\nsample: yes\n")
    asked("nhan")
    for name in WHOLE:
        mark = "Sample data" if ".en." in name else "Dữ liệu mẫu"
        assert mark in (asked.kits / "nhan" / name).read_text("utf-8"), name


@pytest.mark.slow
def test_a_whole_kit_has_every_part_and_the_index_leads_to_all_of_it(site):
    small = site(GOODS)

    def run():
        arguments = ["kit", "--root", str(small.root), "--today", "2026-11-24", "mat-ong", "nhan"]
        assert CliRunner().invoke(main, arguments).exit_code == 0

    run()
    kit = small.root / "kits" / "mat-ong"
    drawn = {f"pictures/{name}.{code}.jpg" for name in ("card", "square", "upright") for code in ("vi", "en")}
    codes = {f"codes/{name}.{form}" for name in ("qr", "qr-jar") for form in ("svg", "png")}
    sheets = {f"print/{name}.pdf" for name in ("labels-24", "labels-8", "poster", "leaflet-a5", "leaflet-a4")}
    assert lies_in(kit) == WHOLE | drawn | codes | sheets | {"dossier.html"}
    page = PageRead((kit / "index.html").read_text("utf-8"))
    assert drawn | codes | sheets <= set(page.links())
    assert {image.get("src") for image in page.all("main//img")} == drawn, "they are seen, and a long press saves them"
    # Without its maker it is not shown to anybody; a code says an address and nothing more.
    assert lies_in(small.root / "kits" / "nhan") == {"index.html", "README.txt", "dossier.html"} | codes
    before = {name: (kit / name).read_bytes() for name in lies_in(kit)}
    run()
    assert {name: (kit / name).read_bytes() for name in lies_in(kit)} == before
    kept = list((small.root / ".cache" / "kits" / "product-mat-ong").iterdir())
    assert len(kept) == len(drawn)


def test_a_site_without_kit_pages_compares_stories_too(asked, monkeypatch):
    monkeypatch.setattr(parts, "PARTS", (parts.DOSSIER,))
    told = "Bản ở lưng chừng núi, mây về sớm. Cả bản ra vườn từ khi gà chưa gáy.\n"
    for name in ("mat-ong", "nhan"):
        asked.site.write(f"-- products/song-ma/{name}/story.vi.md --\n{told}")
    asked("mat-ong")
    assert "gần giống câu chuyện của Nhãn" in (asked.kits / "mat-ong" / "dossier.html").read_text("utf-8")
