"""The door, `build.py`, and the finding of a browser: without network, nothing installed."""

import ast
import os
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from types import SimpleNamespace

import pytest

import build
from showcase import testing

LOCKS = {"requirements.txt": "yaml"}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one lock file and an environment beside it whose installation was finished."""
    (tmp_path / "requirements.txt").write_text("pyyaml==6\n", encoding="utf-8")
    monkeypatch.setattr(build, "ROOT", tmp_path)
    venv = tmp_path / ".venv"
    executable(build.python_of(venv))
    stamp(venv, build.stamp_lines(LOCKS))
    return SimpleNamespace(root=tmp_path, venv=venv, lock=tmp_path / "requirements.txt")


@pytest.fixture
def steps(monkeypatch):
    """The commands an installation would run, written down instead; each ends with the next of `steps.codes`."""
    written = SimpleNamespace(commands=[], codes=[0, 0])

    def note(command, **_):
        written.commands.append(command)
        return SimpleNamespace(returncode=written.codes.pop(0), stdout=b"first\nNo space left on device\n")

    monkeypatch.setattr(build.subprocess, "run", note)
    return written


@pytest.fixture
def bare_machine(tmp_path, monkeypatch):
    """A machine without any browser; its only folder for programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SHOWCASE_BROWSER", raising=False)
    monkeypatch.setattr(testing, "in_usual_places", lambda: None)
    monkeypatch.setattr(testing, "playwright_browser", lambda: None)
    return tmp_path


