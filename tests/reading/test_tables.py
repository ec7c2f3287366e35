"""Tables of places and groups: the project's own hold together, and a bad row is told and costs itself alone."""

import csv
from pathlib import Path
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.model.folding import slug
from showcase.model.register import FORM, Register
from showcase.planning.addresses import LETTERS
from showcase.reading.tables import read_groups, read_places, read_register

ROOT = Path(__file__).parents[2]
PLACES, PROBLEMS = read_places(ROOT)
GROUPS, WRONG_GROUPS = read_groups(ROOT)
COMMUNES_FILE, MERGES_FILE = "content/places/communes.csv", "content/places/merges.csv"
POINTS_FILE = "content/places/points.csv"
GROUPS_FILE = "content/rules/groups.csv"
REGISTER_FILE = "content/addresses.csv"
FORMER = [(commune, unit) for commune in PLACES.communes for unit in commune.predecessors]


def rows(file):
    with (ROOT / file).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def put(root, file, text):
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
    return root


def told(problems):
    return [(problem.code, problem.place.file.rsplit("/", 1)[-1], problem.place.line) for problem in problems]


def test_the_projects_own_tables_can_be_used():
    assert (PROBLEMS, WRONG_GROUPS) == ([], [])
    assert PLACES.merged_on == "2025-07-01"
    kinds = [commune.kind for commune in PLACES.communes]
    assert (len(kinds), kinds.count("Xã"), kinds.count("Phường")) == (75, 67, 8)
    old_kinds = [unit.kind for _, unit in FORMER]
    assert [old_kinds.count(kind) for kind in ("Xã", "Phường", "Thị trấn")] == [177, 15, 8]


def test_every_unit_in_force_has_a_point_in_the_province_and_none_is_more_exact_than_a_kilometre():
    assert PLACES.points.keys() == PLACES.by_code.keys()
    for row in rows("content/places/points.csv"):
        assert 20.5 < float(row["approx_lat"]) < 22.1
        assert 103.1 < float(row["approx_lon"]) < 105.1
        assert max(len(row[name].partition(".")[2]) for name in ("approx_lat", "approx_lon")) <= 2


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("04168,north,103.7", "E434"),
        ("04168,91,103.7", "E434"),
        ("04168,21,180.5", "E434"),
        ("04168,21.05,", "E412"),
    ],
)
def test_a_point_that_is_none_is_told_and_left_out(tmp_path, row, code):
    put(put(tmp_path, COMMUNES_FILE, COMMUNES), POINTS_FILE, f"code,approx_lat,approx_lon\n{row}\n")
    found, problems = read_places(tmp_path)
    assert found.points == {}
    assert told(problems) == [(code, "points.csv", 2)]


def test_a_point_is_degrees_north_and_east_and_one_of_another_province_is_not_taken(tmp_path):
    table = "code,approx_lat,approx_lon\n04168,21.05,-103.7\n99999,21.05,103.7\n"
    found, problems = read_places(put(put(tmp_path, COMMUNES_FILE, COMMUNES), POINTS_FILE, table))
    assert {code: (point.latitude, point.longitude) for code, point in found.points.items()} == {
        "04168": (21.05, -103.7)
    }
    assert problems == []


def test_the_projects_own_register_can_be_used():
    register, problems = read_register(ROOT)
    assert problems == []
    assert register.entries


def test_codes_and_slugs_of_the_units_in_force_are_their_own():
    assert len({commune.code for commune in PLACES.communes}) == 75
    assert len({commune.slug for commune in PLACES.communes}) == 75
    assert all(commune.slug == slug(commune.name) for commune in PLACES.communes)


def test_every_unit_in_force_was_made_of_something_within_its_former_districts():
    for commune in PLACES.communes:
        assert {unit.district for unit in commune.predecessors} == set(commune.districts), commune.full_name


