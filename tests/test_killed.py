"""A build that is killed, whenever that is, leaves whole files only, and the next build heals what it left."""

import pytest

from tests.kills import edited, killed, moments
from tests.small_sites import laid_over


@pytest.fixture(scope="module")
def halfway(tmp_path_factory, engine):
    with edited(laid_over(engine, tmp_path_factory.mktemp("killed") / "site")) as site:
        yield site


@pytest.mark.slow
def test_killed_at_any_moment_with_all_its_processes(halfway):
    for moment in moments(halfway, 36):
        killed(halfway, moment)


@pytest.mark.slow
def test_killed_alone_its_processes_end_with_it_and_hold_nothing(halfway):
    for moment in moments(halfway, 4):
        killed(halfway, moment, "alone")
