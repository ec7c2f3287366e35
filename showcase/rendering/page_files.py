"""A plan's pages and files for machines as bytes, side by side where there are many; those that are good stay."""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, groupby, islice
from operator import itemgetter
from typing import TypeAlias

from showcase.caching.engine import engine
from showcase.caching.keeping import keep, recall_one
from showcase.planning.addresses import file_of
from showcase.planning.outputs import Before, Document, File, Page
from showcase.processes import Handed, Processes, ahead, handed
from showcase.profiling import PROFILE
from showcase.rendering.context import Work, common_mark
from showcase.rendering.day_file import day_file
from showcase.rendering.documents.makers import OF_ALL, make_document
from showcase.rendering.edition import PageContext
from showcase.rendering.pages.makers import template_of, view_of
from showcase.rendering.reads import Answer, Notes, Read, Reads, Tables
from showcase.rendering.styles import dressed

Made: TypeAlias = tuple[bytes, Reads, float]
"""An output's bytes, what was looked up for them, and how many seconds it took."""

_SPAN = 1500
"""What one process makes at a time: so many are looked up for it, in about a tenth of a second."""
_SPANS = 60
"""Processes make so many spans, then others are begun: what one touches of the site is copied into it for good."""
_MUCH = 20_000
"""So much is worth other processes, each of which has to get everything ready: what one makes in half a second."""
_USUAL = 40
"""How much is looked up for most pages."""
_REMEMBERED = 50_000
"""So many answers, those of about four thousand things, are at hand for the next build of this process; a preview has
all of them."""
_LAST: list[Mapping[Read, Answer]] = [{}]
"""Those of the last build of this process."""


def page_files(work: Work, processes: Processes, before: Before) -> Iterator[File]:
    """Every page and every file for machines, whoever makes them: new ones before those that link to them.

    What stands there as it would be made is not made again.
    """
    tables = Tables(work.context.tables, common_mark(work), _LAST[0])
    kept, recipe = work.folders.cache / "reads", f"{engine()} {sys.byteorder}"
    known = recall_one(kept, recipe, Notes) or Notes()
    notes = Notes(dict(known.questions), dict(known.asked))
    answers = [tables.mark(read) for read in known.questions]
    # No page that visitors may be looking at leads to one that is still to come.
    ordered = sorted(work.outputs.values(), key=lambda one: (file_of(one.path) in before.paths, _is_of_all(one)))
    outputs = {output.path: output for output in ordered}
    signatures = {
        path: tables.signature(outputs[path], map(answers.__getitem__, known.numbers(path)))
        for path in outputs.keys() & known.asked.keys()
    }
    good = {path for path, signature in signatures.items() if before.stands(file_of(path), signature)}
    weights = {path: len(known.numbers(path)) or _USUAL for path in outputs if path not in good}
    PROFILE.kept["pages"] = len(good), len(outputs)
    made = _all_made(work, weights, processes)
    for path, output in outputs.items():
        if path in good:
            yield File(file_of(path), None, signatures[path])
        else:
            content, reads, seconds = next(made)
            notes.note(path, reads)
            PROFILE.made(path, output.template if isinstance(output, Page) else output.maker, seconds)
            yield File(file_of(path), content, tables.signature(output, map(tables.mark, reads)))
    _LAST[0] = tables.answers if work.later or len(tables.answers) <= _REMEMBERED else {}
    notes = notes.of(outputs)
    if notes != known:
        keep(kept, recipe, notes)
    yield day_file(work.catalog, work.today)


def _all_made(work: Work, weights: Mapping[str, int], processes: Processes) -> Iterator[Made]:
    """The outputs at these paths, one after another; by other processes, when it is much work.

    Their weights are how much each looks up: that is what making one takes, too.
    """
    if sum(weights.values()) < _MUCH:
        yield from (make_output(work, path) for path in weights)
        return
    with handed(work) as told:
        for is_of_all, some in groupby(weights, key=lambda path: _is_of_all(work.outputs[path])):
            paths = {path: weights[path] for path in some}
            if is_of_all:
                # Another process would get a copy of the whole site for it.
                yield from (make_output(work, path) for path in paths)
            else:
                yield from _made_by_others(told, _spans(paths), processes)


def _made_by_others(told: Handed[Work], spans: Iterator[list[str]], processes: Processes) -> Iterator[Made]:
    while some := list(islice(spans, _SPANS)):
        with processes() as executor:
            for span in ahead(executor, partial(_span, told), some):
                yield from span


def _is_of_all(output: Page | Document) -> bool:
    """Whether it takes looking through everything there is."""
    return isinstance(output, Document) and output.maker in OF_ALL


def _spans(weights: Mapping[str, int]) -> Iterator[list[str]]:
    """The paths in spans of about the same weight."""
    ends = [end // _SPAN for end in accumulate(weights.values())]
    for _, span in groupby(zip(ends, weights, strict=True), key=itemgetter(0)):
        yield [path for _, path in span]


def _span(handed: Handed[Work], paths: Sequence[str]) -> list[Made]:
    work = handed.value
    work.context.make_room()
    return [make_output(work, path) for path in paths]


def make_output(work: Work, path: str) -> Made:
    """One output's bytes, and all that was looked up for them."""
    output, context = work.outputs[path], work.context
    edition, render = context.editions[output.language], context.renders[output.language]

    def make() -> bytes:
        if isinstance(output, Document):
            return make_document(edition, output, render, context.look)
        html = render(template_of(output.template), view_of(PageContext(edition, output), context.look))
        return dressed(html, context.look.sheets).encode()

    began = time.process_time()
    content, reads = edition.log.during(make)
    return content, reads, time.process_time() - began
