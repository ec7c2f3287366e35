"""Pelican's plugin: what its own lists by category, tag and author are not."""

from pelican import signals

from showcase_lists.lists import Lists, prepare


def register() -> None:
    """Pelican calls it."""
    signals.article_generator_finalized.connect(prepare)
    signals.get_generators.connect(_generator)


def _generator(_pelican: object) -> type[Lists]:
    return Lists
