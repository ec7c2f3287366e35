"""A commune's name as volunteers write it leads to the unit in force."""

from showcase.model.places import Commune, FormerUnit, Gazetteer


def unit(kind, name, code="0"):
    return FormerUnit(code, kind, name, "126")


COMMUNES = (
    Commune("04168", "Xã", "Sông Mã", "song-ma", ("126",), (unit("Thị trấn", "Sông Mã"), unit("Xã", "Nà Nghịu"))),
    Commune("04204", "Xã", "Chiềng Khoong", "chieng-khoong", ("126",), (unit("Xã", "Chiềng Khoong"),)),
    Commune("04222", "Xã", "Chiềng Khương", "chieng-khuong", ("126",), (unit("Xã", "Chiềng Khương"),)),
    Commune("1", "Xã", "Mường Và", "muong-va", ("127",), (unit("Xã", "Chiềng Chung", "7"),)),
    Commune("2", "Xã", "Mai Sơn", "mai-son", ("125",), (unit("Xã", "Chiềng Chung", "8"),)),
)
PLACES = Gazetteer(COMMUNES, "2025-07-01", {commune.code: commune for commune in COMMUNES})


def test_an_old_name_resolves_to_the_current_unit_and_is_remembered():
    found = PLACES.find("Nà Nghịu", "126")
    assert [commune.full_name for commune in found.communes] == ["xã Sông Mã"]
    assert found.was is not None
    assert found.was.full_name == "xã Nà Nghịu"


def test_a_name_in_force_needs_no_old_one():
    found = PLACES.find("xã Sông Mã", "126")
    assert (found.communes[0].code, found.was) == ("04168", None)


def test_the_former_town_is_told_apart_from_the_commune_of_the_same_name():
    found = PLACES.find("thị trấn Sông Mã", "126")
    assert found.was is not None
    assert found.was.full_name == "thị trấn Sông Mã"


def test_near_twins_are_asked_about_and_never_taken_for_each_other():
    found = PLACES.find("Chiềng Khoong", "126")
    assert [commune.code for commune in found.communes] == ["04204"]
    assert "Chiềng Khương" in found.similar


def test_an_unknown_name_gets_a_question():
    found = PLACES.find("Chiềng Khong", "126")
    assert found.communes == ()
    assert {"Chiềng Khoong", "Chiềng Khương"} <= set(found.similar)


def test_a_name_without_its_marks_is_not_corrected():
    assert PLACES.find("Song Ma", "126").communes == ()


def test_a_code_is_clear_by_itself():
    assert PLACES.find("04222", "").communes[0].name == "Chiềng Khương"


def test_a_former_name_borne_twice_is_told_apart_by_its_district():
    assert PLACES.find("Chiềng Chung", "125").communes[0].code == "2"
