"""How soon a site with many photos is seen: `python benchmarks/first_preview.py [products] [photos of each]`.

Nothing is kept from before. Told is, from the start of `serve`, when the home page is answered, when the first picture
that it shows is, and when a product's page and its main picture are; then the same for a second start.
"""

import random
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

from generated import PROJECT, generate
from pictures import photo

_SEED = 20261124
_DRAWN = 20
"""So many photos are drawn; the others differ from them in some bytes behind the picture, which is enough to be new."""
_PATIENCE = 300.0
_PICTURE = re.compile(r'src="[./]*(assets/photos/[\w-]+\.\w+)"')


def write_photos(root: Path, each: int) -> int:
    """Give every product so many photos; how many there are together."""
    draw, count = random.Random(_SEED), 0
    with tempfile.TemporaryDirectory() as folder:
        drawn = [Path(folder) / f"{number}.jpg" for number in range(_DRAWN)]
        for file in drawn:
            photo(draw, file)
        kinds = cycle([file.read_bytes() for file in drawn])
    for product in sorted(root.glob("products/*/*/product.yaml")):
        names = [f"anh-{number}.jpg" for number in range(each)]
        for name in names:
            count += 1
            product.with_name(name).write_bytes(next(kinds) + b"%d" % count)
        told = ", ".join(f"{{file: {name}, alt: Ảnh đo, credit: Nhóm đo, licence: CC0}}" for name in names)
        with product.open("a", encoding="utf-8", newline="\n") as text:
            text.write(f"photos: [{told}]\n")
    return count


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """The address of a preview that was just now started; it is ended with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "showcase", "serve", "--root", str(root), "--port", str(port), "--quiet"]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait()


def answered(address: str) -> str:
    """What stands at an address, asked for until the preview is there."""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310 - this machine's own
                return str(answer.read().decode("utf-8", "replace"))
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("the preview did not start")


def seen(root: Path) -> list[float]:
    """Seconds from the start to the home page, its first picture, a product's page and its main picture."""
    times, started = [], time.monotonic()
    with serving(root) as address:
        for page in ("", "p/san-pham-1/"):
            html = answered(address + page)
            times.append(time.monotonic() - started)
            answered(address + _PICTURE.findall(html)[0])
            times.append(time.monotonic() - started)
    return times


def main(products: int = 100, each: int = 5) -> None:
    """Start twice, and print what each start took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        generate(root, products)
        count = write_photos(root, each)
        size = sum(file.stat().st_size for file in root.glob("products/*/*/*.jpg"))
        print(f"{products} products, {count} photos, {size / 1_000_000:.0f} MB")
        for name in ("first start", "second start"):
            home, picture, product, its = seen(root)
            print(f"{name}: home page {home:.1f} s, its picture {picture:.1f} s", end=", ")
            print(f"a product {product:.1f} s, its picture {its:.1f} s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
