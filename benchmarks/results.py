"""What was measured, kept as numbers from run to run, and told as RESULTS.md and a growth plot."""

import json
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

from growth import plot
from measuring import Command, measured
from report import report
from scenarios import Outcome

Kept: TypeAlias = dict[str, Any]
"""`sizes`: number of products → what was measured, and on which machine; beside it `start_up`, `serve`."""
_STARTS = 7


def kept_in(folder: Path) -> Kept:
    """What was kept so far."""
    file = folder / "results.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {"sizes": {}}


def keep(folder: Path, size: int, found: Mapping[str, Outcome], load: float) -> None:
    """The outcomes for a size, instead of those that were kept for it; ratios are told within one run alone."""
    kept = kept_in(folder)
    tools = {name: asdict(one) for name, one in found.items()}
    kept["sizes"][str(size)] = {"date": _today(), "machine": _machine(), "load": round(load, 1), "tools": tools}
    kept["sizes"] = dict(sorted(kept["sizes"].items(), key=lambda item: int(item[0])))
    save(folder, kept)


def start_up(folder: Path, project: Path) -> None:
    """How long `build.py --help` takes."""
    command = Command([sys.executable, str(project / "build.py"), "--help"], project)
    log = folder / "results.log"
    walls = [measured([command], log).wall for _ in range(_STARTS)]
    log.unlink()
    kept = kept_in(folder)
    kept["start_up"] = {"date": _today(), "seconds": round(median(walls), 3)}
    save(folder, kept)


def keep_latency(folder: Path, size: int, seconds: float) -> None:
    """From a saved file to the reload."""
    kept = kept_in(folder)
    kept.setdefault("serve", {})[str(size)] = {"date": _today(), "seconds": round(seconds, 2)}
    save(folder, kept)


def save(folder: Path, kept: Kept) -> None:
    """Write down what was measured."""
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (folder / "results.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def write_results(folder: Path) -> None:
    """RESULTS.md and the plot, from what was kept."""
    kept = kept_in(folder)
    (folder / "RESULTS.md").write_text(report(kept), encoding="utf-8", newline="\n")
    (folder / "growth.svg").write_text(plot(kept), encoding="utf-8", newline="\n")


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _machine() -> dict[str, str]:
    """What one should know of the machine; not its name."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "processor": f"{cores} cores, {_told('/proc/cpuinfo', 'model name') or platform.machine()}",
        "memory": f"{int(_told('/proc/meminfo', 'MemTotal').split()[0] or 0) / 1e6:.0f} GB",
        "system": f"{platform.system()}, output in memory" if Path("/dev/shm").is_dir() else platform.system(),  # noqa: S108
        "Python": platform.python_version(),
    }


def _told(file: str, name: str) -> str:
    """A line of a file of the system's; `0` where there is none."""
    lines = Path(file).read_text(encoding="utf-8").splitlines() if Path(file).is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "0")
