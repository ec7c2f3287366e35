"""QR codes of a kit, as files for whoever prints a package, with how large they must be."""

from math import ceil

from showcase.rendering.kits.interface import KitFile, KitSubject, Made, Sentence, Tools
from showcase.rendering.labels import N_
from showcase.rendering.pictures.qr import QUIET_ZONE, qr_modules, qr_png, qr_svg

SMALLEST_MODULE = 0.4
"""Millimetres. DENSO WAVE advises four dots or more («Point for setting the module size»): 0.33 mm from a label printer
with 300 dots an inch, 0.17 mm from a laser printer; paper that swells, and cheap cameras, ask for more."""
IN_THE_HAND, ACROSS_THE_TABLE = 200, 1000
"""Millimetres between a code and the phone that reads it."""
_TIMES = 10
"""From a distance, a code without its white edge is at least a tenth of it wide: the rule of thumb of print shops."""

_LEVELS = (
    ("m", "qr", N_("QR code of the page, {form}. Print it at least {near} mm wide with its white edge; {far} mm where "
                   "it is read from one metre away")),
    ("q", "qr-jar", N_("The same for jars and whatever is bent, wrinkled or wet, {form}: it bears more damage. At "
                       "least {near} mm wide; {far} mm from one metre away")),
)  # fmt: skip
"""Level of error correction, name of the file, use."""
_FORMS = (("svg", "SVG", qr_svg), ("png", "PNG", qr_png))


def code_files(subject: KitSubject, _tools: Tools) -> Made:
    """The code of the page in the site's first language, which is the short address printed on boxes."""
    url = subject.own.url
    for level, name, use in _LEVELS:
        modules = len(qr_modules(url, level))
        sizes = {"near": smallest(modules, IN_THE_HAND), "far": smallest(modules, ACROSS_THE_TABLE)}
        for ending, form, draw in _FORMS:
            gaps = {"form": form, **{size: str(width) for size, width in sizes.items()}}
            yield KitFile(f"codes/{name}.{ending}", draw(url, level), Sentence(use, gaps))


def smallest(modules: int, distance: int) -> int:
    """How wide, in whole millimetres, a code of so many modules is with its quiet zone, to be read from a distance."""
    module = max(SMALLEST_MODULE, distance / _TIMES / modules)
    return ceil(round(module * (modules + 2 * QUIET_ZONE), 6))


def no_address(subject: KitSubject) -> Sentence | None:
    """Why there is no code, and nothing that bears one."""
    return None if subject.own.url else Sentence(N_("The address of the site is not known: write “base_url:” first."))
