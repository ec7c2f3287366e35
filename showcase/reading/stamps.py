"""An `i18n.lock` in, the stamps of a thing's translations out.

The file is YAML and a stamp stands on a line of its own, so that two people's stamps merge like two lines. It is read
line by line: one that is damaged costs no other.
"""

import re
from pathlib import Path

from showcase.model.stamps import Origin, Stamps, TranslationStamp
from showcase.problems.problem import Place, Problem
from showcase.reading.text import read_text

LOCK = "i18n.lock"
"""The name of the file, in the folder of each thing that has one."""
_LANGUAGE = re.compile(r"([A-Za-z]+(?:-[A-Za-z]+)*):")
_STAMP = re.compile(rf"  - ([a-z_.]+) ([0-9a-f]{{12}}) ([0-9a-f]{{12}}) ({'|'.join(Origin)})")


def read_stamps(root: Path, file: str) -> tuple[Stamps, list[Problem]]:
    """The stamps in `file`, and which of its lines are none."""
    text, problems = read_text(root, file)
    lines, language = [], ""
    for number, line in enumerate(text.split("\n"), 1):
        heading, stamp = _LANGUAGE.fullmatch(line), _STAMP.fullmatch(line)
        if heading:
            language = heading[1]
        elif stamp and language:
            lines.append(TranslationStamp(language, stamp[1], stamp[2], stamp[3], Origin(stamp[4])))
        elif line.strip() and not line.startswith("#"):
            problems.append(Problem("W726", Place(file, number)))
    # One is enough: whoever mends it looks at the others too.
    return Stamps(tuple(lines), not problems), problems[:1]
