"""The facts of this machine, gathered in one place; one that cannot be had counts as missing.

Only Python's own library is imported: `doctor` speaks where no package is installed.
"""

import ctypes
import locale
import shutil
import sys
import tempfile
import time
import webbrowser
from dataclasses import dataclass
from pathlib import Path

_UTF8 = 65001
"""Windows' number of UTF-8."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The facts."""

    root: str
    """The project's folder."""
    platform: str
    """As `sys.platform` has it."""
    python: tuple[int, int, int]
    """Its version."""
    has_packages: bool
    """Whether what the generator needs is installed."""
    encoding: str
    """The console's."""
    git: bool
    """Whether git is there."""
    browser: bool
    """Whether a browser can be opened."""
    free: int
    """Bytes free where the project lies."""
    refusal: str
    """Why nothing can be written into the project's folder; empty where it can."""
    has_site: bool
    """Whether `site.yaml` lies in the folder."""
    now: float
    """Seconds, by this machine's clock."""
    newest: float
    """When the newest file of the generator was written."""


def this_machine(root: Path, *, has_packages: bool) -> Machine:
    """The facts of the machine this runs on; one that cannot be had counts as missing."""
    engine = Path(__file__).parents[1]
    return Machine(
        root=str(root),
        platform=sys.platform,
        python=(sys.version_info.major, sys.version_info.minor, sys.version_info.micro),
        has_packages=has_packages,
        encoding=_encoding(),
        git=shutil.which("git") is not None,
        browser=_has_browser(),
        free=_free(root),
        refusal=_refusal(root),
        has_site=(root / "site.yaml").is_file(),
        now=time.time(),
        newest=max((file.stat().st_mtime for file in engine.glob("*.py")), default=0),
    )


def _encoding() -> str:
    if sys.platform == "win32":
        number = ctypes.windll.kernel32.GetConsoleOutputCP()
        return "UTF-8" if number == _UTF8 else f"cp{number}"
    return locale.getencoding()


def _has_browser() -> bool:
    try:
        return bool(webbrowser.get())
    except webbrowser.Error:
        return False


def _free(root: Path) -> int:
    try:
        return shutil.disk_usage(root).free
    except OSError:
        return 0


def _refusal(root: Path) -> str:
    try:
        with tempfile.TemporaryFile(dir=root):
            return ""
    except OSError as error:
        return error.strerror or str(error)
