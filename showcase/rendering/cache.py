"""Finished pictures from one build to the next: their names tell all that their bytes depend on."""

import inspect
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from showcase.caching.keeping import Unusable, sealed, unsealed, write_whole
from showcase.planning.pictures import signature


def code_of(*modules: ModuleType) -> str:
    """A mark of the code that draws: whoever updates the project gets no picture of the code before."""
    return signature(*map(inspect.getsource, modules))


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished files, each under the last part of its path in the output."""

    folder: Path
    recipe: str
    """A mark of all that the files depend on besides their paths."""

    def has_all(self, paths: Iterable[str]) -> bool:
        """Whether every one of the files is there."""
        return all(self._file(path).is_file() for path in paths)

    def get(self, path: str) -> bytes | None:
        """The bytes of a file; None when it is not there as it was kept: cut short, scrambled, or gone by now."""
        try:
            return unsealed(self._file(path).read_bytes(), self._file(path).name)
        except (OSError, Unusable):
            return None

    def put(self, path: str, content: bytes) -> None:
        """Keep a file."""
        write_whole(self._file(path), sealed(content, self._file(path).name))

    def prune(self, paths: Iterable[str]) -> None:
        """Forget every file but these."""
        kept = {self._file(path).name for path in paths}
        for file in self.folder.glob("*"):
            if file.name not in kept:
                with suppress(OSError):
                    file.unlink(missing_ok=True)

    def _file(self, path: str) -> Path:
        return self.folder / f"{self.recipe}-{path.rpartition('/')[2]}"
