"""The commands."""

import gc
import time
import webbrowser
from contextlib import suppress
from dataclasses import replace

import click

from showcase.asked import Options, Report
from showcase.cli.misunderstood import Understanding
from showcase.cli.options import shared, speech_of, understood
from showcase.cli.profile import tell_profile
from showcase.cli.speech import Speech, tell_files, tell_problems
from showcase.problems.forms import FORMS
from showcase.profiling import PROFILE
from showcase.publishing.lock import Busy
from showcase.publishing.writing import CannotWrite
from showcase.rebuilding import rebuild


class _BuildByDefault(Understanding):
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
    # Nearly all that a build makes lives to its end: looking for garbage every 700 objects takes a tenth of its time.
    gc.set_threshold(50_000)
    if context.invoked_subcommand is None:
        context.invoke(build_command)


@main.command("build")
@shared
@click.option("--strict", is_flag=True, help="Kết thúc bằng 1 khi có lỗi. / End with 1 when there are errors.")
@click.option("--profile", is_flag=True, help="Kể thời gian đã dùng vào đâu. / Tell where the time went.")
def build_command(*, strict: bool = False, profile: bool = False, **asked: object) -> None:
    """Dựng trang vào output/. / Build the site into output/."""
    options, speech = understood(asked)
    speech.say("Building the site …")
    report = _built(options, speech)
    if profile:
        tell_profile(PROFILE, speech)
    if report.published is None:
        raise SystemExit(2)
    speech.say("Open it: {path}", path=options.output / "index.html")
    raise SystemExit(1 if strict and report.has_errors else 0)


@main.command("check")
@shared
@click.option(
    "--format",
    "form",
    type=click.Choice(sorted(FORMS)),
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
    # The builder takes longer to load than a build takes where nothing has changed: only who needs it loads it.
    from showcase.cli import checks  # noqa: PLC0415

    options, speech = understood(asked)
    if fix:
        # What is said to programs on the standard output is theirs alone.
        checks.register(options, replace(speech, is_quiet=speech.is_quiet or form != "text"))
    if revision:
        checks.tell_changes(options, revision, form, speech)
    else:
        checks.tell_state(options, form, speech)


@main.command("explain")
@click.argument("code", default="")
@click.option("--lang", type=click.Choice(["vi", "en"]), default=None, help="Ngôn ngữ. / Language.")
def explain_command(*, code: str, lang: str | None) -> None:
    """Giải thích một mã lỗi, ví dụ E205. / Explain the code of a problem, such as E205."""
    from showcase.cli.explain import explain  # noqa: PLC0415 - see check_command

    explain(code, speech_of(lang))


@main.command("serve")
@shared
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Cổng. / Port.")
@click.option("--open", "opens", is_flag=True, help="Mở trình duyệt. / Open the browser.")
def serve_command(*, port: int, opens: bool, **asked: object) -> None:
    """Xem thử trên máy này; trang tự dựng lại khi tệp đổi. / Preview on this machine; rebuilds on change."""
    # Its server takes as long to load as a small build.
    from showcase import serving  # noqa: PLC0415
    from showcase.building import Later  # noqa: PLC0415
    from showcase.rendering.components_page import component_pages  # noqa: PLC0415

    options, speech = understood(asked)
    options = replace(options, later=True)
    later = Later(options)
    changes = serving.changes(options.root)
    next(changes)  # What changes while the first build goes on is built next.
    _built(options, speech)

    def rebuilt() -> bool:
        # A folder that cannot be written to for a moment does not end the preview.
        with suppress(SystemExit):
            published = _built(options, speech).published
            later.forget()
            return bool(published and (published.written or published.removed))
        return False

    port = serving.free_port(port)
    pages = component_pages(options.root, options.cache)
    with suppress(KeyboardInterrupt), serving.answering(options.output, port, pages, later) as reload_tabs:
        speech.say("All components: http://127.0.0.1:{port}/{path}", port=port, path=serving.COMPONENTS)
        speech.say("Preview: http://127.0.0.1:{port}/ (Ctrl-C ends it)", port=port)
        if opens:
            webbrowser.open(f"http://127.0.0.1:{port}/")
        serving.follow(changes, rebuilt, reload_tabs)


@main.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("pytest_arguments", nargs=-1, type=click.UNPROCESSED)
def test_command(pytest_arguments: tuple[str, ...]) -> None:
    """Chạy bộ kiểm thử (qua python build.py test). / Run the test suite (by python build.py test)."""
    from showcase.testing import run_tests  # noqa: PLC0415 - see check_command

    raise SystemExit(run_tests(list(pytest_arguments)))


def _built(options: Options, speech: Speech) -> Report:
    """How a build went, told; a build that cannot begin ends the command with 2."""
    started = time.monotonic()
    try:
        report = rebuild(options, speech.progress)
    except Busy:
        speech.complain("Another build is writing into {path}: wait until it has ended.", path=options.output)
        raise SystemExit(2) from None
    except CannotWrite as error:
        speech.complain("Cannot write {path}: {reason}", path=error.path, reason=error.reason)
        raise SystemExit(2) from None
    tell_problems(report, options.root, speech)
    tell_files(report, speech, time.monotonic() - started)
    return report
