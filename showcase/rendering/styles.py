"""The stylesheet and the script that every page carries inline: no request more, and whole on a USB stick."""

import re
from pathlib import Path

from markupsafe import Markup

_ORDER = ("tokens.css", "base.css", "compositions", "components", "utilities.css")


def read_styles(assets: Path, motif: str = "") -> Markup:
    """All stylesheets joined in the order of their floors, without comments and needless spaces; of motifs only one."""
    order = (*_ORDER, f"motifs/{motif}.css")
    files = [file for name in order for file in _files(assets / "css" / name)]
    return Markup(shorten("\n".join(file.read_text(encoding="utf-8") for file in files)))  # noqa: S704 - our own


def read_script(assets: Path, name: str = "site.js") -> Markup:
    """The script of every page, or another, as written but for its comments and indentation."""
    script = assets / "js" / name
    text = script.read_text(encoding="utf-8") if script.is_file() else ""
    return Markup(re.sub(r"(?m)^\s+|^//.*\n|\s*/\*.*?\*/\s*", "", text))  # noqa: S704 - our own


def shorten(css: str) -> str:
    """`css` without comments, line breaks and spaces that mean nothing."""
    without_comments = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", without_comments)).replace(";}", "}").strip()


def _files(path: Path) -> list[Path]:
    return sorted(path.glob("*.css")) if path.is_dir() else [path] if path.is_file() else []
