"""One build at a time."""

import subprocess
import sys
from time import monotonic

import pytest

from showcase.publishing.lock import NAME, Busy, locked
from showcase.publishing.writing import CannotWrite
from tests.small_sites import PROJECT

HOLD = """
import sys
from pathlib import Path
from showcase.publishing.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_folder_is_made_and_free_again_afterwards(tmp_path):
    output = tmp_path / "deep" / "output"
    with locked(output):
        assert output.is_dir()
    with locked(output):
        assert {file.name for file in output.iterdir()} <= {NAME}


def test_a_second_build_ends_at_once_while_another_holds_the_folder(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline().strip() == b"held"
        started = monotonic()
        with pytest.raises(Busy), locked(tmp_path):
            pass
        assert monotonic() - started < 1
        holder.kill()
        holder.wait()
        # A killed build leaves no lock behind: the system let go of it.
        with locked(tmp_path):
            pass


def test_what_goes_wrong_inside_lets_go_of_the_folder(tmp_path):
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError
    with locked(tmp_path):
        pass


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path):
    (tmp_path / "output").write_bytes(b"a file stands here")
    with pytest.raises(CannotWrite), locked(tmp_path / "output"):
        pass
    with pytest.raises(CannotWrite), locked(tmp_path / "output" / "deeper"):
        pass
