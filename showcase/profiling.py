"""Where a build's time goes: measured always, told when asked for."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Profile:
    """What one build took."""

    stages: dict[str, float] = field(default_factory=dict)
    """Name of each stage, in the order they ended → seconds."""
    kept: dict[str, tuple[int, int]] = field(default_factory=dict)
    """What is kept from build to build → how much of it was good, out of how much that was needed."""
    outputs: dict[str, float] = field(default_factory=dict)
    """Path of each output that was made → seconds of one processor."""
    templates: dict[str, float] = field(default_factory=dict)
    """Template → seconds of all outputs that were made by it."""
    counts: Counter[str] = field(default_factory=Counter)
    """Template → how many those are."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measures what is done inside."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.stages[name] = self.stages.get(name, 0.0) + time.perf_counter() - began

    def made(self, path: str, template: str, seconds: float) -> None:
        """An output was made."""
        self.outputs[path] = seconds
        self.templates[template] = self.templates.get(template, 0.0) + seconds
        self.counts[template] += 1

    def slowest(self, count: int) -> list[tuple[str, float]]:
        """The outputs that took longest, with their seconds."""
        return sorted(self.outputs.items(), key=lambda output: -output[1])[:count]

    def clear(self) -> None:
        """Another build begins."""
        for part in (self.stages, self.kept, self.outputs, self.templates, self.counts):
            part.clear()


PROFILE = Profile()
"""Of the build that goes on in this process, or ended last."""
