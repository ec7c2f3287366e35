"""`new`: six answers become a valid draft, and nothing else."""

import re

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.mending.formatting import formatted
from showcase.mending.forms import Form
from showcase.reading.things import MODELS
from showcase.scaffolding import writing
from showcase.scaffolding.questions import QUESTIONS
from tests.small_sites import SETTINGS
from tests.tiny_site import photo, write_tiny_site

TODAY = "2026-11-24"
REGISTER = "content/addresses.csv"
ANSWERS = {
    "product": "name: {vi: 'Xoài: sấy dẻo', en: Dried mango}\nplace: Chiềng Cũ\nproducer: hoa\ngroup: 7\nstars: có\n",
    "producer": "name: HTX Bình Minh\nkind: hợp tác xã\naddress: Chiềng Cũ\nchannels: '+84000000000'\nfounded: 2019\n",
    "event": "name: Phiên chợ Tết\nkind: hội chợ\nstarts_on: 5/12/2026\nvenue: xã Sông Mã\nproducts: [mat-ong, nhãn]\n",
    "story": "name: Một ngày ở vườn\nsummary: Buổi sáng hái nhãn.\nproducts: mat-ong\n",
    "district": "name: Vùng Mai Sơn\nsummary: Những đồi mận.\n",
}
WRITTEN = {
    "product": "products/song-ma/xoai-say-deo/product.yaml",
    "producer": "content/producers/htx-binh-minh/producer.yaml",
    "event": "content/events/2026-12-05-phien-cho-tet/event.yaml",
    "story": "content/stories/mot-ngay-o-vuon/story.yaml",
    "district": "products/vung-mai-son/district.yaml",
}


@pytest.fixture
def small(bare):
    # A site's own files are written anew by the tool: nothing of them may be shared.
    return write_tiny_site(bare)


def new(small, kind, *words, typed=None):
    command = ["new", kind, "--root", str(small.root), "--today", TODAY, "--lang", "en", *words]
    return CliRunner().invoke(main, command, input=typed)


def from_file(small, kind, text, *words):
    small.put("answers.yaml", text.encode())
    return new(small, kind, "--from", str(small.root / "answers.yaml"), "--no-input", *words)


def read(small, path):
    return (small.root / path).read_text(encoding="utf-8")


def files(small):
    return sorted(
        str(file.relative_to(small.root)) for top in ("products", "content") for file in (small.root / top).rglob("*")
    )


@pytest.mark.parametrize("kind", QUESTIONS)
def test_what_is_written_passes_the_check(small, kind):
    before = small.check(drafts=True)
    done = from_file(small, kind, ANSWERS[kind])
    assert done.exit_code == 0, done.output
    assert WRITTEN[kind] in done.stdout
    assert "draft: yes" in read(small, WRITTEN[kind])
    text = read(small, WRITTEN[kind])
    assert formatted(text, WRITTEN[kind], Form(MODELS[kind]), ("vi", "en")) == text
    found = [line for line in small.check(drafts=True) if line not in before]
    assert [line for line in found if line[0] != "H"] == []
    assert set(small.check()) <= set(before)


def test_a_draft_says_what_was_answered_in_the_order_of_the_fields(small):
    from_file(small, "product", ANSWERS["product"])
    assert read(small, WRITTEN["product"]) == (
        'draft: yes\nname:\n  vi: "Xoài: sấy dẻo"\n  en: Dried mango\nproducer: htx-hoa\n'
        "origin:\n  commune: Chiềng Cũ\ngroup: 7\n"
    )


def test_stars_are_never_written_before_somebody_has_seen_the_decision(small):
    done = from_file(small, "product", ANSWERS["product"])
    assert "recognitions" not in read(small, WRITTEN["product"])
    assert "the stars: write the decision" in done.stdout


def test_a_product_of_its_producers_commune_needs_no_address_of_its_own(small):
    from_file(small, "product", "name: Xoài\nplace: Nà Nghịu\nproducer: htx-hoa\n")
    assert read(small, "products/song-ma/xoai/product.yaml") == "draft: yes\nname:\n  vi: Xoài\nproducer: htx-hoa\n"


def test_an_old_commune_of_a_producer_is_written_by_its_name_of_today(small):
    from_file(small, "producer", ANSWERS["producer"])
    assert "commune: xã Sông Mã\n" in read(small, WRITTEN["producer"])


