"""The forms in which problems are told."""

import gettext
from collections.abc import Callable
from typing import TypeAlias

from showcase.problems.annotations import as_github
from showcase.problems.findings import Findings
from showcase.problems.paragraphs import as_text
from showcase.problems.records import as_json

Form: TypeAlias = Callable[[Findings, gettext.NullTranslations], str]

FORMS: dict[str, Form] = {"text": as_text, "json": as_json, "github": as_github}
"""The forms `check --format` knows."""
