"""The code at work, told by one mark: whoever updates it gets nothing that the code before has made."""

import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from showcase.caching.stamps import digest_of

_LIBRARIES = (
    *("babel", "icalendar", "jinja2", "markdown", "markupsafe", "nh3", "pillow", "pydantic", "pyyaml", "segno"),
    "tzdata",
)
"""Those whose work can be read in what is kept."""
_OPTIONAL = ("pillow-heif",)
"""The same, of those that may be missing: what could not be read without them is looked at again."""


CODE = Path(__file__).parents[1]
"""Where this project's code lies."""


@cache
def libraries() -> tuple[str, ...]:
    """Python and the libraries, with their versions."""
    return (sys.version, *(f"{name} {_version(name)}" for name in (*_LIBRARIES, *_OPTIONAL)))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        if name in _OPTIONAL:
            return ""
        raise


@cache
def engine() -> str:
    """A mark of this project's code, of Python and of the libraries."""
    code = sorted(CODE.rglob("*.py"))
    return digest_of([*libraries(), *(file.read_text(encoding="utf-8") for file in code)])