def test_the_address_is_registered_and_answers_from_the_first_day(small):
    from_file(small, "product", ANSWERS["product"])
    assert read(small, REGISTER).endswith(f"p/xoai-say-deo/,{TODAY}\n")
    small.build()
    page = small.page("p/xoai-say-deo")
    assert "Trang này đang được soạn" in page.text
    assert page.meta("robots") == "noindex"


def test_no_text_is_made_up_for_a_story(small):
    from_file(small, "story", ANSWERS["story"])
    folder = small.root / WRITTEN["story"]
    assert [path.name for path in folder.parent.iterdir()] == ["story.yaml"]
    assert "published_on: 2026-11-24\n" in read(small, WRITTEN["story"])


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("product", "name: x\n", "answers.yaml  ERROR E303: “place”"),
        ("product", "", "answers.yaml  ERROR E303"),
        ("product", "nam: Xoài\n", "answers.yaml:1:1  ERROR E304"),
        ("product", "name: Xoài\ngruop: 7\nplace: Sông Mã\n", "answers.yaml:2:1  ERROR E304"),
        ("product", "name: Xoài\nplace: Sông Lam\n", "answers.yaml:2:8  ERROR E511"),
        ("product", "name: Xoài\nplace: 999\n", "answers.yaml:2:8  ERROR E405"),
        ("product", "name: Xoài\nplace: song-ma\nproducer: htx-la\n", "answers.yaml:3:11  ERROR E405"),
        ("product", "name: Xoài\nplace: song-ma\nstars: five\n", "answers.yaml:3:8  ERROR E406"),
        ("product", "name: Xoài\nplace: song-ma\nphotos: no.jpg\n", "ERROR E515"),
        ("producer", "name: HTX\nkind: shop\n", "answers.yaml:2:7  ERROR E405"),
        ("producer", "name: HTX\nkind: farm\nchannels: 09x\n", "answers.yaml:3:11  ERROR E410"),
        ("event", "name: Chợ\nkind: fair\nstarts_on: 31/2/2026\n", "answers.yaml:3:12  ERROR E427"),
        ("event", "name: Chợ\nkind: fair\nstarts_on: 2026-12\nproducts: [mật, dưa]\n", "ERROR E405"),
        ("story", "name: [1\n", "ERROR E2"),
        ("story", "- x\n", "ERROR E209"),
    ],
)  # fmt: skip
def test_answers_that_cannot_be_used_are_told_and_nothing_is_written(small, kind, text, told):
    before = files(small)
    done = from_file(small, kind, text)
    assert (done.exit_code, told in done.output) == (1, True), done.output
    assert files(small) == before


@pytest.mark.parametrize("name", ["Mật ong", "mat ong", "MẬT-ONG", "Mât onng"])
def test_what_is_there_under_a_similar_name_is_told(small, name):
    text = f"name: {name}\nplace: song-ma\n"
    done = from_file(small, "product", text)
    assert done.exit_code == 1
    assert "Mật ong  (products/song-ma/mat-ong/product.yaml)" in done.stderr
    done = from_file(small, "product", f"{text}producer: htx-hoa\n", "--another")
    assert done.exit_code == 0


def test_a_folder_bears_a_name_that_nothing_ever_bore(small):
    for number in ("", "-2", "-3"):
        from_file(small, "product", "name: Mật cũ\nplace: song-ma\n", "--another")  # `mat-cu` is a former id
        assert (small.root / f"products/song-ma/mat-cu{number or '-4'}").exists() or number == ""
    assert not (small.root / "products/song-ma/mat-cu").exists()
    from_file(small, "product", "name: Dưa mật\nplace: song-ma\n")  # `p/dua-mat/` is registered
    assert (small.root / "products/song-ma/dua-mat-2").is_dir()
    from_file(small, "product", "name: Season\nplace: song-ma\n")
    assert (small.root / "products/song-ma/season-2").is_dir()
    from_file(small, "product", f"name: {'rất dài ' * 30}\nplace: song-ma\n")
    assert max(len(path.name) for path in (small.root / "products/song-ma").iterdir()) <= 60


@pytest.mark.parametrize("words", [("--no-input",), ()])
def test_where_nobody_can_be_asked_it_is_said_what_a_file_of_answers_says(small, words):
    done = new(small, "product", *words, typed="")
    assert done.exit_code == 1
    assert (
        "python build.py new product --from answers.yaml --no-input\n  name: …  # Name of the product (needed)\n"
        in (done.stderr)
    )


