"""The tools that keep one style over the whole tree, each told by pyproject.toml what to mind."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("words", ["ruff check", "ruff format --check", "mypy"])
def test_the_tree_pleases(words):
    done = subprocess.run(
        [sys.executable, "-m", *words.split()], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
