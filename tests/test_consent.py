"""A withdrawal takes somebody off the whole site: after it no byte of the output tells of them."""

import re

import pytest

from showcase.building import prepare
from tests.rich_site import photo

pytestmark = pytest.mark.slow

NAME = "Ví Thị Mai"
QUOTE = "Ong nhà tôi hiền lắm"
ROLE = "Người giữ ong"
RECORD = "PHIEU-0042"
PORTRAIT = "#812345"
"""The portrait's one colour, which stands in the page until the picture has come."""

KINDS = {
    "product": ("products/song-ma/mat-ong/product.yaml", "name: Mật ong\nproducer: htx\n", "p/mat-ong/"),
    "producer": ("content/producers/htx/producer.yaml", "name: HTX\nkind: cooperative\n", "m/htx/"),
    "event": ("content/events/cho/event.yaml", "name: Chợ\nkind: fair\nstarts_on: 2026-12-05\n", "e/cho/"),
    "story": ("content/stories/ong/story.yaml", "name: Ong\npublished_on: 2026-01-01\n", "s/ong/"),
    "district": ("products/song-ma/district.yaml", "name: Sông Mã\n", "d/song-ma/"),
}
PEOPLE = """\
people:
  - name: {name}
    role: {role}
    quote: {quote}.
    portrait: {{file: {file}.png, alt: Chân dung của {name}, credit: Ảnh {name}, licence: CC0 1.0}}
    consent: {{scope: [name, quote, portrait], given_on: 2026-11-01, record: {record}{end}}}
"""
WITHDRAWN = ", withdrawn_on: 2026-11-24"


def write(small, end=""):
    """Somebody on every kind of page, in stories and short texts; and somebody else who stays."""
    for file, text, _ in KINDS.values():
        here = PEOPLE.format(name=NAME, role=ROLE, quote=QUOTE, record=RECORD, file="chi", end=end)
        other = PEOPLE.format(name="Mẫu Văn An", role="Người bán", quote="Mời vào", record="x", file="anh", end="")
        small.write(f"-- {file} --\n{text}summary: Gặp chị {NAME}.\n{here}{other.removeprefix('people:')[1:]}")
        folder = file.rpartition("/")[0]
        small.write(f"-- {folder}/story.vi.md --\nChị {NAME} kể chuyện.\n-- {folder}/story.en.md --\nBees.\n")
        small.put(f"{folder}/chi.png", photo(PORTRAIT)).put(f"{folder}/anh.png", photo("#1E6B45"))
    return small


def bytes_with(small, text):
    """The files that hold a text, in capital letters or small ones."""
    found = re.compile(re.escape(text.encode()), re.IGNORECASE)
    return {path for path, content in small.bytes().items() if found.search(content)}


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_agreed_is_on_the_page(site, kind):
    small = write(site())
    small.build()
    page = small.page(KINDS[kind][2])
    assert f"{NAME}Người giữ ong" in page.text.replace(f"{NAME} ", NAME)
    (quote, _) = page.all("section//blockquote")
    assert f"{QUOTE}." in "".join(quote.itertext())
    assert quote.find(".//cite").text == NAME
    portraits = [image for image in page.all("img") if image.get("alt") == f"Chân dung của {NAME}"]
    assert len(portraits) == 1
    assert f"Ảnh {NAME}" in page.text


def test_a_withdrawal_takes_them_off_every_page_card_and_file(site):
    small = write(site())
    small.build()
    told = (NAME, QUOTE, ROLE)
    assert all(len(bytes_with(small, text)) >= len(KINDS) for text in told)
    pictures = set(re.findall(r"assets/photos/\w+-180\.avif", small.page("m/htx/").html))
    before = small.files()

    small = write(small, WITHDRAWN)
    report = small.build()
    assert {text: bytes_with(small, text) for text in told} == {NAME: set(), QUOTE: set(), ROLE: set()}
    kept = set(re.findall(r"assets/photos/\w+-180\.avif", small.page("m/htx/").html))
    assert (len(pictures), len(kept)) == (2, 1)
    assert not (pictures - kept) & small.files()
    assert sum("assets/photos/" in path for path in small.files()) * 2 == sum("assets/photos/" in p for p in before)
    assert "Mẫu Văn An" in small.page("m/htx/").text
    assert [problem.code for problem in report.problems].count("W544") == len(KINDS)


def test_what_is_built_after_a_withdrawal_is_what_a_clean_build_would_be(site):
    small = write(site())
    small.build()
    write(small, WITHDRAWN).build()
    first = small.bytes()
    small.build(output=small.root / "clean")
    clean = small.root / "clean"
    assert first == {path: (clean / path).read_bytes() for path in small.files()}


def test_no_stage_after_reading_ever_had_them(site):
    prepared = prepare(write(site(), WITHDRAWN)._options({}))
    told = repr((prepared.catalog, prepared.plan, prepared.problems))
    assert "Mẫu Văn An" in told
    for secret in (NAME, QUOTE, ROLE, RECORD, "chi.png"):
        assert secret not in told


def test_the_id_of_a_paper_is_never_published(site):
    small = write(site())
    small.build()
    assert bytes_with(small, RECORD) == set()
