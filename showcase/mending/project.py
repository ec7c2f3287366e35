"""A project's folder in, what to write in it out: all of its files in one form, or mended."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from showcase.asked import Options
from showcase.building import check_site
from showcase.mending.changes import Change, forms, has_mark, languages, text_of
from showcase.mending.fixing import Revision, mended, with_fixes
from showcase.mending.formatting import formatted
from showcase.problems.problem import Fix


class NoLanguages(Exception):
    """`site.yaml` cannot be used, so nobody knows in which language a bare text is."""


@dataclass(frozen=True, slots=True)
class Formatting:
    """What bringing files into their form does."""

    changes: tuple[Change, ...]
    left: tuple[str, ...]
    """Files with errors in them: they stay as they are."""
    count: int
    """How many files were looked at."""


def formatting(root: Path, only: tuple[str, ...] = ()) -> Formatting:
    """What would change; `only` are files or folders, from the root, that are to be looked at."""
    spoken = _languages(root)
    looked_at = {file: form for file, form in forms(root).items() if not only or _is_among(file, only)}
    changes, left = [], []
    for file, form in looked_at.items():
        before, text = text_of(root, file)
        after = formatted(text, file, form, spoken) if text else None
        if after is None:
            left.append(file)
        else:
            changes.append(Change(file, before, after))
    return Formatting(tuple(change for change in changes if change.is_needed), tuple(left), len(looked_at))


def mending(options: Options) -> list[Change]:
    """What can safely be mended in all files; nothing where there is nothing."""
    found: dict[str, list[Fix]] = defaultdict(list)
    for problem in check_site(options).problems:
        if problem.fix and problem.fix.is_safe:
            found[problem.place.file].append(problem.fix)
    return list(_mending(options.root, found))


def _mending(root: Path, found: dict[str, list[Fix]]) -> Iterator[Change]:
    spoken = languages(root) or ("vi",)
    written = forms(root)
    for file in sorted({*written, *found}):
        before, text = text_of(root, file)
        form = written.get(file)
        after = mended(Revision(text, file, form, spoken), found[file]) if form else with_fixes(text, found[file])
        if after != text or has_mark(before):
            yield Change(file, before, after)


def _languages(root: Path) -> tuple[str, ...]:
    spoken = languages(root)
    if not spoken:
        raise NoLanguages
    return spoken


def _is_among(file: str, only: tuple[str, ...]) -> bool:
    return any(one in {"", ".", file} or file.startswith(f"{one}/") for one in only)
