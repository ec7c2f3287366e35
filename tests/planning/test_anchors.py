"""What may stand behind the `#` of a link: the anchors that are foreseen are those that pages bear."""

import re

import pytest

from showcase.planning.anchors import anchors_in
from showcase.rendering.prose import to_html
from tests.small_sites import PROJECT

STORIES = sorted((*PROJECT.glob("products/*/**/story.*.md"), *PROJECT.glob("content/*/*/story.*.md")))


def on_the_page(markdown):
    return re.findall(r'<h\d id="([^"]*)"', to_html(markdown, lambda target: target, lambda _target: None))


@pytest.mark.parametrize(
    ("markdown", "anchors"),
    [
        ("## Mùa hoa nhãn\n", ["mua-hoa-nhan"]),
        ("## Mùa\n\n## Mùa\n\n### Mùa\n", ["mua", "mua_1", "mua_2"]),
        ("Mùa hè\n------\n\nChữ.\n", ["mua-he"]),
        ("## Mùa **hoa** và [ong](../ong/) `x`\n", ["mua-hoa-va-ong-x"]),
        ("## Recall\n", ["recall-1"]),
        ("## 山罗\n", ["_1"]),
        ("> ## Lời kể\n", ["loi-ke"]),
        ("Chữ #1 và [x](#mua).\n", []),
    ],
)
def test_a_heading_is_found_by_its_words_in_small_letters_without_marks(markdown, anchors):
    assert anchors_in(markdown) == on_the_page(markdown) == anchors


def test_the_anchors_of_all_stories_are_foreseen():
    for path in STORIES:
        markdown = path.read_text("utf-8")
        assert anchors_in(markdown) == on_the_page(markdown), path
