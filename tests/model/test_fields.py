"""Every scalar arrives as text; its field decides what it means."""

import pickle
from decimal import Decimal

import pytest
from pydantic import TypeAdapter, ValidationError

from showcase.model import fields
from showcase.model.partial import PartialDate

CONTEXT = {"languages": ("vi", "en")}


def read(kind, raw):
    return TypeAdapter(kind).validate_python(raw, context=CONTEXT)


def refused(kind, raw):
    with pytest.raises(ValidationError) as caught:
        read(kind, raw)
    return caught.value.errors()[0]["type"]


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (fields.Number, "7500", Decimal(7500)),
        (fields.Number, "12.5", Decimal("12.5")),
        (fields.Whole, "3", 3),
        (fields.Flag, "no", False),
        (fields.Flag, "có", True),
        (fields.Flag, "off", False),
        (fields.Telephone, "0000 000 456", "0000000456"),
        (fields.Months, "7-9", (7, 8, 9)),
        (fields.Months, ["11-2"], (1, 2, 11, 12)),
        (fields.Sometime, "2023-08", PartialDate(2023, 8)),
        (fields.Translated, "Mật ong", {"vi": "Mật ong"}),
        (fields.Line, "  hai \n dòng ", "hai dòng"),
    ],
)
def test_a_text_becomes_what_its_field_means(kind, raw, value):
    assert read(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "code"),
    [
        (fields.Number, "150.000", "E403"),
        (fields.Number, "1 500", "E403"),
        (fields.Number, "nhiều", "E402"),
        (fields.Whole, "2.5", "E436"),
        (fields.Flag, "maybe", "E406"),
        (fields.Day, "31/12/2023", "E404"),
        (fields.Day, "2023-02-30", "E427"),
        (fields.Sometime, "tháng 8", "E404"),
        (fields.Translated, {"vn": "Mật ong"}, "E407"),
        (fields.WebAddress, "javascript:alert(1)", "E408"),
        (fields.WebAddress, "data:text/html,x", "E408"),
        (fields.WebAddress, 'https://a.b/"onclick', "E408"),
        (fields.WebAddress, "www.example.org", "E432"),
        (fields.Telephone, "912345678", "E423"),
        (fields.Months, "13", "E409"),
        (fields.Line, "   ", "E412"),
        (fields.Id, "Mật ong", "E413"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_code(kind, raw, code):
    assert refused(kind, raw) == code


class Tea(fields.Value):
    name: fields.Line
    grade: fields.Whole = 1


def test_a_value_comes_back_from_its_bytes():
    tea = Tea(name="Chè")
    again = pickle.loads(pickle.dumps(tea))  # noqa: S301 - made here
    assert again == tea
    assert again.model_dump() == {"name": "Chè", "grade": 1}
    assert hash(again) == hash(tea)


def test_what_tells_fewer_fields_than_a_value_has_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        Tea.__new__(Tea).__setstate__(("Chè",))


def test_a_copy_is_another_value_in_what_was_asked_alone():
    tea = Tea(name="Chè")
    copy = tea.model_copy(update={"grade": 2})
    assert (copy.name, copy.grade, tea.grade) == ("Chè", 2, 1)
    assert copy.model_fields_set == tea.model_fields_set == {"name"}
    with pytest.raises(ValidationError, match="frozen"):
        copy.name = "Mật"
