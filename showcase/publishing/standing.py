"""What stands in an output folder, and of what it was made: the next build need not make it again."""

from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path

from showcase.caching.keeping import keep, recall
from showcase.caching.stamps import Stamp, stamp_of
from showcase.publishing.memory import NAME
from showcase.publishing.writing import Published

_VERSION = "2"


def standing(cache: Path, output: Path) -> dict[str, tuple[str, Stamp]]:
    """Path inside the output → the signature of what stands there, and the stamp it had when it was written."""
    return recall(notes_of(cache, output), _VERSION)


def stands_in(output: Path, known: Mapping[str, tuple[str, Stamp]]) -> Callable[[str, str], bool]:
    """Tells whether a file of that signature stands at a path: one that somebody touched since does not count."""

    def stands(path: str, signature: str) -> bool:
        known_as, stamp = known.get(path, ("", None))
        return bool(signature) and known_as == signature and stamp_of(f"{output}/{path}") == stamp

    return stands


def all_stands(output: Path, known: Mapping[str, tuple[str, Stamp]]) -> bool:
    """Whether every file that was published stands as it was written, and nothing was published since."""
    return bool(known) and all(stamp_of(f"{output}/{path}") == stamp for path, (_, stamp) in known.items())


def keep_standing(cache: Path, output: Path, signatures: Mapping[str, str], published: Published) -> None:
    """Remember the files that stand in the output now, and the list of them, which any other build would change."""
    ours = (path for path in (*signatures, NAME) if path not in published.foreign)
    stamps = {path: (signatures.get(path, ""), stamp_of(f"{output}/{path}")) for path in ours}
    keep(notes_of(cache, output), _VERSION, {path: one for path, one in stamps.items() if one[1]})


def notes_of(cache: Path, output: Path) -> Path:
    """The file in which that is kept; each output folder has one of its own, and every build writes it anew."""
    return cache / f"output-{blake2b(str(output).encode(), digest_size=8).hexdigest()}"
