"""A problem and the place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from showcase.problems.codes import CODES, Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the project's files something stands."""

    file: str
    """Path from the project's root, with `/` on every system."""
    line: int = 0
    """Line, counted from 1; 0 when the whole file is meant."""
    column: int = 0
    """Column in characters, counted from 1; 0 when the whole line is meant."""

    def __str__(self) -> str:
        """`file:line:column`, as editors and git hosts read it."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])


@dataclass(frozen=True, slots=True)
class Fix:
    """A line as it should be written."""

    line: int
    """Number of the line, counted from 1."""
    text: str
    """What should stand there, without its line end; in several lines where one becomes several."""
    is_safe: bool = False
    """Whether only the spelling changes and nothing that is said: such a line may be mended by the tool."""
    count: int = 1
    """How many lines it stands for, where several have to change together."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the content, with what is needed to tell it in any language."""

    code: str
    """Stable code, a key of `CODES`: E… error, W… warning, H… hint."""
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    """What fills the `{gaps}` of the code's message and remedy."""
    blocks: bool = False
    """Whether nothing may be published: the whole site would be wrong."""
    fix: Fix | None = None
    """The line mended, where that can be worked out."""

    @property
    def severity(self) -> Severity:
        """How bad it is, as the code's table says."""
        return CODES[self.code].severity
