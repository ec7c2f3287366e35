"""Figures of the model as lines of a page, drawn where several make a row."""

from collections.abc import Sequence

from showcase.model.media import Figure
from showcase.rendering import fact_parts
from showcase.rendering.edition import Edition
from showcase.rendering.labels import BOUNDS
from showcase.rendering.lines import source_line

_ROW = 3
"""So many figures of one measure are drawn as bars: of two, the numbers say it better."""


def figure_lines(edition: Edition, figures: tuple[Figure, ...]) -> tuple[fact_parts.FigureLine, ...]:
    """Figures with date and source, as written; those of one measure side by side, drawn where they are a row."""
    rows: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        rows.setdefault((str(edition.phrase(figure.measure)), str(edition.phrase(figure.unit))), []).append(figure)
    lines = [_figure(edition, figure, _share(figure, row)) for row in rows.values() for figure in row]
    measures = list(dict.fromkeys(line.measure.text for line in lines))
    return tuple(sorted(lines, key=lambda line: measures.index(line.measure.text)))


def _share(figure: Figure, row: Sequence[Figure]) -> int:
    """Length of a figure's bar beside the others of its measure and unit, in per cent; 0 where none is drawn."""
    values = [one.value for one in row]
    is_row = len(values) >= _ROW and min(values) < max(values)
    return max(1, round(100 * figure.value / max(values))) if is_row and figure.value > 0 else 0


def _figure(edition: Edition, figure: Figure, share: int) -> fact_parts.FigureLine:
    number = edition.formats.number(figure.value)
    if figure.bound:
        number = edition.words.gettext(BOUNDS[figure.bound]).format(number=number)
    return fact_parts.FigureLine(
        measure=edition.phrase(figure.measure) or edition.own(""),
        value=number,
        unit=edition.phrase(figure.unit),
        as_of=edition.formats.when(figure.as_of),
        source=source_line(edition, figure.source),
        share=share,
    )
