"""Texts in a field: whole, in the largest size in which they fit."""

import pytest

from showcase.rendering.kits.setting import LEADING, RISE, Block, fitted, height_of, lines_of
from showcase.rendering.pictures.lettering import Fonts, wrapped
from tests.kit_files import FONTS


def measure(text, size, *, is_bold):
    return len(text) * size * (0.6 if is_bold else 0.5)


def test_blocks_stand_below_each_other_with_their_gaps_and_empty_ones_take_no_room():
    lines = lines_of([Block("a b", 10), Block("", 99, gap=50), Block("c", 20, gap=5)], 10, measure)
    assert [(line.text, line.size) for line in lines] == [("a", 10), ("b", 10), ("c", 20)]
    assert [line.baseline for line in lines] == [12.3, 27.3, 27.3 + 5 + 30]
    assert height_of(lines) == pytest.approx(62.3 + 20 * (LEADING - RISE))
    assert height_of([]) == 0


def test_no_word_is_left_alone_where_as_many_lines_can_do_without():
    def texts(text):
        return [line.text for line in lines_of([Block(text, 2)], 20, measure)]

    assert texts("mật ong của Bích Thao") == ["mật ong của", "Bích Thao"]
    assert texts("mật ong của bản Mườngkhươngx em") == ["mật ong của bản", "Mườngkhươngx em"]
    assert texts("mậtongrừngcủabảnMườn em") == ["mậtongrừngcủabảnMườn", "em"], "it cannot be helped"


def test_what_does_not_fit_is_made_smaller_and_never_cut():
    blocks = [Block("mật ong rừng của bản", 10)]
    assert fitted(blocks, 200, 20, measure)[0].size == 10
    small = fitted(blocks, 70, 18, measure)
    assert 5 <= small[0].size < 10
    assert " ".join(line.text for line in small) == "mật ong rừng của bản"
    assert fitted(blocks, 20, 18, measure) is None


@pytest.mark.parametrize("is_bold", [True, False])
def test_the_highest_and_the_lowest_marks_of_our_fonts_stay_within_a_line(is_bold):
    font = Fonts(FONTS).bold(1000) if is_bold else Fonts(FONTS).regular(1000)
    boxes = [font.getbbox(letter, anchor="ls") for letter in "ẪẬỖỘỮỰẴẶỂỆÃỲỴgjpqyỵậợự"]
    assert -min(top for _, top, _, _ in boxes) <= RISE * 1000
    assert max(bottom for *_, bottom in boxes) <= (LEADING - RISE) * 1000


def test_an_address_goes_on_behind_one_of_its_signs():
    assert wrapped("cho.example/phien/p/mat-ong/", len, 14) == ["cho.example/", "phien/p/", "mat-ong/"]
    assert wrapped("a.vn/mat-ong-rung-cua-ban/", len, 14) == ["a.vn/mat-ong-", "rung-cua-ban/"]
    assert wrapped("x" * 5, len, 2) == ["xx", "xx", "x"]
