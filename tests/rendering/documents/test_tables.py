"""Tables for spreadsheets: every cell arrives as text, and none is reckoned."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rendering.documents.tables import harmless, sheet


def read(table):
    return list(csv.reader(StringIO(table.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+84 000", "'+84 000"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("＝1", "'＝1"),
        ("Mật ong", "Mật ong"),
        ("1-2", "1-2"),
    ],
)
def test_a_cell_that_begins_like_a_formula_is_shown_as_it_is(cell, shown):
    assert harmless(cell) == shown


@given(st.text())
def test_no_text_becomes_a_formula_or_a_second_line(text):
    cell = harmless(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert len(cell.splitlines()) <= 1


@given(st.lists(st.lists(st.text(), min_size=1, max_size=3), max_size=4))
def test_what_is_read_back_is_what_was_written(rows):
    assert read(sheet(rows)) == [[harmless(cell) for cell in row] for row in rows]


def test_spreadsheets_are_told_that_it_is_utf8():
    assert sheet([["Nhãn, xoài", "蜜"]]) == '\ufeff"Nhãn, xoài",蜜\r\n'.encode()
