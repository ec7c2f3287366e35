"""The lock files: every package pinned and known by its hash, from whatever index a reader uses."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("requirements.txt", "requirements-test.txt")
PINNED = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+")


def packages(name: str) -> list[str]:
    """Each package of a lock file in one line."""
    return (ROOT / name).read_text(encoding="utf-8").replace(" \\\n   ", "").splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_every_package_is_pinned_with_its_hashes(name):
    assert [line for line in packages(name) if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_host_is_named(name):
    assert not re.search(r"://|--(?:extra-)?index|--find-links|--trusted-host", "\n".join(packages(name)))


@pytest.mark.parametrize("name", ["pillow", "pyyaml", "pydantic-core", "markupsafe", "nh3"])
def test_compiled_packages_are_locked_for_every_system(name):
    line = next(line for line in packages("requirements.txt") if line.startswith(f"{name}=="))
    assert line.count("--hash") > 20


def test_the_tests_run_on_the_very_packages_of_the_site():
    assert set(packages("requirements.txt")) <= set(packages("requirements-test.txt"))
