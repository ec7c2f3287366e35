"""A draft's files onto the disk: all of them or none."""

import errno
import os
import shutil
from pathlib import Path

from showcase.scaffolding.drafts import Draft


def write_draft(root: Path, draft: Draft) -> None:
    """The draft's folder; raises `OSError` where it cannot be written, or is there already.

    It is filled beside its place under a name that no build reads: whoever is interrupted leaves nothing half written.
    """
    folder = root / draft.folder
    half = folder.with_name(f"_{folder.name}.half")
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(half, ignore_errors=True)
    try:
        half.mkdir()
        for name, file in draft.photos.items():
            shutil.copyfile(file, half / name)
        (half / f"{draft.kind}.yaml").write_bytes(draft.facts.encode())
        if folder.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), draft.folder)
        half.rename(folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
