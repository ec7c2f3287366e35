"""Each component has an example file, which is specification, documentation, fixture and test at once."""

import re

import pytest
from jinja2 import Environment, nodes

from showcase.model.site import Language
from showcase.rendering import context
from showcase.rendering.components_page import apart, components_page, example_html, languages
from showcase.rendering.context import Folders
from showcase.rendering.example_values import Maker, Misfit, kind_named
from showcase.rendering.examples import read_examples
from showcase.rendering.formats import Formats, locale_of
from showcase.rendering.parts import Badge, CardView, Link, When
from showcase.rendering.templates import load_macros
from showcase.words import words_or_english
from tests.small_sites import PROJECT, PageRead

TEMPLATES = PROJECT / "templates"
LANGUAGES = languages(PROJECT / "locales")


def formats_of(code):
    words = words_or_english(PROJECT / "locales", code)
    return Formats(locale_of(Language(code=code, name=code)), words)


COMPONENTS = {one.name: one for one in read_examples(TEMPLATES, formats_of("vi"))}
EXAMPLES = {
    f"{component.name}-{number}": one
    for component in COMPONENTS.values()
    for number, one in enumerate(component.examples, 1)
}
MACROS = {code: load_macros(TEMPLATES, code, formats_of(code).words) for code in LANGUAGES}
MAKER = Maker(formats_of("vi"))


def parsed(name):
    """The macros of a component, by name."""
    text = (TEMPLATES / "components" / f"{name}.html").read_text(encoding="utf-8")
    body = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(text)
    return {macro.name: macro for macro in body.find_all(nodes.Macro)}


def test_every_component_has_examples_and_every_example_a_component():
    assert set(COMPONENTS) == {file.stem for file in (TEMPLATES / "components").glob("*.html")}


@pytest.mark.parametrize("name", COMPONENTS)
def test_the_file_names_each_macro_with_what_it_takes(name):
    takes = {macro: [argument.name for argument in node.args] for macro, node in parsed(name).items()}
    assert {macro: list(kinds) for macro, kinds in COMPONENTS[name].macros.items()} == takes


@pytest.mark.parametrize("name", COMPONENTS)
def test_each_macro_is_shown_by_itself_or_inside_of_another(name):
    macros = parsed(name)
    shown = {example.macro for example in COMPONENTS[name].examples}
    for _ in macros:
        shown |= {one.name for macro in shown for one in macros[macro].find_all(nodes.Name) if one.name in macros}
    assert shown == set(macros)


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_and_each_of_its_states_are_described_in_one_line(name):
    component = COMPONENTS[name]
    told = [component.about, *(example.about for example in component.examples)]
    assert all(line and "\n" not in line for line in told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_each_state_is_shown_and_says_all_that_is_needed(name, code):
    html = example_html(MACROS[code], EXAMPLES[name])
    assert (html == "") == EXAMPLES[name].is_empty
    assert re.findall(r'\b(?:href|src|datetime|lang|alt|srcset)=""', html) == []
    assert not re.search(r"\bNone\b(?! that)", html)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_is_valid_and_names_no_id_twice(code):
    page = PageRead(components_page(Folders(PROJECT, PROJECT / ".cache"), code))
    ids = [one.get("id") for one in page.all("*[@id]")]
    assert sorted(set(ids)) == sorted(ids)
    assert page.meta("robots") == "noindex"
    anchors = {link.removeprefix("#") for link in page.links() if re.match("#.", link)}
    assert {anchor for anchor in anchors if anchor.startswith("component-")} <= set(ids)


def test_names_of_sixty_characters_with_every_mark_are_among_the_examples():
    texts = "".join(file.read_text(encoding="utf-8") for file in (TEMPLATES / "examples").glob("*.yaml"))
    assert any(len(text) >= 60 and "Ễ Ỗ Ỡ Ặ Ẵ Ữ Ỷ" in text for text in re.findall(r'"([^"]+)"', texts))


@pytest.mark.parametrize(
    ("kind", "data", "value"),
    [
        (Badge, {"stars": "3", "until": "2099-12-31"}, Badge(3, When("31/12/2099", "2099-12-31"))),
        (tuple[str, ...], ["a"], ("a",)),
        (Badge | None, None, None),
        (bool, "yes", True),
        (int, None, 0),
    ],
)
def test_plain_data_become_the_value_of_a_view(kind, data, value):
    assert MAKER.value(kind, data, "here") == value


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Badge, {"stars": "3", "until": "2099-12-31", "colour": "gold"}),
        (Badge, {"stars": "three", "until": "2099-12-31"}),
        (Badge, {"stars": "3"}),
        (Badge, "gold"),
        (CardView, {"lines": "one"}),
        (CardView, {"is_sample": "true"}),
        (Link, {"href": ["#"]}),
    ],
)
def test_data_that_fit_no_view_are_refused(kind, data):
    with pytest.raises(Misfit, match="here"):
        MAKER.value(kind, data, "here")


@pytest.mark.parametrize("name", ["Bage", "", ["Badge", "Link"], None])
def test_a_type_that_is_not_there_is_refused(name):
    with pytest.raises(Misfit):
        kind_named(name, "here")


@pytest.mark.parametrize(
    "text",
    [
        "about: A\nmacros: {a: nothing}\nstates: [{about: A, given: {b: c}}]\n",
        "about: A\nmacros: {a: nothing}\nstates: [{about: A, macro: b}]\n",
        "about: A\nmacros: {a: nothing}\nstates: [{abuot: A}]\n",
        "about: A\nmacros: {a: nothing}\nstaets: []\n",
        "about: A\nmacros: {a: nothing}\n",
        "- a\n",
    ],
)
def test_an_example_file_with_a_slip_is_refused(tmp_path, text):
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Misfit, match="a"):
        read_examples(tmp_path, MAKER.formats)


def test_no_page_of_the_site_is_made_again_for_an_example(tmp_path):
    for name in ("templates/examples/a.yaml", "templates/components/a.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a", encoding="utf-8")
    told = list(context._texts(Folders(tmp_path, tmp_path), "templates"))
    assert told == ["templates/components/a.html", "a"]


def test_ids_and_what_leads_to_them_are_told_apart():
    html = '<section id="a" aria-labelledby="b"><a href="#a">a</a><label for="c"></label><a href="#"></a>'
    assert apart(html, "x-1") == (
        '<section id="a-x-1" aria-labelledby="b-x-1"><a href="#a-x-1">a</a><label for="c-x-1"></label><a href="#"></a>'
    )
