"""Programmes that help producers as parts of a page."""

from showcase.model.kinds import Support
from showcase.rendering.edition import Edition
from showcase.rendering.fact_parts import SupportLine
from showcase.rendering.lines import source_line


def support_lines(edition: Edition, support: tuple[Support, ...]) -> tuple[SupportLine, ...]:
    """The programmes as written; those whose deadline has passed stand after the others."""
    return tuple(_line(edition, one) for one in sorted(support, key=lambda one: one.is_over(edition.today)))


def _line(edition: Edition, one: Support) -> SupportLine:
    return SupportLine(
        programme=edition.phrase(one.programme) or edition.own(""),
        audience=edition.phrase(one.audience) or edition.own(""),
        contact=edition.phrase(one.contact),
        deadline=edition.formats.when(one.deadline) if one.deadline else None,
        is_over=one.is_over(edition.today),
        as_of=edition.formats.when(one.as_of),
        source=source_line(edition, one.source),
    )