def test_what_already_bears_a_name_is_named_by_its_file(small):
    done = new(small, "product", typed="Gừng\nsong-ma\n\n\n\n\nmat-ong\nmat-cu\n")
    taken = re.findall(r"already taken by (\S+)\.$", done.stderr, re.MULTILINE)
    assert len(taken) == 2
    assert all((small.root / file).is_file() for file in taken), taken


PHOTO = "Ảnh vườn (1).PNG"


def test_photos_are_copied_and_shown_only_with_what_that_needs(small):
    file = small.put(f"máy ảnh/{PHOTO}", photo("#123456")).root / "máy ảnh" / PHOTO
    whole = f"photos: [{{file: '{file}', alt: Quả chín, credit: Người chụp, licence: CC BY 4.0}}, '{file}']\n"
    done = from_file(small, "product", f"name: Xoài\nplace: song-ma\n{whole}")
    folder = small.root / "products/song-ma/xoai"
    assert {path.name for path in folder.iterdir()} == {"product.yaml", "anh-vuon-1.png", "anh-vuon-1-2.png"}
    assert (folder / "anh-vuon-1.png").read_bytes() == photo("#123456")
    assert read(small, "products/song-ma/xoai/product.yaml").count("file:") == 1
    assert "show anh-vuon-1-2.png" in done.stdout
    assert [line for line in small.check(drafts=True) if "xoai" in line and line[0] == "E"] == []


def test_a_terminal_asks_until_an_answer_can_be_used(small):
    small.put(PHOTO, photo("#123456"))
    typed = [
        "", "mat ong", "có",  # the name is needed; there is one like it
        "Nowhere", "song ma", "?", "flower", "hoa", "50", "", "maybe", "k",
        "/no/such.jpg", f"'{small.root / PHOTO}' ", "Quả chín", "Người chụp", "",
        "Bad Name", "mat-ong", "mat-ong-rung",
    ]  # fmt: skip
    done = new(small, "product", typed="".join(f"{line}\n" for line in typed))
    assert done.exit_code == 0, done.output
    for code in ("The text is empty", "“Nowhere” is not one of", "is not yes or no", "cannot be read", "already taken"):
        assert code in done.output
    assert (
        read(small, "products/song-ma/mat-ong-rung/product.yaml")
        == "draft: yes\nname:\n  vi: mat ong\nproducer: htx-hoa\n"
    )
    assert (small.root / "products/song-ma/mat-ong-rung/anh-vuon-1.png").is_file()


@pytest.mark.parametrize("typed", ["", "Xoài\n", "Mật ong\nkhông\n", "Mật ong\n\n", "Xoài\nsong-ma\n\n\n\n\n"])
def test_who_stops_half_way_leaves_nothing_behind(small, typed):
    before = files(small)
    done = new(small, "product", typed=typed)
    assert done.exit_code == 1
    assert "Nothing was written." in done.output
    assert files(small) == before


def test_an_interruption_while_writing_leaves_nothing_half_written(small, monkeypatch):
    def interrupted(_from, to):
        to.write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(writing.shutil, "copyfile", interrupted)
    small.put(PHOTO, photo("#123456"))
    before = files(small)
    done = from_file(small, "product", f"name: Xoài\nplace: song-ma\nphotos: '{small.root / PHOTO}'\n")
    assert done.exit_code != 0
    assert files(small) == before


def test_what_cannot_be_written_is_told(small, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    before = files(small)
    monkeypatch.setattr(writing.Path, "rename", full)
    done = from_file(small, "story", "name: X\n")
    assert (done.exit_code, "Cannot write content/stories/x: the disk is full" in done.stderr) == (2, True)
    assert files(small) == before


def test_a_register_that_cannot_be_read_is_told_and_the_draft_stays(small):
    done = from_file(small.put(REGISTER, b"<<<<<<< HEAD\n"), "story", "name: X\n")
    assert (done.exit_code, f"{REGISTER} was not touched" in done.stderr) == (0, True)
    assert (small.root / "content/stories/x/story.yaml").is_file()


def test_a_product_needs_an_area(bare):
    small = bare.write(SETTINGS.partition("-- products")[0])
    done = from_file(small, "product", "name: Xoài\nplace: song-ma\n")
    assert (done.exit_code, "First: python build.py new district" in done.stderr) == (1, True)


def test_a_site_that_cannot_be_read_ends_with_two(site):
    done = from_file(site().put("site.yaml", b"name: x\n"), "product", ANSWERS["product"])
    assert (done.exit_code, "E303" in done.stdout) == (2, True)
