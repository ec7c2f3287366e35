"""As `tests/test_incremental.py`, with many and longer scripts: after every edit the site is what a clean build makes.

python benchmarks/edit_scripts.py [5000 scripts] [6 steps at most] [0, a seed]
"""

import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from hypothesis import HealthCheck, given, seed, settings  # noqa: E402 - the project's folder must be known

from tests.edit_scripts import Script, run, scripts  # noqa: E402
from tests.small_sites import copy_engine  # noqa: E402

_TOLD = 100
"""After so many scripts a line is printed."""


def main(count: int = 5000, longest: int = 6, first: int = 0) -> None:
    """Run so many scripts; the shortest that fails is told by its exception."""
    done, began = [0], time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        copy_engine(Path(folder))

        @seed(first)
        @settings(max_examples=count, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(script=scripts(longest))
        def holds(script: Script) -> None:
            run(script, Path(folder))
            done[0] += 1
            if done[0] % _TOLD == 0:
                print(f"{done[0]} scripts, {time.monotonic() - began:.0f} s", flush=True)

        holds()
    print(f"{done[0]} scripts of up to {longest} edits: each step ended as a clean build does.")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
