"""The commands by which one begins: a new thing, a new site, a look at this machine."""

from pathlib import Path

import click

from showcase.cli.options import brief, understood


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
