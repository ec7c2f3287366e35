"""Problems for programs: what docs/check-json.md promises."""

import gettext
import json
import re

from showcase.problems.findings import Findings
from showcase.problems.problem import Fix, Place, Problem
from showcase.problems.records import VERSION, Record, as_json, record_of
from showcase.words import read_words
from tests.small_sites import PROJECT

ENGLISH = gettext.NullTranslations()
LINES = {"a.yaml": ("name:", "  vi: Mật: ong")}
FOUND = Problem("E205", Place("a.yaml", 2, 7), {"fixed": '"Mật: ong"'}, fix=Fix(2, '  vi: "Mật: ong"', is_safe=True))


def test_a_program_reads_one_object():
    told = json.loads(as_json(Findings([FOUND, Problem("H907", Place("b.yaml"))], LINES.get, 214), ENGLISH))
    assert told["version"] == VERSION == 1
    assert told["summary"] == {"errors": 1, "warnings": 0, "hints": 1, "files": 2, "checked": 214}
    assert told["problems"][0] == {
        "code": "E205",
        "severity": "error",
        "file": "a.yaml",
        "line": 2,
        "column": 7,
        "message": "There is a colon inside a text without quotes.",
        "remedy": 'Put the text in quotes: "Mật: ong"',
        "fix": {"line": 2, "text": '  vi: "Mật: ong"', "safe": True, "count": 1},
        "excerpt": {"lines": [{"line": 1, "text": "name:"}, {"line": 2, "text": "  vi: Mật: ong"}], "caret": 6},
        "doc": "docs/problems/E205.md",
    }
    assert {key: told["problems"][1][key] for key in ("line", "column", "fix", "excerpt")} == {
        "line": 0, "column": 0, "fix": None, "excerpt": None,
    }  # fmt: skip


def test_a_record_speaks_the_language_asked_for():
    record = record_of(FOUND, read_words(PROJECT / "locales/problems", "vi"), LINES.get)
    assert record["message"].startswith("Có dấu hai chấm")
    assert record["doc"] == "docs/problems/E205.vi.md"


def test_the_documentation_names_every_field_and_no_other():
    documented = (PROJECT / "docs/check-json.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `(\w+)` \|", documented, re.MULTILINE)
    assert table == [*json.loads(as_json(Findings([]), ENGLISH)), *Record.__annotations__]
    example = json.loads(re.findall(r"^```json\n(.*?)^```", documented, re.MULTILINE | re.DOTALL)[0])
    assert example == json.loads(as_json(Findings([FOUND], LINES.get, 214), ENGLISH))