def test_one_unit_alone_takes_from_two_former_districts():
    assert [commune.name for commune in PLACES.communes if len(commune.districts) > 1] == ["Chiềng Sơn"]


def test_seven_units_were_left_as_they_were():
    alone = {
        commune.name
        for commune in PLACES.communes
        if [(unit.code, unit.name) for unit in commune.predecessors] == [(commune.code, commune.name)]
    }
    assert alone == {"Mường Lạn", "Phiêng Khoài", "Suối Tọ", "Ngọc Chiến", "Tân Yên", "Mường Bám", "Mường Lèo"}


@pytest.mark.parametrize(
    ("commune", "units"),
    [
        ("Sông Mã", {"thị trấn Sông Mã", "xã Nà Nghịu"}),
        ("Bó Sinh", {"xã Pú Bẩu", "xã Chiềng En", "xã Bó Sinh"}),
        ("Mường Lầm", {"xã Đứa Mòn", "xã Mường Lầm"}),
        ("Nậm Ty", {"xã Chiềng Phung", "xã Nậm Ty"}),
        ("Chiềng Sơ", {"xã Yên Hưng", "xã Chiềng Sơ"}),
        ("Chiềng Khoong", {"xã Mường Cai", "xã Chiềng Khoong"}),
        ("Huổi Một", {"xã Nậm Mằn", "xã Huổi Một"}),
        ("Mường Hung", {"xã Chiềng Cang", "xã Mường Hung"}),
        ("Chiềng Khương", {"xã Mường Sai", "xã Chiềng Khương"}),
    ],
)
def test_the_former_district_of_song_ma_became_nine_communes(commune, units):
    found = [one for one in PLACES.communes if one.name == commune and "126" in one.districts]
    assert [{unit.full_name for unit in one.predecessors} for one in found] == [units]


def test_every_old_name_resolves_within_its_former_district():
    assert len(FORMER) == 200
    for commune, unit in FORMER:
        for written in (unit.full_name, unit.name, unit.full_name.upper()):
            found = PLACES.find(written, unit.district)
            assert [one.code for one in found.communes] == [commune.code], (written, unit.district)
            assert found.was is None or found.was.name == unit.name


def test_every_name_in_force_leads_to_itself_and_was_nothing_else():
    for commune in PLACES.communes:
        for district in commune.districts:
            found = PLACES.find(commune.full_name, district)
            assert ([one.code for one in found.communes], found.was) == ([commune.code], None), commune.full_name


def test_a_code_that_was_used_again_means_the_unit_in_force():
    assert PLACES.find("03664", "116").communes[0].full_name == "phường Chiềng An"
    assert "xã Chiềng Xôm" in {unit.full_name for _, unit in FORMER if unit.code == "03664"}


def test_the_twelve_former_districts_are_those_of_the_communes_each_on_a_tile_of_its_own():
    districts = rows("content/places/former-districts.csv")
    assert {row["code"] for row in districts} == {code for one in PLACES.communes for code in one.districts}
    assert len(districts) == 12
    assert len({(int(row["tile_col"]), int(row["tile_row"])) for row in districts}) == 12
    assert len({row["slug"] for row in districts}) == 12


def test_the_twenty_six_sets_of_criteria_have_names_in_every_language_of_the_table():
    assert list(GROUPS) == list(range(1, 27))
    assert all(name for group in GROUPS.values() for name in group.names.values())
    assert GROUPS[4].names["vi"] == "Mật ong, mật khác và nông sản thực phẩm khác"
    assert GROUPS[13].names == {"vi": "Cà phê, ca cao", "en": "Coffee and cocoa", "zh-Hans": "咖啡、可可"}


COMMUNES = "code,type,name,slug,former_district_codes\n04168,Xã,Sông Mã,song-ma,126\n"
MERGES = """\
old_code,old_type,old_name,former_district_code,new_code,merged_on
04168,Thị trấn,Sông Mã,126,04168,2025-07-01
"""


