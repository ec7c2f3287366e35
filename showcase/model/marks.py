"""Marks of what things say: where they are the same, so is all that a page may tell of the thing."""

from pydantic_core import to_json

from showcase.caching.stamps import digest_of
from showcase.model.things import Thing

UNTOLD = frozenset({"places", "files", "mark", "summary", "prose", "stamps", "tally"})
"""Where in its files its values stand is seen on no page, nor what its stamps say of texts one by one; of its summary,
its stories, and of how far they are translated, most pages tell no more than which languages they are in."""


def mark_of(thing: Thing) -> str:
    """A mark of all that is known of a thing but the texts of summary and stories, and how far they are translated."""
    return thing.mark or digest_of([thing.model_dump_json(exclude=set(UNTOLD)), *_languages(thing)])


def _languages(thing: Thing) -> list[str]:
    """Those of its summary, and those of its stories."""
    return [*(thing.summary or ()), "", *thing.prose]


def marked(thing: Thing, before: Thing | None) -> Thing:
    """The thing with its mark, worked out from that of the very thing it was before a few of its fields changed."""
    if before is None or not before.mark:
        return thing.model_copy(update={"mark": mark_of(thing)})
    old = vars(before)
    changed = {
        name: value
        for name, value in vars(thing).items()
        if name not in UNTOLD and value is not old[name] and value != old[name]
    }
    if not changed and _languages(thing) == _languages(before):
        return thing
    told = to_json(changed, fallback=repr).decode()
    return thing.model_copy(update={"mark": digest_of([before.mark, told, *_languages(thing)])})
