"""The mark of the code: another library or another line of code, another mark."""

import sys

import pytest

from showcase.caching import engine


@pytest.fixture
def mark():
    def forget():
        engine.libraries.cache_clear()
        engine.engine.cache_clear()

    yield lambda: (forget(), engine.engine())[1]
    forget()


def test_the_mark_is_steady(mark):
    assert mark() == mark()


def test_the_mark_follows_every_file_of_code(mark, monkeypatch, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.py").write_text("one = 1\n")
    monkeypatch.setattr(engine, "CODE", tmp_path)
    before = mark()
    (tmp_path / "a" / "b" / "c.py").write_text("one = 2\n")
    assert mark() != before


def test_the_mark_follows_python_and_every_library_whose_work_is_published(mark, monkeypatch):
    before = mark()
    for name in ("icalendar", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "segno", "tzdata"):
        assert f"{name} " in "\n".join(engine.libraries())
    assert "pillow-heif " in "\n".join(engine.libraries())
    monkeypatch.setattr(engine, "version", lambda name: "0" if name == "icalendar" else "1")
    other = mark()
    monkeypatch.setattr(sys, "version", "4.0")
    assert len({before, other, mark()}) == 3
