"""Whatever became of the cache, of the disk, of another build at the time: right output, or a clear sentence."""

import builtins
import errno
import io
import os
import shutil
from functools import partial

import pytest

from showcase.building import build
from showcase.caching import engine, keeping, stamps
from showcase.publishing.lock import Busy
from showcase.publishing.writing import CannotWrite
from showcase.rebuilding import rebuild
from tests.small_sites import SmallSite
from tests.tiny_site import photo

pytestmark = pytest.mark.slow

FOLDER = "products/song-ma/mat-ong"
TEXT = f"""\
-- {FOLDER}/product.yaml --
name: {{vi: Mật ong, en: Honey}}
season: {{months: [3]}}
photos: [{{file: ong.png, alt: Tổ ong, credit: Ai, licence: CC0 1.0}}]
-- {FOLDER}/story.vi.md --
## Ong

Bay qua [vùng](../).
"""


@pytest.fixture
def small(site, monkeypatch):
    monkeypatch.setattr(stamps, "_SETTLED", 0)  # The files of a test are a moment old: they count as old enough.
    made = site(TEXT).put(f"{FOLDER}/ong.png", photo("#F2B632"))
    made.build()
    return made


@pytest.fixture
def clean(small):
    """The files and the problems that are right."""
    return small.bytes(), small.build().problems


def kept(small):
    """The files of the cache, but for compiled templates and share pictures that came with the engine."""
    return sorted(file for file in (small.root / ".cache").rglob("*") if file.is_file())


def ends_right(small, clean):
    """Into the old output and into a new one."""
    report = rebuild(small._options({}))
    assert (small.bytes(), report.problems) == clean
    shutil.rmtree(small.output)
    report = small.build()
    assert (small.bytes(), report.problems) == clean


def scrambled(content, place):
    spot = place % max(1, len(content))
    return content[:spot] + bytes(255 - byte for byte in content[spot : spot + 3]) + content[spot + 3 :]


