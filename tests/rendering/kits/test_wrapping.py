"""Texts made shorter never end inside a sign, a link or a hashtag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rendering.kits.wrapping import sentences, shortened, units

TAI_VIET = "ꪼꪕ ꪒꪾ ꪁꪫꪱꪣ"
FAMILY = "👩‍🌾"  # three signs joined to one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Mật ong rừng", ("Mật ong rừng",)),
        ("Giá 3.000 đồng. Nặng 1.5 kg! Sao?", ("Giá 3.000 đồng.", "Nặng 1.5 kg!", "Sao?")),
        ("“Ong hiền.” Bà nói…", ("“Ong hiền.”", "Bà nói…")),
        ("蜂蜜。来自山罗！", ("蜂蜜。", "来自山罗！")),
    ],
)
def test_sentences_end_where_one_stops(text, found):
    assert sentences(text) == found


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("Mật ong rừng.", 13, "Mật ong rừng."),
        ("Mật ong rừng. Ong bay.", 20, "Mật ong rừng."),
        ("Mật ong rừng già", 12, "Mật ong…"),
        ("Mật ong, sáp ong", 10, "Mật ong…"),
        ("Xem https://cho.example/p/ong/ nhé", 20, "Xem…"),
        ("Ong #MatOngSonLa ngon", 10, "Ong…"),
        ("Nghiêngngả", 5, ""),
        ("蜂蜜，来自山罗的蜂蜜", 5, "蜂蜜…"),
        (f"Ong {FAMILY}{FAMILY} bay", 10, "Ong…"),
        (f"{TAI_VIET} {TAI_VIET}", units(TAI_VIET) + 1, f"{TAI_VIET}…"),
        ("Ong", 0, ""),
    ],
)
def test_whole_sentences_are_kept_else_whole_words(text, room, short):
    assert shortened(text, room) == short


def test_an_emoji_is_as_long_as_the_networks_count_it():
    assert [units("ong"), units("🐝"), units(FAMILY)] == [3, 2, 5]


@given(st.text("ong 🐝.,\u0301ꪀ ", max_size=60), st.integers(0, 70))
def test_nothing_is_longer_than_its_room_and_every_word_is_whole(text, room):
    text = " ".join(text.split())
    short = shortened(text, room)
    assert units(short) <= room
    assert {word.rstrip("….,") for word in short.split()} <= {word.rstrip(".,") for word in text.split()} | {""}
