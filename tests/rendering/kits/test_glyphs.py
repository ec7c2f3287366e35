"""What our fonts lack is never an empty box: names lose single letters, sentences go whole, and it is told."""

import pytest

from showcase.rendering.kits.glyphs import _drawn, _has_all, printed
from showcase.rendering.pictures.lettering import Fonts
from tests.kit_files import FONTS
from tests.rendering.kits.test_captions import told


def drawn(**known):
    return _drawn(told(**known), Fonts(FONTS))


def test_names_lose_letters_and_emoji_and_only_letters_are_told():
    words, letters = drawn(name="Trà ꪀꪱ 🍯 ban", maker="HTX 👍🏽 Hoa")
    assert (words.name, words.maker, letters) == ("Trà ban", "HTX Hoa", "ꪀꪱ")


def test_a_sentence_is_whole_or_not_there():
    words, letters = drawn(summary="Người Thái gọi là ꪀꪱ.", season="tháng 3", recognition="OCOP 4 星", when="3月")
    assert (words.summary, words.season, words.recognition, words.when) == ("", "tháng 3", "", "")
    assert letters == "ꪀꪱ星月"


@pytest.mark.parametrize(
    ("known", "has_all"),
    [
        ({"name": "Trà ꪀ", "maker": "HTX", "place": "xã Sông Mã"}, True),
        ({"name": "ꪀ"}, False),
        ({"maker": "ꪀ"}, False),
        ({"place": "ꪀ"}, False),
        ({"sample_mark": "示例数据"}, False),
        ({"must_say": ("Không phải là thuốc.", "不是药物")}, False),
    ],
)
def test_without_what_must_stand_there_nothing_is_drawn(known, has_all):
    assert _has_all(drawn(**known)[0], told(**known)) == has_all


def test_an_address_is_printed_as_it_is_typed():
    assert printed("https://cho.example/phien/p/ong/") == "cho.example/phien/p/ong/"
