"""QR codes: which pages have one, and what it says."""

from showcase.planning.outputs import Code, Page

_PRINTED = frozenset({"home", "product", "producer", "district", "event", "story", "video"})
"""Pages that somebody may print the code of, on a box or a poster; of a list nobody does, and a code takes its time."""


def plan_codes(pages: tuple[Page, ...], base_url: str) -> dict[str, Code]:
    """Path of a page → its code, which says where the page stands."""
    printed = (page for page in pages if page.template in _PRINTED)
    return {page.path: Code(f"{page.path}qr.svg", f"{base_url}{page.path}") for page in printed}
