"""The project's files in, its register of published addresses brought up to date: rows are added, never changed."""

import csv
from collections.abc import Iterable
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path

from showcase.asked import Options
from showcase.building import day_of
from showcase.caching.keeping import replace_whole
from showcase.model.register import COLUMNS, FILE, Register
from showcase.planning.register import unregistered
from showcase.reading.catalog import read_catalog


class Unreadable(Exception):
    """The register cannot be read: nobody knows what is missing in it."""


def register_addresses(options: Options) -> tuple[str, ...]:
    """The published addresses that were missing in the register and stand in it now, sorted.

    Nothing is written where nothing is missing, or where the site as a whole cannot be read. What was there stays byte
    for byte.
    """
    # Without drafts, whatever was asked for: their addresses are not published.
    catalog, problems = read_catalog(options.root, on=partial(day_of, options), cache=options.cache)
    if catalog is None or any(problem.blocks for problem in problems):
        return ()
    if not catalog.register.is_whole:
        raise Unreadable
    added = unregistered(catalog)
    if added:
        _append(options.root / FILE, added, day_of(options, catalog.site))
    return added


def register_address(root: Path, register: Register, address: str, today: date) -> bool:
    """Whether a row for a new thing's address was added: it is nobody else's from now on, though nothing stands there.

    Raises `Unreadable` as above.
    """
    if not register.is_whole:
        raise Unreadable
    if address in register.entries:
        return False
    _append(root / FILE, (address,), today)
    return True


def _append(file: Path, addresses: Iterable[str], today: date) -> None:
    before = file.read_bytes() if file.exists() else f"{','.join(COLUMNS)}\n".encode()
    rows = StringIO()
    # Somebody may have put the columns in another order, or added one.
    table = csv.DictWriter(rows, _columns(before), restval="", lineterminator="\n")
    table.writerows({"address": address, "since": today.isoformat()} for address in addresses)
    gap = b"" if before.endswith(b"\n") else b"\n"
    # Whole or not at all: a register that is cut short has forgotten something.
    replace_whole(file, before + gap + rows.getvalue().encode())


def _columns(content: bytes) -> list[str]:
    return next(csv.reader(content.decode("utf-8-sig").splitlines()))
