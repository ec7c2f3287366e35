"""The views of kits: a page of the site, and the index of a folder."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from showcase.planning.kits import caption_name, kit_subject
from showcase.planning.outputs import Document
from showcase.planning.subjects import is_sample
from showcase.rendering import parts
from showcase.rendering.edition import Edition, PageContext
from showcase.rendering.frames import Look, Subject, frame
from showcase.rendering.kits.captions import caption, captions, left_out, text_bytes
from showcase.rendering.kits.dossiers import dossier_of
from showcase.rendering.kits.interface import KitFile, KitPart, KitSubject
from showcase.rendering.kits.live_views import LackLine
from showcase.rendering.kits.livestreams import livestream_sheet
from showcase.rendering.kits.parts import CAPTIONS, DOSSIER, LIVESTREAM, Lack, by_reason, kit_subject_of, parts_of
from showcase.rendering.kits.views import CaptionGroup, CaptionText, KitFileLine, KitFolderView, KitView
from showcase.rendering.kits.words import kit_words
from showcase.rendering.labels import N_

_HEADING = N_("For sharing: {name}")


def kit_view(context: PageContext, look: Look) -> KitView:
    """Everything the page of a kit shows; it makes no file, and only says which there are."""
    edition = context.edition
    kind, name = kit_subject(context.page.id)
    subject = kit_subject_of(edition, kind, edition.catalog.of_kind(kind)[name])
    there = tuple(parts_of(subject))
    own = subject.first.page
    return KitView(
        frame=frame(context, look, _about(subject)),
        thing=parts.Link(context.to(own.path), edition.name(subject.thing)),
        groups=_groups(subject, there),
        hashtags=" ".join(f"#{tag}" for tag in subject.own.hashtags),
        url=subject.own.url,
        qr=context.to(own.code) if own.code else "",
        live=livestream_sheet(subject) if LIVESTREAM in there else None,
        dossier=dossier_of(subject) if DOSSIER in there else None,
        lacks=_lacks(edition, [*there, *_left_out(subject, there)]),
        parts=tuple(edition.words.gettext(one.name) for one in there if isinstance(one, KitPart)),
        command=f"python build.py kit {own.path.rstrip('/')}",
        script=look.kit,
    )


def folder_view(subject: KitSubject, look: Look, made: Sequence[KitFile | Lack]) -> KitFolderView:
    """The index of a folder in which these files lie, and what it lacks."""
    context = subject.first
    edition = context.edition
    files = [KitFileLine(file.name, file.use.said(edition.words)) for file in made if isinstance(file, KitFile)]
    return KitFolderView(
        frame=frame(context, look, _about(subject)),
        url=subject.own.url,
        groups=_groups(subject, tuple(parts_of(subject))),
        pictures=tuple(file for file in files if file.name.endswith(".jpg")),
        files=tuple(file for file in files if not file.name.endswith((".jpg", ".txt"))),
        lacks=_lacks(edition, made),
        script=look.kit,
    )


def caption_document(edition: Edition, document: Document) -> bytes:
    """A caption as a plain text file of the site."""
    kind, name = kit_subject(document.id)
    service = next(one for one in edition.catalog.posts.services if one.id == document.id.rpartition("/")[2])
    context = PageContext(edition, edition.plan.by_subject[edition.language.code, kind, name])
    return text_bytes(caption(kit_words(context, edition.catalog.of_kind(kind)[name]), edition.words, service))


def _about(subject: KitSubject) -> Subject:
    edition = subject.first.edition
    heading = edition.words.gettext(_HEADING).format(name=edition.name(subject.thing))
    return Subject(edition.own(heading), is_sample=is_sample(subject.thing, edition.catalog))


def _groups(subject: KitSubject, there: tuple[KitPart | Lack, ...]) -> tuple[CaptionGroup, ...]:
    """The captions language by language; none where the kit lacks them."""
    if CAPTIONS not in there:
        return ()
    texts: dict[str, list[CaptionText]] = {code: [] for code in subject.pages}
    for service, code, text in captions(subject):
        file = caption_name(service.id, code)
        texts[code].append(CaptionText(f"{service.id}-{code}", service.name, code, tuple(text.split("\n")), file))
    return tuple(
        CaptionGroup(context.edition.language.name, code, tuple(texts[code])) for code, context in subject.pages.items()
    )


def _left_out(subject: KitSubject, there: Collection[KitPart | Lack]) -> Iterator[Lack]:
    """What of the thing's own words stands in no caption."""
    if CAPTIONS in there:
        yield from (Lack(CAPTIONS, sentence) for sentence in left_out(subject))


def _lacks(edition: Edition, ones: Iterable[object]) -> tuple[LackLine, ...]:
    """What is lacking among other things, and why."""
    lacks = (one for one in ones if isinstance(one, Lack))
    return tuple(LackLine(names, reason) for names, reason in by_reason(lacks, edition.words))
