"""The example files of the components in, what each of their macros is called with out.

`templates/examples/<component>.yaml` tells what a component is for, what its macros take, and each of its states.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from showcase.reading.facts import parse_facts
from showcase.rendering.example_values import Maker, Misfit, Plain, kind_named
from showcase.rendering.formats import Formats
from showcase.rendering.templates import EXAMPLES

_OF_A_FILE = {"about", "macros", "states"}
_OF_A_STATE = {"about", "macro", "given", "empty"}


@dataclass(frozen=True, slots=True)
class Example:
    """A component in one of its states."""

    about: str
    """The state, in one line."""
    macro: str
    given: Mapping[str, object]
    """Argument → value."""
    is_empty: bool
    """Whether nothing at all is to be shown."""


@dataclass(frozen=True, slots=True)
class Component:
    """A component and its states."""

    name: str
    about: str
    """What it is for, in one line."""
    macros: Mapping[str, Mapping[str, object]]
    """Macro → argument → type."""
    examples: tuple[Example, ...]


def read_examples(templates: Path, formats: Formats) -> tuple[Component, ...]:
    """Every component's examples, by name; `Misfit` tells what does not fit, and where."""
    return tuple(
        _component(file.stem, _read(file), Maker(formats)) for file in sorted((templates / EXAMPLES).glob("*.yaml"))
    )


def _read(file: Path) -> dict[str, Plain]:
    facts = parse_facts(file.read_text(encoding="utf-8"), file.name)
    if facts.problems or not isinstance(facts.data, dict):
        raise Misfit(f"{file.name}: {facts.problems or 'empty'}")
    return facts.data


def _component(name: str, data: dict[str, Plain], maker: Maker) -> Component:
    _refuse_others(data, _OF_A_FILE, name)
    macros = {
        macro: {argument: kind_named(kind, f"{name}: {macro}") for argument, kind in _map(takes, name).items()}
        for macro, takes in _map(data.get("macros"), name).items()
    }
    states = data.get("states")
    if not macros or not isinstance(states, list):
        raise Misfit(f"{name}: no macros or no states")
    return Component(name, str(data.get("about") or ""), macros, tuple(_examples(name, states, macros, maker)))


def _examples(
    name: str, states: list[Plain], macros: Mapping[str, Mapping[str, object]], maker: Maker
) -> Iterator[Example]:
    for number, state in enumerate(states, 1):
        where = f"{name}, state {number}"
        said = _map(state, where)
        _refuse_others(said, _OF_A_STATE, where)
        macro = str(said.get("macro") or next(iter(macros)))
        _refuse_others({macro: None}, set(macros), where)
        kinds, given = macros[macro], _map(said.get("given"), where)
        _refuse_others(given, set(kinds), f"{where}, {macro}")
        values = {
            argument: maker.value(kinds[argument], data, f"{where}, {argument}") for argument, data in given.items()
        }
        yield Example(str(said.get("about") or ""), macro, values, said.get("empty") == "yes")


def _map(data: Plain, where: str) -> dict[str, Plain]:
    if data is None or data == "nothing":
        return {}
    if not isinstance(data, dict):
        raise Misfit(f"{where}: lines of the form «name: value» are expected")
    return data


def _refuse_others(data: Mapping[str, Plain], known: set[str], where: str) -> None:
    if data.keys() - known:
        raise Misfit(f"{where}: {', '.join(sorted(data.keys() - known))} is not known here")
