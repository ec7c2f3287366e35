"""Values from one build to the next: a file that was cut short, scrambled or made by other code is as good as none."""

import io
import os
import pickle
import shutil
from contextlib import suppress
from enum import Enum, EnumType
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

_SIZE = 16  # bytes of the digest in front
_OURS = "showcase"
_PLAIN = {
    "builtins": {"frozenset", "set"},
    "datetime": {"date", "datetime", "time", "timedelta"},
    "decimal": {"Decimal"},
    "markupsafe": {"Markup"},
}
"""The classes of others that a kept value may be made of."""


class Unusable(ValueError):
    """Bytes that tell no value."""


def packed(value: object) -> bytes:
    """A value as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpacked(content: bytes) -> object:
    """The value that bytes tell, made of the project's own classes and of plain ones; else raises `Unusable`.

    Others may write into the folder of the cache, so nothing but values may come out of it: no function is ever
    called (Python's documentation of `pickle`, «Restricting Globals») but one that looks up a member of an `Enum`.
    """
    try:
        return _Unpacking(io.BytesIO(content)).load()
    except Exception as error:
        raise Unusable(str(error)) from error


_CLASSES: dict[tuple[str, str], object] = {}
"""Those that were asked for, and may be: each of a thousand records asks for the same."""


class _Unpacking(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _CLASSES:
            _CLASSES[module, name] = self._found(module, name)
        return _CLASSES[module, name]

    def _found(self, module: str, name: str) -> object:
        # By it the first Pythons 3.11 tell the member of an enumeration.
        if (module, name) == ("builtins", "getattr"):
            return _member
        if name in _PLAIN.get(module, ()) or module.partition(".")[0] == _OURS:
            found = super().find_class(module, name)
            # What a module of ours has imported from elsewhere is not ours.
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise Unusable(f"{module}.{name}")


def _member(kind: object, name: object) -> Enum:
    if isinstance(kind, EnumType) and isinstance(name, str):
        member: Enum = kind[name]
        return member
    raise Unusable(f"{kind}.{name}")


def recall(file: Path, recipe: str) -> dict[Any, Any]:
    """The entries of a file that `keep` wrote under the same recipe; empty when there are none that can be used."""
    return recall_one(file, recipe, dict) or {}


def recall_one(file: Path, recipe: str, kind: type[T]) -> T | None:
    """The value of a file that `keep` wrote under the same recipe; None when there is none of that kind to be used."""
    try:
        value = unpacked(unsealed(file.read_bytes(), recipe))
    except (OSError, Unusable):
        return None
    return value if isinstance(value, kind) else None


def keep(file: Path, recipe: str, value: object) -> None:
    """Write down entries for `recall`, or one value for `recall_one`.

    `recipe` is a mark of all that they depend on besides the keys of entries.
    """
    write_whole(file, sealed(packed(value), recipe))


def write_whole(file: Path, content: bytes) -> None:
    """Put bytes into a file of the cache: never half of them, whenever it is stopped. No build fails for its cache."""
    with suppress(OSError):
        replace_whole(file, content)


def replace_whole(file: Path, content: bytes) -> None:
    """Put bytes into a file: all of them, or what was there stays; `OSError` where that cannot be done."""
    half = file.with_name(f".{file.name}.{os.getpid()}.half")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        half.write_bytes(content)
        if file.exists():
            shutil.copymode(file, half)
        half.replace(file)
    except OSError as error:
        error.filename = str(file)  # of halves nobody is told
        raise
    finally:
        half.unlink(missing_ok=True)


def sealed(content: bytes, recipe: str) -> bytes:
    """Bytes in such a form that `unsealed` knows whether they are whole."""
    return _seal(content, recipe) + content


def unsealed(content: bytes, recipe: str) -> bytes:
    """What `sealed` was given, with the same recipe; else raises `Unusable`."""
    told = content[_SIZE:]
    if content[:_SIZE] != _seal(told, recipe):
        raise Unusable("not whole, or made by another recipe")
    return told


def _seal(content: bytes, recipe: str) -> bytes:
    return blake2b(content, digest_size=_SIZE, key=blake2b(recipe.encode()).digest()).digest()