def places(root, communes=COMMUNES, merges=MERGES):
    return read_places(put(put(root, COMMUNES_FILE, communes), MERGES_FILE, merges))


def test_a_site_without_tables_has_no_places_and_no_problem(tmp_path):
    found, problems = read_places(tmp_path)
    assert (found.communes, problems) == ((), [])
    assert read_groups(tmp_path) == ({}, [])


@pytest.mark.parametrize(
    ("merge", "problem"),
    [
        (",,,,,\n", ("E412", "merges.csv", 3)),
        ("04169,Xã,Nà Nghịu\n", ("E412", "merges.csv", 3)),
        ("04169,Xã,,126,04168,2025-07-01\n", ("E412", "merges.csv", 3)),
        ("04169,Xã,Nà Nghịu,126,99999,2025-07-01\n", ("E511", "merges.csv", 3)),
        ("04169,Xã,Nà Nghịu,126,04168,1/7/2025\n", ("E404", "merges.csv", 3)),
        ('04169,Xã,"Nà Nghịu,126,04168,2025-07-01\n', ("E206", "merges.csv", 3)),
        (f'04169,Xã,"{"x" * 200_000}",126,04168,2025-07-01\n', ("E206", "merges.csv", 3)),
    ],
    ids=["empty cells", "too short", "no name", "unknown commune", "no date", "open quote", "endless cell"],
)
def test_a_bad_row_is_told_with_its_line_and_the_rows_before_it_stand(tmp_path, merge, problem):
    found, problems = places(tmp_path, merges=MERGES + merge)
    assert told(problems) == [problem]
    assert "thị trấn Sông Mã" in {unit.full_name for one in found.communes for unit in one.predecessors}
    assert found.merged_on == "2025-07-01"


def test_a_row_with_more_cells_than_columns_is_read_by_its_columns(tmp_path):
    found, problems = places(tmp_path, merges=MERGES + "04169,Xã,Nà Nghịu,126,04168,2025-07-01,more,more\n")
    assert problems == []
    assert len(found.communes[0].predecessors) == 2


@pytest.mark.parametrize("column", COMMUNES.split("\n", maxsplit=1)[0].split(","))
def test_a_table_without_a_column_it_needs_is_told_once(tmp_path, column):
    found, problems = places(tmp_path, communes=COMMUNES.replace(column, "other", 1), merges="")
    assert ("E534", "communes.csv", 1) in told(problems)
    assert [problem.values["key"] for problem in problems if problem.place.file == COMMUNES_FILE] == [column]
    assert found.communes == ()


@pytest.mark.parametrize("mark", [";", "\t"])
def test_a_table_as_excel_writes_it_in_vietnam_is_read(tmp_path, mark):
    text = "set_no,group_vi,group_en\n1,Chè,Tea\n".replace(",", mark)
    groups, problems = read_groups(put(tmp_path, GROUPS_FILE, text))
    assert (groups[1].names["en"], problems) == ("Tea", [])


def test_a_table_with_other_marks_between_its_cells_is_told(tmp_path):
    _, problems = read_groups(put(tmp_path, GROUPS_FILE, "set_no|group_vi|group_en\n1|Chè|Tea\n"))
    assert told(problems) == [("E534", "groups.csv", 1)]


@pytest.mark.parametrize(
    ("row", "code"), [("one,Chè,Tea", "E402"), ("1.5,Chè,Tea", "E402"), ("-1,Chè,Tea", "E402"), (",Chè,Tea", "E412")]
)
def test_a_set_of_criteria_without_a_number_is_told_and_left_out(tmp_path, row, code):
    put(tmp_path, GROUPS_FILE, f"set_no,group_vi,group_en\n{row}\n2,Thịt,Meat\n")
    groups, problems = read_groups(tmp_path)
    assert list(groups) == [2]
    assert told(problems) == [(code, "groups.csv", 2)]


