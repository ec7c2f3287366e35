"""What was typed and cannot be understood, told in Vietnamese first: the language asked for is not known yet."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from showcase.cli.console import speak_nearly

_SAID: dict[type[click.UsageError], str] = {
    NoSuchCommand: "Không có lệnh “{command_name}”.",
    click.NoSuchOption: "Không có tùy chọn “{option_name}”.",
    click.MissingParameter: "Còn thiếu {hint}.",
    click.BadParameter: "Nội dung của {hint} chưa dùng được.",
    click.BadOptionUsage: "Tùy chọn “{option_name}” dùng chưa đúng.",
    click.UsageError: "Câu lệnh chưa đúng.",
}
"""The most special first."""


class Misunderstood(click.UsageError):
    """A command that click refused, told in two languages."""

    def __init__(self, refused: click.UsageError) -> None:
        """What click would have said of it in English."""
        super().__init__(_in_vietnamese(refused), refused.ctx)
        self.english = refused.format_message()

    def show(self, file: object = None) -> None:
        """On the standard error output: what is wrong, and where to read how it is done."""
        del file
        click.echo(f"LỖI: {self.message}\nERROR: {self.english}", err=True)
        if self.ctx:
            door = self.ctx.find_root().info_name or ""
            command = f"{'python ' if door.endswith('.py') else ''}{self.ctx.command_path} --help"
            click.echo(f"Xem cách dùng / How to use it: {command}", err=True)


class Understanding(click.Group):
    """Commands whose users need no English, and whose words any console can show."""

    def make_context(self, *args: object, **extra: object) -> click.Context:
        """As `click.Group`, on a console that may lack some letters."""
        speak_nearly()
        with _in_two_languages():
            return super().make_context(*args, **extra)  # type: ignore[arg-type]

    def invoke(self, ctx: click.Context) -> object:
        """As `click.Group`."""
        with _in_two_languages():
            return super().invoke(ctx)


@contextmanager
def _in_two_languages() -> Iterator[None]:
    try:
        yield
    except (Misunderstood, NoArgsIsHelpError):
        raise
    except click.UsageError as refused:
        raise Misunderstood(refused) from None


def _in_vietnamese(refused: click.UsageError) -> str:
    said = next(said for kind, said in _SAID.items() if isinstance(refused, kind))
    parameter = getattr(refused, "param", None)
    hint = getattr(refused, "param_hint", None) or (parameter.get_error_hint(refused.ctx) if parameter else "")
    guesses = getattr(refused, "possibilities", None)
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    return " ".join(
        [
            said.format(**{**vars(refused), "hint": hint}),
            *([f"Có phải ý bạn là {', '.join(guesses)}?"] if guesses else ()),
            *([f"Dùng một trong: {', '.join(choices)}."] if choices else ()),
        ]
    )
