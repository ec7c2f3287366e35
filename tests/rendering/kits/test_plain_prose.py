"""A story as plain paragraphs."""

from showcase.rendering.kits.plain_prose import Paragraph, paragraphs


def test_a_story_without_its_links_pictures_tables_and_signs():
    story = """\
## Bầy *ong*

Ong [bay](../nhan/) qua
ba ngọn **đồi** & suối <b>.

![Tổ ong](ong.png)

- một
- hai
  - hai rưỡi

1. nhất

> Lời kể.

| a | b |
|---|---|
| 1 | 2 |

Hết.
"""
    assert paragraphs(story) == (
        Paragraph("Bầy ong", is_heading=True),
        Paragraph("Ong bay qua ba ngọn đồi & suối <b>."),
        Paragraph("• một", is_item=True),
        Paragraph("• hai", is_item=True),
        Paragraph("• hai rưỡi", is_item=True),
        Paragraph("• nhất", is_item=True),
        Paragraph("Lời kể."),
        Paragraph("Hết."),
    )


def test_an_empty_story_has_none():
    assert paragraphs("") == paragraphs("![](x.png)") == ()


def test_a_heading_of_what_is_no_paragraph_goes_with_it():
    table, picture = "## Bảng\n\n| a | b |\n|---|---|\n| c | d |\n\n", "## Ảnh\n\n![Tổ](to.png)\n"
    told = paragraphs(f"## Ong\n\n### Tổ\n\nGỗ.\n\n{table}{picture}")
    assert [one.text for one in told] == ["Ong", "Tổ", "Gỗ."]
