"""The door: `python build.py [command]` makes sure of the packages it needs and hands over to `showcase.cli`.

Until then only Python's own library is imported, and the syntax is one that old Pythons can read.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write("Cần Python 3.11 trở lên. / Python 3.11 or newer is needed.\n")
    raise SystemExit(2)

import hashlib
import io
import os
import signal
import subprocess
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = f"{sys.platform} {sys.version_info.major}.{sys.version_info.minor}"

# Each lock file with modules that tell whether its packages are there.
RUNTIME = {
    "requirements.txt": "PIL babel click filelock icalendar jinja2 livereload markdown markupsafe nh3 pydantic ruamel "
    "reportlab segno tornado tzdata watchfiles yaml",
}
TESTING = {
    **RUNTIME,
    "requirements-test.txt": "axe_playwright_python html5lib hypothesis importlinter jsonschema mypy pillow_heif"
    " playwright pypdfium2 pytest ruff xdist zxingcpp",
}


def main(args: list[str]) -> int:
    """The exit code of a command, run where its packages are."""
    speak_utf8()
    locks = locks_of(args)
    if args[:1] == ["doctor"]:
        return examine(args[1:], has_packages=has_modules(locks) or is_installed(VENV, locks))
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    if not inside and has_modules(locks):
        return run(args)
    code = 0 if is_installed(VENV, locks) else install(VENV, locks, inside=inside)
    if code:
        return code
    return run(args) if inside else hand_over(args)


def speak_utf8() -> None:
    """Vietnamese on every console, Windows' too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def locks_of(args: list[str]) -> dict[str, str]:
    """The lock files a command needs."""
    return TESTING if args[:1] == ["test"] else RUNTIME


def has_modules(locks: dict[str, str]) -> bool:
    """Whether this Python has all packages already, be it someone else's environment."""
    return all(find_spec(module) for modules in locks.values() for module in modules.split())


def run(args: list[str]) -> int:
    """The exit code of the tests, or of the generator's command line."""
    sys.path.insert(0, str(ROOT))
    if args[:1] == ["test"]:
        from showcase.testing import run_tests

        return run_tests(args[1:])
    from showcase.cli import main as command_line

    command_line()
    return 0


def examine(args: list[str], *, has_packages: bool) -> int:
    """The exit code of a look at this machine, which needs no packages."""
    sys.path.insert(0, str(ROOT))
    from showcase.scaffolding.doctor import main as look

    return look(args, ROOT, has_packages=has_packages)


def hand_over(args: list[str]) -> int:
    """The exit code of the same command inside `.venv`; where it can, this process becomes that one."""
    command = [str(python_of(VENV)), str(ROOT / "build.py"), *args]
    if sys.platform != "win32":
        os.execv(command[0], command)
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C reaches the child too, whose ending is awaited.
    return subprocess.run(command, check=False).returncode


def python_of(venv: Path, *, platform: str = sys.platform) -> Path:
    """The interpreter of a virtual environment."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def is_installed(venv: Path, locks: dict[str, str]) -> bool:
    """Whether an environment holds what the lock files say today."""
    return python_of(venv).exists() and stamp_lines(locks) <= read_stamp(venv)


def stamp_lines(locks: dict[str, str]) -> set[str]:
    """What a finished installation writes down: its Python, and the digest of each lock file."""
    return {PYTHON} | {f"{name} {hashlib.sha256((ROOT / name).read_bytes()).hexdigest()}" for name in locks}


def read_stamp(venv: Path) -> set[str]:
    """What the last installation wrote down; nothing if it was interrupted."""
    stamp = venv / "installed.txt"
    return set(stamp.read_text(encoding="utf-8").splitlines()) if stamp.is_file() else set()


def install(venv: Path, locks: dict[str, str], *, inside: bool) -> int:
    """0 when the packages are there; otherwise the exit code, its reason told.

    There is no stamp while it works, so the run after an interruption begins anew.
    """
    if not find_spec("venv") or not find_spec("ensurepip"):
        tell("Python này thiếu venv. Hãy cài nó, ví dụ: sudo apt install python3-venv")
        tell("This Python lacks venv. Install it, for example: sudo apt install python3-venv")
        return 2
    tell("Đang cài các gói cần thiết vào .venv, chỉ một lần, khoảng một phút …")
    tell("Installing the packages needed into .venv, only once, in about a minute …")
    usable = PYTHON in read_stamp(venv) and python_of(venv).exists()
    before = read_stamp(venv) if usable else set()
    stamp = venv / "installed.txt"
    stamp.unlink(missing_ok=True)
    # A usable environment is filled by its own Python: another one, even of the same version, would mix with it.
    if not inside and not usable and not succeeds([sys.executable, "-m", "venv", "--clear", str(venv)]):
        return 1
    quietly = ["--quiet", "--no-input", "--disable-pip-version-check"]
    files = [word for name in locks for word in ("-r", str(ROOT / name))]
    installed = succeeds([str(python_of(venv)), "-m", "pip", "install", *quietly, "--require-hashes", *files])
    # When pip fails it leaves what was there before, for commands that need no more.
    stamp.write_text("\n".join(sorted(stamp_lines(locks) if installed else before)), encoding="utf-8")
    return 0 if installed else 1


def succeeds(command: list[str]) -> bool:
    """Whether a step of the installation went well; if not, its last lines and what to look at are told."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        tell(*done.stdout.decode("utf-8", "replace").splitlines()[-5:])
        tell("Không cài được các gói: hãy xem mạng và chỗ trống trên đĩa rồi chạy lại.")
        tell("The packages could not be installed: check the network and the free disk space, run again.")
    return not done.returncode


def tell(*lines: str) -> None:
    """The lines, said at once, apart from what a command prints."""
    print(*lines, sep="\n", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
