"""Stamps written: few lines, in a steady order."""

import re

import pytest

from showcase.asked import Options
from showcase.model.stamps import Origin
from showcase.translating.exchange import units_in
from showcase.translating.project import read_project
from showcase.translating.stamping import stamp
from tests.small_sites import TODAY, SmallSite

FOLDER = "products/song-ma/mat-ong"
SITE = f"""\
-- site.yaml --
name: Chợ
tagline: Chợ
province: Sơn La
languages: [{{code: vi, name: Tiếng Việt}}, {{code: en, name: English}}, {{code: fr, name: Français}}]
organisation: {{name: Nhóm}}
-- products/song-ma/district.yaml --
name: Vùng
-- {FOLDER}/product.yaml --
name: {{vi: Mật, en: Honey, fr: Miel}}
summary: {{vi: Ngọt, en: Sweet}}
changes:
  - {{changed_on: 2026-02, what: {{vi: Hai, en: Two}}}}
  - {{changed_on: 2026-01, what: {{vi: Một, en: One}}}}
"""


class Project:
    """A small project whose translations are stamped."""

    def __init__(self, root):
        self.small = SmallSite(root).write(SITE)

    def stamp(self, origin, language="en", *fields):
        catalog = read_project(Options(root=self.small.root, output=self.small.output, today=TODAY)).catalog
        units = [unit for unit in units_in(catalog, language) if not fields or unit.field in fields]
        return stamp(self.small.root, [(unit, Origin(origin)) for unit in units])

    def edit(self, old, new):
        file = self.small.root / FOLDER / "product.yaml"
        self.small.put(f"{FOLDER}/product.yaml", file.read_text("utf-8").replace(old, new).encode())

    def lines(self):
        return (self.small.root / FOLDER / "i18n.lock").read_text("utf-8").splitlines()


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def test_stamps_stand_by_language_and_field(project):
    assert project.stamp("human", "fr") == (1, [])
    assert project.stamp("reviewed") == (4, [])
    lines = project.lines()
    assert lines[0].startswith("# ")
    assert [re.sub(" [0-9a-f]{12}", "", line).strip() for line in lines[1:]] == [
        "en:",
        "- changes.what reviewed",
        "- changes.what reviewed",
        "- name reviewed",
        "- summary reviewed",
        "fr:",
        "- name human",
    ]


def test_stamping_again_changes_nothing(project):
    project.stamp("human")
    before = project.lines()
    assert project.stamp("human") == (0, [])
    assert project.lines() == before


def test_only_what_is_stamped_anew_gets_another_line(project):
    project.stamp("human")
    before = project.lines()
    project.edit("Ngọt", "Rất ngọt")
    project.edit("vi: Hai", "vi: Nhì")
    assert project.stamp("reviewed", "en", "summary") == (1, [])
    after = project.lines()
    assert [line for line in before if line not in after] == [before[-1]]
    assert len(after) == len(before)


def test_an_item_put_before_others_leaves_their_stamps(project):
    project.stamp("human")
    before = project.lines()
    project.edit("changes:\n", "changes:\n  - {changed_on: 2026-03, what: {vi: Ba, en: Three}}\n")
    project.stamp("human", "en", "changes.what")
    assert set(before) < set(project.lines())


def test_a_damaged_file_is_told_and_left_as_it_is(project):
    project.small.put(f"{FOLDER}/i18n.lock", b"oh\n")
    count, problems = project.stamp("human")
    assert (count, [one.code for one in problems]) == (0, ["W726"])
    assert project.lines() == ["oh"]
