"""What volunteers type, paste and upload: each file of `tests/bad_inputs/` is a case, with what it is answered.

A case is the files of a product's folder (`-- product.yaml --`), or of elsewhere by their path, laid over a site in
which nothing is wrong. `{U+200B}` stands for a character nobody could see, `{C9}` for a byte that is no text. A codec
behind a name (`-- product.yaml | utf-16 --`) is how the file was saved, `-- ong.jpg = empty --` a file of that state.

What `check` says stands under `-- said --`: place and code, message, remedy, and the line mended, behind a `!` when the
tool may mend it by itself. Nothing there: it is accepted as it is. To add a case: write its files, run
`python build.py test tests/test_bad_inputs.py --update-cases`, and read aloud what was written.
"""

import re
from pathlib import Path

import pytest

from showcase.checking.case import Case
from showcase.checking.rules import check
from showcase.planning.plan import plan_site
from showcase.problems.consequences import causes
from showcase.problems.telling import in_order, message_of, remedy_of
from showcase.reading.catalog import read_catalog
from showcase.words import read_words
from tests.made_pictures import bars, png_header, saved
from tests.small_sites import ALWAYS, PROJECT, SETTINGS, TODAY, SmallSite, laid_over

CASES = sorted((Path(__file__).parent / "bad_inputs").rglob("*.txt"))
FOLDER = "products/song-ma/mat-ong/"
UNFINISHED = ALWAYS | {"H903", "H907", "W901"}
"""What may be missing from any of the cases: a translation, a producer."""
WORDS = read_words(PROJECT / "locales" / "problems", "vi")

_SITE = """\
-- content/places/communes.csv --
code,type,name,slug,former_district_codes
04168,Xã,Sông Mã,song-ma,126
04054,Xã,Song Khủa,song-khua,128
-- content/places/merges.csv --
old_code,old_type,old_name,former_district_code,new_code,merged_on
-- content/places/points.csv --
code,approx_lat,approx_lon
-- content/sources.yaml --
bao: {title: Ong về bản, publisher: Báo của bản, published: 2026-05-02, link: https://bao.example/ong}
-- content/producers/htx-hoa/producer.yaml --
name: {vi: HTX Hoa, en: Flower Cooperative}
kind: cooperative
-- products/song-ma/mat-ong/product.yaml --
name: {vi: Mật ong, en: Honey}
producer: htx-hoa
-- products/song-ma/nhan/product.yaml --
name: {vi: Nhãn, en: Longan}
producer: htx-hoa
"""
_PHOTO = saved(bars())
_HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)
FILES = {
    "a photo": _PHOTO,
    "empty": b"",
    "half of a photo": _PHOTO[: len(_PHOTO) // 2],
    "from an iPhone": _HEIC,
    "a PDF": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "a Word file": b"PK\x03\x04\x14\0\x06\0" + bytes(100),
    "a link of Windows": b"L\0\0\0\x01\x14\x02\0" + bytes(100),
    "of 60000 by 60000 points": png_header(60_000, 60_000),
    "a web page": b"<!doctype html><title>Anh</title>",
}
"""States of a file that is no text, by what one would call them."""
_PART = re.compile(
    r"^-- (?P<name>[^|=\n]+?)(?: \| (?P<codec>[\w-]+)| = (?P<state>[^\n]+?))? --\n(?P<text>.*?)(?=^-- [^\n]+ --\n|\Z)",
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture(scope="module")
def project(engine, tmp_path_factory) -> SmallSite:
    """A site in which nothing is wrong, whose files the cases replace."""
    small = laid_over(engine, tmp_path_factory.mktemp("volunteers")).write(SETTINGS).write(_SITE)
    for name in ("claims", "translation"):
        # Tables of words, which take most of the time and have tests of their own.
        (small.root / f"content/rules/{name}.yaml").unlink()
    return small.put(FOLDER + "ong.jpg", _PHOTO)


@pytest.fixture
def laid(project):
    """Lays a case's files over the site; afterwards it is as it was."""
    before: dict[Path, bytes | None] = {}

    def lay(part):
        name = part["name"]
        path = project.root / (name if "/" in name or name.startswith("site.") else FOLDER + name)
        before[path] = path.read_bytes() if path.exists() else None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if part["state"] != "gone":
            path.write_bytes(content_of(part))

    yield lay
    for path, content in before.items():
        path.unlink(missing_ok=True)
        if content is not None:
            path.write_bytes(content)
        for folder in path.parents:
            if any(folder.iterdir()):
                break
            folder.rmdir()


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_volunteers_write_is_answered(case, project, laid, request):
    written, expected = case.read_text("utf-8").split("-- said --\n")
    for part in _PART.finditer(written):
        laid(part)
    said = said_of(project.root)
    if request.config.getoption("--update-cases"):
        case.write_text(f"{written}-- said --\n{said}", encoding="utf-8", newline="\n")
    assert said == expected


def content_of(part):
    """The bytes of a case's file."""
    if part["state"]:
        return FILES[part["state"]]
    text = re.sub(r"\{U\+([0-9A-F]+)\}", lambda match: chr(int(match[1], 16)), part["text"])
    pieces = re.split(r"\{([0-9A-F]{2})\}", text)
    return b"".join(
        bytes.fromhex(piece) if index % 2 else piece.encode(part["codec"] or "utf-8")
        for index, piece in enumerate(pieces)
    )


def said_of(root):
    """What is said of the site, in Vietnamese."""
    catalog, problems = read_catalog(root)
    # Without an address no share pictures are planned, which takes longest.
    problems += check(Case(catalog, plan_site(catalog, TODAY, ""), TODAY)) if catalog else []
    return "".join(map(said, in_order(one for one in causes(problems) if one.code not in UNFINISHED)))


def said(problem):
    place = str(problem.place).removeprefix(FOLDER)
    fix = problem.fix
    mark = "!" if fix and fix.is_safe else "="
    lines = (
        [f"  {mark} {number} | {line}\n" for number, line in enumerate(fix.text.split("\n"), fix.line)] if fix else []
    )
    return f"{place} {problem.code}\n  {message_of(problem, WORDS)}\n  → {remedy_of(problem, WORDS)}\n{''.join(lines)}"
