"""Same input, same bytes: on whatever machine, for however many jobs, after whatever was built before."""

import os
import re
import subprocess
import sys
from datetime import timedelta

import pytest

from showcase.profiling import PROFILE
from tests.rich_site import write_rich_site
from tests.small_sites import PROJECT, TODAY

pytestmark = pytest.mark.slow

PRODUCT = """\
-- site.yaml --
name: Chợ phiên
tagline: Sản vật của bản
province: Sơn La
base_url: https://cho.example/
languages: [{{code: vi, name: Tiếng Việt}}]
organisation: {{name: Nhóm}}
-- products/song-ma/mat-ong/product.yaml --
name: {name}
summary: "{summary}"
-- products/song-ma/mat-ong/story.vi.md --
## Ong

Bay qua [vùng](../).
"""
OLD = PRODUCT.format(name="Mật ong", summary="Ngọt")
NEW = PRODUCT.format(name="Mật ong", summary="Ngọt và thơm")


DATED = {
    "build.json",
    "status/index.html",
    "data/index.html",
    "data/places.geojson",
    "data/products.csv",
    "data/products.json",
}
"""What tells the day of the build; nothing else changes from one day to the next when nothing ends or begins."""


def test_a_second_build_writes_nothing_and_the_next_day_only_the_date(site):
    small = site(OLD)
    small.build()
    before = {path: (small.output / path).stat().st_mtime_ns for path in small.files()}
    assert small.build().published.written == 0
    assert {path: (small.output / path).stat().st_mtime_ns for path in small.files()} == before
    tomorrow = small.build(today=TODAY + timedelta(days=1)).published
    after = {path: (small.output / path).stat().st_mtime_ns for path in small.files()}
    assert {path for path in after if after[path] != before[path]} == DATED
    assert (tomorrow.written, tomorrow.removed) == (len(DATED), 0)


def test_a_build_after_an_edit_is_what_a_clean_one_would_be(site):
    small = site(OLD)
    small.build()
    small.write(NEW)
    small.build()
    incremental = small.bytes()
    small.build(output=small.root / "clean")
    clean = {
        file.relative_to(small.root / "clean").as_posix(): file.read_bytes() for file in _files(small.root / "clean")
    }
    assert incremental == clean


def test_pages_that_name_a_thing_and_do_not_tell_its_story_are_not_made_again_for_that(site):
    small = site(OLD)
    small.build()
    small.write(OLD.replace("Bay qua", "Bay lại qua"))
    published = small.build().published
    assert published.written == 1
    assert {"", "p/", "data/products.json", "d/song-ma/"}.isdisjoint(PROFILE.outputs)
    assert "p/mat-ong/" in PROFILE.outputs
    incremental = small.bytes()
    (small.root / ".cache").rename(small.root / "cache-before")
    small.output.rename(small.root / "output-before")
    small.build()
    assert small.bytes() == incremental


def test_how_far_a_story_is_translated_is_the_matter_of_the_pages_that_say_so(site):
    name = "-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n"
    story = (
        "-- products/song-ma/mat-ong/story.vi.md --\nOng bay.\n-- products/song-ma/mat-ong/story.en.md --\nBees fly.\n"
    )
    small = site(name + story)
    small.build()
    small.write(story.replace("Ong bay", "Ong bay rất xa"))
    small.build()
    assert {"", "p/", "d/song-ma/", "en/", "en/p/", "trade/", "data/products.json"}.isdisjoint(PROFILE.outputs)
    assert {"p/mat-ong/", "status/en/"} <= PROFILE.outputs.keys()


def test_only_the_page_of_a_hashtag_that_shows_a_product_is_made_again_for_it(site):
    names = [f"ong-{number:02d}" for number in range(26)]
    one = "-- products/song-ma/{name}/product.yaml --\nname: {name}\nhashtags: [MatOng]\nnet: [500 g]\n"
    small = site("".join(one.format(name=name) for name in names))
    small.build()
    small.write(one.format(name="ong-25").replace("500 g", "1 kg"))
    small.build()
    assert "t/matong/page/2/" in PROFILE.outputs
    assert "t/matong/" not in PROFILE.outputs


def _files(folder):
    return [file for file in folder.rglob("*") if file.is_file() and not file.name.startswith(".showcase")]


MACHINES = [
    {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Pago_Pago", "LC_ALL": "vi_VN.UTF-8", "PYTHONHASHSEED": "4242"},
]
"""How one is set in the middle, in the far east and in the far west; each does one job more at a time."""


def run(small, machine, output, *more):
    """What another process tells that builds the site."""
    words = ["build", "--root", str(small.root), "--output", str(output), "--today", "2026-11-24", *more]
    done = subprocess.run(
        [sys.executable, "-m", "showcase", *words],
        cwd=PROJECT, env={**os.environ, **machine}, check=True, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout + done.stderr


def test_what_one_process_kept_another_takes(site):
    small = site(OLD)
    run(small, MACHINES[0], small.output)
    small.write(OLD.replace("Bay qua", "Bay lại qua"))
    told = run(small, MACHINES[1], small.output, "--profile", "--lang", "en")
    taken, needed = map(int, re.search(r"(\d+) / (\d+) +Pages and files", told).groups())
    assert needed - taken == 1


def built_by(small, machine, jobs):
    """Path → bytes of the site as another process builds it, with no cache from before."""
    output = small.root / f"output-{jobs}"
    run(small, machine, output, "--jobs", str(jobs))
    cache = small.root / ".cache"
    cache.rename(small.root / f"cache-{jobs}")
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in _files(output)}


@pytest.mark.slow
def test_machines_differ_and_their_sites_do_not(bare):
    small = write_rich_site(bare)
    first, *others = (built_by(small, machine, jobs) for jobs, machine in enumerate(MACHINES, 1))
    assert [one == first for one in others] == [True, True]


@pytest.mark.slow
def test_a_rich_site_after_an_edit_is_what_a_clean_one_would_be(bare):
    small = write_rich_site(bare)
    small.build()
    story = small.root / "products/song-ma/mat-ong/story.vi.md"
    story.write_text(story.read_text(encoding="utf-8") + "\nMột câu nữa.\n", encoding="utf-8")
    (small.root / "products/song-ma/nhan/product.yaml").unlink()
    (small.root / "products/song-ma/nhan").rmdir()
    small.put("products/song-ma/mat-ong/doi.png", (small.root / "products/song-ma/mat-ong/ong.png").read_bytes())
    small.build()
    incremental = small.bytes()
    (small.root / ".cache").rename(small.root / "cache-before")
    small.output.rename(small.root / "output-before")
    small.build()
    assert small.bytes() == incremental
    assert not [path for path in incremental if "p/nhan/" in path]
