"""Words typed → one call; what is printed, and how a command ends."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from gettext import NullTranslations
from pathlib import Path

import click

from showcase.building import Options, Report, build, check_site, is_base_url
from showcase.comparing.compare import as_groups, compare
from showcase.comparing.revisions import NotComparable
from showcase.model.register import FILE as REGISTER
from showcase.problems.codes import Severity
from showcase.problems.telling import TELLERS, as_paragraph, summary
from showcase.publishing.lock import Busy
from showcase.publishing.memory import NAME as NOTES
from showcase.publishing.writing import CannotWrite
from showcase.registering import Unreadable, register_addresses
from showcase.testing import run_tests
from showcase.words import words_or_english

ROOT = Path(__file__).resolve().parent.parent
"""The project this engine lies in."""
SOURCES = frozenset({"products", "content", "templates", "assets", "locales", "showcase", "tests", "docs", ".git"})
"""Folders of a project that no site is built into."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How the tool talks: the words of its messages, and how many of them."""

    words: NullTranslations
    is_quiet: bool

    def say(self, message: str, **values: object) -> None:
        """Tell what happens, unless asked to be quiet."""
        if not self.is_quiet:
            click.echo(self.words.gettext(message).format(**values))

    def progress(self, done: int, total: int) -> None:
        """Tell on one line of a terminal how far it is; the line is empty again at the end."""
        if not self.is_quiet and sys.stderr.isatty():
            click.echo(f"\r{done} / {total} ".ljust(20) if done < total else "\r".ljust(20) + "\r", nl=False, err=True)

    def complain(self, message: str, **values: object) -> None:
        """Tell why it cannot go on."""
        click.echo(self.words.gettext(message).format(**values), err=True)


def spoken_language(asked: str | None, environment: "os._Environ[str] | dict[str, str]") -> str:
    """The language of the messages: as asked, else Vietnamese unless the machine is set to English."""
    if asked:
        return asked
    set_to = environment.get("SHOWCASE_LANG") or ""
    return "en" if set_to.startswith("en") else "vi"


