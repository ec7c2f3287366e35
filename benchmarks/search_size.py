"""What searching asks of a phone: `python benchmarks/search_size.py [products …]`.

Told are the script of the page and the files of the index in one language, as they are and compressed by gzip -9 (what
hosts send is rarely larger): for a site that has one file, and for one so large that it has shards.
"""

import gzip
import statistics
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from showcase.planning.search import shards_of  # noqa: E402 - the project's folder must be known
from showcase.rendering.documents.search_index import index_script  # noqa: E402
from showcase.rendering.styles import read_script  # noqa: E402
from tests.made_up_things import made_up  # noqa: E402

SIZES = (200, 2000, 17_000)


def compressed(content: bytes) -> int:
    """Bytes that travel."""
    return len(gzip.compress(content, 9))


def told(name: str, content: bytes) -> None:
    """Print the sizes of a file."""
    print(f"  {name}: {compressed(content):,} B compressed, {len(content):,} B as it is")


def main(*products: int) -> None:
    """Print what each size of site asks of a phone."""
    script = compressed(str(read_script(PROJECT / "assets", "search.js")).encode())
    print(f"script: {script:,} B compressed")
    for count in products or SIZES:
        entries = made_up(count)
        began = time.perf_counter()
        shards = shards_of(entries)
        files = {key: index_script(shard, key, "vi") for key, shard in shards.items()}
        print(f"{count:,} products, {len(entries):,} things, made in {time.perf_counter() - began:.2f} s:")
        told("first file", files.pop(""))
        first = compressed(index_script(shards[""], "", "vi"))
        sizes = {key: compressed(content) for key, content in files.items()}
        if sizes:
            largest = max(sizes, key=lambda key: sizes[key])
            parts = sum(size > len(shards[key].entries) for key, size in shards[""].sizes)
            median = statistics.median(sizes.values())
            print(
                f"  {len(sizes)} shards, {parts} of them a part: median {median:,.0f} B, largest {sizes[largest]:,} B"
            )
            print(f"  a query at most: {script + first + sizes[largest]:,} B («{largest}»)")
        else:
            print(f"  a query: {script + first:,} B")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
