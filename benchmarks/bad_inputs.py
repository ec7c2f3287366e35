"""How long the worst inputs take, and whether every line of the project's own files may be deleted, cut or doubled.

    python benchmarks/bad_inputs.py

Each case of `tests/bad_inputs/`, a few huge files, and every line of every YAML file of `products/` and `content/`,
spoilt in three ways, is read as `check` does. Two seconds are the limit for one input.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from showcase.checking.stories import links_lead_somewhere  # noqa: E402, F401 - everything is loaded before the clock runs
from showcase.model.product import Product  # noqa: E402
from showcase.reading.decode import decode  # noqa: E402
from showcase.reading.facts import parse_facts  # noqa: E402
from showcase.reading.rules import LARGEST  # noqa: E402
from showcase.reading.text import decode_text  # noqa: E402
from showcase.reading.things import MODELS  # noqa: E402
from tests.spoilt_lines import SPOILS, spoilt  # noqa: E402

LIMIT = 2
HUGE = {
    "brackets": b"[" * 900_000,
    "dashes": b"- " * 400_000,
    "quotes": b"'" * 900_000,
    "unclosed quotes": b"a: 'x\n" * 100_000 + b"@",
    "lines": b"a: b\n" * 50_000,
    "anchors": b"&a " * 200_000,
    "marks": ("a" + "\u0300\u0323" * 200_000).encode(),
    "spaces": b" " * 900_000 + b"a:b: c",
    "hidden characters": "\u200b".encode() * 300_000,
    "hard spaces": "\u00a0".encode() * 400_000,
    "an old font": "ChÌ tuyÕt ".encode() * 60_000,
    "an unknown line, very often": b"".join(b"x%d: y\n" % number for number in range(60_000)),
}


def main() -> None:
    """Prints the slowest inputs; ends badly where one takes too long or is not told."""
    taken = {name: _taken(content[:LARGEST], "product") for name, content in HUGE.items()}
    for file in sorted((ROOT / "tests/bad_inputs").rglob("*.txt")):
        taken[file.stem] = _taken(file.read_bytes(), "product")
    count = 0
    for file in sorted([*(ROOT / "products").rglob("*.yaml"), *(ROOT / "content").rglob("*.yaml")]):
        if file.stem not in MODELS:
            continue
        text = file.read_text(encoding="utf-8")
        for number in range(len(text.splitlines())):
            for spoil in SPOILS:
                count += 1
                name = f"{file.relative_to(ROOT).as_posix()}:{number + 1} {spoil}"
                taken[name] = _taken(spoilt(text, number, spoil).encode(), file.stem)
    print(f"{count} spoilt lines, {len(taken) - count} other inputs")
    for name, seconds in sorted(taken.items(), key=lambda item: -item[1])[:10]:
        print(f"{seconds:7.3f} s  {name}")
    if max(taken.values()) > LIMIT:
        raise SystemExit(f"More than {LIMIT} s.")


def _taken(content: bytes, kind: str) -> float:
    """Seconds until an input is a value or told; whatever is neither ends in a traceback here."""
    started = time.perf_counter()
    text, problems = decode_text(content, "f")
    facts = parse_facts(text, "f")
    problems += facts.problems
    value, wrong = decode(MODELS.get(kind, Product), facts, ("vi", "en", "zh-Hans")) if facts.data else (None, [])
    if value is None and not [*problems, *wrong] and text.strip():
        raise SystemExit(f"Nothing is told of: {text[:200]!r}")
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
