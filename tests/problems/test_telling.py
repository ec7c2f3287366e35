"""What is said of problems, and in which order."""

import gettext

from showcase.problems.codes import CODES
from showcase.problems.problem import Place, Problem
from showcase.problems.telling import in_order, message_of, page_of, remedy_of, summary
from showcase.words import read_words
from tests.small_sites import PROJECT

ENGLISH = gettext.NullTranslations()
VIETNAMESE = read_words(PROJECT / "locales/problems", "vi")


class Words(gettext.NullTranslations):
    """A language of a few words."""

    def __init__(self, **words):
        super().__init__()
        self.words = words

    def gettext(self, message):
        return self.words.get(message, message)


def problem(code="E412", file="a.yaml", line=3, column=0, **values):
    return Problem(code, Place(file, line, column), values)


def test_the_worst_come_first_then_files_and_lines():
    hint, warning = problem("H907"), problem("W706", "b.md", 1)
    first, second, other = problem(line=2), problem(line=10), problem(file="b.yaml")
    assert in_order([hint, warning, other, second, first]) == [first, second, other, warning, hint]


def test_what_was_found_twice_is_told_once():
    assert in_order([problem(), problem(), problem(column=4)]) == [problem(), problem(column=4)]
    assert len(in_order([problem("E302", key="a"), problem("E302", key="b")])) == 2


def test_the_last_line_counts_what_there_is_and_nothing_else():
    found = [problem(), problem(line=4), problem("W706", file="b.md"), problem("H907")]
    assert summary(found, ENGLISH, 214) == "2 errors, 1 warning, 1 hint in 2 files (214 files checked)"
    assert summary(found[1:3], ENGLISH) == "1 error, 1 warning in 2 files"
    assert summary([], ENGLISH, 1) == "No problems (1 file checked)"
    assert summary(found, VIETNAMESE, 214) == "2 lỗi, 1 cảnh báo, 1 gợi ý trong 2 tệp (đã xem 214 tệp)"
    assert summary([], VIETNAMESE, 214) == "Không có lỗi nào (đã xem 214 tệp)"


def test_a_translation_speaks_and_the_names_of_kinds_with_it():
    words = Words(product="sản phẩm", **{CODES["E302"].message: "“{key}” không phải mục của {kind}."})
    found = problem("E302", key="colour", kind="product", known="name")
    assert message_of(found, words) == "“colour” không phải mục của sản phẩm."
    assert remedy_of(found, words) == "Delete the line, or use one of: name."


def test_what_is_not_known_is_a_dash():
    assert remedy_of(problem("E507", kind="producer", name="x", guess=""), ENGLISH).endswith("Similar: –")


def test_each_language_has_its_page():
    assert page_of("E205", ENGLISH) == "docs/problems/E205.md"
    assert page_of("E205", VIETNAMESE) == "docs/problems/E205.vi.md"
