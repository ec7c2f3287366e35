"""What the tests share."""

import shutil
from collections.abc import Callable

import pytest

from tests.small_sites import PROJECT, SETTINGS, SmallSite


def pytest_addoption(parser):
    """One option of ours: `--update-cases` writes what the cases of `tests/sites/` say today."""
    parser.addoption("--update-cases", action="store_true", help="write the expected files of tests/sites/ anew")


@pytest.fixture
def bare(tmp_path) -> SmallSite:
    """An empty project: nothing but the engine's own templates, styles, words and rules."""
    for folder in ("templates", "assets", "locales", "content/rules", "content/places"):
        if (PROJECT / folder).is_dir():
            shutil.copytree(PROJECT / folder, tmp_path / folder)
    return SmallSite(tmp_path)


@pytest.fixture
def site(bare) -> Callable[[str], SmallSite]:
    """A small site from one text, laid over the least that makes a site."""

    def make(text: str = "") -> SmallSite:
        return bare.write(SETTINGS).write(text)

    return make
