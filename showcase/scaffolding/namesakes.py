"""Whether something of that name is there already: compared without marks, for they are often typed otherwise."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from showcase.model.folding import spread
from showcase.model.things import Thing

_NEAR = 0.85


def namesakes(name: str, things: Iterable[Thing]) -> tuple[Thing, ...]:
    """Those whose name, in any language, is the same without its marks or nearly so; the nearest first."""
    wanted = spread(name)
    near = [(_likeness(wanted, thing), thing) for thing in things]
    return tuple(thing for likeness, thing in sorted(near, key=lambda one: -one[0]) if likeness >= _NEAR)


def _likeness(wanted: str, thing: Thing) -> float:
    return max((_ratio(wanted, spread(name)) for name in thing.name.values()), default=0)


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # The two quick bounds spare nearly all comparisons among thousands of names.
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _NEAR:
        return 0
    return matcher.ratio()
