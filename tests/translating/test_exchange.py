"""A language out as .po and back."""

import pytest

from showcase.asked import Options
from showcase.model.stamps import Origin
from showcase.translating.exchange import export, take_back, units_in
from showcase.translating.project import read_project
from showcase.translating.stamping import stamp
from tests.small_sites import TODAY, SmallSite

FOLDER = "products/song-ma/mat-ong"
SITE = f"""\
-- site.yaml --
name: Chợ
tagline: Chợ
province: Sơn La
languages: [{{code: vi, name: Tiếng Việt}}, {{code: en, name: English, borrows: [vi]}}]
organisation: {{name: Nhóm}}
-- products/song-ma/district.yaml --
name: {{vi: Vùng Sông Mã, en: Sông Mã area}}  # ghi chú
-- {FOLDER}/product.yaml --
# Mật của bản
name: Mật ong
summary:
  vi: "Mật: của bản"   # vì sao
  en: Honey of the village
price: {{amount: 1000, per: {{vi: chai}}, as_of: 2026-01-01}}
-- {FOLDER}/story.vi.md --
## Ong

Ong bay về [vùng](../).
-- products/song-ma/mau/product.yaml --
name: Mẫu
sample: yes
"""


class Project:
    """A small project and what becomes of its files."""

    def __init__(self, root):
        self.small = SmallSite(root).write(SITE)

    @property
    def catalog(self):
        return read_project(Options(root=self.small.root, output=self.small.output, today=TODAY)).catalog

    def export(self):
        return export(self.catalog, "en")

    def take_back(self, text):
        content = text if isinstance(text, bytes) else text.encode()
        return take_back(self.small.root, self.catalog, "en", content, "en.po")

    def stamp(self, origin):
        stamp(self.small.root, [(unit, Origin(origin)) for unit in units_in(self.catalog, "en")])

    def read(self, path):
        return (self.small.root / path).read_text("utf-8")

    def files(self):
        return {file: file.read_bytes() for file in self.small.root.glob("[!.]*/**/*") if file.is_file()}

    def states(self):
        return {f"{one.thing.id} {one.field}": one.state.value for one in units_in(self.catalog, "en")}


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def entry(context, source, text, flags=""):
    return f'msgid ""\nmsgstr ""\n\n{flags}msgctxt "{context}"\nmsgid "{source}"\nmsgstr "{text}"\n'


def told(done):
    return [f"{one.code} {one.place}" for one in done.problems]


def test_every_text_is_handed_out_beside_its_original(project):
    text = project.export()
    name = f'#: {FOLDER}/product.yaml\nmsgctxt "{FOLDER}/name"\nmsgid "Mật ong"\nmsgstr ""\n'
    assert name in text
    assert f'msgctxt "{FOLDER}/price.per"' in text
    assert 'msgid ""\n"## Ong\\n"\n"\\n"\n"Ong bay về [vùng](../)."\nmsgstr ""\n' in text
    assert "Mẫu" not in text
    assert project.export() == text


@pytest.mark.parametrize("origin", ["", "unknown", "machine", "human", "reviewed"])
def test_a_language_that_comes_back_as_it_went_changes_no_file(project, origin):
    if origin:
        project.stamp(origin)
    before = project.files()
    done = project.take_back(project.export())
    assert (done.written, done.stamped, done.problems) == (0, 0, ())
    assert project.files() == before


def test_what_is_outdated_or_a_draft_goes_out_fuzzy(project):
    project.stamp("machine")
    assert project.export().count("#, fuzzy") == 2
    project.stamp("human")
    assert "#, fuzzy" not in project.export()
    facts = project.read(f"{FOLDER}/product.yaml")
    project.small.put(f"{FOLDER}/product.yaml", facts.replace("của bản", "của mường").encode())
    assert project.export().count("#, fuzzy") == 1


def test_a_translation_that_comes_back_is_written_beside_its_original_and_stamped(project):
    po = project.export().replace('msgid "Mật ong"\nmsgstr ""', 'msgid "Mật ong"\nmsgstr "Honey: \\"best\\""')
    po = po.replace("Honey of the village", "Village honey")
    done = project.take_back(po)
    assert (done.written, done.stamped, done.problems) == (2, 2, ())
    assert project.read(f"{FOLDER}/product.yaml").splitlines()[:7] == [
        "# Mật của bản",
        "name:",
        "  vi: Mật ong",
        '  en: "Honey: \\"best\\""',
        "summary:",
        '  vi: "Mật: của bản"   # vì sao',
        "  en: Village honey",
    ]
    assert project.states()["mat-ong name"] == project.states()["mat-ong summary"] == "human"
    assert project.states()["song-ma name"] == "unknown"