def _web_address(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value and not is_base_url(value):
        raise click.BadParameter(f"«{value}»: viết cả địa chỉ, ví dụ https://ten.vn/ / write the whole address")
    return value


def _shared(command: Callable[..., None]) -> Callable[..., None]:
    """The options that build, check and serve have in common."""
    options = [
        click.option(
            "--root",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            default=ROOT,
            help="Thư mục dự án. / The project's folder.",
            show_default=False,
        ),
        click.option(
            "--output",
            type=click.Path(file_okay=False, path_type=Path),
            default=None,
            help="Nơi đặt trang đã dựng (mặc định: output/). / Where the site goes.",
        ),
        click.option(
            "--base-url",
            default="",
            callback=_web_address,
            help="Địa chỉ của trang, ví dụ https://…/ / The site's address.",
        ),
        click.option(
            "--today",
            type=click.DateTime(["%Y-%m-%d"]),
            default=None,
            help="Dựng như thể hôm nay là ngày này. / Build as if today were that day.",
        ),
        click.option("--drafts", is_flag=True, help="Hiện cả bản nháp. / Show drafts too."),
        click.option(
            "--jobs",
            type=click.IntRange(min=0),
            default=0,
            help="Số tiến trình cho ảnh (0: mỗi nhân một). / Processes for pictures.",
        ),
        click.option(
            "--lang",
            type=click.Choice(["vi", "en"]),
            default=None,
            help="Ngôn ngữ của thông báo. / Language of the messages.",
        ),
        click.option("--quiet", is_flag=True, help="Chỉ nói khi có lỗi. / Speak only of errors."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


class _BuildByDefault(click.Group):
    """`build.py --strict` means `build.py build --strict`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        is_option = bool(args) and args[0].startswith("-") and args[0] not in ctx.help_option_names
        return super().parse_args(ctx, ["build", *args] if is_option else args)


@click.group(cls=_BuildByDefault, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def main(context: click.Context) -> None:
    """Dựng trang giới thiệu sản phẩm từ các tệp của dự án. / Build the showcase site from the project's files.

    Không có lệnh nào thì dựng trang (build). / Without a command: build.
    """
    if context.invoked_subcommand is None:
        context.invoke(build_command)


@main.command("build")
@_shared
@click.option("--strict", is_flag=True, help="Kết thúc bằng 1 khi có lỗi. / End with 1 when there are errors.")
def build_command(*, strict: bool = False, **asked: object) -> None:
    """Dựng trang vào output/. / Build the site into output/."""
    options, speech = _understood(asked)
    speech.say("Building the site …")
    report = _built(options, speech)
    if report.published is None:
        raise SystemExit(2)
    speech.say("Open it: {path}", path=options.output / "index.html")
    raise SystemExit(1 if strict and report.has_errors else 0)


@main.command("check")
@_shared
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(TELLERS)),
    default="text",
    help="Dạng kết quả. / Form of the result.",
    show_default=True,
)
@click.option("--fix", is_flag=True, help="Ghi sổ các địa chỉ mới. / Register new addresses.")
@click.option(
    "--against",
    "revision",
    metavar="REV",
    default="",
    help="Chỉ kể những gì đổi so với REV của git. / Tell only what changes against a git revision.",
)
def check_command(*, form: str, fix: bool, revision: str, **asked: object) -> None:
    """Kiểm tra các tệp, không dựng gì. / Check the files, build nothing."""
    options, speech = _understood(asked)
    if fix:
        # What is said to programs on the standard output is theirs alone.
        _register(options, replace(speech, is_quiet=speech.is_quiet or form != "text"))
    if revision:
        _tell_changes(options, revision, form, speech)
        return
    report = check_site(options)
    problems = [one for one in report.problems if not speech.is_quiet or one.severity is Severity.ERROR]
    click.echo(TELLERS[form](problems, speech.words))
    raise SystemExit(2 if report.is_blocked else 1 if report.has_errors else 0)


@main.command("serve")
@_shared
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Cổng. / Port.")
@click.option("--open", "opens", is_flag=True, help="Mở trình duyệt. / Open the browser.")
def serve_command(*, port: int, opens: bool, **asked: object) -> None:
    """Xem thử trên máy này; trang tự dựng lại khi tệp đổi. / Preview on this machine; rebuilds on change."""
    from showcase import serving  # noqa: PLC0415 - its server takes as long to load as a small build

    options, speech = _understood(asked)
    _built(options, speech)
    port = serving.free_port(port)
    speech.say("Preview: http://127.0.0.1:{port}/ (Ctrl-C ends it)", port=port)

    def rebuild() -> None:
        # A folder that cannot be written to for a moment does not end the preview.
        with suppress(SystemExit):
            _built(options, speech)

    serving.serve(options.root, options.output, rebuild, port, open_browser=opens)


@main.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("pytest_arguments", nargs=-1, type=click.UNPROCESSED)
def test_command(pytest_arguments: tuple[str, ...]) -> None:
    """Chạy bộ kiểm thử (qua python build.py test). / Run the test suite (by python build.py test)."""
    raise SystemExit(run_tests(list(pytest_arguments)))


def _register(options: Options, speech: Speech) -> None:
    """The new addresses written down, and said how many."""
    try:
        added = register_addresses(options)
    except Unreadable:
        speech.complain("{path} was not touched: mend the errors in it first.", path=REGISTER)
    except OSError as error:
        speech.complain("Cannot write {path}: {reason}", path=REGISTER, reason=error.strerror or str(error))
        raise SystemExit(2) from None
    else:
        _say_added(len(added), speech)


def _tell_changes(options: Options, revision: str, form: str, speech: Speech) -> None:
    """What changes against a revision, told; ends with 2 where that cannot be known."""
    try:
        found = compare(options, revision)
    except NotComparable as obstacle:
        click.echo(TELLERS[form]([obstacle.problem], speech.words))
        raise SystemExit(2) from None
    if form != "text":
        click.echo(TELLERS[form](found, speech.words))
    elif found:
        click.echo(as_groups(found, speech.words))
    else:
        speech.say("No published address, star or certificate changes against {revision}.", revision=revision)


def _say_added(count: int, speech: Speech) -> None:
    if count:
        speech.say("{path}: {count} addresses added.", path=REGISTER, count=count)
    else:
        speech.say("{path}: nothing to add.", path=REGISTER)


def _understood(asked: dict[str, object]) -> tuple[Options, Speech]:
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
    language = spoken_language(str(asked["lang"]) if asked.get("lang") else None, os.environ)
    words = words_or_english(ROOT / "locales" / "problems", language)
    return options, Speech(words, bool(asked.get("quiet")))


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


def _built(options: Options, speech: Speech) -> Report:
    """How a build went, told; a build that cannot begin ends the command with 2."""
    started = time.monotonic()
    try:
        report = build(options, speech.progress)
    except Busy:
        speech.complain("Another build is writing into {path}: wait until it has ended.", path=options.output)
        raise SystemExit(2) from None
    except CannotWrite as error:
        speech.complain("Cannot write {path}: {reason}", path=error.path, reason=error.reason)
        raise SystemExit(2) from None
    _tell_problems(report, speech)
    _tell_files(report, speech, time.monotonic() - started)
    return report


def _tell_problems(report: Report, speech: Speech) -> None:
    """What was found while building: hints are counted only, they are for those who ask by `check`."""
    loud = {Severity.ERROR} if speech.is_quiet else {Severity.ERROR, Severity.WARNING}
    told = [as_paragraph(problem, speech.words) for problem in report.problems if problem.severity in loud]
    if told:
        click.echo("\n\n".join(told) + "\n")
    if report.problems and not speech.is_quiet:
        click.echo(summary(report.problems, speech.words))


def _tell_files(report: Report, speech: Speech, seconds: float) -> None:
    published = report.published
    if published is None:
        speech.complain("Nothing was published: mend the errors above first.")
        return
    for path in published.foreign:
        speech.complain("Somebody else’s file stands at {path} in the output: it was left alone.", path=path)
    speech.say(
        "{written} files written, {unchanged} unchanged, {removed} removed, in {seconds:.1f} s.",
        written=published.written,
        unchanged=published.unchanged,
        removed=published.removed,
        seconds=seconds,
    )
