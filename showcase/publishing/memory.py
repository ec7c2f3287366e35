"""The list of files that we published: nothing else in the output folder is ever ours to change or to remove."""

from collections.abc import Collection
from pathlib import Path

NAME = ".showcase-files"
"""The list's file, inside the output folder."""


def recall(output: Path) -> frozenset[str]:
    """The paths that earlier builds published, or were about to; a damaged list makes nothing ours."""
    try:
        lines = (output / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return frozenset()
    return frozenset(line for line in lines if is_inside(line))


def remember(paths: Collection[str]) -> bytes:
    """The list's bytes."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def is_inside(path: str) -> bool:
    """Whether a path can only mean a file inside the output folder, on every system."""
    return not {"", ".", ".."} & set(path.split("/")) and not {"\\", ":", "\0"} & set(path)
