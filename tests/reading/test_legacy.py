"""Vietnamese in an old font or a wrong encoding is seen through; foreign words and good text are not touched."""

import pytest

from showcase.reading.legacy import misread, restored


@pytest.mark.parametrize(
    ("disguised", "meant"),
    [
        ("ChÌ Shan tuyÕt", "Chè Shan tuyết"),
        ("MËt ong rõng", "Mật ong rừng"),
        ("ChÌ cña nh÷ng b¶n trªn nói cao", "Chè của những bản trên núi cao"),
        ("Cheø Shan tuyeát", "Chè Shan tuyết"),
        ("Cheø cuûa nhöõng baûn treân nuùi cao", "Chè của những bản trên núi cao"),
        ("ChÃ¨ Shan tuyáº¿t", "Chè Shan tuyết"),
        ("Máº­t ong cá»§a báº£n", "Mật ong của bản"),
    ],
)
def test_what_was_meant_is_restored(disguised, meant):
    assert restored(disguised, misread(disguised)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Mật ong rừng của bản «Nà Tân», 5 µm, 30 °C",
        "Café São naïve Zürich schön piña François Besançon",
        "Mật ong, för Männer från Mäns, Citroën",
        "“NGÃ” và “MÊ”",
        "L’été, où est la forêt ? Ça va, Noël",
        "简体中文",
        "Honey® and Tea©",
    ],
)
def test_good_text_is_let_be(text):
    assert misread(text) is None
