"""Templates of another version than the program: what does not fit is told with its line."""

import pytest

from showcase.problems.problem import Place
from showcase.rendering import page_files
from showcase.rendering.misfits import misfit_of, misfits
from tests.small_sites import PROJECT

HEAD = "{% block main %}"
MISFITS = {
    "a field that views no longer have": ("{{ view.old_name }}", 5, "old_name"),
    "a component that was renamed": ("{{ old_card(view) }}", 5, "old_card"),
    "a filter that is none": ("{{ view.frame|oldly }}", 5, "oldly"),
    "a block that is never closed": ("{% if view %}", 35, "{% %}"),
}


@pytest.fixture
def changed(site):
    """A site whose template of products has something more in its line 5."""

    def change(more):
        small = site("-- products/song-ma/mat-ong/product.yaml --\nname: Mật ong\n")
        file = small.root / "templates/pages/product.html"
        text = file.read_text("utf-8")
        assert text.split("\n")[4] == HEAD
        small.put("templates/pages/product.html", text.replace(HEAD, HEAD + more).encode())
        return small

    return change


@pytest.mark.parametrize(("more", "line", "name"), MISFITS.values(), ids=MISFITS.keys())
def test_check_tells_the_line_that_does_not_fit(changed, more, line, name):
    (found,) = misfits(changed(more).root / "templates")
    assert (found.code, found.place.file, found.values["name"]) == ("E536", "templates/pages/product.html", name)
    assert found.place.line == line
    assert found.blocks


@pytest.mark.slow
@pytest.mark.parametrize(("more", "line", "name"), MISFITS.values(), ids=MISFITS.keys())
def test_a_build_meets_it_by_itself_and_tells_the_same(changed, more, line, name):
    report = changed(more).build()
    found = [one for one in report.problems if one.code == "E536"]
    assert [(one.place.file, one.values["name"]) for one in found] == [("templates/pages/product.html", name)]
    assert found[0].place.line == line
    assert report.published is None


@pytest.mark.slow
def test_what_only_a_build_can_see_is_told_by_the_build(changed):
    report = changed("{{ view.frame.old }}").build()
    assert [one.place for one in report.problems if one.code == "E536"] == [Place("templates/pages/product.html", 5)]
    assert report.published is None


@pytest.mark.slow
def test_what_another_process_meets_is_told_as_well(changed, monkeypatch):
    monkeypatch.setattr(page_files, "_MUCH", 0)
    report = changed("{{ view.old_name }}").build(jobs=2)
    assert [one.place for one in report.problems if one.code == "E536"] == [Place("templates/pages/product.html", 5)]


def test_a_template_that_is_not_there_is_named(changed):
    small = changed("")
    (small.root / "templates/components/share.html").unlink()
    (found,) = misfits(small.root / "templates")
    assert (found.code, found.values["name"]) == ("E521", "components/share.html")


def test_a_template_with_another_remark_fits(changed):
    assert misfits(changed("{# Của chúng tôi. #}").root / "templates") == []


def test_the_programs_own_mistakes_are_none_of_the_templates():
    assert misfit_of(ValueError("elsewhere")) is None
    assert misfits(PROJECT / "templates") == []
