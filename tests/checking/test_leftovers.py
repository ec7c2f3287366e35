"""What assistants say around a text is found in a story, and what is like it is not."""

import pytest

STORY = "-- products/song-ma/ong/product.yaml --\nname: Ong\n-- products/song-ma/ong/story.vi.md --\nOng bay.\n\n{}\n"
FILE = "products/song-ma/ong/story.vi.md"


@pytest.mark.parametrize(
    "line",
    [
        "Chắc chắn rồi! Dưới đây là bài viết về mật ong:",
        "**Dưới đây là phiên bản ngắn hơn:**",
        "Chắc chắn rồi! Bài viết như sau.",
        "Certainly!",
        "Sure! A story.",
        "Here is the article you asked for:",
        "Here's your text",
        "Below is a draft",
        "Hy vọng bài viết này có ích.",
        "Hãy cho tôi biết nếu cần sửa.",
        "Let me know if you need more.",
        "As an AI, I have not been there.",
        "Ong bay :contentReference[oaicite:0]",
    ],
)
def test_what_an_assistant_says_is_told(site, line):
    assert f"W737 {FILE}:3" in site(STORY.format(line)).check()


@pytest.mark.parametrize("line", ["Dưới đây là dòng suối.", "Bà con hy vọng mùa sau.", "Here is where bees live."])
def test_what_people_say_is_not(site, line):
    assert not [told for told in site(STORY.format(line)).check() if told.startswith("W737")]
