"""`translate`: how far a language is, stamps, and the way to Weblate and back."""

from pathlib import Path

import click

from showcase.cli.options import shared, understood

_LANGUAGE = click.argument("language", metavar="LANG")
_ORIGINS = {
    "machine": "Máy dịch, chưa ai xem. / A machine's draft.",
    "unknown": "Không rõ ai dịch; chỉ để biết khi bản gốc đổi. / Not known: only to be told when the original changes.",
    "human": "Người dịch. / A person's.",
    "reviewed": "Đã có người thứ hai đọc lại. / A second person has read it.",
}


@click.group()
def translate() -> None:
    """Bản dịch: tình trạng, dấu, xuất và nhập. / Translations: state, stamps, export and import."""


@translate.command("status")
@click.argument("language", metavar="[LANG]", default="")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "text"]),
    default="text",
    show_default=True,
    help="Dạng kết quả. / Form of the result.",
)
@shared
def status_command(*, language: str, form: str, **asked: object) -> None:
    """Đã dịch đến đâu, nên dịch gì trước. / How far it is, and what to do first."""
    from showcase.cli import translations  # noqa: PLC0415 - see commands.check_command

    translations.tell_status(*understood(asked), language, form)


@translate.command("stamp")
@click.argument("things", metavar="[THING]...", nargs=-1)
@_LANGUAGE
@click.option("--field", "fields", multiple=True, help="Chỉ mục này, ví dụ summary. / Only this field.")
@shared
def stamp_command(
    *, things: tuple[str, ...], language: str, fields: tuple[str, ...], origin: str, **asked: object
) -> None:
    """Đóng dấu các bản dịch của THING (thư mục hoặc id). / Stamp the translations of THING (a folder or an id).

    Không có THING: mọi bản dịch chưa có dấu; khi ấy phải nói ai dịch. / Without THING: all that have no stamp yet; then
    say whose they are.
    """
    from showcase.cli import translations  # noqa: PLC0415 - see commands.check_command

    if not (things or origin):
        raise click.UsageError(f"Ai dịch? / Whose are they? {' '.join(f'--{name}' for name in _ORIGINS)}")
    options, speech = understood(asked)
    translations.stamp_texts(options, speech, translations.Asked(things, language, fields, origin))


for _name, _help in reversed(_ORIGINS.items()):
    stamp_command = click.option(f"--{_name}", "origin", flag_value=_name, default="", help=_help)(stamp_command)


@translate.command("export")
@_LANGUAGE
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@shared
def export_command(*, language: str, file: Path | None, **asked: object) -> None:
    """Xuất một thứ tiếng ra tệp .po (cho Weblate, Poedit). / Export a language as .po (for Weblate, Poedit)."""
    from showcase.cli import translations  # noqa: PLC0415 - see commands.check_command

    translations.export_language(*understood(asked), language, file or Path(f"content.{language}.po"))


@translate.command("import")
@_LANGUAGE
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@shared
def import_command(*, language: str, file: Path, **asked: object) -> None:
    """Nhập tệp .po vào các tệp YAML và bài viết. / Import a .po into the YAML files and stories."""
    from showcase.cli import translations  # noqa: PLC0415 - see commands.check_command

    translations.import_language(*understood(asked), language, file)
