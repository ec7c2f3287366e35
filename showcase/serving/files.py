"""An output folder and the path of a request in, the file that answers it out, or none: the door to everything else."""

from pathlib import Path

_KNOWN = frozenset({".well-known"})
"""The one name with a dot before it that sites publish (RFC 8615)."""


def find_file(output: Path, path: str) -> Path | None:
    r"""The file or folder at a path without its first `/`; nothing that is hidden or lies outside, not even by a link.

    What has another meaning on Windows (`C:`, `\`) is refused everywhere.
    """
    *folders, name = path.split("/")
    hidden = any(part.startswith(".") and part not in _KNOWN for part in (*folders, name))
    if hidden or "" in folders or set(path) & set("\\:\0"):
        return None
    file = output / path
    try:
        return file if file.resolve(strict=True).is_relative_to(output.resolve()) else None
    except (OSError, RuntimeError):  # not there, a name too long, a ring of links
        return None
