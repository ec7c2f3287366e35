"""What a command is asked for: options as typed, and what they mean."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import click

from showcase.asked import Options
from showcase.cli.speech import Speech, spoken_language
from showcase.publishing.memory import NAME as NOTES
from showcase.words import words_or_english

ROOT = Path(__file__).resolve().parents[2]
"""The project this engine lies in."""
SOURCES = frozenset({"products", "content", "templates", "assets", "locales", "showcase", "tests", "docs", ".git"})
"""Folders of a project that no site is built into."""
Command: TypeAlias = Callable[..., None]
"""What a command does, with its options as arguments."""


def _web_address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value:
        return value
    # Most builds are not told an address, and those that find nothing changed load nothing that knows one.
    from showcase.model.site import is_base_url  # noqa: PLC0415

    if not is_base_url(value):
        raise click.BadParameter(f"«{value}»: viết cả địa chỉ, ví dụ https://ten.vn/ / write the whole address")
    return value


_TODAY = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="Dựng như thể hôm nay là ngày này. / Build as if today were that day.",
)


def talking(command: Command) -> Command:
    """The options that all commands have in common: which project, and how to speak of it."""
    options = [
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=ROOT,
            help="Thư mục dự án. / The project's folder.",
            show_default=False,
        ),
        click.option(
            "--lang",
            type=click.Choice(["vi", "en"]),
            default=None,
            help="Ngôn ngữ của thông báo. / Language of the messages.",
        ),
        click.option("--quiet", is_flag=True, help="Chỉ nói khi có lỗi. / Speak only of errors."),
    ]
    return _with(options, command)


def brief(command: Command) -> Command:
    """The options of a command that builds nothing but asks which day it is."""
    return _with([_TODAY], talking(command))


def shared(command: Command) -> Command:
    """The options that build, check and serve have in common."""
    output = click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        default=None,
        help="Nơi đặt trang đã dựng (mặc định: output/). / Where the site goes.",
    )
    return output(making(command))


def making(command: Command) -> Command:
    """The options of whatever is made of a site, wherever it goes."""
    options = [
        click.option(
            "--base-url",
            default="",
            callback=_web_address,
            help="Địa chỉ của trang, ví dụ https://…/ / The site's address.",
        ),
        _TODAY,
        click.option("--drafts", is_flag=True, help="Hiện cả bản nháp. / Show drafts too."),
        click.option(
            "--jobs",
            type=click.IntRange(min=0),
            default=0,
            help="Số tiến trình chạy cùng lúc (0: mỗi nhân một). / Processes at a time.",
        ),
    ]
    return _with(options, talking(command))


def _with(options: Sequence[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def understood(asked: dict[str, object]) -> tuple[Options, Speech]:
    """What the options mean for a build, and how to talk about it."""
    root = Path(str(asked.get("root") or ROOT)).resolve()
    output = Path(str(asked["output"])).resolve() if asked.get("output") else root / "output"
    today = asked.get("today")
    options = Options(
        root=root,
        output=output,
        base_url=str(asked.get("base_url") or ""),
        today=today.date() if hasattr(today, "date") else None,
        drafts=bool(asked.get("drafts")),
        jobs=int(str(asked.get("jobs") or 0)),
    )
    _refuse_output_among_the_sources(options)
    return options, speech_of(str(asked["lang"]) if asked.get("lang") else None, is_quiet=bool(asked.get("quiet")))


def speech_of(language: str | None, *, is_quiet: bool = False) -> Speech:
    """How to talk, in the language asked for or that of the machine."""
    spoken = spoken_language(language, os.environ)
    return Speech(words_or_english(ROOT / "locales" / "problems", spoken), is_quiet, spoken)


def kit_folder(options: Options, asked: Path | None) -> Path:
    """Where kits go: `kits/` unless asked otherwise; never among the project's files, nor into the site."""
    folder = (asked or options.root / "kits").resolve()
    inside = folder.relative_to(options.root).parts if folder.is_relative_to(options.root) else ("",)
    if options.root.is_relative_to(folder) or inside[0] in {*SOURCES, "output"}:
        raise click.BadParameter(f"{folder}: hãy chọn thư mục khác / choose another folder", param_hint="--output")
    return folder


def _refuse_output_among_the_sources(options: Options) -> None:
    """The site goes into a folder of its own: never among the project's files, nor among somebody else's."""
    inside = options.output.relative_to(options.root).parts if options.output.is_relative_to(options.root) else ("",)
    is_ours = (options.output / NOTES).is_file() or options.output == options.root / "output"
    is_full = options.output.is_dir() and any(options.output.iterdir())
    if options.root.is_relative_to(options.output) or inside[0] in SOURCES or (is_full and not is_ours):
        raise click.BadParameter(
            f"{options.output}: thư mục này đã có tệp khác, hãy chọn một thư mục trống / choose an empty folder",
            param_hint="--output",
        )
