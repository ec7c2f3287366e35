"""What the photos of a site cost, cold and kept: `python benchmarks/pictures.py [products] [photos of each]`.

The photos are drawn with a seed: 3000 × 2000 points of slopes and noise, as JPEG. Told are wall-clock and processor
seconds of a whole build, the memory of all its processes at the peak, and the bytes of what was made. The second build,
into another output, must encode nothing: else the benchmark ends with an error.
"""

import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

from generated import PROJECT, generate
from measuring import Command, Cost, measured
from PIL import Image, ImageChops

_SIZE = 3000, 2000
_SEED = 20261124
_MILLION = 1_000_000


def photo(draw: random.Random, file: Path) -> None:
    """Write a photo: three slopes turned by chance, under the noise of a small sensor."""
    slope = Image.linear_gradient("L")
    bands = [slope.rotate(draw.uniform(0, 360)).resize(_SIZE, Image.Resampling.BICUBIC) for _ in range(3)]
    grain = Image.frombytes("L", (256, 256), draw.randbytes(256 * 256)).point(lambda level: level // 4)
    field = Image.new("L", _SIZE)
    for x in range(0, _SIZE[0], grain.width):
        for y in range(0, _SIZE[1], grain.height):
            field.paste(grain.rotate(90 * draw.randrange(4)), (x, y))
    coloured = Image.merge("RGB", bands)
    ImageChops.add(coloured, Image.merge("RGB", [field] * 3)).save(file, "JPEG", quality=90)


def write_photos(root: Path, each: int) -> int:
    """Give every product so many photos; how many bytes they are together."""
    draw, written = random.Random(_SEED), 0
    for product in sorted(root.glob("products/*/*/product.yaml")):
        told = []
        for number in range(each):
            file = product.with_name(f"anh-{number}.jpg")
            photo(draw, file)
            written += file.stat().st_size
            told.append({"file": file.name, "alt": "Ảnh đo", "credit": "Nhóm đo", "licence": "CC0"})
        with product.open("a", encoding="utf-8", newline="\n") as text:
            text.write(f"photos: {json.dumps(told, ensure_ascii=False)}\n")
    return written


def build(root: Path, output: Path) -> Cost:
    """The cost of one build with all processors."""
    shutil.rmtree(output, ignore_errors=True)
    words = [sys.executable, "-m", "showcase", "build", "--root", str(root), "--output", str(output), "--profile"]
    return measured([Command(words, PROJECT)], root.parent / "log")


def kept(root: Path) -> dict[str, int]:
    """The finished pictures in the cache, with the time of their writing."""
    return {file.name: file.stat().st_mtime_ns for file in (root / ".cache" / "pictures").iterdir()}


def tell(name: str, cost: Cost) -> None:
    """Print what a build took."""
    print(f"{name}: {cost.wall:.1f} s wall, {cost.processor:.1f} s processor, {cost.memory / _MILLION:.0f} MB memory")


def main(products: int = 110, each: int = 3) -> None:
    """Build twice, and print what each build took."""
    with tempfile.TemporaryDirectory() as folder:
        root, output = Path(folder) / "site", Path(folder) / "output"
        generate(root, products)
        size = write_photos(root, each)
        print(f"{products * each} photos of {_SIZE[0]} × {_SIZE[1]} points, {size / _MILLION:.0f} MB")
        tell("cold", build(root, output))
        before = kept(root)
        made = sum(file.stat().st_size for file in (output / "assets" / "photos").iterdir())
        print(f"made: {len(before)} pictures, {made / _MILLION:.1f} MB")
        tell("kept", build(root, output))
        if kept(root) != before or not before:
            sys.exit("The second build encoded pictures.")
        print("The second build encoded nothing.")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
