"""However processes are begun, they make the same bytes: forked on Linux, spawned on Windows and macOS."""

import shutil
import subprocess
import sys

import pytest

from tests.small_sites import PROJECT
from tests.tiny_site import write_tiny_site

_BUILD = """
import multiprocessing, sys
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path
from showcase.asked import Options
from showcase.building import build
from showcase.checking import alone
from showcase.reading import records
from showcase.rendering import page_files

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[3])
    page_files._MUCH = page_files._SPAN = 200
    page_files._SPANS = 8  # Few pages and things, and yet other processes make them.
    records._MANY, records._SPAN = alone._MANY, alone._SPAN = 1, 5
    begun, start = [], BaseProcess.start
    BaseProcess.start = lambda process: (begun.append(process.name), start(process))
    build(Options(root=Path(sys.argv[1]), output=Path(sys.argv[2]), today=date(2026, 11, 24), jobs=2))
    print(len(begun))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there all processes are spawned")
def test_spawned_processes_make_the_same_bytes_as_forked_ones(bare, tmp_path):
    small = write_tiny_site(bare)
    small.build()
    here = small.bytes()
    script = tmp_path / "build_it.py"
    script.write_text(_BUILD, encoding="utf-8")
    for method in ("fork", "spawn"):
        for name in ("records-?", "reads", "checks"):
            for file in (small.root / ".cache").glob(name):
                file.unlink()
        shutil.rmtree(small.output)
        words = [sys.executable, str(script), str(small.root), str(small.output), method]
        done = subprocess.run(
            words, cwd=PROJECT, env={"PYTHONPATH": str(PROJECT)}, check=True, capture_output=True, encoding="utf-8"
        )
        assert small.bytes() == here
        # Two for the records, two for the checks, and two for the pages.
        assert int(done.stdout) >= 6, done.stdout
