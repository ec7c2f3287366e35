"""A line that YAML cannot read is explained by what people really type, at the place where they typed it."""

import pytest

from showcase.reading.facts import parse_facts
from showcase.reading.stops import quoted


def told(text):
    problem, *others = parse_facts(text, "f").problems
    assert not [one for one in others if one.code != "E301"], "one message a cause"
    place = problem.place
    return f"{problem.code} {place.line}:{place.column}", problem.values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: Chè\n\tsummary: x\n", "E202 2:1"),
        ("name:\n  vi: Chè\n \ten: Tea\n", "E202 3:2"),
        ("name: Chè\nstars:4\n", "E203 2:1"),
        ("stars:4\nname: Chè\n", "E203 1:1"),
        ("proofs:\n  - kind: award\n    scope:Mật ong\n    number: x\n", "E203 3:5"),
        ("name:\n  vi: Chè Shan: vị của núi\n", "E205 2:15"),
        ("name: {vi: Chè: vị, en: Tea}\n", "E205 1:15"),
        ("photos:\n  - file: a.jpg\n    alt: Đồi: chè\n", "E205 3:13"),
        ('name: "Chè Shan\nsummary: Ngon\n', "E206 1:7"),
        ('a: 1\nname: "Chè Shan\n' + "b: x\n" * 9 + 'summary: "Ngon"\n', "E206 2:7"),
        ("hashtags:\n  - 'Chè\n  - Shan\n", "E206 2:5"),
        ("a: 1\nname: 'Bản H'Mông'\n", "E207 2:7"),
        ('name: "Chè" Shan\n', "E207 1:7"),
        ("handle: @cheshan\n", "E208 1:9"),
        ("name: *Chè Shan*\n", "E208 1:7"),
        ("stars: ****\n", "E419 1:8"),
        ("name: [OCOP 4 sao] Chè\n", "E208 1:7"),
        ("net: >5 kg\n", "E208 1:6"),
        ("a: `x`\n", "E208 1:4"),
        ("photos: - file: a.jpg\n", "E210 1:9"),
        ("name:\n  vi: Chè\n en: Tea\n", "E211 3:2"),
        ("name: Chè\n  summary: x\n", "E211 2:3"),
        ("a:\n  - x\n - y\n", "E211 3:2"),
        ("a: [chè, trà\nb: c\n", "E212 1:4"),
        ("season: {months: [3-5}\n", "E212 1:18"),
        ("hashtags: [#OCOP]\n", "E416 1:12"),
        ("hashtags: [SonLa, #OCOP]\nname: x\n", "E416 1:19"),
        ("name: x\nhashtags: [SonLa, #MậtOng, OCOP]\nchanges:\n  - what: x\n", "E416 2:19"),
        ('a: "\\q"\n', "E222 1:5"),
        ("a: b\nchỉ là chữ\n\n", "E224 2:1"),
    ],
)
def test_the_slip_is_told_where_it_is(text, expected):
    place, values = told(text)
    assert place == expected
    assert not any("expected" in value or "token" in value for value in values.values())


@pytest.mark.parametrize(
    "text",
    [
        "vi: Chè Shan: vị của núi",
        'vi: Chè "Shan": vị của núi',
        "vi: Bản H'Mông: núi",
        "vi: 'Bản H'Mông'",
        'vi: "Chè "Shan" cổ thụ"',
        "stars:4",
        "số: x\nstars:4\n",
        "name: {vi: Chè: vị, en: Tea}",
        "link: https://a.example/x: y",
    ],
)
def test_the_cure_that_is_offered_can_be_read(text):
    _, values = told(text)
    fixed = values["fixed"]
    cured = fixed if "text" in values else f"vi: {fixed}"
    assert parse_facts(cured, "f").problems == []


@pytest.mark.parametrize("text", ["Chè: vị", 'Chè "Shan": vị', "H'Mông: vị", """'Chè' "Shan": vị""", "C:\\x: y"])
def test_quotes_keep_the_text(text):
    assert parse_facts(f"a: {quoted(text)}", "f").data == {"a": text}
