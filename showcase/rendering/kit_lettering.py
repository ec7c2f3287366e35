"""Which words of a kit can be drawn in our fonts; what is lost is told, and nothing is drawn as an empty box."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from showcase.model.media import Photo
from showcase.rendering.edition import Edition
from showcase.rendering.kit import KitSubject, Sentence
from showcase.rendering.kit_words import KitWords
from showcase.rendering.labels import N_
from showcase.rendering.lettering import Fonts, drawable

_NOT_IN = N_("None in {language}: letters such as {letters} are not in the fonts of pictures and sheets.")
_WITHOUT = N_("Letters such as {letters} are left out: they are not in the fonts of pictures and sheets.")
_NOTHING_LEFT = N_("None: the fonts of pictures and sheets lack letters of the name, of the producer or of the place.")
_NEEDED = ("name", "maker", "place")
"""What nothing may be without, once it is known."""
_SHOWN = 6
"""So many letters are told."""


def drawn_words(subject: KitSubject, fonts: Path) -> Iterator[KitWords | Sentence]:
    """The words of a kit in each language that our fonts can write, the site's first before the others.

    In the first language single letters may be left out. Another one is not drawn in parts.
    """
    for code, told in subject.words.items():
        words, letters = _drawn(told, Fonts(fonts))
        gaps = {"letters": " ".join(letters[:_SHOWN])}
        if letters and told is not subject.own:
            yield Sentence(_NOT_IN, {"language": subject.named(code), **gaps})
        elif any(getattr(told, name) and not getattr(words, name) for name in _NEEDED):
            yield Sentence(_NOTHING_LEFT)
        else:
            if letters:
                yield Sentence(_WITHOUT, gaps)
            yield words


def _drawn(told: KitWords, fonts: Fonts) -> tuple[KitWords, str]:
    """The words without what our fonts lack, and the letters among that."""
    lost: dict[str, None] = {}

    def kept(text: str) -> str:
        drawn, letters = drawable(text, fonts)
        lost.update(dict.fromkeys(letters))
        return " ".join(drawn.split())

    drawn = replace(
        told,
        name=kept(told.name),
        summary=kept(told.summary),
        maker=kept(told.maker),
        place=kept(told.place),
        recognition=kept(told.recognition),
        season=kept(told.season),
        when=kept(told.when),
        products=tuple(map(kept, told.products)),
        must_say=tuple(map(kept, told.must_say)),
        sample_mark=kept(told.sample_mark),
    )
    return drawn, "".join(lost)


def credit_line(edition: Edition, photo: Photo, fonts: Path) -> str:
    """Who took a photo and under which licence, and whether it only shows something like the thing."""
    told = edition.words.gettext("Illustrative photo.") if photo.illustrative else ""
    return drawable(f"{told} {photo.credit}, {photo.licence}".strip(), Fonts(fonts))[0]


def printed(url: str) -> str:
    """An address as it is printed, to be typed: without `https://`."""
    return urlsplit(url).netloc + urlsplit(url).path
