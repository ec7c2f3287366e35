"""The stylesheet and the script that stand in every page."""

import gzip

import pytest

from showcase.rendering.styles import PLACE, Styles, dressed, read_script, read_sheets, read_styles, rules_of, shorten
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
    assert read_sheets(tmp_path, "step").rules[-1].css == ".step{}"
    assert read_sheets(tmp_path, "none").rules == read_sheets(tmp_path).rules


@pytest.mark.parametrize(
    ("css", "page", "needed"),
    [
        ("body{}.card{}", "<p>", "body{}"),
        (".card .badge{}.card, .badge{}", '<p class="big card">', ".card, .badge{}"),
        (".card .badge{}", '<p class="card"><b class="badge">', ".card .badge{}"),
        ("p,.card{}", "<p>", "p,.card{}"),
        (".card:not(.wide){}", '<p class="card">', ".card:not(.wide){}"),
        ("@media print{.card{}.badge{}}@media screen{.badge{}}", '<p class="card">', "@media print{.card{}}"),
        (
            "@media print{.a{}}.a{}@media print{.a{}.b{}}",
            '<p class="a b">',
            "@media print{.a{}}.a{}@media print{.a{}.b{}}",
        ),
        (".badge.is-over{}", '<p class="badge"><script>one.classList.add("is-over")</script>', ".badge.is-over{}"),
        (".now{}", '<script>one.className = "now";</script>', ".now{}"),
        (".card{}", "<p>card", ""),
    ],
)
def test_a_page_carries_the_rules_about_what_stands_on_it(css, page, needed):
    assert dressed(f"<style>{PLACE}</style>{page}", Styles(tuple(rules_of(css)))) == f"<style>{needed}</style>{page}"


def test_a_page_with_everything_carries_our_stylesheets_whole():
    for file in (PROJECT / "assets" / "css").rglob("*.css"):
        css = shorten(file.read_text(encoding="utf-8"))
        styles = Styles(tuple(rules_of(css)))
        assert dressed(f'<style>{PLACE}</style><p class="{" ".join(styles.classes)}">', styles).startswith(
            f"<style>{css}</style>"
        )


def test_a_text_that_looks_like_the_place_of_the_styles_stays_as_it_is():
    assert dressed(f"<title>{PLACE}</title><style>{PLACE}</style>", Styles(tuple(rules_of("a{}")))) == (
        f"<title>{PLACE}</title><style>a{{}}</style>"
    )


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
