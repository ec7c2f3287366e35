"""The commands by which one begins: a new thing, a new site, a look at this machine."""

from pathlib import Path

import click

from showcase.cli.options import ROOT, brief, understood


@click.command("new")
@click.argument("kind", type=click.Choice(["product", "producer", "event", "story", "district"]))
@click.option(
    "--from",
    "answers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=None,
    help="Lấy câu trả lời từ tệp YAML này. / Take the answers from this YAML file.",
)
@click.option("--no-input", is_flag=True, help="Không hỏi gì. / Ask nothing.")
@click.option("--another", is_flag=True, help="Thêm dù tên gần giống thứ đã có. / Add it despite a similar name.")
@brief
def new_command(*, kind: str, answers: Path | None, no_input: bool, another: bool, **asked: object) -> None:
    """Thêm một thứ mới bằng sáu câu hỏi. / Add a new thing by six questions."""
    from showcase.cli import adding  # noqa: PLC0415 - see check_command

    options, speech = understood(asked)
    adding.add(adding.Wish(kind, answers, asks=not no_input, is_other=another), options, speech)


@click.command("schema")
@brief
def schema_command(**asked: object) -> None:
    """Làm lại các tệp giúp gõ và trang liệt kê mục. / Make the editors' schemas and the pages of fields anew."""
    from showcase.scaffolding.reference import write_reference  # noqa: PLC0415 - see check_command

    options, speech = understood(asked)
    try:
        written = write_reference(options.root, ROOT / "locales")
    except OSError as error:
        speech.complain("Cannot write {path}: {reason}", path=error.filename, reason=error.strerror or str(error))
        raise SystemExit(2) from None
    for path in written:
        speech.say("Written: {path}", path=path)
    if not written:
        speech.say("Everything is as the models say.")
