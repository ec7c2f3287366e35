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
        speech.cannot_write(error.filename, error)
        raise SystemExit(2) from None
    for path in written:
        speech.say("Written: {path}", path=path)
    if not written:
        speech.say("Everything is as the models say.")


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--province", default="", metavar="TÊN", help="Tên tỉnh. / The province's name.")
@brief
def init_command(*, folder: Path, province: str, **asked: object) -> None:
    """Lập trang của một tỉnh khác trong thư mục mới. / Begin another province's site in a new folder."""
    from datetime import UTC, datetime  # noqa: PLC0415 - see check_command

    from showcase.scaffolding.founding import PLACEHOLDER, InsideTheEngine, NotEmpty, found_site  # noqa: PLC0415

    options, speech = understood(asked)
    today = options.today or datetime.now(UTC).date()
    try:
        found_site(ROOT, folder.resolve(), " ".join(province.split()) or PLACEHOLDER, today)
    except NotEmpty:
        speech.complain("{path} is not empty: choose a new folder.", path=folder)
        raise SystemExit(2) from None
    except InsideTheEngine:
        speech.complain(
            "{path} lies inside of this project: choose a folder outside, such as ../{name}",
            path=folder,
            name=folder.name,
        )
        raise SystemExit(2) from None
    except OSError as error:
        speech.cannot_write(folder, error)
        raise SystemExit(2) from None
    speech.say("A site stands in {path}, with one sample product. What to do next:", path=folder)
    speech.say("  · cd {path}", path=f'"{folder}"' if " " in str(folder) else folder)
    speech.say("  · read README.md, and fill in what stands in [ ] in site.yaml")
    speech.say("  · look at it: python build.py serve")
    speech.say("  · add an area, a producer, a product: python build.py new district")


@click.command("doctor", context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def doctor_command(arguments: tuple[str, ...]) -> None:
    """Xem máy này đã đủ chưa. / Look whether this machine is ready."""
    from showcase.scaffolding.doctor import main  # noqa: PLC0415 - see check_command

    raise SystemExit(main(arguments, ROOT, has_packages=True))