SPOILING = {
    "emptied": lambda _content: b"",
    "cut inside the seal": lambda content: content[:15],
    "cut after the seal": lambda content: content[:16],
    "cut in the middle": lambda content: content[: len(content) // 2],
    "scrambled in the middle": lambda content: scrambled(content, len(content) // 2),
    "scrambled at the end": lambda content: scrambled(content, len(content) - 3),
}


@pytest.mark.slow
@pytest.mark.parametrize("spoil", SPOILING.values(), ids=SPOILING)
def test_a_cache_of_which_every_file_is_spoilt(small, clean, spoil):
    names = {file.name for file in kept(small)}
    assert {"tables", "reads", "digests", "checks", "photos"} <= names
    assert any(name.startswith("records-") for name in names)
    for file in kept(small):
        small.put(file.relative_to(small.root).as_posix(), spoil(file.read_bytes()))
    ends_right(small, clean)


def test_a_cache_of_which_the_files_stand_for_each_other(small, clean):
    files = [file for file in kept(small) if file.parent == small.root / ".cache"]
    contents = [file.read_bytes() for file in files]
    for file, content in zip(files, contents[1:] + contents[:1], strict=True):
        file.write_bytes(content)
    ends_right(small, clean)


@pytest.mark.slow
def test_a_cache_of_another_engine(small, clean, monkeypatch):
    monkeypatch.setattr(engine, "_LIBRARIES", ("pillow",))
    engine.engine.cache_clear()
    ends_right(small, clean)
    engine.engine.cache_clear()


def test_a_cache_that_would_run_code_does_not(small, clean, tmp_path):
    proof = tmp_path / "proof"
    run = b"cos\nmkdir\n(V" + str(proof).encode() + b"\ntR."
    for file in kept(small):
        if file.parent == small.root / ".cache" and file.suffix != ".json":
            recipe = engine.engine() if file.name.startswith(("records-", "reads")) else "1"
            small.put(file.relative_to(small.root).as_posix(), keeping.sealed(run, recipe))
    ends_right(small, clean)
    assert not proof.exists()


@pytest.mark.slow
def test_without_a_cache(small, clean):
    shutil.rmtree(small.root / ".cache")
    ends_right(small, clean)


@pytest.mark.slow
@pytest.mark.parametrize("path", [".cache", ".cache/templates", ".cache/pictures", ".cache/tables"])
def test_a_file_where_a_folder_of_the_cache_should_be_or_the_other_way_round(small, clean, path):
    place = small.root / path
    if place.is_dir():
        shutil.rmtree(place)
        place.write_bytes(b"mine")
    else:
        place.unlink()
        place.mkdir()
    ends_right(small, clean)


OPEN = io.open


def refusing(monkeypatch, folder, error):
    """Let the system refuse to write below a folder: nothing refuses its administrator, who runs most CI."""

    def refuse(real, path, *args, **more):
        is_read = real is OPEN and not {"w", "a", "x", "+"} & set(str(more.get("mode") or (args or "r")[0]))
        if str(path).startswith(str(folder)) and not is_read:
            raise OSError(error, os.strerror(error))
        return real(path, *args, **more)

    calls = [(io, "open"), (builtins, "open"), *((os, name) for name in ("mkdir", "replace", "unlink", "rmdir"))]
    for module, name in calls:
        monkeypatch.setattr(module, name, partial(refuse, getattr(module, name)))


@pytest.mark.slow
@pytest.mark.parametrize(("error", "is_empty"), [(errno.EROFS, False), (errno.EACCES, True), (errno.ENOSPC, True)])
def test_a_cache_that_may_not_be_written_or_is_full(small, clean, monkeypatch, error, is_empty):
    if is_empty:
        shutil.rmtree(small.root / ".cache")
    refusing(monkeypatch, small.root / ".cache", error)
    small.put(f"{FOLDER}/product.yaml", (small.root / f"{FOLDER}/product.yaml").read_bytes())
    ends_right(small, clean)


def test_a_full_disk_is_told_with_the_path_and_the_systems_own_words_and_healed_later(small, clean, monkeypatch):
    small.put(f"{FOLDER}/story.vi.md", "Khác.\n".encode())
    with monkeypatch.context() as patched:
        refusing(patched, small.output, errno.ENOSPC)
        with pytest.raises(CannotWrite, match=r": No space left on device"):
            rebuild(small._options({}))
    assert small.bytes() == clean[0]
    rebuild(small._options({}))
    assert "Khác." in small.page("p/mat-ong").text


@pytest.mark.slow
def test_a_project_and_its_cache_that_were_moved_or_copied_elsewhere(small, clean, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    copied = SmallSite(elsewhere / "copied")
    shutil.copytree(small.root, copied.root)
    ends_right(copied, clean)
    small.root.rename(elsewhere / "moved")
    ends_right(SmallSite(elsewhere / "moved"), clean)


@pytest.mark.slow
def test_a_cache_that_came_from_a_project_of_the_same_names_and_other_words(small, tmp_path_factory):
    other = SmallSite(tmp_path_factory.mktemp("other") / "site")
    shutil.copytree(small.root, other.root, ignore=shutil.ignore_patterns("output"))
    for path in (f"{FOLDER}/product.yaml", f"{FOLDER}/story.vi.md", "products/song-ma/district.yaml"):
        text = (other.root / path).read_text(encoding="utf-8")
        other.put(path, text.replace("Ong", "Bướm").replace("ong", "sáp").replace("Mã", "Đà").encode())
    other.build()
    found = other.bytes()
    for folder in (other.output, other.root / ".cache"):
        shutil.rmtree(folder)
    other.build()
    assert found == other.bytes()


def test_two_builds_into_one_output_at_once_end_in_a_clear_sentence(small, clean):
    told = []

    def second(_done, total):  # noqa: ARG001 - progress is told both
        if not told:
            with pytest.raises(Busy) as busy:
                rebuild(small._options({}))
            told.append(busy.value)

    build(small._options({}), second)
    assert [str(one) for one in told] == [str(small.output)]
    ends_right(small, clean)


@pytest.mark.slow
def test_two_builds_into_two_outputs_with_one_cache_at_once(small):
    """In the midst of the one another begins and ends, which has no pictures to share and wants none kept."""
    small.put("site.yaml", (small.root / "site.yaml").read_bytes().replace(b"base_url:", b"# "))
    here, there = {"base_url": "https://cho.example/"}, {"output": small.root / "second"}
    expected = built(small, "expected-here", **here), built(small, "expected-there")
    for moment in (1, 3, 30):
        for output in (small.output, small.root / "second"):
            shutil.rmtree(output, ignore_errors=True)

        def meanwhile(done, total, moment=moment):  # noqa: ARG001 - progress is told both
            if done == moment:
                small.build(**there)

        assert build(small._options(here), meanwhile).published
        assert (small.bytes(), files(small.root / "second")) == expected


def files(output):
    found = (file for file in output.rglob("*") if file.is_file() and not file.name.startswith(".showcase"))
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in found}


def built(small, name, **asked):
    output = small.root / name
    small.build(output=output, **asked)
    return files(output)


@pytest.mark.slow
def test_one_output_between_two_addresses_and_two_outputs_with_one_cache(small):
    addresses = ["https://a.example/", "https://b.example/x/"]
    expected = {one: built(small, f"expected-{number}", base_url=one) for number, one in enumerate(addresses)}
    for _ in range(2):
        for one in addresses:
            assert rebuild(small._options({"base_url": one})).published
            assert small.bytes() == expected[one]
            again = rebuild(small._options({"base_url": one})).published
            assert (again.written, again.removed) == (0, 0)
    for number, one in enumerate(addresses):
        assert small.build(base_url=one, output=small.root / f"expected-{number}").published.written == 0


def test_links_and_folders_that_editors_lay_beside_templates_are_no_templates(small, clean):
    (small.root / "templates/pages/.#home.html").symlink_to("somebody@machine.1234")
    (small.root / "locales/.#vi.po").symlink_to("somebody@machine.1234")
    (small.root / "templates/pages/home.d").mkdir()
    ends_right(small, clean)
