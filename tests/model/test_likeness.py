"""Which texts are nearly the same."""

from unicodedata import normalize

import pytest

from showcase.model.likeness import compared, near_twins

STORY = (
    "Bản ở lưng chừng núi, mây về sớm. Mỗi năm một lần, cả bản ra vườn từ khi gà chưa gáy, đến trưa thì nghỉ bên bếp "
    "lửa. Người già kể chuyện dòng sông, trẻ con chạy quanh gốc nhãn; chiều xuống, xe chở hàng về chợ huyện."
)
OTHER = (
    "Tháng ba đàn ong lên đồi có hoa. Nhìn màu phấn ở chân ong mà biết hoa nào vừa nở, rồi mới quay mật. Mỗi thùng "
    "chỉ lấy một nửa, phần còn lại để ong nuôi con qua những ngày mưa dài của tháng sáu."
)


def twins(*texts, names=()):
    return list(near_twins({place: compared(text, names) for place, text in enumerate(texts)}))


@pytest.mark.parametrize(
    "copy",
    [
        STORY,
        STORY.upper(),
        normalize("NFD", STORY),
        STORY.replace(" ", "\n"),
        STORY.replace("gà chưa gáy", "trời chưa sáng"),
        STORY + " Mời bạn về chơi với bản một lần.",
    ],
)
def test_a_copy_is_known_whatever_was_done_to_its_letters_and_a_few_of_its_words(copy):
    assert twins(STORY, OTHER, copy) == [(2, 0)]


def test_a_copy_with_other_names_is_a_copy():
    told = "{0} được phơi ba nắng trên núi. {0} chín vào tháng bảy. Ai nếm {0} một lần, mùa sau lại hỏi {0}."
    one, other = (compared(told.format(name), [name]) for name in ("Mật ong rừng", "Long nhãn của HTX Hoa"))
    assert list(near_twins({"one": one, "other": other})) == [("other", "one")]


def test_stories_that_share_a_sentence_are_not_the_same():
    shared = "Sông Mã chảy qua những bản làng ở phía tây của tỉnh Sơn La."
    assert twins(f"{STORY} {shared}", f"{OTHER} {shared}") == []


def test_of_a_few_words_and_of_nothing_nothing_is_said():
    assert twins("Đang viết.", "Đang viết.", "", "") == []


def test_each_of_many_copies_is_told_with_the_first_it_is_like():
    assert twins(*[STORY] * 30) == [(place, 0) for place in range(1, 30)]


def test_the_answer_does_not_hang_on_the_order_in_which_python_keeps_sets():
    near = STORY.replace("gà chưa gáy", "trời chưa sáng")
    assert twins(near, STORY, STORY) == [(1, 0), (2, 0)]


def test_one_copy_among_a_thousand_is_found():
    # Steps that share no factor with the number of words: no two stories go through them alike.
    stories = [
        ". ".join(" ".join(f"từ{(row * 12 + word) * (story + 7) % 2999}" for word in range(12)) for row in range(20))
        for story in range(1000)
    ]
    assert twins(*stories, stories[5]) == [(1000, 5)]
