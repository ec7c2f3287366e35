"""Which tools there are on this machine, and how those that are not there come to be: by pip and npm, in a folder."""

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from for_hugo import Hugo
from for_node import Astro, Eleventy, Scripted
from for_pelican import Pelican
from tools import Folders, Ours, Tool

SITES = Path(__file__).parent / "sites"
NAMES = ("ours", "hugo", "eleventy", "astro", "pelican")


@dataclass(frozen=True, slots=True)
class Places:
    """Where tools are looked for."""

    kept: Path
    """The folder that `install` fills."""
    hugo: str = ""
    """The program, where it is given."""
    modules: str = ""
    """The `node_modules` with Eleventy and Astro, where it is given."""
    pelican: str = ""
    """A Python that has Pelican, where it is given."""


def available(names: Sequence[str], places: Places, folders: Folders, project: Path) -> list[Tool]:
    """The tools of those names, without those that are not there; these are told."""
    made: dict[str, Callable[[], Tool | None]] = {
        "ours": lambda: Ours(folders, project),
        "hugo": lambda: _hugo(places, folders, project),
        "eleventy": lambda: _scripted(Eleventy, "@11ty/eleventy", places, folders, project),
        "astro": lambda: _scripted(Astro, "astro", places, folders, project),
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
        wanted = [f"{name}@{version}" for name, version in _packages().items()]
        asked = ["install", "--prefix", str(kept / "node"), "--no-audit", "--no-fund", "--no-package-lock", "--silent"]
        subprocess.run([npm, *asked, *wanted], check=True)


def _packages() -> dict[str, str]:
    """What the sites for Node need, with versions."""
    files = [SITES / name / "package.json" for name in ("eleventy", "astro")]
    found: dict[str, str] = {}
    for file in files:
        found |= json.loads(file.read_text(encoding="utf-8"))["dependencies"]
    return found


def _hugo(places: Places, folders: Folders, project: Path) -> Tool | None:
    program = places.hugo or _packaged_hugo(places.kept) or shutil.which("hugo") or ""
    return Hugo(folders, project, program) if program else None


def _scripted(kind: type[Scripted], package: str, places: Places, folders: Folders, project: Path) -> Tool | None:
    """With the Node that npm has put beside it: Astro wants a newer one than many systems have."""
    modules = Path(places.modules or places.kept / "node/node_modules").absolute()
    own = modules / "node/bin/node"
    node = str(own) if own.is_file() else shutil.which("node")
    return kind(folders, project, node, modules) if node and (modules / package).is_dir() else None


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
