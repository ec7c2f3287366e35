"""`init` begins another province's site: it builds at once, and what is to be filled in is plain to see."""

import subprocess
import sys
from datetime import date

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.cli.options import ROOT
from showcase.mending.project import formatting
from showcase.scaffolding import founding
from showcase.scaffolding.founding import found_site
from tests.small_sites import SmallSite

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 24)


def init(folder, *words):
    return CliRunner().invoke(main, ["init", str(folder), "--today", "2026-11-24", "--lang", "en", *words])


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("provinces") / "dien-bien"
    found_site(ROOT, folder, "Điện Biên", TODAY)
    return SmallSite(folder)


def test_a_new_site_builds_without_an_error(founded):
    report = founded.build()
    assert [problem for problem in report.problems if problem.severity == "error"] == []
    assert founded.check() == [
        "W720 content/stories/gioi-thieu/story.en.md:1",  # gaps to fill in
        "W720 content/stories/gioi-thieu/story.vi.md:1",
        "W904 products/vi-du/san-pham-mau/product.yaml:2",  # it has sample data
        "W720 site.yaml",
        "W720 site.yaml",
    ]
    assert [change.file for change in formatting(founded.root).changes] == []
    home = founded.page("")
    assert "Sản vật của Điện Biên" in home.text
    assert "Sơn La" not in home.html


def test_its_one_product_is_marked_as_a_sample(founded):
    founded.build()
    page = founded.page("p/san-pham-mau")
    assert "mẫu" in page.text
    assert page.meta("robots") == "noindex"


def test_what_is_to_be_filled_in_is_marked(founded):
    marked = {
        file
        for file in founded.root.rglob("*.yaml")
        if "showcase" not in file.parts and "[ĐIỀN" in file.read_text("utf-8")
    }
    assert founded.root / "site.yaml" in marked
    assert "[ĐIỀN" in (founded.root / "content/stories/gioi-thieu/story.vi.md").read_text("utf-8")


def test_nothing_of_this_site_goes_along(founded):
    files = {file.relative_to(founded.root).as_posix() for file in founded.root.rglob("*")}
    assert {
        "README.md",
        ".gitignore",
        ".gitattributes",
        "build.py",
        "schema/product.schema.json",
        "docs/fields.vi.md",
    } <= files
    assert not {"assets/root", "tests", ".git"} & files
    assert {file for file in files if file.startswith("products/")} <= {
        "products/vi-du", "products/vi-du/district.yaml", "products/vi-du/san-pham-mau",
        *(f"products/vi-du/san-pham-mau/{name}" for name in ("product.yaml", "story.vi.md", "story.en.md")),
    }  # fmt: skip
    assert (founded.root / "content/places/communes.csv").read_text().count("\n") == 1


@pytest.mark.slow
def test_its_own_command_line_adds_to_it(founded):
    def run(*words):
        return subprocess.run(
            [sys.executable, "-m", "showcase", *words, "--lang", "en"],
            cwd=founded.root, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    answers = founded.put("answers.yaml", "name: Vùng Tủa Chùa\n".encode()).root / "answers.yaml"
    assert "Written" in run("new", "district", "--from", str(answers), "--no-input").stdout
    answers.write_text("name: Chè\nplace: tủa chùa\n", "utf-8")
    assert "products/vung-tua-chua/che" in run("new", "product", "--from", str(answers), "--no-input").stdout
    checked = run("check", "--drafts")
    assert (checked.returncode, "ERROR" in checked.stdout) == (0, False)


@pytest.mark.parametrize("name", ['Tỉnh "A" \\ B', "Tỉnh: {vi}\n#x", ""])
def test_any_name_of_a_province_makes_a_site(tmp_path, name):
    done = init(tmp_path / "new", "--province", name)
    assert done.exit_code == 0, done.output
    assert [line for line in SmallSite(tmp_path / "new").check() if line[0] == "E"] == []


def test_the_way_into_a_folder_can_be_copied(tmp_path):
    assert f'  · cd "{tmp_path / "Tỉnh mới"}"\n' in init(tmp_path / "Tỉnh mới").output


@pytest.mark.parametrize("name", ["file", "folder"])
def test_a_folder_that_is_not_empty_is_refused(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/x").touch()
    (tmp_path / "file").touch()
    done = init(tmp_path / name)
    assert (done.exit_code, "is not empty" in done.stderr) == (2, True)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "x"]


def test_a_folder_inside_of_the_project_is_refused():
    done = init(ROOT / "products" / "dien-bien")
    assert (done.exit_code, "../dien-bien" in done.stderr) == (2, True)
    assert not (ROOT / "products" / "dien-bien").exists()


def test_an_empty_folder_is_taken_and_who_is_interrupted_leaves_nothing(tmp_path, monkeypatch):
    (tmp_path / "new").mkdir()

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(founding, "write_reference", interrupted)
    with pytest.raises(KeyboardInterrupt):
        found_site(ROOT, tmp_path / "new", "X", TODAY)
    assert list(tmp_path.rglob("*")) == [tmp_path / "new"]
    monkeypatch.undo()
    assert init(tmp_path / "new").exit_code == 0
    assert (tmp_path / "new/site.yaml").is_file()
