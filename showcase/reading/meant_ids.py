"""Names where ids are wanted in, the ids that are meant out: by what there is, and not by how it is spelled alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from showcase.model.folding import spread
from showcase.problems.problem import Problem
from showcase.reading.references import KIND_OF_FIELD, Known, nearest
from showcase.reading.things import ReadThing

_SHORT = {"hop tac xa": "htx", "ho kinh doanh": "hkd", "cong ty": "cty"}
"""Words of names, folded, that are as often written short."""


def as_meant(problems: Iterable[Problem], read: Iterable[ReadThing], known: Known) -> list[Problem]:
    """The problems; of a name where an id is wanted it is told which one it is, or that there is no such thing."""
    problems = list(problems)
    if all(one.code != "E413" for one in problems):
        return problems
    names = defaultdict[str, dict[str, str]](dict)
    for kind, name, id_ in _names(read, known):
        names[kind].setdefault(_key(name), id_)
    return [_led(one, names, known) if one.code == "E413" else one for one in problems]


def _names(read: Iterable[ReadThing], known: Known) -> Iterator[tuple[str, str, str]]:
    """Kind, name and id of everything that can be named by its id."""
    for one in read:
        for name in one.thing.name.values() if one.thing else ():
            yield one.bundle.kind, name, one.bundle.id
    for id_, source in known.sources.items():
        yield from (("source", name, id_) for name in (*source.title.values(), source.publisher, source.link) if name)


def _key(name: str) -> str:
    folded = spread(name)
    for long, short in _SHORT.items():
        folded = folded.replace(long, short)
    return folded


def _led(problem: Problem, names: Mapping[str, Mapping[str, str]], known: Known) -> Problem:
    field, form = problem.values.get("field", ""), problem.values["form"]
    kind = "source" if field in {"source", "sources"} else KIND_OF_FIELD.get(field, "")
    ids = known.sources if kind == "source" else {*known.things.get(kind, ()), *known.unshown.get(kind, ())}
    if not kind or form in ids:
        return problem
    meant = names[kind].get(_key(problem.values["value"]), "")
    if meant and problem.fix:
        before, rest = problem.fix.text[: problem.place.column - 1], problem.fix.text[problem.place.column - 1 :]
        fix = replace(problem.fix, text=before + rest.replace(form, meant, 1))
        return replace(problem, values={**problem.values, "form": meant, "fixed": meant}, fix=fix)
    values = {"kind": kind, "name": problem.values["value"], "guess": nearest(form, ids)}
    return Problem("E509" if kind == "source" else "E507", problem.place, values)
