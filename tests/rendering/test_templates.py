"""Templates read their views and nothing else, and what volunteers write is never a template."""

import re
from dataclasses import is_dataclass
from gettext import NullTranslations
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest
from jinja2 import Environment, FileSystemLoader, nodes
from markupsafe import escape

from showcase.building import prepare
from showcase.planning.translation import Phrase
from showcase.rendering.components_page import ComponentsView
from showcase.rendering.documents.feeds import FeedView
from showcase.rendering.documents.site_files import RobotsView, SitemapView
from showcase.rendering.edition import PageContext
from showcase.rendering.editions import editions
from showcase.rendering.frames import Look
from showcase.rendering.kits.views import KitFolderView
from showcase.rendering.offline import WorkerView
from showcase.rendering.pages.makers import VIEWS, template_of, view_of
from showcase.rendering.templates import load_templates, said
from tests.small_sites import PROJECT, PageRead

FOLDER = PROJECT / "templates"
FILES = {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.*")}
ENVIRONMENT = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, extensions=["jinja2.ext.i18n"])
WORDS = {"_", "gettext", "ngettext", "pgettext", "loop"}
ANYTHING = object()
MACROS = {
    node.name: (name, node.name)
    for name, text in FILES.items()
    if name.startswith("components/")
    for node in ENVIRONMENT.parse(text).find_all(nodes.Macro)
}
"""Every component's macros, which all templates know."""


class Reader:
    """Follows a template with the type of its view, through loops, includes and macros, and notes what is not there."""

    def __init__(self):
        self.wrong = []
        self.seen = set()

    def template(self, name, view):
        """Read a template that is given a view."""
        self.walk(ENVIRONMENT.parse(FILES[name]).body, {**MACROS, "view": view}, name)

    def walk(self, body, scope, name):
        """Read nodes in order; what is defined on the way is known from there on."""
        for node in body:
            self.step(node, scope, name)

    def step(self, node, scope, name):
        match node:
            case nodes.For():
                self.loop(node, scope, name)
            case nodes.Macro():
                scope[node.name] = (name, node.name)
            case nodes.Include() | nodes.Extends():
                # What a layout imports is known in the blocks of the page, too.
                known = scope if isinstance(node, nodes.Extends) else dict(scope)
                self.walk(ENVIRONMENT.parse(FILES[node.template.value]).body, known, node.template.value)
            case nodes.Block() | nodes.Scope():
                self.walk(node.body, dict(scope), name)
            case nodes.If():
                self.type_of(node.test, scope, name)
                self.walk([*node.body, *node.elif_, *node.else_], scope, name)
            case nodes.Assign():
                scope[node.target.name] = self.type_of(node.node, scope, name)
            case _:
                self.type_of(node, scope, name)

    def loop(self, node, scope, name):
        item = inner(self.type_of(node.iter, scope, name))
        targets = node.target.items if isinstance(node.target, nodes.Tuple) else [node.target]
        known = {target.name: ANYTHING if len(targets) > 1 else item for target in targets}
        self.walk([*node.body, *node.else_], {**scope, **known}, name)

    def type_of(self, node, scope, name):
        match node:
            case nodes.Name():
                if node.name not in scope and node.name not in WORDS:
                    self.wrong.append(f"{name}: {node.name} is not defined")
                return scope.get(node.name, ANYTHING)
            case nodes.Getattr():
                return self.field(self.type_of(node.node, scope, name), node.attr, name)
            case nodes.Getitem():
                whole = self.type_of(node.node, scope, name)
                return whole if isinstance(node.arg, nodes.Slice) else inner(whole)
            case nodes.Call(node=nodes.Name(name="once"), args=[nodes.Name(name=macro), *given]):
                self.call(scope[macro], [self.type_of(one, scope, name) for one in given], {})
                return ANYTHING
            case nodes.Call(node=nodes.Name(name=macro)) if isinstance(scope.get(macro), tuple):
                self.call(scope[macro], [self.type_of(one, scope, name) for one in node.args],
                          {one.key: self.type_of(one.value, scope, name) for one in node.kwargs})  # fmt: skip
                return ANYTHING
        for child in node.iter_child_nodes():
            self.step(child, scope, name)
        return ANYTHING

    def field(self, owner, attribute, name):
        if not is_dataclass(owner):
            if owner is not ANYTHING:
                self.wrong.append(f"{name}: {owner} has no {attribute}")
            return ANYTHING
        fields = get_type_hints(owner)
        if attribute not in fields:
            self.wrong.append(f"{name}: {owner.__name__} has no {attribute}")
        return plain(fields.get(attribute, ANYTHING))

    def call(self, macro, given, named):
        """Read a macro with the types of what it is called with."""
        if (macro, key := (macro, str(given), str(named))) in self.seen or key in self.seen:
            return
        self.seen.add(key)
        file, called = macro
        body = ENVIRONMENT.parse(FILES[file]).body
        found = next((node for node in body if isinstance(node, nodes.Macro) and node.name == called), None)
        if found is None:
            self.wrong.append(f"{file}: there is no macro {called}")
            return
        names = [argument.name for argument in found.args]
        known = dict.fromkeys(names, ANYTHING) | dict(zip(names, given, strict=False)) | named
        self.walk(found.body, MACROS | known, file)


