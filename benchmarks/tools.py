"""What a tool is to the runner, and the tool that all others are compared with: ours."""

import os
import re
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus, Thing
from generated import write_product, write_project
from measuring import Command
from wording import Look

TODAY = "2026-11-25"
"""The day that every site is built for."""
BASE_URL = "https://example.org/"
_FIRST_WORD = re.compile(r"\A\w+")


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a tool works."""

    work: Path
    """Its input, on whatever disk there is."""
    output: Path
    """Its output, in memory where that can be had."""


class Tool(ABC):
    """A generator of static sites with a site that shows the corpus."""

    name = ""
    """As it is asked for."""

    def __init__(self, folders: Folders, project: Path) -> None:
        """`project` is the checkout that is measured, and whose words the others' sites use."""
        self.site = folders.work / self.name
        self.output = folders.output / self.name
        self.project = project

    @property
    @abstractmethod
    def version(self) -> str:
        """Its name and version."""

    @abstractmethod
    def prepare(self, corpus: Corpus, look: Look | None) -> None:
        """Write its site; `look` is what every page of ours carries."""

    @abstractmethod
    def commands(self) -> Sequence[Command]:
        """What builds the site."""

    @abstractmethod
    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Write a product that was edited."""

    @abstractmethod
    def page(self, product: Thing, language: str) -> Path:
        """The file of a product's page."""

    def caches(self) -> Iterator[Path]:
        """What it keeps from run to run beside its output."""
        yield from ()

    def forget(self) -> None:
        """As if it had never been built."""
        for folder in (self.output, *self.caches()):
            shutil.rmtree(folder, ignore_errors=True)


class Ours(Tool):
    """The generator of this project."""

    name = "ours"

    @property
    def version(self) -> str:
        """The revision of the checkout."""
        done = subprocess.run(
            ["git", "describe", "--always", "--dirty"],  # noqa: S607 - whichever git there is
            cwd=self.project,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return f"ours ({done.stdout.strip() or 'no revision known'})"

    def prepare(self, corpus: Corpus, look: Look | None) -> None:  # noqa: ARG002 - the look is its own
        """A project of its own."""
        shutil.rmtree(self.site, ignore_errors=True)
        write_project(self.site, corpus, BASE_URL, self.project)

    def commands(self) -> Sequence[Command]:
        """`python build.py`."""
        asked = ["--root", str(self.site), "--output", str(self.output), "--today", TODAY, "--quiet"]
        return [Command([sys.executable, str(self.project / "build.py"), "build", *asked], self.project)]

    def edit(self, corpus: Corpus, product: Thing) -> None:
        """Its YAML file and its stories."""
        write_product(self.site, product, {thing["id"]: thing["district"] for thing in corpus.products})

    def page(self, product: Thing, language: str) -> Path:
        """`p/<id>/`."""
        return self.output / ("" if language == "vi" else language) / "p" / str(product["id"]) / "index.html"

    def caches(self) -> Iterator[Path]:
        """What is cached in the project."""
        yield self.site / ".cache"


def edited(product: Thing, word: str) -> Thing:
    """The product with one word of its summary and of its story changed, in each language."""
    changed = {language: _FIRST_WORD.sub(word, text) for language, text in product["story"].items()}
    summary = {language: _FIRST_WORD.sub(word, text) for language, text in product["summary"].items()}
    return product | {"story": changed, "summary": summary}


def executable(name: str, given: str, kept: Path) -> str:
    """The program as it was given, else the one that the runner installed, else the one on the path; empty if none."""
    for place in (given, str(kept)):
        if place and os.access(place, os.X_OK):
            return place
    return shutil.which(name) or ""
