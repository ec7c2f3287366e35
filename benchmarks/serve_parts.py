"""Where the time of a save goes in `serve`: `python benchmarks/serve_parts.py [products] [saves]`.

It starts the preview of a site with two languages, listens as an open tab does, and adds to a product's story again and
again. Told are the medians from the save to the event, and of its three parts: until the build begins, the build, and
until the tab is told.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from generated import PROJECT, generate
from tornado.websocket import WebSocketClientConnection, websocket_connect

_BUILT = "BUILT"
_SERVING = "--serving"
_PAUSE = 3.0
"""Seconds between two saves: by then what was kept after the one before counts."""


def measured(root: Path, saves: int) -> list[tuple[float, float, float]]:
    """Seconds of the three parts of each save."""
    command, paths = [sys.executable, "-u", __file__, _SERVING, str(root)], {"PYTHONPATH": str(PROJECT)}
    story = next(root.glob("products/*/san-pham-1/story.vi.md"))
    with subprocess.Popen(command, env=os.environ | paths, stdout=subprocess.PIPE, encoding="utf-8") as preview:
        try:
            line = next(line for line in preview.stdout or () if line.startswith("Preview:"))
            found = asyncio.run(_saved(story, int(line.rsplit(":", 1)[1].partition("/")[0]), saves))
        finally:
            preview.terminate()
            printed = preview.communicate()[0].splitlines()
    builds = [map(float, line.split()[1:]) for line in printed if line.startswith(_BUILT)]
    return [
        (began - saved, ended - began, told - ended)
        for (saved, told), (began, ended) in zip(found, builds, strict=True)
    ]


async def _saved(story: Path, port: int, saves: int) -> list[tuple[float, float]]:
    """When each save was done, and when the tab was told."""
    tab, found = await _tab(port), []
    for number in range(saves):
        await asyncio.sleep(_PAUSE)
        saved = _save(story, number)
        while json.loads(str(await tab.read_message()))["command"] != "reload":
            pass
        found.append((saved, time.monotonic()))
    return found


def _save(story: Path, number: int) -> float:
    text = story.read_text(encoding="utf-8")
    story.write_text(f"{text}\nThêm {number}.\n", encoding="utf-8", newline="\n")
    return time.monotonic()


async def _tab(port: int) -> WebSocketClientConnection:
    tab = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    for words in ({"command": "hello"}, {"command": "info", "url": "/"}):
        await tab.write_message(json.dumps(words))
    return tab


def serve(root: str) -> None:
    """The preview; it prints when each of its builds after the first began and ended."""
    from showcase.cli import built, commands  # noqa: PLC0415 - only the process of the preview has it

    rebuild, is_first = built.rebuild, True

    def timed(*asked: object) -> object:
        nonlocal is_first
        began = time.monotonic()
        report = rebuild(*asked)
        if not is_first:
            print(_BUILT, began, time.monotonic())
        is_first = False
        return report

    built.rebuild = timed
    commands.main(["serve", "--root", root, "--lang", "en"])


def main(products: int = 200, saves: int = 5) -> None:
    """Print the medians."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        generate(root, products)
        found = measured(root, saves)
    total = median(sum(parts) for parts in found)
    noticed, built, told = (median(part) * 1000 for part in zip(*found, strict=True))
    print(f"{products} products x 2 languages, {saves} saves: {total * 1000:.0f} ms from the save to the event")
    print(f"noticing {noticed:.0f} ms, rebuilding {built:.0f} ms, telling {told:.0f} ms")


if __name__ == "__main__":
    if sys.argv[1:2] == [_SERVING]:
        serve(sys.argv[2])
    else:
        main(*map(int, sys.argv[1:]))
