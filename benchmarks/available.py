"""Which tools there are on this machine, and how those that are not there come to be: by pip and npm, in a folder."""

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from for_eleventy import Eleventy
from for_hugo import Hugo
from for_pelican import Pelican
from tools import Folders, Ours, Tool

SITES = Path(__file__).parent / "sites"
NAMES = ("ours", "hugo", "eleventy", "pelican")


@dataclass(frozen=True, slots=True)
class Places:
    """Where tools are looked for."""

    kept: Path
    """The folder that `install` fills."""
    hugo: str = ""
    """The program, where it is given."""
    modules: str = ""
    """The `node_modules` with Eleventy, where it is given."""
    pelican: str = ""
    """A Python that has Pelican, where it is given."""


def available(names: Sequence[str], places: Places, folders: Folders, project: Path) -> list[Tool]:
    """The tools of those names, without those that are not there; these are told."""
    made: dict[str, Callable[[], Tool | None]] = {
        "ours": lambda: Ours(folders, project),
        "hugo": lambda: _hugo(places, folders, project),
        "eleventy": lambda: _eleventy(places, folders, project),
        "pelican": lambda: _pelican(places, folders, project),
    }
    found = []
    for name in names:
        tool = made[name]()
        if tool:
            found.append(tool)
        else:
            print(f"{name} is not there and is left out; --install gets it")
    return found


def install(kept: Path) -> None:
    """Every tool into a folder: the Python ones into an environment, those of Node beside it."""
    venv.create(kept / "python", with_pip=True, clear=True)
    wanted = [f"-r{SITES / name / 'requirements.txt'}" for name in ("hugo", "pelican")]
    subprocess.run([_python(kept), "-m", "pip", "install", "--quiet", *wanted], check=True)
    npm = shutil.which("npm")
    if npm:
        (kept / "node").mkdir(exist_ok=True)
        shutil.copy(SITES / "eleventy/package.json", kept / "node")
        asked = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
        subprocess.run([npm, *asked], cwd=kept / "node", check=True)


def _hugo(places: Places, folders: Folders, project: Path) -> Tool | None:
    program = places.hugo or _packaged_hugo(places.kept) or shutil.which("hugo") or ""
    return Hugo(folders, project, program) if program else None


def _eleventy(places: Places, folders: Folders, project: Path) -> Tool | None:
    modules = Path(places.modules or places.kept / "node/node_modules")
    node = shutil.which("node")
    return Eleventy(folders, project, node, modules.resolve()) if node and (modules / "@11ty").is_dir() else None


def _pelican(places: Places, folders: Folders, project: Path) -> Tool | None:
    python = places.pelican or _python(places.kept)
    asked = [python, "-c", "import pelican, markdown"]
    has_it = Path(python).is_file() and subprocess.run(asked, capture_output=True, check=False).returncode == 0
    return Pelican(folders, project, str(Path(python).absolute())) if has_it else None


def _packaged_hugo(kept: Path) -> str:
    """The program inside the Python package: the script that starts it would cost Python's own start."""
    return str(next(kept.glob("python/**/hugo/binaries/hugo*"), ""))


def _python(kept: Path) -> str:
    return str(kept / "python" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
