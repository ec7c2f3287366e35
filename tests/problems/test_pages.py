"""Every code has an example that meets it and a page that explains it, and no page says what is no longer so.

The pages are the golden messages too: each quotes what `check` says of its example, word for word. After a change of
words or examples run `python build.py test tests/problems/test_pages.py --update-cases`, and read what was written.
"""

import re

import pytest

from showcase.problems.codes import CODES, Severity
from showcase.problems.telling import in_order, page_of
from tests.problems.examples import codes, example_of, told_of
from tests.problems.pages import WORDS, index, page
from tests.small_sites import PROJECT


@pytest.fixture
def is_current(request):
    """Whether a page says what it should; with `--update-cases` it is written anew first."""

    def current(name, text):
        file = PROJECT / name
        if request.config.getoption("--update-cases"):
            file.write_text(text, encoding="utf-8", newline="\n")
        return file.read_text(encoding="utf-8") == text

    return current


def test_every_code_has_an_example():
    assert codes() == sorted(CODES)


@pytest.mark.parametrize("code", codes())
def test_an_example_meets_its_code_is_told_on_its_page_and_is_mended_as_shown(code, tmp_path, is_current):
    example = example_of(code)
    found = in_order(told_of(code, example, tmp_path / "before"))
    met = [problem for problem in found if problem.code == code]
    assert met, found
    gaps = set(re.findall(r"\{(\w+)\}", CODES[code].message + CODES[code].remedy))
    assert all(gaps <= set(problem.values) and problem.place.file for problem in met)
    for language, words in WORDS.items():
        assert is_current(page_of(code, words), page(code, example, met[0], tmp_path / "before", language))
    if example.after and not example.values:
        left = {one.code for one in told_of(code, example, tmp_path / "after", is_mended=True)}
        assert code not in left
        assert {one for one in left - {one.code for one in found} if CODES[one].severity is Severity.ERROR} == set()


@pytest.mark.parametrize("language", WORDS)
def test_the_index_lists_every_code(language, is_current):
    assert is_current(page_of("README", WORDS[language]), index(language))


def test_there_is_a_page_for_each_code_in_each_language_and_no_other():
    pages = {page_of(code, words) for code in ("README", *CODES) for words in WORDS.values()}
    assert {file.relative_to(PROJECT).as_posix() for file in (PROJECT / "docs/problems").glob("*.md")} == pages


def test_no_page_speaks_of_what_is_inside():
    inside = re.compile(r"\b(None|Error|Traceback|token|pydantic|_type)\b|“”|PosixPath|object at|\{\w+\}”")
    for file in (PROJECT / "docs/problems").glob("*.md"):
        text = file.read_text(encoding="utf-8").replace("\nError · ", "\n")
        assert not inside.search(text), file.name
