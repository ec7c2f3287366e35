"""A photo's file in, its size, colour and digest out; what is no picture is a problem (one of Pillow's doors)."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from hashlib import blake2b
from pathlib import Path

from PIL import ExifTags, Image
from PIL import __version__ as pillow_version
from pydantic import TypeAdapter, ValidationError

from showcase.caching.keeping import keep, recall
from showcase.caching.stamps import Digests, stamps_of
from showcase.model.media import Photo, PhotoFile
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.reading.kinds_of_files import kind_of
from showcase.reading.misnamed import similar
from showcase.reading.opening import MOST_PIXELS, TooLarge, load, mean_colour, opened
from showcase.reading.text import is_link

_MOST_BYTES = 60_000_000  # a photo of so many pixels is a third of that
_MEMORY = "photos"
_FOLDERS = ("products", "content")
_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".tif", ".tiff", ".heic")
_NOTICED = 50_000_000  # bytes of photos that take about a second
_UNKNOWN = "#b9b4aa"  # between paper and ink, until somebody looks closely
_ENOUGH = 64  # pixels of a side from which a colour is taken
_LYING = range(5, 9)  # orientations in which width and height change places
_VERSION = f"3 {pillow_version}"


@dataclass(slots=True)
class PhotoReader:
    """Measures photos, and remembers by digest what it measured."""

    root: Path
    memory: dict[str, PhotoFile] = field(default_factory=dict)
    used: dict[str, PhotoFile] = field(default_factory=dict)
    glances: Digests | None = None
    """Where photos are only glanced at, which takes a hundredth of the time: the digests of their files."""

    def measure(self, photo: Photo, folder: str, place: Place) -> tuple[Photo | None, list[Problem]]:
        """The photo with what was found in its file; None with a problem when it cannot be shown."""
        path, problem = beside(self.root, folder, photo.file, place)
        if problem:
            return None, [problem]
        try:
            digest, found = self._found(path)
        except (TooLarge, Image.DecompressionBombError) as error:
            values = {"name": photo.file, "detail": _pixels(error), "most": str(MOST_PIXELS // 1_000_000)}
            return None, [Problem("E513", place, values)]
        except Exception as error:  # noqa: BLE001 - Pillow's plugins raise whatever they meet in a broken file
            detail = _why(self.root / path, error)
            code = "E530" if detail is Detail.HEIC else "E502"
            return None, [Problem(code, place, {"name": photo.file, "detail": detail})]
        self.used[digest] = found
        return photo.model_copy(update={"found": found.model_copy(update={"path": path})}), []

    def _found(self, path: str) -> tuple[str, PhotoFile]:
        if self.glances:
            digest = self.glances.of(path)
            return digest, self.memory.get(digest) or _glanced_at(self.root / path, digest, path)
        content = _content(self.root / path)
        digest = blake2b(content, digest_size=16).hexdigest()
        return digest, self.memory.get(digest) or self.used.get(digest) or _measured(content, digest, path)

    def digest_of(self, photo: Photo, folder: str) -> str:
        """The digest of a photo's file, which is neither measured nor remembered; empty when it cannot be read."""
        path, problem = beside(self.root, folder, photo.file, Place(folder))
        try:
            return "" if problem else blake2b(_content(self.root / path), digest_size=16).hexdigest()
        except (TooLarge, OSError):
            return ""


def takes_long(root: Path, cache: Path) -> bool:
    """Whether so many photos were never measured that somebody who waits would notice."""
    if (cache / _MEMORY).exists():
        return False
    stamps = stamps_of(root, _FOLDERS).items()
    return sum(size for path, (*_, size, _inode) in stamps if path.lower().endswith(_SUFFIXES)) > _NOTICED


def read_memory(cache: Path | None) -> dict[str, PhotoFile]:
    """What earlier builds measured; nothing when the file is damaged or from another version."""
    try:
        told = recall(cache / _MEMORY, _VERSION) if cache else {}
        return TypeAdapter(dict[str, PhotoFile]).validate_python(told)
    except ValidationError:
        return {}


