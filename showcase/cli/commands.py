"""The commands."""

import atexit
import gc
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import click

from showcase.cli.misunderstood import Understanding
from showcase.cli.options import kit_folder, making, shared, speech_of, talking, understood
from showcase.cli.profile import tell_profile
from showcase.cli.translate import translate
from showcase.problems.forms import FORMS
from showcase.profiling import PROFILE


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
    atexit.register(gc.freeze)
    if context.invoked_subcommand is None:
        context.invoke(build_command)


@main.command("build")
@shared
@click.option("--strict", is_flag=True, help="Kết thúc bằng 1 khi có lỗi. / End with 1 when there are errors.")
@click.option("--profile", is_flag=True, help="Kể thời gian đã dùng vào đâu. / Tell where the time went.")
def build_command(*, strict: bool = False, profile: bool = False, **asked: object) -> None:
    """Dựng trang vào output/. / Build the site into output/."""
    from showcase.cli.built import built  # noqa: PLC0415 - see check_command

    options, speech = understood(asked)
    speech.say("Building the site …")
    report = built(options, speech)
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
@click.option(
    "--fix",
    is_flag=True,
    help="Sửa những gì sửa được chắc chắn, ghi sổ địa chỉ mới. / Mend what is safe, register new addresses.",
)
@click.option("--yes", is_flag=True, help="Với --fix: ghi luôn, không hỏi. / With --fix: write without asking.")
@click.option(
    "--against",
    "revision",
    metavar="REV",
    default="",
    help="Chỉ kể những gì đổi so với REV của git. / Tell only what changes against a git revision.",
)
def check_command(*, form: str, fix: bool, yes: bool, revision: str, **asked: object) -> None:
    """Kiểm tra các tệp, không dựng gì. / Check the files, build nothing."""
    # The builder takes longer to load than a build takes where nothing has changed: only who needs it loads it.
    from showcase.cli import checks  # noqa: PLC0415

    options, speech = understood(asked)
    unwritten = 0
    if fix:
        from showcase.cli import mends  # noqa: PLC0415 - it loads another parser

        unwritten = mends.mend(options, speech, is_sure=yes, beside=form != "text")
        # What is said to programs on the standard output is theirs alone.
        checks.register(options, replace(speech, is_quiet=speech.is_quiet or form != "text"))
    code = (
        checks.tell_changes(options, revision, form, speech) if revision else checks.tell_state(options, form, speech)
    )
    if fix:
        mends.tell_unwritten(speech, unwritten)
    raise SystemExit(code)


@main.command("fmt")
@talking
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--check", "checks", is_flag=True, help="Không ghi; kết thúc bằng 1 khi có tệp cần ghi. / Write nothing.")
@click.option("--diff", "shows", is_flag=True, help="Không ghi; chỉ cho xem sẽ đổi gì. / Only show what would change.")
def format_command(*, paths: tuple[Path, ...], checks: bool, shows: bool, **asked: object) -> None:
    """Viết lại các tệp YAML theo một kiểu thống nhất. / Write the YAML files in one form.

    Thứ tự các dòng, dấu ngoặc kép, mỗi thứ tiếng một dòng; không đổi nội dung. / No meaning changes.
    """
    from showcase.cli import mends  # noqa: PLC0415 - it loads another parser

    options, speech = understood(asked)
    mends.bring_into_form(options.root, paths, speech, writes=not (checks or shows), shows=shows, counts=checks)


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
@click.option(
    "--lan", is_flag=True, help="Xem được trên điện thoại cùng mạng Wi-Fi. / Also for phones on the same Wi-Fi."
)
def serve_command(*, port: int, opens: bool, lan: bool, **asked: object) -> None:
    """Xem thử trên máy này; trang tự dựng lại khi tệp đổi. / Preview on this machine; rebuilds on change."""
    options, speech = understood(asked)
    with suppress(KeyboardInterrupt):
        # Its server takes as long to load as a small build.
        from showcase.cli.preview import Asked, preview  # noqa: PLC0415

        preview(options, speech, Asked(port, opens=opens, lan=lan))
    speech.say("The preview has ended.")


@main.command("kit")
@click.argument("things", nargs=-1, required=True)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Nơi đặt các bộ (mặc định: kits/). / Where the kits go.",
)
@making
def kit_command(*, things: tuple[str, ...], output: Path | None, **asked: object) -> None:
    """Làm bộ chia sẻ của một hay nhiều thứ (p/ten, d/ten, m/ten, e/ten). / Make kits for sharing."""
    from showcase.cli import kits  # noqa: PLC0415 - see check_command

    options, speech = understood(asked)
    kits.hand_over(options, things, kit_folder(options, output), speech)


main.add_command(translate)


@main.command("test", context_settings={"ignore_unknown_options": True})
@click.argument("pytest_arguments", nargs=-1, type=click.UNPROCESSED)
def test_command(pytest_arguments: tuple[str, ...]) -> None:
    """Chạy bộ kiểm thử (qua python build.py test). / Run the test suite (by python build.py test)."""
    from showcase.testing import run_tests  # noqa: PLC0415 - see check_command

    raise SystemExit(run_tests(list(pytest_arguments)))
