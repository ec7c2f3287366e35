"""A plan in, finished files out, one by one: what pages link to comes before the pages."""

from collections.abc import Iterator
from concurrent.futures import Executor
from datetime import date
from functools import partial
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

from showcase.model.catalog import Catalog
from showcase.planning.outputs import Card, Code, Picture, Plan
from showcase.planning.pictures import signature
from showcase.problems.details import Detail
from showcase.problems.problem import Place, Problem
from showcase.rendering import cards, covers, pictures, qr
from showcase.rendering.cache import Cache, code_of
from showcase.rendering.labels import N_
from showcase.rendering.page_files import File, Folders, Work, page_files
from showcase.words import words_or_english

_CODES_AT_A_TIME = 32
"""So many codes are drawn in the time that makes telling another process worth it."""


def render(plan: Plan, catalog: Catalog, today: date, folders: Folders, executor: Executor) -> Iterator[File | Problem]:
    """Every file of the plan with its bytes; a file that cannot be read or drawn is a problem instead."""
    yield from _copies(plan, folders)
    yield from _pictures(plan, folders, executor)
    yield from _cards(plan, folders, executor)
    yield from _codes(plan, folders, executor)
    yield from page_files(Work(plan, catalog, today, folders), executor)


def _copies(plan: Plan, folders: Folders) -> Iterator[File | Problem]:
    for copy in plan.copies:
        try:
            yield copy.path, _unchanged(folders.root / copy.source, copy.digest)
        except (pictures.Unreadable, OSError) as error:
            yield _unread(copy.source, error)


def _pictures(plan: Plan, folders: Folders, executor: Executor) -> Iterator[File | Problem]:
    cache = Cache(folders.cache / "pictures", code_of(pictures))
    groups = [(source, list(group)) for source, group in groupby(plan.pictures, key=lambda picture: picture.source)]
    # The photos still to be encoded go to the executor at once, all sizes of one together: it is decoded only once.
    jobs = {
        source: executor.submit(_encode, folders.root / source, group)
        for source, group in groups
        if not cache.has_all(picture.path for picture in group)
    }
    for source, group in groups:
        if source in jobs:
            try:
                encoded = jobs.pop(source).result()  # its bytes are needed no longer
            except (pictures.Unreadable, OSError) as error:
                yield _unread(source, error)
                continue
            for path, content in encoded.items():
                cache.put(path, content)
                yield path, content
        else:
            yield from ((picture.path, cache.get(picture.path)) for picture in group)
    cache.prune(picture.path for picture in plan.pictures)


def _encode(source: Path, group: list[Picture]) -> dict[str, bytes]:
    return pictures.encode_all(_unchanged(source, group[0].digest), group)


def _unchanged(source: Path, digest: str) -> bytes:
    """The bytes that were measured, where they were; others would be published under a name that is not theirs."""
    content = source.read_bytes()
    if digest and blake2b(content, digest_size=16).hexdigest() != digest:
        raise pictures.Unreadable(Detail.CHANGED)
    return content


def _unread(source: str, error: pictures.Unreadable | OSError) -> Problem:
    if isinstance(error, pictures.Unreadable):
        return Problem("E502", Place(source), {"name": source.rpartition("/")[2], "detail": str(error)})
    return Problem("E515", Place(source), {"detail": error.strerror or type(error).__name__})


def _cards(plan: Plan, folders: Folders, executor: Executor) -> Iterator[File]:
    words = {card.language: words_or_english(folders.locales, card.language) for card in plan.cards}
    marks = {language: found.gettext(N_("Sample data")) for language, found in words.items()}
    fonts = [file.read_bytes() for file in sorted((folders.assets / "fonts").glob("*.ttf"))]
    # A card's name follows what is told of the thing; what is kept follows code, fonts and the mark's words as well.
    cache = Cache(folders.cache / "cards", signature(code_of(cards, covers, pictures), *fonts))
    kept = {card.path: _kept_as(card, marks[card.language]) for card in plan.cards}
    missing = [card for card in plan.cards if not cache.has_all([kept[card.path]])]
    draw = partial(_draw, folders.root, folders.assets / "fonts", marks)
    drawn = executor.map(draw, missing)  # in the order of the plan
    awaited = {card.path for card in missing}
    for card in plan.cards:
        content, is_new = next(drawn) if card.path in awaited else (cache.get(kept[card.path]), False)
        if is_new:
            cache.put(kept[card.path], content)
        yield card.path, content
    cache.prune(kept.values())


def _kept_as(card: Card, mark: str) -> str:
    return f"{card.path.removesuffix('.jpg')}-{signature(mark)}.jpg" if card.is_sample else card.path


def _draw(root: Path, fonts: Path, marks: dict[str, str], card: Card) -> tuple[bytes, bool]:
    """The card, and whether it may be kept: not when its photo, told already, could not be read."""
    try:
        photo = _unchanged(root / card.source, card.photo) if card.source else None
    except (pictures.Unreadable, OSError):
        return cards.draw_card(card, None, fonts, marks[card.language]), False
    return cards.draw_card(card, photo, fonts, marks[card.language]), True


def _codes(plan: Plan, folders: Folders, executor: Executor) -> Iterator[File]:
    cache = Cache(folders.cache / "codes", signature(code_of(qr), qr.VERSION))
    missing = [code for code in plan.codes if not cache.has_all([_said_by(code)])]
    drawn = executor.map(qr.qr_svg, (code.url for code in missing), chunksize=_CODES_AT_A_TIME)
    awaited = {code.path for code in missing}
    for code in plan.codes:
        if code.path in awaited:
            content = next(drawn)
            cache.put(_said_by(code), content)
        else:
            content = cache.get(_said_by(code))
        yield code.path, content
    cache.prune(_said_by(code) for code in plan.codes)


def _said_by(code: Code) -> str:
    return f"{signature(code.url)}.svg"
