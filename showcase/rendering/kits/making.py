"""A whole kit of one thing as files: what the command `kit` hands over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from showcase.model.media import Photo
from showcase.model.things import Thing
from showcase.planning.pictures import signature
from showcase.planning.twins import twins
from showcase.rendering.cache import Cache, code_of
from showcase.rendering.context import Work, context_of
from showcase.rendering.frames import Look
from showcase.rendering.kits import share_pictures
from showcase.rendering.kits.captions import text_bytes
from showcase.rendering.kits.interface import KitFile, KitSubject, Tools
from showcase.rendering.kits.pages import folder_view
from showcase.rendering.kits.parts import Lack, by_reason, kit_files, kit_subject_of
from showcase.rendering.labels import N_
from showcase.rendering.pictures import qr
from showcase.rendering.pictures.photos import Unreadable
from showcase.rendering.render import unchanged
from showcase.rendering.styles import dressed
from showcase.rendering.templates import Render

INDEX = "index.html"
"""What is opened first."""
_README = "README.txt"


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit, made."""

    files: tuple[tuple[str, bytes], ...]
    """Name and bytes of each; the index is the first."""
    lacks: tuple[Lack, ...]


def make_kits(work: Work, things: list[tuple[str, Thing]]) -> Iterator[Kit]:
    """The kit of each thing, given by its kind."""
    context = context_of(work)
    renders = {code: partial(_dressed, render, context.look) for code, render in context.renders.items()}
    fonts = work.folders.assets / "fonts"
    recipe = signature(
        code_of(share_pictures, *share_pictures.DRAWERS),
        qr.VERSION,
        *(file.read_bytes() for file in sorted(fonts.glob("*.ttf"))),
    )
    cards = {card.path: card for card in work.plan.cards}
    # No page of a site without kits tells of stories that are alike: only here they are compared.
    edition = replace(context.editions[work.catalog.site.codes[0]], twins=twins(work.catalog))
    for kind, thing in things:
        kept = _Kept(Cache(work.folders.cache / "kits" / f"{kind}-{thing.id}", recipe))
        tools = Tools(renders, context.look, fonts, cards, _Photos(work.folders.root), kept)
        yield _kit(kit_subject_of(edition, kind, thing), tools)
        kept.prune()


def _kit(subject: KitSubject, tools: Tools) -> Kit:
    made = tuple(kit_files(subject, tools))
    files = [(one.name, one.content) for one in made if isinstance(one, KitFile)]
    language = subject.own.language
    index = tools.renders[language]("kits/index.html", folder_view(subject, tools.look, made))
    readme = text_bytes(_readme(subject, made))
    return Kit(
        files=((INDEX, index.encode()), (_README, readme), *files),
        lacks=tuple(one for one in made if isinstance(one, Lack)),
    )


def _dressed(render: Render, look: Look, name: str, view: object) -> str:
    """A page with its styles in it."""
    return dressed(render(name, view), look.sheets)


def _readme(subject: KitSubject, made: tuple[KitFile | Lack, ...]) -> str:
    """What each file is for, a line each."""
    words = subject.first.edition.words
    lines = [subject.own.sample_mark, subject.own.name, subject.own.url, ""]
    lines.append(f"{INDEX} – {words.gettext(N_('Open this first: all texts, with buttons to copy them'))}")
    lines += [f"{one.name} – {one.use.said(words)}" for one in made if isinstance(one, KitFile)]
    lacks = (one for one in made if isinstance(one, Lack))
    lines += [f"({names}: {reason})" for names, reason in by_reason(lacks, words)]
    return "\n".join(lines).lstrip("\n")


@dataclass(frozen=True, slots=True)
class _Photos:
    """The door to the photos of a project."""

    root: Path

    def __call__(self, photo: Photo) -> bytes | None:
        """The bytes that were measured; None where they have gone or changed since."""
        try:
            return unchanged(self.root / photo.found.path, photo.found.digest) if photo.found else None
        except (Unreadable, OSError):
            return None


@dataclass(frozen=True, slots=True)
class _Kept:
    """What takes its time, from one making of a kit to the next."""

    cache: Cache
    names: set[str] = field(default_factory=set)
    """What was asked for."""

    def __call__(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file, made where it is not kept."""
        self.names.add(name)
        content = self.cache.get(name)
        if content is None:
            content = make()
            self.cache.put(name, content)
        return content

    def prune(self) -> None:
        """Forget what nobody asked for."""
        self.cache.prune(self.names)
