"""A folder in, another province's site out: the engine, rules of the whole country, and a sample to begin with."""

import re
import shutil
from datetime import date
from pathlib import Path

from showcase.model.folding import slug
from showcase.scaffolding.reference import write_reference

_START = Path(__file__).with_name("new_site")
"""What a new site begins with, with gaps for its province."""
_ENGINE = (
    "build.py", "requirements.txt", "LICENSE", "licenses", ".gitignore", ".gitattributes", "showcase", "templates",
    "assets", "locales", "content/rules", "docs/content.vi.md", "docs/content.md", "docs/problems", "docs/hosting",
)  # fmt: skip
"""What is taken along as it is, where it is there."""
_LEFT = shutil.ignore_patterns("__pycache__", "root", ".DS_Store")
"""`assets/root/` is a site's own."""
PLACEHOLDER = "[ĐIỀN tên tỉnh]"
"""What stands where nobody has said which province it is."""


class NotEmpty(Exception):
    """The folder has something in it already."""


class InsideTheEngine(Exception):
    """The folder lies inside of the project that it would be made of."""


def found_site(engine: Path, folder: Path, province: str, today: date) -> None:
    """A site in `folder` that builds at once; raises `NotEmpty`, `InsideTheEngine`, or `OSError` where it cannot be.

    It is made beside its place: whoever is interrupted has no half of a site.
    """
    if folder.is_relative_to(engine):
        raise InsideTheEngine
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    half = folder.with_name(f".{folder.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    try:
        _fill(half, engine, province, today)
        if folder.exists():
            folder.rmdir()
        half.rename(folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _fill(half: Path, engine: Path, province: str, today: date) -> None:
    half.mkdir(parents=True)
    for name in _ENGINE:
        (half / name).parent.mkdir(parents=True, exist_ok=True)
        if (engine / name).is_dir():
            shutil.copytree(engine / name, half / name, ignore=_LEFT)
        elif (engine / name).is_file():
            shutil.copyfile(engine / name, half / name)
    # What would end a text in quotes is left out.
    named = re.sub(r'[\x00-\x1f"\\{}]', "", province)
    gaps = {"{province}": named, "{seed}": slug(province) or "ocop", "{today}": today.isoformat()}
    for file in sorted(path for path in _START.rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8")
        for gap, said in gaps.items():
            text = text.replace(gap, said)
        target = half / file.relative_to(_START)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    write_reference(half, half / "locales")