def test_a_story_that_comes_back_gets_a_file(project):
    done = project.take_back(
        entry(f"{FOLDER}/story", "## Ong\\n\\nOng bay về [vùng](../).", "## Bees\\n\\nHome to the [area](../).")
    )
    assert (done.written, done.problems) == (1, ())
    assert project.read(f"{FOLDER}/story.en.md") == "## Bees\n\nHome to the [area](../).\n"
    assert project.states()["mat-ong story"] == "human"


def test_a_fuzzy_text_is_a_draft_and_never_follows_a_persons(project):
    summary = entry(f"{FOLDER}/summary", "Mật: của bản", "Something", "#, fuzzy\n")
    assert project.take_back(summary).written == 0
    name = entry(f"{FOLDER}/name", "Mật ong", "Bee juice", "#, fuzzy\n")
    assert project.take_back(name).written == 1
    assert project.states()["mat-ong name"] == "machine"
    # And the same text, once somebody has looked at it, is a person's.
    assert project.take_back(name.replace("#, fuzzy\n", "")).stamped == 1
    assert project.states()["mat-ong name"] == "human"


@pytest.mark.parametrize(
    ("po", "problem"),
    [
        (entry(f"{FOLDER}/name", "Mật cũ", "Old honey"), "E732 en.po:5"),
        (entry("products/song-ma/nhan/name", "Mật ong", "Honey"), "E732 en.po:5"),
        (entry(f"{FOLDER}/name", "Mật ong", "<b>Honey</b>"), "E731 en.po:5"),
        (entry(f"{FOLDER}/name", "Mật ong", "{name} Honey"), "E731 en.po:5"),
        (entry(f"{FOLDER}/story", "## Ong\\n\\nOng bay về [vùng](../).", "Bees"), "E731 en.po:5"),
        (entry(f"{FOLDER}/story", "## Ong\\n\\nOng bay về [vùng](../).", "[a](../) ![b](x.jpg)"), "E731 en.po:5"),
        (entry(f"{FOLDER}/story", "## Ong\\n\\nOng bay về [vùng](../).", "---\\n[a](../)"), "E731 en.po:5"),
        (entry(f"{FOLDER}/name", "Mật ong", "Honey") + "oh\n", "W906 en.po:7"),
        (b'msgid "a"\nmsgstr "\xff"\n', "E101 en.po:2:9"),
    ],
)
def test_what_cannot_be_right_is_refused_with_its_line(project, po, problem):
    before = project.files()
    assert told(project.take_back(po))[:1] == [problem]
    assert project.files() == before


def test_what_is_good_is_taken_where_other_entries_are_refused(project):
    po = entry(f"{FOLDER}/name", "Mật ong", "Honey")
    po += f'\nmsgctxt "{FOLDER}/summary"\nmsgid "Mật xưa"\nmsgstr "Old"\n'
    done = project.take_back(po)
    assert (done.written, told(done)) == (1, ["E732 en.po:9"])


def test_an_item_of_a_list_is_known_by_its_original_wherever_it_stands_now(project):
    facts = "changes:\n  - {changed_on: 2026-02, what: Mới}\n  - {changed_on: 2026-01, what: Đầu}\n"
    project.small.put(f"{FOLDER}/product.yaml", (project.read(f"{FOLDER}/product.yaml") + facts).encode())
    assert project.take_back(entry(f"{FOLDER}/changes.0.what", "Đầu", "First")).written == 1
    assert 'what: {vi: "Đầu", en: "First"}}' in project.read(f"{FOLDER}/product.yaml")


def test_a_thing_whose_stamps_are_damaged_is_left_to_people(project):
    project.small.put(f"{FOLDER}/i18n.lock", b"oh\n")
    before = project.files()
    assert told(project.take_back(entry(f"{FOLDER}/name", "Mật ong", "Honey"))) == [f"W726 {FOLDER}/i18n.lock"]
    assert project.files() == before


def test_a_file_keeps_the_line_ends_it_has(project):
    facts = project.read(f"{FOLDER}/product.yaml").replace("\n", "\r\n")
    project.small.put(f"{FOLDER}/product.yaml", facts.encode())
    assert project.take_back(entry(f"{FOLDER}/name", "Mật ong", "Honey")).written == 1
    written = (project.small.root / FOLDER / "product.yaml").read_bytes().decode()
    assert written == facts.replace("name: Mật ong", "name:\r\n  vi: Mật ong\r\n  en: Honey")
