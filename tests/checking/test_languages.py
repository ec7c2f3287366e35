"""The translators' list of work."""

import pytest

FILE = "products/song-ma/mat-ong/product.yaml"


def missing(site, facts, *languages):
    text = f"-- {FILE} --\n{facts}status: withdrawn\n"
    text += "".join(f"-- products/song-ma/mat-ong/story.{language}.md --\nOng\n" for language in languages)
    report = site(text)
    from_check = [line for line in report.check() if line.startswith("H903")]
    return [line.removeprefix("H903 ") for line in from_check]


@pytest.mark.parametrize(
    ("facts", "stories", "told"),
    [
        ("name: {vi: Mật ong, en: Honey}\n", [], []),
        ("name: {vi: Mật ong, en: Honey}\n", ["vi", "en"], []),
        ("name: Mật ong\n", [], [FILE]),
        ("name: {vi: Mật ong, en: Honey}\nsummary: Ngọt\n", [], [FILE]),
        ("name: {vi: Mật ong, en: Honey}\n", ["vi"], [FILE]),
        ("name: {vi: Mật ong, en: Honey}\n", ["en"], []),
        ("name: {en: Honey}\n", [], [FILE]),
        ("name: Mật ong\nsample: yes\n", [], []),
    ],
)
def test_what_lacks_a_language_is_told_once_a_thing(site, facts, stories, told):
    assert missing(site, facts, *stories) == told
