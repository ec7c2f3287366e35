"""One answer in, as typed or as a file has it; what goes into the thing's own file out, or a problem."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias

from showcase.model.folding import fold, spread
from showcase.model.kinds import District
from showcase.model.media import Photo
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.reading.decode import decode
from showcase.reading.facts import Data, Facts
from showcase.reading.photos import PhotoReader
from showcase.reading.things import MODELS
from showcase.scaffolding.dropping import dropped
from showcase.scaffolding.known import Known

Choices: TypeAlias = Mapping[str, str]
"""What may be chosen → its name."""
Answered: TypeAlias = "Data | Problem"
"""What goes into the file, or why the answer cannot be used."""
Shape: TypeAlias = "Callable[[Data, Known], Answered]"
"""A way to read an answer."""

NOWHERE = Place("")
"""Where an answer stands that was typed."""
_FEW, _MANY = 5, 12
"""So many choices are named where some are likely, and so many with their names where none is."""
_SAID = dict.fromkeys(("yes", "y", "true", "on", "co", "c", "roi"), "yes") | dict.fromkeys(
    ("no", "n", "false", "off", "khong", "k", "chua"), "no"
)
_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def as_written(answer: Data, _known: Known) -> Data:
    """The answer itself."""
    return answer.strip() if isinstance(answer, str) else answer


def text(answer: Data, known: Known) -> Data:
    """A short text in the site's first language."""
    return {known.language: " ".join(answer.split())} if isinstance(answer, str) else answer


def day(answer: Data, _known: Known) -> Data:
    """A day as the model writes it; 5/12/2026 is the way of the land."""
    match = _DAY.fullmatch(str(answer).strip())
    return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}" if match else str(answer).strip()


def yes_or_no(answer: Data, _known: Known) -> Answered:
    """`yes` or `no`."""
    return _SAID.get(fold(str(answer)).strip()) or Problem("E406", NOWHERE, {"value": str(answer)})


def one_of(choices: Callable[[Known], Choices]) -> Shape:
    """One of several, by its value, its name, or a part of its name that no other has; marks do not matter."""

    def read(answer: Data, known: Known) -> Answered:
        return _chosen(str(answer), choices(known))

    return read


def some_of(choices: Callable[[Known], Choices]) -> Shape:
    """As many of several as wanted, with commas between them."""

    def read(answer: Data, known: Known) -> Answered:
        wanted = answer if isinstance(answer, list) else [part for part in str(answer).split(",") if part.strip()]
        found = [_chosen(str(one), choices(known)) for one in wanted]
        wrong = next((one for one in found if isinstance(one, Problem)), None)
        return wrong or list(dict.fromkeys(str(one) for one in found))

    return read


def contact(answer: Data, _known: Known) -> Data:
    """A public telephone, page or address for letters, as the one channel of a list."""
    if not isinstance(answer, str):
        return answer
    written = answer.strip()
    way = (
        "email"
        if re.fullmatch(r"[^/\s]+@\S+", written)
        else "link"
        if "." in written and "/" in written
        else "telephone"
    )
    return [{way: written}]


def commune(answer: Data, known: Known) -> Answered:
    """An address in a commune, called by its name of today; as written where the site has no table of places."""
    written = str(answer).strip()
    if not known.catalog.places.communes:
        return {"commune": written}
    found = known.communes(written)
    if len(found) != 1:
        return _unclear(written, known)
    is_clear = len(known.catalog.places.find(found[0].full_name, "").communes) == 1
    return {"commune": found[0].full_name if is_clear else found[0].code}


