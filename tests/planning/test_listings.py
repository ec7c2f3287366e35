"""The order of lists."""

from showcase.planning.listings import alphabet_key


def in_order(*names):
    return sorted(names, key=alphabet_key)


def test_names_follow_the_vietnamese_alphabet():
    assert in_order("Đào", "Dâu", "Ổi", "Oa", "Ơn", "Chè", "Ăn", "An", "Ấm") == [
        "An", "Ăn", "Ấm", "Chè", "Dâu", "Đào", "Oa", "Ổi", "Ơn",
    ]  # fmt: skip


def test_tones_count_only_between_names_that_are_otherwise_alike():
    assert in_order("Mạ non", "Ma tuý", "Mã") == ["Mã", "Mạ non", "Ma tuý"]


def test_a_shorter_name_comes_before_a_longer_one_that_begins_with_it():
    assert in_order("Mật ong rừng", "Mật ong") == ["Mật ong", "Mật ong rừng"]


def test_composed_and_decomposed_names_stand_together():
    assert alphabet_key("Ổi")[0] == alphabet_key("O\u0302\u0309i")[0]
