"""Folders in, bundles out: which things there are, and which files belong to each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from os import DirEntry, path, scandir
from pathlib import Path

from showcase.model.fields import RESERVED
from showcase.model.folding import fold, slug
from showcase.model.kinds import Broken
from showcase.problems.problem import Place, Problem
from showcase.reading.keys import language_meant
from showcase.reading.misnamed import of_facts, unread
from showcase.reading.stamps import LOCK
from showcase.reading.text import is_link

FOLDERS = {"producer": "content/producers", "event": "content/events", "story": "content/stories"}
"""Kind → the folder of its things."""


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
    languages: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    lost: list[Broken] = field(default_factory=list)
    """Folders whose file has another name or is not there: told already, and what leads to them is no slip."""

    def folders(self, parent: str) -> Iterator[str]:
        """The folders of things in `parent`, by name; others are told."""
        is_behind_a_link = is_link(self.root, parent)
        for entry in _listed(f"{self.root}/{parent}"):
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
        entries = _listed(f"{self.root}/{folder}")
        files = [entry.name for entry in entries]
        if f"{kind}.yaml" not in files:
            absent = self._absent(kind, folder, files)
            self.problems.append(absent)
            if absent.code in {"E506", "E524"}:
                self.lost.append(Broken(id=name, kind=kind, place=Place(f"{folder}/{kind}.yaml"), is_absent=True))
            return None
        # A district's folders are its products.
        for inner in entries if kind != "district" else ():
            if inner.is_dir(follow_symlinks=False) and (self.root / folder / inner.name / f"{kind}.yaml").is_file():
                deep = f"{folder}/{inner.name}/{kind}.yaml"
                values = {"name": deep, "guess": f"{parent}/{inner.name}/"}
                self.problems.append(Problem("E527", Place(deep), values))
        self.problems += unread(folder, kind, files, self.languages)
        stories = {code: f"{folder}/story.{code}.md" for code in self.languages if f"story.{code}.md" in files}
        strange = {file[6:-3]: file for file in files if re.fullmatch(r"story\.[^.]+\.md", file)}
        self.problems += [
            Problem("E407", Place(f"{folder}/{file}"), {"value": code, "known": ", ".join(self.languages)})
            for code, file in strange.items()
            if code not in self.languages and not language_meant(code, self.languages)
        ]
        lock = f"{folder}/{LOCK}" if LOCK in files else ""
        return Bundle(kind, name, folder, f"{folder}/{kind}.yaml", stories, district, lock)

    def _absent(self, kind: str, folder: str, files: list[str]) -> Problem:
        """Why a folder is no thing: its file has another name, is of another kind, or is not there."""
        near = of_facts(kind, files)
        if near:
            return Problem("E524", Place(f"{folder}/{near}"), {"name": near, "guess": f"{kind}.yaml"})
        if kind == "district" and "product.yaml" in files:
            name = f"{folder}/product.yaml"
            return Problem("E526", Place(name), {"name": name})
        other = next((one for one in FOLDERS if f"{one}.yaml" in files), "")
        if other:
            name = f"{folder}/{other}.yaml"
            return Problem("E528", Place(name), {"name": name, "guess": f"{FOLDERS[other]}/"})
        if kind != "district" and "product.yaml" in files:
            name = f"{folder}/product.yaml"
            return Problem("E528", Place(name), {"name": name, "guess": "products/"})
        return Problem("E506", Place(folder), {"name": f"{kind}.yaml"})


def find_root_files(root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The files of `assets/root/`, which are copied as they are, by their paths from the project's root."""
    folder = root / "assets" / "root"
    files = sorted(path.relative_to(root).as_posix() for path in folder.rglob("*") if not path.is_dir())
    links = [file for file in files if is_link(root, file)]
    problems = [Problem("E503", Place(file), {"name": file}) for file in links]
    return tuple(file for file in files if file not in links), problems


def find_bundles(root: Path, languages: tuple[str, ...]) -> tuple[list[Bundle], list[Broken], list[Problem]]:
    """Every thing of the project in a steady order, folders that lack their file, and what is wrong with folders."""
    walk = _Walk(root, languages)
    walk.problems += _unread_folders(root)
    found = list(_bundles(walk))
    taken: dict[tuple[str, str], Bundle] = {}
    for bundle in found:
        first = taken.setdefault((bundle.kind, bundle.id), bundle)
        if first is not bundle:
            values = {"name": bundle.id, "other": first.folder}
            walk.problems.append(Problem("E505", Place(bundle.facts), values))
    lost = [one for one in walk.lost if (one.kind, one.id) not in taken]
    return list(taken.values()), lost, walk.problems


def _unread_folders(root: Path) -> Iterator[Problem]:
    """Folders beside those of producers, events and stories that are called nearly so."""
    names = [folder.rpartition("/")[2] for folder in FOLDERS.values()]
    for entry in _listed(root / "content"):
        guess = next(iter(get_close_matches(fold(entry.name), names, n=1, cutoff=0.8)), "")
        if guess and entry.name not in names and entry.is_dir(follow_symlinks=False):
            folder = f"content/{entry.name}"
            yield Problem("E529", Place(folder), {"name": folder, "guess": f"content/{guess}"})


def _bundles(walk: _Walk) -> Iterator[Bundle]:
    for district in walk.folders("products"):
        bundle = walk.bundle("district", "products", district)
        if bundle:
            yield bundle
        for name in walk.folders(f"products/{district}"):
            product = walk.bundle("product", f"products/{district}", name, district)
            if product:
                yield product
    for kind, parent in FOLDERS.items():
        for name in walk.folders(parent):
            bundle = walk.bundle(kind, parent, name)
            if bundle:
                yield bundle


def _listed(folder: Path | str) -> list[DirEntry[str]]:
    """What lies in a folder, by name: the order on disk differs from machine to machine; nothing where none is."""
    try:
        with scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
