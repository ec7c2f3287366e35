"""Whatever was edited, a build that knows of the last one ends as one that knows of nothing."""

import pytest
from hypothesis import HealthCheck, given, settings

from tests.edit_scripts import run, scripts


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(script=scripts(longest=2))
def test_after_every_edit_the_site_is_what_a_clean_build_makes(engine, script):
    run(script, engine)