def executable(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def stamp(venv: Path, lines: set[str]) -> None:
    (venv / "installed.txt").write_text("\n".join(lines), encoding="utf-8")


# What it needs


def test_old_pythons_can_read_it_far_enough_to_be_refused():
    ast.parse(Path(build.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_so_and_ends_with_2(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    source = Path(build.__file__).read_text(encoding="utf-8")
    with pytest.raises(SystemExit) as ending:
        exec(compile(source, "build.py", "exec"), {"__name__": "door"})  # noqa: S102  # our own file
    assert ending.value.code == 2
    assert "Python 3.11 or newer is needed" in capsys.readouterr().err


def test_only_the_tests_need_the_test_packages():
    assert build.locks_of([]) == build.locks_of(["serve", "test"]) == build.RUNTIME
    assert build.locks_of(["test", "-k", "door"]) == build.TESTING


def test_it_looks_for_everything_the_project_depends_on():
    project = tomllib.loads((testing.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {*project["dependencies"], *project["optional-dependencies"]["test"]}
    names = {name.partition(">")[0].lower() for name in wanted if not name.startswith("types-")}
    owners = packages_distributions()
    looked_for = " ".join(build.TESTING.values()).split()
    assert {owners[module][0].lower().replace("_", "-") for module in looked_for} == names


def test_packages_that_are_there_already_are_enough():
    assert build.has_modules({"requirements.txt": "json email"})
    assert not build.has_modules({"requirements.txt": "json no_such_module"})


# Its environment


@pytest.mark.parametrize(
    ("platform", "python"),
    [("win32", "Scripts/python.exe"), ("linux", "bin/python"), ("darwin", "bin/python")],
)
def test_each_system_keeps_python_at_its_own_place(platform, python):
    assert build.python_of(Path(".venv"), platform=platform) == Path(".venv", python)


def test_a_finished_installation_is_used_again(project):
    assert build.is_installed(project.venv, LOCKS)


def test_a_new_lock_asks_for_a_new_installation(project):
    project.lock.write_text("pyyaml==7\n", encoding="utf-8")
    assert not build.is_installed(project.venv, LOCKS)


def test_another_python_asks_for_a_new_installation(project, monkeypatch):
    monkeypatch.setattr(build, "PYTHON", "linux 3.99")
    assert not build.is_installed(project.venv, LOCKS)


def test_a_lost_interpreter_asks_for_a_new_installation(project):
    build.python_of(project.venv).unlink()
    assert not build.is_installed(project.venv, LOCKS)


def test_packages_are_installed_by_their_hashes_and_said_to_be_in_two_lines(project, steps, capsys):
    (project.venv / "installed.txt").unlink()
    assert build.install(project.venv, LOCKS, inside=False) == 0
    make, fill = steps.commands
    assert make == [sys.executable, "-m", "venv", "--clear", str(project.venv)]
    assert fill[0] == str(build.python_of(project.venv))
    assert fill[-3:] == ["--require-hashes", "-r", str(project.lock)]
    assert build.is_installed(project.venv, LOCKS)
    assert [line.split()[0] for line in capsys.readouterr().err.splitlines()] == ["Đang", "Installing"]


def test_new_packages_are_added_by_the_environments_own_python(project, steps):
    project.lock.write_text("pyyaml==7\n", encoding="utf-8")
    assert build.install(project.venv, LOCKS, inside=False) == 0
    (fill,) = steps.commands
    assert fill[:3] == [str(build.python_of(project.venv)), "-m", "pip"]
    assert build.is_installed(project.venv, LOCKS)


def test_a_lost_interpreter_is_replaced(project, steps):
    build.python_of(project.venv).unlink()
    assert build.install(project.venv, LOCKS, inside=False) == 0
    assert "--clear" in steps.commands[0]


def test_an_interrupted_installation_is_begun_anew(project, steps):
    (project.venv / "installed.txt").unlink()
    assert not build.is_installed(project.venv, LOCKS)
    build.install(project.venv, LOCKS, inside=False)
    assert "--clear" in steps.commands[0]


def test_there_is_no_stamp_while_pip_works(project, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(build.subprocess, "run", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build.install(project.venv, LOCKS, inside=False)
    assert not build.is_installed(project.venv, LOCKS)


def test_another_pythons_packages_never_count_after_a_failure(project, steps, monkeypatch):
    monkeypatch.setattr(build, "PYTHON", "linux 3.99")
    steps.codes[1] = 1
    build.install(project.venv, LOCKS, inside=False)
    assert "--clear" in steps.commands[0]
    assert build.read_stamp(project.venv) == set()


def test_a_failing_pip_is_told_with_its_last_lines_and_spoils_nothing(project, steps, capsys):
    (project.root / "requirements-test.txt").write_text("pytest==9\n", encoding="utf-8")
    steps.codes[0] = 1
    assert build.install(project.venv, {**LOCKS, "requirements-test.txt": "pytest"}, inside=False) == 1
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert "check the network and the free disk space" in said
    assert build.is_installed(project.venv, LOCKS)


def test_an_environment_never_makes_itself(project, steps):
    build.install(project.venv, LOCKS, inside=True)
    assert [command[2] for command in steps.commands] == ["pip"]


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_without_venv_it_says_what_to_install(project, steps, monkeypatch, capsys, missing):
    monkeypatch.setattr(build, "find_spec", lambda name: None if name == missing else name)
    assert build.install(project.venv, LOCKS, inside=False) == 2
    assert "sudo apt install python3-venv" in capsys.readouterr().err
    assert steps.commands == []


# The way through


def test_with_all_packages_it_makes_nothing_and_goes_on(monkeypatch):
    monkeypatch.setattr(build, "has_modules", lambda _: True)
    monkeypatch.setattr(build, "VENV", Path("elsewhere"))
    monkeypatch.setattr(build, "run", lambda args: f"ran {args}")
    assert build.main(["serve"]) == "ran ['serve']"


def test_a_failed_installation_ends_there(monkeypatch):
    monkeypatch.setattr(build, "has_modules", lambda _: False)
    monkeypatch.setattr(build, "is_installed", lambda *_: False)
    monkeypatch.setattr(build, "VENV", Path("elsewhere"))
    monkeypatch.setattr(build, "install", lambda *_, **__: 1)
    assert build.main([]) == 1


def test_after_an_installation_it_goes_on_inside(monkeypatch):
    monkeypatch.setattr(build, "has_modules", lambda _: False)
    monkeypatch.setattr(build, "is_installed", lambda *_: True)
    monkeypatch.setattr(build, "VENV", Path("elsewhere"))
    monkeypatch.setattr(build, "hand_over", lambda args: f"handed over {args}")
    assert build.main(["check"]) == "handed over ['check']"


def test_inside_its_own_environment_it_goes_on_at_once(monkeypatch):
    monkeypatch.setattr(build, "VENV", Path(sys.prefix))
    monkeypatch.setattr(build, "is_installed", lambda *_: True)
    monkeypatch.setattr(build, "run", lambda args: f"ran {args}")
    assert build.main([]) == "ran []"


def test_vietnamese_reaches_a_console_of_another_encoding():
    said = subprocess.run(
        [sys.executable, "-c", "import build; build.speak_utf8(); build.tell('Đang cài')"],
        cwd=testing.ROOT,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=True,
    ).stderr
    assert said.decode("utf-8").strip() == "Đang cài"


# The browser


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program on Windows")
@pytest.mark.parametrize("name", ["google-chrome", "chromium", "microsoft-edge"])
def test_a_browser_on_the_path_is_found(bare_machine, name):
    assert testing.find_browser() is None
    browser = executable(bare_machine / name)
    assert testing.find_browser() == browser


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program on Windows")
def test_the_browser_that_was_named_goes_first(bare_machine, monkeypatch):
    executable(bare_machine / "google-chrome")
    named = executable(bare_machine / "own" / "browser")
    monkeypatch.setenv("SHOWCASE_BROWSER", named)
    assert testing.find_browser() == named


def test_edge_is_found_where_windows_keeps_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    edge = executable(tmp_path / "Microsoft" / "Edge" / "Application" / "msedge.exe")
    assert testing.in_usual_places("win32") == edge


def test_chrome_is_found_where_macos_keeps_it(tmp_path, monkeypatch):
    monkeypatch.setattr(testing.Path, "home", lambda: tmp_path)
    chrome = executable(tmp_path / "Applications" / "Google Chrome.app" / "Contents" / "MacOS" / "Google Chrome")
    assert testing.in_usual_places("darwin") in {chrome, "/" + testing.MACOS_PLACES[0]}  # there may be a real one


@pytest.mark.usefixtures("bare_machine")
def test_without_a_browser_the_tests_fail_and_say_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(testing, "install_browser", lambda: None)
    assert testing.run_tests([]) == 2
    assert "Install Chrome, Chromium or Edge" in capsys.readouterr().err


@pytest.fixture
def commands(monkeypatch):
    """The commands that installing a browser would run, written down instead; those in `fails` end badly."""
    written = SimpleNamespace(said=[], fails=set())

    def note(command, **_):
        words = [Path(command[0]).name, *command[1:]]
        written.said.append(" ".join(words))
        return SimpleNamespace(returncode=int(words[1] in written.fails))

    monkeypatch.setattr(testing.subprocess, "run", note)
    return written


def as_user(monkeypatch, number: int) -> None:
    monkeypatch.setattr(testing.sys, "platform", "linux")
    monkeypatch.setattr(testing.os, "geteuid", lambda: number, raising=False)
    monkeypatch.setattr(testing.shutil, "which", lambda _: "/usr/bin/apt-get")


def test_root_on_debian_gets_debians_chromium(commands, monkeypatch):
    as_user(monkeypatch, 0)
    testing.install_browser()
    assert commands.said == [
        "apt-get update",
        "apt-get install -y --no-install-recommends chromium fonts-noto-core",
    ]


def test_others_get_playwrights_own(commands, monkeypatch):
    as_user(monkeypatch, 1000)
    testing.install_browser()
    assert [words.partition(" ")[2] for words in commands.said] == ["-m playwright install chromium"]


def test_where_debian_has_none_playwrights_own_is_tried(commands, monkeypatch):
    as_user(monkeypatch, 0)
    commands.fails.add("install")
    testing.install_browser()
    assert commands.said[-1].endswith("-m playwright install chromium")
