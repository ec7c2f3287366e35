"""Machine translations taken out of a thing's texts and laid beside them: what shows them has to ask for them."""

from showcase.model.fields import Steps
from showcase.model.stamps import Origin, State
from showcase.model.things import Draft, Thing
from showcase.model.units import STORY, units_of
from showcase.model.walking import changed


def drafts_apart(thing: Thing, codes: tuple[str, ...]) -> Thing:
    """The thing without its machine translations, which are its `drafts`; pages borrow in their place.

    Done last, when no item of a list is left out any more: a draft knows its place by number.
    """
    if thing.stamps.is_whole and all(line.origin is not Origin.MACHINE for line in thing.stamps.lines):
        return thing
    units = [unit for code in codes[1:] for unit in units_of(thing, codes[0], code)]
    drafts = tuple(Draft(one.language, one.path, one.text) for one in units if one.state is State.MACHINE)
    gone = {(draft.path, draft.language) for draft in drafts}

    def without(path: Steps, texts: dict[str, str]) -> dict[str, str]:
        kept = {code: text for code, text in texts.items() if (path, code) not in gone}
        return kept if len(kept) < len(texts) else texts

    prose = {code: one for code, one in thing.prose.items() if (STORY, code) not in gone}
    return changed(thing, without).model_copy(update={"drafts": drafts, "prose": prose})
