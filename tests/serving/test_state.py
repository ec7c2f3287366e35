"""What a save does to what the tabs show."""

from pathlib import Path

import pytest

from showcase.asked import Report
from showcase.problems.problem import Place, Problem
from showcase.publishing.writing import Published
from showcase.serving.state import Preview, State, follow, is_held, slip_of

HONEY, TEA = "products/song-ma/mat-ong", "products/song-ma/che"
WROTE, NOTHING = Published(1, 9, 0), Published(0, 10, 0)


def error(folder, line=2):
    return Problem("E205", Place(f"{folder}/product.yaml", line, 3))


def warning(folder):
    return Problem("W902", Place(f"{folder}/product.yaml"))


class Builder:
    """Builds of which a test says what they find, and what they would write."""

    def __init__(self, *found):
        self.found = list(found)

    def __call__(self, holds):
        problems, published = self.found.pop(0)
        if isinstance(problems, Exception):
            raise problems
        return Report(problems, None if holds(problems) else published)


def preview(tmp_path, *found):
    made = Preview(tmp_path, Builder(*found))
    made.saved()
    return made


def save(made, tmp_path, *folders, name="product.yaml"):
    return made.saved({str(tmp_path / folder / name) for folder in folders})


def test_tabs_load_again_when_the_site_changed_and_only_then(tmp_path):
    made = preview(tmp_path, ((), WROTE), ((), WROTE), ((), NOTHING))
    assert save(made, tmp_path, HONEY)
    assert not save(made, tmp_path, HONEY)


def test_tabs_load_again_when_only_the_problems_changed(tmp_path):
    made = preview(tmp_path, ((), WROTE), ((warning(HONEY),), NOTHING), ((warning(HONEY),), NOTHING), ((), NOTHING))
    assert [save(made, tmp_path, HONEY) for _ in range(3)] == [True, False, True]


def test_a_save_that_brings_a_mistake_leaves_the_last_good_page(tmp_path):
    made = preview(tmp_path, ((), WROTE), ((error(HONEY),), WROTE))
    assert save(made, tmp_path, HONEY)
    assert made.state == State((error(HONEY),), is_held=True)


def test_the_last_good_page_stays_until_the_mistake_is_mended(tmp_path):
    slips = (error(HONEY),), WROTE
    made = preview(tmp_path, ((), WROTE), slips, ((error(HONEY, line=4),), WROTE), ((), NOTHING))
    assert save(made, tmp_path, HONEY)
    assert save(made, tmp_path, HONEY)
    assert made.state.is_held
    assert save(made, tmp_path, HONEY), "the tabs get rid of what is laid over them"
    assert made.state == State()


def test_a_mistake_in_one_file_keeps_nothing_else_from_being_seen(tmp_path):
    made = preview(tmp_path, ((), WROTE), ((error(HONEY),), WROTE), ((error(HONEY),), WROTE))
    save(made, tmp_path, HONEY)
    assert save(made, tmp_path, TEA)
    assert made.state == State((error(HONEY),), broken=frozenset({HONEY}))


def test_what_was_broken_before_keeps_nothing_from_being_seen(tmp_path):
    made = preview(tmp_path, ((error(HONEY),), WROTE), ((error(HONEY),), WROTE))
    save(made, tmp_path, HONEY)
    assert not made.state.is_held


def test_settings_without_which_there_is_no_site_leave_the_last_one(tmp_path):
    blocks = Problem("E205", Place("site.yaml", 1), blocks=True)
    made = preview(tmp_path, ((), WROTE), ((blocks,), None))
    assert save(made, tmp_path, "", name="site.yaml")
    assert made.state == State((blocks,), is_held=True)


def test_a_save_of_good_and_broken_files_is_shown():
    assert is_held(frozenset({HONEY}), frozenset(), [error(HONEY)])
    assert not is_held(frozenset({HONEY, TEA}), frozenset(), [error(HONEY)])
    assert not is_held(frozenset(), frozenset(), [error(HONEY)]), "the first build"
    assert not is_held(frozenset({HONEY}), frozenset(), [warning(HONEY)])


def test_an_example_makes_tabs_load_again_though_it_changes_no_page_of_the_site(tmp_path):
    made = preview(tmp_path, ((), WROTE), ((), NOTHING), ((), NOTHING))
    assert save(made, tmp_path, "templates/examples", name="card.yaml")
    assert not save(made, tmp_path, TEA)


def test_a_build_that_breaks_is_told_and_does_not_end_the_preview(tmp_path):
    made = preview(tmp_path, ((), WROTE), (ZeroDivisionError("half a template"), None), ((), WROTE))
    assert save(made, tmp_path, "templates/pages")
    assert made.state.is_held
    assert made.state.slip.detail == "ZeroDivisionError: half a template"
    assert save(made, tmp_path, "templates/pages")
    assert made.state == State()


def test_of_a_build_that_breaks_the_last_file_of_the_project_is_named(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "card.html").touch()
    for folder in (tmp_path, Path()):  # templates are known by their path from the project's root
        template = compile("\n1 / 0", folder / "templates" / "card.html", "exec")
        with pytest.raises(ZeroDivisionError) as broken:
            exec(template)  # noqa: S102 - what is written above
        told = slip_of(broken.value, tmp_path)
        assert told.at == "ZeroDivisionError: division by zero (templates/card.html:2)"
        elsewhere = RuntimeError("in another process")
        elsewhere.__cause__ = ValueError(f'File "{folder}/templates/card.html", line 7, in root')
        assert slip_of(elsewhere, tmp_path).place == Place("templates/card.html", 7)
    assert slip_of(ValueError("elsewhere"), tmp_path).at == "ValueError: elsewhere"


def test_every_save_is_followed_and_the_tabs_are_told_where_it_shows():
    steps, outcomes = [], iter([True, False])

    def saved(paths):
        steps.append(sorted(paths))
        return next(outcomes)

    follow([set(), {"a"}, set(), {"c", "b"}, set()], lambda _paths: False, saved, lambda: steps.append("tell"))
    assert steps == [["a"], "tell", ["b", "c"]]


def test_the_tabs_are_told_before_the_build_of_what_can_be_shown_at_once():
    steps = []

    def saw(paths):
        steps.append("saw")
        return paths == {"a"}

    def saved(_paths):
        steps.append("built")
        return False

    follow([{"a"}, {"b"}], saw, saved, lambda: steps.append("tell"))
    assert steps == ["saw", "tell", "built", "saw", "built"]


def test_what_is_shown_ahead_is_asked_of_the_last_build_and_once(tmp_path):
    asked = []
    made = Preview(tmp_path, lambda _holds: Report((), WROTE, ahead=lambda paths: not asked.append(paths)))
    file = str(tmp_path / HONEY / "product.yaml")
    assert not made.saw({file}), "nothing is built yet"
    made.saved()
    assert made.saw({file})
    assert asked == [[f"{HONEY}/product.yaml"]]
    assert not made.saw({file}), "the build that follows tells what comes next"
