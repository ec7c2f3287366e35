"""What on this machine may stand in the way, each with what to do about it.

Only Python's own library is imported, and each sentence stands here in both languages: it speaks where the packages for
speaking are not there yet. What the facts mean is told by functions of them.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypeAlias

from showcase.scaffolding.machine import Machine, this_machine

State: TypeAlias = Literal["ok", "warning", "error"]
Said: TypeAlias = tuple[str, str]
"""A sentence in Vietnamese and in English."""

_LANGUAGES = ("vi", "en")
_MARKS = {"ok": "ok", "warning": "! ", "error": "X "}
"""In letters that every console has."""
_OLDEST = (3, 11)
_LEAST, _ENOUGH = 200_000_000, 1_000_000_000
"""Bytes: with less than the first nothing can be built, with less than the second not for long."""
_DEEPEST = 120
"""Letters of a project's folder: Windows allows 260 for a whole path, and the site's own take half of them."""
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    """What: a word that programs may rely on."""
    state: State
    """How it is."""
    says: Said
    """What was found."""
    remedy: Said = ("", "")
    """What to do."""


def main(arguments: Sequence[str], root: Path, *, has_packages: bool) -> int:
    """The exit code of `doctor`: 1 where something must be mended before anything can be built."""
    parser = argparse.ArgumentParser(
        prog="build.py doctor", description="Xem máy này đã đủ chưa. / Look whether this machine is ready."
    )
    is_english = os.environ.get("SHOWCASE_LANG", "").startswith("en")
    parser.add_argument("--lang", choices=_LANGUAGES, default="en" if is_english else "vi")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--root", type=Path, default=root, help="Thư mục dự án. / The project's folder.")
    asked = parser.parse_args(arguments)
    findings = tuple(examine(this_machine(asked.root.resolve(), has_packages=has_packages)))
    tell = as_json if asked.format == "json" else as_text
    sys.stdout.write(f"{tell(findings, _LANGUAGES.index(asked.lang))}\n")
    return int(any(one.state == "error" for one in findings))


def examine(machine: Machine) -> Iterator[Finding]:
    """Everything that is looked at, in the order in which it would stand in the way."""
    for look in (_python, _packages, _project, _rights, _disk, _path, _console, _git, _browser, _clock):
        yield look(machine)


def as_text(findings: Sequence[Finding], language: int) -> str:
    """A line for each, what to do below it, and a line that says how it is on the whole."""
    lines = [
        f"{_MARKS[one.state]}  {one.says[language]}"
        + (f"\n    → {one.remedy[language]}" if one.remedy[language] else "")
        for one in findings
    ]
    return "\n".join([*lines, "", _whole(findings)[language]])


def as_json(findings: Sequence[Finding], language: int) -> str:
    """A list of objects with name, state, says and remedy."""
    rows = [{**asdict(one), "says": one.says[language], "remedy": one.remedy[language]} for one in findings]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _whole(findings: Sequence[Finding]) -> Said:
    errors = sum(one.state == "error" for one in findings)
    if errors:
        return f"Cần sửa trước đã: {errors} chỗ có dấu X.", f"Mend these first: {errors}, marked X."
    return "Máy này dùng được.", "This machine is ready."


def _python(machine: Machine) -> Finding:
    said = "Python " + ".".join(map(str, machine.python))
    if machine.python >= _OLDEST:
        return Finding("python", "ok", (said, said))
    remedy = "Cài Python 3.11 trở lên từ python.org.", "Install Python 3.11 or newer from python.org."
    return Finding("python", "error", (said, said), remedy)


def _packages(machine: Machine) -> Finding:
    if machine.has_packages:
        return Finding("packages", "ok", ("Các gói cần thiết đã có.", "The packages needed are there."))
    remedy = (
        "Nối mạng rồi chạy: python build.py check. Công cụ tự cài vào .venv, khoảng một phút.",
        "Go online and run: python build.py check. They are installed into .venv, in about a minute.",
    )
    return Finding(
        "packages", "warning", ("Chưa có các gói cần thiết.", "The packages needed are not there yet."), remedy
    )


def _project(machine: Machine) -> Finding:
    if machine.has_site:
        return Finding("project", "ok", ("Thư mục này có site.yaml.", "There is a site.yaml in this folder."))
    remedy = (
        "Mở cửa sổ dòng lệnh trong thư mục của dự án, hoặc lập trang mới: python build.py init",
        "Open the command line in the project's folder, or begin a site: python build.py init",
    )
    said = f"Không có site.yaml trong {machine.root}", f"There is no site.yaml in {machine.root}"
    return Finding("project", "error", said, remedy)


def _rights(machine: Machine) -> Finding:
    if not machine.refusal:
        return Finding("rights", "ok", ("Ghi được vào thư mục này.", "This folder can be written to."))
    said = f"Không ghi được vào thư mục này: {machine.refusal}", f"This folder cannot be written to: {machine.refusal}"
    remedy = (
        "Chuyển dự án vào thư mục của bạn, ví dụ Documents.",
        "Move the project into a folder of your own, such as Documents.",
    )
    return Finding("rights", "error", said, remedy)


def _disk(machine: Machine) -> Finding:
    size = f"{machine.free // 1_000_000} MB"
    said = f"Đĩa còn trống {size}.", f"{size} of the disk are free."
    if machine.free >= _ENOUGH:
        return Finding("disk", "ok", said)
    remedy = "Xóa bớt những gì không cần, để trống ít nhất 1 GB.", "Delete what is not needed: 1 GB should be free."
    return Finding("disk", "warning" if machine.free >= _LEAST else "error", said, remedy)


def _path(machine: Machine) -> Finding:
    said = f"Thư mục: {machine.root}", f"Folder: {machine.root}"
    elsewhere = "Nên chuyển dự án sang một thư mục như {}: {}", "Better move the project into a folder such as {}: {}"
    place = "C:\\showcase" if machine.platform == "win32" else "~/showcase"
    reasons = {
        ("OneDrive giữ tệp khi công cụ đang ghi.", "OneDrive holds files while they are written."): _is_synced(
            machine.root
        ),
        ("đường dẫn quá dài.", "its path is too long."): machine.platform == "win32" and len(machine.root) > _DEEPEST,
        (
            "có công cụ không đọc được chữ có dấu.",
            "some tools cannot read letters with marks.",
        ): not machine.root.isascii(),
    }
    for reason, holds in reasons.items():
        if holds:
            remedy = elsewhere[0].format(place, reason[0]), elsewhere[1].format(place, reason[1])
            return Finding("path", "warning", said, remedy)
    return Finding("path", "ok", said)


def _console(machine: Machine) -> Finding:
    said = f"Cửa sổ dòng lệnh dùng {machine.encoding}.", f"The console speaks {machine.encoding}."
    if machine.encoding.lower().replace("-", "") == "utf8":
        return Finding("console", "ok", said)
    remedy = (
        "Chữ Việt hiện sai thì gõ chcp 65001 trước, hoặc dùng Windows Terminal.",
        "Where Vietnamese looks wrong, type chcp 65001 first, or use Windows Terminal.",
    ) if machine.platform == "win32" else (
        "Chữ Việt hiện sai thì gõ: export LANG=C.UTF-8",
        "Where Vietnamese looks wrong, type: export LANG=C.UTF-8",
    )  # fmt: skip
    return Finding("console", "warning", said, remedy)


def _git(machine: Machine) -> Finding:
    if machine.git:
        return Finding("git", "ok", ("Có git.", "There is git."))
    remedy = (
        "Vẫn viết và xem thử được. Muốn gửi thay đổi thì cài git từ git-scm.com, hoặc sửa ngay trên trang của kho mã.",
        "Writing and previewing work. To send changes install git from git-scm.com, or edit on the git host's pages.",
    )
    return Finding("git", "warning", ("Chưa có git.", "There is no git."), remedy)


def _browser(machine: Machine) -> Finding:
    if machine.browser:
        return Finding("browser", "ok", ("Mở được trình duyệt.", "A browser can be opened."))
    said = "Không tự mở được trình duyệt.", "No browser can be opened by itself."
    remedy = (
        "Khi xem thử, tự mở trình duyệt rồi gõ http://127.0.0.1:8000",
        "For the preview open one yourself and type http://127.0.0.1:8000",
    )
    return Finding("browser", "warning", said, remedy)


def _clock(machine: Machine) -> Finding:
    day = datetime.fromtimestamp(machine.now, UTC).date().isoformat()
    said = f"Đồng hồ máy: {day}.", f"The clock says {day}."
    if machine.now > machine.newest - _DAY:
        return Finding("clock", "ok", said)
    remedy = (
        "Chỉnh lại ngày giờ: ngày quyết định sao nào còn hiệu lực.",
        "Set the date: it decides which stars are in force.",
    )
    return Finding("clock", "warning", said, remedy)


def _is_synced(root: str) -> bool:
    return any(part.startswith("onedrive") for part in root.lower().replace("\\", "/").split("/"))
