"""The list of files that we published: nothing else in the output folder is ever ours to change or to remove."""

from collections.abc import Collection
from pathlib import Path

NAME = ".showcase-files"
"""The list's file, inside the output folder."""


def recall(output: Path) -> frozenset[str]:
    """The paths that earlier builds published, or were about to."""
    try:
        return frozenset((output / NAME).read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        return frozenset()


def remember(paths: Collection[str]) -> bytes:
    """The list's bytes."""
    return "".join(f"{path}\n" for path in sorted(paths)).encode()
