"""Which words of a kit can be drawn in our fonts; what is lost is told, and nothing is drawn as an empty box."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from showcase.model.media import Photo
from showcase.rendering.edition import Edition
from showcase.rendering.kits.interface import KitSubject, Sentence
from showcase.rendering.kits.words import KitWords
from showcase.rendering.labels import N_
from showcase.rendering.pictures.lettering import Fonts, drawable

_NOT_IN = N_("None in {language}: letters such as {letters} are not in the fonts of pictures and sheets.")
_WITHOUT = N_("Letters such as {letters} are left out: they are not in the fonts of pictures and sheets.")
_NOTHING_LEFT = N_("None: the fonts of pictures and sheets lack letters of what must stand on them.")
_SHOWN = 6
"""So many letters are told."""


def drawn_words(subject: KitSubject, fonts: Path) -> Iterator[KitWords | Sentence]:
    """The words of a kit in each language that our fonts can write, the site's first before the others.

    In the first language single letters may be left out. Another one is not drawn in parts.
    """
    for code, told in subject.words.items():
        words, letters = _drawn(told, Fonts(fonts))
        if letters and told is not subject.own:
            yield Sentence(_NOT_IN, {"language": subject.named(code), **_gap(letters)})
        elif not _has_all(words, told):
            yield Sentence(_NOTHING_LEFT)
        else:
            if letters:
                yield without(letters)
            yield words


def without(letters: str) -> Sentence:
    """That these letters are not drawn."""
    return Sentence(_WITHOUT, _gap(letters))


def _gap(letters: str) -> dict[str, str]:
    return {"letters": " ".join(letters[:_SHOWN])}


def _has_all(words: KitWords, told: KitWords) -> bool:
    """Whether nothing is lost that must stand wherever the thing is shown."""
    needed = (
        (told.name, words.name),
        (told.maker, words.maker),
        (told.place, words.place),
        (told.sample_mark, words.sample_mark),
        (told.disclosure, words.disclosure),
        *zip(told.must_say, words.must_say, strict=True),
    )
    return all(drawn or not known for known, drawn in needed)


def _drawn(told: KitWords, fonts: Fonts) -> tuple[KitWords, str]:
    """The words without what our fonts lack, and the letters among that.

    Names lose single letters; a sentence without some of its letters says something else, so it goes as a whole.
    """
    lost: dict[str, None] = {}

    def name(text: str) -> str:
        drawn, letters = drawable(text, fonts)
        lost.update(dict.fromkeys(letters))
        return " ".join(drawn.split())

    def sentence(text: str) -> str:
        drawn = name(text)
        return "" if drawable(text, fonts)[1] else drawn

    drawn = replace(
        told,
        name=name(told.name),
        summary=sentence(told.summary),
        maker=name(told.maker),
        place=name(told.place),
        recognition=sentence(told.recognition),
        season=sentence(told.season),
        when=sentence(told.when),
        products=tuple(map(name, told.products)),
        must_say=tuple(map(sentence, told.must_say)),
        sample_mark=sentence(told.sample_mark),
        disclosure=sentence(told.disclosure),
    )
    return drawn, "".join(lost)


def credit_line(edition: Edition, photo: Photo, fonts: Path) -> str:
    """Who took a photo and under which licence, and whether it only shows something like the thing."""
    told = edition.words.gettext("Illustrative photo.") if photo.illustrative else ""
    return drawable(f"{told} {photo.credit}, {photo.licence}".strip(), Fonts(fonts))[0]


def printed(url: str) -> str:
    """An address as it is printed, to be typed: without `https://`."""
    return urlsplit(url).netloc + urlsplit(url).path
