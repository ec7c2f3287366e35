"""Tables that note what is looked up in them, and signatures that follow what stands there."""

import re
from datetime import date
from pathlib import Path

import pytest

from showcase import rendering
from showcase.model.product import Product
from showcase.model.recognition import Recognition
from showcase.model.standing import Say, Standing, State
from showcase.problems.problem import Place
from showcase.rendering.reads import Log, Noted, NotedRows, Notes, Row, Tables


def product(name, line=1):
    thing = Product.model_validate({"name": name}, context={"languages": ("vi",)})
    return thing.model_copy(update={"id": name, "places": {("name",): Place("a.yaml", line)}})


HONEY, LONGAN, TEA = product("mat-ong"), product("nhan"), product("che")
PRODUCTS = {one.id: one for one in (HONEY, LONGAN, TEA)}


@pytest.fixture
def log():
    return Log()


def reads(log, make):
    return tuple(log.during(make)[1])


@pytest.mark.parametrize(
    ("look", "key"),
    [
        (lambda table: table["nhan"], "nhan"),
        (lambda table: table.get("nhan"), "nhan"),
        (lambda table: table.get("khong-co"), "khong-co"),
        (lambda table: "nhan" in table, "nhan"),
        (lambda table: "khong-co" in table, "khong-co"),
        (list, None),
        (len, None),
        (lambda table: list(table.values()), None),
        (lambda table: list(table.items()), None),
        (lambda table: table == {}, None),
    ],
)
def test_whatever_is_looked_up_is_noted(log, look, key):
    table = Noted("products", PRODUCTS, log)
    assert ("products", key) in reads(log, lambda: look(table))


def test_a_table_answers_as_the_one_behind_it(log):
    table = Noted("products", PRODUCTS, log)
    assert dict(table) == PRODUCTS
    assert (table.get("khong-co"), table.get("khong-co", 5), len(table)) == (None, 5, 3)
    with pytest.raises(KeyError):
        table["khong-co"]


@pytest.mark.parametrize(
    ("look", "ids"),
    [
        (list, {"mat-ong", "nhan", "che"}),
        (lambda row: row[1], {"nhan"}),
        (lambda row: row[-1], {"che"}),
        (lambda row: list(row[:1]), {"mat-ong"}),
        (lambda row: row[1:], set()),
        (len, set()),
        (lambda row: list(reversed(row)), {"mat-ong", "nhan", "che"}),
        (lambda row: next(iter(row)), {"mat-ong"}),
        (lambda row: LONGAN in row, {"mat-ong", "nhan"}),
    ],
)
def test_of_a_row_what_is_looked_at_is_noted_and_no_more(log, look, ids):
    row = Row((HONEY, LONGAN, TEA), log)
    assert set(reads(log, lambda: look(row))) == {("products", name) for name in ids}


def test_a_row_in_a_table_notes_by_itself(log):
    table = NotedRows("products_of", {"a": (HONEY, LONGAN), "empty": ()}, log)
    assert reads(log, lambda: table["a"][0]) == (("products_of", "a"), ("products", "mat-ong"))
    assert reads(log, lambda: list(table.get("a")))[0] == ("products_of", "a")
    assert reads(log, lambda: table.get("none", ())) == (("products_of", "none"),)
    assert list(table["empty"]) == list(table.get("empty", (HONEY,))) == []


def test_who_uses_a_piece_has_read_what_was_read_for_it(log):
    table = Noted("products", PRODUCTS, log)

    def outer():
        _, used = log.during(lambda: table["nhan"])
        log.during(lambda: table["mat-ong"])
        log.again(used)
        return table["che"]

    assert reads(log, outer) == (("products", "nhan"), ("products", "che"))
    assert reads(log, lambda: None) == ()


def test_a_page_that_fails_leaves_the_log_in_order(log):
    table = Noted("products", PRODUCTS, log)

    def outer():
        with pytest.raises(ZeroDivisionError):
            log.during(lambda: table["nhan"] and 1 / 0)
        return table["che"]

    assert reads(log, outer) == (("products", "che"),)


def signature(products=PRODUCTS, row=(HONEY, LONGAN), *, output="page", common="c", asked=None):
    tables = Tables({"products": products, "row": {"a": row}}, common)
    return tables.signature(output, map(tables.mark, asked or [("products", "nhan"), ("row", "a")]))


CHANGED = {**PRODUCTS, "nhan": LONGAN.model_copy(update={"brand": "Hiệu"})}


