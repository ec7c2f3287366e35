"""`translate` as it is typed."""

import json

import pytest
from click.testing import CliRunner

from showcase.cli import main

FOLDER = "products/song-ma/mat-ong"
SITE = f"""\
-- {FOLDER}/product.yaml --
name: {{vi: Mật ong, en: Honey}}
summary: Mật của bản
season: {{months: [11]}}
"""


@pytest.fixture
def run(site, tmp_path, monkeypatch):
    small = site(SITE)
    monkeypatch.chdir(tmp_path)

    def running(*words):
        asked = ["translate", words[0], "--root", str(small.root), "--today", "2026-11-24", "--lang", "en", *words[1:]]
        return CliRunner().invoke(main, asked)

    return running


def lock(tmp_path):
    return (tmp_path / FOLDER / "i18n.lock").read_text("utf-8")


def test_the_state_of_a_language_is_told_with_what_to_do_first(run):
    done = run("status", "en")
    assert done.exit_code == 0
    assert done.stdout.startswith("English (en): 62 % of 3 texts translated, by words; 0 reviewed; interface: 100 %\n")
    assert "       1  missing\n" in done.stdout
    assert f"  {FOLDER}: in season now, missing 1 – Mật ong\n" in done.stdout
    assert run("status").stdout == done.stdout


def test_the_state_is_told_to_programs(run):
    [record] = json.loads(run("status", "--format", "json").stdout)
    assert (record["language"], record["percent"], record["things"][0]["folder"]) == ("en", 62, FOLDER)


@pytest.mark.parametrize("name", ["mat-ong", FOLDER, f"{FOLDER}/", FOLDER.replace("/", "\\")])
def test_a_thing_is_stamped_by_its_folder_or_its_id(run, tmp_path, name):
    assert run("stamp", name, "en").stdout == "Stamped: 1.\n"
    assert "  - name 6ea9d8aec428 " in lock(tmp_path)
    assert lock(tmp_path).endswith(" human\n")


def test_whoever_does_not_say_whose_it_is_takes_no_review_back(run, tmp_path):
    run("stamp", "mat-ong", "en", "--reviewed")
    assert run("stamp", "mat-ong", "en").stdout == "Stamped: 0.\n"
    assert lock(tmp_path).endswith(" reviewed\n")
    assert run("stamp", "mat-ong", "en", "--human", "--field", "name").stdout == "Stamped: 1.\n"


def test_all_that_has_no_stamp_is_stamped_where_it_is_said_whose_it_is(run):
    assert run("stamp", "en").exit_code == 2
    assert run("stamp", "en", "--unknown").stdout == "Stamped: 2.\n"
    assert run("stamp", "en", "--reviewed").stdout == "Stamped: 0.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("status", "fr"), "This site is not translated into “fr”; it is into: en."),
        (("status", "vi"), "it is into: en."),
        (("stamp", "nhan", "en"), "There is no folder and no id “nhan” here."),
        (("stamp", "mat-ong", "en", "--field", "nam"), "There is no text “nam” here; there are: name, summary."),
        (("export", "en", "site.yaml/en.po"), "Cannot write site.yaml/en.po"),
    ],
)
def test_what_is_not_there_is_said(run, words, told):
    done = run(*words)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_language_goes_out_and_comes_back(run, tmp_path):
    assert run("export", "en").stdout == "Written: content.en.po\n"
    assert run("import", "en", "content.en.po").stdout == "Translations written: 0; stamped: 0.\n"
    file = tmp_path / "content.en.po"
    file.write_text(
        file.read_text("utf-8").replace('"Mật của bản"\nmsgstr ""', '"Mật của bản"\nmsgstr "Ours"'), "utf-8"
    )
    assert run("import", "en", "content.en.po").stdout == "Translations written: 1; stamped: 1.\n"
    assert "summary:\n  vi: Mật của bản\n  en: Ours\n" in (tmp_path / FOLDER / "product.yaml").read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace("Ours", "<i>Ours</i>"), "utf-8")
    refused = run("import", "en", "content.en.po")
    assert refused.exit_code == 1
    assert "E731" in refused.stdout


def test_a_site_that_cannot_be_read_is_said_so(run, tmp_path):
    (tmp_path / "site.yaml").unlink()
    (tmp_path / "site.yaml").write_text("name: [\n", "utf-8")
    done = run("status")
    assert done.exit_code == 2
    assert "site.yaml" in done.stdout


def test_stamps_that_cannot_be_written_are_told(run, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device", f"{FOLDER}/i18n.lock")

    monkeypatch.setattr("showcase.translating.stamping.replace_whole", full)
    done = run("stamp", "mat-ong", "en", "--human")
    assert (done.exit_code, done.stderr) == (2, f"Cannot write {FOLDER}/i18n.lock: the disk is full\n")