def plain(kind):
    """The type itself, where it may also be missing."""
    if get_origin(kind) in {Union, UnionType}:
        kinds = [one for one in get_args(kind) if one is not NoneType]
        return kinds[0] if len(kinds) == 1 else ANYTHING
    return kind


def inner(kind):
    """The type of what a tuple holds."""
    return plain(get_args(kind)[0]) if get_origin(kind) is tuple else ANYTHING


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_a_page_template_reads_only_the_fields_of_its_view(name):
    reader = Reader()
    reader.template(template_of(name), VIEWS[name])
    assert reader.wrong == []


@pytest.mark.parametrize(
    ("name", "view"),
    [
        ("feeds/sitemap.xml", SitemapView),
        ("feeds/robots.txt", RobotsView),
        ("feeds/atom.xml", FeedView),
        ("feeds/worker.js", WorkerView),
        ("examples/page.html", ComponentsView),
        ("kits/index.html", KitFolderView),
    ],
)
def test_a_template_of_something_else_reads_only_the_fields_of_its_view(name, view):
    reader = Reader()
    reader.template(name, view)
    assert reader.wrong == []


@pytest.mark.parametrize(
    "slip",
    [
        "{{ view.frame.headline }}",
        "{{ view.history[0].star }}",
        "{{ viev }}",
        "{% for one in view.videos %}{{ one.nme }}{% endfor %}",
        "{{ when(view.frame) }}",
        "{{ wen(view.frame) }}",
        "{{ once(when, view.frame) }}",
    ],
)
def test_a_slip_in_a_template_would_be_found(slip):
    reader = Reader()
    reader.walk(ENVIRONMENT.parse(slip).body, {**MACROS, "view": VIEWS["product"]}, "slip")
    assert len(reader.wrong) > 0


def named_in_templates():
    pattern = r'{%-? (?:from|include|extends|import) "([^"]+)"'
    return {found for text in FILES.values() for found in re.findall(pattern, text)}


def test_every_page_template_has_a_view_and_every_view_a_template():
    pages = {name for name in FILES if name.startswith("pages/")}
    assert {template_of(name) for name in VIEWS} == pages - named_in_templates()


def test_every_component_and_layout_is_used_and_every_macro_of_them():
    assert {name for name in FILES if name.startswith("layouts/")} <= named_in_templates()
    everything = "".join(FILES.values())
    for macro, (name, _) in MACROS.items():
        called = re.findall(rf"\b{macro}\(|\bonce\({macro},", everything)
        assert len(called) > 1, f"{macro} of {name} is never called"


def test_no_two_components_have_a_macro_of_one_name():
    components = "".join(text for name, text in FILES.items() if name.startswith("components/"))
    named = re.findall(r"{% macro (\w+)\(", components)
    assert sorted(named) == sorted(set(named))
    assert set(named) == set(MACROS)


