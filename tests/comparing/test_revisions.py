"""A git revision comes out as files; where there is none, that is said in words."""

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.comparing.compare import compare
from showcase.comparing.revisions import NotComparable, files_of
from showcase.problems.codes import CODES
from tests.small_sites import SETTINGS, SmallSite

GIT = shutil.which("git")
PRODUCT = "-- products/song-ma/mat-ong/product.yaml --\nname: {vi: Mật ong, en: Honey}\n"

pytestmark = pytest.mark.skipif(GIT is None, reason="git is not on this machine")


def git(root, *words):
    who = ["-c", "user.name=Test", "-c", "user.email=test@cho.example", "-c", "commit.gpgsign=false"]
    subprocess.run([GIT, *who, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """A git that knows nothing of the machine's own settings."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


@pytest.fixture
def kept(tmp_path):
    """A site of which one state is kept in git, in a folder below the repository's root."""

    def keep(text=PRODUCT):
        small = SmallSite(tmp_path / "site").write(SETTINGS + text)
        git(tmp_path, "init", "-q")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", "first")
        git(tmp_path, "tag", "first")
        return small

    return keep


def told(small, revision="first", **options):
    return [one.code for one in compare(small._options(options), revision)]


def run(small, *words, lang="en"):
    return CliRunner().invoke(main, ["check", "--root", str(small.root), "--lang", lang, *words])


def test_the_files_of_a_revision_stand_in_a_folder_while_they_are_needed(kept):
    small = kept(PRODUCT + "-- docs/x.md --\nx\n").put("products/song-ma/mat-ong/product.yaml", b"name: x\n")
    with files_of(small.root, "first") as folder:
        files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        assert files == {"site.yaml", "products/song-ma/district.yaml", "products/song-ma/mat-ong/product.yaml"}
        assert "Honey" in (folder / "products/song-ma/mat-ong/product.yaml").read_text(encoding="utf-8")
    assert not folder.exists()
    assert small.root.joinpath("products/song-ma/mat-ong/product.yaml").read_bytes() == b"name: x\n"


def test_photos_stay_where_they_are_and_videos_come(kept, tmp_path):
    small = SmallSite(tmp_path / "site").put("products/x/a.JPG", b"x").put("products/x/a.mp4", b"x")
    kept("")
    with files_of(small.root, "first") as folder:
        assert [path.name for path in (folder / "products/x").iterdir()] == ["a.mp4"]


def test_links_are_not_made(kept, tmp_path):
    (tmp_path / "site" / "content").mkdir(parents=True)
    (tmp_path / "site" / "content" / "away").symlink_to("/etc")
    small = kept()
    with files_of(small.root, "first") as folder:
        assert not (folder / "content/away").is_symlink()
    assert told(small) == []


def test_a_change_is_told_against_the_kept_state(kept):
    small = kept()
    assert told(small) == told(small, "HEAD") == []
    small.put("products/song-ma/mat-ong/product.yaml", b"name: x\nstatus: withdrawn\n")
    assert told(small) == ["W935"]


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD~5", "first:site.yaml", "a b", "HEAD^{tree}"])
def test_an_unknown_revision_is_told_with_what_to_write(kept, revision):
    done = run(kept(), "--against", revision)
    assert done.exit_code == 2
    assert f"There is no revision “{revision}”" in done.stdout
    assert "origin/main" in done.stdout


def test_a_folder_without_git_is_told(tmp_path):
    small = SmallSite(tmp_path / "site").write(SETTINGS)
    done = run(small, "--against", "HEAD", "--format", "json")
    (row,) = json.loads(done.stdout)["problems"]
    assert (done.exit_code, row["code"]) == (2, "E962")
    assert row["message"].endswith(": the project does not lie in a git repository.")


def test_a_damaged_history_is_told_in_the_readers_language(kept, tmp_path):
    small = kept()
    commit = subprocess.check_output([GIT, "rev-parse", "first"], cwd=tmp_path, encoding="utf-8").strip()
    for one in (tmp_path / ".git/objects").glob("??/*"):
        if one.parent.name + one.name != commit:
            one.unlink()
    done = run(small, "--against", "first", "--format", "json", lang="vi")
    (row,) = json.loads(done.stdout)["problems"]
    assert (done.exit_code, row["code"]) == (2, "E962")
    assert row["message"].endswith(": thư mục .git bị hỏng, hoặc chép chưa đủ.")


def test_a_machine_without_git_is_told(kept, monkeypatch):
    small = kept()
    monkeypatch.setenv("PATH", "")
    done = run(small, "--against", "HEAD")
    assert (done.exit_code, "ERROR E961" in done.stdout) == (2, True)


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_site_that_cannot_be_read_is_told(kept, side):
    good, bad = SETTINGS.partition("-- products")[0].partition(" --\n")[2].encode(), b"name: ["
    small = kept("-- site.yaml --\nname: [\n" if side == "before" else "")
    small.put("site.yaml", bad if side == "after" else good)
    done = run(small, "--against", "first")
    assert (done.exit_code, "ERROR E964" in done.stdout) == (2, True)


def test_a_revision_from_before_there_was_a_site_is_told(tmp_path):
    small = SmallSite(tmp_path).write("-- readme.txt --\nx\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    small.write(SETTINGS)
    with pytest.raises(NotComparable) as caught:
        compare(small._options({}), "HEAD")
    assert caught.value.problem.code == "E964"


def test_differences_are_told_in_groups_and_end_well(kept):
    small = kept()
    assert "No published address" in run(small, "--against", "first").stdout
    small.write("-- products/song-ma/che/product.yaml --\nname: Chè\nproofs:\n"
                "  - {kind: award, scope: x, evidence: {tier: A, seen_on: 2026-01-01}}\n")  # fmt: skip
    done = run(small, "--against", "first")
    assert done.exit_code == 0
    assert done.stdout.index("== Addresses ==") < done.stdout.index("H931") < done.stdout.index("== Recognitions")
    vietnamese = run(small, "--against", "first", lang="vi").stdout
    assert "== Địa chỉ ==" in vietnamese
    assert "/p/che/ là địa chỉ mới" in vietnamese


def test_for_programs_there_is_one_list(kept):
    small = kept()
    assert json.loads(run(small, "--against", "first", "--format", "json").stdout)["problems"] == []
    small.put("products/song-ma/mat-ong/product.yaml", b"name: x\nstatus: withdrawn\n")
    (row,) = json.loads(run(small, "--against", "first", "--format", "json").stdout)["problems"]
    assert (row["code"], row["file"]) == ("W935", "products/song-ma/mat-ong/product.yaml")
    assert run(small, "--against", "first", "--format", "github").stdout.count("\n::warning file=products/") == 1


def test_the_page_of_a_job_has_them_under_a_heading_of_their_own(kept, tmp_path_factory, monkeypatch):
    page = tmp_path_factory.mktemp("job") / "page.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    small = kept()
    run(small, "--against", "first", "--format", "github")
    small.write("-- products/song-ma/che/product.yaml --\nname: Chè\n")
    run(small, "--against", "first", "--format", "github")
    none, some = page.read_text(encoding="utf-8").split("## For another pair of eyes\n")[1:]
    assert none.strip() == "No published address, star, certificate or consent changes against first."
    assert "HINT H931: " in some


def test_every_obstacle_has_its_words():
    assert {code for code in CODES if code.startswith("E96")} == {"E961", "E962", "E963", "E964"}
