"""The one file that tells the day of the build, so that pages stay the same from day to day."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from showcase.model.catalog import Catalog
from showcase.planning.outputs import File


def day_file(catalog: Catalog, today: date) -> File:
    """`build.json`: the day of the build, and the last day on which all its badges hold, where there are any.

    Whoever builds on a schedule learns by it when a build is due: `docs/hosting/netlify/netlify/functions/daily.mjs`.
    """
    told = {"built": today, "badges_until": min(_ends(catalog, today), default=None)}
    return File("build.json", f"{json.dumps({name: str(day) for name, day in told.items() if day})}\n".encode())


def _ends(catalog: Catalog, today: date) -> Iterator[date]:
    """The last day of each badge that stands: its end, or the day before it is taken away."""
    for held in catalog.standings(today).values():
        if held.bears_badge and held.ends_on:
            revoked = held.recognition.revoked
            yield min(held.ends_on, revoked.revoked_on - timedelta(days=1)) if revoked else held.ends_on
