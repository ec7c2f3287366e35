"""`fmt` and `check --fix` as a volunteer types them: shown first, written whole, and nothing else touched."""

import codecs
import json

import pytest
from click.testing import CliRunner

from showcase.cli import main
from tests.small_sites import SmallSite

FILE = "products/song-ma/mat-ong/product.yaml"
SLIP = b"name:\n\tvi: M\xe1\xba\xadt ong\n"
MENDED = "name:\n  vi: Mật ong\n".encode()
FORM = """\
-- site.yaml --
name:
  vi: Chợ phiên
tagline:
  vi: Sản vật
province:
  vi: Sơn La
languages:
  - {code: vi, name: Tiếng Việt}
organisation:
  name:
    vi: Nhóm
-- products/song-ma/district.yaml --
name:
  vi: Vùng Sông Mã
"""


@pytest.fixture
def site(tmp_path):
    """A small site without templates, words and rules, all of whose files are in their form."""
    return lambda: SmallSite(tmp_path).write(FORM)


def run(small, *words, answer=None, **environment):
    runner = CliRunner(env=environment)
    return runner.invoke(main, [words[0], "--root", str(small.root), "--lang", "en", *words[1:]], input=answer)


def kept(small, file=FILE):
    return (small.root / file).read_bytes()


@pytest.fixture
def terminal(monkeypatch):
    """Somebody sits before it."""
    monkeypatch.setattr("showcase.cli.mends._is_asked", lambda: True)


def test_what_would_be_mended_is_shown_and_stays_where_nobody_can_be_asked(site):
    small = site().put(FILE, SLIP)
    done = run(small, "check", "--fix")
    assert f"--- {FILE}\n+++ {FILE}\n@@ -1,3 +1,3 @@\n name:\n-→ vi: Mật ong\n+  vi: Mật ong\n" in done.stdout
    assert done.output.endswith(
        "1 files were not written. To write what was shown: python build.py check --fix --yes\n"
    )
    assert done.exit_code == 1
    assert kept(small) == SLIP


def test_with_yes_it_is_written_and_what_remains_is_told(site):
    small = site().put(FILE, SLIP + b"group: x\n")
    done = run(small, "check", "--fix", "--yes")
    assert "1 files mended." in done.stdout
    assert "E402" in done.stdout
    assert "E202" not in done.stdout
    assert kept(small) == MENDED + b"group: x\n"
    assert "p/mat-ong/" in kept(small, "content/addresses.csv").decode()


@pytest.mark.parametrize(
    ("answer", "after"), [("y\n", MENDED), ("có\n", MENDED), ("n\n", SLIP), ("\n", SLIP), ("", SLIP)]
)
@pytest.mark.usefixtures("terminal")
def test_at_a_terminal_it_is_asked_for(site, answer, after):
    small = site().put(FILE, SLIP)
    done = run(small, "check", "--fix", answer=answer)
    assert "Write these changes into 1 files? (y/n)" in done.stderr
    assert kept(small) == after


def test_a_program_that_reads_is_told_the_problems_alone(site):
    small = site().put(FILE, SLIP)
    done = run(small, "check", "--fix", "--yes", "--format", "json")
    assert json.loads(done.stdout)["version"] == 1
    assert "+  vi: Mật ong" in done.stderr


def test_marks_and_line_ends_that_nobody_sees(site):
    crlf = "name:\r\n\u00a0\u00a0vi: Mật ong\r\n".encode()
    small = site().put(FILE, codecs.BOM_UTF8 + crlf)
    done = run(small, "check", "--fix", "--yes")
    assert "-‹U+FEFF›name:\n-␣␣vi: Mật ong\n" in done.stdout
    assert kept(small) == MENDED.replace(b"\n", b"\r\n")


def test_what_is_right_is_not_touched(site):
    small = site().put(FILE, MENDED)
    before = {file: file.stat().st_mtime_ns for file in small.root.rglob("*.yaml")}
    assert "---" not in run(small, "check", "--fix", "--yes").stdout
    assert "0 of 3 files" in run(small, "fmt").stdout
    assert {file: file.stat().st_mtime_ns for file in small.root.rglob("*.yaml")} == before


def test_files_are_written_in_their_form_with_their_own_line_ends(site):
    small = site().put(FILE, "group: 4\r\nname: Mật ong # tên\r\n".encode())
    done = run(small, "fmt")
    assert kept(small) == "name: # tên\r\n  vi: Mật ong\r\ngroup: 4\r\n".encode()
    assert (done.exit_code, done.stdout) == (0, f"{FILE}\n1 of 3 files written anew.\n")


def test_somebody_may_look_first(site):
    small = site().put(FILE, b"name: A\n")
    assert "-name: A\n+name:\n+  vi: A\n" in run(small, "fmt", "--diff").stdout
    checked = run(small, "fmt", "--check")
    assert (checked.exit_code, checked.stdout) == (1, f"{FILE}\n1 of 3 files would be written anew.\n")
    assert kept(small) == b"name: A\n"


def test_a_file_with_errors_is_named_and_left_alone(site):
    small = site().put(FILE, b"group: 4\nname: A\ncolour: red\n")
    done = run(small, "fmt")
    assert (done.exit_code, done.stderr[: len(FILE)]) == (1, FILE)
    assert kept(small) == b"group: 4\nname: A\ncolour: red\n"


def test_only_some_files(site):
    small = site().put(FILE, b"name: A\n")
    small.put("site.yaml", b"base_url: https://cho.vn/\n" + kept(small, "site.yaml"))
    run(small, "fmt", str(small.root / "products"))
    assert kept(small) == b"name:\n  vi: A\n"
    assert kept(small, "site.yaml").startswith(b"base_url")
    assert run(small, "fmt", str(small.root.parent)).exit_code == 2


def test_a_link_leads_to_nothing_that_is_written(site, tmp_path_factory):
    other = tmp_path_factory.mktemp("other") / "product.yaml"
    other.write_bytes(SLIP)
    small = site()
    (small.root / FILE).parent.mkdir(parents=True)
    (small.root / FILE).symlink_to(other)
    run(small, "check", "--fix", "--yes")
    run(small, "fmt")
    assert other.read_bytes() == SLIP
    assert (small.root / FILE).is_symlink()


def test_nothing_is_brought_into_form_where_the_languages_are_not_known(site):
    small = site().put("site.yaml", b"name: [").put(FILE, b"name: A\n")
    assert run(small, "fmt").exit_code == 2
    assert kept(small) == b"name: A\n"


def test_a_file_that_cannot_be_written_is_told(site, monkeypatch):
    def full(_file, _content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("showcase.mending.changes.replace_whole", full)
    done = run(site().put(FILE, b"name: A\n"), "fmt")
    assert (done.exit_code, done.stderr) == (2, f"Cannot write {FILE}: the disk is full\n")


def test_a_file_keeps_who_may_write_it(site):
    small = site().put(FILE, b"name: A\n")
    (small.root / FILE).chmod(0o664)
    run(small, "fmt")
    assert (small.root / FILE).stat().st_mode & 0o777 == 0o664
