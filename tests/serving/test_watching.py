"""Which files were saved, and which of them together."""

from itertools import repeat

from showcase.rebuilding import FILES
from showcase.serving.watching import changes, saves, together


def watched_as(script, opened):
    """A watch that tells what a script says: of which folders, the project's own or those inside, and which paths."""

    def watched(folders, *, deep):
        opened.append([folder.name for folder in folders])
        try:
            while True:
                yield script.pop(0)[1] if script and script[0][0] is deep else set()
        finally:
            opened.append("closed")

    return watched


def test_a_file_of_the_project_counts_wherever_it_lies(tmp_path):
    (tmp_path / "products").mkdir()
    settings, story = f"{tmp_path / 'site.yaml'}", f"{tmp_path / 'products' / 'a' / 'story.vi.md'}"
    found = changes(tmp_path, watched_as([(False, {settings}), (True, {story})], []))
    assert next(found) == {settings, story}
    assert next(found) == set()


def test_what_is_made_of_the_files_does_not_count(tmp_path):
    beside = {f"{tmp_path / name}" for name in ("output", ".cache", ".git", "site.yaml.tmp", "README.md")}
    assert next(changes(tmp_path, watched_as([(False, beside)], []))) == set()


def test_what_a_link_leads_to_does_not_count(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "products").mkdir()
    (tmp_path / "products" / "link").symlink_to(tmp_path / "output")
    here, linked = f"{tmp_path / 'products' / 'a.jpg'}", f"{tmp_path / 'products' / 'link' / 'index.html'}"
    assert next(changes(tmp_path, watched_as([(True, {here, linked})], []))) == {here}


def test_a_folder_that_comes_is_watched_from_then_on(tmp_path):
    opened = []
    found = changes(tmp_path, watched_as([(True, set()), (False, {f"{tmp_path / 'assets'}"})], opened))
    assert next(found) == set()
    (tmp_path / "assets").mkdir()
    assert next(found) == {f"{tmp_path / 'assets'}"}
    assert opened == [[tmp_path.name], [], "closed", ["assets"]]


def test_what_is_watched_is_what_a_site_is_built_from(tmp_path):
    for name in FILES[1:]:
        (tmp_path / name).mkdir()
    opened = []
    found = changes(tmp_path, watched_as([], opened))
    assert next(found) == set()
    assert opened == [[tmp_path.name], list(FILES[1:])]


def test_where_the_system_cannot_watch_the_files_are_looked_at(tmp_path, monkeypatch):
    asked = []

    def watch(*_folders, force_polling, **_how):
        asked.append(force_polling)
        if not force_polling:
            raise OSError("OS file watch limit reached")
        yield {(1, f"{tmp_path / 'site.yaml'}")}

    monkeypatch.setattr("showcase.serving.watching.watch", watch)
    assert next(changes(tmp_path)) == {f"{tmp_path / 'site.yaml'}"}
    assert set(asked) == {None, True}


def files(first, last):
    return {f"{number}.yaml" for number in range(first, last)}


def test_one_save_is_told_at_once():
    found = iter([set(), {"a"}, {"b"}])
    told = together(found, lambda: False)
    assert [next(told), next(told)] == [set(), {"a"}]
    assert list(found) == [{"b"}], "nothing more was waited for"


def test_five_hundred_files_are_one_change_though_they_come_bit_by_bit():
    found = [files(0, 30), set(), files(30, 31), set(), set(), set(), files(31, 500), *repeat(set(), 5), {"after"}]
    assert list(together(iter(found), lambda: False)) == [files(0, 500), {"after"}]


def test_while_git_is_at_work_even_one_file_waits_for_the_others():
    busy = iter([True, True, False])
    found = [{"a"}, set(), {"b"}, {"after"}]
    assert list(together(iter(found), lambda: next(busy, False))) == [{"a", "b"}, {"after"}]


def test_a_lock_that_git_left_behind_holds_nothing_up_for_good():
    found = [{"a"}, *repeat(set(), 5), {"b"}, *repeat(set(), 5)]
    assert list(together(iter(found), lambda: True)) == [{"a"}, {"b"}]


def test_the_lock_is_the_one_of_the_project(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "index.lock").touch()
    settings, folder = f"{tmp_path / 'site.yaml'}", f"{tmp_path / 'products'}"
    script = [(False, {settings}), (False, {folder})]
    assert next(saves(tmp_path, watched_as(script, []))) == {settings, folder}
