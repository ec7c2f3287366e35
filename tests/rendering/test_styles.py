"""The stylesheet and the script that stand in every page."""

import gzip
import re

import pytest

from showcase.rendering.styles import PLACE, Sheet, dressed, read_script, read_sheets, read_styles, shorten
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
    assert read_sheets(tmp_path, "step")[-1].css == ".step{}"
    assert read_sheets(tmp_path, "none") == read_sheets(tmp_path)


def test_a_page_carries_the_styles_of_what_stands_on_it_and_those_of_every_page():
    sheets = (Sheet("body{}"), Sheet(".card{}.card-name{}", ("card", "card-name")), Sheet(".pager{}", ("pager",)))
    assert dressed(f'<style>{PLACE}</style><p class="big card-name">', sheets) == (
        '<style>body{}.card{}.card-name{}</style><p class="big card-name">'
    )
    assert dressed(f"<style>{PLACE}</style><p>pager", sheets) == "<style>body{}</style><p>pager"


def test_a_text_that_looks_like_the_place_of_the_styles_stays_as_it_is():
    assert dressed(f"<title>{PLACE}</title><style>{PLACE}</style>", (Sheet("a{}"),)) == (
        f"<title>{PLACE}</title><style>a{{}}</style>"
    )


def test_what_scripts_lay_on_a_page_has_its_styles_there():
    """A sheet about a class that only a script gives to things is about another class of theirs, too."""
    scripts = " ".join(read_script(PROJECT / "assets", name) for name in ("site.js", "search.js"))
    given = set(re.findall(r"""(?:className = |classList\.add\()"([\w-]+)\"""", scripts))
    sheets = [sheet for sheet in read_sheets(PROJECT / "assets") if given & set(sheet.classes)]
    assert given
    assert all(set(sheet.classes) - given for sheet in sheets)


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
