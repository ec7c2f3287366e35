"""A volunteer's file out: whole or not at all."""

from pathlib import Path


def write_file(file: Path, content: bytes) -> None:
    """Put these bytes into the file; whoever is stopped meanwhile finds it as it was. Raises OSError."""
    half = file.with_name(f".{file.name}.new")
    try:
        half.write_bytes(content)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)
