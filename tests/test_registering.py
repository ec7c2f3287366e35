"""The register of published addresses grows by the tool alone, and nothing in it is ever changed."""

import json
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from showcase.cli import main
from showcase.registering import Unreadable, register_addresses
from tests.small_sites import SETTINGS, SmallSite

PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\nformerly: [ong]\n"
BROKEN = "-- products/song-ma/hong/product.yaml --\nname: Hồng: sấy\n"
FILE = "content/addresses.csv"


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules: nothing of it is drawn."""
    return lambda text="": SmallSite(tmp_path).write(SETTINGS).write(text)


def register(small, **options):
    return register_addresses(small._options(options))


def kept(small):
    return (small.root / FILE).read_bytes().decode()


def test_a_new_register_holds_everything_published_sorted_with_the_day(site):
    small = site(PRODUCT)
    assert register(small) == ("d/song-ma/", "p/mat-ong/", "p/ong/")
    assert kept(small) == "address,since\nd/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\np/ong/,2026-11-24\n"
    assert [path.name for path in (small.root / "content").iterdir()] == ["addresses.csv"]


def test_a_second_time_changes_nothing(site):
    small = site(PRODUCT)
    register(small)
    before = (small.root / FILE).stat()
    assert register(small, today=date(2027, 1, 1)) == ()
    after = (small.root / FILE).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@pytest.mark.parametrize(
    ("before", "added"),
    [
        ("address,since\nz,x\n\np/ong/,2020-01-01\n", "d/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\n"),
        ("address,since\r\np/ong/,2020-01-01\r\n", "d/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\n"),
        ("address,since\np/ong/,2020-01-01", "\nd/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\n"),
        ("\ufeffaddress,since\np/ong/,2020-01-01\n", "d/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\n"),
        ("since,note,address\n2020-01-01,,p/ong/\n", "2026-11-24,,d/song-ma/\n2026-11-24,,p/mat-ong/\n"),
        ("address,since\rp/ong/,2020-01-01\r", "\nd/song-ma/,2026-11-24\np/mat-ong/,2026-11-24\n"),
    ],
)
def test_what_was_there_stays_byte_for_byte(site, before, added):
    small = site(PRODUCT).put(FILE, before.encode())
    register(small)
    assert kept(small) == before + added
    assert register(small) == ()


@pytest.mark.parametrize("before", ["<<<<<<< HEAD\n", "adress,since\n", "", 'address,since\n"p'])
def test_a_register_that_cannot_be_read_is_not_touched(site, before):
    small = site(PRODUCT).put(FILE, before.encode())
    with pytest.raises(Unreadable):
        register(small)
    assert kept(small) == before


def test_a_broken_thing_keeps_its_address_and_a_draft_has_none(site):
    draft = "-- products/song-ma/nhap/product.yaml --\nname: Nháp\ndraft: yes\n"
    assert register(site(BROKEN + draft), drafts=True) == ("d/song-ma/", "p/hong/")


def test_of_a_site_that_cannot_be_read_nothing_is_registered(site):
    small = site(PRODUCT).put("site.yaml", b"name: [")
    assert register(small) == ()
    assert not (small.root / FILE).exists()


rows = st.lists(
    st.sampled_from(["p/ong/", "p/mat-ong/", "m/cu/", "x", "", "p/ong/,2020-01-01", "d/song-ma/,2020-01-01"])
)


@given(rows=rows, ends=st.booleans())
def test_whatever_rows_there_were_all_that_is_published_stands_there_afterwards(tmp_path_factory, rows, ends):
    small = SmallSite(tmp_path_factory.mktemp("site")).write(SETTINGS + PRODUCT)
    before = "\n".join(["address,since", *rows]) + ("\n" if ends else "")
    small.put(FILE, before.encode())
    register(small)
    assert kept(small).startswith(before)
    assert register(small) == ()


def run(small, *words):
    return CliRunner().invoke(main, ["check", "--root", str(small.root), "--lang", "en", *words])


def test_the_command_says_what_it_did_and_then_what_is_wrong(site):
    small = site(PRODUCT + BROKEN)
    first = run(small, "--fix")
    assert f"{FILE}: 4 addresses added." in first.stdout
    assert "E205" in first.stdout
    assert "H924" not in first.stdout
    assert first.exit_code == 1
    assert f"{FILE}: nothing to add." in run(small, "--fix").stdout
    assert "addresses" not in run(small).stdout


def test_for_programs_the_output_stays_one_list(site):
    small = site(PRODUCT)
    assert json.loads(run(small, "--fix", "--format", "json").stdout)
    assert (small.root / FILE).is_file()


def test_a_register_that_cannot_be_read_is_told_with_its_place(site):
    done = run(site(PRODUCT).put(FILE, b"<<<<<<< HEAD\n"), "--fix")
    assert f"{FILE} was not touched" in done.stderr
    assert f"{FILE}:1  ERROR E102:\n" in done.stdout
    assert done.exit_code == 1


def test_a_register_that_cannot_be_written_ends_with_two(site):
    small = site(PRODUCT).put("content", b"a file where the folder should be")
    done = run(small, "--fix")
    assert (done.exit_code, "Cannot write" in done.stderr) == (2, True)
    assert isinstance(done.exception, SystemExit)
