"""The walk of `docs/first-product.vi.md`: each file it has one write, each command, each answer, in a fresh project.

`--update-cases` writes into the page what the tool answers today.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.made_pictures import bars, saved
from tests.small_sites import ENGINE, PROJECT, SETTINGS, PageRead, SmallSite

pytestmark = pytest.mark.slow

PAGE = PROJECT / "docs" / "first-product.vi.md"
BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"`((?:products|content)/[\w./-]+\.\w+)`")
ADDRESS = re.compile(r"http://127\.0\.0\.1:8080/([\w/-]*)")
TODAY = ("--today", "2026-11-24")
VARYING = [(r"\b\d+ tệp", "… tệp"), (r"giữ nguyên \d+, xóa \d+", "giữ nguyên …, xóa …"), (r"\d+[.,]\d+ giây", "… giây")]
"""What differs from run to run and machine to machine."""


@dataclass
class Walk:
    """A project that somebody walks through, following the page."""

    root: Path
    server: subprocess.Popen | None = None
    address: str = ""
    answers: list[str] = field(default_factory=list)

    def yaml(self, text, before):
        """A file to write; the sentence before says which."""
        file = self.root / FILE.findall(before)[-1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return text

    markdown = yaml

    def diff(self, text, before):
        """Lines to change; the sentence before says where."""
        file = self.root / FILE.findall(before)[-1]
        content = file.read_text(encoding="utf-8")
        for change in re.findall(r"(?:^[ -].*\n)+(?:^\+.*\n)*", text, re.MULTILINE):
            old, new = (
                "".join(line[1:] + "\n" for line in change.splitlines() if line[0] in kept) for kept in (" -", " +")
            )
            assert content.count(old) == 1
            content = content.replace(old, new)
        file.write_text(content, encoding="utf-8")
        return text

    def console(self, text, _before):
        """A command, with what it answers."""
        command = text.partition("\n")[0]
        words = shlex.split(command.removeprefix("$ "))
        answer = self.serve(words) if "http.server" in words else self.run(words)
        for pattern, always in VARYING:
            answer = re.sub(pattern, always, answer.replace(str(self.root), "…"))
        return f"{command}\n{answer}"

    def run(self, words):
        """What a command answers, whatever its exit code."""
        if words[0] == "cp":
            shutil.copy(self.root / words[1], self.root / words[2])
            return ""
        assert words[:2] == ["python", "build.py"]
        environment = {**os.environ, "SHOWCASE_LANG": ""}
        command = [sys.executable, *words[1:], *TODAY]
        done = subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=120
        )
        assert "Traceback" not in done.stderr
        return done.stdout

    def serve(self, words):
        """The first line of a server; it takes a port that is free, the page's may be somebody's."""
        command = [sys.executable, "-u", *(word.replace("8080", "0") for word in words[1:])]
        self.server = subprocess.Popen(
            command, cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )
        line = self.server.stdout.readline()
        port = re.findall(r"port (\d+)", line)[0]
        self.address = f"http://127.0.0.1:{port}/"
        return line.replace(port, "8080")

    def text(self, text, before):
        """What is read on the page that the sentence before names; a line may be a part of it."""
        with urlopen(self.address + ADDRESS.findall(before)[-1], timeout=30) as answer:  # noqa: S310 - our own
            read = PageRead(answer.read().decode())
        assert [line for line in text.splitlines() if line not in read.text] == []
        return text


@contextmanager
def walking(root):
    """A fresh project: the program, a site with one area, and a photo to borrow."""
    for name in ("build.py", "requirements.txt", "showcase", *ENGINE):
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    settings = SETTINGS.replace("https://cho.example/phien/", "https://cho-phien.vn/")
    small = SmallSite(root).write(settings).put("products/vi-du/doi-che.jpg", saved(bars()))
    small.write("-- products/vi-du/district.yaml --\nname: {vi: Ví dụ, en: Samples}\n")
    walk = Walk(root)
    walk.run(["python", "build.py", "check", "--fix"])
    try:
        yield walk
    finally:
        if walk.server:
            walk.server.terminate()
            walk.server.communicate(timeout=30)


def test_whoever_follows_the_page_is_answered_as_it_says(tmp_path, request):
    page = PAGE.read_text(encoding="utf-8")
    with walking(tmp_path) as walk:
        end, told = 0, ""
        for block in BLOCK.finditer(page):
            before = page[end : block.start()]
            found = getattr(walk, block["kind"])(block["text"], before)
            told += f"{before}```{block['kind']}\n{found}```"
            end = block.end()
    told += page[end:]
    if request.config.getoption("--update-cases"):
        PAGE.write_text(told, encoding="utf-8")
        return
    assert told == page
