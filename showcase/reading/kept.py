"""Tables that were read before: where none of their files was touched, they need not be read again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from showcase.caching.engine import engine
from showcase.caching.keeping import keep, recall_one
from showcase.caching.stamps import Digests, digest_of, stamps_of
from showcase.problems.problem import Problem

Read: TypeAlias = tuple[Any, list[Problem]]
"""What files say, and what is wrong with them."""

_AT_HAND: dict[str, tuple[Path, str, Read]] = {}
"""Name → file, recipe and value of those that this process read last."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a project's tables."""

    digests: Digests
    """The digests of the project's files."""
    cache: Path | None
    """Where it is kept; None: nowhere."""

    def read(self, name: str, files: tuple[str, ...], languages: tuple[str, ...], read: Callable[[], Read]) -> Read:
        """What `read` makes of some files, and of those in some folders, for a site in these languages."""
        inside, stamps = tuple(f"{file}/" for file in files), self.digests.stamps
        paths = sorted(path for path in stamps if path in files or path.startswith(inside))
        marks = [self.digests.of(path) for path in paths]
        # Of what cannot be read nobody knows when it changes.
        if self.cache is None or not all(marks):
            return read()
        recipe = digest_of([engine(), *languages, "", *paths, "", *marks])
        file, at_hand = self.cache / name, _AT_HAND.get(name)
        if at_hand and at_hand[:2] == (file, recipe):
            return at_hand[2]
        value = recall_one(file, recipe, tuple)
        if value is None:
            value = read()
            # What changed while it was read is not what the recipe says.
            if stamps_of(self.digests.root, files) != {path: stamps[path] for path in paths}:
                return value
            keep(file, recipe, value)
        _AT_HAND[name] = file, recipe, value
        return value
