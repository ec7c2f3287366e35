"""Arguments for pytest in, its exit code out: finds or installs the browser that the tests drive.

Only Python's own library is imported: `build.py` comes here before anything else is certain.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

NAMES = (
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chromium-browser",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
MACOS_PLACES = (
    "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "Applications/Chromium.app/Contents/MacOS/Chromium",
    "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
DEBIAN_PACKAGES = ("chromium", "fonts-noto-core")
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)


def run_tests(args: list[str]) -> int:
    """The exit code of pytest, or 2 without a browser: no test that needs one is skipped in silence."""
    browser = find_browser()
    if not browser:
        install_browser()
        browser = find_browser()
    if not browser:
        tell("Không có trình duyệt để kiểm thử. Hãy cài Chrome, Chromium hoặc Edge, rồi chạy lại.")
        tell("There is no browser to test with. Install Chrome, Chromium or Edge, then run again.")
        return 2
    signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C reaches pytest too, and its ending is awaited.
    command = [sys.executable, "-m", "pytest", *args]
    environment = {**os.environ, "SHOWCASE_BROWSER": browser}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def find_browser() -> str | None:
    """The path of an installed Chrome, Chromium or Edge; the one that SHOWCASE_BROWSER names goes first."""
    on_path = (shutil.which(name) for name in (os.environ.get("SHOWCASE_BROWSER", ""), *NAMES) if name)
    return next((path for path in on_path if path), None) or in_usual_places() or playwright_browser()


def in_usual_places(platform: str = sys.platform) -> str | None:
    """A browser where Windows and macOS keep their programs, which are not on PATH there."""
    folders: list[str] = []
    places: tuple[str, ...] = ()
    if platform == "win32":
        folders, places = [os.environ[name] for name in WINDOWS_FOLDERS if name in os.environ], WINDOWS_PLACES
    elif platform == "darwin":
        folders, places = ["/", str(Path.home())], MACOS_PLACES
    paths = (Path(folder, place) for place in places for folder in folders)
    return next((str(path) for path in paths if path.is_file()), None)


def playwright_browser() -> str | None:
    """The browser that Playwright brought at an earlier time."""
    answer = subprocess.run(
        [sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, encoding="utf-8", check=False
    ).stdout.strip()
    return answer if answer and Path(answer).is_file() else None


def install_browser() -> None:
    """Debian's Chromium where this user may install it, otherwise Playwright's own.

    It promises nothing: `find_browser` tells whether it worked.
    """
    tell("Đang cài trình duyệt để kiểm thử …")
    tell("Installing a browser to test with …")
    apt = shutil.which("apt-get")
    is_root = sys.platform != "win32" and os.geteuid() == 0
    if apt and is_root and install_from_debian(apt):
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def install_from_debian(apt: str) -> bool:
    """Whether Debian's packages of the browser and of fonts with Vietnamese letters are there now."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = ([apt, "update"], [apt, "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES])
    codes = (subprocess.run(step, env=environment, stdout=sys.stderr, check=False).returncode for step in steps)
    return not any(codes)


def tell(line: str) -> None:
    """The line, said at once, apart from pytest's."""
    print(line, file=sys.stderr, flush=True)
