"""Every code has an example that meets it and a page that explains it, and no page says what is no longer so.

The pages are the golden messages too: each quotes what `check` says of its example. After a change of words or
examples run `python build.py test tests/problems/test_pages.py --update-cases`, and read what was written.
"""

import re

import pytest

from showcase.problems.codes import CODES, Severity
from showcase.problems.telling import in_order
from tests.problems.examples import codes, example_of, told_of
from tests.problems.pages import WORDS, index, page
from tests.small_sites import PROJECT

PAGES = PROJECT / "docs/problems"
LANGUAGES = ("en", "vi")


@pytest.fixture
def found(request, tmp_path):
    """All that is found in the example of a code, and where it lies."""
    folder = tmp_path / "site"
    return in_order(told_of(request.param, example_of(request.param), folder)), folder


def test_every_code_has_an_example():
    assert codes() == sorted(CODES)


@pytest.mark.parametrize(("code", "found"), [(code, code) for code in codes()], indirect=["found"])
def test_an_example_meets_its_code_and_its_page_says_so(code, found, request):
    problems, folder = found
    met = [problem for problem in problems if problem.code == code]
    assert met, f"{code} does not come out of its example, but {problems}"
    gaps = set(re.findall(r"\{(\w+)\}", CODES[code].message + CODES[code].remedy))
    assert all(gaps <= set(problem.values) for problem in met)
    for language in LANGUAGES:
        name = f"{code}.md" if language == "en" else f"{code}.{language}.md"
        is_current(PAGES / name, page(code, example_of(code), met[0], folder, language), request)


@pytest.mark.parametrize("code", [code for code in codes() if example_of(code).after and not example_of(code).values])
def test_what_an_example_recommends_mends_it(code, tmp_path):
    example = example_of(code)
    after = {one.code for one in told_of(code, example, tmp_path / "after", is_mended=True)}
    before = {one.code for one in told_of(code, example, tmp_path / "before")}
    assert code not in after
    assert {one for one in after - before if CODES[one].severity is Severity.ERROR} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_lists_every_code(language, request):
    is_current(PAGES / ("README.md" if language == "en" else f"README.{language}.md"), index(language), request)


def test_no_page_outlives_its_code():
    known = {"README", *CODES}
    assert {file.name.partition(".")[0] for file in PAGES.glob("*.md")} == known


def test_no_page_speaks_of_what_is_inside():
    for file in PAGES.glob("*.md"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"\b(None|Traceback|pydantic|PosixPath|_type)\b|“”|object at|\{\w+\}”", text), file.name


def is_current(file, text, request):
    if request.config.getoption("--update-cases"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == text


def test_there_are_words_for_both_languages():
    assert WORDS["vi"].gettext("ERROR") == "LỖI"