def keep_memory(cache: Path | None, files: dict[str, PhotoFile]) -> None:
    """Remember what this build measured."""
    if cache is None or files == read_memory(cache):
        return
    keep(cache / _MEMORY, _VERSION, {digest: file.model_dump() for digest, file in sorted(files.items())})


def beside(root: Path, folder: str, name: str, place: Place) -> tuple[str, Problem | None]:
    """The path from the root of a file that should lie in `folder`, and what is wrong with it.

    Capital letters count, as they will on the host; how a letter with marks is composed does not.
    """
    name = name.removeprefix("./")
    if "/" in name or "\\" in name or name in {".", ".."}:
        fixed = re.split(r"[/\\]", name.rstrip("/\\"))[-1].partition("?")[0]
        return "", Problem("E531", place, {"name": name, "fixed": fixed})
    names = {unicodedata.normalize("NFC", path.name): path.name for path in sorted((root / folder).iterdir())}
    if name not in names:
        return "", _absent(name, names, place)
    path = f"{folder}/{names[name]}"
    if is_link(root, path):
        return "", Problem("E503", place, {"name": name})
    return path, None


def _absent(name: str, names: Mapping[str, str], place: Place) -> Problem:
    """Why there is no such file: it is called a little otherwise, only its shortcut was copied, or it is not there."""
    if f"{name}.lnk" in names:
        return Problem("E502", place, {"name": f"{name}.lnk", "detail": Detail.SHORTCUT})
    same = similar(name, names)
    if same:
        return Problem("E532", place, {"name": name, "guess": names[same]})
    folded = {known.casefold(): known for known in names}
    guess = next(iter(get_close_matches(name.casefold(), folded, n=1)), "")
    return Problem("E501", place, {"name": name, "guess": folded.get(guess, "")})


def _content(file: Path) -> bytes:
    if file.stat().st_size > _MOST_BYTES:
        raise TooLarge(f"> {_MOST_BYTES // 1_000_000} MB")
    return file.read_bytes()


def _pixels(error: Exception) -> str:
    # Pillow refuses the very largest by itself, and tells their pixels in its sentence only.
    return str(error) if isinstance(error, TooLarge) else "".join(re.findall(r"\d+", str(error))[:1])


def _why(file: Path, error: Exception) -> Detail:
    """Why a file is no picture, in the few words that are translated."""
    if not file.is_file():
        return Detail.NO_FILE
    with file.open("rb") as opened:
        start = opened.read(20)
    if not start:
        return Detail.EMPTY
    if start[4:8] == b"ftyp" and start[8:12] in {b"heic", b"heix", b"mif1", b"msf1", b"hevc"}:
        return Detail.HEIC
    known = Detail.WEB_PAGE if start.lower().startswith((b"<!doctype html", b"<html")) else kind_of(start)
    broken = Detail.CUT_SHORT if "runcated" in str(error) else Detail.UNKNOWN_FORM
    return broken if known in {None, Detail.PICTURE} else known


def _measured(content: bytes, digest: str, path: str) -> PhotoFile:
    with opened(content) as image:
        size = image.size
        load(image, least=_ENOUGH)
        # Asked after loading: some forms tell it at their end, and some are turned by then.
        width, height = _upright(size, image)
        return PhotoFile(path=path, digest=digest, width=width, height=height, colour=mean_colour(image))


def _glanced_at(file: Path, digest: str, path: str) -> PhotoFile:
    with opened(file) as image:
        width, height = _upright(image.size, image)
        return PhotoFile(path=path, digest=digest, width=width, height=height, colour=_UNKNOWN)


def _upright(size: tuple[int, int], image: Image.Image) -> tuple[int, int]:
    width, height = size
    return (height, width) if image.getexif().get(ExifTags.Base.Orientation) in _LYING else size