def test_a_signature_is_steady_and_blind_to_what_was_not_looked_up():
    assert signature() == signature()
    assert signature({**PRODUCTS, "che": HONEY}) == signature()
    assert signature({**PRODUCTS, "moi": HONEY}) == signature()
    # Of a row it is the order that counts; its things were looked at, or they do not matter.
    assert signature(row=(HONEY, CHANGED["nhan"])) == signature()
    assert signature({**PRODUCTS, "nhan": product("nhan", line=9)}) == signature()


def test_a_signature_follows_everything_else():
    whole = [("products", None)]
    others = [
        signature(CHANGED),
        signature({name: one for name, one in PRODUCTS.items() if name != "nhan"}),
        signature(row=(LONGAN, HONEY)),
        signature(row=(HONEY,)),
        signature(row=()),
        signature(output="another"),
        signature(common="d"),
        signature(asked=[("products", "nhan")]),
        signature(asked=[("row", "a"), ("products", "nhan")]),
        signature(asked=whole),
        signature(CHANGED, asked=whole),
        signature(dict(reversed(PRODUCTS.items())), asked=whole),
        signature(asked=[("of another build", "a")]),
    ]
    assert len({signature(), *others}) == len(others) + 1


def test_notes_tell_each_question_once_and_forget_what_nobody_asks_any_more():
    notes = Notes()
    notes.note("a/", [("products", "nhan"), ("row", "a")])
    notes.note("b/", [("row", "a"), ("products", ("nhan", 1)), ("row", "a")])
    assert asked_in(notes, "b/") == [("row", "a"), ("products", ("nhan", 1)), ("row", "a")]
    assert len(notes.questions) == 3
    assert asked_in(notes, "c/") == []
    # In another order they are as they were; where a page went, so did what it alone asked.
    assert notes.of(["b/", "a/"]).questions is notes.questions
    fewer = notes.of(["b/"])
    assert list(fewer.questions) == [("row", "a"), ("products", ("nhan", 1))]
    assert asked_in(fewer, "b/") == asked_in(notes, "b/")


def asked_in(notes, path):
    questions = list(notes.questions)
    return [questions[number] for number in notes.numbers(path)]


def answers(names):
    tables = Tables({"names": {"nhan": names}}, "c")
    tables.mark(("names", "nhan"))
    return tables.answers


STARS = Recognition.model_validate(
    {"stars": 4, "evidence": {"tier": "A", "source": "giay"}}, context={"languages": ("vi",)}
)
ANSWERS = [
    {"vi": "Nhãn"},
    {"vi": "Nhãn", "en": "Longan"},
    {"en": "Longan", "vi": "Nhãn"},
    {"fruit": {"vi": "Nhãn", "en": "Longan"}},
    {"fruit": {"en": "Longan", "vi": "Nhãn"}},
    ("Nhãn", {}),
    ("Nhãn",),
    "Nhãn",
    1,
    True,
    None,
    Standing(STARS, State.IN_FORCE, Say.BADGE, date(2027, 1, 1), end_is_exact=True),
    Standing(STARS, State.IN_FORCE, Say.BADGE, date(2027, 1, 2), end_is_exact=True),
    Standing(STARS.model_copy(), State.IN_FORCE, Say.BADGE, date(2027, 1, 1), end_is_exact=True),
]


@pytest.mark.parametrize("now", ANSWERS, ids=str)
def test_what_is_answered_as_in_the_build_before_has_the_mark_that_it_would_have_without(now):
    for before in ANSWERS:
        tables = Tables({"names": {"nhan": now}}, "c", answers(before))
        assert tables.mark(("names", "nhan")) == answers(now)["names", "nhan"][1]


def test_the_very_same_answer_keeps_its_mark():
    kept = {("names", "nhan"): (("Nhãn", HONEY), b"its mark")}
    tables = Tables({"names": {"nhan": ("Nhãn", HONEY)}}, "c", kept)
    assert tables.mark(("names", "nhan")) == b"its mark"


def test_no_view_takes_a_summary_or_a_story_out_of_a_thing_where_nobody_notes_it():
    taken = re.compile(r"\b(?:one|thing|product|producer|district|event|story)\.(?:summary\b|prose(?:\[|\.get))")
    # The first notes it, the second looks at languages alone, the third puts it into the tables.
    apart = {"edition.py", "versions.py", "ahead.py"}
    files = [file for file in Path(rendering.__file__).parent.rglob("*.py") if file.name not in apart]
    assert [file.name for file in files if taken.search(file.read_text(encoding="utf-8"))] == []
