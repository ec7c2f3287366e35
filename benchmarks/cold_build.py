"""How long a build from nothing takes, as a whole process: `python benchmarks/cold_build.py [products] [runs]`.

It is the corpus of compare.py without an address of its own, so without share pictures, QR codes, feeds and sitemap;
its stories are longer than those for which the goal was set. Nothing is kept from run to run. Told are wall-clock and
processor seconds of each run, so that a busy machine shows.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated import PROJECT, generate

GOAL = 3.0
"""Seconds for 202 products, as many as the province had in early 2025."""


def measured(root: Path) -> tuple[float, float]:
    """Wall-clock and processor seconds of one build into an empty folder, without a cache."""
    with tempfile.TemporaryDirectory() as output:
        before, started = os.times(), time.monotonic()
        command = [sys.executable, "-m", "showcase", "build", "--root", str(root), "--output", output, "--quiet"]
        subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
        wall, after = time.monotonic() - started, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return wall, used


def main(products: int = 202, runs: int = 3) -> None:
    """Print each run and the best of them."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        generate(root, products)
        found = [measured(root) for _ in range(runs)]
    for wall, used in found:
        print(f"{products} products x 2 languages: {wall:.2f} s wall, {used:.2f} s processor")
    print(f"best {min(found)[0]:.2f} s; goal {GOAL} s for 202")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
