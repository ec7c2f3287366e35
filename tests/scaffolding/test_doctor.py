"""`doctor` says what on a machine stands in the way, and what to do; whatever is missing, it speaks."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from showcase.cli import main
from showcase.scaffolding import doctor, machine
from showcase.scaffolding.doctor import as_text, examine
from showcase.scaffolding.machine import Machine, this_machine

ROOT = Path(__file__).parents[2]
GOOD = Machine(
    root="/home/x/showcase", platform="linux", python=(3, 12, 1), has_packages=True, encoding="UTF-8", git=True,
    browser=True, free=5_000_000_000, refusal="", has_site=True, now=2_000_000_000, newest=1_900_000_000,
)  # fmt: skip
WINDOWS = replace(GOOD, platform="win32", root="C:\\showcase")


def states(found):
    return {one.name: one.state for one in examine(found) if one.state != "ok"}


@pytest.mark.parametrize("good", [GOOD, WINDOWS])
def test_a_good_machine_is_ready(good):
    assert states(good) == {}
    assert as_text(tuple(examine(good)), 1).endswith("This machine is ready.")


@pytest.mark.parametrize(
    ("change", "name", "state"),
    [
        ({"python": (3, 10, 9)}, "python", "error"),
        ({"has_packages": False}, "packages", "warning"),
        ({"has_site": False}, "project", "error"),
        ({"refusal": "Permission denied"}, "rights", "error"),
        ({"free": 100_000_000}, "disk", "error"),
        ({"free": 500_000_000}, "disk", "warning"),
        ({"root": "C:\\Users\\x\\OneDrive - Hội\\showcase"}, "path", "warning"),
        ({"root": "C:\\Users\\Lò Văn Mẫu\\showcase"}, "path", "warning"),
        ({"root": "C:\\" + "x" * 130}, "path", "warning"),
        ({"encoding": "cp1258"}, "console", "warning"),
        ({"encoding": "cp437"}, "console", "warning"),
        ({"git": False}, "git", "warning"),
        ({"browser": False}, "browser", "warning"),
        ({"now": 1_000_000_000}, "clock", "warning"),
    ],
)
def test_what_stands_in_the_way_is_told_in_both_languages_with_a_remedy(change, name, state):
    changed = replace(WINDOWS, **change)
    assert states(changed) == {name: state}
    (found,) = [one for one in examine(changed) if one.name == name]
    assert all(found.says)
    assert all(found.remedy)
    assert found.remedy[0] != found.remedy[1]


def test_only_what_prevents_a_build_ends_with_one(monkeypatch, capsys):
    for change, code in (({"git": False, "browser": False}, 0), ({"has_site": False}, 1)):
        found = replace(GOOD, **change)
        monkeypatch.setattr(doctor, "this_machine", lambda *_args, _found=found, **_more: _found)
        assert doctor.main([], ROOT, has_packages=True) == code
    assert "Cần sửa trước đã" in capsys.readouterr().out


def test_a_machine_that_lacks_nearly_everything_is_still_looked_at(monkeypatch, tmp_path):
    monkeypatch.setattr(machine.shutil, "which", lambda _name: None)
    monkeypatch.setattr(machine.webbrowser, "get", _raises(machine.webbrowser.Error))
    found = this_machine(tmp_path / "nowhere", has_packages=False)
    assert {"packages", "project", "rights", "disk", "git", "browser"} <= states(found).keys()


def test_programs_get_a_list(tmp_path):
    done = CliRunner().invoke(main, ["doctor", "--format", "json", "--root", str(tmp_path), "--lang", "en"])
    rows = json.loads(done.stdout)
    assert done.exit_code == 1
    assert {"name": "project", "state": "error"}.items() <= rows[2].items()
    assert rows[2].keys() == {"name", "state", "says", "remedy"}


@pytest.mark.slow
def test_it_speaks_without_any_package(tmp_path):
    # Elsewhere, where nothing was installed by the door; -S: nor is anything found that the Python at work has.
    for name in ("showcase", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "build.py", tmp_path)
    done = subprocess.run(
        [sys.executable, "-S", "build.py", "doctor", "--lang", "en"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "The packages needed are not there yet." in done.stdout
    assert done.stderr == ""


def _raises(error):
    def fail():
        raise error

    return fail
