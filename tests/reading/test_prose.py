"""Stories: one Markdown file a language, without facts in it."""

import pytest

from showcase.reading.prose import read_prose


@pytest.fixture
def read(tmp_path):
    def reading(text, language="vi"):
        file = f"story.{language}.md"
        (tmp_path / file).write_bytes(text.encode())
        found, problems = read_prose(tmp_path, {language: file})
        told = [f"{problem.code} {problem.place.file}:{problem.place.line}" for problem in problems]
        return {language: prose.markdown for language, prose in found.items()}, told

    return reading


@pytest.mark.parametrize("text", ["Ong bay.\n", "\ufeffOng bay.\r\n", "Ong bay.\r"])
def test_a_story_is_its_text(read, text):
    assert read(text) == ({"vi": "Ong bay.\n"}, [])


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff"])
def test_an_empty_story_is_none(read, text):
    assert read(text) == ({}, ["W718 story.vi.md:1"])


def test_facts_in_front_are_told_and_cut_and_the_lines_still_fit(read):
    story, told = read("---\r\ntitle: Ong\r\n---\r\nOng <b>bay</b>.\r\n")
    assert story["vi"].split("\n")[3] == "Ong <b>bay</b>."
    assert told == ["E703 story.vi.md:1"]


@pytest.mark.parametrize("text", ["---\ntitle: Ong\n---\n", "---\n---"])
def test_a_story_of_nothing_but_facts_is_none(read, text):
    story, told = read(text)
    assert told == (["E703 story.vi.md:1"] if "title" in text else [])
    assert not story or text == "---\n---"


@pytest.mark.parametrize("text", ["Ong.\n\n---\n\nHoa.\n", "---\n\nOng.\n", "--- \nOng"])
def test_a_line_of_hyphens_is_a_line(read, text):
    assert read(text) == ({"vi": text}, [])


def test_a_file_that_is_no_text_costs_that_language_only(tmp_path):
    (tmp_path / "story.en.md").write_bytes(b"caf\xe9")
    (tmp_path / "story.vi.md").write_text("Ong", encoding="utf-8")
    stories = {language: f"story.{language}.md" for language in ("en", "vi")}
    found, problems = read_prose(tmp_path, stories)
    assert (list(found), [problem.code for problem in problems]) == (["vi"], ["E101"])
