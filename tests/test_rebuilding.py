"""Where nothing was touched the last report is the answer; where anything was, it is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from showcase import building
from showcase.caching import stamps
from showcase.rebuilding import rebuild
from tests.small_sites import TODAY

pytestmark = pytest.mark.slow

PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\ngroup: bốn\n"


@pytest.fixture(autouse=True)
def settled(monkeypatch):
    """The files of a test are a moment old: they count as old enough."""
    monkeypatch.setattr(stamps, "_SETTLED", 0)


@pytest.fixture
def small(site):
    made = site(PRODUCT)
    made.put("site.yaml", (made.root / "site.yaml").read_bytes().replace(b"base_url", b"campaign: tu\n# "))
    rebuild(made._options({}))
    rebuild(made._options({}))  # The first one compiles; from here on nothing is new.
    return made


@pytest.fixture
def built(monkeypatch):
    """How often a build was begun."""
    begun = []
    real = building.prepare
    monkeypatch.setattr(building, "prepare", lambda options: (begun.append(options), real(options))[1])
    return begun


def test_where_nothing_was_touched_the_last_report_is_the_answer(small, built):
    before = small.build()
    rebuild(small._options({}))
    built.clear()
    report = rebuild(small._options({}))
    assert built == []
    assert report.problems == before.problems
    assert report.day == before.day
    published = (report.published.written, report.published.unchanged, report.published.removed)
    assert published == (0, len(small.files()), 0)


EDITS = {
    "a file changed": lambda small: small.put("products/song-ma/district.yaml", b"name: V\xe1\xbb\x9ba\n"),
    "a file came": lambda small: small.put("products/song-ma/moi/product.yaml", b"name: moi\n"),
    "a file went": lambda small: (small.root / "products/song-ma/mat-ong/product.yaml").unlink(),
    "a template": lambda small: small.put("templates/pages/new.html", b"new"),
    "a stylesheet": lambda small: small.put("assets/css/components/new.css", b"a{}"),
    "a language file": lambda small: (small.root / "locales/vi.po").unlink(),
    "the settings": lambda small: small.put("site.yaml", (small.root / "site.yaml").read_bytes() + b"\n"),
    "an output changed": lambda small: (small.output / "index.html").write_bytes(b"mine"),
    "an output went": lambda small: (small.output / "p/index.html").unlink(),
    "the list of files": lambda small: (small.output / ".showcase-files").write_bytes(b""),
    "the notes on the output": lambda small: [one.unlink() for one in (small.root / ".cache").glob("output-*")],
    "the last report": lambda small: [one.write_bytes(b"x") for one in (small.root / ".cache").glob("last-*")],
    "another build of the same": lambda small: small.build(),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_whatever_was_touched_it_is_built(small, built, edit):
    rebuild(small._options({}))
    built.clear()
    edit(small)
    built.clear()
    rebuild(small._options({}))
    assert len(built) == 1


@pytest.mark.parametrize(
    "asked", [{"today": TODAY + timedelta(days=1)}, {"drafts": True}, {"base_url": "https://a.example/"}]
)
def test_whatever_else_is_asked_for_it_is_built_and_so_is_what_was_asked_for_before(small, built, asked):
    rebuild(small._options(asked))
    rebuild(small._options({}))
    assert len(built) == 2


def test_what_a_host_tells_is_looked_at(small, built, monkeypatch):
    monkeypatch.setenv("DEPLOY_PRIME_URL", "https://b.example/")
    rebuild(small._options({}))
    assert len(built) == 1


def test_an_edit_that_was_taken_back_at_once_is_built_though_all_files_are_as_they_were(small, built, monkeypatch):
    """Their stamps are those of the last report; but a build of files too young to be trusted lies between."""
    aside = small.root / "aside"
    (small.root / "products/song-ma/mat-ong").rename(aside)
    monkeypatch.setattr(stamps, "_SETTLED", 2**62)
    rebuild(small._options({}))
    assert "p/mat-ong/index.html" not in small.files()
    aside.rename(small.root / "products/song-ma/mat-ong")
    rebuild(small._options({}))
    assert "p/mat-ong/index.html" in small.files()
    assert len(built) == 2


def test_files_that_are_too_young_are_never_trusted(small, built, monkeypatch):
    monkeypatch.setattr(stamps, "_SETTLED", 2**62)
    small.put("site.yaml", (small.root / "site.yaml").read_bytes() + b"\n")
    rebuild(small._options({}))
    rebuild(small._options({}))
    assert len(built) == 2


def test_what_a_link_among_the_projects_files_leads_to_is_looked_at(small):
    (small.root / "templates").rename(small.root / "elsewhere")
    (small.root / "templates").symlink_to("elsewhere", target_is_directory=True)
    for _ in range(2):
        rebuild(small._options({}))
    layout = small.root / "elsewhere/layouts/base.html"
    small.put("elsewhere/layouts/base.html", layout.read_bytes() + b"<!-- another -->")
    assert rebuild(small._options({})).published.written > 20


def test_where_somebody_elses_file_is_in_the_way_that_is_told_every_time(small):
    small.put("output/p/moi/index.html", b"mine")
    small.put("products/song-ma/moi/product.yaml", b"name: moi\n")
    for _ in range(2):
        assert rebuild(small._options({})).published.foreign == ("p/moi/index.html",)


def test_the_day_of_the_site_is_looked_at_where_none_is_asked_for(small, built, monkeypatch):
    options = replace(small._options({}), today=None)
    rebuild(options)
    rebuild(options)
    assert len(built) <= 2
    monkeypatch.setattr("showcase.rebuilding._today", lambda _options, _zone: TODAY + timedelta(days=400))
    built.clear()
    rebuild(options)
    assert len(built) == 1
