"""What the tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.small_sites import SETTINGS, SmallSite, copy_engine, laid_over

settings.register_profile("steady", deadline=None)  # A slow machine is no mistake of ours.
settings.load_profile("steady")


def pytest_addoption(parser):
    """One option of ours: `--update-cases` writes what the tool says today into the cases and into the walk."""
    parser.addoption(
        "--update-cases",
        action="store_true",
        help="write what the tool says today into tests/sites/, tests/bad_inputs/ and docs/first-product.vi.md",
    )


def pytest_collection_modifyitems(items):
    """Slow tests first, so that no process is left with a long module when the others have ended."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(scope="session")
def engine(tmp_path_factory) -> Path:
    """The engine's own templates, styles, words and rules, away from the project: what small sites are laid over."""
    folder = tmp_path_factory.mktemp("engine")
    copy_engine(folder)
    # Compiled and drawn once for all of them.
    SmallSite(folder).write(SETTINGS).build()
    return folder


@pytest.fixture
def bare(tmp_path, engine) -> SmallSite:
    """An empty project: nothing but the engine's own templates, styles, words and rules."""
    return laid_over(engine, tmp_path)


@pytest.fixture
def site(bare) -> Callable[[str], SmallSite]:
    """A small site from one text, laid over the least that makes a site."""

    def make(text: str = "") -> SmallSite:
        return bare.write(SETTINGS).write(text)

    return make
