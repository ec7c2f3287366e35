"""Words that need a proof (Law on Advertising, articles 7 and 8): where they stand in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from showcase.model.catalog import Claim
from showcase.planning.patterns import ready_for, small, whole_words
from showcase.planning.signs import Sieve, sieve_of


@dataclass(frozen=True, slots=True)
class Watch:
    """What is looked for in the texts of a language."""

    claims: tuple[Claim, ...]
    sieve: Sieve

    def found(self, text: str) -> Iterator[tuple[Claim, int, int]]:
        """Each claim in a text, with where it begins and ends; not those within a harmless phrase."""
        if self.sieve.lets_through(text):
            # Small letters once for all is twice as fast as IGNORECASE.
            lower = small(text)
            for claim in self.claims:
                yield from ((claim, start, end) for start, end in _found(claim, lower))


@lru_cache(maxsize=32)
def watch(claims: tuple[Claim, ...], language: str) -> Watch:
    """What is looked for in a language; made once, for patterns take a while to be understood."""
    own = tuple(claim for claim in claims if claim.language == language)
    return Watch(own, sieve_of(pattern for claim in own for pattern in claim.words))


def _found(claim: Claim, lower: str) -> Iterator[tuple[int, int]]:
    words = ready_for(lower, whole_words(claim.words))
    matches = [match.span() for match in words.finditer(lower) if match.group()]
    is_excused = matches and claim.allowed
    harmless = (
        [match.span() for match in ready_for(lower, whole_words(claim.allowed)).finditer(lower)] if is_excused else []
    )
    for start, end in matches:
        if not any(first <= start and end <= last for first, last in harmless):
            yield start, end
