"""What stands in an output folder, and of what it was made: the next build need not make it again."""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from showcase.caching.keeping import Unusable, keep, packed, recall, unpacked
from showcase.caching.stamps import Stamp, stamp_of

_VERSION = "1"


def standing(cache: Path, output: Path) -> dict[str, tuple[str, Stamp]]:
    """Path inside the output → the signature of what stands there, and the stamp it had when it was written."""
    try:
        found = unpacked(recall(_file(cache, output), _VERSION).get("", b""))
    except Unusable:
        return {}
    return found if isinstance(found, dict) else {}


def stands_in(output: Path, known: Mapping[str, tuple[str, Stamp]]) -> Callable[[str, str], bool]:
    """Tells whether a file of that signature stands at a path: one that somebody touched since does not count."""

    def stands(path: str, signature: str) -> bool:
        known_as, stamp = known.get(path, ("", None))
        return known_as == signature and stamp_of(f"{output}/{path}") == stamp

    return stands


def keep_standing(cache: Path, output: Path, signatures: Iterable[tuple[str, str]]) -> None:
    """Remember the files that stand in the output now."""
    stamps = ((path, signature, stamp_of(f"{output}/{path}")) for path, signature in signatures if signature)
    keep(_file(cache, output), _VERSION, {"": packed({path: (mark, stamp) for path, mark, stamp in stamps if stamp})})


def _file(cache: Path, output: Path) -> Path:
    """Each output folder has notes of its own."""
    return cache / f"output-{blake2b(str(output).encode(), digest_size=8).hexdigest()}"