def test_marks_at_the_start_and_ends_of_lines_from_any_system_do_no_harm(tmp_path):
    found, problems = places(tmp_path, communes="\ufeff" + COMMUNES.replace("\n", "\r\n"))
    assert problems == []
    assert found.find("Sông Mã", "126").communes[0].code == "04168"


def test_decomposed_letters_arrive_composed(tmp_path):
    decomposed = COMMUNES.replace("ô", "o\u0302").replace("ã", "a\u0303")
    found, _ = places(tmp_path, communes=decomposed)
    assert found.communes[0].name == "Sông Mã"


def register(tmp_path, rows):
    return read_register(put(tmp_path, REGISTER_FILE, f"address,since\n{rows}"))


def test_a_site_without_a_register_has_registered_nothing(tmp_path):
    assert read_register(tmp_path) == (Register(), [])


def test_registered_addresses_come_with_their_days_and_rows(tmp_path):
    found, problems = register(tmp_path, "p/mat-ong/,2026-01-01\nabout/,2026-02-03\n")
    assert problems == []
    assert [(one.address, one.since.isoformat(), one.place.line) for one in found.entries.values()] == [
        ("p/mat-ong/", "2026-01-01", 2), ("about/", "2026-02-03", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("/p/mat-ong/,2026-01-01", "E421"), ("p/mat-ong,2026-01-01", "E421"), ("en/p/mat-ong/,2026-01-01", "E421"),
        ("p/Mat-Ong/,2026-01-01", "E421"), ("p/,2026-01-01", "E421"), ("x/mat-ong/,2026-01-01", "E421"),
        ("p/stars/4/,2026-01-01", "E421"), ("p/page/,2026-01-01", "E421"), ("p/../../x/,2026-01-01", "E421"),
        ("p/mat-ong/,1/1/2026", "E404"), ("p/mat-ong/,", "E412"), (",2026-01-01", "E412"),
    ],
)  # fmt: skip
def test_a_row_that_is_no_address_with_its_day_is_told_and_kept_out(tmp_path, row, code):
    found, problems = register(tmp_path, f"{row}\ns/ong/,2026-01-01\n")
    assert told(problems) == [(code, "addresses.csv", 2)]
    assert list(found.entries) == ["s/ong/"]
    assert found.is_whole


def test_of_two_rows_for_one_address_the_first_counts(tmp_path):
    found, problems = register(tmp_path, "p/ong/,2026-01-01\np/ong/,2026-02-02\n")
    assert problems == []
    assert found.entries["p/ong/"].since.isoformat() == "2026-01-01"


@pytest.mark.parametrize("text", ["adress,since\np/ong/,2026-01-01\n", "<<<<<<< HEAD\n", 'address,since\n"p', ""])
def test_of_a_register_that_cannot_be_read_nobody_knows_what_is_missing(tmp_path, text):
    found, problems = read_register(put(tmp_path, REGISTER_FILE, text))
    assert problems
    assert not found.is_whole


def test_a_register_knows_the_letters_of_addresses():
    letters = "".join(letter for letter in ascii_lowercase if FORM.fullmatch(f"{letter}/ong/"))
    assert sorted(letters) == sorted(LETTERS.values())


@given(st.text())
def test_whatever_a_table_holds_it_ends_in_problems_of_that_table(tmp_path_factory, text):
    root = tmp_path_factory.mktemp("tables")
    for file in (REGISTER_FILE, COMMUNES_FILE, POINTS_FILE):
        put(root, file, text)
    put(put(root, MERGES_FILE, MERGES + text), GROUPS_FILE, f"set_no,group_vi,group_en\n{text}")
    for _, problems in (read_places(root), read_groups(root), read_register(root)):
        files = {COMMUNES_FILE, MERGES_FILE, POINTS_FILE, GROUPS_FILE, REGISTER_FILE}
        assert {problem.place.file for problem in problems} <= files