def place(answer: Data, known: Known) -> Answered:
    """Where a product comes from: an area, or a commune with the area that it lies in."""
    written = str(answer).strip()
    areas = {one.id: known.name_of(one) for one in known.catalog.districts.values()}
    chosen = _chosen(written, areas)
    if isinstance(chosen, str):
        return {"district": chosen}
    found = known.communes(written)
    if not found:
        unclear = _unclear(written, known)
        # Where nothing is alike, the areas are told, for one of them will do.
        return unclear if unclear.values["guess"] else chosen
    lying = [(one, area) for one in found for area in known.districts_of(one)]
    if len(lying) == 1:
        return _in_area(written, *lying[0][1:], known)
    named = ", ".join(f"{one.full_name} ({one.code})" for one in found)
    return Problem("E512", NOWHERE, {"name": written, "guess": named}) if len(found) > 1 else chosen


def photos(answer: Data, _known: Known) -> Answered:
    """Photos that lie anywhere on this machine: paths as they were typed or dropped, or entries with a `file`."""
    if isinstance(answer, str):
        files = dropped(answer)
        return _readable([{"file": str(file)} for file in files]) if files else _no_file(answer)
    entries = [{"file": one} if isinstance(one, str) else one for one in answer] if isinstance(answer, list) else []
    for entry in entries:
        written = str(entry.get("file", "")) if isinstance(entry, dict) else ""
        if len(dropped(written)) != 1:
            return _no_file(written)
    return _readable(
        [{**entry, "file": str(dropped(str(entry["file"]))[0])} for entry in entries if isinstance(entry, dict)]
    )


def wrong_in(kind: str, field: str, data: Data, known: Known) -> Problem | None:
    """What the model of a kind says against a value of one of its fields."""
    facts = Facts("", {field: data}, {(field,): (NOWHERE.line, NOWHERE.column)})
    _, problems = decode(MODELS[kind], facts, known.catalog.site.codes)
    # The other fields are asked for one by one.
    return next((one for one in problems if one.code != "E303"), None)


def _chosen(written: str, choices: Choices) -> str | Problem:
    wanted, said = written.strip(), spread(written)
    if wanted in choices:
        return wanted
    exact = [value for value, name in choices.items() if said and said in {spread(value), spread(name)}]
    found = exact or [value for value, name in choices.items() if said and f" {said} " in f" {spread(name)} "]
    if len(found) == 1:
        return found[0]
    near = found or _near(said, choices) or (list(choices) if len(choices) <= _MANY else [])
    named = ", ".join(f"{value} ({choices[value]})" for value in near) or ", ".join(choices)
    return Problem("E405", NOWHERE, {"value": wanted, "known": named})


def _near(said: str, choices: Choices) -> list[str]:
    """Those that are meant most likely."""
    words = set(said.split())
    shared = [value for value, name in choices.items() if words & set(spread(name).split())]
    names = {spread(name): value for value, name in choices.items()}
    near = [names[name] for name in get_close_matches(said, names, n=_FEW, cutoff=0.6)]
    return list(dict.fromkeys([*near, *shared]))[:_FEW]


def _unclear(written: str, known: Known) -> Problem:
    found = known.communes(written)
    if found:
        named = ", ".join(f"{one.full_name} ({one.code})" for one in found)
        return Problem("E512", NOWHERE, {"name": written, "guess": named})
    # Whoever typed no marks is shown the names with them.
    similar = [one.name for one in known.catalog.places.communes if fold(one.name) == fold(written)]
    guess = similar or known.catalog.places.find(written, "").similar[:3]
    return Problem("E511", NOWHERE, {"name": written, "guess": ", ".join(guess)})


def _in_area(written: str, area: District, known: Known) -> Data:
    found = known.catalog.places.find(written, area.code or "").communes
    return {"district": area.id, "commune": written if len(found) == 1 else known.communes(written)[0].code}


def _no_file(written: str) -> Problem:
    return Problem("E515", Place(written.strip()), {"detail": Detail.NO_FILE})


def _readable(entries: list[Data]) -> Answered:
    for entry in entries:
        file = Path(str(entry["file"])).absolute() if isinstance(entry, dict) else Path()
        photo = Photo(file=file.name, alt={}, credit="-", licence="-")
        _, problems = PhotoReader(file.parents[1]).measure(photo, file.parent.name, NOWHERE)
        if problems:
            return problems[0]
    return entries
