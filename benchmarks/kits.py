"""What kits cost an ordinary build: `python benchmarks/kits.py [products] [rounds]`.

The same site is built from nothing without and with `kits: yes`, in turns; told are the medians of the processor time
of all processes, and how many files were made.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from generated import PROJECT, generate


def processor_time(root: Path) -> float:
    """Seconds that a build from nothing takes of all processors."""
    for name in ("output", ".cache"):
        shutil.rmtree(root / name, ignore_errors=True)
    before = getrusage(RUSAGE_CHILDREN)
    words = [sys.executable, str(PROJECT / "build.py"), "build", "--quiet", "--root", str(root)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([*words, "--output", str(root / "output")], env=environment, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(products: int = 200, rounds: int = 3) -> None:
    """Print the medians, and the one by the other."""
    with tempfile.TemporaryDirectory() as folder:
        sites = {name: Path(folder) / name for name in ("without", "with")}
        for root in sites.values():
            generate(root, products)
        settings = sites["with"] / "site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8") + "kits: yes\n", encoding="utf-8", newline="\n")
        times = [{name: processor_time(root) for name, root in sites.items()} for _ in range(rounds)]
        files = {name: sum(file.is_file() for file in (root / "output").rglob("*")) for name, root in sites.items()}
    found = {name: median(one[name] for one in times) for name in sites}
    for name, seconds in found.items():
        print(f"{name} kits: {seconds:.2f} s of processor time, {files[name]} files")
    print(f"with by without: {found['with'] / found['without']:.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
