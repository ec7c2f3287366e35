"""A plan in, finished files out, one by one: what pages link to comes before the pages."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from showcase.planning.outputs import Before, Card, Code, File, Picture
from showcase.planning.pictures import signature
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.processes import Processes
from showcase.profiling import PROFILE
from showcase.reading import opening
from showcase.rendering.cache import Cache, code_of
from showcase.rendering.context import Work
from showcase.rendering.labels import N_
from showcase.rendering.page_files import page_files
from showcase.rendering.pictures import canvases, cards, covers, lettering, photos, qr
from showcase.words import words_or_english

D = TypeVar("D", Card, Code)

_NOTHING = Before()
DRAWERS = (canvases, covers, lettering, photos, opening)
"""The code by which everything is drawn that bears a name."""
_CODES_AT_A_TIME = 32
"""So many codes are drawn in the time that makes telling another process worth it."""


def render(work: Work, processes: Processes, before: Before = _NOTHING) -> Iterator[File | Problem]:
    """Every file of the plan with its bytes; a file that cannot be read or drawn is a problem instead.

    What stands there as it would be made is not made again.
    """
    yield from _copies(work, before)
    with processes() as executor:
        yield from _pictures(work, executor, before)
        yield from _cards(work, executor, before)
        yield from _codes(work, executor, before)
    yield from page_files(work, processes, before)


def made_alone(work: Work, path: str) -> bytes | None:
    """A photo in one size, or a share picture, as `render` would give it; None where none is planned or can be made."""
    picture = next((one for one in work.plan.pictures if one.path == path), None)
    if picture:
        cache = _picture_cache(work)
        group = [one for one in work.plan.pictures if one.source == picture.source]
        if not cache.get(path):
            # All sizes together: a page asks for one, the next page for another.
            deque(_encoded(picture.source, partial(_encode, work.folders.root / picture.source, group), cache), 0)
        return cache.get(path)
    card = next((one for one in work.plan.cards if one.path == path), None)
    if not card:
        return None
    names, draw, cache = _card_maker(work, [card])
    return cache.get(names[card]) or draw(card)[0]


def _copies(work: Work, before: Before) -> Iterator[File | Problem]:
    for copy in work.plan.copies:
        try:
            is_good = bool(copy.digest) and before.stands(copy.path, copy.digest)
            content = None if is_good else unchanged(work.folders.root / copy.source, copy.digest)
            yield File(copy.path, content, copy.digest)
        except (photos.Unreadable, OSError) as error:
            yield _unread(copy.source, error)


def _pictures(work: Work, executor: Executor, before: Before) -> Iterator[File | Problem]:
    planned, cache = work.plan.pictures, _picture_cache(work)
    groups = [(source, list(group)) for source, group in groupby(planned, key=lambda picture: picture.source)]
    # Their names tell what is in them, the recipe who encoded it.
    good = {picture.path for picture in planned if before.stands(picture.path, cache.recipe)}
    # The photos still to be encoded go to the executor at once, all sizes of one together: it is decoded only once.
    jobs = {
        source: executor.submit(_encode, work.folders.root / source, group)
        for source, group in groups
        if not work.later and not cache.has_all(picture.path for picture in group if picture.path not in good)
    }
    PROFILE.kept["pictures"] = (
        len(planned) - sum(len(group) for source, group in groups if source in jobs),
        len(planned),
    )
    for source, group in groups:
        if source in jobs:
            yield from _encoded(source, jobs.pop(source).result, cache)  # its bytes are needed no longer
            continue
        for picture in group:
            content = None if picture.path in good else cache.get(picture.path)
            if content or picture.path in good:
                yield File(picture.path, content, cache.recipe)
            elif not work.later:
                yield from _encoded(source, partial(_encode, work.folders.root / source, [picture]), cache)
    cache.prune(picture.path for picture in planned)


def _picture_cache(work: Work) -> Cache:
    return Cache(work.folders.cache / "pictures", code_of(photos, opening))


def _encoded(source: str, encode: Callable[[], dict[str, bytes]], cache: Cache) -> Iterator[File | Problem]:
    """The pictures of a photo, which are kept; a problem instead when it cannot be read."""
    try:
        encoded = encode()
    except (photos.Unreadable, OSError) as error:
        yield _unread(source, error)
        return
    for path, content in encoded.items():
        cache.put(path, content)
        yield File(path, content, cache.recipe)


def _encode(source: Path, group: list[Picture]) -> dict[str, bytes]:
    return photos.encode_all(unchanged(source, group[0].digest), group)


def unchanged(source: Path, digest: str) -> bytes:
    """The bytes that were measured, where they were; others would be published under a name that is not theirs.

    `Unreadable` where they have changed since.
    """
    content = source.read_bytes()
    if digest and blake2b(content, digest_size=16).hexdigest() != digest:
        raise photos.Unreadable(Detail.CHANGED)
    return content


def _unread(source: str, error: photos.Unreadable | OSError) -> Problem:
    if isinstance(error, photos.Unreadable):
        return Problem("E502", Place(source), {"name": source.rpartition("/")[2], "detail": str(error)})
    return Problem("E515", Place(source), {"detail": error.strerror or type(error).__name__})


def _cards(work: Work, executor: Executor, before: Before) -> Iterator[File]:
    names, draw, cache = _card_maker(work, work.plan.cards)
    if work.later:
        kept = {card for card, name in names.items() if cache.has_all([name])}
        names = {
            card: name
            for card, name in names.items()
            if card in kept or before.stands(card.path, f"{cache.recipe} {name}")
        }
    yield from _drawings(names, draw, cache, executor, before)


def _card_maker(
    work: Work, planned: Sequence[Card]
) -> tuple[Mapping[Card, str], Callable[[Card], tuple[bytes, bool]], Cache]:
    """What cards are kept as, what draws them, and where they are kept."""
    folders = work.folders
    words = {language: words_or_english(folders.locales, language) for language in {card.language for card in planned}}
    marks = {language: found.gettext(N_("Sample data")) for language, found in words.items()}
    fonts = [file.read_bytes() for file in sorted((folders.assets / "fonts").glob("*.ttf"))]
    # A card's name follows what is told of the thing; what is kept follows code, fonts and the mark's words as well.
    cache = Cache(folders.cache / "cards", signature(code_of(cards, *DRAWERS), *fonts))
    draw = partial(_draw_card, folders.root, folders.assets / "fonts", marks)
    return {card: _kept_as(card, marks[card.language]) for card in planned}, draw, cache


def _codes(work: Work, executor: Executor, before: Before) -> Iterator[File]:
    cache = Cache(work.folders.cache / "codes", signature(code_of(qr), qr.VERSION))
    names = {code: f"{signature(code.url)}.svg" for code in work.plan.codes}
    yield from _drawings(names, _draw_code, cache, executor, before, at_a_time=_CODES_AT_A_TIME)


def _drawings(  # noqa: PLR0913, PLR0917 - what to draw, how, where it is kept, who draws, what stands there
    names: Mapping[D, str],
    draw: Callable[[D], tuple[bytes, bool]],
    cache: Cache,
    executor: Executor,
    before: Before,
    at_a_time: int = 1,
) -> Iterator[File]:
    """Each drawing, from where it is kept under its name; drawn when it is not, or not yet.

    `draw` tells whether its drawing may be kept.
    """
    signatures = {drawing.path: f"{cache.recipe} {name}" for drawing, name in names.items()}
    good = {path for path, signature in signatures.items() if before.stands(path, signature)}
    missing = [one for one, name in names.items() if one.path not in good and not cache.has_all([name])]
    PROFILE.kept[cache.folder.name] = len(names) - len(missing), len(names)
    drawn = executor.map(draw, missing, chunksize=at_a_time)  # in the order of the plan
    awaited = {drawing.path for drawing in missing}
    for drawing, name in names.items():
        path = drawing.path
        kept = None if path in awaited or path in good else cache.get(name)
        if kept or path in good:
            yield File(path, kept, signatures[path])
            continue
        # What was there as a file may turn out to be of no use.
        content, is_whole = next(drawn) if path in awaited else draw(drawing)
        if is_whole:
            cache.put(name, content)
        yield File(path, content, signatures[path] if is_whole else "")
    cache.prune(names.values())


def _kept_as(card: Card, mark: str) -> str:
    return f"{card.path.removesuffix('.jpg')}-{signature(mark)}.jpg" if card.is_sample else card.path


def _draw_card(root: Path, fonts: Path, marks: dict[str, str], card: Card) -> tuple[bytes, bool]:
    """The card, and whether it may be kept: not when its photo, told already, could not be read."""
    try:
        photo = unchanged(root / card.source, card.photo) if card.source else None
    except (photos.Unreadable, OSError):
        return cards.draw_card(card, None, fonts, marks[card.language]), False
    return cards.draw_card(card, photo, fonts, marks[card.language]), True


def _draw_code(code: Code) -> tuple[bytes, bool]:
    return qr.qr_svg(code.url), True
