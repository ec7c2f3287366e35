"""Folders in, bundles out: which things there are, and which files belong to each."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from os import DirEntry, path, scandir
from pathlib import Path

from showcase.model.fields import RESERVED
from showcase.model.folding import slug
from showcase.problems.problem import Place, Problem
from showcase.reading.stamps import LOCK
from showcase.reading.text import is_link

_FOLDERS = {"producer": "content/producers", "event": "content/events", "story": "content/stories"}


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of one thing."""

    kind: str
    id: str
    """The folder's name."""
    folder: str
    """The folder, from the project's root."""
    facts: str
    """The YAML file."""
    stories: dict[str, str]
    """Language → Markdown file."""
    district: str = ""
    """For a product: the district folder it lies in."""
    lock: str = ""
    """The file of stamps of its translations; empty without one."""


@dataclass(slots=True)
class _Walk:
    """A walk through the project's folders, and what is wrong on the way."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def folders(self, parent: str) -> Iterator[str]:
        """The folders of things in `parent`, by name; others are told."""
        is_behind_a_link = is_link(self.root, parent)
        for entry in _listed(self.root / parent):
            name = entry.name
            # A link that leads round in a circle is no folder either.
            is_folder = entry.is_dir(follow_symlinks=False) or path.isdir(entry)  # noqa: PTH112
            if name.startswith(("_", ".")) or not is_folder:
                continue
            place = Place(f"{parent}/{name}")
            if is_behind_a_link or entry.is_symlink():
                self.problems.append(Problem("E503", place, {"name": name}))
            elif slug(name) != name:
                self.problems.append(Problem("E504", place, {"name": name, "fixed": slug(name) or "a-z"}))
            elif name in RESERVED:
                self.problems.append(Problem("E510", place, {"name": name}))
            else:
                yield name

    def bundle(self, kind: str, parent: str, name: str, district: str = "") -> Bundle | None:
        """The files of a thing; None when its facts file is missing."""
        folder = f"{parent}/{name}"
        files = [entry.name for entry in _listed(self.root / folder)]
        if f"{kind}.yaml" not in files:
            self.problems.append(Problem("E506", Place(folder), {"name": f"{kind}.yaml"}))
            return None
        stories = {
            file[6:-3]: f"{folder}/{file}" for file in files if file.startswith("story.") and file.endswith(".md")
        }
        lock = f"{folder}/{LOCK}" if LOCK in files else ""
        return Bundle(kind, name, folder, f"{folder}/{kind}.yaml", stories, district, lock)


def find_root_files(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The files of `assets/root/`, which are copied as they are, by their paths from the project's root."""
    folder = root / "assets" / "root"
    files = sorted(path.relative_to(root).as_posix() for path in folder.rglob("*") if not path.is_dir())
    links = [file for file in files if is_link(root, file)]
    problems = [Problem("E503", Place(file), {"name": file}) for file in links]
    return tuple(file for file in files if file not in links), problems


def find_bundles(root: Path) -> tuple[list[Bundle], list[Problem]]:
    """Every thing of the project in a steady order, and folders that cannot be one."""
    walk = _Walk(root)
    found = list(_bundles(walk))
    taken: dict[tuple[str, str], Bundle] = {}
    for bundle in found:
        first = taken.setdefault((bundle.kind, bundle.id), bundle)
        if first is not bundle:
            values = {"name": bundle.id, "other": first.folder}
            walk.problems.append(Problem("E505", Place(bundle.facts), values))
    return list(taken.values()), walk.problems


def _bundles(walk: _Walk) -> Iterator[Bundle]:
    for district in walk.folders("products"):
        bundle = walk.bundle("district", "products", district)
        if bundle:
            yield bundle
        for name in walk.folders(f"products/{district}"):
            product = walk.bundle("product", f"products/{district}", name, district)
            if product:
                yield product
    for kind, parent in _FOLDERS.items():
        for name in walk.folders(parent):
            bundle = walk.bundle(kind, parent, name)
            if bundle:
                yield bundle


def _listed(folder: Path) -> list[DirEntry[str]]:
    # By name: the order on disk differs from machine to machine.
    with scandir(folder) if folder.is_dir() else nullcontext(()) as entries:
        return sorted(entries, key=lambda entry: entry.name)
