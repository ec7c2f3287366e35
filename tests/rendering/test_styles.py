"""The stylesheet and the script that stand in every page."""

import gzip

import pytest

from showcase.rendering.styles import read_script, read_styles, shorten
from tests.small_sites import PROJECT


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("a { color: red; }", "a{color: red}"),
        ("/* why */ a { b: c } /* and\nso */", "a{b: c}"),
        ("a,\nb { c: d;\n  e: f g; }\n\nh { i: j }", "a,b{c: d;e: f g}h{i: j}"),
        ("@media (min-width: 30rem) { a { b: calc(1px + 2px) } }", "@media (min-width: 30rem){a{b: calc(1px + 2px)}}"),
        (".trail li + li::before { content: '›' }", ".trail li + li::before{content: '›'}"),
        ("a :hover{b:c}", "a :hover{b:c}"),
        ("", ""),
    ],
)
def test_what_means_nothing_is_left_out(css, short):
    assert shorten(css) == short


def test_floors_are_joined_from_below(tmp_path):
    for name in ("utilities", "tokens", "base", "components/b", "components/a", "compositions/c", "motifs/step"):
        file = tmp_path / "css" / f"{name}.css"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f".{file.stem} {{}}")
    assert read_styles(tmp_path) == ".tokens{}.base{}.c{}.a{}.b{}.utilities{}"
    assert read_styles(tmp_path, "step") == ".tokens{}.base{}.c{}.a{}.b{}.utilities{}.step{}"
    assert read_styles(tmp_path, "none") == read_styles(tmp_path)


def test_a_site_without_styles_and_script_has_none(tmp_path):
    assert read_styles(tmp_path) == read_script(tmp_path) == ""


def test_the_script_loses_its_comments_and_indents(tmp_path):
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "site.js").write_text("// licence\n(function () {\n  /* why */\n  var a = 1;\n})();\n")
    assert read_script(tmp_path) == "(function () {var a = 1;\n})();\n"


def test_our_own_stylesheet_and_script_cannot_end_their_elements_and_ask_nobody():
    styles, script = read_styles(PROJECT / "assets"), read_script(PROJECT / "assets")
    for text in (styles, script):
        assert text
        assert "</" not in text
        assert "/*" not in text
        assert "http" not in text
    assert "url(" not in styles
    assert "@import" not in styles
    assert styles.count("{") == styles.count("}")
    assert "fetch(" not in script
    assert "import " not in script
    assert len(gzip.compress(script.encode(), 9)) <= 2000
