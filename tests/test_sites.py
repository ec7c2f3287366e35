"""Whole sites in and out: each folder of `tests/sites/` is a case that anybody can add without code.

`in/` holds the files of a site (settings and a district are there already, unless the case brings its own). `said.txt`
is what `check --lang en` then says; `out/` holds the pages of interest as they would be read aloud, and `pages.txt`
lists all pages. To add a case: write `in/`, name the pages in `out/` as empty files, run
`python build.py test tests/test_sites.py --update-cases`, and read what was written.
"""

from gettext import NullTranslations
from pathlib import Path

import pytest

from showcase.problems.findings import Findings
from showcase.problems.paragraphs import as_text
from showcase.reading.lines import lines_in
from tests.small_sites import ALWAYS, heard

CASES = sorted(path for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_site_comes_out_as_expected(case, site, request):
    small = site()
    for file in sorted((case / "in").rglob("*")):
        if file.is_file():
            small.put(file.relative_to(case / "in").as_posix(), file.read_bytes())
    report = small.build()
    problems = [problem for problem in report.problems if problem.code not in ALWAYS]
    found = {"said.txt": as_text(Findings(problems, lines_in(small.root)), NullTranslations()) + "\n"}
    found["pages.txt"] = "".join(f"{path}\n" for path in sorted(small.files()) if path.endswith(".html"))
    for expected in sorted((case / "out").rglob("*.txt")):
        path = expected.relative_to(case / "out").with_suffix("").as_posix()
        found[f"out/{path}.txt"] = heard(small.page("" if path == "home" else path).all("main")[0])
    if request.config.getoption("--update-cases"):
        for name, text in found.items():
            (case / name).write_text(text, encoding="utf-8", newline="\n")
    assert found == {name: (case / name).read_text(encoding="utf-8") for name in found}
