"""As `tests/test_killed.py`, more often: a build that is killed leaves whole files only, and the next one heals them.

python benchmarks/kills.py [200 kills] [0, a seed]
"""

import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from tests.kills import edited, killed, moments  # noqa: E402 - the project's folder must be known
from tests.small_sites import SETTINGS, SmallSite, copy_engine, laid_over  # noqa: E402


def main(count: int = 200, seed: int = 0) -> None:
    """Kill so many builds, every fifth of them without the processes that work for it."""
    with tempfile.TemporaryDirectory() as folder:
        engine = Path(folder) / "engine"
        copy_engine(engine)
        SmallSite(engine).write(SETTINGS).build()
        with edited(laid_over(engine, Path(folder) / "killed" / "site")) as halfway:
            for number, moment in enumerate(moments(halfway, count, seed)):
                killed(halfway, moment, "alone" if number % 5 == 0 else "everybody")
    print(f"{count} builds killed: whole files only, and each healed by the next build.")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