def test_a_field_that_is_not_there_ends_the_build_in_the_test_and_not_on_a_page(tmp_path):
    (tmp_path / "a.html").write_text("{{ view.nothing }}")
    with pytest.raises(AttributeError):
        load_templates(tmp_path, "vi", NullTranslations())("a.html", Phrase("a", "vi"))


@pytest.mark.parametrize(
    ("phrase", "html"),
    [
        (Phrase("Mật <ong>", "vi"), "Mật &lt;ong&gt;"),
        (Phrase("Mật", ""), "Mật"),
        (Phrase("Honey & <b>", "en"), '<span lang="en">Honey &amp; &lt;b&gt;</span>'),
    ],
)
def test_a_text_in_another_language_says_so(phrase, html):
    assert escape(said(phrase, "vi")) == html


@pytest.mark.parametrize(
    ("language", "html"),
    [
        ("zh-Hans", "来源：<cite>Ong</cite>，2023。<strong>好！</strong>Mật. Ong"),
        ("en", "来源： <cite>Ong</cite>， 2023。 <strong>好！</strong> Mật. Ong"),
    ],
)
def test_no_space_stands_after_marks_of_chinese_that_bring_their_own(tmp_path, language, html):
    template = "来源： <cite>{{ view.text }}</cite>， 2023。 <strong>好！</strong> Mật. {{ view.text }}"
    (tmp_path / "a.html").write_text(template, encoding="utf-8")
    assert load_templates(tmp_path, language, NullTranslations())("a.html", Phrase("Ong", language)) == html


NASTY = "{{ 7*7 }} {% for x in y %} {# no #} <script>alert('x')</script> \" onload=\"x"


def test_what_volunteers_write_is_shown_as_they_wrote_it(site):
    quoted = "'" + NASTY.replace("'", "''") + "'"
    small = site(f"""\
-- products/song-ma/mat-ong/product.yaml --
name: {quoted}
summary: {quoted}
usage: {quoted}
net: [{quoted}]
-- products/song-ma/mat-ong/story.vi.md --
{NASTY}
""")
    prepared = prepare(small._options({}))
    edition = editions(prepared.plan, prepared.catalog, prepared.today, small.root / "locales")["vi"]
    context = PageContext(edition, prepared.plan.by_subject["vi", "product", "mat-ong"])
    render = load_templates(small.root / "templates", "vi", edition.words)
    page = PageRead(render("pages/product.html", view_of(context, Look("", ""))))
    assert page.text.count(NASTY) >= 4
    assert not any("onload" in element.attrib for element in page.root.iter())
    assert [script.get("type") for script in page.all("script")] == ["application/ld+json", None]
    assert page.meta("og:title") == NASTY


def test_compiled_templates_are_shared_and_follow_every_change(tmp_path):
    def rendered(language, cache="cache"):
        return load_templates(tmp_path, language, NullTranslations(), tmp_path / cache)("a.html", Phrase("ong", "vi"))

    (tmp_path / "a.html").write_text("{{ view.text }}")
    assert [rendered("vi"), rendered("en"), rendered("vi")] == ["ong", "ong", "ong"]
    assert len([file for file in (tmp_path / "cache").rglob("*") if file.is_file()]) == 1
    (tmp_path / "a.html").write_text("{{ view|said }}!")
    assert [rendered("vi"), rendered("en")] == ["ong!", '<span lang="vi">ong</span>!']
    (tmp_path / "a file").write_bytes(b"")
    assert rendered("vi", "a file") == "ong!"


@pytest.mark.parametrize("length", [0, 1, 15, 16, 40, 57, 60, 200, -1])
def test_a_compiled_template_that_was_cut_short_is_compiled_anew(tmp_path, length):
    def rendered():
        return load_templates(tmp_path, "vi", NullTranslations(), tmp_path / "cache")("a.html", Phrase("ong", "vi"))

    (tmp_path / "a.html").write_text("{{ view.text }}")
    rendered()
    [kept] = [file for file in (tmp_path / "cache").rglob("*") if file.is_file()]
    whole = kept.read_bytes()
    kept.write_bytes(whole[:length])
    assert rendered() == "ong"
    assert kept.read_bytes() == whole
